#pragma once

#include "ui/support/masking.h"
#include "ui/workspaces/workspace.h"

#include <QPointer>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace jingwei::ui {

class BriefOptions;
class BriefPages;
class BriefPreview;
class EmptyState;
class FactList;
class Job;
class MessageLine;
class PageHead;
class SectionHead;
class TextLabel;

/// 简报: what do I hand in. The brief of the incidents whose money is followed, its parts and pages, and the
/// figures of the page with their rows.
class BriefPage : public Workspace {
    Q_OBJECT

public:
    explicit BriefPage(SessionBridge& bridge, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString iconName() const override { return QStringLiteral("brief"); }
    [[nodiscard]] QString question() const override;
    [[nodiscard]] QString statusText() const override;

    /// Writes the brief as it is shown; says where it went, or why not.
    void exportTo(const QString& file);
    /// What is shown; null until it has been made.
    [[nodiscard]] std::shared_ptr<const Brief> brief() const noexcept { return m_brief; }

protected:
    void refresh() override;
    void retranslate() override;

private:
    /// What a brief depends on: it is made anew only when this differs.
    struct Recipe {
        std::uint64_t revision = 0;
        std::vector<std::string> incidents;
        std::string classification;
        Masking masking = Masking::Masked;
        int language = 0; ///< rises with each change of language

        friend bool operator==(const Recipe&, const Recipe&) = default;
    };
    struct Made {
        std::shared_ptr<const Brief> brief;
        std::shared_ptr<const BriefPages> pages;
    };

    [[nodiscard]] QWidget* makeContent();
    [[nodiscard]] QWidget* makeLeft();
    [[nodiscard]] QWidget* makeMiddle();
    [[nodiscard]] QWidget* makeRight();
    [[nodiscard]] Recipe recipe();
    void make(Recipe recipe);
    void showMade(Made made);
    void showEmpty();
    void showParts();
    void showFigures();
    void showPage();
    void takeIncidents();
    void openFigure(std::uint32_t figure);
    void noteReveal(const QString& reason);
    void chooseFileAndExport();

    PageHead* m_head;
    TextLabel* m_pageNumber;
    QPushButton* m_export;
    MessageLine* m_message;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QWidget* m_content;
    QLineEdit* m_incidents;
    SectionHead* m_partsHead;
    QTreeWidget* m_parts;
    BriefPreview* m_preview;
    BriefOptions* m_options;
    SectionHead* m_figuresHead;
    FactList* m_figures;
    QPointer<Job> m_job;
    std::optional<Recipe> m_recipe; ///< of what is shown or is being made
    std::shared_ptr<const Brief> m_brief;
    std::shared_ptr<const BriefPages> m_pages;
    QString m_writtenTo;
    int m_language = 0;
};

} // namespace jingwei::ui
