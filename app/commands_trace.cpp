// trace: where stolen money went, or where money came from.
#include "app/commands.h"
#include "app/console.h"
#include "app/sheets.h"
#include "app/text_table.h"
#include "app/trace_json.h"
#include "app/trace_print.h"
#include "core/base/hash.h"
#include "core/brief/stop_request.h"
#include "core/session/case_session.h"
#include "core/session/sheet_input.h"
#include "core/trace/backward_trace.h"
#include "ui/support/format.h"
#include "ui/text/error_text.h"
#include "ui/text/trace_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <iterator>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct FreezeCommand {
    std::string caseFile;
    std::vector<std::string> incidents;
    std::string at;
    std::string method = "fifo";
    std::string currency;
    std::string xlsx, pdf, document, classification, by;
    bool json = false;
};

struct TraceCommand {
    std::string caseFile;
    std::vector<std::string> incidents;
    std::vector<std::int64_t> transfers;
    std::string account;
    std::string since;
    bool backward = false;
    std::string method = "fifo";
    std::string until;
    std::optional<std::uint32_t> maxLevel;
    std::string minAmount;
    std::string currency;
    bool json = false;
};

TraceMethod methodOf(const TraceCommand& command)
{
    return traceMethodFromWord(command.method).value_or(TraceMethod::Fifo);
}

/// Why the options do not make one question; empty: they do.
QString contradiction(const TraceCommand& command)
{
    const auto choices = static_cast<int>(!command.incidents.empty())
                         + static_cast<int>(!command.transfers.empty())
                         + static_cast<int>(!command.account.empty());
    if (choices != 1)
        return Words::tr(
            "Say where to start, in one way: --incident NO, --transfer ID, or --account NO --since TIME.");
    if (command.account.empty() != command.since.empty())
        return Words::tr("--account and --since go together: the account, and from when on its money is "
                         "followed.");
    if (command.backward && !tracesBackward(methodOf(command)))
        return Words::tr(
                   "%1 is defined by what of a balance is stolen, which nobody knows when money is followed "
                   "backward; fifo, lifo and pro-rata can be.",
                   "a method of tracing")
            .arg(ui::toQString(command.method));
    return {};
}

/// The currency to be followed; nothing: none is named.
Result<std::optional<Currency>> currencyOf(const std::string& word)
{
    if (word.empty())
        return std::optional<Currency>{};
    return parseCurrency(word).map([](Currency currency) { return std::optional{currency}; });
}

Result<TraceOptions> traceOptions(const TraceCommand& command, ZoneOffset zone)
{
    TraceOptions options;
    options.method = methodOf(command);
    options.maxLevel = command.maxLevel;
    const auto currency = currencyOf(command.currency);
    if (!currency)
        return tl::unexpected(currency.error());
    options.currency = *currency;
    if (!command.until.empty()) {
        const auto until = parseTimeArgument(command.until, zone, TimeEdge::Last);
        if (!until)
            return tl::unexpected(until.error());
        options.until = *until;
    }
    if (!command.minAmount.empty()) {
        const auto amount = parseAmount(command.minAmount, options.currency.value_or(cny).decimals());
        if (!amount)
            return tl::unexpected(amount.error());
        options.minAmount = *amount;
    }
    return options;
}

Result<std::vector<EdgeIndex>> chosenTransfers(const FlowGraph& graph, const std::vector<std::int64_t>& ids)
{
    std::vector<EdgeIndex> edges;
    for (const auto id : ids) {
        const auto edge = graph.find(TransferId{id});
        if (!edge)
            return failure(ErrorCode::TransferUnknown, std::to_string(id));
        edges.push_back(*edge);
    }
    std::ranges::sort(edges);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

/// Everything the account received since the time given; backward, everything it paid.
Result<std::vector<EdgeIndex>> transfersSince(const CaseSession& session, const std::string& account,
                                              Instant since, TraceDirection direction)
{
    const auto& graph = *session.snapshot()->graph;
    return session.resolve(account).and_then([&](const EntityRef& entity) -> Result<std::vector<EdgeIndex>> {
        const auto vertex = graph.find(entity);
        if (!vertex)
            return failure(ErrorCode::EntityUnknown, account);
        const bool forward = direction == TraceDirection::Forward;
        const auto edges = forward ? graph.inEdges(*vertex) : graph.outEdges(*vertex);
        const auto first =
            std::ranges::partition_point(edges, [&](EdgeIndex edge) { return graph.at(edge) < since; });
        std::vector<EdgeIndex> moved;
        std::copy_if(first, edges.end(), std::back_inserter(moved),
                     [&](EdgeIndex edge) { return graph.payer(edge) != graph.payee(edge); });
        if (moved.empty())
            return failure(ErrorCode::NothingStolen, forward ? "nothing-received" : "nothing-paid", account);
        return moved;
    });
}

Result<TraceAnswer> traceOfTransfers(const CaseSnapshot& snapshot, std::span<const EdgeIndex> edges,
                                     TraceDirection direction, const TraceOptions& options,
                                     Progress& progress)
{
    auto trace = direction == TraceDirection::Forward
                     ? traceTransfers(snapshot, edges, options, progress)
                     : traceTransfersBackward(snapshot, edges, options, progress);
    if (!trace)
        return tl::unexpected(trace.error());
    return TraceAnswer{.incidents = {}, .trace = *std::move(trace), .until = options.until};
}

TraceAnswer answerOf(IncidentTrace traced, std::optional<Instant> until)
{
    TraceAnswer answer{.incidents = {},
                       .trace = std::move(traced.trace),
                       .until = until,
                       .nothingOf = std::move(traced.nothingOf),
                       .lossDiffers = std::move(traced.lossDiffers)};
    for (const auto& incident : traced.incidents)
        answer.incidents.push_back(incident.number);
    return answer;
}

/// `incident:A001` and `A001` name the same incident.
std::vector<std::string> incidentNumbers(const std::vector<std::string>& given)
{
    std::vector<std::string> numbers;
    for (const auto& text : given) {
        const auto entity = parseEntityRef(text);
        numbers.push_back(entity && entity->kind == EntityKind::Incident ? entity->value : text);
    }
    return numbers;
}

AssumptionWords assumptionWords(const CaseSnapshot& snapshot)
{
    return [&snapshot](const TraceAssumption& assumption) {
        const auto account = assumption.vertex
                                 ? ui::toQString(snapshot.graph->account(*assumption.vertex).entity.value)
                                 : QString{};
        return ui::assumptionText(assumption, account, ui::MoneyUnit::Yuan);
    };
}

ExitStatus trace(const TraceCommand& command)
{
    if (const auto sentence = contradiction(command); !sentence.isEmpty())
        return refuse(sentence);
    Watch watch;
    const auto session = openCase(command.caseFile, {}, watch.progress());
    if (!session)
        return fail(session.error());
    const auto& snapshot = *(*session)->snapshot();
    const auto options = traceOptions(command, snapshot.zone);
    if (!options)
        return refuse(ui::describe(options.error()));

    const auto direction = command.backward ? TraceDirection::Backward : TraceDirection::Forward;
    const auto ofTransfers = [&](const std::vector<EdgeIndex>& edges) {
        return traceOfTransfers(snapshot, edges, direction, *options, watch.progress());
    };
    Result<TraceAnswer> answer;
    if (!command.incidents.empty()) {
        const auto numbers = incidentNumbers(command.incidents);
        answer = (command.backward ? traceIncidentsBackward(snapshot, numbers, *options, watch.progress())
                                   : traceIncidents(snapshot, numbers, *options, watch.progress()))
                     .map([&](IncidentTrace traced) { return answerOf(std::move(traced), options->until); });
    } else if (!command.transfers.empty()) {
        answer = chosenTransfers(*snapshot.graph, command.transfers).and_then(ofTransfers);
    } else {
        const auto since = parseTimeArgument(command.since, snapshot.zone, TimeEdge::First);
        if (!since)
            return refuse(ui::describe(since.error()));
        answer = transfersSince(**session, command.account, *since, direction).and_then(ofTransfers);
    }
    if (!answer)
        return fail(answer.error());

    const auto words = assumptionWords(snapshot);
    if (command.json)
        print(traceJson(snapshot, *answer, words));
    else
        printTrace(snapshot, *answer, words);
    return ExitStatus::Done;
}

void printFreeze(const CaseSnapshot& snapshot, const TraceAnswer& answer, const FreezeList& list)
{
    const auto& graph = *snapshot.graph;
    const auto money = [&answer](Minor amount) { return ui::moneyText(amount, answer.trace.currency); };
    std::vector<QStringList> rows;
    for (const auto& row : list.rows) {
        const auto& traced = answer.trace.accounts[row.account];
        const auto& account = graph.account(traced.vertex);
        const bool bounded = traced.bounds && traced.bounds->low != traced.bounds->high;
        rows.push_back({money(traced.held),
                        bounded
                            ? money(traced.bounds->low) + QStringLiteral(" – ") + money(traced.bounds->high)
                            : QString{},
                        ui::toQString(toText(account.entity)), ui::toQString(account.bank),
                        ui::toQString(account.holder), QString::number(traced.level),
                        ui::timeText(graph, traced.vertex, traced.lastAt, snapshot.zone),
                        ui::statementText(graph, traced.vertex, snapshot.zone),
                        ui::measureText(row.measure, list.at, snapshot.zone)});
    }
    if (rows.empty())
        print(Words::tr("No account is known to hold any of the stolen money at that moment."));
    else
        print(textTable({{Words::tr("Held"), Align::Right},
                         {Words::tr("Between"), Align::Right},
                         {Words::tr("Account")},
                         {Words::tr("Bank")},
                         {Words::tr("Holder")},
                         {Words::tr("Level"), Align::Right},
                         {Words::tr("Last seen")},
                         {Words::tr("State")},
                         {Words::tr("Measure")}},
                        rows));
    print(Words::tr("At %1, a lead, not a conclusion (%2).")
              .arg(ui::timeText(list.at, snapshot.zone), ui::traceMethodText(answer.trace.method)));
    printSums(snapshot, answer, assumptionWords(snapshot));
}

/// Writes the request sheets that were asked for, and logs each.
Result<void> writeRequest(CaseSession& session, const FreezeCommand& command, const FreezeAnswer& found,
                          Progress& progress)
{
    if (command.xlsx.empty() && command.pdf.empty())
        return {};
    const auto& snapshot = *session.snapshot();
    // a bank needs whole numbers to stop anything
    const auto sheets = sheetsOfStopRequest(
        snapshot, found, {session.by(), command.classification, false, session.logHead()}, command.document);
    auto incidents = Json::array();
    for (const auto& incident : found.traced.incidents)
        incidents.push_back(incident.number);
    return writeSheets(sheets, {command.xlsx, command.pdf}, progress, [&](const std::string& file) {
        const Json detail{{"incidents", incidents},
                          {"banks", stopRequestSheets(*snapshot.graph, found.traced.trace, found.list)},
                          {"file", toPath(file).filename().string()},
                          {"sha256", hashOfFile(toPath(file))},
                          {"revealed", true}};
        return session.note("stop-request", detail.dump(-1, ' ', false, Json::error_handler_t::replace), {});
    });
}

ExitStatus freeze(const FreezeCommand& command)
{
    if (command.incidents.empty())
        return refuse(Words::tr("Say whose money: --incident NO, again for each further incident."));
    Watch watch;
    const auto session = openCase(command.caseFile, command.by, watch.progress());
    if (!session)
        return fail(session.error());
    const auto& snapshot = *(*session)->snapshot();
    std::optional<Instant> at;
    if (!command.at.empty()) {
        const auto given = parseTimeArgument(command.at, snapshot.zone, TimeEdge::Last);
        if (!given)
            return refuse(ui::describe(given.error()));
        at = *given;
    }
    TraceOptions options;
    options.method = traceMethodFromWord(command.method).value_or(TraceMethod::Fifo);
    options.until = at;
    const auto currency = currencyOf(command.currency);
    if (!currency)
        return refuse(ui::describe(currency.error()));
    options.currency = *currency;
    auto found = freezeIncidents(snapshot, incidentNumbers(command.incidents), options, at, watch.progress());
    if (!found)
        return fail(found.error());
    if (auto written = writeRequest(**session, command, *found, watch.progress()); !written)
        return fail(written.error());
    const auto answer = answerOf(std::move(found->traced), at);
    if (command.json)
        print(freezeJson(snapshot, answer, found->list, assumptionWords(snapshot)));
    else
        printFreeze(snapshot, answer, found->list);
    return ExitStatus::Done;
}

void addCurrency(CLI::App& command, std::string& currency)
{
    command.add_option("--currency", currency,
                       helpText(Words::tr("currency that is followed (default that of the first stolen "
                                          "transfer)")));
}

void addMethod(CLI::App& command, std::string& method)
{
    std::vector<std::string> words;
    for (const auto each : allTraceMethods)
        words.emplace_back(traceMethodWord(each));
    command.add_option("--method", method, helpText(Words::tr("which money leaves first (default fifo)")))
        ->check(CLI::IsMember(words));
}

} // namespace

void addTrace(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<TraceCommand>();
    auto& command = *program.add_subcommand("trace", helpText(Words::tr("follow stolen money")));
    addCase(command, options->caseFile);
    command
        .add_option("--incident", options->incidents,
                    helpText(Words::tr("number of an incident; repeat for several")))
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command
        .add_option("--transfer", options->transfers,
                    helpText(Words::tr("a stolen transfer, by its id; repeat for several")))
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command.add_option("--account", options->account,
                       helpText(Words::tr("with --since: everything this account received is stolen; with "
                                          "--backward: everything it paid is asked about")));
    command.add_option("--since", options->since, helpText(Words::tr("from this time on, inclusive")));
    command.add_flag("--backward", options->backward,
                     helpText(Words::tr("where the money came from (fifo, lifo, pro-rata)")));
    addMethod(command, options->method);
    addCurrency(command, options->currency);
    command.add_option("--until", options->until,
                       helpText(Words::tr("look at nothing later than this, inclusive")));
    command.add_option("--max-level", options->maxLevel,
                       helpText(Words::tr("follow no further than this level")));
    command.add_option("--min-amount", options->minAmount,
                       helpText(Words::tr("leave out smaller transfers")));
    addJson(command, options->json);
    onChosen(command, options, trace, chosen);
}

void addFreeze(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<FreezeCommand>();
    auto& command =
        *program.add_subcommand("freeze", helpText(Words::tr("where the money is, ranked for stop-payment")));
    addCase(command, options->caseFile);
    command
        .add_option("--incident", options->incidents,
                    helpText(Words::tr("number of an incident; repeat for several")))
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command.add_option("--at", options->at,
                       helpText(Words::tr("the moment; without it the last that the case tells of")));
    addMethod(command, options->method);
    addCurrency(command, options->currency);
    command.add_option("--xlsx", options->xlsx,
                       helpText(Words::tr("write the request sheets as a workbook, one sheet a bank")));
    command.add_option("--pdf", options->pdf, helpText(Words::tr("write the request sheets as PDF")));
    command.add_option("--document", options->document,
                       helpText(Words::tr("number of the request's legal document")));
    command.add_option("--classification", options->classification,
                       helpText(Words::tr("printed on every page")));
    addBy(command, options->by);
    addJson(command, options->json);
    onChosen(command, options, freeze, chosen);
}

} // namespace jingwei::app
