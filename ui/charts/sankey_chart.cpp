#include "ui/charts/sankey_chart.h"

#include "ui/diagram/diagram_words.h"
#include "ui/jobs/job.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <tuple>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr std::size_t paintedAtOnce = 150; ///< bands; more would take longer than a hand notices

} // namespace

SankeyChart::SankeyChart(QWidget* parent) : QWidget{parent}, m_diagram{std::make_shared<const Diagram>()}
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void SankeyChart::setDiagram(std::shared_ptr<const Diagram> diagram)
{
    m_diagram = std::move(diagram);
    m_shapes = {};
    m_painted = {};
    m_marked.reset();
    m_selected.clear();
    m_selectedEnds.clear();
    update();
}

void SankeyChart::setLook(MoneyUnit unit, Masking masking)
{
    m_unit = unit;
    m_masking = masking;
    update();
}

void SankeyChart::setSelected(std::vector<std::uint32_t> links, std::vector<std::uint32_t> ends)
{
    m_selected = std::move(links);
    m_selectedEnds = std::move(ends);
    update();
}

QPoint SankeyChart::middleOf(std::uint32_t link) const
{
    return link < m_shapes.bands.size() ? m_shapes.bands[link].boundingRect().center().toPoint() : QPoint{};
}

QPoint SankeyChart::middleOfEnd(std::uint32_t node) const
{
    return node < m_shapes.bars.size() ? m_shapes.bars[node].center().toPoint() : QPoint{};
}

QSize SankeyChart::sizeHint() const
{
    return {scaled(640), scaled(360)};
}

QSize SankeyChart::minimumSizeHint() const
{
    return {scaled(240), scaled(160)};
}

SankeyChart::Painted SankeyChart::wished() const
{
    return {m_diagram, size(), devicePixelRatioF(), m_unit, m_masking, &tokens(), uiScale()};
}

SankeyLook SankeyChart::look() const
{
    return {tokens(),   fontOf(type::smallBold), fontOf(type::tiny), m_unit, m_masking, m_marked,
            m_selected, m_selectedEnds};
}

QRectF SankeyChart::area() const
{
    const auto side = scaled(measure::padding);
    return QRectF{rect()}.adjusted(side, side, -side, -side);
}

void SankeyChart::paintElsewhere(const Painted& wish)
{
    m_painted = wish;
    m_shapes = {};
    delete m_job;
    m_job = new Job{this};
    auto plain = look();
    plain.marked.reset();
    plain.selected.clear();
    plain.selectedEnds.clear();
    m_job->start(
        *QThreadPool::globalInstance(),
        [wish, plain, area = area()](Progress&) {
            QImage picture{wish.size * wish.ratio, QImage::Format_ARGB32_Premultiplied};
            picture.setDevicePixelRatio(wish.ratio);
            picture.fill(plain.tokens.bg2);
            QPainter painter{&picture};
            painter.setRenderHint(QPainter::Antialiasing);
            auto shapes = paintSankey(painter, area, *wish.diagram, plain);
            painter.end();
            return std::pair{picture, std::move(shapes)};
        },
        [this](std::pair<QImage, SankeyShapes> done) {
            m_job->deleteLater();
            std::tie(m_picture, m_shapes) = std::move(done);
            update();
        });
}

void SankeyChart::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.fillRect(rect(), tokens().bg2);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_diagram->links.size() <= paintedAtOnce) {
        m_shapes = paintSankey(painter, area(), *m_diagram, look());
    } else {
        if (const auto wish = wished(); wish != m_painted)
            paintElsewhere(wish);
        painter.drawImage(QPointF{}, m_picture);
        paintSankeyMarks(painter, *m_diagram, m_shapes, look());
    }
    if (!hasFocus())
        return;
    painter.setPen(QPen{tokens().focus, static_cast<double>(measure::focusRing)});
    painter.drawRect(QRectF{rect()}.adjusted(1, 1, -1, -1));
}

/// The topmost band there.
std::optional<std::uint32_t> SankeyChart::linkAt(QPointF place) const
{
    for (auto link = static_cast<std::uint32_t>(m_shapes.bands.size()); link-- > 0;)
        if (m_shapes.bands[link].contains(place))
            return link;
    return std::nullopt;
}

std::optional<std::uint32_t> SankeyChart::endAt(QPointF place) const
{
    const auto found =
        std::ranges::find_if(m_shapes.bars, [&](const QRectF& bar) { return bar.contains(place); });
    return found == m_shapes.bars.end()
               ? std::nullopt
               : std::optional{static_cast<std::uint32_t>(found - m_shapes.bars.begin())};
}

QString SankeyChart::linkText(std::uint32_t link) const
{
    const auto& facts = m_diagram->links[link];
    return tr("%1 → %2\n%3 · %n transfer(s)\n%4 – %5", "two names, sum, first and last moment",
              static_cast<int>(facts.count))
        .arg(nodeName(m_diagram->nodes[facts.from], m_masking),
             nodeName(m_diagram->nodes[facts.to], m_masking), moneyText(facts.amount, facts.currency, m_unit),
             timeText(facts.first), timeText(facts.last));
}

QString SankeyChart::endText(std::uint32_t node) const
{
    const auto& end = m_diagram->nodes[node];
    const auto currency = m_diagram->links.empty() ? cny : m_diagram->links.front().currency;
    return QStringList{nodeName(end, m_masking), nodeTail(end, m_masking, m_unit, currency),
                       end.received ? tr("stolen money received %1, still there %2")
                                          .arg(moneyText(*end.received, currency, m_unit),
                                               moneyText(end.held.value_or(0), currency, m_unit))
                                    : tr("the money was taken from here")}
        .join(QLatin1Char{'\n'});
}

void SankeyChart::mouseMoveEvent(QMouseEvent* event)
{
    const auto end = endAt(event->position());
    const auto link = end ? std::nullopt : linkAt(event->position());
    setCursor(end || link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (std::exchange(m_marked, link) != link)
        update();
}

void SankeyChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto end = endAt(event->position()))
        emit endChosen(*end);
    else if (const auto link = linkAt(event->position()))
        emit linkChosen(*link);
}

void SankeyChart::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto end = endAt(event->position()); end && event->button() == Qt::LeftButton)
        emit endOpened(*end);
}

/// What is under the mouse becomes the selection that the menu is about, unless it is part of it already.
void SankeyChart::contextMenuEvent(QContextMenuEvent* event)
{
    const auto selected = [](const std::vector<std::uint32_t>& chosen, std::uint32_t one) {
        return std::ranges::find(chosen, one) != chosen.end();
    };
    if (const auto end = endAt(event->pos())) {
        if (!selected(m_selectedEnds, *end))
            emit endChosen(*end);
    } else if (const auto link = linkAt(event->pos()); link && !selected(m_selected, *link)) {
        emit linkChosen(*link);
    }
    emit contextMenuRequested(event->globalPos());
}

void SankeyChart::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_marked.reset();
    update();
}

void SankeyChart::keyPressEvent(QKeyEvent* event)
{
    const auto count = static_cast<std::uint32_t>(m_diagram->links.size());
    if (count == 0) {
        QWidget::keyPressEvent(event);
    } else if (event->key() == Qt::Key_Left) {
        m_marked = m_marked ? (*m_marked + count - 1) % count : count - 1;
    } else if (event->key() == Qt::Key_Right) {
        m_marked = m_marked ? (*m_marked + 1) % count : 0;
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_marked) {
        emit linkChosen(*m_marked);
    } else {
        QWidget::keyPressEvent(event);
    }
    if (m_marked)
        setAccessibleDescription(linkText(*m_marked));
    update();
}

bool SankeyChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    if (const auto end = endAt(help->pos()))
        QToolTip::showText(help->globalPos(), endText(*end), this);
    else if (const auto link = linkAt(help->pos()))
        QToolTip::showText(help->globalPos(), linkText(*link), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace jingwei::ui
