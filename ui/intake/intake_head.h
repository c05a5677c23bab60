#pragma once

#include "ui/theme/surfaces.h"

class QPushButton;

namespace jingwei::ui {

class IntakeFlow;
class StepLine;
class WatchedFolder;

/// Over the intake: how much was handed over, the four steps, the watched folder, the way to earlier sources.
class IntakeHead : public Panel {
    Q_OBJECT

public:
    IntakeHead(IntakeFlow& flow, WatchedFolder& watched, QWidget* parent = nullptr);

    void retranslate();

signals:
    void sourcesRequested();

private:
    void refresh();
    void showWatch();
    void toggleWatch();

    IntakeFlow& m_flow;
    WatchedFolder& m_watched;
    TextLabel* m_count;
    StepLine* m_steps;
    QPushButton* m_watch;
    QPushButton* m_sources;
};

} // namespace jingwei::ui
