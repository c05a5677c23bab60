#include "ui/charts/chart_export.h"
#include "ui/theme/tokens.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace jingwei;
using namespace jingwei::ui;
using namespace Qt::StringLiterals;

namespace {

std::vector<DailyFlow> tenDays()
{
    std::vector<DailyFlow> days;
    for (int i = 0; i < 10; ++i)
        days.push_back({std::chrono::sys_days{std::chrono::days{20'148 + i}}, 100'00 * (i + 1), 50'00, 1});
    return days;
}

QByteArray bytesOf(const QString& file)
{
    QFile in{file};
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray{};
}

} // namespace

class ChartExportTest : public QObject {
    Q_OBJECT

private slots:
    void writesPictures_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");

        QTest::newRow("a png") << u"flow.png"_s << QByteArray("\x89PNG");
        QTest::newRow("an svg") << u"flow.svg"_s << QByteArray("<?xml");
        QTest::newRow("a pdf") << u"flow.PDF"_s << QByteArray("%PDF");
    }
    void writesPictures()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, start);
        const QTemporaryDir folder;
        const auto file = folder.filePath(name);

        const auto written = exportDailyFlow({tenDays(), u"按日收支"_s}, file.toStdString());

        QVERIFY(written);
        QVERIFY(bytesOf(file).startsWith(start));
    }

    void isLightWhateverTheWindowIs()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"flow.png"_s);
        setThemeProperty(Theme::Dark);
        QVERIFY(exportDailyFlow({tenDays(), u"Flow"_s}, file.toStdString()));
        setThemeProperty(Theme::Light);

        const QImage image{file};
        QCOMPARE(image.size(), QSize(1920, 840));
        QCOMPARE(image.pixelColor(5, 5), QColor(Qt::white));
    }

    void chineseInAPdfCanBeFound()
    {
        const auto program = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (program.isEmpty())
            QSKIP("pdftotext is not installed");
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"flow.pdf"_s);
        QVERIFY(exportDailyFlow({tenDays(), u"一人一日、金额与月"_s}, file.toStdString()));

        QProcess reader;
        reader.start(program, {file, u"-"_s});
        QVERIFY(reader.waitForFinished());
        QVERIFY(QString::fromUtf8(reader.readAllStandardOutput()).contains(u"一人一日、金额与月"_s));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("withDays");
        QTest::addColumn<int>("code");

        QTest::newRow("a kind that is not written")
            << u"flow.jpg"_s << true << static_cast<int>(ErrorCode::OutputKindUnknown);
        QTest::newRow("no ending") << u"flow"_s << true << static_cast<int>(ErrorCode::OutputKindUnknown);
        QTest::newRow("no days") << u"flow.png"_s << false << static_cast<int>(ErrorCode::NothingToDraw);
        QTest::newRow("a folder that is not there")
            << u"none/flow.png"_s << true << static_cast<int>(ErrorCode::FileUnwritable);
    }
    void refuses()
    {
        QFETCH(QString, name);
        QFETCH(bool, withDays);
        QFETCH(int, code);
        const QTemporaryDir folder;

        const auto written = exportDailyFlow({withDays ? tenDays() : std::vector<DailyFlow>{}, u"Flow"_s},
                                             folder.filePath(name).toStdString());

        QVERIFY(!written);
        QCOMPARE(static_cast<int>(written.error().code), code);
        QVERIFY(!QFile::exists(folder.filePath(name)));
    }
};

QTEST_MAIN(ChartExportTest)
#include "chart_export_test.moc"
