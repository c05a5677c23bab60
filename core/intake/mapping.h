#pragma once

#include "core/intake/profile.h"

#include <optional>
#include <string>
#include <vector>

namespace jingwei {

/// What a person says of the columns of one header.
struct ColumnMapping {
    std::string name;                           ///< of the profile it becomes
    std::string base;                           ///< profile whose words and rules go on counting
    std::vector<std::string> header;            ///< as written
    std::vector<std::optional<Field>> columns;  ///< what each column holds; nothing: not used
    std::vector<std::string> outWords, inWords; ///< of the direction column; empty: those of the base
    std::optional<AmountSign> sign;             ///< nothing: as the base has it

    friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;
};

/// The profile that recognises this very header from now on.
/// Errors: `ProfileMissing` (the base), `ProfileMalformed`: `detail` is the word of a required field that no
/// column holds.
[[nodiscard]] Result<Profile> profileOf(const ColumnMapping& mapping);

/// Fields that a column may be said to hold, in the order of `Field`: those the profile reads, and, where its
/// rows are no payments or it is one of the user's own, all that any built-in profile of the same kind of
/// table reads.
[[nodiscard]] std::vector<Field> fieldsOf(const Profile& profile);

} // namespace jingwei
