#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jingwei {

/// Names longer than any file system takes are refused, and shown no longer than this.
constexpr std::size_t longestArchiveName = 4096;

/// What stands for a name that is empty or cannot be known.
constexpr std::string_view unknownArchiveName = "\xEF\xBF\xBD";

/// The name of a member as it is shown: UTF-8 (bytes that are not are read as GB18030), `/` between folders,
/// without `.` and empty parts, at most `longestArchiveName` bytes. Never empty.
[[nodiscard]] std::string normalisedArchiveName(std::string_view raw);

/// Whether a normalised name is an absolute path or has a drive or `..` in it.
[[nodiscard]] bool leadsOutside(std::string_view name);

/// Whether systems put files of this normalised name into archives for themselves.
[[nodiscard]] bool isSystemFile(std::string_view name);

/// `x.csv.gz` is `x.csv`; a name that does not end in .gz stays.
[[nodiscard]] std::string nameWithoutGz(std::string_view name);

} // namespace jingwei
