// diagram: who is linked with whom, as a picture and as data for other programs.
#include "app/commands.h"
#include "app/console.h"
#include "app/json_output.h"
#include "app/output_files.h"
#include "core/exchange/diagram_files.h"
#include "core/layout/grouped_layout.h"
#include "core/layout/layout.h"
#include "core/session/case_session.h"
#include "core/session/diagram_output.h"
#include "core/session/money_views.h"
#include "ui/diagram/diagram_export.h"
#include "ui/support/format.h"
#include "ui/support/masking.h"
#include "ui/text/chart_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

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
    if (!command.series.empty())
        return Words::tr(
            "Diagrams of a series (--series) are not built yet; --incident, --trace and --around are.");
    const auto choices = static_cast<int>(!command.around.empty())
                         + static_cast<int>(!command.incident.empty())
                         + static_cast<int>(!command.trace.empty());
    if (choices > 1)
        return Words::tr("Choose one of --around, --incident and --trace.");
    if (command.summed && !dataFormat(command))
        return Words::tr("--summed is for files of other programs; pictures and .json sum links anyway.");
    return {};
}

/// The money of an incident; for other programs a link for each transfer, with the stolen part of it.
Result<Diagram> tracedDiagram(const DiagramCommand& command, const std::string& number,
                              const CaseSnapshot& snapshot, Progress& progress)
{
    const TraceDrawing drawing{.eachTransfer = dataFormat(command) && !command.summed};
    return traceIncidents(snapshot, std::span{&number, 1}, TraceOptions{}, progress)
        .and_then([&](const IncidentTrace& trace) { return drawTrace(snapshot, trace, drawing, progress); })
        .map([](DrawnTrace drawn) { return std::move(drawn.diagram); });
}

Result<Diagram> chosenDiagram(const DiagramCommand& command, const CaseSession& session, Progress& progress)
{
    const auto& snapshot = *session.snapshot();
    if (const auto& number = command.incident.empty() ? command.trace : command.incident; !number.empty())
        return tracedDiagram(command, number, snapshot, progress);
    DiagramChoice choice{.around = {}, .depth = command.depth};
    if (dataFormat(command))
        choice.most = std::numeric_limits<std::size_t>::max(); // other programs look at all of it
    if (!command.around.empty()) {
        auto entity = session.resolve(command.around);
        if (!entity)
            return tl::unexpected(entity.error());
        choice.around = *std::move(entity);
    }
    return diagramOfCase(snapshot, choice, progress).map([](DiagramAnswer answer) {
        if (answer.nodesLeftOut > 0)
            say(Words::tr("%1 nodes are left out: the diagram shows the heaviest links.")
                    .arg(ui::countText(static_cast<std::int64_t>(answer.nodesLeftOut))));
        return std::move(answer.diagram);
    });
}

/// The layouts by their words, in the order of `LayoutKind`.
std::vector<std::string> layoutWords()
{
    return {"flow", "force", "grouped", "circle", "peacock", "hierarchy", "timeline"};
}

/// Lays the diagram out as asked; as it came where nothing was asked.
Result<Diagram> laidOut(const DiagramCommand& command, Diagram diagram, Progress& progress)
{
    if (command.layout.empty())
        return diagram;
    const auto words = layoutWords();
    const auto word = std::ranges::find(words, command.layout) - words.begin();
    LayoutWish wish{.kind = static_cast<LayoutKind>(word), .seed = command.seed};
    if (wish.kind == LayoutKind::Grouped)
        wish.groups = groupsByBank(diagram);
    const auto points = layOut(diagram, wish, progress);
    if (!points)
        return tl::unexpected(points.error());
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i)
        diagram.nodes[i].position = (*points)[i];
    if (wish.kind != LayoutKind::Flow)
        diagram.unit = DiagramUnit::Free; // the columns of a trace mean nothing any more
    return diagram;
}

Result<void> writeData(const DiagramCommand& command, const CaseSession& session, const Diagram& diagram,
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
    return writeDiagram(diagram, factsForFiles(*session.snapshot()), *dataFormat(command),
                        toPath(command.out), options, progress);
}

Result<void> writeOut(const DiagramCommand& command, const CaseSession& session, const Diagram& diagram,
                      Progress& progress)
{
    if (dataFormat(command))
        return writeData(command, session, diagram, progress);
    ui::ExportOptions options;
    options.look.masking = command.masked ? ui::Masking::Masked : ui::Masking::Shown;
    return ui::exportDiagram(diagram, toPath(command.out), options, progress);
}

/// Says in the log what left the case.
Result<void> logDiagram(CaseSession& session, const DiagramCommand& command)
{
    auto detail = noteOfDiagramFile(toPath(command.out), command.masked);
    detail["incident"] = textOrNull(command.incident.empty() ? command.trace : command.incident);
    detail["around"] = textOrNull(command.around);
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
    const auto diagram = chosenDiagram(command, **session, watch.progress()).and_then([&](Diagram chosen) {
        return laidOut(command, std::move(chosen), watch.progress());
    });
    if (!diagram)
        return fail(diagram.error());
    const auto written = writeOut(command, **session, *diagram, watch.progress()).and_then([&] {
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
    command.add_option("--series", options.series,
                       helpText(Words::tr("a series of incidents (not built yet)")));
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
