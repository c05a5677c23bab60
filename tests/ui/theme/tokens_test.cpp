#include "ui/theme/tokens.h"

#include <QTest>

#include <cmath>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

double luminance(const QColor& colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

/// WCAG 2 contrast.
double contrast(const QColor& a, const QColor& b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class TokensTest : public QObject {
    Q_OBJECT

private slots:
    void contrastOfBlackAndWhite() { QCOMPARE(std::round(contrast(Qt::black, Qt::white)), 21.0); }

    void textCanBeReadOnEveryGround_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void textCanBeReadOnEveryGround()
    {
        QFETCH(const bool, dark);
        const auto& tokens = dark ? darkTokens() : lightTokens();
        for (const auto& ground : {tokens.bg1, tokens.bg2, tokens.bg3, tokens.canvas, tokens.sel}) {
            for (const auto& text : {tokens.ink, tokens.ink2, tokens.ink3, tokens.accent, tokens.danger,
                                     tokens.warn, tokens.ok, tokens.upText, tokens.downText})
                QVERIFY2(contrast(text, ground) >= 4.5,
                         qPrintable(text.name() + QStringLiteral(" on ") + ground.name()));
            for (const auto& family : tokens.families)
                QVERIFY2(contrast(family.text, ground) >= 4.4, qPrintable(family.text.name()));
        }
        QVERIFY(contrast(tokens.accentText, tokens.accent) >= 4.5);
        for (std::size_t step = 0; step < tokens.heat.size(); ++step)
            QVERIFY2(contrast(tokens.heatText[step], tokens.heat[step]) >= 4.0,
                     qPrintable(QString::number(step)));
        for (const auto& family : tokens.families)
            QVERIFY(contrast(family.icon, family.fill) >= 3.0); // graphics, not text
    }

    void theThemeIsAPropertyOfTheApplication()
    {
        QCOMPARE(currentTheme(), Theme::Light);
        setThemeProperty(Theme::Dark);
        QCOMPARE(currentTheme(), Theme::Dark);
        QCOMPARE(tokens().canvas, darkTokens().canvas);
        setThemeProperty(Theme::Light);
        QCOMPARE(tokens().canvas, lightTokens().canvas);
    }

    void scale_data()
    {
        QTest::addColumn<double>("wanted");
        QTest::addColumn<double>("got");
        QTest::newRow("as it is") << 1.0 << 1.0;
        QTest::newRow("half as large again") << 1.5 << 1.5;
        QTest::newRow("no smaller than the tokens") << 0.4 << 1.0;
        QTest::newRow("three times at most") << 9.0 << 3.0;
    }

    void scale()
    {
        QFETCH(const double, wanted);
        QFETCH(const double, got);
        setUiScaleProperty(wanted);
        QCOMPARE(uiScale(), got);
        QCOMPARE(fontOf(type::body).pixelSize(), static_cast<int>(std::lround(13 * got)));
        setUiScaleProperty(1.0);
    }
};

QTEST_MAIN(TokensTest)
#include "tokens_test.moc"
