#include "tests/ui/intake/unclear_files.h"
#include "tests/ui/workspaces/open_case.h"
#include "ui/intake/column_choices.h"
#include "ui/intake/intake_flow.h"
#include "ui/intake/mapping_pane.h"
#include "ui/jobs/job.h"
#include "ui/tables/data_table.h"
#include "ui/theme/theme.h"
#include "ui/workspaces/evidence_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPaintEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

constexpr int patience = 30'000;

/// The page of evidence on a case with a statement that was read with a profile of the user's own.
struct Desk {
    explicit Desk()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
        folder.put(QStringLiteral("远山.csv"), test::unknownStatement());
        bridge.setCase(*CaseSession::open(folder.caseFile(), "Tester"));
        page.showTab(QStringLiteral("import"));
        sample::present(page);
        flow.take({folder.path(QStringLiteral("evidence")).toStdString()});
        QVERIFY(QTest::qWaitFor([&] { return flow.stage() == IntakeStage::Asking; }, patience));
        choose("交易日", Field::Date);
        choose("时刻", Field::Time);
        QTRY_VERIFY_WITH_TIMEOUT(counts().contains(QStringLiteral("5 accepted")), patience);
        import()->click();
        QVERIFY(QTest::qWaitFor([&] { return flow.stage() == IntakeStage::Done && flow.job() == nullptr; },
                                patience));
    }
    void lookAgain(std::int64_t source)
    {
        QSignalSpy looked{&flow, &IntakeFlow::lookedAgain};
        flow.lookAgain(SourceId{source});
        QTRY_COMPARE_WITH_TIMEOUT(looked.size(), 1, patience);
    }
    void choose(const char* column, std::optional<Field> field)
    {
        const auto& header = mapping()->draft().header();
        const auto at = std::find(header.begin(), header.end(), column) - header.begin();
        auto* combo = part<QComboBox>(page, qPrintable(QStringLiteral("columnChoice%1").arg(at)));
        combo->setCurrentIndex(field ? combo->findData(static_cast<int>(*field)) : 0);
        emit combo->activated(combo->currentIndex());
    }
    MappingPane* mapping() { return part<MappingPane>(page, "mappingPane"); }
    QPushButton* import() { return part<QPushButton>(page, "mappingImport"); }
    QString counts() { return part<QLabel>(page, "mappingCounts")->text(); }
    std::vector<SourceStatus> states() const
    {
        std::vector<SourceStatus> states;
        for (const auto& source : bridge.snapshot()->sources)
            states.push_back(source.status);
        return states;
    }

    test::OwnProfiles profiles;
    test::CaseFolder folder;
    SessionBridge bridge;
    IntakeFlow flow{bridge};
    EvidencePage page{bridge, flow};
};

/// Counts how often a widget was drawn anew from edge to edge.
class WholePaints : public QObject {
public:
    int count = 0;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() == QEvent::Paint
            && static_cast<QPaintEvent*>(event)->region().boundingRect().width() >= widget->width())
            ++count;
        return false;
    }
};

} // namespace

class ReadingAgainTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("jingwei-test"));
        QCoreApplication::setApplicationName(QStringLiteral("reading-again"));
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void aSourceIsShownAsItWasRead()
    {
        Desk desk;

        desk.lookAgain(1);

        QVERIFY(desk.mapping()->isVisible());
        QCOMPARE(desk.mapping()->draft().base(), std::string{"远山"});
        QTRY_VERIFY2_WITH_TIMEOUT(
            desk.counts().startsWith(QStringLiteral("Accepted 5 → 5 · duplicate 0 → 0 · rejected 1 → 1")),
            qPrintable(desk.counts()), patience);
    }

    void beforeTheTrialIsDoneNothingIsReplaced()
    {
        Desk desk;

        desk.lookAgain(1);

        QVERIFY(!desk.import()->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(desk.import()->isEnabled(), patience);
    }

    void anyFieldCanBeChosenAlsoBesideOnesOwnProfile()
    {
        Desk desk;
        desk.lookAgain(1);

        auto* combo = part<QComboBox>(desk.page, "columnChoice9");

        for (const auto field : fieldsOf(*findProfile("bank-transactions")))
            QVERIFY2(combo->findData(static_cast<int>(field)) >= 0, fieldWord(field).data());
    }

    void fewerRowsAreAskedAboutAndUndoBringsThemBack()
    {
        Desk desk;
        desk.lookAgain(1);
        desk.choose("贷方发生额", std::nullopt); // what came in can be read no more
        QTRY_VERIFY2_WITH_TIMEOUT(desk.counts().startsWith(QStringLiteral("Accepted 5 → 2")),
                                  qPrintable(desk.counts()), patience);
        part<QCheckBox>(desk.page, "mappingRemember")->setChecked(false);
        QSignalSpy finished{&desk.flow, &IntakeFlow::finished};

        desk.import()->click();
        auto* dialog = part<QDialog>(desk.page, "fewerRowsDialog");
        QVERIFY(desk.flow.job() == nullptr);
        QVERIFY(part<QLabel>(*dialog, "fewerRowsWhat")->text().contains(QStringLiteral("only 2 can")));
        part<QPushButton>(*dialog, "fewerRowsConfirm")->click();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        QCOMPARE(desk.states(), (std::vector{SourceStatus::Withdrawn, SourceStatus::Imported}));

        desk.bridge.undo();

        QTRY_COMPARE_WITH_TIMEOUT(desk.states(),
                                  (std::vector{SourceStatus::Imported, SourceStatus::Withdrawn}), patience);
        QCOMPARE(desk.flow.batch().rows()[0].receipt->id, std::optional{SourceId{1}});
        QCOMPARE(desk.flow.batch().rows()[0].receipt->rows.accepted, std::int64_t{5});
    }

    void aProfileOfOnesOwnIsDeletedAndWhatWasSaidStays()
    {
        Desk desk;
        desk.lookAgain(1);
        const auto columns = desk.mapping()->draft().columns();
        const auto actions = part<QToolButton>(desk.page, "mappingMore")->menu()->actions();
        const auto own = std::ranges::find_if(actions, [](const QAction* action) {
            return action->objectName() == QLatin1String{"mappingOwnProfiles"};
        });
        QVERIFY(own != actions.end());
        (*own)->trigger();
        auto* list = part<QDialog>(desk.page, "profileList");
        QCOMPARE(part<QListWidget>(*list, "profileListNames")->count(), 1);
        QVERIFY(part<QListWidget>(*list, "profileListNames")
                    ->item(0)
                    ->text()
                    .contains(QStringLiteral("1 source")));

        part<QPushButton>(*list, "profileListDelete")->click();
        auto* ask = part<QDialog>(*list, "deleteProfileDialog");
        QVERIFY(part<QLabel>(*ask, "deleteProfileWhat")->text().contains(QStringLiteral("远山.csv")));
        QCOMPARE(desk.profiles.names().size(), qsizetype{1}); // not before the answer
        part<QPushButton>(*ask, "deleteProfileConfirm")->click();

        QCOMPARE(desk.profiles.names(), QStringList{});
        QCOMPARE(part<QListWidget>(*list, "profileListNames")->count(), 0);
        part<QPushButton>(*list, "profileListClose")->click();
        QTRY_VERIFY(findProfile(desk.mapping()->draft().base()));
        QVERIFY(desk.mapping()->draft().columns() == columns);
    }

    void guessesStayUnderTheirColumns()
    {
        Desk desk;
        desk.lookAgain(1);
        auto* choices = part<ColumnChoices>(desk.page, "columnChoices");
        auto* table = part<DataTable>(desk.page, "mappingRaw");
        QVERIFY(table->horizontalScrollBar()->maximum() > 0);
        QCoreApplication::processEvents();
        WholePaints paints;
        choices->installEventFilter(&paints);

        table->horizontalScrollBar()->setValue(40);

        QTRY_VERIFY(paints.count > 0);
    }
};

QTEST_MAIN(ReadingAgainTest)
#include "reading_again_test.moc"
