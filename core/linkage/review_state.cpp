#include "core/linkage/review_state.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace jingwei {

namespace {

bool isEarlier(const ReviewRecord& a, const ReviewRecord& b)
{
    return std::tie(a.at, a.serial, a.id) < std::tie(b.at, b.serial, b.id);
}

/// Which lines count: those that no counting line takes back, whatever the clocks of two reviewers said. Ids
/// are hashes, so no line can take back one that takes it back.
class CountingLines {
public:
    explicit CountingLines(std::span<const ReviewRecord> records)
    {
        for (const auto& record : records)
            if (record.act == ReviewAct::Withdraw)
                m_takenBackBy[record.of].push_back(record.id);
    }

    bool counts(const std::string& id)
    {
        if (const auto known = m_counts.find(id); known != m_counts.end())
            return known->second;
        const auto takenBy = m_takenBackBy.find(id);
        const bool does = takenBy == m_takenBackBy.end()
                          || std::ranges::none_of(takenBy->second,
                                                  [this](const std::string& line) { return counts(line); });
        m_counts.emplace(id, does);
        return does;
    }

private:
    std::map<std::string, std::vector<std::string>> m_takenBackBy;
    std::map<std::string, bool> m_counts;
};

void settle(PairDecision& decision, int needed)
{
    const ReviewRecord* last = nullptr; // that settles
    std::size_t same = 0;
    std::size_t different = 0;
    for (const auto& vote : decision.votes) {
        if (vote.final)
            last = &vote;
        same += vote.verdict == Verdict::Same ? 1U : 0U;
        different += vote.verdict == Verdict::Different ? 1U : 0U;
    }
    decision.disputed = last == nullptr && same > 0 && different > 0;
    if (last != nullptr) {
        decision.verdict = last->verdict;
        return;
    }
    const auto most = std::max(same, different);
    decision.waiting = !decision.disputed && most > 0 && most < static_cast<std::size_t>(needed);
    if (decision.disputed || decision.waiting || most == 0)
        return;
    decision.verdict = same > 0 ? Verdict::Same : Verdict::Different;
}

} // namespace

NumberPair numberPair(std::string a, std::string b)
{
    if (b < a)
        std::swap(a, b);
    return {std::move(a), std::move(b)};
}

const PairDecision* ReviewState::find(const NumberPair& pair) const
{
    const auto found = std::ranges::find(decisions, pair, &PairDecision::pair);
    return found == decisions.end() ? nullptr : &*found;
}

ReviewState reviewState(std::span<const ReviewRecord> records, std::size_t upTo, ReviewMatter matter)
{
    std::vector<ReviewRecord> sorted(records.begin(), records.end());
    std::ranges::sort(sorted, isEarlier);
    std::size_t votes = 0;
    const auto isVote = [&](const ReviewRecord& record) {
        return record.act == ReviewAct::Vote && record.matter == matter;
    };
    const auto end = std::ranges::find_if(sorted, [&](const ReviewRecord& record) {
        votes += isVote(record) ? 1U : 0U;
        return votes > upTo;
    });
    sorted.erase(end, sorted.end());
    CountingLines lines{sorted};
    ReviewState state;
    std::map<NumberPair, std::size_t> places;
    for (auto& record : sorted) {
        if (!lines.counts(record.id)) {
            if (isVote(record))
                state.withdrawn.push_back(record);
            continue;
        }
        if (record.act == ReviewAct::Session)
            state.sessions.push_back(record);
        if (record.act == ReviewAct::Setting)
            state.needed = std::max(record.needed, 1);
        if (!isVote(record))
            continue;
        state.votes.push_back(record);
        const NumberPair pair{record.a, record.b};
        const auto [place, fresh] = places.try_emplace(pair, state.decisions.size());
        if (fresh)
            state.decisions.push_back({pair, Verdict::Undecided, false, false, {}});
        auto& own = state.decisions[place->second].votes;
        std::erase_if(own, [&](const ReviewRecord& vote) { return vote.by == record.by; });
        own.push_back(record);
    }
    for (auto& decision : state.decisions)
        settle(decision, state.needed);
    return state;
}

std::vector<ReviewRecord> uniteReviews(std::span<const ReviewRecord> a, std::span<const ReviewRecord> b)
{
    std::vector<ReviewRecord> all(a.begin(), a.end());
    all.insert(all.end(), b.begin(), b.end());
    std::ranges::sort(all, isEarlier);
    all.erase(std::unique(all.begin(), all.end(),
                          [](const ReviewRecord& x, const ReviewRecord& y) { return x.id == y.id; }),
              all.end());
    return all;
}

std::vector<std::string> newGrounds(const ReviewRecord& vote, std::span<const std::string> now)
{
    std::vector<std::string> fresh;
    for (const auto& ground : now)
        if (std::ranges::find(vote.grounds, ground) == vote.grounds.end())
            fresh.push_back(ground);
    return fresh;
}

} // namespace jingwei
