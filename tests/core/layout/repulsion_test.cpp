#include "core/layout/random_numbers.h"
#include "core/layout/repulsion.h"

#include <QTest>

#include <cmath>

using namespace jingwei;

namespace {

Places scattered(std::size_t count)
{
    RandomNumbers random{5};
    Places places{count};
    for (std::size_t node = 0; node < count; ++node) {
        places.x[node] = 100.0F * random.centred();
        places.y[node] = 40.0F * random.centred();
    }
    return places;
}

/// Pair by pair.
Pushes exactPushes(const Places& places, const std::vector<float>& masses)
{
    Pushes pushes;
    for (std::size_t own = 0; own < places.size(); ++own) {
        double x = 0.0;
        double y = 0.0;
        double stiffness = 0.0;
        for (std::size_t other = 0; other < places.size(); ++other) {
            const double wayX = places.x[own] - places.x[other];
            const double wayY = places.y[own] - places.y[other];
            const double square = wayX * wayX + wayY * wayY;
            if (square == 0.0)
                continue;
            x += masses[other] * wayX / square;
            y += masses[other] * wayY / square;
            stiffness += masses[other] / square;
        }
        pushes.x.push_back(static_cast<float>(x));
        pushes.y.push_back(static_cast<float>(y));
        pushes.stiffness.push_back(static_cast<float>(stiffness));
    }
    return pushes;
}

Pushes pushesOf(const Places& places, const std::vector<float>& masses, float openness, std::uint32_t threads)
{
    Workers workers{threads};
    Repulsion repulsion;
    Pushes pushes;
    repulsion.act(places, masses, openness, workers, pushes);
    return pushes;
}

} // namespace

class RepulsionTest : public QObject {
    Q_OBJECT

private slots:
    void twoNodesPushEachOtherByHand()
    {
        // 2 apart along x: mass 3 pushes by 3 / 2, stiffness 3 / 4.
        Places places{2};
        places.x[1] = 2.0F;
        const auto pushes = pushesOf(places, {1.0F, 3.0F}, 1.0F, 1);
        QCOMPARE(pushes.x, (std::vector<float>{-1.5F, 0.5F}));
        QCOMPARE(pushes.y, (std::vector<float>{0.0F, 0.0F}));
        QCOMPARE(pushes.stiffness, (std::vector<float>{0.75F, 0.25F}));
    }

    void closedGroupsAreNearlyExact_data()
    {
        QTest::addColumn<float>("openness");
        QTest::addColumn<double>("error");
        QTest::newRow("all opened") << 0.0F << 1e-4;
        QTest::newRow("far ones closed") << 1.0F << 0.03;
    }

    void closedGroupsAreNearlyExact()
    {
        QFETCH(const float, openness);
        QFETCH(const double, error);
        const auto places = scattered(2000);
        std::vector<float> masses(2000, 1.0F);
        masses[7] = 50.0F;
        const auto exact = exactPushes(places, masses);
        const auto pushes = pushesOf(places, masses, openness, 2);
        double off = 0.0;
        double all = 0.0;
        for (std::size_t node = 0; node < 2000; ++node) {
            off += std::hypot(pushes.x[node] - exact.x[node], pushes.y[node] - exact.y[node]);
            all += std::hypot(exact.x[node], exact.y[node]);
        }
        QVERIFY2(off < error * all, qPrintable(QString::number(off / all)));
    }

    void threadsDoNotMatter()
    {
        const auto places = scattered(5000);
        const std::vector<float> masses(5000, 1.0F);
        const auto alone = pushesOf(places, masses, 1.0F, 1);
        const auto many = pushesOf(places, masses, 1.0F, 8);
        QVERIFY(alone.x == many.x && alone.y == many.y && alone.stiffness == many.stiffness);
    }

    void nodesInOnePlaceDoNotPush()
    {
        const auto pushes = pushesOf(Places{1000}, std::vector<float>(1000, 1.0F), 1.0F, 2);
        QCOMPARE(pushes.x, std::vector<float>(1000, 0.0F));
        QCOMPARE(pushes.stiffness, std::vector<float>(1000, 0.0F));
    }

    void noNodesNoPushes() { QVERIFY(pushesOf(Places{}, {}, 1.0F, 2).x.empty()); }
};

QTEST_APPLESS_MAIN(RepulsionTest)
#include "repulsion_test.moc"
