#include "core/reader/ole_file.h"

#include "core/reader/little_endian.h"

#include <algorithm>
#include <array>
#include <utility>

// The header names the sectors of the table, the first ones directly, the others in a chain of lists. The
// table says for each sector which one is behind it; so do the folder and the streams hang together. Streams
// below a size lie in small sectors, which have a table of their own and lie in the stream of the root.
// A chain longer than its table goes in circles.

namespace jingwei {

namespace {

constexpr std::size_t headerBytes = 512;
constexpr std::size_t smallSectorBytes = 64;
constexpr std::size_t entryBytes = 128;
constexpr std::uint32_t lastRegular = 0xFFFFFFFA; ///< numbers from here on are marks
constexpr std::uint32_t endOfChain = 0xFFFFFFFE;
constexpr std::uint32_t none = 0xFFFFFFFF;

using Header = std::array<std::byte, headerBytes>;
using Bytes = std::span<const std::byte>;

/// In lower case, what is not printable ASCII as `?`.
std::string nameOf(Bytes entry)
{
    constexpr std::size_t mostBytes = 64;
    const auto bytes = std::min<std::size_t>(littleEndian<std::uint16_t>(entry, mostBytes), mostBytes);
    std::string name;
    for (std::size_t i = 0; i + 2 < bytes; i += 2) { // a zero ends it
        const auto unit = littleEndian<std::uint16_t>(entry, i);
        const char c = unit >= 0x20 && unit < 0x7F ? static_cast<char>(unit) : '?';
        name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return name;
}

std::string lowerCase(std::string_view name)
{
    std::string lower{name};
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

} // namespace

Result<OleFile> OleFile::open(const std::filesystem::path& path)
{
    std::error_code problem;
    const auto bytes = std::filesystem::file_size(path, problem);
    std::ifstream file{path, std::ios::binary};
    if (problem || !file)
        return failure(ErrorCode::FileUnreadable);
    OleFile ole{std::move(file), bytes};
    if (!ole.readStructure())
        return failure(ErrorCode::FileDamaged, "ole");
    return ole;
}

bool OleFile::readAt(std::uint64_t offset, std::span<std::byte> bytes)
{
    m_file.clear();
    m_file.seekg(static_cast<std::streamoff>(offset));
    m_file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return static_cast<std::size_t>(m_file.gcount()) == bytes.size();
}

std::uint64_t OleFile::sectorOffset(std::uint32_t sector) const noexcept
{
    return (std::uint64_t{sector} + 1) * m_sectorBytes;
}

bool OleFile::readStructure()
{
    Header header{};
    if (!readAt(0, header))
        return false;
    const auto shift = littleEndian<std::uint16_t>(header, 30);
    const auto smallShift = littleEndian<std::uint16_t>(header, 32);
    if ((shift != 9 && shift != 12) || smallShift != 6)
        return false;
    m_sectorBytes = std::size_t{1} << shift;
    m_smallBelow = littleEndian<std::uint32_t>(header, 56);
    return readTable(header) && readSmallTable(header) && readFolder(littleEndian<std::uint32_t>(header, 48));
}

bool OleFile::readTable(Bytes header)
{
    constexpr std::size_t listBegin = 76;
    std::size_t left = littleEndian<std::uint32_t>(header, 44);
    if (left > m_fileBytes / m_sectorBytes)
        return false;
    for (std::size_t at = listBegin; at < headerBytes && left > 0; at += 4, --left) {
        if (!appendTableSector(littleEndian<std::uint32_t>(header, at)))
            return false;
    }
    std::vector<std::byte> list(m_sectorBytes);
    auto sector = littleEndian<std::uint32_t>(header, 68);
    while (left > 0) { // each list names at least one table sector, of which there are so many only
        if (sector >= lastRegular || !readAt(sectorOffset(sector), list))
            return false;
        for (std::size_t at = 0; at + 4 < list.size() && left > 0; at += 4, --left) {
            if (!appendTableSector(littleEndian<std::uint32_t>(list, at)))
                return false;
        }
        sector = littleEndian<std::uint32_t>(list, list.size() - 4);
    }
    return true;
}

bool OleFile::appendTableSector(std::uint32_t sector)
{
    std::vector<std::byte> bytes(m_sectorBytes);
    if (sector >= lastRegular || !readAt(sectorOffset(sector), bytes))
        return false;
    for (std::size_t at = 0; at < bytes.size(); at += 4)
        m_table.push_back(littleEndian<std::uint32_t>(bytes, at));
    return true;
}

bool OleFile::readSmallTable(Bytes header)
{
    const auto first = littleEndian<std::uint32_t>(header, 60);
    if (first == endOfChain || first == none)
        return true;
    const auto sectors = chain(first);
    if (!sectors)
        return false;
    std::vector<std::byte> bytes(m_sectorBytes);
    for (const auto sector : *sectors) {
        if (!readAt(sectorOffset(sector), bytes))
            return false;
        for (std::size_t at = 0; at < bytes.size(); at += 4)
            m_smallTable.push_back(littleEndian<std::uint32_t>(bytes, at));
    }
    return true;
}

std::optional<std::vector<std::uint32_t>> OleFile::follow(std::uint32_t first,
                                                          std::span<const std::uint32_t> table) const
{
    std::vector<std::uint32_t> sectors;
    for (auto sector = first; sector != endOfChain; sector = table[sector]) {
        if (sector >= table.size() || sectors.size() == table.size())
            return std::nullopt;
        sectors.push_back(sector);
    }
    return sectors;
}

std::optional<std::vector<std::uint32_t>> OleFile::chain(std::uint32_t first) const
{
    auto sectors = follow(first, m_table);
    const auto liesWithin = [this](std::uint32_t sector) { return sectorOffset(sector) < m_fileBytes; };
    if (sectors && !std::ranges::all_of(*sectors, liesWithin))
        sectors.reset();
    return sectors;
}

std::optional<std::vector<std::uint32_t>> OleFile::smallChain(std::uint32_t first) const
{
    auto sectors = follow(first, m_smallTable);
    const auto perSector = m_sectorBytes / smallSectorBytes;
    const auto liesWithin = [&](std::uint32_t sector) { return sector / perSector < m_smallSectors.size(); };
    if (sectors && !std::ranges::all_of(*sectors, liesWithin))
        sectors.reset();
    return sectors;
}

/// The entries of a folder are a tree of siblings below the root; those of deeper folders do not count.
bool OleFile::readFolder(std::uint32_t firstSector)
{
    const auto sectors = chain(firstSector);
    if (!sectors || sectors->empty())
        return false;
    std::vector<std::byte> folder(sectors->size() * m_sectorBytes);
    for (std::size_t i = 0; i < sectors->size(); ++i) {
        if (!readAt(sectorOffset((*sectors)[i]), std::span{folder}.subspan(i * m_sectorBytes, m_sectorBytes)))
            return false;
    }
    const auto count = folder.size() / entryBytes;
    const auto entry = [&](std::size_t index) {
        return Bytes{folder}.subspan(index * entryBytes, entryBytes);
    };
    const auto root = entry(0);
    if (auto first = littleEndian<std::uint32_t>(root, 116); first < lastRegular) {
        auto holdsSmall = chain(first);
        if (!holdsSmall)
            return false;
        m_smallSectors = *std::move(holdsSmall);
    }
    std::vector<bool> seen(count, false);
    std::vector<std::uint32_t> open{littleEndian<std::uint32_t>(root, 76)};
    while (!open.empty()) {
        const auto index = open.back();
        open.pop_back();
        if (index >= count || seen[index])
            continue;
        seen[index] = true;
        const auto bytes = entry(index);
        const auto size = littleEndian<std::uint64_t>(bytes, 120);
        const bool hasLongSizes = m_sectorBytes != 512; // else the upper half may be anything
        m_entries.push_back({nameOf(bytes), bytes[66] == std::byte{2},
                             littleEndian<std::uint32_t>(bytes, 116), hasLongSizes ? size : size & none});
        open.push_back(littleEndian<std::uint32_t>(bytes, 68));
        open.push_back(littleEndian<std::uint32_t>(bytes, 72));
    }
    return true;
}

bool OleFile::has(std::string_view name) const noexcept
{
    return std::ranges::find(m_entries, lowerCase(name), &Entry::name) != m_entries.end();
}

Result<std::optional<OleStream>> OleFile::find(std::string_view name) const
{
    const auto wanted = lowerCase(name);
    const auto found = std::ranges::find_if(
        m_entries, [&](const Entry& entry) { return entry.isStream && entry.name == wanted; });
    if (found == m_entries.end())
        return std::nullopt;
    const bool isSmall = found->bytes < m_smallBelow;
    auto sectors = isSmall ? smallChain(found->firstSector) : chain(found->firstSector);
    const auto sectorBytes = isSmall ? smallSectorBytes : m_sectorBytes;
    if (!sectors || found->bytes > sectors->size() * sectorBytes)
        return failure(ErrorCode::FileDamaged, std::string{name});
    return OleStream{*std::move(sectors), found->bytes, isSmall};
}

Result<std::size_t> OleFile::read(const OleStream& stream, std::uint64_t offset, std::span<std::byte> bytes)
{
    if (offset >= stream.bytes)
        return std::size_t{0};
    const auto wanted = std::min<std::uint64_t>(bytes.size(), stream.bytes - offset);
    const auto sectorBytes = stream.isSmall ? smallSectorBytes : m_sectorBytes;
    const auto place = [&](std::uint64_t index) { // in the file
        const auto sector = stream.sectors[index];
        if (!stream.isSmall)
            return sectorOffset(sector);
        const auto perSector = m_sectorBytes / smallSectorBytes;
        return sectorOffset(m_smallSectors[sector / perSector]) + sector % perSector * smallSectorBytes;
    };
    std::uint64_t done = 0;
    while (done < wanted) {
        auto index = (offset + done) / sectorBytes;
        const auto within = (offset + done) % sectorBytes;
        const auto begin = place(index) + within;
        auto run = sectorBytes - within; // as far as sectors lie one behind the other
        while (run < wanted - done && place(index + 1) == begin + run) {
            run += sectorBytes;
            ++index;
        }
        run = std::min(run, wanted - done);
        if (!readAt(begin, bytes.subspan(done, run)))
            return failure(ErrorCode::FileDamaged, "ole");
        done += run;
    }
    return done;
}

} // namespace jingwei
