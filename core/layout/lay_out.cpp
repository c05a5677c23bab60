// Chooses the layout by its kind.

#include "core/layout/layout.h"

namespace jingwei {

namespace {

Result<std::vector<Point>> layOutAll(const Diagram& diagram, const LayoutWish& wish, Progress& progress)
{
    switch (wish.kind) {
    case LayoutKind::Flow: return flowLayout(diagram, {}, progress);
    case LayoutKind::Force:
        return forceLayout(diagram, {.seed = wish.seed, .threads = wish.threads}, progress);
    case LayoutKind::Grouped: return failure(ErrorCode::FormatUnsupported, "grouped");
    case LayoutKind::Circle: return failure(ErrorCode::FormatUnsupported, "circle");
    case LayoutKind::Peacock: return failure(ErrorCode::FormatUnsupported, "peacock");
    case LayoutKind::Hierarchy: return failure(ErrorCode::FormatUnsupported, "hierarchy");
    case LayoutKind::Timeline: return failure(ErrorCode::FormatUnsupported, "timeline");
    }
    return failure(ErrorCode::FormatUnsupported);
}

} // namespace

Result<std::vector<Point>> layOut(const Diagram& diagram, const LayoutWish& wish, Progress& progress)
{
    if (!wish.only.empty())
        return failure(ErrorCode::FormatUnsupported, "only");
    return layOutAll(diagram, wish, progress);
}

Result<std::vector<Point>> placeNew(const Diagram& /*diagram*/, const std::vector<std::uint8_t>& /*placed*/,
                                    const LayoutWish& /*wish*/, Progress& /*progress*/)
{
    return failure(ErrorCode::FormatUnsupported, "new");
}

} // namespace jingwei
