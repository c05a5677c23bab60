#include "core/session/intake_trial.h"
#include "tests/core/session/session_samples.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// A statement with names of columns that no profile knows.
const QByteArray table = "甲,乙,丙,丁,戊\n"
                         "6299041277040417,2025-03-01 10:00:00,100.00,1,900.00\n"
                         "6299041277040417,2025-03-01 11:00:00,50.00,2,950.00\n"
                         "6299041277040417,2025-03-01 12:00:00,40.00,1,910.00\n";

ColumnMapping mapping()
{
    return {"测试",
            "bank-transactions",
            {"甲", "乙", "丙", "丁", "戊"},
            {Field::Card, Field::Time, Field::Amount, Field::Direction, Field::Balance},
            {"1"},
            {"2"},
            std::nullopt};
}

/// Takes what comes in for what goes out, and passes the balance over.
ColumnMapping wrongMapping()
{
    auto wrong = mapping();
    std::swap(wrong.outWords, wrong.inWords);
    wrong.columns[4] = std::nullopt;
    return wrong;
}

QStringList statesOf(const CaseSnapshot& snapshot)
{
    QStringList states;
    for (const auto& source : snapshot.sources)
        states << text(sourceStatusWord(source.status));
    return states;
}

} // namespace

class RereadSourceTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(m_profiles.isValid());
        qputenv("JINGWEI_PROFILES", m_profiles.filePath("p").toUtf8());
    }
    void cleanup() { QDir{m_profiles.filePath("p")}.removeRecursively(); }

    void aSecondReadingIsTakenBackAndDoneAgain();
    void goingBackAndForthSurvivesReopening();
    void aWithdrawnSourceIsNotBroughtBackByUndo();
    void aWithdrawalEndsTheReadingsBeforeIt();
    void theLogSaysWhatCameOfIt();
    void aReadingOfWhatIsNotThereIsRefused();
    void aSourceIsLookedAtAsItWasRead();
    void aProfileThatIsGoneIsKeptInTheCase();
    void aProfileOfTheUsersOwnOffersEveryField();

private:
    void takeWrongly(CaseFolder& folder)
    {
        QVERIFY(saveProfile(*profileOf(wrongMapping()), userProfileFolder()));
        folder.take("b.csv", table);
    }
    static Result<ImportReceipt> readAgain(const CaseFolder& folder, std::int64_t source,
                                           const ColumnMapping& columns = mapping())
    {
        Progress progress;
        return rereadSource(folder.caseFile(), SourceId{source}, columns, "Tester", progress);
    }

    QTemporaryDir m_profiles;
};

void RereadSourceTest::aSecondReadingIsTakenBackAndDoneAgain()
{
    CaseFolder folder;
    takeWrongly(folder);
    const auto before = transfersIn(*folder.snapshot());
    const auto rows = rowsOf(folder.snapshot()->sources.at(0));
    QVERIFY(readAgain(folder, 1));
    const auto now = transfersIn(*folder.snapshot());
    QVERIFY(before != now);

    const auto undone = folder.session()->undo();

    QVERIFY(undone);
    QVERIFY(*undone == Edit(ReadingEdit{1, 2}));
    QCOMPARE(transfersIn(*folder.snapshot()), before);
    QCOMPARE(rowsOf(folder.snapshot()->sources.at(0)), rows);
    QCOMPARE(statesOf(*folder.snapshot()), (QStringList{"imported", "withdrawn"}));
    Progress progress;
    QVERIFY(checkCase(folder.caseFile(), progress)->differences.empty());

    QVERIFY(folder.session()->redo());
    QCOMPARE(transfersIn(*folder.snapshot()), now);
    QCOMPARE(statesOf(*folder.snapshot()), (QStringList{"withdrawn", "imported"}));
    QVERIFY(checkCase(folder.caseFile(), progress)->differences.empty());
}

void RereadSourceTest::goingBackAndForthSurvivesReopening()
{
    CaseFolder folder;
    takeWrongly(folder);
    QVERIFY(readAgain(folder, 1));
    auto third = mapping();
    third.columns[4] = std::nullopt;
    QVERIFY(readAgain(folder, 2, third));

    QVERIFY(folder.session()->undo()); // a session of its own each, as after a kill
    QCOMPARE(statesOf(*folder.snapshot()), (QStringList{"withdrawn", "imported", "withdrawn"}));
    QVERIFY(folder.session()->undo());
    QCOMPARE(statesOf(*folder.snapshot()), (QStringList{"imported", "withdrawn", "withdrawn"}));
    QVERIFY(folder.session()->redo());
    QCOMPARE(statesOf(*folder.snapshot()), (QStringList{"withdrawn", "imported", "withdrawn"}));
}

void RereadSourceTest::aWithdrawnSourceIsNotBroughtBackByUndo()
{
    CaseFolder folder;
    takeWrongly(folder);
    const auto session = folder.session();
    QVERIFY(session->apply(TagEdit{account, "urgent", true}));
    QVERIFY(readAgain(folder, 1));
    Progress progress;
    QVERIFY(session->withdraw(SourceId{2}, "sent by mistake", progress));

    const auto next = session->nextUndo();

    QVERIFY(next && std::holds_alternative<TagEdit>(*next));
    QVERIFY(session->undo());
    QCOMPARE(statesOf(*folder.snapshot()), (QStringList{"withdrawn", "withdrawn"}));
}

void RereadSourceTest::aWithdrawalEndsTheReadingsBeforeIt()
{
    CaseFolder folder;
    takeWrongly(folder);
    QVERIFY(readAgain(folder, 1));
    QVERIFY(readAgain(folder, 2, wrongMapping()));
    const auto session = folder.session();
    QVERIFY(session->undo()); // one is undone, one to be done again
    Progress progress;
    QVERIFY(session->withdraw(SourceId{2}, "sent by mistake", progress));

    QVERIFY(!session->nextUndo());
    QVERIFY(!session->nextRedo());
}

void RereadSourceTest::theLogSaysWhatCameOfIt()
{
    CaseFolder folder;
    takeWrongly(folder);
    QVERIFY(readAgain(folder, 1));

    const auto log = folder.session()->log();

    QVERIFY(log->intact);
    QCOMPARE(text(log->entries.back().act), QString{"edit"});
    const auto detail = text(log->entries.back().detail);
    QVERIFY2(detail.contains(R"("kind":"reading","source":2)"), qPrintable(detail));
    QVERIFY2(detail.contains(R"("before":{"accepted":3,"duplicate":0,"rejected":0})"), qPrintable(detail));
}

void RereadSourceTest::aReadingOfWhatIsNotThereIsRefused()
{
    CaseFolder folder;
    takeWrongly(folder);
    const auto session = folder.session();

    QVERIFY(session->apply(ReadingEdit{7, 1}).error().code == ErrorCode::SourceUnknown);
    QVERIFY(session->apply(ReadingEdit{1, 7}).error().code == ErrorCode::SourceUnknown);
    QCOMPARE(statesOf(*folder.snapshot()), (QStringList{"imported"}));
}

void RereadSourceTest::aSourceIsLookedAtAsItWasRead()
{
    CaseFolder folder;
    takeWrongly(folder);
    auto later = mapping();
    later.name = "后来的";
    QVERIFY(saveProfile(*profileOf(later), userProfileFolder())); // would be recognised first
    Progress progress;
    QTemporaryDir scratch;

    const auto found = lookAtSource(folder.caseFile(), SourceId{1}, scratch.path().toStdString(), progress);

    QVERIFY(found);
    QCOMPARE(text(found->profile), QString{"测试"});
    QVERIFY(found->columns == wrongMapping().columns);
}

void RereadSourceTest::aProfileThatIsGoneIsKeptInTheCase()
{
    CaseFolder folder;
    takeWrongly(folder);
    QDir{m_profiles.filePath("p")}.removeRecursively();
    Progress progress;
    QTemporaryDir scratch;

    const auto found = lookAtSource(folder.caseFile(), SourceId{1}, scratch.path().toStdString(), progress);

    QVERIFY(found);
    QVERIFY(found->columns == wrongMapping().columns);
    const auto profile = findProfile(found->profile);
    QVERIFY(profile);
    QCOMPARE(text(profile->name), QString{"测试"});
    QCOMPARE(profile->text, profileOf(wrongMapping())->text);
    auto again = mapping();
    again.base = found->profile;
    QVERIFY(readAgain(folder, 1, again));
}

void RereadSourceTest::aProfileOfTheUsersOwnOffersEveryField()
{
    const auto own = fieldsOf(*profileOf(wrongMapping()));

    for (const auto field : fieldsOf(*findProfile("bank-transactions")))
        QVERIFY2(std::ranges::find(own, field) != own.end(), fieldWord(field).data());
}

QTEST_APPLESS_MAIN(RereadSourceTest)
#include "reread_source_test.moc"
