#include "ui/text/chart_words.h"

#include "ui/support/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

} // namespace

ChartWords chartWords()
{
    ChartWords words;
    for (int kind = 0; kind <= static_cast<int>(EntityKind::Wallet); ++kind)
        words.kinds[static_cast<EntityKind>(kind)] = toUtf8(kindText(static_cast<EntityKind>(kind)));
    words.transfer = toUtf8(Words::tr("Transfer"));
    words.call = toUtf8(Words::tr("Call"));
    words.use = toUtf8(Words::tr("Use"));
    words.ownTransfer = toUtf8(Words::tr("Own transfer"));
    words.amount = toUtf8(Words::tr("Amount %1"));
    words.exactAmount = toUtf8(Words::tr("Exact amount"));
    words.linkAmount = toUtf8(Words::tr("Amount of link"));
    words.received = toUtf8(Words::tr("Stolen money received"));
    words.held = toUtf8(Words::tr("Stolen money held"));
    words.level = toUtf8(Words::tr("Level"));
    words.name = toUtf8(Words::tr("Name"));
    words.detail = toUtf8(Words::tr("Detail"));
    words.queried = toUtf8(Words::tr("Queried"));
    words.count = toUtf8(Words::tr("Count"));
    words.until = toUtf8(Words::tr("Until"));
    words.seconds = toUtf8(Words::tr("Seconds"));
    words.rule = toUtf8(Words::tr("Joined by"));
    words.confirmed = toUtf8(Words::tr("Confirmed"));
    words.unconfirmed = toUtf8(Words::tr("Unconfirmed"));
    words.record = toUtf8(Words::tr("Record"));
    words.row = toUtf8(Words::tr("%1, row %2"));
    words.yes = toUtf8(Words::tr("yes"));
    words.no = toUtf8(Words::tr("no"));
    return words;
}

} // namespace jingwei::ui
