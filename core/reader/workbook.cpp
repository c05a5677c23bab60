#include "core/reader/workbook.h"

#include "core/reader/workbook_kinds.h"

#include <algorithm>

namespace jingwei {

Result<std::unique_ptr<Workbook>> openWorkbook(const std::filesystem::path& file, ContentKind kind,
                                               const WorkbookLimits& limits)
{
    auto ofSheets = limits;
    ofSheets.rows = std::min(limits.rows, spreadsheetRows);
    switch (kind) {
    case ContentKind::Zip: return openXlsx(file, ofSheets);
    case ContentKind::Ole: return openXls(file, ofSheets);
    case ContentKind::Html: return openHtml(file, limits);
    case ContentKind::SpreadsheetXml: return openSpreadsheetXml(file, limits);
    case ContentKind::Text:
    case ContentKind::Empty:
    case ContentKind::Pdf:
    case ContentKind::Jpeg:
    case ContentKind::Png:
    case ContentKind::Gif:
    case ContentKind::Executable:
    case ContentKind::Sqlite:
    case ContentKind::Gzip:
    case ContentKind::SevenZip:
    case ContentKind::Rar:
    case ContentKind::Binary: break;
    }
    return failure(ErrorCode::FormatUnsupported, std::string{contentWord(kind)});
}

} // namespace jingwei
