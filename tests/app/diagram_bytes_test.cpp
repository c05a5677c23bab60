// `diagram` writes the bytes that the window writes of the same diagram.
#include "city.h"
#include "core/diagram/document_acts.h"
#include "core/session/case_session.h"
#include "ui/main_window/language.h"
#include "ui/session_bridge.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/diagram_desk.h"
#include "ui/workspaces/diagram_page.h"
#include "ui/workspaces/export_part_dialog.h"

#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QSettings>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// The diagram page of a window that shows the city, in English like the program.
struct Window {
    ui::SessionBridge bridge;
    ui::DiagramPage page{bridge};

    explicit Window(const City& city)
    {
        Progress progress;
        auto session = CaseSession::open(city.path("city.jwcase").toStdString(), "Li");
        if (!session)
            qFatal("the case was not opened");
        if (!(*session)->reload(progress))
            qFatal("the case was not read");
        bridge.setCase(*std::move(session));
        page.resize(1200, 800);
        page.show();
    }

    /// Presses the button for exports and writes all of it into a file of that name; whether it is there in
    /// the end.
    [[nodiscard]] bool exportTo(const QString& file)
    {
        const auto before = noted(file);
        QTimer answers;
        QObject::connect(&answers, &QTimer::timeout, &page, [&] { answer(file, answers); });
        answers.start(20);
        page.findChild<QToolButton*>(QStringLiteral("diagramExport"))->click();
        return QTest::qWaitFor([&] { return noted(file) > before; }, 60'000);
    }

private:
    /// How often the log says that this file was written.
    [[nodiscard]] std::ptrdiff_t noted(const QString& file)
    {
        const auto name = '"' + QFileInfo{file}.fileName().toStdString() + '"';
        const auto entries = bridge.session().log()->entries;
        return std::ranges::count_if(entries, [&](const LogEntry& entry) {
            return entry.act == "diagram" && entry.detail.find(name) != std::string::npos;
        });
    }

    static void answer(const QString& file, QTimer& answers)
    {
        auto* const shown = QApplication::activeModalWidget();
        if (auto* const part = qobject_cast<ui::ExportPartDialog*>(shown)) {
            part->accept(); // everything
            return;
        }
        auto* const dialog = qobject_cast<QFileDialog*>(shown);
        if (dialog == nullptr)
            return;
        answers.stop();
        for (const auto& filter : dialog->nameFilters())
            if (filter.contains(QStringLiteral("*.%1)").arg(QFileInfo{file}.suffix())))
                emit dialog->filterSelected(filter);
        dialog->findChild<QLineEdit*>()->setText(file); // `selectFile` leaves a line with the focus alone
        static_cast<QDialog*>(dialog)->accept();
    }
};

QStringList endings()
{
    return {"png", "svg", "pdf", "json", "anx", "graphml", "gexf", "net", "csv", "ndjson"};
}

} // namespace

class DiagramBytesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_city.path());
        ui::applyLanguage(*qApp, QStringLiteral("en"));
        QApplication::setFont(ui::fontOf(ui::type::body, 1.5)); // a window has its own, the program none
        QVERIFY(m_city.simulate(6, 21));
        QCOMPARE(m_city.import().status, 0);
        m_incident = QString::fromStdString(m_city.truth["incidents"][0]["number"].get<std::string>());
        m_account =
            QString::fromStdString(m_city.truth["incidents"][0]["suspect_accounts"][0].get<std::string>());
    }

    void theTrace()
    {
        Window window{m_city};
        window.bridge.followIncidents({m_incident.toStdString()});
        QTRY_VERIFY(window.bridge.trace());
        window.page.showSource(ui::DiagramSource::Trace);
        QTRY_VERIFY(window.page.diagram() && window.page.diagram()->unit == DiagramUnit::Levels);

        compare(window, {"--incident", m_incident});
    }

    void surroundings()
    {
        Window window{m_city};
        window.page.showAround({EntityKind::Account, m_account.toStdString()});
        window.page.desk().setDepth(2);
        QTRY_VERIFY(window.page.diagram() && window.page.diagram()->nodes.size() > 2);

        compare(window, {"--around", m_account, "--depth", "2"});
    }

    void theWholeCaseInACircle()
    {
        Window window{m_city};
        window.page.showSource(ui::DiagramSource::WholeCase);
        QTRY_VERIFY(window.page.diagram());
        const auto before = window.page.diagram();
        window.page.desk().layOut({.wish = {.kind = LayoutKind::Circle}});
        QTRY_VERIFY(window.page.diagram() != before);

        compare(window, {"--layout", "circle"});
    }

    void aDiagramOfTheCase()
    {
        Window window{m_city};
        window.page.showAround({EntityKind::Account, m_account.toStdString()});
        QTRY_VERIFY(window.page.diagram());
        auto& desk = window.page.desk();
        desk.keepAs(QStringLiteral("Ring"));
        QTRY_VERIFY(desk.saved());
        auto settings = desk.document().settings;
        settings.least = 1'000'00;
        desk.act("settings", choosing(desk.document(), settings));
        QTRY_VERIFY(desk.filteredOut() > 0);

        compare(window, {"--diagram", "Ring"});
    }

    void anUnknownDiagramIsToldWithThoseThatAreThere()
    {
        const auto refused = m_city.command("diagram", {"--diagram", "Rong", "--out", "a.png"});

        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("Rong") && refused.err.contains("Ring"), refused.err);
        QVERIFY(!QFile::exists(m_city.path("a.png")));
    }

    void aDiagramOfTheCaseKeepsItsPlaces()
    {
        const auto refused =
            m_city.command("diagram", {"--diagram", "Ring", "--layout", "circle", "--out", "a.png"});

        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains("--layout"), refused.err);
    }

private:
    /// Writes what the window shows in every format, by the window and by the program.
    void compare(Window& window, const QStringList& choice)
    {
        for (const auto& ending : endings()) {
            const auto here = m_city.path("window." + ending);
            QFile::remove(here);
            QVERIFY2(window.exportTo(here), qPrintable(ending));
            const auto written =
                m_city.command("diagram", choice + QStringList{"--out", "program." + ending});
            QVERIFY2(written.status == 0, written.err);
            QVERIFY2(!readFile(here).isEmpty(), qPrintable(ending));
            QVERIFY2(readFile(here) == readFile(m_city.path("program." + ending)), qPrintable(ending));
        }
        QCOMPARE(readFile(m_city.path("window.nodes.csv")), readFile(m_city.path("program.nodes.csv")));
    }

    City m_city;
    QString m_incident;
    QString m_account;
};

QTEST_MAIN(DiagramBytesTest)
#include "diagram_bytes_test.moc"
