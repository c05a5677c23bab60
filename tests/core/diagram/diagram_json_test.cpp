#include "core/diagram/diagram_json.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace jingwei;

class DiagramJsonTest : public QObject {
    Q_OBJECT

private slots:
    void writesNodesAndLinks()
    {
        Diagram diagram;
        diagram.nodes.resize(2);
        diagram.nodes[0].entity = {EntityKind::Account, "6229000000000001"};
        diagram.nodes[0].position = {0.0, 1.5};
        diagram.nodes[1].entity = {EntityKind::Phone, "19900000000"};
        diagram.links.resize(2);
        diagram.links[0].to = 1;
        diagram.links[0].count = 3;
        diagram.links[0].amount = 900'00;
        diagram.links[1].from = 1;
        diagram.links[1].kind = LinkKind::Call;
        diagram.links[1].count = 7;

        const auto json = nlohmann::json::parse(diagramAsJson(diagram));

        QCOMPARE(json["nodes"][0]["entity"].get<std::string>(), std::string{"account:6229000000000001"});
        QCOMPARE(json["nodes"][0]["y"].get<double>(), 1.5);
        QCOMPARE(json["links"][0]["from"].get<std::string>(), std::string{"account:6229000000000001"});
        QCOMPARE(json["links"][0]["to"].get<std::string>(), std::string{"phone:19900000000"});
        QCOMPARE(json["links"][0]["amount"].get<std::string>(), std::string{"900.00"});
        QVERIFY(json["links"][1]["amount"].is_null());
        QCOMPARE(json["links"][1]["count"].get<int>(), 7);
    }

    void anEmptyDiagramHasEmptyLists()
    {
        const auto json = nlohmann::json::parse(diagramAsJson({}));
        QVERIFY(json["nodes"].is_array() && json["nodes"].empty());
        QVERIFY(json["links"].is_array() && json["links"].empty());
    }
};

QTEST_APPLESS_MAIN(DiagramJsonTest)
#include "diagram_json_test.moc"
