#include "core/simulate/csv_file.h"

#include <unicode/unistr.h>

#include <utility>
#include <vector>

namespace jingwei::simulation {

namespace {

constexpr std::size_t flushAt = std::size_t{1} << 20U;

std::string toGb18030(std::string_view utf8)
{
    const auto text =
        icu::UnicodeString::fromUTF8(icu::StringPiece{utf8.data(), static_cast<std::int32_t>(utf8.size())});
    std::string bytes(utf8.size() * 2, '\0'); // GB18030 takes at most four bytes where UTF-8 takes two
    const auto length =
        text.extract(0, text.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()), "gb18030");
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

} // namespace

CsvFile::CsvFile(std::filesystem::path path, TextEncoding encoding, TabGuard guard)
    : m_path{std::move(path)}
    , m_encoding{encoding}
    , m_guard{guard}
    , m_stream{m_path, std::ios::binary | std::ios::trunc}
{
    if (m_encoding == TextEncoding::Utf8WithMark)
        m_buffer = "\xEF\xBB\xBF";
}

void CsvFile::cell(std::string_view text)
{
    if (std::exchange(m_rowBegun, true))
        m_buffer.push_back(',');
    if (text.empty())
        return;
    const bool quoted = text.find_first_of(",\"\r\n") != std::string_view::npos;
    if (quoted)
        m_buffer.push_back('"');
    for (const char c : text) {
        if (c == '"')
            m_buffer.push_back('"');
        m_buffer.push_back(c);
    }
    if (m_guard == TabGuard::Trailing)
        m_buffer.push_back('\t');
    if (quoted)
        m_buffer.push_back('"');
}

void CsvFile::endRow()
{
    m_buffer.append("\r\n");
    m_rowBegun = false;
    ++m_rows;
    if (m_buffer.size() >= flushAt)
        flush();
}

void CsvFile::flush()
{
    const auto bytes = m_encoding == TextEncoding::Gb18030 ? toGb18030(m_buffer) : m_buffer;
    m_stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    m_buffer.clear();
}

Result<void> CsvFile::close()
{
    flush();
    m_stream.close();
    if (!m_stream)
        return failure(ErrorCode::FileUnwritable, m_path.string());
    return {};
}

} // namespace jingwei::simulation
