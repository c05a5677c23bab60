#include "core/store/evidence.h"

#include "core/store/bind.h"
#include "core/store/case_store.h"
#include "core/store/guard.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <nlohmann/json.hpp>

namespace jingwei {

struct EvidenceWriter::Statements {
    explicit Statements(SQLite::Database& db)
        : database{db}
        , source{db, "INSERT INTO source(id,original,file,sheet,profile,profile_sha256,encoding,bom,delimiter,"
                     "header_row,header,zone,document,imported_at,imported_by) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"}
        , movement{db, "INSERT INTO movement_row VALUES(?,?,?,0,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"}
        , account{db, "INSERT INTO account_row VALUES(?,?,?,0,?,?,?,?,?,?,?,?,?)"}
        , incident{db, "INSERT INTO incident_row VALUES(?,?,?,0,?,?,?,?,?,?,?,?,?,?,?,?)"}
        , incidentIdentifier{db, "INSERT OR IGNORE INTO incident_identifier VALUES(?,?,?)"}
        , call{db, "INSERT INTO call_row VALUES(?,?,?,0,?,?,?,?,?,?,?,?)"}
        , reject{db, "INSERT INTO reject VALUES(?,?,?,?,?,?)"}
        , warning{db, "INSERT INTO warning(row,column_name,value,reason) VALUES(?,?,?,?)"}
        , tie{db, "INSERT OR IGNORE INTO tie VALUES(?,?,?,?)"}
        , finish{db, "UPDATE source SET rejected=?, warnings=? WHERE id=?"}
    {
    }

    SQLite::Database& database;
    SQLite::Statement source, movement, account, incident, incidentIdentifier, call, reject, warning, tie, finish;
};

EvidenceWriter::EvidenceWriter(std::unique_ptr<Statements> statements) : m_statements{std::move(statements)} {}
EvidenceWriter::~EvidenceWriter() = default;

Result<std::unique_ptr<EvidenceWriter>> EvidenceWriter::begin(CaseStore& store)
{
    return guarded([&] {
        return std::unique_ptr<EvidenceWriter>{new EvidenceWriter{std::make_unique<Statements>(store.database())}};
    });
}

Result<SourceId> EvidenceWriter::addSource(const SourceDraft& draft)
{
    return guarded([&] {
        const SourceId id{m_statements->database.execAndGet("SELECT ifnull(max(id),0)+1 FROM source").getInt64()};
        const std::string delimiter{draft.delimiter};
        const auto header = nlohmann::json(draft.header).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        auto& insert = m_statements->source;
        Binder{insert} << id << draft.original << draft.file << draft.sheet << draft.profile << draft.profileSha256
                       << draft.encoding << static_cast<std::int64_t>(draft.bomBytes) << delimiter << draft.headerRow
                       << header << static_cast<std::int64_t>(draft.zone.count()) << draft.document << draft.at
                       << draft.by;
        runOnce(insert);
        return id;
    });
}

Result<void> EvidenceWriter::add(const MovementRow& row)
{
    return guarded([&] {
        auto& insert = m_statements->movement;
        Binder binder{insert};
        binder << row.place.row << row.place.offset << row.place.length << row.flags << row.own << row.peer << row.at
               << row.amount << row.balance << row.peerBalance << static_cast<int>(row.currency.number());
        if (const auto* number = std::get_if<std::int64_t>(&row.serial))
            binder << *number;
        else if (const auto* text = std::get_if<std::string>(&row.serial))
            binder << *text;
        else
            binder << std::nullopt;
        binder << row.ownName << row.ownId << row.peerName << row.ownBank << row.peerBank << row.summary;
        runOnce(insert);
    });
}

Result<void> EvidenceWriter::add(const AccountRow& row)
{
    return guarded([&] {
        auto& insert = m_statements->account;
        Binder{insert} << row.place.row << row.place.offset << row.place.length << row.card << row.account << row.holder
                       << row.holderId << row.bank << row.phone << row.opened << row.balance
                       << static_cast<int>(row.currency.number());
        runOnce(insert);
    });
}

Result<void> EvidenceWriter::add(const IncidentRow& row)
{
    return guarded([&] {
        const int flags = (row.occurredDateOnly ? 1 : 0) | (row.reportedDateOnly ? 2 : 0);
        auto& insert = m_statements->incident;
        Binder{insert} << row.place.row << row.place.offset << row.place.length << row.number << row.occurred
                       << row.reported << flags << row.victim << row.victimId << row.phone << row.category << row.unit
                       << row.locality << row.narrative << row.loss;
        runOnce(insert);
        for (const auto& [role, identifier] : row.identifiers) {
            auto& link = m_statements->incidentIdentifier;
            Binder{link} << row.place.row << static_cast<int>(role) << identifier;
            runOnce(link);
        }
    });
}

Result<void> EvidenceWriter::add(const CallRow& row)
{
    return guarded([&] {
        const int flags = (row.outgoing ? 1 : 0) | (row.twoSided ? 2 : 0);
        auto& insert = m_statements->call;
        Binder{insert} << row.place.row << row.place.offset << row.place.length << flags << row.own << row.peer
                       << row.at << row.seconds << row.imei << row.imsi << row.cell;
        runOnce(insert);
    });
}

Result<void> EvidenceWriter::add(const RejectRow& row)
{
    return guarded([&] {
        auto& insert = m_statements->reject;
        Binder{insert} << row.place.row << row.place.offset << row.place.length << row.column << row.value
                       << static_cast<int>(row.reason);
        runOnce(insert);
    });
}

Result<void> EvidenceWriter::add(const Warning& warning)
{
    return guarded([&] {
        auto& insert = m_statements->warning;
        Binder{insert} << warning.row << warning.column << warning.value << static_cast<int>(warning.reason);
        runOnce(insert);
    });
}

Result<void> EvidenceWriter::tie(IdentifierId card, IdentifierId account, RowId row)
{
    return guarded([&] {
        auto& insert = m_statements->tie;
        Binder{insert} << row.source() << card << account << row;
        runOnce(insert);
    });
}

Result<void> EvidenceWriter::finishSource(SourceId source, std::int64_t rejected, std::int64_t warnings)
{
    return guarded([&] {
        auto& update = m_statements->finish;
        Binder{update} << rejected << warnings << source;
        runOnce(update);
    });
}

Result<void> withdrawSource(CaseStore& store, SourceId source)
{
    return guarded([&]() -> Result<void> {
        SQLite::Statement query{store.database(), "SELECT withdrawn FROM source WHERE id=?"};
        query.bind(1, source.value());
        if (!query.executeStep())
            return failure(ErrorCode::SourceUnknown, std::to_string(source.value()));
        if (query.getColumn(0).getInt() != 0)
            return failure(ErrorCode::SourceWithdrawn, std::to_string(source.value()));
        SQLite::Statement update{store.database(), "UPDATE source SET withdrawn=1 WHERE id=?"};
        update.bind(1, source.value());
        update.exec();
        return {};
    });
}

} // namespace jingwei
