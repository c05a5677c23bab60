#include "core/reader/dialect.h"

#include "core/reader/delimited_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <vector>

// Each delimiter is tried on the first records with the reader itself, so quoted delimiters do not count.
// Terms:
//
//   columns    the number of fields (two or more) that fits the records best
//   body       the records from the first one with that many fields on; those before it are titles
//   steadiness records with `columns` fields, out of the body and of the titles at a discount: the more
//   columns, the
//              less a title says against them
//   score      steadiness squared times log2(columns), less if there are but one or two such records
//
// A TAB that stands before another delimiter, or behind one, is there to keep Excel from changing the value:
// no delimiter. Left out on purpose: a delimiter of several characters, and one that is not ASCII.

namespace jingwei {

namespace {

constexpr std::array delimiters{',', '\t', ';', '|', '^', '~'};
constexpr std::size_t recordsLookedAt = 300;
constexpr std::size_t headLookedAt = std::size_t{256} << 10;

bool isOtherDelimiter(char c) noexcept
{
    return c != '\t' && std::ranges::find(delimiters, c) != delimiters.end();
}

/// What the first records look like when they are cut at one delimiter.
class Trial final : public RecordSink {
public:
    bool record(const RawRecord& record) override
    {
        if (record.blank)
            return true;
        if (m_atEnd && record.unterminatedQuote && records() > 1) // the head ends inside quotes
            return false;
        m_fieldCounts.push_back(record.fields.size());
        for (std::size_t i = 0; i < record.fields.size(); ++i)
            look(record.fields[i], i, record.fields.size());
        return m_fieldCounts.size() < recordsLookedAt;
    }

    void reachEnd() noexcept { m_atEnd = true; }

    [[nodiscard]] std::size_t records() const noexcept { return m_fieldCounts.size(); }

    /// 0 if this cannot be the delimiter.
    [[nodiscard]] double score(char delimiter) const
    {
        if (delimiter == '\t' && m_touching * 2 > m_separators)
            return 0.0;
        double best = 0.0;
        for (const auto& [columns, records] : recordsByColumns())
            best = std::max(best, score(columns, records));
        return best;
    }

    /// Whether values may be quoted with `'`: some begin with it, and `"` quotes none.
    [[nodiscard]] bool mayHaveSingleQuotes() const noexcept { return m_quoted == 0 && m_singleOpened > 0; }

    /// Whether the quotes of this trial enclose most values; quotes that do not belong together enclose line
    /// breaks.
    [[nodiscard]] bool isQuotedThroughout() const noexcept
    {
        return m_quoted * 2 > m_values && m_quotedLines * 10 <= m_quoted;
    }

private:
    void look(const RawField& field, std::size_t index, std::size_t count)
    {
        const auto raw = field.raw;
        m_quoted += field.quoted ? 1U : 0U;
        m_separators += index > 0 ? 1U : 0U;
        if (raw.empty())
            return;
        const bool touchesBefore = index > 0 && isOtherDelimiter(raw.front());
        const bool touchesBehind = index + 1 < count && isOtherDelimiter(raw.back());
        ++m_values;
        m_singleOpened += raw.front() == '\'' ? 1U : 0U;
        m_quotedLines += field.quoted && raw.find_first_of("\r\n") != std::string_view::npos ? 1U : 0U;
        m_touching += touchesBefore || touchesBehind ? 1U : 0U;
    }

    [[nodiscard]] std::map<std::size_t, std::size_t> recordsByColumns() const
    {
        std::map<std::size_t, std::size_t> records;
        for (const auto count : m_fieldCounts) {
            if (count > 1)
                ++records[count];
        }
        return records;
    }

    [[nodiscard]] double score(std::size_t columns, std::size_t records) const
    {
        const auto first = std::ranges::find(m_fieldCounts, columns);
        const auto titles = static_cast<double>(first - m_fieldCounts.begin());
        const auto body = static_cast<double>(m_fieldCounts.end() - first);
        const auto width = static_cast<double>(columns);
        const auto discount = (width - 1.0) * (width - 1.0);
        const auto steadiness = static_cast<double>(records) / (body + titles / discount);
        const auto support = std::log2(1.0 + static_cast<double>(std::min<std::size_t>(records, 3)));
        return steadiness * steadiness * std::log2(width) * support;
    }

    std::vector<std::size_t> m_fieldCounts;
    std::size_t m_separators = 0;
    std::size_t m_touching = 0; ///< values that begin or end with another delimiter
    std::size_t m_values = 0;   ///< not empty
    std::size_t m_quoted = 0;
    std::size_t m_quotedLines = 0;
    std::size_t m_singleOpened = 0;
    bool m_atEnd = false;
};

Trial tryOut(std::span<const std::byte> head, const Dialect& dialect)
{
    constexpr std::size_t enoughWithoutTheLast = 20;
    Trial trial;
    DelimitedReader reader{dialect};
    const auto fed = reader.feed(head, trial);
    trial.reachEnd();
    if (fed && trial.records() < enoughWithoutTheLast)
        static_cast<void>(reader.finish(trial)); // a limit exceeded by a wrong delimiter is no failure here
    return trial;
}

/// The delimiter with the best score; `,` if none has any.
char bestDelimiter(std::span<const std::byte> head, Dialect dialect)
{
    constexpr double leastForOthers =
        0.1; // a column of remarks with a `;` here and there is still one column
    char best = ',';
    double bestScore = 0.0;
    for (const char delimiter : delimiters) {
        dialect.delimiter = delimiter;
        const auto score = tryOut(head, dialect).score(delimiter);
        if (score > bestScore && (delimiter == ',' || score >= leastForOthers)) {
            best = delimiter;
            bestScore = score;
        }
    }
    return best;
}

} // namespace

Dialect sniffDialect(std::span<const std::byte> head, const EncodingVerdict& verdict)
{
    Dialect dialect;
    dialect.encoding = verdict.encoding;
    dialect.bomBytes = verdict.bomBytes;
    head = head.first(std::min(head.size(), headLookedAt));
    dialect.delimiter = bestDelimiter(head, dialect);
    if (!tryOut(head, dialect).mayHaveSingleQuotes())
        return dialect;
    auto single = dialect;
    single.quote = '\'';
    single.delimiter = bestDelimiter(head, single);
    return tryOut(head, single).isQuotedThroughout() ? single : dialect;
}

} // namespace jingwei
