#include "ui/diagram/diagram_legend.h"

#include "ui/diagram/diagram_words.h"
#include "ui/diagram/legend_painting.h"
#include "ui/diagram/paint_context.h"
#include "ui/text/words.h"
#include "ui/theme/icon.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <map>

namespace jingwei::ui {

namespace {

constexpr double rowHeight = 24.0;
constexpr double sampleWidth = 26.0;

NodeKindKey kindKey(const DiagramNode& node)
{
    // Within phones and networks the kinds differ enough to be told apart; elsewhere the family is the kind.
    const bool finer = node.family == NodeFamily::Phone;
    return {node.family, finer ? node.entity.kind : EntityKind::Account};
}

LinkLook lookOf(const DiagramScene& scene, std::uint32_t link, const std::vector<Stream>& streams)
{
    switch (scene.diagram().links[link].kind) {
    case LinkKind::Call: return LinkLook::Call;
    case LinkKind::Use: return LinkLook::Use;
    case LinkKind::Transfer: break;
    }
    const auto stream = streams.empty() ? Stream::None : streams[link];
    if (stream != Stream::None)
        return stream == Stream::Up ? LinkLook::UpStream : LinkLook::DownStream;
    return scene.links()[link].queried ? LinkLook::Transfer : LinkLook::NotQueried;
}

/// The head: the word, what it is made from, and an arrow.
class LegendHead final : public CanvasControl {
public:
    explicit LegendHead(DiagramLegend* parent) : CanvasControl{parent} { setCheckable(true); }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics{fontOf(type::bodyBold)};
        return {metrics.horizontalAdvance(text()) + scaled(40), scaled(measure::panelHead)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const auto& now = tokens();
        QPainter painter{this};
        painter.setFont(fontOf(type::bodyBold));
        painter.setPen(now.ink);
        painter.drawText(rect().adjusted(scaled(4), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
        const double size = scaled(measure::icon);
        painter.drawImage(QPointF{width() - size - scaled(2), (height() - size) / 2.0},
                          iconImage(isChecked() ? QStringLiteral("up") : QStringLiteral("down"), size,
                                    now.ink2, devicePixelRatioF()));
        if (showsFocus()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen{now.focus, 2.0});
            painter.drawRoundedRect(QRectF{rect()}.adjusted(1, 1, -1, -1), 3, 3);
        }
    }
};

/// Parts nodes from links.
class LegendRule : public QWidget {
public:
    explicit LegendRule(QWidget* parent) : QWidget{parent} { setFixedHeight(scaled(9)); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter{this};
        painter.fillRect(QRect{scaled(4), height() / 2, width() - 2 * scaled(4), 1}, tokens().line);
    }
};

} // namespace

std::vector<LegendEntry> legendOf(const DiagramScene& scene, const std::vector<std::uint32_t>& visibleNodes,
                                  const std::vector<Stream>& streams)
{
    std::vector<std::uint8_t> visible(scene.nodes().size(), 0);
    for (const auto node : visibleNodes)
        visible[node] = 1;
    std::map<LegendKey, LegendEntry> entries;
    const auto count = [&](const LegendKey& key, std::uint32_t node) {
        auto& entry = entries.try_emplace(key, LegendEntry{key, 0, {}}).first->second;
        entry.nodes.push_back(node);
        entry.count += visible[node];
    };
    for (std::uint32_t node = 0; node < scene.nodes().size(); ++node) {
        count(kindKey(scene.diagram().nodes[node]), node);
        for (const auto badge : scene.nodes()[node].badges)
            count(badge, node);
    }
    for (std::uint32_t link = 0; link < scene.links().size(); ++link) {
        const auto& facts = scene.diagram().links[link];
        if (visible[facts.from] == 0 && visible[facts.to] == 0)
            continue;
        const LegendKey key{lookOf(scene, link, streams)};
        ++entries.try_emplace(key, LegendEntry{key, 0, {}}).first->second.count;
    }
    std::vector<LegendEntry> shown;
    for (auto& [key, entry] : entries) {
        if (entry.count > 0)
            shown.push_back(std::move(entry));
    }
    return shown;
}

LegendRow::LegendRow(const LegendEntry& entry, const QString& icon, QWidget* parent)
    : CanvasControl{parent}
    , m_entry{entry}
    , m_icon{icon}
{
    const auto name = legendText(entry.key);
    setText(name);
    const bool nodes = !std::holds_alternative<LinkLook>(entry.key);
    setEnabled(nodes);
    setAccessibleName(
        tr("%1, %2 in view", "legend row for screen readers: kind, count").arg(name, countText(entry.count)));
    if (nodes)
        setToolTip(tr("Selects all of this kind in the diagram: %1")
                       .arg(countText(static_cast<std::int64_t>(entry.nodes.size()))));
}

QSize LegendRow::sizeHint() const
{
    const QFontMetrics metrics{fontOf(type::body)};
    const int count = std::holds_alternative<NodeKindKey>(m_entry.key)
                          ? metrics.horizontalAdvance(countText(m_entry.count)) + scaled(10)
                          : 0;
    return {scaled(sampleWidth) + metrics.horizontalAdvance(text()) + count + scaled(10), scaled(rowHeight)};
}

void LegendRow::paintEvent(QPaintEvent*)
{
    const auto& now = tokens();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() ? now.sel : now.bg3);
        painter.drawRoundedRect(rect(), measure::chipRadius, measure::chipRadius);
    }
    static const DiagramScene nothing{std::make_shared<const Diagram>(), {}};
    PaintContext context{painter, nothing, now, {}, uiScale(), uiScale(), Purpose::Screen};
    paintLegendSample(context, m_entry.key, m_icon, {scaled(4) + 0.0, 0.0, scaled(18) + 0.0, height() + 0.0});
    painter.setFont(fontOf(type::body));
    painter.setPen(now.ink);
    const auto words = rect().adjusted(scaled(sampleWidth) + scaled(2), 0, -scaled(4), 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, text());
    if (std::holds_alternative<NodeKindKey>(m_entry.key)) {
        painter.setPen(now.ink2);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, countText(m_entry.count));
    }
    if (showsFocus()) {
        painter.setPen(QPen{now.focus, 2.0});
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF{rect()}.adjusted(1, 1, -1, -1), measure::chipRadius,
                                measure::chipRadius);
    }
}

DiagramLegend::DiagramLegend(QWidget* parent) : QWidget{parent}, m_head{new LegendHead{this}}
{
    setCursor(Qt::ArrowCursor);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(8, 4, 8, 6);
    layout->setSpacing(2);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    layout->addWidget(m_head);
    connect(m_head, &QAbstractButton::toggled, this, &DiagramLegend::setFolded);
    rebuild();
}

void DiagramLegend::setEntries(const DiagramScene& scene, const std::vector<LegendEntry>& entries)
{
    const auto same = std::ranges::equal(entries, m_entries, [](const LegendEntry& a, const LegendEntry& b) {
        return a.key == b.key && a.count == b.count && a.nodes == b.nodes;
    });
    if (same)
        return;
    m_entries = entries;
    m_icons.clear();
    for (const auto& entry : entries)
        m_icons.push_back(entry.nodes.empty() ? QString{}
                                              : toQString(scene.diagram().nodes[entry.nodes.front()].icon));
    rebuild();
}

void DiagramLegend::setFolded(bool folded)
{
    if (m_folded == folded)
        return;
    m_folded = folded;
    m_head->setChecked(folded);
    rebuild();
}

void DiagramLegend::rebuild()
{
    m_head->setText(tr("Legend"));
    m_head->setAccessibleName(m_folded ? tr("Legend, folded") : tr("Legend"));
    m_head->setToolTip(m_folded ? tr("Unfold the legend") : tr("Fold the legend: it lists what is in view"));
    if (m_rows != nullptr) {
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_rows = new QWidget{this};
    auto* grid = new QGridLayout{m_rows};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(0);
    int row = 0;
    int column = 0;
    bool linksBegun = false;
    for (std::size_t index = 0; index < m_entries.size(); ++index) {
        const auto& entry = m_entries[index];
        if (std::holds_alternative<LinkLook>(entry.key) && !linksBegun) {
            linksBegun = true;
            row += column;
            column = 0;
            grid->addWidget(new LegendRule{m_rows}, row++, 0, 1, 2);
        }
        auto* line = new LegendRow{entry, m_icons[index], m_rows};
        connect(line, &QAbstractButton::clicked, this,
                [this, nodes = entry.nodes] { emit kindChosen(nodes); });
        grid->addWidget(line, row, column);
        row += column;
        column = 1 - column;
    }
    m_rows->setVisible(!m_folded);
    layout()->addWidget(m_rows);
    adjustSize();
    update();
    emit resized();
}

void DiagramLegend::paintEvent(QPaintEvent*)
{
    const auto& now = tokens();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(now.line2);
    painter.setBrush(now.bg2);
    painter.drawRoundedRect(QRectF{rect()}.adjusted(0.5, 0.5, -0.5, -0.5), measure::popupRadius,
                            measure::popupRadius);
}

void DiagramLegend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace jingwei::ui
