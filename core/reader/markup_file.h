#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/reader/encoding.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>

namespace jingwei {

/// The encoding that a page or an XML text says it has, in its first `meta` or its declaration; nothing for
/// any that is not read here.
[[nodiscard]] std::optional<Encoding> declaredEncoding(std::string_view head);

/// Finds the encoding of a page or an XML text: a byte order mark decides, then what it says of itself, but
/// only if it can be read so; then what `EncodingDetector` finds. Errors: `FileUnreadable`, `Cancelled`.
[[nodiscard]] Result<EncodingVerdict> markupEncoding(const std::filesystem::path& file,
                                                     const Progress& progress);

/// What takes a file's text, piece by piece; false ends the reading.
using TextTaker = std::function<Result<bool>(std::string_view text)>;

/// Hands over a file as valid UTF-8, in pieces of whole characters, and advances `progress` by its bytes.
/// Errors: `FileUnreadable`, `Cancelled`, and those of the taker.
[[nodiscard]] Result<void> readAsUtf8(const std::filesystem::path& file, const EncodingVerdict& verdict,
                                      const TextTaker& taker, Progress& progress);

} // namespace jingwei
