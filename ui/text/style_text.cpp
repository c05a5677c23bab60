#include "ui/text/style_text.h"

#include "ui/support/format.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <variant>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StyleText)
};

struct AsText {
    QString operator()(const FamilyIs& is) const { return familyText(is.family); }
    QString operator()(const KindIs& is) const { return kindText(is.kind); }
    QString operator()(const NameContains& contains) const
    {
        return Words::tr("name contains “%1”").arg(toQString(contains.part));
    }
    QString operator()(const BankContains& contains) const
    {
        return Words::tr("bank contains “%1”").arg(toQString(contains.part));
    }
    QString operator()(const LevelIs& is) const { return levelHead(is.level); }
    QString operator()(const ReceivedAtLeast& sum) const
    {
        return Words::tr("received at least %1", "money").arg(moneyText(sum.least, sum.currency));
    }
    QString operator()(const SentAtLeast& sum) const
    {
        return Words::tr("sent at least %1", "money").arg(moneyText(sum.least, sum.currency));
    }
    QString operator()(const HeldAtLeast& sum) const
    {
        return Words::tr("holds at least %1", "money").arg(moneyText(sum.least, sum.currency));
    }
    QString operator()(const LinksAtLeast& number) const
    {
        return Words::tr("at least %1 links", "number").arg(countText(number.least));
    }
    QString operator()(const FactsAtLeast& number) const
    {
        return Words::tr("at least %1 facts", "number").arg(countText(number.least));
    }
    QString operator()(const NotQueried&) const { return Words::tr("not queried"); }
};

/// What is wrong at a place of a style file, by the word of core.
QString faultText(const QString& what, const QString& text)
{
    if (what == QLatin1String{"name"})
        return Words::tr("“%1” is no name").arg(text);
    if (what == QLatin1String{"colour"})
        return Words::tr("there is no colour “%1”").arg(text);
    if (what == QLatin1String{"conditions"})
        return Words::tr("its conditions are missing");
    if (what == QLatin1String{"family"} || what == QLatin1String{"kind"})
        return Words::tr("there is no kind “%1”").arg(text);
    if (what == QLatin1String{"text"})
        return Words::tr("the text to look for is missing");
    if (what == QLatin1String{"level"})
        return Words::tr("“%1” is no level").arg(text);
    if (what == QLatin1String{"amount"})
        return Words::tr("“%1” is no amount; write it in quotes, such as \"50000.00\"").arg(text);
    if (what == QLatin1String{"currency"})
        return Words::tr("there is no currency “%1”").arg(text);
    if (what == QLatin1String{"count"})
        return Words::tr("“%1” is no number").arg(text);
    return Words::tr("“%1” is no condition that is known here").arg(text);
}

/// "rule 2, condition 1: amount: 5.1" and "line 3" in the reader's words.
QString damageText(const QString& detail)
{
    static const QRegularExpression pattern{
        QStringLiteral("^rule (\\d+)(?:, condition (\\d+))?: (\\w+): (.*)$"),
        QRegularExpression::DotMatchesEverythingOption};
    const auto match = pattern.match(detail);
    if (!match.hasMatch())
        return Words::tr("line %1 is not written as it must be").arg(detail.section(QLatin1Char{' '}, 1));
    const auto fault = faultText(match.captured(3), match.captured(4));
    return match.captured(2).isEmpty()
               ? Words::tr("rule %1: %2", "number, what is wrong").arg(match.captured(1), fault)
               : Words::tr("rule %1, condition %2: %3", "number, number, what is wrong")
                     .arg(match.captured(1), match.captured(2), fault);
}

} // namespace

QString styleColourText(std::string_view colour)
{
    if (colour == "red")
        return Words::tr("red");
    if (colour == "orange")
        return Words::tr("orange");
    if (colour == "green")
        return Words::tr("green");
    if (colour == "blue")
        return Words::tr("blue");
    if (colour == "purple")
        return Words::tr("purple");
    return Words::tr("grey");
}

QString styleTestText(std::size_t test)
{
    switch (test) {
    case 0: return Words::tr("What it is");
    case 1: return Words::tr("Kind");
    case 2: return Words::tr("Name contains");
    case 3: return Words::tr("Bank contains");
    case 4: return Words::tr("Level is");
    case 5: return Words::tr("Received at least");
    case 6: return Words::tr("Sent at least");
    case 7: return Words::tr("Holds at least");
    case 8: return Words::tr("Links, at least");
    case 9: return Words::tr("Facts, at least");
    default: return Words::tr("Not queried");
    }
}

QString conditionText(const StyleCondition& condition)
{
    return std::visit(AsText{}, condition);
}

QString ruleText(const StyleRule& rule)
{
    if (!rule.name.empty())
        return toQString(rule.name);
    if (rule.conditions.empty())
        return Words::tr("every node");
    QStringList words;
    for (const auto& condition : rule.conditions)
        words << conditionText(condition);
    return words.join(Words::tr(", ", "between conditions"));
}

QString styleFaultText(const Error& error)
{
    const auto file = toQString(error.place).section(QLatin1Char{'/'}, -1);
    const auto detail = toQString(error.detail);
    if (error.code == ErrorCode::FormatUnsupported && detail == QLatin1String{"style"})
        return Words::tr("“%1” is not a file of colour rules. Choose one that was saved here.").arg(file);
    if (error.code == ErrorCode::FormatUnsupported)
        return Words::tr("“%1” was written by a later version of Jingwei. Install that version, or make the "
                         "rules anew.")
            .arg(file);
    if (error.code == ErrorCode::FileDamaged)
        return Words::tr("“%1” was not read: %2. Correct it there; the rules here are as they were.")
            .arg(file, damageText(detail));
    return describe(error);
}

} // namespace jingwei::ui
