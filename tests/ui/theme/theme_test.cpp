#include "ui/theme/buttons.h"
#include "ui/theme/chip.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStyle>
#include <QtTest>

#include <cmath>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

double luminance(const QColor& colour)
{
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [dark, light] = std::minmax(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private slots:
    void init() { applyTheme(*qApp, ThemeChoice::Light); }

    void themesCanBeSwitchedWhileRunning()
    {
        TextLabel label{QStringLiteral("text"), type::body};
        QCOMPARE(label.palette().color(QPalette::WindowText), lightTokens().ink);

        applyTheme(*qApp, ThemeChoice::Dark);

        QCOMPARE(currentTheme(), Theme::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Base), darkTokens().bg2);
        QCOMPARE(label.palette().color(QPalette::WindowText), darkTokens().ink);
    }

    void plainWidgetsKeepTheContrast_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << static_cast<int>(Theme::Light);
        QTest::newRow("dark") << static_cast<int>(Theme::Dark);
    }

    void plainWidgetsKeepTheContrast()
    {
        QFETCH(int, theme);
        const auto palette = paletteOf(tokensOf(static_cast<Theme>(theme)));
        const auto ratio = [&palette](QPalette::ColorRole text, QPalette::ColorRole ground) {
            return contrast(palette.color(text), palette.color(ground));
        };

        QVERIFY(ratio(QPalette::WindowText, QPalette::Window) >= 4.5);
        QVERIFY(ratio(QPalette::Text, QPalette::Base) >= 4.5);
        QVERIFY(ratio(QPalette::PlaceholderText, QPalette::Base) >= 4.5);
        QVERIFY(ratio(QPalette::ButtonText, QPalette::Button) >= 4.5);
        QVERIFY(ratio(QPalette::HighlightedText, QPalette::Highlight) >= 4.5);
        QVERIFY(ratio(QPalette::Link, QPalette::Base) >= 4.5);
    }

    void controlsHaveTheMeasuresOfTheTokensAtEveryScale_data()
    {
        QTest::addColumn<double>("scale");
        for (const double scale : {1.0, 1.25, 1.5, 2.0, 3.0})
            QTest::newRow(qPrintable(QStringLiteral("%1 %").arg(scale * 100.0))) << scale;
    }

    void controlsHaveTheMeasuresOfTheTokensAtEveryScale()
    {
        QFETCH(double, scale);
        applyTheme(*qApp, ThemeChoice::Light, scale);
        const auto is = [scale](int measured, int wanted) {
            return std::abs(measured - wanted * scale) <= 1.0;
        };
        QLineEdit field;
        const std::unique_ptr<QPushButton> button{
            makeButton(QStringLiteral("b"), QStringLiteral("取消 Cancel"))};
        const std::unique_ptr<QToolButton> tool{
            makeTool(QStringLiteral("t"), QStringLiteral("copy"), QStringLiteral("Copy"))};
        Chip chip{QStringLiteral("tag")};

        QVERIFY(is(button->sizeHint().height(), measure::button));
        QVERIFY(is(field.sizeHint().height(), measure::field));
        QVERIFY(is(tool->sizeHint().height(), measure::tool));
        QVERIFY(is(chip.sizeHint().height(), measure::chip));
        QVERIFY(button->sizeHint().width() > button->fontMetrics().horizontalAdvance(button->text()));
    }

    void everyToolHasANameForReaders()
    {
        const std::unique_ptr<QToolButton> tool{
            makeTool(QStringLiteral("t"), QStringLiteral("copy"), QStringLiteral("Copy"))};

        QCOMPARE(tool->accessibleName(), QStringLiteral("Copy"));
        QCOMPARE(tool->toolTip(), QStringLiteral("Copy"));
    }

    void switchKeepsItsChoiceInAnotherLanguage()
    {
        SegmentedSwitch units;
        units.setChoices({{QStringLiteral("yuan"), QStringLiteral("yuan")},
                          {QStringLiteral("wan"), QStringLiteral("10,000 yuan")}});
        QSignalSpy chosen{&units, &SegmentedSwitch::chosen};
        units.button(QStringLiteral("wan"))->click();

        units.setChoices({{QStringLiteral("yuan"), QString::fromUtf8("元")},
                          {QStringLiteral("wan"), QString::fromUtf8("万元")}});

        QCOMPARE(units.current(), QStringLiteral("wan"));
        QVERIFY(units.button(QStringLiteral("wan"))->isChecked());
        QCOMPARE(chosen.count(), 1);
        units.setCurrent(QStringLiteral("yuan"));
        QCOMPARE(chosen.count(), 1);
    }

    void chipIsRemovedByItsCrossOrByKey()
    {
        Chip chip{QStringLiteral("tag"), Chip::Size::Text, Chip::Removal::Removable};
        chip.resize(chip.sizeHint());
        QSignalSpy removed{&chip, &Chip::removeRequested};
        QSignalSpy clicked{&chip, &QAbstractButton::clicked};

        QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint{chip.width() - 9, chip.height() / 2});
        QTest::keyClick(&chip, Qt::Key_Delete);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint{6, chip.height() / 2});

        QCOMPARE(removed.count(), 2);
        QCOMPARE(clicked.count(), 1);
    }

    void messageIsHiddenUntilItSaysSomething()
    {
        QWidget window;
        auto* message = new MessageLine{&window};
        window.show();
        QVERIFY(!message->isVisible());
        QSignalSpy activated{message, &MessageLine::activated};

        message->show(MessageKind::Warn, QStringLiteral("The statement ends early."), QStringLiteral("Show"));
        QVERIFY(message->isVisible());
        message->findChild<QAbstractButton*>(QStringLiteral("messageAction"))->click();
        QCOMPARE(activated.count(), 1);
        message->clear();

        QVERIFY(!message->isVisible());
    }

    void ringGoesAroundWhatTheKeyboardReached()
    {
        QWidget window;
        auto* row = new QHBoxLayout{&window};
        auto* button = makeButton(QStringLiteral("b"), QStringLiteral("Button"));
        auto* field = new QLineEdit;
        row->addWidget(button);
        row->addWidget(field);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto* rings = qApp->findChild<FocusRing*>();
        QVERIFY(rings);

        QTest::mouseClick(button, Qt::LeftButton);
        button->setFocus(Qt::MouseFocusReason);
        QVERIFY(!rings->ringed());
        field->setFocus(Qt::MouseFocusReason);
        QCOMPARE(rings->ringed(), field); // fields always have it
        QTest::keyClick(field, Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(rings->ringed(), button);
        const auto* frame = window.findChild<QWidget*>(QStringLiteral("focusRing"));
        QVERIFY(frame && frame->isVisible());
        QVERIFY(frame->geometry().contains(button->geometry()));
        window.setFocusPolicy(Qt::NoFocus);
        window.setFocus();
        QVERIFY(rings->ringed() != &window);
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
