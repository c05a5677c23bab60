#include "core/layout/layout.h"
#include "tests/ui/diagram/diagram_samples.h"
#include "ui/charts/sankey_chart.h"
#include "ui/theme/tokens.h"

#include <QContextMenuEvent>
#include <QSignalSpy>
#include <QTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

/// A chart of `samples::smallTrace`, drawn once, so that it knows where its parts lie.
class Drawn {
public:
    Drawn()
    {
        chart.resize(800, 400);
        chart.setDiagram(std::make_shared<const Diagram>(samples::smallTrace()));
        chart.grab();
    }

    SankeyChart chart;
};

/// A victim, `mules` level-1 accounts and as many level-2 accounts, laid out.
std::shared_ptr<const Diagram> ladder(std::uint32_t mules)
{
    auto diagram = std::make_shared<Diagram>();
    diagram->unit = DiagramUnit::Levels;
    const auto node = [&](std::uint32_t level) {
        DiagramNode made;
        made.entity = {EntityKind::Account, std::to_string(diagram->nodes.size())};
        made.level = level;
        diagram->nodes.push_back(made);
        return static_cast<std::uint32_t>(diagram->nodes.size() - 1);
    };
    const auto link = [&](std::uint32_t from, std::uint32_t to, Minor amount) {
        DiagramLink made;
        made.from = from;
        made.to = to;
        made.amount = amount;
        diagram->links.push_back(made);
    };
    const auto victim = node(0);
    for (std::uint32_t i = 0; i < mules; ++i) {
        const auto first = node(1);
        link(victim, first, 100'000 + i);
        link(first, node(2), 100'000 + i);
    }
    Progress progress;
    const auto places = flowLayout(*diagram, {}, progress);
    for (std::size_t i = 0; i < diagram->nodes.size(); ++i)
        diagram->nodes[i].position = (*places)[i];
    return diagram;
}

} // namespace

class SankeyChartTest : public QObject {
    Q_OBJECT

private slots:
    void aClickOnABandChoosesItsLink()
    {
        for (std::uint32_t link = 0; link < 4; ++link) {
            Drawn drawn;
            QSignalSpy links{&drawn.chart, &SankeyChart::linkChosen};
            QSignalSpy ends{&drawn.chart, &SankeyChart::endChosen};

            QTest::mouseClick(&drawn.chart, Qt::LeftButton, {}, drawn.chart.middleOf(link));

            QCOMPARE(links.size(), 1);
            QCOMPARE(links[0][0].toUInt(), link);
            QCOMPARE(ends.size(), 0);
        }
    }

    void aClickOnABarChoosesItsEnd()
    {
        Drawn drawn;
        QSignalSpy links{&drawn.chart, &SankeyChart::linkChosen};
        QSignalSpy ends{&drawn.chart, &SankeyChart::endChosen};

        // the first bar stands at the left edge, where the band that leaves it begins
        QTest::mouseClick(&drawn.chart, Qt::LeftButton, {},
                          {scaled(measure::padding) + 3, drawn.chart.middleOf(0).y()});

        QCOMPARE(ends.size(), 1);
        QCOMPARE(ends[0][0].toUInt(), 0U);
        QCOMPARE(links.size(), 0);
    }

    void aClickBesideChoosesNothing()
    {
        Drawn drawn;
        QSignalSpy links{&drawn.chart, &SankeyChart::linkChosen};
        QSignalSpy ends{&drawn.chart, &SankeyChart::endChosen};

        QTest::mouseClick(&drawn.chart, Qt::LeftButton, {}, {1, 1});
        QTest::mouseClick(&drawn.chart, Qt::RightButton, {}, drawn.chart.middleOf(0));

        QCOMPARE(links.size() + ends.size(), 0);
    }

    void theKeyboardWalksRoundTheBandsAndChooses()
    {
        Drawn drawn;
        QSignalSpy links{&drawn.chart, &SankeyChart::linkChosen};

        QTest::keyClick(&drawn.chart, Qt::Key_Return); // nothing is marked yet
        QCOMPARE(links.size(), 0);
        QTest::keyClick(&drawn.chart, Qt::Key_Right);
        QTest::keyClick(&drawn.chart, Qt::Key_Right);
        QTest::keyClick(&drawn.chart, Qt::Key_Return);
        QTest::keyClick(&drawn.chart, Qt::Key_Left);
        QTest::keyClick(&drawn.chart, Qt::Key_Left); // before the first comes the last
        QTest::keyClick(&drawn.chart, Qt::Key_Enter);

        QCOMPARE(links.size(), 2);
        QCOMPARE(links[0][0].toUInt(), 1U);
        QCOMPARE(links[1][0].toUInt(), 3U);
    }

    void whatIsMarkedIsSaidToScreenReaders()
    {
        Drawn drawn;

        QTest::keyClick(&drawn.chart, Qt::Key_Right);

        const auto said = drawn.chart.accessibleDescription();
        QVERIFY2(said.contains(QStringLiteral("486,000.00")), qPrintable(said));
        QVERIFY(said.contains(QStringLiteral("周岚")) && said.contains(QStringLiteral("贺子俊")));
        drawn.chart.setLook(MoneyUnit::TenThousand, Masking::Masked);
        QTest::keyClick(&drawn.chart, Qt::Key_Left);
        QTest::keyClick(&drawn.chart, Qt::Key_Right);
        const auto masked = drawn.chart.accessibleDescription();
        QVERIFY2(masked.contains(QStringLiteral("48.60")), qPrintable(masked));
        QVERIFY(!masked.contains(QStringLiteral("周岚")));
    }

    void whatIsSelectedIsSeen()
    {
        Drawn drawn;
        const auto before = drawn.chart.grab().toImage();

        drawn.chart.setSelected({1}, {});
        const auto link = drawn.chart.grab().toImage();
        drawn.chart.setSelected({}, {2});
        const auto end = drawn.chart.grab().toImage();
        drawn.chart.setSelected({}, {});

        QVERIFY(link != before);
        QVERIFY(end != before && end != link);
        QCOMPARE(drawn.chart.grab().toImage(), before);
    }

    void anotherDiagramForgetsWhatWasMarked()
    {
        Drawn drawn;
        QSignalSpy links{&drawn.chart, &SankeyChart::linkChosen};
        QTest::keyClick(&drawn.chart, Qt::Key_Left); // the last of four
        auto less = samples::smallTrace();
        less.links.resize(1);

        drawn.chart.setDiagram(std::make_shared<const Diagram>(less));
        QTest::keyClick(&drawn.chart, Qt::Key_Return);

        QCOMPARE(links.size(), 0);
        drawn.chart.grab();
        QVERIFY(!drawn.chart.middleOf(0).isNull());
        QVERIFY(drawn.chart.middleOf(1).isNull());
    }

    void withoutAnythingToDrawItStaysQuiet()
    {
        SankeyChart chart;
        chart.resize(300, 200);
        QSignalSpy links{&chart, &SankeyChart::linkChosen};
        chart.grab();

        for (const auto key : {Qt::Key_Right, Qt::Key_Left, Qt::Key_Return})
            QTest::keyClick(&chart, key);
        QTest::mouseClick(&chart, Qt::LeftButton);

        QCOMPARE(links.size(), 0);
        QVERIFY(chart.middleOf(0).isNull());
        QVERIFY(chart.accessibleDescription().isEmpty());
    }

    void behindTheLastColumnThereIsRoomForNames()
    {
        SankeyChart chart;
        chart.resize(900, 400);
        chart.setDiagram(ladder(3));
        chart.grab();

        const auto last = chart.middleOfEnd(2).x(); // level 2
        QVERIFY2(last < 900 * 3 / 4, qPrintable(QString::number(last)));
        const auto step = chart.middleOfEnd(1).x() - chart.middleOfEnd(0).x();
        QVERIFY(900 - last > step * 3 / 4);
    }

    void aFewBandsAreThereAtOnce()
    {
        SankeyChart chart;
        chart.resize(900, 400);
        chart.setDiagram(ladder(3));
        chart.grab();

        QVERIFY(!chart.middleOf(0).isNull());
    }

    void manyBandsArePaintedByAWorker()
    {
        SankeyChart chart;
        chart.resize(900, 400);
        chart.setDiagram(ladder(400));
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QTRY_VERIFY(!chart.middleOf(0).isNull());
        QSignalSpy chosen{&chart, &SankeyChart::endChosen};

        QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.middleOfEnd(0));
        QCOMPARE(chosen.size(), 1);
        const auto before = chart.grab().toImage();
        chart.setSelected({}, {0});
        QVERIFY(chart.grab().toImage() != before); // marked over the picture, at once
        chart.setDiagram(ladder(401));
        QVERIFY(chart.middleOf(0).isNull()); // not the places of the one before
    }

    void namesAreReadOverWhatIsSelected()
    {
        SankeyChart chart;
        chart.resize(900, 400);
        chart.setDiagram(ladder(400));
        chart.show();
        QTRY_VERIFY(!chart.middleOf(0).isNull());
        const auto inkBeside = [&](const QPoint& bar) {
            const auto picture = chart.grab().toImage();
            int pixels = 0;
            for (int y = bar.y() - 30; y < bar.y() + 30; ++y)
                for (int x = bar.x(); x < bar.x() + 60; ++x)
                    pixels += picture.pixelColor(x, y) == tokens().ink ? 1 : 0;
            return pixels;
        };
        QVERIFY(inkBeside(chart.middleOfEnd(0)) > 0);

        chart.setSelected({}, {0}); // all bands beside its name

        QVERIFY(inkBeside(chart.middleOfEnd(0)) > 0);
    }

    void theRightButtonAlsoSelectsExceptWithinTheSelection()
    {
        SankeyChart chart;
        chart.resize(900, 400);
        chart.setDiagram(ladder(3));
        chart.grab();
        QSignalSpy links{&chart, &SankeyChart::linkChosen};
        QSignalSpy ends{&chart, &SankeyChart::endChosen};
        QSignalSpy menus{&chart, &SankeyChart::contextMenuRequested};
        const auto rightClick = [&](const QPoint& place) {
            QContextMenuEvent event{QContextMenuEvent::Mouse, place, chart.mapToGlobal(place)};
            QCoreApplication::sendEvent(&chart, &event);
        };

        rightClick(chart.middleOfEnd(1));
        rightClick(chart.middleOf(2));
        QCOMPARE(ends.size(), 1);
        QCOMPARE(ends[0][0].toUInt(), 1U);
        QCOMPARE(links.size(), 1);
        QCOMPARE(links[0][0].toUInt(), 2U);
        chart.setSelected({2}, {0, 1});
        rightClick(chart.middleOfEnd(1));
        rightClick(chart.middleOf(2));

        QCOMPARE(ends.size() + links.size(), 2);
        QCOMPARE(menus.size(), 4);
    }

    void aDoubleClickOpensAnEnd()
    {
        SankeyChart chart;
        chart.resize(900, 400);
        chart.setDiagram(ladder(3));
        chart.grab();
        QSignalSpy opened{&chart, &SankeyChart::endOpened};

        QTest::mouseDClick(&chart, Qt::LeftButton, {}, chart.middleOfEnd(1));

        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().toUInt(), 1U);
    }
};

QTEST_MAIN(SankeyChartTest)
#include "sankey_chart_test.moc"
