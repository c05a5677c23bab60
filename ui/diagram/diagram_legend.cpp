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

namespace jingwei::ui {

namespace {

constexpr double rowHeight = 24.0;
constexpr double ruleHeight = 9.0;
constexpr double sampleWidth = 26.0;
constexpr double longestName = 120.0; ///< of what people named
constexpr double foot = 14.0;         ///< margins and air under the head
constexpr std::size_t mostRows = 30;

/// Which of the three parts a row belongs to; what is left out belongs to the part before it.
int sectionOf(const LegendKey& key, int before)
{
    if (std::holds_alternative<MoreRows>(key))
        return before;
    if (std::holds_alternative<LinkLook>(key))
        return 1;
    return std::holds_alternative<MeaningKey>(key) ? 2 : 0;
}

/// Of the rows, two in a line, and the rules between their parts.
int heightOf(const std::vector<LegendEntry>& entries)
{
    std::array<int, 3> counts{};
    int section = 0;
    for (const auto& entry : entries) {
        section = sectionOf(entry.key, section);
        ++counts[static_cast<std::size_t>(section)];
    }
    int height = 0;
    for (const int count : counts)
        height +=
            count == 0 ? 0 : (count + 1) / 2 * scaled(rowHeight) + (height == 0 ? 0 : scaled(ruleHeight));
    return height;
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

/// Parts nodes from links and links from what people gave a meaning.
class LegendRule : public QWidget {
public:
    explicit LegendRule(QWidget* parent) : QWidget{parent} { setFixedHeight(scaled(ruleHeight)); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter{this};
        painter.fillRect(QRect{scaled(4), height() / 2, width() - 2 * scaled(4), 1}, tokens().line);
    }
};

} // namespace

LegendRow::LegendRow(const LegendEntry& entry, const QString& icon, Masking masking, QWidget* parent)
    : CanvasControl{parent}
    , m_entry{entry}
    , m_icon{icon}
{
    const auto name = legendText(entry, masking);
    setText(name);
    setEnabled(!entry.nodes.empty());
    if (std::holds_alternative<MoreRows>(entry.key)) {
        setAccessibleName(name);
        return;
    }
    setAccessibleName(
        tr("%1, %2 in view", "legend row for screen readers: kind, count").arg(name, countText(entry.count)));
    if (entry.nodes.empty())
        return;
    const auto does = tr("Selects all of this kind in the diagram: %1")
                          .arg(countText(static_cast<std::int64_t>(entry.nodes.size())));
    const bool isCut = QFontMetrics{fontOf(type::body)}.horizontalAdvance(name) > textWidth();
    setToolTip(isCut ? name + QLatin1Char{'\n'} + does : does);
}

/// Where it is news; a badge or a way says that it is there.
QString LegendRow::countShown() const
{
    const auto* const meaning = std::get_if<MeaningKey>(&m_entry.key);
    const bool counted = std::holds_alternative<NodeKindKey>(m_entry.key)
                         || std::holds_alternative<Together>(m_entry.key)
                         || (meaning != nullptr && meaning->meaning != Meaning::Path);
    return counted ? countText(m_entry.count) : QString{};
}

/// Names that people gave may be long; those of kinds are not.
int LegendRow::textWidth() const
{
    const int whole = QFontMetrics{fontOf(type::body)}.horizontalAdvance(text());
    return std::holds_alternative<MeaningKey>(m_entry.key) ? std::min(whole, scaled(longestName)) : whole;
}

QSize LegendRow::sizeHint() const
{
    const QFontMetrics metrics{fontOf(type::body)};
    const auto counted = countShown();
    const int count = counted.isEmpty() ? 0 : metrics.horizontalAdvance(counted) + scaled(12);
    return {scaled(sampleWidth) + textWidth() + count + scaled(10), scaled(rowHeight)};
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
    paintLegendSample(context, m_entry, m_icon, {scaled(4) + 0.0, 0.0, scaled(18) + 0.0, height() + 0.0});
    painter.setFont(fontOf(type::body));
    painter.setPen(std::holds_alternative<MoreRows>(m_entry.key) ? now.ink2 : now.ink);
    const auto words = rect().adjusted(scaled(sampleWidth) + scaled(2), 0, -scaled(4), 0);
    const auto counted = countShown();
    const int room = words.width()
                     - (counted.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(counted) + scaled(8));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    painter.setPen(now.ink2);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignRight, counted);
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
    if (entries == m_entries && scene.look().masking == m_masking)
        return;
    m_entries = entries;
    m_masking = scene.look().masking;
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
    fillRows();
    m_rows->setVisible(!m_folded);
    layout()->addWidget(m_rows);
    adjustSize();
    update();
    emit resized();
}

/// Nodes, links and what people gave a meaning, each two in a line, with a rule between them.
void DiagramLegend::fillRows()
{
    auto* grid = new QGridLayout{m_rows};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(0);
    int row = 0;
    int column = 0;
    int section = 0;
    const auto entries = entriesShown();
    for (std::size_t index = 0; index < entries.size(); ++index) {
        const auto& entry = entries[index];
        if (sectionOf(entry.key, section) != section) {
            row += column;
            column = 0;
            if (index > 0)
                grid->addWidget(new LegendRule{m_rows}, row++, 0, 1, 2);
            section = sectionOf(entry.key, section);
        }
        auto* line =
            new LegendRow{entry, index < m_icons.size() ? m_icons[index] : QString{}, m_masking, m_rows};
        connect(line, &QAbstractButton::clicked, this,
                [this, nodes = entry.nodes] { emit kindChosen(nodes); });
        grid->addWidget(line, row, column);
        row += column;
        column = 1 - column;
    }
}

/// As many as there is room for.
std::vector<LegendEntry> DiagramLegend::entriesShown() const
{
    auto most = std::min(m_entries.size(), mostRows);
    auto shown = shortened(m_entries, most);
    const int room = m_room - scaled(measure::panelHead) - scaled(foot);
    while (m_room > 0 && most > 2 && heightOf(shown) > room)
        shown = shortened(m_entries, --most);
    return shown;
}

void DiagramLegend::setRoom(int height)
{
    if (height == m_room)
        return;
    const auto before = entriesShown();
    m_room = height;
    if (entriesShown() != before)
        rebuild();
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
