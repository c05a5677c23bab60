#include "core/reader/biff_records.h"
#include "core/reader/little_endian.h"
#include "core/reader/ole_file.h"
#include "core/reader/workbook_kinds.h"
#include "core/reader/xls_sheet.h"

#include <algorithm>
#include <map>
#include <utility>

// Not by libfreexl 1.0: it leaves out what formulas give, refuses books with an empty shared text, and knows
// no number formats, so that leading zeros, TRUE and the date of a time are lost.
//
// Source: [MS-XLS] Excel Binary File Format; OpenOffice's "Microsoft Excel File Format" for Excel 5.0.

namespace jingwei {

namespace {

/// Reads what stands before the sheets.
class BookReading {
public:
    BookReading(BiffRecords& records, const WorkbookLimits& limits) noexcept
        : m_records{records}
        , m_limits{limits}
    {
    }

    Result<void> run()
    {
        constexpr std::uint16_t biff8 = 0x0600;
        constexpr std::uint16_t biff5 = 0x0500;
        constexpr std::uint16_t worksheet = 0x0010;
        if (!m_records.next() || m_records.type() != biff::beginOfPart || m_records.data().size() < 4)
            return damaged();
        const auto version = littleEndian<std::uint16_t>(m_records.data(), 0);
        if (version != biff8 && version != biff5)
            return failure(ErrorCode::FormatUnsupported, "ole");
        book.textStyle.isUnicode = version == biff8;
        const bool isSingleSheet = littleEndian<std::uint16_t>(m_records.data(), 2) == worksheet;
        while (m_records.next() && m_records.type() != biff::endOfPart) {
            if (auto taken = takeRecord(); !taken)
                return taken;
        }
        if (!m_records.result())
            return m_records.result();
        if (isSingleSheet && names.empty()) {
            names.emplace_back();
            offsets.push_back(0);
        }
        for (const auto id : m_formatIds) {
            const auto custom = m_formats.find(id);
            book.formats.push_back(custom != m_formats.end() ? custom->second : builtInFormat(id));
        }
        return {};
    }

    BiffBook book;
    std::vector<std::string> names;     ///< of the worksheets
    std::vector<std::uint64_t> offsets; ///< where they begin in the stream

private:
    static tl::unexpected<Error> damaged() { return failure(ErrorCode::FileDamaged, "Workbook"); }

    Result<void> takeRecord()
    {
        const auto data = m_records.data();
        const auto firstNumber = data.size() < 2 ? std::uint16_t{0} : littleEndian<std::uint16_t>(data, 0);
        switch (m_records.type()) {
        case biff::filePass: return failure(ErrorCode::FileEncrypted);
        case biff::codePage: book.textStyle.codePage = firstNumber; return {};
        case biff::dateMode:
            book.dates = firstNumber == 1 ? DateSystem::From1904 : DateSystem::From1900;
            return {};
        case biff::format: return takeFormat() ? Result<void>{} : damaged();
        case biff::extendedFormat: return takeExtendedFormat() ? Result<void>{} : damaged();
        case biff::boundSheet:
            if (names.size() == m_limits.entries)
                return failure(ErrorCode::FileHostile, "entries");
            return takeSheet() ? Result<void>{} : damaged();
        case biff::sharedStrings: return takeStrings();
        default: return {};
        }
    }

    bool takeFormat()
    {
        std::uint16_t id = 0;
        std::string code;
        BiffCursor cursor{m_records, 0};
        const bool taken =
            cursor.take(id)
            && (book.textStyle.isUnicode ? cursor.takeText<std::uint16_t>(code, book.textStyle)
                                         : cursor.takeText<std::uint8_t>(code, book.textStyle));
        if (taken)
            m_formats[id] = readFormatCode(code);
        return taken;
    }

    bool takeExtendedFormat()
    {
        const auto data = m_records.data();
        if (data.size() < 4)
            return false;
        m_formatIds.push_back(littleEndian<std::uint16_t>(data, 2));
        return true;
    }

    bool takeSheet()
    {
        constexpr std::byte worksheet{0};
        const auto data = m_records.data();
        if (data.size() < 8)
            return false;
        const auto offset = littleEndian<std::uint32_t>(data, 0);
        const bool isWorksheet = data[5] == worksheet;
        std::string name;
        if (!BiffCursor{m_records, 6}.takeText<std::uint8_t>(name, book.textStyle))
            return false;
        if (isWorksheet) {
            names.push_back(std::move(name));
            offsets.push_back(offset);
        }
        return true;
    }

    /// Fewer than announced do no harm unless a cell wants one of them.
    Result<void> takeStrings()
    {
        BiffCursor cursor{m_records, 4};
        std::uint32_t count = 0;
        if (!cursor.take(count))
            return damaged();
        auto& strings = book.strings;
        for (std::uint32_t i = 0; i < count; ++i) {
            if (!cursor.takeText<std::uint16_t>(strings.buffer(), book.textStyle))
                break;
            if (strings.bytes() > m_limits.sharedStringBytes || !strings.end())
                return failure(ErrorCode::FileHostile, "size");
        }
        strings.buffer().resize(strings.begin());
        return {};
    }

    BiffRecords& m_records;
    const WorkbookLimits& m_limits;
    std::map<unsigned, NumberFormat> m_formats;
    std::vector<unsigned> m_formatIds; ///< of the extended formats
};

class XlsWorkbook final : public Workbook {
public:
    XlsWorkbook(OleFile file, OleStream stream, const WorkbookLimits& limits)
        : m_file{std::move(file)}
        , m_records{m_file, std::move(stream)}
        , m_limits{limits}
    {
    }

    Result<void> open()
    {
        BookReading reading{m_records, m_limits};
        auto read = reading.run();
        m_book = std::move(reading.book);
        m_names = std::move(reading.names);
        m_offsets = std::move(reading.offsets);
        return read;
    }

    [[nodiscard]] std::span<const std::string> sheets() const noexcept override { return m_names; }

    Result<void> read(std::size_t sheet, SheetSink& sink, Progress& progress) override
    {
        return readXlsSheet(m_records, m_offsets[sheet], m_book, m_limits, sink, progress);
    }

private:
    OleFile m_file;
    BiffRecords m_records; ///< of `m_file`, so that a workbook must stay where it is
    WorkbookLimits m_limits;
    BiffBook m_book;
    std::vector<std::string> m_names;
    std::vector<std::uint64_t> m_offsets;
};

} // namespace

OpenedWorkbook openXls(const std::filesystem::path& file, const WorkbookLimits& limits)
{
    auto ole = OleFile::open(file);
    if (!ole)
        return tl::unexpected{ole.error()};
    if (ole->has("EncryptedPackage")) // an .xlsx behind a password
        return failure(ErrorCode::FileEncrypted);
    for (const auto* const name : {"Workbook", "Book"}) {
        auto stream = ole->find(name);
        if (!stream)
            return tl::unexpected{stream.error()};
        if (!*stream)
            continue;
        auto workbook = std::make_unique<XlsWorkbook>(*std::move(ole), **std::move(stream), limits);
        if (auto opened = workbook->open(); !opened)
            return tl::unexpected{opened.error()};
        return workbook;
    }
    return failure(ErrorCode::FormatUnsupported, "ole");
}

} // namespace jingwei
