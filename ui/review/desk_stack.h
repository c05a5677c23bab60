#pragma once

#include <QStackedWidget>
#include <QString>

class QProgressBar;
class QPushButton;

namespace jingwei::ui {

class EmptyState;
class TextLabel;

/// One of three: the desk itself, how far its work is, or a sentence that says why there is nothing.
class DeskStack : public QStackedWidget {
    Q_OBJECT

public:
    /// Parts are named after `name`: "seriesState", "seriesBusy", "seriesCancel".
    DeskStack(const QString& name, QWidget& desk, QWidget* parent = nullptr);

    void showDesk();
    [[nodiscard]] bool showsDesk() const;
    /// At work: from nothing on.
    void showBusy();
    void showState(const QString& iconName, const QString& sentence, const QString& buttonText);
    void setProgress(double fraction); ///< in [0, 1]
    /// What is being done, as a sentence, and the word that stops it.
    void setBusyTexts(const QString& sentence, const QString& cancel);

signals:
    void stateActivated(); ///< the button below the sentence
    void stopRequested();

private:
    QWidget* makeBusy(const QString& name);

    QWidget* m_desk;
    EmptyState* m_state;
    QWidget* m_busy;
    TextLabel* m_busyText;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
};

} // namespace jingwei::ui
