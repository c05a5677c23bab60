#pragma once

#include <QApplication>
#include <QFileDialog>
#include <QTimer>

namespace jingwei::test {

/// Says yes to the next file dialog with this name, as Enter does.
inline void acceptNextFileDialog(const QString& file)
{
    auto* timer = new QTimer{qApp};
    QObject::connect(timer, &QTimer::timeout, qApp, [timer, file] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            return;
        dialog->selectFile(file);
        timer->deleteLater();
        static_cast<QDialog*>(dialog)->accept();
    });
    timer->start(50); // ms
}

} // namespace jingwei::test
