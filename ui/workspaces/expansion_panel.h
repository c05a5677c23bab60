#pragma once

#include "core/session/draw_document.h"
#include "ui/session_bridge.h"

#include <QWidget>

class QTimer;

namespace jingwei::ui {

class DiagramDesk;
class FlowLayout;
class SectionHead;
class TextLabel;

/// What expanding the one selected node of the diagram would bring, counted by kind, with a button for each
/// kind that brings just that. Hidden while the diagram's page is, and where nothing or more is selected.
class ExpansionPanel : public QWidget {
    Q_OBJECT

public:
    /// `page` shows the diagram.
    ExpansionPanel(SessionBridge& bridge, DiagramDesk& desk, QWidget& page, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void countNow();
    void tell(const Expansion& expansion);
    void clearButtons();
    void retranslate();
    [[nodiscard]] std::optional<EntityRef> selectedNode() const;

    SessionBridge& m_bridge;
    DiagramDesk& m_desk;
    QWidget& m_page;
    std::optional<EntityRef> m_entity; ///< of which is told or counted
    Expansion m_expansion;
    SectionHead* m_head;
    TextLabel* m_told;
    QWidget* m_box;
    FlowLayout* m_buttons;
    QTimer* m_wait; ///< counts once the selection has come to rest
};

} // namespace jingwei::ui
