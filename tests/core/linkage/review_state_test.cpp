#include "core/linkage/review_state.h"
#include "core/store/reviews.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>

using namespace jingwei;

namespace {

ReviewRecord vote(const std::string& by, const std::string& a, const std::string& b, Verdict verdict,
                  std::int64_t at, bool final = false, ReviewMatter matter = ReviewMatter::Series)
{
    ReviewRecord record;
    record.matter = matter;
    record.at = Instant{std::chrono::seconds{at}};
    record.serial = at;
    record.by = by;
    record.a = a;
    record.b = b;
    record.verdict = verdict;
    record.text = "why";
    record.final = final;
    return withId(record);
}

ReviewRecord takeBack(const ReviewRecord& what, std::int64_t at)
{
    ReviewRecord record;
    record.act = ReviewAct::Withdraw;
    record.at = Instant{std::chrono::seconds{at}};
    record.serial = at;
    record.by = what.by;
    record.of = what.id;
    return withId(record);
}

ReviewRecord needs(int reviewers, std::int64_t at)
{
    ReviewRecord record;
    record.act = ReviewAct::Setting;
    record.at = Instant{std::chrono::seconds{at}};
    record.serial = at;
    record.by = "chair";
    record.needed = reviewers;
    return withId(record);
}

/// What binds, as text, so that two states can be compared.
std::string bindingOf(const ReviewState& state)
{
    std::vector<std::string> lines;
    for (const auto& decision : state.decisions)
        lines.push_back(decision.pair.first + decision.pair.second
                        + std::string{verdictWord(decision.verdict)} + (decision.disputed ? "!" : "")
                        + (decision.waiting ? "?" : ""));
    std::ranges::sort(lines);
    std::string all;
    for (const auto& line : lines)
        all += line + "\n";
    return all;
}

/// The same of every matter.
std::string heldIn(const std::vector<ReviewRecord>& lines)
{
    std::string all;
    for (const auto matter :
         {ReviewMatter::Series, ReviewMatter::Report, ReviewMatter::Person, ReviewMatter::Account})
        all += std::string{reviewMatterWord(matter)} + "\n"
               + bindingOf(reviewState(lines, static_cast<std::size_t>(-1), matter));
    return all;
}

/// Votes in every matter, and lines that take others back.
std::vector<ReviewRecord> randomLines(std::uint64_t seed, std::size_t count, const std::string& by)
{
    std::mt19937_64 random{seed};
    std::vector<ReviewRecord> lines;
    for (std::size_t index = 0; index < count; ++index) {
        const auto at = static_cast<std::int64_t>(index * 3 + random() % 2);
        if (!lines.empty() && random() % 4 == 0)
            lines.push_back(takeBack(lines[random() % lines.size()], at));
        else
            lines.push_back(vote(by + std::to_string(random() % 2), "A" + std::to_string(random() % 5),
                                 "B" + std::to_string(random() % 5), static_cast<Verdict>(random() % 3), at,
                                 random() % 10 == 0, static_cast<ReviewMatter>(random() % 4)));
    }
    return lines;
}

} // namespace

class ReviewStateTest : public QObject {
    Q_OBJECT

private slots:
    void aVerdictBinds()
    {
        const std::vector lines{vote("秦越", "A1", "A2", Verdict::Same, 1)};
        const auto state = reviewState(lines);
        QCOMPARE(state.decisions.size(), std::size_t{1});
        QCOMPARE(state.find({"A1", "A2"})->verdict, Verdict::Same);
        QVERIFY(state.find({"A1", "A3"}) == nullptr);
    }

    void whoChangesHisMindIsNoDissenter()
    {
        const std::vector lines{vote("秦越", "A1", "A2", Verdict::Same, 1),
                                vote("秦越", "A1", "A2", Verdict::Different, 2)};
        const auto state = reviewState(lines);
        QCOMPARE(state.find({"A1", "A2"})->verdict, Verdict::Different);
        QVERIFY(!state.find({"A1", "A2"})->disputed);
        QCOMPARE(state.votes.size(), std::size_t{2});
    }

    void aDisputeBindsNobodyUntilItIsSettled()
    {
        std::vector lines{vote("秦越", "A1", "A2", Verdict::Same, 1),
                          vote("罗敏", "A1", "A2", Verdict::Different, 2)};
        auto state = reviewState(lines);
        QCOMPARE(state.find({"A1", "A2"})->verdict, Verdict::Undecided);
        QVERIFY(state.find({"A1", "A2"})->disputed);
        lines.push_back(vote("韩东", "A1", "A2", Verdict::Different, 3, true));
        state = reviewState(lines);
        QCOMPARE(state.find({"A1", "A2"})->verdict, Verdict::Different);
        QVERIFY(!state.find({"A1", "A2"})->disputed);
        QCOMPARE(state.find({"A1", "A2"})->votes.size(), std::size_t{3}); // dissent is kept
    }

    void twoMustAgreeWhereTheRuleSaysSo()
    {
        std::vector lines{needs(2, 0), vote("秦越", "A1", "A2", Verdict::Same, 1)};
        QVERIFY(reviewState(lines).find({"A1", "A2"})->waiting);
        QCOMPARE(reviewState(lines).find({"A1", "A2"})->verdict, Verdict::Undecided);
        lines.push_back(vote("秦越", "A1", "A2", Verdict::Same, 2)); // the same person is no second
        QVERIFY(reviewState(lines).find({"A1", "A2"})->waiting);
        lines.push_back(vote("罗敏", "A1", "A2", Verdict::Same, 3));
        QCOMPARE(reviewState(lines).find({"A1", "A2"})->verdict, Verdict::Same);
    }

    void takenBackInAnyOrderAndAgain()
    {
        std::vector lines{vote("秦越", "A1", "A2", Verdict::Same, 1),
                          vote("秦越", "A3", "A4", Verdict::Same, 2)};
        lines.push_back(takeBack(lines[0], 3));
        auto state = reviewState(lines);
        QVERIFY(state.find({"A1", "A2"}) == nullptr);
        QCOMPARE(state.find({"A3", "A4"})->verdict, Verdict::Same);
        QCOMPARE(state.withdrawn.size(), std::size_t{1});
        lines.push_back(takeBack(lines[2], 4)); // the taking back is taken back
        state = reviewState(lines);
        QCOMPARE(state.find({"A1", "A2"})->verdict, Verdict::Same);
    }

    void aLookBackShowsTheFirstVotesOnly()
    {
        const std::vector lines{vote("秦越", "A1", "A2", Verdict::Same, 1),
                                vote("秦越", "A3", "A4", Verdict::Same, 2),
                                vote("秦越", "A1", "A2", Verdict::Different, 3)};
        QVERIFY(reviewState(lines, 0).decisions.empty());
        QCOMPARE(reviewState(lines, 1).decisions.size(), std::size_t{1});
        QCOMPARE(reviewState(lines, 2).find({"A1", "A2"})->verdict, Verdict::Same);
        QCOMPARE(reviewState(lines, 3).find({"A1", "A2"})->verdict, Verdict::Different);
    }

    void votesOfOneMatterSayNothingInAnother()
    {
        const std::vector lines{vote("秦越", "A1", "A2", Verdict::Same, 1, false, ReviewMatter::Report),
                                vote("秦越", "A1", "A2", Verdict::Different, 2)};
        const auto everything = static_cast<std::size_t>(-1);
        QCOMPARE(reviewState(lines).find({"A1", "A2"})->verdict, Verdict::Different);
        QCOMPARE(reviewState(lines, everything, ReviewMatter::Report).find({"A1", "A2"})->verdict,
                 Verdict::Same);
        QVERIFY(reviewState(lines, everything, ReviewMatter::Person).decisions.empty());
    }

    void newGroundsAreThoseNobodyKnew()
    {
        auto held = vote("秦越", "A1", "A2", Verdict::Different, 1);
        held.grounds = {"app:聚单宝"};
        const std::vector<std::string> now{"account:6299", "app:聚单宝"};
        QCOMPARE(newGrounds(held, now), (std::vector<std::string>{"account:6299"}));
        QVERIFY(newGrounds(held, std::vector<std::string>{"app:聚单宝"}).empty());
    }

    void unitingIsCommutativeAndIdempotentAndLosesNothing()
    {
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            const auto common = randomLines(seed, 30, "c");
            auto one = common;
            auto other = common;
            std::ranges::copy(randomLines(seed + 100, 40, "x"), std::back_inserter(one));
            std::ranges::copy(randomLines(seed + 200, 40, "y"), std::back_inserter(other));
            const auto united = uniteReviews(one, other);
            QCOMPARE(united, uniteReviews(other, one));
            QCOMPARE(united, uniteReviews(united, other));
            QCOMPARE(united, uniteReviews(united, united));
            for (const auto& list : {one, other})
                for (const auto& line : list)
                    QVERIFY(std::ranges::find(united, line.id, &ReviewRecord::id) != united.end());
            QCOMPARE(heldIn(united), heldIn(uniteReviews(other, one)));
        }
    }

    /// The state is what the lines say, however they came together.
    void theStateFollowsFromTheLinesAlone()
    {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            auto lines = randomLines(seed, 1000, "r");
            const auto before = heldIn(lines);
            std::ranges::shuffle(lines, std::mt19937_64{seed});
            QCOMPARE(heldIn(lines), before);
        }
    }

    void aLineSurvivesAsText()
    {
        auto record = vote("秦越", "A1", "A2", Verdict::Different, 1, true);
        record.reasons = {"shared-card"};
        record.grounds = {"account:1"};
        record.score = 1.0 / 3.0;
        QCOMPARE(reviewRecordFromJson(toJson(withId(record))), withId(record));
        QCOMPARE(reviewRecordFromJson(toJson(takeBack(record, 2))), takeBack(record, 2));
        QCOMPARE(reviewRecordFromJson(toJson(needs(2, 3))), needs(2, 3));
    }
};

QTEST_GUILESS_MAIN(ReviewStateTest)
#include "review_state_test.moc"
