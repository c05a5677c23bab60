#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace jingwei {

enum class Encoding : std::uint8_t { Utf8, Utf16Le, Utf16Be, Gb18030 };

/// "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030".
[[nodiscard]] std::string_view encodingWord(Encoding encoding) noexcept;
/// The other way round; nothing for any other word.
[[nodiscard]] std::optional<Encoding> encodingFromWord(std::string_view word) noexcept;

/// What a whole file's bytes say about its encoding.
struct EncodingVerdict {
    Encoding encoding = Encoding::Utf8;
    std::size_t bomBytes = 0; ///< length of the byte order mark at the start; 0 without
    /// More than one in fifty of the non-ASCII characters is broken, or a fifth of them are rare ones: the
    /// text may well be in an encoding that is not known here.
    bool doubtful = false;
    /// In `encoding`; a character cut off by the end of the file is not counted.
    std::uint64_t invalidSequences = 0;

    friend bool operator==(const EncodingVerdict&, const EncodingVerdict&) = default;
};

/// Finds the encoding of a file that is fed to it whole, in blocks of any size.
///
/// A byte order mark decides. Then zero bytes on one side of each pair: UTF-16. Then UTF-8 if all of it is
/// valid UTF-8 (or nearly all: banks cut values at a byte length, through characters). Then GB18030.
class EncodingDetector {
public:
    void update(std::span<const std::byte> block);
    /// The verdict on all that was fed; the detector must not be used afterwards.
    [[nodiscard]] EncodingVerdict finish();

private:
    enum class Family : std::uint8_t { Undecided, Bytes, Utf16 };

    /// UTF-8 as a state machine over bytes.
    struct Utf8Count {
        std::uint64_t characters = 0; ///< valid ones of more than one byte
        std::uint64_t invalid = 0;
        std::uint8_t missing = 0; ///< bytes the character begun still needs
        std::uint8_t lowest = 0x80;
        std::uint8_t highest = 0xBF;
        void step(std::uint8_t byte) noexcept;
        void count(std::string_view run) noexcept;
    };
    /// GB18030 as a state machine over bytes.
    struct Gb18030Count {
        std::uint64_t characters = 0; ///< valid ones of more than one byte
        std::uint64_t common = 0;     ///< of these, the ones in GB 2312
        std::uint64_t invalid = 0;
        std::uint8_t pending = 0; ///< bytes of the character begun
        std::uint8_t lead = 0;
        void step(std::uint8_t byte) noexcept;
        void count(std::string_view run) noexcept;
    };
    /// UTF-16 in either byte order.
    struct Utf16Count {
        std::uint64_t characters = 0; ///< not ASCII
        std::uint64_t invalid = 0;
        std::optional<std::uint8_t> half;
        bool afterHighSurrogate = false;
        void step(std::uint8_t byte, Encoding order) noexcept;
    };

    void decideFamily();
    void count(std::span<const std::byte> bytes) noexcept;
    void countBytes(std::span<const std::byte> bytes) noexcept;

    std::array<std::byte, 4096> m_head{}; ///< kept until the family is decided
    std::size_t m_headSize = 0;
    Family m_family = Family::Undecided;
    EncodingVerdict m_verdict;
    Utf8Count m_utf8;
    Gb18030Count m_gb18030;
    Utf16Count m_utf16;
};

/// The byte order if `head` is UTF-16 without a byte order mark: text has zeros on one side of each pair.
[[nodiscard]] std::optional<Encoding> utf16WithoutMark(std::span<const std::byte> head) noexcept;

/// `raw` as UTF-8; every invalid sequence becomes U+FFFD. A byte order mark is not looked for.
[[nodiscard]] std::string decode(std::string_view raw, Encoding encoding);

/// Appends what `decode` gives to `text`: no allocation where its capacity suffices.
void decodeTo(std::string& text, std::string_view raw, Encoding encoding);

/// Whether `raw` holds no invalid sequence; a character cut off at its end is one.
[[nodiscard]] bool decodesCleanly(std::string_view raw, Encoding encoding);

} // namespace jingwei
