#include "tests/fuzz/workbook_check.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// What begins as a compound file is one; anything else is the stream of records of a workbook, which is put
// into one. Its first byte says whether the stream is made of small sectors or not.

namespace {

using namespace jingwei;

void put(std::string& bytes, std::size_t at, std::uint64_t number, std::size_t width)
{
    for (std::size_t i = 0; i < width; ++i)
        bytes[at + i] = static_cast<char>((number >> (8 * i)) & 0xFFU);
}

void putEntry(std::string& bytes, std::size_t at, std::string_view name, char kind, std::uint64_t first,
              std::uint64_t size)
{
    constexpr std::uint64_t none = 0xFFFFFFFF;
    for (std::size_t i = 0; i < name.size(); ++i)
        bytes[at + 2 * i] = name[i];
    put(bytes, at + 64, 2 * (name.size() + 1), 2);
    bytes[at + 66] = kind;
    put(bytes, at + 68, none, 4);
    put(bytes, at + 72, none, 4);
    put(bytes, at + 76, kind == 5 ? 1 : none, 4);
    put(bytes, at + 116, first, 4);
    put(bytes, at + 120, size, 8);
}

/// A compound file: sector 0 is the table, 1 the folder, 2 the table of small sectors, the others the stream.
std::string compoundFile(std::string_view stream, bool isSmall)
{
    constexpr std::size_t sector = 512;
    constexpr std::uint64_t endOfChain = 0xFFFFFFFE;
    constexpr std::uint64_t none = 0xFFFFFFFF;
    const auto count = (stream.size() + sector - 1) / sector;
    std::string bytes(sector * (4 + count), '\0');
    bytes.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    put(bytes, 30, 9, 2);
    put(bytes, 32, 6, 2);
    put(bytes, 44, 1, 4);
    put(bytes, 48, 1, 4);
    put(bytes, 56, isSmall ? none : 0, 4); // what is below lies in small sectors
    put(bytes, 60, isSmall ? 2 : endOfChain, 4);
    put(bytes, 68, endOfChain, 4);
    for (std::size_t i = 0; i < 128; ++i)
        put(bytes, sector + 4 * i, i >= 3 && i + 1 < 3 + count ? i + 1 : endOfChain, 4);
    for (std::size_t i = 0; i < 128; ++i)
        put(bytes, 3 * sector + 4 * i, (i + 1) * 64 < stream.size() ? i + 1 : endOfChain, 4);
    putEntry(bytes, 2 * sector, "Root Entry", 5, isSmall && count > 0 ? 3 : endOfChain, count * sector);
    putEntry(bytes, 2 * sector + 128, "Workbook", 2, isSmall || count == 0 ? 0 : 3, stream.size());
    bytes.replace(4 * sector, stream.size(), stream);
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    if (text.starts_with("\xD0\xCF\x11\xE0")) {
        fuzz::checkWorkbook(text, ContentKind::Ole);
        return 0;
    }
    constexpr std::size_t mostInOneTable = std::size_t{512} * 120;
    constexpr std::size_t mostSmall = std::size_t{64} * 120;
    const bool isSmall = !text.empty() && text.front() % 2 != 0 && text.size() < mostSmall;
    const auto stream = text.substr(text.empty() ? 0 : 1, mostInOneTable);
    fuzz::checkWorkbook(compoundFile(stream, isSmall), ContentKind::Ole);
    return 0;
}
