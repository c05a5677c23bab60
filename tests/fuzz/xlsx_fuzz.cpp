#include "core/base/contract.h"
#include "core/reader/xml_scanner.h"
#include "core/reader/xml_stream.h"
#include "tests/fuzz/workbook_check.h"
#include "tests/support/stored_zip.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

// What begins as a zip is a workbook; anything else is parts of one, with zeros between them: sheet, shared
// texts, styles, book. Any XML that expat reads must give the same when our own scanner reads it, however it
// is cut into blocks.

namespace {

using namespace jingwei;

/// Everything a reader tells, as one text.
class Told final : public XmlHandler {
public:
    bool open(std::string_view name, std::span<const XmlAttribute> attributes) override
    {
        all.append("\n<").append(name);
        for (const auto& [key, value] : attributes)
            all.append("\n ").append(key).append("=").append(value);
        all += '\n';
        return true;
    }
    bool close(std::string_view name) override
    {
        all.append("\n>").append(name).append("\n");
        return true;
    }
    bool text(std::string_view text) override
    {
        all += text;
        return true;
    }

    std::string all;
};

struct Reading {
    std::optional<Error> error;
    std::string told; ///< nothing where there is an error: how far it got depends on the blocks

    friend bool operator==(const Reading&, const Reading&) = default;
};

template <class Reader>
Reading read(std::span<const std::byte> xml, std::size_t blockSize)
{
    Told told;
    Reader reader{"part", told, XmlOptions{.depth = 50}};
    Result<void> result;
    for (std::size_t at = 0; at < xml.size() && result; at += blockSize)
        result = reader.feed(xml.subspan(at, std::min(blockSize, xml.size() - at)));
    if (result)
        result = reader.finish();
    if (!result)
        return {result.error(), {}};
    return {std::nullopt, std::move(told.all)};
}

void checkXml(std::span<const std::byte> xml)
{
    if (!isUtf8Xml(xml))
        return;
    const auto quick = read<XmlScanner>(xml, xml.size() + 1);
    require(read<XmlScanner>(xml, 1) == quick);
    require(read<XmlScanner>(xml, 7) == quick);
    const auto thorough = read<XmlStream>(xml, xml.size() + 1);
    require(thorough.error || quick == thorough);
    if (thorough.error && thorough.error->detail == "entities")
        require(quick == thorough);
}

std::string package(std::span<const std::string_view> parts)
{
    constexpr std::string_view rel = "<x><Relationship Id='a' Type='/officeDocument' Target='b'/></x>";
    constexpr std::string_view rels = "<x><Relationship Id='r' Type='/worksheet' Target='s'/><Relationship "
                                      "Id='c' Type='/chartsheet' Target='s'/>"
                                      "<Relationship Id='t' Type='/sharedStrings' Target='t'/><Relationship "
                                      "Id='y' Type='/styles' Target='y'/></x>";
    constexpr std::string_view book = "<workbook><sheets><sheet name='S' id='r'/></sheets></workbook>";
    test::StoredZip zip;
    zip.add("_rels/.rels", rel)
        .add("_rels/b.rels", rels)
        .add("s", parts[0])
        .add("t", parts[1])
        .add("y", parts[2]);
    zip.add("b", parts[3].empty() ? book : parts[3]);
    return zip.bytes();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string_view text{reinterpret_cast<const char*>(data), size};
    if (text.starts_with("PK")) {
        fuzz::checkWorkbook(text, ContentKind::Zip);
        return 0;
    }
    std::array<std::string_view, 4> parts{};
    for (auto& part : parts) {
        part = text.substr(0, text.find('\0'));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        checkXml(std::as_bytes(std::span{part}));
    }
    fuzz::checkWorkbook(package(parts), ContentKind::Zip);
    return 0;
}
