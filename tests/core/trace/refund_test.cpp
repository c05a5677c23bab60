#include "core/trace/refund.h"
#include "tests/support/ledger.h"

#include <QFile>
#include <QTest>

#include <limits>
#include <numeric>
#include <random>

using namespace jingwei;
using namespace jingwei::test;

namespace {

std::vector<Minor> numbers(const QString& text)
{
    std::vector<Minor> list;
    const auto parts = text.split(QLatin1Char{' '}, Qt::SkipEmptyParts);
    for (const auto& part : parts)
        list.push_back(part.toLongLong());
    return list;
}

/// A frozen account X, and how the money of a ledger's incidents goes back from it.
RefundPlan planOf(const Ledger& ledger, Minor amount, RefundBasis basis = RefundBasis::Reached)
{
    const auto graph = ledger.graph();
    const auto stolen = proposeStolen(*graph, ledger.incidents(), chinaZone);
    std::vector<VertexIndex> victims;
    for (const auto& incident : ledger.incidents())
        for (const auto account : incident.victimAccounts)
            victims.push_back(*graph->find(account));
    Progress progress;
    const auto trace = traceForward(*graph, stolen, ledger.incidents().size(), victims, {}, progress);
    const auto plan = planRefund(*graph, *trace, stolen, ledger.vertex("X"), amount, basis);
    return plan.value_or(RefundPlan{});
}

/// "A001 30000 of 60000" for each victim.
QStringList linesOf(const Ledger& ledger, const RefundPlan& plan)
{
    QStringList lines;
    for (const auto& claim : plan.victims)
        lines << QStringLiteral("%1 %2 of %3")
                     .arg(QString::fromStdString(ledger.incidents()[claim.incident].number))
                     .arg(claim.pay)
                     .arg(claim.loss);
    return lines;
}

/// Victims V1, V2 pay 600 and 900 into X.
Ledger twoVictims()
{
    return aLedger()
        .account("V1")
        .account("V2")
        .account("X")
        .opening(0)
        .paid("V1", "X", 600, "2025-03-01 12:00:00")
        .paid("V2", "X", 900, "2025-03-01 13:00:00")
        .incident("A001", {"V1"}, {"X"})
        .incident("A002", {"V2"}, {"X"});
}

} // namespace

class RefundTest : public QObject {
    Q_OBJECT

private slots:
    void sharesAsWorkedOutByFractions_data()
    {
        QTest::addColumn<qlonglong>("frozen");
        QTest::addColumn<QString>("losses");
        QTest::addColumn<QString>("pays");

        QFile file{QStringLiteral(JINGWEI_TEST_DATA "/refund/cases.txt")};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = QString::fromUtf8(file.readAll()).split(QLatin1Char{'\n'}, Qt::SkipEmptyParts);
        for (const auto& line : lines) {
            if (line.startsWith(QLatin1Char{'#'}))
                continue;
            const auto parts = line.split(QLatin1Char{'|'});
            QCOMPARE(parts.size(), 4);
            QTest::newRow(qPrintable(parts[0].trimmed())) << parts[1].toLongLong() << parts[2] << parts[3];
        }
    }

    void sharesAsWorkedOutByFractions()
    {
        QFETCH(qlonglong, frozen);
        QFETCH(QString, losses);
        QFETCH(QString, pays);

        const auto shares = refundShares(frozen, numbers(losses));

        QVERIFY(shares);
        QCOMPARE(*shares, numbers(pays));
    }

    void paysAllThatCanBePaidAndNobodyMoreThanHisLoss()
    {
        std::mt19937_64 random{34};
        for (int round = 0; round < 5'000; ++round) {
            std::vector<Minor> losses(random() % 12);
            for (auto& loss : losses)
                loss = static_cast<Minor>(random() % (round % 2 == 0 ? 50 : 500'000'000'000'000'000));
            const auto all = std::accumulate(losses.begin(), losses.end(), Minor{0});
            const auto frozen = static_cast<Minor>(random() % static_cast<std::uint64_t>(2 * (all / 2) + 9));

            const auto shares = refundShares(frozen, losses);

            QVERIFY(shares);
            QCOMPARE(std::accumulate(shares->begin(), shares->end(), Minor{0}), std::min(frozen, all));
            for (std::size_t i = 0; i < losses.size(); ++i)
                QVERIFY((*shares)[i] >= 0 && (*shares)[i] <= losses[i]);
        }
    }

    void refusesLossesThatDoNotAddUp()
    {
        constexpr auto most = std::numeric_limits<Minor>::max();

        const auto shares = refundShares(5, std::vector<Minor>{most, 1});

        QVERIFY(!shares);
        QCOMPARE(shares.error().code, ErrorCode::AmountOutOfRange);
    }

    void aSingleCreditGoesBackDirectly()
    {
        const auto ledger = aLedger()
                                .account("V1")
                                .account("X")
                                .opening(0)
                                .paid("V1", "X", 600, "2025-03-01 12:00:00")
                                .incident("A001", {"V1"}, {"X"});

        const auto plan = planOf(ledger, 500);

        QCOMPARE(plan.mode, std::optional{RefundMode::Direct});
        QCOMPARE(linesOf(ledger, plan), QStringList{"A001 500 of 600"});
        QCOMPARE(plan.paid, Minor{500});
        QCOMPARE(plan.left, Minor{0});
    }

    void severalCreditsGoBackByTheirTimesWhereNobodyGoesShort()
    {
        const auto plan = planOf(twoVictims(), 1'600);

        QCOMPARE(plan.mode, std::optional{RefundMode::Timestamp});
        QCOMPARE(linesOf(twoVictims(), plan), (QStringList{"A001 600 of 600", "A002 900 of 900"}));
        QCOMPARE(plan.left, Minor{100});
    }

    void severalCreditsOfOneVictimGoBackByTheirTimes()
    {
        const auto ledger = aLedger()
                                .account("V1")
                                .account("X")
                                .opening(0)
                                .paid("V1", "X", 600, "2025-03-01 12:00:00")
                                .paid("V1", "X", 900, "2025-03-01 13:00:00")
                                .incident("A001", {"V1"}, {"X"});

        const auto plan = planOf(ledger, 700);

        QCOMPARE(plan.mode, std::optional{RefundMode::Timestamp});
        QCOMPARE(linesOf(ledger, plan), QStringList{"A001 700 of 1500"});
    }

    void otherwiseItGoesBackInProportion()
    {
        const auto plan = planOf(twoVictims(), 1'000);

        QCOMPARE(plan.mode, std::optional{RefundMode::ProRata});
        QCOMPARE(linesOf(twoVictims(), plan), (QStringList{"A001 400 of 600", "A002 600 of 900"}));
    }

    void moneyThatCameThroughAnotherAccountIsInProportion()
    {
        const auto ledger = aLedger()
                                .account("V1")
                                .account("Y")
                                .opening(0)
                                .account("X")
                                .opening(0)
                                .paid("V1", "Y", 600, "2025-03-01 12:00:00")
                                .paid("Y", "X", 450, "2025-03-01 12:05:00")
                                .incident("A001", {"V1"}, {"Y"});

        const auto reached = planOf(ledger, 1'000);
        const auto loss = planOf(ledger, 1'000, RefundBasis::Loss);

        QCOMPARE(reached.mode, std::optional{RefundMode::ProRata});
        QCOMPARE(linesOf(ledger, reached), QStringList{"A001 450 of 450"});
        QCOMPARE(linesOf(ledger, loss), QStringList{"A001 600 of 600"});
        QCOMPARE(reached.victims.front().stolen, Minor{600});
    }

    void moneyThatComesBackIsNotLostTwice()
    {
        const auto ledger = aLedger()
                                .account("V1")
                                .account("X")
                                .opening(0)
                                .account("Y")
                                .opening(0)
                                .paid("V1", "X", 600, "2025-03-01 12:00:00")
                                .paid("X", "Y", 600, "2025-03-01 12:05:00")
                                .paid("Y", "X", 600, "2025-03-01 12:10:00")
                                .incident("A001", {"V1"}, {"X"});

        const auto plan = planOf(ledger, 1'000);

        QCOMPARE(linesOf(ledger, plan), QStringList{"A001 600 of 600"});
        QCOMPARE(plan.victims.front().reached, Minor{600});
    }

    void nobodysMoneyStaysFrozen()
    {
        const auto ledger = aLedger()
                                .account("V1")
                                .account("Y")
                                .account("X")
                                .paid("V1", "Y", 600, "2025-03-01 12:00:00")
                                .incident("A001", {"V1"}, {"Y"});

        const auto plan = planOf(ledger, 1'000);

        QVERIFY(!plan.mode);
        QVERIFY(plan.victims.empty());
        QCOMPARE(plan.paid, Minor{0});
        QCOMPARE(plan.left, Minor{1'000});
    }

    void aLaterVictimIsSeenAgainstTheEarlierPlan()
    {
        const std::vector<RefundPay> before{{"A002", "吴敏", 600}, {"A001", "周文", 400}};
        const std::vector<RefundPay> now{{"A001", "周文", 250}, {"A003", "郑一", 750}};

        const auto changes = refundChanges(before, now);

        QCOMPARE(changes.size(), std::size_t{3});
        QCOMPARE(changes[0], (RefundChange{"A001", "周文", 400, 250, -150}));
        QCOMPARE(changes[1], (RefundChange{"A002", "吴敏", 600, std::nullopt, -600}));
        QCOMPARE(changes[2], (RefundChange{"A003", "郑一", std::nullopt, 750, 750}));
    }
};

QTEST_APPLESS_MAIN(RefundTest)
#include "refund_test.moc"
