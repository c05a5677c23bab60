#include "core/pairing/sparse_matching.h"

#include "core/base/contract.h"

#include <algorithm>
#include <cmath>

// Terms. The message of a side along a pair is the probability that the side is free as far as its other
// pairs are concerned: 1 / (1 + sum of weight · message of the other end, over its other pairs).
//
// Steps. A sweep sends all messages of the outs, then all of the ins. A pair of weight w with messages a and
// b has the probability w·a·b / (1 + w·a·b). The sums leave one pair out by adding up from both ends, because
// taking a great number away from a sum that holds little else would leave noise.

namespace jingwei {

namespace {

constexpr double settled = 1e-6; ///< greatest change of a message in a sweep that counts as none

/// Where each of `count` groups begins among things whose group is given by `groupOf`.
template <class GroupOf>
std::vector<std::size_t> groupStarts(std::span<const PossiblePair> pairs, std::size_t count, GroupOf groupOf)
{
    std::vector<std::size_t> first(count + 1, 0);
    for (const auto& pair : pairs)
        ++first[groupOf(pair) + 1U];
    for (std::size_t group = 0; group < count; ++group)
        first[group + 1] += first[group];
    return first;
}

} // namespace

SparseMatching::SparseMatching(std::span<const PossiblePair> pairs, std::size_t outs, std::size_t ins)
    : m_firstOfOut{groupStarts(pairs, outs, [](const PossiblePair& pair) { return pair.out; })}
    , m_firstOfIn{groupStarts(pairs, ins, [](const PossiblePair& pair) { return pair.in; })}
    , m_byIn(pairs.size())
    , m_fromOut(pairs.size(), 1.0)
    , m_fromIn(pairs.size(), 1.0)
    , m_wish(pairs.size())
{
    require(std::ranges::is_sorted(pairs, {}, &PossiblePair::out));
    auto next = m_firstOfIn;
    for (std::uint32_t pair = 0; pair < pairs.size(); ++pair)
        m_byIn[next[pairs[pair].in]++] = pair;
}

double SparseMatching::sweep(std::span<const double> weights)
{
    double change = 0.0;
    // `pairAt(k)` for k in [first, last) are the pairs of one side.
    const auto send = [&](std::size_t first, std::size_t last, auto pairAt, std::vector<double>& messages) {
        double sum = 0.0;
        for (auto k = first; k < last; ++k) {
            const auto pair = pairAt(k);
            const auto wish = m_wish[pair];
            m_wish[pair] = sum; // what comes before
            sum += wish;
            messages[pair] = wish; // kept here until the second pass has read it
        }
        sum = 0.0;
        for (auto k = last; k > first; --k) {
            const auto pair = pairAt(k - 1);
            const auto wish = messages[pair];
            messages[pair] = 1.0 / (1.0 + m_wish[pair] + sum);
            sum += wish;
        }
    };

    for (std::size_t pair = 0; pair < weights.size(); ++pair)
        m_wish[pair] = weights[pair] * m_fromIn[pair];
    for (std::size_t out = 0; out + 1 < m_firstOfOut.size(); ++out)
        send(
            m_firstOfOut[out], m_firstOfOut[out + 1], [](std::size_t k) { return k; }, m_fromOut);

    std::vector<double> old = m_fromIn;
    for (std::size_t pair = 0; pair < weights.size(); ++pair)
        m_wish[pair] = weights[pair] * m_fromOut[pair];
    for (std::size_t in = 0; in + 1 < m_firstOfIn.size(); ++in)
        send(
            m_firstOfIn[in], m_firstOfIn[in + 1], [this](std::size_t k) { return std::size_t{m_byIn[k]}; },
            m_fromIn);
    for (std::size_t pair = 0; pair < weights.size(); ++pair)
        change = std::max(change, std::abs(m_fromIn[pair] - old[pair]));
    return change;
}

std::vector<double> SparseMatching::probabilities(std::span<const double> weights, int sweeps)
{
    require(weights.size() == m_wish.size());
    for (int round = 0; round < sweeps; ++round)
        if (sweep(weights) < settled)
            break;
    std::vector<double> probabilities(weights.size());
    for (std::size_t pair = 0; pair < weights.size(); ++pair) {
        const auto odds = weights[pair] * m_fromOut[pair] * m_fromIn[pair];
        probabilities[pair] = std::isinf(odds) ? 1.0 : odds / (1.0 + odds);
    }
    return probabilities;
}

} // namespace jingwei
