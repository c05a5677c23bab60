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

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jingwei::ui {

namespace {

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

SankeyView::SankeyView(SessionBridge& bridge, QWidget* parent) : MoneyView{bridge, parent}
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
    row->addWidget(m_about, 1);
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
    connect(m_chart, &SankeyChart::endChosen, this, [this](quint32 node) {
        this->bridge().select(
            {.entities = {m_drawn->diagram.nodes[node].entity}, .transfers = {}, .incidents = {}});
    });
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
    if (m_drawn && m_trace == bridge().trace() && m_percent == trunk())
        return;
    delete m_job;
    if (!bridge().trace() || !bridge().traceDiagram()) {
        showEmpty();
        return;
    }
    m_trace = bridge().trace();
    m_percent = trunk();
    if (m_percent == TraceDrawing{}.percent) {
        show(std::make_shared<const DrawnTrace>(DrawnTrace{*bridge().traceDiagram()}));
        return;
    }
    m_job = new Job{this};
    m_job->start(
        bridge().pool(),
        [snapshot = bridge().snapshot(), trace = m_trace, percent = m_percent](Progress& progress) {
            return drawTrace(*snapshot, *trace, {.percent = percent}, progress);
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
    m_hidden->setText(tr("%n link(s) hidden", nullptr, static_cast<int>(m_drawn->linksLeftOut)));
    m_hidden->setToolTip(tr("Click to show all"));
    m_hidden->setVisible(m_drawn->linksLeftOut > 0);
    showSelection();
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
