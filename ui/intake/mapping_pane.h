#pragma once

#include "ui/intake/intake_batch.h"
#include "ui/intake/mapping_columns.h"
#include "ui/intake/mapping_trial.h"
#include "ui/theme/surfaces.h"

#include <memory>
#include <string>

class QCheckBox;
class QComboBox;
class QToolButton;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QSplitter;
class QVBoxLayout;

namespace jingwei::ui {

class ColumnChoices;
class DataTable;
class DirectionBar;
class MessageLine;
class OwnAccountBar;
class SectionHead;
class SessionBridge;
class TextLabel;

/// What the columns of one table hold: proposed, corrected by a person, and shown at once as it would be
/// read.
class MappingPane : public Panel {
    Q_OBJECT

public:
    enum class Purpose : std::uint8_t { Import, ReadAgain };

    explicit MappingPane(SessionBridge& bridge, QWidget* parent = nullptr);
    ~MappingPane() override;

    void show(const FoundTable& table);
    /// Of a source as it was read; `rows`: what came of it. Before another reading accepts fewer, the person
    /// is asked.
    void showAgain(const FoundTable& table, const RowCounts& rows);
    using QWidget::show;
    /// Nothing is asked any more; what is being tried ends.
    void leave();
    void retranslate();
    [[nodiscard]] const MappingDraft& draft() const noexcept { return m_draft; }
    [[nodiscard]] bool ready() const;

signals:
    /// `ownAccount`: given by hand, for this table alone; empty: as the file says.
    void accepted(const jingwei::ColumnMapping& mapping, jingwei::ui::Remember remember,
                  const std::string& ownAccount);
    void skipped();
    void left(); ///< Esc: back, nothing decided

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildHead(QVBoxLayout& column);
    void buildTables(QVBoxLayout& column);
    void buildFoot(QVBoxLayout& column);
    void connectParts();
    void begin(const FoundTable& table);
    void fillProfiles();
    void manageProfiles();
    void exportColumns();
    void takeProfile();
    [[nodiscard]] ColumnMapping namedMapping() const;
    void tryAgain();
    void showDraft();
    void showTrial();
    void chooseByBalances();
    void accept();
    void askFewer();
    void finish();
    void onEnter();
    [[nodiscard]] bool readsFewer() const;
    [[nodiscard]] QString aboutText() const;
    [[nodiscard]] QString countsText() const;

    SessionBridge& m_bridge;
    MappingDraft m_draft;
    MappingTrial m_trial;
    Purpose m_purpose = Purpose::Import;
    RowCounts m_before;      ///< what came of the source so far
    bool m_answered = false; ///< the person chose the direction; balances do not any more
    std::shared_ptr<const RawRows> m_raw;
    std::shared_ptr<const ReadRows> m_read;

    SectionHead* m_head;
    TextLabel* m_kindLabel;
    QComboBox* m_kind;
    TextLabel* m_rowLabel;
    QSpinBox* m_headerRow;
    QToolButton* m_more;
    OwnAccountBar* m_ownAccount;
    DirectionBar* m_question;
    MessageLine* m_problem;
    QSplitter* m_split;
    ColumnChoices* m_choices;
    DataTable* m_rawTable;
    SectionHead* m_readHead;
    DataTable* m_readTable;
    QCheckBox* m_remember;
    QLineEdit* m_name;
    TextLabel* m_counts;
    QPushButton* m_skip;
    QPushButton* m_import;
};

} // namespace jingwei::ui
