#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace jingwei::ui {

// The file dialogs of the window; nothing chosen: empty. Use these, never QFileDialog's own: on Unix a
// program loses its locks on a file when it closes any other handle to it, and Qt's dialog opens the files
// it lists, the open case among them, to find out what they are. `folder` need not exist.

[[nodiscard]] QString askForFile(QWidget* window, const QString& title, const QString& folder,
                                 const QString& filter);
[[nodiscard]] QStringList askForFiles(QWidget* window, const QString& title, const QString& folder);
[[nodiscard]] QString askForFolder(QWidget* window, const QString& title, const QString& folder);
/// `proposed` is the file's name with its folder. Its ending follows the kind that is chosen in the dialog.
[[nodiscard]] QString askWhereToSave(QWidget* window, const QString& title, const QString& proposed,
                                     const QString& filter);

} // namespace jingwei::ui
