#include "ui/charts/time_brush.h"
#include "ui/theme/tokens.h"

#include <QProxyStyle>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <random>

using namespace jingwei;
using namespace jingwei::ui;
using namespace std::chrono_literals;

namespace {

using Edge = std::optional<Instant>;

Instant at(const char* text)
{
    return parseTime(text, chinaZone).value().at;
}

/// A fact at noon of each day from 1 March to 20 March.
std::vector<Instant> noons()
{
    std::vector<Instant> moments;
    for (int day = 0; day < 20; ++day)
        moments.push_back(at("2025-03-01 12:00:00") + day * 24h);
    return moments;
}

/// With and without motion, whatever the machine asks for.
class MotionStyle : public QProxyStyle {
public:
    explicit MotionStyle(int duration) : m_duration{duration} {}
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returned) const override
    {
        return hint == SH_Widget_Animation_Duration ? m_duration
                                                    : QProxyStyle::styleHint(hint, option, widget, returned);
    }

private:
    int m_duration;
};

/// A brush of twenty days, wide enough for bars of three hours, and what it tells its owner.
struct Fixture {
    MotionStyle style{200};
    TimeBrush brush;
    QSignalSpy chosen{&brush, &TimeBrush::rangeChosen};

    explicit Fixture(std::vector<Instant> moments = noons())
    {
        brush.setStyle(&style);
        brush.resize(1'200, 74);
        brush.setMoments(std::move(moments), chinaZone);
    }

    [[nodiscard]] QPoint place(Instant moment) const
    {
        return {static_cast<int>(std::lround(brush.xOf(moment))), 20};
    }
    void drag(Instant from, Instant to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(&brush, Qt::LeftButton, modifiers, place(from));
        QTest::mouseMove(&brush, (place(from) + place(to)) / 2);
        QTest::mouseMove(&brush, place(to));
        QTest::mouseRelease(&brush, Qt::LeftButton, modifiers, place(to));
    }
    void wheel(int notches, Instant over, Qt::KeyboardModifiers modifiers = {})
    {
        const QPointF where = place(over);
        QWheelEvent event{where,     brush.mapToGlobal(where), {},   {0, notches * 120}, {},
                          modifiers, Qt::NoScrollPhase,        false};
        QCoreApplication::sendEvent(&brush, &event);
    }
    /// What the owner was told last.
    [[nodiscard]] std::pair<Edge, Edge> told() const
    {
        return {chosen.last().at(0).value<Edge>(), chosen.last().at(1).value<Edge>()};
    }
    [[nodiscard]] std::pair<Edge, Edge> range() const { return {brush.since(), brush.until()}; }
};

const std::pair<Edge, Edge> all{};

} // namespace

class TimeBrushTest : public QObject {
    Q_OBJECT

private slots:
    void draggingChoosesWholeBarsOnce()
    {
        Fixture f;
        QCOMPARE(f.brush.bins().width, std::chrono::seconds{3h});

        QTest::mousePress(&f.brush, Qt::LeftButton, {}, f.place(at("2025-03-05 01:30:00")));
        QTest::mouseMove(&f.brush, f.place(at("2025-03-07 01:30:00")));
        QTest::mouseMove(&f.brush, f.place(at("2025-03-08 22:00:00")));
        QCOMPARE(f.chosen.size(), 0);
        QCOMPARE(f.brush.countInRange(), std::size_t{4}); // seen while it is dragged
        QTest::mouseRelease(&f.brush, Qt::LeftButton, {}, f.place(at("2025-03-08 22:00:00")));

        QCOMPARE(f.chosen.size(), 1);
        QCOMPARE(f.told(), (std::pair<Edge, Edge>{at("2025-03-05 00:00:00"), at("2025-03-08 23:59:59")}));
        QCOMPARE(f.range(), f.told());
    }

    void draggingBackwardsChoosesTheSame()
    {
        Fixture f;

        f.drag(at("2025-03-08 22:00:00"), at("2025-03-05 01:30:00"));

        QCOMPARE(f.told(), (std::pair<Edge, Edge>{at("2025-03-05 00:00:00"), at("2025-03-08 23:59:59")}));
    }

    void aRangeThatLeavesNothingOutIsOpen()
    {
        Fixture f;

        f.drag(at("2025-03-15 01:00:00"), at("2025-03-20 23:00:00"));
        QCOMPARE(f.told(), (std::pair<Edge, Edge>{at("2025-03-15 00:00:00"), {}}));
        QTest::mouseDClick(&f.brush, Qt::LeftButton, {}, f.place(at("2025-03-17 00:00:00")));
        QCOMPARE(f.told(), all);
        f.drag(at("2025-03-03 01:00:00"), at("2025-03-01 12:30:00"));
        QCOMPARE(f.told(), (std::pair<Edge, Edge>{{}, at("2025-03-03 02:59:59")}));
    }

    void aClickChoosesNothing()
    {
        Fixture f;

        QTest::mouseClick(&f.brush, Qt::LeftButton, {}, f.place(at("2025-03-05 01:30:00")));
        QTest::mouseClick(&f.brush, Qt::RightButton, {}, f.place(at("2025-03-05 01:30:00")));

        QCOMPARE(f.chosen.size(), 0);
        QCOMPARE(f.range(), all);
    }

    void handlesMoveOneEnd()
    {
        Fixture f;
        f.brush.setRange(at("2025-03-05 00:00:00"), at("2025-03-08 23:59:59"));

        f.drag(at("2025-03-09 00:00:00"), at("2025-03-12 00:10:00"));
        QCOMPARE(f.told(), (std::pair<Edge, Edge>{at("2025-03-05 00:00:00"), at("2025-03-11 23:59:59")}));
        f.drag(at("2025-03-05 00:00:00"), at("2025-03-07 02:50:00"));
        QCOMPARE(f.told(), (std::pair<Edge, Edge>{at("2025-03-07 03:00:00"), at("2025-03-11 23:59:59")}));
        f.drag(at("2025-03-07 03:00:00"), at("2025-03-19 00:00:00")); // not past the other end
        QCOMPARE(f.told(), (std::pair<Edge, Edge>{at("2025-03-11 21:00:00"), at("2025-03-11 23:59:59")}));
        QCOMPARE(f.chosen.size(), 3);
    }

    void insideTheRangeItselfIsMovedAndWithShiftANewOneIsChosen()
    {
        Fixture f;
        f.brush.setRange(at("2025-03-05 00:00:00"), at("2025-03-08 23:59:59"));

        f.drag(at("2025-03-06 12:00:00"), at("2025-03-08 12:00:00"));
        QCOMPARE(f.told(), (std::pair<Edge, Edge>{at("2025-03-07 00:00:00"), at("2025-03-10 23:59:59")}));
        f.drag(at("2025-03-08 01:00:00"), at("2025-03-09 01:00:00"), Qt::ShiftModifier);
        QCOMPARE(f.told(), (std::pair<Edge, Edge>{at("2025-03-08 00:00:00"), at("2025-03-09 02:59:59")}));
    }

    void escapeTakesADragBack()
    {
        Fixture f;
        f.brush.setRange(at("2025-03-05 00:00:00"), at("2025-03-08 23:59:59"));
        const auto before = f.range();

        QTest::mousePress(&f.brush, Qt::LeftButton, {}, f.place(at("2025-03-12 01:00:00")));
        QTest::mouseMove(&f.brush, f.place(at("2025-03-15 01:00:00")));
        QVERIFY(f.range() != before);
        QTest::keyClick(&f.brush, Qt::Key_Escape);
        QTest::mouseRelease(&f.brush, Qt::LeftButton, {}, f.place(at("2025-03-15 01:00:00")));

        QCOMPARE(f.range(), before);
        QCOMPARE(f.chosen.size(), 0);
    }

    void aRangeFromOutsideIsNotToldBack()
    {
        Fixture f;

        f.brush.setRange(at("2025-03-05 06:30:00"), {});

        QCOMPARE(f.chosen.size(), 0);
        QCOMPARE(f.range(), (std::pair<Edge, Edge>{at("2025-03-05 06:30:00"), {}}));
        QCOMPARE(f.brush.countInRange(), std::size_t{16});
        QVERIFY2(f.brush.accessibleName().contains(QStringLiteral("16 of 20")),
                 qPrintable(f.brush.accessibleName()));
    }

    void bothEndsAreInTheRange()
    {
        Fixture f;

        f.brush.setRange(at("2025-03-05 12:00:00"), at("2025-03-06 12:00:00"));
        QCOMPARE(f.brush.countInRange(), std::size_t{2});
        f.brush.setRange(at("2025-03-05 12:00:01"), at("2025-03-06 11:59:59"));
        QCOMPARE(f.brush.countInRange(), std::size_t{0});
    }

    void theWheelZoomsAtTheCursor()
    {
        Fixture f;
        const auto over = at("2025-03-12 00:00:00");
        const auto x = f.brush.xOf(over);

        f.wheel(4, over);

        QVERIFY(std::abs(f.brush.xOf(over) - x) < 1.0);
        QVERIFY(f.brush.view().length() < 240h);
        QVERIFY(f.brush.bins().width < 3h);
        f.wheel(500, over); // to the nearest there is
        QVERIFY(f.brush.view().length() == 60s && f.brush.bins().width == 1s);
        f.wheel(-500, over);
        QCOMPARE(f.brush.bins().width, std::chrono::seconds{3h});
        QVERIFY(f.brush.view().from <= noons().front() && f.brush.view().to > noons().back());
        QCOMPARE(f.chosen.size(), 0);
    }

    void zoomedInOnePansAndStaysWithinTheFacts()
    {
        Fixture f;
        f.wheel(5, at("2025-03-12 00:00:00"));
        const auto before = f.brush.view();

        f.wheel(-1, at("2025-03-12 00:00:00"), Qt::ShiftModifier);
        QVERIFY(f.brush.view().from > before.from);
        QCOMPARE(f.brush.view().length(), before.length());
        f.wheel(900, at("2025-03-12 00:00:00"), Qt::ShiftModifier);
        QVERIFY(f.brush.view().from > noons().front() - 24h);
        const auto left = f.brush.view();
        QTest::mousePress(&f.brush, Qt::MiddleButton, {}, {800, 20});
        QTest::mouseMove(&f.brush, {600, 20});
        QTest::mouseRelease(&f.brush, Qt::MiddleButton, {}, {600, 20});
        QVERIFY(f.brush.view().from > left.from);
        QCOMPARE(f.chosen.size(), 0);
    }

    void theKeyboardDoesAllOfIt()
    {
        Fixture f;
        const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            QTest::keyClick(&f.brush, key, modifiers);
            return f.range();
        };
        QTest::keyClick(&f.brush, Qt::Key_Right); // from all: a part at the begin
        QVERIFY(!f.brush.since() && f.brush.until());
        f.brush.setRange(at("2025-03-05 00:00:00"), at("2025-03-08 23:59:59"));
        f.chosen.clear();

        QCOMPARE(press(Qt::Key_Right),
                 (std::pair<Edge, Edge>{at("2025-03-05 03:00:00"), at("2025-03-09 02:59:59")}));
        QCOMPARE(press(Qt::Key_Left),
                 (std::pair<Edge, Edge>{at("2025-03-05 00:00:00"), at("2025-03-08 23:59:59")}));
        QCOMPARE(press(Qt::Key_Right, Qt::ShiftModifier),
                 (std::pair<Edge, Edge>{at("2025-03-05 00:00:00"), at("2025-03-09 02:59:59")}));
        QCOMPARE(press(Qt::Key_Left, Qt::ShiftModifier).second, Edge{at("2025-03-08 23:59:59")});
        QCOMPARE(press(Qt::Key_Left, Qt::ShiftModifier | Qt::ControlModifier).first,
                 Edge{at("2025-03-04 21:00:00")});
        QCOMPARE(f.chosen.size(), 5);
        QCOMPARE(press(Qt::Key_End).second, Edge{});
        QCOMPARE(press(Qt::Key_Home).first, Edge{});
        QCOMPARE(press(Qt::Key_End, Qt::ShiftModifier), all);
        QCOMPARE(press(Qt::Key_Left).second, Edge{});
        QVERIFY(f.brush.since());
        QCOMPARE(press(Qt::Key_Delete), all);
        press(Qt::Key_Right);
        QCOMPARE(press(Qt::Key_Escape), all);
        QCOMPARE(f.told(), all);
    }

    void keysZoomAndTheRangeStaysInView()
    {
        Fixture f;
        f.brush.setRange(at("2025-03-05 00:00:00"), at("2025-03-05 23:59:59"));
        for (int i = 0; i < 8; ++i)
            QTest::keyClick(&f.brush, Qt::Key_Plus);
        QVERIFY(f.brush.view().length() < 100h);

        for (int i = 0; i < 400; ++i)
            QTest::keyClick(&f.brush, Qt::Key_Right);

        QVERIFY(f.brush.view().from <= *f.brush.since() && *f.brush.since() < f.brush.view().to);
        QTest::keyClick(&f.brush, Qt::Key_0);
        QVERIFY(f.brush.view().length() > 450h);
    }

    void whatIsNotItsKeyIsLeftToTheWindow_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<bool>("isOwn");

        QTest::newRow("delete") << Qt::Key_Delete << Qt::KeyboardModifiers{} << true;
        QTest::newRow("shift right") << Qt::Key_Right << Qt::KeyboardModifiers{Qt::ShiftModifier} << true;
        QTest::newRow("alt left") << Qt::Key_Left << Qt::KeyboardModifiers{Qt::AltModifier} << false;
        QTest::newRow("control 0") << Qt::Key_0 << Qt::KeyboardModifiers{Qt::ControlModifier} << false;
        QTest::newRow("f") << Qt::Key_F << Qt::KeyboardModifiers{} << false;
        QTest::newRow("escape with nothing chosen") << Qt::Key_Escape << Qt::KeyboardModifiers{} << false;
    }

    void whatIsNotItsKeyIsLeftToTheWindow()
    {
        QFETCH(Qt::Key, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(bool, isOwn);
        Fixture f;

        QKeyEvent shortcut{QEvent::ShortcutOverride, key, modifiers};
        shortcut.ignore();
        QCoreApplication::sendEvent(&f.brush, &shortcut);
        QKeyEvent press{QEvent::KeyPress, key, modifiers};
        QCoreApplication::sendEvent(&f.brush, &press);

        QCOMPARE(shortcut.isAccepted(), isOwn);
        if (!isOwn)
            QVERIFY(!press.isAccepted());
    }

    void playRunsTheEndThroughTheRangeAndGivesItBack()
    {
        Fixture f;
        f.brush.setSpeed(4);
        f.brush.setRange(at("2025-03-05 00:00:00"), at("2025-03-05 23:59:59"));
        const auto before = f.range();

        QTest::keyClick(&f.brush, Qt::Key_Space);
        QVERIFY(f.brush.playing());
        QCOMPARE(f.told(), (std::pair<Edge, Edge>{at("2025-03-05 00:00:00"), at("2025-03-05 02:59:59")}));
        QTRY_VERIFY(!f.brush.playing());

        QCOMPARE(f.chosen.size(), 8); // a step for each bar
        QCOMPARE(f.told(), before);
        QCOMPARE(f.chosen.at(3).at(1).value<Edge>(), Edge{at("2025-03-05 11:59:59")});
    }

    void playPausesGoesOnAndWaitsForItsOwner()
    {
        Fixture f;
        f.brush.setSpeed(4);
        auto* play = f.brush.findChild<QToolButton*>(QStringLiteral("timeBrushPlay"));
        connect(&f.brush, &TimeBrush::rangeChosen, &f.brush, &TimeBrush::setRange); // an owner tells it back

        play->click();
        QTRY_VERIFY(f.chosen.size() >= 3);
        play->click();
        QVERIFY(!f.brush.playing());
        const auto paused = f.chosen.size();
        const auto until = f.brush.until();
        play->click();
        QTRY_VERIFY(f.chosen.size() > paused);
        QCOMPARE(f.chosen.at(paused).at(1).value<Edge>(), Edge{*until + 3h});
        f.brush.setBusy(true);
        const auto waiting = f.chosen.size();
        QTest::qWait(200);
        QCOMPARE(f.chosen.size(), waiting);
        f.brush.setBusy(false);
        QTRY_VERIFY(f.chosen.size() > waiting);
        f.brush.setRange({}, at("2025-03-02 00:00:00")); // somebody else chooses
        QVERIFY(!f.brush.playing());
    }

    void withoutMotionEachPressGoesOneBarOn()
    {
        Fixture f;
        MotionStyle still{0};
        f.brush.setStyle(&still);

        QTest::keyClick(&f.brush, Qt::Key_Space);
        QVERIFY(!f.brush.playing());
        const auto first = f.brush.until();
        QTest::qWait(300);
        QCOMPARE(f.chosen.size(), 1);
        QTest::keyClick(&f.brush, Qt::Key_Space);
        QCOMPARE(f.brush.until(), Edge{*first + 3h});
        f.brush.setStyle(&f.style);
    }

    void wordsOfTheAxisNeverOverlap()
    {
        const auto font = fontOf(type::tiny);
        std::mt19937_64 random{11};
        for (int round = 0; round < 2'000; ++round) {
            const QRectF area{100.0, 0.0, 60.0 + static_cast<double>(random() % 1'500), 70.0};
            const auto length = std::int64_t{60} << (random() % 25);
            const auto from = at("2020-01-01 00:00:00") + std::chrono::seconds{random() % 200'000'000};
            const TimeStretch view{from,
                                   from + std::chrono::seconds{length + static_cast<qint64>(random() % 60)}};

            QRectF before;
            std::size_t words = 0;
            for (const auto& label : timeAxisLabels(area, view, chinaZone, font)) {
                if (label.text.isEmpty())
                    continue;
                ++words;
                QVERIFY(label.box.left() >= area.left() && label.box.right() <= area.right());
                QVERIFY(words == 1 || label.box.left() > before.right());
                QVERIFY(QFontMetricsF{font}.horizontalAdvance(label.text) <= label.box.width());
                before = label.box;
            }
            QVERIFY2(words >= 1 || area.width() < 260.0, QByteArray::number(area.width()));
        }
    }

    void aMillionFactsAreCounted()
    {
        std::mt19937_64 random{3};
        std::vector<Instant> moments(1'000'000);
        for (auto& moment : moments)
            moment = at("2023-01-01 00:00:00") + std::chrono::seconds{random() % 70'000'000};
        std::ranges::sort(moments);
        Fixture f{{}};
        f.brush.setMoments(moments, chinaZone);
        f.wheel(3, at("2024-01-01 00:00:00"));

        f.drag(at("2024-01-05 00:00:00"), at("2024-02-05 00:00:00"));
        QCOMPARE(f.chosen.size(), 1);
        const auto inside = std::ranges::count_if(moments, [&](Instant moment) {
            return moment >= *f.brush.since() && moment <= *f.brush.until();
        });
        QCOMPARE(f.brush.countInRange(), static_cast<std::size_t>(inside));
    }

    void unsortedFactsAreTheSame()
    {
        auto turned = noons();
        std::ranges::reverse(turned);

        Fixture f{turned};

        QCOMPARE(f.brush.moments(), noons());
    }

    void emptyItSaysSoAndDoesNothing()
    {
        Fixture f{{}};

        QVERIFY(!f.brush.findChild<QToolButton*>(QStringLiteral("timeBrushPlay"))->isEnabled());
        f.wheel(3, Instant{});
        for (const auto key : {Qt::Key_Left, Qt::Key_End, Qt::Key_Space, Qt::Key_Plus, Qt::Key_Delete})
            QTest::keyClick(&f.brush, key);
        QTest::mouseDClick(&f.brush, Qt::LeftButton, {}, {600, 20});
        f.brush.grab();
        QCOMPARE(f.chosen.size(), 0);
        f.brush.setEmptyText(QStringLiteral("nothing"));
        QVERIFY(f.brush.accessibleName().contains(QStringLiteral("nothing")));
    }

    void marksStandAtTheirMoments()
    {
        Fixture f;
        const auto noon = at("2025-03-05 12:00:00");
        f.brush.setMarks({{noon, QStringLiteral("250305-001")},
                          {at("2025-03-09 08:00:00"), QStringLiteral("250309-002")},
                          {at("2025-05-01 08:00:00"), QStringLiteral("out of what is seen")}});

        const auto places = f.brush.markPlaces();
        QCOMPARE(places.size(), std::size_t{2});
        QVERIFY(std::abs(places[0] - f.brush.xOf(noon)) <= 1.0);
        QCOMPARE(f.brush.markText(f.place(noon)), QStringLiteral("250305-001"));
        QCOMPARE(f.brush.markText(f.place(noon) + QPoint{12, 0}), QString{});

        const auto picture = f.brush.grab().toImage();
        const auto colour = tokens().family(NodeFamily::Incident).fill;
        const QPoint arrow{static_cast<int>(places[0]), static_cast<int>(f.brush.plotArea().top()) + 3};
        const auto pixel = picture.pixelColor(arrow);
        QVERIFY(std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green())
                    + std::abs(pixel.blue() - colour.blue())
                < 60);
    }

    void thereAreNoMoreMarksThanPixels()
    {
        Fixture f;
        std::vector<TimeMark> marks;
        for (int minute = 0; minute < 27'000; ++minute)
            marks.push_back(
                {at("2025-03-01 12:00:00") + std::chrono::minutes{minute}, QStringLiteral("one")});
        f.brush.setMarks(std::move(marks));

        const auto places = f.brush.markPlaces();
        QVERIFY(places.size() > 500);
        QVERIFY(static_cast<double>(places.size()) <= f.brush.plotArea().width());
        const auto lines = f.brush.markText(f.place(at("2025-03-05 12:00:00"))).split(QLatin1Char{'\n'});
        QCOMPARE(lines.size(), 9);
        QVERIFY2(lines.back().startsWith(QStringLiteral("and ")), qPrintable(lines.back()));
    }

    void oneFactIsABarOfItsOwn()
    {
        Fixture f{{at("2025-03-05 12:00:30")}};

        QCOMPARE(f.brush.view(), (TimeStretch{at("2025-03-05 12:00:00"), at("2025-03-05 12:01:00")}));
        f.drag(at("2025-03-05 12:00:10"), at("2025-03-05 12:00:20"));
        QCOMPARE(f.brush.countInRange(), std::size_t{0});
    }
};

QTEST_MAIN(TimeBrushTest)
#include "time_brush_test.moc"
