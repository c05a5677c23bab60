#include "ui/diagram/line_clip.h"

#include <algorithm>

namespace jingwei::ui {

namespace {

/// Share of the line that is within, narrowed by one edge after the other.
struct Part {
    double from = 0.0;
    double to = 1.0;

    /// `way` is how far the line goes towards the outside of the edge, `room` how far its start is within.
    bool narrow(double way, double room)
    {
        if (way == 0.0)
            return room >= 0.0;
        const double share = room / way;
        if (way < 0.0)
            from = std::max(from, share);
        else
            to = std::min(to, share);
        return from <= to;
    }
};

} // namespace

std::optional<QLineF> clipLine(const QLineF& line, const QRectF& box)
{
    const double right = box.left() + box.width();
    const double bottom = box.top() + box.height();
    const auto within = [&](QPointF point) {
        return point.x() >= box.left() && point.x() <= right && point.y() >= box.top() && point.y() <= bottom;
    };
    if (within(line.p1()) && within(line.p2()))
        return line;
    Part part;
    const bool meets =
        part.narrow(-line.dx(), line.x1() - box.left()) && part.narrow(line.dx(), box.right() - line.x1())
        && part.narrow(-line.dy(), line.y1() - box.top()) && part.narrow(line.dy(), box.bottom() - line.y1());
    if (!meets)
        return std::nullopt;
    return QLineF{line.pointAt(part.from), line.pointAt(part.to)};
}

} // namespace jingwei::ui
