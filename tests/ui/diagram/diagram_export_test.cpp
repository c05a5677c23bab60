#include "diagram_samples.h"
#include "ui/diagram/diagram_export.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

QByteArray contents(const QString& file)
{
    QFile stream{file};
    return stream.open(QIODevice::ReadOnly) ? stream.readAll() : QByteArray{};
}

} // namespace

class DiagramExportTest : public QObject {
    Q_OBJECT

private slots:
    void writesPictures()
    {
        const auto file = m_folder.filePath(QStringLiteral("图.PNG"));
        QVERIFY(exportDiagram(samples::smallTrace(), file.toStdString()));
        const QImage image{file};
        QVERIFY(!image.isNull());
        QVERIFY(image.width() > 1600); // four columns at twice their size
    }

    void svgHoldsTextAsText()
    {
        const auto file = m_folder.filePath(QStringLiteral("a.svg"));
        ExportOptions options;
        options.title = QStringLiteral("资金流向");
        QVERIFY(exportDiagram(samples::smallTrace(), file.toStdString(), options));
        const auto text = QString::fromUtf8(contents(file));
        QVERIFY(text.contains(QStringLiteral("<svg")));
        QVERIFY(text.trimmed().endsWith(QStringLiteral("</svg>")));
        for (const auto* part : {"周岚", "贺子俊", "486,000", "<title>资金流向</title>"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        QVERIFY(!text.contains(QStringLiteral("<image"))); // icons are lines
    }

    void pdfIsWhole()
    {
        const auto file = m_folder.filePath(QStringLiteral("a.pdf"));
        QVERIFY(exportDiagram(samples::manyAccounts(300), file.toStdString()));
        const auto bytes = contents(file);
        QVERIFY(bytes.startsWith("%PDF-1."));
        QVERIFY(bytes.trimmed().endsWith("%%EOF"));
    }

    void jsonNamesEntities()
    {
        const auto file = m_folder.filePath(QStringLiteral("a.json"));
        QVERIFY(exportDiagram(samples::smallTrace(), file.toStdString()));
        const auto bytes = contents(file);
        QVERIFY(bytes.contains("\"account:6299041277040417\""));
        QVERIFY(bytes.contains("\"486000.00\""));
    }

    void maskedFilesHoldNoFullName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("svg") << QStringLiteral("masked.svg");
        QTest::newRow("json") << QStringLiteral("masked.json");
    }

    void maskedFilesHoldNoFullName()
    {
        QFETCH(const QString, name);
        const auto file = m_folder.filePath(name);
        ExportOptions options;
        options.look.masking = Masking::Masked;
        QVERIFY(exportDiagram(samples::smallTrace(), file.toStdString(), options));
        const auto text = QString::fromUtf8(contents(file));
        QVERIFY(!text.isEmpty());
        for (const auto* secret : {"周岚", "贺子俊", "6299041277040417"})
            QVERIFY2(!text.contains(QString::fromUtf8(secret)), secret);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");

        QTest::newRow("an ending nobody knows")
            << QStringLiteral("a.bmp") << int(ErrorCode::OutputKindUnknown);
        QTest::newRow("no ending") << QStringLiteral("picture") << int(ErrorCode::OutputKindUnknown);
        QTest::newRow("a folder that is not there")
            << QStringLiteral("none/a.png") << int(ErrorCode::FileUnwritable);
    }

    void refuses()
    {
        QFETCH(const QString, name);
        QFETCH(const int, code);
        const auto file = m_folder.filePath(name);
        const auto written = exportDiagram(samples::smallTrace(), file.toStdString());
        QVERIFY(!written);
        QCOMPARE(int(written.error().code), code);
        QVERIFY(!QFile::exists(file));
    }

    void nothingIsNoDiagram()
    {
        const auto file = m_folder.filePath(QStringLiteral("empty.svg"));
        const auto written = exportDiagram({}, file.toStdString());
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::NothingToDraw);
        QVERIFY(!QFile::exists(file));
    }

    void nothingElseIsLeftBehind()
    {
        QTemporaryDir folder;
        QVERIFY(exportDiagram(samples::smallTrace(), folder.filePath(QStringLiteral("a.svg")).toStdString()));
        QCOMPARE(QDir{folder.path()}.entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("a.svg")});
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(DiagramExportTest)
#include "diagram_export_test.moc"
