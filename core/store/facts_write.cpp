// Facts as the derivation leaves them.
#include "core/store/bind.h"
#include "core/store/case_store.h"
#include "core/store/facts.h"
#include "core/store/guard.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <nlohmann/json.hpp>

namespace jingwei {

struct FactsWriter::Statements {
    explicit Statements(SQLite::Database& db)
        : database{db}
        , name{db, "INSERT INTO account_name VALUES(?,?)"}
        , account{db, "INSERT INTO account VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)"}
        , transfer{db, "INSERT INTO transfer VALUES(?,?,?,?,?,?,?,?,?,?)"}
        , call{db, "INSERT INTO call VALUES(?,?,?,?,?,?,?,?,?,?)"}
        , movementState{db, "UPDATE movement_row SET state=? WHERE id=?"}
        , callState{db, "UPDATE call_row SET state=? WHERE id=?"}
        , source{db,
                 "UPDATE source SET accepted=?, duplicate=?, found_warnings=?, first=?, last=? WHERE id=?"}
        , sum{db, "INSERT INTO source_sum VALUES(?,?,?,?)"}
        , meta{db, "INSERT OR REPLACE INTO meta VALUES(?,?)"}
        , warning{db, "INSERT OR IGNORE INTO found_warning VALUES(?,?,?,?,?)"}
    {
    }

    SQLite::Database& database;
    SQLite::Statement name, account, transfer, call, movementState, callState, source, sum, meta, warning;
};

FactsWriter::FactsWriter(std::unique_ptr<Statements> statements) : m_statements{std::move(statements)} {}
FactsWriter::~FactsWriter() = default;

Result<std::unique_ptr<FactsWriter>> FactsWriter::begin(CaseStore& store)
{
    return guarded([&] {
        auto& database = store.database();
        // Facts hold nothing that the evidence does not, so overwriting them on disk would cost time and hide
        // nothing.
        database.exec(
            "PRAGMA secure_delete=OFF; DELETE FROM account_name; DELETE FROM account; DELETE FROM transfer; "
            "DELETE FROM call; DELETE FROM source_sum; DELETE FROM found_warning; PRAGMA secure_delete=ON;");
        return std::unique_ptr<FactsWriter>{new FactsWriter{std::make_unique<Statements>(database)}};
    });
}

namespace {

/// 0 is "none" in the derivation's records and NULL in the case.
std::optional<std::int64_t> unlessZero(std::int64_t value)
{
    return value == 0 ? std::nullopt : std::optional{value};
}

std::optional<std::int64_t> unlessNegative(std::int64_t value)
{
    return value < 0 ? std::nullopt : std::optional{value};
}

} // namespace

Result<void> FactsWriter::addName(std::uint32_t identifier, std::uint32_t account)
{
    return guarded([&] {
        Binder{m_statements->name} << identifier << account;
        runOnce(m_statements->name);
    });
}

Result<void> FactsWriter::add(const AccountResult& account)
{
    return guarded([&] {
        Binder binder{m_statements->account};
        binder << account.id << unlessZero(account.holder) << unlessZero(account.holderId)
               << unlessZero(account.bank) << static_cast<int>(account.exit) << (account.queried ? 1 : 0);
        if (account.queried)
            binder << account.first << account.last;
        else
            binder << std::nullopt << std::nullopt;
        binder << (account.opens ? std::optional{account.opening} : std::nullopt) << account.transfers
               << (account.noResult ? 1 : 0) << (account.missing ? 1 : 0)
               << static_cast<int>(account.openingCurrency);
        runOnce(m_statements->account);
    });
}

Result<void> FactsWriter::add(const TransferResult& transfer)
{
    return guarded([&] {
        Binder{m_statements->transfer} << ++m_transferSeq << transfer.id << transfer.payer << transfer.payee
                                       << transfer.at << transfer.amount
                                       << static_cast<int>(transfer.currency) << (transfer.dateOnly ? 1 : 0)
                                       << unlessZero(transfer.other) << static_cast<int>(transfer.rule);
        runOnce(m_statements->transfer);
    });
}

Result<void> FactsWriter::add(const CallResult& call)
{
    return guarded([&] {
        Binder{m_statements->call} << ++m_callSeq << call.id << call.caller << call.callee << call.at
                                   << unlessNegative(call.seconds) << unlessZero(call.imei)
                                   << unlessZero(call.imsi) << unlessZero(call.cell)
                                   << unlessZero(call.other);
        runOnce(m_statements->call);
    });
}

Result<void> FactsWriter::setMovementState(std::int64_t row, std::uint8_t state)
{
    return guarded([&] {
        Binder{m_statements->movementState} << static_cast<int>(state) << row;
        runOnce(m_statements->movementState);
    });
}

Result<void> FactsWriter::setCallState(std::int64_t row, std::uint8_t state)
{
    return guarded([&] {
        Binder{m_statements->callState} << static_cast<int>(state) << row;
        runOnce(m_statements->callState);
    });
}

Result<void> FactsWriter::add(const Warning& warning)
{
    return guarded([&] {
        Binder{m_statements->warning} << warning.row << static_cast<int>(warning.reason) << warning.before
                                      << warning.column << warning.value;
        runOnce(m_statements->warning);
    });
}

Result<void> FactsWriter::setSource(SourceId source, const SourceResult& result)
{
    return guarded([&] {
        Binder{m_statements->source} << result.accepted << result.duplicate << result.warnings << result.first
                                     << result.last << source;
        runOnce(m_statements->source);
        for (const auto& [currency, sums] : result.sums) {
            Binder{m_statements->sum} << source << static_cast<int>(currency) << sums.in << sums.out;
            runOnce(m_statements->sum);
        }
    });
}

Result<void> FactsWriter::setCounts(const FactCounts& counts)
{
    return guarded([&] {
        const nlohmann::json json{
            {"incidents", counts.incidents}, {"persons", counts.persons},     {"accounts", counts.accounts},
            {"phones", counts.phones},       {"transfers", counts.transfers}, {"calls", counts.calls},
            {"measures", counts.measures},   {"queries", counts.queries},     {"logins", counts.logins},
            {"stations", counts.stations},   {"mentions", counts.mentions}};
        const std::string key{"counts"};
        const auto text = json.dump();
        Binder{m_statements->meta} << key << text;
        runOnce(m_statements->meta);
    });
}

} // namespace jingwei
