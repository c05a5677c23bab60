#pragma once

#include "core/diagram/diagram.h"
#include "core/diagram/style_rules.h"
#include "ui/support/format.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace jingwei::ui {

/// Marks at the corner of a node, most urgent first.
enum class Badge : std::uint8_t { Danger, Watch, StopClock, Frozen, NotQueried, Tag };

/// Words over one column of a trace: "level-1 accounts" and "2 · held 44,000".
struct ColumnHead {
    QString title;
    QString sums;
    QString count; ///< for want of room

    friend bool operator==(const ColumnHead&, const ColumnHead&) = default;
};

/// What the document does not know but the picture shows.
struct DiagramLook {
    Masking masking = Masking::Shown;
    MoneyUnit unit = MoneyUnit::Yuan;
    std::vector<ColumnHead>
        heads{}; ///< by column number (level; exits one right of the greatest); empty: no heads
    std::unordered_map<EntityRef, std::vector<Badge>>
        badges{};                            ///< beyond those that follow from the document
    std::vector<StyleRule> rules{};          ///< that coloured the diagram, for the legend
    std::vector<EntityRef> colouredByHand{}; ///< whose colour no rule gave; ascending

    friend bool operator==(const DiagramLook&, const DiagramLook&) = default;
};

namespace diagram_measure {
inline constexpr double cardWidth = 153.0, cardHeight = 48.0, exitHeight = 42.0, stripWidth = 32.0;
inline constexpr double tile = 32.0;
inline constexpr double bandMargin = 10.0; ///< a column's ground reaches so far beyond its cards
inline constexpr double headHeight = 28.0; ///< of the strip with the columns' heads, not scaled by zoom
} // namespace diagram_measure

/// How a link belongs to what is selected.
enum class Stream : std::uint8_t { None, Up, Down };

/// A diagram made ready to be drawn and asked: texts, ports, routes and neighbours. Immutable; any thread may
/// read it.
class DiagramScene {
public:
    struct Node {
        std::vector<Badge> badges; ///< most urgent first
        QRectF box;                ///< of the card or tile, in diagram units
        double rank = 0.0;         ///< who gets a label first, selection aside
        std::uint32_t column = 0;  ///< in a trace
        bool exit = false;
        std::optional<std::size_t> rule{}; ///< of the look, that gave it its colour
    };

    struct Link {
        double width = 1.0;       ///< at 100 %
        double startOffset = 0.0; ///< of its port from the middle of the card, in a trace
        double endOffset = 0.0;
        double spread = 0.0; ///< in a free diagram: how far it bows out, for parallel links
        bool queried = true; ///< whether the money could be followed further
    };

    /// What a large diagram, drawn small, needs of a node; so little that all of them are at hand together.
    struct Dot {
        NodeFamily family;
        EntityKind kind;
        bool coloured; ///< by people
        bool danger;   ///< it has the badge
        bool badges;   ///< it has any
        bool stacked;  ///< others stand behind it
        bool merged;   ///< others are the same
    };
    struct Ends {
        std::uint32_t from;
        std::uint32_t to;
        LinkKind kind;
    };

    struct Column {
        std::uint32_t number;
        double x; ///< middle
    };

    /// Nodes of one group, and the hull round them.
    struct Hull {
        std::string name;
        std::vector<std::uint32_t> nodes;
        std::vector<QPointF>
            corners; ///< clockwise, of the least convex polygon; it is drawn `hullReach` wider
    };

    /// A marked way, where the diagram shows it.
    struct Path {
        std::int64_t id;
        std::string colour;
        std::string name;
        std::vector<std::uint32_t> links;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> gaps; ///< nodes next to each other, not linked
    };

    DiagramScene(std::shared_ptr<const Diagram> diagram, DiagramLook look);

    [[nodiscard]] const Diagram& diagram() const noexcept { return *m_diagram; }
    [[nodiscard]] std::shared_ptr<const Diagram> shared() const noexcept { return m_diagram; }
    [[nodiscard]] const DiagramLook& look() const noexcept { return m_look; }
    [[nodiscard]] bool isTrace() const noexcept { return m_diagram->unit == DiagramUnit::Levels; }
    [[nodiscard]] const std::vector<Node>& nodes() const noexcept { return m_nodes; }
    [[nodiscard]] const std::vector<Link>& links() const noexcept { return m_links; }
    /// First and second line of a node. Worked out when asked for: of a large diagram few are ever read.
    [[nodiscard]] QString nameOf(std::uint32_t node) const;
    [[nodiscard]] QString tailOf(std::uint32_t node) const;
    /// "2 × 286,000", "41 calls"; empty: none.
    [[nodiscard]] QString labelOf(std::uint32_t link) const;
    /// All nodes, the greatest rank first.
    [[nodiscard]] const std::vector<std::uint32_t>& byRank() const noexcept { return m_byRank; }
    /// Middles of all nodes' boxes.
    [[nodiscard]] const std::vector<QPointF>& middles() const noexcept { return m_middles; }
    [[nodiscard]] const std::vector<Dot>& dots() const noexcept { return m_dots; }
    /// Nodes that links join.
    [[nodiscard]] const std::vector<Ends>& ends() const noexcept { return m_ends; }
    /// Columns of a trace from left to right; empty otherwise.
    [[nodiscard]] const std::vector<Column>& columns() const noexcept { return m_columns; }
    /// By the first of their nodes.
    [[nodiscard]] const std::vector<Hull>& hulls() const noexcept { return m_hulls; }
    /// How far a hull reaches beyond its corners, in diagram units.
    [[nodiscard]] double hullReach() const noexcept { return isTrace() ? 16.0 : 44.0; }
    /// Corners of a hull while some of its nodes are elsewhere: each at its place plus what `moveOf` gives.
    [[nodiscard]] std::vector<QPointF> hullCorners(const Hull& hull,
                                                   const std::function<QPointF(std::uint32_t)>& moveOf) const;
    /// In the diagram's order; those of which nothing is shown are left out.
    [[nodiscard]] const std::vector<Path>& paths() const noexcept { return m_paths; }
    /// Room of all nodes with their labels, hulls and notes, in diagram units; empty without nodes.
    [[nodiscard]] QRectF bounds() const noexcept { return m_bounds; }

    /// Links that leave or reach a node, as indices into the diagram's links.
    [[nodiscard]] std::span<const std::uint32_t> linksOut(std::uint32_t node) const;
    [[nodiscard]] std::span<const std::uint32_t> linksIn(std::uint32_t node) const;
    [[nodiscard]] std::optional<std::uint32_t> find(const EntityRef& entity) const;

    /// By link: what leads to the selected nodes and what leads on from them, along transfers. In a free
    /// diagram only the next two steps, so that a hub does not colour everything.
    [[nodiscard]] std::vector<Stream> streamsOf(std::span<const std::uint32_t> selected) const;

    /// The way of a link as a chain of cubic curves (start, then three points a piece), in diagram units.
    [[nodiscard]] std::vector<QPointF> route(std::uint32_t link) const;
    /// The same while nodes are being dragged: `moved` gives their places for the moment.
    [[nodiscard]] std::vector<QPointF> route(std::uint32_t link, QPointF fromMove, QPointF toMove) const;

private:
    void prepareNodes();
    void prepareRules();
    void prepareLinks();
    void prepareNeighbours();
    void prepareIndex();
    void prepareColumns();
    void preparePorts();
    void prepareSpread();
    void prepareHulls();
    void preparePaths();
    void addStep(Path& path, std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] std::vector<QPointF> traceRoute(std::uint32_t link, QPointF start, QPointF end) const;
    [[nodiscard]] double gapIn(std::uint32_t column, double wished, double halfWidth) const;

    std::shared_ptr<const Diagram> m_diagram;
    DiagramLook m_look;
    std::vector<Node> m_nodes;
    std::vector<Link> m_links;
    std::vector<Column> m_columns;
    std::vector<std::vector<QRectF>> m_columnBoxes; ///< by column number: boxes from the top
    std::vector<std::uint32_t> m_byRank;
    std::vector<QPointF> m_middles;
    std::vector<Dot> m_dots;
    std::vector<Ends> m_ends;
    std::vector<Hull> m_hulls;
    std::vector<Path> m_paths;
    QRectF m_bounds;
    std::vector<std::uint32_t> m_outStarts, m_out, m_inStarts, m_in;
    std::vector<std::pair<std::size_t, std::uint32_t>> m_nodeOf; ///< hash of an entity, node; ascending
    Currency m_currency = cny;                                   ///< of a trace
};

/// Room of a note in diagram units; a usual one where it has no size.
[[nodiscard]] QRectF noteBox(const DiagramNote& note);

/// Points along a route, near enough to each other to be asked for distances.
[[nodiscard]] std::vector<QPointF> flattened(std::span<const QPointF> route);

} // namespace jingwei::ui
