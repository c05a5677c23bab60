#include "ui/main_window/settings_menu.h"

#include "ui/main_window/language.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"

#include <QApplication>

namespace jingwei::ui {

SettingsMenu::SettingsMenu(QWidget* parent) : QMenu{parent}
{
    const Settings settings;
    auto& language = *addMenu(tr("Language"));
    for (const auto& [key, text] : {std::pair{QStringLiteral("zh_CN"), QStringLiteral("中文")},
                                    {QStringLiteral("en"), QStringLiteral("English")}})
        addChoice(language, text, currentLanguage(*qApp) == key,
                  [this, key = key] { emit languageChosen(key); });
    auto& theme = *addMenu(tr("Appearance"));
    for (const auto& [key, text] : {std::pair{QStringLiteral("light"), tr("Light")},
                                    {QStringLiteral("dark"), tr("Dark")},
                                    {QStringLiteral("system"), tr("As the desktop")}})
        addChoice(theme, text, settings.theme() == key, [this, key = key] { emit themeChosen(key); });
    auto& scale = *addMenu(tr("Size"));
    for (const auto percent : {100, 125, 150, 200, 250, 300})
        addChoice(scale, percentText(percent / 100.0), qRound(settings.scale() * 100) == percent,
                  [this, percent] { emit scaleChosen(percent / 100.0); });
    addAction(tr("Where new cases are put…"), this, &SettingsMenu::caseFolderRequested);
}

template <class Act>
void SettingsMenu::addChoice(QMenu& to, const QString& text, bool on, Act act)
{
    auto* action = to.addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    connect(action, &QAction::triggered, this, act);
}

} // namespace jingwei::ui
