#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace jingwei::ui {

class SessionBridge;

// What the window asks and tells of cases and files, with the folders it remembers. Nothing chosen: empty.

[[nodiscard]] QString askForNewCase(QWidget* window); ///< ends in ".jwcase"
[[nodiscard]] QString askForCase(QWidget* window);
[[nodiscard]] QStringList askForEvidence(QWidget* window);
[[nodiscard]] QString askForEvidenceFolder(QWidget* window);
/// Where new cases are put is kept in the settings; says whether it was chosen.
[[nodiscard]] bool askForCaseFolder(QWidget* window);

/// Where the case lies and what it holds.
void showCaseProperties(SessionBridge& bridge, QWidget* window);

} // namespace jingwei::ui
