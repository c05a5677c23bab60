#pragma once

#include "core/session/draw_document.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QTimer;

namespace jingwei::ui {

class DiagramDesk;
class SegmentedSwitch;
class TextLabel;

/// Asks what is to be brought to the diagram, and says before how many of which kind would come.
class ExpandDialog : public QDialog {
    Q_OBJECT

public:
    /// `wish` says from where; the rest is where the dialog begins. `zone` is that of the times typed.
    ExpandDialog(DiagramDesk& desk, ExpandWish wish, ZoneOffset zone, QWidget* parent);

    /// What was counted last.
    [[nodiscard]] const std::vector<EntityRef>& things() const noexcept { return m_things; }

private:
    void makeChoices();
    void makeKinds();
    void makeButtons();
    void change();
    void countAgain();
    void tell(const Expansion& expansion);
    [[nodiscard]] QLineEdit* addField(const QString& name, const QString& label, const QString& example);
    /// What is typed in a field of time; false: no time.
    [[nodiscard]] bool readMoment(const QLineEdit& field, std::optional<Instant>& moment) const;

    DiagramDesk& m_desk;
    ExpandWish m_wish;
    ZoneOffset m_zone;
    std::vector<EntityRef> m_things;
    SegmentedSwitch* m_depth;
    SegmentedSwitch* m_way;
    std::vector<std::pair<QCheckBox*, std::vector<EntityKind>>> m_kinds;
    QLineEdit* m_least;
    QLineEdit* m_since;
    QLineEdit* m_until;
    TextLabel* m_told;
    QPushButton* m_go;
    QTimer* m_wait; ///< counts once typing has come to rest
};

} // namespace jingwei::ui
