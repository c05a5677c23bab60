#include "ui/workspaces/sum_line.h"

#include <QSignalSpy>
#include <QtTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

SumLineContent evening()
{
    SumLineContent content;
    content.stolen = 48'600'000;
    content.held = 18'610'000;
    content.notQueried = 15'640'000;
    content.gone = 14'350'000;
    content.stolenTransfers = 3;
    return content;
}

} // namespace

class SumLineTest : public QObject {
    Q_OBJECT

private slots:
    void theEquationIsWrittenOut()
    {
        SumLine line;
        line.show(evening());

        QVERIFY(line.holds());
        for (const auto* sum : {"486,000.00", "186,100.00", "156,400.00", "143,500.00"})
            QVERIFY2(line.equation().contains(QLatin1String{sum}), sum);
        QVERIFY(line.equation().contains(QLatin1Char{'='}));
        QVERIFY(line.findChild<QLabel*>(QStringLiteral("sumBroken"))->isHidden());
    }

    void abrokenSumSaysSoAndNamesTheAccount()
    {
        SumLine line;
        auto content = evening();
        content.holds = false;
        content.whereBroken = QStringLiteral("6299 6609 2505 2068");
        line.show(content);

        QVERIFY(!line.equation().contains(QLatin1Char{'='}));
        auto* broken = line.findChild<QLabel*>(QStringLiteral("sumBroken"));
        QVERIFY(!broken->isHidden());
        QVERIFY(broken->text().contains(content.whereBroken));
        QVERIFY(line.findChild<QWidget*>(QStringLiteral("sumBar"))->isHidden());
    }

    void oneUnitThroughout()
    {
        SumLine line;
        auto content = evening();
        content.unit = MoneyUnit::TenThousand;
        line.show(content);

        QCOMPARE(line.findChild<SumTerm*>(QStringLiteral("sumStolen"))->sum(), QStringLiteral("48.60"));
        QVERIFY(!line.equation().contains(QStringLiteral("486,000")));
    }

    void eachTermAsksForItsAccounts_data()
    {
        QTest::addColumn<QString>("term");
        QTest::addColumn<int>("part");

        QTest::newRow("stolen") << "sumStolen" << int(SumPart::Stolen);
        QTest::newRow("held") << "sumHeld" << int(SumPart::Held);
        QTest::newRow("not queried") << "sumNotQueried" << int(SumPart::NotQueried);
        QTest::newRow("gone") << "sumGone" << int(SumPart::Gone);
    }

    void eachTermAsksForItsAccounts()
    {
        QFETCH(QString, term);
        QFETCH(int, part);
        SumLine line;
        line.show(evening());
        int chosen = -1;
        connect(&line, &SumLine::partChosen, &line, [&](SumPart asked) { chosen = int(asked); });

        line.findChild<SumTerm*>(term)->click();

        QCOMPARE(chosen, part);
    }
};

QTEST_MAIN(SumLineTest)
#include "sum_line_test.moc"
