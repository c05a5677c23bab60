#pragma once

#include <QString>

class QCoreApplication;

namespace jingwei::ui {

/// Puts the window's texts into `language` ("zh_CN", "en"; empty: that of the system, Chinese on a Chinese
/// one), also while it runs: every widget is told by LanguageChange. Texts of Qt itself come along.
void applyLanguage(QCoreApplication& application, const QString& language);

/// "zh_CN" or "en": what is shown now.
[[nodiscard]] QString currentLanguage(const QCoreApplication& application);

} // namespace jingwei::ui
