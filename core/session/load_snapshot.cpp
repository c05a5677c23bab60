#include "core/session/case_session.h"
#include "core/session/refusals.h"
#include "core/store/case_store.h"
#include "core/store/facts.h"
#include "core/store/reviews.h"

#include <future>

namespace jingwei {

namespace {

/// The transfers of a case and the moment (number of the last log entry) they were read at.
struct TransfersAt {
    std::int64_t log = 0;
    FlowGraphBuilder graph;
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
    const auto accounts = loadAccountIds(**store);
    const auto count = countTransfers(**store);
    if (!log || !accounts || !count)
        return tl::unexpected{!log ? log.error() : !accounts ? accounts.error() : count.error()};
    TransfersAt read{*log, FlowGraphBuilder{*accounts, *count}};
    const auto done =
        readTransfers(**store, progress, [&](const TransferFact& transfer) { read.graph.add(transfer); });
    if (!done)
        return tl::unexpected{done.error()};
    return read;
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
    Result<void> read{};
    const auto take = [&read]<class Part>(Part& part, Result<Part> loaded) {
        if (!read)
            return;
        if (loaded)
            part = *std::move(loaded);
        else
            read = tl::unexpected{std::move(loaded.error())};
    };
    LogState log;
    take(accounts, loadAccounts(**store));
    take(snapshot->incidents, loadIncidents(**store));
    take(snapshot->calls, loadCalls(**store));
    take(snapshot->sources, loadReceipts(**store));
    take(snapshot->measures, loadMeasures(**store));
    take(snapshot->queries, loadQueries(**store));
    take(snapshot->missing, loadMissingAccounts(**store));
    take(snapshot->joins, loadJoinEdits(**store));
    take(snapshot->stolen, loadStolenEdits(**store));
    take(snapshot->review, loadReview(**store));
    take(snapshot->linkModel, (*store)->meta(CaseStore::linkModelKey));
    take(snapshot->seriesOf, loadSeriesMembers(**store));
    take(snapshot->counts, loadCounts(**store));
    take(log, (*store)->readLog());
    if (!read)
        return tl::unexpected{read.error()};
    snapshot->refused = refusedFiles(log.entries);
    snapshot->revision = static_cast<std::uint64_t>(log.entries.empty() ? 0 : log.entries.back().seq);
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
        auto transfers = reading.get();
        if (!snapshot || !transfers)
            return tl::unexpected{snapshot ? transfers.error() : snapshot.error()};
        // every change of a case is logged: another number means that somebody wrote in between
        if (static_cast<std::uint64_t>(transfers->log) != (*snapshot)->revision)
            continue;
        (*snapshot)->file = file;
        (*snapshot)->graph = std::move(transfers->graph).finish(std::move(accounts));
        return std::shared_ptr<const CaseSnapshot>{*std::move(snapshot)};
    }
}

} // namespace jingwei
