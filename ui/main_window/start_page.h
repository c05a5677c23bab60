#pragma once

#include "ui/main_window/top_bar.h"

#include <QWidget>

namespace jingwei::ui {

class SegmentedSwitch;

/// What the window shows without a case: a field to drop files on, the call without files, an existing case,
/// the sample; below it what is recognised and where cases lie.
class StartPage : public QWidget {
    Q_OBJECT

public:
    StartPage(ActionOf actionOf, QWidget* parent = nullptr);

    /// Where new cases are put.
    void setFolder(const QString& folder);
    /// "zh_CN" or "en", as the switch shows it.
    void setLanguage(const QString& language);

signals:
    void folderRequested();
    void languageChosen(const QString& language);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    QWidget* makeDropField();
    QWidget* makeWays();
    QWidget* makeRecognised();
    QWidget* makePlace();
    QWidget* makeWay(const QString& iconName, const QString& title, const QString& text, Command command,
                     const QString& act);

    ActionOf m_actionOf;
    QString m_folder;
    QString m_language;
};

} // namespace jingwei::ui
