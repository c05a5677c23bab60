#include "core/exchange/file_writer.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <system_error>
#include <utility>

namespace jingwei {

namespace {

constexpr std::size_t blockBytes = std::size_t{1} << 18;

/// How many bytes the UTF-8 character at the beginning of `text` has; 0: it is broken, or XML may not hold
/// it.
std::size_t xmlCharacter(std::string_view text) noexcept
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto first = byte(0);
    if (first < 0x80)
        return first >= 0x20 && first != 0x7F ? 1 : 0;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (length == 0 || text.size() < length)
        return 0;
    char32_t code = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U)
            return 0;
        code = code << 6U | (byte(i) & 0x3FU);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    const bool none = code == 0xFFFE || code == 0xFFFF;
    return code < least[length] || code > 0x10FFFF || surrogate || none ? 0 : length;
}

/// The reference that stands for a character; empty: it stands for itself.
std::string_view reference(char c) noexcept
{
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\t': return "&#9;";
    case '\n': return "&#10;";
    case '\r': return "&#13;";
    default: return {};
    }
}

void appendEscaped(std::string& out, std::string_view text)
{
    while (!text.empty()) {
        if (const auto known = reference(text.front()); !known.empty()) {
            out += known;
            text.remove_prefix(1);
            continue;
        }
        const auto length = xmlCharacter(text);
        if (length == 0)
            out += "\xEF\xBF\xBD";
        else
            out += text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
}

} // namespace

void FileWriter::Close::operator()(std::FILE* file) const noexcept
{
    std::fclose(file);
}

FileWriter::FileWriter(std::filesystem::path out)
    : m_out{std::move(out)}
    , m_part{std::filesystem::path{m_out} += ".part"}
    , m_file{std::fopen(m_part.string().c_str(), "wb")}
{
    if (m_file == nullptr)
        m_error = errno;
    m_buffer.reserve(blockBytes * 2);
}

FileWriter::~FileWriter()
{
    if (m_file == nullptr)
        return;
    m_file.reset();
    std::error_code ignored;
    std::filesystem::remove(m_part, ignored);
}

FileWriter& FileWriter::operator<<(std::string_view text)
{
    m_buffer += text;
    if (m_buffer.size() >= blockBytes)
        flush();
    return *this;
}

void FileWriter::escaped(std::string_view text)
{
    appendEscaped(m_buffer, text);
    if (m_buffer.size() >= blockBytes)
        flush();
}

void FileWriter::flush()
{
    errno = 0;
    const bool whole =
        m_error != 0 || std::fwrite(m_buffer.data(), 1, m_buffer.size(), m_file.get()) == m_buffer.size();
    if (!whole)
        m_error = errno == 0 ? EIO : errno;
    m_buffer.clear();
}

Result<void> FileWriter::finish()
{
    const auto place = m_out.string();
    flush();
    errno = 0;
    if (m_error == 0 && std::fflush(m_file.get()) != 0)
        m_error = errno;
    if (m_error != 0)
        return failure(m_error == ENOSPC ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                       std::generic_category().message(m_error), place);
    m_file.reset();
    std::error_code moved;
    std::filesystem::rename(m_part, m_out, moved);
    if (!moved)
        return {};
    std::error_code ignored;
    std::filesystem::remove(m_part, ignored);
    return failure(ErrorCode::FileUnwritable, moved.message(), place);
}

std::string xmlEscaped(std::string_view text)
{
    std::string out;
    appendEscaped(out, text);
    return out;
}

std::string numberText(double number)
{
    std::array<char, 32> text{};
    const auto [end, status] = std::to_chars(text.data(), text.data() + text.size(),
                                             number == 0.0 ? 0.0 : number); // no "-0"
    return status == std::errc{} ? std::string{text.data(), end} : std::string{"0"};
}

} // namespace jingwei
