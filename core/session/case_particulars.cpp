#include "core/session/case_particulars.h"

#include "core/store/case_store.h"
#include "core/store/facts.h"

#include <utility>

namespace jingwei {

Result<CaseParticulars> readParticulars(const std::filesystem::path& caseFile)
{
    auto store = CaseStore::open(caseFile, StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    auto measures = loadMeasures(**store);
    auto queries = loadQueries(**store);
    if (!measures || !queries)
        return tl::unexpected{measures ? queries.error() : measures.error()};
    auto mentions = loadMentions(**store);
    auto missing = loadMissingAccounts(**store);
    if (!mentions || !missing)
        return tl::unexpected{mentions ? missing.error() : mentions.error()};
    return CaseParticulars{*std::move(measures), *std::move(queries), *std::move(mentions),
                           *std::move(missing)};
}

} // namespace jingwei
