#include "tests/ui/workspaces/sample_case.h"
#include "ui/main_window/account_acts.h"

#include <QtTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

const EntityRef he{EntityKind::Account, "6299041277040417"};

std::shared_ptr<CaseSnapshot> caseWithActs()
{
    auto snapshot = std::make_shared<CaseSnapshot>(*sample::eveningCase().build());
    const auto id = snapshot->graph->account(*snapshot->graph->find(he)).id;
    const MeasureFact stop{.account = id,
                           .kind = "紧急止付",
                           .authority = "临江市反诈中心",
                           .outcome = "成功",
                           .from = sample::evening(0),
                           .until = sample::evening(3600),
                           .amount = 1'000'000,
                           .row = RowId{SourceId{4}, 2}};
    auto freeze = stop;
    freeze.kind = "冻结";
    freeze.from = sample::evening(7200);
    freeze.until = sample::evening(86'400);
    freeze.amount = std::nullopt;
    freeze.row = RowId{SourceId{4}, 3};
    snapshot->measures = {stop, freeze};
    snapshot->queries = {{"account:6299041277040417",
                          "东岚银行",
                          "已反馈",
                          false,
                          sample::evening(0),
                          {},
                          RowId{SourceId{5}, 2}},
                         {"account:6299773100025526", "华宁银行", "", true, {}, {}, RowId{SourceId{5}, 3}},
                         {"account:88001", "东岚银行", "", true, {}, {}, RowId{SourceId{5}, 4}}};
    return snapshot;
}

std::vector<EntityFigure> actsOf(const CaseSnapshot& snapshot, const std::vector<EntityRef>& names = {})
{
    return accountActs(snapshot, he, names, sample::evening(10'000), Masking::Shown);
}

} // namespace

class AccountActsTest : public QObject {
    Q_OBJECT

private slots:
    void measuresStandLatestFirstWithSumTimesAndUnit()
    {
        const auto acts = actsOf(*caseWithActs());

        QCOMPARE(acts.size(), std::size_t{3});
        QCOMPARE(acts[0].caption, QStringLiteral("冻结"));
        QVERIFY(!acts[0].value.contains(QLatin1Char{'0'})); // a sum that is not stated is no zero
        QCOMPARE(acts[1].caption, QStringLiteral("紧急止付"));
        QCOMPARE(acts[1].value, QStringLiteral("10,000.00"));
        QVERIFY2(acts[1].note.contains(QStringLiteral("临江市反诈中心")), qPrintable(acts[1].note));
        QVERIFY2(acts[1].note.contains(QStringLiteral("2025-03-17 20:00:00")), qPrintable(acts[1].note));
        QVERIFY(acts[1].rows == (std::vector{RowId{SourceId{4}, 2}}));
    }

    void whatHasRunOutIsNotStrong()
    {
        const auto acts = actsOf(*caseWithActs());

        QVERIFY(acts[0].strong);
        QVERIFY(!acts[1].strong);
    }

    void onlyQueriesForTheAccountItsOtherNamesAndItsHolderCount()
    {
        auto snapshot = caseWithActs();

        QCOMPARE(actsOf(*snapshot).size(), std::size_t{3});
        QCOMPARE(actsOf(*snapshot, {{EntityKind::Account, "88001"}}).size(), std::size_t{4});
    }

    void whatWasLiftedSaysWhenAndIsNotStrong()
    {
        auto snapshot = caseWithActs();
        auto release = snapshot->measures.back();
        release.kind = "解除冻结";
        release.row = RowId{SourceId{4}, 4};
        release.releases = true;
        release.until = std::nullopt;
        release.from = sample::evening(8000);
        snapshot->measures.back().endedBy = release.row;
        snapshot->measures.back().endedAt = release.from;
        snapshot->measures.push_back(release);

        const auto acts = actsOf(*snapshot);

        QCOMPARE(acts[0].caption, QStringLiteral("解除冻结"));
        QVERIFY(!acts[0].strong);
        QCOMPARE(acts[1].caption, QStringLiteral("冻结"));
        QVERIFY(!acts[1].strong);
        QVERIFY2(acts[1].note.contains(QStringLiteral("lifted 2025-03-17 22:13:20")),
                 qPrintable(acts[1].note));
    }

    void anEndWithoutATimeOfDayIsADayAndLastsUntilItIsOver()
    {
        auto snapshot = caseWithActs();
        const Instant midnight{std::chrono::floor<std::chrono::days>(sample::evening(0) + chinaZone)
                               - std::chrono::days{0} - chinaZone};
        snapshot->measures.back().until = midnight; // the first moment of the day that is still on

        const auto acts = actsOf(*snapshot);

        QVERIFY2(acts[0].note.contains(QStringLiteral("– 2025-03-17")), qPrintable(acts[0].note));
        QVERIFY2(!acts[0].note.contains(QStringLiteral("00:00:00")), qPrintable(acts[0].note));
        QVERIFY(acts[0].strong);
    }

    void noResultIsAnAnswer()
    {
        const auto acts = actsOf(*caseWithActs(), {{EntityKind::Account, "88001"}});

        QVERIFY(acts[2].value != acts[3].value);
        QCOMPARE(acts[2].value, QStringLiteral("已反馈"));
        QCOMPARE(acts[3].value, QStringLiteral("no result"));
    }
};

QTEST_MAIN(AccountActsTest)
#include "account_acts_test.moc"
