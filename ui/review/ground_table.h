#pragma once

#include "ui/review/ground_rows.h"
#include "ui/tables/data_table.h"

#include <memory>

namespace jingwei::ui {

/// The facts of two incidents, one row each, with the waterfall of their weights in the same row: a bar needs
/// no legend. The last row is the sum; a dotted line stands at the threshold.
class GroundTable : public DataTable {
    Q_OBJECT

public:
    explicit GroundTable(QThreadPool& pool, QWidget* parent = nullptr);

    void showGrounds(std::shared_ptr<const GroundRows> grounds, double threshold);
    [[nodiscard]] const GroundRows& grounds() const noexcept { return *m_grounds; }
    [[nodiscard]] double threshold() const noexcept { return m_threshold; }
    /// The row that has the keyboard; nothing: none, or the sum.
    [[nodiscard]] const GroundRow* currentGround() const;
    /// "agree", "differ" …: the mark for those who do not see it, and for copies.
    [[nodiscard]] static QString markText(GroundMark mark);

signals:
    void groundChosen(const jingwei::LinkGround& ground); ///< its rows are asked for

private:
    std::shared_ptr<const GroundRows> m_grounds;
    double m_threshold = 0.0;
};

} // namespace jingwei::ui
