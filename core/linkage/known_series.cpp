#include "core/linkage/known_series.h"

#include "core/base/workers.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace jingwei {

namespace {

constexpr double mostOfOne = 40.0; // bits that one member can say; beyond it is certain

/// Of the series in both lists the one that the less like is most like.
std::optional<KnownSeries::Likeness> mostOfBoth(const std::vector<KnownSeries::Likeness>& a,
                                                const std::vector<KnownSeries::Likeness>& b)
{
    std::optional<KnownSeries::Likeness> best;
    for (auto mine = a.begin(), its = b.begin(); mine != a.end() && its != b.end();) {
        const double bits = std::min(mine->bits, its->bits);
        if (mine->series == its->series && (!best || bits > best->bits))
            best = KnownSeries::Likeness{mine->series, bits};
        const bool next = mine->series <= its->series;
        const bool nextToo = its->series <= mine->series;
        mine += next ? 1 : 0;
        its += nextToo ? 1 : 0;
    }
    return best;
}

} // namespace

KnownSeries::KnownSeries(const LinkMaterial& material, const Score& score)
    : m_of(material.size())
    , m_like(material.size())
{
    gather(material);
    const auto open =
        static_cast<std::size_t>(std::ranges::count_if(m_of, [](const auto& series) { return !series; }));
    if (m_members.empty() || open == 0)
        return;
    const std::size_t each = mostComparisons / open / m_members.size();
    if (each == 0)
        return;
    Workers workers;
    workers.shareRange(material.size(), 64, [&](std::size_t first, std::size_t last) {
        for (auto incident = first; incident < last; ++incident)
            if (!m_of[incident])
                compare(static_cast<std::uint32_t>(incident), each, score);
    });
    for (const auto& likes : m_like)
        for (const auto& like : likes)
            m_most = std::max(m_most, like.bits);
}

void KnownSeries::gather(const LinkMaterial& material)
{
    std::map<std::string, std::vector<std::uint32_t>> series;
    for (std::uint32_t incident = 0; incident < material.size(); ++incident)
        if (const auto& number = material.subject(incident).series; !number.empty())
            series[number].push_back(incident);
    for (auto& [number, members] : series) {
        if (members.size() < 2)
            continue;
        for (const auto member : members)
            m_of[member] = static_cast<std::uint32_t>(m_members.size());
        m_numbers.push_back(number);
        m_members.push_back(std::move(members));
    }
}

/// By the mean of how much more often incidents of one series look like it and a member do: a series need not
/// be alike in all its incidents.
void KnownSeries::compare(std::uint32_t incident, std::size_t membersEach, const Score& score)
{
    for (std::uint32_t series = 0; series < m_members.size(); ++series) {
        const auto& members = m_members[series];
        const std::size_t looked = std::min(members.size(), membersEach);
        double sum = 0.0;
        for (std::size_t turn = 0; turn < looked; ++turn)
            sum += std::exp2(std::min(score(incident, members[turn * members.size() / looked]), mostOfOne));
        const double bits = std::log2(sum / static_cast<double>(looked));
        if (bits > 0.0)
            m_like[incident].push_back({series, bits});
    }
}

std::optional<KnownSeries::Likeness> KnownSeries::ofBoth(std::uint32_t a, std::uint32_t b) const
{
    if (m_of[a] && m_of[b])
        return std::nullopt;
    if (m_of[a] || m_of[b]) {
        const auto series = m_of[a] ? *m_of[a] : *m_of[b];
        const auto& likes = m_like[m_of[a] ? b : a];
        const auto found = std::ranges::lower_bound(likes, series, {}, &Likeness::series);
        return found != likes.end() && found->series == series ? std::optional{*found} : std::nullopt;
    }
    return mostOfBoth(m_like[a], m_like[b]);
}

} // namespace jingwei
