#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace SQLite {
class Database;
}

namespace jingwei {

/// A reading statement whose columns are taken straight from SQLite: SQLiteCpp's `Column` costs a shared
/// pointer per cell, which a million rows of twenty columns feel. Throws SQLiteCpp's exceptions, so use it
/// within `guarded`.
class Query {
public:
    Query(SQLite::Database& database, const std::string& sql);

    /// Binds the next place.
    Query& operator<<(std::int64_t value);
    Query& operator<<(const std::string& value);

    /// Goes to the next row; false: there is none.
    bool next();
    void reset();

    [[nodiscard]] std::int64_t number(int column) const;
    /// A reference that is never negative; 0 for NULL.
    [[nodiscard]] std::uint32_t id(int column) const { return static_cast<std::uint32_t>(number(column)); }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] bool isText(int column) const;
    [[nodiscard]] std::string_view text(int column) const; ///< valid until the next step
    [[nodiscard]] std::string string(int column) const { return std::string{text(column)}; }
    [[nodiscard]] std::optional<std::int64_t> maybe(int column) const;
    [[nodiscard]] std::optional<Instant> instant(int column) const; ///< of seconds since 1970

private:
    struct Finalise {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };

    void check(int status) const;

    sqlite3* m_database;
    std::unique_ptr<sqlite3_stmt, Finalise> m_statement;
    int m_bound = 0;
};

} // namespace jingwei
