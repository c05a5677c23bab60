// trace: where stolen money went.
#include "app/commands.h"
#include "app/console.h"
#include "app/json_output.h"
#include "app/text_table.h"
#include "core/session/case_session.h"
#include "core/trace/fund_trace.h"
#include "ui/support/format.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
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
    bool json = false;
};

/// Why the options do not make one question; empty: they do.
QString contradiction(const TraceCommand& command)
{
    if (command.backward)
        return Words::tr(
            "Tracing backward (--backward) is not built yet; leave it out to follow the money forward.");
    const auto choices = static_cast<int>(!command.incidents.empty())
                         + static_cast<int>(!command.transfers.empty())
                         + static_cast<int>(!command.account.empty());
    if (choices != 1)
        return Words::tr(
            "Say where to start, in one way: --incident NO, --transfer ID, or --account NO --since TIME.");
    if (command.account.empty() != command.since.empty())
        return Words::tr(
            "--account and --since go together: the account, and from when on what it received is stolen.");
    return {};
}

Result<TraceOptions> traceOptions(const TraceCommand& command, ZoneOffset zone)
{
    TraceOptions options;
    options.method = traceMethodFromWord(command.method).value_or(TraceMethod::Fifo);
    options.maxLevel = command.maxLevel;
    if (!command.until.empty()) {
        const auto until = parseTimeArgument(command.until, zone, TimeEdge::Last);
        if (!until)
            return tl::unexpected(until.error());
        options.until = *until;
    }
    if (!command.minAmount.empty()) {
        const auto amount = parseAmount(command.minAmount, cny.decimals());
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

/// Everything the account received since the time given.
Result<std::vector<EdgeIndex>> transfersInto(const CaseSession& session, const std::string& account,
                                             Instant since)
{
    const auto& graph = *session.snapshot()->graph;
    return session.resolve(account).and_then([&](const EntityRef& entity) -> Result<std::vector<EdgeIndex>> {
        const auto vertex = graph.find(entity);
        if (!vertex)
            return failure(ErrorCode::EntityUnknown, account);
        const auto in = graph.inEdges(*vertex);
        const auto first =
            std::ranges::partition_point(in, [&](EdgeIndex edge) { return graph.at(edge) < since; });
        return std::vector<EdgeIndex>(first, in.end());
    });
}

/// Of those who paid, the ones that are accounts of victims: what comes back to them has come home.
std::vector<VertexIndex> payingVictims(const CaseSnapshot& snapshot, std::span<const EdgeIndex> stolen)
{
    const auto& graph = *snapshot.graph;
    std::vector<VertexIndex> victims;
    for (const auto& incident : snapshot.incidents) {
        for (const auto id : incident.victimAccounts) {
            const auto vertex = graph.find(id);
            const auto paid = [&](EdgeIndex edge) { return vertex && graph.payer(edge) == *vertex; };
            if (std::ranges::any_of(stolen, paid))
                victims.push_back(*vertex);
        }
    }
    return victims;
}

Result<TraceAnswer> traceOfTransfers(const CaseSnapshot& snapshot, std::span<const EdgeIndex> edges,
                                     const TraceOptions& options, Progress& progress)
{
    std::vector<StolenTransfer> stolen;
    for (const auto edge : edges)
        stolen.push_back({edge, 0});
    auto trace = traceForward(*snapshot.graph, stolen, 1, payingVictims(snapshot, edges), options, progress);
    if (!trace)
        return tl::unexpected(trace.error());
    return TraceAnswer{.incidents = {},
                       .trace = *std::move(trace),
                       .until = options.until,
                       .currency = edges.empty() ? cny : snapshot.graph->currency(edges.front())};
}

Result<TraceAnswer> traceOfIncidents(const CaseSnapshot& snapshot, const std::vector<std::string>& numbers,
                                     const TraceOptions& options, Progress& progress)
{
    auto answer = traceIncidents(snapshot, numbers, options, progress);
    if (!answer)
        return tl::unexpected(answer.error());
    TraceAnswer result{.incidents = {}, .trace = std::move(answer->trace), .until = options.until};
    for (const auto& incident : answer->incidents)
        result.incidents.push_back(incident.number);
    if (!answer->stolen.empty())
        result.currency = snapshot.graph->currency(answer->stolen.front().edge);
    return result;
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

void printTrace(const CaseSnapshot& snapshot, const TraceAnswer& answer, const AssumptionWords& words)
{
    const auto& graph = *snapshot.graph;
    const auto money = [&answer](Minor amount) { return ui::moneyText(amount, answer.currency); };
    std::vector<QStringList> rows;
    for (const auto& traced : answer.trace.accounts) {
        const auto& account = graph.account(traced.vertex);
        rows.push_back(
            {QString::number(traced.level), ui::toQString(toText(account.entity)),
             ui::toQString(account.holder), money(traced.received), money(traced.forwarded),
             money(traced.held),
             traced.exit == ExitKind::None ? ui::traceStateText(traced.state) : ui::exitText(traced.exit)});
    }
    print(textTable({{Words::tr("Level"), Align::Right},
                     {Words::tr("Account")},
                     {Words::tr("Holder")},
                     {Words::tr("Received"), Align::Right},
                     {Words::tr("Forwarded"), Align::Right},
                     {Words::tr("Held"), Align::Right},
                     {Words::tr("State")}},
                    rows));
    const auto& trace = answer.trace;
    // poison counts money more than once
    print((trace.method == TraceMethod::Poison
               ? Words::tr("Stolen %1; touched by it are: held %2, exited %3, not queried %4 (%5)")
               : Words::tr("Stolen %1 = held %2 + exited %3 + not queried %4 (%5)"))
              .arg(money(trace.stolen), money(trace.held), money(trace.exited), money(trace.notQueried),
                   ui::traceMethodText(trace.method)));
    for (const auto& assumption : trace.assumptions)
        print(QStringLiteral("  %1").arg(words(assumption)));
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

    const auto ofTransfers = [&](const std::vector<EdgeIndex>& edges) {
        return traceOfTransfers(snapshot, edges, *options, watch.progress());
    };
    Result<TraceAnswer> answer;
    if (!command.incidents.empty()) {
        answer = traceOfIncidents(snapshot, incidentNumbers(command.incidents), *options, watch.progress());
    } else if (!command.transfers.empty()) {
        answer = chosenTransfers(*snapshot.graph, command.transfers).and_then(ofTransfers);
    } else {
        const auto since = parseTimeArgument(command.since, snapshot.zone, TimeEdge::First);
        if (!since)
            return refuse(ui::describe(since.error()));
        answer = transfersInto(**session, command.account, *since).and_then(ofTransfers);
    }
    if (!answer)
        return fail(answer.error());

    const AssumptionWords words = [&snapshot](const TraceAssumption& assumption) {
        const auto account = assumption.vertex
                                 ? ui::toQString(snapshot.graph->account(*assumption.vertex).entity.value)
                                 : QString{};
        return ui::assumptionText(assumption, account, ui::MoneyUnit::Yuan);
    };
    if (command.json)
        print(traceJson(snapshot, *answer, words));
    else
        printTrace(snapshot, *answer, words);
    return ExitStatus::Done;
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
                       helpText(Words::tr("with --since: everything this account received is stolen")));
    command.add_option("--since", options->since, helpText(Words::tr("from this time on, inclusive")));
    command.add_flag("--backward", options->backward,
                     helpText(Words::tr("where the money came from (not built yet)")));
    command
        .add_option("--method", options->method,
                    helpText(Words::tr("which money leaves first (default fifo)")))
        ->check(CLI::IsMember({"fifo", "lifo", "pro-rata", "lowest-balance", "taint-first", "poison"}));
    command.add_option("--until", options->until,
                       helpText(Words::tr("look at nothing later than this, inclusive")));
    command.add_option("--max-level", options->maxLevel,
                       helpText(Words::tr("follow no further than this level")));
    command.add_option("--min-amount", options->minAmount,
                       helpText(Words::tr("leave out smaller transfers, in yuan")));
    addJson(command, options->json);
    onChosen(command, options, trace, chosen);
}

} // namespace jingwei::app
