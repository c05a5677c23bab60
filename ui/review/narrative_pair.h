#pragma once

#include "ui/session_bridge.h"
#include "ui/support/masking.h"

#include <QTextEdit>
#include <QWidget>

#include <cstddef>
#include <optional>
#include <vector>

class QLabel;

namespace jingwei::ui {

class NarrativeView;
class SectionHead;

/// Two narratives side by side, what both say in the same words on yellow ground. The phrase under the mouse
/// is lit on both sides.
class NarrativePair : public QWidget {
    Q_OBJECT

public:
    explicit NarrativePair(QWidget* parent = nullptr);

    void showPair(const CaseSnapshot& snapshot, const IncidentFact& a, const IncidentFact& b,
                  Masking masking);
    void retranslate();
    /// Stretches that both have, as shown, the longest first.
    [[nodiscard]] const std::vector<QString>& shared() const noexcept { return m_shared; }
    /// Of these the one that is lit; nothing: none.
    [[nodiscard]] const std::optional<std::size_t>& lit() const noexcept { return m_lit; }

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Place {
        int from;
        int length;
    };
    void highlight();
    void light(std::optional<std::size_t> phrase);
    void showLegend();
    [[nodiscard]] std::optional<std::size_t> phraseAt(int side, QPointF position) const;

    SectionHead* m_head;
    QLabel* m_sharedSign;  ///< what yellow ground means …
    QLabel* m_numbersSign; ///< … and an underline
    NarrativeView* m_views[2];
    std::vector<Place> m_places[2];
    std::vector<QString> m_shared;
    std::optional<std::size_t> m_lit;
};

} // namespace jingwei::ui
