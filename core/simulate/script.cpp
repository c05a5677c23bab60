#include "core/simulate/script.h"

#include "core/simulate/script_words.h"
#include "core/simulate/words.h"

#include <algorithm>
#include <utility>

namespace jingwei::simulation {

namespace {

std::string chosenOnce(Random& random, char slot)
{
    switch (slot) {
    case 's': return std::string{random.oneOf(surnames)};
    case 't': return std::string{random.oneOf(ringTitles)};
    case 'l': return std::string{random.oneOf(luckyWords)};
    case 'g': return std::string{random.oneOf(gifts)};
    case 'c': return std::to_string(random.between(1000, 9999));
    case 'r': return std::string{random.oneOf(paymentNames)};
    case 'h': return std::to_string(random.between(8, 21));
    case 'n': return std::to_string(random.between(2, 9));
    case 'p': return std::to_string(random.between(2, 35));
    default: return {};
    }
}

std::string chosenForVictim(Random& random, char slot)
{
    switch (slot) {
    case 'o': return std::string{random.oneOf(otherSides)};
    case 'd': return std::string{random.oneOf(demands)};
    case 'n': return std::to_string(random.between(2, 9));
    case 'y': return std::to_string(random.between(1, 99) * 10);
    default: return {};
    }
}

/// The text with each slot between `open` and `close` filled.
template <class Choose>
std::string filled(std::string_view text, char open, char close, Choose choose)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool slot = text[i] == open && i + 2 < text.size() && text[i + 2] == close;
        if (!slot) {
            result.push_back(text[i]);
            continue;
        }
        result.append(choose(text[i + 1]));
        i += 2;
    }
    return result;
}

/// `count` different ones of `all`, in any order.
template <class Range>
std::vector<std::string_view> someOf(Random& random, const Range& all, std::size_t count)
{
    std::vector<std::string_view> left{all.begin(), all.end()};
    std::vector<std::string_view> chosen;
    while (chosen.size() < count) {
        const auto place = random.below(left.size());
        chosen.push_back(left[place]);
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(place));
    }
    return chosen;
}

} // namespace

Script writeScript(Random& random, std::size_t kind)
{
    const auto& words = categoryWords[kind];
    // one alias, one lucky word and one code for the whole script: they are the ring's own
    std::array<std::string, 256> chosen;
    const auto fill = [&](std::string_view text) {
        return filled(text, '[', ']', [&](char slot) -> const std::string& {
            auto& value = chosen[static_cast<unsigned char>(slot)];
            if (value.empty())
                value = chosenOnce(random, slot);
            return value;
        });
    };
    Script script;
    script.lure = fill(random.oneOf(words.lures));
    script.story = fill(random.oneOf(words.stories));
    auto moves = someOf(random, ringMoves, 4);
    for (const auto move : someOf(random, words.moves, 2))
        moves.insert(moves.begin() + static_cast<std::ptrdiff_t>(random.below(moves.size() + 1)), move);
    for (const auto move : moves)
        script.moves.push_back(fill(move));
    script.ending = random.oneOf(endings);
    script.channel = random.oneOf(words.channels);
    script.payment = random.oneOf(paymentWays);
    return script;
}

std::vector<std::string> tellScript(Random& random, const Script& script, std::size_t kind)
{
    std::vector<std::string> sentences;
    sentences.push_back(script.lure);
    if (random.chance(85))
        sentences.push_back(script.story);
    for (const auto& move : script.moves)
        if (random.chance(65))
            sentences.push_back(move);
    for (std::size_t i = 2; i < sentences.size(); ++i)
        if (random.chance(20))
            std::swap(sentences[i - 1], sentences[i]);
    if (random.chance(15)) { // what some victims remember is nobody's script
        const auto other = writeScript(random, kind);
        sentences.push_back(other.moves.front());
    }
    if (random.chance(10)) {
        const auto other = writeScript(random, kind);
        sentences.front() = other.lure;
    }
    sentences.push_back(random.chance(40) ? script.ending : std::string{random.oneOf(endings)});
    for (auto& sentence : sentences)
        sentence = filled(sentence, '{', '}', [&](char slot) { return chosenForVictim(random, slot); });
    return sentences;
}

} // namespace jingwei::simulation
