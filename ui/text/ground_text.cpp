#include "ui/text/ground_text.h"

#include "ui/support/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::GroundText)
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

std::optional<GroundKind> kindFromWord(std::string_view word)
{
    for (std::size_t index = 0; index < groundKindCount; ++index)
        if (groundWord(static_cast<GroundKind>(index)) == word)
            return static_cast<GroundKind>(index);
    return std::nullopt;
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
    case GroundKind::KnownSeries: return Words::tr("Like a known series");
    case GroundKind::Trait: return Words::tr("Further column");
    }
    return {};
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
    return like ? valueText(*like, value, masking) : proseText(value, {}, masking);
}

QString writtenGroundText(std::string_view ground, Masking masking)
{
    const auto colon = ground.find(':');
    const auto word = ground.substr(0, colon);
    const auto kind = kindFromWord(word);
    if (colon == std::string_view::npos)
        return kind == GroundKind::Narrative ? Words::tr("Narratives alike")
               : kind                        ? groundText(*kind)
                                             : toQString(word);
    const auto value = ground.substr(colon + 1);
    return Words::tr("%1 %2", "kind of ground, its value")
        .arg(kind ? groundText(*kind) : toQString(word),
             kind ? groundValueText(*kind, value, masking) : proseText(value, {}, masking));
}

} // namespace jingwei::ui
