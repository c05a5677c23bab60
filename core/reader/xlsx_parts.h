#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/reader/cell_format.h"
#include "core/reader/shared_strings.h"
#include "core/reader/workbook.h"
#include "core/reader/xml_stream.h"
#include "core/reader/zip_parts.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The parts of an .xlsx package, for its workbook alone. Elements are known by their local names, so that the
// strict sort and prefixes make no difference.

namespace jingwei {

/// One line of a `.rels` part.
struct Relationship {
    std::string id;
    std::string type;   ///< the last segment of its address: `worksheet`
    std::string target; ///< the part's name, made absolute
};

/// What a part points to; nothing if it has no `.rels`.
[[nodiscard]] Result<std::vector<Relationship>> readRelationships(const ZipParts& parts,
                                                                  std::string_view part, Progress& progress);

/// What the main part says of the book.
struct BookPart {
    struct Sheet {
        std::string name;
        std::string relationship;
    };
    bool isWorkbook = false; ///< else it is the main part of something else
    DateSystem dates = DateSystem::From1900;
    std::vector<Sheet> sheets;
};
[[nodiscard]] Result<BookPart> readBookPart(const ZipParts& parts, std::string_view part, Progress& progress);

/// The number formats of the cell styles, in the order in which cells name them.
[[nodiscard]] Result<std::vector<NumberFormat>> readStyles(const ZipParts& parts, std::string_view part,
                                                           Progress& progress);

/// Errors: besides those of the part, `FileHostile` "size".
[[nodiscard]] Result<SharedStrings> readSharedStrings(const ZipParts& parts, std::string_view part,
                                                      const WorkbookLimits& limits, Progress& progress);

/// What the cells of a sheet refer to.
struct CellContext {
    const SharedStrings& strings;
    const std::vector<NumberFormat>& styles;
    DateSystem dates;
};
[[nodiscard]] Result<void> readSheet(const ZipParts& parts, std::string_view part, const CellContext& context,
                                     const WorkbookLimits& limits, SheetSink& sink, Progress& progress);

/// Reads a part as XML. Errors: `FileDamaged` if there is no such part.
[[nodiscard]] Result<void> readXmlPart(const ZipParts& parts, std::string_view part, XmlHandler& handler,
                                       std::size_t depth, Progress& progress);

/// Completes a text of the file, which begins at `begin`: puts in the characters that `_x000D_` and the like
/// stand for, and U+FFFD for what is not UTF-8.
void completeText(std::string& text, std::size_t begin);

/// What a handler notes where it ends the reading: an error, or nothing if it has had enough.
class Ending {
public:
    /// False, so that a handler can return it.
    bool fail(Error error)
    {
        m_error = std::move(error);
        return false;
    }
    /// True if `result` holds no error; else notes it.
    bool check(const Result<void>& result) { return result ? true : fail(result.error()); }
    [[nodiscard]] Result<void> result() const
    {
        return m_error ? Result<void>{tl::unexpected{*m_error}} : Result<void>{};
    }

private:
    std::optional<Error> m_error;
};

} // namespace jingwei
