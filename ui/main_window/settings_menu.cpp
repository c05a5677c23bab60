#include "ui/main_window/settings_menu.h"

#include "ui/main_window/language.h"
#include "ui/support/settings.h"

#include <QApplication>
#include <QScreen>

#include <algorithm>

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

double largestScale()
{
    constexpr QSizeF narrowest{1150.0, 700.0}; // of the window at 100 %
    const auto* screen = QGuiApplication::primaryScreen();
    if (screen == nullptr)
        return 1.0;
    const auto room = screen->availableSize();
    return std::max(1.0, std::min(room.width() / narrowest.width(), room.height() / narrowest.height()));
}

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
    for (const auto percent : {100, 125, 150, 200, 250, 300}) {
        if (percent > 100 && percent / 100.0 > largestScale())
            continue; // the window would not fit the screen, and its settings lie outside
        connect(addChoice(scale, QStringLiteral("%1\u00A0%").arg(percent),
                          qRound(settings.scale() * 100) == percent),
                &QAction::triggered, this, [this, percent] { emit scaleChosen(percent / 100.0); });
    }
    addAction(tr("Where new cases are put…"), this, &SettingsMenu::caseFolderRequested);
}

} // namespace jingwei::ui
