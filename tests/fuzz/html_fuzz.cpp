#include "core/reader/content.h"
#include "tests/fuzz/workbook_check.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

// Anything is a page, and anything that is taken for it is XML of Excel 2003.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace jingwei;
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    if (sniffContent(std::as_bytes(std::span{bytes})) == ContentKind::SpreadsheetXml)
        fuzz::checkWorkbook(bytes, ContentKind::SpreadsheetXml);
    fuzz::checkWorkbook(bytes, ContentKind::Html);
    return 0;
}
