#include "ui/intake/watched_folder.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>

#include <array>

namespace jingwei::ui {

namespace {

constexpr int polls = 4; ///< in the time that a file must stay as it is

bool isUnderWay(const QString& name)
{
    static const std::array endings{QLatin1String{".part"}, QLatin1String{".crdownload"},
                                    QLatin1String{".tmp"}, QLatin1String{".download"}};
    if (name.startsWith(QLatin1String{"~$"}) || name.contains(QLatin1String{".jwcase"}))
        return true;
    for (const auto ending : endings)
        if (name.endsWith(ending, Qt::CaseInsensitive))
            return true;
    return false;
}

} // namespace

WatchedFolder::WatchedFolder(QObject* parent, std::chrono::milliseconds still)
    : QObject{parent}
    , m_still{still}
{
    m_poll.setInterval(still / polls);
    connect(&m_poll, &QTimer::timeout, this, &WatchedFolder::scan);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        scan();
        m_poll.start();
    });
}

void WatchedFolder::start(const QString& folder)
{
    stop();
    m_folder = folder;
    m_clock.start();
    m_watcher.addPath(folder);
    QDirIterator files{folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories};
    while (files.hasNext()) {
        files.next();
        const auto info = files.fileInfo();
        if (info.isDir())
            m_watcher.addPath(info.filePath());
        else
            m_known.insert(info.filePath(), info.lastModified().toMSecsSinceEpoch());
    }
    emit changed();
}

void WatchedFolder::stop()
{
    m_poll.stop();
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_known.clear();
    m_coming.clear();
    m_folder.clear();
    emit changed();
}

void WatchedFolder::scan()
{
    QStringList done;
    QHash<QString, Coming> coming;
    const auto now = m_clock.elapsed();
    QDirIterator files{m_folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories};
    while (files.hasNext()) {
        files.next();
        const auto info = files.fileInfo();
        const auto path = info.filePath();
        if (info.isDir()) {
            m_watcher.addPath(path); // one that is watched stays so
            continue;
        }
        const auto changedAt = info.lastModified().toMSecsSinceEpoch();
        if (isUnderWay(info.fileName()) || m_known.value(path, -1) == changedAt)
            continue;
        auto state = m_coming.value(path);
        if (state.bytes != info.size() || state.changed != changedAt)
            state = {info.size(), changedAt, now};
        if (now - state.since >= m_still.count()) {
            m_known.insert(path, changedAt);
            done.append(path);
        } else {
            coming.insert(path, state);
        }
    }
    m_coming = std::move(coming);
    if (m_coming.isEmpty())
        m_poll.stop();
    if (!done.isEmpty()) {
        done.sort();
        emit arrived(done);
    }
}

} // namespace jingwei::ui
