// Facts as snapshots and views read them.
#include "core/store/case_store.h"
#include "core/store/facts.h"
#include "core/store/guard.h"
#include "core/store/query.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <nlohmann/json.hpp>

#include <map>
#include <unordered_map>

namespace jingwei {

namespace {

/// What analysts said of holders, over what the sources say. What was said of an account by its number holds
/// for the card that it has become; what was said of the card itself goes first.
std::unordered_map<std::string, std::string> holderEdits(SQLite::Database& database)
{
    std::unordered_map<std::string, std::string> holders;
    std::map<std::string, std::string> byNumber;
    Query query{database, "SELECT entity,name FROM holder"};
    while (query.next()) {
        holders.emplace(query.string(0), query.string(1));
        byNumber.emplace(query.string(0), query.string(1));
    }
    for (const auto& [entity, name] : byNumber) {
        const auto number = parseEntityRef(entity);
        if (!number || number->kind != EntityKind::Account)
            continue;
        Query card{database, "SELECT a.value FROM identifier i JOIN account_name n ON n.identifier=i.id "
                             "JOIN identifier a ON a.id=n.account WHERE i.value=? AND i.kind=?"};
        card << number->value << static_cast<std::int64_t>(EntityKind::Account);
        if (card.next())
            holders.emplace(toText(EntityRef{EntityKind::Account, card.string(0)}), name);
    }
    return holders;
}

} // namespace

Result<FactCounts> loadCounts(CaseStore& store)
{
    const auto text = store.meta("counts");
    if (!text)
        return tl::unexpected{text.error()};
    FactCounts counts;
    if (text->empty())
        return counts;
    const auto json = nlohmann::json::parse(*text, nullptr, false);
    if (json.is_discarded())
        return failure(ErrorCode::CaseDamaged, "meta.counts");
    counts.incidents = json.value("incidents", std::int64_t{0});
    counts.persons = json.value("persons", std::int64_t{0});
    counts.accounts = json.value("accounts", std::int64_t{0});
    counts.phones = json.value("phones", std::int64_t{0});
    counts.transfers = json.value("transfers", std::int64_t{0});
    counts.calls = json.value("calls", std::int64_t{0});
    counts.measures = json.value("measures", std::int64_t{0});
    counts.queries = json.value("queries", std::int64_t{0});
    counts.logins = json.value("logins", std::int64_t{0});
    counts.stations = json.value("stations", std::int64_t{0});
    counts.mentions = json.value("mentions", std::int64_t{0});
    return counts;
}

Result<std::vector<AccountFact>> loadAccounts(CaseStore& store)
{
    return guarded([&] {
        auto& database = store.database();
        const auto edits = holderEdits(database);
        std::vector<AccountFact> accounts;
        Query query{
            database,
            "SELECT a.id,i.kind,i.value,h.value,n.value,b.value,a.exit,a.queried,a.first,a.last,a.opening,"
            "a.transfers,a.no_result,a.opening_currency FROM account a JOIN identifier i ON i.id=a.id LEFT "
            "JOIN text h ON h.id=a.holder "
            "LEFT JOIN text n ON n.id=a.holder_id LEFT JOIN text b ON b.id=a.bank ORDER BY a.id"};
        while (query.next()) {
            AccountFact account{IdentifierId{query.number(0)},
                                EntityRef{static_cast<EntityKind>(query.number(1)), query.string(2)},
                                query.string(3),
                                query.string(4),
                                query.string(5),
                                static_cast<ExitKind>(query.number(6)),
                                query.number(7) != 0,
                                query.instant(8),
                                query.instant(9),
                                query.maybe(10),
                                query.id(11),
                                query.number(12) != 0,
                                Currency{static_cast<std::uint16_t>(query.number(13))}};
            if (!edits.empty())
                if (const auto edit = edits.find(toText(account.entity)); edit != edits.end())
                    account.holder = edit->second;
            accounts.push_back(std::move(account));
        }
        return accounts;
    });
}

Result<std::vector<IdentifierId>> loadAccountIds(CaseStore& store)
{
    return guarded([&] {
        std::vector<IdentifierId> ids;
        Query query{store.database(), "SELECT id FROM account ORDER BY id"};
        while (query.next())
            ids.emplace_back(query.number(0));
        return ids;
    });
}

Result<std::size_t> countTransfers(CaseStore& store)
{
    return guarded([&] {
        Query size{store.database(), "SELECT ifnull(max(seq),0) FROM transfer"};
        size.next();
        return static_cast<std::size_t>(size.number(0));
    });
}

Result<void> readTransfers(CaseStore& store, Progress& progress,
                           const std::function<void(const TransferFact&)>& take)
{
    const auto size = countTransfers(store);
    if (!size)
        return tl::unexpected{size.error()};
    progress.begin(*size);
    return guarded([&]() -> Result<void> {
        Query query{store.database(),
                    "SELECT id,payer,payee,at,amount,currency,flags,other,rule FROM transfer ORDER BY seq"};
        for (std::uint64_t read = 1; query.next(); ++read) {
            const auto other = query.maybe(7);
            take({TransferId{query.number(0)}, IdentifierId{query.number(1)}, IdentifierId{query.number(2)},
                  Instant{std::chrono::seconds{query.number(3)}}, query.number(4),
                  Currency{static_cast<std::uint16_t>(query.number(5))}, (query.number(6) & 1) != 0,
                  other ? std::optional{RowId{*other}} : std::nullopt,
                  static_cast<JoinRule>(query.number(8))});
            if ((read & 0x3FFFU) == 0) {
                progress.advance(0x4000U);
                if (progress.cancelled())
                    return failure(ErrorCode::Cancelled);
            }
        }
        return {};
    });
}

Result<std::vector<TransferFact>> loadTransfers(CaseStore& store, Progress& progress)
{
    const auto size = countTransfers(store);
    if (!size)
        return tl::unexpected{size.error()};
    std::vector<TransferFact> transfers;
    transfers.reserve(*size);
    const auto done =
        readTransfers(store, progress, [&](const TransferFact& transfer) { transfers.push_back(transfer); });
    if (!done)
        return tl::unexpected{done.error()};
    return transfers;
}

Result<std::vector<CallFact>> loadCalls(CaseStore& store)
{
    return guarded([&] {
        std::vector<CallFact> calls;
        Query query{store.database(),
                    "SELECT c.id,f.value,t.value,c.at,c.seconds,e.value,s.value,l.value,c.other FROM call c "
                    "JOIN identifier f "
                    "ON f.id=c.caller JOIN identifier t ON t.id=c.callee LEFT JOIN text e ON e.id=c.imei "
                    "LEFT JOIN text s ON "
                    "s.id=c.imsi LEFT JOIN text l ON l.id=c.cell ORDER BY c.seq"};
        while (query.next()) {
            const auto other = query.maybe(8);
            calls.push_back({RowId{query.number(0)}, query.string(1), query.string(2),
                             Instant{std::chrono::seconds{query.number(3)}}, query.maybe(4), query.string(5),
                             query.string(6), query.string(7),
                             other ? std::optional{RowId{*other}} : std::nullopt});
        }
        return calls;
    });
}

Result<std::vector<QueryFact>> loadQueries(CaseStore& store)
{
    return guarded([&] {
        std::vector<QueryFact> queries;
        Query query{
            store.database(),
            "SELECT "
            "coalesce(d.value,''),b.value,o.value,p.no_result,p.from_at,p.until_at,p.id,i.kind,i.value FROM "
            "particular_row p JOIN source s ON s.id=p.id/1000000000 LEFT JOIN identifier i ON i.id=p.subject "
            "LEFT JOIN text d ON d.id=p.id_number LEFT JOIN text b ON b.id=p.bank LEFT JOIN text o ON "
            "o.id=p.outcome WHERE p.kind=? AND s.withdrawn=0 ORDER BY p.id"};
        query << static_cast<std::int64_t>(ParticularKind::Query);
        while (query.next())
            queries.push_back({query.isNull(7)
                                   ? query.string(0)
                                   : toText({static_cast<EntityKind>(query.number(7)), query.string(8)}),
                               query.string(1), query.string(2), query.number(3) != 0, query.instant(4),
                               query.instant(5), RowId{query.number(6)}});
        return queries;
    });
}

Result<std::vector<MissingAccount>> loadMissingAccounts(CaseStore& store)
{
    return guarded([&] {
        std::vector<MissingAccount> accounts;
        Query query{
            store.database(),
            "SELECT a.id,t.value,a.transfers FROM account a JOIN identifier i ON i.id=a.id LEFT JOIN text t "
            "ON t.id=a.holder WHERE a.missing=1 ORDER BY a.transfers DESC, i.value"};
        while (query.next())
            accounts.push_back({IdentifierId{query.number(0)}, query.string(1), query.id(2)});
        return accounts;
    });
}

Result<std::vector<MentionFact>> loadMentions(CaseStore& store, const std::string& incident)
{
    return guarded([&] {
        std::vector<MentionFact> mentions;
        Query query{
            store.database(),
            "SELECT r.number,m.kind,m.value,m.begin,m.length,m.check_digit,m.damaged,m.row FROM mention m "
            "JOIN incident_row r ON r.id=m.row JOIN source s ON s.id=m.row/1000000000 WHERE s.withdrawn=0 "
            "AND (?1='' OR r.number=?1) ORDER BY r.number,m.row,m.begin"};
        query << incident;
        while (query.next()) {
            const auto check = query.maybe(5);
            mentions.push_back({query.string(0), static_cast<std::uint8_t>(query.number(1)), query.string(2),
                                query.number(3), query.number(4),
                                check ? std::optional{*check != 0} : std::nullopt, query.number(6) != 0,
                                RowId{query.number(7)}});
        }
        return mentions;
    });
}

Result<std::optional<std::pair<IdentifierId, std::string>>> findAccount(CaseStore& store,
                                                                        const std::string& number)
{
    using Found = std::optional<std::pair<IdentifierId, std::string>>;
    return guarded([&]() -> Found {
        Query query{
            store.database(),
            "SELECT a.id,a.value FROM identifier i JOIN account_name n ON n.identifier=i.id "
            "JOIN account f ON f.id=n.account JOIN identifier a ON a.id=n.account WHERE i.value=? AND "
            "i.kind=?"};
        query << number << static_cast<std::int64_t>(EntityKind::Account);
        return query.next() ? Found{{IdentifierId{query.number(0)}, query.string(1)}} : Found{};
    });
}

Result<std::vector<std::string>> otherNames(CaseStore& store, IdentifierId account)
{
    return guarded([&] {
        std::vector<std::string> names;
        Query query{store.database(),
                    "SELECT i.value FROM account_name n JOIN identifier i ON i.id=n.identifier "
                    "WHERE n.account=? AND n.identifier<>n.account ORDER BY i.value"};
        query << account.value();
        while (query.next())
            names.push_back(query.string(0));
        return names;
    });
}

Result<std::vector<std::pair<IdentifierId, IdentifierId>>> loadNames(CaseStore& store)
{
    return guarded([&] {
        std::vector<std::pair<IdentifierId, IdentifierId>> names;
        Query query{store.database(), "SELECT identifier,account FROM account_name ORDER BY 1"};
        while (query.next())
            names.emplace_back(query.number(0), query.number(1));
        return names;
    });
}

Result<std::string> holderBySources(CaseStore& store, IdentifierId account)
{
    return guarded([&] {
        Query query{store.database(),
                    "SELECT t.value FROM account a JOIN text t ON t.id=a.holder WHERE a.id=?"};
        query << account.value();
        return query.next() ? query.string(0) : std::string{};
    });
}

} // namespace jingwei
