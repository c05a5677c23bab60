#include "ui/main_window/settings_menu.h"

#include "ui/main_window/language.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"

#include <QApplication>

namespace jingwei::ui {

namespace {

QAction* addChoice(QMenu& to, const QString& text, bool on)
{
    auto* action = to.addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    return action;
}

} // namespace

SettingsMenu::SettingsMenu(QWidget* parent) : QMenu{parent}
{
    const Settings settings;
    auto& language = *addMenu(tr("Language"));
    for (const auto& [key, text] : {std::pair{QStringLiteral("zh_CN"), QStringLiteral("中文")},
                                    {QStringLiteral("en"), QStringLiteral("English")}})
        connect(addChoice(language, text, currentLanguage(*qApp) == key), &QAction::triggered, this,
                [this, key = key] { emit languageChosen(key); });
    auto& theme = *addMenu(tr("Appearance"));
    for (const auto& [key, text] : {std::pair{QStringLiteral("light"), tr("Light")},
                                    {QStringLiteral("dark"), tr("Dark")},
                                    {QStringLiteral("system"), tr("As the desktop")}})
        connect(addChoice(theme, text, settings.theme() == key), &QAction::triggered, this,
                [this, key = key] { emit themeChosen(key); });
    auto& scale = *addMenu(tr("Size"));
    for (const auto percent : {100, 125, 150, 200, 250, 300})
        connect(addChoice(scale, percentText(percent / 100.0), qRound(settings.scale() * 100) == percent),
                &QAction::triggered, this, [this, percent] { emit scaleChosen(percent / 100.0); });
    addAction(tr("Where new cases are put…"), this, &SettingsMenu::caseFolderRequested);
}

} // namespace jingwei::ui
