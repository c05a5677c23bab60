#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QStringList>
#include <QVariant>

#include <algorithm>
#include <cmath>

namespace jingwei::ui {

namespace {

constexpr const char* themeProperty = "jingwei.theme";
constexpr const char* scaleProperty = "jingwei.scale";

QColor rgb(QRgb value)
{
    return QColor{static_cast<QRgb>(0xff000000U | value)};
}

std::array<QColor, 7> seriesOf(const std::array<FamilyColours, 10>& families)
{
    const auto fill = [&families](NodeFamily family) {
        return families[static_cast<std::size_t>(family)].fill;
    };
    return {fill(NodeFamily::Account),      fill(NodeFamily::Suspect), fill(NodeFamily::Phone),
            fill(NodeFamily::Organisation), fill(NodeFamily::Crypto),  fill(NodeFamily::Victim),
            fill(NodeFamily::Incident)};
}

std::array<FamilyColours, 10> lightFamilies()
{
    const QColor white = rgb(0xFFFFFF);
    const QColor ink = rgb(0x16202B);
    const auto family = [](QRgb fill, const QColor& icon, QRgb text) {
        return FamilyColours{rgb(fill), icon, rgb(text), rgb(text)};
    };
    return {
        family(0x26303C, white, 0x26303C), // incident
        family(0x56B4E9, ink, 0x1B6A9E),   // victim
        family(0xD55E00, white, 0x9E4500), // suspect
        family(0x8A94A3, ink, 0x4F5B69),   // person
        family(0x0072B2, white, 0x0067A1), // account
        family(0x009E73, white, 0x00704F), // phone
        family(0xF0E442, ink, 0x6A6200),   // network
        family(0xCC79A7, ink, 0x93437A),   // organisation
        family(0xE69F00, ink, 0x835800),   // crypto
        family(0x5E6A78, white, 0x4F5B69), // exit
    };
}

std::array<FamilyColours, 10> darkFamilies()
{
    const QColor canvas = rgb(0x171C22);
    const auto family = [&canvas](QRgb fill, QRgb icon, QRgb text) {
        return FamilyColours{rgb(fill), rgb(icon), rgb(text), canvas};
    };
    return {
        family(0xDDE3EA, 0x171C22, 0xE8ECF1), // incident
        family(0x56B4E9, 0x11161C, 0x7FC7F0), // victim
        family(0xE8752A, 0x11161C, 0xF59A5E), // suspect
        family(0x9AA5B3, 0x11161C, 0xBCC5D0), // person
        family(0x2F93D1, 0x0B1520, 0x6CB4F0), // account
        family(0x1DB589, 0x0C1622, 0x4FCFA6), // phone
        family(0xF0E442, 0x11161C, 0xE6DC4A), // network
        family(0xD68DB5, 0x11161C, 0xE3A6C8), // organisation
        family(0xE9A92B, 0x11161C, 0xF0BE55), // crypto
        family(0x8894A3, 0x11161C, 0xB4BECA), // exit
    };
}

/// Eight even steps between two colours.
std::array<QColor, 8> rampBetween(const QColor& first, const QColor& last)
{
    std::array<QColor, 8> ramp;
    for (std::size_t step = 0; step < ramp.size(); ++step) {
        const auto share = static_cast<double>(step) / static_cast<double>(ramp.size() - 1);
        const auto mix = [share](int from, int to) {
            return static_cast<int>(std::lround(from + share * (to - from)));
        };
        ramp[step] = QColor{mix(first.red(), last.red()), mix(first.green(), last.green()),
                            mix(first.blue(), last.blue())};
    }
    return ramp;
}

Tokens makeLight()
{
    Tokens tokens{};
    tokens.theme = Theme::Light;
    tokens.bg0 = rgb(0xE9ECF0);
    tokens.bg1 = rgb(0xF5F6F8);
    tokens.bg2 = rgb(0xFFFFFF);
    tokens.bg3 = rgb(0xF0F3F7);
    tokens.canvas = rgb(0xFBFCFD);
    tokens.line = rgb(0xD7DCE3);
    tokens.line2 = rgb(0xAEB7C3);
    tokens.edge = rgb(0x8894A2);
    tokens.sel = rgb(0xD3E5F6);
    tokens.focus = rgb(0x0A5C9E);
    tokens.accentBg = rgb(0xE3EEF8);
    tokens.warnBg = rgb(0xFFF1CF);
    tokens.dangerBg = rgb(0xFBE8E6);
    tokens.okBg = rgb(0xDFF2EB);
    tokens.hl = rgb(0xFFE9A8);
    tokens.ink = rgb(0x16202B);
    tokens.ink2 = rgb(0x404C59);
    tokens.ink3 = rgb(0x586472);
    tokens.accent = rgb(0x0A5C9E);
    tokens.accentText = rgb(0xFFFFFF);
    tokens.danger = rgb(0xB3261E);
    tokens.warn = rgb(0x7D5200);
    tokens.ok = rgb(0x0B6650);
    tokens.upText = rgb(0x00639C);
    tokens.downText = rgb(0x934B00);
    tokens.up = rgb(0x0072B2);
    tokens.down = rgb(0xC26400);
    tokens.link = rgb(0x808C9A);
    tokens.families = lightFamilies();
    tokens.secondMeasure = rgb(0xD55E00);
    tokens.secondMeasureText = rgb(0x9E4500);
    tokens.series = seriesOf(tokens.families);
    tokens.heat = {rgb(0xF3F7FB), rgb(0xD8E8F5), rgb(0xB5D3EC), rgb(0x86B8DF),
                   rgb(0x5199CC), rgb(0x2379B4), rgb(0x0A5C9E), rgb(0x064174)};
    tokens.heatText.fill(tokens.ink);
    std::fill(tokens.heatText.begin() + 5, tokens.heatText.end(), rgb(0xFFFFFF));
    return tokens;
}

Tokens makeDark()
{
    Tokens tokens{};
    tokens.theme = Theme::Dark;
    tokens.bg0 = rgb(0x14181D);
    tokens.bg1 = rgb(0x1B2026);
    tokens.bg2 = rgb(0x20262D);
    tokens.bg3 = rgb(0x293038);
    tokens.canvas = rgb(0x171C22);
    tokens.line = rgb(0x353D47);
    tokens.line2 = rgb(0x556170);
    tokens.edge = rgb(0x707D8C);
    tokens.sel = rgb(0x23415C);
    tokens.focus = rgb(0x6CB4F0);
    tokens.accentBg = rgb(0x1D3347);
    tokens.warnBg = rgb(0x3A2F14);
    tokens.dangerBg = rgb(0x43211F);
    tokens.okBg = rgb(0x16362D);
    tokens.hl = rgb(0x453A12);
    tokens.ink = rgb(0xE8ECF1);
    tokens.ink2 = rgb(0xBCC5D0);
    tokens.ink3 = rgb(0xA6B1BE);
    tokens.accent = rgb(0x6CB4F0);
    tokens.accentText = rgb(0x0C1622);
    tokens.danger = rgb(0xFF8A80);
    tokens.warn = rgb(0xF2C14E);
    tokens.ok = rgb(0x5CCBA5);
    tokens.upText = rgb(0x6CB9EE);
    tokens.downText = rgb(0xF0A54A);
    tokens.up = rgb(0x5FB3EA);
    tokens.down = rgb(0xF0A54A);
    tokens.link = rgb(0x6F7C8B);
    tokens.families = darkFamilies();
    tokens.secondMeasure = rgb(0xE8752A);
    tokens.secondMeasureText = rgb(0xF59A5E);
    tokens.series = seriesOf(tokens.families);
    tokens.heat = rampBetween(rgb(0x1E2630), rgb(0x9FD0F7));
    tokens.heatText.fill(tokens.ink);
    std::fill(tokens.heatText.begin() + 4, tokens.heatText.end(), rgb(0x0C1622));
    return tokens;
}

} // namespace

const Tokens& lightTokens()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens& darkTokens()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

const Tokens& tokensOf(Theme theme)
{
    return theme == Theme::Dark ? darkTokens() : lightTokens();
}

Theme currentTheme()
{
    const auto* application = QCoreApplication::instance();
    const bool dark =
        application != nullptr && application->property(themeProperty).toString() == QLatin1String("dark");
    return dark ? Theme::Dark : Theme::Light;
}

const Tokens& tokens()
{
    return tokensOf(currentTheme());
}

void setThemeProperty(Theme theme)
{
    if (auto* application = QCoreApplication::instance())
        application->setProperty(themeProperty,
                                 theme == Theme::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

double uiScale()
{
    const auto* application = QCoreApplication::instance();
    const double factor = application == nullptr ? 0.0 : application->property(scaleProperty).toDouble();
    return factor > 0.0 ? std::clamp(factor, 1.0, 3.0) : 1.0;
}

void setUiScaleProperty(double factor)
{
    if (auto* application = QCoreApplication::instance())
        application->setProperty(scaleProperty, factor);
}

int scaled(double pixels)
{
    return static_cast<int>(std::lround(pixels * uiScale()));
}

const QStringList& uiFontFamilies()
{
    static const QStringList families{QStringLiteral("Noto Sans CJK SC"),   QStringLiteral("Noto Sans SC"),
                                      QStringLiteral("Source Han Sans SC"), QStringLiteral("Microsoft YaHei"),
                                      QStringLiteral("PingFang SC"),        QStringLiteral("sans-serif")};
    return families;
}

QFont fontOf(const TypeStyle& style)
{
    return fontOf(style, uiScale());
}

QFont fontOf(const TypeStyle& style, double factor)
{
    QFont font{uiFontFamilies()};
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(style.size * factor))));
    font.setBold(style.bold);
    return font;
}

} // namespace jingwei::ui
