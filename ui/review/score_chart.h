#pragma once

#include "core/linkage/pair_candidates.h"

#include <QWidget>

#include <cstdint>
#include <optional>
#include <vector>

namespace jingwei::ui {

/// How many pairs have which score.
struct ScoreBins {
    double first = 0.0;                ///< where the first bin begins, in bits
    double width = 1.0;                ///< bits
    std::vector<std::uint32_t> counts; ///< pairs
};
/// Bins of one width from the lowest score to the highest, at most 48.
[[nodiscard]] ScoreBins scoreBins(const std::vector<ScoredPair>& pairs);

/// The scores of all candidate pairs on a logarithmic scale, with the threshold as a line that can be dragged
/// and moved by keys, and the pair that is shown.
class ScoreChart : public QWidget {
    Q_OBJECT

public:
    explicit ScoreChart(QWidget* parent = nullptr);

    void showScores(ScoreBins bins, double threshold);
    void setPair(std::optional<double> score);
    [[nodiscard]] const ScoreBins& bins() const noexcept { return m_bins; }
    /// Where the line stands now, perhaps only tried.
    [[nodiscard]] double threshold() const noexcept { return m_threshold; }
    /// The user's own move; emits as it does.
    void moveThreshold(double threshold);
    /// Where a score lies.
    [[nodiscard]] double xOf(double score) const;

    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void thresholdMoved(double threshold);  ///< while it moves
    void thresholdChosen(double threshold); ///< where it was let go

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRectF field() const;
    [[nodiscard]] double scoreAt(double x) const;
    [[nodiscard]] double heightOf(std::uint32_t count, double room) const;
    void paintBars(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;

    ScoreBins m_bins;
    double m_threshold = 0.0;
    std::optional<double> m_pair;
    bool m_dragging = false;
};

} // namespace jingwei::ui
