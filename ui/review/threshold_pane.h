#pragma once

#include "core/session/link_incidents.h"
#include "ui/session_bridge.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>

class QPushButton;

namespace jingwei::ui {

class Job;
class ScoreChart;
class SectionHead;
class TextLabel;

/// The scores of all candidate pairs, and what another threshold would give before it is set.
class ThresholdPane : public QWidget {
    Q_OBJECT

public:
    explicit ThresholdPane(SessionBridge& bridge, QWidget* parent = nullptr);
    ~ThresholdPane() override;

    void showCase(std::shared_ptr<const LinkedCase> linked);
    void showPair(std::optional<double> score);
    void retranslate();

signals:
    void thresholdAsked(double threshold); ///< it shall be set
    void parametersAsked();

private:
    void tryOut(double threshold);
    void sayPairs(double threshold);
    void countSeries();

    SessionBridge& m_bridge;
    SectionHead* m_head;
    ScoreChart* m_chart;
    TextLabel* m_answer;
    QPushButton* m_set;
    QPushButton* m_parameters;
    std::shared_ptr<const LinkedCase> m_linked;
    std::optional<double> m_tried; ///< nothing: the line stands at the threshold in force
    QPointer<Job> m_job;
};

} // namespace jingwei::ui
