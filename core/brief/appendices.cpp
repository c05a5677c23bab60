#include "core/brief/appendices.h"

#include <algorithm>
#include <set>
#include <utility>

namespace jingwei {

namespace {

using Cell = std::vector<BriefArgument>;

void heading(Brief& brief, BriefPhrase phrase)
{
    brief.blocks.emplace_back(HeadingBlock{phrase, 1, {}});
}

void paragraph(Brief& brief, BriefPhrase phrase, std::vector<BriefArgument> args = {})
{
    brief.blocks.emplace_back(ParagraphBlock{phrase, std::move(args)});
}

std::vector<VertexIndex> accountsWithMissingInflow(const MoneyBriefInput& input)
{
    std::vector<VertexIndex> accounts;
    if (input.trace == nullptr || input.graph == nullptr)
        return accounts;
    for (const auto& assumption : input.trace->assumptions) {
        if (assumption.vertex && assumption.kind == TraceAssumption::Kind::InflowMissing)
            accounts.push_back(*assumption.vertex);
    }
    return accounts;
}

/// Sources that a figure or an incident rests on, those of the figures in the method included.
std::set<SourceId> citedSources(const MoneyBriefInput& input, const TraceEvidence* evidence,
                                const FigureList& figures)
{
    std::set<SourceId> cited;
    for (const auto vertex : accountsWithMissingInflow(input)) {
        for (const auto row : evidence->rowsOut(vertex))
            cited.insert(row.source());
    }
    for (const auto& figure : figures.all()) {
        for (const auto row : figure.facts)
            cited.insert(row.source());
    }
    for (const auto& incident : input.incidents) {
        for (const auto row : incident.rows)
            cited.insert(row.source());
    }
    return cited;
}

void writeSources(const MoneyBriefInput& input, const TraceEvidence* evidence, Brief& brief,
                  FigureList& figures)
{
    heading(brief, BriefPhrase::HeadingSources);
    paragraph(brief, BriefPhrase::SourcesIntro);
    TableBlock table{{BriefColumn::SourceNumber, BriefColumn::SourceFile, BriefColumn::SourceDocument,
                      BriefColumn::SourceRows, BriefColumn::SourceHash},
                     {},
                     false};
    const auto known = knownPeople(input);
    const auto cited = citedSources(input, evidence, figures);
    for (const auto& source : input.sources) {
        if (!source.id || !cited.contains(*source.id))
            continue;
        const auto number = std::to_string(source.id->value());
        const RowId head{*source.id, std::max<std::int64_t>(1, source.headerRow)};
        const auto rows = figures.count(FigureMeaning::RowsRead,
                                        static_cast<std::size_t>(std::max<std::int64_t>(0, source.rows.read)),
                                        "source:" + number, {head});
        const auto name = source.sheet.empty() ? source.file : source.file + " / " + source.sheet;
        table.rows.push_back({Cell{PlainText{number}}, Cell{ProseText{name, known}},
                              Cell{PlainText{source.document}}, Cell{rows}, Cell{PlainText{source.sha256}}});
    }
    brief.blocks.emplace_back(std::move(table));
}

void writeFigures(Brief& brief, const FigureList& figures)
{
    if (figures.all().empty())
        return;
    heading(brief, BriefPhrase::HeadingFigures);
    paragraph(brief, BriefPhrase::FiguresIntro);
    TableBlock table{{BriefColumn::FigureNumber, BriefColumn::FigureValue, BriefColumn::FigureMeaning,
                      BriefColumn::FigureRows},
                     {},
                     false};
    for (const auto& figure : figures.all()) {
        const FigureMark mark{figure.id};
        table.rows.push_back({Cell{mark}, Cell{mark}, Cell{mark}, Cell{mark}});
    }
    brief.blocks.emplace_back(std::move(table));
}

/// The assumptions, with their sums as figures; made before the list of figures is written.
std::vector<AssumptionBlock> assumptions(const MoneyBriefInput& input, const TraceEvidence& evidence,
                                         const Brief& brief, FigureList& figures)
{
    std::vector<AssumptionBlock> blocks;
    for (const auto& assumption : input.trace->assumptions) {
        AssumptionBlock block{assumption, std::nullopt, std::nullopt};
        if (assumption.vertex)
            block.account = input.graph->account(*assumption.vertex).entity;
        if (assumption.vertex && assumption.kind == TraceAssumption::Kind::InflowMissing)
            block.sum = figures.sum(FigureMeaning::Assumed, assumption.amount, brief.currency,
                                    toText(*block.account), evidence.rowsOut(*assumption.vertex));
        if (assumption.vertex && assumption.kind == TraceAssumption::Kind::StatementEnds) {
            block.sum = figures.find(FigureMeaning::AccountHeld, toText(*block.account));
            if (!block.sum)
                block.sum = figures.sum(FigureMeaning::AccountHeld, assumption.amount, brief.currency,
                                        toText(*block.account), evidence.rowsOf(*assumption.vertex));
        }
        blocks.push_back(std::move(block));
    }
    return blocks;
}

BriefPhrase methodPhrase(TraceMethod method)
{
    switch (method) {
    case TraceMethod::Fifo: return BriefPhrase::MethodFifo;
    case TraceMethod::Lifo: return BriefPhrase::MethodLifo;
    case TraceMethod::ProRata: return BriefPhrase::MethodProRata;
    case TraceMethod::LowestBalance: return BriefPhrase::MethodLowestBalance;
    case TraceMethod::TaintFirst: return BriefPhrase::MethodTaintFirst;
    case TraceMethod::Poison: return BriefPhrase::MethodPoison;
    }
    return BriefPhrase::MethodFifo;
}

/// `method` where money was followed.
void writeMethod(std::vector<AssumptionBlock> assumed, std::optional<TraceMethod> method, Brief& brief)
{
    heading(brief, BriefPhrase::HeadingMethod);
    if (method) {
        for (const auto phrase : {methodPhrase(*method), BriefPhrase::MethodOrder, BriefPhrase::MethodExits})
            paragraph(brief, phrase);
        for (auto& block : assumed)
            brief.blocks.emplace_back(std::move(block));
    }
    paragraph(brief, BriefPhrase::MethodLimits);
    paragraph(brief, brief.masked ? BriefPhrase::MethodMasking : BriefPhrase::MethodRevealed);
    if (!brief.logHead.empty())
        paragraph(brief, BriefPhrase::MethodLog, {PlainText{brief.logHead}});
}

} // namespace

void writeAppendices(const MoneyBriefInput& input, const TraceEvidence* evidence, Brief& brief,
                     FigureList& figures)
{
    const bool followed = evidence != nullptr && !evidence->stolen().empty();
    writeSources(input, evidence, brief, figures);
    auto assumed = followed ? assumptions(input, *evidence, brief, figures) : std::vector<AssumptionBlock>{};
    writeFigures(brief, figures);
    writeMethod(std::move(assumed), followed ? std::optional{input.trace->method} : std::nullopt, brief);
}

std::vector<EntityRef> knownPeople(const MoneyBriefInput& input)
{
    std::set<EntityRef> known;
    const auto add = [&known](EntityKind kind, const std::string& value) {
        constexpr std::size_t shortestName =
            4; // bytes: one Chinese character alone would tear the text apart
        if (value.size() >= shortestName)
            known.insert({kind, value});
    };
    for (const auto& incident : input.incidents) {
        add(EntityKind::Person, incident.victim);
        add(EntityKind::Person, incident.victimId);
        add(EntityKind::Phone, incident.victimPhone);
        for (const auto& phone : incident.suspectPhones)
            add(EntityKind::Phone, phone);
    }
    if (input.graph != nullptr && input.trace != nullptr) {
        for (const auto& traced : input.trace->accounts) {
            const auto& account = input.graph->account(traced.vertex);
            if (traced.exit == ExitKind::None)
                add(EntityKind::Person, account.holder);
            add(EntityKind::Person, account.holderId);
        }
    }
    return {known.begin(), known.end()};
}

} // namespace jingwei
