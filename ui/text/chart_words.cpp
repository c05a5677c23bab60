#include "app/chart_words.h"

#include "ui/support/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

} // namespace

ChartWords chartWords()
{
    ChartWords words;
    for (int kind = 0; kind <= static_cast<int>(EntityKind::Wallet); ++kind)
        words.kinds[static_cast<EntityKind>(kind)] = ui::toUtf8(ui::kindText(static_cast<EntityKind>(kind)));
    words.transfer = ui::toUtf8(Words::tr("Transfer"));
    words.call = ui::toUtf8(Words::tr("Call"));
    words.use = ui::toUtf8(Words::tr("Use"));
    words.ownTransfer = ui::toUtf8(Words::tr("Own transfer"));
    words.amount = ui::toUtf8(Words::tr("Amount %1"));
    words.exactAmount = ui::toUtf8(Words::tr("Exact amount"));
    words.linkAmount = ui::toUtf8(Words::tr("Amount of link"));
    words.received = ui::toUtf8(Words::tr("Stolen money received"));
    words.held = ui::toUtf8(Words::tr("Stolen money held"));
    words.level = ui::toUtf8(Words::tr("Level"));
    words.name = ui::toUtf8(Words::tr("Name"));
    words.detail = ui::toUtf8(Words::tr("Detail"));
    words.queried = ui::toUtf8(Words::tr("Queried"));
    words.count = ui::toUtf8(Words::tr("Count"));
    words.until = ui::toUtf8(Words::tr("Until"));
    words.seconds = ui::toUtf8(Words::tr("Seconds"));
    words.rule = ui::toUtf8(Words::tr("Joined by"));
    words.confirmed = ui::toUtf8(Words::tr("Confirmed"));
    words.unconfirmed = ui::toUtf8(Words::tr("Unconfirmed"));
    words.record = ui::toUtf8(Words::tr("Record"));
    words.row = ui::toUtf8(Words::tr("%1, row %2"));
    words.yes = ui::toUtf8(Words::tr("yes"));
    words.no = ui::toUtf8(Words::tr("no"));
    return words;
}

} // namespace jingwei::app
