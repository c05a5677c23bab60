#include "ui/review/ground_words.h"

#include "ui/support/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::GroundWords)
};

/// What values of a ground are hidden and grouped like; nothing: they name nobody.
std::optional<EntityKind> shownLike(GroundKind kind)
{
    using enum GroundKind;
    static constexpr std::array<std::pair<GroundKind, EntityKind>, 13> likes{{
        {Account, EntityKind::Account},
        {LowerAccount, EntityKind::Account},
        {CashOut, EntityKind::Account},
        {Holder, EntityKind::Person},
        {Phone, EntityKind::Phone},
        {Sim, EntityKind::Sim},
        {Wallet, EntityKind::Wallet},
        {Device, EntityKind::Device},
        {NetAddress, EntityKind::Device},
        {MacAddress, EntityKind::Device},
        {Qq, EntityKind::Device},
        {WeChat, EntityKind::Device},
        {Chat, EntityKind::Device},
    }};
    const auto* const found = std::ranges::find(likes, kind, &std::pair<GroundKind, EntityKind>::first);
    return found == likes.end() ? std::nullopt : std::optional{found->second};
}

GroundKind kindFromWord(std::string_view word)
{
    for (std::size_t index = 0; index < groundKindCount; ++index)
        if (groundWord(static_cast<GroundKind>(index)) == word)
            return static_cast<GroundKind>(index);
    return GroundKind::Trait;
}

} // namespace

QString groundText(GroundKind kind)
{
    switch (kind) {
    case GroundKind::Account: return Words::tr("Level-1 account");
    case GroundKind::LowerAccount: return Words::tr("Lower account");
    case GroundKind::CashOut: return Words::tr("Cash-out point");
    case GroundKind::Holder: return Words::tr("Account holder");
    case GroundKind::Phone: return Words::tr("Phone");
    case GroundKind::Device: return Words::tr("Device (IMEI)");
    case GroundKind::Sim: return Words::tr("SIM (IMSI)");
    case GroundKind::NetAddress: return Words::tr("IP address");
    case GroundKind::MacAddress: return Words::tr("MAC address");
    case GroundKind::Qq: return Words::tr("QQ number");
    case GroundKind::WeChat: return Words::tr("WeChat account");
    case GroundKind::Chat: return Words::tr("Chat account");
    case GroundKind::Site: return Words::tr("Website");
    case GroundKind::App: return Words::tr("App");
    case GroundKind::Wallet: return Words::tr("Crypto wallet");
    case GroundKind::Company: return Words::tr("Company");
    case GroundKind::Narrative: return Words::tr("Narrative");
    case GroundKind::Category: return Words::tr("Category");
    case GroundKind::Loss: return Words::tr("Loss");
    case GroundKind::Lure: return Words::tr("Lure channel");
    case GroundKind::Payment: return Words::tr("Payment channel");
    case GroundKind::Place: return Words::tr("Place");
    case GroundKind::DayGap: return Words::tr("Day of the offence");
    case GroundKind::Hour: return Words::tr("Time of day");
    case GroundKind::Unit: return Words::tr("Police unit");
    case GroundKind::PlaceAndTime: return Words::tr("Near in place and time");
    case GroundKind::PlaceRarity: return Words::tr("Others near by");
    case GroundKind::RhythmRarity: return Words::tr("Others near in place and time");
    case GroundKind::Trait: return Words::tr("Further column");
    }
    return {};
}

QString groundIcon(GroundKind kind)
{
    switch (kind) {
    case GroundKind::Account:
    case GroundKind::LowerAccount: return QStringLiteral("card");
    case GroundKind::CashOut: return QStringLiteral("cash");
    case GroundKind::Holder: return QStringLiteral("person");
    case GroundKind::Phone:
    case GroundKind::Qq:
    case GroundKind::WeChat:
    case GroundKind::Chat: return QStringLiteral("phone");
    case GroundKind::Device: return QStringLiteral("device");
    case GroundKind::Sim: return QStringLiteral("sim");
    case GroundKind::NetAddress:
    case GroundKind::MacAddress:
    case GroundKind::Site: return QStringLiteral("ip");
    case GroundKind::App: return QStringLiteral("app");
    case GroundKind::Wallet: return QStringLiteral("wallet");
    case GroundKind::Company: return QStringLiteral("org");
    case GroundKind::Narrative: return QStringLiteral("note");
    case GroundKind::Category: return QStringLiteral("incident");
    case GroundKind::Loss: return QStringLiteral("balance");
    case GroundKind::Lure: return QStringLiteral("link");
    case GroundKind::Payment: return QStringLiteral("bank");
    case GroundKind::DayGap: return QStringLiteral("calendar");
    case GroundKind::Hour: return QStringLiteral("clock");
    case GroundKind::Unit: return QStringLiteral("legal");
    case GroundKind::Place:
    case GroundKind::PlaceAndTime:
    case GroundKind::PlaceRarity:
    case GroundKind::RhythmRarity: return QStringLiteral("place");
    case GroundKind::Trait: return QStringLiteral("columns");
    }
    return {};
}

NodeFamily groundFamily(GroundKind kind)
{
    using enum GroundKind;
    static constexpr std::array<std::pair<GroundKind, NodeFamily>, 14> families{{
        {CashOut, NodeFamily::Exit},
        {Holder, NodeFamily::Person},
        {Phone, NodeFamily::Phone},
        {Device, NodeFamily::Phone},
        {Sim, NodeFamily::Phone},
        {NetAddress, NodeFamily::Network},
        {MacAddress, NodeFamily::Network},
        {Qq, NodeFamily::Network},
        {WeChat, NodeFamily::Network},
        {Chat, NodeFamily::Network},
        {Site, NodeFamily::Network},
        {App, NodeFamily::Network},
        {Wallet, NodeFamily::Crypto},
        {Company, NodeFamily::Organisation},
    }};
    const auto* const found = std::ranges::find(families, kind, &std::pair<GroundKind, NodeFamily>::first);
    return found == families.end() ? NodeFamily::Account : found->second;
}

QString groundLabel(GroundKind kind, std::string_view value, Masking masking)
{
    constexpr qsizetype digitsShown = 4;
    const auto text = groundValueText(kind, value, masking);
    if (kind == GroundKind::NetAddress) // its month and its network say less than its end
        return text.section(QLatin1Char{'@'}, 0, 0).section(QLatin1Char{'.'}, -2);
    const bool isNumber = kind <= GroundKind::Sim || kind == GroundKind::Wallet;
    return isNumber ? ungrouped(text).right(digitsShown) : text;
}

QString groundValueText(GroundKind kind, std::string_view value, Masking masking)
{
    if (value.empty())
        return unknownText();
    // other ends than accounts say what they are: "merchant:884260170017"
    if (kind <= GroundKind::CashOut) {
        if (auto entity = parseEntityRef(value))
            return entityText(*entity, masking);
    }
    const auto like = shownLike(kind);
    return like ? valueText(*like, value, masking) : toQString(value);
}

QString writtenGroundText(std::string_view ground, Masking masking)
{
    const auto colon = ground.find(':');
    const auto kind = kindFromWord(ground.substr(0, colon));
    if (colon == std::string_view::npos)
        return groundText(kind);
    return Words::tr("%1 %2", "kind of ground, its value")
        .arg(groundText(kind), groundValueText(kind, ground.substr(colon + 1), masking));
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Same: return Words::tr("same", "verdict on two incidents");
    case Verdict::Different: return Words::tr("different", "verdict on two incidents");
    case Verdict::Undecided: break;
    }
    return Words::tr("undecided", "verdict on two incidents");
}

QString verdictIcon(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Same: return QStringLiteral("check");
    case Verdict::Different: return QStringLiteral("x");
    case Verdict::Undecided: break;
    }
    return QStringLiteral("clock");
}

std::span<const PresetReason> presetReasons(ReviewMatter matter)
{
    using Reasons = std::array<PresetReason, 5>;
    static constexpr Reasons series{{{"shared-card", 'A'},
                                     {"same-app", 'S'},
                                     {"same-script", 'D'},
                                     {"same-cashout", 'F'},
                                     {"category-only", 'G'}}};
    static constexpr Reasons report{{{"same-victim", 'A'},
                                     {"same-payments", 'S'},
                                     {"same-loss", 'D'},
                                     {"other-payments", 'F'},
                                     {"other-offence", 'G'}}};
    static constexpr Reasons person{{{"same-id-number", 'A'},
                                     {"same-phone", 'S'},
                                     {"officer-checked", 'D'},
                                     {"name-only", 'F'},
                                     {"other-id-number", 'G'}}};
    static constexpr Reasons account{{{"bank-says", 'A'},
                                      {"same-holder", 'S'},
                                      {"same-movements", 'D'},
                                      {"name-only", 'F'},
                                      {"own-transfers", 'G'}}};
    switch (matter) {
    case ReviewMatter::Series: return series;
    case ReviewMatter::Report: return report;
    case ReviewMatter::Person: return person;
    case ReviewMatter::Account: return account;
    }
    return series;
}

namespace {

/// Reasons why two things are the same or not.
QString sameReasonText(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, const char*>, 14> texts{{
        {"same-victim", QT_TRANSLATE_NOOP("jingwei::ui::GroundWords", "Same victim")},
        {"same-payments", QT_TRANSLATE_NOOP("jingwei::ui::GroundWords", "Same payments")},
        {"same-loss", QT_TRANSLATE_NOOP("jingwei::ui::GroundWords", "Same loss")},
        {"other-payments", QT_TRANSLATE_NOOP("jingwei::ui::GroundWords", "Other payments")},
        {"other-offence", QT_TRANSLATE_NOOP("jingwei::ui::GroundWords", "Cheated another time")},
        {"same-id-number", QT_TRANSLATE_NOOP("jingwei::ui::GroundWords", "Same identity number")},
        {"same-phone", QT_TRANSLATE_NOOP("jingwei::ui::GroundWords", "Same phone")},
        {"officer-checked", QT_TRANSLATE_NOOP("jingwei::ui::GroundWords", "Checked by an officer")},
        {"name-only", QT_TRANSLATE_NOOP("jingwei::ui::GroundWords", "Only the name agrees")},
        {"other-id-number", QT_TRANSLATE_NOOP("jingwei::ui::GroundWords", "Other identity number")},
        {"bank-says", QT_TRANSLATE_NOOP("jingwei::ui::GroundWords", "The bank says so")},
        {"same-holder", QT_TRANSLATE_NOOP("jingwei::ui::GroundWords", "Same holder and bank")},
        {"same-movements", QT_TRANSLATE_NOOP("jingwei::ui::GroundWords", "Same movements")},
        {"own-transfers", QT_TRANSLATE_NOOP("jingwei::ui::GroundWords", "Transfers between them")},
    }};
    const auto* const found =
        std::ranges::find(texts, word, &std::pair<std::string_view, const char*>::first);
    return found == texts.end() ? toQString(word) : Words::tr(found->second);
}

} // namespace

QString reasonText(std::string_view word)
{
    if (word == "shared-card")
        return Words::tr("Shared account");
    if (word == "same-app")
        return Words::tr("Same app");
    if (word == "same-script")
        return Words::tr("Same script");
    if (word == "same-cashout")
        return Words::tr("Same cash-out point");
    if (word == "category-only")
        return Words::tr("Only the category agrees");
    return sameReasonText(word);
}

QString reasonsText(const ReviewRecord& vote)
{
    QStringList all;
    for (const auto& reason : vote.reasons)
        all << reasonText(reason);
    if (!vote.text.empty())
        all << toQString(vote.text);
    return all.join(Words::tr(", ", "between reasons"));
}

QString scoreText(double score)
{
    const auto rounded = std::llround(score * 100.0);
    const auto digits = QString::number(static_cast<double>(std::llabs(rounded)) / 100.0, 'f', 2);
    return rounded < 0 ? QChar{0x2212} + digits : digits;
}

QString weightText(double weight)
{
    const auto text = scoreText(weight);
    return std::llround(weight * 100.0) > 0 ? QLatin1Char{'+'} + text : text;
}

} // namespace jingwei::ui
