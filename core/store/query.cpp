#include "core/store/query.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace jingwei {

void Query::Finalise::operator()(sqlite3_stmt* statement) const noexcept
{
    sqlite3_finalize(statement);
}

Query::Query(SQLite::Database& database, const std::string& sql) : m_database{database.getHandle()}
{
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(m_database, sql.c_str(), -1, &statement, nullptr));
    m_statement.reset(statement);
}

void Query::check(int status) const
{
    if (status != SQLITE_OK)
        throw SQLite::Exception{m_database, status};
}

Query& Query::operator<<(std::int64_t value)
{
    check(sqlite3_bind_int64(m_statement.get(), ++m_bound, value));
    return *this;
}

Query& Query::operator<<(const std::string& value)
{
    check(sqlite3_bind_text(m_statement.get(), ++m_bound, value.data(), static_cast<int>(value.size()),
                            SQLITE_TRANSIENT));
    return *this;
}

bool Query::next()
{
    const auto status = sqlite3_step(m_statement.get());
    if (status == SQLITE_ROW)
        return true;
    if (status != SQLITE_DONE)
        throw SQLite::Exception{m_database, status};
    return false;
}

void Query::reset()
{
    check(sqlite3_reset(m_statement.get()));
    m_bound = 0;
}

std::int64_t Query::number(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double Query::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

bool Query::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

bool Query::isText(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_TEXT;
}

std::string_view Query::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    if (bytes == nullptr)
        return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

std::optional<std::int64_t> Query::maybe(int column) const
{
    return isNull(column) ? std::nullopt : std::optional{number(column)};
}

std::optional<Instant> Query::instant(int column) const
{
    const auto seconds = maybe(column);
    return seconds ? std::optional{Instant{std::chrono::seconds{*seconds}}} : std::nullopt;
}

} // namespace jingwei
