#pragma once

#include <QTimer>
#include <QToolButton>

#include <vector>

class QVBoxLayout;

namespace jingwei::ui {

class JobList;
class Panel;

/// Says in the top bar what runs: "no jobs", or a ring, the name, percent and time left. A click lists all of
/// them, each with a bar and cancel.
class JobsButton : public QToolButton {
    Q_OBJECT

public:
    explicit JobsButton(JobList& jobs, QWidget* parent = nullptr);

    void showPopup();
    [[nodiscard]] QWidget* popup() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void rebuildPopup();

    JobList& m_jobs;
    Panel* m_popup;
    QVBoxLayout* m_lines;
    QTimer m_delay;
    double m_fraction = 0.0;
    bool m_busy = false;
};

} // namespace jingwei::ui
