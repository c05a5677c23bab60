#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/text_map.h"
#include "core/model/entity.h"
#include "core/model/ids.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

class CaseStore;

using TextId =
    Id<struct TextTag, std::int64_t>; ///< a text of the case (a name, a bank, a summary), kept once

/// The case's identifiers and texts, each kept once and named by a number; loaded whole, because an import
/// looks millions of them up. New ones are in memory until `flush`, so that taking a half-read file out of
/// the case again leaves the numbers right.
class Interner {
public:
    static Result<std::unique_ptr<Interner>> load(CaseStore& store);
    [[nodiscard]] IdentifierId identifier(EntityKind kind, std::string_view value);
    [[nodiscard]] TextId text(std::string_view value);
    /// Nothing where the case has no such identifier.
    [[nodiscard]] std::optional<IdentifierId> find(EntityKind kind, std::string_view value) const;
    /// Writes the new ones to the case; inside a transaction, before they are joined with in SQL.
    /// Writes what is new. Errors: `Cancelled`, those of the store.
    Result<void> flush(CaseStore& store, const Progress& progress);

    [[nodiscard]] std::size_t identifierCount() const noexcept { return m_identifiers.size(); }
    [[nodiscard]] EntityKind kindOf(IdentifierId id) const noexcept
    {
        return m_kinds[static_cast<std::size_t>(id.value() - 1)];
    }
    [[nodiscard]] std::string_view valueOf(IdentifierId id) const noexcept;
    [[nodiscard]] std::string_view textOf(TextId id) const noexcept;

private:
    Interner() = default;

    TextMap<char> m_identifiers;     ///< kind as one character, then the value; index + 1 is the id
    TextMap<char> m_texts;           ///< index + 1 is the id
    std::vector<EntityKind> m_kinds; ///< of identifiers, by index: asked for more often than their values
    std::size_t m_identifiersWritten = 0;
    std::size_t m_textsWritten = 0;
    std::string m_key; ///< reused for each look-up
};

} // namespace jingwei
