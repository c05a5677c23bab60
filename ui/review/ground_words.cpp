#include "ui/review/ground_words.h"

#include "ui/support/format.h"
#include "ui/text/ground_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::GroundWords)
};

} // namespace

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
    case GroundKind::KnownSeries: return QStringLiteral("series");
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
