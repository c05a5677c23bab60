#include "core/reader/workbook_kinds.h"
#include "core/reader/xlsx_parts.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>
#include <utility>

namespace jingwei {

namespace {

/// What an opened package is known by: its names and small parts; sheets and strings are read when asked for.
struct Package {
    ZipParts parts;
    WorkbookLimits limits;
    DateSystem dates;
    std::vector<std::string> names;   ///< of the sheets
    std::vector<std::string> targets; ///< their parts
    std::vector<NumberFormat> styles;
    std::optional<std::string> strings; ///< the part
};

class XlsxWorkbook final : public Workbook {
public:
    explicit XlsxWorkbook(Package package) : m_package{std::move(package)} {}

    [[nodiscard]] std::span<const std::string> sheets() const noexcept override { return m_package.names; }

    Result<void> read(std::size_t sheet, SheetSink& sink, Progress& progress) override
    {
        if (!m_strings) {
            auto strings = m_package.strings ? readSharedStrings(m_package.parts, *m_package.strings,
                                                                 m_package.limits, progress)
                                             : SharedStrings{};
            if (!strings)
                return tl::unexpected{strings.error()};
            m_strings = *std::move(strings);
        }
        const CellContext context{*m_strings, m_package.styles, m_package.dates};
        return readSheet(m_package.parts, m_package.targets[sheet], context, m_package.limits, sink,
                         progress);
    }

private:
    Package m_package;
    std::optional<SharedStrings> m_strings;
};

std::optional<std::string> targetOf(const std::vector<Relationship>& relationships, std::string_view type)
{
    const auto found = std::ranges::find(relationships, type, &Relationship::type);
    return found == relationships.end() ? std::nullopt : std::optional{found->target};
}

/// The part that all others hang on. Errors: `FormatUnsupported` "zip" or "xlsb".
Result<std::string> findBook(const ZipParts& parts, Progress& progress)
{
    const auto relationships = readRelationships(parts, {}, progress);
    if (!relationships)
        return tl::unexpected{relationships.error()};
    auto target = targetOf(*relationships, "officeDocument").value_or("xl/workbook.xml");
    if (target.ends_with(".bin"))
        return failure(ErrorCode::FormatUnsupported, "xlsb");
    if (parts.find(target))
        return target;
    if (relationships->empty()) // no package at all
        return failure(ErrorCode::FormatUnsupported, "zip");
    return failure(ErrorCode::FileDamaged, std::move(target));
}

/// Whether the first entry of a zip that cannot be opened is one that packages have: else it was an archive.
bool beginsAsPackage(const std::filesystem::path& file)
{
    constexpr std::size_t headBytes = 30; // the name is behind it
    std::array<char, headBytes + 32> head{};
    std::ifstream stream{file, std::ios::binary};
    stream.read(head.data(), head.size());
    const auto name = std::string_view{head.data(), head.size()}.substr(headBytes);
    constexpr std::array<std::string_view, 4> beginnings{"[Content_Types].xml", "_rels/", "xl/", "docProps/"};
    return std::ranges::any_of(beginnings, [&](std::string_view one) { return name.starts_with(one); });
}

/// Sheets that are not worksheets (charts, dialogs, macros) are left out. One whose part is not named stays,
/// so that it is seen to be missing.
void listSheets(Package& package, const BookPart& book, const std::vector<Relationship>& relationships)
{
    for (const auto& sheet : book.sheets) {
        const auto found = std::ranges::find(relationships, sheet.relationship, &Relationship::id);
        if (found != relationships.end() && found->type != "worksheet")
            continue;
        package.names.push_back(sheet.name);
        package.targets.push_back(found == relationships.end() ? sheet.name : found->target);
    }
}

std::optional<std::string> partIfThere(const ZipParts& parts, const std::vector<Relationship>& relationships,
                                       std::string_view type, std::string_view usual)
{
    const auto target = targetOf(relationships, type).value_or(std::string{usual});
    return parts.find(target) ? std::optional{target} : std::nullopt;
}

} // namespace

OpenedWorkbook openXlsx(const std::filesystem::path& file, const WorkbookLimits& limits)
{
    Progress unwatched; // the small parts take no time
    auto parts = ZipParts::open(file, limits);
    if (!parts && parts.error().code == ErrorCode::FileDamaged && !beginsAsPackage(file))
        return failure(ErrorCode::FormatUnsupported, "zip");
    if (!parts)
        return tl::unexpected{parts.error()};
    const auto target = findBook(*parts, unwatched);
    if (!target)
        return tl::unexpected{target.error()};
    const auto book = readBookPart(*parts, *target, unwatched);
    if (!book)
        return tl::unexpected{book.error()};
    if (!book->isWorkbook)
        return failure(ErrorCode::FormatUnsupported, "zip");
    const auto relationships = readRelationships(*parts, *target, unwatched);
    if (!relationships)
        return tl::unexpected{relationships.error()};

    if (book->sheets.size() > limits.entries)
        return failure(ErrorCode::FileHostile, "entries");

    Package package{*std::move(parts), limits, book->dates, {}, {}, {}, {}};
    listSheets(package, *book, *relationships);
    package.strings = partIfThere(package.parts, *relationships, "sharedStrings", "xl/sharedStrings.xml");
    if (const auto styles = partIfThere(package.parts, *relationships, "styles", "xl/styles.xml")) {
        auto formats = readStyles(package.parts, *styles, unwatched);
        if (!formats)
            return tl::unexpected{formats.error()};
        package.styles = *std::move(formats);
    }
    return std::make_unique<XlsxWorkbook>(std::move(package));
}

} // namespace jingwei
