#include "ui/support/file_dialog.h"

#include <QAbstractFileIconProvider>
#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStyle>

#include <functional>

namespace jingwei::ui {

namespace {

/// Tells folders from files by what the file system says, without looking into them.
class NamesOnly final : public QAbstractFileIconProvider {
public:
    [[nodiscard]] QIcon icon(IconType type) const override
    {
        return QApplication::style()->standardIcon(type == Folder ? QStyle::SP_DirIcon : QStyle::SP_FileIcon);
    }
    [[nodiscard]] QIcon icon(const QFileInfo& info) const override
    {
        return icon(info.isDir() ? Folder : File);
    }
    [[nodiscard]] QString type(const QFileInfo& info) const override { return info.suffix(); }
};

/// Shows the dialog and gives what was chosen.
QStringList chosenIn(QWidget* window, const QString& title, const QString& folder,
                     const std::function<void(QFileDialog&)>& prepare)
{
    static NamesOnly names; // outlives every dialog
    QFileDialog dialog{window, title};
#ifndef Q_OS_WIN
    dialog.setOption(QFileDialog::DontUseNativeDialog);
#endif
    dialog.setOption(QFileDialog::DontUseCustomDirectoryIcons);
    dialog.setIconProvider(&names);
    if (!folder.isEmpty()) {
        QDir{}.mkpath(folder); // else the dialog would open elsewhere
        dialog.setDirectory(folder);
    }
    prepare(dialog);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles() : QStringList{};
}

/// ".png" of "Picture (*.png)".
QString endingOf(const QString& filter)
{
    return filter.section(QLatin1Char{'*'}, 1)
        .section(QLatin1Char{')'}, 0, 0)
        .section(QLatin1Char{' '}, 0, 0);
}

/// Lets the name follow the kind that is chosen below it: who chooses a drawing gets one.
void followKind(QFileDialog& dialog)
{
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString& chosen) {
        auto name = QFileInfo{dialog.selectedFiles().value(0)}.fileName();
        for (const auto& filter : dialog.nameFilters())
            if (const auto ending = endingOf(filter); name.endsWith(ending, Qt::CaseInsensitive))
                name.chop(ending.size());
        if (!name.isEmpty())
            dialog.selectFile(name + endingOf(chosen));
        dialog.setDefaultSuffix(endingOf(chosen));
    });
}

} // namespace

QString askForFile(QWidget* window, const QString& title, const QString& folder, const QString& filter)
{
    return chosenIn(window, title, folder,
                    [&](QFileDialog& dialog) {
                        dialog.setFileMode(QFileDialog::ExistingFile);
                        dialog.setNameFilter(filter);
                    })
        .value(0);
}

QStringList askForFiles(QWidget* window, const QString& title, const QString& folder)
{
    return chosenIn(window, title, folder,
                    [](QFileDialog& dialog) { dialog.setFileMode(QFileDialog::ExistingFiles); });
}

QString askForFolder(QWidget* window, const QString& title, const QString& folder)
{
    return chosenIn(window, title, folder,
                    [](QFileDialog& dialog) {
                        dialog.setFileMode(QFileDialog::Directory);
                        dialog.setOption(QFileDialog::ShowDirsOnly);
                    })
        .value(0);
}

QString askWhereToSave(QWidget* window, const QString& title, const QString& proposed, const QString& filter)
{
    const QFileInfo place{proposed};
    const bool hasFolder = place.isAbsolute() || proposed.contains(QLatin1Char{'/'});
    return chosenIn(window, title, hasFolder ? place.absolutePath() : QString{},
                    [&](QFileDialog& dialog) {
                        dialog.setAcceptMode(QFileDialog::AcceptSave);
                        dialog.setFileMode(QFileDialog::AnyFile);
                        dialog.setNameFilters(filter.split(QStringLiteral(";;")));
                        dialog.setDefaultSuffix(place.suffix());
                        followKind(dialog);
                        dialog.selectFile(place.fileName());
                    })
        .value(0);
}

} // namespace jingwei::ui
