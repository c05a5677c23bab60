#pragma once

#include "core/base/progress.h"
#include "ui/diagram/diagram_painter.h"
#include "ui/diagram/diagram_words.h"
#include "ui/diagram/label_space.h"
#include "ui/diagram/pixel_strokes.h"

#include <QFont>
#include <QPainter>
#include <QPainterPath>

#include <cstdint>
#include <optional>
#include <vector>

namespace jingwei::ui {

/// How much of a free node is drawn, by its size on the screen (tokens: diagram by zoom).
enum class TileDetail : std::uint8_t { Speck, Dot, Shape, Tile, Full };
/// The same of a card in a trace.
enum class CardDetail : std::uint8_t { Speck, Plain, NameOnly, Full };

/// How a node stands out.
enum class NodeMark : std::uint8_t { None, Neighbour, Hit, Selected };

/// All that one turn of painting shares. Lives as long as the call.
struct PaintContext {
    QPainter& painter;
    const DiagramScene& scene;
    const Tokens& tokens;
    QRectF visible;
    double scale;  ///< logical pixels per diagram unit
    double factor; ///< of texts and strokes
    Purpose purpose;
    std::vector<NodeMark> marks{};
    std::vector<Stream> streams{};
    std::vector<std::uint8_t> hiddenNodes{};
    std::vector<std::uint8_t> selectedLinks{};
    std::vector<std::uint8_t> paleNodes{}; ///< by node, when only the selection is emphasised
    QColor linkColour{};                   ///< of all links for the moment; invalid: each has its own
    bool arrows = true;                    ///< whether links have them
    double moreWidth = 0.0;                ///< what links are wider for the moment, in logical pixels
    LabelSpace space{};
    std::vector<DrawnLabel> labels{};
    std::optional<PixelStrokes> strokes{}; ///< links drawn into pixels, gathered; nothing: the painter's way
    Progress* progress = nullptr;          ///< counts links and nodes that are drawn; none on the screen

    /// Whether a box in diagram units may be seen.
    [[nodiscard]] bool sees(const QRectF& box) const noexcept { return visible.intersects(box); }
    [[nodiscard]] double zoom() const noexcept { return scale / factor; }
    [[nodiscard]] QPointF toScreen(QPointF point) const noexcept
    {
        return (point - visible.topLeft()) * scale;
    }
    [[nodiscard]] QRectF toScreen(const QRectF& box) const noexcept
    {
        return {toScreen(box.topLeft()), box.size() * scale};
    }
    [[nodiscard]] bool hasSelection() const noexcept { return !streams.empty(); }
    [[nodiscard]] Stream streamOf(std::uint32_t link) const noexcept
    {
        return streams.empty() ? Stream::None : streams[link];
    }
    [[nodiscard]] bool pale(std::uint32_t node) const noexcept
    {
        return !paleNodes.empty() && paleNodes[node] != 0;
    }
    /// Counts one more link or node; false: whoever waits wants no more of it.
    [[nodiscard]] bool goOn() const noexcept
    {
        if (progress == nullptr)
            return true;
        progress->advance();
        return !progress->cancelled();
    }
    /// Whether single pixels may be written: a picture for the screen, not turned or scaled.
    [[nodiscard]] bool onPixels() const;
    [[nodiscard]] TileDetail tileDetail() const noexcept;
    [[nodiscard]] CardDetail cardDetail() const noexcept;
};

/// Font of a line in the diagram, `pixels` at factor 1.
[[nodiscard]] QFont diagramFont(const PaintContext& context, double pixels,
                                QFont::Weight weight = QFont::Normal);
/// A drawing of resources/icons in the middle of `box`: as a picture on the screen, as lines in an export.
void drawIcon(PaintContext& context, const QString& name, const QRectF& box, const QColor& colour,
              double stroke);
/// A colour laid on another with an opacity.
[[nodiscard]] QColor mixed(const QColor& ground, const QColor& colour, double opacity);

// ---- halo_text.cpp ----
/// A text as far as it has room.
struct MeasuredText {
    QString text;
    double width; ///< logical pixels
};
/// Cuts a text that is longer than `longest` logical pixels. Known for texts of late.
[[nodiscard]] MeasuredText measuredText(const QString& text, const QFont& font, double longest);
/// Text with a halo in the colour of the canvas; `baseline` is its left end.
void drawHaloText(PaintContext& context, QPointF baseline, const QString& text, const QFont& font,
                  const QColor& colour, double halo);

// ---- tile_painting.cpp, tile_dots.cpp, tile_labels.cpp, card_painting.cpp ----
/// One node as a dot.
void paintDot(PaintContext& context, std::uint32_t node, double diameter);
/// Very many dots at once, the last lowest; whether it was done, for where they are few it is not worth it.
[[nodiscard]] bool paintManyDots(PaintContext& context, const std::vector<std::uint32_t>& nodes);
/// How large a dot is, in logical pixels.
[[nodiscard]] double dotDiameter(const PaintContext& context);
void paintTiles(PaintContext& context, const std::vector<std::uint32_t>& nodes);
void paintTileLabels(PaintContext& context, const std::vector<std::uint32_t>& nodes);
void paintCards(PaintContext& context, const std::vector<std::uint32_t>& nodes);
/// The outline of a family's tile around `centre`.
[[nodiscard]] QPainterPath tileShape(NodeFamily family, QPointF centre, double size);
/// Room of a tile with its ring, on the screen.
[[nodiscard]] QRectF tileOnScreen(const PaintContext& context, std::uint32_t node);

// ---- badge_painting.cpp ----
/// "×38" in a pill around `centre`, `growth` times its usual size; takes its room.
void paintPill(PaintContext& context, QPointF centre, std::size_t count, double growth);
/// A round badge around `centre`.
void paintBadge(PaintContext& context, Badge badge, QPointF centre, double diameter);

/// The round sign of several that are held for one around `centre`, `growth` times its usual size; takes its
/// room.
void paintMergedMark(PaintContext& context, QPointF centre, double growth);

// ---- link_painting.cpp, link_labels.cpp ----
void paintLinks(PaintContext& context, const std::vector<std::uint32_t>& links);
void paintLinkLabels(PaintContext& context, const std::vector<std::uint32_t>& links);
/// One link with its arrow, its ends moved by so much in diagram units.
void paintLink(PaintContext& context, std::uint32_t link, QPointF fromMove, QPointF toMove);

// ---- hull_painting.cpp, path_painting.cpp, note_painting.cpp ----
/// Grounds of the groups of which no node is hidden.
void paintHulls(PaintContext& context);
/// One ground round corners as `DiagramScene::hullCorners` gives them.
void paintHull(PaintContext& context, const DiagramScene::Hull& hull, const std::vector<QPointF>& corners);
/// Their names and counts.
void paintHullNames(PaintContext& context);
void paintPaths(PaintContext& context);
/// Shapes lie under the links, words over them.
void paintNotes(PaintContext& context, bool shapes, const PaintState& state);
void paintNote(PaintContext& context, std::uint32_t note, bool selected);

} // namespace jingwei::ui
