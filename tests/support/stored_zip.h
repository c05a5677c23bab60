#pragma once

#include "core/reader/crc32.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace jingwei::test {

/// A zip archive whose parts are stored, not packed; for tests and fuzzers that write packages by hand.
class StoredZip {
public:
    StoredZip& add(std::string_view name, std::string_view content)
    {
        const auto entry = head(name, content);
        const auto offset = m_parts.size();
        m_parts.append("PK\x03\x04", 4).append(entry).append(name).append(content);
        m_directory.append("PK\x01\x02\x14\x00", 6).append(entry);
        append(m_directory, 0, 2);     // comment
        append(m_directory, 0, 2 + 2); // disk, attributes
        append(m_directory, 0, 4);     // attributes
        append(m_directory, offset, 4);
        m_directory.append(name);
        ++m_count;
        return *this;
    }

    [[nodiscard]] std::string bytes() const
    {
        auto bytes = m_parts + m_directory;
        bytes.append("PK\x05\x06\0\0\0\0", 8);
        append(bytes, m_count, 2);
        append(bytes, m_count, 2);
        append(bytes, m_directory.size(), 4);
        append(bytes, m_parts.size(), 4);
        append(bytes, 0, 2);
        return bytes;
    }

private:
    static void append(std::string& bytes, std::uint64_t number, std::size_t width)
    {
        for (std::size_t i = 0; i < width; ++i)
            bytes += static_cast<char>((number >> (8 * i)) & 0xFFU);
    }

    /// What the two places that describe a part have in common.
    static std::string head(std::string_view name, std::string_view content)
    {
        constexpr std::uint64_t version = 20;
        constexpr std::uint64_t firstOfJanuary1980 = 0x21;
        Crc32 sum;
        sum.update(std::as_bytes(std::span{content}));
        std::string head;
        append(head, version, 2);
        append(head, 0, 2 + 2); // flags, stored
        append(head, firstOfJanuary1980 << 16U, 4);
        append(head, sum.value(), 4);
        append(head, content.size(), 4);
        append(head, content.size(), 4);
        append(head, name.size(), 2);
        append(head, 0, 2); // extra field
        return head;
    }

    std::string m_parts;
    std::string m_directory;
    std::uint64_t m_count = 0;
};

} // namespace jingwei::test
