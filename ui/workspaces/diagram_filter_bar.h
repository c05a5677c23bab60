#pragma once

#include "core/diagram/document.h"
#include "ui/theme/surfaces.h"

#include <vector>

class QAction;
class QLineEdit;
class QPushButton;

namespace jingwei::ui {

class Chip;
class FieldError;
class TimeBrush;
struct TimeMark;

/// What of the facts the diagram shows: the least sum and the time, and how many nodes are hidden by that or
/// by hand. Below it the brush over time.
class DiagramFilterBar : public Panel {
    Q_OBJECT

public:
    explicit DiagramFilterBar(QWidget* parent = nullptr);
    ~DiagramFilterBar() override;

    /// The filter as it is, what could be seen, and how many nodes are not.
    void show(const DiagramSettings& settings, const std::vector<Instant>& moments, ZoneOffset zone);
    /// What is marked over the bars.
    void setMarks(std::vector<TimeMark> marks);
    void setHidden(std::size_t byFilter, std::size_t byHand);
    void setBusy(bool busy);
    /// The least sum is typed next.
    void takeFocus();
    void retranslate();

signals:
    /// Other settings were chosen; what the bar does not show is as it was given.
    void chosen(const jingwei::DiagramSettings& settings);
    void showHiddenRequested();
    void typed(); ///< Enter ended what was typed

private:
    void takeLeast();
    void offerSums();
    void takeRange(std::optional<Instant> since, std::optional<Instant> until);
    void clear();
    void showState();

    DiagramSettings m_settings;
    ZoneOffset m_zone = chinaZone;
    std::size_t m_byFilter = 0;
    std::size_t m_byHand = 0;
    TextLabel* m_leastLabel;
    QLineEdit* m_least;
    QAction* m_sums;
    FieldError* m_error;
    Chip* m_time;
    Chip* m_filtered;
    Chip* m_hidden;
    QPushButton* m_clear;
    TimeBrush* m_brush;
};

} // namespace jingwei::ui
