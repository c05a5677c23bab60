#include "ui/main_window/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <QVariant>

namespace jingwei::ui {

namespace {

constexpr auto languageProperty = "jingwei.language";

QString translatorName()
{
    return QStringLiteral("jingwei.translator");
}

QString languageOfSystem()
{
    const auto preferred = QLocale::system().uiLanguages();
    const bool chinese = !preferred.isEmpty() && preferred.front().startsWith(QLatin1String{"zh"});
    return chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

void install(QCoreApplication& application, const QString& file, const QString& folder)
{
    auto* translator = new QTranslator{&application};
    translator->setObjectName(translatorName());
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void applyLanguage(QCoreApplication& application, const QString& language)
{
    const auto wanted = language.isEmpty() ? languageOfSystem() : language;
    for (auto* old : application.findChildren<QTranslator*>(translatorName(), Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    QLocale::setDefault(QLocale{wanted == QLatin1String{"en"} ? QStringLiteral("en_GB") : wanted});
    application.setProperty(languageProperty, wanted);
    install(application, QStringLiteral("qtbase_%1").arg(wanted),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, QStringLiteral("jingwei_%1").arg(wanted), QStringLiteral(":/i18n"));
}

QString currentLanguage(const QCoreApplication& application)
{
    const auto shown = application.property(languageProperty).toString();
    return shown.isEmpty() ? QStringLiteral("en") : shown;
}

} // namespace jingwei::ui
