#include "core/session/money_views.h"
#include "tests/support/ledger.h"

#include <QTest>

#include <algorithm>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// The victim V pays A twice; A pays B and C, who has no statement; B keeps some and pays D, which pays some
/// of it back to A.
Ledger evening()
{
    return aLedger()
        .account("A")
        .opening(0)
        .account("B")
        .opening(0)
        .account("D")
        .opening(0)
        .paid("V", "A", 600, "2025-03-01 12:00:00")
        .paid("V", "A", 400, "2025-03-01 12:10:00")
        .paid("A", "B", 500, "2025-03-01 12:20:00")
        .paid("A", "C", 100, "2025-03-01 12:30:00")
        .paid("A", "B", 300, "2025-03-01 12:40:00")
        .paid("B", "D", 700, "2025-03-01 12:50:00")
        .incident("A001", {"V"}, {"A"})
        .victim("周文");
}

CaseSnapshot snapshotOf(const Ledger& ledger)
{
    CaseSnapshot snapshot;
    snapshot.graph = ledger.graph();
    snapshot.incidents = ledger.incidents();
    return snapshot;
}

IncidentTrace tracedIn(const CaseSnapshot& snapshot)
{
    const std::vector<std::string> numbers{"A001"};
    Progress progress;
    auto trace = traceIncidents(snapshot, numbers, {}, progress);
    if (!trace)
        qFatal("the trace failed");
    return *std::move(trace);
}

DrawnTrace drawn(const CaseSnapshot& snapshot, const IncidentTrace& trace, const TraceDrawing& drawing = {})
{
    Progress progress;
    auto answer = drawTrace(snapshot, trace, drawing, progress);
    if (!answer)
        qFatal("nothing was drawn");
    return *std::move(answer);
}

QString sumText(const std::optional<Minor>& sum)
{
    return sum ? QString::number(*sum) : QStringLiteral("-");
}

/// "A L1 1000 100" for each end: level, received, held.
QStringList endsIn(const Diagram& diagram)
{
    QStringList ends;
    for (const auto& node : diagram.nodes)
        ends << QStringLiteral("%1 L%2 %3 %4")
                    .arg(QString::fromStdString(node.entity.value))
                    .arg(node.level.value_or(99))
                    .arg(sumText(node.received), sumText(node.held));
    return ends;
}

/// "V > A 1000 in 2" for each link, with the rows of its transfers.
QStringList linksIn(const Diagram& diagram)
{
    QStringList links;
    for (const auto& link : diagram.links) {
        QStringList rows;
        for (const auto fact : link.facts)
            rows << QString::number(fact.row());
        links << QStringLiteral("%1 > %2 %3 %4 in %5: %6")
                     .arg(QString::fromStdString(diagram.nodes[link.from].entity.value),
                          QString::fromStdString(diagram.nodes[link.to].entity.value))
                     .arg(link.amount)
                     .arg(QString::fromLatin1(link.currency.code().data(),
                                              static_cast<qsizetype>(link.currency.code().size())))
                     .arg(link.count)
                     .arg(rows.join(u' '));
    }
    return links;
}

/// "500 to 800" for what each account holds.
QStringList boundsIn(const FundTrace& trace)
{
    QStringList texts;
    for (const auto& account : trace.accounts)
        texts << (account.bounds
                      ? QStringLiteral("%1 to %2").arg(account.bounds->low).arg(account.bounds->high)
                      : QStringLiteral("not asked"));
    return texts;
}

} // namespace

class MoneyViewsTest : public QObject {
    Q_OBJECT

private slots:
    // ---- drawTrace ----

    void aTraceIsDrawnWithItsLevelsAndSums()
    {
        const auto snapshot = snapshotOf(evening());

        const auto picture = drawn(snapshot, tracedIn(snapshot));

        QCOMPARE(endsIn(picture.diagram),
                 (QStringList{"V L0 - -", "A L1 1000 100", "B L2 800 100", "C L2 100 100", "D L3 700 700"}));
        QCOMPARE(linksIn(picture.diagram), (QStringList{"V > A 1000 CNY in 2: 1 2", "A > B 800 CNY in 2: 3 5",
                                                        "A > C 100 CNY in 1: 4", "B > D 700 CNY in 1: 6"}));
        QCOMPARE(picture.diagram.nodes[0].name, std::string{"周文"}); // no source names the holder
        QVERIFY(!picture.diagram.nodes[3].queried);
        QCOMPARE(picture.linksLeftOut, std::size_t{0});
    }

    void levelsStandOneBesideTheOther()
    {
        const auto snapshot = snapshotOf(evening());

        const auto nodes = drawn(snapshot, tracedIn(snapshot)).diagram.nodes;

        QVERIFY(nodes[0].position.x < nodes[1].position.x);
        QVERIFY(nodes[1].position.x < nodes[2].position.x);
        QCOMPARE(nodes[2].position.x, nodes[3].position.x);
        QVERIFY(nodes[3].position.x < nodes[4].position.x);
    }

    void everyTransferCanHaveALinkOfItsOwn()
    {
        const auto snapshot = snapshotOf(evening());

        const auto picture = drawn(snapshot, tracedIn(snapshot), {.eachTransfer = true});

        QCOMPARE(linksIn(picture.diagram),
                 (QStringList{"V > A 600 CNY in 1: 1", "V > A 400 CNY in 1: 2", "A > B 500 CNY in 1: 3",
                              "A > C 100 CNY in 1: 4", "A > B 300 CNY in 1: 5", "B > D 700 CNY in 1: 6"}));
    }

    void theMainTrunkLeavesOutLittleWaysAndSaysHowMany_data()
    {
        QTest::addColumn<bool>("eachTransfer");

        QTest::newRow("a link for two ends") << false;
        QTest::newRow("a link for each transfer") << true;
    }

    void theMainTrunkLeavesOutLittleWaysAndSaysHowMany()
    {
        QFETCH(bool, eachTransfer);
        const auto snapshot = snapshotOf(evening());

        const auto picture =
            drawn(snapshot, tracedIn(snapshot), {.percent = 70, .eachTransfer = eachTransfer});

        const auto ends = endsIn(picture.diagram);
        QVERIFY(!ends.contains("C L2 100 100"));
        QVERIFY(ends.contains("D L3 700 700")); // sums are those of the whole trace
        QCOMPARE(picture.linksLeftOut, std::size_t{1});
        for (const auto& link : linksIn(picture.diagram))
            QVERIFY(!link.startsWith("A > C"));
    }

    // ---- diagramAsOf ----

    void asOfAMomentEveryEndKeepsItsPlaceAndHasTheSumsOfThen()
    {
        const auto snapshot = snapshotOf(evening());
        const auto whole = tracedIn(snapshot);
        const auto picture = drawn(snapshot, whole).diagram;
        TraceOptions options;
        options.until = moment("2025-03-01 12:30:00");
        Progress progress;
        const auto then = traceAsOf(snapshot, whole, options, progress);
        QVERIFY(then);

        const auto asOf = diagramAsOf(picture, *snapshot.graph, then->trace);

        QCOMPARE(endsIn(asOf),
                 (QStringList{"V L0 - -", "A L1 1000 400", "B L2 500 500", "C L2 100 100", "D L3 0 0"}));
        for (std::size_t i = 0; i < asOf.nodes.size(); ++i)
            QVERIFY(asOf.nodes[i].position == picture.nodes[i].position);
        QCOMPARE(linksIn(asOf),
                 (QStringList{"V > A 1000 CNY in 2: 1 2", "A > B 500 CNY in 1: 3", "A > C 100 CNY in 1: 4"}));
        QVERIFY(asOf.links[1].last == moment("2025-03-01 12:20:00")); // not 12:40, which is to come
    }

    void asOfTheLastMomentItIsTheWhole()
    {
        const auto snapshot = snapshotOf(evening());
        const auto whole = tracedIn(snapshot);
        const auto picture = drawn(snapshot, whole).diagram;

        QVERIFY(diagramAsOf(picture, *snapshot.graph, whole.trace) == picture);
    }

    void asOfTheFirstMomentOnlyTheFirstPaymentHasBeenMade()
    {
        const auto snapshot = snapshotOf(evening());
        const auto whole = tracedIn(snapshot);
        TraceOptions options;
        options.until = moment("2025-03-01 12:00:00");
        Progress progress;
        const auto then = traceAsOf(snapshot, whole, options, progress);
        QVERIFY(then);

        const auto asOf = diagramAsOf(drawn(snapshot, whole).diagram, *snapshot.graph, then->trace);

        QCOMPARE(linksIn(asOf), QStringList{"V > A 600 CNY in 1: 1"});
        QCOMPARE(endsIn(asOf), (QStringList{"V L0 - -", "A L1 600 600", "B L2 0 0", "C L2 0 0", "D L3 0 0"}));
    }

    void boundsOfAPastMomentAreThoseOfATraceUntilThen()
    {
        auto ledger = evening();
        // in one second 500 come from elsewhere and 300 go on: which was first, nobody says
        ledger.paid("X", "B", 500, "2025-03-01 12:45:00").paid("B", "E", 300, "2025-03-01 12:45:00");
        const auto snapshot = snapshotOf(ledger);
        TraceOptions options;
        options.until = moment("2025-03-01 12:45:00");
        options.method = TraceMethod::Lifo;
        Progress progress;
        const std::vector<std::string> numbers{"A001"};
        const auto asked = traceIncidents(snapshot, numbers, options, progress);
        const auto then = traceAsOf(snapshot, tracedIn(snapshot), options, progress);
        QVERIFY(asked && then);
        QVERIFY(boundsIn(asked->trace).contains(QStringLiteral("500 to 800")));

        const auto bounded = withBounds(snapshot, *then, options, progress);

        QVERIFY(bounded);
        QCOMPARE(boundsIn(bounded->trace), boundsIn(asked->trace));
        QVERIFY(bounded->trace.assumptions == asked->trace.assumptions);
    }

    // ---- currencies ----

    void aLinkOfTheCaseSumsOneCurrency()
    {
        const auto snapshot = snapshotOf(aLedger()
                                             .account("A")
                                             .account("B")
                                             .paid("A", "B", 1000, "2025-03-01 12:00:00")
                                             .paid("A", "B", 7, "2025-03-01 12:01:00", usd)
                                             .paid("A", "B", 500, "2025-03-01 12:02:00"));
        Progress progress;

        const auto picture = diagramOfCase(snapshot, {}, progress);

        QVERIFY(picture);
        QCOMPARE(linksIn(picture->diagram), (QStringList{"A > B 1500 CNY in 2: 1 3", "A > B 7 USD in 1: 2"}));
    }

    void aTraceSaysWhatItLeavesOutOfOtherCurrencies()
    {
        auto ledger = evening();
        ledger.paid("V", "A", 7, "2025-03-01 12:15:00", usd);
        const auto snapshot = snapshotOf(ledger);

        const auto trace = tracedIn(snapshot);

        QCOMPARE(trace.trace.stolen, Minor{1000});
        QCOMPARE(trace.stolen.size(), std::size_t{2});
        QVERIFY((trace.trace.assumptions.back()
                 == TraceAssumption{TraceAssumption::Kind::OtherCurrency, std::nullopt, 7, usd}));
        // and so does each moment from then on
        TraceOptions options;
        options.until = moment("2025-03-01 12:10:00");
        Progress progress;
        QVERIFY(traceAsOf(snapshot, trace, options, progress)->trace.assumptions.empty());
        options.until = moment("2025-03-01 12:15:00");
        QVERIFY(!traceAsOf(snapshot, trace, options, progress)->trace.assumptions.empty());
    }
};

QTEST_APPLESS_MAIN(MoneyViewsTest)
#include "money_views_test.moc"
