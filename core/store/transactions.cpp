// Transactions of a case and parts of them.
#include "core/store/case_store.h"
#include "core/store/guard.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace jingwei {

Result<std::unique_ptr<StoreTransaction>> StoreTransaction::begin(CaseStore& store)
{
    return guarded([&] {
        store.database().exec("BEGIN IMMEDIATE");
        return std::unique_ptr<StoreTransaction>{new StoreTransaction{store}};
    });
}

Result<std::unique_ptr<StoreTransaction>> StoreTransaction::beginReading(CaseStore& store)
{
    return guarded([&] {
        store.database().exec("BEGIN");
        return std::unique_ptr<StoreTransaction>{new StoreTransaction{store}};
    });
}

StoreTransaction::~StoreTransaction()
{
    if (m_open)
        sqlite3_exec(m_store.database().getHandle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> StoreTransaction::commit()
{
    auto done = guarded([&] { m_store.database().exec("COMMIT"); });
    if (done)
        m_open = false;
    return done;
}

Result<std::unique_ptr<Savepoint>> Savepoint::begin(CaseStore& store)
{
    return guarded([&] {
        store.database().exec("SAVEPOINT part");
        return std::unique_ptr<Savepoint>{new Savepoint{store}};
    });
}

Savepoint::~Savepoint()
{
    if (m_open)
        sqlite3_exec(m_store.database().getHandle(), "ROLLBACK TO part; RELEASE part", nullptr, nullptr,
                     nullptr);
}

Result<void> Savepoint::release()
{
    auto done = guarded([&] { m_store.database().exec("RELEASE part"); });
    if (done)
        m_open = false;
    return done;
}

} // namespace jingwei
