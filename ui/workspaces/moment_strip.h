#pragma once

#include "ui/support/format.h"
#include "ui/theme/surfaces.h"
#include "ui/workspaces/money_drawing.h"

class QHBoxLayout;
class QPushButton;
class QTimer;
class QToolButton;

namespace jingwei::ui {

class MomentSlider;

/// The money step by step: a slider over every moment at which stolen money moved, play and pause, and how
/// fast. While the owner is still working a moment out, play waits for it and skips none.
class MomentStrip : public Panel {
    Q_OBJECT

public:
    explicit MomentStrip(QWidget* parent = nullptr);

    /// Other moments: stands at the last, and does not play.
    void setMoments(std::vector<FlowMoment> moments, Currency currency, ZoneOffset zone);
    void setUnit(MoneyUnit unit);
    /// Whether the owner is working the moment out.
    void setBusy(bool busy) { m_busy = busy; }
    void retranslate();
    void addAtRight(QWidget* widget);

    /// Nothing at the last moment: then all has happened.
    [[nodiscard]] std::optional<Instant> moment() const;
    [[nodiscard]] bool playing() const;
    /// Where there is anything to play: a single moment is not played.
    void playOrPause();
    void setSpeed(int times);

signals:
    void momentChosen();
    void paused(); ///< it played, and stays at a moment now

private:
    void step();
    void stop();
    void say();

    std::vector<FlowMoment> m_moments;
    Currency m_currency = cny;
    ZoneOffset m_zone = chinaZone;
    MoneyUnit m_unit = MoneyUnit::Yuan;
    int m_speed = 1;
    bool m_busy = false;
    QHBoxLayout* m_row;
    QToolButton* m_play;
    QPushButton* m_speedButton;
    MomentSlider* m_slider;
    TextLabel* m_text;
    QTimer* m_timer;
};

} // namespace jingwei::ui
