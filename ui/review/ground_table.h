#pragma once

#include "ui/review/ground_rows.h"
#include "ui/tables/data_table.h"

#include <memory>
#include <optional>

namespace jingwei::ui {

/// The facts of a pair, one row each, with the waterfall of their weights in the same row: a bar needs
/// no legend. The last row is the sum; a dotted line stands at the threshold.
class GroundTable : public DataTable {
    Q_OBJECT

public:
    explicit GroundTable(QThreadPool& pool, QWidget* parent = nullptr);

    /// `threshold`: where the dotted line stands; nothing: there is none.
    void showGrounds(std::shared_ptr<const GroundRows> grounds, std::optional<double> threshold);
    [[nodiscard]] const GroundRows& grounds() const noexcept { return *m_grounds; }
    [[nodiscard]] std::optional<double> threshold() const noexcept { return m_threshold; }
    /// The row that has the keyboard; nothing: none, or the sum.
    [[nodiscard]] const GroundRow* currentGround() const;
    /// "agree", "differ" …: the mark for those who do not see it, and for copies.
    [[nodiscard]] static QString markText(GroundMark mark);

signals:
    void groundChosen(const jingwei::ui::GroundRow& row); ///< its evidence rows are asked for

private:
    std::shared_ptr<const GroundRows> m_grounds;
    std::optional<double> m_threshold;
};

} // namespace jingwei::ui
