#include "ui/diagram/diagram_view.h"

#include "ui/diagram/canvas_button.h"
#include "ui/diagram/diagram_legend.h"
#include "ui/diagram/mini_map.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QResizeEvent>
#include <QStyle>
#include <QTimer>
#include <QVariantAnimation>

#include <algorithm>
#include <cmath>
#include <unordered_set>
#include <utility>

namespace jingwei::ui {

namespace {

/// Beyond, nodes jump to their new places: each step of sliding prepares the whole scene.
constexpr std::size_t mostSliding = 400;

bool sameEntities(const Diagram& a, const Diagram& b)
{
    return std::ranges::equal(a.nodes, b.nodes, {}, &DiagramNode::entity, &DiagramNode::entity);
}

/// Whether nothing would be seen to move.
bool samePlaces(const Diagram& a, const Diagram& b)
{
    return std::ranges::equal(a.nodes, b.nodes, {}, &DiagramNode::position, &DiagramNode::position);
}

/// How many of the nodes of `now` were in `before`, as a share.
double sharedShare(const Diagram& before, const DiagramScene& now)
{
    if (now.nodes().empty())
        return 0.0;
    const auto known = std::ranges::count_if(
        before.nodes, [&](const DiagramNode& node) { return now.find(node.entity).has_value(); });
    return static_cast<double>(known) / static_cast<double>(now.nodes().size());
}

std::shared_ptr<const Diagram> between(const Diagram& from, const Diagram& to, double share)
{
    auto diagram = std::make_shared<Diagram>(to);
    for (std::size_t node = 0; node < to.nodes.size(); ++node) {
        const auto start = from.nodes[node].position;
        auto& place = diagram->nodes[node].position;
        place = {start.x + share * (place.x - start.x), start.y + share * (place.y - start.y)};
    }
    return diagram;
}

/// The node in view that is nearest to a point, of those that another diagram has too.
std::optional<EntityRef> nearest(const DiagramScene& scene, QPointF point, const QRectF& seen,
                                 const Diagram& other)
{
    std::unordered_set<EntityRef> there;
    for (const auto& node : other.nodes)
        there.insert(node.entity);
    std::optional<EntityRef> found;
    double least = 0.0;
    for (std::uint32_t node = 0; node < scene.nodes().size(); ++node) {
        const auto& entity = scene.diagram().nodes[node].entity;
        const auto& box = scene.nodes()[node].box;
        const auto far = (box.center() - point).manhattanLength();
        if (!seen.contains(box) || !there.contains(entity) || (found && far >= least))
            continue;
        found = entity;
        least = far;
    }
    return found;
}

std::vector<std::uint32_t> foundIn(const DiagramScene& scene, const std::vector<EntityRef>& entities)
{
    std::vector<std::uint32_t> nodes;
    std::vector<std::uint8_t> taken(scene.nodes().size(), 0);
    for (const auto& entity : entities) {
        const auto node = scene.find(entity);
        if (node && std::exchange(taken[*node], std::uint8_t{1}) == 0) // several ends may stand in one node
            nodes.push_back(*node);
    }
    return nodes;
}

} // namespace

DiagramView::DiagramView(QWidget* parent)
    : QWidget{parent}
    , m_diagram{std::make_shared<const Diagram>()}
    , m_renderer{new DiagramRenderer{this}}
    , m_legend{new DiagramLegend{this}}
    , m_miniMap{new MiniMap{this}}
    , m_zoomIn{new CanvasButton{QStringLiteral("plus"), this}}
    , m_zoomOut{new CanvasButton{QStringLiteral("minus"), this}}
    , m_legendTimer{new QTimer{this}}
{
    setObjectName(QStringLiteral("diagramView"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_overlays = DiagramOverlay::Legend | DiagramOverlay::MiniMap | DiagramOverlay::ZoomButtons;
    m_legendTimer->setSingleShot(true);
    m_legendTimer->setInterval(120);

    connect(m_renderer, &DiagramRenderer::rendered, this, [this](const RenderedPicture& picture) {
        m_picture = picture;
        update();
    });
    connect(m_zoomIn, &QAbstractButton::clicked, this, &DiagramView::zoomIn);
    connect(m_zoomOut, &QAbstractButton::clicked, this, &DiagramView::zoomOut);
    connect(m_miniMap, &MiniMap::centreRequested, this, [this](QPointF point) {
        m_centre = point;
        viewChanged();
    });
    connect(m_legend, &DiagramLegend::kindChosen, this,
            [this](const std::vector<std::uint32_t>& nodes) { choose(nodes); });
    connect(m_legend, &DiagramLegend::resized, this, &DiagramView::placeOverlays);
    connect(m_legendTimer, &QTimer::timeout, this, &DiagramView::refreshLegend);
    m_scale = m_textFactor = uiScale();
    rebuildScene(m_diagram);
    retranslate();
}

DiagramView::~DiagramView() = default;

void DiagramView::retranslate()
{
    setAccessibleName(tr("Link diagram"));
    m_zoomIn->setName(tr("Zoom in (+)"));
    m_zoomOut->setName(tr("Zoom out (−)"));
    rebuildScene(m_scene->shared());
}

void DiagramView::setDiagram(std::shared_ptr<const Diagram> diagram)
{
    if (!diagram)
        diagram = std::make_shared<const Diagram>();
    if (diagram == m_diagram)
        return;
    delete m_slide;
    m_slide = nullptr;
    m_hoveredNode.reset();
    m_hoveredLink.reset();
    m_state.selectedLinks.clear();
    m_gesture = Gesture::None;
    m_moving.clear();
    m_movingNote.reset();
    m_move = {};
    const auto before = std::exchange(m_diagram, diagram);

    const bool mayMove = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (isVisible() && mayMove && m_shown && diagram->nodes.size() <= mostSliding
        && sameEntities(*before, *diagram) && before->unit == diagram->unit
        && !samePlaces(*before, *diagram)) {
        slideTo(diagram);
        return;
    }
    const auto kept = nearest(*m_scene, m_centre, visibleArea(), *diagram);
    const auto keptAt = kept ? m_scene->nodes()[*m_scene->find(*kept)].box.center() : QPointF{};
    rebuildScene(diagram);
    if (kept) // what one looks at stays where it is, whatever the layout did with it
        m_centre += m_scene->nodes()[*m_scene->find(*kept)].box.center() - keptAt;
    const auto seen = visibleArea();
    const bool nothingSeen = std::ranges::none_of(
        m_scene->nodes(), [&](const DiagramScene::Node& node) { return seen.intersects(node.box); });
    if (!m_shown || sharedShare(*before, *m_scene) < 0.5 || nothingSeen) {
        m_shown = false;
        if (!size().isEmpty() && isVisible())
            showFirst();
    }
    viewChanged();
}

/// The nodes go from where they are shown to their new places.
void DiagramView::slideTo(std::shared_ptr<const Diagram> diagram)
{
    const auto start = m_scene->shared();
    m_slide = new QVariantAnimation{this};
    m_slide->setDuration(measure::layoutMotion);
    m_slide->setStartValue(0.0);
    m_slide->setEndValue(1.0);
    m_slide->setEasingCurve(QEasingCurve::InOutCubic);
    connect(m_slide, &QVariantAnimation::valueChanged, this, [this, start, diagram](const QVariant& share) {
        rebuildScene(between(*start, *diagram, share.toDouble()));
        viewChanged();
    });
    connect(m_slide, &QAbstractAnimation::finished, this, [this, diagram] {
        rebuildScene(diagram);
        m_slide->deleteLater();
        m_slide = nullptr;
        if (std::exchange(m_fitOnceThere, false))
            fit();
        viewChanged();
    });
    m_slide->start();
}

void DiagramView::rebuildScene(std::shared_ptr<const Diagram> shown)
{
    m_scene = std::make_shared<const DiagramScene>(std::move(shown), m_look);
    m_grid = std::make_unique<NodeGrid>(*m_scene);
    m_state.selected = foundIn(*m_scene, m_wishedSelection);
    m_state.hits = foundIn(*m_scene, m_wishedHits);
    m_state.hidden.clear();
    selectNote(m_state.selectedNote); // which may be gone
    m_current = m_state.selected.empty() ? std::nullopt : std::optional{m_state.selected.back()};
    m_miniMap->setScene(m_scene);
    placeOverlays();
    update();
}

void DiagramView::setLook(const DiagramLook& look)
{
    if (look == m_look)
        return;
    m_look = look;
    rebuildScene(m_scene->shared());
    m_legendTimer->start();
}

void DiagramView::setSelection(const std::vector<EntityRef>& entities)
{
    m_wishedSelection = entities;
    auto selected = foundIn(*m_scene, entities);
    if (selected == m_state.selected)
        return;
    m_state.selected = std::move(selected);
    m_current = m_state.selected.empty() ? std::nullopt : std::optional{m_state.selected.back()};
    m_legendTimer->start();
    sayForScreenReaders();
    update();
}

void DiagramView::setSelectedLinks(const std::vector<std::uint32_t>& links)
{
    m_state.selectedLinks.clear();
    std::ranges::copy_if(links, std::back_inserter(m_state.selectedLinks),
                         [this](std::uint32_t link) { return link < m_scene->links().size(); });
    update();
}

void DiagramView::setHits(const std::vector<EntityRef>& entities)
{
    m_wishedHits = entities;
    m_state.hits = foundIn(*m_scene, entities);
    update();
}

void DiagramView::setEmphasis(Emphasis emphasis)
{
    m_state.emphasis = emphasis;
    update();
}

std::vector<EntityRef> DiagramView::selection() const
{
    std::vector<EntityRef> entities;
    for (const auto node : m_state.selected)
        entities.push_back(m_scene->diagram().nodes[node].entity);
    return entities;
}

void DiagramView::setOverlays(DiagramOverlays overlays)
{
    m_overlays = overlays;
    placeOverlays();
}

void DiagramView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

void DiagramView::setBusyText(const QString& text)
{
    if (text == m_busyText)
        return;
    m_busyText = text;
    update();
}

void DiagramView::viewChanged()
{
    m_miniMap->setFrame(visibleArea());
    showMiniMap();
    if (!m_legendTimer->isActive())
        m_legendTimer->start();
    update();
}

void DiagramView::refreshLegendFor(const QRectF& area)
{
    if (!m_overlays.testFlag(DiagramOverlay::Legend))
        return;
    std::vector<Stream> streams;
    if (!m_state.selected.empty())
        streams = m_scene->streamsOf(m_state.selected);
    m_legend->setEntries(*m_scene, legendOf(*m_scene, m_grid->within(area), streams));
}

std::optional<EntityRef> DiagramView::entityAt(QPointF position) const
{
    const auto node = nodeAt(position);
    return node ? std::optional{m_scene->diagram().nodes[*node].entity} : std::nullopt;
}

std::optional<QRectF> DiagramView::boxOf(const EntityRef& entity) const
{
    const auto node = m_scene->find(entity);
    return node ? std::optional{toWidget(m_scene->nodes()[*node].box)} : std::nullopt;
}

QSize DiagramView::sizeHint() const
{
    return {scaled(900), scaled(560)};
}

QSize DiagramView::minimumSizeHint() const
{
    return {scaled(240), scaled(160)};
}

void DiagramView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeOverlays();
    if (!m_shown && !m_scene->nodes().empty()) {
        showFirst();
        return;
    }
    // A trace wider than the view keeps its left edge, where the victims are, rather than its middle.
    if (m_scene->isTrace() && event->oldSize().isValid() && m_scene->bounds().width() * m_scale > width())
        m_centre.rx() += (event->size().width() - event->oldSize().width()) / 2.0 / m_scale;
    viewChanged();
}

void DiagramView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_shown && !m_scene->nodes().empty())
        showFirst();
}

/// Where all of the diagram is in sight a map of it would only cover some.
void DiagramView::showMiniMap()
{
    const bool roomy = width() >= scaled(560) && height() >= scaled(340);
    const bool allInSight = visibleArea().contains(m_scene->bounds());
    m_miniMap->setVisible(!m_scene->nodes().empty() && roomy && !allInSight
                          && m_overlays.testFlag(DiagramOverlay::MiniMap));
}

void DiagramView::placeOverlays()
{
    const int margin = scaled(measure::gap3);
    const int head = static_cast<int>(DiagramPainter{*m_scene, tokens(), uiScale()}.headHeight());
    const bool filled = !m_scene->nodes().empty();
    const bool roomy = width() >= scaled(560) && height() >= scaled(340);

    for (auto* button : {m_zoomIn, m_zoomOut})
        button->setVisible(filled && m_overlays.testFlag(DiagramOverlay::ZoomButtons));
    const QSize button = m_zoomIn->sizeHint();
    m_zoomIn->setGeometry({{width() - button.width() - margin, head + margin}, button});
    m_zoomOut->setGeometry(
        {{width() - button.width() - margin, head + margin + button.height() - 1}, button});

    showMiniMap();
    const QSize map = m_miniMap->sizeHint();
    m_miniMap->setGeometry({{width() - map.width() - margin, height() - map.height() - margin}, map});

    m_legend->setVisible(filled && roomy && m_overlays.testFlag(DiagramOverlay::Legend));
    m_legend->move(margin, height() - m_legend->height() - margin);
}

void DiagramView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::FontChange) {
        m_scale *=
            uiScale() / std::exchange(m_textFactor, uiScale()); // the zoom stays, in larger or smaller pixels
        placeOverlays();
        viewChanged();
    }
    QWidget::changeEvent(event);
}

} // namespace jingwei::ui
