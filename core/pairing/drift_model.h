#pragma once

#include "core/base/money.h"

#include <cstddef>
#include <span>
#include <vector>

namespace jingwei {

/// A density in steps: assumed at first, then learnt from weighted values, where few values change it little.
class StepDensity {
public:
    /// `edges` ascend; `assumed` has a mass for each step between them, of any sum.
    StepDensity(std::vector<double> edges, std::vector<double> assumed);

    /// Probability per unit at `value`; 0 outside the edges. `own` is the weight with which this very value
    /// was learnt: it is left out, or a lone value would vouch for itself.
    [[nodiscard]] double at(double value, double own) const;
    /// Counts `value` `weight` times for the next `learn`.
    void add(double value, double weight);
    /// Takes what was added since the last call, and what was assumed as worth a few values, for the truth.
    void learn();

private:
    [[nodiscard]] std::size_t stepOf(double value) const;

    std::vector<double> m_edges;
    std::vector<double> m_assumed; ///< sums to the number of values that the assumption is worth
    std::vector<double> m_added;
    std::vector<double> m_counts;
    double m_total = 0.0; ///< of the counts
};

/// How amounts change under way, as a share of the amount sent: not at all, or by a drift.
class AmountDrift {
public:
    explicit AmountDrift(double tolerance);

    /// How much likelier a payment of `sent` arrives as `received` than any row's amount is `received`, where
    /// a random row has exactly that amount with probability `chanceExact` and lies near it with
    /// `chanceDensity` per unit of the natural logarithm. `own` as in StepDensity.
    [[nodiscard]] double ratio(Minor sent, Minor received, double chanceExact, double chanceDensity,
                               double own) const;
    /// Counts a pair for the next `learn`, being one payment with probability `weight`.
    void add(Minor sent, Minor received, double weight);
    void learn();

private:
    StepDensity m_drift; ///< of amounts that do change
    double m_exact;      ///< payments that arrived whole, the assumed ones with them
    double m_payments;
    double m_addedExact = 0.0;
    double m_added = 0.0;
};

/// The density of whole-day lags, in days, from `-leadDays` to `maxDays`; a day k lies at k.
[[nodiscard]] StepDensity dayLags(int leadDays, int maxDays);
/// The density of lags that are known to the minute or better, in days, from `-leadDays` to the end of the
/// `maxDays`th day after; finer where they are short.
[[nodiscard]] StepDensity clockLags(int leadDays, int maxDays);

} // namespace jingwei
