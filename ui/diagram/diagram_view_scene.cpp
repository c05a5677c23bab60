// How a diagram comes into view: a small one at once or sliding from its old places, a large one prepared by
// a worker while the old one stays.

#include "ui/diagram/diagram_legend.h"
#include "ui/diagram/diagram_view.h"
#include "ui/diagram/mini_map.h"
#include "ui/diagram/render_pool.h"
#include "ui/theme/tokens.h"

#include <QFutureWatcher>
#include <QStyle>
#include <QTimer>
#include <QVariantAnimation>

#include <algorithm>
#include <cmath>
#include <utility>

namespace jingwei::ui {

namespace {

/// Beyond, nodes jump to their new places: each step of sliding prepares the whole scene.
constexpr std::size_t mostSliding = 400;
/// Up to so many nodes and links a scene is prepared at once; it takes some ten milliseconds.
constexpr std::size_t mostPreparedAtOnce = 20'000;

std::size_t sizeOf(const Diagram& diagram)
{
    return diagram.nodes.size() + diagram.links.size();
}

bool sameEntities(const Diagram& a, const Diagram& b)
{
    return std::ranges::equal(a.nodes, b.nodes, {}, &DiagramNode::entity, &DiagramNode::entity);
}

/// Whether nothing would be seen to move.
bool samePlaces(const Diagram& a, const Diagram& b)
{
    return std::ranges::equal(a.nodes, b.nodes, {}, &DiagramNode::position, &DiagramNode::position);
}

/// How many of the nodes of `now` were in `before`, as a share; of a large diagram by a sample.
double sharedShare(const Diagram& before, const DiagramScene& now)
{
    constexpr std::size_t sample = 2000;
    if (now.nodes().empty())
        return 0.0;
    const auto step = before.nodes.size() / sample + 1;
    std::size_t known = 0;
    for (std::size_t node = 0; node < before.nodes.size(); node += step)
        known += now.find(before.nodes[node].entity) ? step : 0;
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

/// The node in view that is nearest to a point, of those that another scene has too.
std::optional<std::uint32_t> nearest(const DiagramScene& scene, QPointF point, const QRectF& seen,
                                     const DiagramScene& other)
{
    std::vector<std::pair<double, std::uint32_t>> inView;
    for (std::uint32_t node = 0; node < scene.nodes().size(); ++node) {
        if (seen.contains(scene.nodes()[node].box))
            inView.emplace_back((scene.middles()[node] - point).manhattanLength(), node);
    }
    std::ranges::make_heap(inView, std::ranges::greater{});
    for (auto end = inView.end(); end != inView.begin(); --end) {
        const auto node = inView.front().second;
        if (other.find(scene.diagram().nodes[node].entity))
            return node;
        std::ranges::pop_heap(inView.begin(), end, std::ranges::greater{});
    }
    return std::nullopt;
}

} // namespace

PreparedScene prepareScene(std::shared_ptr<const Diagram> diagram, const DiagramLook& look)
{
    auto scene = std::make_shared<const DiagramScene>(std::move(diagram), look);
    auto grid = std::make_shared<const NodeGrid>(*scene);
    return {std::move(scene), std::move(grid)};
}

void DiagramView::setDiagram(std::shared_ptr<const Diagram> diagram)
{
    if (!diagram)
        diagram = std::make_shared<const Diagram>();
    if (diagram == m_diagram)
        return;
    delete m_slide;
    m_slide = nullptr;
    m_diagram = diagram;
    const auto& shown = m_scene->diagram();
    const bool mayMove = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (isVisible() && mayMove && m_shown && diagram->nodes.size() <= mostSliding
        && sameEntities(shown, *diagram) && shown.unit == diagram->unit && !samePlaces(shown, *diagram)) {
        ++m_preparation;
        m_gesture = Gesture::None;
        slideTo(diagram);
        return;
    }
    prepare([diagram] { return diagram; }, sizeOf(*diagram),
            [this](PreparedScene prepared) { takeNewScene(std::move(prepared)); });
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
        takeScene(prepareScene(between(*start, *diagram, share.toDouble()), m_look));
        viewChanged();
    });
    connect(m_slide, &QAbstractAnimation::finished, this, [this, diagram] {
        takeScene(prepareScene(diagram, m_look));
        m_slide->deleteLater();
        m_slide = nullptr;
        if (std::exchange(m_fitOnceThere, false))
            fit();
        viewChanged();
    });
    m_slide->start();
}

/// Makes a diagram ready and hands it to `take`: at once if it is small, else when a worker is done with it.
/// What was being prepared before is dropped.
void DiagramView::prepare(std::function<std::shared_ptr<const Diagram>()> make, std::size_t size,
                          std::function<void(PreparedScene)> take)
{
    const auto number = ++m_preparation;
    if (size <= mostPreparedAtOnce) {
        m_preparing = false;
        take(prepareScene(make(), m_look));
        return;
    }
    m_preparing = true;
    auto* watcher = new QFutureWatcher<PreparedScene>{this};
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, number, take = std::move(take)] {
        watcher->deleteLater();
        if (number != m_preparation)
            return;
        m_preparing = false;
        take(watcher->result());
    });
    watcher->setFuture(
        inRenderPool([make = std::move(make), look = m_look] { return prepareScene(make(), look); }));
}

void DiagramView::takeScene(PreparedScene prepared)
{
    const auto old = std::exchange(m_scene, std::move(prepared.scene));
    m_grid = std::move(prepared.grid);
    if (m_gesture != Gesture::Move) {
        m_moving.clear();
        m_movingNote.reset();
        m_move = {};
    }
    m_state.selected = nodesOf(m_wishedSelection);
    m_state.hits = nodesOf(m_wishedHits);
    m_state.hidden.clear();
    selectNote(m_state.selectedNote); // which may be gone
    m_current = m_state.selected.empty() ? std::nullopt : std::optional{m_state.selected.back()};
    m_miniMap->setScene(m_scene);
    placeOverlays();
    update();
}

/// The scene of another diagram: what one looks at stays where it is, whatever the layout did with it.
void DiagramView::takeNewScene(PreparedScene prepared)
{
    m_hoveredNode.reset();
    m_hoveredLink.reset();
    m_state.selectedLinks.clear();
    m_gesture = Gesture::None;
    const auto before = m_scene;
    const auto kept = nearest(*before, m_centre, visibleArea(), *prepared.scene);
    takeScene(std::move(prepared));
    if (kept)
        m_centre += m_scene->middles()[*m_scene->find(before->diagram().nodes[*kept].entity)]
                    - before->middles()[*kept];
    const auto seen = visibleArea();
    const bool nothingSeen =
        std::ranges::none_of(m_scene->nodes(),
                             [&](const DiagramScene::Node& node) { return seen.intersects(node.box); })
        && std::ranges::none_of(m_scene->diagram().notes,
                                [&](const DiagramNote& note) { return seen.intersects(noteBox(note)); });
    if (!m_shown || sharedShare(before->diagram(), *m_scene) < 0.5 || nothingSeen) {
        m_shown = false;
        if (!size().isEmpty() && isVisible())
            showFirst();
    }
    if (std::exchange(m_fitOnceThere, false))
        fit();
    viewChanged();
}

void DiagramView::setLook(const DiagramLook& look)
{
    if (look == m_look)
        return;
    m_look = look;
    prepareAgain();
    m_legendTimer->start();
}

/// The diagram as given once more, in another look or language.
void DiagramView::prepareAgain()
{
    const auto diagram = m_slide == nullptr ? m_diagram : m_scene->shared();
    if (diagram != m_scene->shared() && m_slide == nullptr) { // still under way
        prepare([diagram] { return diagram; }, sizeOf(*diagram),
                [this](PreparedScene prepared) { takeNewScene(std::move(prepared)); });
        return;
    }
    prepare([diagram] { return diagram; }, sizeOf(*diagram),
            [this](PreparedScene prepared) { takeScene(std::move(prepared)); });
}

std::vector<std::uint32_t> DiagramView::nodesOf(const std::vector<EntityRef>& entities) const
{
    std::vector<std::uint32_t> nodes;
    std::vector<std::uint8_t> taken(m_scene->nodes().size(), 0);
    for (const auto& entity : entities) {
        const auto node = m_scene->find(entity);
        if (node && std::exchange(taken[*node], std::uint8_t{1}) == 0) // several ends may stand in one node
            nodes.push_back(*node);
    }
    return nodes;
}

void DiagramView::viewChanged()
{
    m_miniMap->setFrame(visibleArea());
    showMiniMap();
    m_legendTimer->start();
    update();
}

void DiagramView::refreshLegendFor(const QRectF& area)
{
    if (!m_overlays.testFlag(DiagramOverlay::Legend))
        return;
    if (sizeOf(m_scene->diagram()) <= mostPreparedAtOnce) {
        m_legend->setEntries(*m_scene, legendOf(*m_scene, m_grid->within(area), streamsShown()));
        return;
    }
    using Entries = std::vector<LegendEntry>;
    auto* watcher = new QFutureWatcher<Entries>{this};
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, scene = m_scene] {
        watcher->deleteLater();
        if (scene == m_scene)
            m_legend->setEntries(*m_scene, watcher->result());
    });
    watcher->setFuture(inRenderPool([scene = m_scene, grid = m_grid, area, streams = streamsShown()] {
        return legendOf(*scene, grid->within(area), streams);
    }));
}

std::vector<Stream> DiagramView::streamsShown() const
{
    return m_state.selected.empty() ? std::vector<Stream>{} : m_scene->streamsOf(m_state.selected);
}

/// The given diagram with other notes, of which one is then selected.
void DiagramView::changeNotes(std::function<void(Diagram&)> change, std::int64_t selected)
{
    const auto shown = m_scene->shared();
    const auto make = [shown, change = std::move(change)]() -> std::shared_ptr<const Diagram> {
        auto diagram = std::make_shared<Diagram>(*shown);
        change(*diagram);
        return diagram;
    };
    prepare(make, sizeOf(*shown), [this, selected](PreparedScene prepared) {
        takeScene(std::move(prepared));
        m_diagram = m_scene->shared();
        viewChanged();
        chooseNote(selected);
    });
}

/// A move of nodes: the given diagram with them elsewhere and pinned.
void DiagramView::prepareMoved(const std::vector<std::uint32_t>& moved, QPointF way)
{
    const auto shown = m_scene->shared();
    const auto make = [shown, moved, way]() -> std::shared_ptr<const Diagram> {
        auto diagram = std::make_shared<Diagram>(*shown);
        for (const auto node : moved) {
            auto& facts = diagram->nodes[node];
            facts.position = {facts.position.x + way.x(), facts.position.y + way.y()};
            facts.pinned = true;
        }
        return diagram;
    };
    prepare(make, sizeOf(*shown), [this](PreparedScene prepared) {
        takeScene(std::move(prepared));
        m_diagram = m_scene->shared();
        viewChanged();
    });
    if (m_preparing) { // until then they are drawn on their way
        m_moving = moved;
        m_move = way;
    }
}

} // namespace jingwei::ui
