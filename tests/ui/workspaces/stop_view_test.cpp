// The money page's stop list: who is asked first, by which method, and the sheets that go out.
#include "tests/ui/workspaces/open_case.h"
#include "tests/ui/workspaces/sample_case.h"
#include "ui/main_window/stolen_panel.h"
#include "ui/tables/data_table.h"
#include "ui/text/trace_text.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/assumption_list.h"
#include "ui/workspaces/export_stop_request.h"
#include "ui/workspaces/money_page.h"
#include "ui/workspaces/refund_dialog.h"
#include "ui/workspaces/stop_view.h"

#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

QString cell(DataTable& table, int place, const char* column)
{
    return table.rows().index(place, table.rows().columnOf(QLatin1String{column})).data().toString();
}

/// The page with its stop list shown for the evening's incident.
struct StopPage {
    sample::OpenCase open;
    MoneyPage page;
    DataTable* table;

    explicit StopPage(std::shared_ptr<const CaseSnapshot> snapshot)
        : open{std::move(snapshot)}
        , page{open.bridge()}
        , table{nullptr}
    {
        sample::present(page);
        open.follow({"250317-042"});
        page.showView(QStringLiteral("stop"));
        table = part<StopView>(page, "stopView")->findChild<DataTable*>();
    }
};

} // namespace

class StopViewTest : public QObject {
    Q_OBJECT

private slots:
    void theMostThatNothingHoldsComesFirst()
    {
        StopPage stop{sample::eveningCase().build()};

        QTRY_COMPARE(stop.table->rows().rowCount(), 8);
        QCOMPARE(cell(*stop.table, 0, "held"), QStringLiteral("96,400.00"));
        QCOMPARE(cell(*stop.table, 1, "held"), QStringLiteral("88,200.00"));
        QCOMPARE(cell(*stop.table, 7, "held"), QStringLiteral("400.00"));
        QVERIFY(!cell(*stop.table, 0, "act").isEmpty());
    }

    void aFrozenAccountGoesDown()
    {
        auto snapshot = std::make_shared<CaseSnapshot>(*sample::eveningCase().build());
        const auto lv = snapshot->graph->find(EntityRef{EntityKind::Account, "6299660925052068"});
        MeasureFact freeze{snapshot->graph->account(*lv).id, "冻结", {}, {},
                           sample::evening(6'000),           {},     {}, RowId{SourceId{3}, 2}};
        freeze.until = sample::evening(86'400 * 365 * 50);
        snapshot->measures = {freeze};
        StopPage stop{snapshot};

        QTRY_COMPARE(stop.table->rows().rowCount(), 8);
        QCOMPARE(cell(*stop.table, 7, "held"), QStringLiteral("88,200.00"));
    }

    void anotherMethodIsFollowedAtOnce()
    {
        StopPage stop{sample::eveningCase().build()};
        QTRY_COMPARE(stop.table->rows().rowCount(), 8);
        auto* menu = stop.page.findChild<QMenu*>(QStringLiteral("moneyMethodMenu"));
        QVERIFY(menu != nullptr);
        emit menu->aboutToShow();
        QCOMPARE(menu->actions().size(), qsizetype{6});

        menu->actions().at(1)->trigger();

        QTRY_VERIFY(stop.open.bridge().trace() != nullptr);
        QCOMPARE(stop.open.bridge().trace()->trace.method, TraceMethod::Lifo);
    }

    void theSheetsAreWrittenAndLogged()
    {
        StopPage stop{sample::eveningCase().build()};
        QTRY_COMPARE(stop.table->rows().rowCount(), 8);
        const auto list = part<StopView>(stop.page, "stopView")->listNow();
        QVERIFY(list != nullptr);
        const auto file = stop.open.folder() + QStringLiteral("/请求.xlsx");
        bool done = false;

        writeStopRequest(stop.page, stop.open.bridge(), list, file,
                         [&](const Result<StopRequestWritten>& w) { done = w.has_value() && w->banks == 6; });

        QTRY_VERIFY(done);
        QVERIFY(QFile{file}.size() > 1000);
        QVERIFY(QFile{stop.open.folder() + QStringLiteral("/请求.pdf")}.size() > 1000);
        QCOMPARE(stop.open.bridge().session().log()->entries.back().act, std::string{"stop-request"});
    }

    /// Frozen 100,000.00 on 贺子俊's account: the one victim gets no more than reached it.
    void aFrozenSumIsSharedOut()
    {
        StopPage stop{sample::eveningCase().build()};
        QTRY_COMPARE(stop.table->rows().rowCount(), 8);
        RefundDialog dialog{stop.open.bridge(), {EntityKind::Account, "6299660925052068"}, &stop.page};
        QTRY_VERIFY(dialog.plan() != nullptr);
        QCOMPARE(part<QLineEdit>(dialog, "refundAmount")->text(), QStringLiteral("88200.00"));
        QCOMPARE(dialog.plan()->plan.paid, Minor{8'820'000});
        QSignalSpy written{&dialog, &RefundDialog::written};

        part<QLineEdit>(dialog, "refundAmount")->setText(QStringLiteral("2e9x"));
        QTRY_VERIFY(dialog.plan() == nullptr);
        QVERIFY(!part<QPushButton>(dialog, "refundWrite")->isEnabled());
        part<QLineEdit>(dialog, "refundAmount")->setText(QStringLiteral("500,000.00"));
        QTRY_VERIFY(dialog.plan() != nullptr);
        QCOMPARE(dialog.plan()->plan.paid, Minor{13'560'000});
        QCOMPARE(dialog.plan()->plan.left, Minor{36'440'000});
        dialog.writeTo(stop.open.folder() + QStringLiteral("/返还.xlsx"), {});

        QTRY_COMPARE(written.count(), qsizetype{1});
        QVERIFY(QFile{stop.open.folder() + QStringLiteral("/返还.pdf")}.size() > 1000);
        QCOMPARE(stop.open.bridge().session().log()->entries.back().act, std::string{"refund"});
    }

    /// 白露 named no account of hers: no money of hers can be followed, and the plan says so.
    void aPlanSaysOfWhichVictimsNothingIsKnown()
    {
        StopPage stop{sample::eveningCase().build()};
        RefundDialog dialog{stop.open.bridge(), {EntityKind::Account, "6299660925052068"}, &stop.page};
        QTRY_VERIFY(dialog.plan() != nullptr);

        auto* leftOut = part<AssumptionList>(dialog, "refundLeftOut");

        QCOMPARE(leftOut->sentences().size(), qsizetype{1});
        QCOMPARE(leftOut->sentences().front(),
                 nothingFollowedText("250318-007", dialog.plan()->trail.nothingOf.front().reason));
        QVERIFY(leftOut->isVisibleTo(&dialog));
    }

    void withoutAnIncidentItSaysWhatToChoose()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        MoneyPage page{open.bridge()};
        sample::present(page);

        page.showView(QStringLiteral("stop"));

        QVERIFY(part<EmptyState>(page, "stopEmpty")->isVisible());
        QVERIFY(part<StopView>(page, "stopView")->listNow() == nullptr);
    }

    /// The panel beside a stolen transfer: what it is, and an officer's word on it.
    void anOfficerStrikesATransfer()
    {
        StopPage stop{sample::eveningCase().build()};
        QTRY_COMPARE(stop.table->rows().rowCount(), 8);
        StolenPanel panel{stop.open.bridge()};
        const std::vector first{stop.open.bridge().snapshot()->graph->id(EdgeIndex{0})};
        panel.show(first);
        const auto acts = panel.findChildren<QAbstractButton*>(QStringLiteral("stolenAct"));
        QCOMPARE(acts.size(), qsizetype{2});
        QSignalSpy changed{&stop.open.bridge(), &SessionBridge::changed};

        acts.at(1)->click();

        QVERIFY(changed.count() > 0);
        const std::optional<Edit> struck{StolenEdit{"250317-042", first.front().value(), false}};
        QVERIFY(stop.open.bridge().session().nextUndo() == struck);
    }
};

QTEST_MAIN(StopViewTest)
#include "stop_view_test.moc"
