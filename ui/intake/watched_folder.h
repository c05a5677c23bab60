#pragma once

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace jingwei::ui {

/// A folder with everything below it. Files that come after `start` and stay as they are for two seconds are
/// said to have arrived; files of downloads under way (.part, .crdownload, ~$…) are not.
class WatchedFolder : public QObject {
    Q_OBJECT

public:
    explicit WatchedFolder(QObject* parent = nullptr,
                           std::chrono::milliseconds still = std::chrono::seconds{2});

    void start(const QString& folder);
    void stop();
    [[nodiscard]] bool active() const { return !m_folder.isEmpty(); }
    [[nodiscard]] const QString& folder() const noexcept { return m_folder; }

signals:
    void changed(); ///< started or stopped
    void arrived(const QStringList& files);

private:
    struct Coming {
        qint64 bytes = -1;
        qint64 changed = 0;
        qint64 since = 0;
    };
    void scan();

    std::chrono::milliseconds m_still;
    QString m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_poll;
    QElapsedTimer m_clock;
    QHash<QString, qint64> m_known; ///< files that are done with, by path: when they were changed last
    QHash<QString, Coming> m_coming;
};

} // namespace jingwei::ui
