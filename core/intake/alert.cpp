// A report by word of mouth as evidence. It is kept as a small table of its own, header and one row, so that
// it can be looked at, cited and withdrawn like any file.
#include "core/base/hash.h"
#include "core/identifiers/identifier.h"
#include "core/intake/importer.h"
#include "core/store/evidence.h"
#include "core/store/originals.h"

#include <array>
#include <chrono>

namespace jingwei {

namespace {

constexpr std::array<std::string_view, 10> columns{
    "警情编号", "报案人", "付款账号", "收款账号", "收款开户行", "金额", "转账时间", "方式", "记录人", "备注"};

std::string quotedCell(std::string_view value)
{
    std::string cell{"\""};
    for (const char c : value) {
        if (c == '"')
            cell += '"';
        cell += c;
    }
    return cell + '"';
}

std::string joined(const std::vector<std::string>& cells)
{
    std::string line;
    for (const auto& cell : cells)
        line += (line.empty() ? "" : ",") + quotedCell(cell);
    return line;
}

Result<IdentifierId> accountNamed(Interner& interner, const std::string& written)
{
    const auto number = normaliseAccount(written);
    if (number.value.empty() || number.damaged || number.masked)
        return failure(ErrorCode::IdentifierUnknown, written);
    return interner.identifier(EntityKind::Account, number.value);
}

std::optional<TextId> textUnlessEmpty(Interner& interner, const std::string& value)
{
    return value.empty() ? std::nullopt : std::optional{interner.text(value)};
}

/// The report as a table: where its row lies in the text, and the text.
struct AlertTable {
    std::string text;
    std::uint64_t offset = 0;
    std::uint32_t length = 0;
};

AlertTable tableOf(const AlertDraft& alert)
{
    AlertTable table;
    table.text = joined({columns.begin(), columns.end()}) + "\r\n";
    table.offset = table.text.size();
    const auto row = joined({alert.number, alert.victim, alert.fromAccount, alert.toAccount, alert.bank,
                             formatAmount(alert.amount, cny.decimals()), formatPlain(alert.at, alert.zone),
                             alert.channel, alert.officer, alert.note});
    table.length = static_cast<std::uint32_t>(row.size());
    table.text += row + "\r\n";
    return table;
}

Result<void> writeRows(EvidenceWriter& writer, const IntakeContext& context, const AlertDraft& alert,
                       const RowPlace& place, IdentifierId from, IdentifierId to)
{
    IncidentRow incident;
    incident.place = place;
    incident.number = alert.number;
    // people remember the hour, not the second: the day bounds what counts as stolen
    incident.occurred = alert.at;
    incident.occurredDateOnly = true;
    incident.victim = alert.victim;
    incident.narrative = alert.note;
    incident.loss = alert.amount;
    incident.identifiers = {{IncidentRole::VictimAccount, from}, {IncidentRole::SuspectAccount, to}};
    if (auto added = writer.add(incident); !added)
        return added;
    MovementRow movement;
    movement.place = place;
    movement.flags =
        static_cast<std::uint32_t>(MovementFlag::Out) | static_cast<std::uint32_t>(MovementFlag::WordOfMouth);
    movement.own = from;
    movement.peer = to;
    movement.at = alert.at;
    movement.amount = alert.amount;
    movement.ownName = textUnlessEmpty(context.interner, alert.victim);
    movement.peerBank = textUnlessEmpty(context.interner, alert.bank);
    return writer.add(movement);
}

} // namespace

Result<SourceId> importAlert(const IntakeContext& context, const AlertDraft& alert)
{
    const auto from = accountNamed(context.interner, alert.fromAccount);
    const auto to = accountNamed(context.interner, alert.toAccount);
    if (!from || !to)
        return tl::unexpected{from ? to.error() : from.error()};
    const auto table = tableOf(alert);
    const auto takenAt = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const auto digest = toHex(sha256(table.text));
    WorkQueue queue;
    auto original =
        OriginalWriter::begin(context.store, queue, digest, static_cast<std::int64_t>(table.text.size()));
    auto writer = EvidenceWriter::begin(context.store, queue);
    if (!original || !writer)
        return tl::unexpected{original ? writer.error() : original.error()};
    if (auto written = (*original)->write(std::as_bytes(std::span{table.text})); !written)
        return tl::unexpected{written.error()};
    if (auto finished = (*original)->finish(); !finished)
        return tl::unexpected{finished.error()};
    if (auto drained = queue.drain(); !drained)
        return tl::unexpected{drained.error()};
    SourceDraft draft;
    draft.original = (*original)->number();
    draft.file = "alert/" + alert.number;
    draft.profile = "alert";
    draft.encoding = "UTF-8";
    draft.headerRow = 1;
    draft.header = {columns.begin(), columns.end()};
    draft.zone = alert.zone;
    draft.document = context.document;
    draft.by = context.by;
    draft.at = takenAt;
    const auto source = (*writer)->addSource(draft);
    if (!source)
        return source;
    const RowPlace place{RowId{*source, 2}, table.offset, table.length};
    if (auto written = writeRows(**writer, context, alert, place, *from, *to); !written)
        return tl::unexpected{written.error()};
    if (auto finished = (*writer)->finishSource(*source, {}); !finished)
        return tl::unexpected{finished.error()};
    return *source;
}

} // namespace jingwei
