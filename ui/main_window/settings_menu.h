#pragma once

#include <QMenu>

namespace jingwei::ui {

/// The largest size at which the window fits the screen; at least 1.
[[nodiscard]] double largestScale();

/// Language, appearance, size and the folder of new cases, with what is set now ticked. Says what was chosen
/// and changes nothing itself.
class SettingsMenu : public QMenu {
    Q_OBJECT

public:
    explicit SettingsMenu(QWidget* parent = nullptr);

signals:
    void languageChosen(const QString& language); ///< "zh_CN" "en"
    void themeChosen(const QString& theme);       ///< "light" "dark" "system"
    void scaleChosen(double scale);
    void caseFolderRequested();
};

} // namespace jingwei::ui
