#include "core/reader/markup_file.h"

#include "core/reader/utf16.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

// A file is cut into pieces behind a line break or before a tag: in none of the encodings can those bytes be
// a part of another character.

namespace jingwei {

namespace {

constexpr std::size_t blockBytes = std::size_t{256} << 10;
constexpr std::size_t longestCarry = std::size_t{4} << 20;
constexpr std::size_t headBytes = std::size_t{1} << 20;

std::span<const std::byte> asBytes(std::string_view text) noexcept
{
    return std::as_bytes(std::span{text});
}

/// Hands over a file block by block. Errors: `FileUnreadable`, `Cancelled`, and those of the taker.
Result<void> readBlocks(const std::filesystem::path& file, const Progress& progress, const TextTaker& taker)
{
    std::ifstream stream{file, std::ios::binary};
    if (!stream)
        return failure(ErrorCode::FileUnreadable);
    std::vector<char> block(blockBytes);
    while (stream) {
        if (progress.cancelled())
            return failure(ErrorCode::Cancelled);
        stream.read(block.data(), static_cast<std::streamsize>(block.size()));
        const auto got = static_cast<std::size_t>(stream.gcount());
        if (stream.bad())
            return failure(ErrorCode::FileUnreadable);
        if (got == 0)
            break;
        const auto goesOn = taker({block.data(), got});
        if (!goesOn)
            return tl::unexpected{goesOn.error()};
        if (!*goesOn)
            break;
    }
    return {};
}

/// How much of `text` can be decoded whatever comes behind it; 0: nothing.
std::size_t wholeCharacters(std::string_view text) noexcept
{
    const auto at = text.find_last_of("<\n");
    if (at == std::string_view::npos)
        return text.size() > longestCarry ? text.size() : 0;
    return at + (text[at] == '\n' ? 1 : 0);
}

/// Text that some bytes in GB18030 could pass for only has UTF-8 characters of two bytes; Chinese has three.
bool isSurelyUtf8(std::string_view text)
{
    const auto isLead = [](char c) { return (static_cast<unsigned char>(c) & 0xF0U) == 0xE0U; };
    return std::ranges::any_of(text, isLead) && decodesCleanly(text, Encoding::Utf8);
}

std::optional<Encoding> encodingOfName(std::string_view name)
{
    std::string plain;
    for (const char c : name) {
        if (c != '-' && c != '_')
            plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    if (plain == "utf8")
        return Encoding::Utf8;
    constexpr std::array<std::string_view, 8> chinese{"gb2312", "gbk",   "gb18030",    "xgbk",
                                                      "cp936",  "ms936", "windows936", "gb231280"};
    return std::ranges::find(chinese, plain) != chinese.end() ? std::optional{Encoding::Gb18030}
                                                              : std::nullopt;
}

} // namespace

std::optional<Encoding> declaredEncoding(std::string_view head)
{
    constexpr std::size_t lookedAt = 4096;
    constexpr std::string_view nameCharacters =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    head = head.substr(0, lookedAt);
    for (const std::string_view word : {"encoding", "charset", "CHARSET"}) {
        auto at = head.find(word);
        if (at == std::string_view::npos)
            continue;
        at = head.find_first_not_of(" \t\r\n=\"'", at + word.size());
        if (at == std::string_view::npos)
            continue;
        const auto end = std::min(head.find_first_not_of(nameCharacters, at), head.size());
        if (const auto encoding = encodingOfName(head.substr(at, end - at)))
            return encoding;
    }
    return std::nullopt;
}

Result<EncodingVerdict> markupEncoding(const std::filesystem::path& file, const Progress& progress)
{
    EncodingDetector detector;
    std::string head;
    auto read = readBlocks(file, progress, [&](std::string_view block) -> Result<bool> {
        detector.update(asBytes(block));
        if (head.size() < headBytes)
            head += block;
        return true;
    });
    if (!read)
        return tl::unexpected{read.error()};
    auto verdict = detector.finish();
    const bool isUtf16 = verdict.encoding == Encoding::Utf16Le || verdict.encoding == Encoding::Utf16Be;
    const auto declared = declaredEncoding(head);
    if (verdict.bomBytes != 0 || isUtf16 || !declared || *declared == verdict.encoding)
        return verdict;
    const auto whole = head.size() < headBytes ? std::string_view{head}
                                               : std::string_view{head}.substr(0, wholeCharacters(head));
    if (decodesCleanly(whole, *declared) && !isSurelyUtf8(whole))
        verdict.encoding = *declared;
    return verdict;
}

Result<void> readAsUtf8(const std::filesystem::path& file, const EncodingVerdict& verdict,
                        const TextTaker& taker, Progress& progress)
{
    const bool isUtf16 = verdict.encoding == Encoding::Utf16Le || verdict.encoding == Encoding::Utf16Be;
    Utf16ToUtf8 transcoder{verdict.encoding};
    std::size_t markLeft = verdict.bomBytes;
    std::string carry; ///< of the file, not decoded yet
    std::string text;
    bool stopped = false;
    const auto hand = [&]() -> Result<bool> {
        if (text.empty())
            return true;
        auto taken = taker(text);
        stopped = !taken || !*taken;
        return taken;
    };
    auto read = readBlocks(file, progress, [&](std::string_view block) {
        progress.advance(block.size());
        const auto skipped = std::min(markLeft, block.size());
        markLeft -= skipped;
        block.remove_prefix(skipped);
        text.clear();
        if (isUtf16) {
            transcoder.append(asBytes(block), text);
            return hand();
        }
        carry += block;
        const auto whole = wholeCharacters(carry);
        decodeTo(text, std::string_view{carry}.substr(0, whole), verdict.encoding);
        carry.erase(0, whole);
        return hand();
    });
    if (!read || stopped)
        return read;
    text.clear();
    if (isUtf16)
        transcoder.finish(text);
    else
        decodeTo(text, carry, verdict.encoding);
    return hand().map([](bool) {});
}

} // namespace jingwei
