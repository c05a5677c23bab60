#pragma once

#include "ui/review/category_desk.h"

#include <QWidget>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

class QPushButton;

namespace jingwei::ui {

class CategoryBar;
class DataTable;
class DeskStack;
class NarrativeView;
class Panel;
class SectionHead;
class TextLabel;

/// 类别: incidents without a category, what is suggested for each and why, and the decision of an officer.
class CategoryPane : public QWidget {
    Q_OBJECT

public:
    explicit CategoryPane(SessionBridge& bridge, QWidget* parent = nullptr);

    [[nodiscard]] CategoryDesk& desk() noexcept { return *m_desk; }
    /// Suggests anew where the facts have changed, and shows everything as it is now.
    void refresh();
    void retranslate();
    void focusTable();

signals:
    void rowsRequested(const std::vector<jingwei::RowId>& rows, const QString& about);
    void failed(const jingwei::Error& error);
    void addFilesRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeLists();
    QWidget* makeIncident();
    void connectParts();
    void showStage();
    void showTables();
    void showIncident();
    void markTerms();
    void say(const std::string& category, const std::string& reason);
    void skip();
    void takeBack();
    /// Row of the incident that is shown; nothing: none is.
    [[nodiscard]] std::optional<std::uint32_t> shownRow() const;

    SessionBridge& m_bridge;
    CategoryDesk* m_desk;
    DeskStack* m_stack;
    SectionHead* m_askedHead;
    DataTable* m_asked;
    SectionHead* m_saidHead;
    QPushButton* m_takeBack;
    DataTable* m_said;
    TextLabel* m_name;
    TextLabel* m_about;
    SectionHead* m_narrativeHead;
    NarrativeView* m_narrative;
    CategoryBar* m_bar;
    std::string m_number;        ///< of the incident that is shown
    std::string m_suggestedThen; ///< for it, when the bar was last filled
    int m_place = 0;             ///< of it in the table, or where it was
};

} // namespace jingwei::ui
