#pragma once

#include "core/base/time.h"
#include "core/store/interner.h"

#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <optional>

namespace jingwei {

/// Binds values to the places of a statement one after the other: `Binder{insert} << id << text;`
class Binder {
public:
    explicit Binder(SQLite::Statement& statement) : m_statement{statement} {}

    Binder& operator<<(std::int64_t value)
    {
        m_statement.bind(++m_at, value);
        return *this;
    }
    Binder& operator<<(std::uint64_t value) { return *this << static_cast<std::int64_t>(value); }
    Binder& operator<<(int value) { return *this << static_cast<std::int64_t>(value); }
    Binder& operator<<(std::uint32_t value) { return *this << static_cast<std::int64_t>(value); }
    Binder& operator<<(double value)
    {
        m_statement.bind(++m_at, value);
        return *this;
    }
    Binder& operator<<(const std::string& value)
    {
        m_statement.bindNoCopy(++m_at, value);
        return *this;
    }
    Binder& operator<<(std::nullopt_t)
    {
        m_statement.bind(++m_at);
        return *this;
    }
    Binder& operator<<(Instant value)
    {
        return *this << static_cast<std::int64_t>(value.time_since_epoch().count());
    }
    template <class Tag, class Rep>
    Binder& operator<<(Id<Tag, Rep> value)
    {
        return *this << static_cast<std::int64_t>(value.value());
    }
    Binder& operator<<(RowId value) { return *this << value.value(); }
    template <class T>
    Binder& operator<<(const std::optional<T>& value)
    {
        return value ? *this << *value : *this << std::nullopt;
    }

private:
    SQLite::Statement& m_statement;
    int m_at = 0;
};

/// Runs a statement that gives no rows and makes it ready for the next values.
inline void runOnce(SQLite::Statement& statement)
{
    statement.exec();
    statement.reset();
}

} // namespace jingwei
