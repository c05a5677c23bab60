#include "core/linkage/narrative_grams.h"

#include "core/base/workers.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace jingwei {

namespace {

/// Grams a narrative must have for its likeness to say anything.
constexpr std::size_t fewestGrams = 12;

constexpr std::uint64_t spreading = 0x9E37'79B9'7F4A'7C15U; // 2⁶⁴ over the golden ratio

/// The character that begins at a byte, U+FFFD where there is none; goes behind it.
UChar32 nextCharacter(std::string_view text, std::int32_t& at)
{
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto length = static_cast<std::int32_t>(text.size());
    UChar32 character = 0;
    U8_NEXT_OR_FFFD(bytes, at, length, character);
    return character;
}

/// The characters of a text that are compared; 0 parts runs that do not belong together.
void readCharacters(std::string_view text, std::vector<UChar32>& characters)
{
    characters.clear();
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
        const auto character = nextCharacter(text, at);
        const bool compared = character >= 0x80 && u_isalpha(character) != 0;
        if (compared)
            characters.push_back(character);
        else if (!characters.empty() && characters.back() != 0)
            characters.push_back(0);
    }
}

/// Runs of three characters, each once, in order of their keys.
void readGrams(const std::vector<UChar32>& characters, std::vector<std::uint64_t>& grams)
{
    grams.clear();
    for (std::size_t at = 2; at < characters.size(); ++at) {
        const auto a = static_cast<std::uint64_t>(characters[at - 2]);
        const auto b = static_cast<std::uint64_t>(characters[at - 1]);
        const auto c = static_cast<std::uint64_t>(characters[at]);
        if (a != 0 && b != 0 && c != 0)
            grams.push_back(a << 42U | b << 21U | c); // a code point has 21 bits
    }
    std::ranges::sort(grams);
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
}

constexpr std::size_t textsInBlock = 512;

/// Runs of some texts, text after text; `counts`: how many each has.
std::vector<std::uint64_t> keysOf(std::span<const std::string_view> texts, std::span<std::size_t> counts)
{
    std::vector<UChar32> characters;
    std::vector<std::uint64_t> grams;
    std::vector<std::uint64_t> keys;
    for (std::size_t text = 0; text < texts.size(); ++text) {
        readCharacters(texts[text], characters);
        readGrams(characters, grams);
        counts[text] = grams.size();
        keys.insert(keys.end(), grams.begin(), grams.end());
    }
    return keys;
}

/// Numbers for grams, in the order in which they come.
class GramNumbers {
public:
    explicit GramNumbers(std::size_t expected)
        : m_slots(std::bit_ceil(std::max<std::size_t>(expected, 64)) * std::size_t{2})
    {
    }

    std::uint32_t numberOf(std::uint64_t gram)
    {
        if ((m_size + 1) * 2 > m_slots.size())
            grow();
        auto& slot = m_slots[place(gram)];
        if (slot.gram == 0)
            slot = {gram, m_size++};
        return slot.number;
    }
    /// The number; counts it once more.
    std::uint32_t countIn(std::vector<std::uint32_t>& counts, std::uint64_t gram)
    {
        const auto number = numberOf(gram);
        if (number == counts.size())
            counts.push_back(0);
        ++counts[number];
        return number;
    }
    [[nodiscard]] std::vector<std::pair<std::uint64_t, std::uint32_t>> sorted() const
    {
        std::vector<std::pair<std::uint64_t, std::uint32_t>> numbers;
        for (const auto& slot : m_slots)
            if (slot.gram != 0)
                numbers.emplace_back(slot.gram, slot.number);
        std::ranges::sort(numbers);
        return numbers;
    }

private:
    struct Slot {
        std::uint64_t gram = 0;
        std::uint32_t number = 0;
    };

    [[nodiscard]] std::size_t place(std::uint64_t gram) const noexcept
    {
        const auto mask = m_slots.size() - 1;
        auto at = static_cast<std::size_t>((gram * spreading) >> 20U) & mask;
        while (m_slots[at].gram != 0 && m_slots[at].gram != gram)
            at = (at + 1) & mask;
        return at;
    }
    void grow()
    {
        auto old = std::exchange(m_slots, std::vector<Slot>(m_slots.size() * 2));
        for (const auto& slot : old)
            if (slot.gram != 0)
                m_slots[place(slot.gram)] = slot;
    }

    std::vector<Slot> m_slots;
    std::uint32_t m_size = 0;
};

} // namespace

/// Runs are numbered in parts, each by itself and small enough to stay near at hand.
std::size_t NarrativeGrams::partOf(std::uint64_t key) noexcept
{
    return (key * spreading) >> 60U;
}

NarrativeGrams::NarrativeGrams(std::span<const std::string_view> texts)
{
    const auto blocks = (texts.size() + textsInBlock - 1) / textsInBlock;
    std::vector<std::vector<std::uint64_t>> keys(blocks); // of each text in order
    m_starts.assign(texts.size() + 1, 0);
    Workers workers;
    workers.share(blocks, [&](std::size_t block) {
        const auto first = block * textsInBlock;
        const auto count = std::min(textsInBlock, texts.size() - first);
        keys[block] = keysOf(texts.subspan(first, count), std::span{m_starts}.subspan(first + 1, count));
    });
    for (std::size_t text = 0; text < texts.size(); ++text) {
        m_written += m_starts[text + 1] == 0 ? 0U : 1U;
        m_starts[text + 1] += m_starts[text];
    }
    m_grams.resize(m_starts.back());
    std::array<std::vector<std::uint32_t>, parts> counts;
    workers.share(parts, [&](std::size_t part) {
        GramNumbers numbers{texts.size()};
        auto* gram = m_grams.data();
        for (const auto& block : keys)
            for (const auto key : block) {
                if (partOf(key) == part)
                    gram->gram = numbers.countIn(counts[part], key);
                ++gram;
            }
        m_numbers[part] = numbers.sorted();
    });
    std::array<std::uint32_t, parts> before{};
    for (std::size_t part = 0; part < parts; ++part) {
        before[part] = static_cast<std::uint32_t>(m_counts.size());
        m_counts.insert(m_counts.end(), counts[part].begin(), counts[part].end());
        for (auto& [key, number] : m_numbers[part])
            number += before[part];
    }
    workers.share(blocks, [&](std::size_t block) {
        const auto first = block * textsInBlock;
        const auto last = std::min(first + textsInBlock, texts.size());
        auto* gram = m_grams.data() + m_starts[first];
        for (const auto key : keys[block])
            (gram++)->gram += before[partOf(key)];
        for (auto text = first; text < last; ++text)
            weigh({m_grams.data() + m_starts[text], m_grams.data() + m_starts[text + 1]}, 0.0);
    });
}

/// Rare runs weigh more; `strange`: squares of weights that are not among them.
void NarrativeGrams::weigh(std::span<Gram> grams, double strange) const
{
    double squares = strange;
    for (auto& [gram, weight] : grams) {
        weight = static_cast<float>(weightOf(m_counts[gram]));
        squares += static_cast<double>(weight) * weight;
    }
    const auto scale = squares > 0.0 ? static_cast<float>(1.0 / std::sqrt(squares)) : 0.0F;
    for (auto& gram : grams)
        gram.weight *= scale;
    std::ranges::sort(grams, {}, &Gram::gram);
}

double NarrativeGrams::weightOf(std::uint32_t count) const
{
    return std::log((static_cast<double>(m_written) + 1.0) / count);
}

std::vector<NarrativeGrams::Gram> NarrativeGrams::gramsOf(std::string_view text) const
{
    std::vector<UChar32> characters;
    std::vector<std::uint64_t> keys;
    readCharacters(text, characters);
    readGrams(characters, keys);
    std::vector<Gram> grams;
    for (const auto key : keys) {
        const auto& numbers = m_numbers[partOf(key)];
        const auto found =
            std::ranges::lower_bound(numbers, key, {}, &std::pair<std::uint64_t, std::uint32_t>::first);
        if (found != numbers.end() && found->first == key)
            grams.push_back({found->second, 0.0F});
    }
    const double alone = weightOf(1);
    weigh(grams, static_cast<double>(keys.size() - grams.size()) * alone * alone);
    return grams;
}

double NarrativeGrams::likeness(std::uint32_t a, std::uint32_t b) const noexcept
{
    return likeness(of(a), of(b));
}

double NarrativeGrams::likeness(std::span<const Gram> left, std::span<const Gram> right) noexcept
{
    if (left.size() < fewestGrams || right.size() < fewestGrams)
        return -1.0;
    double sum = 0.0;
    for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
        const auto mine = left[i].gram;
        const auto other = right[j].gram;
        if (mine == other)
            sum += static_cast<double>(left[i].weight) * right[j].weight;
        i += mine <= other ? 1U : 0U;
        j += other <= mine ? 1U : 0U;
    }
    return std::min(sum, 1.0);
}

namespace {

struct Positions {
    std::vector<UChar32> characters;
    std::vector<std::size_t> bytes; ///< where each begins, and the end

    explicit Positions(std::string_view text)
    {
        for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
            bytes.push_back(static_cast<std::size_t>(at));
            characters.push_back(nextCharacter(text, at));
        }
        bytes.push_back(text.size());
    }
};

struct Run {
    std::size_t a, b, length; ///< characters
};

/// Of numbers and names in Latin letters: part of one says nothing, and looks as if they were the same.
bool isOfNumber(UChar32 character)
{
    return character < 0x80 && u_isalnum(character) != 0;
}

/// A run without the parts of numbers that it would cut in one of the texts.
Run withoutPartsOfNumbers(Run run, const Positions& a, const Positions& b)
{
    // whether a text goes on with the same number from one character to the next
    const auto goesOn = [](const Positions& text, std::size_t character) {
        return character + 1 < text.characters.size() && isOfNumber(text.characters[character])
               && isOfNumber(text.characters[character + 1]);
    };
    if ((run.a > 0 && goesOn(a, run.a - 1)) || (run.b > 0 && goesOn(b, run.b - 1)))
        for (; run.length > 0 && isOfNumber(a.characters[run.a]); --run.length) {
            ++run.a;
            ++run.b;
        }
    if (run.length > 0 && (goesOn(a, run.a + run.length - 1) || goesOn(b, run.b + run.length - 1)))
        while (run.length > 0 && isOfNumber(a.characters[run.a + run.length - 1]))
            --run.length;
    return run;
}

/// All runs that are equal and cannot be made longer. Time O(|a|·|b|): narratives are short.
std::vector<Run> equalRuns(const Positions& a, const Positions& b, std::size_t least)
{
    std::vector<Run> runs;
    std::vector<std::size_t> before(b.characters.size() + 1, 0);
    std::vector<std::size_t> now(before.size(), 0);
    for (std::size_t i = 0; i < a.characters.size(); ++i) {
        for (std::size_t j = 0; j < b.characters.size(); ++j) {
            const bool same = a.characters[i] == b.characters[j] && u_isalnum(a.characters[i]) != 0;
            now[j + 1] = same ? before[j] + 1 : 0;
            const bool ends = i + 1 == a.characters.size() || j + 1 == b.characters.size()
                              || a.characters[i + 1] != b.characters[j + 1]
                              || u_isalnum(a.characters[i + 1]) == 0;
            if (!ends || now[j + 1] < least)
                continue;
            const auto run =
                withoutPartsOfNumbers({i + 1 - now[j + 1], j + 1 - now[j + 1], now[j + 1]}, a, b);
            if (run.length >= least)
                runs.push_back(run);
        }
        std::swap(before, now);
    }
    return runs;
}

} // namespace

std::vector<SharedStretch> sharedStretches(std::string_view a, std::string_view b, std::size_t least)
{
    const Positions left{a};
    const Positions right{b};
    auto runs = equalRuns(left, right, std::max<std::size_t>(least, 1));
    std::ranges::sort(runs, [](const Run& x, const Run& y) {
        return x.length != y.length ? x.length > y.length : std::pair{x.a, x.b} < std::pair{y.a, y.b};
    });
    std::vector<std::uint8_t> takenLeft(left.characters.size(), 0);
    std::vector<std::uint8_t> takenRight(right.characters.size(), 0);
    std::vector<SharedStretch> stretches;
    for (const auto& run : runs) {
        const auto isFree = [&](const std::vector<std::uint8_t>& taken, std::size_t first) {
            const auto from = taken.begin() + static_cast<std::ptrdiff_t>(first);
            return std::none_of(from, from + static_cast<std::ptrdiff_t>(run.length),
                                [](std::uint8_t one) { return one != 0; });
        };
        if (!isFree(takenLeft, run.a) || !isFree(takenRight, run.b))
            continue;
        std::fill_n(takenLeft.begin() + static_cast<std::ptrdiff_t>(run.a), run.length, std::uint8_t{1});
        std::fill_n(takenRight.begin() + static_cast<std::ptrdiff_t>(run.b), run.length, std::uint8_t{1});
        stretches.push_back(
            {left.bytes[run.a], right.bytes[run.b], left.bytes[run.a + run.length] - left.bytes[run.a]});
    }
    return stretches;
}

} // namespace jingwei
