#include "core/reader/content.h"

#include "core/reader/encoding.h"

#include <algorithm>
#include <array>
#include <string>

// Magic bytes first. What has none is text unless too many of its bytes are control characters: text has
// hardly any, random bytes one in nine. NUL is counted apart, since programs of banks pad values with it.

namespace jingwei {

namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view bytes;
    ContentKind kind;
};

constexpr std::array magics{
    Magic{"PK\x03\x04"sv, ContentKind::Zip},
    Magic{"PK\x05\x06"sv, ContentKind::Zip},
    Magic{"PK\x07\x08"sv, ContentKind::Zip},
    Magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, ContentKind::Ole},
    Magic{"%PDF-"sv, ContentKind::Pdf},
    Magic{"\xEF\xBB\xBF%PDF-"sv, ContentKind::Pdf},
    Magic{"\xFF\xD8\xFF"sv, ContentKind::Jpeg},
    Magic{"\x89PNG\r\n\x1A\n"sv, ContentKind::Png},
    Magic{"GIF87a"sv, ContentKind::Gif},
    Magic{"GIF89a"sv, ContentKind::Gif},
    Magic{"\x7F"
          "ELF"sv,
          ContentKind::Executable},
    Magic{"SQLite format 3\0"sv, ContentKind::Sqlite},
    Magic{"\x1F\x8B\x08"sv, ContentKind::Gzip},
    Magic{"7z\xBC\xAF\x27\x1C"sv, ContentKind::SevenZip},
    Magic{"Rar!\x1A\x07"sv, ContentKind::Rar},
};

/// "MZ" could begin a text too; a program's first 64 bytes hold zeros.
bool isWindowsProgram(std::string_view head) noexcept
{
    return head.starts_with("MZ") && head.substr(0, 64).find('\0') != std::string_view::npos;
}

bool hasMark(std::string_view head) noexcept
{
    return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF") || head.starts_with("\xEF\xBB\xBF");
}

/// The first 4 KiB in lower case without bytes that are not printable ASCII, so that one comparison does for
/// all encodings.
std::string plainBeginning(std::string_view head)
{
    std::string plain;
    for (const char c : head.substr(0, 4096)) {
        if (c > ' ' && c < '\x7F')
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return plain;
}

bool startsWithAny(std::string_view text, std::span<const std::string_view> beginnings) noexcept
{
    return std::ranges::any_of(beginnings,
                               [&](std::string_view beginning) { return text.starts_with(beginning); });
}

bool isHtml(std::string_view plain) noexcept
{
    constexpr std::array beginnings{"<!doctypehtml"sv, "<html"sv, "<head>"sv, "<meta"sv, "<table"sv};
    // with these alone it may be anything written in tags, so a table must follow
    constexpr std::array weakBeginnings{"<?xml"sv, "<!--"sv, "<div"sv, "<style"sv, "<body"sv};
    if (startsWithAny(plain, beginnings))
        return true;
    return startsWithAny(plain, weakBeginnings)
           && (plain.find("<html") != std::string_view::npos
               || plain.find("<table") != std::string_view::npos);
}

/// Excel says at the very beginning what it writes; others name the namespace at least.
bool isSpreadsheetXml(std::string_view plain) noexcept
{
    constexpr std::array beginnings{"<?"sv, "<!--"sv, "<workbook"sv, "<ss:workbook"sv};
    const auto start = plain.substr(0, 1024);
    return startsWithAny(plain, beginnings)
           && (start.find("urn:schemas-microsoft-com:office:spreadsheet") != std::string_view::npos
               || (start.find("<?mso-application") != std::string_view::npos
                   && start.find("excel.sheet") != std::string_view::npos));
}

bool isControl(char c) noexcept
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v') || byte == 0x7F;
}

bool isText(std::string_view head) noexcept
{
    constexpr std::ptrdiff_t allowance = 2; // so that a short text is not judged by one stray byte
    const auto size = static_cast<std::ptrdiff_t>(head.size());
    const auto zeros = std::ranges::count(head, '\0');
    const auto controls = std::ranges::count_if(head, isControl) - zeros;
    return controls <= allowance + size / 50 && zeros <= allowance + size / 4;
}

} // namespace

ContentKind sniffContent(std::span<const std::byte> head)
{
    const std::string_view text{reinterpret_cast<const char*>(head.data()), head.size()};
    if (text.empty())
        return ContentKind::Empty;
    for (const auto& magic : magics) {
        if (text.starts_with(magic.bytes))
            return magic.kind;
    }
    if (isWindowsProgram(text))
        return ContentKind::Executable;
    const bool isUnicode = hasMark(text) || utf16WithoutMark(head).has_value();
    if (!isUnicode && !isText(text))
        return ContentKind::Binary;
    const auto plain = plainBeginning(text);
    if (isSpreadsheetXml(plain))
        return ContentKind::SpreadsheetXml;
    return isHtml(plain) ? ContentKind::Html : ContentKind::Text;
}

std::string_view contentWord(ContentKind kind) noexcept
{
    switch (kind) {
    case ContentKind::Text: return "text";
    case ContentKind::Empty: return "empty";
    case ContentKind::Zip: return "zip";
    case ContentKind::Ole: return "ole";
    case ContentKind::Pdf: return "pdf";
    case ContentKind::Jpeg: return "jpeg";
    case ContentKind::Png: return "png";
    case ContentKind::Gif: return "gif";
    case ContentKind::Executable: return "executable";
    case ContentKind::Sqlite: return "sqlite";
    case ContentKind::Gzip: return "gzip";
    case ContentKind::SevenZip: return "7z";
    case ContentKind::Rar: return "rar";
    case ContentKind::Html: return "html";
    case ContentKind::SpreadsheetXml: return "spreadsheet-xml";
    case ContentKind::Binary: return "binary";
    }
    return {};
}

} // namespace jingwei
