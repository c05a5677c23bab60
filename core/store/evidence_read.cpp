// Receipts and evidence rows as snapshots and views read them.
#include "core/store/case_store.h"
#include "core/store/facts.h"
#include "core/store/guard.h"
#include "core/store/query.h"

#include <nlohmann/json.hpp>

#include <map>
#include <unordered_map>

namespace jingwei {

namespace {

std::string statusWord(std::int64_t withdrawn, std::int64_t state)
{
    if (withdrawn != 0)
        return "withdrawn";
    return state == 0 ? "accepted" : "duplicate";
}

} // namespace

Result<std::vector<SourceReceipt>> loadReceipts(CaseStore& store)
{
    return guarded([&] {
        auto& database = store.database();
        std::vector<SourceReceipt> receipts;
        std::unordered_map<std::int64_t, std::size_t> byId;
        Query query{
            database,
            "SELECT s.id,s.file,s.sheet,o.sha256,s.encoding,s.document,s.profile,s.withdrawn,o.bytes,"
            "s.header_row,s.accepted,s.duplicate,s.rejected,s.warnings,s.first,s.last,s.imported_by,"
            "s.imported_at,s.issuer,s.valid_until,s.fields_found,s.header_share,s.doubtful,s.set_aside,"
            "s.found_warnings,s.own_account FROM source s JOIN original o ON o.id=s.original ORDER BY s.id"};
        while (query.next()) {
            SourceReceipt receipt;
            receipt.id = SourceId{query.number(0)};
            receipt.file = query.text(1);
            receipt.sheet = query.text(2);
            receipt.sha256 = query.text(3);
            receipt.encoding = query.text(4);
            receipt.document = query.text(5);
            receipt.profile = query.text(6);
            receipt.status = query.number(7) != 0 ? SourceStatus::Withdrawn : SourceStatus::Imported;
            receipt.bytes = query.number(8);
            receipt.headerRow = query.number(9);
            receipt.rows = {query.number(10) + query.number(11) + query.number(12), query.number(10),
                            query.number(11), query.number(12)};
            receipt.rejectsInAll = query.number(12);
            receipt.warningsInAll = query.number(13);
            receipt.first = query.instant(14);
            receipt.last = query.instant(15);
            receipt.importedBy = query.text(16);
            receipt.importedAt = query.instant(17);
            receipt.issuer = query.text(18);
            receipt.validUntil = query.text(19);
            receipt.fieldsFound = static_cast<std::size_t>(query.number(20));
            receipt.headerShare = query.real(21);
            receipt.encodingDoubtful = query.number(22) != 0;
            receipt.setAside = query.number(23);
            receipt.warningsInAll += query.number(24);
            receipt.ownAccount = query.text(25);
            byId.emplace(query.number(0), receipts.size());
            receipts.push_back(std::move(receipt));
        }
        Query sums{database, "SELECT source,currency,money_in,money_out FROM source_sum"};
        while (sums.next())
            receipts[byId.at(sums.number(0))].amounts[Currency{static_cast<std::uint16_t>(sums.number(1))}] =
                {sums.number(2), sums.number(3)};
        return receipts;
    });
}

Result<std::int64_t> originalOf(CaseStore& store, SourceId source)
{
    return guarded([&]() -> Result<std::int64_t> {
        Query query{store.database(), "SELECT original FROM source WHERE id=?"};
        query << source.value();
        if (!query.next())
            return failure(ErrorCode::SourceUnknown, std::to_string(source.value()));
        return query.number(0);
    });
}

Result<void> loadReceiptLists(CaseStore& store, SourceReceipt& receipt, std::size_t most)
{
    return guarded([&] {
        const auto from = receipt.id->value() * RowId::rowsPerSource;
        const auto limit = static_cast<std::int64_t>(most);
        Query rejects{store.database(),
                      "SELECT row,column_name,value,reason FROM reject WHERE row>=? AND row<? "
                      "ORDER BY row LIMIT ?"};
        rejects << from << from + RowId::rowsPerSource << limit;
        while (rejects.next())
            receipt.rejects.push_back({RowId{rejects.number(0)}, rejects.string(1), rejects.string(2),
                                       static_cast<RejectReason>(rejects.number(3))});
        Query warnings{
            store.database(),
            "SELECT row,column_name,value,reason,NULL,id FROM warning WHERE row>=?1 AND row<?2 UNION ALL "
            "SELECT row,column_name,value,reason,before,0 FROM found_warning WHERE row>=?1 AND row<?2 "
            "ORDER BY 1,6,4 LIMIT ?3"};
        warnings << from << from + RowId::rowsPerSource << limit;
        while (warnings.next())
            receipt.warnings.push_back(
                {RowId{warnings.number(0)}, warnings.string(1), warnings.string(2),
                 static_cast<WarningReason>(warnings.number(3)),
                 warnings.isNull(4) ? std::nullopt : std::optional{RowId{warnings.number(4)}}});
    });
}

Result<std::vector<RowId>> rowsNaming(CaseStore& store, EntityKind kind, const std::string& value,
                                      std::size_t most)
{
    return guarded([&] {
        std::vector<RowId> rows;
        Query query{
            store.database(),
            kind == EntityKind::Account
                ? "WITH names AS (SELECT n2.identifier AS id FROM identifier i JOIN account_name n ON "
                  "n.identifier=i.id "
                  "JOIN account_name n2 ON n2.account=n.account WHERE i.value=?1 AND i.kind=?2) "
                  "SELECT id FROM (SELECT id FROM account_row WHERE card IN names OR account IN names "
                  "UNION SELECT id FROM particular_row WHERE subject IN names "
                  "UNION SELECT row FROM bound_card WHERE card IN names UNION SELECT row FROM "
                  "incident_identifier WHERE identifier IN names) "
                  "WHERE id/1000000000 IN (SELECT id FROM source WHERE withdrawn=0) ORDER BY 1 LIMIT ?3"
                : "WITH names AS (SELECT id FROM identifier WHERE value=?1 AND kind=?2) "
                  "SELECT id FROM (SELECT id FROM call_row WHERE own IN names OR peer IN names "
                  "UNION SELECT id FROM incident_row WHERE phone IN names "
                  "UNION SELECT id FROM account_row WHERE phone IN names "
                  "UNION SELECT id FROM particular_row WHERE phone IN names "
                  "UNION SELECT row FROM incident_identifier WHERE identifier IN names) "
                  "WHERE id/1000000000 IN (SELECT id FROM source WHERE withdrawn=0) ORDER BY 1 LIMIT ?3"};
        query << value << static_cast<std::int64_t>(kind) << static_cast<std::int64_t>(most);
        while (query.next())
            rows.emplace_back(query.number(0));
        return rows;
    });
}

Result<std::vector<MovementView>> loadMovementViews(CaseStore& store, SourceId source, std::size_t most)
{
    return guarded([&] {
        std::vector<MovementView> views;
        Query query{
            store.database(),
            "SELECT m.id,m.at,m.flags,m.amount,m.currency,m.balance NOT NULL,ifnull(i.value,''),"
            "ifnull(t.value,'') FROM movement_row m LEFT JOIN identifier i ON i.id=m.peer LEFT JOIN text t "
            "ON t.id=m.peer_name WHERE m.id>=? AND m.id<? ORDER BY m.id LIMIT ?"};
        const auto from = source.value() * RowId::rowsPerSource;
        query << from << from + RowId::rowsPerSource << static_cast<std::int64_t>(most);
        while (query.next())
            views.push_back({RowId{query.number(0)}, Instant{std::chrono::seconds{query.number(1)}},
                             query.id(2), query.number(3),
                             Currency{static_cast<std::uint16_t>(query.number(4))}, query.number(5) != 0,
                             query.string(6), query.string(7)});
        return views;
    });
}

Result<std::int64_t> countBalances(CaseStore& store, SourceId source)
{
    return guarded([&] {
        const auto from = source.value() * RowId::rowsPerSource;
        Query query{store.database(), "SELECT count(balance) FROM movement_row WHERE id>=? AND id<?"};
        query << from << from + RowId::rowsPerSource;
        query.next();
        return query.number(0);
    });
}

Result<std::vector<RowBalances>> loadRowBalances(CaseStore& store, std::span<const RowId> rows)
{
    return guarded([&] {
        std::vector<RowBalances> balances;
        Query query{store.database(), "SELECT flags,balance,peer_balance FROM movement_row WHERE id=?"};
        for (const auto row : rows) {
            query.reset();
            query << row.value();
            RowBalances answer;
            if (query.next()) {
                const auto own = query.maybe(1);
                const auto peer = has(query.id(0), MovementFlag::TwoSided) ? query.maybe(2) : std::nullopt;
                const bool out = has(query.id(0), MovementFlag::Out);
                answer = {out ? own : peer, out ? peer : own};
            }
            balances.push_back(answer);
        }
        return balances;
    });
}

Result<std::vector<PaymentRow>> loadPayments(CaseStore& store, IdentifierId account, bool out)
{
    return guarded([&] {
        constexpr auto noMoney = static_cast<std::uint32_t>(MovementFlag::Failed)
                                 | static_cast<std::uint32_t>(MovementFlag::Reversal)
                                 | static_cast<std::uint32_t>(MovementFlag::WordOfMouth);
        constexpr auto twoSided = static_cast<std::uint32_t>(MovementFlag::TwoSided);
        std::vector<PaymentRow> payments;
        // of a ledger's row the payer is `own`, the payee `peer`; of a statement's row the account itself is
        // `own`
        Query query{
            store.database(),
            "WITH names AS (SELECT identifier FROM account_name WHERE account=?1) "
            "SELECT m.id,m.at,m.flags,m.amount,m.currency,ifnull(m.serial,''),ifnull(s.value,''),"
            "ifnull(t.value,'') FROM movement_row m JOIN source o ON o.id=m.id/1000000000 LEFT JOIN text s "
            "ON "
            "s.id=m.summary LEFT JOIN text t ON t.id=m.peer_name WHERE o.withdrawn=0 AND m.state=0 AND "
            "(m.flags & ?2)=0 AND ((m.flags & ?3)=0 AND m.own IN names AND (m.flags & 1)=?4 OR "
            "(m.flags & ?3)<>0 AND (CASE ?4 WHEN 1 THEN m.own ELSE m.peer END) IN names) ORDER BY m.at,m.id"};
        query << account.value() << std::int64_t{noMoney} << std::int64_t{twoSided}
              << (out ? std::int64_t{1} : 0);
        while (query.next())
            payments.push_back({RowId{query.number(0)}, Instant{std::chrono::seconds{query.number(1)}},
                                has(query.id(2), MovementFlag::DateOnly), query.number(3),
                                Currency{static_cast<std::uint16_t>(query.number(4))}, query.string(5),
                                query.string(6) + ' ' + query.string(7)});
        return payments;
    });
}

Result<std::map<std::int64_t, std::int64_t>> countRows(CaseStore& store)
{
    return guarded([&] {
        std::map<std::int64_t, std::int64_t> counts;
        Query query{store.database(),
                    "SELECT id/1000000000, count(*) FROM (SELECT id FROM movement_row "
                    "UNION SELECT id FROM account_row UNION "
                    "SELECT id FROM incident_row UNION SELECT id FROM call_row UNION "
                    "SELECT id FROM particular_row UNION SELECT row FROM reject) GROUP BY 1"};
        while (query.next())
            counts[query.number(0)] = query.number(1);
        return counts;
    });
}

Result<RowLocation> locateRow(CaseStore& store, RowId row)
{
    return guarded([&]() -> Result<RowLocation> {
        auto& database = store.database();
        RowLocation location;
        Query source{
            database,
            "SELECT coalesce(rows_in,original),file,sheet,document,"
            "CASE WHEN rows_in IS NULL THEN encoding ELSE 'UTF-8' END,profile,delimiter,header,withdrawn "
            "FROM source WHERE id=?"};
        source << row.source().value();
        if (!source.next())
            return failure(ErrorCode::EntityUnknown, std::to_string(row.value()));
        location.original = source.number(0);
        location.file = source.text(1);
        location.sheet = source.text(2);
        location.document = source.text(3);
        location.encoding = source.text(4);
        location.profile = source.text(5);
        location.delimiter = source.text(6).empty() ? ',' : source.text(6).front();
        location.header = nlohmann::json::parse(source.text(7)).get<std::vector<std::string>>();
        const auto withdrawn = source.number(8);
        for (const auto* table :
             {"movement_row", "account_row", "incident_row", "call_row", "particular_row"}) {
            Query query{database, std::string{"SELECT at_byte,bytes,state FROM "} + table + " WHERE id=?"};
            query << row.value();
            if (!query.next())
                continue;
            location.offset = static_cast<std::uint64_t>(query.number(0));
            location.length = static_cast<std::uint64_t>(query.number(1));
            location.status = statusWord(withdrawn, query.number(2));
            return location;
        }
        Query reject{database, "SELECT at_byte,bytes,reason FROM reject WHERE row=?"};
        reject << row.value();
        if (!reject.next())
            return failure(ErrorCode::EntityUnknown, std::to_string(row.value()));
        location.offset = static_cast<std::uint64_t>(reject.number(0));
        location.length = static_cast<std::uint64_t>(reject.number(1));
        location.status = "rejected";
        location.reason = rejectWord(static_cast<RejectReason>(reject.number(2)));
        return location;
    });
}

} // namespace jingwei
