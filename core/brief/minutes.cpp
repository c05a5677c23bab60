#include "core/brief/minutes.h"

#include "core/brief/minutes_decisions.h"
#include "core/linkage/incident_groups.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

// Terms. A pair was *up* if anybody voted on it, taken back or not.
//
// Left out: figures with rows. What is told here are words of reviewers, and losses as the register has them.

namespace jingwei {

namespace {

BriefArgument words(std::string text)
{
    return PlainText{std::move(text)};
}

/// How many pairs were up for one thing, and what came of them.
struct Agenda {
    std::size_t up = 0;
    std::size_t decided = 0;
};

class MinutesWriter {
public:
    explicit MinutesWriter(const MinutesInput& input) : m_input{input}, m_list{listDecisions(input)} {}

    Brief write()
    {
        setHead();
        heading(BriefPhrase::TitleMinutes, 0);
        paragraph(BriefPhrase::MinutesLeads);
        writeSessions();
        writeResult();
        writeDissent();
        writeAgenda();
        writeDecisions();
        writeOthers();
        writeTakenBack();
        paragraph(m_input.masked ? BriefPhrase::MethodMasking : BriefPhrase::MethodRevealed);
        paragraph(BriefPhrase::MethodLog, {words(m_input.logHead)});
        paragraph(BriefPhrase::Signatures);
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
    void writeDissent();
    void writeAgenda();
    void addAgendaOf(ReviewMatter matter, const ReviewState& review, BriefCell upFor, TableBlock& table);
    void writeDecisions();
    void writeSpokenOf();
    void writeOthers();
    void writeTakenBack();

    [[nodiscard]] const IncidentFact* incident(const std::string& number) const;
    [[nodiscard]] std::vector<BriefCell> incidentRow(const std::string& number) const;
    [[nodiscard]] BriefWord stateOf(const MinutesSeries& series) const;
    [[nodiscard]] const ReviewRecord* takenBackBy(const ReviewRecord& vote) const;
    [[nodiscard]] std::vector<ReviewRecord> withdrawn() const;

    const MinutesInput& m_input;
    Brief m_brief{};
    std::vector<ListedDecision> m_list; ///< every decision once
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
        BriefCell present;
        for (const auto& name : session.present)
            append(present, words(name));
        table.rows.push_back({BriefCell{TimeText{session.at}}, BriefCell{prose(session.title)}, present,
                              BriefCell{words(session.by)}});
    }
    m_brief.blocks.emplace_back(std::move(table));
}

void MinutesWriter::writeResult()
{
    heading(BriefPhrase::HeadingResult, 1);
    writeSummary();
    writeSeries();
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
              {countWord(decisions.size()), countWord(held(Verdict::Same)),
               countWord(held(Verdict::Different)), countWord(marked(&PairDecision::disputed)),
               countWord(marked(&PairDecision::waiting)), countWord(held(Verdict::Undecided))});
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
    for (const auto& listed : m_list)
        spokenOf.insert(listed.series);
    spokenOf.erase(m_input.series.size());
    const auto others = m_input.series.size() - spokenOf.size();
    if (spokenOf.empty()) {
        paragraph(BriefPhrase::MinutesSeriesNone);
    } else {
        TableBlock table{{BriefColumn::Series, BriefColumn::SeriesState, BriefColumn::Incidents,
                          BriefColumn::SeriesTold, BriefColumn::RegisterLoss},
                         {},
                         true};
        Minor all = 0;
        for (const auto index : spokenOf) {
            const auto& series = m_input.series[index];
            BriefCell numbers;
            for (const auto& number : series.incidents)
                append(numbers, words(number));
            table.rows.push_back({BriefCell{countWord(series.number)}, BriefCell{stateOf(series)}, numbers,
                                  BriefCell{series.summary}, BriefCell{SumText{series.summary.loss}}});
            all += series.summary.loss;
        }
        table.rows.push_back(
            {BriefCell{BriefWord::Total}, BriefCell{}, BriefCell{}, BriefCell{}, BriefCell{SumText{all}}});
        paragraph(BriefPhrase::SeriesCaption, {words("1")});
        m_brief.blocks.emplace_back(std::move(table));
    }
    if (others > 0)
        paragraph(BriefPhrase::MinutesSeriesOthers, {countWord(others)});
}

void MinutesWriter::writeDissent()
{
    heading(BriefPhrase::HeadingDissent, 1);
    auto table = dissentTable(m_input, m_list);
    if (table.rows.empty())
        return paragraph(BriefPhrase::MinutesDissentNone);
    std::size_t disputed = 0;
    std::size_t outvoted = 0;
    for (const auto& listed : m_list) {
        disputed += listed.decision->disputed ? 1U : 0U;
        outvoted += !listed.decision->disputed && !listed.dissent().empty() ? 1U : 0U;
    }
    paragraph(BriefPhrase::MinutesDissent, {countWord(disputed), countWord(outvoted)});
    m_brief.blocks.emplace_back(std::move(table));
}

/// A row for each series that pairs were up of, pairs of none last; one for all of another matter.
void MinutesWriter::addAgendaOf(ReviewMatter matter, const ReviewState& review, BriefCell upFor,
                                TableBlock& table)
{
    std::set<NumberPair> pairs;
    for (const auto* const votes : {&review.votes, &review.withdrawn})
        for (const auto& vote : *votes)
            pairs.emplace(vote.a, vote.b);
    std::map<std::size_t, Agenda> agenda; // by series
    for (const auto& pair : pairs) {
        auto& entry =
            agenda[matter == ReviewMatter::Series ? seriesOfBoth(m_input, pair) : m_input.series.size()];
        const auto* const decision = review.find(pair);
        ++entry.up;
        entry.decided += decision != nullptr && decision->verdict != Verdict::Undecided ? 1U : 0U;
    }
    for (const auto& [series, entry] : agenda)
        table.rows.push_back({series < m_input.series.size()
                                  ? BriefCell{BriefWord::OfSeries, countWord(m_input.series[series].number)}
                                  : upFor,
                              BriefCell{countWord(entry.up)}, BriefCell{countWord(entry.decided)},
                              BriefCell{countWord(entry.up - entry.decided)}});
}

void MinutesWriter::writeAgenda()
{
    heading(BriefPhrase::HeadingAgenda, 1);
    TableBlock table{
        {BriefColumn::UpFor, BriefColumn::PairsUp, BriefColumn::PairsDecided, BriefColumn::PairsOpen},
        {},
        false};
    addAgendaOf(ReviewMatter::Series, m_input.review, {BriefWord::NoSeries}, table);
    for (const auto& [matter, review] : m_input.others) {
        const auto word = matter == ReviewMatter::Report    ? BriefWord::SameReports
                          : matter == ReviewMatter::Account ? BriefWord::SameAccounts
                                                            : BriefWord::SamePersons;
        addAgendaOf(matter, review, {word}, table);
    }
    if (table.rows.empty())
        return paragraph(BriefPhrase::MinutesNothing);
    m_brief.blocks.emplace_back(std::move(table));
}

void MinutesWriter::writeDecisions()
{
    heading(BriefPhrase::HeadingDecisions, 1);
    if (m_input.review.decisions.empty())
        return paragraph(BriefPhrase::MinutesNothing);
    writeSpokenOf();
    const std::span all{m_list.data(), m_input.review.decisions.size()};
    for (std::size_t first = 0; first < all.size();) {
        const auto series = all[first].series;
        auto end = first;
        while (end < all.size() && all[end].series == series)
            ++end;
        if (series < m_input.series.size())
            heading(BriefPhrase::HeadingOfSeries, 2, {countWord(m_input.series[series].number)});
        else
            heading(BriefPhrase::HeadingOfNoSeries, 2);
        m_brief.blocks.emplace_back(decisionTable(m_input, all.subspan(first, end - first)));
        first = end;
    }
}

std::vector<BriefCell> MinutesWriter::incidentRow(const std::string& number) const
{
    std::vector<BriefCell> row{{words(number)}, {}, {}, {}, {}};
    const auto* const fact = incident(number);
    if (fact == nullptr) // withdrawn since
        return row;
    if (fact->occurredAt)
        row[1] = {TimeText{*fact->occurredAt, TimePrecision::Day}};
    if (!fact->victim.empty())
        row[2] = {MaskedText{EntityKind::Person, fact->victim}};
    if (!fact->category.empty())
        row[3] = {words(fact->category)};
    if (fact->loss)
        row[4] = {SumText{*fact->loss}};
    return row;
}

/// The incidents of all decisions below, so that these need only their numbers.
void MinutesWriter::writeSpokenOf()
{
    heading(BriefPhrase::HeadingSpokenOf, 2);
    TableBlock table{{BriefColumn::Number, BriefColumn::OffenceDay, BriefColumn::Victim,
                      BriefColumn::Category, BriefColumn::RegisterLoss},
                     {},
                     false};
    std::set<std::string> numbers;
    for (const auto& listed : m_list)
        if (listed.matter == ReviewMatter::Series || listed.matter == ReviewMatter::Report)
            numbers.insert({listed.decision->pair.first, listed.decision->pair.second});
    for (const auto& number : numbers)
        table.rows.push_back(incidentRow(number));
    m_brief.blocks.emplace_back(std::move(table));
}

void MinutesWriter::writeOthers()
{
    heading(BriefPhrase::HeadingOthers, 1);
    auto all = std::span{m_list}.subspan(m_input.review.decisions.size());
    if (all.empty())
        return paragraph(BriefPhrase::MinutesOthersNone);
    for (const auto& [matter, review] : m_input.others) {
        const auto own = all.first(review.decisions.size());
        all = all.subspan(own.size());
        if (own.empty())
            continue;
        heading(matter == ReviewMatter::Report    ? BriefPhrase::HeadingOfReports
                : matter == ReviewMatter::Account ? BriefPhrase::HeadingOfAccounts
                                                  : BriefPhrase::HeadingOfPersons,
                2);
        m_brief.blocks.emplace_back(decisionTable(m_input, own));
    }
}

const ReviewRecord* MinutesWriter::takenBackBy(const ReviewRecord& vote) const
{
    const auto found = std::ranges::find_if(m_input.lines, [&vote](const ReviewRecord& line) {
        return line.act == ReviewAct::Withdraw && line.of == vote.id;
    });
    return found == m_input.lines.end() ? nullptr : &*found;
}

/// Of all matters, by time.
std::vector<ReviewRecord> MinutesWriter::withdrawn() const
{
    auto all = m_input.review.withdrawn;
    for (const auto& other : m_input.others)
        all.insert(all.end(), other.review.withdrawn.begin(), other.review.withdrawn.end());
    std::ranges::stable_sort(all, {}, &ReviewRecord::at);
    return all;
}

void MinutesWriter::writeTakenBack()
{
    heading(BriefPhrase::HeadingTakenBack, 1);
    const auto votes = withdrawn();
    if (votes.empty())
        return paragraph(BriefPhrase::MinutesTakenBackNone);
    TableBlock table{{BriefColumn::Pair, BriefColumn::Reviewer, BriefColumn::Time, BriefColumn::Verdict,
                      BriefColumn::Reasons, BriefColumn::TakenBackBy, BriefColumn::TakenBackAt},
                     {},
                     false};
    const auto minute = [](Instant at) { return BriefCell{TimeText{at, TimePrecision::Minute}}; };
    for (const auto& vote : votes) {
        const auto* const line = takenBackBy(vote);
        table.rows.push_back({pairCell(m_input, vote.matter, {vote.a, vote.b}), BriefCell{words(vote.by)},
                              minute(vote.at), BriefCell{VerdictText{vote.matter, vote.verdict, vote.final}},
                              reasonsCell(m_input, vote),
                              line == nullptr ? BriefCell{} : BriefCell{words(line->by)},
                              line == nullptr ? BriefCell{} : minute(line->at)});
    }
    m_brief.blocks.emplace_back(std::move(table));
}

} // namespace

Brief minutesOf(const MinutesInput& input)
{
    return MinutesWriter{input}.write();
}

} // namespace jingwei
