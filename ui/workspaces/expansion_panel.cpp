#include "ui/workspaces/expansion_panel.h"

#include "ui/support/format.h"
#include "ui/text/words.h"
#include "ui/theme/buttons.h"
#include "ui/theme/flow_layout.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/diagram_desk.h"

#include <QEvent>
#include <QPointer>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace jingwei::ui {

namespace {

constexpr int selectionRest = 120; ///< milliseconds

} // namespace

ExpansionPanel::ExpansionPanel(SessionBridge& bridge, DiagramDesk& desk, QWidget& page, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
    , m_desk{desk}
    , m_page{page}
    , m_head{new SectionHead{{}, this}}
    , m_told{new TextLabel{type::small, Ink::Ink2, this}}
    , m_box{new QWidget{this}}
    , m_buttons{new FlowLayout{m_box, scaled(4)}}
    , m_wait{new QTimer{this}}
{
    setObjectName(QStringLiteral("expansionPanel"));
    m_head->setIconName(QStringLiteral("expand"));
    m_told->setObjectName(QStringLiteral("expansionTold"));
    m_told->setWordWrap(true);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    column->addWidget(m_head);
    column->addWidget(m_told);
    column->addWidget(m_box);
    m_wait->setSingleShot(true);
    m_wait->setInterval(selectionRest);
    connect(m_wait, &QTimer::timeout, this, &ExpansionPanel::countNow);
    connect(&bridge, &SessionBridge::changed, this, [this](const Change& change) {
        if (std::holds_alternative<SelectionChanged>(change) || std::holds_alternative<CaseClosed>(change))
            refresh();
    });
    connect(&desk, &DiagramDesk::drawn, this, &ExpansionPanel::refresh);
    connect(&desk, &DiagramDesk::nothingToDraw, this, &ExpansionPanel::refresh);
    page.installEventFilter(this);
    retranslate();
    refresh();
}

bool ExpansionPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_page && (event->type() == QEvent::Show || event->type() == QEvent::Hide))
        QMetaObject::invokeMethod(this, &ExpansionPanel::refresh, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void ExpansionPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ExpansionPanel::retranslate()
{
    m_head->setTitle(tr("Expanding would bring"));
    if (m_entity && !m_wait->isActive())
        refresh();
}

/// Nothing where none or several are selected, or one that is not drawn.
std::optional<EntityRef> ExpansionPanel::selectedNode() const
{
    const auto& selection = m_bridge.selection();
    const auto diagram = m_desk.diagram();
    if (!m_page.isVisible() || !diagram || selection.entities.size() != 1 || !selection.incidents.empty())
        return std::nullopt;
    const auto node = diagram->find(selection.entities.front());
    return node ? std::optional{diagram->nodes[*node].entity} : std::nullopt;
}

void ExpansionPanel::refresh()
{
    m_entity = m_desk.fileShown() != nullptr ? std::nullopt : selectedNode(); // a file is no fact of the case
    setVisible(m_entity.has_value());
    m_desk.dropCount();
    m_wait->stop();
    if (!m_entity)
        return;
    clearButtons();
    m_told->setText(tr("Counting what would come…"));
    m_told->setVisible(true);
    m_wait->start();
}

void ExpansionPanel::countNow()
{
    if (!m_entity)
        return;
    ExpandWish wish;
    wish.from = {*m_entity};
    m_desk.countAside(wish, [self = QPointer{this}](const Expansion& expansion) {
        if (self)
            self->tell(expansion);
    });
}

void ExpansionPanel::clearButtons()
{
    for (auto* button : m_box->findChildren<QAbstractButton*>(QString{}, Qt::FindDirectChildrenOnly)) {
        m_buttons->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    m_box->setVisible(false);
}

void ExpansionPanel::tell(const Expansion& expansion)
{
    m_expansion = expansion;
    clearButtons();
    const bool any = !expansion.things.empty();
    m_told->setText(any ? QString{} : tr("Nothing new would come."));
    m_told->setVisible(!any);
    m_box->setVisible(any);
    for (const auto& [kind, count] : expansion.counts) {
        const auto number = countText(static_cast<std::int64_t>(count));
        auto* button = makeButton(QStringLiteral("expandBy:%1").arg(static_cast<int>(kind)),
                                  tr("%1 +%2", "kind, how many would come").arg(kindText(kind), number), {},
                                  Look::Plain, m_box);
        button->setAutoDefault(true); // Enter presses it too
        button->setToolTip(tr("Brings these %1 to the diagram", "number").arg(number));
        button->setAccessibleName(tr("Expand: %1, %2 would come").arg(kindText(kind), number));
        connect(button, &QAbstractButton::clicked, this, [this, wanted = kind] {
            std::vector<EntityRef> things;
            std::ranges::copy_if(m_expansion.things, std::back_inserter(things),
                                 [wanted](const EntityRef& thing) { return thing.kind == wanted; });
            m_desk.bring(things);
        });
        m_buttons->addWidget(button);
        button->show();
    }
}

} // namespace jingwei::ui
