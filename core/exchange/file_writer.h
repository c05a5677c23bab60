#pragma once

#include "core/base/result.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace jingwei {

/// A text file that appears under its name only when it is whole; one that is there already is replaced then.
///
/// Text is buffered; a failure to write is remembered and told by `finish`.
class FileWriter {
public:
    explicit FileWriter(std::filesystem::path out);
    ~FileWriter();
    FileWriter(const FileWriter&) = delete;
    FileWriter& operator=(const FileWriter&) = delete;

    FileWriter& operator<<(std::string_view text);
    /// Text for XML, in content or between double quotes: `& < > "`, tabs and line ends as references;
    /// characters that XML cannot hold, and broken bytes, as U+FFFD.
    void escaped(std::string_view text);

    /// Puts the file in its place; nothing may be written then. Without this call it is removed again.
    /// Errors: `FileUnwritable`, `DiskFull`; `place` is the path.
    [[nodiscard]] Result<void> finish();

private:
    struct Close {
        void operator()(std::FILE* file) const noexcept;
    };
    void flush();

    std::filesystem::path m_out;
    std::filesystem::path m_part;
    std::unique_ptr<std::FILE, Close> m_file;
    std::string m_buffer;
    int m_error = 0; ///< of the first call that failed
};

/// What `FileWriter::escaped` writes.
[[nodiscard]] std::string xmlEscaped(std::string_view text);

/// The shortest decimal that reads back as the same number: "0.1", "1e+30". Finite numbers only; -0 is "0".
[[nodiscard]] std::string numberText(double number);

} // namespace jingwei
