#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jingwei {

/// A 64-bit hash of bytes; fast on short texts, the same on every machine of one byte order. Not for evidence.
[[nodiscard]] inline std::uint64_t quickHash(std::string_view text) noexcept
{
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
    auto hash = static_cast<std::uint64_t>(text.size()) * factor;
    const auto mix = [&hash](std::uint64_t word) {
        hash = (hash ^ word) * factor;
        hash ^= hash >> 29U;
    };
    const char* at = text.data();
    auto left = text.size();
    for (; left >= 8; at += 8, left -= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        mix(word);
    }
    if (left > 0) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, left);
        mix(word);
    }
    hash *= factor;
    return hash ^ (hash >> 32U);
}

/// A map from text to a small value for millions of entries that are only ever added: one arena for the texts, one
/// flat table of slots, no allocation per entry. Import is bound by such look-ups, not by the database.
template <class Value>
class TextMap {
public:
    TextMap() : m_slots(64, 0) {}

    [[nodiscard]] std::size_t size() const noexcept { return m_entries.size(); }
    [[nodiscard]] std::string_view text(std::size_t index) const noexcept
    {
        const auto& entry = m_entries[index];
        return std::string_view{m_arena}.substr(entry.offset, entry.length);
    }
    [[nodiscard]] Value& value(std::size_t index) noexcept { return m_entries[index].value; }
    [[nodiscard]] const Value& value(std::size_t index) const noexcept { return m_entries[index].value; }

    /// Index of the entry of `text`, and whether it was added just now (then with `fresh` as its value).
    std::pair<std::size_t, bool> insert(std::string_view text, Value fresh)
    {
        if ((m_entries.size() + 1) * 2 > m_slots.size())
            grow();
        const auto hash = quickHash(text);
        auto slot = static_cast<std::size_t>(hash) & (m_slots.size() - 1);
        for (; m_slots[slot] != 0; slot = (slot + 1) & (m_slots.size() - 1)) {
            const auto index = m_slots[slot] - 1U;
            if (m_entries[index].hash == static_cast<std::uint32_t>(hash >> 32U) && this->text(index) == text)
                return {index, false};
        }
        m_entries.push_back({m_arena.size(), static_cast<std::uint32_t>(text.size()),
                             static_cast<std::uint32_t>(hash >> 32U), std::move(fresh)});
        m_arena.append(text);
        m_slots[slot] = static_cast<std::uint32_t>(m_entries.size());
        return {m_entries.size() - 1, true};
    }

    [[nodiscard]] std::optional<std::size_t> find(std::string_view text) const noexcept
    {
        const auto hash = quickHash(text);
        for (auto slot = static_cast<std::size_t>(hash) & (m_slots.size() - 1); m_slots[slot] != 0;
             slot = (slot + 1) & (m_slots.size() - 1)) {
            const auto index = m_slots[slot] - 1U;
            if (m_entries[index].hash == static_cast<std::uint32_t>(hash >> 32U) && this->text(index) == text)
                return index;
        }
        return std::nullopt;
    }

private:
    struct Entry {
        std::size_t offset;
        std::uint32_t length;
        std::uint32_t hash; ///< upper half; the slot comes from the lower
        Value value;
    };

    void grow()
    {
        m_slots.assign(m_slots.size() * 2, 0);
        for (std::size_t index = 0; index < m_entries.size(); ++index) {
            auto slot = static_cast<std::size_t>(quickHash(text(index))) & (m_slots.size() - 1);
            while (m_slots[slot] != 0)
                slot = (slot + 1) & (m_slots.size() - 1);
            m_slots[slot] = static_cast<std::uint32_t>(index + 1);
        }
    }

    std::string m_arena;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_slots; ///< entry index + 1; 0 is empty; size is a power of two
};

} // namespace jingwei
