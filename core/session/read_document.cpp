// A file of another program as a diagram of the case.
#include "core/session/diagram_changes.h"
#include "core/session/draw_document.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace jingwei {

Result<DiagramDocument> documentOf(ReadDiagram read, std::string name, Progress& progress)
{
    if (!read.content || read.content->nodes.empty())
        return failure(ErrorCode::NothingToDraw, {}, read.file);
    auto content = withoutRows(*read.content);
    const bool placeless =
        std::ranges::all_of(content.nodes, [](const DiagramNode& node) { return node.position == Point{}; });
    if (placeless) {
        const auto points = placesOf(content, {}, progress);
        if (!points)
            return tl::unexpected{points.error()};
        for (std::size_t node = 0; node < points->size(); ++node)
            content.nodes[node].position = (*points)[node];
    }
    auto document = documentOf(content, std::move(name));
    content.notes.clear(); // these two are the document's from now on
    content.paths.clear();
    read.content = std::make_shared<const Diagram>(std::move(content));
    document.read = std::move(read);
    return document;
}

} // namespace jingwei
