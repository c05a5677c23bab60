#include "ui/text/mention_text.h"

#include <QCoreApplication>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::Mentions)
};

} // namespace

QString mentionKindText(MentionKind kind)
{
    switch (kind) {
    case MentionKind::BankCard: return Words::tr("bank card");
    case MentionKind::Account: return Words::tr("account");
    case MentionKind::Phone: return Words::tr("phone");
    case MentionKind::IdNumber: return Words::tr("identity number");
    case MentionKind::Qq: return Words::tr("QQ");
    case MentionKind::WeChat: return Words::tr("WeChat");
    case MentionKind::Domain: return Words::tr("web address");
    case MentionKind::App: return Words::tr("app");
    case MentionKind::Amount: return Words::tr("sum of money");
    case MentionKind::Wallet: return Words::tr("wallet");
    case MentionKind::Imei: return Words::tr("IMEI");
    }
    return {};
}

QString mentionText(const Mention& mention, const QString& shown)
{
    const auto text =
        Words::tr("%1 %2", "kind of mention, its value").arg(mentionKindText(mention.kind), shown);
    if (mention.damaged)
        return Words::tr("%1: digits were lost in a spreadsheet").arg(text);
    if (mention.masked)
        return Words::tr("%1: digits are hidden in the text").arg(text);
    if (mention.checkDigit == std::optional{false})
        return Words::tr("%1: its check digit is wrong, perhaps mistyped").arg(text);
    if (mention.checkDigit == std::optional{true})
        return Words::tr("%1: its check digit is right").arg(text);
    return mention.approximate ? Words::tr("%1: about", "a sum given roughly").arg(text) : text;
}

} // namespace jingwei::ui
