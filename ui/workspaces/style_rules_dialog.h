#pragma once

#include "core/diagram/style_rules.h"
#include "ui/session_bridge.h"

#include <QDialog>
#include <QPointer>

#include <cstddef>
#include <memory>
#include <vector>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTimer;
class QToolButton;
class QTreeWidget;
class QVBoxLayout;

namespace jingwei::ui {

class FieldError;
class Job;
class MessageLine;
class StyleConditionRow;
class TextLabel;

/// The rules by which nodes of a diagram are coloured: listed in their order with how many nodes each colours
/// now, changed beside the list, saved as a file and loaded from one. Accepted, `rules` are those to use.
///
/// Keys in the list: Insert adds, Delete removes, Alt+↑ and Alt+↓ move a rule, Enter goes to its fields.
class StyleRulesDialog : public QDialog {
    Q_OBJECT

public:
    StyleRulesDialog(SessionBridge& bridge, std::shared_ptr<const Diagram> diagram,
                     std::vector<StyleRule> rules, QWidget* parent = nullptr);

    [[nodiscard]] const std::vector<StyleRule>& rules() const noexcept { return m_rules; }
    /// Nodes that each rule colours; empty while they are counted.
    [[nodiscard]] const std::vector<std::size_t>& counts() const noexcept { return m_counts; }

    /// Takes the rules of a file in place of those here; where it cannot be read, says why and changes
    /// nothing.
    void readFrom(const QString& file);
    void writeTo(const QString& file);

signals:
    void counted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeList(QVBoxLayout& column);
    void makeEditor(QVBoxLayout& column);
    void makeButtons(QVBoxLayout& column);

    [[nodiscard]] int current() const;
    void showRules(int chosen);
    void showRow(int index);
    void showRule();
    void addRow(const StyleCondition& condition);
    void takeFields();
    void say();

    void addRule();
    void removeRule();
    void moveRule(int by);
    void addCondition();
    void removeCondition(StyleConditionRow* row);

    void countLater();
    void count();
    void chooseFileToRead();
    void chooseFileToWrite();

    SessionBridge& m_bridge;
    std::shared_ptr<const Diagram> m_diagram;
    std::vector<StyleRule> m_rules;
    std::vector<std::size_t> m_counts;
    bool m_showing = false; ///< fields are being filled, not edited

    MessageLine* m_message;
    QTreeWidget* m_list;
    QToolButton *m_add, *m_remove, *m_up, *m_down;
    QWidget* m_editor;
    QLineEdit* m_name;
    QComboBox* m_colour;
    QVBoxLayout* m_conditions;
    std::vector<StyleConditionRow*> m_rows;
    QPushButton* m_addCondition;
    TextLabel* m_every; ///< what a rule without conditions does
    FieldError* m_fault;
    TextLabel* m_sum;
    QPushButton *m_save, *m_accept;
    QTimer* m_wait; ///< until the typing pauses
    QPointer<Job> m_job;
};

} // namespace jingwei::ui
