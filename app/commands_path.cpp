// path: how money could have come from one end to another.
#include "app/commands.h"
#include "app/console.h"
#include "app/json_output.h"
#include "app/text_table.h"
#include "core/trace/money_paths.h"
#include "ui/support/format.h"
#include "ui/text/error_text.h"
#include "ui/text/trace_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr std::size_t shareDecimals = 6;

struct PathCommand {
    std::string caseFile;
    std::vector<std::string> from, to;
    bool inTime = false;
    std::string since, until, minAmount, maxGap, minShare, currency;
    std::uint32_t maxLength = PathOptions{}.maxLength;
    std::size_t maxPaths = PathOptions{}.maxPaths;
    bool json = false;
};

/// Why the options do not make one question; empty: they do.
QString contradiction(const PathCommand& command)
{
    if (!command.inTime && (!command.maxGap.empty() || !command.minShare.empty()))
        return Words::tr(
            "--max-gap and --min-share compare one transfer with the next in time; add --in-time.");
    return {};
}

Result<void> readTimes(const PathCommand& command, ZoneOffset zone, PathOptions& options)
{
    if (!command.since.empty()) {
        const auto since = parseTimeArgument(command.since, zone, TimeEdge::First);
        if (!since)
            return tl::unexpected{since.error()};
        options.since = *since;
    }
    if (!command.until.empty()) {
        const auto until = parseTimeArgument(command.until, zone, TimeEdge::Last);
        if (!until)
            return tl::unexpected{until.error()};
        options.until = *until;
    }
    if (!command.maxGap.empty()) {
        const auto gap = parseDuration(command.maxGap);
        if (!gap)
            return tl::unexpected{gap.error()};
        options.maxGap = *gap;
    }
    return {};
}

Result<void> readAmounts(const PathCommand& command, PathOptions& options)
{
    if (!command.currency.empty()) {
        const auto currency = parseCurrency(command.currency);
        if (!currency)
            return tl::unexpected{currency.error()};
        options.currency = *currency;
    }
    if (!command.minAmount.empty()) {
        const auto amount = parseAmount(command.minAmount, options.currency.decimals());
        if (!amount)
            return tl::unexpected{amount.error()};
        options.minAmount = *amount;
    }
    if (command.minShare.empty())
        return {};
    constexpr Minor whole = 1'000'000;
    const auto share = parseAmount(command.minShare, shareDecimals);
    if (!share)
        return tl::unexpected{share.error()};
    if (*share < 0 || *share > whole)
        return failure(ErrorCode::AmountOutOfRange, command.minShare);
    options.minShareMillionths = *share;
    return {};
}

Result<PathOptions> pathOptions(const PathCommand& command, ZoneOffset zone)
{
    PathOptions options;
    options.order = command.inTime ? PathOrder::InTime : PathOrder::Shortest;
    options.maxLength = command.maxLength;
    options.maxPaths = command.maxPaths;
    if (auto read = readTimes(command, zone, options); !read)
        return tl::unexpected{read.error()};
    if (auto read = readAmounts(command, options); !read)
        return tl::unexpected{read.error()};
    return options;
}

/// The ends of money that were named. Errors: those of `CaseSession::resolve`; `EntityUnknown` for what takes
/// no part in transfers.
Result<std::vector<VertexIndex>> endsNamed(const CaseSession& session, const std::vector<std::string>& names)
{
    std::vector<VertexIndex> ends;
    for (const auto& name : names) {
        const auto entity = session.resolve(name);
        if (!entity)
            return tl::unexpected{entity.error()};
        const auto vertex = session.snapshot()->graph->find(*entity);
        if (!vertex)
            return failure(ErrorCode::EntityUnknown, name);
        ends.push_back(*vertex);
    }
    return ends;
}

/// The first and the last transfer of a path.
std::pair<EdgeIndex, EdgeIndex> endsOf(const MoneyPath& path)
{
    const auto [first, last] = std::ranges::minmax_element(path.transfers);
    return {*first, *last};
}

class PathAnswer {
public:
    /// `named`: the ends that were asked about.
    PathAnswer(const CaseSnapshot& snapshot, const PathOptions& options, const MoneyPaths& paths,
               std::span<const VertexIndex> named)
        : m_graph{*snapshot.graph}
        , m_zone{snapshot.zone}
        , m_options{options}
        , m_paths{paths}
    {
        for (const auto v : named)
            if (!m_graph.account(v).queried && !isMoneyExit(m_graph.account(v).entity.kind)
                && std::ranges::find(m_notQueried, v) == m_notQueried.end())
                m_notQueried.push_back(v);
    }

    [[nodiscard]] Json json() const;
    void print() const;

private:
    [[nodiscard]] std::string amount(Minor minor) const
    {
        return formatAmount(minor, m_options.currency.decimals());
    }
    [[nodiscard]] QString money(Minor minor) const { return ui::moneyText(minor, m_options.currency); }
    [[nodiscard]] std::string entity(VertexIndex v) const { return toText(m_graph.account(v).entity); }
    [[nodiscard]] Json transfers(const std::vector<EdgeIndex>& edges) const;
    [[nodiscard]] Json pathJson(const MoneyPath& path) const;
    [[nodiscard]] Json hopsJson() const;
    [[nodiscard]] Json parametersJson() const;
    [[nodiscard]] QString wayText(const MoneyPath& path) const;
    [[nodiscard]] QStringList limitTexts() const;

    const FlowGraph& m_graph;
    ZoneOffset m_zone;
    const PathOptions& m_options;
    const MoneyPaths& m_paths;
    std::vector<VertexIndex> m_notQueried; ///< ends asked about whose statements are not in the case
};

Json PathAnswer::transfers(const std::vector<EdgeIndex>& edges) const
{
    auto ids = Json::array();
    for (const auto e : edges)
        ids.push_back(m_graph.id(e).value());
    return ids;
}

Json PathAnswer::pathJson(const MoneyPath& path) const
{
    auto entities = Json::array();
    for (const auto v : path.ends)
        entities.push_back(entity(v));
    const auto [first, last] = endsOf(path);
    return {{"entities", std::move(entities)},
            {"transfers", transfers(path.transfers)},
            {"amount", amount(path.amount)},
            {"from", formatIso(m_graph.at(first), m_zone)},
            {"to", formatIso(m_graph.at(last), m_zone)},
            {"hops", m_options.order == PathOrder::Shortest ? Json(path.hops) : Json{}}};
}

Json PathAnswer::hopsJson() const
{
    if (m_options.order != PathOrder::Shortest)
        return {};
    auto hops = Json::array();
    for (const auto& hop : m_paths.hops)
        hops.push_back({{"from", entity(hop.from)},
                        {"to", entity(hop.to)},
                        {"count", hop.transfers.size()},
                        {"amount", amount(hop.sum)},
                        {"transfers", transfers(hop.transfers)}});
    return hops;
}

Json PathAnswer::parametersJson() const
{
    const auto& gap = m_options.maxGap;
    const bool inTime = m_options.order == PathOrder::InTime;
    return {{"since", timeOrNull(m_options.since, m_zone)},
            {"until", timeOrNull(m_options.until, m_zone)},
            {"min_amount", m_options.minAmount ? Json(amount(*m_options.minAmount)) : Json{}},
            {"max_gap_seconds", gap ? Json(gap->count()) : Json{}},
            {"min_share", inTime ? Json(formatAmount(m_options.minShareMillionths, shareDecimals)) : Json{}},
            {"max_length", m_options.maxLength},
            {"max_paths", m_options.maxPaths}};
}

Json PathAnswer::json() const
{
    auto paths = Json::array();
    for (const auto& path : m_paths.paths)
        paths.push_back(pathJson(path));
    auto notQueried = Json::array();
    for (const auto v : m_notQueried)
        notQueried.push_back(entity(v));
    return {{"paths", std::move(paths)},
            {"hops", hopsJson()},
            {"order", m_options.order == PathOrder::Shortest ? "shortest" : "in-time"},
            {"currency", std::string{m_options.currency.code()}},
            {"parameters", parametersJson()},
            {"truncated", m_paths.morePaths || m_paths.longerPaths || m_paths.stopped},
            {"more_paths", m_paths.morePaths},
            {"longer_paths", m_paths.longerPaths},
            {"stopped", m_paths.stopped},
            {"not_queried", std::move(notQueried)}};
}

/// "6222… —3: 900.00→ 6217…": what each hop holds; in time the sum alone, each being one transfer.
QString PathAnswer::wayText(const MoneyPath& path) const
{
    auto text = ui::toQString(entity(path.ends.front()));
    for (std::size_t i = 0; i < path.transfers.size(); ++i) {
        const auto next = ui::toQString(entity(path.ends[i + 1]));
        if (m_options.order == PathOrder::InTime) {
            text += QStringLiteral(" —%1→ %2").arg(money(m_graph.amount(path.transfers[i])), next);
            continue;
        }
        const auto& hop = m_paths.hops[path.hops[i]];
        text += QStringLiteral(" —%1: %2→ %3").arg(hop.transfers.size()).arg(money(hop.sum), next);
    }
    return text;
}

/// What the answer may lack; said in every answer, because nothing is left out in silence.
QStringList PathAnswer::limitTexts() const
{
    QStringList texts{
        Words::tr("Looked for: at most %1 paths, each of at most %2 transfers in %3, through no exit.")
            .arg(ui::countText(static_cast<std::int64_t>(m_options.maxPaths)))
            .arg(m_options.maxLength)
            .arg(ui::toQString(m_options.currency.code()))};
    if (m_paths.morePaths)
        texts << Words::tr("There are more paths than these; --max-paths raises the limit.");
    if (m_paths.longerPaths)
        texts << Words::tr(
            "Longer paths were not looked at, and there may be some; --max-length raises the limit.");
    if (m_paths.stopped)
        texts << Words::tr(
            "The search was given up because there is too much to try; narrow it by time, gap or amount.");
    for (const auto v : m_notQueried)
        texts << ui::noStatementText(ui::toQString(m_graph.account(v).entity.value));
    texts << Words::tr("Leads, not conclusions: a path shows that money could have gone this way.");
    return texts;
}

void PathAnswer::print() const
{
    std::vector<QStringList> rows;
    for (std::size_t i = 0; i < m_paths.paths.size(); ++i) {
        const auto& path = m_paths.paths[i];
        const auto [first, last] = endsOf(path);
        rows.push_back({QString::number(i + 1), QString::number(path.transfers.size()), money(path.amount),
                        ui::timeText(m_graph, first, m_zone), ui::timeText(m_graph, last, m_zone),
                        wayText(path)});
    }
    if (rows.empty())
        app::print(Words::tr("No such path was found."));
    else
        app::print(textTable({{Words::tr("No."), Align::Right},
                              {Words::tr("Steps"), Align::Right},
                              {Words::tr("Smallest amount"), Align::Right},
                              {Words::tr("First")},
                              {Words::tr("Last")},
                              {Words::tr("Path, with transfers and sums")}},
                             rows));
    for (const auto& text : limitTexts())
        app::print(text);
}

ExitStatus findPaths(const PathCommand& command)
{
    if (const auto sentence = contradiction(command); !sentence.isEmpty())
        return refuse(sentence);
    Watch watch;
    const auto session = openCase(command.caseFile, {}, watch.progress());
    if (!session)
        return fail(session.error());
    const auto& snapshot = *(*session)->snapshot();
    const auto options = pathOptions(command, snapshot.zone);
    if (!options)
        return refuse(ui::describe(options.error()));
    const auto from = endsNamed(**session, command.from);
    const auto to = endsNamed(**session, command.to);
    if (!from || !to)
        return fail(from ? to.error() : from.error());
    const auto paths = jingwei::findPaths(*snapshot.graph, *from, *to, *options, watch.progress());
    if (!paths)
        return fail(paths.error());
    auto named = *from;
    named.insert(named.end(), to->begin(), to->end());
    const PathAnswer answer{snapshot, *options, *paths, named};
    if (command.json)
        print(answer.json());
    else
        answer.print();
    return ExitStatus::Done;
}

} // namespace

void addPath(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<PathCommand>();
    auto& command =
        *program.add_subcommand("path", helpText(Words::tr("find ways of money from one end to another")));
    addCase(command, options->caseFile);
    const auto ends = [&command](const char* name, std::vector<std::string>& list, const QString& help) {
        command.add_option(name, list, helpText(help))
            ->required()
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    };
    ends("--from", options->from, Words::tr("account or other end where paths begin; repeat for several"));
    ends("--to", options->to, Words::tr("account or other end where paths lead; repeat for several"));
    command.add_flag("--in-time", options->inTime,
                     helpText(Words::tr("all paths on which each transfer comes after the one before; "
                                        "without it the shortest, whenever transfers were made")));
    command.add_option("--since", options->since,
                       helpText(Words::tr("look at nothing earlier than this, inclusive")));
    command.add_option("--until", options->until,
                       helpText(Words::tr("look at nothing later than this, inclusive")));
    command.add_option("--min-amount", options->minAmount,
                       helpText(Words::tr("leave out smaller transfers")));
    command.add_option("--max-gap", options->maxGap,
                       helpText(Words::tr("with --in-time: longest time from one transfer to the next")));
    command.add_option("--min-share", options->minShare,
                       helpText(Words::tr("with --in-time: share of a transfer that the next one carries at "
                                          "least, 0 to 1")));
    command.add_option("--currency", options->currency,
                       helpText(Words::tr("currency of the transfers (default CNY)")));
    command
        .add_option("--max-length", options->maxLength,
                    helpText(Words::tr("longest path, in transfers (default 10)")))
        ->check(CLI::Range(1U, longestPath));
    command
        .add_option("--max-paths", options->maxPaths,
                    helpText(Words::tr("most paths to list (default 1000)")))
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}));
    addJson(command, options->json);
    onChosen(command, options, findPaths, chosen);
}

} // namespace jingwei::app
