#include "core/trace/fund_trace.h"
#include "tests/support/ledger.h"

#include <QTest>

#include <algorithm>

using namespace jingwei;
using jingwei::test::aLedger;
using jingwei::test::Ledger;
using jingwei::test::moment;

using Kind = TraceAssumption::Kind;

namespace {

/// A payment of a ledger by its number of telling, and the incident it was stolen in.
struct Mark {
    std::size_t told;
    std::uint32_t incident = 0;
};

FundTrace traced(const Ledger& ledger, const std::vector<Mark>& marks, const TraceOptions& options = {},
                 const std::vector<std::string>& victims = {})
{
    const auto graph = ledger.graph();
    std::vector<StolenTransfer> stolen;
    std::size_t incidentCount = 0;
    for (const auto& mark : marks) {
        stolen.push_back({ledger.edge(mark.told), mark.incident});
        incidentCount = std::max<std::size_t>(incidentCount, mark.incident + 1);
    }
    std::vector<VertexIndex> victimAccounts;
    for (const auto& victim : victims)
        victimAccounts.push_back(ledger.vertex(victim));
    Progress progress;
    auto trace = traceForward(*graph, stolen, incidentCount, victimAccounts, options, progress);
    if (!trace)
        qFatal("the trace failed");
    return *std::move(trace);
}

/// "account:A L1 received 50 forwarded 20 held 30" for each account, in the order of the answer.
std::vector<std::string> told(const Ledger& ledger, const FundTrace& trace)
{
    std::vector<std::string> lines;
    for (const auto& account : trace.accounts) {
        lines.push_back(ledger.accounts()[account.vertex.value()].entity.value + " L"
                        + std::to_string(account.level) + " received " + std::to_string(account.received)
                        + " forwarded " + std::to_string(account.forwarded) + " held "
                        + std::to_string(account.held));
    }
    return lines;
}

using Lines = std::vector<std::string>;

const TracedAccount& accountOf(const Ledger& ledger, const FundTrace& trace, const std::string& name)
{
    const auto found = std::ranges::find(trace.accounts, ledger.vertex(name), &TracedAccount::vertex);
    if (found == trace.accounts.end())
        qFatal("not in the trace");
    return *found;
}

/// The amount of an assumption about an account; nothing: it was not made.
std::optional<Minor> assumed(const FundTrace& trace, Kind kind, VertexIndex v)
{
    for (const auto& assumption : trace.assumptions) {
        if (assumption.kind == kind && assumption.vertex == v)
            return assumption.amount;
    }
    return std::nullopt;
}

bool told(const FundTrace& trace, Kind kind)
{
    return std::ranges::count(trace.assumptions, kind, &TraceAssumption::kind) > 0;
}

constexpr auto noon = "2025-03-01 12:00:00";

} // namespace

class FundTraceTest : public QObject {
    Q_OBJECT

private slots:
    // ---- worked examples ----

    void ownMoneyLeavesFirstWhenItCameFirst()
    {
        // domain.md 3.1, worked check: own 100, tainted 50, out 120 -> FIFO 20
        const auto ledger =
            aLedger().account("A").opening(100).paid("V", "A", 50, noon).paid("A", "B", 120, noon);

        const auto trace = traced(ledger, {{1}});

        QVERIFY((told(ledger, trace)
                 == Lines{"A L1 received 50 forwarded 20 held 30", "B L2 received 20 forwarded 0 held 20"}));
        QCOMPARE(trace.stolen, Minor{50});
        QCOMPARE(trace.held, Minor{30});
        QCOMPARE(trace.notQueried, Minor{20});
    }

    void claytonsBalanceIsPaidOffByLaterDrawings()
    {
        // Devaynes v Noble (Clayton's case), 1816, 1 Mer 572: 1,713 pounds stood to Clayton's credit when
        // Devaynes died; he drew more than that afterwards while he paid new money in, and the old balance
        // counts as paid off although never less than 453 lay there. Here the old balance is the money that
        // is followed; the single drawings and deposits are invented, so that they add up to the reported
        // sums.
        const auto ledger = aLedger()
                                .account("Clayton")
                                .opening(0)
                                .paid("Devaynes", "Clayton", 1713, noon)
                                .paid("Clayton", "drawn", 1260, "2025-03-02") // 453 left
                                .paid("new", "Clayton", 900, "2025-03-03")
                                .paid("Clayton", "drawn", 453, "2025-03-04")
                                .paid("Clayton", "drawn", 447, "2025-03-05"); // again 453 left, all of it new

        const auto trace = traced(ledger, {{1}});

        QVERIFY((told(ledger, trace)
                 == Lines{"Clayton L1 received 1713 forwarded 1713 held 0",
                          "drawn L2 received 1713 forwarded 0 held 1713"}));
        QCOMPARE(trace.flows.size(), std::size_t{3}); // the last drawing is new money
    }

    void threeStolenCoinsBeforeSevenOthersLeaveFirst()
    {
        // R. Anderson, "Tracing stolen bitcoin", lightbluetouchpaper.org, 26 March 2018: three stolen coins
        // are paid into a new address, then seven new ones; first in, first out, the stolen ones are the
        // first to leave.
        const auto ledger = aLedger()
                                .account("address")
                                .opening(0)
                                .paid("V", "address", 3, noon)
                                .paid("mint", "address", 7, noon)
                                .paid("address", "first", 2, noon)
                                .paid("address", "second", 2, noon)
                                .paid("address", "third", 6, noon);

        const auto trace = traced(ledger, {{1}});

        QVERIFY(
            (told(ledger, trace)
             == Lines{"address L1 received 3 forwarded 3 held 0", "first L2 received 2 forwarded 0 held 2",
                      "second L2 received 1 forwarded 0 held 1"}));
    }

    void partsArriveInTheOrderInWhichTheyLeft()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(10)
                                .account("B")
                                .opening(5)
                                .paid("V", "A", 20, noon)
                                .paid("X", "A", 5, noon)
                                .paid("W", "A", 8, noon)
                                .paid("A", "B", 40, noon)  // 10 clean, 20 of V, 5 clean, 5 of W
                                .paid("B", "C", 20, noon)  // 5 + 10 clean, 5 of V
                                .paid("B", "D", 23, noon); // 15 of V, 5 clean, 3 of W

        const auto trace = traced(ledger, {{1, 0}, {3, 1}});

        QCOMPARE(accountOf(ledger, trace, "A").byIncident, (std::vector<Minor>{0, 3}));
        QCOMPARE(accountOf(ledger, trace, "B").byIncident, (std::vector<Minor>{0, 2}));
        QCOMPARE(accountOf(ledger, trace, "C").byIncident, (std::vector<Minor>{5, 0}));
        QCOMPARE(accountOf(ledger, trace, "D").byIncident, (std::vector<Minor>{15, 3}));
        QCOMPARE(trace.stolenByIncident, (std::vector<Minor>{20, 8}));
    }

    // ---- where money stays ----

    void exitsAndUnqueriedAndVictimsKeepWhatCame()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .account("P")
                                .exit(ExitKind::PaymentPlatform)
                                .account("V")
                                .paid("V", "A", 100, noon)
                                .paid("A", "cash:A", 10, noon)
                                .paid("A", "P", 20, noon)
                                .paid("A", "N", 30, noon)
                                .paid("A", "V", 25, noon)
                                .paid("P", "Z", 20, noon)
                                .paid("N", "Z", 30, noon)
                                .paid("V", "Z", 25, noon);

        const auto trace = traced(ledger, {{1}}, {}, {"V"});

        QVERIFY((told(ledger, trace)
                 == Lines{"A L1 received 100 forwarded 85 held 15", "N L2 received 30 forwarded 0 held 30",
                          "V L2 received 25 forwarded 0 held 25", "P L2 received 20 forwarded 0 held 20",
                          "A L2 received 10 forwarded 0 held 10"}));
        QVERIFY(accountOf(ledger, trace, "V").exit == ExitKind::Victim);
        QVERIFY(accountOf(ledger, trace, "P").exit == ExitKind::PaymentPlatform);
        QVERIFY(accountOf(ledger, trace, "cash:A").exit == ExitKind::Cash);
        QVERIFY(accountOf(ledger, trace, "N").state == TraceState::NotQueried);
        QCOMPARE(trace.held, Minor{15});
        QCOMPARE(trace.exited, Minor{55});
        QCOMPARE(trace.notQueried, Minor{30});
        QVERIFY(!told(trace, Kind::OpeningUnknown)); // P and V have no opening balance, but none is needed
    }

    void aVictimKeepsMoneyOfAnotherIncident()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .account("W")
                                .opening(50)
                                .account("B")
                                .opening(0)
                                .paid("V", "A", 100, noon)
                                .paid("A", "W", 40, noon)
                                .paid("W", "B", 90, noon);

        const auto trace = traced(ledger, {{1, 0}, {3, 1}}, {}, {"V", "W"});

        QCOMPARE(accountOf(ledger, trace, "W").byIncident, (std::vector<Minor>{40, 0}));
        QCOMPARE(accountOf(ledger, trace, "B").byIncident, (std::vector<Minor>{0, 90}));
        QCOMPARE(trace.stolen, Minor{190});
    }

    void theKindOfAnEndMakesItAnExit_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<ExitKind>("exit");

        QTest::newRow("cash") << QByteArray("cash:A") << ExitKind::Cash;
        QTest::newRow("merchant") << QByteArray("merchant:5411") << ExitKind::Merchant;
        QTest::newRow("platform") << QByteArray("payment-platform:x") << ExitKind::PaymentPlatform;
        QTest::newRow("crypto") << QByteArray("crypto:x") << ExitKind::Crypto;
        QTest::newRow("bank") << QByteArray("bank-internal:A") << ExitKind::BankInternal;
        QTest::newRow("unnamed is none") << QByteArray("unnamed:A") << ExitKind::None;
        QTest::newRow("outside is none") << QByteArray("outside:") << ExitKind::None;
    }

    void theKindOfAnEndMakesItAnExit()
    {
        QFETCH(QByteArray, end);
        QFETCH(ExitKind, exit);
        const auto name = end.toStdString();
        const auto ledger =
            aLedger().account("A").opening(0).account(name).paid("V", "A", 9, noon).paid("A", name, 9, noon);

        const auto trace = traced(ledger, {{1}});

        QVERIFY(accountOf(ledger, trace, name).exit == exit);
        QCOMPARE(trace.exited, exit == ExitKind::None ? Minor{0} : Minor{9});
    }

    // ---- levels ----

    void anAccountHasTheLeastLevelOfItsFlows()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .account("B")
                                .opening(0)
                                .account("C")
                                .opening(0)
                                .paid("V", "A", 30, noon)
                                .paid("A", "B", 10, noon) // 2
                                .paid("B", "C", 10, noon) // 3
                                .paid("C", "D", 4, noon)  // 4
                                .paid("A", "C", 10, noon) // 2: C is now of level 2
                                .paid("C", "E", 16, noon) // 3
                                .paid("V", "B", 5, noon)  // stolen: B is now of level 1
                                .paid("B", "F", 5, noon); // 2

        const auto trace = traced(ledger, {{1}, {7}});

        std::vector<std::uint32_t> levels;
        for (const auto& flow : trace.flows)
            levels.push_back(flow.level);
        QCOMPARE(levels, (std::vector<std::uint32_t>{1, 2, 3, 4, 2, 3, 1, 2}));
        QCOMPARE(accountOf(ledger, trace, "B").level, 1U);
        QCOMPARE(accountOf(ledger, trace, "C").level, 2U);
        QCOMPARE(accountOf(ledger, trace, "D").level, 4U);
        QCOMPARE(accountOf(ledger, trace, "F").level, 2U);
    }

    void accountsComeByLevelThenHeldThenName()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .paid("V", "A", 60, noon)
                                .paid("A", "Z", 10, noon)
                                .paid("A", "C", 10, noon)
                                .paid("A", "B", 30, noon)
                                .paid("A", "cash:A", 10, noon);

        const auto trace = traced(ledger, {{1}});

        std::vector<std::string> order;
        for (const auto& account : trace.accounts)
            order.push_back(toText(ledger.accounts()[account.vertex.value()].entity));
        QVERIFY((order == Lines{"account:A", "account:B", "account:C", "account:Z", "cash:A"}));
    }

    // ---- what the answer rests on ----

    void anOutflowAboveTheBalanceIsAMissingCleanInflow()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(10)
                                .account("B")
                                .opening(0)
                                .paid("A", "X", 25, noon) // 15 missing before the stolen money came
                                .paid("V", "A", 50, noon)
                                .paid("A", "B", 80, noon) // 30 missing: they leave last
                                .paid("B", "C", 60, noon)
                                .paid("A", "X", 7, noon); // missing too, but changes nothing any more

        const auto trace = traced(ledger, {{2}});

        QCOMPARE(assumed(trace, Kind::InflowMissing, ledger.vertex("A")), std::optional{Minor{45}});
        QCOMPARE(assumed(trace, Kind::InflowMissing, ledger.vertex("B")), std::optional<Minor>{});
        QCOMPARE(accountOf(ledger, trace, "C").received, Minor{50});
        QCOMPARE(trace.assumptions.size(), std::size_t{1});
    }

    void anOpeningBalanceThatIsNotKnownIsNothing_data()
    {
        QTest::addColumn<bool>("known");
        QTest::addColumn<qint64>("opening");
        QTest::addColumn<qint64>("forwarded");
        QTest::addColumn<int>("assumed");

        const auto unknown = static_cast<int>(Kind::OpeningUnknown);
        const auto overdrawn = static_cast<int>(Kind::OpeningOverdrawn);
        QTest::newRow("not known") << false << qint64{0} << qint64{30} << unknown;
        QTest::newRow("nothing") << true << qint64{0} << qint64{30} << -1;
        QTest::newRow("something") << true << qint64{10} << qint64{20} << -1;
        QTest::newRow("overdrawn") << true << qint64{-10} << qint64{30} << overdrawn;
    }

    void anOpeningBalanceThatIsNotKnownIsNothing()
    {
        QFETCH(bool, known);
        QFETCH(qint64, opening);
        QFETCH(qint64, forwarded);
        QFETCH(int, assumed);
        auto ledger = aLedger().account("A").paid("V", "A", 50, noon).paid("A", "B", 30, noon);
        if (known)
            ledger.account("A").opening(opening);

        const auto trace = traced(ledger, {{1}});

        QCOMPARE(accountOf(ledger, trace, "A").forwarded, Minor{forwarded});
        std::vector<TraceAssumption> expected;
        if (assumed >= 0)
            expected.push_back({static_cast<Kind>(assumed), ledger.vertex("A"), known ? opening : 0});
        QVERIFY(trace.assumptions == expected);
    }

    void anOpeningBalanceCountsInItsOwnCurrencyOnly()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(1'000, usd)
                                .paid("V", "A", 50, noon)
                                .paid("A", "B", 30, noon)
                                .paid("V", "A", 50, noon, usd)
                                .paid("A", "C", 30, noon, usd);

        const auto yuan = traced(ledger, {{1}});
        const auto dollars = traced(ledger, {{3}});

        QCOMPARE(accountOf(ledger, yuan, "A").forwarded, Minor{30});
        QVERIFY((yuan.assumptions
                 == std::vector<TraceAssumption>{{Kind::OpeningElsewhere, ledger.vertex("A"), 0, cny}}));
        QCOMPARE(accountOf(ledger, dollars, "A").forwarded, Minor{0}); // her own thousand leaves first
        QVERIFY(dollars.assumptions.empty());
    }

    void whatIsStolenInOtherCurrenciesIsNamed()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .paid("V", "A", 50, "2025-03-01 12:00:00")
                                .paid("V", "A", 7, "2025-03-01 12:00:01", usd)
                                .paid("V", "A", 2, "2025-03-01 12:00:02", usd)
                                .paid("V", "A", 1, "2025-03-01 12:00:03", usd);

        const auto yuan = traced(ledger, {{1}, {2}, {3}, {4}}, {.until = moment("2025-03-01 12:00:02")});
        const auto dollars = traced(ledger, {{1}, {2}, {3}, {4}}, {.currency = usd});

        QCOMPARE(yuan.stolen, Minor{50});
        QVERIFY(yuan.currency == cny);
        QVERIFY(
            (yuan.assumptions == std::vector<TraceAssumption>{{Kind::OtherCurrency, std::nullopt, 9, usd}}));
        QCOMPARE(dollars.stolen, Minor{10});
        QVERIFY(dollars.currency == usd);
        QVERIFY((dollars.assumptions.back() == TraceAssumption{Kind::OtherCurrency, std::nullopt, 50, cny}));
    }

    void aStatementThatEndsTooEarlySaysSo_data()
    {
        QTest::addColumn<QByteArray>("until");
        QTest::addColumn<qint64>("paidOn");
        QTest::addColumn<bool>("told");

        QTest::newRow("looked at later") << QByteArray("2025-03-09") << qint64{20} << true;
        QTest::newRow("looked at its last moment") << QByteArray("2025-03-05") << qint64{20} << false;
        QTest::newRow("looked at earlier") << QByteArray("2025-03-04") << qint64{20} << false;
        QTest::newRow("nothing is left") << QByteArray("2025-03-09") << qint64{50} << false;
        QTest::newRow("no moment given") << QByteArray() << qint64{20} << false;
    }

    void aStatementThatEndsTooEarlySaysSo()
    {
        QFETCH(QByteArray, until);
        QFETCH(qint64, paidOn);
        QFETCH(bool, told);
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .queried("2025-03-01", "2025-03-05")
                                .paid("V", "A", 50, noon)
                                .paid("A", "B", paidOn, noon);
        TraceOptions options;
        if (!until.isEmpty())
            options.until = moment(until.toStdString());

        const auto trace = traced(ledger, {{1}}, options);

        QCOMPARE(assumed(trace, Kind::StatementEnds, ledger.vertex("A")),
                 told ? std::optional{Minor{30}} : std::nullopt);
    }

    void aStatementThatEndsBeforeTheMoneyComesSaysSo()
    {
        const auto ledger =
            aLedger().account("A").opening(0).queried("2025-02-01", "2025-02-28").paid("V", "A", 50, noon);

        const auto trace = traced(ledger, {{1}});

        QCOMPARE(assumed(trace, Kind::StatementEnds, ledger.vertex("A")), std::optional{Minor{50}});
    }

    void aStatementThatBeginsAfterTheMoneyCameSaysSo_data()
    {
        QTest::addColumn<QByteArray>("begins");
        QTest::addColumn<bool>("dayOnly");
        QTest::addColumn<bool>("told");

        QTest::newRow("the day before") << QByteArray("2025-02-28") << false << false;
        QTest::newRow("the same second") << QByteArray("2025-03-01 00:00:00") << false << false;
        QTest::newRow("a second later") << QByteArray("2025-03-01 00:00:01") << false << true;
        QTest::newRow("later, the day alone being known")
            << QByteArray("2025-03-01 10:00:00") << true << false;
        QTest::newRow("the day after it") << QByteArray("2025-03-02 00:00:01") << true << true;
    }

    void aStatementThatBeginsAfterTheMoneyCameSaysSo()
    {
        QFETCH(QByteArray, begins);
        QFETCH(bool, dayOnly);
        QFETCH(bool, told);
        auto ledger = aLedger()
                          .account("A")
                          .opening(60)
                          .queried(begins.toStdString(), "2025-03-09")
                          .paid("V", "A", 50, "2025-03-01");
        if (dayOnly)
            ledger.dayOnly();
        ledger.paid("A", "B", 20, "2025-03-05");

        const auto trace = traced(ledger, {{1}});

        QCOMPARE(assumed(trace, Kind::StatementBegins, ledger.vertex("A")),
                 told ? std::optional{Minor{50}} : std::nullopt);
        QCOMPARE(accountOf(ledger, trace, "A").held, Minor{50}); // the opening balance counts all the same
    }

    // ---- options ----

    void untilIsInclusive()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .paid("V", "A", 50, "2025-03-01 12:00:00")
                                .paid("A", "B", 20, "2025-03-01 12:00:05")
                                .paid("V", "A", 10, "2025-03-01 12:00:06")
                                .paid("A", "B", 20, "2025-03-01 12:00:06");

        const auto trace = traced(ledger, {{1}, {3}}, {.until = moment("2025-03-01 12:00:05")});

        QCOMPARE(trace.stolen, Minor{50});
        QCOMPARE(trace.held, Minor{30});
        QCOMPARE(trace.notQueried, Minor{20});
    }

    void theLevelLimitKeepsMoneyWhereItIs()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .account("B")
                                .paid("V", "A", 50, noon)
                                .paid("A", "B", 50, noon)
                                .paid("B", "C", 50, noon)
                                .paid("V", "B", 7, noon) // B is now of level 1 and followed
                                .paid("B", "D", 55, noon);

        const auto limited = traced(ledger, {{1}}, {.maxLevel = 2});
        QVERIFY((told(ledger, limited)
                 == Lines{"A L1 received 50 forwarded 50 held 0", "B L2 received 50 forwarded 0 held 50"}));
        QVERIFY((limited.assumptions == std::vector<TraceAssumption>{{Kind::LevelLimit, std::nullopt, 2}}));

        const auto later = traced(ledger, {{1}, {4, 1}}, {.maxLevel = 2});
        QCOMPARE(accountOf(ledger, later, "D").byIncident, (std::vector<Minor>{50, 5}));
        QCOMPARE(accountOf(ledger, later, "B").byIncident, (std::vector<Minor>{0, 2}));
    }

    void smallTransfersAreAsIfTheyHadNotBeen()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .paid("X", "A", 4, noon) // would have left first
                                .paid("V", "A", 50, noon)
                                .paid("A", "B", 4, noon)
                                .paid("A", "B", 5, noon)
                                .paid("V", "A", 4, noon);

        const auto trace = traced(ledger, {{2}, {5}}, {.minAmount = 5});

        QCOMPARE(trace.stolen, Minor{50});
        QCOMPARE(accountOf(ledger, trace, "B").received, Minor{5});
        QVERIFY((trace.assumptions == std::vector<TraceAssumption>{{Kind::AmountLimit, std::nullopt, 5}}));
        QVERIFY(!told(traced(ledger, {{2}}, {.minAmount = 4}), Kind::AmountLimit));
    }

    // ---- odd transfers ----

    void transfersToOneselfMoveNothing()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(20)
                                .paid("V", "A", 50, noon)
                                .paid("A", "A", 60, noon)
                                .paid("A", "B", 30, noon)
                                .paid("A", "A", 5, noon);

        const auto trace = traced(ledger, {{1}, {4}});

        QCOMPARE(trace.stolen, Minor{50});
        QCOMPARE(accountOf(ledger, trace, "B").received, Minor{10});
    }

    void otherCurrenciesAreLeftOut()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .paid("V", "A", 50, noon, usd)
                                .paid("V", "A", 70, noon, cny)
                                .paid("A", "B", 60, noon, cny)
                                .paid("A", "B", 20, noon, usd);

        const auto trace = traced(ledger, {{2}, {1}});

        QCOMPARE(trace.stolen, Minor{50});
        QCOMPARE(accountOf(ledger, trace, "B").received, Minor{20});
    }

    void theStolenMarkOutranksTheWayTheMoneyCame()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(10)
                                .account("B")
                                .opening(0)
                                .paid("V", "A", 50, noon)
                                .paid("A", "B", 30, noon)  // marked too: 10 clean and a missing inflow of 20
                                .paid("A", "C", 45, noon); // the money of V is all there still

        const auto trace = traced(ledger, {{1, 0}, {2, 1}});

        QCOMPARE(trace.stolen, Minor{80});
        QCOMPARE(accountOf(ledger, trace, "A").byIncident, (std::vector<Minor>{5, 0}));
        QCOMPARE(accountOf(ledger, trace, "B").byIncident, (std::vector<Minor>{0, 30}));
        QCOMPARE(accountOf(ledger, trace, "B").level, 1U);
        QCOMPARE(accountOf(ledger, trace, "C").byIncident, (std::vector<Minor>{45, 0}));
        QCOMPARE(assumed(trace, Kind::InflowMissing, ledger.vertex("A")), std::optional{Minor{20}});
    }

    void aTransferMarkedTwiceMovesOnce()
    {
        const auto ledger = aLedger().account("A").opening(0).paid("V", "A", 50, noon);

        const auto trace = traced(ledger, {{1, 1}, {1, 0}, {1, 1}});

        QCOMPARE(trace.stolenByIncident, (std::vector<Minor>{50, 0}));
        QCOMPARE(trace.stolen, Minor{50});
    }

    void moneyGoesRoundInACircle()
    {
        const auto ledger = aLedger()
                                .account("A")
                                .opening(0)
                                .account("B")
                                .opening(0)
                                .paid("V", "A", 50, noon)
                                .paid("A", "B", 50, noon)
                                .paid("B", "A", 50, noon)
                                .paid("A", "B", 50, noon);

        const auto trace = traced(ledger, {{1}});

        QVERIFY(
            (told(ledger, trace)
             == Lines{"A L1 received 100 forwarded 100 held 0", "B L2 received 100 forwarded 50 held 50"}));
    }

    void nothingStolenIsAnEmptyTrace()
    {
        const auto trace = traced(aLedger().account("A").paid("V", "A", 50, noon), {});

        QCOMPARE(trace.stolen, Minor{0});
        QVERIFY(trace.accounts.empty());
        QVERIFY(trace.flows.empty());
        QVERIFY(trace.assumptions.empty());
    }

    // ---- failures ----

    void stopsWhenAskedTo()
    {
        const auto graph = aLedger().account("A").paid("V", "A", 50, noon).graph();
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};

        const auto trace = traceForward(*graph, std::vector{StolenTransfer{EdgeIndex{0}, 0}}, 1, {},
                                        TraceOptions{}, progress);

        QVERIFY(!trace);
        QVERIFY(trace.error().code == ErrorCode::Cancelled);
    }

    void saysWhenASumDoesNotFit_data()
    {
        QTest::addColumn<qint64>("opening");
        QTest::addColumn<qint64>("before");
        QTest::addColumn<qint64>("stolen");
        QTest::addColumn<qint64>("again");

        constexpr auto largest = std::numeric_limits<qint64>::max();
        QTest::newRow("opening and stolen") << largest - 1 << qint64{1} << qint64{2} << qint64{1};
        QTest::newRow("opening and what came before") << largest << qint64{1} << qint64{1} << qint64{1};
        QTest::newRow("two stolen transfers") << qint64{0} << qint64{1} << largest - 1 << largest;
    }

    void saysWhenASumDoesNotFit()
    {
        QFETCH(qint64, opening);
        QFETCH(qint64, before);
        QFETCH(qint64, stolen);
        QFETCH(qint64, again);
        const auto ledger = aLedger()
                                .account("A")
                                .opening(opening)
                                .paid("X", "A", before, noon)
                                .paid("A", "X", before, noon)
                                .paid("V", "A", stolen, noon)
                                .paid("V", "B", again, noon);
        const auto graph = ledger.graph();
        Progress progress;

        const auto trace =
            traceForward(*graph, std::vector{StolenTransfer{EdgeIndex{2}, 0}, {EdgeIndex{3}, 0}}, 1, {},
                         TraceOptions{}, progress);

        QVERIFY(!trace);
        QVERIFY(trace.error().code == ErrorCode::AmountOutOfRange);
    }
};

QTEST_APPLESS_MAIN(FundTraceTest)
#include "fund_trace_test.moc"
