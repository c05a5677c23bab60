#pragma once

#include "core/model/facts.h"
#include "ui/review/ground_rows.h"
#include "ui/support/masking.h"
#include "ui/theme/surfaces.h"

namespace jingwei::ui {

/// The two incidents that are compared, and their score.
class PairHead : public Panel {
    Q_OBJECT

public:
    explicit PairHead(QWidget* parent = nullptr);

    /// `doubtful`: within reach of the threshold.
    void showPair(const IncidentFact& a, const IncidentFact& b, const GroundRows& grounds, bool doubtful,
                  Masking masking);

private:
    struct Side {
        TextLabel* name;
        TextLabel* about;
    };
    Side makeSide(QLayout& row, const QString& name);

    Side m_a;
    Side m_b;
    TextLabel* m_scoreCaption;
    TextLabel* m_score;
    TextLabel* m_counts;
};

} // namespace jingwei::ui
