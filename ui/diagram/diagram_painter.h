#pragma once

#include "ui/diagram/diagram_scene.h"
#include "ui/theme/tokens.h"

#include <QRectF>
#include <QString>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

class QPainter;

namespace jingwei {
class Progress;
}

namespace jingwei::ui {

enum class Purpose : std::uint8_t {
    Screen, ///< icons as pictures
    Motion, ///< the same for a moment while the view moves: of very many long hairlines some stand for all
    Export, ///< icons as lines, so that PDF and SVG stay sharp
};

enum class LabelOf : std::uint8_t { Node, Link, Hull, Note };

/// A text that was drawn, and the room it took on the screen.
struct DrawnLabel {
    QRectF box;
    QString text;
    LabelOf of = LabelOf::Node;
    std::uint32_t index = 0; ///< of the node, link, hull or note that it belongs to
};

enum class Emphasis : std::uint8_t {
    Even,     ///< everything alike
    Selection ///< all but the selection, its neighbours and its streams at 25 %
};

/// What is up with nodes and links at the moment; indices into the diagram.
struct PaintState {
    std::vector<std::uint32_t> selected;
    std::vector<std::uint32_t> selectedLinks;
    std::vector<std::uint32_t> hits; ///< of a search
    std::vector<std::uint32_t>
        hidden; ///< drawn elsewhere because they are being dragged; their links and hulls too
    std::optional<std::int64_t> selectedNote{};
    std::optional<std::int64_t> hiddenNote{};
    Emphasis emphasis = Emphasis::Even;

    friend bool operator==(const PaintState&, const PaintState&) = default;
};

/// The parts of a picture, from the ground up; names of nodes and sums of links are labels.
enum class DiagramPart : std::uint8_t {
    Ground,
    Title,
    Heads,
    Groups,
    Shapes,
    Links,
    Paths,
    Notes,
    Nodes,
    Labels,
    Legend
};
/// Is told which part begins.
using BeginPart = std::function<void(DiagramPart)>;

/// Paints a diagram into any painter. A value without state of its own: cheap to make, any thread may use
/// one.
///
/// `visible` is the part of the diagram to be seen; its upper left corner comes to the painter's origin,
/// enlarged by `scale` logical pixels per diagram unit. How much detail is drawn follows from the size of a
/// node on the screen.
class DiagramPainter {
public:
    /// `textFactor` is the scale of the settings: at `scale == textFactor` a tile has its 100 % size.
    DiagramPainter(const DiagramScene& scene, const Tokens& tokens, double textFactor = 1.0)
        : m_scene{scene}
        , m_tokens{tokens}
        , m_textFactor{textFactor}
    {
    }

    /// Hulls, notes, links, nodes and labels on whatever ground there is. Gives the labels in the order of
    /// their importance; no two overlap. `progress` advances by one for each link and node; once it is
    /// cancelled the picture stays half done. `begin`, where there is one, is called before each part.
    std::vector<DrawnLabel> paint(QPainter& painter, const PaintState& state, const QRectF& visible,
                                  double scale, Purpose purpose, Progress* progress = nullptr,
                                  const BeginPart& begin = {}) const;
    /// Canvas and the grounds of the columns.
    void paintGround(QPainter& painter, const QRectF& visible, double scale) const;
    /// The strip with the columns' heads along the upper edge. Nothing where the look has no heads.
    void paintHeads(QPainter& painter, const QRectF& visible, double scale) const;
    /// Height of that strip; 0 where there is none.
    [[nodiscard]] double headHeight() const;

    /// Nodes on their way with the mouse, at their places plus `move`, and the links between them and the
    /// rest.
    void paintMoving(QPainter& painter, const std::vector<std::uint32_t>& nodes, QPointF move,
                     const QRectF& visible, double scale) const;
    /// The same of a note.
    void paintMovingNote(QPainter& painter, std::int64_t note, QPointF move, const QRectF& visible,
                         double scale) const;

private:
    const DiagramScene& m_scene;
    const Tokens& m_tokens;
    double m_textFactor;
};

} // namespace jingwei::ui
