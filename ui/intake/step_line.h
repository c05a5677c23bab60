#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace jingwei::ui {

/// Steps of a way on one line, not a wizard: those done have a tick, the present one its number on accent.
class StepLine : public QWidget {
    Q_OBJECT

public:
    explicit StepLine(QWidget* parent = nullptr);

    /// `current` counts from 0; beyond the last all are done.
    void show(const QStringList& steps, std::size_t current);
    using QWidget::show;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int widthOf(std::size_t step) const;

    QStringList m_steps;
    std::size_t m_current = 0;
};

} // namespace jingwei::ui
