#include "ui/review/compare_pane.h"

#include "ui/review/decision_bar.h"
#include "ui/review/ground_table.h"
#include "ui/review/narrative_pair.h"
#include "ui/review/pair_head.h"
#include "ui/review/threshold_pane.h"
#include "ui/review/what_if_list.h"
#include "ui/support/format.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/page_head.h"

#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace jingwei::ui {

ComparePane::ComparePane(SessionBridge& bridge, ReviewDesk& desk, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
    , m_desk{desk}
{
    setObjectName(QStringLiteral("comparePane"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_stack = new QStackedWidget{this};
    m_none = new EmptyState{this};
    m_none->setObjectName(QStringLiteral("compareEmpty"));
    m_stack->addWidget(m_none);
    m_stack->addWidget(makeDesk());
    column->addWidget(m_stack);
    connect(m_threshold, &ThresholdPane::thresholdAsked, &desk, &ReviewDesk::setThreshold);
    connect(m_threshold, &ThresholdPane::parametersAsked, this, &ComparePane::parametersRequested);
    connect(m_grounds, &GroundTable::groundChosen, this, &ComparePane::askForRows);
    m_grounds->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_grounds, &QWidget::customContextMenuRequested, this, &ComparePane::showMenu);
    retranslate();
}

QWidget* ComparePane::makeDesk()
{
    auto* part = new QWidget{this};
    auto* column = new QVBoxLayout{part};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new PairHead{part};
    column->addWidget(m_head);
    auto* split = new QSplitter{Qt::Vertical, part};
    split->setObjectName(QStringLiteral("compareSplit"));
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    m_grounds = new GroundTable{m_bridge.pool(), split};
    split->addWidget(m_grounds);
    m_narratives = new NarrativePair{split};
    split->addWidget(m_narratives);
    auto* below = new QSplitter{Qt::Horizontal, split};
    below->setHandleWidth(1);
    below->setChildrenCollapsible(false);
    m_whatIf = new WhatIfList{m_bridge, below};
    m_threshold = new ThresholdPane{m_bridge, below};
    below->addWidget(m_whatIf);
    below->addWidget(m_threshold);
    split->addWidget(below);
    split->setSizes({400, 180, 180});
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
    m_bar = new DecisionBar{ReviewMatter::Series, part};
    column->addWidget(m_bar);
    return part;
}

void ComparePane::retranslate()
{
    m_none->show(QStringLiteral("series"), tr("Choose a pair at the left to compare its incidents."));
    m_grounds->setAccessibleName(tr("Facts of the two incidents (X: without this fact)"));
    m_grounds->setEmptyText(QStringLiteral("series"), tr("The two incidents have nothing to compare."));
    m_narratives->retranslate();
    m_whatIf->retranslate();
    m_threshold->retranslate();
    m_bar->retranslate();
}

void ComparePane::showPair(std::optional<IncidentPair> pair)
{
    if (pair != std::exchange(m_pair, pair)) {
        m_without.clear();
        m_bar->clear();
    }
    refresh();
}

void ComparePane::refresh()
{
    const auto linked = m_desk.linked();
    m_stack->setCurrentIndex(linked && m_pair ? 1 : 0);
    m_threshold->showCase(linked);
    if (!linked || !m_pair) {
        m_whatIf->clear();
        return;
    }
    const auto snapshot = m_bridge.snapshot();
    const auto masking = maskingOf(m_bridge);
    const auto grounds =
        std::make_shared<const GroundRows>(groundRows(*linked, *m_pair, m_without, snapshot->zone, masking));
    m_grounds->showGrounds(grounds, linked->threshold);
    m_threshold->showPair(grounds->score);
    m_whatIf->showPair(linked, *m_pair, masking);
    const auto* a = findIncident(*snapshot, linked->material->subject(m_pair->a).number);
    const auto* b = findIncident(*snapshot, linked->material->subject(m_pair->b).number);
    if (a != nullptr && b != nullptr) {
        m_head->showPair(incidentSide(*a, masking), incidentSide(*b, masking), *grounds,
                         std::abs(grounds->score - linked->threshold) < doubt);
        m_narratives->showPair(*snapshot, *a, *b, masking);
    }
    m_bar->setHeld(m_desk.lookingBack() ? tr("You are looking back. Go back to now to decide.") : QString{});
    const auto& material = *linked->material;
    m_bar->showVotes(linked->review.find(
                         numberPair(material.subject(m_pair->a).number, material.subject(m_pair->b).number)),
                     m_desk.needed(), m_bridge.session().by());
}

void ComparePane::toggleFact()
{
    const auto* row = m_grounds->currentGround();
    if (row == nullptr || row->mark == GroundMark::OneSided || !m_pair)
        return;
    const auto at = m_grounds->currentIndex();
    const auto choice = choiceOf(row->ground);
    if (std::erase(m_without, choice) == 0)
        m_without.push_back(choice);
    refresh();
    m_grounds->setCurrentIndex(m_grounds->model()->index(at.row(), at.column()));
}

void ComparePane::toggleHub()
{
    const auto* row = m_grounds->currentGround();
    if (row != nullptr && row->mark != GroundMark::OneSided && isSharedValue(row->ground.kind)
        && !m_desk.lookingBack())
        m_desk.setHub(row->ground.kind, row->ground.value, row->mark != GroundMark::Hub);
}

void ComparePane::showMenu(const QPoint& place)
{
    const auto* row = m_grounds->currentGround();
    if (row == nullptr || row->mark == GroundMark::OneSided)
        return;
    QMenu menu{this};
    menu.setObjectName(QStringLiteral("groundMenu"));
    const auto add = [&](const QString& text, const QKeySequence& key, void (ComparePane::*act)()) {
        auto* action = menu.addAction(text, this, act);
        action->setShortcut(key); // shown only: the page has the keys
    };
    add(row->without ? tr("With this fact again") : tr("See what would be without this fact"),
        QKeySequence{Qt::Key_X}, &ComparePane::toggleFact);
    if (isSharedValue(row->ground.kind) && !m_desk.lookingBack())
        add(row->mark == GroundMark::Hub ? tr("It does tie incidents: count it in this case")
                                         : tr("Everybody has it: count it nowhere in this case"),
            QKeySequence{Qt::SHIFT | Qt::Key_X}, &ComparePane::toggleHub);
    menu.exec(m_grounds->viewport()->mapToGlobal(place));
}

void ComparePane::askForRows(const GroundRow& row)
{
    auto rows = row.ground.rows; // both incidents may have it from one row
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    emit rowsRequested(rows, row.name);
}

} // namespace jingwei::ui
