#include "tests/ui/workspaces/open_case.h"
#include "tests/ui/workspaces/sample_case.h"
#include "ui/tables/data_table.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/fact_list.h"
#include "ui/workspaces/incidents_page.h"
#include "ui/workspaces/narrative_view.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

class IncidentsPageTest : public QObject {
    Q_OBJECT

private slots:
    void theRegisterListsEachIncident()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IncidentsPage page{open.bridge()};
        sample::present(page);
        auto* table = part<DataTable>(page, "incidents");

        QTRY_COMPARE(table->rows().rowCount(), 2);

        const auto cell = [&](int row, const char* column) {
            return table->rows().index(row, table->rows().columnOf(QLatin1String{column})).data().toString();
        };
        QCOMPARE(cell(0, "number"), QStringLiteral("250317-042"));
        QCOMPARE(cell(0, "loss"), QStringLiteral("486,000.00"));
        QVERIFY(cell(0, "money").contains(QStringLiteral("486,000.00")));
        QCOMPARE(cell(0, "suspects"), QStringLiteral("2"));
        QCOMPARE(cell(1, "reported"), QStringLiteral("2025-03-18"));
        QCOMPARE(cell(1, "loss"), QStringLiteral("45,300.00"));
    }

    void selectingARowSelectsTheIncidentEverywhere()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IncidentsPage page{open.bridge()};
        sample::present(page);
        auto* table = part<DataTable>(page, "incidents");
        QTRY_COMPARE(table->rows().rowCount(), 2);

        table->selectRow(1);

        QCOMPARE(open.bridge().selection().incidents, (std::vector<std::string>{"250318-007"}));
    }

    void aSelectionMadeElsewhereSelectsTheRowAndItsNarrative()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IncidentsPage page{open.bridge()};
        sample::present(page);
        auto* table = part<DataTable>(page, "incidents");
        QTRY_COMPARE(table->rows().rowCount(), 2);

        open.bridge().select(
            {.entities = {{EntityKind::Incident, "250317-042"}}, .transfers = {}, .incidents = {}});

        QCOMPARE(table->selectedRows(), (std::vector<RowIndex>{0}));
        QVERIFY(part<NarrativeView>(page, "narrative")->toPlainText().contains(QStringLiteral("聚单宝")));
        QVERIFY(
            part<FactList>(page, "incidentFacts")->asText().contains(QStringLiteral("6299 7731 0002 5526")));
    }

    void anIdentifierInTheNarrativeSelectsItsAccount()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IncidentsPage page{open.bridge()};
        sample::present(page);
        auto* narrative = part<NarrativeView>(page, "narrative");
        QTRY_COMPARE(narrative->marks().size(), std::size_t{4}); // a phone, two cards and the sum

        emit narrative->anchorClicked(QUrl{QStringLiteral("mark:1")});

        QCOMPARE(open.bridge().selection().entities,
                 (std::vector<EntityRef>{{EntityKind::Account, "6299041277040417"}}));
    }

    void enterFollowsTheMoneyAndGoesThere()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IncidentsPage page{open.bridge()};
        sample::present(page);
        QSignalSpy opened{&page, &Workspace::openRequested};
        auto* table = part<DataTable>(page, "incidents");
        QTRY_COMPARE(table->rows().rowCount(), 2);
        auto* follow = part<QPushButton>(page, "incidentFollow");
        QVERIFY(!follow->isEnabled());
        table->selectRow(0);
        QVERIFY(follow->isEnabled());

        QTest::keyClick(table, Qt::Key_Return);

        QCOMPARE(open.bridge().followed(), (std::vector<std::string>{"250317-042"}));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().toString(), QStringLiteral("money"));
    }

    void theSearchHidesAndCounts()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IncidentsPage page{open.bridge()};
        sample::present(page);
        auto* table = part<DataTable>(page, "incidents");
        QTRY_COMPARE(table->rows().rowCount(), 2);

        QTest::keyClicks(part<QLineEdit>(page, "incidentFilter"), QStringLiteral("zhoulan"));

        QCOMPARE(table->rows().rowCount(), 1);
        QVERIFY(part<QLabel>(page, "pageAside")->text().contains(QLatin1Char{'1'}));
    }

    void maskedNamesAreHiddenEverywhereOnThePage()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IncidentsPage page{open.bridge()};
        sample::present(page);
        auto* table = part<DataTable>(page, "incidents");
        QTRY_COMPARE(table->rows().rowCount(), 2);

        open.bridge().setMasked(true);

        const auto victim = [&] {
            return table->rows().index(0, table->rows().columnOf(QStringLiteral("victim"))).data().toString();
        };
        QTRY_VERIFY(!victim().contains(QStringLiteral("岚")));
        QVERIFY(!part<NarrativeView>(page, "narrative")->toPlainText().contains(QStringLiteral("周岚")));
        QVERIFY(!part<FactList>(page, "incidentFacts")->asText().contains(QStringLiteral("周岚")));
    }

    void anEmptyRegisterSaysWhatFillsIt()
    {
        sample::OpenCase open{sample::CaseBuilder{}.build()};
        IncidentsPage page{open.bridge()};
        sample::present(page);
        QSignalSpy asked{&page, &IncidentsPage::addFilesRequested};
        auto* empty = part<DataTable>(page, "incidents")->findChild<EmptyState*>();
        QTRY_VERIFY(empty->isVisible());

        QTest::mouseClick(empty->button(), Qt::LeftButton);

        QCOMPARE(asked.size(), 1);
    }

    void theWordOfMouthButtonAsks()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IncidentsPage page{open.bridge()};
        QSignalSpy asked{&page, &IncidentsPage::alertRequested};

        part<QPushButton>(page, "incidentAlert")->click();

        QCOMPARE(asked.size(), 1);
    }
};

QTEST_MAIN(IncidentsPageTest)
#include "incidents_page_test.moc"
