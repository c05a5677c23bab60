#pragma once

#include "core/base/money.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/linkage/ground_kind.h"
#include "core/linkage/narrative_grams.h"
#include "core/model/facts.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace jingwei {

/// Something an incident has that another may have too.
struct NamedValue {
    GroundKind kind = GroundKind::Account;
    std::string value;      ///< normalised
    std::uint8_t level = 1; ///< of an account: how far down the money's way
    RowId row{0};           ///< where it stands; 0: in the incident's own rows
    bool hub = false;       ///< on the list of what everybody has: payment institutions, service numbers

    friend bool operator==(const NamedValue&, const NamedValue&) = default;
};

/// The same for values that are one and the same. An account is itself however far down the money of an
/// incident reached it: the first card of one is the fourth of another.
[[nodiscard]] std::string valueKey(GroundKind kind, std::string_view value);

/// An incident as linkage sees it.
struct LinkSubject {
    std::string number;
    std::optional<Instant> at; ///< of the offence, else of the report
    bool dateOnly = false;
    std::optional<Minor> loss; ///< fen
    std::string category, unit, lure, payment;
    std::optional<GeoPoint> where;
    std::string narrative;
    std::string series; ///< of the register: number of the incident that leads its series
    std::vector<NamedValue> named;
    std::vector<std::pair<std::string, std::string>> traits; ///< column and value
    std::vector<RowId> rows;
};

/// What incidents have, made ready to be compared: values by number, who has each, and counts. Immutable; any
/// thread may read it.
class LinkMaterial {
public:
    struct Item {
        std::uint32_t value;
        std::uint8_t level;
        RowId row;
    };
    struct Value {
        GroundKind kind; ///< of an account `Account` where it is the first of any incident
        bool hub;
        std::string text;
        /// Incidents that have it, of an address in whatever month: a carrier's is given to others all year,
        /// to few of them in each month.
        std::uint32_t ever = 0;
    };
    /// Values of something that is alike or not at all: categories, lures …, and each further column.
    struct Words {
        GroundKind kind;
        std::string column;               ///< of `Trait`
        std::vector<std::int32_t> of;     ///< by incident; -1: not known
        std::vector<std::string> text;    ///< by word
        std::vector<std::uint32_t> count; ///< incidents that have the word
        std::uint32_t known = 0;          ///< incidents that have any

        /// The word of an incident that is not of the material; -1: not known, -2: a word that none has.
        [[nodiscard]] std::int32_t find(const LinkSubject& subject) const;
    };
    /// Other incidents near one: in place, and in place and time at once.
    struct Neighbours {
        float inPlace = 0.0F;
        float inPlaceAndTime = 0.0F;
    };

    /// `subjects` in any order, with numbers that differ. Errors: `Cancelled`.
    ///
    /// Shape: time and memory O(values + characters of narratives), with sorting.
    static Result<LinkMaterial> build(std::vector<LinkSubject> subjects, Progress& progress);

    [[nodiscard]] std::uint32_t size() const noexcept
    {
        return static_cast<std::uint32_t>(m_subjects.size());
    }
    [[nodiscard]] const LinkSubject& subject(std::uint32_t incident) const { return m_subjects[incident]; }
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view number) const;
    /// By value.
    [[nodiscard]] std::span<const Item> items(std::uint32_t incident) const noexcept
    {
        return {m_items.data() + m_itemStarts[incident], m_items.data() + m_itemStarts[incident + 1]};
    }
    [[nodiscard]] const Value& value(std::uint32_t index) const noexcept { return m_values[index]; }
    [[nodiscard]] std::size_t valueCount() const noexcept { return m_values.size(); }
    /// Incidents that have a value, in order.
    [[nodiscard]] std::span<const std::uint32_t> incidentsOf(std::uint32_t value) const noexcept
    {
        return {m_holders.data() + m_holderStarts[value], m_holders.data() + m_holderStarts[value + 1]};
    }
    /// By its text in lists: `kind:value`, of an address without its month.
    [[nodiscard]] static std::string listed(GroundKind kind, std::string_view value);
    [[nodiscard]] const NarrativeGrams& narratives() const noexcept { return m_narratives; }
    [[nodiscard]] std::span<const Words> words() const noexcept { return m_words; }
    [[nodiscard]] const Neighbours& neighbours(std::uint32_t incident) const
    {
        return m_neighbours[incident];
    }
    /// What a person says of values that everybody has, beside what was known when they were named: `hubs`
    /// tie nothing, `ties` do (`LinkModel`). Values that no incident has are passed over.
    void markHubs(const std::vector<std::string>& hubs, const std::vector<std::string>& ties);
    /// Counts how many incidents lie near each, for parameters that ask for it; nought until then. Time grows
    /// with the incidents near each.
    void countNeighbours();

private:
    void indexValues();
    void countEver();
    void indexWords();
    [[nodiscard]] static std::optional<std::size_t> lengthListed(const std::vector<std::string>& list,
                                                                 GroundKind kind, std::string_view value);

    std::vector<LinkSubject> m_subjects; ///< by number
    std::vector<Value> m_values;
    std::vector<Item> m_items;
    std::vector<std::size_t> m_itemStarts;
    std::vector<std::uint32_t> m_holders;
    std::vector<std::size_t> m_holderStarts;
    NarrativeGrams m_narratives;
    std::vector<Words> m_words;
    std::vector<Neighbours> m_neighbours;
};

/// How near is near: so far apart in place, or in time, nearness is 1/e.
inline constexpr double nearKilometres = 1.1;
inline constexpr double nearDays = 7.0;

/// Distance of two places on the ground. Units: kilometres.
[[nodiscard]] double kilometresBetween(const GeoPoint& a, const GeoPoint& b) noexcept;

} // namespace jingwei
