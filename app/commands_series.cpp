// The command that says which incidents belong together, and why.
#include "app/commands.h"
#include "app/console.h"
#include "app/json_output.h"
#include "app/output_files.h"
#include "app/text_table.h"
#include "core/base/hash.h"
#include "core/base/whole_file.h"
#include "core/exchange/diagram_csv.h"
#include "core/exchange/file_writer.h"
#include "core/session/link_incidents.h"
#include "core/session/series_register.h"
#include "core/session/series_sum.h"
#include "core/session/series_summary.h"
#include "ui/support/format.h"
#include "ui/text/review_text.h"
#include "ui/text/series_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct SeriesCommand {
    std::string caseFile, pairsFile, xlsx, parametersFile, by;
    std::optional<double> threshold;
    bool keep = false;
    bool forget = false;
    bool learn = false;
    bool proposed = false;
    bool json = false;
};

Json evidenceJson(const LinkGround& ground)
{
    auto rows = Json::array();
    for (const auto row : ground.rows)
        rows.push_back(rowJson(row));
    return {{"kind", std::string{groundWord(ground.kind)}},
            {"value", textOrNull(ground.value)},
            {"weight", ground.weight},
            {"measured", ground.measured ? Json(*ground.measured) : Json(nullptr)},
            {"incidents", ground.incidents == 0 ? Json(nullptr) : Json(ground.incidents)},
            {"level", ground.level == 0 ? Json(nullptr) : Json(ground.level)},
            {"hub", ground.hub},
            {"rows", std::move(rows)}};
}

/// The verdict that binds, "undecided" where votes do not; null: nobody has voted.
Json decisionJson(const LinkedCase& linked, IncidentPair pair)
{
    const auto* const decision = linked.review.find(
        {linked.material->subject(pair.a).number, linked.material->subject(pair.b).number});
    return decision == nullptr ? Json(nullptr) : Json(std::string{verdictWord(decision->verdict)});
}

Json pairJson(const LinkedCase& linked, const ScoredPair& pair)
{
    const auto grounds = linked.scorer->explain(pair.pair.a, pair.pair.b);
    auto evidence = Json::array();
    double sum = 0.0; // of the bars as they are given, in this order
    for (const auto& ground : grounds) {
        sum += ground.weight;
        evidence.push_back(evidenceJson(ground));
    }
    return {{"a", linked.material->subject(pair.pair.a).number},
            {"b", linked.material->subject(pair.pair.b).number},
            {"score", sum},
            {"decision", decisionJson(linked, pair.pair)},
            {"evidence", std::move(evidence)}};
}

std::vector<std::string> numbersOf(const LinkedCase& linked, const std::vector<std::uint32_t>& incidents)
{
    std::vector<std::string> numbers;
    for (const auto incident : incidents)
        numbers.push_back(linked.material->subject(incident).number);
    return numbers;
}

Json seriesJson(const LinkedCase& linked)
{
    auto list = Json::array();
    for (std::size_t index = 0; index < linked.series.size(); ++index) {
        const auto& series = linked.series[index];
        list.push_back({{"series", linked.numbers[index]},
                        {"incidents", numbersOf(linked, series.incidents)},
                        {"loss", formatAmount(sumOf(linked, series.incidents).loss, 2)},
                        {"weakest_link",
                         {linked.material->subject(series.weakest.a).number,
                          linked.material->subject(series.weakest.b).number}},
                        {"weakest_score", series.weakestScore}});
    }
    return list;
}

/// Writes `a,b,score` of each pair; the score in full precision.
Result<void> writePairs(const LinkedCase& linked, const std::string& file)
{
    FileWriter out{toPath(file)};
    out << "a,b,score\n";
    for (const auto& pair : linked.pairs)
        out << exchange::quotedCell(linked.material->subject(pair.pair.a).number) << ","
            << exchange::quotedCell(linked.material->subject(pair.pair.b).number) << ","
            << numberText(pair.score) << "\n";
    return out.finish();
}

/// Writes the series in the register's own fields, keeps their numbers, and says in the log what left the
/// case.
Result<void> writeRegister(CaseSession& session, const LinkedCase& linked, const SeriesCommand& options)
{
    const auto choice = options.proposed ? RegisterChoice::Proposed : RegisterChoice::Decided;
    const auto rows = registerRows(*session.snapshot(), linked, choice);
    const std::vector sheets{registerSheet(rows)};
    const auto file = toPath(options.xlsx);
    if (auto written = writeWorkbook(sheets, file); !written)
        return written;
    if (auto kept = session.keepSeries(seriesMembers(linked)); !kept)
        return kept;
    const Json detail{{"file", file.filename().string()},
                      {"sha256", hashOfFile(file)},
                      {"incidents", std::ranges::count_if(rows, &RegisterRow::inSeries)},
                      {"proposed", options.proposed}};
    return session.note("series", detail.dump(-1, ' ', false, Json::error_handler_t::replace), {});
}

void printSeries(const CaseSnapshot& snapshot, const LinkedCase& linked)
{
    std::vector<QStringList> rows;
    for (std::size_t index = 0; index < linked.series.size(); ++index) {
        const auto& series = linked.series[index];
        QStringList numbers;
        for (const auto& number : numbersOf(linked, series.incidents))
            numbers << ui::toQString(number);
        const auto sum = sumOf(linked, series.incidents);
        rows.push_back({QString::number(linked.numbers[index]), QString::number(sum.events),
                        ui::toQString(formatAmount(sum.loss, 2)),
                        QString::number(series.weakestScore, 'f', 2), numbers.join(QStringLiteral(" "))});
    }
    print(textTable({{Words::tr("Series"), Align::Right},
                     {Words::tr("Incidents"), Align::Right},
                     {Words::tr("Loss"), Align::Right},
                     {Words::tr("Weakest link"), Align::Right},
                     {Words::tr("Numbers")}},
                    rows));
    for (std::size_t index = 0; index < linked.series.size(); ++index)
        print(
            Words::tr("Series %1: %2.", "number, a series in a sentence")
                .arg(QString::number(linked.numbers[index]),
                     ui::seriesSummaryText(summaryOfSeries(snapshot, linked, linked.series[index].incidents),
                                           snapshot.zone, ui::Masking::Shown)));
    print(Words::tr("Leads, not conclusions: nothing was merged. Threshold %1; weights: %2.")
              .arg(QString::number(linked.threshold, 'f', 2), ui::weightsText(*linked.model)));
}

/// Pair by pair: a large case has hundreds of thousands of them at a low threshold.
void printJson(const LinkedCase& linked)
{
    const auto text = [](const Json& json) {
        return json.dump(2, ' ', false, Json::error_handler_t::replace);
    };
    printPart("{\"threshold\": " + text(linked.threshold) + ",\n\"pairs\": [");
    for (std::size_t index = 0; index < linked.pairs.size(); ++index)
        printPart((index == 0 ? "\n" : ",\n") + text(pairJson(linked, linked.pairs[index])));
    printPart("],\n\"series\": " + text(seriesJson(linked)));
    printPart(",\n\"parameters\": " + text(Json::parse(toJson(*linked.model))) + "}\n");
}

/// The parameters of a file, over which a threshold that was given stands; nothing: none given.
Result<std::optional<std::string>> parametersGiven(const SeriesCommand& options)
{
    if (options.forget)
        return std::optional<std::string>{std::in_place};
    if (options.parametersFile.empty())
        return std::optional<std::string>{};
    auto text = wholeFile(toPath(options.parametersFile));
    if (!text)
        return tl::unexpected{text.error()};
    if (const auto sound = withParts(presetLinkModel(), *text); !sound)
        return failure(sound.error().code, sound.error().detail, options.parametersFile);
    return std::optional{*std::move(text)};
}

/// Keeps in the case what it was linked with, as an edit that can be undone.
Result<void> keepParameters(CaseSession& session, const LinkedCase& linked, bool learned)
{
    const auto parts = learned ? toJson(*linked.model) : partsOf(*linked.model, *linked.found);
    if (parts == session.snapshot()->linkModel)
        return {};
    const auto kept = session.apply(LinkModelEdit{parts});
    return kept ? Result<void>{} : tl::unexpected{kept.error()};
}

ExitStatus linkSeries(const SeriesCommand& options)
{
    if (options.proposed && options.xlsx.empty())
        return refuse(Words::tr("--proposed says what goes into the workbook: name it with --xlsx."));
    constexpr std::array<std::string_view, 1> endings{".xlsx"};
    if (const auto wrong = options.xlsx.empty() ? QString{} : wrongEnding(options.xlsx, endings);
        !wrong.isEmpty())
        return refuse(wrong);
    Watch watch;
    auto session = openCase(options.caseFile, nameOrLogin(options.by), watch.progress());
    if (!session)
        return fail(session.error());
    const auto given = parametersGiven(options);
    if (!given) {
        say(ui::parametersFaultText(given.error()));
        return ExitStatus::Failed;
    }
    LinkOptions choice;
    choice.learn = options.learn;
    choice.model = *given;
    choice.threshold = options.threshold;
    const auto linked = linkIncidents(*(*session)->snapshot(), choice, watch.progress());
    if (!linked)
        return fail(linked.error());
    if (options.keep || options.forget)
        if (auto kept = keepParameters(**session, *linked, options.learn); !kept)
            return fail(kept.error());
    if (!options.pairsFile.empty())
        if (auto written = writePairs(*linked, options.pairsFile); !written)
            return fail(written.error());
    if (!options.xlsx.empty()) {
        if (auto written = writeRegister(**session, *linked, options); !written)
            return fail(written.error());
        say(Words::tr("Written: %1").arg(ui::toQString(options.xlsx)));
    }
    if (!options.json) {
        printSeries(*(*session)->snapshot(), *linked);
        return ExitStatus::Done;
    }
    printJson(*linked);
    return ExitStatus::Done;
}

} // namespace

void addSeries(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<SeriesCommand>();
    auto& command = *program.add_subcommand(
        "series", helpText(Words::tr("say which incidents belong together, and why")));
    addCase(command, options->caseFile);
    command.add_option("--threshold", options->threshold,
                       helpText(Words::tr("score from which on two incidents are proposed as one series")));
    command.add_option(
        "--pairs", options->pairsFile,
        helpText(Words::tr("write a,b,score of every pair that scores at least the threshold")));
    command.add_flag("--learn", options->learn,
                     helpText(Words::tr("learn the weights from known series numbers and decisions")));
    auto* parameters =
        command.add_option("--parameters", options->parametersFile,
                           helpText(Words::tr("link with the parameters of a JSON file: what --json gives, "
                                              "or a part of it; the rest is estimated")));
    command.add_flag("--keep", options->keep,
                     helpText(Words::tr("keep these parameters, or what was learned, and the threshold given "
                                        "in the case")));
    command
        .add_flag("--estimated", options->forget,
                  helpText(Words::tr("forget parameters that were kept: all are estimated again")))
        ->excludes(parameters);
    command.add_option("--xlsx", options->xlsx,
                       helpText(Words::tr("write the decided series in the register's own fields")));
    command.add_flag("--proposed", options->proposed,
                     helpText(Words::tr("with --xlsx: series that are only proposed too, marked as leads")));
    addBy(command, options->by);
    addJson(command, options->json);
    onChosen(command, options, linkSeries, chosen);
}

} // namespace jingwei::app
