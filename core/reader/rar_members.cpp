#include "core/reader/rar_members.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace jingwei {

namespace {

using namespace std::string_view_literals;

using Bytes = std::span<const std::byte>;

constexpr auto signature4 = "Rar!\x1A\x07\0"sv;
constexpr auto signature5 = "Rar!\x1A\x07\x01\0"sv;

/// Reads the fields of a header; past its end every field is 0 and `good` is false.
class Fields {
public:
    explicit Fields(Bytes rest) noexcept : m_rest{rest} {}

    [[nodiscard]] bool good() const noexcept { return m_good; }
    [[nodiscard]] std::size_t left() const noexcept { return m_rest.size(); }

    std::uint64_t fixed(std::size_t width) noexcept
    {
        std::uint64_t value = 0;
        const auto bytes = take(width);
        for (std::size_t i = 0; i < bytes.size(); ++i)
            value |= std::to_integer<std::uint64_t>(bytes[i]) << (8 * i);
        return value;
    }
    /// Version 5 writes numbers in groups of seven bits, the lowest first.
    std::uint64_t variable() noexcept
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 63; shift += 7) {
            const auto byte = fixed(1);
            value |= (byte & 0x7FU) << shift;
            if ((byte & 0x80U) == 0)
                return value;
        }
        m_good = false;
        return 0;
    }
    Bytes take(std::uint64_t width) noexcept
    {
        m_good = m_good && width <= m_rest.size();
        if (!m_good)
            return {};
        const auto bytes = m_rest.first(width);
        m_rest = m_rest.subspan(bytes.size());
        return bytes;
    }

private:
    Bytes m_rest;
    bool m_good = true;
};

/// Where the next header begins; nothing beyond the file.
std::optional<std::uint64_t> beyond(std::uint64_t at, std::uint64_t bytes, const PackedFile& file) noexcept
{
    return bytes > 0 && bytes < file.bytes() && at < file.bytes() - bytes ? std::optional{at + bytes}
                                                                          : std::nullopt;
}

/// The header of version 4 at `at`: its member is noted, the answer is where the next one begins.
std::optional<std::uint64_t> readHeader4(const PackedFile& file, std::uint64_t at, RarMembers& found)
{
    constexpr std::uint64_t mainHeader = 0x73;
    constexpr std::uint64_t fileHeader = 0x74;
    constexpr std::uint64_t serviceHeader = 0x7A;
    constexpr std::uint64_t endHeader = 0x7B;
    std::array<std::byte, 40> block{};
    Fields fields{file.readAt(at, block)};
    fields.take(2); // the header's own check sum
    const auto type = fields.fixed(1);
    const auto flags = fields.fixed(2);
    const auto headerBytes = fields.fixed(2);
    if (!fields.good() || type == endHeader || headerBytes < 7)
        return std::nullopt;
    found.isVolume = found.isVolume || (type == mainHeader && (flags & 0x01U) != 0);
    const bool isFile = type == fileHeader || type == serviceHeader;
    auto packedBytes = isFile || (flags & 0x8000U) != 0 ? fields.fixed(4) : 0;
    if (isFile) {
        RarMember member{.bytes = fields.fixed(4), .crc = std::nullopt, .encrypted = (flags & 0x04U) != 0};
        fields.take(1); // the system
        member.crc = static_cast<std::uint32_t>(fields.fixed(4));
        fields.take(12); // time, version, method, length of the name, attributes
        if ((flags & 0x100U) != 0) {
            packedBytes |= fields.fixed(4) << 32U;
            member.bytes |= fields.fixed(4) << 32U;
        }
        if (type == fileHeader)
            found.members.push_back(member);
    }
    return packedBytes < file.bytes() ? beyond(at, headerBytes + packedBytes, file) : std::nullopt;
}

/// Whether one of the records behind the fields of a header says that the member is encrypted.
bool saysEncrypted(Bytes records) noexcept
{
    constexpr std::uint64_t encryption = 0x01;
    Fields rest{records};
    while (rest.good() && rest.left() > 0) {
        Fields record{rest.take(rest.variable())};
        if (record.variable() == encryption && record.good())
            return true;
    }
    return false;
}

RarMember readMember5(Fields& fields, std::uint64_t extraBytes)
{
    RarMember member;
    const auto flags = fields.variable();
    member.bytes = fields.variable();
    fields.variable(); // attributes
    if ((flags & 0x02U) != 0)
        fields.take(4); // time
    if ((flags & 0x04U) != 0)
        member.crc = static_cast<std::uint32_t>(fields.fixed(4));
    fields.variable(); // compression
    fields.variable(); // system
    fields.take(fields.variable());
    if (extraBytes <= fields.left()) { // they end the header
        fields.take(fields.left() - extraBytes);
        member.encrypted = saysEncrypted(fields.take(extraBytes));
    }
    return member;
}

/// As `readHeader4`, of version 5.
std::optional<std::uint64_t> readHeader5(const PackedFile& file, std::uint64_t at, RarMembers& found)
{
    constexpr std::uint64_t mainHeader = 1;
    constexpr std::uint64_t fileHeader = 2;
    constexpr std::uint64_t encryptionHeader = 4;
    constexpr std::uint64_t endHeader = 5;
    constexpr std::uint64_t longest = std::uint64_t{2} << 20; // as the format says
    std::array<std::byte, 16> start{};
    Fields lengths{file.readAt(at, start)};
    const auto before = lengths.left();
    lengths.take(4); // the header's own check sum
    const auto headerBytes = lengths.variable();
    const auto lead = before - lengths.left();
    if (!lengths.good() || headerBytes == 0 || headerBytes > longest)
        return std::nullopt;
    std::vector<std::byte> block(headerBytes);
    Fields fields{file.readAt(at + lead, block)};
    const auto type = fields.variable();
    const auto flags = fields.variable();
    const auto extraBytes = (flags & 0x01U) != 0 ? fields.variable() : 0;
    const auto packedBytes = (flags & 0x02U) != 0 ? fields.variable() : 0;
    if (!fields.good() || type == endHeader || type == encryptionHeader)
        return std::nullopt;
    if (type == mainHeader)
        found.isVolume = (fields.variable() & 0x01U) != 0;
    const bool goesOn = (flags & 0x08U) != 0; // libarchive passes over what began in another file
    if (type == fileHeader && !goesOn)
        found.members.push_back(readMember5(fields, extraBytes));
    return packedBytes < file.bytes() ? beyond(at, lead + headerBytes + packedBytes, file) : std::nullopt;
}

} // namespace

RarMembers readRarMembers(const PackedFile& file, std::size_t most)
{
    std::array<std::byte, 8> block{};
    const auto head = file.readAt(0, block);
    const std::string_view text{reinterpret_cast<const char*>(head.data()), head.size()};
    const bool isVersion5 = text == signature5;
    RarMembers found;
    if (!isVersion5 && !text.starts_with(signature4))
        return found;
    std::optional<std::uint64_t> at = isVersion5 ? signature5.size() : signature4.size();
    while (at && found.members.size() < most)
        at = isVersion5 ? readHeader5(file, *at, found) : readHeader4(file, *at, found);
    return found;
}

} // namespace jingwei
