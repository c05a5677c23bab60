#include "tests/support/case_folder.h"
#include "ui/intake/alert_dialog.h"
#include "ui/intake/similar_incidents.h"
#include "ui/session_bridge.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QtTest>

using namespace jingwei;
using namespace jingwei::ui;

class AlertDialogTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::CaseFolder> m_folder;

    std::unique_ptr<SessionBridge> openCase()
    {
        m_folder = std::make_unique<test::CaseFolder>();
        auto session = CaseSession::open(m_folder->caseFile(), "Tester");
        if (!session)
            qFatal("no case");
        auto bridge = std::make_unique<SessionBridge>();
        bridge->setCase(*std::move(session));
        return bridge;
    }

    static void type(AlertDialog& dialog, AlertField field, const QString& text)
    {
        dialog.field(field)->clear();
        QTest::keyClicks(dialog.field(field), text);
    }

    static void fill(AlertDialog& dialog)
    {
        dialog.field(AlertField::Victim)->setText(QString::fromUtf8("周岚"));
        type(dialog, AlertField::FromAccount, QStringLiteral("6230 5201 0000 8842"));
        type(dialog, AlertField::ToAccount, QStringLiteral("6299 0412 7704 0417"));
        type(dialog, AlertField::Amount, QStringLiteral("150,000"));
        type(dialog, AlertField::Time, QStringLiteral("2025-03-17 20:41"));
    }

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }

    void enterSavesTheReportAndTheFactsAreThere()
    {
        const auto bridge = openCase();
        AlertDialog dialog{*bridge};
        dialog.show();
        const auto number = dialog.field(AlertField::Number)->text();
        QVERIFY(!number.isEmpty());
        fill(dialog);
        QSignalSpy accepted{&dialog, &QDialog::accepted};

        QTest::keyClick(dialog.field(AlertField::Note), Qt::Key_Return);

        QTRY_COMPARE_WITH_TIMEOUT(accepted.count(), 1, 20'000);
        QCOMPARE(dialog.savedNumber(), number);
        const auto snapshot = bridge->snapshot();
        QCOMPARE(snapshot->incidents.size(), std::size_t{1});
        QCOMPARE(snapshot->incidents.front().victim, std::string{"周岚"});
        QCOMPARE(snapshot->graph->edgeCount(), std::size_t{1});
        QCOMPARE(snapshot->graph->amount(EdgeIndex{0}), Minor{15'000'000});
    }

    void whileItIsTypedTheDialogTellsWhoseCaseItIs()
    {
        const auto bridge = openCase();
        m_folder->put(QStringLiteral("警情登记.csv"),
                      "警情编号,案发时间,报警人,涉案账号,警情类别,损失金额(元)\n"
                      "A001,2025-03-15 10:00:00,白露,6299041277040417,虚假贷款,4000.00\n"
                      "A002,2025-03-16 10:00:00,许琴,6299000011118846,刷单返利,5000.00\n");
        m_folder->import();
        bridge->setCase(m_folder->session());
        AlertDialog dialog{*bridge};
        dialog.show();
        const auto* similar = dialog.findChild<SimilarIncidents*>(QStringLiteral("similarIncidents"));
        QVERIFY(similar != nullptr && similar->isVisible());

        type(dialog, AlertField::ToAccount, QStringLiteral("6299 0412 7704 0417"));

        QTRY_VERIFY2(similar->text().contains(QStringLiteral("A001")), qPrintable(similar->text()));
        QVERIFY(!similar->text().contains(QStringLiteral("A002")));
        type(dialog, AlertField::ToAccount, QStringLiteral("6230 5201 0000 8842"));
        QTRY_VERIFY2(!similar->text().contains(QStringLiteral("A001")), qPrintable(similar->text()));
    }

    void aDoubtfulCardIsAskedAboutOnceAndSavedTheSecondTime()
    {
        const auto bridge = openCase();
        AlertDialog dialog{*bridge};
        dialog.show();
        fill(dialog);
        type(dialog, AlertField::ToAccount, QStringLiteral("6299 0412 7704 0411"));
        QSignalSpy accepted{&dialog, &QDialog::accepted};

        dialog.accept();
        QVERIFY(!dialog.errorAt(AlertField::ToAccount).isEmpty());
        QVERIFY(dialog.errorAt(AlertField::FromAccount).isEmpty());
        QVERIFY(dialog.isVisible());

        dialog.accept();
        QTRY_COMPARE_WITH_TIMEOUT(accepted.count(), 1, 20'000);
        QCOMPARE(bridge->snapshot()->incidents.size(), std::size_t{1});
    }

    void anAccountOfAnotherVictimIsAskedAbout()
    {
        const auto bridge = openCase();
        AlertDialog first{*bridge};
        fill(first);
        QSignalSpy accepted{&first, &QDialog::accepted};
        first.accept();
        QTRY_COMPARE_WITH_TIMEOUT(accepted.count(), 1, 20'000);

        AlertDialog second{*bridge};
        fill(second);
        second.field(AlertField::Victim)->setText(QString::fromUtf8("东郭明"));
        second.accept();

        QVERIFY(second.errorAt(AlertField::FromAccount).contains(QString::fromUtf8("周岚")));
        QCOMPARE(bridge->snapshot()->incidents.size(), std::size_t{1});
    }

    void whatIsWrongIsSaidAtItsFieldAndNothingIsSaved()
    {
        const auto bridge = openCase();
        AlertDialog dialog{*bridge};
        dialog.show();
        fill(dialog);
        dialog.field(AlertField::Amount)->setText(QString::fromUtf8("十五万"));

        dialog.accept();

        QVERIFY(!dialog.errorAt(AlertField::Amount).isEmpty());
        QVERIFY(dialog.errorAt(AlertField::Victim).isEmpty());
        QVERIFY(dialog.isVisible());
        QVERIFY(bridge->snapshot()->incidents.empty());
        type(dialog, AlertField::Amount, QStringLiteral("1"));
        QVERIFY(dialog.errorAt(AlertField::Amount).isEmpty());
    }
};

QTEST_MAIN(AlertDialogTest)
#include "alert_dialog_test.moc"
