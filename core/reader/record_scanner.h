#pragma once

#include "core/reader/dialect.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace jingwei {

/// Beyond these a file is hostile, or its delimiter was guessed wrongly.
struct ReaderLimits {
    std::size_t columns = 4096;
    std::size_t recordBytes = std::size_t{8} << 20;
    std::size_t quotedBytes = std::size_t{64}
                              << 10;   ///< between the quotes; longer, and the opening quote is text
    std::size_t quotedLineBreaks = 50; ///< likewise
};

/// Finds the fields of one record after the other. It can stop anywhere and go on when more bytes are there.
class RecordScanner {
public:
    RecordScanner(const Dialect& dialect, const ReaderLimits& limits);

    /// Positions count from the record's first byte.
    struct Field {
        std::uint32_t begin; ///< the opening quote, if there is one
        std::uint32_t end;
        std::uint32_t closingQuote; ///< 0: not quoted
        bool doubledQuotes;
    };
    enum class More : std::uint8_t { Maybe, No };
    enum class Step : std::uint8_t { Record, NeedMore, TooManyColumns, TooLong };

    /// Goes on with the record that `text` begins with; what was seen of it in an earlier call is not looked
    /// at again. With `More::No` an empty `text` gives `NeedMore`, anything else a record or an error.
    [[nodiscard]] Step next(std::string_view text, More more);

    // After `Step::Record`, until `startRecord`:
    [[nodiscard]] std::span<const Field> fields() const noexcept
    {
        return {m_fields.data(), m_fields.size()};
    }
    [[nodiscard]] std::size_t length() const noexcept { return m_length; }
    [[nodiscard]] std::size_t lineBreakLength() const noexcept { return m_lineBreakLength; }
    [[nodiscard]] bool unterminatedQuote() const noexcept { return m_unterminatedQuote; }

    /// Forgets the record; the next `next` begins another.
    void startRecord() noexcept;

private:
    enum class Quoted : std::uint8_t { Closed, Text, NeedMore };

    [[nodiscard]] Step scanPlain(std::string_view text, More more);
    [[nodiscard]] Step meetDelimiter(std::string_view text, std::size_t at);
    [[nodiscard]] Step meetLineBreak(std::string_view text, std::size_t at, More more);
    void openQuotes(std::size_t at) noexcept;
    [[nodiscard]] bool closesInBlock(std::string_view text, std::size_t block, std::uint64_t& bits) noexcept;
    [[nodiscard]] Quoted scanQuoted(std::string_view text, More more) noexcept;
    [[nodiscard]] bool tooManyBreaks(std::string_view text, std::size_t end) noexcept;
    [[nodiscard]] bool isSecondByte(std::string_view text, std::size_t at) const noexcept;
    [[nodiscard]] Step endField(std::size_t end);
    [[nodiscard]] Step endRecord(std::size_t end, std::size_t lineBreakLength);
    [[nodiscard]] Step needMore() const noexcept;

    ReaderLimits m_limits;
    char m_delimiter;
    char m_quote;
    bool m_delimiterMayBeSecondByte; ///< GB18030 and a delimiter such as `|`

    std::vector<Field> m_fields;
    std::size_t m_position = 0; ///< everything before it has been looked at
    std::size_t m_fieldBegin = 0;
    std::size_t m_closingQuote = 0; ///< of the current field; 0: none
    std::size_t m_quotedBreaks = 0; ///< counted so far inside the current quotes
    std::size_t m_breaksCountedTo = 0;
    bool m_insideQuotes = false;
    bool m_doubledQuotes = false;
    bool m_unterminatedQuote = false;
    std::size_t m_length = 0;
    std::size_t m_lineBreakLength = 0;
};

} // namespace jingwei
