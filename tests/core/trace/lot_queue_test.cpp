#include "core/trace/lot_queue.h"

#include <QTest>

#include <deque>
#include <random>

using namespace jingwei;

namespace {

LotQueue queueOf(const std::vector<Lot>& lots)
{
    LotQueue queue;
    for (const auto& lot : lots)
        static_cast<void>(queue.put(lot.amount, lot.owner));
    return queue;
}

std::vector<Lot> lotsThere(const LotQueue& queue)
{
    std::vector<Lot> lots;
    for (const auto& lot : queue.lots()) {
        if (lot.amount > 0)
            lots.push_back(lot);
    }
    return lots;
}

} // namespace

class LotQueueTest : public QObject {
    Q_OBJECT

private slots:
    void takesTheOldestFirst()
    {
        auto queue = queueOf({{100, cleanMoney}, {50, 0}, {30, 1}});
        std::vector<Lot> parts;

        const auto missing = queue.take(160, parts);

        QCOMPARE(missing, Minor{0});
        QVERIFY((parts == std::vector<Lot>{{100, cleanMoney}, {50, 0}, {10, 1}}));
        QVERIFY((lotsThere(queue) == std::vector<Lot>{{20, 1}}));
        QCOMPARE(queue.balance(), Minor{20});
        QCOMPARE(queue.tainted(), Minor{20});
    }

    void saysWhatIsNotThere()
    {
        auto queue = queueOf({{100, cleanMoney}, {50, 0}});
        std::vector<Lot> parts;

        QCOMPARE(queue.take(200, parts), Minor{50});
        QCOMPARE(queue.balance(), Minor{0});
        QCOMPARE(queue.take(1, parts), Minor{1});
        QVERIFY((parts == std::vector<Lot>{{100, cleanMoney}, {50, 0}}));
        QVERIFY(queue.lots().empty());
    }

    void takesCleanMoneyFromBetweenTaintedLots()
    {
        auto queue = queueOf({{5, 0}, {10, cleanMoney}, {5, 1}, {10, cleanMoney}});

        QCOMPARE(queue.takeClean(12), Minor{0});
        QVERIFY((lotsThere(queue) == std::vector<Lot>{{5, 0}, {5, 1}, {8, cleanMoney}}));
        QCOMPARE(queue.takeClean(10), Minor{2});
        QCOMPARE(queue.balance(), Minor{10});
        QCOMPARE(queue.tainted(), Minor{10});

        QVERIFY(queue.put(3, cleanMoney)); // after the clean lots were found empty
        QCOMPARE(queue.takeClean(4), Minor{1});
        QVERIFY((lotsThere(queue) == std::vector<Lot>{{5, 0}, {5, 1}}));
    }

    void joinsNeighboursOfOneOwner()
    {
        const auto queue = queueOf({{1, 0}, {2, 0}, {0, 1}, {3, cleanMoney}, {4, cleanMoney}});

        QVERIFY((lotsThere(queue) == std::vector<Lot>{{3, 0}, {7, cleanMoney}}));
        QCOMPARE(queue.lots().size(), std::size_t{2});
    }

    void refusesABalanceThatDoesNotFit()
    {
        auto queue = queueOf({{std::numeric_limits<Minor>::max(), cleanMoney}});

        const auto put = queue.put(1, 0);

        QVERIFY(!put);
        QVERIFY(put.error().code == ErrorCode::AmountOutOfRange);
        QCOMPARE(queue.tainted(), Minor{0});
        QCOMPARE(queue.balance(), std::numeric_limits<Minor>::max());
    }

    void doesAsARowOfCoinsDoes()
    {
        std::mt19937_64 random{99};
        for (int round = 0; round < 200; ++round) {
            LotQueue queue;
            std::deque<LotOwner> coins;
            for (int step = 0; step < 200; ++step) {
                const auto amount = static_cast<Minor>(random() % 6);
                const auto act = random() % 4;
                if (act < 2) {
                    const auto owner = random() % 2 == 0 ? cleanMoney : static_cast<LotOwner>(random() % 3);
                    QVERIFY(queue.put(amount, owner));
                    coins.insert(coins.end(), static_cast<std::size_t>(amount), owner);
                } else if (act == 2) {
                    std::vector<Lot> parts;
                    const auto missing = queue.take(amount, parts);
                    std::vector<LotOwner> taken;
                    for (const auto& part : parts)
                        taken.insert(taken.end(), static_cast<std::size_t>(part.amount), part.owner);
                    const auto count = std::min(coins.size(), static_cast<std::size_t>(amount));
                    const auto end = coins.begin() + static_cast<std::ptrdiff_t>(count);
                    QVERIFY((taken == std::vector<LotOwner>{coins.begin(), end}));
                    coins.erase(coins.begin(), end);
                    QCOMPARE(missing, amount - static_cast<Minor>(count));
                } else {
                    auto left = amount;
                    std::erase_if(coins,
                                  [&left](LotOwner owner) { return owner == cleanMoney && left-- > 0; });
                    QCOMPARE(queue.takeClean(amount), std::max<Minor>(0, left));
                }
                std::deque<LotOwner> there;
                for (const auto& lot : queue.lots())
                    there.insert(there.end(), static_cast<std::size_t>(lot.amount), lot.owner);
                QVERIFY(there == coins);
                QCOMPARE(queue.balance(), static_cast<Minor>(coins.size()));
                QCOMPARE(queue.tainted(), static_cast<Minor>(coins.size())
                                              - static_cast<Minor>(std::ranges::count(coins, cleanMoney)));
            }
        }
    }
};

QTEST_APPLESS_MAIN(LotQueueTest)
#include "lot_queue_test.moc"
