// What follows from holding persons, accounts and reports the same, and that all of it can be taken back.
#include "core/linkage/review_queue.h"
#include "core/session/case_network.h"
#include "core/session/common_links.h"
#include "core/session/same_persons.h"
#include "core/session/series_sum.h"
#include "core/store/edit_json.h"
#include "core/store/reviews.h"
#include "tests/core/session/same_samples.h"

#include <QtTest>

#include <nlohmann/json.hpp>

#include <random>

using namespace jingwei;
using namespace jingwei::test;

namespace {

const std::string personOne = "person:" + numberOne;
const std::string personTwo = "person:" + numberTwo;
const std::string otherAccount = "account:6299000000000002";

LinkedCase linkedOf(const CaseSession& session)
{
    Progress progress;
    return *linkIncidents(*session.snapshot(), {}, progress);
}

/// Holders that two incidents of the case share.
QStringList sharedHolders(const CaseSession& session, const std::string& a, const std::string& b)
{
    const auto linked = linkedOf(session);
    QStringList holders;
    for (const auto& ground : linked.scorer->explain(*linked.material->find(a), *linked.material->find(b)))
        if (ground.kind == GroundKind::Holder)
            holders << QString::fromStdString(ground.value);
    return holders;
}

std::shared_ptr<const CaseNetwork> networkOf(const CaseSession& session)
{
    Progress progress;
    return *CaseNetwork::build(session.snapshot(), progress);
}

QStringList commonOf(const CaseSession& session, const std::vector<EntityRef>& of)
{
    QStringList shared;
    const auto links = commonLinks(*session.snapshot(), of, 2);
    for (const auto& link : *links)
        shared << QString::fromStdString(link.entity);
    return shared;
}

std::size_t differencesIn(const CaseFolder& folder)
{
    Progress progress;
    return checkCase(folder.caseFile(), progress)->differences.size();
}

void reread(CaseSession& session)
{
    Progress progress;
    QVERIFY(session.reload(progress));
}

/// Everything that decisions have a part in.
QStringList everythingOf(CaseSession& session)
{
    reread(session);
    const auto& snapshot = *session.snapshot();
    auto all = accountsIn(snapshot) + transfersIn(snapshot);
    const SamePersons persons{snapshot};
    for (std::uint32_t vertex = 0; vertex < snapshot.graph->vertexCount(); ++vertex) {
        const auto& account = snapshot.graph->account(VertexIndex{vertex});
        const auto person = persons.holderOf(account).value_or("-");
        all << QString::fromStdString(account.entity.value + " of " + person);
    }
    for (const auto matter :
         {ReviewMatter::Series, ReviewMatter::Report, ReviewMatter::Person, ReviewMatter::Account}) {
        QStringList held;
        for (const auto& decision :
             reviewState(snapshot.review, static_cast<std::size_t>(-1), matter).decisions)
            held << QString::fromStdString(decision.pair.first + ' ' + decision.pair.second + ' '
                                           + std::string{verdictWord(decision.verdict)})
                        + (decision.disputed ? "!" : "");
        held.sort();
        all << held;
    }
    const auto linked = linkedOf(session);
    for (const auto& series : linked.series) {
        const auto sum = sumOf(linked, series.incidents);
        all << QStringLiteral("%1: %2 events, %3").arg(series.incidents.size()).arg(sum.events).arg(sum.loss);
    }
    return all;
}

void takeEverything(CaseFolder& folder)
{
    takePersons(folder);
    takeTwoNumbers(folder);
    folder.take(QStringLiteral("又.csv"),
                "警情编号,案发时间,报警人,联系电话,涉案账号,警情类别,损失金额(元),简要案情\n"
                "A004,2025-03-01 10:30:00,賀子俊,13900000001,6299000000000011,刷单返利,1300.00,\n"
                "A005,2025-03-04 10:30:00,许琴,13900000005,6299000000000011,刷单返利,1500.00,\n");
}

/// A vote on any two things that there are, in any matter, by either of two reviewers.
ReviewRecord anyVote(const CaseSession& session, std::mt19937_64& random)
{
    static const std::vector<std::string> incidents{"A001", "A002", "A003", "A004", "A005"};
    static const std::vector<std::string> persons{"account:6299000000000002", "incident:A001",
                                                  "incident:A004", personOne, "account:6299000000000021"};
    static const std::vector<std::string> accounts{cardRef, numberRef, "account:6299000011117777",
                                                   "account:6299000000000007"};
    auto record = lineOf(*session.snapshot(), ReviewAct::Vote, random() % 2 == 0 ? "秦越" : "罗敏");
    record.matter = static_cast<ReviewMatter>(random() % 4);
    const auto& things = record.matter == ReviewMatter::Person    ? persons
                         : record.matter == ReviewMatter::Account ? accounts
                                                                  : incidents;
    const auto first = random() % things.size();
    const auto second = (first + 1 + random() % (things.size() - 1)) % things.size();
    std::tie(record.a, record.b) = numberPair(things[first], things[second]);
    record.verdict = random() % 3 == 0 ? Verdict::Different : Verdict::Same;
    record.text = "看过";
    return withId(std::move(record));
}

} // namespace

class SameEffectsTest : public QObject {
    Q_OBJECT

private slots:
    void accountsOfOnePersonAreASharedHolder()
    {
        CaseFolder folder;
        takePersons(folder);
        const auto session = folder.session();
        QVERIFY(sharedHolders(*session, "A002", "A003").isEmpty());
        QVERIFY(say(*session, ReviewMatter::Person, otherAccount, personOne, Verdict::Same));
        QCOMPARE(sharedHolders(*session, "A002", "A003"), QStringList{QString::fromStdString(numberOne)});
        QVERIFY(session->undo());
        reread(*session);
        QVERIFY(sharedHolders(*session, "A002", "A003").isEmpty());
        // without any number too, by the lowest of what is held one
        QVERIFY(say(*session, ReviewMatter::Person, "account:6299000000000011", otherAccount, Verdict::Same));
        QCOMPARE(sharedHolders(*session, "A001", "A003"), QStringList{QString::fromStdString(otherAccount)});
    }

    void theVictimsOwnAccountsAreNoSharedHolder()
    {
        CaseFolder folder;
        takePersons(folder);
        const auto session = folder.session();
        QVERIFY(say(*session, ReviewMatter::Person, otherAccount, personOne, Verdict::Same));
        QVERIFY(say(*session, ReviewMatter::Person, "incident:A002", personOne, Verdict::Same));
        QVERIFY(sharedHolders(*session, "A002", "A003").isEmpty()); // of A002 it is the victim
    }

    void onePersonIsOneNodeThatSaysAllNumbers()
    {
        CaseFolder folder;
        takePersons(folder);
        folder.take(QStringLiteral("2.csv"), "交易卡号,账户开户名称,开户人证件号码,账号开户银行\n"
                                             "6299000000000005,贺子俊,110101198001010027,海城银行\n");
        const auto session = folder.session();
        const EntityRef one{EntityKind::Person, numberOne};
        const EntityRef two{EntityKind::Person, numberTwo};
        const auto before = networkOf(*session);
        QVERIFY(before->find(one) != before->find(two));
        QVERIFY(say(*session, ReviewMatter::Person, personOne, personTwo, Verdict::Same));
        QVERIFY(say(*session, ReviewMatter::Person, otherAccount, personTwo, Verdict::Same));

        const auto network = networkOf(*session);
        QCOMPARE(network->size(), before->size() - 1);
        QVERIFY(network->find(two) && network->find(two) == network->find(one));
        QCOMPARE(network->entity(*network->find(two)), one);
        QCOMPARE(network->describe(*network->find(two)).tail,
                 "6299000000000002 " + numberOne + ' ' + numberTwo);
        std::size_t accounts = 0;
        network->factsFrom(*network->find(one), [&](const NetworkFact&) { ++accounts; });
        QCOMPARE(accounts, std::size_t{3}); // 1, 5 by their numbers, 2 by decision

        QVERIFY(session->undo());
        QVERIFY(session->undo());
        reread(*session);
        QCOMPARE(networkOf(*session)->size(), before->size());
        QVERIFY(networkOf(*session)->describe(*before->find(one)).tail.empty());
    }

    void accountsShareThePersonBehindThem()
    {
        CaseFolder folder;
        takePersons(folder);
        const auto session = folder.session();
        const std::vector<EntityRef> of{{EntityKind::Account, "6299000000000001"},
                                        {EntityKind::Account, "6299000000000002"}};
        QVERIFY(commonOf(*session, of).isEmpty());
        QVERIFY(say(*session, ReviewMatter::Person, otherAccount, personOne, Verdict::Same));
        QCOMPARE(commonOf(*session, of), QStringList{QString::fromStdString(personOne)});
        QCOMPARE(commonOf(*session, {{EntityKind::Incident, "A002"}, {EntityKind::Incident, "A003"}}),
                 QStringList{QString::fromStdString(personOne)});
        QVERIFY(session->undo());
        reread(*session);
        QVERIFY(commonOf(*session, of).isEmpty());
    }

    void heldDifferentNoOthersBringTwoTogether()
    {
        CaseFolder folder;
        takePersons(folder);
        const auto session = folder.session();
        QVERIFY(say(*session, ReviewMatter::Person, otherAccount, personOne, Verdict::Different));
        QVERIFY(say(*session, ReviewMatter::Person, otherAccount, "incident:A001", Verdict::Same));
        QVERIFY(say(*session, ReviewMatter::Person, "incident:A001", personOne, Verdict::Same));
        const SamePersons persons{*session->snapshot()};
        QCOMPARE(persons.namesOf(numberOne), std::vector{personOne});
        QCOMPARE(persons.namesOf(otherAccount), (std::vector<std::string>{otherAccount, "incident:A001"}));
    }

    void twoNumbersOfOneAccountAreDerivedAsOneAndUndoneExactly()
    {
        CaseFolder folder;
        takeTwoNumbers(folder);
        const auto session = folder.session();
        const auto before = everythingOf(*session);
        const auto proposed = proposalsOf(*session->snapshot(), ReviewMatter::Account);
        QCOMPARE(transfersIn(*session->snapshot()).size(), 6);

        QVERIFY(say(*session, ReviewMatter::Account, cardRef, numberRef, Verdict::Same));
        const auto joined = everythingOf(*session);
        QCOMPARE(transfersIn(*session->snapshot()).size(), 4); // two were the two sides of one payment
        QVERIFY(session->snapshot()->graph->find({EntityKind::Account, "6299000011118846"}));
        QVERIFY(!session->snapshot()->graph->find({EntityKind::Account, "1202029900123456789"}));
        QCOMPARE(differencesIn(folder), std::size_t{0});
        // it is still proposed, with the same grounds
        const auto again = proposalsOf(*session->snapshot(), ReviewMatter::Account);
        QCOMPARE(pairsOf(again), pairsOf(proposed));
        QCOMPARE(groundsOf(again.front()), groundsOf(proposed.front()));

        QVERIFY(session->undo());
        QCOMPARE(everythingOf(*session), before);
        QCOMPARE(differencesIn(folder), std::size_t{0});
        QVERIFY(session->redo());
        QCOMPARE(everythingOf(*session), joined);
    }

    void whatIsTakenInLaterKnowsOfOneAccountToo()
    {
        CaseFolder folder;
        takeTwoNumbers(folder);
        auto session = folder.session();
        QVERIFY(say(*session, ReviewMatter::Account, cardRef, numberRef, Verdict::Same));
        session.reset();
        folder.take(QStringLiteral("9.csv"),
                    "交易卡号,交易时间,交易金额,收付标志,交易对手账卡号\n"
                    "6299000000000007,2025-03-01 13:00:20,300.00,进,6299000011118846\n");
        QCOMPARE(transfersIn(*folder.snapshot()).size(), 4); // the other side of a payment that is there
        QCOMPARE(differencesIn(folder), std::size_t{0});
    }

    void aRuleOfTwoReviewersTakesAccountsApartUntilTheSecondAgrees()
    {
        CaseFolder folder;
        takeTwoNumbers(folder);
        const auto session = folder.session();
        QVERIFY(say(*session, ReviewMatter::Account, cardRef, numberRef, Verdict::Same));
        auto rule = neededRecord(*session->snapshot(), 2, "秦越");
        rule.at += std::chrono::seconds{2};
        QVERIFY(session->apply(ReviewEdit{{withId(rule)}, true, {}, {}}));
        reread(*session);
        QCOMPARE(transfersIn(*session->snapshot()).size(), 6);
        QCOMPARE(differencesIn(folder), std::size_t{0});
        QVERIFY(say(*session, ReviewMatter::Account, cardRef, numberRef, Verdict::Same, "罗敏"));
        QCOMPARE(transfersIn(*session->snapshot()).size(), 4);
    }

    void twoReportsOfOneEventCountOnceAndAreOneSeries()
    {
        CaseFolder folder;
        takeReportsOfOneEvent(folder);
        const auto session = folder.session();
        const auto sumOfFirst = [](const LinkedCase& linked) {
            return sumOf(linked, linked.series.front().incidents);
        };
        const auto before = linkedOf(*session);
        QCOMPARE(before.series.size(), std::size_t{1}); // A001 A002 A004 by the account
        QCOMPARE(sumOfFirst(before).loss, Minor{1000'00 + 1200'00 + 500'00});
        QCOMPARE(sumOfFirst(before).events, std::size_t{3});

        QVERIFY(say(*session, ReviewMatter::Report, "A001", "A002", Verdict::Same));
        auto linked = linkedOf(*session);
        QCOMPARE(sumOfFirst(linked).loss, Minor{1200'00 + 500'00});
        QCOMPARE(sumOfFirst(linked).events, std::size_t{2});
        const auto queue = reviewQueue(
            *linked.scorer, *linked.scored, linked.series, linked.review, linked.threshold,
            QueueOrder::Strongest, [](std::uint32_t, std::uint32_t) { return std::vector<std::string>{}; },
            linked.oneEvent);
        for (const auto& item : queue)
            QVERIFY(!(item.pair == IncidentPair{0, 1}));

        QVERIFY(say(*session, ReviewMatter::Report, "A001", "A003", Verdict::Same));
        linked = linkedOf(*session); // nothing but the event holds A003 to the others
        QCOMPARE(linked.series.front().incidents, (std::vector<std::uint32_t>{0, 1, 2, 3}));
        QCOMPARE(sumOfFirst(linked).loss, Minor{9000'00 + 500'00});
        linked = relink(linked, linked.review, {});
        QCOMPARE(linked.series.front().incidents, (std::vector<std::uint32_t>{0, 1, 2, 3}));

        QVERIFY(session->undo());
        QVERIFY(session->undo());
        reread(*session);
        QCOMPARE(sumOfFirst(linkedOf(*session)).loss, sumOfFirst(before).loss);
    }

    /// Votes in every matter, undone and done again: each undo gives exactly what was before, and the log
    /// played into a fresh case gives what is now.
    void anyActsAreUndoneExactlyAndFollowFromTheLog()
    {
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            CaseFolder folder;
            takeEverything(folder);
            const auto session = folder.session();
            std::mt19937_64 random{seed};
            std::vector<QStringList> before;
            std::vector<QStringList> after;
            auto now = everythingOf(*session);
            for (int act = 0; act < 40; ++act) {
                const auto turn = random() % 5;
                if (turn == 0 && !before.empty()) {
                    QVERIFY(session->undo());
                    after.push_back(now);
                    now = everythingOf(*session);
                    QCOMPARE(now, before.back());
                    before.pop_back();
                } else if (turn == 1 && !after.empty()) {
                    QVERIFY(session->redo());
                    before.push_back(now);
                    now = everythingOf(*session);
                    QCOMPARE(now, after.back());
                    after.pop_back();
                } else {
                    QVERIFY(session->apply(ReviewEdit{{anyVote(*session, random)}, true, {}, {}}));
                    before.push_back(now);
                    after.clear();
                    now = everythingOf(*session);
                }
            }
            QCOMPARE(differencesIn(folder), std::size_t{0});

            CaseFolder fresh;
            takeEverything(fresh);
            const auto replayed = fresh.session();
            const auto log = session->log();
            for (const auto& entry : log->entries)
                if (const auto edit = editIn(entry, "edit"))
                    QVERIFY(replayed->apply(*edit));
            QCOMPARE(everythingOf(*replayed), now);
        }
    }

    /// Two reviewers' files, each with votes and take-backs of its own, come to the same case either way.
    void unitingIsTheSameEitherWay()
    {
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            CaseFolder folder;
            takeEverything(folder);
            std::mt19937_64 random{seed};
            const auto act = [&](CaseSession& session) {
                for (int turn = 0; turn < 12; ++turn) {
                    reread(session);
                    if (random() % 4 == 0) [[maybe_unused]]
                        const auto undone = session.undo();
                    else
                        QVERIFY(session.apply(ReviewEdit{{anyVote(session, random)}, true, {}, {}}));
                }
                reread(session);
            };
            const std::filesystem::path other{folder.path(QStringLiteral("other.jwcase")).toStdString()};
            {
                const auto session = folder.session();
                act(*session);
            }
            std::filesystem::copy_file(folder.caseFile(), other);
            const auto mine = folder.session();
            const auto theirs = *CaseSession::open(other, "罗敏");
            act(*mine);
            act(*theirs);
            const auto toMine = linesToUnite(*mine->snapshot(), other);
            const auto toTheirs = linesToUnite(*theirs->snapshot(), folder.caseFile());
            QVERIFY(mine->apply(*toMine));
            QVERIFY(theirs->apply(*toTheirs));
            QCOMPARE(everythingOf(*mine), everythingOf(*theirs));
        }
    }
};

QTEST_GUILESS_MAIN(SameEffectsTest)
#include "same_effects_test.moc"
