#pragma once

#include "core/statistics/daily_flow.h"
#include "ui/support/format.h"

#include <QRectF>
#include <QString>
#include <QWidget>

#include <chrono>
#include <cstddef>
#include <optional>
#include <vector>

namespace jingwei::ui {

/// Money in and out by day. A click on a bar chooses its days; ← and → move along, Enter chooses.
///
/// Painted by the same code as pictures and the brief, so that what is seen is what is handed in. However
/// many days there are, no more bars are drawn than can be told apart.
class DailyFlowChart : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t mostBars = 2'000;

    explicit DailyFlowChart(QWidget* parent = nullptr);

    /// `title` says what is shown and of whom.
    void setFlow(std::vector<DailyFlow> days, const QString& title);
    void setUnit(MoneyUnit unit);
    /// One sentence on what would fill the chart; shown while there are no days.
    void setEmptyText(const QString& text);

    [[nodiscard]] const std::vector<DailyFlow>& flow() const noexcept { return m_days; }
    [[nodiscard]] const QString& title() const noexcept { return m_title; }
    [[nodiscard]] std::size_t barCount() const noexcept { return m_buckets.size(); }
    /// The days chosen last; nothing: none.
    [[nodiscard]] std::optional<FlowBucket> chosen() const;
    void clearChoice();
    /// Middle of a bar's column, for the mouse; null where it is not drawn.
    [[nodiscard]] QPoint barCentre(std::size_t bar) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void daysChosen(std::chrono::sys_days first, std::chrono::sys_days last);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void bundle();
    void choose(std::size_t bar);
    [[nodiscard]] std::optional<std::size_t> barAt(QPointF place) const;
    [[nodiscard]] QString barText(std::size_t bar) const;
    [[nodiscard]] QRectF plotArea() const;

    std::vector<DailyFlow> m_days;
    std::vector<FlowBucket> m_buckets;
    std::vector<QRectF> m_columns; ///< of the last paint
    QString m_title;
    QString m_emptyText;
    MoneyUnit m_unit = MoneyUnit::Yuan;
    std::optional<std::size_t> m_marked;
    std::optional<std::size_t> m_chosen;
};

} // namespace jingwei::ui
