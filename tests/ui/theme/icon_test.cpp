#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QDir>
#include <QPainter>
#include <QTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

/// The colour of the most opaque pixel; invalid where there is none.
QColor inkOf(const QImage& image)
{
    QColor ink;
    int most = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const auto colour = image.pixelColor(x, y);
            if (colour.alpha() > most) {
                most = colour.alpha();
                ink = colour;
            }
        }
    }
    return ink;
}

} // namespace

class IconTest : public QObject {
    Q_OBJECT

private slots:
    void everyDrawingCanBeDrawn()
    {
        const auto names = QDir{QStringLiteral(":/icons")}.entryList({QStringLiteral("*.svg")});
        QVERIFY(names.size() >= 80);
        for (const auto& file : names)
            QVERIFY2(inkOf(iconImage(file.chopped(4), 16.0, Qt::red)).isValid(), qPrintable(file));
    }

    void everyKindHasItsDrawing()
    {
        for (int kind = 0; kind <= static_cast<int>(EntityKind::Wallet); ++kind) {
            const auto name = entityIconName(static_cast<EntityKind>(kind));
            QVERIFY2(name.isEmpty() == (static_cast<EntityKind>(kind) == EntityKind::Outside),
                     qPrintable(name));
            QVERIFY(name.isEmpty() || hasIcon(name));
        }
    }

    void itHasTheColourAndSizeAskedFor()
    {
        const auto image = iconImage(QStringLiteral("card"), 20.0, QColor{10, 92, 158}, 2.0);
        QCOMPARE(image.size(), QSize(40, 40));
        QCOMPARE(image.devicePixelRatio(), 2.0);
        const auto ink = inkOf(image);
        QVERIFY(std::abs(ink.red() - 10) < 4 && std::abs(ink.green() - 92) < 4
                && std::abs(ink.blue() - 158) < 4);
    }

    void aButtonIconFollowsTheTheme()
    {
        const auto button = icon(QStringLiteral("search"));
        const auto now = [&](QIcon::Mode mode, QIcon::State state) {
            return inkOf(button.pixmap(QSize{32, 32}, mode, state).toImage()).rgb();
        };
        const auto light = now(QIcon::Normal, QIcon::Off);
        QVERIFY(now(QIcon::Normal, QIcon::On) != light); // accent
        QVERIFY(inkOf(button.pixmap(QSize{32, 32}, QIcon::Disabled).toImage()).alpha() < 200);
        setThemeProperty(Theme::Dark);
        const auto dark = now(QIcon::Normal, QIcon::Off);
        setThemeProperty(Theme::Light);
        QVERIFY(dark != light);
    }

    void aNameNobodyDrewGivesNothing()
    {
        QVERIFY(!hasIcon(QStringLiteral("no such drawing")));
        QVERIFY(icon(QStringLiteral("no such drawing")).isNull());
        QVERIFY(!inkOf(iconImage(QStringLiteral("no such drawing"), 16.0, Qt::red)).isValid());
    }
};

QTEST_MAIN(IconTest)
#include "icon_test.moc"
