#include "core/reader/biff_records.h"

#include "core/reader/encoding.h"
#include "core/reader/little_endian.h"
#include "core/reader/utf16.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <bit>
#include <memory>
#include <utility>

namespace jingwei {

namespace {

constexpr std::size_t headBytes = 4;
constexpr std::uint64_t usualWindow = std::uint64_t{128} << 10; ///< more than the longest record

std::string_view asText(std::span<const std::byte> bytes) noexcept
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void appendLatin1(std::string& text, std::span<const std::byte> bytes)
{
    for (const auto byte : bytes) {
        const auto value = std::to_integer<unsigned>(byte);
        if (value < 0x80)
            text += static_cast<char>(value);
        else
            text += {static_cast<char>(0xC0U | (value >> 6U)), static_cast<char>(0x80U | (value & 0x3FU))};
    }
}

/// Text of a code page that is not among the encodings of returns; what is not known there is Western.
void appendCodePage(std::string& text, std::string_view raw, std::uint16_t codePage)
{
    UErrorCode status = U_ZERO_ERROR;
    const auto open = [&](const std::string& name) {
        status = U_ZERO_ERROR;
        return std::unique_ptr<UConverter, decltype(&ucnv_close)>{ucnv_open(name.c_str(), &status),
                                                                  &ucnv_close};
    };
    auto converter = open("windows-" + std::to_string(codePage));
    if (U_FAILURE(status) != 0)
        converter = open("windows-1252");
    std::vector<char16_t> units(raw.size() * 2 + 1);
    const auto count = ucnv_toUChars(converter.get(), units.data(), static_cast<std::int32_t>(units.size()),
                                     raw.data(), static_cast<std::int32_t>(raw.size()), &status);
    if (U_FAILURE(status) != 0)
        return;
    Utf16ToUtf8 transcoder{std::endian::native == std::endian::little ? Encoding::Utf16Le
                                                                      : Encoding::Utf16Be};
    transcoder.append(std::as_bytes(std::span{units}.first(static_cast<std::size_t>(count))), text);
    transcoder.finish(text);
}

} // namespace

BiffRecords::BiffRecords(OleFile& file, OleStream stream)
    : m_file{file}
    , m_stream{std::move(stream)}
    , m_windowBytes{usualWindow}
{
}

/// Fewer at the end of the stream. They stay where they are until the next call.
std::span<const std::byte> BiffRecords::bytesAt(std::uint64_t offset, std::size_t count)
{
    const auto isInWindow = [&] {
        return offset >= m_windowBegin && offset + count <= m_windowBegin + m_window.size();
    };
    if (!isInWindow()) {
        m_windowBegin = m_windowBytes >= m_stream.bytes ? 0 : offset;
        m_window.resize(static_cast<std::size_t>(
            std::min(m_windowBytes, m_stream.bytes - std::min(m_windowBegin, m_stream.bytes))));
        const auto got = m_file.read(m_stream, m_windowBegin, m_window);
        if (!got)
            m_result = tl::unexpected{got.error()};
        m_window.resize(got.value_or(0));
    }
    const auto from = std::min<std::uint64_t>(offset - m_windowBegin, m_window.size());
    return std::span<const std::byte>{m_window}.subspan(
        from, std::min<std::uint64_t>(count, m_window.size() - from));
}

bool BiffRecords::next()
{
    if (!m_result)
        return false;
    const auto head = bytesAt(m_next, headBytes);
    if (head.size() < headBytes)
        return false;
    const auto type = littleEndian<std::uint16_t>(head, 0);
    const auto size = littleEndian<std::uint16_t>(head, 2);
    m_data = bytesAt(m_next + headBytes, size);
    if (m_data.size() < size) {
        if (m_result)
            m_result = failure(ErrorCode::FileDamaged, "Workbook");
        return false;
    }
    m_type = type;
    m_offset = std::exchange(m_next, m_next + headBytes + size);
    return true;
}

bool BiffRecords::nextContinuation()
{
    const auto head = bytesAt(m_next, headBytes);
    const bool continues =
        head.size() == headBytes && littleEndian<std::uint16_t>(head, 0) == biff::continuation;
    if (continues)
        return next();
    m_data = bytesAt(m_offset + headBytes, m_data.size()); // looking ahead may have moved them
    return false;
}

/// Goes on in the next record where this one has no more bytes.
bool BiffCursor::makeRoom()
{
    while (m_at >= m_records.data().size()) {
        if (!m_records.nextContinuation())
            return false;
        m_at = 0;
    }
    return true;
}

bool BiffCursor::skip(std::uint64_t bytes)
{
    while (bytes > 0) {
        if (!makeRoom())
            return false;
        const auto part = std::min<std::uint64_t>(bytes, m_records.data().size() - m_at);
        m_at += part;
        bytes -= part;
    }
    return true;
}

bool BiffCursor::takeCharacters(std::string& text, std::size_t length, const BiffTextStyle& style)
{
    if (!style.isUnicode) {
        const auto bytes = m_records.data().subspan(std::min(m_at, m_records.data().size()));
        if (bytes.size() < length)
            return false;
        const auto raw = asText(bytes.first(length));
        m_at += length;
        if (style.codePage == 936)
            decodeTo(text, raw, Encoding::Gb18030);
        else
            appendCodePage(text, raw, style.codePage);
        return true;
    }
    std::uint8_t flags = 0;
    std::uint16_t runs = 0;
    std::uint32_t phoneticBytes = 0;
    const bool hasHead =
        take(flags) && ((flags & 8U) == 0 || take(runs)) && ((flags & 4U) == 0 || take(phoneticBytes));
    return hasHead && takeUnicode(text, length, (flags & 1U) != 0)
           && skip(std::uint64_t{runs} * 4 + phoneticBytes);
}

/// Where a text goes over into the next record, that begins with a byte that tells anew how wide it is.
bool BiffCursor::takeUnicode(std::string& text, std::size_t length, bool isWide)
{
    Utf16ToUtf8 transcoder{Encoding::Utf16Le};
    while (length > 0) {
        const std::size_t unitBytes = isWide ? 2 : 1;
        const auto data = m_records.data();
        const auto left = data.size() - std::min(m_at, data.size());
        if (left < unitBytes) {
            if (!m_records.nextContinuation() || m_records.data().empty())
                return false;
            isWide = (std::to_integer<unsigned>(m_records.data()[0]) & 1U) != 0;
            m_at = 1;
            continue;
        }
        const auto count = std::min(length, left / unitBytes);
        const auto bytes = data.subspan(m_at, count * unitBytes);
        if (isWide)
            transcoder.append(bytes, text);
        else
            appendLatin1(text, bytes);
        m_at += bytes.size();
        length -= count;
    }
    transcoder.finish(text);
    return true;
}

} // namespace jingwei
