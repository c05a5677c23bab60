#include "ui/text/review_text.h"

#include "ui/support/format.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReviewText)
};

/// How values of a kind of ground are masked; `Outside` stands for running text.
EntityKind maskedAs(std::string_view kind)
{
    constexpr std::array<std::pair<std::string_view, EntityKind>, 10> kinds{
        {{"account", EntityKind::Account},
         {"lower-account", EntityKind::Account},
         {"holder", EntityKind::Person},
         {"phone", EntityKind::Phone},
         {"device", EntityKind::Device},
         {"sim", EntityKind::Sim},
         {"wallet", EntityKind::Wallet},
         {"qq", EntityKind::Account},
         {"wechat", EntityKind::Account},
         {"chat", EntityKind::Account}}};
    const auto* const found = std::ranges::find(kinds, kind, &std::pair<std::string_view, EntityKind>::first);
    return found == kinds.end() ? EntityKind::Outside : found->second;
}

QString groundValueText(std::string_view kind, std::string_view value, Masking masking)
{
    if (const auto entity = parseEntityRef(value)) // an exit by its kind
        return entityText(*entity, masking);
    const auto as = maskedAs(kind);
    return as == EntityKind::Outside ? proseText(value, {}, masking) : valueText(as, value, masking);
}

/// Grounds of the register's own columns and of wording.
QString softGroundText(std::string_view kind)
{
    if (kind == "narrative")
        return Words::tr("wording of the narratives", "ground");
    if (kind == "category")
        return Words::tr("category", "ground");
    if (kind == "lure")
        return Words::tr("lure", "ground");
    if (kind == "payment")
        return Words::tr("way of payment", "ground");
    return toQString(kind);
}

} // namespace

QString verdictText(Verdict verdict, bool settles)
{
    const auto words = heldText(verdict, false, false);
    return settles ? Words::tr("%1, settling the dispute", "a verdict").arg(words) : words;
}

QString heldText(Verdict verdict, bool disputed, bool waiting)
{
    if (disputed)
        return Words::tr("in dispute: nothing binds");
    if (waiting)
        return Words::tr("waiting for another reviewer: nothing binds yet");
    switch (verdict) {
    case Verdict::Same: return Words::tr("one series", "verdict");
    case Verdict::Different: return Words::tr("different", "verdict");
    case Verdict::Undecided: break;
    }
    return Words::tr("undecided", "verdict");
}

QString presetReasonText(std::string_view word)
{
    if (word == "shared-card")
        return Words::tr("shared account", "reason");
    if (word == "same-app")
        return Words::tr("same app", "reason");
    if (word == "same-script")
        return Words::tr("same script", "reason");
    if (word == "same-cashout")
        return Words::tr("same place of cashing out", "reason");
    if (word == "category-only")
        return Words::tr("only the category is alike", "reason");
    return toQString(word);
}

QString groundKindText(std::string_view kind)
{
    if (kind == "account")
        return Words::tr("account", "ground");
    if (kind == "lower-account")
        return Words::tr("account further down", "ground");
    if (kind == "cash-out")
        return Words::tr("place of cashing out", "ground");
    if (kind == "holder")
        return Words::tr("holder of accounts", "ground");
    if (kind == "phone")
        return Words::tr("phone", "ground");
    if (kind == "device")
        return Words::tr("device", "ground");
    if (kind == "sim")
        return Words::tr("SIM", "ground");
    if (kind == "chat")
        return Words::tr("chat account", "ground");
    if (kind == "wechat")
        return Words::tr("WeChat", "ground");
    if (kind == "site")
        return Words::tr("site", "ground");
    if (kind == "wallet")
        return Words::tr("wallet", "ground");
    if (kind == "company")
        return Words::tr("company", "ground");
    if (kind == "ip" || kind == "mac" || kind == "qq" || kind == "app")
        return toQString(kind).toUpper();
    return softGroundText(kind);
}

QString groundText(std::string_view ground, Masking masking)
{
    const auto colon = ground.find(':');
    const auto kind = ground.substr(0, colon);
    if (colon == std::string_view::npos)
        return groundKindText(kind);
    return Words::tr("%1 %2", "kind of ground, value")
        .arg(groundKindText(kind), groundValueText(kind, ground.substr(colon + 1), masking));
}

QString weightsText(const LinkModel& model)
{
    switch (model.origin) {
    case LinkOrigin::Preset: return Words::tr("preset");
    case LinkOrigin::Estimated: return Words::tr("estimated from the case");
    case LinkOrigin::Learned:
        return Words::tr("learned from %n pair(s) of one series", nullptr,
                         static_cast<int>(model.knownPairs));
    case LinkOrigin::Set: break;
    }
    return Words::tr("partly set by hand");
}

QString parametersFaultText(const Error& error)
{
    if (error.code != ErrorCode::ProfileMalformed)
        return describe(error);
    const auto file = toQString(error.place).section(QLatin1Char{'/'}, -1);
    return Words::tr("“%1” holds no parameters of linking that can be used: “%2” is unknown or out of its "
                     "bounds. They are written as “series --json” gives them under “parameters”.")
        .arg(file, toQString(error.detail));
}

} // namespace jingwei::ui
