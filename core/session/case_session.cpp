#include "core/session/case_session.h"

#include "core/identifiers/identifier.h"
#include "core/reader/delimited_reader.h"
#include "core/store/case_store.h"
#include "core/store/edit_json.h"
#include "core/store/facts.h"
#include "core/store/originals.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <future>

namespace jingwei {

namespace {

constexpr std::size_t rowsNamed = 200; ///< rows of registers and records that a view of an entity lists

std::shared_ptr<const CaseSnapshot> emptySnapshot()
{
    auto snapshot = std::make_shared<CaseSnapshot>();
    snapshot->graph = FlowGraph::build({}, {});
    return snapshot;
}

} // namespace

bool ImportReceipt::someRefused() const noexcept
{
    return std::ranges::any_of(sources, [](const SourceReceipt& source) {
        return source.status == SourceStatus::Unrecognised || source.status == SourceStatus::Failed;
    });
}

CaseSession::CaseSession(std::filesystem::path file, std::string by, std::unique_ptr<CaseStore> store)
    : m_file{std::move(file)}
    , m_by{std::move(by)}
    , m_store{std::move(store)}
    , m_snapshot{emptySnapshot()}
{
}

CaseSession::~CaseSession() = default;

Result<std::unique_ptr<CaseSession>> CaseSession::create(const std::filesystem::path& file,
                                                         const std::string& by)
{
    auto store = CaseStore::create(file, by);
    if (!store)
        return tl::unexpected{store.error()};
    return std::unique_ptr<CaseSession>{new CaseSession{file, by, *std::move(store)}};
}

Result<std::unique_ptr<CaseSession>> CaseSession::open(const std::filesystem::path& file,
                                                       const std::string& by)
{
    auto store = CaseStore::open(file, StoreAccess::ReadWrite);
    if (!store)
        return tl::unexpected{store.error()};
    return std::unique_ptr<CaseSession>{new CaseSession{file, by, *std::move(store)}};
}

const std::filesystem::path& CaseSession::file() const noexcept
{
    return m_file;
}

const std::string& CaseSession::by() const noexcept
{
    return m_by;
}

std::shared_ptr<const CaseSnapshot> CaseSession::snapshot() const noexcept
{
    return m_snapshot;
}

void CaseSession::adopt(std::shared_ptr<const CaseSnapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
}

Result<void> CaseSession::reload(Progress& progress)
{
    auto snapshot = loadSnapshot(m_file, progress);
    if (!snapshot)
        return tl::unexpected{snapshot.error()};
    adopt(*std::move(snapshot));
    return {};
}

namespace {

/// The transfers of a case and the moment (number of the last log entry) they were read at.
struct TransfersAt {
    std::int64_t log = 0;
    std::vector<TransferFact> transfers;
};

Result<TransfersAt> readTransfers(const std::filesystem::path& file, Progress& progress)
{
    auto store = CaseStore::open(file, StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    auto transaction = StoreTransaction::beginReading(**store);
    if (!transaction)
        return tl::unexpected{transaction.error()};
    const auto log = (*store)->lastLogNumber();
    auto transfers = loadTransfers(**store, progress);
    if (!log || !transfers)
        return tl::unexpected{log ? transfers.error() : log.error()};
    return TransfersAt{*log, *std::move(transfers)};
}

/// All but the transfers; `accounts` is what the graph is built from.
Result<std::shared_ptr<CaseSnapshot>> readRest(const std::filesystem::path& file,
                                               std::vector<AccountFact>& accounts)
{
    auto store = CaseStore::open(file, StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    auto transaction = StoreTransaction::beginReading(**store); // one moment of the case for all that follows
    if (!transaction)
        return tl::unexpected{transaction.error()};
    auto snapshot = std::make_shared<CaseSnapshot>();
    auto read = loadAccounts(**store);
    auto incidents = loadIncidents(**store);
    auto calls = loadCalls(**store);
    auto sources = loadReceipts(**store);
    auto counts = loadCounts(**store);
    auto log = (*store)->lastLogNumber();
    for (const auto* error : {read ? nullptr : &read.error(), incidents ? nullptr : &incidents.error(),
                              calls ? nullptr : &calls.error(), sources ? nullptr : &sources.error(),
                              counts ? nullptr : &counts.error(), log ? nullptr : &log.error()})
        if (error != nullptr)
            return tl::unexpected{*error};
    snapshot->revision = static_cast<std::uint64_t>(*log);
    accounts = *std::move(read);
    snapshot->incidents = *std::move(incidents);
    snapshot->calls = *std::move(calls);
    snapshot->sources = *std::move(sources);
    snapshot->counts = *counts;
    return snapshot;
}

} // namespace

Result<std::shared_ptr<const CaseSnapshot>> loadSnapshot(const std::filesystem::path& file,
                                                         Progress& progress)
{
    for (;;) {
        // two connections, for the transfers are most of the work and the window waits for all of it
        auto reading = std::async(std::launch::async, [&] { return readTransfers(file, progress); });
        std::vector<AccountFact> accounts;
        auto snapshot = readRest(file, accounts);
        const auto transfers = reading.get();
        if (!snapshot || !transfers)
            return tl::unexpected{snapshot ? transfers.error() : snapshot.error()};
        // every change of a case is logged: another number means that somebody wrote in between
        if (static_cast<std::uint64_t>(transfers->log) != (*snapshot)->revision)
            continue;
        (*snapshot)->graph = FlowGraph::build(std::move(accounts), transfers->transfers);
        return std::shared_ptr<const CaseSnapshot>{*std::move(snapshot)};
    }
}

// ---- edits ----

namespace {

/// Applies an edit and logs it as one act. `detail` gets the edit and its inverse.
Result<Edit> applyLogged(CaseStore& store, const Edit& edit, const std::string& by, const std::string& act,
                         nlohmann::json detail)
{
    auto transaction = StoreTransaction::begin(store);
    if (!transaction)
        return tl::unexpected{transaction.error()};
    auto inverse = store.applyEdit(edit);
    if (!inverse)
        return inverse;
    detail["edit"] = toJson(edit);
    detail["inverse"] = toJson(*inverse);
    if (auto logged = store.appendLog(by, act, detail.dump(), {}); !logged)
        return tl::unexpected{logged.error()};
    if (auto committed = (*transaction)->commit(); !committed)
        return tl::unexpected{committed.error()};
    return inverse;
}

std::optional<Edit> editIn(const std::optional<LogEntry>& entry, const char* key)
{
    if (!entry)
        return std::nullopt;
    const auto detail = nlohmann::json::parse(entry->detail, nullptr, false);
    if (detail.is_discarded() || !detail.contains(key))
        return std::nullopt;
    auto edit = editFromJson(detail.at(key));
    return edit ? std::optional{*std::move(edit)} : std::nullopt;
}

} // namespace

namespace {

/// All names of an entity, its own first: an account may have been spoken of by its number before a source
/// tied that to a card.
std::vector<EntityRef> namesOf(CaseStore& store, const FlowGraph& graph, const EntityRef& entity)
{
    std::vector<EntityRef> names{entity};
    if (const auto vertex = graph.find(entity); vertex && entity.kind == EntityKind::Account)
        for (const auto& name :
             otherNames(store, graph.account(*vertex).id).value_or(std::vector<std::string>{}))
            names.push_back({EntityKind::Account, name});
    return names;
}

/// What an analyst has said of an entity.
struct Said {
    std::vector<std::string> tags;
    std::string note;
    std::optional<std::string> holder;
};

Result<Said> saidOf(CaseStore& store, const std::vector<EntityRef>& names)
{
    Said said;
    for (const auto& name : names) {
        const auto text = toText(name);
        const auto tags = store.tagsOf(text);
        auto note = store.noteOf(text);
        auto holder = store.holderOf(text);
        if (!tags || !note || !holder)
            return tl::unexpected{!tags ? tags.error() : !note ? note.error() : holder.error()};
        said.tags.insert(said.tags.end(), tags->begin(), tags->end());
        if (said.note.empty())
            said.note = *std::move(note);
        if (!said.holder)
            said.holder = *std::move(holder);
    }
    std::ranges::sort(said.tags);
    const auto repeated = std::ranges::unique(said.tags);
    said.tags.erase(repeated.begin(), repeated.end());
    return said;
}

} // namespace

Result<Edit> CaseSession::apply(const Edit& edit)
{
    const auto isSaid = [&](const EntityRef& name) {
        const auto said = saidOf(*m_store, {name});
        if (!said)
            return false;
        if (const auto* tag = std::get_if<TagEdit>(&edit))
            return !tag->present && std::ranges::binary_search(said->tags, tag->tag);
        return std::holds_alternative<NoteEdit>(edit) ? !said->note.empty() : said->holder.has_value();
    };
    // what was said of the account by another of its names is changed there
    auto placed = edit;
    std::visit(
        [&]<class Any>(Any& any) {
            if constexpr (!std::is_same_v<Any, DocumentEdit>) {
                const auto names = namesOf(*m_store, *m_snapshot->graph, any.entity);
                if (const auto found = std::ranges::find_if(names, isSaid); found != names.end())
                    any.entity = *found;
            }
        },
        placed);
    return applyLogged(*m_store, placed, m_by, "edit", nlohmann::json::object());
}

std::optional<Edit> CaseSession::nextUndo() const
{
    const auto log = m_store->readLog();
    return log ? editIn(undoStateOf(log->entries).undo, "edit") : std::nullopt;
}

std::optional<Edit> CaseSession::nextRedo() const
{
    const auto log = m_store->readLog();
    return log ? editIn(undoStateOf(log->entries).redo, "edit") : std::nullopt;
}

Result<Edit> CaseSession::undo()
{
    const auto log = m_store->readLog();
    if (!log)
        return tl::unexpected{log.error()};
    const auto entry = undoStateOf(log->entries).undo;
    const auto inverse = editIn(entry, "inverse");
    if (!inverse)
        return failure(ErrorCode::NothingToUndo);
    if (auto done = applyLogged(*m_store, *inverse, m_by, "undo", {{"of", entry->seq}}); !done)
        return done;
    return *inverse;
}

Result<Edit> CaseSession::redo()
{
    const auto log = m_store->readLog();
    if (!log)
        return tl::unexpected{log.error()};
    const auto entry = undoStateOf(log->entries).redo;
    const auto edit = editIn(entry, "edit");
    if (!edit)
        return failure(ErrorCode::NothingToUndo);
    if (auto done = applyLogged(*m_store, *edit, m_by, "redo", {{"of", entry->seq}}); !done)
        return done;
    return *edit;
}

Result<void> CaseSession::note(const std::string& act, const std::string& detail, const std::string& reason)
{
    auto transaction = StoreTransaction::begin(*m_store);
    if (!transaction)
        return tl::unexpected{transaction.error()};
    if (auto logged = m_store->appendLog(m_by, act, detail, reason); !logged)
        return logged;
    return (*transaction)->commit();
}

Result<LogState> CaseSession::log() const
{
    return m_store->readLog();
}

std::string CaseSession::logHead() const
{
    return m_store->logHead().value_or(std::string{});
}

Result<std::vector<std::string>> CaseSession::tagsInUse() const
{
    return m_store->tagsInUse();
}

// ---- sources ----

Result<void> CaseSession::withdraw(SourceId source, const std::string& reason, Progress& progress)
{
    if (reason.empty())
        return failure(ErrorCode::ReasonMissing, "withdraw");
    if (auto done = withdrawSource(m_file, source, m_by, reason, progress); !done)
        return done;
    return reload(progress);
}

Result<SourceId> CaseSession::addAlert(const Alert& alert, Progress& progress)
{
    const auto source = recordAlert(m_file, alert, m_by, progress);
    if (!source)
        return source;
    if (auto loaded = reload(progress); !loaded)
        return tl::unexpected{loaded.error()};
    return source;
}

Result<SourceReceipt> CaseSession::receipt(SourceId source, std::size_t most) const
{
    auto receipts = loadReceipts(*m_store);
    if (!receipts)
        return tl::unexpected{receipts.error()};
    const auto found = std::ranges::find(*receipts, std::optional{source}, &SourceReceipt::id);
    if (found == receipts->end())
        return failure(ErrorCode::SourceUnknown, std::to_string(source.value()));
    if (auto loaded = loadReceiptLists(*m_store, *found, most); !loaded)
        return tl::unexpected{loaded.error()};
    return *std::move(found);
}

Result<EvidenceView> CaseSession::evidence(RowId row) const
{
    const auto location = locateRow(*m_store, row);
    if (!location)
        return tl::unexpected{location.error()};
    const auto bytes = readOriginalRange(*m_store, location->original, location->offset, location->length);
    if (!bytes)
        return tl::unexpected{bytes.error()};
    EvidenceView view{row, location->file,   location->sheet, location->document, location->header,
                      {},  location->status, location->reason};
    Dialect dialect;
    dialect.encoding = encodingFromWord(location->encoding).value_or(Encoding::Utf8);
    dialect.delimiter = location->delimiter;
    view.cells = readRecord(*bytes, dialect);
    return view;
}

// ---- entities ----

Result<EntityView> CaseSession::entity(const EntityRef& entity) const
{
    EntityView view{entity, {}, {}, {}, {}, {}, {}, {}};
    const auto& graph = *m_snapshot->graph;
    const auto names = namesOf(*m_store, graph, entity);
    view.otherNames.assign(names.begin() + 1, names.end());
    if (const auto vertex = graph.find(entity)) {
        view.account = graph.account(*vertex);
        for (const auto& incident : m_snapshot->incidents)
            if (std::ranges::find(incident.victimAccounts, view.account->id) != incident.victimAccounts.end()
                || std::ranges::find(incident.suspectAccounts, view.account->id)
                       != incident.suspectAccounts.end())
                view.incidents.push_back(incident.number);
    }
    if (entity.kind == EntityKind::Phone)
        for (const auto& incident : m_snapshot->incidents)
            if (incident.victimPhone == entity.value
                || std::ranges::find(incident.suspectPhones, entity.value) != incident.suspectPhones.end())
                view.incidents.push_back(incident.number);
    auto edits = saidOf(*m_store, names);
    if (!edits)
        return tl::unexpected{edits.error()};
    view.tags = std::move(edits->tags);
    view.note = std::move(edits->note);
    if (edits->holder && view.account) {
        auto said = holderBySources(*m_store, view.account->id);
        if (!said)
            return tl::unexpected{said.error()};
        view.holderBySources = *std::move(said);
        view.account->holder = *edits->holder;
    }
    if (entity.kind == EntityKind::Account || entity.kind == EntityKind::Phone) {
        auto rows = rowsNaming(*m_store, entity.kind, entity.value, rowsNamed);
        if (!rows)
            return tl::unexpected{rows.error()};
        view.rows = *std::move(rows);
    }
    if (entity.kind == EntityKind::Incident) {
        const auto found = std::ranges::find(m_snapshot->incidents, entity.value, &IncidentFact::number);
        if (found != m_snapshot->incidents.end())
            view.rows = found->rows;
    }
    return view;
}

namespace {

/// What the case has under a kind and value; nothing: no such thing.
std::optional<EntityRef> lookUp(const CaseSnapshot& snapshot, CaseStore& store, EntityKind kind,
                                const std::string& value)
{
    switch (kind) {
    case EntityKind::Account: {
        const auto account = findAccount(store, normaliseAccount(value).value);
        if (!account || !*account)
            return std::nullopt;
        return EntityRef{EntityKind::Account, (*account)->second};
    }
    case EntityKind::Incident: {
        const auto found = std::ranges::find(snapshot.incidents, value, &IncidentFact::number);
        return found == snapshot.incidents.end() ? std::nullopt : std::optional{EntityRef{kind, value}};
    }
    case EntityKind::Phone: {
        const auto number = normalisePhone(value).value;
        const auto rows = rowsNaming(store, EntityKind::Phone, number, 1);
        return !number.empty() && rows && !rows->empty() ? std::optional{EntityRef{kind, number}}
                                                         : std::nullopt;
    }
    case EntityKind::Cash:
    case EntityKind::Merchant:
    case EntityKind::Platform:
    case EntityKind::Crypto:
    case EntityKind::BankInternal:
    case EntityKind::Unnamed:
    case EntityKind::Outside: {
        EntityRef entity{kind, value};
        return snapshot.graph->find(entity) ? std::optional{entity} : std::nullopt;
    }
    case EntityKind::Person:
    case EntityKind::Device:
    case EntityKind::Sim:
    case EntityKind::Wallet: return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

Result<EntityRef> CaseSession::resolve(const std::string& text) const
{
    if (const auto named = parseEntityRef(text)) {
        auto found = lookUp(*m_snapshot, *m_store, named->kind, named->value);
        if (!found)
            return failure(ErrorCode::EntityUnknown, text);
        return *found;
    }
    std::vector<EntityRef> found;
    for (const auto kind : {EntityKind::Account, EntityKind::Incident, EntityKind::Phone,
                            EntityKind::Merchant, EntityKind::Platform, EntityKind::Crypto})
        if (auto entity = lookUp(*m_snapshot, *m_store, kind, text))
            found.push_back(*std::move(entity));
    if (found.empty())
        return failure(ErrorCode::EntityUnknown, text);
    if (found.size() == 1)
        return found.front();
    std::string choices;
    for (const auto& entity : found)
        choices += (choices.empty() ? "" : ", ") + toText(entity);
    return failure(ErrorCode::EntityAmbiguous, choices, text);
}

} // namespace jingwei
