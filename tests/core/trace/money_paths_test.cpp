#include "core/trace/money_paths.h"
#include "tests/support/ledger.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// A path as one line: "A > B > C | 1 3 | 40", transfers by the order in which they were told.
QString lineOf(const Ledger& ledger, const FlowGraph& graph, const MoneyPath& path)
{
    QStringList ends, transfers;
    for (const auto v : path.ends)
        ends << QString::fromStdString(ledger.accounts()[v.value()].entity.value);
    for (const auto e : path.transfers)
        transfers << QString::number(graph.id(e).row());
    return QStringLiteral("%1 | %2 | %3").arg(ends.join(" > "), transfers.join(' ')).arg(path.amount);
}

struct Question {
    std::vector<std::string> from, to;
    PathOptions options;
};

MoneyPaths found(const Ledger& ledger, const Question& question)
{
    std::vector<VertexIndex> from, to;
    for (const auto& name : question.from)
        from.push_back(ledger.vertex(name));
    for (const auto& name : question.to)
        to.push_back(ledger.vertex(name));
    Progress progress;
    auto paths = findPaths(*ledger.graph(), from, to, question.options, progress);
    return paths ? *std::move(paths) : MoneyPaths{};
}

QStringList linesOf(const Ledger& ledger, const MoneyPaths& paths)
{
    const auto graph = ledger.graph();
    QStringList lines;
    for (const auto& path : paths.paths)
        lines << lineOf(ledger, *graph, path);
    return lines;
}

// ---- the oracle: tries everything, transfer by transfer, and knows nothing of graphs ----

struct OraclePath {
    std::vector<std::int64_t> accounts;
    std::vector<std::size_t> transfers; ///< places in the order of money
};

class Oracle {
public:
    Oracle(const Ledger& ledger, const Question& question)
        : m_ledger{ledger}
        , m_transfers{ledger.transfers()}
        , m_question{question}
    {
        for (const auto& account : ledger.accounts())
            m_accounts[account.id.value()] = &account;
    }

    QStringList answer()
    {
        std::vector<OraclePath> all;
        for (const auto& from : ids(m_question.from))
            for (const auto& to : ids(m_question.to))
                if (from != to)
                    addPair(from, to, all);
        std::sort(all.begin(), all.end(), [this](const auto& a, const auto& b) { return key(a) < key(b); });
        QStringList lines;
        for (const auto& path : all)
            lines << line(path);
        return lines;
    }

    bool longer = false; ///< a path above the limit of length exists

private:
    std::set<std::int64_t> ids(const std::vector<std::string>& names) const
    {
        std::set<std::int64_t> set;
        for (const auto& name : names)
            set.insert(m_ledger.id(name).value());
        return set;
    }

    bool usable(const TransferFact& t) const
    {
        const auto& o = m_question.options;
        if (t.amount <= 0 || t.payer == t.payee || t.currency != o.currency)
            return false;
        if (o.minAmount && t.amount < *o.minAmount)
            return false;
        return !(o.since && t.at < *o.since) && !(o.until && t.at > *o.until);
    }

    bool open(std::int64_t account) const
    {
        return m_accounts.at(account)->exit == ExitKind::None
               && m_accounts.at(account)->entity.kind == EntityKind::Account;
    }

    /// Every way without a repeated end, by single transfers; in time also by the rules of following.
    void walk(OraclePath& path, std::int64_t to, std::vector<OraclePath>& into)
    {
        const auto here = path.accounts.back();
        if (here == to) {
            into.push_back(path);
            return;
        }
        if (path.accounts.size() > 1 && !open(here))
            return;
        for (std::size_t i = 0; i < m_transfers.size(); ++i) {
            const auto& t = m_transfers[i];
            if (t.payer.value() != here || !usable(t))
                continue;
            if (std::find(path.accounts.begin(), path.accounts.end(), t.payee.value()) != path.accounts.end())
                continue;
            if (!path.transfers.empty() && !follows(i, path.transfers.back()))
                continue;
            path.accounts.push_back(t.payee.value());
            path.transfers.push_back(i);
            walk(path, to, into);
            path.accounts.pop_back();
            path.transfers.pop_back();
        }
    }

    bool follows(std::size_t i, std::size_t before) const
    {
        const auto& o = m_question.options;
        if (o.order == PathOrder::Shortest)
            return true;
        if (i <= before)
            return false;
        const auto& a = m_transfers[before];
        const auto& b = m_transfers[i];
        if (o.maxGap && b.at - a.at > *o.maxGap)
            return false;
        return b.amount * 1'000'000 >= a.amount * o.minShareMillionths;
    }

    void addPair(std::int64_t from, std::int64_t to, std::vector<OraclePath>& all)
    {
        std::vector<OraclePath> ways;
        OraclePath start{{from}, {}};
        walk(start, to, ways);
        const auto most = m_question.options.maxLength;
        if (m_question.options.order == PathOrder::InTime) {
            for (auto& way : ways) {
                if (way.transfers.size() <= most)
                    all.push_back(std::move(way));
                else
                    longer = true;
            }
            return;
        }
        std::size_t shortest = 1'000;
        for (const auto& way : ways)
            shortest = std::min(shortest, way.transfers.size());
        if (shortest > most) {
            longer = longer || shortest < 1'000;
            return;
        }
        std::map<std::vector<std::int64_t>, OraclePath>
            best; // per sequence of ends: the largest, then oldest
        for (auto& way : ways) {
            if (way.transfers.size() != shortest)
                continue;
            const auto [entry, isNew] = best.emplace(way.accounts, way);
            if (isNew)
                continue;
            for (std::size_t i = 0; i < shortest; ++i) {
                auto& kept = entry->second.transfers[i];
                const auto now = m_transfers[way.transfers[i]].amount;
                const auto then = m_transfers[kept].amount;
                if (now > then || (now == then && way.transfers[i] < kept))
                    kept = way.transfers[i];
            }
        }
        for (auto& [ends, way] : best)
            all.push_back(std::move(way));
    }

    std::tuple<std::size_t, std::vector<std::string>, std::vector<std::size_t>>
    key(const OraclePath& path) const
    {
        std::vector<std::string> names;
        if (m_question.options.order == PathOrder::Shortest)
            for (const auto id : path.accounts)
                names.push_back(toText(m_accounts.at(id)->entity));
        return {path.transfers.size(), names, path.transfers};
    }

    QString line(const OraclePath& path) const
    {
        QStringList ends, transfers;
        Minor amount = std::numeric_limits<Minor>::max();
        for (const auto id : path.accounts)
            ends << QString::fromStdString(m_accounts.at(id)->entity.value);
        for (const auto i : path.transfers) {
            transfers << QString::number(m_transfers[i].id.row());
            amount = std::min(amount, m_transfers[i].amount);
        }
        return QStringLiteral("%1 | %2 | %3").arg(ends.join(" > "), transfers.join(' ')).arg(amount);
    }

    const Ledger& m_ledger;
    std::vector<TransferFact> m_transfers;
    Question m_question;
    std::map<std::int64_t, const AccountFact*> m_accounts;
};

/// A ledger of few ends and few moments, so that ties, parallel payments and circles are many.
Ledger randomLedger(std::mt19937_64& random)
{
    static const std::array<std::string, 9> names{"1001", "1002",          "1003",      "1004",     "1005",
                                                  "1006", "merchant:5411", "cash:1002", "outside:x"};
    auto ledger = aLedger();
    for (const auto& name : names)
        ledger.account(name);
    const auto count = 6 + random() % 24;
    const auto moments = 1 + random() % 12;
    // one end in six is no account, so that most paths have somewhere to go
    const auto someone = [&] { return names[random() % (random() % 3 == 0 ? names.size() : 6)]; };
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = moment("2025-03-01 12:00:00") + std::chrono::seconds{random() % moments * 10};
        ledger.paid(someone(), someone(), static_cast<Minor>(random() % 12 * 10), at,
                    random() % 10 == 0 ? usd : cny);
    }
    return ledger;
}

Question randomQuestion(std::mt19937_64& random, PathOrder order)
{
    static const std::array<std::string, 7> names{"1001", "1002",          "1003",     "1004",
                                                  "1005", "merchant:5411", "outside:x"};
    const auto some = [&] {
        std::vector<std::string> chosen{names[random() % names.size()]};
        if (random() % 3 == 0)
            chosen.push_back(names[random() % names.size()]);
        return chosen;
    };
    Question question{some(), some(), {}};
    auto& options = question.options;
    options.order = order;
    options.maxLength = static_cast<std::uint32_t>(1 + random() % 8);
    const auto start = moment("2025-03-01 12:00:00");
    if (random() % 4 == 0)
        options.since = start + std::chrono::seconds{random() % 60};
    if (random() % 4 == 0)
        options.until = start + std::chrono::seconds{random() % 120};
    if (random() % 4 == 0)
        options.minAmount = static_cast<Minor>(random() % 60);
    if (order == PathOrder::InTime && random() % 2 == 0)
        options.maxGap = std::chrono::seconds{random() % 50};
    if (order == PathOrder::InTime && random() % 2 == 0)
        options.minShareMillionths = static_cast<Minor>(random() % 11 * 100'000);
    if (random() % 4 == 0)
        options.maxPaths = random() % 4;
    return question;
}

Ledger threeWays()
{
    return aLedger()
        .paid("1001", "1002", 500, "2025-03-01 12:00:00")
        .paid("1002", "1009", 300, "2025-03-01 12:10:00")
        .paid("1001", "1003", 200, "2025-03-01 12:20:00")
        .paid("1003", "1009", 900, "2025-03-01 12:05:00")
        .paid("1002", "1009", 400, "2025-03-01 11:00:00")
        .paid("1001", "1004", 50, "2025-03-01 12:00:00")
        .paid("1004", "1005", 40, "2025-03-01 13:00:00")
        .paid("1005", "1009", 30, "2025-03-01 14:00:00");
}

} // namespace

class MoneyPathsTest : public QObject {
    Q_OBJECT

private slots:
    void shortestAreToldApartByTheirEnds()
    {
        const auto paths = found(threeWays(), {{"1001"}, {"1009"}, {}});

        QCOMPARE(linesOf(threeWays(), paths),
                 (QStringList{"1001 > 1002 > 1009 | 1 5 | 400", "1001 > 1003 > 1009 | 3 4 | 200"}));
        QVERIFY(!paths.morePaths && !paths.longerPaths && !paths.stopped);
    }

    void aHopNamesEverythingThatOneEndPaidTheOther()
    {
        const auto ledger = threeWays();
        const auto paths = found(ledger, {{"1001"}, {"1009"}, {}});

        const auto& hop = paths.hops[paths.paths[0].hops[1]];
        QCOMPARE(hop.from, ledger.vertex("1002"));
        QCOMPARE(hop.to, ledger.vertex("1009"));
        QCOMPARE(hop.sum, Minor{700});
        QCOMPARE(hop.transfers, (std::vector{ledger.edge(5), ledger.edge(2)}));
        QCOMPARE(paths.hops.size(), std::size_t{4});
    }

    void inTimeEachTransferComesAfterTheOneBefore()
    {
        Question question{{"1001"}, {"1009"}, {}};
        question.options.order = PathOrder::InTime;

        const auto paths = found(threeWays(), question);

        QCOMPARE(linesOf(threeWays(), paths),
                 (QStringList{"1001 > 1002 > 1009 | 1 2 | 300", "1001 > 1004 > 1005 > 1009 | 6 7 8 | 30"}));
        QVERIFY(paths.hops.empty());
    }

    void everyPairOfTwoSetsIsAskedAlone()
    {
        const auto ledger = threeWays();

        const auto paths = found(ledger, {{"1001", "1004"}, {"1009", "1004"}, {}});

        QCOMPARE(linesOf(ledger, paths),
                 (QStringList{"1001 > 1004 | 6 | 50", "1001 > 1002 > 1009 | 1 5 | 400",
                              "1001 > 1003 > 1009 | 3 4 | 200", "1004 > 1005 > 1009 | 7 8 | 30"}));
    }

    void noPathLeadsThroughAnExit()
    {
        const auto ledger = aLedger()
                                .paid("1001", "payment-platform:财付通", 500, "2025-03-01 12:00:00")
                                .paid("payment-platform:财付通", "1009", 500, "2025-03-01 12:10:00");
        Question through{{"1001"}, {"1009"}, {}};
        Question to{{"1001"}, {"payment-platform:财付通"}, {}};

        for (const auto order : {PathOrder::Shortest, PathOrder::InTime}) {
            through.options.order = to.options.order = order;
            QVERIFY(found(ledger, through).paths.empty());
            QCOMPARE(found(ledger, to).paths.size(), std::size_t{1});
        }
    }

    void saysWhatItDidNotLookAt()
    {
        Question question{{"1001"}, {"1009"}, {}};
        question.options.maxLength = 1;
        QVERIFY(found(threeWays(), question).longerPaths);
        question.options.order = PathOrder::InTime;
        QVERIFY(found(threeWays(), question).longerPaths);
        question.options.maxLength = 3;
        QVERIFY(!found(threeWays(), question).longerPaths);
        question.options.maxPaths = 1;
        QVERIFY(found(threeWays(), question).morePaths);
        question.options.maxSteps = 0;
        QVERIFY(found(threeWays(), question).stopped);
    }

    void waysThatLeadNowhereAreNotWalked()
    {
        // 1002 pays forty accounts, and each of those forty others, of which none pays anybody; but one of
        // the forty also pays 4000, and so there is a way of four transfers through all that
        auto ledger = aLedger().paid("1001", "1002", 500, "2025-03-01 12:00:00");
        for (int i = 0; i < 40; ++i)
            ledger.paid("1002", std::to_string(2000 + i), 10, "2025-03-01 12:01:00");
        for (int i = 0; i < 1'600; ++i)
            ledger.paid(std::to_string(2000 + i / 40), std::to_string(3000 + i % 40), 5,
                        "2025-03-01 12:02:00");
        ledger.paid("2007", "4000", 9, "2025-03-01 12:03:00").paid("4000", "1009", 8, "2025-03-01 12:04:00");
        Question question{{"1001"}, {"1009"}, {}};
        question.options.order = PathOrder::InTime;
        question.options.maxSteps = 100; // what 1002, 2007 and 4000 pay; not what the others do

        const auto paths = found(ledger, question);

        QCOMPARE(linesOf(ledger, paths),
                 (QStringList{"1001 > 1002 > 2007 > 4000 > 1009 | 1 9 1642 1643 | 8"}));
        QVERIFY(!paths.stopped && !paths.longerPaths);
    }

    void stopsWhenTold()
    {
        const auto ledger = threeWays();
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};

        const auto from = ledger.vertex("1001");
        const auto to = ledger.vertex("1009");
        const auto paths = findPaths(*ledger.graph(), {&from, 1}, {&to, 1}, {}, progress);

        QVERIFY(!paths);
        QCOMPARE(paths.error().code, ErrorCode::Cancelled);
    }

    void agreesWithTryingEverything_data()
    {
        QTest::addColumn<bool>("inTime");

        QTest::newRow("shortest") << false;
        QTest::newRow("in time") << true;
    }

    void agreesWithTryingEverything()
    {
        QFETCH(bool, inTime);
        std::mt19937_64 random{inTime ? 411U : 410U};
        std::size_t withPaths = 0;
        for (int round = 0; round < 6'000; ++round) {
            const auto ledger = randomLedger(random);
            const auto question = randomQuestion(random, inTime ? PathOrder::InTime : PathOrder::Shortest);
            Oracle oracle{ledger, question};
            const auto expected = oracle.answer();

            const auto paths = found(ledger, question);

            const auto most = static_cast<qsizetype>(question.options.maxPaths);
            QCOMPARE(linesOf(ledger, paths), expected.mid(0, most));
            QCOMPARE(paths.morePaths, expected.size() > most);
            QVERIFY(!paths.stopped);
            QVERIFY(paths.longerPaths || !oracle.longer);
            withPaths += expected.empty() ? 0U : 1U;
        }
        QVERIFY2(withPaths > 1'000, qPrintable(QString::number(withPaths)));
    }
};

QTEST_APPLESS_MAIN(MoneyPathsTest)
#include "money_paths_test.moc"
