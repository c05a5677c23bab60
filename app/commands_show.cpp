// Commands that say what a case holds and what can be taken in.
#include "app/commands.h"
#include "app/console.h"
#include "app/json_output.h"
#include "app/text_table.h"
#include "core/intake/profile.h"
#include "core/session/case_particulars.h"
#include "core/session/case_session.h"
#include "ui/support/format.h"
#include "ui/text/trace_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <limits>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// ---- profiles ----

struct ProfilesOptions {
    bool json = false;
};

bool isRequired(const Profile& profile, Field field)
{
    return std::ranges::any_of(profile.required, [field](const std::vector<Field>& group) {
        return std::ranges::find(group, field) != group.end();
    });
}

Json profileJson(const Profile& profile)
{
    auto fields = Json::array();
    for (const auto& [field, headers] : profile.fields) {
        fields.push_back({{"field", std::string{fieldWord(field)}},
                          {"required", isRequired(profile, field)},
                          {"headers", headers}});
    }
    auto required = Json::array();
    for (const auto& group : profile.required) {
        auto names = Json::array();
        for (const auto field : group)
            names.push_back(std::string{fieldWord(field)});
        required.push_back(std::move(names));
    }
    return {{"profile", profile.name},
            {"fields", std::move(fields)},
            {"required", std::move(required)}, // at least one field of each group
            {"sha256", profile.sha256},
            {"of_user", profile.ofUser}};
}

QString joined(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const auto& text : texts)
        list << ui::toQString(text);
    return list.join(QStringLiteral(", "));
}

void printProfile(const Profile& profile)
{
    print(QStringLiteral("%1  %2").arg(ui::toQString(profile.name), ui::profileText(profile.name)));
    std::vector<QStringList> rows;
    for (const auto& [field, headers] : profile.fields)
        rows.push_back({ui::toQString(fieldWord(field)), joined(headers)});
    print(textTable({{Words::tr("Field")}, {Words::tr("Header names")}}, rows) + QLatin1Char('\n'));
}

ExitStatus listProfiles(const ProfilesOptions& options)
{
    auto profiles = Json::array();
    auto all = builtInProfiles();
    std::ranges::move(profilesIn(userProfileFolder()), std::back_inserter(all));
    for (const auto& profile : all) {
        if (options.json)
            profiles.push_back(profileJson(profile));
        else
            printProfile(profile);
    }
    if (options.json)
        print(Json{{"profiles", std::move(profiles)}});
    return ExitStatus::Done;
}

// ---- show ----

struct ShowOptions {
    std::string caseFile;
    std::string entity;
    bool rows = false;
    bool json = false;
};

/// Transfers of one end of money, in the order in which money moved.
std::vector<EdgeIndex> transfersOf(const FlowGraph& graph, const EntityRef& entity)
{
    const auto vertex = graph.find(entity);
    if (!vertex)
        return {};
    const auto out = graph.outEdges(*vertex);
    const auto in = graph.inEdges(*vertex);
    std::vector<EdgeIndex> edges{out.begin(), out.end()};
    edges.insert(edges.end(), in.begin(), in.end());
    std::ranges::sort(edges);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end()); // one that pays itself
    return edges;
}

/// Every evidence row behind what is shown of an entity.
std::vector<RowId> rowsOf(const EntityView& view, const FlowGraph& graph,
                          std::span<const EdgeIndex> transfers)
{
    auto rows = view.rows;
    for (const auto edge : transfers) {
        rows.push_back(graph.id(edge));
        if (const auto other = graph.otherRow(edge))
            rows.push_back(*other);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

Result<std::vector<EvidenceView>> evidenceOf(const CaseSession& session, std::span<const RowId> rows)
{
    std::vector<EvidenceView> evidence;
    for (const auto row : rows) {
        auto view = session.evidence(row);
        if (!view)
            return tl::unexpected(view.error());
        evidence.push_back(*std::move(view));
    }
    return evidence;
}

Json evidenceJson(const EvidenceView& view)
{
    auto cells = Json::object();
    for (std::size_t i = 0; i < view.cells.size(); ++i) {
        const auto head = i < view.header.size() ? view.header[i] : std::string{};
        const bool nameless = head.empty() || cells.contains(head);
        cells[nameless ? head + '#' + std::to_string(i + 1) : head] = view.cells[i];
    }
    return {{"source", view.row.source().value()},
            {"row", view.row.row()},
            {"file", view.file},
            {"sheet", textOrNull(view.sheet)},
            {"document", textOrNull(view.document)},
            {"status", view.status},
            {"reason", textOrNull(view.reason)},
            {"cells", std::move(cells)}};
}

Json entityJson(const EntityView& view, const CaseSnapshot& snapshot, std::span<const EdgeIndex> transfers,
                std::span<const RowId> rows)
{
    auto otherNames = Json::array();
    for (const auto& name : view.otherNames)
        otherNames.push_back(toText(name));
    auto transferList = Json::array();
    for (const auto edge : transfers)
        transferList.push_back(transferJson(*snapshot.graph, edge, snapshot.zone));
    auto rowList = Json::array();
    for (const auto row : rows)
        rowList.push_back(rowJson(row));
    const auto incident = std::ranges::find_if(snapshot.incidents, [&view](const IncidentFact& fact) {
        return view.entity == EntityRef{EntityKind::Incident, fact.number};
    });
    return {{"entity", toText(view.entity)},
            {"account", view.account ? accountJson(*view.account, snapshot.zone) : Json{}},
            {"incident", incident != snapshot.incidents.end()
                             ? incidentJson(*incident, *snapshot.graph, snapshot.zone)
                             : Json{}},
            {"tags", view.tags},
            {"note", textOrNull(view.note)},
            {"holder_by_sources", textOrNull(view.holderBySources)},
            {"other_names", std::move(otherNames)},
            {"incidents", view.incidents},
            {"transfers", std::move(transferList)},
            {"rows", std::move(rowList)}};
}

void printTransfers(const CaseSnapshot& snapshot, std::span<const EdgeIndex> transfers)
{
    const auto& graph = *snapshot.graph;
    std::vector<QStringList> rows;
    for (const auto edge : transfers) {
        rows.push_back({ui::timeText(graph, edge, snapshot.zone),
                        ui::toQString(toText(graph.account(graph.payer(edge)).entity)),
                        ui::toQString(toText(graph.account(graph.payee(edge)).entity)),
                        ui::moneyText(graph.amount(edge), graph.currency(edge)),
                        QString::number(graph.id(edge).source().value()),
                        QString::number(graph.id(edge).row())});
    }
    print(textTable({{Words::tr("Time")},
                     {Words::tr("From")},
                     {Words::tr("To")},
                     {Words::tr("Amount"), Align::Right},
                     {Words::tr("Source"), Align::Right},
                     {Words::tr("Row"), Align::Right}},
                    rows));
}

void printEvidence(const EvidenceView& view)
{
    const auto file = ui::toQString(view.file);
    print(view.sheet.empty() ? Words::tr("%1, row %2 (%3)")
                                   .arg(file, QString::number(view.row.row()), ui::rowStatusText(view.status))
                             : Words::tr("%1, sheet %2, row %3 (%4)")
                                   .arg(file, ui::toQString(view.sheet), QString::number(view.row.row()),
                                        ui::rowStatusText(view.status)));
    for (std::size_t i = 0; i < view.cells.size(); ++i) {
        if (!view.cells[i].empty())
            print(QStringLiteral("  %1: %2")
                      .arg(i < view.header.size() ? ui::toQString(view.header[i]) : QString{},
                           ui::toQString(view.cells[i])));
    }
}

void printEntity(const EntityView& view, const CaseSnapshot& snapshot)
{
    print(ui::toQString(toText(view.entity)));
    const auto line = [](const QString& name, const QString& value) {
        if (!value.isEmpty())
            print(QStringLiteral("  %1: %2").arg(name, value));
    };
    if (view.account) {
        line(Words::tr("Holder"), ui::toQString(view.account->holder));
        line(Words::tr("Bank"), ui::toQString(view.account->bank));
        if (const auto vertex = snapshot.graph->find(view.account->id))
            line(Words::tr("Statement"), ui::statementText(*snapshot.graph, *vertex, snapshot.zone));
    }
    const auto incident = std::ranges::find(snapshot.incidents, view.entity.value, &IncidentFact::number);
    if (view.entity.kind == EntityKind::Incident && incident != snapshot.incidents.end()) {
        const auto stated = [&](const std::optional<Instant>& at, bool dateOnly) {
            return ui::timeText(at, snapshot.zone, dateOnly ? TimePrecision::Day : TimePrecision::Second);
        };
        line(Words::tr("Victim"), ui::toQString(incident->victim));
        line(Words::tr("Offence"), stated(incident->occurredAt, incident->occurredDateOnly));
        line(Words::tr("Reported"), stated(incident->reportedAt, incident->reportedDateOnly));
        line(Words::tr("Loss"), incident->loss ? ui::moneyText(*incident->loss) : Words::tr("not stated"));
    }
    std::vector<std::string> otherNames;
    for (const auto& name : view.otherNames)
        otherNames.push_back(toText(name));
    line(Words::tr("Other names"), joined(otherNames));
    line(Words::tr("Incidents"), joined(view.incidents));
    line(Words::tr("Tags"), joined(view.tags));
    line(Words::tr("Note"), ui::toQString(view.note));
}

ExitStatus showEntity(const ShowOptions& options, const CaseSession& session)
{
    const auto& snapshot = *session.snapshot();
    const auto view = session.resolve(options.entity).and_then([&session](const EntityRef& entity) {
        return session.entity(entity);
    });
    if (!view)
        return fail(view.error());
    const auto transfers = transfersOf(*snapshot.graph, view->entity);
    const auto rows = rowsOf(*view, *snapshot.graph, transfers);
    const auto evidence = options.rows ? evidenceOf(session, rows) : std::vector<EvidenceView>{};
    if (!evidence)
        return fail(evidence.error());

    if (options.json) {
        auto document = entityJson(*view, snapshot, transfers, rows);
        document["evidence"] = options.rows ? Json::array() : Json{};
        for (const auto& row : *evidence)
            document["evidence"].push_back(evidenceJson(row));
        print(document);
        return ExitStatus::Done;
    }
    printEntity(*view, snapshot);
    if (!transfers.empty())
        printTransfers(snapshot, transfers);
    else if (view->account)
        print(Words::tr("The case shows no transfer of it."));
    for (const auto& row : *evidence)
        printEvidence(row);
    return ExitStatus::Done;
}

void printCase(const CaseSnapshot& snapshot)
{
    std::vector<QStringList> incidents;
    for (const auto& incident : snapshot.incidents) {
        incidents.push_back(
            {ui::toQString(incident.number),
             ui::timeText(incident.reportedAt, snapshot.zone,
                          incident.reportedDateOnly ? TimePrecision::Day : TimePrecision::Second),
             ui::toQString(incident.victim), ui::toQString(incident.category),
             incident.loss ? ui::moneyText(*incident.loss) : ui::unknownText()});
    }
    print(textTable({{Words::tr("Incident")},
                     {Words::tr("Reported")},
                     {Words::tr("Victim")},
                     {Words::tr("Category")},
                     {Words::tr("Loss"), Align::Right}},
                    incidents)
          + QLatin1Char('\n'));

    std::vector<QStringList> sources;
    for (const auto& source : snapshot.sources) {
        sources.push_back({source.id ? QString::number(source.id->value()) : ui::unknownText(),
                           ui::toQString(source.file), ui::profileText(source.profile),
                           ui::sourceStatusText(source.status), ui::countText(source.rows.accepted)});
    }
    print(textTable({{Words::tr("Source"), Align::Right},
                     {Words::tr("File")},
                     {Words::tr("Recognised as")},
                     {Words::tr("Status")},
                     {Words::tr("Accepted"), Align::Right}},
                    sources));
    print(Words::tr("%1 incidents, %2 accounts, %3 transfers, %4 calls")
              .arg(ui::countText(snapshot.counts.incidents), ui::countText(snapshot.counts.accounts),
                   ui::countText(snapshot.counts.transfers), ui::countText(snapshot.counts.calls)));
}

/// Puts the rejected rows and the warnings of each source into the document. Without --rows nothing is said
/// of them, which is another thing than that there are none.
Result<void> addLists(Json& document, const ShowOptions& options, const CaseSession& session)
{
    constexpr std::size_t all = std::numeric_limits<std::int32_t>::max();
    auto& sources = document["sources"];
    const auto& receipts = session.snapshot()->sources;
    for (std::size_t i = 0; i < receipts.size(); ++i) {
        if (!options.rows) {
            sources[i]["rejects"] = Json{};
            sources[i]["warnings"] = Json{};
            continue;
        }
        const auto receipt = session.receipt(*receipts[i].id, all);
        if (!receipt)
            return tl::unexpected{receipt.error()};
        sources[i] = sourceJson(*receipt, session.snapshot()->zone);
    }
    return {};
}

ExitStatus showCase(const ShowOptions& options, const CaseSession& session)
{
    const auto& snapshot = *session.snapshot();
    std::vector<EdgeIndex> transfers;
    for (std::uint32_t e = 0; options.rows && e < snapshot.graph->edgeCount(); ++e)
        transfers.emplace_back(e);
    if (!options.json) {
        printCase(snapshot);
        if (options.rows)
            printTransfers(snapshot, transfers);
        return ExitStatus::Done;
    }
    auto document = caseJson(options.caseFile, snapshot);
    document["transfers"] = options.rows ? Json::array() : Json{};
    for (const auto edge : transfers)
        document["transfers"].push_back(transferJson(*snapshot.graph, edge, snapshot.zone));
    const auto particulars = readParticulars(toPath(options.caseFile));
    if (!particulars)
        return fail(particulars.error());
    addParticulars(document, *particulars, snapshot);
    if (auto added = addLists(document, options, session); !added)
        return fail(added.error());
    print(document);
    return ExitStatus::Done;
}

ExitStatus show(const ShowOptions& options)
{
    Watch watch;
    const auto session = openCase(options.caseFile, {}, watch.progress());
    if (!session)
        return fail(session.error());
    return options.entity.empty() ? showCase(options, **session) : showEntity(options, **session);
}

} // namespace

void addProfiles(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<ProfilesOptions>();
    auto& command = *program.add_subcommand(
        "profiles", helpText(Words::tr("list the import profiles with their fields and header names")));
    addJson(command, options->json);
    onChosen(command, options, listProfiles, chosen);
}

void addShow(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<ShowOptions>();
    auto& command = *program.add_subcommand("show", helpText(Words::tr("say what a case holds")));
    addCase(command, options->caseFile);
    command.add_option("--entity", options->entity,
                       helpText(Words::tr("one entity, as kind:value or just the value")));
    command.add_flag("--rows", options->rows,
                     helpText(Words::tr("down to the rows: of one entity, or every transfer of the case")));
    addJson(command, options->json);
    onChosen(command, options, show, chosen);
}

} // namespace jingwei::app
