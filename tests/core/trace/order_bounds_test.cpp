// Bounds over the orders that the evidence permits, against every one of those orders traced by itself.
#include "core/trace/order_bounds.h"
#include "tests/support/ledger.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <map>
#include <random>
#include <set>

using namespace jingwei;
using jingwei::test::aLedger;
using jingwei::test::Ledger;
using jingwei::test::moment;

namespace {

struct Payment {
    std::string payer, payee;
    Minor amount;
    Instant at;
    bool dayOnly = false;
    bool stolen = false;
};

struct Told {
    std::map<std::string, Minor> openings; ///< of the queried accounts
    std::vector<Payment> payments;         ///< in the order of time
    std::set<std::string> stating;         ///< accounts whose statements give balances
    /// Balances after each payment, as the order that really was made them: payer, payee.
    std::vector<std::pair<Minor, Minor>> balances;
};

using Held = std::map<std::string, Minor>;

bool before(const Payment& a, const Payment& b)
{
    return (a.dayOnly ? a.at + std::chrono::seconds{86'399} : a.at) < b.at;
}

Ledger ledgerOf(const Told& told, const std::vector<std::size_t>& order, bool spread)
{
    auto ledger = aLedger();
    for (const auto& [name, opening] : told.openings)
        ledger.account(name).opening(opening);
    auto second = moment("2025-03-01 00:00:00");
    for (const auto i : order) {
        const auto& payment = told.payments[i];
        ledger.paid(payment.payer, payment.payee, payment.amount, spread ? second : payment.at);
        second += std::chrono::seconds{1};
        if (payment.dayOnly && !spread)
            ledger.dayOnly();
    }
    return ledger;
}

std::vector<StolenTransfer> marksOf(const Told& told, const std::vector<std::size_t>& order,
                                    const Ledger& ledger)
{
    std::vector<StolenTransfer> marks;
    for (std::size_t i = 0; i < order.size(); ++i)
        if (told.payments[order[i]].stolen)
            marks.push_back({ledger.edge(i + 1), 0});
    std::ranges::sort(marks, {}, &StolenTransfer::edge);
    return marks;
}

/// What each end holds if the payments were made in this order.
Held heldIn(const Told& told, const std::vector<std::size_t>& order, const TraceOptions& options)
{
    const auto ledger = ledgerOf(told, order, true);
    Progress progress;
    const auto trace = traceForward(*ledger.graph(), marksOf(told, order, ledger), 1, {}, options, progress);
    if (!trace)
        qFatal("the trace failed");
    Held held;
    for (const auto& account : trace->accounts)
        held[ledger.graph()->account(account.vertex).entity.value] = account.held;
    return held;
}

/// Whether the running balances of a statement agree with an order.
bool agrees(const Told& told, const std::vector<std::size_t>& order, const std::string& account)
{
    std::optional<Minor> running;
    for (const auto i : order) {
        const auto& payment = told.payments[i];
        if (payment.payer != account && payment.payee != account)
            continue;
        const auto effect = payment.payer == account ? -payment.amount : payment.amount;
        const auto stated = payment.payer == account ? told.balances[i].first : told.balances[i].second;
        if (running && *running + effect != stated)
            return false;
        running = stated;
    }
    return true;
}

/// Least and most of every end over all orders; nothing: more orders than a test should try.
std::optional<std::map<std::string, std::pair<Minor, Minor>>>
byTryingAll(const Told& told, const TraceOptions& options, const std::set<std::string>& stating)
{
    constexpr std::size_t mostOrders = 120;
    std::vector<Held> all;
    std::vector<std::size_t> order;
    std::vector<bool> used(told.payments.size(), false);
    std::size_t orders = 0;
    const auto grow = [&](const auto& self) -> void {
        if (orders > mostOrders)
            return;
        if (order.size() == told.payments.size()) {
            ++orders;
            if (std::ranges::all_of(stating, [&](const auto& name) { return agrees(told, order, name); }))
                all.push_back(heldIn(told, order, options));
            return;
        }
        for (std::size_t i = 0; i < told.payments.size(); ++i) {
            bool free = !used[i];
            for (std::size_t j = 0; free && j < told.payments.size(); ++j)
                free = used[j] || j == i || !before(told.payments[j], told.payments[i]);
            if (!free)
                continue;
            used[i] = true;
            order.push_back(i);
            self(self);
            order.pop_back();
            used[i] = false;
        }
    };
    grow(grow);
    if (orders > mostOrders)
        return std::nullopt;
    std::map<std::string, std::pair<Minor, Minor>> bounds;
    for (const auto& held : all)
        for (const auto& [name, amount] : held)
            bounds.try_emplace(name, std::numeric_limits<Minor>::max(), 0);
    for (auto& [name, range] : bounds)
        for (const auto& held : all) {
            const auto found = held.find(name);
            const auto amount = found == held.end() ? 0 : found->second;
            range = {std::min(range.first, amount), std::max(range.second, amount)};
        }
    return bounds;
}

/// Few accounts, few seconds, many payments of one second.
Told randomTold(std::mt19937& random)
{
    const auto below = [&](unsigned most) { return static_cast<unsigned>(random() % most); };
    const std::vector<std::string> names{"M0", "M1", "M2", "M3", "X", "Y", "V"};
    Told told;
    for (const auto* name : {"M0", "M1", "M2", "M3"})
        told.openings[name] = static_cast<Minor>(below(3)) * 50;
    const auto start = moment("2025-03-01 00:00:00");
    const auto count = 6 + below(4);
    for (unsigned i = 0; i < count; ++i) {
        Payment payment;
        payment.payer = i < 2 ? "V" : names[below(7)];
        payment.payee = names[below(6)];
        if (payment.payer == payment.payee)
            payment.payer = "V";
        payment.amount = 10 + static_cast<Minor>(below(12)) * 10 + below(3);
        payment.at = start + std::chrono::seconds{3600 + below(3)};
        payment.stolen = payment.payer == "V" && below(5) != 0;
        if (below(12) == 0) {
            payment.dayOnly = true;
            payment.at = start;
        }
        told.payments.push_back(payment);
    }
    std::ranges::stable_sort(told.payments, {}, &Payment::at);
    // what the statements say comes of one of the orders: days end last
    auto balances = told.openings;
    std::vector<std::size_t> really(told.payments.size());
    for (std::size_t i = 0; i < really.size(); ++i)
        really[i] = i;
    std::ranges::stable_sort(really, {}, [&](std::size_t i) {
        return told.payments[i].dayOnly ? start + std::chrono::hours{24} : told.payments[i].at;
    });
    told.balances.resize(told.payments.size());
    for (const auto i : really) {
        const auto& payment = told.payments[i];
        told.balances[i] = {balances[payment.payer] -= payment.amount,
                            balances[payment.payee] += payment.amount};
    }
    for (const auto* name : {"M0", "M1", "M2", "M3"})
        if (below(3) == 0)
            told.stating.insert(name);
    return told;
}

BalanceLookup lookupOf(const Told& told, const Ledger& ledger)
{
    return [&told, &ledger](std::span<const EdgeIndex> edges) -> Result<std::vector<StatedBalances>> {
        std::vector<StatedBalances> answer;
        for (const auto edge : edges) {
            std::size_t i = 0;
            while (ledger.edge(i + 1) != edge)
                ++i;
            const auto& payment = told.payments[i];
            StatedBalances stated;
            if (told.stating.contains(payment.payer))
                stated.payer = told.balances[i].first;
            if (told.stating.contains(payment.payee))
                stated.payee = told.balances[i].second;
            answer.push_back(stated);
        }
        return answer;
    };
}

std::vector<std::size_t> asTold(const Told& told)
{
    std::vector<std::size_t> order(told.payments.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    return order;
}

struct Compared {
    int ledgers = 0;
    int wide = 0;  ///< ends whose bounds differ
    int loose = 0; ///< ends that are not exact
    std::string wrong;
};

/// Compares bounds with every order, on random ledgers, until something differs.
Compared compareAll(int ledgers, unsigned seed, const BoundsLimits& limits)
{
    std::mt19937 random{seed};
    Compared compared;
    while (compared.ledgers < ledgers && compared.wrong.empty()) {
        auto told = randomTold(random);
        TraceOptions options;
        options.method = allTraceMethods[static_cast<std::size_t>(random() % allTraceMethods.size())];
        if (random() % 6 == 0)
            options.maxLevel = 2;
        const auto anyOrder = byTryingAll(told, options, {});
        if (!anyOrder)
            continue;
        std::erase_if(told.stating, [&](const auto& name) { return !anyOrder->contains(name); });
        const auto expected = byTryingAll(told, options, told.stating);
        const auto ledger = ledgerOf(told, asTold(told), false);
        const auto graph = ledger.graph();
        Progress progress;
        const auto marks = marksOf(told, asTold(told), ledger);
        const auto trace = traceForward(*graph, marks, 1, {}, options, progress);
        const auto bounds =
            boundHeld(*graph, marks, {}, trace->accounts, options, lookupOf(told, ledger), progress, limits);
        if (!bounds)
            qFatal("the bounds failed");
        ++compared.ledgers;
        const auto stated = heldIn(told, asTold(told), options);
        for (const auto& [name, range] : *expected) {
            HeldBounds found{ledger.vertex(name)};
            if (bounds->ends.empty() && stated.contains(name))
                found.low = found.high = stated.at(name);
            for (const auto& end : bounds->ends)
                if (end.vertex == ledger.vertex(name))
                    found = end;
            const bool right = found.exact ? found.low == range.first && found.high == range.second
                                           : found.low <= range.first && found.high >= range.second;
            compared.wide += range.first != range.second ? 1 : 0;
            compared.loose += found.exact ? 0 : 1;
            if (!right)
                compared.wrong = "ledger " + std::to_string(compared.ledgers) + " "
                                 + std::string{traceMethodWord(options.method)} + " " + name + ": "
                                 + std::to_string(found.low) + ".." + std::to_string(found.high)
                                 + (found.exact ? " exact" : "") + ", by all orders "
                                 + std::to_string(range.first) + ".." + std::to_string(range.second);
        }
    }
    return compared;
}

HeldBounds boundsOf(const Ledger& ledger, const OrderBounds& bounds, const std::string& name)
{
    for (const auto& end : bounds.ends)
        if (end.vertex == ledger.vertex(name))
            return end;
    qFatal("no bounds");
}

Result<OrderBounds> boundsOfMarks(const Ledger& ledger, const std::vector<StolenTransfer>& marks,
                                  const BalanceLookup& balances)
{
    Progress progress;
    const auto graph = ledger.graph();
    const auto trace = traceForward(*graph, marks, 1, {}, {}, progress);
    return boundHeld(*graph, marks, {}, trace->accounts, {}, balances, progress);
}

BalanceLookup noBalances()
{
    return [](std::span<const EdgeIndex> edges) -> Result<std::vector<StatedBalances>> {
        return std::vector<StatedBalances>(edges.size());
    };
}

} // namespace

class OrderBoundsTest : public QObject {
    Q_OBJECT

private slots:
    void exactBoundsAreThoseOfAllOrders()
    {
        const auto compared = compareAll(1000, 20250301, {});

        QCOMPARE(QString::fromStdString(compared.wrong), QString{});
        QVERIFY2(compared.wide > 300,
                 qPrintable(QString::number(compared.wide))); // or the ledgers would show nothing
        QCOMPARE(compared.loose, 0);
    }

    void outerBoundsContainThem_data()
    {
        QTest::addColumn<qulonglong>("searched");
        QTest::addColumn<qulonglong>("kept");
        QTest::newRow("nothing is searched") << 0ULL << 1ULL;
        QTest::newRow("little is searched") << 12ULL << 3ULL;
        QTest::newRow("few states are kept") << 1000ULL << 2ULL;
    }

    void outerBoundsContainThem()
    {
        QFETCH(qulonglong, searched);
        QFETCH(qulonglong, kept);
        BoundsLimits limits;
        limits.searched = searched;
        limits.kept = kept;

        const auto compared = compareAll(150, 7, limits);

        QCOMPARE(QString::fromStdString(compared.wrong), QString{});
        QVERIFY2(compared.loose > 5, qPrintable(QString::number(compared.loose)));
    }

    /// What was stolen and what he had go out in one second: either may have come first.
    void twoRowsOfOneSecond()
    {
        const auto ledger = aLedger()
                                .account("M")
                                .opening(50'00)
                                .paid("V", "M", 100'00, "2025-03-01 12:00:00")
                                .paid("M", "X", 60'00, "2025-03-01 12:00:01")
                                .paid("M", "Y", 90'00, "2025-03-01 12:00:01");
        const std::vector<StolenTransfer> marks{{ledger.edge(1), 0}};

        const auto bounds = boundsOfMarks(ledger, marks, noBalances());

        QVERIFY(bounds);
        QCOMPARE(boundsOf(ledger, *bounds, "X").low, Minor{10'00});
        QCOMPARE(boundsOf(ledger, *bounds, "X").high, Minor{60'00});
        QCOMPARE(boundsOf(ledger, *bounds, "Y").low, Minor{40'00});
        QCOMPARE(boundsOf(ledger, *bounds, "Y").high, Minor{90'00});
        QCOMPARE(bounds->open.size(), std::size_t{1});
        QCOMPARE(bounds->open.front().transfers, (std::vector{ledger.edge(2), ledger.edge(3)}));
    }

    void balancesSettleTheOrder()
    {
        const auto ledger = aLedger()
                                .account("M")
                                .opening(50'00)
                                .paid("V", "M", 100'00, "2025-03-01 12:00:00")
                                .paid("M", "X", 60'00, "2025-03-01 12:00:01")
                                .paid("M", "Y", 90'00, "2025-03-01 12:00:01");
        const std::vector<StolenTransfer> marks{{ledger.edge(1), 0}};
        const auto stated = [&](std::span<const EdgeIndex> edges) -> Result<std::vector<StatedBalances>> {
            std::vector<StatedBalances> answer;
            for (const auto edge : edges) // Y was paid first
                answer.push_back(
                    {edge == ledger.edge(2) ? std::optional<Minor>{0} : std::optional<Minor>{60'00},
                     edge == ledger.edge(1) ? std::optional<Minor>{150'00} : std::nullopt});
            return answer;
        };

        const auto bounds = boundsOfMarks(ledger, marks, stated);

        QVERIFY(bounds);
        QCOMPARE(boundsOf(ledger, *bounds, "Y").low, Minor{40'00});
        QCOMPARE(boundsOf(ledger, *bounds, "Y").high, Minor{40'00});
    }

    void balancesThatNoOrderAgreesWithDecideNothing()
    {
        const auto ledger = aLedger()
                                .account("M")
                                .opening(50'00)
                                .paid("V", "M", 100'00, "2025-03-01 12:00:00")
                                .paid("M", "X", 60'00, "2025-03-01 12:00:01")
                                .paid("M", "Y", 90'00, "2025-03-01 12:00:01");
        const std::vector<StolenTransfer> marks{{ledger.edge(1), 0}};
        const auto stated = [](std::span<const EdgeIndex> edges) -> Result<std::vector<StatedBalances>> {
            return std::vector<StatedBalances>(edges.size(), {Minor{7}, Minor{7}});
        };

        const auto bounds = boundsOfMarks(ledger, marks, stated);

        QVERIFY(bounds);
        QCOMPARE(boundsOf(ledger, *bounds, "X").low, Minor{10'00});
        QCOMPARE(boundsOf(ledger, *bounds, "X").high, Minor{60'00});
    }

    /// Eight rows of one second are looked at in every order, whatever the lots.
    void eightRowsAreExact()
    {
        auto ledger = aLedger().account("M").opening(3'00).paid("V", "M", 100'00, "2025-03-01 12:00:00");
        for (int i = 0; i < 8; ++i)
            ledger.paid("M", "X" + std::to_string(i), 1'00 << i, "2025-03-01 12:00:01");
        const std::vector<StolenTransfer> marks{{ledger.edge(1), 0}};

        const auto bounds = boundsOfMarks(ledger, marks, noBalances());

        QVERIFY(bounds);
        for (const auto& end : bounds->ends)
            QVERIFY(end.exact);
        QCOMPARE(boundsOf(ledger, *bounds, "X0").low, Minor{0});     // from his own money, or from nobody's
        QCOMPARE(boundsOf(ledger, *bounds, "X0").high, Minor{1'00}); // after another has taken that
        QCOMPARE(boundsOf(ledger, *bounds, "X7").low, Minor{0});
        QCOMPARE(boundsOf(ledger, *bounds, "X7").high, Minor{100'00});
    }

    /// Too many rows of one second at one account leave another's bounds exact.
    void whatIsOpenElsewhereStaysExact()
    {
        auto ledger = aLedger()
                          .account("M")
                          .opening(0)
                          .account("N")
                          .opening(20'00)
                          .paid("V", "M", 9000'00, "2025-03-01 12:00:00")
                          .paid("V", "N", 100'00, "2025-03-01 12:00:00");
        for (int i = 0; i < 70; ++i)
            ledger.paid("M", "X" + std::to_string(i), 100'00 + i, "2025-03-01 12:00:01");
        ledger.paid("N", "Y", 30'00, "2025-03-01 12:00:01").paid("N", "Z", 40'00, "2025-03-01 12:00:01");
        const std::vector<StolenTransfer> marks{{ledger.edge(1), 0}, {ledger.edge(2), 0}};

        const auto bounds = boundsOfMarks(ledger, marks, noBalances());

        QVERIFY(bounds);
        QVERIFY(!boundsOf(ledger, *bounds, "X3").exact);
        QVERIFY(boundsOf(ledger, *bounds, "X3").high <= Minor{100'03});
        QVERIFY(boundsOf(ledger, *bounds, "Y").exact);
        QCOMPARE(boundsOf(ledger, *bounds, "Y").low, Minor{10'00});
        QCOMPARE(boundsOf(ledger, *bounds, "Y").high, Minor{30'00});
    }

    void nothingIsOpen()
    {
        const auto ledger = aLedger()
                                .account("M")
                                .paid("V", "M", 100'00, "2025-03-01 12:00:00")
                                .paid("M", "X", 60'00, "2025-03-01 12:00:01");
        const std::vector<StolenTransfer> marks{{ledger.edge(1), 0}};

        const auto bounds = boundsOfMarks(ledger, marks, noBalances());

        QVERIFY(bounds);
        QVERIFY(bounds->open.empty());
        QVERIFY(bounds->ends.empty());
    }
};

QTEST_APPLESS_MAIN(OrderBoundsTest)
#include "order_bounds_test.moc"
