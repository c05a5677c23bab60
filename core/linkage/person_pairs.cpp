#include "core/linkage/person_pairs.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

// Terms. A mark is a hash of something that a record says. Records of one mark are its block.
//
// Steps. (1) Each record gets its strong marks (a whole value) and, of its weak ones (parts of values), each
// two together. (2) All pairs of a small block are worth comparing; in a large one those of records that
// stand next to each other in the order of all that they say, and only if the mark is strong.

namespace jingwei {

namespace {

constexpr std::size_t smallBlock = 24;   ///< records; for marks made of two weak ones
constexpr std::size_t strongBlock = 64;  ///< records; for strong marks
constexpr std::size_t neighbourhood = 8; ///< records compared with the next so many in a large block

struct Mark {
    std::uint64_t hash;
    std::uint32_t record;
    bool strong;
};

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value)
{
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
    hash = (hash ^ value) * factor;
    return hash ^ (hash >> 29U);
}

/// `kind` keeps marks of different origin apart.
std::uint64_t markOf(char kind, std::u32string_view text)
{
    auto hash = mixed(static_cast<std::uint64_t>(kind), text.size());
    for (const auto character : text)
        hash = mixed(hash, character);
    return hash;
}

/// The text without the digits before it: a street without its house.
std::u32string_view withoutHouse(std::u32string_view text)
{
    const auto letter = std::ranges::find_if(text, [](char32_t c) { return c < U'0' || c > U'9'; });
    return text.substr(static_cast<std::size_t>(letter - text.begin()));
}

std::u32string_view beginning(std::u32string_view text, std::size_t length)
{
    return text.substr(0, length);
}

/// The beginning of a name; Chinese names are short.
std::u32string_view nameStem(std::u32string_view name)
{
    constexpr char32_t firstHan = 0x2E80;
    return beginning(name, !name.empty() && name.front() >= firstHan ? 1 : 3);
}

void addStrongMarks(std::vector<std::uint64_t>& marks, const ComparedPerson& person)
{
    const auto add = [&](PersonField field, char kind) {
        for (const auto& value : person.of(field))
            marks.push_back(markOf(kind, value.text));
    };
    add(PersonField::IdNumber, 'I');
    add(PersonField::Phone, 'P');
    add(PersonField::Account, 'A');
    add(PersonField::Name, 'N');
    add(PersonField::BirthDate, 'B');
    add(PersonField::Address, 'S');
    for (const auto& given : person.of(PersonField::GivenName))
        for (const auto& family : person.of(PersonField::FamilyName))
            marks.push_back(markOf('F', std::min(given.text, family.text))
                            ^ markOf('G', std::max(given.text, family.text)));
}

void addWeakMarks(std::vector<std::uint64_t>& marks, const ComparedPerson& person)
{
    const auto add = [&](PersonField field, char kind, auto part) {
        for (const auto& value : person.of(field))
            if (const std::u32string_view text = part(value.text); !text.empty())
                marks.push_back(markOf(kind, text));
    };
    const auto stem = [](std::u32string_view text) { return nameStem(text); };
    add(PersonField::Name, 'n', stem);
    add(PersonField::GivenName, 'n', stem);
    add(PersonField::FamilyName, 'n', stem);
    add(PersonField::IdNumber, 'i', [](std::u32string_view text) { return beginning(text, 4); });
    add(PersonField::IdNumber, 'j', [](std::u32string_view text) { return text.substr(text.size() / 2); });
    add(PersonField::Phone, 'p', [](std::u32string_view text) { return text.substr(text.size() / 2); });
    add(PersonField::BirthDate, 'y', [](std::u32string_view text) { return beginning(text, 4); });
    add(PersonField::BirthDate, 'd', [](std::u32string_view text) { return text.substr(text.size() / 2); });
    add(PersonField::Address, 's', [](std::u32string_view text) { return beginning(withoutHouse(text), 5); });
    add(PersonField::Place, 'l', [](std::u32string_view text) { return beginning(text, 4); });
    add(PersonField::PostCode, 'c', [](std::u32string_view text) { return text; });
}

std::vector<Mark> marksOf(std::span<const ComparedPerson> persons)
{
    std::vector<Mark> marks;
    std::vector<std::uint64_t> strong, weak;
    for (std::uint32_t record = 0; record < persons.size(); ++record) {
        strong.clear();
        weak.clear();
        addStrongMarks(strong, persons[record]);
        addWeakMarks(weak, persons[record]);
        for (const auto mark : strong)
            marks.push_back({mark, record, true});
        std::ranges::sort(weak);
        for (std::size_t first = 0; first < weak.size(); ++first)
            for (auto second = first + 1; second < weak.size(); ++second)
                marks.push_back({mixed(weak[first], weak[second]), record, false});
    }
    return marks;
}

/// Where each record stands in the order of all that they say, names first.
std::vector<std::uint32_t> ranksOf(std::span<const ComparedPerson> persons)
{
    std::vector<std::uint32_t> order(persons.size()), ranks(persons.size());
    for (std::uint32_t record = 0; record < order.size(); ++record)
        order[record] = record;
    const auto before = [](const ComparedValue& a, const ComparedValue& b) { return a.text < b.text; };
    std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
        for (std::size_t field = 0; field < personFieldCount; ++field) {
            const auto& left = persons[a].fields[field];
            const auto& right = persons[b].fields[field];
            if (std::ranges::lexicographical_compare(left, right, before))
                return true;
            if (std::ranges::lexicographical_compare(right, left, before))
                return false;
        }
        return false;
    });
    for (std::uint32_t rank = 0; rank < order.size(); ++rank)
        ranks[order[rank]] = rank;
    return ranks;
}

/// `block` is in the order of ranks.
void addPairs(std::vector<PersonPair>& pairs, std::span<const Mark> block)
{
    const bool small = block.size() <= (block.front().strong ? strongBlock : smallBlock);
    if (!small && !block.front().strong)
        return;
    const auto reach = small ? block.size() : neighbourhood;
    for (std::size_t first = 0; first < block.size(); ++first)
        for (auto second = first + 1; second < block.size() && second <= first + reach; ++second)
            if (block[first].record != block[second].record)
                pairs.emplace_back(std::min(block[first].record, block[second].record),
                                   std::max(block[first].record, block[second].record));
}

} // namespace

Result<std::vector<PersonPair>> pairsWorthComparing(std::span<const ComparedPerson> persons,
                                                    Progress& progress)
{
    auto marks = marksOf(persons);
    const auto ranks = ranksOf(persons);
    std::ranges::sort(marks, [&](const Mark& a, const Mark& b) {
        return std::pair{a.hash, ranks[a.record]} < std::pair{b.hash, ranks[b.record]};
    });
    std::vector<PersonPair> pairs;
    for (auto first = marks.begin(); first != marks.end();) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        const auto last =
            std::find_if(first, marks.end(), [&](const Mark& mark) { return mark.hash != first->hash; });
        addPairs(pairs, std::span{first, last});
        first = last;
    }
    std::ranges::sort(pairs);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

} // namespace jingwei
