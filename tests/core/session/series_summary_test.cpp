#include "core/session/series_summary.h"
#include "tests/support/case_folder.h"

#include <QtTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// 1 to 3 name one card, one phone and one app, and two of them are of one victim; 4 states neither loss nor
/// time.
const QByteArray reports =
    "警情编号,案发时间,报警人,身份证号,涉案账号,涉案电话,涉案APP,警情类别,损失金额(元),简要案情\n"
    "A001,2025-03-05 10:00:00,周岚,11010519491231002X,6299000011118846,13900003021,聚单宝,刷单返利,1000.00,\n"
    "A002,2025-03-02 11:00:00,马立平,,6299000011118846,13900003021,聚单宝,刷单返利,2000.50,\n"
    "A003,2025-03-17 12:00:00,周岚,11010519491231002X,6299000011118846,13900003021,聚单宝,虚假贷款,3000.00,\n"
    "A004,,白露,,6299041277040417,,,,,\n";

struct Linked {
    std::shared_ptr<const CaseSnapshot> snapshot;
    LinkedCase linked;
};

Linked linkReports(CaseFolder& folder)
{
    folder.put("警情登记.csv", reports);
    folder.import();
    const auto snapshot = folder.snapshot();
    Progress progress;
    return {snapshot, *linkIncidents(*snapshot, {}, progress)};
}

} // namespace

class SeriesSummaryTest : public QObject {
    Q_OBJECT

private slots:
    void aSeriesIsToldInFigures()
    {
        CaseFolder folder;
        const auto [snapshot, linked] = linkReports(folder);

        const auto summary = summaryOfSeries(*snapshot, linked, {0, 1, 2});

        QCOMPARE(summary.incidents, std::size_t{3});
        QCOMPARE(summary.victims, std::size_t{2});
        QCOMPARE(summary.category, std::string{"刷单返利"});
        QCOMPARE(summary.ofCategory, std::size_t{2});
        QCOMPARE(summary.first, linked.material->subject(1).at);
        QCOMPARE(summary.last, linked.material->subject(2).at);
        QCOMPARE(summary.loss, Minor{600'050});
        QCOMPARE(summary.withLoss, std::size_t{3});
        QCOMPARE(summary.accounts, std::size_t{1});
        QCOMPARE(summary.phones, std::size_t{1});
        QCOMPARE(summary.sharedInAll, std::size_t{3});
        QCOMPARE(summary.shared,
                 (std::vector<std::string>{"account:6299000011118846", "phone:13900003021", "app:聚单宝"}));
    }

    void whatIsNotStatedIsNotMadeUp()
    {
        CaseFolder folder;
        const auto [snapshot, linked] = linkReports(folder);

        const auto alone = summaryOfSeries(*snapshot, linked, {3});

        QCOMPARE(alone.incidents, std::size_t{1});
        QCOMPARE(alone.withLoss, std::size_t{0});
        QVERIFY(!alone.first && !alone.last);
        QVERIFY(alone.category.empty());
        QVERIFY(alone.shared.empty());
        QCOMPARE(summaryOfSeries(*snapshot, linked, {0, 3}).withLoss, std::size_t{1});
        QCOMPARE(summaryOfSeries(*snapshot, linked, {}), SeriesSummary{});
    }
};

QTEST_GUILESS_MAIN(SeriesSummaryTest)
#include "series_summary_test.moc"
