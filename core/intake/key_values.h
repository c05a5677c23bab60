#pragma once

#include "core/intake/recognition.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace jingwei {

/// A file of lines `name: value` as a table: names become columns, a name that comes again begins a new row.
struct KeyValueTable {
    std::string text; ///< TAB-delimited UTF-8, the header in row 1
    Recognition match;
};

/// Nothing where the lines fit no profile of that layout.
[[nodiscard]] std::optional<KeyValueTable> tableOfKeyValues(std::span<const Profile* const> profiles,
                                                            std::string_view text);

} // namespace jingwei
