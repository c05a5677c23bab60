#include "diagram_samples.h"
#include "ui/diagram/diagram_painter.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

struct Painted {
    QImage image;
    std::vector<DrawnLabel> labels;
    QRectF visible;
    double scale;

    [[nodiscard]] QPoint at(QPointF point) const { return ((point - visible.topLeft()) * scale).toPoint(); }
    [[nodiscard]] QColor colourAt(QPointF point) const { return image.pixelColor(at(point)); }
};

Painted paintAll(const DiagramScene& scene, double scale, const PaintState& state = {},
                 const Tokens& tokens = lightTokens(), double textFactor = 1.0,
                 Purpose purpose = Purpose::Screen)
{
    const auto visible = scene.bounds().adjusted(-30, -30, 30, 30);
    Painted painted{
        QImage{(visible.size() * scale).toSize(), QImage::Format_ARGB32_Premultiplied}, {}, visible, scale};
    QPainter painter{&painted.image};
    const DiagramPainter diagram{scene, tokens, textFactor};
    diagram.paintGround(painter, visible, scale);
    painted.labels = diagram.paint(painter, state, visible, scale, purpose);
    return painted;
}

int overlaps(const std::vector<DrawnLabel>& labels)
{
    int count = 0;
    for (std::size_t a = 0; a < labels.size(); ++a) {
        for (std::size_t b = a + 1; b < labels.size(); ++b)
            count += labels[a].box.intersects(labels[b].box) ? 1 : 0;
    }
    return count;
}

bool hasLabel(const Painted& painted, const QString& part)
{
    return std::ranges::any_of(painted.labels,
                               [&](const DrawnLabel& label) { return label.text.contains(part); });
}

int distance(const QColor& a, const QColor& b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
}

} // namespace

class DiagramPainterTest : public QObject {
    Q_OBJECT

private slots:
    /// Twelve payments between two accounts, all drawn as thin as can be: there is room for few of their
    /// sums.
    void ofManySmallSumsTheGreatestIsSaid()
    {
        auto trace = samples::smallTrace();
        trace.links.pop_back();
        for (Minor yuan = 101; yuan <= 112; ++yuan)
            samples::link(trace, 2, 4, yuan * 100);

        const auto painted = paintAll(DiagramScene{samples::shared(trace), {}}, 1.0);

        QVERIFY(hasLabel(painted, QStringLiteral("112")));
        QVERIFY(!hasLabel(painted, QStringLiteral("101")));
    }

    /// Twelve small payments out of one account to as many: their sums stand in one gap, well apart.
    void smallSumsKeepAirBetweenThem()
    {
        auto trace = samples::smallTrace();
        for (std::uint32_t payee = 5; payee < 17; ++payee) {
            trace.nodes.push_back(samples::accountNode("62990000" + std::to_string(payee), ""));
            trace.nodes.back().level = 2;
            samples::link(trace, 1, payee, Minor{100 + payee} * 100);
        }
        Progress progress;
        const auto points = flowLayout(trace, {}, progress);
        for (std::size_t node = 0; node < trace.nodes.size(); ++node)
            trace.nodes[node].position = (*points)[node];

        const auto painted = paintAll(DiagramScene{samples::shared(trace), {}}, 1.0);

        std::vector<QRectF> small;
        for (const auto& label : painted.labels)
            if (label.text.size() == 3 && label.text.startsWith(QLatin1Char{'1'}))
                small.push_back(label.box.adjusted(-4, -4, 4, 4));
        QVERIFY2(small.size() > 4, qPrintable(QString::number(small.size())));
        for (std::size_t one = 0; one < small.size(); ++one)
            for (std::size_t other = 0; other < one; ++other)
                QVERIFY(!small[one].intersects(small[other]));
    }

    void labelsNeverOverlap_data()
    {
        QTest::addColumn<double>("scale");
        for (const double scale : {0.02, 0.08, 0.15, 0.3, 0.5, 0.57, 0.8, 1.0, 1.3, 2.0})
            QTest::addRow("zoom %d %%", static_cast<int>(100 * scale)) << scale;
    }

    void labelsNeverOverlap()
    {
        QFETCH(const double, scale);
        PaintState state;
        state.selected = {7};
        const DiagramScene crowd{samples::shared(samples::manyAccounts(150, 70.0)), {}};
        QCOMPARE(overlaps(paintAll(crowd, scale, state).labels), 0);
        const DiagramScene trace{samples::shared(samples::smallTrace()), {}};
        QCOMPARE(overlaps(paintAll(trace, scale).labels), 0);
        QCOMPARE(overlaps(paintAll(crowd, scale * 2.0, state, darkTokens(), 2.0).labels), 0);
    }

    void detailGrowsWithTheZoom()
    {
        const DiagramScene scene{samples::shared(samples::manyAccounts(60)), {}};
        QCOMPARE(paintAll(scene, 0.05).labels.size(), std::size_t{0});
        QCOMPARE(paintAll(scene, 0.2).labels.size(), std::size_t{20});    // the heaviest only
        QVERIFY(!hasLabel(paintAll(scene, 0.4), QStringLiteral("0007"))); // names without tails
        QVERIFY(hasLabel(paintAll(scene, 1.0), QStringLiteral("0007")));
        QVERIFY(hasLabel(paintAll(scene, 1.5), QStringLiteral("6229 0000 0000 0007")));
    }

    void aCardShowsNameTailAndSum()
    {
        const DiagramScene scene{samples::shared(samples::smallTrace()), {}};
        const auto painted = paintAll(scene, 1.0);
        for (const auto* text : {"周岚", "贺子俊", "0417", "486,000", "300,000"})
            QVERIFY2(hasLabel(painted, QString::fromUtf8(text)), text);
        QVERIFY(!hasLabel(paintAll(scene, 0.3), QStringLiteral("周岚")));
    }

    void aCardStandsWhereItsNodeIs()
    {
        const auto diagram = samples::smallTrace();
        const DiagramScene scene{samples::shared(diagram), {}};
        const auto painted = paintAll(scene, 1.0);
        const auto box = scene.nodes()[1].box;
        const auto& tokens = lightTokens();
        // On the left edge the family's colour, in the upper right corner paper, outside the ground of the
        // column.
        QVERIFY(distance(painted.colourAt({box.left(), box.center().y()}),
                         tokens.family(NodeFamily::Account).fill)
                < 120);
        QCOMPARE(painted.colourAt({box.right() - 12, box.top() + 6}), tokens.bg2);
        QVERIFY(distance(painted.colourAt({box.right() + 5, box.bottom() + 8}), tokens.bg3) < 12);
    }

    void theSelectionIsMarked()
    {
        const DiagramScene scene{samples::shared(samples::smallTrace()), {}};
        PaintState state;
        state.selected = {2};
        const auto painted = paintAll(scene, 1.0, state);
        const auto box = scene.nodes()[2].box;
        QCOMPARE(painted.colourAt({box.right() - 30, box.top() + 5}), lightTokens().sel);
        QVERIFY(distance(painted.colourAt({box.center().x(), box.bottom() + 4}), lightTokens().focus) < 90);
    }

    void upstreamIsBlueDownstreamOrange()
    {
        const DiagramScene scene{samples::shared(samples::smallTrace()), {}};
        PaintState state;
        state.selected = {2};
        const auto painted = paintAll(scene, 1.0, state);
        const auto nearEnd = [&](std::uint32_t link) {
            const auto way = flattened(scene.route(link));
            return painted.colourAt(way.back() - QPointF{4.0, 0.0});
        };
        QVERIFY(distance(nearEnd(1), lightTokens().up) < 60);
        QVERIFY(distance(nearEnd(3), lightTokens().down) < 60);
        QVERIFY(distance(nearEnd(2), lightTokens().link) < 60);
    }

    void darkIsDark()
    {
        const DiagramScene scene{samples::shared(samples::manyAccounts(9)), {}};
        const auto painted = paintAll(scene, 1.0, {}, darkTokens());
        QCOMPARE(painted.image.pixelColor(1, 1), darkTokens().canvas);
    }

    /// What is made once and laid down, or written pixel by pixel, looks as what is drawn line by line.
    void theScreenShowsWhatAnExportShows_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("shapes") << 0.5;
        QTest::newRow("tiles") << 1.0;
        QTest::newRow("all details") << 2.0;
    }

    void theScreenShowsWhatAnExportShows()
    {
        QFETCH(const double, scale);
        auto diagram = samples::markedDiagram();
        diagram.nodes[5].queried = false;
        samples::link(diagram, 7, 6, 300'00);
        samples::link(diagram, 0, 8, 0, LinkKind::Call, 4);
        const DiagramScene scene{samples::shared(diagram), {}};
        PaintState state;
        state.selected = {3};
        state.hits = {6};
        const auto screen = paintAll(scene, scale, state);
        const auto exported = paintAll(scene, scale, state, lightTokens(), 1.0, Purpose::Export);
        QCOMPARE(screen.labels.size(), exported.labels.size());
        const auto coarse = [](const QImage& image) { // halos differ by a pixel, places by half of one
            return image.scaled(image.size() / 8, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        };
        const auto a = coarse(screen.image);
        const auto b = coarse(exported.image);
        int worst = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x)
                worst = std::max(worst, distance(a.pixelColor(x, y), b.pixelColor(x, y)));
        }
        QVERIFY2(worst < 110, qPrintable(QString::number(worst)));
    }

    /// While the view moves some long hairlines stand in for all: another picture, but no other shade.
    void onTheWayAHazeIsAsDense()
    {
        auto diagram = samples::manyAccounts(2000);
        for (std::uint32_t node = 0; node < 2000; ++node) {
            for (std::uint32_t other = 1; other <= 12; ++other)
                samples::link(diagram, node, (node * 31 + other * 167) % 2000, 100);
        }
        const DiagramScene scene{samples::shared(diagram), {}};
        const auto shadeOf = [](const Painted& painted) {
            double sum = 0.0;
            for (int y = 0; y < painted.image.height(); ++y) {
                for (int x = 0; x < painted.image.width(); ++x)
                    sum += qGray(painted.image.pixel(x, y));
            }
            return sum / static_cast<double>(painted.image.width() * painted.image.height());
        };
        const auto atRest = paintAll(scene, 0.15);
        const auto moving = paintAll(scene, 0.15, {}, lightTokens(), 1.0, Purpose::Motion);
        auto unlinked = diagram;
        unlinked.links.clear();
        const auto bare = paintAll(DiagramScene{samples::shared(unlinked), {}}, 0.15);
        QVERIFY(moving.image != atRest.image);
        const double haze = shadeOf(bare) - shadeOf(atRest);
        QVERIFY(haze > 20.0);
        const double off = std::abs(shadeOf(moving) - shadeOf(atRest)) / haze;
        QVERIFY2(off < 0.1, qPrintable(QString::number(off)));
    }

    void emphasisPalesTheRest()
    {
        auto diagram = samples::manyAccounts(9);
        diagram.links.clear();
        samples::link(diagram, 0, 1, 100);
        const DiagramScene scene{samples::shared(diagram), {}};
        PaintState state;
        state.selected = {0};
        state.emphasis = Emphasis::Selection;
        const auto painted = paintAll(scene, 1.0, state);
        const auto corner = [&](std::size_t node) {
            return painted.colourAt(scene.nodes()[node].box.center() + QPointF{-12.0, 12.0});
        };
        QCOMPARE(corner(1), lightTokens().family(NodeFamily::Account).fill);
        QVERIFY(distance(corner(8), lightTokens().canvas)
                < distance(corner(8), lightTokens().family(NodeFamily::Account).fill));
        QVERIFY(!hasLabel(painted, QStringLiteral("0008")));
    }

    void hiddenNodesAreLeftOut()
    {
        const DiagramScene scene{samples::shared(samples::manyAccounts(9)), {}};
        PaintState state;
        state.hidden = {4};
        const auto painted = paintAll(scene, 1.0, state);
        QVERIFY(!hasLabel(painted, QStringLiteral("0004")));
        QVERIFY(hasLabel(painted, QStringLiteral("0003")));
    }

    void headsStandOverTheirColumns()
    {
        DiagramLook look;
        look.heads = {{QStringLiteral("H0"), QStringLiteral("s"), {}},
                      {QStringLiteral("H1"), QStringLiteral("s"), {}}};
        const DiagramScene scene{samples::shared(samples::smallTrace()), look};
        const DiagramPainter diagram{scene, lightTokens()};
        QCOMPARE(diagram.headHeight(), diagram_measure::headHeight);
        const auto visible = scene.bounds();
        QImage image{visible.size().toSize(), QImage::Format_RGB32};
        image.fill(Qt::white);
        QPainter painter{&image};
        diagram.paintHeads(painter, visible, 1.0);
        painter.end();
        QCOMPARE(image.pixelColor(1, 2), lightTokens().bg1);
        const int left = static_cast<int>(scene.nodes()[1].box.left() - visible.left());
        bool ink = false;
        for (int x = left; x < left + 16; ++x) {
            for (int y = 4; y < 24; ++y)
                ink = ink || distance(image.pixelColor(x, y), lightTokens().ink) < 60;
        }
        QVERIFY(ink);
        QCOMPARE((DiagramPainter{DiagramScene{samples::shared(samples::manyAccounts(4)), look}, lightTokens()}
                      .headHeight()),
                 0.0);
    }
};

QTEST_MAIN(DiagramPainterTest)
#include "diagram_painter_test.moc"
