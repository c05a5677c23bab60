#pragma once

#include "core/base/time.h"
#include "core/diagram/diagram.h"

#include <cstdint>
#include <memory>
#include <string>

namespace jingwei {

/// What a file of another program holds, and which file that was. None of it is a fact of the case, so its
/// links name no rows.
struct ReadDiagram {
    std::string file{};     ///< its name, without folder
    std::string sha256{};   ///< of its bytes
    std::int64_t bytes = 0; ///< its size
    Instant readAt{};
    /// Nodes and links as they were read, and whether its columns are levels; null: none. Shared, because
    /// documents are copied often and this never changes.
    std::shared_ptr<const Diagram> content{};

    /// By what the content is, not by where it lies.
    friend bool operator==(const ReadDiagram& one, const ReadDiagram& other);
};

/// What came out of a file, without the rows of whatever case it was written of.
[[nodiscard]] Diagram withoutRows(Diagram read);

} // namespace jingwei
