#include "core/pairing/drift_model.h"

#include "core/base/contract.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

// Terms. The drift is (received - sent) / sent. Assumed before anything is learnt: half of all payments
// arrive whole, a deducted fee of some tenths of a per cent is commoner than a gain, and exchange moves
// amounts by a few per cent either way; most arrive at once or the next day.
//
// Steps. A density in steps is estimated as counts plus the assumed counts, divided by widths. The assumption
// is worth ten payments: a handful of rows is judged by it, a few hundred rows overrule it.
//
// Left out: fees of a fixed sum and fees by a table; they are drift.

namespace jingwei {

namespace {

constexpr double assumedPayments = 10.0; ///< what the assumptions count, in payments seen
constexpr double assumedExact = 0.6;

/// Edges from `-tolerance` to `tolerance`: fine near zero, where fees lie, and half a per cent apart
/// elsewhere.
std::vector<double> driftEdges(double tolerance)
{
    std::vector<double> edges;
    for (const double edge : {0.0005, 0.001, 0.0025, 0.005, 0.0075})
        if (edge < tolerance)
            edges.push_back(edge);
    constexpr double coarse = 0.005;
    for (int step = 2; step * coarse < tolerance; ++step)
        edges.push_back(step * coarse);
    // Whatever the rounding of a share, an amount within the tolerance lies between the outer edges.
    edges.push_back(tolerance * 1.000001 + 1e-9);
    const auto positive = edges.size();
    edges.push_back(0.0);
    for (std::size_t i = 0; i < positive; ++i)
        edges.push_back(-edges[i]);
    std::ranges::sort(edges);
    return edges;
}

/// Mass of a two-sided exponential below `value`.
double laplaceBelow(double value, double scale)
{
    const auto tail = 0.5 * std::exp(-std::abs(value) / scale);
    return value < 0 ? tail : 1.0 - tail;
}

std::vector<double> assumedDrift(const std::vector<double>& edges)
{
    constexpr double feeScale = 0.002;
    constexpr double exchangeScale = 0.03;
    constexpr double feeShare = 0.7;
    constexpr double deductedShare = 0.8;
    std::vector<double> masses;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        const auto side = edges[i] < 0 ? deductedShare : 1.0 - deductedShare;
        const auto fee = laplaceBelow(edges[i + 1], feeScale) - laplaceBelow(edges[i], feeScale);
        const auto exchange =
            laplaceBelow(edges[i + 1], exchangeScale) - laplaceBelow(edges[i], exchangeScale);
        masses.push_back(feeShare * 2.0 * side * fee + (1.0 - feeShare) * exchange + 1e-4);
    }
    return masses;
}

/// Mass assumed for arrival `day` days after, day 0 apart.
double assumedLateDay(int day)
{
    return 0.5 * std::pow(0.5, day) + 0.003;
}

} // namespace

StepDensity::StepDensity(std::vector<double> edges, std::vector<double> assumed)
    : m_edges{std::move(edges)}
    , m_assumed{std::move(assumed)}
    , m_added(m_assumed.size(), 0.0)
    , m_counts(m_assumed.size(), 0.0)
{
    require(m_edges.size() == m_assumed.size() + 1);
    const auto sum = std::accumulate(m_assumed.begin(), m_assumed.end(), 0.0);
    for (auto& mass : m_assumed)
        mass *= assumedPayments / sum;
    learn();
}

std::size_t StepDensity::stepOf(double value) const
{
    const auto above = std::ranges::upper_bound(m_edges, value);
    if (above == m_edges.begin() || above == m_edges.end())
        return m_counts.size();
    return static_cast<std::size_t>(above - m_edges.begin()) - 1;
}

double StepDensity::at(double value, double own) const
{
    const auto step = stepOf(value);
    if (step == m_counts.size())
        return 0.0;
    // What was assumed is never left out.
    const auto others = std::max(m_counts[step] - own, m_assumed[step]);
    return others / (m_total - own) / (m_edges[step + 1] - m_edges[step]);
}

void StepDensity::add(double value, double weight)
{
    const auto step = stepOf(value);
    if (step < m_added.size())
        m_added[step] += weight;
}

void StepDensity::learn()
{
    m_total = std::accumulate(m_added.begin(), m_added.end(), assumedPayments);
    for (std::size_t step = 0; step < m_counts.size(); ++step)
        m_counts[step] = std::exchange(m_added[step], 0.0) + m_assumed[step];
}

AmountDrift::AmountDrift(double tolerance)
    : m_drift{driftEdges(tolerance), assumedDrift(driftEdges(tolerance))}
    , m_exact{assumedExact * assumedPayments}
    , m_payments{assumedPayments}
{
}

double AmountDrift::ratio(Minor sent, Minor received, double chanceExact, double chanceDensity,
                          double own) const
{
    const auto others = m_payments - own;
    if (sent == received)
        return (m_exact - own) / others / chanceExact;
    const auto share = static_cast<double>(received) / static_cast<double>(sent);
    const auto changed = (m_payments - m_exact - own) / others;
    // d(ln received) = d(share) / share
    return changed * m_drift.at(share - 1.0, own) * share / chanceDensity;
}

void AmountDrift::add(Minor sent, Minor received, double weight)
{
    m_added += weight;
    if (sent == received)
        m_addedExact += weight;
    else
        m_drift.add(static_cast<double>(received) / static_cast<double>(sent) - 1.0, weight);
}

void AmountDrift::learn()
{
    m_exact = std::exchange(m_addedExact, 0.0) + assumedExact * assumedPayments;
    m_payments = std::exchange(m_added, 0.0) + assumedPayments;
    m_drift.learn();
}

StepDensity dayLags(int leadDays, int maxDays)
{
    std::vector<double> edges{-leadDays - 0.5};
    std::vector<double> masses;
    for (int day = -leadDays; day <= maxDays; ++day) {
        masses.push_back(day < 0 ? 0.02 : assumedLateDay(day));
        edges.push_back(day + 0.5);
    }
    return {std::move(edges), std::move(masses)};
}

StepDensity clockLags(int leadDays, int maxDays)
{
    constexpr double minute = 1.0 / 1440;
    constexpr double hour = 1.0 / 24;
    std::vector<double> edges;
    std::vector<double> masses;
    const auto step = [&](double from, double mass) {
        edges.push_back(from);
        masses.push_back(mass);
    };
    for (int day = -leadDays; day < -1; ++day)
        step(day, 0.005);
    if (leadDays > 0) {
        step(-1.0, 0.005);
        step(-hour, 0.01);
        step(-minute, 0.05);
    }
    step(0.0, 0.4); // within the minute
    step(minute, 0.15);
    step(10 * minute, 0.1);
    step(hour, 0.05);
    step(6 * hour, 0.05);
    for (int day = 1; day <= maxDays; ++day)
        step(day, 0.5 * assumedLateDay(day));
    edges.push_back(maxDays + 1.0);
    return {std::move(edges), std::move(masses)};
}

} // namespace jingwei
