#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/session/case_session.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace jingwei::ui {

/// What a hit of the search is; hits are grouped by it.
enum class SearchGroup : std::uint8_t { Incident, Holder, Account, Phone };

/// Something that can be found by name, number or pinyin.
struct SearchEntry {
    SearchGroup group;
    EntityRef entity;   ///< of a holder: the first of their accounts
    std::string name;   ///< holder, victim; empty: unknown
    std::string detail; ///< bank, category; empty: none
    std::string key;    ///< lower case: everything that is searched in as it stands
    std::string initials;
    std::string pinyin;
    std::vector<EntityRef> others; ///< further accounts of a holder
};

/// Everything of a snapshot that the search finds. Immutable; built and searched on any thread.
class SearchIndex {
public:
    /// Errors: `Cancelled`.
    static Result<std::shared_ptr<const SearchIndex>> build(const CaseSnapshot& snapshot, Progress& progress);

    /// At most `mostPerGroup` of each group, the best first: what begins with `typed` before what contains
    /// it. Blanks in numbers do not matter.
    [[nodiscard]] std::vector<const SearchEntry*> find(const QString& typed, std::size_t mostPerGroup,
                                                       Progress& progress) const;
    [[nodiscard]] std::size_t size() const noexcept { return m_entries.size(); }

private:
    std::vector<SearchEntry> m_entries;
};

} // namespace jingwei::ui
