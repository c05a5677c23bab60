#include "core/reader/xlsx_parts.h"

#include "core/reader/encoding.h"
#include "core/reader/utf16.h"
#include "core/reader/xml_scanner.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <utility>

namespace jingwei {

namespace {

constexpr std::size_t smallPartItems =
    1'000'000; ///< sheets, styles or relationships; no program writes so many

unsigned toNumber(std::string_view text, unsigned otherwise) noexcept
{
    unsigned number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string_view behindLast(std::string_view text, char c) noexcept
{
    return text.substr(text.rfind(c) + 1); // npos + 1 is 0
}

std::string_view folderOf(std::string_view part) noexcept
{
    const auto slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string_view{} : part.substr(0, slash);
}

/// `target` as the part in `folder` means it, without `.` and `..`.
std::string resolveTarget(std::string_view folder, std::string_view target)
{
    auto path =
        target.starts_with('/') ? std::string{target} : std::string{folder}.append("/").append(target);
    std::ranges::replace(path, '\\', '/');
    std::vector<std::string_view> segments;
    std::string_view rest = path;
    while (!rest.empty()) {
        const auto slash = std::min(rest.find('/'), rest.size());
        const auto segment = rest.substr(0, slash);
        rest.remove_prefix(std::min(slash + 1, rest.size()));
        if (segment == ".." && !segments.empty())
            segments.pop_back();
        else if (!segment.empty() && segment != "." && segment != "..")
            segments.push_back(segment);
    }
    std::string resolved;
    for (const auto segment : segments)
        resolved.append(resolved.empty() ? "" : "/").append(segment);
    return resolved;
}

/// A handler that takes nothing but opening tags.
class TagHandler : public XmlHandler {
public:
    bool close(std::string_view /*name*/) override { return true; }
    bool text(std::string_view /*text*/) override { return true; }
    [[nodiscard]] Result<void> result() const { return m_ending.result(); }

protected:
    template <class Item>
    bool keep(std::vector<Item>& items, Item item)
    {
        if (items.size() == smallPartItems)
            return m_ending.fail({ErrorCode::FileHostile, "size"});
        items.push_back(std::move(item));
        return true;
    }

private:
    Ending m_ending;
};

std::string textOf(std::span<const XmlAttribute> attributes, std::string_view name)
{
    return std::string{attribute(attributes, name).value_or(std::string_view{})};
}

class RelationshipHandler final : public TagHandler {
public:
    explicit RelationshipHandler(std::string_view folder) : m_folder{folder} {}

    bool open(std::string_view name, std::span<const XmlAttribute> attributes) override
    {
        if (name != "Relationship" || attribute(attributes, "TargetMode") == "External")
            return true;
        const auto target = attribute(attributes, "Target").value_or(std::string_view{});
        return keep(relationships,
                    {textOf(attributes, "Id"), std::string{behindLast(textOf(attributes, "Type"), '/')},
                     resolveTarget(m_folder, target)});
    }

    std::vector<Relationship> relationships;

private:
    std::string_view m_folder;
};

class BookHandler final : public TagHandler {
public:
    bool open(std::string_view name, std::span<const XmlAttribute> attributes) override
    {
        if (std::exchange(m_isRoot, false)) {
            book.isWorkbook = name == "workbook";
            return book.isWorkbook;
        }
        if (name == "workbookPr") {
            const auto from1904 = attribute(attributes, "date1904").value_or("0");
            if (from1904 == "1" || from1904 == "true")
                book.dates = DateSystem::From1904;
        } else if (name == "sheet") {
            auto title = textOf(attributes, "name");
            completeText(title, 0);
            return keep(book.sheets, {std::move(title), textOf(attributes, "id")});
        }
        return true;
    }

    BookPart book;

private:
    bool m_isRoot = true;
};

class StyleHandler final : public TagHandler {
public:
    bool open(std::string_view name, std::span<const XmlAttribute> attributes) override
    {
        const auto idOf = [&](std::string_view which) {
            return toNumber(attribute(attributes, which).value_or("0"), 0);
        };
        if (name == "cellXfs") {
            m_isInCellFormats = true;
        } else if (name == "numFmt" && m_custom.size() < smallPartItems) {
            const auto code = attribute(attributes, "formatCode").value_or(std::string_view{});
            m_custom[idOf("numFmtId")] = readFormatCode(code);
        } else if (name == "xf" && m_isInCellFormats) {
            const auto id = idOf("numFmtId");
            const auto custom = m_custom.find(id);
            return keep(formats, custom != m_custom.end() ? custom->second : builtInFormat(id));
        }
        return true;
    }
    bool close(std::string_view name) override
    {
        m_isInCellFormats = m_isInCellFormats && name != "cellXfs";
        return true;
    }

    std::vector<NumberFormat> formats;

private:
    std::map<unsigned, NumberFormat> m_custom;
    bool m_isInCellFormats = false;
};

/// Texts may be in pieces of different looks; how to pronounce them is written beside them and is left out.
class StringsHandler final : public XmlHandler {
public:
    explicit StringsHandler(std::uint64_t mostBytes) noexcept : m_mostBytes{mostBytes} {}

    bool open(std::string_view name, std::span<const XmlAttribute> /*attributes*/) override
    {
        ++m_depth;
        if (m_depth == itemDepth && name == "si")
            m_isInItem = true;
        else if (m_depth == itemDepth + 1)
            m_isInRun = name == "r";
        m_isInText = m_isInItem && name == "t"
                     && (m_depth == itemDepth + 1 || (m_depth == itemDepth + 2 && m_isInRun));
        return true;
    }
    bool close(std::string_view /*name*/) override
    {
        --m_depth;
        m_isInText = false;
        if (m_depth != itemDepth - 1 || !std::exchange(m_isInItem, false))
            return true;
        completeText(strings.buffer(), strings.begin());
        return strings.end() || tooLarge();
    }
    bool text(std::string_view text) override
    {
        if (!m_isInText)
            return true;
        strings.buffer() += text;
        return strings.bytes() <= m_mostBytes || tooLarge();
    }

    [[nodiscard]] Result<void> result() const { return m_ending.result(); }

    SharedStrings strings;

private:
    static constexpr std::size_t itemDepth = 2;

    bool tooLarge() { return m_ending.fail({ErrorCode::FileHostile, "size"}); }

    std::uint64_t m_mostBytes;
    std::size_t m_depth = 0;
    bool m_isInItem = false;
    bool m_isInRun = false;
    bool m_isInText = false;
    Ending m_ending;
};

constexpr std::size_t smallPartDepth = 100;

template <class Handler>
Result<void> readWhole(const ZipParts& parts, std::string_view part, Handler& handler, Progress& progress)
{
    auto read = readXmlPart(parts, part, handler, smallPartDepth, progress);
    return read ? handler.result() : read;
}

int hexDigit(char c) noexcept
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// The UTF-16 unit that `text` begins with the escape of; nothing if it begins with none.
std::optional<char16_t> escapeAt(std::string_view text) noexcept
{
    constexpr std::size_t length = 7;
    if (text.size() < length || !text.starts_with("_x") || text[length - 1] != '_')
        return std::nullopt;
    unsigned unit = 0;
    for (const char c : text.substr(2, 4)) {
        const int digit = hexDigit(c);
        if (digit < 0)
            return std::nullopt;
        unit = unit * 16 + static_cast<unsigned>(digit);
    }
    return static_cast<char16_t>(unit);
}

void resolveEscapes(std::string& text, std::size_t begin)
{
    constexpr std::size_t escapeLength = 7;
    auto at = text.find("_x", begin);
    if (at == std::string::npos)
        return;
    const auto escaped = text.substr(at);
    text.resize(at);
    const std::string_view rest = escaped;
    at = 0;
    while (at < rest.size()) {
        if (!escapeAt(rest.substr(at))) {
            text += rest[at++];
            continue;
        }
        Utf16ToUtf8 transcoder{Encoding::Utf16Le}; // two escapes may make one character
        while (const auto unit = escapeAt(rest.substr(at))) {
            const std::array bytes{static_cast<std::byte>(*unit & 0xFFU),
                                   static_cast<std::byte>(*unit >> 8U)};
            transcoder.append(bytes, text);
            at += escapeLength;
        }
        transcoder.finish(text);
    }
}

} // namespace

void completeText(std::string& text, std::size_t begin)
{
    const auto written = std::string_view{text}.substr(begin);
    if (!decodesCleanly(written, Encoding::Utf8)) {
        const auto valid = decode(written, Encoding::Utf8);
        text.replace(begin, std::string::npos, valid);
    }
    resolveEscapes(text, begin);
}

Result<void> readXmlPart(const ZipParts& parts, std::string_view part, XmlHandler& handler, std::size_t depth,
                         Progress& progress)
{
    const auto found = parts.find(part);
    if (!found)
        return failure(ErrorCode::FileDamaged, std::string{part});
    const XmlOptions options{.depth = depth};
    std::optional<XmlScanner> quick;
    std::optional<XmlStream> thorough; // for parts that are not UTF-8
    const auto feed = [&](auto& reader, std::span<const std::byte> block) -> Result<bool> {
        if (auto fed = reader.feed(block); !fed)
            return tl::unexpected{fed.error()};
        return !reader.stopped();
    };
    auto streamed = parts.stream(
        *found,
        [&](std::span<const std::byte> block) {
            if (!quick && !thorough) {
                if (isUtf8Xml(block))
                    quick.emplace(std::string{part}, handler, options);
                else
                    thorough.emplace(std::string{part}, handler, options);
            }
            return quick ? feed(*quick, block) : feed(*thorough, block);
        },
        progress);
    if (!streamed)
        return streamed;
    if (!quick && !thorough)
        return failure(ErrorCode::FileDamaged, std::string{part});
    return quick ? quick->finish() : thorough->finish();
}

Result<std::vector<Relationship>> readRelationships(const ZipParts& parts, std::string_view part,
                                                    Progress& progress)
{
    const auto folder = folderOf(part);
    auto name = std::string{folder};
    name.append(folder.empty() ? "" : "/").append("_rels/").append(behindLast(part, '/')).append(".rels");
    RelationshipHandler handler{folder};
    if (!parts.find(name))
        return std::vector<Relationship>{};
    return readWhole(parts, name, handler, progress).map([&] { return std::move(handler.relationships); });
}

Result<BookPart> readBookPart(const ZipParts& parts, std::string_view part, Progress& progress)
{
    BookHandler handler;
    return readWhole(parts, part, handler, progress).map([&] { return std::move(handler.book); });
}

Result<std::vector<NumberFormat>> readStyles(const ZipParts& parts, std::string_view part, Progress& progress)
{
    StyleHandler handler;
    return readWhole(parts, part, handler, progress).map([&] { return std::move(handler.formats); });
}

Result<SharedStrings> readSharedStrings(const ZipParts& parts, std::string_view part,
                                        const WorkbookLimits& limits, Progress& progress)
{
    StringsHandler handler{limits.sharedStringBytes};
    return readWhole(parts, part, handler, progress).map([&] { return std::move(handler.strings); });
}

} // namespace jingwei
