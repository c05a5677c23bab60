#include "tests/support/full_disk.h"
#include "ui/support/file_output.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

QByteArray bytesOf(const QString& file)
{
    QFile in{file};
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray{};
}

} // namespace

class FileOutputTest : public QObject {
    Q_OBJECT

private slots:
    void writesAllOrLeavesWhatWasThere_data()
    {
        QTest::addColumn<int>("bytes");

        QTest::newRow("nothing") << 0;
        QTest::newRow("what one write holds") << 100;
        QTest::newRow("what takes several") << 1'000'000;
    }

    void writesAllOrLeavesWhatWasThere()
    {
        QFETCH(int, bytes);
        const QTemporaryDir folder;
        const auto file = folder.filePath("a.pdf");
        QVERIFY(writeWhole("before", file.toStdString()));
        QCOMPARE(bytesOf(file), QByteArray{"before"});

        QVERIFY(writeWhole(QByteArray(bytes, 'x'), file.toStdString()));

        QCOMPARE(bytesOf(file), QByteArray(bytes, 'x'));
    }

#ifndef _WIN32
    void aFullDiskIsSaidAndLeavesWhatWasThere_data()
    {
        QTest::addColumn<int>("bytes");

        QTest::newRow("what one write holds") << 100;
        QTest::newRow("what takes several") << 1'000'000;
    }

    void aFullDiskIsSaidAndLeavesWhatWasThere()
    {
        QFETCH(int, bytes);
        const QTemporaryDir folder;
        const auto file = folder.filePath("a.pdf");
        QVERIFY(writeWhole("before", file.toStdString()));

        const auto written = [&] {
            const test::FullDisk full{10};
            return writeWhole(QByteArray(bytes, 'x'), file.toStdString());
        }();

        QVERIFY(!written);
        QCOMPARE(QString::fromStdString(written.error().place), file);
        QCOMPARE(bytesOf(file), QByteArray{"before"});
        QCOMPARE(QDir{folder.path()}.entryList(QDir::Files), QStringList{"a.pdf"});
    }
#endif
};

QTEST_GUILESS_MAIN(FileOutputTest)
#include "file_output_test.moc"
