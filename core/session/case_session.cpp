#include "core/session/case_session.h"

#include "core/reader/delimited_reader.h"
#include "core/session/derive_case.h"
#include "core/session/refusals.h"
#include "core/session/said.h"
#include "core/store/case_store.h"
#include "core/store/edit_json.h"
#include "core/store/facts.h"
#include "core/store/originals.h"
#include "core/store/reviews.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace jingwei {

namespace {

std::shared_ptr<const CaseSnapshot> emptySnapshot()
{
    auto snapshot = std::make_shared<CaseSnapshot>();
    snapshot->graph = FlowGraph::build({}, {});
    return snapshot;
}

} // namespace

bool ImportReceipt::someRefused() const noexcept
{
    return std::ranges::any_of(sources, isRefused);
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

bool CaseSession::changedElsewhere()
{
    const auto version = m_store->dataVersion().value_or(m_dataVersion);
    if (version == std::exchange(m_dataVersion, version))
        return false;
    const auto log = m_store->lastLogNumber();
    return log && static_cast<std::uint64_t>(*log) != m_snapshot->revision; // else what was adopted
}

// ---- edits ----

namespace {

/// What a reviewer gave as the reason for a verdict, or for a category.
std::string reasonOf(const Edit& edit)
{
    if (const auto* const category = std::get_if<CategoryEdit>(&edit))
        return category->reason;
    const auto* const review = std::get_if<ReviewEdit>(&edit);
    return review != nullptr && review->records.size() == 1 ? review->records.front().text : std::string{};
}

/// Applies an edit and logs it as one act. `detail` gets the edit and its inverse.
Result<Edit> applyLogged(CaseStore& store, const Edit& edit, const std::string& by, const std::string& act,
                         nlohmann::json detail, Progress& progress)
{
    auto transaction = StoreTransaction::begin(store);
    if (!transaction)
        return tl::unexpected{transaction.error()};
    auto said = edit;
    if (auto* const review = std::get_if<ReviewEdit>(&said)) {
        review->by = by;
        review->at = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    }
    // how many must agree decides too what is held of accounts, so the decisions themselves are compared
    const auto heldOfAccounts = [&]() -> Result<std::vector<NumberPair>> {
        return std::holds_alternative<ReviewEdit>(edit) ? numbersOfOneAccount(store)
                                                        : std::vector<NumberPair>{};
    };
    const auto before = heldOfAccounts();
    auto inverse = store.applyEdit(said);
    if (!inverse)
        return inverse;
    const auto after = heldOfAccounts();
    if (!before || !after)
        return tl::unexpected{before ? after.error() : before.error()};
    if (derivesAnew(edit) || *before != *after) {
        auto interner = Interner::load(store);
        if (!interner)
            return tl::unexpected{interner.error()};
        if (auto derived = deriveCase(store, **interner, progress); !derived)
            return tl::unexpected{derived.error()};
    }
    detail["edit"] = toJson(edit);
    detail["inverse"] = toJson(*inverse);
    if (auto logged = store.appendLog(by, act, detail.dump(), reasonOf(edit)); !logged)
        return tl::unexpected{logged.error()};
    if (auto committed = (*transaction)->commit(); !committed)
        return tl::unexpected{committed.error()};
    return inverse;
}

/// What undo or redo would take next.
std::optional<Edit> editIn(const std::optional<LogEntry>& entry, const char* key)
{
    return entry ? jingwei::editIn(*entry, key) : std::nullopt;
}

} // namespace

Result<Edit> CaseSession::apply(const Edit& edit)
{
    Progress progress;
    return apply(edit, progress);
}

Result<Edit> CaseSession::apply(const Edit& edit, Progress& progress)
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
            if constexpr (requires { any.entity; }) {
                const auto names = namesOf(*m_store, *m_snapshot->graph, any.entity);
                if (const auto found = std::ranges::find_if(names, isSaid); found != names.end())
                    any.entity = *found;
            }
        },
        placed);
    return applyLogged(*m_store, placed, m_by, "edit", nlohmann::json::object(), progress);
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
    Progress progress;
    return undo(progress);
}

Result<Edit> CaseSession::undo(Progress& progress)
{
    const auto log = m_store->readLog();
    if (!log)
        return tl::unexpected{log.error()};
    const auto entry = undoStateOf(log->entries).undo;
    const auto inverse = editIn(entry, "inverse");
    if (!inverse)
        return failure(ErrorCode::NothingToUndo);
    if (auto done = applyLogged(*m_store, *inverse, m_by, "undo", {{"of", entry->seq}}, progress); !done)
        return done;
    return *inverse;
}

Result<Edit> CaseSession::redo()
{
    Progress progress;
    return redo(progress);
}

Result<Edit> CaseSession::redo(Progress& progress)
{
    const auto log = m_store->readLog();
    if (!log)
        return tl::unexpected{log.error()};
    const auto entry = undoStateOf(log->entries).redo;
    const auto edit = editIn(entry, "edit");
    if (!edit)
        return failure(ErrorCode::NothingToUndo);
    if (auto done = applyLogged(*m_store, *edit, m_by, "redo", {{"of", entry->seq}}, progress); !done)
        return done;
    return *edit;
}

Result<void> CaseSession::keepSeries(const std::map<std::string, std::uint32_t>& seriesOf)
{
    auto transaction = StoreTransaction::begin(*m_store);
    if (!transaction)
        return tl::unexpected{transaction.error()};
    if (auto kept = keepSeriesMembers(*m_store, seriesOf); !kept)
        return kept;
    return (*transaction)->commit();
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

} // namespace jingwei
