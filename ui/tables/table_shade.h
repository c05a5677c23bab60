#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace jingwei::ui {

/// Lies over content that is being replaced: after 100 ms the old content greys to 60 % and a bar of 2 px
/// runs at the top. Lets the mouse through.
class TableShade : public QWidget {
    Q_OBJECT

public:
    explicit TableShade(QWidget* over);

    void begin();
    /// Share done; nothing known: the bar runs to and fro.
    void setFraction(double fraction);
    void end();
    [[nodiscard]] bool busy() const noexcept { return m_busy; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_tick;
    QElapsedTimer m_since;
    double m_fraction = 0.0;
    bool m_busy = false;
};

} // namespace jingwei::ui
