#pragma once

#include "core/base/money.h"
#include "core/base/time.h"
#include "core/model/entity.h"
#include "core/model/facts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace jingwei {

/// A position in diagram units: 1 unit is 1 logical pixel at 100 %. x to the right, y down.
struct Point {
    double x = 0.0;
    double y = 0.0;

    friend bool operator==(const Point&, const Point&) = default;
};

/// Families of ui/tokens.md section 3; each has its colour and shape, the kind has its icon.
enum class NodeFamily : std::uint8_t {
    Incident,
    Victim,
    Suspect,
    Person,
    Account,
    Phone,
    Network,
    Organisation,
    Crypto,
    Exit
};

struct DiagramNode {
    EntityRef entity;
    NodeFamily family = NodeFamily::Account;
    std::string icon;                   ///< name of a drawing in resources/icons, without ending
    std::string name;                   ///< first line: holder, victim, number …; empty: unknown
    std::string tail;                   ///< second line: bank and tail of the number, loss …
    std::optional<std::uint32_t> level; ///< 0 for the victim, 1 for level-1 accounts …
    bool queried = true;                ///< false: dashed outline and badge
    std::optional<Minor> received;      ///< stolen money that reached it; nothing outside a trace
    std::optional<Minor> held;          ///< of that, what stayed
    Point position;
    bool pinned = false;
    std::vector<EntityRef> folded{}; ///< the ends that stand here together, `entity` first; empty: it alone
    bool merged = false;             ///< those are held for one and the same; false: a stack of light ones
    std::string group{};             ///< name of the hull that it stands in; empty: none
    std::string colour{};            ///< token of the theme; empty: that of its family

    friend bool operator==(const DiagramNode&, const DiagramNode&) = default;
};

/// Whether money leaves the banks at this node: cash, merchants, platforms, exchanges, fees.
[[nodiscard]] bool leavesTheBanks(const DiagramNode& node) noexcept;

enum class LinkKind : std::uint8_t { Transfer, Call, Use };

/// All facts of one kind between two nodes; count and amount are computed from the facts, never typed.
struct DiagramLink {
    std::uint32_t from = 0; ///< index into nodes
    std::uint32_t to = 0;
    LinkKind kind = LinkKind::Transfer;
    std::int64_t count = 0;
    Minor amount = 0; ///< sum; of traced money in a trace
    Currency currency = cny;
    Instant first{};
    Instant last{};
    bool firstIsDay = false; ///< the row gives no time of day
    bool lastIsDay = false;
    std::vector<RowId> facts; ///< transfer or call ids behind it

    friend bool operator==(const DiagramLink&, const DiagramLink&) = default;
};

/// Counts one more fact into a link. Where two facts of one moment differ in how exactly they tell it, the
/// exact one counts. A sum that would not fit stays as it was.
void takeFact(DiagramLink& link, RowId row, Minor amount, std::optional<Instant> at, bool dateOnly);
/// The same with all facts of another link of its kind and currency.
void takeFacts(DiagramLink& link, const DiagramLink& other);

enum class NoteShape : std::uint8_t { Text, Rectangle, Ellipse };
/// Words or a shape on the paper.
struct DiagramNote {
    std::int64_t id;
    NoteShape shape = NoteShape::Text;
    std::string text{};
    Point position{}; ///< top left
    Point size{};     ///< width and height in diagram units
    std::string colour{};

    friend bool operator==(const DiagramNote&, const DiagramNote&) = default;
};

/// A way that is drawn stronger than the rest.
struct MarkedPath {
    std::int64_t id;
    std::string name{};
    std::vector<EntityRef> ends{}; ///< in the order of the way
    std::string colour{};

    friend bool operator==(const MarkedPath&, const MarkedPath&) = default;
};

enum class DiagramUnit : std::uint8_t { Levels, Free };

/// The link-diagram document: what is shown and where. Holds no pixels, no fonts, no facts but their ids.
struct Diagram {
    std::vector<DiagramNode> nodes;
    std::vector<DiagramLink> links;
    DiagramUnit unit = DiagramUnit::Free; ///< Levels: columns are levels of a trace, with heads
    std::vector<DiagramNote> notes{};     ///< words and shapes on the paper
    std::vector<MarkedPath> paths{};      ///< ways drawn stronger; their ends may be folded into others

    /// The node of an entity, or the one that it is folded into.
    [[nodiscard]] std::optional<std::uint32_t> find(const EntityRef& entity) const;

    friend bool operator==(const Diagram&, const Diagram&) = default;
};

} // namespace jingwei
