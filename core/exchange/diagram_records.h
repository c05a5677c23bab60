#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/diagram/diagram.h"
#include "core/exchange/diagram_files.h"

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace jingwei::exchange {

// A diagram as the writers see it: nodes with names that may leave the case, and one edge for each fact.

enum class FieldType : std::uint8_t {
    Text,
    Whole,
    Decimal, ///< a binary number
    Amount,  ///< an exact decimal, as text
    Flag
};
/// "string", "long" …: what GraphML and GEXF call it.
[[nodiscard]] std::string_view xmlTypeWord(FieldType type) noexcept;

/// An attribute that nodes or edges have in every format that knows attributes. Names are a contract.
struct Field {
    std::string_view name;
    FieldType type;
};

// clang-format off
enum class NodeField : std::uint8_t { Kind, Value, Name, Tail, Family, Icon, Level, Queried, Pinned, Received,
                                      Held, Currency, X, Y, Folded };
inline constexpr std::array<Field, 15> nodeFields{{
    {"kind", FieldType::Text},     {"value", FieldType::Text},    {"name", FieldType::Text},
    {"tail", FieldType::Text},     {"family", FieldType::Text},   {"icon", FieldType::Text},
    {"level", FieldType::Whole},   {"queried", FieldType::Flag},  {"pinned", FieldType::Flag},
    {"received", FieldType::Amount}, {"held", FieldType::Amount},     {"currency", FieldType::Text},
    {"x", FieldType::Decimal},     {"y", FieldType::Decimal},     {"folded", FieldType::Text}}};

enum class EdgeField : std::uint8_t { Kind, Link, Count, Amount, Currency, Time, Until, DateOnly, Seconds, Rows,
                                      Source, Sha256, Rule, LinkAmount, Facts };
inline constexpr std::array<Field, 15> edgeFields{{
    {"kind", FieldType::Text},     {"link", FieldType::Whole},    {"count", FieldType::Whole},
    {"amount", FieldType::Amount},   {"currency", FieldType::Text}, {"time", FieldType::Text},
    {"until", FieldType::Text},    {"date_only", FieldType::Flag}, {"seconds", FieldType::Whole},
    {"rows", FieldType::Text},     {"source", FieldType::Text},   {"sha256", FieldType::Text},
    {"rule", FieldType::Text},     {"link_amount", FieldType::Amount}, {"facts", FieldType::Text}}};
// clang-format on

/// A value by its place in `nodeFields` or `edgeFields`; nothing: the field does not apply.
template <std::size_t N>
using FieldValues = std::array<std::optional<std::string>, N>;
using NodeValues = FieldValues<nodeFields.size()>;
using EdgeValues = FieldValues<edgeFields.size()>;

struct NodeRecord {
    std::string id;        ///< "account:6222…"; masked ones with a mark behind them that tells them apart
    std::string stableKey; ///< what names the entity in every file of this case: hex
    std::string label;     ///< first and second line
    std::string value;     ///< of the entity, perhaps masked
    std::string name, tail;
    std::vector<std::string> folded; ///< ids of the ends that stand here together
    const DiagramNode* node;
};

/// Where a fact stands: "S3#R17" where names are masked, else "bank.xlsx#Sheet1!R17".
struct RowReference {
    RowId row;
    std::string text;
    std::string sha256; ///< of the file; empty: the case does not know the source
};

/// One transfer, call or use; or, where `whole`, all that a link stands for.
struct EdgeRecord {
    std::string id; ///< differs from that of every other edge
    std::uint32_t link = 0;
    std::uint32_t from = 0, to = 0; ///< nodes
    LinkKind kind = LinkKind::Transfer;
    bool whole = false;
    std::int64_t count = 1;
    std::optional<Minor> amount; ///< nothing: no money
    Currency currency = cny;
    std::optional<Instant> at;
    std::optional<Instant> until; ///< of a whole link: its last fact
    bool dateOnly = false;
    std::optional<std::int64_t> seconds; ///< length of a call
    std::vector<RowReference> rows;
    JoinRule rule = JoinRule::None;
    std::optional<Minor> linkAmount; ///< what the diagram's link has in all, where that is not the sum of its
                                     ///< facts; in a trace always: the traced money
    std::span<const RowId> facts;    ///< of a whole link
};

class DiagramRecords {
public:
    /// Shape: all three outlive this.
    DiagramRecords(const Diagram& diagram, const DiagramFacts& facts, const DiagramFileOptions& options);

    [[nodiscard]] const Diagram& diagram() const noexcept { return m_diagram; }
    [[nodiscard]] const DiagramFileOptions& options() const noexcept { return m_options; }
    [[nodiscard]] ZoneOffset zone() const noexcept { return m_facts.zone; }
    [[nodiscard]] std::span<const NodeRecord> nodes() const noexcept { return m_nodes; }
    /// The account as the case knows it; null: it does not, or names are masked.
    [[nodiscard]] const AccountFact* account(const NodeRecord& node) const;
    /// Currencies of the links with money, each once.
    [[nodiscard]] std::vector<Currency> currencies() const;
    [[nodiscard]] std::size_t edgeCount() const;

    /// Tells of all edges, link by link and fact by fact; a step of `progress` each. Errors: `Cancelled`.
    [[nodiscard]] Result<void> eachEdge(Progress& progress,
                                        const std::function<void(const EdgeRecord&)>& take) const;

    [[nodiscard]] NodeValues valuesOf(const NodeRecord& node) const;
    [[nodiscard]] EdgeValues valuesOf(const EdgeRecord& edge) const;

private:
    [[nodiscard]] bool masked() const noexcept { return m_options.masking == NameMasking::Masked; }
    [[nodiscard]] NodeRecord recordOf(const DiagramNode& node) const;
    [[nodiscard]] std::string idOf(const EntityRef& entity) const;
    [[nodiscard]] std::string keyOf(const EntityRef& entity) const;
    [[nodiscard]] bool isWhole(const DiagramLink& link) const;
    [[nodiscard]] const CallFact* call(RowId id) const;
    [[nodiscard]] std::optional<Minor> amountOf(const DiagramLink& link) const;
    [[nodiscard]] EdgeRecord wholeEdge(std::uint32_t link) const;
    [[nodiscard]] EdgeRecord factEdge(std::uint32_t link, RowId fact) const;
    void cite(EdgeRecord& edge, RowId row) const;

    const Diagram& m_diagram;
    const DiagramFacts& m_facts;
    const DiagramFileOptions& m_options;
    Currency m_nodeCurrency = cny; ///< of what nodes received and hold
    std::vector<NodeRecord> m_nodes;
    std::unordered_map<std::int64_t, std::uint32_t> m_calls; ///< by id
    std::map<SourceId, const SourceReceipt*> m_sources;
};

/// "transfer" "call" "use"
[[nodiscard]] std::string_view linkKindWord(LinkKind kind) noexcept;
[[nodiscard]] std::optional<LinkKind> linkKindNamed(std::string_view word) noexcept;
/// "victim" "account" …
[[nodiscard]] std::string_view familyWord(NodeFamily family) noexcept;
[[nodiscard]] std::optional<NodeFamily> familyNamed(std::string_view word) noexcept;
/// The colour of a family on paper, 0xRRGGBB.
[[nodiscard]] std::uint32_t familyColour(NodeFamily family) noexcept;
/// The colour of a kind of link on paper, 0xRRGGBB.
[[nodiscard]] std::uint32_t linkColour(LinkKind kind) noexcept;
/// "3:17"
[[nodiscard]] std::string rowText(RowId row);
/// Reads "3:17"; nothing: it is none.
[[nodiscard]] std::optional<RowId> rowNamed(std::string_view text) noexcept;

} // namespace jingwei::exchange
