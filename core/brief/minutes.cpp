#include "core/brief/minutes.h"

#include "core/linkage/incident_groups.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <utility>

// Terms. A pair was *up* if anybody voted on it, taken back or not. A vote is *dissent* where something binds
// and the vote holds the opposite.
//
// Left out: figures with rows. What is told here are words of reviewers, and losses as the register has them.

namespace jingwei {

namespace {

using Cell = std::vector<BriefArgument>;

BriefArgument words(std::string text)
{
    return PlainText{std::move(text)};
}

BriefArgument count(std::size_t number)
{
    return words(std::to_string(number));
}

std::string scoreText(double score)
{
    constexpr int decimals = 2;
    std::array<char, 64> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), score, std::chars_format::fixed, decimals);
    return {text.data(), end.ptr};
}

std::string pairText(const std::string& a, const std::string& b)
{
    return a + " – " + b;
}

/// Adds a part, with a semicolon before it but for the first.
void append(Cell& cell, BriefArgument part)
{
    if (!cell.empty())
        cell.push_back(words("; "));
    cell.push_back(std::move(part));
}

class MinutesWriter {
public:
    explicit MinutesWriter(const MinutesInput& input) : m_input{input}
    {
        for (std::size_t index = 0; index < input.series.size(); ++index)
            for (const auto& number : input.series[index].incidents)
                m_seriesOf.emplace(number, index);
    }

    Brief write()
    {
        setHead();
        heading(BriefPhrase::TitleMinutes, 0);
        paragraph(BriefPhrase::MinutesLeads);
        writeSessions();
        writeResult();
        writeAgenda();
        writeDecisions();
        writeTakenBack();
        paragraph(m_input.masked ? BriefPhrase::MethodMasking : BriefPhrase::MethodRevealed);
        paragraph(BriefPhrase::MethodLog, {words(m_input.logHead)});
        return std::move(m_brief);
    }

private:
    void heading(BriefPhrase phrase, std::uint32_t level, std::vector<BriefArgument> args = {})
    {
        m_brief.blocks.emplace_back(HeadingBlock{phrase, level, std::move(args)});
    }
    void paragraph(BriefPhrase phrase, std::vector<BriefArgument> args = {})
    {
        m_brief.blocks.emplace_back(ParagraphBlock{phrase, std::move(args)});
    }
    [[nodiscard]] BriefArgument prose(const std::string& text) const
    {
        return ProseText{text, m_input.people};
    }

    void setHead();
    void writeSessions();
    void writeResult();
    void writeSummary();
    void writeSeries();
    void writeAgenda();
    void writeDecisions();
    void writeDecision(const PairDecision& decision);
    void writeVotes(const PairDecision& decision);
    void writeTakenBack();

    [[nodiscard]] const IncidentFact* incident(const std::string& number) const;
    [[nodiscard]] Cell incidentCell(const std::string& number) const;
    [[nodiscard]] Cell reasonsCell(const ReviewRecord& vote) const;
    [[nodiscard]] static Cell groundsCell(const ReviewRecord& vote);
    [[nodiscard]] Cell dissentCell(const PairDecision& decision) const;
    [[nodiscard]] std::vector<NumberPair> pairsUp() const;
    [[nodiscard]] std::size_t seriesOfBoth(const NumberPair& pair) const;
    [[nodiscard]] BriefWord stateOf(const MinutesSeries& series) const;
    [[nodiscard]] const ReviewRecord* takenBackBy(const ReviewRecord& vote) const;

    const MinutesInput& m_input;
    Brief m_brief{};
    std::map<std::string, std::size_t> m_seriesOf; ///< by incident
};

void MinutesWriter::setHead()
{
    for (const auto& decision : m_input.review.decisions)
        for (const auto& number : {decision.pair.first, decision.pair.second})
            if (std::ranges::find(m_brief.incidents, number) == m_brief.incidents.end())
                m_brief.incidents.push_back(number);
    m_brief.classification = m_input.classification;
    m_brief.preparedBy = m_input.preparedBy;
    m_brief.preparedAt = m_input.preparedAt;
    m_brief.zone = m_input.zone;
    m_brief.masked = m_input.masked;
    m_brief.logHead = m_input.logHead;
}

const IncidentFact* MinutesWriter::incident(const std::string& number) const
{
    const auto found = std::ranges::lower_bound(m_input.incidents, number, {}, &IncidentFact::number);
    return found == m_input.incidents.end() || found->number != number ? nullptr : &*found;
}

/// The series that has both incidents; as many as there are series: none.
std::size_t MinutesWriter::seriesOfBoth(const NumberPair& pair) const
{
    const auto a = m_seriesOf.find(pair.first);
    const auto b = m_seriesOf.find(pair.second);
    const bool both = a != m_seriesOf.end() && b != m_seriesOf.end() && a->second == b->second;
    return both ? a->second : m_input.series.size();
}

void MinutesWriter::writeSessions()
{
    heading(BriefPhrase::HeadingSessions, 1);
    if (m_input.review.sessions.empty())
        return paragraph(BriefPhrase::MinutesSessionsNone);
    TableBlock table{
        {BriefColumn::Time, BriefColumn::SessionTitle, BriefColumn::Present, BriefColumn::Reviewer},
        {},
        false};
    for (const auto& session : m_input.review.sessions) {
        Cell present;
        for (const auto& name : session.present)
            append(present, words(name));
        table.rows.push_back(
            {Cell{TimeText{session.at}}, Cell{prose(session.title)}, present, Cell{words(session.by)}});
    }
    m_brief.blocks.emplace_back(std::move(table));
}

void MinutesWriter::writeResult()
{
    heading(BriefPhrase::HeadingResult, 1);
    writeSummary();
    writeSeries();
    paragraph(BriefPhrase::Signatures);
}

void MinutesWriter::writeSummary()
{
    const auto& decisions = m_input.review.decisions;
    if (decisions.empty())
        return paragraph(BriefPhrase::MinutesNothing);
    const auto held = [&](Verdict verdict) {
        return static_cast<std::size_t>(std::ranges::count_if(decisions, [verdict](const PairDecision& one) {
            return !one.disputed && !one.waiting && one.verdict == verdict;
        }));
    };
    const auto marked = [&](bool PairDecision::*mark) {
        return static_cast<std::size_t>(std::ranges::count(decisions, true, mark));
    };
    paragraph(BriefPhrase::MinutesSummary,
              {count(decisions.size()), count(held(Verdict::Same)), count(held(Verdict::Different)),
               count(marked(&PairDecision::disputed)), count(marked(&PairDecision::waiting)),
               count(held(Verdict::Undecided))});
    paragraph(BriefPhrase::MinutesNeeded, {words(std::to_string(m_input.review.needed))});
}

/// Whether decisions alone hold all of a series together, some of it, or nothing.
BriefWord MinutesWriter::stateOf(const MinutesSeries& series) const
{
    IncidentGroups groups{series.incidents.size()};
    std::size_t joined = 0;
    const auto placeOf = [&series](const std::string& number) {
        return static_cast<std::uint32_t>(std::ranges::find(series.incidents, number)
                                          - series.incidents.begin());
    };
    for (const auto& decision : m_input.review.decisions) {
        const auto a = placeOf(decision.pair.first);
        const auto b = placeOf(decision.pair.second);
        const bool within = a < series.incidents.size() && b < series.incidents.size();
        if (within && decision.verdict == Verdict::Same && groups.join(a, b))
            ++joined;
    }
    if (joined == 0)
        return BriefWord::SeriesLead;
    return joined + 1 == series.incidents.size() ? BriefWord::SeriesFirm : BriefWord::SeriesMixed;
}

void MinutesWriter::writeSeries()
{
    std::set<std::size_t> spokenOf;
    for (const auto& decision : m_input.review.decisions)
        spokenOf.insert(seriesOfBoth(decision.pair));
    spokenOf.erase(m_input.series.size());
    const auto others = m_input.series.size() - spokenOf.size();
    if (spokenOf.empty()) {
        paragraph(BriefPhrase::MinutesSeriesNone);
    } else {
        TableBlock table{{BriefColumn::Series, BriefColumn::Incidents, BriefColumn::SeriesState,
                          BriefColumn::RegisterLoss},
                         {},
                         true};
        Minor all = 0;
        for (const auto index : spokenOf) {
            const auto& series = m_input.series[index];
            Cell numbers;
            for (const auto& number : series.incidents)
                append(numbers, words(number));
            table.rows.push_back({Cell{count(series.number)}, numbers, Cell{stateOf(series)},
                                  Cell{SumText{series.summary.loss}}});
            all += series.summary.loss;
        }
        table.rows.push_back({Cell{BriefWord::Total}, Cell{}, Cell{}, Cell{SumText{all}}});
        paragraph(BriefPhrase::SeriesCaption, {words("1")});
        m_brief.blocks.emplace_back(std::move(table));
        for (const auto index : spokenOf)
            paragraph(BriefPhrase::MinutesSeriesTold,
                      {count(m_input.series[index].number), m_input.series[index].summary});
    }
    if (others > 0)
        paragraph(BriefPhrase::MinutesSeriesOthers, {count(others)});
}

/// By the number of the series, then of the incidents; pairs of none come last.
std::vector<NumberPair> MinutesWriter::pairsUp() const
{
    std::set<NumberPair> pairs;
    for (const auto* const votes : {&m_input.review.votes, &m_input.review.withdrawn})
        for (const auto& vote : *votes)
            pairs.emplace(vote.a, vote.b);
    std::vector<NumberPair> list{pairs.begin(), pairs.end()};
    std::ranges::stable_sort(list, {}, [this](const NumberPair& pair) { return seriesOfBoth(pair); });
    return list;
}

void MinutesWriter::writeAgenda()
{
    heading(BriefPhrase::HeadingAgenda, 1);
    std::map<std::size_t, Cell> bySeries;
    for (const auto& pair : pairsUp())
        append(bySeries[seriesOfBoth(pair)], words(pairText(pair.first, pair.second)));
    if (bySeries.empty())
        return paragraph(BriefPhrase::MinutesNothing);
    TableBlock table{{BriefColumn::Series, BriefColumn::Pairs}, {}, false};
    for (auto& [index, pairs] : bySeries)
        table.rows.push_back({index < m_input.series.size() ? Cell{count(m_input.series[index].number)}
                                                            : Cell{BriefWord::NoSeries},
                              std::move(pairs)});
    m_brief.blocks.emplace_back(std::move(table));
}

void MinutesWriter::writeDecisions()
{
    heading(BriefPhrase::HeadingDecisions, 1);
    if (m_input.review.decisions.empty())
        paragraph(BriefPhrase::MinutesNothing);
    for (const auto& decision : m_input.review.decisions)
        writeDecision(decision);
}

Cell MinutesWriter::incidentCell(const std::string& number) const
{
    Cell cell{words(number)};
    const auto* const fact = incident(number);
    if (fact == nullptr) // withdrawn since
        return cell;
    if (fact->occurredAt)
        append(cell, TimeText{*fact->occurredAt, TimePrecision::Day});
    if (!fact->victim.empty())
        append(cell, MaskedText{EntityKind::Person, fact->victim});
    if (!fact->category.empty())
        append(cell, words(fact->category));
    if (fact->loss) {
        append(cell, BriefWord::Loss);
        cell.push_back(words(" "));
        cell.push_back(SumText{*fact->loss});
    }
    return cell;
}

Cell MinutesWriter::dissentCell(const PairDecision& decision) const
{
    Cell cell;
    if (decision.verdict == Verdict::Undecided)
        return cell;
    for (const auto& vote : decision.votes)
        if (vote.verdict != decision.verdict && vote.verdict != Verdict::Undecided)
            append(cell, words(vote.by));
    return cell.empty() ? Cell{BriefWord::NobodyElse} : cell;
}

void MinutesWriter::writeDecision(const PairDecision& decision)
{
    heading(BriefPhrase::HeadingDecision, 2, {words(decision.pair.first), words(decision.pair.second)});
    TableBlock facts{{BriefColumn::FactName, BriefColumn::FactValue}, {}, false};
    for (const auto& number : {decision.pair.first, decision.pair.second})
        facts.rows.push_back({Cell{BriefWord::Incident}, incidentCell(number)});
    facts.rows.push_back(
        {Cell{BriefWord::Outcome}, Cell{HeldText{decision.verdict, decision.disputed, decision.waiting}}});
    if (auto dissent = dissentCell(decision); !dissent.empty())
        facts.rows.push_back({Cell{BriefWord::Dissent}, std::move(dissent)});
    m_brief.blocks.emplace_back(std::move(facts));
    writeVotes(decision);
}

Cell MinutesWriter::reasonsCell(const ReviewRecord& vote) const
{
    Cell cell;
    for (const auto& reason : vote.reasons)
        append(cell, PresetReason{reason});
    if (!vote.text.empty())
        append(cell, prose(vote.text));
    return cell;
}

/// The strongest, which stand first: two incidents of one gang share dozens of accounts, and a chair reads
/// why.
Cell MinutesWriter::groundsCell(const ReviewRecord& vote)
{
    constexpr std::size_t mostGrounds = 6;
    Cell cell;
    for (std::size_t index = 0; index < std::min(vote.grounds.size(), mostGrounds); ++index)
        append(cell, GroundText{vote.grounds[index]});
    if (vote.grounds.size() > mostGrounds) {
        append(cell, BriefWord::LeftOut);
        cell.emplace_back(words(std::to_string(vote.grounds.size())));
    }
    return cell;
}

/// Those that a later one of the same reviewer replaced too.
void MinutesWriter::writeVotes(const PairDecision& decision)
{
    TableBlock table{{BriefColumn::Reviewer, BriefColumn::Time, BriefColumn::Verdict, BriefColumn::Reasons,
                      BriefColumn::Score, BriefColumn::Grounds},
                     {},
                     false};
    for (const auto& vote : m_input.review.votes) {
        if (NumberPair{vote.a, vote.b} != decision.pair)
            continue;
        Cell verdict{VerdictText{vote.verdict, vote.final}};
        if (std::ranges::find(decision.votes, vote.id, &ReviewRecord::id) == decision.votes.end())
            verdict.emplace_back(BriefWord::Replaced);
        table.rows.push_back({Cell{words(vote.by)}, Cell{TimeText{vote.at}}, verdict, reasonsCell(vote),
                              Cell{words(scoreText(vote.score))}, groundsCell(vote)});
    }
    m_brief.blocks.emplace_back(std::move(table));
}

const ReviewRecord* MinutesWriter::takenBackBy(const ReviewRecord& vote) const
{
    const auto found = std::ranges::find_if(m_input.lines, [&vote](const ReviewRecord& line) {
        return line.act == ReviewAct::Withdraw && line.of == vote.id;
    });
    return found == m_input.lines.end() ? nullptr : &*found;
}

void MinutesWriter::writeTakenBack()
{
    heading(BriefPhrase::HeadingTakenBack, 1);
    if (m_input.review.withdrawn.empty())
        return paragraph(BriefPhrase::MinutesTakenBackNone);
    TableBlock table{{BriefColumn::Pairs, BriefColumn::Reviewer, BriefColumn::Time, BriefColumn::Verdict,
                      BriefColumn::Reasons, BriefColumn::TakenBackBy, BriefColumn::TakenBackAt},
                     {},
                     false};
    for (const auto& vote : m_input.review.withdrawn) {
        const auto* const line = takenBackBy(vote);
        table.rows.push_back({Cell{words(pairText(vote.a, vote.b))}, Cell{words(vote.by)},
                              Cell{TimeText{vote.at}}, Cell{VerdictText{vote.verdict, vote.final}},
                              reasonsCell(vote), line == nullptr ? Cell{} : Cell{words(line->by)},
                              line == nullptr ? Cell{} : Cell{TimeText{line->at}}});
    }
    m_brief.blocks.emplace_back(std::move(table));
}

} // namespace

Brief minutesOf(const MinutesInput& input)
{
    return MinutesWriter{input}.write();
}

} // namespace jingwei
