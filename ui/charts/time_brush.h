#pragma once

#include "core/base/time.h"
#include "ui/charts/time_brush_painting.h"

#include <QString>
#include <QWidget>

#include <cstdint>
#include <optional>
#include <vector>

class QPushButton;
class QTimer;
class QToolButton;

namespace jingwei::ui {

/// What stands over the bars at its moment: an incident.
struct TimeMark {
    Instant at;
    QString text; ///< a line under the mouse

    friend bool operator==(const TimeMark&, const TimeMark&) = default;
};

/// When things happened, as bars, and the part of that time which is looked at.
///
/// Mouse: drag chooses a range, in whole bars; its ends are handles, inside it the range itself is dragged
/// (with Shift a new one is); double-click chooses all; the wheel zooms at the cursor, sideways or with Shift
/// it pans, as dragging with the middle button does.
/// Keys: ← and → move the range by a bar, with Shift its end, with Ctrl+Shift its begin; Home and End go to
/// the ends, with Shift the range reaches out to them; + and − zoom, 0 shows all; Esc and Delete choose all;
/// space plays: the end of the range runs from its begin to where it was.
///
/// A range that leaves no fact out on one side is open there.
class TimeBrush : public QWidget {
    Q_OBJECT

public:
    explicit TimeBrush(QWidget* parent = nullptr);

    /// Other facts; the range stays, the zoom does not. Shape: any order, yet ascending costs no sorting.
    void setMoments(std::vector<Instant> moments, ZoneOffset zone);
    /// Shape: any order. Those of one pixel are one mark.
    void setMarks(std::vector<TimeMark> marks);
    /// Both ends are in the range; nothing: open. Emits nothing.
    void setRange(std::optional<Instant> since, std::optional<Instant> until);
    /// One sentence on what would fill it; shown while there are no moments.
    void setEmptyText(const QString& text);
    /// While the owner still works a range out, play waits and skips none.
    void setBusy(bool busy) { m_busy = busy; }
    /// Words in the language now shown; also by itself when that changes.
    void retranslate();

    [[nodiscard]] std::optional<Instant> since() const noexcept { return m_since; }
    [[nodiscard]] std::optional<Instant> until() const noexcept { return m_until; }
    [[nodiscard]] const std::vector<Instant>& moments() const noexcept { return m_moments; }
    [[nodiscard]] std::size_t countInRange() const;
    /// "2025-03-05 00:00:00 – 2025-03-17 23:59:59 · 1,204 of 3,201 facts"
    [[nodiscard]] QString rangeText() const;

    /// The part of time that is seen.
    [[nodiscard]] const TimeStretch& view() const noexcept { return m_view; }
    [[nodiscard]] const TimeBins& bins() const noexcept { return m_bins; }
    /// Where bars and axis are.
    [[nodiscard]] QRectF plotArea() const;
    [[nodiscard]] double xOf(Instant at) const;
    /// Where marks are seen, from the left.
    [[nodiscard]] std::vector<double> markPlaces() const;
    /// Lines of the marks at a place in the widget; empty: none is there.
    [[nodiscard]] QString markText(QPointF place) const;

    [[nodiscard]] bool playing() const;
    /// Where the desktop asks for no motion, each call goes one bar on instead.
    void playOrPause();
    /// 1 or 4.
    void setSpeed(int times);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The user's choice, once it is made; both ends are in the range, nothing means open.
    void rangeChosen(std::optional<jingwei::Instant> since, std::optional<jingwei::Instant> until);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// What a drag has hold of.
    enum class Grip : std::uint8_t { None, New, Begin, End, Range, View };

    // what is shown
    [[nodiscard]] TimeStretch whole() const;
    [[nodiscard]] TimeStretch chosen() const;
    [[nodiscard]] bool isAll() const noexcept { return !m_since && !m_until; }
    void layOut();
    void see(TimeStretch view);
    void zoom(double factor, Instant around);
    void pan(std::chrono::seconds by);
    void placeControls();
    void sayRange();
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] QString binText(std::size_t bin) const;

    // the range
    void take(TimeStretch range);
    void choose(const TimeStretch& range);
    void follow(const TimeStretch& before, const TimeStretch& now);
    void chooseAll();
    void moveRange(int bins);
    void moveEdge(Grip edge, int bins);
    [[nodiscard]] TimeStretch moved(TimeStretch range, std::chrono::seconds by) const;

    // the mouse
    [[nodiscard]] Instant instantAt(double x) const;
    [[nodiscard]] Instant nearestEdge(double x) const;
    [[nodiscard]] std::optional<std::size_t> binAt(QPointF place) const;
    [[nodiscard]] Grip gripAt(QPointF place, Qt::KeyboardModifiers modifiers) const;
    void drag(double x);
    void dropDrag();

    // keys and play
    [[nodiscard]] bool handleRangeKey(const QKeyEvent& event);
    [[nodiscard]] bool handleViewKey(int key);
    [[nodiscard]] bool mayMove() const;
    void step();
    void stopPlaying();
    void pausePlaying();

    std::vector<Instant> m_moments; ///< ascending
    std::vector<TimeMark> m_marks;  ///< by time
    ZoneOffset m_zone = chinaZone;
    std::optional<Instant> m_since;
    std::optional<Instant> m_until;
    TimeStretch m_view;
    bool m_zoomed = false;
    TimeBins m_bins;
    std::optional<std::size_t> m_marked;
    QString m_emptyText;
    QString m_widthText; ///< "3 hours a bar"

    Grip m_grip = Grip::None;
    double m_grabX = 0.0;
    TimeStretch m_grabbed; ///< the range or the view as it was then
    std::optional<Instant> m_sinceBefore, m_untilBefore;
    bool m_moved = false;

    QToolButton* m_play;
    QPushButton* m_speedButton;
    QTimer* m_timer;
    std::optional<TimeStretch> m_played; ///< what play runs through; nothing: it begins anew
    int m_speed = 1;
    bool m_busy = false;
};

} // namespace jingwei::ui
