#include "core/store/interner.h"

#include "core/store/bind.h"
#include "core/store/case_store.h"
#include "core/store/guard.h"
#include "core/store/query.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace jingwei {

namespace {

char kindCharacter(EntityKind kind)
{
    return static_cast<char>('A' + static_cast<int>(kind));
}

} // namespace

Result<std::unique_ptr<Interner>> Interner::load(CaseStore& store)
{
    return guarded([&]() -> Result<std::unique_ptr<Interner>> {
        auto& database = store.database();
        std::unique_ptr<Interner> interner{new Interner};
        Query identifiers{database, "SELECT id, kind, value FROM identifier ORDER BY id"};
        std::string key;
        while (identifiers.next()) {
            key.assign(1, kindCharacter(static_cast<EntityKind>(identifiers.number(1))));
            key.append(identifiers.text(2));
            const auto [index, added] = interner->m_identifiers.insert(key, 0);
            if (!added || static_cast<std::int64_t>(index) + 1 != identifiers.number(0))
                return failure(ErrorCode::CaseDamaged, "identifier");
            interner->m_kinds.push_back(static_cast<EntityKind>(identifiers.number(1)));
        }
        Query texts{database, "SELECT id, value FROM text ORDER BY id"};
        while (texts.next()) {
            const auto [index, added] = interner->m_texts.insert(texts.text(1), 0);
            if (!added || static_cast<std::int64_t>(index) + 1 != texts.number(0))
                return failure(ErrorCode::CaseDamaged, "text");
        }
        interner->m_identifiersWritten = interner->m_identifiers.size();
        interner->m_textsWritten = interner->m_texts.size();
        return interner;
    });
}

IdentifierId Interner::identifier(EntityKind kind, std::string_view value)
{
    m_key.assign(1, kindCharacter(kind));
    m_key.append(value);
    const auto [index, added] = m_identifiers.insert(m_key, 0);
    if (added)
        m_kinds.push_back(kind);
    return IdentifierId{static_cast<std::int64_t>(index) + 1};
}

std::optional<IdentifierId> Interner::find(EntityKind kind, std::string_view value) const
{
    std::string key(1, kindCharacter(kind));
    key.append(value);
    const auto found = m_identifiers.find(key);
    return found ? std::optional{IdentifierId{static_cast<std::int64_t>(*found) + 1}} : std::nullopt;
}

TextId Interner::text(std::string_view value)
{
    return TextId{static_cast<std::int64_t>(m_texts.insert(value, 0).first) + 1};
}

Result<void> Interner::flush(CaseStore& store, const Progress& progress)
{
    constexpr std::size_t looksUpEvery = 4096;
    return guarded([&]() -> Result<void> {
        SQLite::Statement insertIdentifier{store.database(), "INSERT INTO identifier VALUES(?,?,?)"};
        for (; m_identifiersWritten < m_identifiers.size(); ++m_identifiersWritten) {
            const IdentifierId id{static_cast<std::int64_t>(m_identifiersWritten) + 1};
            const std::string value{valueOf(id)};
            Binder{insertIdentifier} << id << static_cast<int>(kindOf(id)) << value;
            runOnce(insertIdentifier);
            if (m_identifiersWritten % looksUpEvery == 0 && progress.cancelled())
                return failure(ErrorCode::Cancelled);
        }
        SQLite::Statement insertText{store.database(), "INSERT INTO text VALUES(?,?)"};
        for (; m_textsWritten < m_texts.size(); ++m_textsWritten) {
            const TextId id{static_cast<std::int64_t>(m_textsWritten) + 1};
            const std::string value{textOf(id)};
            Binder{insertText} << id << value;
            runOnce(insertText);
            if (m_textsWritten % looksUpEvery == 0 && progress.cancelled())
                return failure(ErrorCode::Cancelled);
        }
        return {};
    });
}

std::string_view Interner::valueOf(IdentifierId id) const noexcept
{
    return m_identifiers.text(static_cast<std::size_t>(id.value() - 1)).substr(1);
}

std::string_view Interner::textOf(TextId id) const noexcept
{
    return m_texts.text(static_cast<std::size_t>(id.value() - 1));
}

} // namespace jingwei
