#pragma once

#include "core/base/result.h"
#include "core/intake/profile.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace jingwei {

/// What a person said of one table beside its columns. Of that table alone, so no profile holds it.
struct TableGiven {
    std::filesystem::path path{}; ///< as handed over; of a member the archive's
    std::string member{};         ///< name in the archive, `/` between archives; empty: the file itself
    std::string sheet{};
    std::string ownAccount{}; ///< account all rows are of, of call records the phone; empty: as the file says
    bool leftOut = false;     ///< not taken in
};

/// Fields of which a table of this kind needs one, unless the account all its rows are of is told beside the
/// columns; empty: it needs none.
[[nodiscard]] std::span<const Field> ownAccountFields(TableKind kind) noexcept;
/// Whether no column of a table gives the account that its rows are of.
[[nodiscard]] bool lacksOwnAccount(TableKind kind, std::span<const std::optional<Field>> columns);

/// An own account, of call records a phone, as a person types it: normalised as a cell is. Text that holds
/// no digit and no `@` is none.
/// Errors: `IdentifierUnknown`; `detail` is the text as given.
[[nodiscard]] Result<std::string> readOwnAccount(std::string_view written, TableKind kind);

/// The card number in the name of a file or in a title, where exactly one stands there whose check digit
/// holds: `流水6222….xlsx`. A person is to confirm it: a file may be called by the other side.
[[nodiscard]] std::optional<std::string> cardIn(std::string_view text);

} // namespace jingwei
