#pragma once

#include "ui/diagram/canvas_button.h"
#include "ui/diagram/diagram_scene.h"

#include <QString>
#include <QWidget>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace jingwei::ui {

/// Nodes of one kind.
struct NodeKindKey {
    NodeFamily family;
    EntityKind kind;
    friend auto operator<=>(const NodeKindKey&, const NodeKindKey&) = default;
};
/// How a link is drawn.
enum class LinkLook : std::uint8_t { UpStream, DownStream, Transfer, NotQueried, Call, Use };

/// Several ends in one node.
enum class Together : std::uint8_t { Stack, Merged };
/// What people gave a meaning: a rule of the look, a marked way of the diagram, a hull of the scene.
enum class Meaning : std::uint8_t { Rule, Path, Group };
struct MeaningKey {
    Meaning meaning;
    std::size_t number; ///< among those of its kind
    friend auto operator<=>(const MeaningKey&, const MeaningKey&) = default;
};
/// The rows for which there is no room.
struct MoreRows {
    friend auto operator<=>(const MoreRows&, const MoreRows&) = default;
};

using LegendKey = std::variant<NodeKindKey, Badge, Together, LinkLook, MeaningKey, MoreRows>;

struct LegendEntry {
    LegendKey key;
    std::int64_t count = 0;             ///< in view
    std::vector<std::uint32_t> nodes{}; ///< all of that kind in the diagram; none for links
    std::string name{};                 ///< of a way or a group, as it was written
    std::string colour{};               ///< token, of what people gave a meaning
    std::optional<StyleRule> rule{};

    friend bool operator==(const LegendEntry&, const LegendEntry&) = default;
};

/// What is in view: kinds of node with their counts, badges, stacks and merged nodes, looks of links, then
/// rules of colour, marked ways and groups.
[[nodiscard]] std::vector<LegendEntry> legendOf(const DiagramScene& scene,
                                                const std::vector<std::uint32_t>& visibleNodes,
                                                const std::vector<Stream>& streams);

/// At most so many entries, the first ones; where some are left out, the last says how many.
[[nodiscard]] std::vector<LegendEntry> shortened(std::vector<LegendEntry> entries, std::size_t most);

/// One line of the legend; its button.
class LegendRow final : public CanvasControl {
    Q_OBJECT

public:
    LegendRow(const LegendEntry& entry, const QString& icon, Masking masking, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString countShown() const;
    [[nodiscard]] int textWidth() const;

    LegendEntry m_entry;
    QString m_icon;
};

/// Explains what is visible; a click on a row selects that kind, one on the head folds the rest away.
class DiagramLegend : public QWidget {
    Q_OBJECT

public:
    explicit DiagramLegend(QWidget* parent);

    void setEntries(const DiagramScene& scene, const std::vector<LegendEntry>& entries);
    [[nodiscard]] bool folded() const noexcept { return m_folded; }
    void setFolded(bool folded);
    /// How high it may become, in logical pixels; what has no room is counted in its last row.
    void setRoom(int height);

signals:
    void kindChosen(const std::vector<std::uint32_t>& nodes);
    void resized();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void fillRows();
    [[nodiscard]] std::vector<LegendEntry> entriesShown() const;

    std::vector<LegendEntry> m_entries;
    std::vector<QString> m_icons; ///< by entry
    Masking m_masking = Masking::Shown;
    int m_room = 0; ///< 0: as much as it likes
    QAbstractButton* m_head;
    QWidget* m_rows = nullptr;
    bool m_folded = false;
};

} // namespace jingwei::ui
