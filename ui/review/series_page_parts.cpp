// How the page of series is put together, and its keys.
#include "ui/review/compare_pane.h"
#include "ui/review/decision_bar.h"
#include "ui/review/desk_stack.h"
#include "ui/review/queue_pane.h"
#include "ui/review/review_desk.h"
#include "ui/review/review_progress.h"
#include "ui/review/series_page.h"
#include "ui/review/series_preview.h"
#include "ui/support/format.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/page_head.h"

#include <QAction>
#include <QDesktopServices>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace jingwei::ui {

namespace {

constexpr int queueWidth = 264;
constexpr int previewWidth = 300;

} // namespace

SeriesPage::SeriesPage(SessionBridge& bridge, ProposeSame propose, QWidget* parent)
    : Workspace{bridge, parent}
    , m_desk{new ReviewDesk{bridge, this}}
    , m_propose{std::move(propose)}
{
    setObjectName(QStringLiteral("seriesPage"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makeHead();
    column->addWidget(m_head);
    m_message = new MessageLine{this};
    m_message->setObjectName(QStringLiteral("seriesMessage"));
    column->addWidget(m_message);
    m_stack = new DeskStack{QStringLiteral("series"), *makePanes(), this};
    makeDesks();
    column->addWidget(m_desks, 1);
    makeKeys();
    connectPanes();
    retranslate();
    setFocusProxy(&m_queue->queue());
    showStage();
}

void SeriesPage::makeHead()
{
    m_head = new PageHead{iconName(), this};
    m_session = makeButton(QStringLiteral("seriesSession"), {}, QStringLiteral("group"));
    m_unite = makeButton(QStringLiteral("seriesUnite"), {}, QStringLiteral("merge"));
    m_minutes = makeButton(QStringLiteral("seriesMinutes"), {}, QStringLiteral("brief"));
    m_decided = new ReviewProgress;
    m_head->addAtRight(m_decided);
    m_head->addAtRight(m_unite);
    m_head->addAtRight(m_session);
    m_head->addAtRight(m_minutes);
    connect(m_minutes, &QPushButton::clicked, this, &SeriesPage::askForMinutes);
    connect(m_session, &QPushButton::clicked, this, &SeriesPage::beginSession);
    connect(m_unite, &QPushButton::clicked, this, &SeriesPage::unite);
}

QWidget* SeriesPage::makePanes()
{
    m_split = new QSplitter{Qt::Horizontal, this};
    m_split->setObjectName(QStringLiteral("seriesSplit"));
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    m_queue = new QueuePane{*m_desk, m_split};
    m_compare = new ComparePane{bridge(), *m_desk, m_split};
    auto* side = new Panel{Ground::Bg1, m_split, Qt::LeftEdge};
    auto* column = new QVBoxLayout{side};
    column->setContentsMargins(1, 0, 0, 0);
    m_preview = new SeriesPreview{bridge(), side};
    column->addWidget(m_preview);
    m_split->addWidget(m_queue);
    m_split->addWidget(m_compare);
    m_split->addWidget(side);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({scaled(queueWidth), scaled(2 * previewWidth), scaled(previewWidth)});
    return m_split;
}

void SeriesPage::makeKeys()
{
    m_compare->bar().addKeys(*m_split);
    const auto add = [this](const QKeySequence& key, void (ComparePane::*act)()) {
        auto* action = new QAction{m_split};
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_split->addAction(action);
        connect(action, &QAction::triggered, m_compare, act);
    };
    add(Qt::Key_X, &ComparePane::toggleFact);
    add(Qt::SHIFT | Qt::Key_X, &ComparePane::toggleHub);
}

void SeriesPage::connectPanes()
{
    connect(m_desk, &ReviewDesk::stageChanged, this, &SeriesPage::showStage);
    connect(m_desk, &ReviewDesk::stageChanged, this, &SeriesPage::waitingChanged);
    connect(m_desk, &ReviewDesk::changed, this, &SeriesPage::waitingChanged);
    connect(m_desk, &ReviewDesk::changed, this, [this] {
        if (isVisible())
            showReview();
    });
    connect(m_desk, &ReviewDesk::progressed, m_stack, &DeskStack::setProgress);
    connect(m_stack, &DeskStack::stopRequested, m_desk, &ReviewDesk::stopLinking);
    connect(m_desk, &ReviewDesk::failed, this, &SeriesPage::say);
    connect(m_desk, &ReviewDesk::united, this, [this](int lines) {
        m_message->show(MessageKind::Ok,
                        lines == 0 ? tr("The other file has nothing that this one has not")
                                   : tr("%n line(s) of the other review taken over", nullptr, lines),
                        {}, MessageLine::Closing::Closable);
    });
    connect(m_message, &MessageLine::closed, m_message, &MessageLine::clear);
    connect(m_message, &MessageLine::activated, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_writtenTo)); });
    connect(m_stack, &DeskStack::stateActivated, this, [this] {
        if (m_desk->stage() == DeskStage::Nothing)
            emit addFilesRequested();
        else
            m_desk->link();
    });
    connect(m_queue, &QueuePane::queuedChosen, this, &SeriesPage::showQueued);
    connect(m_queue, &QueuePane::decidedChosen, this, &SeriesPage::showVote);
    connect(m_queue, &QueuePane::takeBackRequested, this, &SeriesPage::takeBack);
    connect(m_queue, &QueuePane::disputeRequested, this, &SeriesPage::showDispute);
    connect(m_compare, &ComparePane::rowsRequested, this, &SeriesPage::rowsRequested);
    connect(m_compare, &ComparePane::parametersRequested, this, &SeriesPage::changeParameters);
    connect(m_preview, &SeriesPreview::incidentChosen, this, [this](const QString& number) {
        Selection selection;
        selection.incidents.push_back(toUtf8(number));
        bridge().select(std::move(selection));
    });
    auto& bar = m_compare->bar();
    connect(&bar, &DecisionBar::decided, this, &SeriesPage::decide);
    connect(&bar, &DecisionBar::skipRequested, this, &SeriesPage::skip);
    connect(&bar, &DecisionBar::undoRequested, this, [this] { bridge().undo(); });
    connect(&bar, &DecisionBar::leaveRequested, this, &SeriesPage::focusQueue);
}

void SeriesPage::retranslate()
{
    m_head->setTitle(title());
    m_session->setText(tr("Begin a session …"));
    m_session->setToolTip(tr("Write down who reviews from now on, and whether two must agree"));
    m_unite->setText(tr("Unite a file …"));
    m_unite->setToolTip(tr("Take over what another reviewer decided in their file of this case"));
    m_minutes->setText(tr("Minutes …"));
    m_minutes->setToolTip(tr("Write down who met and what came of it, as PDF or workbook"));
    m_stack->setBusyTexts(tr("Comparing the incidents with each other …"), tr("Cancel"));
    m_queue->retranslate();
    m_compare->retranslate();
    nameDesks();
    showStage();
}

} // namespace jingwei::ui
