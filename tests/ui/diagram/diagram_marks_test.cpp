#include "diagram_samples.h"
#include "ui/diagram/diagram_colours.h"
#include "ui/diagram/diagram_painter.h"
#include "ui/diagram/diagram_words.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <random>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

int distance(const QColor& a, const QColor& b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
}

struct Painted {
    QImage image;
    std::vector<DrawnLabel> labels;
    QRectF visible;
    double scale;

    [[nodiscard]] QColor colourAt(QPointF point) const
    {
        return image.pixelColor(((point - visible.topLeft()) * scale).toPoint());
    }
    /// How far the pixel that is most like a colour is from it, of those near a point.
    [[nodiscard]] int nearest(QPointF point, double reach, const QColor& colour) const
    {
        int least = 1000;
        for (double x = -reach; x <= reach; x += 0.5 / scale) {
            for (double y = -reach; y <= reach; y += 0.5 / scale)
                least = std::min(least, distance(colourAt(point + QPointF{x, y}), colour));
        }
        return least;
    }
};

Painted paintAll(const DiagramScene& scene, double scale, const PaintState& state = {},
                 const Tokens& tokens = lightTokens())
{
    const auto visible = scene.bounds().adjusted(-30, -30, 30, 30);
    Painted painted{
        QImage{(visible.size() * scale).toSize(), QImage::Format_ARGB32_Premultiplied}, {}, visible, scale};
    QPainter painter{&painted.image};
    const DiagramPainter diagram{scene, tokens};
    diagram.paintGround(painter, visible, scale);
    painted.labels = diagram.paint(painter, state, visible, scale, Purpose::Screen);
    return painted;
}

const DrawnLabel* labelOf(const Painted& painted, LabelOf of, std::uint32_t index)
{
    const auto label = std::ranges::find_if(
        painted.labels, [&](const DrawnLabel& one) { return one.of == of && one.index == index; });
    return label == painted.labels.end() ? nullptr : &*label;
}

QString firstOverlap(const std::vector<DrawnLabel>& labels)
{
    for (std::size_t a = 0; a < labels.size(); ++a) {
        for (std::size_t b = a + 1; b < labels.size(); ++b) {
            if (labels[a].box.intersects(labels[b].box))
                return labels[a].text + QStringLiteral(" / ") + labels[b].text;
        }
    }
    return {};
}

/// A crowd with groups, notes and ways strewn over it by a seed.
Diagram crowd(std::uint64_t seed)
{
    std::mt19937_64 random{seed};
    auto diagram = samples::manyAccounts(140, 75.0);
    const auto upTo = [&](std::uint64_t end) { return static_cast<double>(random() % end); };
    for (auto& node : diagram.nodes) {
        node.position = {upTo(1100), upTo(900)};
        if (random() % 2 == 0)
            node.group = "组 " + std::to_string(random() % 7);
        if (random() % 9 == 0)
            node.folded = {node.entity, {EntityKind::Account, "9" + std::to_string(random())}};
        node.merged = random() % 2 == 0;
    }
    for (auto& link : diagram.links) {
        link.first = Instant{std::chrono::sys_days{std::chrono::year{2025} / 3 / 1}
                             + std::chrono::seconds{random() % 900'000}};
        link.last = link.first + std::chrono::seconds{random() % 2 == 0 ? 0 : 90'000};
        link.firstIsDay = random() % 3 == 0;
    }
    for (std::int64_t id = 0; id < 12; ++id)
        diagram.notes.push_back({id,
                                 static_cast<NoteShape>(id % 3),
                                 "第一行写得很长很长，要折行的；\n第二行 second line",
                                 {upTo(1000), upTo(800)},
                                 {80.0 + upTo(160), 30.0 + upTo(120)}});
    diagram.paths = {{1, "a", {diagram.nodes[1].entity, diagram.nodes[5].entity, diagram.nodes[9].entity}}};
    return diagram;
}

} // namespace

class DiagramMarksTest : public QObject {
    Q_OBJECT

private slots:
    void aHullHoldsItsNodesAndNoOther()
    {
        const DiagramScene scene{samples::shared(samples::markedDiagram()), {}};
        QCOMPARE(scene.hulls().size(), std::size_t{2});
        QCOMPARE(scene.hulls()[0].nodes, (std::vector<std::uint32_t>{0, 1, 3, 4}));
        QCOMPARE(scene.hulls()[0].corners.size(), std::size_t{4});
        const auto painted = paintAll(scene, 1.0);
        const auto tint = [&](QPointF point) {
            return distance(painted.colourAt(point), lightTokens().canvas);
        };
        const auto first = scene.nodes()[0].box.center();
        QVERIFY(tint(first + QPointF{-38.0, 6.0}) > 8);
        QCOMPARE(tint(first + QPointF{-48.0, 6.0}), 0);
    }

    void aHullOfOneNodeIsACircle()
    {
        auto diagram = samples::markedDiagram();
        diagram.notes.clear();
        const DiagramScene scene{samples::shared(diagram), {}};
        const auto painted = paintAll(scene, 1.0);
        const auto centre = scene.nodes()[8].box.center();
        QVERIFY(distance(painted.colourAt(centre + QPointF{29.0, 29.0}), lightTokens().canvas) > 4);
        QCOMPARE(distance(painted.colourAt(centre + QPointF{34.0, -34.0}), lightTokens().canvas), 0);
    }

    void aHullIsNamedWithItsCount()
    {
        const DiagramScene scene{samples::shared(samples::markedDiagram()), {}};
        const auto painted = paintAll(scene, 1.0);
        const auto* name = labelOf(painted, LabelOf::Hull, 0);
        QVERIFY(name);
        QCOMPARE(name->text, QStringLiteral("车队 A · 4"));
        QVERIFY(name->box.bottom() <= (scene.nodes()[0].box.top() - painted.visible.top()));
        DiagramLook masked;
        masked.masking = Masking::Masked;
        auto person = samples::markedDiagram();
        for (auto& node : person.nodes)
            node.group = node.group.empty() ? "" : "6299041277040417";
        const auto hidden = paintAll(DiagramScene{samples::shared(person), masked}, 1.0);
        QVERIFY(!labelOf(hidden, LabelOf::Hull, 0)->text.contains(QStringLiteral("041277")));
    }

    void aNameKeepsItsColour()
    {
        QCOMPARE(colourOfGroup("车队 A"), colourOfGroup("车队 A"));
        std::vector<std::string_view> seen;
        for (int group = 0; group < 40; ++group)
            seen.push_back(colourOfGroup("组 " + std::to_string(group)));
        std::ranges::sort(seen);
        seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
        QCOMPARE(seen.size(), std::size_t{5});
        QVERIFY(std::ranges::find(seen, "red") == seen.end());
    }

    void aStackShowsOutlinesAndItsCount()
    {
        auto diagram = samples::markedDiagram();
        const auto boxOf = [](const DiagramScene& scene) { return scene.nodes()[4].box; };
        const DiagramScene scene{samples::shared(diagram), {}};
        const auto stacked = paintAll(scene, 1.0);
        diagram.nodes[4].folded.clear();
        const DiagramScene plainScene{samples::shared(diagram), {}};
        const auto plain = paintAll(plainScene, 1.0);
        const auto edge = boxOf(scene).center() + QPointF{6.0, -22.0};
        const auto& fill = lightTokens().family(NodeFamily::Account).fill;
        QVERIFY(stacked.nearest(edge, 2.0, fill) < 250);
        QVERIFY(plain.nearest(edge, 2.0, fill) > 300);
        const QPointF pill = boxOf(scene).bottomRight() + QPointF{14.0, -3.0};
        QVERIFY(stacked.nearest(pill, 2.0, lightTokens().ink) < 60);
        QVERIFY(plain.nearest(pill, 2.0, lightTokens().ink) > 100);
    }

    void aMergedNodeKeepsItsNameAndIsNoStack()
    {
        const auto diagram = samples::markedDiagram();
        QCOMPARE(nodeName(diagram.nodes[2], Masking::Shown), QStringLiteral("持卡人2"));
        QVERIFY(nodeName(diagram.nodes[4], Masking::Shown).contains(QStringLiteral("38")));
        const DiagramScene scene{samples::shared(diagram), {}};
        QVERIFY(hoverLines(scene, 2).join(QLatin1Char(' ')).contains(QStringLiteral("same")));
        const auto painted = paintAll(scene, 1.0);
        const auto sign = scene.nodes()[2].box.bottomLeft() + QPointF{-4.5, 0.5};
        QCOMPARE(painted.colourAt(sign), lightTokens().bg2);
    }

    void aMergedCardHasTheSignAndSaysHowMany()
    {
        auto diagram = samples::smallTrace();
        const auto signOn = [](const Diagram& trace) {
            const DiagramScene scene{samples::shared(trace), {}};
            const auto sign = scene.nodes()[1].box.bottomLeft() + QPointF{1.0, -1.0};
            return paintAll(scene, 1.0).nearest(sign + QPointF{-5.0, 1.0}, 1.0, lightTokens().bg2);
        };
        const int plain = signOn(diagram);
        diagram.nodes[1].folded = {
            diagram.nodes[1].entity, {EntityKind::Account, "8801"}, {EntityKind::Account, "8802"}};
        diagram.nodes[1].merged = true;
        QVERIFY(plain > 5);
        QCOMPARE(signOn(diagram), 0);
        const DiagramScene scene{samples::shared(diagram), {}};
        QVERIFY(hoverLines(scene, 1).contains(QStringLiteral("3 as one: held for one and the same")));
    }

    void aStackOfPhonesIsNoStackOfAccounts()
    {
        DiagramNode phones;
        phones.entity = {EntityKind::Phone, "19900000000"};
        phones.family = NodeFamily::Phone;
        phones.folded = {phones.entity, {EntityKind::Phone, "19900000001"}};
        QVERIFY(!nodeName(phones, Masking::Shown).contains(QStringLiteral("account")));
    }

    void aChosenColourStandsRoundTheTile()
    {
        const DiagramScene scene{samples::shared(samples::markedDiagram()), {}};
        const auto painted = paintAll(scene, 1.0);
        const auto box = scene.nodes()[7].box;
        QVERIFY(painted.nearest({box.left() - 5.0, box.center().y()}, 1.5, lightTokens().down) < 60);
        QVERIFY(distance(painted.colourAt({box.left() + 5.0, box.top() + 5.0}),
                         lightTokens().family(NodeFamily::Account).fill)
                < 30);
    }

    void aMarkedWayIsSeen_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("tiles") << 1.0;
        QTest::newRow("dots") << 0.2;
    }

    void aMarkedWayIsSeen()
    {
        QFETCH(const double, scale);
        const auto diagram = samples::markedDiagram();
        const DiagramScene scene{samples::shared(diagram), {}};
        QCOMPARE(scene.paths().size(), std::size_t{1});
        QCOMPARE(scene.paths()[0].links, std::vector<std::uint32_t>{0});
        QCOMPARE(scene.paths()[0].gaps, (std::vector<std::pair<std::uint32_t, std::uint32_t>>{{3, 8}}));
        const auto painted = paintAll(scene, scale);
        const auto way = (scene.nodes()[0].box.center() + scene.nodes()[3].box.center()) / 2.0;
        QVERIFY(painted.nearest(way, 30.0 / scale, lightTokens().danger) < 90);
    }

    void aWayLeadsThroughWhatIsFolded()
    {
        auto diagram = samples::markedDiagram();
        diagram.paths = {
            {1, "", {{EntityKind::Account, "770"}, {EntityKind::Account, "775"}, diagram.nodes[5].entity}}};
        const DiagramScene scene{samples::shared(diagram), {}};
        QCOMPARE(scene.paths()[0].links, std::vector<std::uint32_t>{2}); // 4 → 5; 770 and 775 stand in 4
        QVERIFY(scene.paths()[0].gaps.empty());
    }

    void aNoteSaysWhatItHasRoomFor()
    {
        auto diagram = samples::markedDiagram();
        const auto linesIn = [&](double height) {
            diagram.notes[0].size.y = height;
            const auto painted = paintAll(DiagramScene{samples::shared(diagram), {}}, 1.0);
            std::vector<QString> lines;
            for (const auto& label : painted.labels) {
                if (label.of == LabelOf::Note && label.index == 0)
                    lines.push_back(label.text);
            }
            return lines;
        };
        QCOMPARE(linesIn(28.0).size(), std::size_t{1});
        QVERIFY(linesIn(28.0).front().contains(QChar{0x2026}));
        const auto all = linesIn(90.0);
        QVERIFY(all.size() >= 2);
        QString whole;
        for (const auto& line : all)
            whole += line;
        QCOMPARE(whole.remove(QLatin1Char(' ')), QStringLiteral("5次取现均在22时后，监控已调，同一人。"));
    }

    void theSelectedNoteStandsOut()
    {
        const DiagramScene scene{samples::shared(samples::markedDiagram()), {}};
        PaintState state;
        state.selectedNote = 1;
        const auto box = noteBox(scene.diagram().notes[0]);
        const QPointF edge{box.left(), box.center().y()};
        QVERIFY(distance(paintAll(scene, 1.0, state).colourAt(edge), lightTokens().focus) < 60);
        QVERIFY(distance(paintAll(scene, 1.0).colourAt(edge), lightTokens().focus) > 100);
        state.hiddenNote = 1;
        const auto hidden = paintAll(scene, 1.0, state);
        QVERIFY(!labelOf(hidden, LabelOf::Note, 0));
    }

    void theBoundsHoldHullsAndNotes()
    {
        auto diagram = samples::markedDiagram();
        diagram.notes[0].position = {-900.0, 2000.0};
        const DiagramScene scene{samples::shared(diagram), {}};
        QVERIFY(scene.bounds().contains(noteBox(diagram.notes[0])));
        QVERIFY(scene.bounds().top() < scene.nodes()[0].box.center().y() - 44.0);
    }

    void nothingWrittenOverlaps_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }

    void nothingWrittenOverlaps()
    {
        QFETCH(const int, seed);
        const DiagramScene scene{samples::shared(crowd(static_cast<std::uint64_t>(seed))), {}};
        PaintState state;
        state.selected = {static_cast<std::uint32_t>(seed)};
        for (double scale = 0.05; scale < 2.6; scale *= 1.3) {
            const auto pair = firstOverlap(paintAll(scene, scale, state).labels);
            QVERIFY2(pair.isEmpty(), qPrintable(QString::number(scale) + QLatin1Char(' ') + pair));
        }
    }

    void aLinkSaysItsTimesWhereThereIsRoom_data()
    {
        QTest::addColumn<bool>("trace");
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("spacing");
        QTest::addColumn<QString>("times");
        QTest::newRow("in one line") << false << 1.4 << 400.0
                                     << QStringLiteral("2025-03-01 – 2025-03-02 17:30:05");
        QTest::newRow("in two lines")
            << false << 1.4 << 150.0 << QStringLiteral("2025-03-01 – 2025-03-02 17:30:05");
        QTest::newRow("only the sum") << false << 1.0 << 400.0 << QString{};
        QTest::newRow("on a trail") << true << 1.0 << 1.0
                                    << QStringLiteral("2025-03-01 – 2025-03-02 17:30:05");
        QTest::newRow("on a small trail") << true << 0.7 << 1.0 << QString{};
    }

    void aLinkSaysItsTimesWhereThereIsRoom()
    {
        QFETCH(const bool, trace);
        QFETCH(const double, scale);
        QFETCH(const double, spacing);
        QFETCH(const QString, times);
        auto diagram = trace ? samples::smallTrace() : samples::manyAccounts(2, spacing);
        if (trace) {
            for (auto& node : diagram.nodes)
                node.position.x *= 2.0;
        } else {
            diagram.nodes[1].position = {spacing, 0.0};
            diagram.links.resize(1);
        }
        auto& link = diagram.links[0];
        link.first = Instant{std::chrono::sys_days{std::chrono::year{2025} / 3 / 1}};
        link.firstIsDay = true;
        link.last = link.first + std::chrono::seconds{120'605};
        const DiagramScene scene{samples::shared(diagram), {}};
        const auto painted = paintAll(scene, scale);
        QString said;
        double high = 0.0;
        for (const auto& label : painted.labels) {
            if (label.of == LabelOf::Link && label.index == 0
                && label.text.startsWith(QStringLiteral("2025"))) {
                said = label.text;
                high = label.box.height();
            }
        }
        QCOMPARE(said, times);
        QVERIFY(firstOverlap(painted.labels).isEmpty());
        if (spacing == 150.0)
            QVERIFY(high > 20.0);
        else if (!trace && !times.isEmpty())
            QVERIFY(high < 20.0);
    }

    void timesOfALinkAreDaysWhereNoMoreIsKnown()
    {
        DiagramLink link;
        QVERIFY(linkTimes(link).isEmpty());
        link.first = Instant{std::chrono::sys_days{std::chrono::year{2025} / 3 / 1}};
        link.last = link.first + std::chrono::hours{40};
        link.firstIsDay = true;
        QCOMPARE(linkTimes(link), QStringLiteral("2025-03-01 – 2025-03-03 00:00:00"));
        link.lastIsDay = true;
        QCOMPARE(linkTimes(link), QStringLiteral("2025-03-01 – 2025-03-03"));
        link.last = link.first + std::chrono::hours{1};
        QCOMPARE(linkTimes(link), QStringLiteral("2025-03-01"));
    }
};

QTEST_MAIN(DiagramMarksTest)
#include "diagram_marks_test.moc"
