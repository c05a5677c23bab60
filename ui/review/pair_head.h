#pragma once

#include "core/model/facts.h"
#include "ui/review/ground_rows.h"
#include "ui/support/masking.h"
#include "ui/theme/surfaces.h"

namespace jingwei::ui {

/// One of two things as the head names it.
struct PairSide {
    QString name;
    QString about; ///< small, below the name
    NodeFamily family = NodeFamily::Incident;
    QString icon;
};
[[nodiscard]] PairSide incidentSide(const IncidentFact& incident, Masking masking);

/// The two things that are compared, and their score.
class PairHead : public Panel {
    Q_OBJECT

public:
    explicit PairHead(QWidget* parent = nullptr);

    /// `doubtful`: within reach of the threshold.
    void showPair(const PairSide& a, const PairSide& b, const GroundRows& grounds, bool doubtful);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Side {
        EntityTile* picture;
        TextLabel* name;
        TextLabel* about;
    };
    Side makeSide(QLayout& row, const QString& name);
    static void showSide(const Side& shown, const PairSide& side);

    Side m_a;
    Side m_b;
    TextLabel* m_scoreCaption;
    TextLabel* m_score;
    TextLabel* m_counts;
};

} // namespace jingwei::ui
