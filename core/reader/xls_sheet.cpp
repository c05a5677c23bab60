#include "core/reader/xls_sheet.h"

#include "core/reader/little_endian.h"
#include "core/reader/row_builder.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <optional>
#include <utility>

// Excel writes cells row by row; other programs need not. So the order is looked at first: where rows are not
// in order, the places of all cells are sorted by row and read one by one. A formula's text stands in a
// record of its own behind it. Charts within a sheet have cells too, which do not count.

namespace jingwei {

namespace {

bool isCell(std::uint16_t type) noexcept
{
    switch (type) {
    case biff::formula:
    case biff::multipleRk:
    case biff::richString:
    case biff::labelShared:
    case biff::number:
    case biff::label:
    case biff::booleanOrError:
    case biff::rk: return true;
    default: return false;
    }
}

/// A number in 30 bits: whole or the upper half of a double, perhaps times a hundred.
double fromRk(std::uint32_t bits) noexcept
{
    constexpr std::uint32_t isHundredfold = 1;
    constexpr std::uint32_t isWhole = 2;
    const double number = (bits & isWhole) != 0
                              ? static_cast<double>(std::bit_cast<std::int32_t>(bits) >> 2)
                              : std::bit_cast<double>(std::uint64_t{bits & ~std::uint32_t{3}} << 32U);
    return (bits & isHundredfold) != 0 ? number / 100.0 : number;
}

class Reading {
public:
    Reading(BiffRecords& records, const BiffBook& book, const WorkbookLimits& limits, SheetSink& sink,
            Progress& progress)
        : m_records{records}
        , m_book{book}
        , m_rows{"Workbook", sink, limits, progress}
        , m_progress{progress}
    {
    }

    Result<void> run(std::uint64_t offset)
    {
        const auto ascending = isAscending(offset);
        if (!ascending)
            return tl::unexpected{ascending.error()};
        auto read = *ascending ? inOrder(offset) : sorted(offset);
        if (read && !m_rows.stopped() && m_hasRow)
            read = m_rows.end();
        return read;
    }

private:
    /// A cell, or the text of a formula.
    struct Place {
        std::uint32_t row;
        std::uint64_t offset;
    };
    using Visitor = std::function<Result<bool>()>;

    [[nodiscard]] tl::unexpected<Error> damaged() const { return tl::unexpected{m_rows.damaged()}; }

    /// Visits the cells of the sheet and the texts of formulas, until `visit` gives false.
    Result<void> walk(std::uint64_t offset, const Visitor& visit)
    {
        constexpr std::uint64_t recordsBetweenQuestions = 4096;
        m_records.seek(offset);
        if (!m_records.next() || m_records.type() != biff::beginOfPart)
            return damaged();
        std::size_t depth = 1;
        for (std::uint64_t count = 0; depth > 0 && m_records.next(); ++count) {
            if (count % recordsBetweenQuestions == 0 && m_progress.cancelled())
                return failure(ErrorCode::Cancelled);
            const auto type = m_records.type();
            depth += type == biff::beginOfPart ? 1U : 0U;
            depth -= type == biff::endOfPart ? 1U : 0U;
            if (depth != 1 || (!isCell(type) && type != biff::formulaString))
                continue;
            const auto goesOn = visit();
            if (!goesOn)
                return tl::unexpected{goesOn.error()};
            if (!*goesOn)
                return {};
        }
        return m_records.result();
    }

    [[nodiscard]] std::optional<std::uint32_t> rowOfRecord() const noexcept
    {
        return m_records.data().size() < 4
                   ? std::nullopt
                   : std::optional<std::uint32_t>{littleEndian<std::uint16_t>(m_records.data(), 0)};
    }

    Result<bool> isAscending(std::uint64_t offset)
    {
        std::uint32_t last = 0;
        bool ascending = true;
        auto walked = walk(offset, [&]() -> Result<bool> {
            if (m_records.type() != biff::formulaString) {
                const auto row = rowOfRecord().value_or(last);
                ascending = row >= last;
                last = row;
            }
            return ascending;
        });
        if (!walked)
            return tl::unexpected{walked.error()};
        return ascending;
    }

    Result<void> inOrder(std::uint64_t offset)
    {
        m_told = offset;
        return walk(offset, [this]() -> Result<bool> {
            tell();
            return takeRecord();
        });
    }

    Result<void> sorted(std::uint64_t offset)
    {
        constexpr std::uint64_t mostBytes = std::uint64_t{1} << 30;
        if (m_records.streamBytes() > mostBytes)
            return failure(ErrorCode::FileHostile, "size");
        m_records.keepAll();
        std::vector<Place> places;
        std::uint32_t row = 0;
        m_told = offset;
        auto walked = walk(offset, [&]() -> Result<bool> {
            tell();
            if (m_records.type() != biff::formulaString)
                row = rowOfRecord().value_or(row);
            places.push_back({row, m_records.offset()});
            return true;
        });
        if (!walked)
            return walked;
        std::ranges::stable_sort(places, {}, &Place::row);
        for (const auto& place : places) {
            m_records.seek(place.offset);
            if (!m_records.next())
                return damaged();
            const auto goesOn = takeRecord();
            if (!goesOn)
                return tl::unexpected{goesOn.error()};
            if (!*goesOn)
                return {};
        }
        return {};
    }

    void tell() noexcept
    {
        m_progress.advance(m_records.offset() - std::exchange(m_told, m_records.offset()));
    }

    /// Takes the cell, or text of a formula, that the records stand at.
    Result<bool> takeRecord()
    {
        if (m_records.type() == biff::formulaString) {
            auto column = std::exchange(m_formulaColumn, std::nullopt);
            return !column || takeText<std::uint16_t>(0, m_rows.cell(*column)) ? Result<bool>{true}
                                                                               : damaged();
        }
        m_formulaColumn.reset();
        const auto row = rowOfRecord();
        if (!row)
            return damaged();
        if (!m_hasRow || m_rows.row() != std::int64_t{*row} + 1) {
            if (m_hasRow) {
                if (auto ended = m_rows.end(); !ended)
                    return tl::unexpected{ended.error()};
            }
            if (m_rows.stopped())
                return false;
            if (auto begun = m_rows.begin(std::int64_t{*row} + 1); !begun)
                return tl::unexpected{begun.error()};
            m_hasRow = true;
        }
        return takeCell() ? Result<bool>{true} : damaged();
    }

    bool takeCell()
    {
        const auto data = m_records.data();
        if (data.size() < 6)
            return false;
        const std::size_t column = littleEndian<std::uint16_t>(data, 2);
        const std::size_t format = littleEndian<std::uint16_t>(data, 4);
        auto& text = m_rows.cell(column);
        switch (m_records.type()) {
        case biff::number: return data.size() >= 14 && put(text, doubleAt(6), format);
        case biff::rk:
            return data.size() >= 10 && put(text, fromRk(littleEndian<std::uint32_t>(data, 6)), format);
        case biff::multipleRk: return takeMultipleRk(column);
        case biff::labelShared: return data.size() >= 10 && putShared(text);
        case biff::label:
        case biff::richString: return takeText<std::uint16_t>(6, text);
        case biff::booleanOrError:
            return data.size() >= 8 && putBooleanOrError(text, data[6], data[7] != std::byte{0});
        case biff::formula: return data.size() >= 14 && takeFormula(column, format, text);
        default: return true;
        }
    }

    [[nodiscard]] double doubleAt(std::size_t at) const noexcept
    {
        return std::bit_cast<double>(littleEndian<std::uint64_t>(m_records.data(), at));
    }

    bool put(std::string& text, double number, std::size_t format) const
    {
        const auto known = format < m_book.formats.size() ? m_book.formats[format] : NumberFormat{};
        appendNumber(text, number, known, m_book.dates);
        return true;
    }

    bool putShared(std::string& text) const
    {
        const auto shared = m_book.strings.at(littleEndian<std::uint32_t>(m_records.data(), 6));
        text += shared.value_or(std::string_view{});
        return shared.has_value();
    }

    static bool putBooleanOrError(std::string& text, std::byte value, bool isError)
    {
        text +=
            isError ? errorWord(std::to_integer<std::uint8_t>(value)) : booleanWord(value != std::byte{0});
        return true;
    }

    template <class Length>
    bool takeText(std::size_t at, std::string& text)
    {
        return BiffCursor{m_records, at}.takeText<Length>(text, m_book.textStyle);
    }

    bool takeMultipleRk(std::size_t column)
    {
        constexpr std::size_t bytesEach = 6;
        const auto data = m_records.data();
        for (std::size_t at = 4; at + bytesEach + 2 <= data.size(); at += bytesEach, ++column) {
            const std::size_t format = littleEndian<std::uint16_t>(data, at);
            put(m_rows.cell(column), fromRk(littleEndian<std::uint32_t>(data, at + 2)), format);
        }
        return true;
    }

    /// The value last computed: a number, or a mark where a double would be none.
    bool takeFormula(std::size_t column, std::size_t format, std::string& text)
    {
        const auto data = m_records.data();
        if (littleEndian<std::uint16_t>(data, 12) != 0xFFFF)
            return put(text, doubleAt(6), format);
        switch (std::to_integer<unsigned>(data[6])) {
        case 0: m_formulaColumn = column; return true;
        case 1: return putBooleanOrError(text, data[8], false);
        case 2: return putBooleanOrError(text, data[8], true);
        default: return true; // 3: an empty text
        }
    }

    BiffRecords& m_records;
    const BiffBook& m_book;
    RowBuilder m_rows;
    Progress& m_progress;
    std::uint64_t m_told = 0; ///< to `m_progress`: place in the stream
    bool m_hasRow = false;
    std::optional<std::size_t> m_formulaColumn; ///< of the formula whose text is to come
};

} // namespace

Result<void> readXlsSheet(BiffRecords& records, std::uint64_t offset, const BiffBook& book,
                          const WorkbookLimits& limits, SheetSink& sink, Progress& progress)
{
    return Reading{records, book, limits, sink, progress}.run(offset);
}

} // namespace jingwei
