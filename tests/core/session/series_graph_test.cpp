#include "core/session/series_graph.h"
#include "tests/support/case_folder.h"

#include <QtTest>

#include <algorithm>
#include <set>
#include <utility>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// 1 to 3 name one card and app, 4 and 5 another, 6 none.
const QByteArray sixReports = "警情编号,案发时间,报警人,涉案账号,涉案APP,警情类别,损失金额(元),简要案情\n"
                              "A001,2025-03-01 10:00:00,周岚,6299000011118846,聚单宝,刷单返利,1000.00,\n"
                              "A002,2025-03-02 11:00:00,马立平,6299000011118846,聚单宝,刷单返利,2000.00,\n"
                              "A003,2025-03-03 12:00:00,丁学海,6299000011118846,聚单宝,刷单返利,3000.00,\n"
                              "A004,2025-03-01 10:00:00,白露,6299041277040417,速贷,虚假贷款,4000.00,\n"
                              "A005,2025-03-05 10:00:00,许琴,6299041277040417,速贷,虚假贷款,5000.00,\n"
                              "A006,2025-03-07 10:00:00,田家旺,,,虚假征信,6000.00,\n";

/// `count` incidents that name one card and one app.
QByteArray oneRing(std::size_t count)
{
    QByteArray csv = "警情编号,案发时间,报警人,涉案账号,涉案APP,警情类别,损失金额(元),简要案情\n";
    for (std::size_t index = 0; index < count; ++index)
        csv += QStringLiteral("A%1,2025-03-%2 10:00:00,张%1,6299000011118846,聚单宝,刷单返利,1000.00,\n")
                   .arg(index + 1, 3, 10, QLatin1Char{'0'})
                   .arg(1 + index % 28, 2, 10, QLatin1Char{'0'})
                   .toUtf8();
    return csv;
}

/// All of them as a series: by their scores they are none, since everybody has the card and the app.
SeriesOutlook outlookOfRing(const LinkedCase& linked)
{
    SeriesOutlook outlook;
    for (std::uint32_t incident = 0; incident < linked.material->size(); ++incident)
        outlook.members.push_back(incident);
    outlook.shared = {
        {GroundKind::Account, "6299000011118846", linked.material->size(), linked.material->size()},
        {GroundKind::App, "聚单宝", linked.material->size(), linked.material->size()}};
    return outlook;
}

LinkedCase linkedOf(const QByteArray& reports)
{
    CaseFolder folder;
    folder.put("警情登记.csv", reports);
    folder.import();
    Progress progress;
    return *linkIncidents(*folder.snapshot(), {}, progress);
}

SeriesGraph graphOf(const LinkedCase& linked, IncidentPair pair)
{
    Progress progress;
    return *seriesGraph(linked, pair, outlookOf(linked, pair), progress);
}

/// "3-app 聚单宝" of each link, an exclamation mark behind those that come with the decision.
std::set<std::string> linksOf(const SeriesGraph& graph)
{
    const auto name = [&graph](std::uint32_t node) {
        const auto& what = graph.nodes[node];
        return what.incident ? std::to_string(*what.incident) : what.ground->value;
    };
    std::set<std::string> links;
    for (const auto& link : graph.links)
        links.insert(name(link.from) + "-" + name(link.to) + (link.joins ? "!" : ""));
    return links;
}

} // namespace

class SeriesGraphTest : public QObject {
    Q_OBJECT

private slots:
    void incidentsAreLinkedByWhatTheyShare()
    {
        const auto linked = linkedOf(sixReports);

        const auto graph = graphOf(linked, {0, 1});

        QCOMPARE(graph.nodes.size(), std::size_t{5}); // three incidents, a card and an app
        QCOMPARE(linksOf(graph),
                 (std::set<std::string>{"0-6299000011118846", "0-聚单宝", "1-6299000011118846", "1-聚单宝",
                                        "2-6299000011118846", "2-聚单宝"}));
        QVERIFY(graph.nodes[0].ofPair && graph.nodes[1].ofPair && !graph.nodes[2].ofPair);
        QCOMPARE(graph.nodes[3].ground->incidents, std::uint32_t{3});
        QCOMPARE(graph.incidentsLeftOut + graph.groundsLeftOut, std::size_t{0});
    }

    void whatTheDecisionJoinsIsMarked()
    {
        const auto linked = linkedOf(sixReports);

        const auto alone = graphOf(linked, {3, 5}); // A006 shares nothing with anybody

        const auto nearest = linked.scorer->score(5, 3) >= linked.scorer->score(5, 4) ? "5-3!" : "5-4!";
        QCOMPARE(linksOf(alone), (std::set<std::string>{"3-6299041277040417", "3-速贷", "4-6299041277040417",
                                                        "4-速贷", nearest}));
        const auto two = graphOf(linked, {0, 3}); // two series become one
        QVERIFY(linksOf(two).contains("0-聚单宝"));
        QVERIFY(linksOf(two).contains("4-速贷!"));
        QCOMPARE(std::ranges::count(two.nodes, true, &SeriesGraph::Node::joins), 2);
    }

    void placesAreTheSameEachTimeAndLieAcross()
    {
        const auto linked = linkedOf(sixReports);
        const auto graph = graphOf(linked, {0, 3});
        const auto again = graphOf(linked, {0, 3});

        std::set<std::pair<double, double>> places;
        for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
            QCOMPARE(graph.nodes[node].place, again.nodes[node].place);
            places.emplace(graph.nodes[node].place.x, graph.nodes[node].place.y);
        }
        QCOMPARE(places.size(), graph.nodes.size());
        const auto byX = [](const SeriesGraph::Node& node) { return node.place.x; };
        const auto byY = [](const SeriesGraph::Node& node) { return node.place.y; };
        const auto [left, right] = std::ranges::minmax_element(graph.nodes, {}, byX);
        const auto [top, bottom] = std::ranges::minmax_element(graph.nodes, {}, byY);
        QVERIFY(right->place.x - left->place.x >= bottom->place.y - top->place.y);
    }

    void aLargeSeriesIsDrawnByItsGrounds()
    {
        const auto linked = linkedOf(oneRing(mostIncidentsDrawn + 5));
        Progress progress;

        const auto graph = *seriesGraph(linked, {2, 7}, outlookOfRing(linked), progress);

        QCOMPARE(graph.incidentsLeftOut, mostIncidentsDrawn + 3);
        QCOMPARE(graph.nodes.size(), std::size_t{4}); // the pair, the card and the app
        QCOMPARE(linksOf(graph),
                 (std::set<std::string>{"2-6299000011118846", "2-聚单宝", "7-6299000011118846", "7-聚单宝",
                                        "6299000011118846-聚单宝"}));
        const auto fewer = linkedOf(oneRing(mostIncidentsDrawn));
        QCOMPARE(seriesGraph(fewer, {2, 7}, outlookOfRing(fewer), progress)->incidentsLeftOut,
                 std::size_t{0});
    }

    void itStopsWhenAsked()
    {
        const auto linked = linkedOf(sixReports);
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};

        const auto graph = seriesGraph(linked, {0, 1}, outlookOf(linked, {0, 1}), progress);

        QCOMPARE(graph.error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(SeriesGraphTest)
#include "series_graph_test.moc"
