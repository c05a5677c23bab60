#pragma once

#include "ui/session_bridge.h"
#include "ui/theme/messages.h"

#include <QWidget>

#include <span>

class QVBoxLayout;

namespace jingwei::ui {

/// Whether the selected transfer counts as stolen in the incidents that are followed, and the acts that
/// confirm, strike or add it. Hidden where there is nothing to say.
class StolenPanel : public QWidget {
    Q_OBJECT

public:
    explicit StolenPanel(SessionBridge& bridge, QWidget* parent = nullptr);

    void show(std::span<const TransferId> transfers);
    void clear();
    void retranslate();

private:
    SessionBridge& m_bridge;
    SectionHead* m_head;
    QWidget* m_content = nullptr; ///< made anew with each selection
    QVBoxLayout* m_column;
};

} // namespace jingwei::ui
