#include "core/store/evidence.h"

#include "core/store/bind.h"
#include "core/store/case_store.h"
#include "core/store/guard.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <nlohmann/json.hpp>

namespace jingwei {

struct EvidenceWriter::Statements {
    struct Insert;

    explicit Statements(SQLite::Database& db)
        : database{db}
        , source{db,
                 "INSERT INTO source(id,original,file,sheet,profile,profile_sha256,encoding,bom,delimiter,"
                 "header_row,header,zone,document,imported_at,imported_by,issuer,valid_until,fields_found,"
                 "header_share,doubtful,own_account) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"}
        , movement{db, "INSERT INTO movement_row VALUES(?,?,?,0,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"}
        , account{db, "INSERT INTO account_row VALUES(?,?,?,0,?,?,?,?,?,?,?,?,?)"}
        , incident{db, "INSERT INTO incident_row VALUES(?,?,?,0,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"}
        , incidentIdentifier{db, "INSERT OR IGNORE INTO incident_identifier VALUES(?,?,?)"}
        , trait{db, "INSERT INTO incident_trait VALUES(?,?,?,?,?)"}
        , call{db, "INSERT INTO call_row VALUES(?,?,?,0,?,?,?,?,?,?,?,?)"}
        , reject{db, "INSERT INTO reject VALUES(?,?,?,?,?,?)"}
        , warning{db, "INSERT INTO warning(row,column_name,value,reason) VALUES(?,?,?,?)"}
        , tie{db, "INSERT OR IGNORE INTO tie VALUES(?,?,?,?,?)"}
        , particular{db, "INSERT INTO particular_row VALUES(?,?,?,0,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"}
        , reference{db, "INSERT OR IGNORE INTO reference VALUES(?,?,?)"}
        , boundCard{db, "INSERT OR IGNORE INTO bound_card VALUES(?,?,?,?)"}
        , mention{db, "INSERT OR IGNORE INTO mention VALUES(?,?,?,?,?,?,?)"}
        , finish{db, "UPDATE source SET rejected=?, warnings=?, set_aside=?, rows_in=? WHERE id=?"}
    {
    }

    SQLite::Database& database;
    SQLite::Statement source, movement, account, incident, incidentIdentifier, trait, call, reject, warning,
        tie, particular, reference, boundCard, mention, finish;
};

EvidenceWriter::EvidenceWriter(std::shared_ptr<Statements> statements, WorkQueue& queue)
    : m_statements{std::move(statements)}
    , m_queue{queue}
{
}

EvidenceWriter::~EvidenceWriter() = default;

Result<std::unique_ptr<EvidenceWriter>> EvidenceWriter::begin(CaseStore& store, WorkQueue& queue)
{
    return guarded([&] {
        return std::unique_ptr<EvidenceWriter>{
            new EvidenceWriter{std::make_shared<Statements>(store.database()), queue}};
    });
}

Result<SourceId> EvidenceWriter::addSource(const SourceDraft& draft)
{
    return guarded([&] {
        const SourceId id{
            m_statements->database.execAndGet("SELECT ifnull(max(id),0)+1 FROM source").getInt64()};
        const std::string delimiter{draft.delimiter};
        const auto header =
            nlohmann::json(draft.header).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        auto& insert = m_statements->source;
        Binder{insert} << id << draft.original << draft.file << draft.sheet << draft.profile
                       << draft.profileSha256 << draft.encoding << static_cast<std::int64_t>(draft.bomBytes)
                       << delimiter << draft.headerRow << header
                       << static_cast<std::int64_t>(draft.zone.count()) << draft.document << draft.at
                       << draft.by << draft.issuer << draft.validUntil
                       << static_cast<std::int64_t>(draft.fieldsFound) << draft.headerShare
                       << (draft.encodingDoubtful ? 1 : 0) << draft.ownAccount;
        runOnce(insert);
        return id;
    });
}

/// Inserts one row of any kind.
struct EvidenceWriter::Statements::Insert {
    Statements& to;

    void operator()(const MovementRow& row) const
    {
        Binder binder{to.movement};
        binder << row.place.row << row.place.offset << row.place.length << row.flags << row.own << row.peer
               << row.at << row.amount << row.balance << row.peerBalance
               << static_cast<int>(row.currency.number());
        if (const auto* number = std::get_if<std::int64_t>(&row.serial))
            binder << *number;
        else if (const auto* text = std::get_if<std::string>(&row.serial))
            binder << *text;
        else
            binder << std::nullopt;
        binder << row.ownName << row.ownId << row.peerName << row.ownBank << row.peerBank << row.summary
               << row.netAddress << row.macAddress;
        runOnce(to.movement);
    }

    void operator()(const AccountRow& row) const
    {
        Binder{to.account} << row.place.row << row.place.offset << row.place.length << row.card << row.account
                           << row.holder << row.holderId << row.bank << row.phone << row.opened << row.balance
                           << static_cast<int>(row.currency.number());
        runOnce(to.account);
    }

    void operator()(const IncidentRow& row) const
    {
        const int flags = (row.occurredDateOnly ? 1 : 0) | (row.reportedDateOnly ? 2 : 0);
        Binder{to.incident} << row.place.row << row.place.offset << row.place.length << row.number
                            << row.occurred << row.reported << flags << row.victim << row.victimId
                            << row.phone << row.category << row.unit << row.locality << row.narrative
                            << row.loss << (row.where ? std::optional{row.where->longitude} : std::nullopt)
                            << (row.where ? std::optional{row.where->latitude} : std::nullopt) << row.series;
        runOnce(to.incident);
        int position = 0;
        for (const auto& trait : row.traits) {
            Binder{to.trait} << row.place.row << position++ << static_cast<int>(trait.kind) << trait.column
                             << trait.value;
            runOnce(to.trait);
        }
        for (const auto& [role, identifier] : row.identifiers) {
            Binder{to.incidentIdentifier} << row.place.row << static_cast<int>(role) << identifier;
            runOnce(to.incidentIdentifier);
        }
    }

    void operator()(const CallRow& row) const
    {
        const int flags = (row.outgoing ? 1 : 0) | (row.twoSided ? 2 : 0);
        Binder{to.call} << row.place.row << row.place.offset << row.place.length << flags << row.own
                        << row.peer << row.at << row.seconds << row.imei << row.imsi << row.cell;
        runOnce(to.call);
    }

    void operator()(const RejectRow& row) const
    {
        Binder{to.reject} << row.place.row << row.place.offset << row.place.length << row.column << row.value
                          << static_cast<int>(row.reason);
        runOnce(to.reject);
    }

    void operator()(const Warning& warning) const
    {
        Binder{to.warning} << warning.row << warning.column << warning.value
                           << static_cast<int>(warning.reason);
        runOnce(to.warning);
    }

    void operator()(const TieRow& row) const
    {
        Binder{to.tie} << row.row.source() << row.card << row.account << row.row << (row.alias ? 1 : 0);
        runOnce(to.tie);
    }

    void operator()(const ParticularRow& row) const
    {
        Binder{to.particular} << row.place.row << row.place.offset << row.place.length
                              << static_cast<int>(row.kind) << row.subject << row.phone << row.name
                              << row.idNumber << row.bank << row.party << row.outcome << row.detail
                              << row.from << row.until << row.amount
                              << static_cast<int>(row.currency.number()) << (row.noResult ? 1 : 0);
        runOnce(to.particular);
    }

    void operator()(const ReferenceRow& row) const
    {
        Binder{to.reference} << row.row << static_cast<int>(row.kind) << row.value;
        runOnce(to.reference);
    }

    void operator()(const BoundCardRow& row) const
    {
        Binder{to.boundCard} << row.row << row.account << row.card << row.bank;
        runOnce(to.boundCard);
    }

    void operator()(const MentionRow& row) const
    {
        const auto check = row.checkDigit ? std::optional{*row.checkDigit ? 1 : 0} : std::nullopt;
        Binder{to.mention} << row.row << static_cast<std::int64_t>(row.begin)
                           << static_cast<std::int64_t>(row.length) << static_cast<int>(row.kind) << row.value
                           << check << (row.damaged ? 1 : 0);
        runOnce(to.mention);
    }
};

Result<void> EvidenceWriter::add(Row row)
{
    constexpr std::size_t batchRows = 2048;
    m_batch.push_back(std::move(row));
    return m_batch.size() < batchRows ? Result<void>{} : sendBatch();
}

Result<void> EvidenceWriter::sendBatch()
{
    auto batch = std::make_shared<std::vector<Row>>(std::move(m_batch));
    m_batch = {};
    m_batch.reserve(batch->size());
    return m_queue.push([statements = m_statements, batch] {
        return guarded([&] {
            for (const auto& row : *batch)
                std::visit(Statements::Insert{*statements}, row);
        });
    });
}

Result<void> EvidenceWriter::finishSource(SourceId source, const SourceEnd& end)
{
    if (auto sent = sendBatch(); !sent)
        return sent;
    if (auto drained = m_queue.drain(); !drained)
        return drained;
    return guarded([&] {
        auto& update = m_statements->finish;
        Binder{update} << end.rejected << end.warnings << end.setAside << end.rowsIn << source;
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
