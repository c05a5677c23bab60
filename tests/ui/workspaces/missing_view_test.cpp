#include "tests/ui/workspaces/open_case.h"
#include "tests/ui/workspaces/sample_case.h"
#include "ui/intake/intake_flow.h"
#include "ui/tables/data_table.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/evidence_page.h"

#include <QSignalSpy>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

const EntityRef account{EntityKind::Account, "6299013071029904"};

std::shared_ptr<const CaseSnapshot> caseWithMissing()
{
    sample::CaseBuilder c;
    const auto own = c.card("6299773100025526", "陶敏", "华宁银行", true);
    const auto other = c.card(account.value, "陶敏", "远山银行", false);
    c.transfer(own, other, 0, 10'000);
    c.transfer(own, other, 60, 5'000);
    auto snapshot = std::make_shared<CaseSnapshot>(*c.build());
    snapshot->missing = {{other, "陶敏", 2}};
    return snapshot;
}

QString cell(DataTable& table, const char* column)
{
    return table.rows().index(0, table.rows().columnOf(QLatin1String{column})).data().toString();
}

} // namespace

class MissingViewTest : public QObject {
    Q_OBJECT

private slots:
    void accountsNeverQueriedAreListedWithWhatIsSeenOfThem()
    {
        sample::OpenCase open{caseWithMissing()};
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);
        page.showTab(QStringLiteral("missing"));
        auto* table = part<DataTable>(page, "missing");

        QCOMPARE(table->rows().rowCount(), 1);
        QCOMPARE(cell(*table, "holder"), QStringLiteral("陶敏"));
        QCOMPARE(cell(*table, "in"), QStringLiteral("150.00"));
        QCOMPARE(cell(*table, "inCount"), QStringLiteral("2"));
        QVERIFY(!cell(*table, "out").contains(QLatin1Char{'0'})); // not known is not zero
        QVERIFY(part<MessageLine>(page, "missingMessage")->isVisible());
    }

    void aRowSelectsTheAccountAndOpensItsRows()
    {
        sample::OpenCase open{caseWithMissing()};
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);
        page.showTab(QStringLiteral("missing"));
        auto* table = part<DataTable>(page, "missing");
        QSignalSpy rows{&page, &Workspace::rowsRequested};

        table->selectRow(0);
        QCOMPARE(open.bridge().selection().entities, (std::vector<EntityRef>{account}));
        emit table->rowActivated(0);

        QCOMPARE(rows.front().front().value<std::vector<RowId>>().size(), std::size_t{2});
    }

    void maskedTheTableAndItsCopyHideTheHolder()
    {
        sample::OpenCase open{caseWithMissing()};
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);
        page.showTab(QStringLiteral("missing"));
        auto* table = part<DataTable>(page, "missing");

        open.bridge().setMasked(true);
        table->selectRow(0);

        QVERIFY(!table->selectionAsText().contains(QStringLiteral("陶敏")));
        QVERIFY(!table->selectionAsText().contains(QString::fromStdString(account.value)));
    }

    void withoutAnyTheTableSaysThatNothingIsMissing()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        IntakeFlow intake{open.bridge()};
        EvidencePage page{open.bridge(), intake};
        sample::present(page);
        page.showTab(QStringLiteral("missing"));

        QVERIFY(!part<MessageLine>(page, "missingMessage")->isVisible());
        QCOMPARE(part<DataTable>(page, "missing")->rows().rowCount(), 0);
    }
};

QTEST_MAIN(MissingViewTest)
#include "missing_view_test.moc"
