#include "core/session/review_case.h"
#include "core/session/what_if.h"
#include "tests/support/case_folder.h"

#include <QtTest>

#include <algorithm>
#include <random>
#include <stop_token>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// Six incidents: 1 to 3 name one card and app, 4 and 5 another, 6 none.
const QByteArray reports = "警情编号,案发时间,报警人,涉案账号,涉案APP,警情类别,损失金额(元),简要案情\n"
                           "A001,2025-03-01 10:00:00,周岚,6299000011118846,聚单宝,刷单返利,1000.00,\n"
                           "A002,2025-03-02 11:00:00,马立平,6299000011118846,聚单宝,刷单返利,2000.00,\n"
                           "A003,2025-03-03 12:00:00,丁学海,6299000011118846,聚单宝,刷单返利,3000.00,\n"
                           "A004,2025-03-01 10:00:00,白露,6299041277040417,速贷,虚假贷款,4000.00,\n"
                           "A005,2025-03-05 10:00:00,许琴,6299041277040417,速贷,虚假贷款,5000.00,\n"
                           "A006,2025-03-07 10:00:00,田家旺,,,虚假征信,6000.00,\n";

void takeReports(CaseFolder& folder)
{
    folder.put("警情登记.csv", reports);
    folder.import();
}

LinkedCase linkedOf(CaseSession& session)
{
    Progress progress;
    [[maybe_unused]] const auto read = session.reload(progress);
    return *linkIncidents(*session.snapshot(), {}, progress);
}

/// Series as text: "1:A001 A002; 2:…".
QString seriesOf(const LinkedCase& linked)
{
    QStringList all;
    for (std::size_t index = 0; index < linked.series.size(); ++index) {
        QStringList numbers;
        for (const auto incident : linked.series[index].incidents)
            numbers << QString::fromStdString(linked.material->subject(incident).number);
        all << QString::number(linked.numbers[index]) + QLatin1Char(':') + numbers.join(QLatin1Char(' '));
    }
    return all.join(QStringLiteral("; "));
}

Result<Edit> say(CaseSession& session, const std::string& a, const std::string& b, Verdict verdict,
                 const std::string& by = "秦越")
{
    const auto linked = linkedOf(session);
    const auto record = voteRecord(*session.snapshot(), linked, {a, b, verdict, {}, "看过", false}, by);
    if (!record)
        return tl::unexpected{record.error()};
    return session.apply(ReviewEdit{{*record}, true, {}, {}});
}

} // namespace

class ReviewCaseTest : public QObject {
    Q_OBJECT

private slots:
    void whatTheRegisterSharesMakesSeries()
    {
        CaseFolder folder;
        takeReports(folder);
        const auto session = folder.session();
        const auto linked = linkedOf(*session);
        QCOMPARE(seriesOf(linked), QStringLiteral("1:A001 A002 A003; 2:A004 A005"));
        QCOMPARE(linked.pairs.size(), std::size_t{4});
        const auto grounds = linked.scorer->explain(0, 1);
        QCOMPARE(grounds.front().kind, GroundKind::Account);
        QCOMPARE(grounds.front().value, std::string{"6299000011118846"});
        QCOMPARE(grounds.front().rows, (std::vector{RowId{SourceId{1}, 2}, RowId{SourceId{1}, 3}}));
    }

    void aVoteBindsIsUndoneAndRedone()
    {
        CaseFolder folder;
        takeReports(folder);
        auto session = folder.session();
        QVERIFY(say(*session, "A006", "A005", Verdict::Same));
        QCOMPARE(seriesOf(linkedOf(*session)), QStringLiteral("1:A001 A002 A003; 2:A004 A005 A006"));
        QVERIFY(say(*session, "A004", "A005", Verdict::Different));
        QCOMPARE(seriesOf(linkedOf(*session)), QStringLiteral("1:A001 A002 A003; 2:A005 A006"));
        QVERIFY(session->undo());
        QCOMPARE(seriesOf(linkedOf(*session)), QStringLiteral("1:A001 A002 A003; 2:A004 A005 A006"));
        QVERIFY(session->redo());
        session.reset();
        session = folder.session(); // it survives
        QCOMPARE(seriesOf(linkedOf(*session)), QStringLiteral("1:A001 A002 A003; 2:A005 A006"));
        QVERIFY(session->undo());
        QVERIFY(session->undo());
        QCOMPARE(seriesOf(linkedOf(*session)), QStringLiteral("1:A001 A002 A003; 2:A004 A005"));
        QVERIFY(!session->undo());
    }

    void aVoteNeedsAReasonAndIncidentsThatThereAre()
    {
        CaseFolder folder;
        takeReports(folder);
        const auto session = folder.session();
        const auto linked = linkedOf(*session);
        const auto& snapshot = *session->snapshot();
        QCOMPARE(
            voteRecord(snapshot, linked, {"A001", "A002", Verdict::Same, {}, {}, false}, "秦越").error().code,
            ErrorCode::ReasonMissing);
        QCOMPARE(voteRecord(snapshot, linked, {"A001", "A999", Verdict::Same, {}, "x", false}, "秦越")
                     .error()
                     .detail,
                 std::string{"A999"});
        QVERIFY(!voteRecord(snapshot, linked, {"A001", "A001", Verdict::Same, {}, "x", false}, "秦越"));
        const auto record =
            voteRecord(snapshot, linked, {"A002", "A001", Verdict::Same, {"shared-card"}, {}, false}, "秦越");
        QCOMPARE(record->a, std::string{"A001"});
        QCOMPARE(record->grounds, (std::vector<std::string>{"account:6299000011118846", "app:聚单宝"}));
    }

    void relinkingIsLinkingAnew()
    {
        CaseFolder folder;
        takeReports(folder);
        const auto session = folder.session();
        auto linked = linkedOf(*session);
        std::mt19937_64 random{5};
        for (int turn = 0; turn < 60; ++turn) {
            const auto a = "A00" + std::to_string(1 + random() % 6);
            const auto b = "A00" + std::to_string(1 + random() % 6);
            if (a == b)
                continue;
            if (random() % 4 == 0) [[maybe_unused]]
                const auto undone = session->undo();
            else
                QVERIFY(say(*session, a, b, static_cast<Verdict>(random() % 3)));
            const auto fresh = linkedOf(*session);
            linked = relink(linked, reviewState(session->snapshot()->review), session->snapshot()->seriesOf);
            QCOMPARE(seriesOf(linked), seriesOf(fresh));
        }
    }

    void twoReviewersFilesComeTogether()
    {
        CaseFolder folder;
        takeReports(folder);
        const auto other = std::filesystem::path{folder.path(QStringLiteral("other.jwcase")).toStdString()};
        {
            auto session = folder.session();
            QVERIFY(say(*session, "A005", "A006", Verdict::Same, "秦越"));
        }
        std::filesystem::copy_file(folder.caseFile(), other);
        const auto mine = folder.session();
        const auto theirs = *CaseSession::open(other, "罗敏");
        QVERIFY(say(*mine, "A001", "A004", Verdict::Same, "秦越"));
        QVERIFY(say(*theirs, "A001", "A004", Verdict::Different, "罗敏"));
        QVERIFY(say(*theirs, "A001", "A002", Verdict::Same, "罗敏"));
        Progress progress;
        QVERIFY(mine->reload(progress));
        const auto edit = linesToUnite(*mine->snapshot(), other);
        QVERIFY(edit);
        QCOMPARE(edit->records.size(), std::size_t{2});
        QVERIFY(mine->apply(*edit));
        QVERIFY(mine->reload(progress));
        const auto state = reviewState(mine->snapshot()->review);
        QVERIFY(state.find({"A001", "A004"})->disputed);
        QCOMPARE(state.find({"A001", "A004"})->votes.size(), std::size_t{2});
        QCOMPARE(state.find({"A001", "A002"})->verdict, Verdict::Same);
        QVERIFY(linesToUnite(*mine->snapshot(), other)->records.empty()); // once is enough
        QVERIFY(mine->undo());
        QVERIFY(mine->reload(progress));
        QVERIFY(!reviewState(mine->snapshot()->review).find({"A001", "A004"})->disputed);
    }

    void whatASeriesHangsOnIsTold()
    {
        CaseFolder folder;
        takeReports(folder);
        const auto session = folder.session();
        const auto linked = linkedOf(*session);
        Progress progress;
        const auto without =
            withoutGrounds(linked, {3, 4}, {{GroundKind::Account, {}}, {GroundKind::App, {}}}, progress);
        QVERIFY(!without->together);
        QVERIFY(without->score < linked.threshold);
        const auto all = withoutGrounds(linked, {3, 4}, {}, progress);
        QVERIFY(all->together);
        QCOMPARE(all->score, linked.scorer->score(3, 4));
        QCOMPARE(unitedSeries(linked, {0, 4}), (std::vector<std::uint32_t>{0, 1, 2, 3, 4}));
        const auto shared = sharedGrounds(linked, linked.series[0].incidents);
        QCOMPARE(shared.size(), std::size_t{2});
        QCOMPARE(shared[0].incidents, std::uint32_t{3});
        const auto bridges = bridgesOf(linked, linked.series[0].incidents, progress);
        QVERIFY(bridges.has_value());
        for (const auto& bridge : *bridges)
            QVERIFY(bridge.parts.size() > 1);
    }

    void aSeriesThatOneIncidentHoldsTogetherHangsOnIt()
    {
        CaseFolder folder;
        takeReports(folder);
        const auto session = folder.session();
        QVERIFY(say(*session, "A004", "A006", Verdict::Same));
        QVERIFY(say(*session, "A003", "A006", Verdict::Same));
        const auto linked = linkedOf(*session);
        QCOMPARE(seriesOf(linked), QStringLiteral("1:A001 A002 A003 A004 A005 A006"));
        Progress progress;

        const auto bridges = *bridgesOf(linked, linked.series[0].incidents, progress);

        const auto found = std::ranges::find(bridges, std::optional<std::uint32_t>{5}, &Bridge::incident);
        QVERIFY(found != bridges.end());
        QCOMPARE(found->parts, (std::vector<std::vector<std::uint32_t>>{{0, 1, 2}, {3, 4}}));
        QCOMPARE(progress.fraction(), 1.0);
    }

    void theStrongestGroundsAreAskedAbout()
    {
        CaseFolder folder;
        takeReports(folder);
        const auto session = folder.session();
        const auto linked = linkedOf(*session);
        Progress progress;

        const auto answers = *whatIfs(linked, {0, 1}, progress);

        const auto questions = whatIfQuestions(linked, {0, 1});
        QCOMPARE(answers.size(), questions.size());
        double before = linked.scorer->score(0, 1);
        for (std::size_t index = 0; index + 2 < answers.size(); ++index) { // one by one, then two together
            QCOMPARE(answers[index].without, questions[index]);
            QCOMPARE(answers[index].without.size(), std::size_t{1});
            const double taken = linked.scorer->score(0, 1) - answers[index].then.score;
            QVERIFY(taken > 0.0);
            QVERIFY(index == 0 || taken <= before); // the strongest first
            before = taken;
        }
        QCOMPARE(answers[answers.size() - 2].without,
                 (std::vector<GroundChoice>{questions[0][0], questions[1][0]}));
        QCOMPARE(answers.back().without,
                 (std::vector<GroundChoice>{{GroundKind::Account, {}}, {GroundKind::LowerAccount, {}}}));
    }

    void questionsStopWhenAsked()
    {
        CaseFolder folder;
        takeReports(folder);
        const auto session = folder.session();
        const auto linked = linkedOf(*session);
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};

        QCOMPARE(withoutGrounds(linked, {0, 1}, {}, progress).error().code, ErrorCode::Cancelled);
        QCOMPARE(whatIfs(linked, {0, 1}, progress).error().code, ErrorCode::Cancelled);
        QCOMPARE(bridgesOf(linked, linked.series[0].incidents, progress).error().code, ErrorCode::Cancelled);
    }

    void theSeriesAsItWouldBeIsTold()
    {
        CaseFolder folder;
        takeReports(folder);
        const auto session = folder.session();
        const auto linked = linkedOf(*session);

        const auto outlook = outlookOf(linked, {3, 5}); // A004 is of a series, A006 of none

        QCOMPARE(outlook.number, std::uint32_t{2});
        QCOMPARE(outlook.before.incidents, std::size_t{2});
        QCOMPARE(outlook.before.loss, Minor{900'000});
        QCOMPARE(outlook.before.weakest, std::optional{linked.series[1].weakestScore});
        QCOMPARE(outlook.members, (std::vector<std::uint32_t>{3, 4, 5}));
        QCOMPARE(outlook.joining, (std::vector<std::uint32_t>{5}));
        QCOMPARE(outlook.after.loss, Minor{1'500'000});
        QCOMPARE(outlookOf(linked, {5, 3}).joining, outlook.joining); // the single one joins the series
        QCOMPARE(outlookOf(linked, {0, 5}).number, std::uint32_t{1});
        const auto larger = outlookOf(linked, {3, 0}); // three incidents are joined by two
        QCOMPARE(larger.number, std::uint32_t{1});
        QCOMPARE(larger.joining, (std::vector<std::uint32_t>{3, 4}));
    }
};

QTEST_GUILESS_MAIN(ReviewCaseTest)
#include "review_case_test.moc"
