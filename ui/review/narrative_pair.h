#pragma once

#include "ui/session_bridge.h"
#include "ui/support/masking.h"

#include <QTextEdit>
#include <QWidget>

#include <cstddef>
#include <vector>

namespace jingwei::ui {

class NarrativeView;
class SectionHead;

/// Two narratives side by side, what both say in the same words on yellow ground.
class NarrativePair : public QWidget {
    Q_OBJECT

public:
    explicit NarrativePair(QWidget* parent = nullptr);

    void showPair(const CaseSnapshot& snapshot, const IncidentFact& a, const IncidentFact& b,
                  Masking masking);
    void retranslate();
    /// Stretches that both have, as shown, the longest first.
    [[nodiscard]] const std::vector<QString>& shared() const noexcept { return m_shared; }

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Place {
        int from;
        int length;
    };
    void highlight();

    SectionHead* m_head;
    NarrativeView* m_views[2];
    std::vector<Place> m_places[2];
    std::vector<QString> m_shared;
};

} // namespace jingwei::ui
