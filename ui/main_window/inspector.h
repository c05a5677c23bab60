#pragma once

#include "ui/main_window/entity_facts.h"
#include "ui/session_bridge.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"

class QLineEdit;
class QPlainTextEdit;
class QScrollArea;
class QVBoxLayout;

namespace jingwei::ui {

class EvidenceRows;
class FigureGrid;
class FlowLayout;
class JoinPanel;
class StolenPanel;

/// What is selected: name and number, tags, figures, what was done to an account, holder, note, incidents,
/// and the rows behind the figure clicked last; of transfers why their rows are one payment. Tags, holder,
/// note and joins are written here.
class Inspector : public Panel {
    Q_OBJECT

public:
    explicit Inspector(SessionBridge& bridge, QWidget* parent = nullptr);

    /// Opens the rows behind a figure shown elsewhere.
    void showRows(const std::vector<RowId>& rows, const QString& about);
    [[nodiscard]] const std::optional<EntityRef>& entity() const noexcept { return m_entity; }
    /// A part that another page adds under the figures; it shows and hides itself.
    void addPart(QWidget* part);
    [[nodiscard]] EvidenceRows& rows() noexcept { return *m_rows; }

signals:
    void openRequested(const QString& workspace);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void onChanged(const Change& change);
    void refresh();
    void showNothing();
    void showTransfers(const std::vector<TransferId>& transfers);
    void showEntity(const EntityRef& entity);
    void showView(const EntityView& view);
    void sayQueried(const EntityFacts& facts);
    void fillActs(const EntityView& view);
    void fillTags(const std::vector<std::string>& tags);
    void fillHolder(const EntityView& view);
    void fillNote(const std::string& note);
    void fillLinks(const EntityView& view);
    void startTag();
    void finishTag();
    void saveHolder();
    void saveNote();
    void retranslate();

    SessionBridge& m_bridge;
    std::optional<EntityRef> m_entity;
    QString m_copyText;
    std::string m_holder; ///< as the case has it now
    std::string m_note;

    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_column = nullptr;
    EmptyState* m_nothing = nullptr;
    QWidget* m_content = nullptr;
    EntityTile* m_tile = nullptr;
    TextLabel* m_name = nullptr;
    TextLabel* m_second = nullptr;
    QToolButton* m_copy = nullptr;
    TextLabel* m_several = nullptr;
    QWidget* m_tagBox = nullptr;
    FlowLayout* m_tags = nullptr;
    QPushButton* m_addTag = nullptr;
    QLineEdit* m_tagField = nullptr;
    MessageLine* m_notQueried = nullptr;
    FigureGrid* m_figures = nullptr;
    SectionHead* m_actHead = nullptr;
    FigureGrid* m_acts = nullptr;
    SectionHead* m_holderHead = nullptr;
    QLineEdit* m_holderField = nullptr;
    TextLabel* m_holderSaid = nullptr;
    QPushButton* m_holderReset = nullptr;
    SectionHead* m_noteHead = nullptr;
    QPlainTextEdit* m_noteField = nullptr;
    QPushButton* m_noteSave = nullptr;
    SectionHead* m_linkHead = nullptr;
    QVBoxLayout* m_links = nullptr;
    JoinPanel* m_joins = nullptr;
    StolenPanel* m_stolen = nullptr;
    EvidenceRows* m_rows = nullptr;
};

} // namespace jingwei::ui
