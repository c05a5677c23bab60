#include "core/pairing/text_agreement.h"

#include "core/base/text.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <bit>

// Terms. The surprise of a character is one over its probability after the characters before it, judged by
// the texts of all other rows: in "J BROWN rent" the letters after "J BR" surprise little where many Browns
// pay. A copy runs along the other text character by character; it may jump to another place of it, write
// characters of its own, and stop before the other text ends, each at a price.
//
// Steps. (1) Count what follows every context of 0, 1, 2 and 4 characters, and every whole beginning.
// (2) Surprises by interpolating from short contexts to long ones, a text's own occurrence taken out, and a
// context passed over that has occurred only where the shorter one did. (3) For
// two texts, add up over all ways of copying (a forward pass of a hidden Markov model) the prices times the
// surprises of what was copied; what the copy writes itself is as likely as in any text and counts 1.
//
// Left out: spelling mistakes within a word cost a jump; words are not known as words, so that Chinese needs
// no segmentation.

namespace jingwei {

namespace {

constexpr std::size_t longestText = 64; ///< the bits of a word
constexpr std::array<std::size_t, 4> contextLengths{0, 1, 2, 4};
constexpr char32_t endOfText = 0;
constexpr double contextWeight = 1.0;    ///< occurrences that the shorter context is worth
constexpr double unseenShare = 1.0 / 32; ///< probability of a character before anything is counted
constexpr float greatestSurprise = 1e5F;
constexpr float unknownTexts = 20.0F; ///< texts taken as not seen, so that few rows prove little

/// Prices of the steps of a copy; from each state they sum to 1.
struct CopyPrices {
    float startAtFront = 0.85F, startElsewhere = 0.1F, startFree = 0.05F;
    float goOn = 0.93F, jump = 0.03F, leave = 0.02F, stop = 0.02F; ///< in the middle of the other text
    float jumpAtEnd = 0.05F, leaveAtEnd = 0.15F, stopAtEnd = 0.8F; ///< at its end
    float stayFree = 0.9F, jumpFromFree = 0.1F; ///< writing as any text does, and ending so
};
constexpr CopyPrices prices;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) noexcept
{
    hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 29U);
}

/// Calls `found` with a number for each context of place `at`, from short ones to the whole beginning.
template <class Found>
void eachContext(std::u32string_view text, std::size_t at, Found found)
{
    const auto number = [&](std::size_t length, std::size_t kind) {
        std::uint64_t hash = mixed(0, kind);
        for (const auto character : text.substr(at - length, length))
            hash = mixed(hash, character);
        return hash;
    };
    for (const auto length : contextLengths)
        if (length <= at)
            found(number(length, length));
    found(number(at, longestText)); // a kind of its own
}

char32_t characterAt(std::u32string_view text, std::size_t at) noexcept
{
    return at < text.size() ? text[at] : endOfText;
}

/// How often each number was added.
class Tally {
public:
    void add(std::uint64_t number) { m_numbers.push_back(number); }
    void close()
    {
        std::ranges::sort(m_numbers);
        m_first.assign((1U << shelfBits) + 1U, 0);
        for (const auto number : m_numbers)
            ++m_first[shelfOf(number) + 1];
        for (std::size_t shelf = 1; shelf < m_first.size(); ++shelf)
            m_first[shelf] += m_first[shelf - 1];
    }
    [[nodiscard]] double count(std::uint64_t number) const
    {
        const auto shelf = shelfOf(number);
        const auto* const begin = m_numbers.data() + m_first[shelf];
        const auto* const end = m_numbers.data() + m_first[shelf + 1];
        return static_cast<double>(std::upper_bound(begin, end, number)
                                   - std::lower_bound(begin, end, number));
    }

private:
    static constexpr unsigned shelfBits = 14;

    [[nodiscard]] static std::size_t shelfOf(std::uint64_t number) { return number >> (64U - shelfBits); }

    std::vector<std::uint64_t> m_numbers;
    std::vector<std::size_t> m_first; ///< where the numbers of equal leading bits begin
};

/// What follows what in a set of texts.
class ContextModel {
public:
    explicit ContextModel(std::span<const std::u32string> texts)
    {
        for (const auto& text : texts) {
            for (std::size_t at = 0; at <= text.size(); ++at) {
                eachContext(text, at, [&](std::uint64_t context) {
                    m_contexts.add(context);
                    m_followed.add(mixed(context, characterAt(text, at)));
                });
            }
        }
        m_contexts.close();
        m_followed.close();
    }

    /// Probability of what stands at `at` of a text that was counted, judged by the others.
    [[nodiscard]] double probability(std::u32string_view text, std::size_t at) const
    {
        auto share = unseenShare;
        auto seenBefore = 0.0;
        eachContext(text, at, [&](std::uint64_t context) {
            const auto seen = m_contexts.count(context) - 1;
            if (seen == seenBefore)
                return; // the same places as the shorter context, which have had their say
            const auto followed = m_followed.count(mixed(context, characterAt(text, at))) - 1;
            share = (followed + contextWeight * share) / (seen + contextWeight);
            seenBefore = seen;
        });
        return share;
    }

private:
    Tally m_contexts;
    Tally m_followed;
};

} // namespace

std::u32string comparableText(std::string_view text)
{
    const auto normalised = icu::UnicodeString::fromUTF8(normaliseText(text)).foldCase();
    std::u32string comparable;
    for (std::int32_t at = 0; at < normalised.length() && comparable.size() < longestText;
         at = normalised.moveIndex32(at, 1)) {
        const auto character = normalised.char32At(at);
        if (u_isUWhiteSpace(character) == 0 && u_iscntrl(character) == 0)
            comparable.push_back(static_cast<char32_t>(character));
        else if (!comparable.empty() && comparable.back() != U' ')
            comparable.push_back(U' ');
    }
    return comparable;
}

std::string longestSharedRun(std::u32string_view a, std::u32string_view b)
{
    std::vector<std::size_t> run(b.size() + 1, 0); // length of the run that ends at this place of b
    std::size_t longest = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = b.size(); j > 0; --j) {
            run[j] = a[i] == b[j - 1] ? run[j - 1] + 1 : 0;
            if (run[j] > longest) {
                longest = run[j];
                end = i + 1;
            }
        }
    }
    auto shared = a.substr(end - longest, longest);
    while (shared.starts_with(U' '))
        shared.remove_prefix(1);
    while (shared.ends_with(U' '))
        shared.remove_suffix(1);
    std::string text;
    icu::UnicodeString sharedUtf16;
    if (shared.size() >= 2)
        for (const auto character : shared)
            sharedUtf16.append(static_cast<UChar32>(character));
    sharedUtf16.toUTF8String(text);
    return text;
}

TextAgreement::TextAgreement(std::span<const std::u32string> texts)
    : m_alphabet{endOfText}
    , m_most{static_cast<float>(texts.size()) + unknownTexts}
{
    for (const auto& text : texts)
        m_alphabet += text;
    std::ranges::sort(m_alphabet);
    m_alphabet.erase(std::unique(m_alphabet.begin(), m_alphabet.end()), m_alphabet.end());

    const ContextModel model{texts};
    for (const auto& text : texts) {
        m_first.push_back(m_letters.size());
        for (std::size_t at = 0; at <= text.size(); ++at) {
            const auto number =
                std::ranges::lower_bound(m_alphabet, characterAt(text, at)) - m_alphabet.begin();
            const auto surprise = static_cast<float>(1.0 / model.probability(text, at));
            m_letters.push_back({static_cast<std::uint32_t>(number), std::min(surprise, greatestSurprise)});
        }
    }
    m_first.push_back(m_letters.size());
}

CharacterPlaces TextAgreement::placesOf(std::u32string_view text) const
{
    CharacterPlaces known{std::vector<std::uint64_t>(m_alphabet.size(), 0),
                          std::min(text.size(), longestText)};
    for (std::size_t at = 0; at < known.size; ++at) {
        const auto found = std::ranges::lower_bound(m_alphabet, text[at]);
        if (found != m_alphabet.end() && *found == text[at])
            known.places[static_cast<std::size_t>(found - m_alphabet.begin())] |= std::uint64_t{1} << at;
    }
    return known;
}

double TextAgreement::ratio(const CharacterPlaces& original, std::size_t in) const
{
    const std::span letters{m_letters.data() + m_first[in], m_letters.data() + m_first[in + 1]};
    if (original.size == 0 || letters.size() == 1)
        return 1.0;
    const auto size = static_cast<float>(original.size);
    const auto beyondDoubt = m_most * 1e12F; // no later step could bring it below m_most again

    // Weights of the ways that have just copied a place of the original; those of `reached` alone hold.
    std::array<std::array<float, longestText>, 2> ways; // NOLINT: read where it was written
    std::uint64_t reached = 0;
    auto landing = prices.startElsewhere / size; // weight of jumping to a certain place
    auto front = prices.startAtFront;
    auto free = prices.startFree;
    auto inside = 0.0F;
    auto atEnd = 0.0F;
    for (std::size_t at = 0; at + 1 < letters.size(); ++at) {
        if (at > 0) {
            landing = (inside * prices.jump + atEnd * prices.jumpAtEnd + free * prices.jumpFromFree) / size;
            front = 0.0F;
            free = inside * prices.leave + atEnd * prices.leaveAtEnd + free * prices.stayFree;
        }
        const auto& before = ways[at % 2];
        auto& copied = ways[(at + 1) % 2];
        const auto [number, surprise] = letters[at];
        inside = 0.0F;
        for (auto left = original.places[number]; left != 0; left &= left - 1) {
            const auto place = static_cast<std::size_t>(std::countr_zero(left));
            auto way = landing;
            if (place == 0)
                way += front;
            else if ((reached >> (place - 1U) & 1U) != 0)
                way += before[place - 1] * prices.goOn;
            copied[place] = way * surprise;
            inside += copied[place];
        }
        reached = original.places[number];
        atEnd = (reached >> (original.size - 1U) & 1U) != 0 ? copied[original.size - 1] : 0.0F;
        inside -= atEnd;
        if (inside + atEnd > beyondDoubt)
            return static_cast<double>(m_most);
    }
    const auto stopped = inside * prices.stop + atEnd * prices.stopAtEnd;
    return static_cast<double>(std::min(stopped * letters.back().surprise + free * prices.stayFree, m_most));
}

} // namespace jingwei
