#include "core/brief/minutes_decisions.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iterator>
#include <utility>

// Terms. *Dissent* is a vote for the opposite of what binds. Where votes differ and nothing binds, that is a
// dispute, and every vote that takes a side is listed.

namespace jingwei {

namespace {

BriefArgument words(std::string text)
{
    return PlainText{std::move(text)};
}

std::string scoreText(double score)
{
    constexpr int decimals = 2;
    const double rounded = std::round(score * 100.0) / 100.0 + 0.0; // no "-0.00"
    std::array<char, 64> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), rounded, std::chars_format::fixed, decimals);
    return {text.data(), end.ptr};
}

BriefCell thingCell(const MinutesInput& input, ReviewMatter matter, const std::string& ref)
{
    if (matter == ReviewMatter::Series || matter == ReviewMatter::Report)
        return {words(ref)};
    BriefCell cell{ThingText{ref}};
    if (const auto name = input.names.find(ref); name != input.names.end()) {
        cell.push_back(words(" "));
        cell.emplace_back(MaskedText{EntityKind::Person, name->second});
    }
    return cell;
}

/// The strongest, which stand first: two incidents of one gang share dozens of accounts, and a chair reads
/// why.
BriefCell groundsCell(const ReviewRecord& vote)
{
    constexpr std::size_t mostGrounds = 3;
    BriefCell cell;
    for (std::size_t index = 0; index < std::min(vote.grounds.size(), mostGrounds); ++index)
        append(cell, GroundText{vote.grounds[index], vote.matter});
    if (vote.grounds.size() > mostGrounds)
        cell.emplace_back(GroundsInAll{vote.grounds.size()});
    return cell;
}

HeldText heldOf(const ListedDecision& listed)
{
    const auto& decision = *listed.decision;
    HeldText held{listed.matter, decision.verdict, decision.disputed, decision.waiting, false, 0,
                  listed.needed};
    for (const auto& vote : decision.votes) {
        held.settled = held.settled || vote.final;
        const bool agrees =
            decision.waiting ? vote.verdict != Verdict::Undecided : vote.verdict == decision.verdict;
        held.agreeing += agrees ? 1 : 0;
    }
    return held;
}

BriefCell outcomeCell(const ListedDecision& listed)
{
    BriefCell cell{heldOf(listed)};
    const auto dissent = listed.dissent();
    if (listed.decision->disputed || dissent.empty())
        return cell;
    append(cell, BriefWord::Dissent);
    for (std::size_t index = 0; index < dissent.size(); ++index) {
        cell.push_back(words(index == 0 ? " " : ", "));
        cell.push_back(words(dissent[index]->by));
    }
    return cell;
}

/// Who and when; what, where that does not follow from the outcome.
BriefCell voteCell(const ListedDecision& listed, const ReviewRecord& vote)
{
    const auto& decision = *listed.decision;
    BriefCell cell{words(vote.by), words(" "), TimeText{vote.at, TimePrecision::Minute}};
    if (listed.votes.size() > 1 || vote.final || decision.verdict != vote.verdict)
        append(cell, VerdictText{listed.matter, vote.verdict, vote.final});
    const bool replaced =
        std::ranges::find(decision.votes, vote.id, &ReviewRecord::id) == decision.votes.end();
    if (replaced)
        cell.emplace_back(BriefWord::Replaced);
    return cell;
}

void addRows(TableBlock& table, const MinutesInput& input, const ListedDecision& listed)
{
    const ReviewRecord* before = nullptr;
    for (const auto* vote : listed.votes) {
        const bool first = before == nullptr;
        const bool known = !first && before->grounds == vote->grounds && before->score == vote->score;
        table.rows.push_back({first ? BriefCell{countWord(listed.number)} : BriefCell{},
                              first ? pairCell(input, listed.matter, listed.decision->pair) : BriefCell{},
                              first ? outcomeCell(listed) : BriefCell{}, voteCell(listed, *vote),
                              reasonsCell(input, *vote),
                              known ? BriefCell{} : BriefCell{words(scoreText(vote->score))},
                              known ? BriefCell{} : groundsCell(*vote)});
        before = vote;
    }
}

/// Gives each decision the next number.
class DecisionList {
public:
    void add(ReviewMatter matter, const ReviewState& review, const PairDecision& decision, std::size_t series)
    {
        ListedDecision listed{m_list.size() + 1, matter, series, &decision, {}, review.needed};
        for (const auto& vote : review.votes)
            if (NumberPair{vote.a, vote.b} == decision.pair)
                listed.votes.push_back(&vote);
        m_list.push_back(std::move(listed));
    }
    std::vector<ListedDecision> take() { return std::move(m_list); }

private:
    std::vector<ListedDecision> m_list;
};

} // namespace

BriefArgument countWord(std::size_t count)
{
    return words(std::to_string(count));
}

void append(BriefCell& cell, BriefArgument part)
{
    if (!cell.empty())
        cell.emplace_back(BriefWord::Semicolon);
    cell.push_back(std::move(part));
}

std::vector<const ReviewRecord*> ListedDecision::dissent() const
{
    std::vector<const ReviewRecord*> otherwise;
    const auto verdict = decision->verdict;
    if (verdict == Verdict::Undecided && !decision->disputed)
        return otherwise;
    for (const auto& vote : decision->votes)
        if (vote.verdict != Verdict::Undecided && (decision->disputed || vote.verdict != verdict))
            otherwise.push_back(&vote);
    return otherwise;
}

std::size_t seriesOfBoth(const MinutesInput& input, const NumberPair& pair)
{
    const auto has = [](const MinutesSeries& series, const std::string& number) {
        return std::ranges::find(series.incidents, number) != series.incidents.end();
    };
    const auto found = std::ranges::find_if(input.series, [&](const MinutesSeries& series) {
        return has(series, pair.first) && has(series, pair.second);
    });
    return static_cast<std::size_t>(found - input.series.begin());
}

std::vector<ListedDecision> listDecisions(const MinutesInput& input)
{
    std::vector<std::pair<std::size_t, const PairDecision*>> ofSeries;
    for (const auto& decision : input.review.decisions)
        ofSeries.emplace_back(seriesOfBoth(input, decision.pair), &decision);
    std::ranges::stable_sort(ofSeries, {}, &std::pair<std::size_t, const PairDecision*>::first);
    DecisionList list;
    for (const auto& [series, decision] : ofSeries)
        list.add(ReviewMatter::Series, input.review, *decision, series);
    for (const auto& [matter, review] : input.others)
        for (const auto& decision : review.decisions)
            list.add(matter, review, decision, input.series.size());
    return list.take();
}

BriefCell pairCell(const MinutesInput& input, ReviewMatter matter, const NumberPair& pair)
{
    auto cell = thingCell(input, matter, pair.first);
    cell.push_back(words(" – "));
    std::ranges::move(thingCell(input, matter, pair.second), std::back_inserter(cell));
    return cell;
}

BriefCell reasonsCell(const MinutesInput& input, const ReviewRecord& vote)
{
    BriefCell cell;
    for (const auto& reason : vote.reasons)
        append(cell, PresetReason{reason});
    if (!vote.text.empty())
        append(cell, ProseText{vote.text, input.people});
    return cell;
}

TableBlock decisionTable(const MinutesInput& input, std::span<const ListedDecision> list)
{
    TableBlock table{{BriefColumn::DecisionNumber, BriefColumn::Pair, BriefColumn::Outcome, BriefColumn::Vote,
                      BriefColumn::Reasons, BriefColumn::Score, BriefColumn::Grounds},
                     {},
                     false};
    for (const auto& listed : list)
        addRows(table, input, listed);
    return table;
}

TableBlock dissentTable(const MinutesInput& input, std::span<const ListedDecision> list)
{
    TableBlock table{{BriefColumn::DecisionNumber, BriefColumn::Pair, BriefColumn::Outcome,
                      BriefColumn::Reviewer, BriefColumn::Verdict, BriefColumn::Reasons},
                     {},
                     false};
    for (const auto& listed : list) {
        bool first = true;
        for (const auto* vote : listed.dissent()) {
            table.rows.push_back({first ? BriefCell{countWord(listed.number)} : BriefCell{},
                                  first ? pairCell(input, listed.matter, listed.decision->pair) : BriefCell{},
                                  first ? BriefCell{heldOf(listed)} : BriefCell{}, BriefCell{words(vote->by)},
                                  BriefCell{VerdictText{listed.matter, vote->verdict, false}},
                                  reasonsCell(input, *vote)});
            first = false;
        }
    }
    return table;
}

} // namespace jingwei
