#include "core/pairing/sparse_matching.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace jingwei;

namespace {

/// Probabilities by going through all sets of pairs.
std::vector<double> byTrying(const std::vector<PossiblePair>& pairs, const std::vector<double>& weights)
{
    std::vector<double> sums(pairs.size(), 0.0);
    double total = 0.0;
    for (std::uint32_t set = 0; set < 1U << pairs.size(); ++set) {
        double weight = 1.0;
        std::uint64_t outs = 0;
        std::uint64_t ins = 0;
        for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
            if ((set >> pair & 1U) == 0)
                continue;
            const auto out = std::uint64_t{1} << pairs[pair].out;
            const auto in = std::uint64_t{1} << pairs[pair].in;
            weight *= (outs & out) != 0 || (ins & in) != 0 ? 0.0 : weights[pair];
            outs |= out;
            ins |= in;
        }
        total += weight;
        for (std::size_t pair = 0; pair < pairs.size(); ++pair)
            sums[pair] += (set >> pair & 1U) != 0 ? weight : 0.0;
    }
    for (auto& sum : sums)
        sum /= total;
    return sums;
}

bool near(const std::vector<double>& a, const std::vector<double>& b, double within)
{
    return std::ranges::equal(a, b, [&](double x, double y) { return std::abs(x - y) <= within; });
}

} // namespace

class SparseMatchingTest : public QObject {
    Q_OBJECT

private slots:
    void isExactWithoutCircles()
    {
        const std::vector<PossiblePair> pairs{{0, 0}, {0, 1}, {1, 1}, {1, 2}, {2, 2}, {3, 2}};
        const std::vector weights{2.0, 0.5, 30.0, 1e-3, 1.0, 4.0};

        SparseMatching matching{pairs, 4, 3};

        QVERIFY(near(matching.probabilities(weights, 50), byTrying(pairs, weights), 1e-6));
    }

    void isNearWithCircles()
    {
        const std::vector<PossiblePair> pairs{{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        const std::vector weights{5.0, 1.0, 1.0, 5.0};

        SparseMatching matching{pairs, 2, 2};

        QVERIFY(near(matching.probabilities(weights, 50), byTrying(pairs, weights), 0.1));
    }

    void greatWeightsLeaveTheSmallOnesTheirSay()
    {
        // Both outs want in 0, the second one more; the first must do with in 1.
        const std::vector<PossiblePair> pairs{{0, 0}, {0, 1}, {1, 0}};
        const std::vector weights{1e20, 1e3, 1e25};

        SparseMatching matching{pairs, 2, 2};

        QVERIFY(near(matching.probabilities(weights, 50), byTrying(pairs, weights), 1e-6));
    }

    void nothingToPair()
    {
        SparseMatching matching{{}, 3, 0};

        QVERIFY(matching.probabilities({}, 5).empty());
    }
};

QTEST_APPLESS_MAIN(SparseMatchingTest)
#include "sparse_matching_test.moc"
