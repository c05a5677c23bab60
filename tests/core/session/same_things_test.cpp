// What a case proposes as one and the same, what of it is to be decided, and the lines that votes become.
#include "core/session/gathered_persons.h"
#include "core/session/same_accounts.h"
#include "tests/core/session/same_samples.h"

#include <QtTest>

#include <cmath>
#include <set>

using namespace jingwei;
using namespace jingwei::test;

namespace {

const std::string personOne = "person:" + numberOne;
const std::string otherAccount = "account:6299000000000002";

ReviewState stateOf(const CaseSession& session, ReviewMatter matter)
{
    return reviewState(session.snapshot()->review, static_cast<std::size_t>(-1), matter);
}

QStringList queueOf(CaseSession& session, ReviewMatter matter)
{
    const auto proposals = proposalsOf(*session.snapshot(), matter);
    QStringList pairs;
    for (const auto& item : sameQueue(proposals, stateOf(session, matter)))
        pairs << pairText(proposals[item.proposal]) + (item.disputed ? "!" : "") + (item.waiting ? "?" : "")
                     + (item.anew.empty() ? "" : "+");
    return pairs;
}

const SameGround* groundOf(const SameProposal& proposal, const std::string& word)
{
    const auto found = std::ranges::find(proposal.grounds, word, &SameGround::word);
    return found == proposal.grounds.end() ? nullptr : &*found;
}

} // namespace

class SameThingsTest : public QObject {
    Q_OBJECT

private slots:
    void personsAreProposedByPhoneAndNameNotByACommonName()
    {
        CaseFolder folder;
        takePersons(folder);
        const auto proposals = proposalsOf(*folder.snapshot(), ReviewMatter::Person);
        auto pairs = pairsOf(proposals);
        pairs.sort();

        QCOMPARE(pairs, (QStringList{"account:6299000000000002 = incident:A001",
                                     "account:6299000000000002 = person:110101198001010019",
                                     "incident:A001 = person:110101198001010019"}));
        const auto* const pair = find(proposals, otherAccount, personOne);
        QCOMPARE(pair->a.name, std::string{"贺子俊"});
        QVERIFY(!pair->a.rows.empty() && !pair->b.rows.empty());
        QVERIFY(groundOf(*pair, "phone")->agrees);
        QCOMPARE(groundOf(*pair, "phone")->a, std::string{"13900000001"});
        QVERIFY(groundOf(*find(proposals, "incident:A001", personOne), "name")->agrees); // 賀 is 贺
    }

    void aNameAloneIsNoPersonHoweverRare()
    {
        CaseFolder folder;
        QByteArray accounts = "交易卡号,账户开户名称,账号开户银行\n";
        const QByteArray characters = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"; // of three bytes each
        for (int index = 0; index < 128; ++index) { // 64 names, each had by two and by nobody else
            const int name = index / 2;
            accounts += QByteArray::number(6299000000001000011 + index * 10) + ','
                        + characters.mid(name % 16 * 3, 3) + characters.mid(name / 16 * 3, 3) + ",海城银行\n";
        }
        folder.take(QStringLiteral("账户.csv"), accounts);
        QCOMPARE(folder.snapshot()->graph->vertexCount(), std::size_t{128});
        QVERIFY(proposalsOf(*folder.snapshot(), ReviewMatter::Person).empty());
    }

    void whoPaysFromAnAccountOfTheVerySameNameIsItsHolder()
    {
        CaseFolder folder;
        folder.put(QStringLiteral("1.csv"), "交易卡号,账户开户名称,开户人证件号码,账号开户银行\n"
                                            "6299000000000001,周岚,110101198001010019,海城银行\n"
                                            "6299000000000002,马立平,110101198001010027,海城银行\n");
        folder.put(QStringLiteral("2.csv"), "警情编号,案发时间,报警人,银行账号,损失金额(元),简要案情\n"
                                            "A001,2025-03-01 10:00:00,周岚,6299000000000001,10.00,\n"
                                            "A002,2025-03-01 10:00:00,马立萍,6299000000000002,10.00,\n");
        folder.import();
        // of the second the name differs by a character: somebody has to look
        QCOMPARE(pairsOf(proposalsOf(*folder.snapshot(), ReviewMatter::Person)),
                 QStringList{"incident:A002 = person:110101198001010027"});
    }

    /// The bank gives the holder's name, the register the victim's number: one account under one name.
    void theHolderOfAVictimsAccountIsTheVictimOfTheSameName()
    {
        CaseFolder folder;
        folder.put(QStringLiteral("账户.csv"), "交易卡号,账户开户名称,开户人证件号码,账号开户银行\n"
                                               "6299000000000001,贺子俊,,海城银行\n"
                                               "6299000000000002,周岚,,海城银行\n");
        folder.put(QStringLiteral("警情.csv"),
                   "警情编号,案发时间,报警人,报警人身份证,银行账号,涉案账号,警情类别,损失金额(元),简要案情\n"
                   "A001,2025-03-01 10:00:00,贺子俊,110101198001010019,6299000000000001,,刷单返利,1000.00,\n"
                   "A002,2025-03-02 10:00:00,罗敏,110101198001010027,6299000000000002,,刷单返利,1000.00,\n");
        folder.import();
        const auto persons = gatherPersons(*folder.snapshot(), {});
        QStringList refs;
        for (const auto& person : persons)
            refs << QString::fromStdString(person.ref + ' ' + person.name);
        QCOMPARE(refs, (QStringList{QStringLiteral("account:6299000000000002 周岚"),
                                    QStringLiteral("person:110101198001010019 贺子俊"),
                                    QStringLiteral("person:110101198001010027 罗敏")}));
    }

    void oneEventReportedTwiceIsProposed()
    {
        CaseFolder folder;
        takeReportsOfOneEvent(folder);
        const auto proposals = proposalsOf(*folder.snapshot(), ReviewMatter::Report);
        QCOMPARE(pairsOf(proposals), QStringList{"A001 = A002"});
        const auto* const time = groundOf(proposals.front(), "time");
        QCOMPARE(time->a, std::string{"2025-03-01 10:00:00"});
        QCOMPARE(time->b, std::string{"2025-03-01 10:30:00"});
        QCOMPARE(groundOf(proposals.front(), "suspect-account")->a, std::string{"6299000011118846"});
        QVERIFY(!groundOf(proposals.front(), "loss")->agrees
                || groundOf(proposals.front(), "loss")->weight > 0);
    }

    void twoNumbersOfOneAccountAreProposedByTheirMovements()
    {
        CaseFolder folder;
        takeTwoNumbers(folder);
        const auto proposals = proposalsOf(*folder.snapshot(), ReviewMatter::Account);
        QCOMPARE(pairsOf(proposals), QStringList{"account:1202029900123456789 = account:6299000011118846"});
        const auto& pair = proposals.front();
        QCOMPARE(groundOf(pair, "movements")->a, std::string{"2"});
        QVERIFY(groundOf(pair, "form")->agrees);
        QCOMPARE(pair.a.rows.size(), std::size_t{2});
        QVERIFY(pair.score >= sameAccountFrom);
    }

    void paymentsToTwoAccountsOfOneHolderAreTwo()
    {
        // the payer's statement has both under their own numbers, at one minute and of one amount
        const QByteArray header =
            "交易卡号,交易户名,交易时间,交易金额,收付标志,交易对手账卡号,对手户名,对手开户银行\n";
        CaseFolder folder;
        folder.put(
            QStringLiteral("1.csv"),
            header
                + "6299000000000001,周岚,2025-03-01 12:00:00,100.00,出,6299000000000002,贺子俊,海城银行\n"
                  "6299000000000001,周岚,2025-03-01 12:00:09,100.00,出,6299000000000003,贺子俊,海城银行\n");
        for (const char* own : {"6299000000000002", "6299000000000003"})
            folder.put(QString::fromLatin1(own) + ".csv",
                       header + own + ",贺子俊,2025-03-01 12:00:05,100.00,进,6299000000000001,周岚,\n");
        folder.import();
        QVERIFY(proposalsOf(*folder.snapshot(), ReviewMatter::Account).empty());
    }

    void ownTransfersSpeakAgainstOneAccount()
    {
        CaseFolder folder;
        takeTwoNumbers(folder);
        folder.take(QStringLiteral("4.csv"),
                    "交易卡号,交易户名,交易时间,交易金额,收付标志,交易对手账卡号\n"
                    "1202029900123456789,贺子俊,2025-03-02 12:00:05,10.00,出,6299000011118846\n");
        QVERIFY(proposalsOf(*folder.snapshot(), ReviewMatter::Account).empty());
    }

    void aStatementThatGoesOnUnderAnotherNumberIsProposed()
    {
        const QByteArray header = "交易卡号,交易户名,交易时间,交易金额,收付标志,交易余额,交易对手账卡号\n";
        const auto caseWith = [&](const QByteArray& later) {
            CaseFolder folder;
            folder.put(
                QStringLiteral("1.csv"),
                header + "1202029900123456789,贺子俊,2025-03-01 12:00:00,70.50,进,870.50,6299000000000001\n");
            folder.put(QStringLiteral("2.csv"), header + later);
            folder.put(QStringLiteral("3.csv"), "交易卡号,账户开户名称,开户人证件号码,账号开户银行\n"
                                                "1202029900123456789,贺子俊,110101198001010019,海城银行\n"
                                                "6299000011118846,贺子俊,110101198001010019,海城银行\n");
            folder.import();
            return pairsOf(proposalsOf(*folder.snapshot(), ReviewMatter::Account)).size();
        };
        QCOMPARE(caseWith("6299000011118846,贺子俊,2025-04-01 12:00:00,70.50,出,800.00,6299000000000007\n"),
                 1);
        QCOMPARE(caseWith("6299000011118846,贺子俊,2025-04-01 12:00:00,70.50,出,801.00,6299000000000007\n"),
                 0);
    }

    void everyScoreIsTheSumOfItsGroundsInTheWordsThatThereAre()
    {
        CaseFolder folder;
        takePersons(folder);
        CaseFolder numbers;
        takeTwoNumbers(numbers);
        CaseFolder reports;
        takeReportsOfOneEvent(reports);
        for (const auto& [one, matter] :
             {std::pair{&folder, ReviewMatter::Person}, std::pair{&numbers, ReviewMatter::Account},
              std::pair{&reports, ReviewMatter::Report}}) {
            const auto words = sameGroundWords(matter);
            for (const auto& proposal : proposalsOf(*one->snapshot(), matter)) {
                double sum = 0.0;
                for (const auto& ground : proposal.grounds) {
                    sum += ground.weight;
                    QVERIFY(std::ranges::find(words, ground.word) != words.end());
                }
                QVERIFY(std::abs(sum - proposal.score) < 1e-9);
                QCOMPARE(proposal.matter, matter);
                QVERIFY(proposal.a.ref < proposal.b.ref);
            }
        }
    }

    void theQueueHasWhatNobodyHasDecided()
    {
        CaseFolder folder;
        takePersons(folder);
        const auto session = folder.session();
        QCOMPARE(queueOf(*session, ReviewMatter::Person).size(), 3);
        QVERIFY(say(*session, ReviewMatter::Person, otherAccount, personOne, Verdict::Same));
        QCOMPARE(queueOf(*session, ReviewMatter::Person).size(), 2);
        QVERIFY(say(*session, ReviewMatter::Person, "incident:A001", personOne, Verdict::Same));
        QVERIFY(queueOf(*session, ReviewMatter::Person).isEmpty()); // the third is the same through others
        QVERIFY(say(*session, ReviewMatter::Person, "incident:A001", personOne, Verdict::Different, "罗敏"));
        QVERIFY(queueOf(*session, ReviewMatter::Person)
                    .contains("incident:A001 = " + QString::fromStdString(personOne) + "!"));
        QCOMPARE(proposalsOf(*session->snapshot(), ReviewMatter::Person).size(), std::size_t{3});
    }

    void whatWaitsForASecondReviewerIsInTheQueue()
    {
        CaseFolder folder;
        takePersons(folder);
        const auto session = folder.session();
        QVERIFY(session->apply(ReviewEdit{{neededRecord(*session->snapshot(), 2, "秦越")}, true, {}, {}}));
        QVERIFY(say(*session, ReviewMatter::Person, otherAccount, personOne, Verdict::Same));
        QVERIFY(queueOf(*session, ReviewMatter::Person)
                    .contains(QString::fromStdString(otherAccount + " = " + personOne) + "?"));
    }

    void whatWasHeldDifferentComesAgainWithNewGroundsOnly()
    {
        CaseFolder folder;
        takePersons(folder);
        const auto session = folder.session();
        QVERIFY(say(*session, ReviewMatter::Person, "incident:A001", personOne, Verdict::Different));
        QVERIFY(!queueOf(*session, ReviewMatter::Person)
                     .contains("incident:A001 = " + QString::fromStdString(personOne)));
        // the register comes again with the victim's account, which is the holder's
        folder.take(QStringLiteral("补充.csv"), "警情编号,案发时间,报警人,银行账号,简要案情\n"
                                                "A001,2025-03-01 10:00:00,賀子俊,6299000000000001,\n");
        Progress progress;
        QVERIFY(session->reload(progress));
        const auto proposals = proposalsOf(*session->snapshot(), ReviewMatter::Person);
        const auto queue = sameQueue(proposals, stateOf(*session, ReviewMatter::Person));
        const auto again =
            std::ranges::find_if(queue, [](const SameItem& item) { return !item.anew.empty(); });
        QVERIFY(again != queue.end());
        QCOMPARE(pairText(proposals[again->proposal]),
                 "incident:A001 = " + QString::fromStdString(personOne));
        QCOMPARE(again->anew, (std::vector<std::string>{"account:6299000000000001"}));
    }

    void aVoteNamesWhatThereIsAndWhy()
    {
        CaseFolder folder;
        takePersons(folder);
        const auto snapshot = folder.snapshot();
        const auto proposals = proposalsOf(*snapshot, ReviewMatter::Person);
        const auto* const pair = find(proposals, otherAccount, personOne);
        const auto record = [&](ReviewMatter matter, const std::string& a, const std::string& b,
                                const std::string& why = "看过") {
            return sameVoteRecord(*snapshot, matter, pair, {a, b, Verdict::Same, {}, why, false}, "秦越");
        };
        const auto vote = record(ReviewMatter::Person, personOne, otherAccount);
        QVERIFY(vote);
        QCOMPARE(vote->a, otherAccount); // the lower first
        QCOMPARE(vote->matter, ReviewMatter::Person);
        QCOMPARE(vote->score, pair->score);
        QCOMPARE(vote->grounds, groundsOf(*pair));
        QVERIFY(std::ranges::find(vote->grounds, "phone:13900000001") != vote->grounds.end());
        QCOMPARE(record(ReviewMatter::Person, personOne, otherAccount, "").error().code,
                 ErrorCode::ReasonMissing);
        QCOMPARE(record(ReviewMatter::Person, personOne, "account:9").error(),
                 (Error{ErrorCode::EntityUnknown, "account:9"}));
        QCOMPARE(record(ReviewMatter::Person, personOne, "6299000000000002").error().code,
                 ErrorCode::EntityUnknown);
        QCOMPARE(record(ReviewMatter::Person, personOne, personOne).error().code, ErrorCode::EntityUnknown);
        QCOMPARE(record(ReviewMatter::Report, "A001", "A999").error(),
                 (Error{ErrorCode::IncidentUnknown, "A999"}));
        QCOMPARE(record(ReviewMatter::Account, otherAccount, personOne).error().code,
                 ErrorCode::EntityUnknown);
        // two that nobody proposed: without score and grounds
        const auto own = record(ReviewMatter::Person, "incident:A002", "account:6299000000000011");
        QVERIFY(own);
        QVERIFY(own->grounds.empty() && own->score == 0.0);
    }

    void theSameCaseProposesTheSame()
    {
        CaseFolder folder;
        takePersons(folder);
        const auto once = proposalsOf(*folder.snapshot(), ReviewMatter::Person);
        const auto again = proposalsOf(*folder.snapshot(), ReviewMatter::Person);
        QCOMPARE(pairsOf(once), pairsOf(again));
        Progress stopped{[] {
            std::stop_source source;
            source.request_stop();
            return source.get_token();
        }()};
        for (const auto matter : {ReviewMatter::Person, ReviewMatter::Account, ReviewMatter::Report})
            QCOMPARE(proposeSame(*folder.snapshot(), matter, stopped).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(SameThingsTest)
#include "same_things_test.moc"
