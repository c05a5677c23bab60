#include "diagram_samples.h"
#include "ui/diagram/diagram_export.h"
#include "ui/diagram/legend_painting.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QMap>
#include <QSet>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <filesystem>
#include <stop_token>
#include <thread>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

QByteArray contents(const QString& file)
{
    QFile stream{file};
    return stream.open(QIODevice::ReadOnly) ? stream.readAll() : QByteArray{};
}

/// What an SVG says, element by element.
struct ReadSvg {
    QString fault;                     ///< empty: well-formed XML
    QMap<QString, QString> attributes; ///< of the root
    QStringList elements;              ///< names, each once
    QStringList ids;                   ///< in order
    QMap<QString, QString> texts;      ///< by the id of the outermost group that has one

    explicit ReadSvg(const QByteArray& bytes)
    {
        QXmlStreamReader reader{bytes};
        QStringList open; // ids of open elements, empty where they have none
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement()) {
                begin(reader);
                open << reader.attributes().value(QLatin1String{"id"}).toString();
            } else if (reader.isEndElement()) {
                open.removeLast();
            } else if (reader.isCharacters()) {
                const auto named =
                    std::ranges::find_if(open, [](const QString& id) { return !id.isEmpty(); });
                texts[named == open.end() ? QString{} : *named] += reader.text();
            }
        }
        fault = reader.hasError() ? reader.errorString() : QString{};
    }

private:
    void begin(const QXmlStreamReader& reader)
    {
        const auto name = reader.name().toString();
        if (elements.isEmpty())
            for (const auto& attribute : reader.attributes())
                attributes[attribute.name().toString()] = attribute.value().toString();
        if (!elements.contains(name))
            elements << name;
        if (reader.attributes().hasAttribute(QLatin1String{"id"}))
            ids << reader.attributes().value(QLatin1String{"id"}).toString();
    }
};

/// Exports while nobody asks to stop.
Result<void> exported(const Diagram& diagram, const std::filesystem::path& out,
                      const ExportOptions& options = {})
{
    Progress progress;
    return exportDiagram(diagram, out, options, progress);
}

} // namespace

class DiagramExportTest : public QObject {
    Q_OBJECT

private slots:
    void writesPictures()
    {
        const auto file = m_folder.filePath(QStringLiteral("图.PNG"));
        QVERIFY(exported(samples::smallTrace(), file.toStdString()));
        const QImage image{file};
        QVERIFY(!image.isNull());
        QVERIFY(image.width() > 1600); // four columns at twice their size
    }

    void svgHoldsTextAsText()
    {
        const auto file = m_folder.filePath(QStringLiteral("a.svg"));
        ExportOptions options;
        options.title = QStringLiteral("资金流向");
        QVERIFY(exported(samples::smallTrace(), file.toStdString(), options));
        const auto text = QString::fromUtf8(contents(file));
        QVERIFY(text.contains(QStringLiteral("<svg")));
        QVERIFY(text.trimmed().endsWith(QStringLiteral("</svg>")));
        for (const auto* part : {"周岚", "贺子俊", "486,000", "<title>资金流向</title>"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), part);
        QVERIFY(!text.contains(QStringLiteral("<image"))); // icons are lines
    }

    void svgIsASvgOfItsParts_data()
    {
        QTest::addColumn<bool>("trace");
        QTest::newRow("a trace with heads") << true;
        QTest::newRow("a free diagram") << false;
    }

    void svgIsASvgOfItsParts()
    {
        QFETCH(bool, trace);
        const auto file = m_folder.filePath(QStringLiteral("parts.svg"));
        auto diagram = samples::smallTrace();
        if (!trace)
            diagram.unit = DiagramUnit::Free;
        diagram.nodes.front().group = "窝点 <1>";
        diagram.notes.push_back({1, NoteShape::Text, "看这里 & 那里", {0.0, -200.0}, {200.0, 40.0}, {}});
        ExportOptions options;
        options.title = QStringLiteral("资金 <流向> & 其他");
        QVERIFY(exported(diagram, file.toStdString(), options));

        const ReadSvg svg{contents(file)};

        QCOMPARE(svg.fault, QString{});
        QCOMPARE(svg.attributes.value(QStringLiteral("version")), QStringLiteral("1.1"));
        QVERIFY(svg.attributes.value(QStringLiteral("width")).endsWith(QLatin1String{"mm"}));
        QVERIFY(svg.attributes.value(QStringLiteral("height")).endsWith(QLatin1String{"mm"}));
        QCOMPARE(svg.attributes.value(QStringLiteral("viewBox")).split(QLatin1Char{' '}).size(), 4);
        QCOMPARE(svg.attributes.value(QStringLiteral("font-family")), QStringLiteral("Noto Sans CJK SC"));
        QVERIFY(
            svg.texts[QString{}].contains(QLatin1String{"font-family: 'Noto Sans CJK SC', 'Noto Sans SC'"}));
        QVERIFY(svg.texts[QString{}].contains(QLatin1String{"sans-serif"}));
        const QSet<QString> known{
            "svg",     "style", "title",          "desc",           "defs",     "g",
            "path",    "rect",  "text",           "polygon",        "polyline", "circle",
            "ellipse", "line",  "linearGradient", "radialGradient", "stop"};
        for (const auto& element : svg.elements)
            QVERIFY2(known.contains(element), qPrintable(element));
        QCOMPARE(QSet<QString>(svg.ids.begin(), svg.ids.end()).size(), svg.ids.size());
        for (const auto* part :
             {"ground", "title", "groups", "shapes", "links", "paths", "notes", "nodes", "labels", "legend"})
            QVERIFY2(svg.ids.contains(QLatin1String{part}), part);
        QVERIFY(svg.texts[QStringLiteral("title")].contains(QStringLiteral("流向")));
        QVERIFY(svg.texts[QStringLiteral("notes")].contains(QStringLiteral("看这里")));
        const auto names = trace ? QStringLiteral("nodes") : QStringLiteral("labels");
        QVERIFY2(svg.texts[names].contains(QStringLiteral("周岚")), qPrintable(svg.texts[names]));
        QVERIFY(svg.texts[QStringLiteral("labels")].contains(QStringLiteral("486,000")));
        QCOMPARE(svg.texts[QStringLiteral("heads")].trimmed().isEmpty(), !trace);
        QVERIFY(QSvgRenderer{file}.isValid());
    }

    void theSameDiagramGivesTheSameBytes_data()
    {
        QTest::addColumn<QString>("ending");
        for (const auto* ending : {"png", "svg", "pdf", "json"})
            QTest::newRow(ending) << QString::fromLatin1(ending);
    }

    void theSameDiagramGivesTheSameBytes()
    {
        QFETCH(QString, ending);
        const auto once = m_folder.filePath(QStringLiteral("once.") + ending);
        const auto again = m_folder.filePath(QStringLiteral("again.") + ending);
        QVERIFY(exported(samples::smallTrace(), once.toStdString()));
        QVERIFY(exported(samples::smallTrace(), again.toStdString()));

        QVERIFY(contents(once) == contents(again));
        QVERIFY(!contents(once).contains("CreationDate")); // the moment would differ
    }

    void theLegendStandsUnderThePicture()
    {
        const auto file = m_folder.filePath(QStringLiteral("legend.svg"));
        QVERIFY(exported(samples::smallTrace(), file.toStdString()));
        const auto text = QString::fromUtf8(contents(file));

        for (const auto& key : {LegendKey{NodeKindKey{NodeFamily::Account, EntityKind::Account}},
                                LegendKey{LinkLook::Transfer}})
            QVERIFY2(text.contains(legendText(key)), qPrintable(legendText(key)));
    }

    void pdfIsWhole()
    {
        const auto file = m_folder.filePath(QStringLiteral("a.pdf"));
        QVERIFY(exported(samples::manyAccounts(300), file.toStdString()));
        const auto bytes = contents(file);
        QVERIFY(bytes.startsWith("%PDF-1."));
        QVERIFY(bytes.trimmed().endsWith("%%EOF"));
    }

    void aPosterGoesOverSeveralPages()
    {
        auto wide = samples::smallTrace();
        for (auto& node : wide.nodes)
            node.position = {node.position.x * 4.0, node.position.y * 4.0};
        wide.unit = DiagramUnit::Free;
        const auto pagesOf = [&](bool poster) {
            const auto file =
                m_folder.filePath(poster ? QStringLiteral("poster.pdf") : QStringLiteral("one.pdf"));
            ExportOptions options;
            options.poster = poster;
            if (!exported(wide, file.toStdString(), options))
                qFatal("not exported");
            return contents(file).count("/Type /Page ");
        };

        QCOMPARE(pagesOf(false), 1);
        const DiagramScene scene{std::make_shared<const Diagram>(wide), {}};
        constexpr double pageWidth = (297.0 - 20.0) / 25.4 * 96.0; // of A4 across, in diagram units
        QVERIFY(scene.bounds().width() > 2 * pageWidth);
        QVERIFY(pagesOf(true) >= 3);
    }

    void jsonNamesEntities()
    {
        const auto file = m_folder.filePath(QStringLiteral("a.json"));
        QVERIFY(exported(samples::smallTrace(), file.toStdString()));
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
        QVERIFY(exported(samples::smallTrace(), file.toStdString(), options));
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
        const auto written = exported(samples::smallTrace(), file.toStdString());
        QVERIFY(!written);
        QCOMPARE(int(written.error().code), code);
        QVERIFY(!QFile::exists(file));
    }

    void nothingIsNoDiagram()
    {
        const auto file = m_folder.filePath(QStringLiteral("empty.svg"));
        const auto written = exported({}, file.toStdString());
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::NothingToDraw);
        QVERIFY(!QFile::exists(file));
    }

    void stopsWithoutAFile_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<bool>("before");

        for (const auto* ending : {"png", "svg", "pdf", "json"})
            QTest::addRow("%s, before it begins", ending) << QString::fromUtf8(ending) << true;
        for (const auto* ending : {"svg", "pdf"})
            QTest::addRow("%s, in the middle", ending) << QString::fromUtf8(ending) << false;
    }

    void stopsWithoutAFile()
    {
        QFETCH(const QString, ending);
        QFETCH(const bool, before);
        const QTemporaryDir folder;
        const auto diagram = samples::manyAccounts(3000);
        std::stop_source stop;
        Progress progress{stop.get_token()};
        if (before)
            stop.request_stop();
        const std::jthread stopper{[&](const std::stop_token& over) {
            while (!before && progress.done() == 0 && !over.stop_requested())
                std::this_thread::yield();
            stop.request_stop();
        }};

        const auto written = exportDiagram(
            diagram, folder.filePath(QStringLiteral("a.") + ending).toStdString(), {}, progress);

        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Cancelled);
        QVERIFY(QDir{folder.path()}.isEmpty());
        QVERIFY(progress.fraction() < 1.0);
    }

    void saysHowFarItIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("trace");

        QTest::newRow("pdf of a trace") << QStringLiteral("far.pdf") << true;
        QTest::newRow("svg of accounts") << QStringLiteral("far.svg") << false;
    }

    void saysHowFarItIs()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, trace);
        Progress progress;

        QVERIFY(exportDiagram(trace ? samples::smallTrace() : samples::manyAccounts(100),
                              m_folder.filePath(name).toStdString(), {}, progress));

        QCOMPARE(progress.fraction(), 1.0);
    }

    void aPictureNobodyCouldReadIsRefused()
    {
        auto diagram = samples::manyAccounts(2);
        diagram.nodes[1].position.x = 100'000.0;
        const auto file = m_folder.filePath(QStringLiteral("wide.png"));

        const auto written = exported(diagram, file.toStdString());

        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::RenderFailed);
        QCOMPARE(written.error().detail, "image-too-large");
        QVERIFY(!QFile::exists(file));
        QVERIFY(exported(diagram, m_folder.filePath(QStringLiteral("wide.svg")).toStdString()));
    }

    void nothingElseIsLeftBehind()
    {
        QTemporaryDir folder;
        QVERIFY(exported(samples::smallTrace(), folder.filePath(QStringLiteral("a.svg")).toStdString()));
        QCOMPARE(QDir{folder.path()}.entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("a.svg")});
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(DiagramExportTest)
#include "diagram_export_test.moc"
