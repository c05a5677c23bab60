// chart, brief: pictures and documents.
#include "app/commands.h"
#include "app/console.h"
#include "app/json_output.h"
#include "app/output_files.h"
#include "core/base/hash.h"
#include "core/session/case_session.h"
#include "core/session/link_incidents.h"
#include "core/statistics/daily_flow.h"
#include "ui/brief/brief_pdf.h"
#include "ui/charts/chart_export.h"
#include "ui/support/format.h"
#include "ui/support/masking.h"
#include "ui/workspaces/daily_points.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// ---- chart ----

struct ChartCommand {
    std::string caseFile;
    std::string kind;
    std::string of;
    std::string out;
};

/// The end of money that is asked for; nothing: the whole case.
Result<std::optional<VertexIndex>> chosenEnd(const ChartCommand& command, const CaseSession& session)
{
    if (command.of.empty())
        return std::nullopt;
    return session.resolve(command.of)
        .and_then([&](const EntityRef& entity) -> Result<std::optional<VertexIndex>> {
            const auto vertex = session.snapshot()->graph->find(entity);
            if (!vertex)
                return failure(ErrorCode::NothingToDraw, command.of);
            return vertex;
        });
}

Result<ui::DailyPicture> dailyMoney(const ChartCommand& command, const CaseSession& session,
                                    Progress& progress)
{
    const auto& snapshot = *session.snapshot();
    const auto of = chosenEnd(command, session);
    if (!of)
        return tl::unexpected(of.error());
    const auto title =
        *of ? Words::tr("Money by day: %1")
                  .arg(ui::entityText(snapshot.graph->account(**of).entity, ui::Masking::Shown))
            : Words::tr("Money by day, the whole case");
    return ui::dailySums(*snapshot.graph, *of, snapshot.zone, progress).map([&](ui::DailySums sums) {
        const auto currency = ui::toQString(std::string{sums.currency.code()});
        return ui::DailyPicture{std::move(sums.days),
                                Words::tr("%1, in %2", "title of a chart, currency").arg(title, currency),
                                sums.currency};
    });
}

Result<ui::DailyPicture> dailyCalls(const ChartCommand& command, const CaseSession& session)
{
    const auto& snapshot = *session.snapshot();
    std::string phone;
    if (!command.of.empty()) {
        const auto entity = session.resolve(command.of);
        if (!entity)
            return tl::unexpected(entity.error());
        phone = entity->value;
    }
    std::vector<FlowPoint> points;
    for (const auto& call : snapshot.calls)
        if (phone.empty() || call.from == phone || call.to == phone)
            points.push_back({call.at, 1, phone.empty() || call.to == phone});
    const auto title = phone.empty()
                           ? Words::tr("Calls by day, the whole case")
                           : Words::tr("Calls by day: %1")
                                 .arg(ui::entityText({EntityKind::Phone, phone}, ui::Masking::Shown));
    return dailyFlow(points, snapshot.zone).map([&](std::vector<DailyFlow> days) {
        return ui::DailyPicture{std::move(days), title, std::nullopt};
    });
}

ExitStatus drawChart(const ChartCommand& command)
{
    constexpr std::array<std::string_view, 3> endings{".png", ".svg", ".pdf"};
    if (const auto sentence = wrongEnding(command.out, endings); !sentence.isEmpty())
        return refuse(sentence);
    if (command.kind != "daily-flow" && command.kind != "daily-calls")
        return refuse(Words::tr("There is no chart “%1”; there are “daily-flow” and “daily-calls”.")
                          .arg(ui::toQString(command.kind)));
    Watch watch;
    const auto session = openCase(command.caseFile, {}, watch.progress());
    if (!session)
        return fail(session.error());
    const auto picture = command.kind == "daily-flow" ? dailyMoney(command, **session, watch.progress())
                                                      : dailyCalls(command, **session);
    if (!picture)
        return fail(picture.error());
    return told(ui::exportDailyFlow(*picture, toPath(command.out)), command.out);
}

// ---- brief ----

struct BriefCommand {
    std::string caseFile;
    std::vector<std::string> incidents;
    std::string series;
    std::string templateName = "money";
    std::string classification;
    bool reveal = false;
    std::string reason;
    std::string by;
    std::string out;
};

QString contradiction(const BriefCommand& command)
{
    constexpr std::array<std::string_view, 1> endings{".pdf"};
    if (auto sentence = wrongEnding(command.out, endings); !sentence.isEmpty())
        return sentence;
    if (command.incidents.empty() == command.series.empty())
        return Words::tr("Say what the brief is about: --incident NO, repeated for several, or --series N.");
    if (command.templateName != "money")
        return Words::tr("There is no template “%1”; there is “money”.")
            .arg(ui::toQString(command.templateName));
    if (command.reveal && command.reason.empty())
        return Words::tr("Showing names and numbers in full (--reveal) needs a --reason, for the log.");
    return {};
}

/// Says in the log what left the case.
Result<void> logBrief(CaseSession& session, const BriefCommand& command)
{
    const Json detail{{"incidents", command.incidents},
                      {"series", textOrNull(command.series)},
                      {"file", toPath(command.out).filename().string()},
                      {"sha256", hashOfFile(toPath(command.out))},
                      {"revealed", command.reveal}};
    return session.note("brief", detail.dump(-1, ' ', false, Json::error_handler_t::replace), command.reason);
}

ExitStatus writeBrief(const BriefCommand& command)
{
    if (const auto sentence = contradiction(command); !sentence.isEmpty())
        return refuse(sentence);
    Watch watch;
    const auto session = openCase(command.caseFile, command.by, watch.progress());
    if (!session)
        return fail(session.error());
    auto chosen = command;
    if (!command.series.empty()) {
        auto members = incidentsOfSeries(*(*session)->snapshot(), command.series, watch.progress());
        if (!members)
            return fail(members.error());
        chosen.incidents = *std::move(members);
    }
    const auto brief =
        briefOfIncidents(*(*session)->snapshot(), chosen.incidents, (*session)->by(), command.classification,
                         !command.reveal, (*session)->logHead(), watch.progress());
    if (!brief)
        return fail(brief.error());
    return told(ui::writeBriefPdf(*brief, toPath(command.out), watch.progress()).and_then([&] {
        return logBrief(**session, chosen);
    }),
                command.out);
}

} // namespace

void addChart(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<ChartCommand>();
    auto& command = *program.add_subcommand("chart", helpText(Words::tr("draw a chart")));
    addCase(command, options->caseFile);
    command
        .add_option("--kind", options->kind,
                    helpText(Words::tr("daily-flow: money in and out by day; daily-calls: calls by day")))
        ->required();
    command.add_option("--of", options->of,
                       helpText(Words::tr("one account or phone; without it the whole case")));
    command.add_option("--out", options->out, helpText(Words::tr("file to write: .png .svg .pdf")))
        ->required();
    onChosen(command, options, drawChart, chosen);
}

void addBrief(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<BriefCommand>();
    auto& command = *program.add_subcommand("brief", helpText(Words::tr("write the brief as PDF")));
    addCase(command, options->caseFile);
    command
        .add_option("--incident", options->incidents,
                    helpText(Words::tr("number of an incident; repeat for several")))
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command.add_option("--series", options->series,
                       helpText(Words::tr("number of a series: all its incidents")));
    command.add_option("--template", options->templateName, helpText(Words::tr("money: the money trail")));
    command.add_option("--classification", options->classification,
                       helpText(Words::tr("printed on every page")));
    command.add_flag("--reveal", options->reveal,
                     helpText(Words::tr("show names and numbers of people in full; needs --reason")));
    command.add_option("--reason", options->reason, helpText(Words::tr("why, for the log")));
    command.add_option("--out", options->out, helpText(Words::tr("file to write: .pdf")))->required();
    addBy(command, options->by);
    onChosen(command, options, writeBrief, chosen);
}

} // namespace jingwei::app
