#pragma once

#include "ui/theme/surfaces.h"

#include <QElapsedTimer>
#include <QTimer>

class QProgressBar;
class QPushButton;

namespace jingwei::ui {

class IntakeFlow;
class Job;

/// While files are looked at or taken in: what, how far, how quick, how long still, and cancel. Hidden
/// otherwise.
class IntakeProgress : public Panel {
    Q_OBJECT

public:
    explicit IntakeProgress(IntakeFlow& flow, QWidget* parent = nullptr);

    void retranslate();

private:
    /// Bytes of the batch that are read, and of how many.
    struct Bytes {
        double done = 0.0;
        double all = 0.0;
    };
    void refresh();
    void showFraction(const Job& job, std::optional<Bytes> bytes);
    [[nodiscard]] std::optional<Bytes> bytes() const;

    IntakeFlow& m_flow;
    QTimer m_poll;
    QElapsedTimer m_since;
    const Job* m_timed = nullptr; ///< the job that `m_since` belongs to; only compared
    TextLabel* m_what;
    QProgressBar* m_bar;
    TextLabel* m_numbers;
    QPushButton* m_cancel;
};

} // namespace jingwei::ui
