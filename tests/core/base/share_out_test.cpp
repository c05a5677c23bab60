#include "core/base/share_out.h"

#include <QTest>

#include <limits>
#include <numeric>
#include <random>

using namespace jingwei;

class ShareOutTest : public QObject {
    Q_OBJECT

private slots:
    void sharesToTheLastUnit_data()
    {
        QTest::addColumn<qlonglong>("sum");
        QTest::addColumn<QList<qlonglong>>("weights");
        QTest::addColumn<QList<qlonglong>>("shares");

        // domain.md 3.4: F = 100,000; L = 60,000, 90,000, 50,000
        QTest::newRow("by loss") << 100'000LL << QList<qlonglong>{60'000, 90'000, 50'000}
                                 << QList<qlonglong>{30'000, 45'000, 25'000};
        QTest::newRow("equal remainders go to the first")
            << 1LL << QList<qlonglong>{1, 1, 1} << QList<qlonglong>{1, 0, 0};
        QTest::newRow("the largest remainder gets the unit that is left")
            << 10LL << QList<qlonglong>{1, 2, 4} << QList<qlonglong>{1, 3, 6};
        QTest::newRow("nothing to share") << 0LL << QList<qlonglong>{3, 4} << QList<qlonglong>{0, 0};
        QTest::newRow("no weights") << 5LL << QList<qlonglong>{} << QList<qlonglong>{};
        QTest::newRow("weights of nothing") << 5LL << QList<qlonglong>{0, 0} << QList<qlonglong>{0, 0};
        QTest::newRow("a weight of nothing gets nothing")
            << 2LL << QList<qlonglong>{0, 1, 2} << QList<qlonglong>{0, 1, 1};
        constexpr auto most = std::numeric_limits<qlonglong>::max();
        QTest::newRow("as large as sums go")
            << most << QList<qlonglong>{most / 2, most / 2 + 1} << QList<qlonglong>{most / 2, most / 2 + 1};
    }

    void sharesToTheLastUnit()
    {
        QFETCH(qlonglong, sum);
        QFETCH(QList<qlonglong>, weights);
        QFETCH(QList<qlonglong>, shares);

        const auto shared = shareOut(sum, std::vector<Minor>(weights.begin(), weights.end()));

        QCOMPARE(QList<qlonglong>(shared.begin(), shared.end()), shares);
    }

    void addsUpAndExceedsNoWeight()
    {
        std::mt19937_64 random{34};
        for (int round = 0; round < 5'000; ++round) {
            std::vector<Minor> weights(1 + random() % 9);
            std::ranges::generate(weights, [&] { return static_cast<Minor>(random() % 1'000'000'000'000); });
            const auto all = std::accumulate(weights.begin(), weights.end(), Minor{0});
            const auto sum = static_cast<Minor>(random() % static_cast<std::uint64_t>(all + 1));

            const auto shares = shareOut(sum, weights);

            QCOMPARE(std::accumulate(shares.begin(), shares.end(), Minor{0}), all == 0 ? 0 : sum);
            for (std::size_t i = 0; i < shares.size(); ++i)
                QVERIFY(shares[i] >= 0 && shares[i] <= weights[i]);
        }
    }

    void roundsHalvesUp()
    {
        QCOMPARE(proportion(50, 120, 150), Minor{40}); // domain.md 3.1: own 100, tainted 50, out 120
        QCOMPARE(proportion(1, 1, 2), Minor{1});
        QCOMPARE(proportion(1, 49, 100), Minor{0});
        QCOMPARE(proportion(3, 1, 2), Minor{2});
        constexpr auto most = std::numeric_limits<Minor>::max();
        QCOMPARE(proportion(most, most - 1, most), most - 1);
    }

    void roundsUp()
    {
        QCOMPARE(proportionUp(10, 1, 3), Minor{4});
        QCOMPARE(proportionUp(9, 1, 3), Minor{3});
        QCOMPARE(proportionUp(1, 1, 1'000'000), Minor{1});
        QCOMPARE(proportionUp(0, 1, 3), Minor{0});
        QCOMPARE(proportionUp(7, 0, 3), Minor{0});
        constexpr auto most = std::numeric_limits<Minor>::max();
        QCOMPARE(proportionUp(most, 999'999, 1'000'000), most - most / 1'000'000);
    }
};

QTEST_APPLESS_MAIN(ShareOutTest)
#include "share_out_test.moc"
