#include "core/intake/take_table.h"

#include "core/base/work_queue.h"
#include "core/intake/survey.h"
#include "core/intake/table_reader.h"
#include "core/reader/delimited_reader.h"
#include "core/store/originals.h"

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace jingwei {

namespace {

Instant now()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

SourceDraft draftOf(const IntakeContext& context, const TableInput& input, const SourceReceipt& receipt)
{
    const auto& profile = *input.match.profile;
    SourceDraft draft;
    draft.original = input.original;
    draft.file = input.file;
    draft.sheet = input.sheet;
    draft.profile = profile.name;
    draft.profileSha256 = profile.sha256;
    draft.encoding = receipt.encoding;
    draft.bomBytes = input.dialect.bomBytes;
    draft.delimiter = input.dialect.delimiter;
    draft.headerRow = input.match.map.headerRow;
    draft.header = input.match.map.header;
    draft.zone = profile.zone.value_or(chinaZone);
    draft.document = context.document;
    draft.issuer = context.issuer;
    draft.validUntil = context.validUntil;
    draft.by = context.by;
    draft.ownAccount = receipt.ownAccount;
    draft.at = now();
    draft.fieldsFound = input.match.fieldsFound;
    draft.headerShare = input.match.share;
    draft.encodingDoubtful = input.encodingDoubtful;
    return draft;
}

/// Keeps the text and reads its rows.
Result<TableReader::Counts> takeRows(const TableInput& input, TableReader& table, OriginalWriter& text)
{
    DelimitedReader reader{input.dialect};
    auto read = input.feed([&](std::span<const std::byte> block) -> Result<void> {
        if (auto kept = text.write(block); !kept)
            return kept;
        const auto fed = reader.feed(block, table);
        if (table.error())
            return tl::unexpected{*table.error()};
        if (!fed)
            return tl::unexpected{inFile(fed.error(), input.file)};
        return {};
    });
    if (!read)
        return tl::unexpected{read.error()};
    if (auto finished = reader.finish(table); !finished)
        return tl::unexpected{inFile(finished.error(), input.file)};
    if (table.error())
        return tl::unexpected{*table.error()};
    if (auto finished = text.finish(); !finished)
        return tl::unexpected{finished.error()};
    table.tellRows();
    return table.counts();
}

} // namespace

bool endsImport(const Error& error)
{
    return error.code == ErrorCode::StoreBusy || error.code == ErrorCode::StoreFailed
           || error.code == ErrorCode::DiskFull || error.code == ErrorCode::Cancelled
           || error.code == ErrorCode::CaseDamaged || error.code == ErrorCode::FileUnwritable;
}

Result<SourceReceipt> takeTable(const IntakeContext& context, const TableInput& input, SourceReceipt receipt)
{
    WorkQueue queue;
    const bool isOriginal = input.original == 0;
    auto text = isOriginal ? OriginalWriter::begin(context.store, queue, receipt.sha256, input.bytes)
                           : OriginalWriter::beginUnnamed(context.store, queue);
    auto writer = EvidenceWriter::begin(context.store, queue);
    if (!text || !writer)
        return tl::unexpected{text ? writer.error() : text.error()};
    auto draft = draftOf(context, input, receipt);
    if (isOriginal)
        draft.original = (*text)->number();
    const auto source = (*writer)->addSource(draft);
    if (!source)
        return tl::unexpected{source.error()};
    if (input.encodingDoubtful)
        if (auto warned = (*writer)->add(Warning{RowId{*source, input.match.map.headerRow},
                                                 {},
                                                 receipt.encoding,
                                                 WarningReason::EncodingDoubtful});
            !warned)
            return tl::unexpected{warned.error()};
    const auto reader = TableReader::create(
        {*input.match.profile, input.match.map, input.match.preface, input.folder, *source,
         DelimitedReader{input.dialect}.fieldEncoding(), context.interner, **writer, context.progress});
    const auto counts = takeRows(input, *reader, **text);
    if (!counts)
        return tl::unexpected{counts.error()};
    SourceEnd end{counts->rejected, counts->warnings + (input.encodingDoubtful ? 1 : 0), counts->setAside};
    if (!isOriginal) {
        const auto rowsIn = (*text)->settle(context.store);
        if (!rowsIn)
            return tl::unexpected{rowsIn.error()};
        end.rowsIn = *rowsIn;
    }
    if (auto finished = (*writer)->finishSource(*source, end); !finished)
        return tl::unexpected{finished.error()};
    receipt.id = *source;
    receipt.status = SourceStatus::Imported;
    receipt.rows.read = counts->read;
    receipt.rows.rejected = counts->rejected;
    if (counts->truncated)
        receipt.message = Error{ErrorCode::FileTruncated, {}, input.file};
    return receipt;
}

} // namespace jingwei
