#pragma once

#include "ui/diagram/canvas_button.h"
#include "ui/diagram/diagram_scene.h"

#include <QString>
#include <QWidget>

#include <cstdint>
#include <memory>
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

using LegendKey = std::variant<NodeKindKey, Badge, LinkLook>;

struct LegendEntry {
    LegendKey key;
    std::int64_t count = 0;           ///< in view
    std::vector<std::uint32_t> nodes; ///< all of that kind in the diagram; none for links
};

/// What is in view: kinds of node with their counts, badges, looks of links, in that order.
[[nodiscard]] std::vector<LegendEntry> legendOf(const DiagramScene& scene,
                                                const std::vector<std::uint32_t>& visibleNodes,
                                                const std::vector<Stream>& streams);

/// One line of the legend; its button.
class LegendRow final : public CanvasControl {
    Q_OBJECT

public:
    LegendRow(const LegendEntry& entry, const QString& icon, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
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

signals:
    void kindChosen(const std::vector<std::uint32_t>& nodes);
    void resized();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    std::vector<LegendEntry> m_entries;
    std::vector<QString> m_icons; ///< by entry
    QAbstractButton* m_head;
    QWidget* m_rows = nullptr;
    bool m_folded = false;
};

} // namespace jingwei::ui
