#pragma once

#include "core/session/what_if.h"
#include "ui/review/ground_rows.h"
#include "ui/review/review_desk.h"
#include "ui/support/masking.h"

#include <QWidget>

#include <optional>
#include <vector>

class QStackedWidget;

namespace jingwei::ui {

class DecisionBar;
class EmptyState;
class GroundTable;
class NarrativePair;
class PairHead;
class ThresholdPane;
class WhatIfList;

/// Two incidents side by side, and what is said of them.
class ComparePane : public QWidget {
    Q_OBJECT

public:
    ComparePane(SessionBridge& bridge, ReviewDesk& desk, QWidget* parent = nullptr);

    /// Another pair; reasons that were chosen for the one before are dropped. Nothing: there is none.
    void showPair(std::optional<IncidentPair> pair);
    [[nodiscard]] const std::optional<IncidentPair>& pair() const noexcept { return m_pair; }
    /// The same pair, drawn anew.
    void refresh();
    void retranslate();
    /// Takes the current fact away to see what would be, or gives it back.
    void toggleFact();
    /// Keeps that everybody has the current value, which then counts nothing anywhere, or that it does count.
    void toggleHub();
    [[nodiscard]] DecisionBar& bar() noexcept { return *m_bar; }

signals:
    void rowsRequested(const std::vector<jingwei::RowId>& rows, const QString& about);
    void parametersRequested();

private:
    QWidget* makeDesk();
    void askForRows(const GroundRow& row);
    void showMenu(const QPoint& place);

    SessionBridge& m_bridge;
    ReviewDesk& m_desk;
    std::optional<IncidentPair> m_pair;
    std::vector<GroundChoice> m_without;
    QStackedWidget* m_stack;
    EmptyState* m_none;
    PairHead* m_head;
    GroundTable* m_grounds;
    NarrativePair* m_narratives;
    WhatIfList* m_whatIf;
    ThresholdPane* m_threshold;
    DecisionBar* m_bar;
};

} // namespace jingwei::ui
