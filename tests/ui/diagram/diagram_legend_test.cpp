#include "diagram_samples.h"
#include "ui/diagram/diagram_colours.h"
#include "ui/diagram/diagram_export.h"
#include "ui/diagram/diagram_legend.h"
#include "ui/diagram/diagram_view.h"
#include "ui/diagram/legend_painting.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

std::vector<std::uint32_t> allNodes(const DiagramScene& scene)
{
    std::vector<std::uint32_t> nodes(scene.nodes().size());
    std::iota(nodes.begin(), nodes.end(), 0U);
    return nodes;
}

QStringList textsOf(const std::vector<LegendEntry>& entries, Masking masking = Masking::Shown)
{
    QStringList texts;
    for (const auto& entry : entries)
        texts.push_back(legendText(entry, masking));
    return texts;
}

/// Account 7 was coloured orange by hand, 0 and 1 by a rule for their names, which would hold on 7 too.
DiagramLook rulesLook()
{
    DiagramLook look;
    look.rules = {{.name = "前两人", .conditions = {NameContains{"持卡人0"}}, .colour = "red"},
                  {.name = "其余", .conditions = {NameContains{"持卡人1"}}, .colour = "orange"},
                  {.name = "无人", .conditions = {NameContains{"没有"}}, .colour = "blue"}};
    look.colouredByHand = {samples::markedDiagram().nodes[7].entity};
    return look;
}

Diagram ruledDiagram()
{
    auto diagram = samples::markedDiagram();
    diagram.nodes[0].colour = "red";
    diagram.nodes[1].colour = "orange";
    return diagram;
}

Diagram manyGroups(int count)
{
    auto diagram = samples::manyAccounts(static_cast<std::uint32_t>(count));
    for (int node = 0; node < count; ++node)
        diagram.nodes[static_cast<std::size_t>(node)].group =
            "一个名字很长很长很长很长的团伙 " + std::to_string(100 + node);
    return diagram;
}

std::vector<LegendRow*> rowsOf(const DiagramView& view)
{
    std::vector<LegendRow*> shown;
    for (auto* row : view.findChildren<LegendRow*>())
        if (row->isVisibleTo(&view))
            shown.push_back(row);
    return shown;
}

LegendRow* rowNamed(const DiagramView& view, const QString& name)
{
    const auto rows = rowsOf(view);
    const auto row = std::ranges::find_if(rows, [&](LegendRow* one) { return one->text() == name; });
    return row == rows.end() ? nullptr : *row;
}

} // namespace

class DiagramLegendTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhatPeopleGaveAMeaning()
    {
        const DiagramScene scene{samples::shared(ruledDiagram()), rulesLook()};
        const auto texts = textsOf(legendOf(scene, allNodes(scene), {}));
        for (const auto* text :
             {"Stack of many", "Several as one", "前两人", "其余", "主线", "车队 A", "取现组"})
            QVERIFY2(texts.contains(QString::fromUtf8(text)), text);
        QVERIFY(!texts.contains(QStringLiteral("无人"))); // a rule that colours nothing
    }

    void whatARuleColouredIsNotWhatAHandDid()
    {
        auto look = rulesLook();
        look.rules = {{.name = "持卡人", .conditions = {NameContains{"持卡人"}}, .colour = "orange"}};
        auto diagram = samples::markedDiagram();
        for (auto& node : diagram.nodes)
            node.colour = "orange";
        const DiagramScene scene{samples::shared(diagram), look};
        const auto entries = legendOf(scene, allNodes(scene), {});
        const auto rule =
            std::ranges::find_if(entries, [](const LegendEntry& one) { return one.rule.has_value(); });
        QVERIFY(rule != entries.end());
        QCOMPARE(rule->nodes.size(), std::size_t{8});
        QVERIFY(std::ranges::find(rule->nodes, 7U) == rule->nodes.end());
    }

    void saysOnlyWhatIsInView()
    {
        const DiagramScene scene{samples::shared(ruledDiagram()), rulesLook()};
        const auto texts = textsOf(legendOf(scene, {8}, {}));
        QVERIFY(texts.contains(QStringLiteral("取现组")));
        QVERIFY(texts.contains(QStringLiteral("主线"))); // which ends there
        for (const auto* text : {"车队 A", "Stack of many", "Several as one", "前两人"})
            QVERIFY2(!texts.contains(QString::fromUtf8(text)), text);
    }

    void hidesNumbersInNames()
    {
        auto diagram = samples::markedDiagram();
        diagram.nodes[0].group = "6299041277040417";
        const DiagramScene scene{samples::shared(diagram), {}};
        const auto entries = legendOf(scene, allNodes(scene), {});
        QVERIFY(textsOf(entries).contains(QStringLiteral("6299041277040417")));
        QVERIFY(!textsOf(entries, Masking::Masked).join(QLatin1Char(' ')).contains(QStringLiteral("041277")));
    }

    void theRestIsCounted()
    {
        std::vector<LegendEntry> entries(10, LegendEntry{.key = LinkLook::Transfer, .count = 1});
        QCOMPARE(shortened(entries, 10).size(), std::size_t{10});
        const auto few = shortened(entries, 4);
        QCOMPARE(few.size(), std::size_t{4});
        QVERIFY(std::holds_alternative<MoreRows>(few.back().key));
        QCOMPARE(few.back().count, 7);
    }

    void aClickOnAGroupSelectsIt()
    {
        DiagramView view;
        view.setOverlays(DiagramOverlay::Legend);
        view.resize(1000, 700);
        view.show();
        view.setDiagram(samples::shared(samples::markedDiagram()));
        QTRY_VERIFY(rowNamed(view, QStringLiteral("车队 A")));
        rowNamed(view, QStringLiteral("车队 A"))->click();
        QCOMPARE(view.selection().size(), std::size_t{4});
    }

    void aRowHasTheColourOfItsGroup()
    {
        DiagramView view;
        view.setOverlays(DiagramOverlay::Legend);
        view.resize(1000, 700);
        view.show();
        view.setDiagram(samples::shared(samples::markedDiagram()));
        QTRY_VERIFY(rowNamed(view, QStringLiteral("车队 A")));
        const auto picture = rowNamed(view, QStringLiteral("车队 A"))->grab().toImage();
        const auto colour = markColours(tokens(), colourOfGroup("车队 A"), "grey").line;
        int least = 1000;
        for (int x = 0; x < 26 && x < picture.width(); ++x) {
            const auto pixel = picture.pixelColor(x, picture.height() / 2);
            least = std::min(least, std::abs(pixel.red() - colour.red())
                                        + std::abs(pixel.green() - colour.green())
                                        + std::abs(pixel.blue() - colour.blue()));
        }
        QVERIFY(least < 60);
    }

    void manyGroupsStayInTheWindow_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("of a small screen") << QSize{900, 560};
        QTest::newRow("as low as a legend is shown") << QSize{700, 350};
        QTest::newRow("of a large screen") << QSize{1800, 1100};
    }

    void manyGroupsStayInTheWindow()
    {
        QFETCH(const QSize, size);
        DiagramView view;
        view.setOverlays(DiagramOverlay::Legend | DiagramOverlay::ToolButtons | DiagramOverlay::ShapeButtons);
        view.resize(size);
        view.show();
        view.setDiagram(samples::shared(manyGroups(80)));
        QTRY_VERIFY(!rowsOf(view).empty());
        QTRY_VERIFY(rowsOf(view).back()->text().startsWith(QStringLiteral("and ")));
        const auto* legend = view.findChild<DiagramLegend*>();
        const auto fits = [&] { return view.rect().contains(legend->geometry()); };
        QTRY_VERIFY(fits());
        for (const auto* button : view.findChildren<CanvasButton*>())
            QVERIFY(!button->isVisible() || !button->geometry().intersects(legend->geometry()));
    }

    void isOnPaperToo()
    {
        QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("legend.svg"));
        ExportOptions options;
        options.look = rulesLook();
        Progress progress;
        QVERIFY(exportDiagram(ruledDiagram(), file.toStdString(), options, progress));
        QFile written{file};
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto text = QString::fromUtf8(written.readAll());
        for (const auto* part :
             {"Stack of many 1", "Several as one 1", "前两人 1", "主线", "A 4", "取现组 1"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    }
};

QTEST_MAIN(DiagramLegendTest)
#include "diagram_legend_test.moc"
