// diagram: who is linked with whom, as a picture and as data for other programs.
#include "app/commands.h"
#include "app/console.h"
#include "app/json_output.h"
#include "app/output_files.h"
#include "core/exchange/diagram_files.h"
#include "core/session/diagram_output.h"
#include "core/session/draw_document.h"
#include "core/session/draw_look.h"
#include "core/session/link_incidents.h"
#include "ui/diagram/diagram_export.h"
#include "ui/support/format.h"
#include "ui/text/chart_words.h"
#include "ui/workspaces/export_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct DiagramCommand {
    std::string caseFile;
    std::string around;
    std::uint32_t depth = 1;
    std::string incident;
    std::string series;
    std::string trace;
    std::string diagram;
    std::string layout;
    std::uint64_t seed = 1;
    bool masked = false;
    bool summed = false;
    std::string reason;
    std::string by;
    std::string out;
};

/// The format for other programs that is asked for; nothing: a picture or our own JSON.
std::optional<DiagramFormat> dataFormat(const DiagramCommand& command)
{
    return diagramFormatOf(toPath(command.out));
}

/// Why the options do not make one diagram; empty: they do.
QString contradiction(const DiagramCommand& command)
{
    constexpr std::array<std::string_view, 10> endings{".png",  ".svg", ".pdf", ".anx",    ".graphml",
                                                       ".gexf", ".net", ".csv", ".ndjson", ".json"};
    if (auto sentence = wrongEnding(command.out, endings); !sentence.isEmpty())
        return sentence;
    const auto choices =
        static_cast<int>(!command.around.empty()) + static_cast<int>(!command.incident.empty())
        + static_cast<int>(!command.series.empty()) + static_cast<int>(!command.trace.empty())
        + static_cast<int>(!command.diagram.empty());
    if (choices > 1)
        return Words::tr("Choose one of --around, --incident, --series, --trace and --diagram.");
    if (!command.diagram.empty() && !command.layout.empty())
        return Words::tr("A diagram of the case (--diagram) keeps its places; --layout is for the others.");
    if (command.summed && !dataFormat(command))
        return Words::tr("--summed is for files of other programs; pictures and .json sum links anyway.");
    return {};
}

/// What is to be written: the diagram and how it is told of.
struct Chosen {
    Diagram diagram;
    ui::ExportOptions options;
};

ui::Masking maskingOf(const DiagramCommand& command)
{
    return command.masked ? ui::Masking::Masked : ui::Masking::Shown;
}

/// The layouts by their words, in the order of `LayoutKind`.
std::vector<std::string> layoutWords()
{
    return {"flow", "force", "grouped", "circle", "peacock", "hierarchy", "timeline"};
}

std::optional<LayoutKind> layoutOf(const DiagramCommand& command)
{
    if (command.layout.empty())
        return std::nullopt;
    const auto words = layoutWords();
    return static_cast<LayoutKind>(std::ranges::find(words, command.layout) - words.begin());
}

/// The look that the options ask for.
Result<LookWish> lookOf(const DiagramCommand& command, const CaseSession& session, Progress& progress)
{
    LookWish wish{.kind = LookKind::WholeCase,
                  .depth = command.depth,
                  .layout = layoutOf(command),
                  .seed = command.seed};
    std::vector<std::string> numbers;
    for (const auto& number : {command.incident, command.trace})
        if (!number.empty())
            numbers.push_back(number);
    if (!command.series.empty()) {
        auto members = incidentsOfSeries(*session.snapshot(), command.series, progress);
        if (!members)
            return tl::unexpected(members.error());
        numbers = *std::move(members);
    }
    if (!numbers.empty()) {
        auto trace = traceIncidents(*session.snapshot(), numbers, TraceOptions{}, progress);
        if (!trace)
            return tl::unexpected(trace.error());
        wish.kind = LookKind::Trace;
        wish.trace = std::make_shared<const IncidentTrace>(*std::move(trace));
    } else if (!command.around.empty()) {
        auto entity = session.resolve(command.around);
        if (!entity)
            return tl::unexpected(entity.error());
        wish.kind = LookKind::Surroundings;
        wish.around = *std::move(entity);
    }
    return wish;
}

void sayWhatALookLeavesOut(const DrawnLook& drawn)
{
    if (drawn.nodesLeftOut > 0)
        say(Words::tr("%1 nodes are left out: the diagram shows the heaviest links.")
                .arg(ui::countText(static_cast<std::int64_t>(drawn.nodesLeftOut))));
    if (drawn.folded > 0)
        say(Words::tr("%1 light ends stand in stacks.")
                .arg(ui::countText(static_cast<std::int64_t>(drawn.folded))));
}

Result<Chosen> chosenLook(const DiagramCommand& command, const CaseSession& session, Progress& progress)
{
    const auto wish = lookOf(command, session, progress);
    if (!wish)
        return tl::unexpected(wish.error());
    auto asked = dataFormat(command) ? lookForData(*wish) : *wish;
    asked.eachTransfer = asked.eachTransfer && !command.summed;
    return drawLook(*session.snapshot(), asked, progress).map([&](DrawnLook drawn) {
        sayWhatALookLeavesOut(drawn);
        return Chosen{std::move(drawn.diagram), ui::exportOptionsOf(*wish, maskingOf(command))};
    });
}

/// A diagram that people made, as they left it.
Result<Chosen> savedDiagram(const DiagramCommand& command, const CaseSession& session, std::int64_t id,
                            Progress& progress)
{
    const auto document = session.diagram(id);
    if (!document)
        return tl::unexpected(document.error());
    const auto network = CaseNetwork::build(session.snapshot(), progress);
    if (!network)
        return tl::unexpected(network.error());
    return drawDocument(**network, *document, progress).map([&](DrawnDocument drawn) {
        const auto zone = session.snapshot()->zone;
        return Chosen{std::move(drawn.diagram),
                      ui::exportOptionsOf(*document, drawn.filteredOut, zone, maskingOf(command))};
    });
}

/// "“Money of 1”, “Ring”": the diagrams that the case has.
QString namesOf(const std::vector<DiagramName>& diagrams)
{
    QStringList names;
    for (const auto& diagram : diagrams)
        names << QStringLiteral("“%1”").arg(ui::toQString(diagram.name));
    return names.join(QStringLiteral(", "));
}

/// The diagram that `--diagram` names; after a sentence nothing.
std::optional<std::int64_t> saidDiagram(const DiagramCommand& command,
                                        const std::vector<DiagramName>& diagrams)
{
    const auto named = std::ranges::find(diagrams, command.diagram, &DiagramName::name);
    if (named != diagrams.end())
        return named->id;
    const auto name = ui::toQString(command.diagram);
    say(diagrams.empty()
            ? Words::tr("The case has no diagram “%1”: it has none that was kept.").arg(name)
            : Words::tr("The case has no diagram “%1”. It has %2.").arg(name, namesOf(diagrams)));
    return std::nullopt;
}

Result<void> writeData(const DiagramCommand& command, const CaseSession& session, const Chosen& chosen,
                       Progress& progress)
{
    auto key = maskingKeyOf(session);
    if (!key)
        return tl::unexpected(key.error());
    DiagramFileOptions options;
    options.masking = command.masked ? NameMasking::Masked : NameMasking::Shown;
    options.key = *std::move(key);
    options.detail = command.summed ? LinkDetail::Summed : LinkDetail::EachFact;
    options.words = ui::chartWords();
    const auto facts = chosen.options.ofFile ? DiagramFacts{.zone = session.snapshot()->zone}
                                             : factsForFiles(*session.snapshot());
    return writeDiagram(chosen.diagram, facts, *dataFormat(command), toPath(command.out), options, progress);
}

Result<void> writeOut(const DiagramCommand& command, const CaseSession& session, const Chosen& chosen,
                      Progress& progress)
{
    if (dataFormat(command))
        return writeData(command, session, chosen, progress);
    return ui::exportDiagram(chosen.diagram, toPath(command.out), chosen.options, progress);
}

/// Says in the log what left the case.
Result<void> logDiagram(CaseSession& session, const DiagramCommand& command)
{
    auto detail = noteOfDiagramFile(toPath(command.out), command.masked);
    detail["incident"] = textOrNull(command.incident.empty() ? command.trace : command.incident);
    detail["around"] = textOrNull(command.around);
    detail["diagram"] = textOrNull(command.diagram);
    return session.note("diagram", detail.dump(-1, ' ', false, Json::error_handler_t::replace),
                        command.reason);
}

ExitStatus drawDiagram(const DiagramCommand& command)
{
    if (const auto sentence = contradiction(command); !sentence.isEmpty())
        return refuse(sentence);
    Watch watch;
    const auto session = openCase(command.caseFile, command.by, watch.progress());
    if (!session)
        return fail(session.error());
    std::optional<std::int64_t> saved;
    if (!command.diagram.empty()) {
        const auto diagrams = (*session)->diagrams();
        if (!diagrams)
            return fail(diagrams.error());
        saved = saidDiagram(command, *diagrams);
        if (!saved)
            return ExitStatus::Failed;
    }
    auto& progress = watch.progress();
    const auto chosen =
        saved ? savedDiagram(command, **session, *saved, progress) : chosenLook(command, **session, progress);
    if (!chosen)
        return fail(chosen.error());
    const auto written = writeOut(command, **session, *chosen, progress).and_then([&] {
        return logDiagram(**session, command);
    });
    if (written && dataFormat(command) == DiagramFormat::Csv)
        say(Words::tr("Written: %1").arg(ui::toQString(nodesBeside(toPath(command.out)).string())));
    return told(written, command.out);
}

void addChoice(CLI::App& command, DiagramCommand& options)
{
    command.add_option("--around", options.around, helpText(Words::tr("one entity and what surrounds it")));
    command.add_option("--depth", options.depth, helpText(Words::tr("links away from it")));
    command.add_option("--incident", options.incident,
                       helpText(Words::tr("the money of an incident, level by level")));
    command.add_option("--trace", options.trace, helpText(Words::tr("the same as --incident")));
    command.add_option("--diagram", options.diagram,
                       helpText(Words::tr("a diagram that was kept in the case, by its name")));
    command.add_option("--series", options.series,
                       helpText(Words::tr("number of a series: the money of all its incidents")));
    command
        .add_option("--layout", options.layout,
                    helpText(Words::tr("flow, force, grouped (by bank), circle, peacock (hubs with their "
                                       "leaves), hierarchy or timeline; without it what suits the choice")))
        ->check(CLI::IsMember(layoutWords()));
    command.add_option("--seed", options.seed,
                       helpText(Words::tr("of layouts by force: another number, another picture")));
}

} // namespace

void addDiagram(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<DiagramCommand>();
    auto& command = *program.add_subcommand("diagram", helpText(Words::tr("draw the link diagram")));
    addCase(command, options->caseFile);
    addChoice(command, *options);
    command.add_flag("--summed", options->summed,
                     helpText(Words::tr("for other programs: one link for all transfers between two ends, "
                                        "not one for each")));
    command.add_flag("--masked", options->masked,
                     helpText(Words::tr("with names and numbers of people masked")));
    command.add_option("--reason", options->reason, helpText(Words::tr("why, for the log")));
    command
        .add_option("--out", options->out,
                    helpText(Words::tr("file to write: .png .svg .pdf .json; for other programs .anx (i2) "
                                       ".graphml .gexf .net .csv .ndjson (FollowTheMoney)")))
        ->required();
    addBy(command, options->by);
    onChosen(command, options, drawDiagram, chosen);
}

} // namespace jingwei::app
