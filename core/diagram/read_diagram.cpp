#include "core/diagram/read_diagram.h"

#include <tuple>

namespace jingwei {

bool operator==(const ReadDiagram& one, const ReadDiagram& other)
{
    const auto head = [](const ReadDiagram& read) {
        return std::tie(read.file, read.sha256, read.bytes, read.readAt);
    };
    if (head(one) != head(other))
        return false;
    if (one.content == other.content)
        return true;
    return one.content && other.content && *one.content == *other.content;
}

Diagram withoutRows(Diagram read)
{
    for (auto& link : read.links)
        link.facts.clear();
    return read;
}

} // namespace jingwei
