#pragma once

#include "core/base/progress.h"
#include "core/exchange/diagram_builder.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace jingwei::exchange {

/// Text as a cell of a table that programs read, quoted where it must be, else as it is.
[[nodiscard]] std::string quotedCell(std::string_view text);

/// The same for people. A text that a spreadsheet would take for a formula
/// gets an apostrophe before it, and so does one that begins with an apostrophe, so that nothing is lost.
[[nodiscard]] std::string csvCell(std::string_view text);

/// The text that `csvCell` made a cell of, once the reader has taken off its quotes.
[[nodiscard]] std::string withoutGuard(std::string_view cell);

/// Reads links, and nodes from the file beside them where there is one. Errors: those of `readDiagram`.
[[nodiscard]] Result<void> readCsv(const std::filesystem::path& links, DiagramBuilder& builder,
                                   Progress& progress);

} // namespace jingwei::exchange
