#include "tests/ui/review/review_samples.h"
#include "ui/review/ground_rows.h"
#include "ui/review/ground_words.h"

#include <algorithm>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

LinkedCase linkedOf(const QByteArray& reports)
{
    test::CaseFolder folder;
    folder.put(QStringLiteral("警情登记.csv"), reports);
    folder.import();
    Progress progress;
    return *linkIncidents(*folder.snapshot(), {}, progress);
}

GroundRows rowsOf(const LinkedCase& linked, IncidentPair pair, std::vector<GroundChoice> without = {})
{
    return groundRows(linked, pair, without, chinaZone, Masking::Shown);
}

} // namespace

class GroundRowsTest : public QObject {
    Q_OBJECT

private slots:
    void theBarsFollowEachOtherUpToTheScore()
    {
        const auto linked = linkedOf(sample::sixReports);
        for (std::uint32_t a = 0; a < 6; ++a) {
            for (std::uint32_t b = a + 1; b < 6; ++b) {
                const auto grounds = rowsOf(linked, {a, b});
                double sum = 0.0;
                for (const auto& row : grounds.rows) {
                    if (row.mark == GroundMark::Sum)
                        continue;
                    QCOMPARE(row.from, sum);
                    sum += row.ground.weight;
                    QCOMPARE(row.to, sum);
                }
                QCOMPARE(grounds.rows.back().mark, GroundMark::Sum);
                QCOMPARE(grounds.rows.back().to, linked.scorer->score(a, b));
                QCOMPARE(grounds.score, linked.scorer->score(a, b));
                QVERIFY(grounds.most >= linked.threshold);
            }
        }
    }

    void whatIsTakenAwayCountsNothing()
    {
        const auto linked = linkedOf(sample::sixReports);
        const std::vector<GroundChoice> without{{GroundKind::App, "聚单宝"}, {GroundKind::Category, {}}};
        const auto grounds = rowsOf(linked, {0, 1}, without);
        Progress progress;
        QCOMPARE(grounds.score, withoutGrounds(linked, {0, 1}, without, progress)->score);
        QVERIFY(grounds.score < linked.scorer->score(0, 1));
        QCOMPARE(std::ranges::count(grounds.rows, true, &GroundRow::without), 2);
    }

    void whatOnlyOneHasIsSaid()
    {
        const auto linked = linkedOf(sample::sixReports);
        const auto grounds = rowsOf(linked, {0, 5});
        const auto account = std::ranges::find_if(
            grounds.rows, [](const GroundRow& row) { return row.ground.kind == GroundKind::Account; });
        QVERIFY(account != grounds.rows.end());
        QCOMPARE(account->mark, GroundMark::OneSided);
        QCOMPARE(account->a, QStringLiteral("6299 0000 1111 8846"));
        QCOMPARE(account->to, account->from);
        QVERIFY(grounds.oneSided > 0);
    }

    void unlikeWordsStandOnTheirSides()
    {
        const auto linked = linkedOf(sample::sixReports);
        const auto grounds = rowsOf(linked, {0, 3});
        const auto category = std::ranges::find_if(
            grounds.rows, [](const GroundRow& row) { return row.ground.kind == GroundKind::Category; });
        QVERIFY(category != grounds.rows.end());
        QCOMPARE(category->a, QStringLiteral("刷单返利"));
        QCOMPARE(category->b, QStringLiteral("虚假贷款"));
    }

    void numbersAreHiddenWhereTheWindowIsMasked()
    {
        const auto linked = linkedOf(sample::sixReports);
        const auto grounds = groundRows(linked, {0, 1}, {}, chinaZone, Masking::Masked);
        for (const auto& row : grounds.rows)
            QVERIFY(!row.a.contains(QStringLiteral("1111")) && !row.b.contains(QStringLiteral("1111")));
    }

    void scoresAreWrittenWithTheirSign()
    {
        QCOMPARE(weightText(5.838), QStringLiteral("+5.84"));
        QCOMPARE(weightText(-0.461), QStringLiteral("−0.46"));
        QCOMPARE(weightText(0.001), QStringLiteral("0.00"));
        QCOMPARE(scoreText(-0.001), QStringLiteral("0.00"));
    }
};

QTEST_GUILESS_MAIN(GroundRowsTest)
#include "ground_rows_test.moc"
