#include "core/session/intake_trial.h"

#include "core/session/kept_original.h"
#include "core/store/case_store.h"
#include "core/store/evidence.h"
#include "core/store/evidence_values.h"
#include "core/store/facts.h"

#include <algorithm>
#include <map>

namespace jingwei {

namespace {

TrialRow readRow(const MovementView& view, bool first, bool gap)
{
    TrialRow row;
    row.row = view.row.row();
    row.accepted = true;
    row.at = view.at;
    row.out = has(view.flags, MovementFlag::Out);
    row.failed = has(view.flags, MovementFlag::Failed);
    row.amount = view.amount;
    row.currency = view.currency;
    row.peer = view.peer;
    row.peerName = view.peerName;
    if (view.hasBalance && !first)
        row.balanceFollows = !gap;
    return row;
}

TrialRow readRow(const StoredRow& stored)
{
    TrialRow row;
    row.row = stored.row.row();
    row.accepted = true;
    row.currency = stored.currency;
    for (const auto& value : stored.values)
        if (const auto field = fieldFromWord(value.word))
            row.values.push_back({*field, value.text, value.at, value.amount});
    return row;
}

Result<Trial> describeTrial(CaseStore& store, SourceReceipt receipt, std::size_t rowsShown)
{
    constexpr std::size_t listed = 10'000;
    receipt.rejects.clear();
    receipt.warnings.clear();
    const auto balances = countBalances(store, *receipt.id);
    const auto views = loadMovementViews(store, *receipt.id, rowsShown);
    const auto others = loadStoredRows(store, *receipt.id, rowsShown);
    if (auto lists = loadReceiptLists(store, receipt, listed); !lists)
        return tl::unexpected{lists.error()};
    if (!balances || !views)
        return tl::unexpected{balances ? views.error() : balances.error()};
    if (!others)
        return tl::unexpected{others.error()};
    Trial trial;
    trial.rows = receipt.rows;
    std::map<std::int64_t, TrialRow> rows;
    std::map<std::int64_t, std::string> warnings;
    std::int64_t gaps = 0;
    for (const auto& warning : receipt.warnings) {
        gaps += warning.reason == WarningReason::BalanceGap ? 1 : 0;
        if (warning.reason != WarningReason::HolderUnknown)
            warnings.emplace(warning.row.row(), warningWord(warning.reason));
    }
    for (const auto& view : *views) {
        const auto warned = warnings.find(view.row.row());
        const bool gap = warned != warnings.end() && warned->second == warningWord(WarningReason::BalanceGap);
        rows.emplace(view.row.row(), readRow(view, rows.empty(), gap));
    }
    for (const auto& other : *others)
        rows.emplace(other.row.row(), readRow(other));
    for (const auto& reject : receipt.rejects) {
        TrialRow row;
        row.row = reject.row.row();
        row.reason = rejectWord(reject.reason);
        row.column = reject.column;
        row.value = reject.value;
        rows.emplace(row.row, row);
    }
    for (auto& [number, row] : rows) {
        if (const auto warned = warnings.find(number); warned != warnings.end())
            row.warning = warned->second;
        if (trial.first.size() < rowsShown)
            trial.first.push_back(row);
    }
    trial.balancesSeen = std::max<std::int64_t>(*balances - 1, 0);
    trial.balancesFollow = trial.balancesSeen - gaps;
    return trial;
}

} // namespace

Result<Trial> tryMapping(const FoundTable& table, const ColumnMapping& mapping, std::size_t rowsShown,
                         Progress& progress, const std::string& ownAccount)
{
    auto profile = profileOf(mapping);
    if (!profile)
        return tl::unexpected{profile.error()};
    const ScratchFolder folder;
    profile->name = "trial";
    if (auto saved = saveProfile(*profile, folder.path()); !saved)
        return tl::unexpected{saved.error()};
    const auto caseFile = folder.path() / "trial.jwcase";
    if (auto created = CaseSession::create(caseFile, {}); !created)
        return tl::unexpected{created.error()};
    ImportRequest request;
    request.paths = {table.content()};
    request.given = {{.path = table.content(), .sheet = table.sheet, .ownAccount = ownAccount}};
    request.profile = (folder.path() / "trial.json").string();
    const auto taken = importFiles(caseFile, request, progress, {});
    if (!taken)
        return tl::unexpected{taken.error()};
    const auto found = std::ranges::find(taken->sources, table.sheet, &SourceReceipt::sheet);
    if (found == taken->sources.end() || found->status != SourceStatus::Imported)
        return tl::unexpected{found != taken->sources.end() && found->message
                                  ? *found->message
                                  : Error{ErrorCode::HeaderUnknown, {}, table.file}};
    auto store = CaseStore::open(caseFile, StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    auto trial = describeTrial(**store, *found, rowsShown);
    if (trial)
        trial->table = profile->table;
    return trial;
}

} // namespace jingwei
