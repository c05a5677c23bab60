#include "ui/intake/watched_folder.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace jingwei::ui;

namespace {

constexpr auto still = std::chrono::milliseconds{300};

void write(const QString& path, const QByteArray& bytes, QIODevice::OpenMode mode = QIODevice::WriteOnly)
{
    QFile file{path};
    if (!file.open(mode) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

QStringList namesIn(const QSignalSpy& arrived)
{
    QStringList names;
    for (const auto& said : arrived)
        for (const auto& path : said[0].toStringList())
            names << QFileInfo{path}.fileName();
    names.sort();
    return names;
}

} // namespace

class WatchedFolderTest : public QObject {
    Q_OBJECT

private slots:
    void whatComesLaterArrivesAndWhatWasThereDoesNot()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("old.csv")), "a");
        WatchedFolder watched{nullptr, still};
        QSignalSpy arrived{&watched, &WatchedFolder::arrived};
        watched.start(folder.path());
        QVERIFY(watched.active());

        write(folder.filePath(QStringLiteral("new.csv")), "b");

        QTRY_COMPARE(namesIn(arrived), QStringList{QStringLiteral("new.csv")});
        QTest::qWait(3 * static_cast<int>(still.count()));
        QCOMPARE(arrived.size(), 1); // once
    }

    void aFileThatGrowsIsWaitedFor()
    {
        QTemporaryDir folder;
        WatchedFolder watched{nullptr, still};
        QSignalSpy arrived{&watched, &WatchedFolder::arrived};
        watched.start(folder.path());
        const auto path = folder.filePath(QStringLiteral("slow.csv"));

        for (int i = 0; i < 6; ++i) {
            write(path, "row\n", i == 0 ? QIODevice::WriteOnly : QIODevice::Append);
            QTest::qWait(static_cast<int>(still.count()) / 2);
            QCOMPARE(arrived.size(), 0);
        }

        QTRY_COMPARE(arrived.size(), 1);
    }

    void downloadsUnderWayAreLeftAlone()
    {
        QTemporaryDir folder;
        WatchedFolder watched{nullptr, still};
        QSignalSpy arrived{&watched, &WatchedFolder::arrived};
        watched.start(folder.path());

        write(folder.filePath(QStringLiteral("a.csv.part")), "a");
        write(folder.filePath(QStringLiteral("~$open.xlsx")), "a");
        write(folder.filePath(QStringLiteral("b.csv")), "a");
        QTRY_COMPARE(namesIn(arrived), QStringList{QStringLiteral("b.csv")});
        QFile::rename(folder.filePath(QStringLiteral("a.csv.part")),
                      folder.filePath(QStringLiteral("a.csv")));

        QTRY_COMPARE(namesIn(arrived), (QStringList{QStringLiteral("a.csv"), QStringLiteral("b.csv")}));
    }

    void foldersBelowAreWatchedToo()
    {
        QTemporaryDir folder;
        WatchedFolder watched{nullptr, still};
        QSignalSpy arrived{&watched, &WatchedFolder::arrived};
        watched.start(folder.path());

        QDir{folder.path()}.mkpath(QStringLiteral("bank/one"));
        write(folder.filePath(QStringLiteral("bank/one/a.csv")), "a");

        QTRY_COMPARE(namesIn(arrived), QStringList{QStringLiteral("a.csv")});
    }

    void afterStoppingNothingArrives()
    {
        QTemporaryDir folder;
        WatchedFolder watched{nullptr, still};
        QSignalSpy arrived{&watched, &WatchedFolder::arrived};
        watched.start(folder.path());

        watched.stop();
        write(folder.filePath(QStringLiteral("a.csv")), "a");
        QTest::qWait(3 * static_cast<int>(still.count()));

        QVERIFY(!watched.active());
        QCOMPARE(arrived.size(), 0);
    }
};

QTEST_GUILESS_MAIN(WatchedFolderTest)
#include "watched_folder_test.moc"
