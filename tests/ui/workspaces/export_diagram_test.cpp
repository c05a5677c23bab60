#include "core/base/hash.h"
#include "core/exchange/diagram_files.h"
#include "core/session/diagram_output.h"
#include "core/session/money_views.h"
#include "tests/ui/workspaces/open_case.h"
#include "tests/ui/workspaces/sample_case.h"
#include "ui/support/file_dialog.h"
#include "ui/support/settings.h"
#include "ui/text/chart_words.h"
#include "ui/workspaces/export_diagram.h"
#include "ui/workspaces/read_diagram.h"

#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QSignalSpy>

#include <nlohmann/json.hpp>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

void put(const QString& path, const QByteArray& text)
{
    QFile file{path};
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("the file was not written");
}

/// A case with a diagram of all of it.
struct Exported {
    sample::OpenCase open{sample::eveningCase().build()};
    QWidget owner;
    std::shared_ptr<const Diagram> diagram;
    QSignalSpy failed{&open.bridge(), &SessionBridge::failed};

    Exported()
    {
        Progress progress;
        auto answer = diagramOfCase(*open.bridge().snapshot(), DiagramChoice{}, progress);
        if (!answer)
            qFatal("no diagram");
        diagram = std::make_shared<const Diagram>(std::move(answer->diagram));
    }
    [[nodiscard]] QString file(const QString& name) const { return open.folder() + QLatin1Char{'/'} + name; }
    /// What the log says of the last act, once there is one more.
    [[nodiscard]] QJsonObject exportTo(const QString& name, Masking masking)
    {
        const auto before = open.bridge().session().log()->entries.size();
        ExportOptions options;
        options.look.masking = masking;
        exportDiagramTo(owner, open.bridge(), diagram, options, file(name));
        const auto isNoted = [&] { return open.bridge().session().log()->entries.size() > before; };
        if (!QTest::qWaitFor([&] { return isNoted() || !failed.isEmpty(); }) || !isNoted())
            return {};
        const auto log = open.bridge().session().log();
        return QJsonDocument::fromJson(QByteArray::fromStdString(log->entries.back().detail)).object();
    }
};

} // namespace

class ExportDiagramTest : public QObject {
    Q_OBJECT

private slots:
    void everythingTheCommandLineWritesIsOffered()
    {
        const auto kinds = diagramFileKinds().join(QLatin1Char{' '});

        for (const auto* ending :
             {"png", "svg", "pdf", "anx", "graphml", "gexf", "net", "csv", "ndjson", "json"})
            QVERIFY2(kinds.contains(QStringLiteral("(*.%1)").arg(QLatin1String{ending})), ending);
    }

    void dataAreTheBytesOfTheCommandLine_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("masked");

        for (const auto* ending : {"anx", "graphml", "gexf", "net", "csv", "ndjson"})
            for (const bool masked : {true, false})
                QTest::addRow("%s %s", ending, masked ? "masked" : "in full")
                    << QStringLiteral("a.%1").arg(QLatin1String{ending}) << masked;
    }

    void dataAreTheBytesOfTheCommandLine()
    {
        QFETCH(QString, name);
        QFETCH(bool, masked);
        Exported e;
        const auto expected = e.file(QStringLiteral("expected") + name.mid(1));
        DiagramFileOptions options;
        options.masking = masked ? NameMasking::Masked : NameMasking::Shown;
        options.key = maskingKeyOf(e.open.bridge().session()).value();
        options.words = chartWords();
        Progress progress;
        QVERIFY(writeDiagram(*e.diagram, factsForFiles(*e.open.bridge().snapshot()),
                             *diagramFormatOf(toPath(name)), toPath(expected), options, progress));

        const auto noted = e.exportTo(name, masked ? Masking::Masked : Masking::Shown);

        QCOMPARE(bytesOf(e.file(name)), bytesOf(expected));
        QVERIFY(!bytesOf(expected).isEmpty());
        QCOMPARE(noted.value(QLatin1String{"file"}).toString(), name);
        QCOMPARE(noted.value(QLatin1String{"masked"}), QJsonValue{masked});
        QCOMPARE(noted.value(QLatin1String{"sha256"}).toString().toStdString(),
                 hashOfFile(toPath(e.file(name))));
    }

    void bothTablesAreNoted()
    {
        Exported e;

        const auto noted = e.exportTo(QStringLiteral("a.csv"), Masking::Shown);

        const auto nodes = noted.value(QLatin1String{"nodes"}).toObject();
        QCOMPARE(nodes.value(QLatin1String{"file"}).toString(), QStringLiteral("a.nodes.csv"));
        QCOMPARE(nodes.value(QLatin1String{"sha256"}).toString().toStdString(),
                 hashOfFile(toPath(e.file(QStringLiteral("a.nodes.csv")))));
    }

    void picturesAreNotedAlike()
    {
        Exported e;

        const auto noted = e.exportTo(QStringLiteral("a.svg"), Masking::Masked);

        QCOMPARE(noted.value(QLatin1String{"sha256"}).toString().toStdString(),
                 hashOfFile(toPath(e.file(QStringLiteral("a.svg")))));
        QCOMPARE(noted.value(QLatin1String{"masked"}), QJsonValue{true});
    }

    void whatIsNotWrittenIsSaidAndNotNoted()
    {
        Exported e;

        QVERIFY(e.exportTo(QStringLiteral("nowhere/a.graphml"), Masking::Masked).isEmpty());

        QCOMPARE(e.failed.size(), 1);
        QCOMPARE(e.failed[0][0].value<Error>().code, ErrorCode::FileUnwritable);
        QVERIFY(!QFile::exists(e.file(QStringLiteral("nowhere"))));
    }

    void theNameFollowsTheKindThatIsChosen()
    {
        QTemporaryDir folder;
        QTimer::singleShot(0, qApp, [] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr)
                qFatal("no file dialog");
            emit dialog->filterSelected(QStringLiteral("Graph (*.graphml)"));
            static_cast<QDialog*>(dialog)->accept();
        });

        const auto file = askWhereToSave(nullptr, {}, folder.filePath(QStringLiteral("Series 3.1.png")),
                                         QStringLiteral("Picture (*.png);;Graph (*.graphml)"));

        QCOMPARE(QFileInfo{file}.fileName(), QStringLiteral("Series 3.1.graphml"));
    }

    void whatWasWrittenInFullComesBack_data()
    {
        QTest::addColumn<QString>("name");

        for (const auto* ending : {"anx", "graphml", "gexf", "csv"})
            QTest::newRow(ending) << QStringLiteral("a.%1").arg(QLatin1String{ending});
    }

    void whatWasWrittenInFullComesBack()
    {
        QFETCH(QString, name);
        Exported e;
        QVERIFY(!e.exportTo(name, Masking::Shown).isEmpty());
        std::optional<Diagram> read;

        readDiagramFrom(e.owner, e.open.bridge(), e.file(name),
                        [&](const ReadDiagram& found) { read = *found.content; });

        QTRY_VERIFY(read);
        QCOMPARE(read->nodes.size(), e.diagram->nodes.size());
        QCOMPARE(read->links.size(), e.diagram->links.size());
        QCOMPARE(*read, *e.diagram);
    }

    void aFaultyFileIsToldWithItsLine()
    {
        Exported e;
        const auto file = e.file(QStringLiteral("bad.graphml"));
        put(file, "<?xml version=\"1.0\"?>\n<graphml>\n<graph>\n<node></graph></graphml>");
        bool came = false;

        readDiagramFrom(e.owner, e.open.bridge(), file, [&](const ReadDiagram&) { came = true; });

        QDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = e.owner.findChild<QDialog*>(QStringLiteral("diagramFaultDialog"))) != nullptr);
        const auto sentence = dialog->findChild<QLabel*>(QStringLiteral("diagramFaultWhat"))->text();
        QVERIFY2(sentence.contains(QStringLiteral("Line 4"))
                     && sentence.contains(QStringLiteral("bad.graphml")),
                 qPrintable(sentence));
        QVERIFY(!came);
        QCOMPARE(e.failed.size(), 0); // it is said once
    }

    void faultsAreSentences_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("sentence");

        const auto damaged = [](const char* detail, const char* sentence) {
            QTest::newRow(detail) << ErrorCode::FileDamaged << QString::fromUtf8(detail)
                                  << QString::fromUtf8(sentence);
        };
        damaged("line 17: amount 12,x", "Line 17 of “a.gexf”: “12,x” is no amount.");
        damaged("line 2: node id again account:1",
                "Line 2 of “a.gexf”: the node “account:1” is there twice.");
        damaged("line 9: columns 3", "Line 9 of “a.gexf”: there are 3 columns,");
        damaged("line 9: no column kind", "the column “kind” is missing");
        damaged("line 4: XML", "Line 4 of “a.gexf”: the file is cut off");
        damaged("line 4: <node> without id", "“<node> without id” is not as it must be");
        QTest::newRow("other XML") << ErrorCode::FormatUnsupported << "<html>"
                                   << "it begins with <html>";
        QTest::newRow("other kind") << ErrorCode::OutputKindUnknown << ".net"
                                    << ".anx, .graphml, .gexf and .csv";
        QTest::newRow("missing") << ErrorCode::FileMissing << ""
                                 << "There is no file or folder “/tmp/a.gexf”.";
    }

    void faultsAreSentences()
    {
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        QFETCH(QString, sentence);

        const auto said = diagramFileFault({code, detail.toStdString(), "/tmp/a.gexf"});

        QVERIFY2(said.contains(sentence), qPrintable(said));
    }
};

QTEST_MAIN(ExportDiagramTest)
#include "export_diagram_test.moc"
