#pragma once

#include "ui/session_bridge.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/join_choices.h"

#include <QWidget>

#include <span>

class QVBoxLayout;

namespace jingwei::ui {

/// Why the rows of the selected transfers are one payment, in a sentence, and the act that takes them apart
/// or joins them. Hidden where there is nothing to say.
class JoinPanel : public QWidget {
    Q_OBJECT

public:
    explicit JoinPanel(SessionBridge& bridge, QWidget* parent = nullptr);

    void show(std::span<const TransferId> transfers);
    void clear();
    void retranslate();

private:
    void addChoice(const JoinChoice& choice);
    void enableActs();

    SessionBridge& m_bridge;
    SectionHead* m_head;
    QWidget* m_content = nullptr; ///< made anew with each selection
    QVBoxLayout* m_column;
};

} // namespace jingwei::ui
