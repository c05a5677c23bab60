#include "tests/core/session/session_samples.h"

#include <QTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

const QByteArray header =
    "账号,冻结措施类型名称,冻结金额,冻结机关,冻结开始日期,冻结截止日期,措施序号,执行结果\n";

/// "冻结 3>5": row 3 is a freeze, ended by row 5.
QStringList measuresOf(const QByteArray& rows)
{
    CaseFolder folder;
    folder.take("m.csv", header + rows);
    QStringList told;
    const auto snapshot = folder.snapshot();
    for (const auto& measure : snapshot->measures) {
        auto line = QStringLiteral("%1 %2").arg(text(measure.kind)).arg(measure.row.row());
        if (measure.endedBy)
            line += QStringLiteral(">%1").arg(measure.endedBy->row());
        told << line;
    }
    return told;
}

} // namespace

class MeasuresTest : public QObject {
    Q_OBJECT

private slots:
    void aReleaseEndsWhatCameBefore_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QStringList>("told");

        QTest::newRow("the authority's own freeze")
            << QByteArray("1001,冻结,5.00,甲分局,2025-03-01,2025-09-01,1,成功\n"
                          "1001,解除冻结,,甲分局,2025-04-01,,2,成功\n")
            << QStringList{"冻结 2>3", "解除冻结 3"};
        QTest::newRow("not another authority's")
            << QByteArray("1001,冻结,5.00,甲分局,2025-03-01,2025-09-01,1,成功\n"
                          "1001,解冻,,乙分局,2025-04-01,,2,成功\n")
            << QStringList{"冻结 2", "解冻 3"};
        QTest::newRow("by its number, whoever wrote it")
            << QByteArray("1001,冻结,5.00,甲分局,2025-03-01,2025-09-01,1,成功\n"
                          "1001,冻结,5.00,甲分局,2025-03-02,2025-09-01,2,成功\n"
                          "1001,解冻,,,2025-04-01,,2,成功\n")
            << QStringList{"冻结 2", "冻结 3>4", "解冻 4"};
        QTest::newRow("a stop is no freeze") << QByteArray("1001,紧急止付,5.00,甲分局,2025-03-01,,,成功\n"
                                                           "1001,冻结,5.00,甲分局,2025-03-01,,,成功\n"
                                                           "1001,解除止付,,甲分局,2025-03-02,,,成功\n")
                                             << QStringList{"紧急止付 2>4", "冻结 3", "解除止付 4"};
        QTest::newRow("a queued freeze stays") << QByteArray("1001,轮候冻结,5.00,甲分局,2025-03-01,,,成功\n"
                                                             "1001,冻结,5.00,甲分局,2025-03-01,,,成功\n"
                                                             "1001,解冻,,甲分局,2025-03-02,,,成功\n")
                                               << QStringList{"轮候冻结 2", "冻结 3>4", "解冻 4"};
        QTest::newRow("a plain release ends both")
            << QByteArray("1001,紧急止付,5.00,甲分局,2025-03-01,,,成功\n"
                          "1001,冻结,5.00,甲分局,2025-03-01,,,成功\n"
                          "1001,解除,,甲分局,2025-03-02,,,成功\n")
            << QStringList{"紧急止付 2>4", "冻结 3>4", "解除 4"};
        QTest::newRow("not what began later") << QByteArray("1001,解冻,,甲分局,2025-03-02,,,成功\n"
                                                            "1001,冻结,5.00,甲分局,2025-03-05,,,成功\n")
                                              << QStringList{"解冻 2", "冻结 3"};
        QTest::newRow("whatever the order of the rows")
            << QByteArray("1001,解冻,,甲分局,2025-03-05,,,成功\n"
                          "1001,冻结,5.00,甲分局,2025-03-02,,,成功\n")
            << QStringList{"解冻 2", "冻结 3>2"};
        QTest::newRow("not what had run out")
            << QByteArray("1001,冻结,5.00,甲分局,2025-03-01,2025-03-03,,成功\n"
                          "1001,解冻,,甲分局,2025-03-05,,,成功\n")
            << QStringList{"冻结 2", "解冻 3"};
        QTest::newRow("on its last day") << QByteArray("1001,冻结,5.00,甲分局,2025-03-01,2025-03-03,,成功\n"
                                                       "1001,解冻,,甲分局,2025-03-03 15:00:00,,,成功\n")
                                         << QStringList{"冻结 2>3", "解冻 3"};
        QTest::newRow("a release that failed ends nothing")
            << QByteArray("1001,冻结,5.00,甲分局,2025-03-01,,,成功\n"
                          "1001,解冻,,甲分局,2025-03-02,,,失败\n")
            << QStringList{"冻结 2", "解冻 3"};
        QTest::newRow("not another account's") << QByteArray("1001,冻结,5.00,甲分局,2025-03-01,,,成功\n"
                                                             "1002,解冻,,甲分局,2025-03-02,,,成功\n")
                                               << QStringList{"冻结 2", "解冻 3"};
        QTest::newRow("once") << QByteArray("1001,冻结,5.00,甲分局,2025-03-01,,,成功\n"
                                            "1001,解冻,,甲分局,2025-03-02,,,成功\n"
                                            "1001,解冻,,甲分局,2025-03-04,,,成功\n")
                              << QStringList{"冻结 2>3", "解冻 3", "解冻 4"};
    }

    void aReleaseEndsWhatCameBefore()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QStringList, told);

        QCOMPARE(measuresOf(rows), told);
    }

    void theEndIsTheMomentOfTheRelease()
    {
        CaseFolder folder;
        folder.take("m.csv", header
                                 + "1001,冻结,5.00,甲分局,2025-03-01,2025-09-01,1,成功\n"
                                   "1001,解冻,,甲分局,2025-04-01 09:30:00,,2,成功\n");
        const auto snapshot = folder.snapshot();

        QVERIFY(snapshot->measures.at(0).endedAt == std::optional{moment("2025-04-01 09:30:00")});
        QVERIFY(!snapshot->measures.at(0).releases);
        QVERIFY(snapshot->measures.at(1).releases);
        QCOMPARE(snapshot->sources.at(0).rows.accepted, std::int64_t{2});
    }
};

QTEST_APPLESS_MAIN(MeasuresTest)
#include "measures_test.moc"
