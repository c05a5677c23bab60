#pragma once

#include "ui/charts/balance_painting.h"

#include <QString>
#include <QWidget>

namespace jingwei::ui {

/// The balance of one account over time. A click on a step chooses its transfer; ← and → move along, Enter
/// chooses.
class BalanceChart : public QWidget {
    Q_OBJECT

public:
    explicit BalanceChart(QWidget* parent = nullptr);

    void setBalance(BalanceSteps balance, Currency currency, ZoneOffset zone);
    void setUnit(MoneyUnit unit);
    /// One sentence on what would fill the chart; shown while there are no steps.
    void setEmptyText(const QString& text);
    void setSelected(std::optional<std::size_t> step);

    [[nodiscard]] const BalanceSteps& balance() const noexcept { return m_balance; }
    /// Where a step stands, for the mouse; null where it is not drawn.
    [[nodiscard]] QPoint placeOf(std::size_t step) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void stepChosen(quint64 step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] std::optional<std::size_t> stepAt(QPointF place) const;
    [[nodiscard]] QString stepText(std::size_t step) const;
    void choose(std::size_t step);

    BalanceSteps m_balance;
    Currency m_currency = cny;
    ZoneOffset m_zone = chinaZone;
    MoneyUnit m_unit = MoneyUnit::Yuan;
    QString m_emptyText;
    std::vector<QPointF> m_places; ///< of the last paint
    std::optional<std::size_t> m_marked;
    std::optional<std::size_t> m_selected;
};

} // namespace jingwei::ui
