#include "ui/workspaces/diagram_rows.h"

#include <QtTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

DiagramNode node(const char* card)
{
    DiagramNode made;
    made.entity = {EntityKind::Account, card};
    return made;
}

DiagramLink link(std::uint32_t from, std::uint32_t to, Minor amount, Currency currency = cny)
{
    DiagramLink made;
    made.from = from;
    made.to = to;
    made.count = 2;
    made.amount = amount;
    made.currency = currency;
    return made;
}

} // namespace

class DiagramRowsTest : public QObject {
    Q_OBJECT

private slots:
    void aNodeSumsItsLinks()
    {
        Diagram diagram;
        diagram.nodes = {node("1"), node("2"), node("3")};
        diagram.links = {link(0, 1, 500), link(1, 2, 300), link(0, 2, 100)};

        const auto rows = nodeRows(diagram);

        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows[1].links, 2U);
        QCOMPARE(rows[1].facts, std::int64_t{4});
        QCOMPARE(rows[1].in, std::optional<Minor>{500});
        QCOMPARE(rows[1].out, std::optional<Minor>{300});
        QVERIFY(!rows[0].in);
        QCOMPARE(rows[2].in, std::optional<Minor>{400});
    }

    void currenciesAreNeverAdded()
    {
        Diagram diagram;
        diagram.nodes = {node("1"), node("2")};
        diagram.links = {link(0, 1, 500), link(0, 1, 7, usd), link(0, 1, 500)};

        const auto rows = nodeRows(diagram);

        QVERIFY(!rows[0].currency);
        QVERIFY(!rows[0].out);
        QCOMPARE(rows[0].links, 3U);
    }

    void callsAreCountedButCarryNoMoney()
    {
        Diagram diagram;
        diagram.nodes = {node("1"), node("2")};
        auto call = link(0, 1, 0);
        call.kind = LinkKind::Call;
        diagram.links = {call};

        const auto rows = nodeRows(diagram);

        QCOMPARE(rows[0].facts, std::int64_t{2});
        QVERIFY(!rows[0].out);
    }
};

QTEST_APPLESS_MAIN(DiagramRowsTest)
#include "diagram_rows_test.moc"
