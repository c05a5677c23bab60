#pragma once

#include "core/base/prefetch.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jingwei {

/// A 64-bit hash of bytes; fast on short texts, the same on every machine of one byte order. Not for
/// evidence.
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

/// A map from text to a small value for millions of entries that are only ever added: no allocation per
/// entry, and a look-up touches one slot and one entry, because short texts lie in the entry itself. Import
/// is bound by such look-ups (memory answers in 200 ns), not by the database.
template <class Value>
class TextMap {
public:
    TextMap() : m_slots(64) {}

    [[nodiscard]] std::size_t size() const noexcept { return m_entries.size(); }
    [[nodiscard]] std::string_view text(std::size_t index) const noexcept
    {
        const auto& entry = m_entries[index];
        if (entry.length <= inlineBytes)
            return {entry.bytes.data(), entry.length};
        std::size_t offset = 0;
        std::memcpy(&offset, entry.bytes.data(), sizeof(offset));
        return std::string_view{m_arena}.substr(offset, entry.length);
    }
    [[nodiscard]] Value& value(std::size_t index) noexcept { return m_entries[index].value; }
    [[nodiscard]] const Value& value(std::size_t index) const noexcept { return m_entries[index].value; }

    /// Index of the entry of `text`, and whether it was added just now (then with `fresh` as its value).
    std::pair<std::size_t, bool> insert(std::string_view text, Value fresh)
    {
        if ((m_entries.size() + 1) * 2 > m_slots.size())
            grow();
        const auto hash = quickHash(text);
        auto slot = probe(text, hash);
        if (m_slots[slot].index != 0)
            return {m_slots[slot].index - 1U, false};
        Entry entry{{}, static_cast<std::uint32_t>(text.size()), std::move(fresh)};
        if (text.size() <= inlineBytes) {
            std::memcpy(entry.bytes.data(), text.data(), text.size());
        } else {
            const auto offset = m_arena.size();
            std::memcpy(entry.bytes.data(), &offset, sizeof(offset));
            m_arena.append(text);
        }
        m_entries.push_back(std::move(entry));
        m_slots[slot] = {static_cast<std::uint32_t>(hash >> 32U),
                         static_cast<std::uint32_t>(m_entries.size())};
        return {m_entries.size() - 1, true};
    }

    [[nodiscard]] std::optional<std::size_t> find(std::string_view text) const noexcept
    {
        const auto slot = probe(text, quickHash(text));
        return m_slots[slot].index == 0 ? std::nullopt : std::optional<std::size_t>{m_slots[slot].index - 1U};
    }

    /// Fetches the slot of a text that will be looked up soon; gives its hash for `fetchEntry`.
    [[nodiscard]] std::uint64_t fetchSlot(std::string_view text) const noexcept
    {
        const auto hash = quickHash(text);
        prefetch(&m_slots[static_cast<std::size_t>(hash) & (m_slots.size() - 1)]);
        return hash;
    }
    /// Fetches the entry that the slot of the hash points to.
    void fetchEntry(std::uint64_t hash) const noexcept
    {
        const auto& slot = m_slots[static_cast<std::size_t>(hash) & (m_slots.size() - 1)];
        if (slot.index == 0)
            return;
        const auto* const entry = reinterpret_cast<const char*>(&m_entries[slot.index - 1U]);
        prefetch(entry);
        prefetch(entry + sizeof(Entry) - 1);
    }

private:
    static constexpr std::size_t inlineBytes = 28;

    struct Entry {
        std::array<char, inlineBytes> bytes; ///< the text, or its offset in the arena where it is longer
        std::uint32_t length;
        Value value;
    };
    struct Slot {
        std::uint32_t tag = 0;   ///< upper half of the hash; the place comes from the lower
        std::uint32_t index = 0; ///< entry + 1; 0 is empty
    };

    /// The slot that holds `text`, or the empty one where it belongs.
    [[nodiscard]] std::size_t probe(std::string_view text, std::uint64_t hash) const noexcept
    {
        const auto mask = m_slots.size() - 1;
        const auto tag = static_cast<std::uint32_t>(hash >> 32U);
        auto slot = static_cast<std::size_t>(hash) & mask;
        while (m_slots[slot].index != 0
               && (m_slots[slot].tag != tag || this->text(m_slots[slot].index - 1U) != text))
            slot = (slot + 1) & mask;
        return slot;
    }

    void grow()
    {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        for (std::size_t index = 0; index < m_entries.size(); ++index) {
            const auto hash = quickHash(text(index));
            auto slot = static_cast<std::size_t>(hash) & (m_slots.size() - 1);
            while (m_slots[slot].index != 0)
                slot = (slot + 1) & (m_slots.size() - 1);
            m_slots[slot] = {static_cast<std::uint32_t>(hash >> 32U), static_cast<std::uint32_t>(index + 1)};
        }
    }

    std::string m_arena;
    std::vector<Entry> m_entries;
    std::vector<Slot> m_slots; ///< a power of two
};

} // namespace jingwei
