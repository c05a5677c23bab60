#pragma once

#include <QWidget>

#include <cstddef>

class QProgressBar;

namespace jingwei::ui {

class Chip;
class TextLabel;

/// How far a review is: pairs decided of all that are asked about, with a bar, and a badge where more than
/// one reviewer must agree.
class ReviewProgress : public QWidget {
    Q_OBJECT

public:
    explicit ReviewProgress(QWidget* parent = nullptr);

    /// `settled` of `all` pairs; `needed` reviewers must agree.
    void show(std::size_t settled, std::size_t all, int needed);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showWords();

    Chip* m_rule;
    TextLabel* m_count;
    QProgressBar* m_bar;
    std::size_t m_settled = 0;
    std::size_t m_all = 0;
    int m_needed = 1;
};

} // namespace jingwei::ui
