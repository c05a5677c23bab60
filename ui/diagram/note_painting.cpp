// Words and shapes on the paper: a slip with a folded corner, a box, an ellipse. What is written in them
// grows with the zoom, as they do; a line for which there is no room is left out.

#include "ui/diagram/diagram_colours.h"
#include "ui/diagram/paint_context.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr double textPixels = 12.0;
constexpr double smallestText = 6.5; ///< below, only the shape is drawn
constexpr double lineStep = 18.0;
constexpr double padding = 10.0;
constexpr double shapeTint = 0.08;
constexpr double paperTint = 0.14;

struct Line {
    QString text;
    QPointF baseline; ///< on the screen
    QRectF box;
};

/// Where words go: within the slip or box; in an ellipse within its greatest upright box.
QRectF textRoom(const DiagramNote& note)
{
    const auto box = noteBox(note);
    if (note.shape != NoteShape::Ellipse)
        return box.adjusted(padding, 6.0, -padding, -4.0);
    const double share = (1.0 - std::sqrt(0.5)) / 2.0;
    return box.adjusted(share * box.width(), share * box.height(), -share * box.width(),
                        -share * box.height());
}

/// The text broken to the room; the last line that fits says with an ellipsis that there is more.
QStringList brokenText(const PaintContext& context, const DiagramNote& note, const QFont& font,
                       const QRectF& room)
{
    const auto most =
        static_cast<qsizetype>(std::max(1.0, std::floor(room.height() / (lineStep * context.scale) + 0.1)));
    QStringList texts;
    const auto written = proseText(note.text, {}, context.scene.look().masking);
    for (const auto& paragraph : written.split(QLatin1Char('\n'))) {
        QTextLayout layout{paragraph, font};
        layout.beginLayout();
        for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(room.width());
            texts.push_back(paragraph.mid(line.textStart(), line.textLength()).trimmed());
        }
        layout.endLayout();
    }
    if (texts.size() > most) {
        texts.resize(most);
        texts.back() =
            QFontMetricsF{font}.elidedText(texts.back() + QStringLiteral("……"), Qt::ElideRight, room.width());
    }
    return texts;
}

/// The lines of a text whose block begins at a height.
std::vector<Line> setLines(const PaintContext& context, const QStringList& texts, const QFont& font,
                           const QRectF& room, bool centred, double top)
{
    const QFontMetricsF metrics{font};
    const double step = lineStep * context.scale;
    const double size = font.pixelSize();
    std::vector<Line> lines;
    for (const auto& text : texts) {
        const double width = metrics.horizontalAdvance(text);
        const double left = centred ? room.center().x() - width / 2 : room.left();
        const double baseline = top + step / 2 + 0.36 * size;
        if (!text.isEmpty())
            lines.push_back({text, {left, baseline}, {left, baseline - 0.9 * size, width, 1.1 * size}});
        top += step;
    }
    return lines;
}

/// Words in a shape go where no node stands: at their usual height, else as high or as low as can be.
std::vector<Line> linesOf(const PaintContext& context, const DiagramNote& note, const QFont& font)
{
    const auto room = context.toScreen(textRoom(note));
    const auto texts = brokenText(context, note, font, room);
    const double height = lineStep * context.scale * static_cast<double>(texts.size());
    const bool centred = note.shape == NoteShape::Ellipse;
    const double usual = centred ? room.center().y() - height / 2 : room.top();
    auto lines = setLines(context, texts, font, room, centred, usual);
    if (note.shape == NoteShape::Text)
        return lines;
    const auto isFree = [&](const std::vector<Line>& some) {
        return std::ranges::all_of(some, [&](const Line& line) { return context.space.isFree(line.box); });
    };
    for (const double top : {room.top(), room.bottom() - height}) {
        if (isFree(lines))
            break;
        auto others = setLines(context, texts, font, room, centred, top);
        if (isFree(others))
            lines = std::move(others);
    }
    return lines;
}

void paintShape(PaintContext& context, const DiagramNote& note, const QRectF& box, bool selected)
{
    const auto colours = markColours(context.tokens, note.colour, "grey");
    QColor ground = colours.line;
    ground.setAlphaF(static_cast<float>(shapeTint));
    context.painter.setPen(
        QPen{selected ? context.tokens.focus : colours.line, (selected ? 2.0 : 1.3) * context.factor});
    context.painter.setBrush(ground);
    if (note.shape == NoteShape::Ellipse)
        context.painter.drawEllipse(box);
    else
        context.painter.drawRoundedRect(box, 6.0 * context.scale, 6.0 * context.scale);
    context.painter.setBrush(Qt::NoBrush);
}

/// A slip of paper, its lower right corner turned up.
void paintSlip(PaintContext& context, const DiagramNote& note, const QRectF& box, bool selected)
{
    const auto& tokens = context.tokens;
    const bool plain = note.colour.empty();
    const auto colours = markColours(tokens, note.colour, "grey");
    const QColor paper = plain ? tokens.warnBg : mixed(tokens.bg2, colours.line, paperTint);
    const QColor edge = plain ? tokens.warn : colours.line;
    const double fold = std::min({13.0 * context.scale, box.width() / 2, box.height() / 2});
    QPainterPath sheet;
    sheet.addPolygon(QPolygonF{{box.topLeft(),
                                box.topRight(),
                                {box.right(), box.bottom() - fold},
                                {box.right() - fold, box.bottom()},
                                box.bottomLeft()}});
    sheet.closeSubpath();
    QPainterPath corner;
    corner.addPolygon(QPolygonF{{{box.right(), box.bottom() - fold},
                                 {box.right() - fold, box.bottom() - fold},
                                 {box.right() - fold, box.bottom()}}});
    corner.closeSubpath();
    context.painter.setPen(QPen{selected ? tokens.focus : edge, (selected ? 2.0 : 1.0) * context.factor});
    context.painter.setBrush(paper);
    context.painter.drawPath(sheet);
    context.painter.setBrush(mixed(paper, edge, 0.4));
    context.painter.drawPath(corner);
    context.painter.setBrush(Qt::NoBrush);
}

/// Takes the room of the lines, the uppermost note first: what lies under it cannot be read there. On a slip
/// they are left out only for those of another note, in a shape for whatever stands there.
std::vector<std::vector<Line>> takeLines(PaintContext& context, const std::vector<std::uint32_t>& notes,
                                         const QFont& font)
{
    std::vector<QRectF> written;
    for (const auto& label : context.labels) {
        if (label.of == LabelOf::Note)
            written.push_back(label.box);
    }
    const auto isCovered = [&](const QRectF& box) {
        return std::ranges::any_of(written, [&](const QRectF& other) { return other.intersects(box); });
    };
    std::vector<std::vector<Line>> taken(notes.size());
    for (std::size_t place = notes.size(); place-- > 0;) {
        const auto& note = context.scene.diagram().notes[notes[place]];
        const bool slip = note.shape == NoteShape::Text;
        for (auto& line : linesOf(context, note, font)) {
            if (slip ? isCovered(line.box) : !context.space.isFree(line.box))
                continue;
            context.space.block(line.box);
            written.push_back(line.box);
            taken[place].push_back(std::move(line));
        }
        if (slip) {
            context.space.block(context.toScreen(noteBox(note)));
            written.push_back(context.toScreen(noteBox(note)));
        }
    }
    return taken;
}

void paintOnly(PaintContext& context, const std::vector<std::uint32_t>& notes,
               std::optional<std::int64_t> selected)
{
    const auto font = diagramFont(context, textPixels * context.zoom());
    const bool legible = textPixels * context.zoom() >= smallestText;
    const auto lines = legible ? takeLines(context, notes, font) : std::vector<std::vector<Line>>{};
    for (std::size_t place = 0; place < notes.size(); ++place) {
        const auto& note = context.scene.diagram().notes[notes[place]];
        const auto box = context.toScreen(noteBox(note));
        if (note.shape == NoteShape::Text)
            paintSlip(context, note, box, note.id == selected);
        else
            paintShape(context, note, box, note.id == selected);
        if (!legible)
            continue;
        context.painter.setFont(font);
        context.painter.setPen(context.tokens.ink);
        for (const auto& line : lines[place]) {
            context.painter.drawText(line.baseline, line.text);
            context.labels.push_back({line.box, line.text, LabelOf::Note, notes[place]});
        }
    }
}

} // namespace

void paintNotes(PaintContext& context, bool shapes, const PaintState& state)
{
    std::vector<std::uint32_t> notes;
    const auto& all = context.scene.diagram().notes;
    for (std::uint32_t note = 0; note < all.size(); ++note) {
        if ((all[note].shape != NoteShape::Text) == shapes && all[note].id != state.hiddenNote
            && context.sees(noteBox(all[note]).adjusted(-8.0, -8.0, 8.0, 8.0)))
            notes.push_back(note);
    }
    if (!notes.empty())
        paintOnly(context, notes, state.selectedNote);
}

void paintNote(PaintContext& context, std::uint32_t note, bool selected)
{
    paintOnly(context, {note},
              selected ? std::optional{context.scene.diagram().notes[note].id} : std::nullopt);
}

} // namespace jingwei::ui
