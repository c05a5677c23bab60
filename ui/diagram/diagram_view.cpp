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

/// Milliseconds without a move after which the view is held to be at rest.
constexpr int restAfter = 150;

} // namespace

DiagramView::DiagramView(QWidget* parent)
    : QWidget{parent}
    , m_diagram{std::make_shared<const Diagram>()}
    , m_renderer{new DiagramRenderer{this}}
    , m_groundRenderer{new DiagramRenderer{this}}
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
    m_legendTimer->setInterval(restAfter);

    connect(m_renderer, &DiagramRenderer::rendered, this, &DiagramView::takePicture);
    connect(m_groundRenderer, &DiagramRenderer::rendered, this, [this](const RenderedPicture& picture) {
        m_wholePicture = picture;
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
    connect(m_legendTimer, &QTimer::timeout, this, [this] {
        refreshLegend();
        update(); // at rest, the picture gets its margin
    });
    makeTools();
    m_scale = m_textFactor = uiScale();
    takeScene(prepareScene(m_diagram, m_look));
    retranslate();
}

DiagramView::~DiagramView() = default;

void DiagramView::retranslate()
{
    setAccessibleName(tr("Link diagram"));
    m_zoomIn->setName(tr("Zoom in (+)"));
    m_zoomOut->setName(tr("Zoom out (−)"));
    retranslateTools();
    prepareAgain();
}

void DiagramView::setSelection(const std::vector<EntityRef>& entities)
{
    m_wishedSelection = entities;
    auto selected = nodesOf(entities);
    if (selected == m_state.selected)
        return;
    if (!selected.empty())
        leaveNote();
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
    m_state.hits = nodesOf(entities);
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
    if (drawsShapes() && !mayDrawShapes())
        setTool(DiagramTool::Select);
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
    m_legend->setRoom(height() - placeTools(margin, head + margin) - 2 * margin);
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
