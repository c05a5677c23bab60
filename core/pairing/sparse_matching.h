#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace jingwei {

/// One possible pair of a matching: places on the two sides.
struct PossiblePair {
    std::uint32_t out;
    std::uint32_t in;
};

/// Probabilities of pairs where each side may have at most one partner.
///
/// A matching is as likely as the product of its pairs' weights; leaving a side alone weighs 1. Sums over all
/// matchings are approximated by passing messages along the pairs (belief propagation), which is exact on
/// trees and has one fixed point on any such graph. Source: P. O. Vontobel, "The Bethe Permanent of a
/// Nonnegative Matrix", IEEE Trans. Inf. Theory 59(3), 2013.
class SparseMatching {
public:
    /// `pairs` are sorted by out; `outs` and `ins` are how many sides there are.
    SparseMatching(std::span<const PossiblePair> pairs, std::size_t outs, std::size_t ins);

    /// The probability of each pair by its weight, after at most `sweeps` rounds of messages. Starts from the
    /// messages of the last call, so that slightly changed weights need few. Time O(pairs · sweeps).
    [[nodiscard]] std::vector<double> probabilities(std::span<const double> weights, int sweeps);

private:
    double sweep(std::span<const double> weights);

    std::vector<std::size_t> m_firstOfOut; ///< into the pairs, one more than there are outs
    std::vector<std::size_t> m_firstOfIn;  ///< into m_byIn
    std::vector<std::uint32_t> m_byIn;     ///< pairs, sorted by in
    std::vector<double> m_fromOut;         ///< how free the out is for this pair, in (0, 1]
    std::vector<double> m_fromIn;          ///< how free the in is for this pair
    std::vector<double> m_wish;            ///< weights times messages, of one side at a time
};

} // namespace jingwei
