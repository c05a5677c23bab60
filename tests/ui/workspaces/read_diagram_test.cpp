// A file of another program becomes a diagram of the case that can be worked on.
#include "core/base/hash.h"
#include "core/diagram/document_acts.h"
#include "core/exchange/diagram_files.h"
#include "core/session/kept_file.h"
#include "tests/ui/workspaces/open_case.h"
#include "tests/ui/workspaces/sample_case.h"
#include "ui/diagram/diagram_view.h"
#include "ui/support/settings.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/diagram_desk.h"
#include "ui/workspaces/diagram_page.h"
#include "ui/workspaces/export_diagram.h"
#include "ui/workspaces/export_words.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTimer>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

const EntityRef lv{EntityKind::Account, "6299660925052068"};

/// Chooses a file in the next file dialog.
void chooseNext(QObject& owner, const QString& file)
{
    auto* const wait = new QTimer{&owner};
    QObject::connect(wait, &QTimer::timeout, &owner, [wait, file] {
        auto* const dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            return;
        wait->deleteLater();
        wait->stop();
        dialog->findChild<QLineEdit*>()->setText(file); // `selectFile` leaves a line with the focus alone
        static_cast<QDialog*>(dialog)->accept();
    });
    wait->start(20);
}

/// A file of the diagram of a whole evening, of the case that it is not read into.
void writeRing(const QString& file)
{
    sample::OpenCase other{sample::eveningCase().build()};
    DiagramPage page{other.bridge()};
    sample::present(page);
    QTRY_VERIFY(page.diagram());
    exportDiagramTo(page, other.bridge(), page.diagram(), {}, file);
    const auto isNoted = [&] { return other.bridge().session().log()->entries.back().act == "diagram"; };
    QTRY_VERIFY(isNoted());
}

/// Takes the line of the menu that reads a file.
void readByMenu(DiagramPage& page, const QString& file)
{
    const auto before = page.diagram();
    chooseNext(page, file);
    auto* names = part<QMenu>(page, "diagramNames");
    emit names->aboutToShow();
    const auto actions = names->actions();
    const auto reads = std::ranges::find_if(actions, [](const QAction* action) {
        return action->text().startsWith(QLatin1String{"Read a diagram"});
    });
    QVERIFY(reads != actions.end());
    (*reads)->trigger();
    QTRY_VERIFY(page.desk().fileShown() != nullptr && page.diagram() && page.diagram() != before);
}

Point placeOf(const DiagramPage& page, const EntityRef& entity)
{
    const auto node = page.diagram()->find(entity);
    return node ? page.diagram()->nodes[*node].position : Point{};
}

} // namespace

class ReadDiagramTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_file = m_folder.filePath(QStringLiteral("ring.anx"));
        writeRing(m_file);
    }

    void aFileBecomesADiagramOfTheCase()
    {
        sample::OpenCase open{sample::CaseBuilder{}.build()};
        DiagramPage page{open.bridge()};
        sample::present(page);

        readByMenu(page, m_file);

        QCOMPARE(page.diagram()->nodes.size(), std::size_t{14});
        QCOMPARE(page.desk().name(), QStringLiteral("ring"));
        QCOMPARE(page.desk().names().size(), std::size_t{1});
        for (const auto& link : page.diagram()->links)
            QVERIFY(link.facts.empty());
        const auto entries = open.bridge().session().log()->entries;
        const auto noted = std::ranges::find(entries, "diagram-read", &LogEntry::act);
        QVERIFY(noted != entries.end());
        const auto sha256 = hashOfFile(toPath(m_file));
        for (const auto& part :
             {std::string{"\"ring.anx\""}, sha256, std::to_string(QFileInfo{m_file}.size())})
            QVERIFY2(noted->detail.find(part) != std::string::npos, noted->detail.c_str());
        const auto kept = keptFile(open.file(), sha256);
        QVERIFY(kept);
        QCOMPARE(hashOfFile(toPath(m_file)), toHex(jingwei::sha256(*kept)));
        const auto said = part<MessageLine>(page, "diagramMessage")->sentence();
        QVERIFY2(said.contains(QLatin1String{"ring.anx"}), qPrintable(said));
        QVERIFY2(said.contains(QString::fromStdString(sha256.substr(0, 12))), qPrintable(said));
    }

    void ofTablesBothFilesAreKept()
    {
        const auto links = m_folder.filePath(QStringLiteral("ring.csv"));
        writeRing(links);
        sample::OpenCase open{sample::CaseBuilder{}.build()};
        DiagramPage page{open.bridge()};
        sample::present(page);

        readByMenu(page, links);

        for (const auto& file : {toPath(links), nodesBeside(toPath(links))})
            QVERIFY2(keptFile(open.file(), hashOfFile(file)), file.c_str());
    }

    void itIsWorkedOnUndoneAndThereAfterARestart()
    {
        sample::OpenCase open{sample::CaseBuilder{}.build()};
        Point before;
        {
            DiagramPage page{open.bridge()};
            sample::present(page);
            readByMenu(page, m_file);
            before = placeOf(page, lv);
            auto* view = part<DiagramView>(page, "diagramView");
            emit view->nodesMoved({{lv, {1234.0, -56.0}}});
            QTRY_COMPARE(placeOf(page, lv), (Point{1234.0, -56.0}));

            open.bridge().undo();
            QTRY_COMPARE(placeOf(page, lv), before);
            QVERIFY(page.desk().fileShown() != nullptr);
            page.desk().act("hide", hiding(page.desk().document(), std::array{lv}, true));
            QTRY_COMPARE(page.diagram()->nodes.size(), std::size_t{13});
        }
        open.bridge().setCase(nullptr);
        auto again = CaseSession::open(open.file(), "王芳");
        QVERIFY(again);
        (*again)->adopt(sample::CaseBuilder{}.build());
        open.bridge().setCase(*std::move(again));
        DiagramPage page{open.bridge()};
        sample::present(page);
        page.desk().open(page.desk().names().front().id);

        QTRY_VERIFY(page.diagram());
        QCOMPARE(page.diagram()->nodes.size(), std::size_t{13});
        QVERIFY(page.desk().fileShown() != nullptr);
        QCOMPARE(page.desk().fileShown()->file, std::string{"ring.anx"});
        open.bridge().undo(); // the node that was hidden
        QTRY_COMPARE(placeOf(page, lv), before);
        open.bridge().undo(); // that it was read
        QTRY_VERIFY(!page.desk().saved());
        QVERIFY(page.desk().names().empty());
    }

    void nothingOfTheCaseIsMixedIn()
    {
        sample::OpenCase open{sample::eveningCase().build()}; // which knows more of everything
        DiagramPage page{open.bridge()};
        sample::present(page);
        QTRY_VERIFY(page.diagram());
        readByMenu(page, m_file);
        const auto nodes = page.diagram()->nodes.size();
        QSignalSpy told{&page.desk(), &DiagramDesk::told};
        QSignalSpy rows{&page, &Workspace::rowsRequested};

        page.desk().expand({.from = {lv}});
        emit part<DiagramView>(page, "diagramView")->linkOpened(0);

        QCOMPARE(told.size(), 1);
        QVERIFY(!told[0][0].toString().isEmpty());
        QVERIFY(rows.isEmpty());
        QCOMPARE(page.diagram()->nodes.size(), nodes);
    }

    void whatIsExportedSaysWhichFileItShows()
    {
        const DiagramDocument document{
            .name = "ring",
            .read = ReadDiagram{"ring.anx", std::string(64, 'a'), 9, sample::evening(0), nullptr}};

        const auto options = exportOptionsOf(document, 0, chinaZone, Masking::Shown);

        QVERIFY(options.ofFile);
        QCOMPARE(options.title, QStringLiteral("ring · read from ring.anx (SHA-256 aaaaaaaaaaaa…), "
                                               "2025-03-17 20:00:00"));
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
};

QTEST_MAIN(ReadDiagramTest)
#include "read_diagram_test.moc"
