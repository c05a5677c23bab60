#include "core/linkage/text_grams.h"

#include "core/base/text.h"
#include "core/base/workers.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace jingwei {

namespace {

constexpr std::size_t longestGram = 4;
constexpr std::size_t longestText = 2'000; ///< characters of a narrative that count
constexpr std::size_t manyTexts = 1'000;
constexpr char punctuation = '\n';
constexpr char blank = ' ';

void appendOnce(std::string& text, char mark)
{
    if (!text.empty() && text.back() != mark)
        text.push_back(mark);
}

/// A text as its n-grams are read: without blanks, and with one between words.
struct ComparedText {
    std::string compact; ///< punctuation is a line end
    std::string spaced;  ///< punctuation is a blank
};

ComparedText compared(std::string_view text)
{
    const auto plain = icu::UnicodeString::fromUTF8(normaliseText(text)).foldCase();
    ComparedText compared;
    std::int32_t at = 0;
    for (std::size_t count = 0; at < plain.length() && count < longestText; ++count) {
        const auto character = plain.char32At(at);
        const auto next = plain.moveIndex32(at, 1);
        if (u_isdigit(character) != 0) {
            appendOnce(compared.compact, '0');
            appendOnce(compared.spaced, '0');
        } else if (u_isalpha(character) != 0) {
            plain.tempSubStringBetween(at, next).toUTF8String(compared.compact);
            plain.tempSubStringBetween(at, next).toUTF8String(compared.spaced);
        } else {
            if (u_isUWhiteSpace(character) == 0)
                appendOnce(compared.compact, punctuation);
            appendOnce(compared.spaced, blank);
        }
        at = next;
    }
    return compared;
}

/// Where each character of UTF-8 begins, and the end.
std::vector<std::size_t> beginnings(std::string_view text)
{
    std::vector<std::size_t> begins;
    begins.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U)
            begins.push_back(at);
    begins.push_back(text.size());
    return begins;
}

/// Calls `take` with each run of `least` to `longestGram` characters.
template <class Take>
void visitRuns(std::string_view text, std::size_t least, Take take)
{
    const auto begins = beginnings(text);
    for (std::size_t first = 0; first + least < begins.size(); ++first)
        for (auto last = first + least; last <= first + longestGram && last < begins.size(); ++last)
            take(text.substr(begins[first], begins[last] - begins[first]));
}

/// Calls `take` with each n-gram of a text, as often as it stands there.
template <class Take>
void visitGrams(const ComparedText& text, Take take)
{
    visitRuns(text.compact, 1, [&](std::string_view run) {
        if (run.find(punctuation) == std::string_view::npos)
            take(run);
    });
    visitRuns(text.spaced, 2, [&](std::string_view run) {
        if (run.front() == blank || run.back() == blank)
            take(run);
    });
}

} // namespace

/// Texts that one thread reads: their n-grams by numbers of their own, as often as they stand there.
struct GramVocabulary::Block {
    TextMap<std::uint32_t> grams; ///< value: texts that have it
    std::vector<std::vector<std::uint32_t>> texts;

    void read(std::string_view text)
    {
        auto& read = texts.emplace_back();
        visitGrams(compared(text), [&](std::string_view gram) {
            read.push_back(static_cast<std::uint32_t>(grams.insert(gram, 0).first));
        });
        std::ranges::sort(read);
        for (std::size_t at = 0; at < read.size(); ++at)
            if (at == 0 || read[at] != read[at - 1])
                ++grams.value(read[at]);
    }
};

/// Takes over what a block has met; n-grams are numbered in the order in which the texts have them.
void GramVocabulary::add(Block& block)
{
    std::vector<std::uint32_t> numbers;
    for (std::size_t index = 0; index < block.grams.size(); ++index) {
        const auto number = m_grams.insert(block.grams.text(index), 0).first;
        m_grams.value(number) += block.grams.value(index);
        numbers.push_back(static_cast<std::uint32_t>(number));
    }
    for (auto& text : block.texts) {
        for (auto& gram : text)
            gram = numbers[gram];
        std::ranges::sort(text);
        m_texts.push_back(std::move(text));
    }
}

void GramVocabulary::keep(std::uint32_t leastTexts, std::size_t texts)
{
    for (std::size_t index = 0; index < m_grams.size(); ++index) {
        auto& value = m_grams.value(index);
        if (value < leastTexts) {
            value = 0;
            continue;
        }
        m_rarity.push_back(
            1.0F + std::log((1.0F + static_cast<float>(texts)) / (1.0F + static_cast<float>(value))));
        m_known.push_back(static_cast<std::uint32_t>(index));
        value = static_cast<std::uint32_t>(m_known.size());
    }
}

Result<GramVocabulary> GramVocabulary::from(std::span<const std::string_view> texts, Progress& progress)
{
    constexpr std::size_t textsInBlock = 512;
    std::vector<Block> blocks((texts.size() + textsInBlock - 1) / textsInBlock);
    Workers{}.share(blocks.size(), [&](std::size_t block) {
        const auto first = block * textsInBlock;
        for (const auto text : texts.subspan(first, std::min(textsInBlock, texts.size() - first)))
            if (!progress.cancelled())
                blocks[block].read(text);
    });
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    GramVocabulary vocabulary;
    for (auto& block : blocks) {
        vocabulary.add(block);
        block = {};
    }
    vocabulary.keep(texts.size() < manyTexts ? 2 : 3, texts.size());
    return vocabulary;
}

GramVector GramVocabulary::vectorOf(std::string_view text) const
{
    std::vector<std::uint32_t> grams;
    visitGrams(compared(text), [&](std::string_view gram) {
        if (const auto found = m_grams.find(gram))
            grams.push_back(static_cast<std::uint32_t>(*found));
    });
    std::ranges::sort(grams);
    return weighed(grams);
}

GramVector GramVocabulary::vectorOf(std::size_t text) const
{
    return weighed(m_texts[text]);
}

/// `indices` into m_grams, in order, as often as the text has them.
GramVector GramVocabulary::weighed(std::span<const std::uint32_t> indices) const
{
    GramVector vector;
    float squares = 0.0F;
    for (auto at = indices.begin(); at != indices.end();) {
        const auto next = std::find_if(at, indices.end(), [at](std::uint32_t index) { return index != *at; });
        if (const auto number = m_grams.value(*at); number != 0) {
            const auto weight = (1.0F + std::log(static_cast<float>(next - at))) * m_rarity[number - 1];
            vector.push_back({number - 1, weight});
            squares += weight * weight;
        }
        at = next;
    }
    for (auto& gram : vector)
        gram.weight /= std::sqrt(squares);
    return vector;
}

} // namespace jingwei
