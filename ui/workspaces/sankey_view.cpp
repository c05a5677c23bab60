#include "ui/workspaces/sankey_view.h"

#include "ui/charts/sankey_chart.h"
#include "ui/diagram/diagram_words.h"
#include "ui/jobs/job.h"
#include "ui/text/error_text.h"
#include "ui/theme/chip.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/diagram_selection.h"
#include "ui/workspaces/export_diagram.h"
#include "ui/workspaces/trunk_words.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr std::size_t mostOfLevel = 10; ///< ends that stand for themselves, as many as there is room to name
constexpr QSizeF pictureSize{1280, 720};
constexpr double pictureMargin = 24.0;

void paintPicture(QPainter& painter, const Diagram& diagram, const MoneyLook& look, const QString& title)
{
    const auto& colours = lightTokens();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF{QPointF{}, pictureSize}, colours.bg2);
    painter.setFont(fontOf(type::title, 1.0));
    painter.setPen(colours.ink);
    const auto room =
        QRectF{QPointF{}, pictureSize}.adjusted(pictureMargin, pictureMargin, -pictureMargin, -pictureMargin);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop, title);
    paintSankey(painter, room.adjusted(0, 2 * pictureMargin, 0, 0), diagram,
                {colours, fontOf(type::smallBold, 1.0), fontOf(type::tiny, 1.0), look.unit, look.masking});
}

} // namespace

SankeyView::SankeyView(SessionBridge& bridge, QWidget* parent)
    : MoneyView{bridge, parent}
    , m_fold{.most = mostOfLevel}
{
    setObjectName(QStringLiteral("sankeyView"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget{this};
    m_emptyState = new EmptyState{m_stack};
    m_stack->addWidget(m_emptyState);
    m_content = new Panel{Ground::Bg2, m_stack};
    auto* content = new QVBoxLayout{m_content};
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    auto* bar = new Panel{Ground::Bg1, m_content, Qt::BottomEdge};
    bar->setFixedHeight(scaled(measure::filterBar));
    auto* row = new QHBoxLayout{bar};
    row->setContentsMargins(scaled(measure::padding), 0, scaled(measure::padding), 0);
    m_about = new TextLabel{type::small, Ink::Ink2, bar};
    m_about->setElided();
    m_hidden = new Chip{{}, Chip::Size::Bar, Chip::Removal::Fixed, bar};
    m_hidden->setObjectName(QStringLiteral("sankeyHidden"));
    m_hidden->setIconName(QStringLiteral("eyeoff"));
    m_hidden->setTone(Ground::WarnBg, Ink::Warn);
    m_folded = new Chip{{}, Chip::Size::Bar, Chip::Removal::Fixed, bar};
    m_folded->setObjectName(QStringLiteral("sankeyFolded"));
    row->addWidget(m_about, 1);
    row->addWidget(m_folded);
    row->addWidget(m_hidden);
    content->addWidget(bar);
    m_chart = new SankeyChart{m_content};
    m_chart->setObjectName(QStringLiteral("sankeyChart"));
    content->addWidget(m_chart, 1);
    m_stack->addWidget(m_content);
    column->addWidget(m_stack);

    connect(m_emptyState, &EmptyState::activated, this,
            [this] { emit openRequested(QStringLiteral("incidents")); });
    connect(m_hidden, &Chip::clicked, this, &SankeyView::wholeRequested);
    connect(m_chart, &SankeyChart::linkChosen, this, &SankeyView::chooseLink);
    connect(m_folded, &Chip::clicked, this, &SankeyView::toggleFold);
    connect(m_chart, &SankeyChart::endChosen, this, &SankeyView::chooseEnd);
    connect(m_chart, &SankeyChart::endOpened, this, &SankeyView::openEnd);
    connect(m_chart, &SankeyChart::contextMenuRequested, this, &SankeyView::menuRequested);
    retranslate();
}

void SankeyView::retranslate()
{
    m_chart->setAccessibleName(tr("Money by levels, as bands"));
    m_about->setText(
        tr("As wide as the stolen money; hatched: still there. A click on a band shows its transfers."));
}

void SankeyView::takeFocus()
{
    if (m_stack->currentWidget() == m_content)
        m_chart->setFocus(Qt::OtherFocusReason);
    else
        m_emptyState->button()->setFocus(Qt::OtherFocusReason);
}

void SankeyView::refresh(const MoneyLook& look)
{
    m_look = look;
    m_chart->setLook(look.unit, look.masking);
    if (m_trace != bridge().trace())
        m_fold = {.most = mostOfLevel};
    const TraceDrawing wished{.percent = trunk(), .fold = m_fold};
    if (m_drawn && m_trace == bridge().trace() && m_drawing == wished)
        return;
    delete m_job;
    if (!bridge().trace() || !bridge().traceDiagram()) {
        showEmpty();
        return;
    }
    m_trace = bridge().trace();
    m_drawing = wished;
    if (wished.percent == TraceDrawing{}.percent && foldsNothing(*bridge().traceDiagram(), m_fold)) {
        show(std::make_shared<const DrawnTrace>(DrawnTrace{*bridge().traceDiagram()}));
        return;
    }
    m_job = new Job{this};
    m_job->start(
        bridge().pool(),
        [snapshot = bridge().snapshot(), trace = m_trace, wished](Progress& progress) {
            return drawTrace(*snapshot, *trace, wished, progress);
        },
        [this](Result<DrawnTrace> drawn) {
            m_job->deleteLater();
            if (drawn)
                show(std::make_shared<const DrawnTrace>(*std::move(drawn)));
            else if (drawn.error().code != ErrorCode::Cancelled)
                emit bridge().failed(drawn.error());
        });
}

void SankeyView::showEmpty()
{
    m_drawn.reset();
    m_trace.reset();
    m_stack->setCurrentWidget(m_emptyState);
    if (bridge().traceError())
        m_emptyState->show(QStringLiteral("warn"), describe(*bridge().traceError()),
                           tr("Choose another incident"));
    else if (!bridge().followed().empty())
        m_emptyState->show(QStringLiteral("sankey"), tr("Following the money…"),
                           tr("Choose another incident"));
    else
        m_emptyState->show(QStringLiteral("sankey"),
                           tr("Choose an incident in the register to see where its money went."),
                           tr("Choose in the register"));
}

void SankeyView::show(std::shared_ptr<const DrawnTrace> drawn)
{
    m_drawn = std::move(drawn);
    m_stack->setCurrentWidget(m_content);
    m_chart->setDiagram({m_drawn, &m_drawn->diagram});
    m_folded->setText(foldText(*m_drawn));
    m_folded->setToolTip(foldToolTip(*m_drawn));
    m_folded->setVisible(m_drawn->folded > 0 || m_fold.most == 0);
    m_hidden->setText(hiddenLinksText(*m_drawn));
    m_hidden->setToolTip(hiddenLinksToolTip(*m_drawn, m_drawing.percent));
    m_hidden->setVisible(m_drawn->linksLeftOut > 0);
    showSelection();
    emit contentShown();
}

void SankeyView::showSelection()
{
    if (!m_drawn)
        return;
    std::vector<std::uint32_t> ends;
    for (const auto& entity : selectedEntities(bridge().selection()))
        if (const auto node = m_drawn->diagram.find(entity))
            ends.push_back(*node);
    m_chart->setSelected(selectedLinks(m_drawn->diagram, bridge().selection()), std::move(ends));
}

void SankeyView::chooseEnd(std::uint32_t node)
{
    const auto& end = m_drawn->diagram.nodes[node];
    Selection selection{.entities = end.folded, .transfers = {}, .incidents = {}};
    if (end.folded.empty())
        selection.entities.push_back(end.entity);
    bridge().select(std::move(selection));
}

/// Shows the ends of a fold one by one.
void SankeyView::openEnd(std::uint32_t node)
{
    if (m_drawn->diagram.nodes[node].folded.empty())
        return;
    m_fold.open.push_back(levelColumns(m_drawn->diagram)[node]);
    std::ranges::sort(m_fold.open);
    refresh(m_look);
}

void SankeyView::toggleFold()
{
    m_fold = {.most = m_drawn && m_drawn->folded > 0 ? 0 : mostOfLevel};
    refresh(m_look);
}

void SankeyView::chooseLink(std::uint32_t link)
{
    const auto& chosen = m_drawn->diagram.links[link];
    const auto name = [&](std::uint32_t node) {
        return nodeName(m_drawn->diagram.nodes[node], m_look.masking);
    };
    bridge().select({.entities = {}, .transfers = chosen.facts, .incidents = {}});
    emit rowsRequested(chosen.facts, tr("From %1 to %2").arg(name(chosen.from), name(chosen.to)));
}

void SankeyView::exportPicture()
{
    if (!m_drawn)
        return;
    const auto title = diagramTitle(*m_trace);
    chooseAndExportPicture(
        *this, bridge(),
        {.size = pictureSize,
         .title = title,
         .paint = [drawn = m_drawn, look = m_look,
                   title](QPainter& painter) { paintPicture(painter, drawn->diagram, look, title); },
         .fonts = {fontOf(type::smallBold, 1.0), fontOf(type::tiny, 1.0), fontOf(type::title, 1.0)}},
        m_look.masking);
}

} // namespace jingwei::ui
