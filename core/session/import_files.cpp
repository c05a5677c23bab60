#include "core/intake/importer.h"
#include "core/session/case_session.h"
#include "core/session/derive_case.h"
#include "core/session/intake_trial.h"
#include "core/session/kept_original.h"
#include "core/session/refusals.h"
#include "core/store/case_store.h"
#include "core/store/edit_json.h"
#include "core/store/evidence.h"
#include "core/store/facts.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <memory>
#include <span>

namespace jingwei {

namespace {

constexpr std::size_t listedPerSource = 1000; ///< rejects and warnings that a receipt lists

/// The profile asked for alone, or all that come with the program and the user's own.
Result<std::vector<Profile>> profilesFor(const ImportRequest& request)
{
    if (!request.profile) {
        auto profiles = builtInProfiles();
        std::ranges::move(profilesIn(userProfileFolder()), std::back_inserter(profiles));
        return profiles;
    }
    auto profile = findProfile(*request.profile);
    if (!profile)
        return tl::unexpected{profile.error()};
    return std::vector{*std::move(profile)};
}

/// What the import's log entry says of it. A profile of the user's own that was used is kept whole, since it
/// may be changed or deleted, or was made for these files alone.
nlohmann::json logDetail(const std::vector<SourceReceipt>& receipts, std::span<const Profile* const> profiles)
{
    auto sources = nlohmann::json::array();
    auto own = nlohmann::json::object();
    auto refused = nlohmann::json::array(); // so that it can be told later what was handed over in vain
    for (const auto& receipt : receipts) {
        if (isRefused(receipt))
            refused.push_back(refusalDetail(receipt));
        if (receipt.status != SourceStatus::Imported)
            continue;
        sources.push_back({{"source", receipt.id->value()},
                           {"file", receipt.file},
                           {"sheet", receipt.sheet},
                           {"sha256", receipt.sha256},
                           {"profile", receipt.profile},
                           {"document", receipt.document}});
        if (!receipt.ownAccount.empty()) // said by a person, not by the file
            sources.back()["own_account_given"] = receipt.ownAccount;
        const auto profile = std::ranges::find(profiles, receipt.profile, &Profile::name);
        if (profile != profiles.end() && (*profile)->ofUser)
            own[receipt.profile] = (*profile)->text;
    }
    nlohmann::json detail{{"sources", std::move(sources)}, {"refused", std::move(refused)}};
    if (!own.empty())
        detail["profiles"] = std::move(own);
    return detail;
}

nlohmann::json countsDetail(const RowCounts& rows)
{
    return {{"accepted", rows.accepted}, {"duplicate", rows.duplicate}, {"rejected", rows.rejected}};
}

/// Names of files are bytes; what is no UTF-8 in them is replaced.
std::string asText(const nlohmann::json& detail)
{
    return detail.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Fills in what only the derivation of facts could tell: duplicates, sums, first and last moment.
Result<void> completeReceipts(CaseStore& store, std::vector<SourceReceipt>& receipts)
{
    const auto stored = loadReceipts(store);
    if (!stored)
        return tl::unexpected{stored.error()};
    for (auto& receipt : receipts) {
        if (receipt.status != SourceStatus::Imported)
            continue;
        const auto found = std::ranges::find(*stored, receipt.id, &SourceReceipt::id);
        auto message = std::move(receipt.message);
        receipt = *found;
        receipt.message = std::move(message);
        if (auto listed = loadReceiptLists(store, receipt, listedPerSource); !listed)
            return listed;
    }
    return {};
}

/// A case opened for one act that changes its facts; without `commit` nothing is changed.
struct Act {
    std::unique_ptr<CaseStore> store;
    std::unique_ptr<StoreTransaction> transaction;
    std::unique_ptr<Interner> interner;
};

Result<Act> beginAct(const std::filesystem::path& caseFile)
{
    auto store = CaseStore::open(caseFile, StoreAccess::ReadWrite);
    if (!store)
        return tl::unexpected{store.error()};
    auto transaction = StoreTransaction::begin(**store);
    if (!transaction)
        return tl::unexpected{transaction.error()};
    auto interner = Interner::load(**store);
    if (!interner)
        return tl::unexpected{interner.error()};
    return Act{*std::move(store), *std::move(transaction), *std::move(interner)};
}

/// Names the case in what failed of an act on it.
template <class T>
Result<T> named(Result<T> done, const std::filesystem::path& caseFile)
{
    return done ? done : tl::unexpected{inCase(done.error(), caseFile)};
}

/// Whether files are refused that the log does not list as refused yet.
Result<bool> refusesNew(CaseStore& store, const ImportReceipt& receipt)
{
    const auto log = store.readLog();
    if (!log)
        return tl::unexpected{log.error()};
    const auto known = refusedFiles(log->entries);
    return std::ranges::any_of(receipt.sources, [&](const SourceReceipt& source) {
        return isRefused(source) && std::ranges::none_of(known, [&](const SourceReceipt& one) {
                   return one.file == source.file && one.sheet == source.sheet && one.sha256 == source.sha256;
               });
    });
}

/// Ends an import of which nothing is new. The same folder again changes nothing, not even the log; files
/// that were refused for the first time are noted.
Result<ImportReceipt> takeNothing(const Act& act, ImportReceipt receipt, const std::string& by)
{
    const auto counts = loadCounts(*act.store);
    const auto toNote = refusesNew(*act.store, receipt);
    if (!counts || !toNote)
        return tl::unexpected{counts ? toNote.error() : counts.error()};
    receipt.facts = *counts;
    if (!*toNote)
        return receipt;
    if (auto logged = act.store->appendLog(by, "import", asText(logDetail(receipt.sources, {})), {}); !logged)
        return tl::unexpected{logged.error()};
    if (auto committed = act.transaction->commit(); !committed)
        return tl::unexpected{committed.error()};
    return receipt;
}

Result<ImportReceipt> takeFiles(const std::filesystem::path& caseFile, const ImportRequest& request,
                                Progress& progress, const std::function<void(const ImportStage&)>& onStage)
{
    const auto profiles = profilesFor(request);
    if (!profiles)
        return tl::unexpected{profiles.error()};
    const auto files = listFiles(request.paths);
    if (!files)
        return tl::unexpected{files.error()};
    const auto act = beginAct(caseFile);
    if (!act)
        return tl::unexpected{act.error()};
    IntakeContext context{*act->store,    *act->interner,     {},           request.document,
                          request.issuer, request.validUntil, request.by,   request.password,
                          progress,       std::nullopt,       request.given};
    for (const auto& profile : *profiles)
        context.profiles.push_back(&profile);

    ImportReceipt receipt;
    for (std::size_t i = 0; i < files->size(); ++i) {
        if (onStage)
            onStage({(*files)[i].name, i, files->size()});
        auto taken = importFile(context, (*files)[i]);
        if (!taken)
            return tl::unexpected{taken.error()};
        std::ranges::move(*taken, std::back_inserter(receipt.sources));
    }
    const bool anyNew = std::ranges::any_of(
        receipt.sources, [](const auto& source) { return source.status == SourceStatus::Imported; });
    if (!anyNew)
        return takeNothing(*act, std::move(receipt), request.by);
    if (onStage)
        onStage({{}, files->size(), files->size()});
    const auto counts = deriveCase(*act->store, *act->interner, progress);
    if (!counts)
        return tl::unexpected{counts.error()};
    receipt.facts = *counts;
    if (auto completed = completeReceipts(*act->store, receipt.sources); !completed)
        return tl::unexpected{completed.error()};
    const auto detail = asText(logDetail(receipt.sources, context.profiles));
    if (auto logged = act->store->appendLog(request.by, "import", detail, {}); !logged)
        return tl::unexpected{logged.error()};
    if (auto committed = act->transaction->commit(); !committed)
        return tl::unexpected{committed.error()};
    return receipt;
}

Result<ImportReceipt> takeAgain(const std::filesystem::path& caseFile, SourceId source,
                                const ColumnMapping& mapping, const std::string& by, Progress& progress,
                                const std::optional<std::string>& ownAccount)
{
    const auto profile = profileOf(mapping);
    if (!profile)
        return tl::unexpected{profile.error()};
    const ScratchFolder folder;
    const auto act = beginAct(caseFile);
    if (!act)
        return tl::unexpected{act.error()};
    const auto before = writeOriginal(*act->store, source, folder.path());
    if (!before)
        return tl::unexpected{before.error()};
    const auto& was = before->receipt;
    const TableGiven given{
        .path = before->path, .sheet = was.sheet, .ownAccount = ownAccount.value_or(was.ownAccount)};
    const IntakeContext context{*act->store, *act->interner, {&*profile}, was.document,
                                was.issuer,  was.validUntil, by,          {},
                                progress,    was.sheet,      {&given, 1}};
    auto taken = importFile(context, {before->path, was.file});
    if (!taken)
        return tl::unexpected{taken.error()};
    if (taken->empty() || taken->front().status != SourceStatus::Imported)
        return tl::unexpected{!taken->empty() && taken->front().message
                                  ? *taken->front().message
                                  : Error{ErrorCode::HeaderUnknown, {}, was.file}};
    ImportReceipt receipt{*std::move(taken), {}};
    const ReadingEdit edit{receipt.sources.front().id->value(), source.value()};
    const auto inverse = act->store->applyEdit(edit);
    if (!inverse)
        return tl::unexpected{inverse.error()};
    const auto counts = deriveCase(*act->store, *act->interner, progress);
    if (!counts)
        return tl::unexpected{counts.error()};
    receipt.facts = *counts;
    if (auto completed = completeReceipts(*act->store, receipt.sources); !completed)
        return tl::unexpected{completed.error()};
    auto detail = logDetail(receipt.sources, context.profiles);
    detail["edit"] = toJson(edit);
    detail["inverse"] = toJson(*inverse);
    detail["rows"] = {{"before", countsDetail(was.rows)},
                      {"now", countsDetail(receipt.sources.front().rows)}};
    if (auto logged = act->store->appendLog(by, "edit", asText(detail), {}); !logged)
        return tl::unexpected{logged.error()};
    if (auto committed = act->transaction->commit(); !committed)
        return tl::unexpected{committed.error()};
    return receipt;
}

Result<SourceId> takeDown(const std::filesystem::path& caseFile, const Alert& alert, const std::string& by,
                          Progress& progress)
{
    const auto act = beginAct(caseFile);
    if (!act)
        return tl::unexpected{act.error()};
    const IntakeContext context{*act->store, *act->interner, {}, {}, {}, {}, by, {}, progress};
    const auto source =
        importAlert(context, {alert.number, alert.victim, alert.fromAccount, alert.toAccount, alert.bank,
                              alert.note, alert.channel, alert.officer, alert.amount, alert.at, chinaZone});
    if (!source)
        return source;
    if (auto derived = deriveCase(*act->store, *act->interner, progress); !derived)
        return tl::unexpected{derived.error()};
    const nlohmann::json detail{
        {"source", source->value()}, {"no", alert.number}, {"channel", alert.channel}};
    if (auto logged = act->store->appendLog(by, "alert", detail.dump(), {}); !logged)
        return tl::unexpected{logged.error()};
    if (auto committed = act->transaction->commit(); !committed)
        return tl::unexpected{committed.error()};
    return *source;
}

Result<void> takeOut(const std::filesystem::path& caseFile, SourceId source, const std::string& by,
                     const std::string& reason, Progress& progress)
{
    const auto act = beginAct(caseFile);
    if (!act)
        return tl::unexpected{act.error()};
    if (auto marked = withdrawSource(*act->store, source); !marked)
        return marked;
    if (auto derived = deriveCase(*act->store, *act->interner, progress); !derived)
        return tl::unexpected{derived.error()};
    const nlohmann::json detail{{"source", source.value()}};
    if (auto logged = act->store->appendLog(by, "withdraw", detail.dump(), reason); !logged)
        return logged;
    return act->transaction->commit();
}

} // namespace

Result<ImportReceipt> importFiles(const std::filesystem::path& caseFile, const ImportRequest& request,
                                  Progress& progress, const std::function<void(const ImportStage&)>& onStage)
{
    return named(takeFiles(caseFile, request, progress, onStage), caseFile);
}

Result<ImportReceipt> rereadSource(const std::filesystem::path& caseFile, SourceId source,
                                   const ColumnMapping& mapping, const std::string& by, Progress& progress,
                                   const std::optional<std::string>& ownAccount)
{
    return named(takeAgain(caseFile, source, mapping, by, progress, ownAccount), caseFile);
}

Result<SourceId> recordAlert(const std::filesystem::path& caseFile, const Alert& alert, const std::string& by,
                             Progress& progress)
{
    return named(takeDown(caseFile, alert, by, progress), caseFile);
}

Result<void> withdrawSource(const std::filesystem::path& caseFile, SourceId source, const std::string& by,
                            const std::string& reason, Progress& progress)
{
    return named(takeOut(caseFile, source, by, reason, progress), caseFile);
}

} // namespace jingwei
