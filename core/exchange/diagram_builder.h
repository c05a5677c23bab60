#pragma once

#include "core/base/result.h"
#include "core/diagram/diagram.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace jingwei::exchange {

/// A node as a file has it. `values` are by the names of `nodeFields`, whatever the file calls them.
struct ReadNode {
    std::string id;
    std::string label;
    std::map<std::string, std::string> values{};
    std::optional<Point> drawn{}; ///< where the file draws it, in our directions
    double roundedTo = 0.01;      ///< as far as `drawn` may lie from x and y of `values` and mean the same
    std::uint64_t line = 0;
};

/// An edge as a file has it. `values` are by the names of `edgeFields`.
struct ReadEdge {
    std::string source, target; ///< ids of nodes, which may come later in the file
    std::map<std::string, std::string> values{};
    std::uint64_t line = 0;
};

/// "line 17: amount n/a"
[[nodiscard]] Error damagedAt(std::uint64_t line, std::string_view what, std::string_view value = {});

/// Makes a diagram of nodes and edges as files have them, in any order.
class DiagramBuilder {
public:
    /// `zone`: of times that do not name theirs.
    explicit DiagramBuilder(ZoneOffset zone) : m_zone{zone} {}

    /// Nodes that edges name and the file does not list are made of their ids.
    void makeMissingNodes() noexcept { m_makesMissing = true; }

    /// Errors: `FileDamaged` for an id that is there already, and for values that cannot be read.
    [[nodiscard]] Result<void> add(ReadNode node);
    void add(ReadEdge edge) { m_edges.push_back(std::move(edge)); }

    /// Errors: `FileDamaged` for an edge without its nodes, and for values; `AmountOutOfRange`.
    [[nodiscard]] Result<Diagram> finish() &&;

private:
    struct LinkKey {
        std::string link;
        std::uint32_t from, to;
        LinkKind kind;
        Currency currency;

        friend auto operator<=>(const LinkKey&, const LinkKey&) = default;
    };

    [[nodiscard]] Result<std::uint32_t> endOf(const std::string& id, std::string_view role,
                                              std::uint64_t line);
    [[nodiscard]] Result<void> take(const ReadEdge& edge);
    [[nodiscard]] Result<void> takeMoney(DiagramLink& link, const ReadEdge& edge, bool isNew) const;
    [[nodiscard]] Result<void> takeTimes(DiagramLink& link, const ReadEdge& edge, bool isNew) const;
    [[nodiscard]] static Result<void> takeFacts(DiagramLink& link, const ReadEdge& edge);

    ZoneOffset m_zone;
    bool m_makesMissing = false;
    Diagram m_diagram;
    std::unordered_map<std::string, std::uint32_t> m_nodeOf;
    std::vector<ReadEdge> m_edges;
    std::map<LinkKey, std::size_t> m_linkOf;
};

} // namespace jingwei::exchange
