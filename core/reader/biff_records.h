#pragma once

#include "core/base/result.h"
#include "core/reader/ole_file.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

/// Kinds of records that are read; all others are passed over.
namespace biff {
inline constexpr std::uint16_t formula = 0x0006;
inline constexpr std::uint16_t endOfPart = 0x000A;
inline constexpr std::uint16_t dateMode = 0x0022;
inline constexpr std::uint16_t filePass = 0x002F;
inline constexpr std::uint16_t continuation = 0x003C;
inline constexpr std::uint16_t codePage = 0x0042;
inline constexpr std::uint16_t boundSheet = 0x0085;
inline constexpr std::uint16_t multipleRk = 0x00BD;
inline constexpr std::uint16_t richString = 0x00D6;
inline constexpr std::uint16_t extendedFormat = 0x00E0;
inline constexpr std::uint16_t sharedStrings = 0x00FC;
inline constexpr std::uint16_t labelShared = 0x00FD;
inline constexpr std::uint16_t number = 0x0203;
inline constexpr std::uint16_t label = 0x0204;
inline constexpr std::uint16_t booleanOrError = 0x0205;
inline constexpr std::uint16_t formulaString = 0x0207;
inline constexpr std::uint16_t rk = 0x027E;
inline constexpr std::uint16_t format = 0x041E;
inline constexpr std::uint16_t beginOfPart = 0x0809;
} // namespace biff

/// The records of an old workbook's stream, one after the other.
class BiffRecords {
public:
    BiffRecords(OleFile& file, OleStream stream);

    /// Goes to the next record; false at the end, and after an error.
    bool next();
    /// Goes to the next record if it continues this one.
    bool nextContinuation();
    /// `next` then gives the record at that place of the stream, whatever went wrong before.
    void seek(std::uint64_t offset)
    {
        m_next = offset;
        m_result = {};
    }
    /// Keeps the whole stream in memory from now on, so that going to and fro costs nothing.
    void keepAll() noexcept { m_windowBytes = std::max<std::uint64_t>(m_windowBytes, m_stream.bytes); }

    [[nodiscard]] std::uint16_t type() const noexcept { return m_type; }
    [[nodiscard]] std::span<const std::byte> data() const noexcept { return m_data; }
    /// Where the record begins in the stream.
    [[nodiscard]] std::uint64_t offset() const noexcept { return m_offset; }
    [[nodiscard]] std::uint64_t streamBytes() const noexcept { return m_stream.bytes; }
    /// `FileDamaged` where a record goes beyond the end of the stream, or reading failed.
    [[nodiscard]] const Result<void>& result() const noexcept { return m_result; }

private:
    [[nodiscard]] std::span<const std::byte> bytesAt(std::uint64_t offset, std::size_t count);

    OleFile& m_file;
    OleStream m_stream;
    std::uint64_t m_windowBytes;
    std::vector<std::byte> m_window;
    std::uint64_t m_windowBegin = 0;
    std::uint64_t m_next = 0;
    std::uint64_t m_offset = 0;
    std::uint16_t m_type = 0;
    std::span<const std::byte> m_data;
    Result<void> m_result;
};

/// What texts of a workbook are written in.
struct BiffTextStyle {
    bool isUnicode = true;         ///< Excel 97 and later
    std::uint16_t codePage = 1252; ///< of earlier ones
};

/// Reads a record from its front, and goes on in the records that continue it. Every `take` gives false where
/// there is not enough.
class BiffCursor {
public:
    BiffCursor(BiffRecords& records, std::size_t at) noexcept : m_records{records}, m_at{at} {}

    template <class Number>
    [[nodiscard]] bool take(Number& number)
    {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < sizeof(Number); ++i) {
            if (!makeRoom())
                return false;
            value |= std::to_integer<std::uint64_t>(m_records.data()[m_at++]) << (8 * i);
        }
        number = static_cast<Number>(value);
        return true;
    }
    [[nodiscard]] bool skip(std::uint64_t bytes);

    /// Appends a text of which the length in characters is given as a `Length`, of 8 or 16 bits.
    template <class Length>
    [[nodiscard]] bool takeText(std::string& text, const BiffTextStyle& style)
    {
        Length length = 0;
        return take(length) && takeCharacters(text, length, style);
    }

private:
    [[nodiscard]] bool makeRoom();
    [[nodiscard]] bool takeCharacters(std::string& text, std::size_t length, const BiffTextStyle& style);
    [[nodiscard]] bool takeUnicode(std::string& text, std::size_t length, bool isWide);

    BiffRecords& m_records;
    std::size_t m_at;
};

} // namespace jingwei
