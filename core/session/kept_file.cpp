#include "core/session/kept_file.h"

#include "core/base/hash.h"
#include "core/base/whole_file.h"
#include "core/base/work_queue.h"
#include "core/store/case_store.h"
#include "core/store/originals.h"

#include <algorithm>
#include <memory>
#include <span>

namespace jingwei {

namespace fs = std::filesystem;

namespace {

/// Within a transaction.
Result<void> write(CaseStore& store, const std::string& sha256, const std::string& bytes)
{
    WorkQueue queue;
    auto original = OriginalWriter::begin(store, queue, sha256, std::ssize(bytes));
    if (!original)
        return tl::unexpected{original.error()};
    return (*original)
        ->write(std::as_bytes(std::span{bytes}))
        .and_then([&] { return (*original)->finish(); })
        .and_then([&] { return queue.drain(); });
}

} // namespace

Result<KeptFile> keepFile(const fs::path& caseFile, const fs::path& file)
{
    const auto bytes = wholeFile(file);
    if (!bytes)
        return tl::unexpected{bytes.error()};
    auto store = CaseStore::open(caseFile, StoreAccess::ReadWrite);
    if (!store)
        return tl::unexpected{store.error()};
    auto transaction = StoreTransaction::begin(**store);
    if (!transaction)
        return tl::unexpected{inCase(transaction.error(), caseFile)};
    KeptFile kept{toHex(sha256(*bytes)), std::ssize(*bytes)};
    const auto done = write(**store, kept.sha256, *bytes).and_then([&] { return (*transaction)->commit(); });
    if (!done)
        return tl::unexpected{inCase(done.error(), caseFile)};
    return kept;
}

Result<std::string> keptFile(const fs::path& caseFile, const std::string& sha256)
{
    auto store = CaseStore::open(caseFile, StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    const auto originals = listOriginals(**store);
    if (!originals)
        return tl::unexpected{inCase(originals.error(), caseFile)};
    const auto found = std::ranges::find(*originals, sha256, &std::pair<std::int64_t, std::string>::second);
    if (found == originals->end())
        return failure(ErrorCode::FileMissing, sha256, caseFile.string());
    std::string bytes;
    const auto read =
        readOriginal(**store, found->first, [&](std::span<const std::byte> block) -> Result<void> {
            bytes.append(reinterpret_cast<const char*>(block.data()), block.size());
            return {};
        });
    if (!read)
        return tl::unexpected{inCase(read.error(), caseFile)};
    return bytes;
}

} // namespace jingwei
