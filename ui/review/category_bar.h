#pragma once

#include "ui/theme/surfaces.h"

#include <optional>
#include <string>
#include <vector>

class QLineEdit;
class QMenu;
class QPushButton;

namespace jingwei::ui {

/// What is said of the category of an incident: the suggested one, none, or another; and why, in one's own
/// words.
class CategoryBar : public Panel {
    Q_OBJECT

public:
    explicit CategoryBar(QWidget* parent = nullptr);

    /// The next incident: `suggested` may be empty, the text is. Nothing: none is chosen, nothing can be
    /// said.
    void showIncident(const std::optional<std::string>& suggested);
    /// What the menu of other categories holds.
    void setCategories(const std::vector<std::string>& categories);
    [[nodiscard]] std::string ownWords() const;
    /// Has its keys heard inside `on`: 1, 2, 3, one's own words, and space, which skips.
    void addKeys(QWidget& on);
    void retranslate();

signals:
    void accepted();                               ///< the suggested one
    void left();                                   ///< without a category
    void otherChosen(const std::string& category); ///< from the menu
    void skipRequested();
    void undoRequested();
    void leaveRequested(); ///< back from the text to the incidents

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showWords();
    void openMenu();

    std::optional<std::string> m_suggested;
    TextLabel* m_caption;
    QLineEdit* m_text;
    QPushButton* m_accept;
    QPushButton* m_leave;
    QPushButton* m_other;
    QMenu* m_menu;
    QPushButton* m_undo;
    QPushButton* m_skip;
};

} // namespace jingwei::ui
