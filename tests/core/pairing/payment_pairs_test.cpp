#include "core/pairing/payment_pairs.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <set>
#include <tuple>

using namespace jingwei;
using namespace std::chrono_literals;

namespace {

Instant march(int day, std::chrono::seconds time = 0s)
{
    return std::chrono::sys_days{2025y / 3 / 1} + std::chrono::days{day - 1} + time - chinaZone;
}

/// A row that gives a date only.
PaymentSide onDay(std::int64_t id, int day, Minor amount, std::string text = {})
{
    return {id, march(day), TimePrecision::Day, amount, std::move(text)};
}

PaymentSide atTime(std::int64_t id, int day, std::chrono::seconds time, Minor amount, std::string text = {})
{
    return {id, march(day, time), TimePrecision::Second, amount, std::move(text)};
}

std::vector<PaymentPair> paired(const std::vector<PaymentSide>& outs, const std::vector<PaymentSide>& ins,
                                const PairOptions& options = {})
{
    Progress progress;
    const auto pairs = pairPayments(outs, ins, options, progress);
    return pairs ? *pairs : std::vector<PaymentPair>{};
}

using Ids = std::vector<std::pair<std::int64_t, std::int64_t>>;

/// The pairs by the ids of their sides, ascending.
Ids idsOf(const std::vector<PaymentPair>& pairs, const std::vector<PaymentSide>& outs,
          const std::vector<PaymentSide>& ins)
{
    Ids ids;
    for (const auto& pair : pairs)
        ids.emplace_back(outs[pair.out].id, ins[pair.in].id);
    std::ranges::sort(ids);
    return ids;
}

Ids pairedIds(const std::vector<PaymentSide>& outs, const std::vector<PaymentSide>& ins,
              const PairOptions& options = {})
{
    return idsOf(paired(outs, ins, options), outs, ins);
}

struct TwoStatements {
    std::vector<PaymentSide> outs;
    std::vector<PaymentSide> ins;
};

/// Payments of a quarter as two banks tell them: one to three days late, four in five amounts up to 3 % off,
/// a text of which the second bank keeps the beginning. Sides of one payment have one id. A third of the rows
/// of either side have no partner.
TwoStatements driftingStatements(int payments, std::uint64_t seed)
{
    const std::vector<std::string> names{"WANG X", "LI QIANG", "ZHAO MIN", "CHEN Y",  "SUN LEI", "MA HUI",
                                         "ZHOU X", "WU XIA",   "XU JIE",   "HE FANG", "GAO Y",   "LIN BO"};
    const std::vector<std::string> words{" rent", " goods", " invoice 4", " loan back", ""};
    std::mt19937_64 random{seed};
    const auto below = [&](std::uint64_t bound) { return static_cast<std::int64_t>(random() % bound); };
    TwoStatements both;
    for (int i = 0; i < payments; ++i) {
        const auto day = static_cast<int>(below(90)) + 1;
        const auto amount = 10'000 + below(2'000'000);
        const auto drift = below(5) == 0 ? 0 : amount * (below(601) - 300) / 10'000;
        const auto text = names[static_cast<std::size_t>(below(names.size()))]
                          + words[static_cast<std::size_t>(below(words.size()))];
        const auto late = static_cast<int>(below(3)) + 1;
        const auto seen = below(3);
        if (seen != 0)
            both.outs.push_back(onDay(i, day, amount, text + " WRE"));
        if (seen != 1)
            both.ins.push_back(onDay(i, day + late, amount + drift, text.substr(0, 12)));
    }
    return both;
}

} // namespace

class PaymentPairsTest : public QObject {
    Q_OBJECT

private slots:
    void pairsEqualPayments()
    {
        const std::vector outs{onDay(1, 3, 1'234'500), onDay(2, 4, 80'000), onDay(3, 9, 5'671)};
        const std::vector ins{onDay(10, 9, 5'671), onDay(20, 3, 1'234'500), onDay(30, 4, 80'000)};

        const auto pairs = paired(outs, ins);

        QCOMPARE(idsOf(pairs, outs, ins), (Ids{{1, 20}, {2, 30}, {3, 10}}));
        for (const auto& pair : pairs) {
            QVERIFY(pair.score > 0.9 && pair.score <= 1.0);
            QCOMPARE(pair.difference, Minor{0});
            QCOMPARE(pair.lag, 0s);
            QVERIFY(pair.lagInDays);
            QVERIFY(pair.amountWeight > 0 && pair.lagWeight > 0);
        }
    }

    void aloneOrWithoutPartner_data()
    {
        QTest::addColumn<bool>("withOut");
        QTest::addColumn<bool>("withIn");

        QTest::newRow("nothing") << false << false;
        QTest::newRow("no in") << true << false;
        QTest::newRow("no out") << false << true;
    }

    void aloneOrWithoutPartner()
    {
        QFETCH(bool, withOut);
        QFETCH(bool, withIn);
        const std::vector<PaymentSide> row{onDay(1, 3, 100'00, "rent")};
        const std::vector<PaymentSide> none;

        Progress progress;
        const auto pairs = pairPayments(withOut ? row : none, withIn ? row : none, PairOptions{}, progress);

        QVERIFY(pairs);
        QVERIFY(pairs->empty());
    }

    void feesAreDeducted()
    {
        const std::vector outs{onDay(1, 3, 5'000'000), onDay(2, 12, 3'217'700), onDay(3, 20, 812'345)};
        const std::vector ins{onDay(10, 3, 4'995'000), onDay(20, 12, 3'214'482), onDay(30, 20, 811'533)};

        const auto pairs = paired(outs, ins);

        QCOMPARE(idsOf(pairs, outs, ins), (Ids{{1, 10}, {2, 20}, {3, 30}}));
        for (const auto& pair : pairs) {
            QCOMPARE(pair.difference, ins[pair.in].amount - outs[pair.out].amount);
            QVERIFY(pair.score > 0.8);
        }
    }

    void postedTheNextDay()
    {
        const std::vector outs{atTime(1, 3, 23h + 58min, 730'000), atTime(2, 7, 10h, 48'150)};
        const std::vector ins{onDay(10, 4, 730'000), onDay(20, 8, 48'150)};

        const auto pairs = paired(outs, ins);

        QCOMPARE(idsOf(pairs, outs, ins), (Ids{{1, 10}, {2, 20}}));
        for (const auto& pair : pairs) {
            QVERIFY(pair.lagInDays);
            QCOMPARE(pair.lag, std::chrono::seconds{24h});
        }
    }

    void equalPaymentsOfADayShareTheirProbability()
    {
        const std::vector outs{onDay(1, 3, 5'000'000), onDay(2, 3, 5'000'000)};
        const std::vector ins{onDay(11, 3, 5'000'000), onDay(12, 3, 5'000'000)};

        const auto pairs = paired(outs, ins);

        QCOMPARE(idsOf(pairs, outs, ins), (Ids{{1, 11}, {2, 12}}));
        for (const auto& pair : pairs)
            QVERIFY(pair.score > 0.3 && pair.score <= 0.5);
    }

    void theTimeOfDayTellsEqualPaymentsApart()
    {
        const std::vector outs{atTime(1, 3, 9h, 5'000'000), atTime(2, 3, 15h, 5'000'000)};
        const std::vector ins{atTime(12, 3, 15h + 20s, 5'000'000), atTime(11, 3, 9h + 20s, 5'000'000)};

        const auto pairs = paired(outs, ins);

        QCOMPARE(idsOf(pairs, outs, ins), (Ids{{1, 11}, {2, 12}}));
        for (const auto& pair : pairs) {
            QVERIFY(!pair.lagInDays);
            QCOMPARE(pair.lag, 20s);
            QVERIFY(pair.score > 0.9);
        }
    }

    void theTextTellsPaymentsApart()
    {
        const std::vector outs{onDay(1, 3, 500'000, "转账 欧阳明月 货款"),
                               onDay(2, 3, 500'000, "转账 陈小红"), onDay(3, 3, 500'000, "转账 李建国")};
        const std::vector ins{onDay(30, 4, 499'000, "李建国 转账"), onDay(10, 4, 499'000, "转账 欧阳明月"),
                              onDay(20, 4, 499'000, "转账 陈小红")};

        const auto pairs = paired(outs, ins);

        QCOMPARE(idsOf(pairs, outs, ins), (Ids{{1, 10}, {2, 20}, {3, 30}}));
        for (const auto& pair : pairs) {
            QVERIFY(pair.textWeight > 0);
            if (outs[pair.out].id == 1)
                QCOMPARE(pair.sharedText, std::string{"转账 欧阳明月"});
        }
    }

    void rareAmountsCountMore()
    {
        std::vector<PaymentSide> outs{onDay(1, 3, 5'000'000), onDay(2, 3, 4'821'377)};
        std::vector<PaymentSide> ins{onDay(10, 4, 5'000'000), onDay(20, 4, 4'821'377)};
        for (int i = 0; i < 12; ++i)
            ins.push_back(onDay(100 + i, 10 + i, 5'000'000));

        const auto pairs = paired(outs, ins);

        QCOMPARE(idsOf(pairs, outs, ins), (Ids{{1, 10}, {2, 20}}));
        QCOMPARE(outs[pairs.front().out].id, std::int64_t{2});
        QVERIFY(pairs.front().score > 0.9);
        QVERIFY(pairs.front().amountWeight > 10);
        QVERIFY(std::abs(pairs.back().amountWeight) < 1); // nearly every row has that amount
    }

    void moneyDoesNotArriveBeforeItLeft_data()
    {
        QTest::addColumn<int>("dayIn");
        QTest::addColumn<int>("leadDays");
        QTest::addColumn<bool>("expected");

        QTest::newRow("the same day") << 10 << 0 << true;
        QTest::newRow("a day early, not allowed") << 9 << 0 << false;
        QTest::newRow("a day early, allowed") << 9 << 1 << true;
        QTest::newRow("two days early") << 8 << 1 << false;
        QTest::newRow("on the last day") << 40 << 0 << true;
        QTest::newRow("a day too late") << 41 << 0 << false;
    }

    void moneyDoesNotArriveBeforeItLeft()
    {
        QFETCH(int, dayIn);
        QFETCH(int, leadDays);
        QFETCH(bool, expected);
        PairOptions options;
        options.leadDays = leadDays;

        const auto ids = pairedIds({onDay(1, 10, 4'821'377)}, {onDay(2, dayIn, 4'821'377)}, options);

        QCOMPARE(ids, expected ? (Ids{{1, 2}}) : Ids{});
    }

    void clocksKeepTheOrderOfTime()
    {
        PairOptions options;
        options.leadDays = 0;
        const std::vector outs{atTime(1, 10, 12h, 4'821'377)};

        QCOMPARE(pairedIds(outs, {atTime(2, 10, 11h + 59min + 59s, 4'821'377)}, options), Ids{});
        QCOMPARE(pairedIds(outs, {atTime(2, 10, 12h, 4'821'377)}, options), (Ids{{1, 2}}));
    }

    void theToleranceIsExact_data()
    {
        QTest::addColumn<double>("tolerance");
        QTest::addColumn<qint64>("sent");
        QTest::addColumn<qint64>("received");
        QTest::addColumn<bool>("expected");

        QTest::newRow("none, equal") << 0.0 << qint64{481'377} << qint64{481'377} << true;
        QTest::newRow("none, one off") << 0.0 << qint64{481'377} << qint64{481'376} << false;
        QTest::newRow("at the limit") << 0.01 << qint64{100'000} << qint64{99'000} << true;
        QTest::newRow("at the limit above") << 0.01 << qint64{100'000} << qint64{101'000} << true;
        QTest::newRow("beyond the limit") << 0.01 << qint64{100'000} << qint64{98'999} << false;
        QTest::newRow("a share that has no exact binary") << 0.29 << qint64{100} << qint64{71} << true;
        QTest::newRow("the greatest amount") << 0.1 << qint64{INT64_MAX} << qint64{INT64_MAX} << true;
    }

    void theToleranceIsExact()
    {
        QFETCH(double, tolerance);
        QFETCH(qint64, sent);
        QFETCH(qint64, received);
        QFETCH(bool, expected);
        PairOptions options;
        options.tolerance = tolerance;
        options.minPartner = 0.0;

        const auto ids = pairedIds({onDay(1, 10, sent)}, {onDay(2, 10, received)}, options);

        QCOMPARE(ids, expected ? (Ids{{1, 2}}) : Ids{});
    }

    void theZoneTellsTheDay()
    {
        const std::vector outs{atTime(1, 4, 30min, 4'821'377)}; // still the 3rd in Greenwich
        const std::vector ins{onDay(2, 4, 4'821'377)};

        const auto pairs = paired(outs, ins);

        QCOMPARE(pairs.size(), std::size_t{1});
        QCOMPARE(pairs.front().lag, 0s);
    }

    void farFetchedPairsAreNotTold()
    {
        // 12 % less, 25 days late, no word in common.
        QVERIFY(paired({onDay(1, 1, 500'000, "rent")}, {onDay(2, 26, 440'000, "goods")}).empty());
    }

    void rowsThatHaveNothingToDoWithEachOther()
    {
        const auto here = driftingStatements(150, 1);
        const auto there = driftingStatements(150, 2);

        const auto pairs = paired(here.outs, there.ins);

        QVERIFY(pairs.size() <= 5);
    }

    void amountsThatAreNotPositiveArePassedOver()
    {
        const std::vector outs{onDay(1, 3, 0), onDay(2, 3, -500), onDay(3, 3, 481'377)};
        const std::vector ins{onDay(10, 3, 0), onDay(20, 3, -500), onDay(30, 3, 481'377)};

        QCOMPARE(pairedIds(outs, ins), (Ids{{3, 30}}));
    }

    void eachSideOnceAndTheLikeliestFirst()
    {
        const auto [outs, ins] = driftingStatements(300, 3);

        const auto pairs = paired(outs, ins);

        std::set<std::size_t> usedOuts;
        std::set<std::size_t> usedIns;
        for (const auto& pair : pairs) {
            QVERIFY(usedOuts.insert(pair.out).second);
            QVERIFY(usedIns.insert(pair.in).second);
            QVERIFY(pair.score >= 0.0 && pair.score <= 1.0);
        }
        QVERIFY(std::ranges::is_sorted(
            pairs, [](const PaymentPair& a, const PaymentPair& b) { return a.score > b.score + 1e-8; }));
    }

    void findsWhatDriftsAndKeepsItsPromise()
    {
        const auto [outs, ins] = driftingStatements(600, 4);

        const auto pairs = paired(outs, ins);

        std::set<std::int64_t> idsOut;
        for (const auto& out : outs)
            idsOut.insert(out.id);
        const auto truth =
            std::ranges::count_if(ins, [&](const PaymentSide& in) { return idsOut.contains(in.id); });
        const auto right = std::ranges::count_if(
            pairs, [&](const PaymentPair& pair) { return outs[pair.out].id == ins[pair.in].id; });
        double promised = 0.0;
        for (const auto& pair : pairs)
            promised += pair.score;
        QVERIFY(static_cast<double>(right) >= 0.95 * static_cast<double>(truth));
        QVERIFY(static_cast<double>(right) >= 0.9 * static_cast<double>(pairs.size()));
        QVERIFY(std::abs(promised - static_cast<double>(right)) <= 0.1 * static_cast<double>(right));
    }

    void theOrderGivenDoesNotMatter()
    {
        auto [outs, ins] = driftingStatements(200, 5);
        for (int i = 0; i < 6; ++i) { // and some that only their ids tell apart
            outs.push_back(onDay(1000 + i, 5, 300'000, "same"));
            ins.push_back(onDay(1000 + i, 6, 300'000, "same"));
        }
        const auto told = [&] {
            std::vector<std::tuple<std::int64_t, std::int64_t, double>> rows;
            for (const auto& pair : paired(outs, ins))
                rows.emplace_back(outs[pair.out].id, ins[pair.in].id, pair.score);
            return rows;
        };
        const auto before = told();
        std::mt19937_64 random{6};
        std::ranges::shuffle(outs, random);
        std::ranges::shuffle(ins, random);

        QVERIFY(!before.empty());
        QVERIFY(told() == before);
    }

    void manyEqualPaymentsAreAllPaired()
    {
        std::vector<PaymentSide> outs;
        std::vector<PaymentSide> ins;
        for (int i = 0; i < 50; ++i) { // more than the candidates that are kept of one out
            outs.push_back(onDay(i, 5, 5'000'000));
            ins.push_back(onDay(i, 5, 5'000'000));
        }

        QCOMPARE(paired(outs, ins).size(), std::size_t{50});
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};

        const auto pairs = pairPayments(std::vector{onDay(1, 3, 100)}, std::vector{onDay(2, 3, 100)},
                                        PairOptions{}, progress);

        QVERIFY(!pairs);
        QCOMPARE(pairs.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(PaymentPairsTest)
#include "payment_pairs_test.moc"
