// Evidence rows as the derivation reads them.
#include "core/store/case_store.h"
#include "core/store/facts.h"
#include "core/store/guard.h"
#include "core/store/query.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <unordered_map>

namespace jingwei {

namespace {

/// Rank of each source in force by file, sheet, hash: independent of the order of import.
std::unordered_map<std::int64_t, std::uint32_t> sourceRanks(SQLite::Database& database)
{
    std::unordered_map<std::int64_t, std::uint32_t> ranks;
    Query query{database, "SELECT s.id FROM source s JOIN original o ON o.id=s.original WHERE s.withdrawn=0 "
                          "ORDER BY s.file, s.sheet, o.sha256"};
    while (query.next())
        ranks.emplace(query.number(0), static_cast<std::uint32_t>(ranks.size()));
    return ranks;
}

std::int64_t sourceOf(std::int64_t row)
{
    return RowId{row}.source().value();
}

} // namespace

Result<MovementTable> loadMovements(CaseStore& store, Progress& progress)
{
    return guarded([&]() -> Result<MovementTable> {
        auto& database = store.database();
        const auto ranks = sourceRanks(database);
        MovementTable table;
        table.rows.reserve(
            static_cast<std::size_t>(database.execAndGet("SELECT count(*) FROM movement_row").getInt64()));
        Query query{database,
                    "SELECT id,state,flags,own,peer,at,amount,balance,peer_balance,currency,serial,own_name,"
                    "own_id,peer_name,own_bank,peer_bank FROM movement_row ORDER BY id"};
        for (const auto& [source, rank] : ranks) {
            const auto index = static_cast<std::size_t>(source);
            table.sourceRanks.resize(std::max(table.sourceRanks.size(), index + 1));
            table.sourceRanks[index] = rank;
        }
        Query files{database, "SELECT id,file FROM source"};
        table.sourceFiles.resize(table.sourceRanks.size());
        while (files.next())
            if (ranks.contains(files.number(0)))
                table.sourceFiles[static_cast<std::size_t>(files.number(0))] = files.string(1);
        std::int64_t source = -1;
        bool inForce = false;
        while (query.next()) {
            const RowId id{query.number(0)};
            if (id.source().value() != source) {
                source = id.source().value();
                inForce = ranks.contains(source);
            }
            if ((id.row() & 0xFFFF) == 0 && progress.cancelled())
                return failure(ErrorCode::Cancelled);
            if (!inForce)
                continue;
            MovementRecord record;
            record.source = static_cast<std::uint32_t>(source);
            record.sourceRow = static_cast<std::uint32_t>(id.row());
            record.state = static_cast<std::uint8_t>(query.number(1));
            record.flags = query.id(2);
            record.own = query.id(3);
            record.peer = query.id(4);
            record.at = query.number(5);
            record.amount = query.number(6);
            record.hasBalance = !query.isNull(7);
            record.balance = query.number(7);
            record.hasPeerBalance = !query.isNull(8);
            record.peerBalance = query.number(8);
            record.currency = static_cast<std::uint16_t>(query.number(9));
            record.hasSerial = !query.isNull(10);
            if (query.isText(10))
                record.serialText =
                    static_cast<std::uint32_t>(table.serials.insert(query.text(10), 0).first + 1);
            else
                record.serialNumber = query.number(10);
            record.ownName = query.id(11);
            record.ownId = query.id(12);
            record.peerName = query.id(13);
            record.ownBank = query.id(14);
            record.peerBank = query.id(15);
            table.rows.push_back(record);
        }
        return table;
    });
}

Result<std::vector<AccountRecord>> loadAccountRows(CaseStore& store)
{
    return guarded([&] {
        const auto ranks = sourceRanks(store.database());
        std::vector<AccountRecord> records;
        Query query{store.database(),
                    "SELECT id,card,account,holder,holder_id,bank,phone FROM account_row ORDER BY id"};
        while (query.next())
            if (ranks.contains(sourceOf(query.number(0))))
                records.push_back({RowId{query.number(0)}, query.id(1), query.id(2), query.id(3), query.id(4),
                                   query.id(5), query.id(6)});
        return records;
    });
}

Result<std::vector<TieRecord>> loadTies(CaseStore& store)
{
    return guarded([&] {
        std::vector<TieRecord> ties;
        Query query{store.database(), "SELECT t.card,t.account,min(t.alias) FROM tie t JOIN source s "
                                      "ON s.id=t.source WHERE s.withdrawn=0 GROUP BY 1,2 ORDER BY 1,2"};
        while (query.next())
            ties.push_back({query.id(0), query.id(1), query.number(2) != 0});
        return ties;
    });
}

Result<std::vector<ReferenceRecord>> loadReferences(CaseStore& store)
{
    return guarded([&] {
        const auto ranks = sourceRanks(store.database());
        std::vector<ReferenceRecord> references;
        Query query{store.database(), "SELECT row,kind,value FROM reference ORDER BY row,kind,value"};
        while (query.next())
            if (ranks.contains(sourceOf(query.number(0))))
                references.push_back(
                    {query.number(0), static_cast<ReferenceKind>(query.number(1)), query.string(2)});
        return references;
    });
}

Result<std::vector<BoundCardRecord>> loadBoundCards(CaseStore& store)
{
    return guarded([&] {
        const auto ranks = sourceRanks(store.database());
        std::vector<BoundCardRecord> cards;
        Query query{store.database(),
                    "SELECT row,account,card,bank FROM bound_card ORDER BY row,account,card"};
        while (query.next())
            if (ranks.contains(sourceOf(query.number(0))))
                cards.push_back({query.number(0), query.id(1), query.id(2), query.id(3)});
        return cards;
    });
}

Result<std::vector<ParticularRecord>> loadParticulars(CaseStore& store)
{
    return guarded([&] {
        const auto ranks = sourceRanks(store.database());
        std::vector<ParticularRecord> records;
        Query query{
            store.database(),
            "SELECT id,kind,subject,phone,name,id_number,bank,no_result FROM particular_row ORDER BY id"};
        while (query.next())
            if (ranks.contains(sourceOf(query.number(0))))
                records.push_back({RowId{query.number(0)}, static_cast<ParticularKind>(query.number(1)),
                                   query.id(2), query.id(3), query.id(4), query.id(5), query.id(6),
                                   query.number(7) != 0});
        return records;
    });
}

Result<std::int64_t> countMentions(CaseStore& store)
{
    return guarded([&] {
        Query query{store.database(), "SELECT count(*) FROM mention WHERE row/1000000000 IN "
                                      "(SELECT id FROM source WHERE withdrawn=0)"};
        query.next();
        return query.number(0);
    });
}

Result<std::vector<JoinEdit>> loadJoinEdits(CaseStore& store)
{
    return guarded([&] {
        std::vector<JoinEdit> edits;
        Query query{store.database(), "SELECT row,other,joined FROM row_join ORDER BY row,other"};
        while (query.next())
            edits.push_back({query.number(0), query.number(1), query.number(2) != 0});
        return edits;
    });
}

Result<std::vector<StolenEdit>> loadStolenEdits(CaseStore& store)
{
    return guarded([&] {
        std::vector<StolenEdit> edits;
        Query query{store.database(), "SELECT incident,row,stolen FROM stolen_word ORDER BY incident,row"};
        while (query.next())
            edits.push_back({query.string(0), query.number(1), query.number(2) != 0});
        return edits;
    });
}

namespace {

std::vector<CategoryEdit> categoriesSaid(SQLite::Database& database)
{
    std::vector<CategoryEdit> edits;
    Query query{database, "SELECT incident,category FROM category_word ORDER BY incident"};
    while (query.next())
        edits.push_back({query.string(0), query.string(1)});
    return edits;
}

} // namespace

Result<std::vector<CategoryEdit>> loadCategoryEdits(CaseStore& store)
{
    return guarded([&] { return categoriesSaid(store.database()); });
}

Result<std::vector<CallRecord>> loadCallRows(CaseStore& store)
{
    return guarded([&] {
        const auto ranks = sourceRanks(store.database());
        std::vector<CallRecord> records;
        Query query{store.database(),
                    "SELECT id,at,seconds,flags,own,peer,imei,imsi,cell,state FROM call_row ORDER BY id"};
        while (query.next()) {
            if (!ranks.contains(sourceOf(query.number(0))))
                continue;
            records.push_back({query.number(0), query.number(1), query.maybe(2).value_or(-1), query.id(3),
                               query.id(4), query.id(5), query.id(6), query.id(7), query.id(8),
                               static_cast<std::uint8_t>(query.number(9))});
        }
        return records;
    });
}

// ---- incidents ----

namespace {

void believeFirst(std::string& known, std::string_view said)
{
    if (known.empty())
        known = said;
}

void believeFirst(std::optional<Instant>& known, bool& dateOnly, std::optional<std::int64_t> said,
                  bool saidDateOnly)
{
    if (known || !said)
        return;
    known = Instant{std::chrono::seconds{*said}};
    dateOnly = saidDateOnly;
}

/// One register row into its incident. Columns as in `incidentQuery`.
void addRow(IncidentFact& incident, const Query& row)
{
    const auto flags = row.number(4);
    believeFirst(incident.occurredAt, incident.occurredDateOnly, row.maybe(2), (flags & 1) != 0);
    believeFirst(incident.reportedAt, incident.reportedDateOnly, row.maybe(3), (flags & 2) != 0);
    believeFirst(incident.victim, row.text(5));
    believeFirst(incident.victimId, row.text(6));
    believeFirst(incident.victimPhone, row.text(7));
    believeFirst(incident.category, row.text(8));
    believeFirst(incident.unit, row.text(9));
    believeFirst(incident.place, row.text(10));
    believeFirst(incident.narrative, row.text(11));
    if (!incident.loss)
        incident.loss = row.maybe(12);
    if (!incident.where && !row.isNull(13) && !row.isNull(14))
        incident.where = GeoPoint{row.real(13), row.real(14)};
    believeFirst(incident.series, row.text(15));
    incident.rows.emplace_back(row.number(0));
}

void addTraits(SQLite::Database& database, IncidentFact& incident)
{
    Query query{database, "SELECT kind,column_name,value FROM incident_trait WHERE row=? ORDER BY position"};
    for (const auto rowId : incident.rows) {
        query << rowId.value();
        while (query.next()) {
            IncidentTrait trait{static_cast<TraitKind>(query.number(0)), query.string(1), query.string(2)};
            if (std::ranges::find(incident.traits, trait) == incident.traits.end())
                incident.traits.push_back(std::move(trait));
        }
        query.reset();
    }
}

void addIdentifiers(SQLite::Database& database, IncidentFact& incident)
{
    Query query{database, "SELECT x.role, coalesce(n.account, i.id), i.value FROM incident_identifier x "
                          "JOIN identifier i ON i.id=x.identifier LEFT JOIN account_name n "
                          "ON n.identifier=i.id WHERE x.row=? ORDER BY x.role, i.kind, i.value"};
    const auto addOnce = [](std::vector<IdentifierId>& list, IdentifierId id) {
        if (std::ranges::find(list, id) == list.end())
            list.push_back(id);
    };
    for (const auto rowId : incident.rows) {
        query << rowId.value();
        while (query.next()) {
            const IdentifierId id{query.number(1)};
            switch (static_cast<IncidentRole>(query.number(0))) {
            case IncidentRole::VictimAccount: addOnce(incident.victimAccounts, id); break;
            case IncidentRole::SuspectAccount: addOnce(incident.suspectAccounts, id); break;
            case IncidentRole::SuspectPhone:
                if (std::ranges::find(incident.suspectPhones, query.text(2)) == incident.suspectPhones.end())
                    incident.suspectPhones.emplace_back(query.text(2));
                break;
            }
        }
        query.reset();
    }
}

} // namespace

Result<std::vector<IncidentFact>> loadIncidents(CaseStore& store)
{
    return guarded([&] {
        auto& database = store.database();
        Query query{
            database,
            "SELECT "
            "r.id,r.number,r.occurred,r.reported,r.flags,r.victim,r.victim_id,ifnull(p.value,''),r.category,"
            "r.unit,r.place,r.narrative,r.loss,r.longitude,r.latitude,r.series FROM incident_row r JOIN "
            "source s ON s.id=r.id/1000000000 "
            "JOIN "
            "original o ON o.id=s.original LEFT JOIN identifier p ON p.id=r.phone WHERE s.withdrawn=0 "
            "ORDER BY r.number, s.file, s.sheet, o.sha256, r.id"};
        std::vector<IncidentFact> incidents;
        while (query.next()) {
            if (incidents.empty() || incidents.back().number != query.text(1)) {
                incidents.emplace_back();
                incidents.back().number = query.text(1);
            }
            addRow(incidents.back(), query);
        }
        for (auto& incident : incidents) {
            addIdentifiers(database, incident);
            addTraits(database, incident);
        }
        for (const auto& said : categoriesSaid(database)) {
            const auto found = std::ranges::lower_bound(incidents, said.incident, {}, &IncidentFact::number);
            if (found != incidents.end() && found->number == said.incident)
                found->category = *said.category;
        }
        return incidents;
    });
}

} // namespace jingwei
