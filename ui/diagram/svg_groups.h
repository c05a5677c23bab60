#pragma once

#include "ui/diagram/diagram_painter.h"

#include <QByteArray>
#include <QString>

namespace jingwei::ui {

/// Gives the parts of a drawing names. QSvgGenerator has none: it writes a flat row of groups, one for each
/// pen. So marks are painted between the parts, as texts that nothing else says, and turned into groups where
/// the file is written.
class SvgGroups {
public:
    SvgGroups();

    /// Begins a part: all that is painted until the next one begins belongs to it.
    void begin(QPainter& painter, DiagramPart part) const;
    /// What the generator wrote, with a group for each part and its name as id ("links", "nodes", "labels" …;
    /// "links-2" where a part begins again), as SVG 1.1. Texts are in the fonts of the window, Chinese ones
    /// first, or whatever the reader has in their place. Time O(bytes).
    [[nodiscard]] QByteArray named(QByteArray drawn) const;

private:
    QString m_mark; ///< how each mark begins
};

} // namespace jingwei::ui
