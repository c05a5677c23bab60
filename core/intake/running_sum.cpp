// Each pair and triple of columns is tried. A share is taken over all neighbouring rows that have a balance;
// of equal shares split columns win only with rows in both, since one of them alone is a plain amount.
#include "core/intake/running_sum.h"

#include "core/base/money.h"
#include "core/base/text.h"

#include <algorithm>
#include <cstdlib>

namespace jingwei {

namespace {

constexpr std::size_t fewestSteps = 3;

/// Sums of one column; nothing where the cell is empty or none.
using Sums = std::vector<std::optional<Minor>>;

Sums sumsOf(std::span<const std::vector<std::string>> rows, std::size_t column)
{
    Sums sums;
    for (const auto& row : rows) {
        const auto amount = column < row.size() ? parseAmount(row[column], 2)
                                                : Result<Minor>{failure(ErrorCode::AmountMalformed)};
        sums.push_back(amount ? std::optional{*amount} : std::nullopt);
    }
    return sums;
}

/// Share of steps between neighbouring balances that `follows(row, step)` explains. `upwards`: the file has
/// the latest row first, so that a row's balance is the one below plus its own amount.
template <class Follows>
double shareOf(const Sums& balance, bool upwards, const Follows& follows)
{
    std::size_t steps = 0;
    std::size_t following = 0;
    for (std::size_t row = 1; row < balance.size(); ++row) {
        const auto& later = balance[upwards ? row - 1 : row];
        const auto& earlier = balance[upwards ? row : row - 1];
        if (!later || !earlier)
            continue;
        ++steps;
        following += follows(upwards ? row - 1 : row, *later - *earlier) ? 1U : 0U;
    }
    return steps < fewestSteps ? 0.0 : static_cast<double>(following) / static_cast<double>(steps);
}

class Search {
public:
    Search(std::span<const std::vector<std::string>> rows, std::span<const std::size_t> columns)
        : m_columns{columns}
    {
        for (const auto column : columns)
            m_sums.push_back(sumsOf(rows, column));
    }

    RunningSum run()
    {
        for (std::size_t balance = 0; balance < m_columns.size(); ++balance)
            for (std::size_t amount = 0; amount < m_columns.size(); ++amount)
                if (amount != balance)
                    tryAmounts(balance, amount);
        return m_best;
    }

private:
    void tryAmounts(std::size_t balance, std::size_t amount)
    {
        const auto& sums = m_sums[amount];
        for (const bool upwards : {false, true})
            keep({m_columns[balance],
                  m_columns[amount],
                  {},
                  shareOf(m_sums[balance], upwards, [&](auto row, Minor step) {
                      return step != 0 && sums[row] && (step == *sums[row] || step == -*sums[row]);
                  })});
        for (std::size_t in = 0; in < m_columns.size(); ++in) {
            if (in == balance || in == amount || !bothSpeak(sums, m_sums[in]))
                continue;
            for (const bool upwards : {false, true})
                keep({m_columns[balance], m_columns[amount], m_columns[in],
                      shareOf(m_sums[balance], upwards, [&](auto row, Minor step) {
                          return step != 0
                                 && step
                                        == std::abs(m_sums[in][row].value_or(0))
                                               - std::abs(sums[row].value_or(0));
                      })});
        }
    }

    static bool bothSpeak(const Sums& a, const Sums& b)
    {
        const auto speaks = [](const std::optional<Minor>& sum) { return sum && *sum != 0; };
        return std::ranges::any_of(a, speaks) && std::ranges::any_of(b, speaks);
    }

    void keep(const RunningSum& found)
    {
        if (found.share > m_best.share)
            m_best = found;
    }

    std::span<const std::size_t> m_columns;
    std::vector<Sums> m_sums;
    RunningSum m_best;
};

} // namespace

std::optional<RunningSum> findRunningSum(std::span<const std::vector<std::string>> rows,
                                         std::span<const std::size_t> columns, double least)
{
    const auto best = Search{rows, columns}.run();
    return best.share >= least && best.share > 0.0 ? std::optional{best} : std::nullopt;
}

} // namespace jingwei
