// What an officer says of an incident's category stands over the register's, can be undone, and lasts; the
// register's rows stay as they are.
#include "core/session/suggest_categories.h"
#include "tests/support/case_folder.h"

#include <QtTest>

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

using namespace jingwei;
using namespace jingwei::test;

namespace {

void take(CaseFolder& folder)
{
    folder.put("警情.csv", "警情编号,报警人,报警时间,案件类别,简要案情\n"
                           "A001,周文,2025-03-01 12:00:00,虚假贷款,网上申请贷款后要求缴纳解冻费\n"
                           "A002,周武,2025-03-02 12:00:00,,兼职做刷单任务垫付后无法返现\n"
                           "A003,周全,2025-03-03 12:00:00,,钱包遗失\n");
    folder.import();
}

QString categoryOf(CaseSession& session, const std::string& number)
{
    Progress progress;
    if (!session.reload(progress))
        return "error";
    const auto& incidents = session.snapshot()->incidents;
    const auto found = std::ranges::find(incidents, number, &IncidentFact::number);
    return found == incidents.end() ? "none" : QString::fromStdString(found->category);
}

std::vector<std::string> suggestedIn(const CaseFolder& folder)
{
    Progress progress;
    const auto suggestions = suggestCaseCategories(folder.caseFile(), progress);
    std::vector<std::string> told;
    for (const auto& suggestion : suggestions->incidents)
        told.push_back(suggestion.incident + " " + suggestion.category);
    return told;
}

} // namespace

class CategoryEditTest : public QObject {
    Q_OBJECT

private slots:
    void itStandsOverTheRegisterAndCanBeUndone()
    {
        CaseFolder folder;
        take(folder);
        const auto session = folder.session();

        QVERIFY(session->apply(CategoryEdit{"A001", "刷单返利", "笔录核对"}));
        QCOMPARE(categoryOf(*session, "A001"), QString{"刷单返利"});
        QVERIFY(session->apply(CategoryEdit{"A001", "虚假征信", "再次核对"}));
        QCOMPARE(categoryOf(*session, "A001"), QString{"虚假征信"});

        QVERIFY(session->undo());
        QCOMPARE(categoryOf(*session, "A001"), QString{"刷单返利"});
        QVERIFY(session->undo());
        QCOMPARE(categoryOf(*session, "A001"), QString{"虚假贷款"});
        QVERIFY(session->redo());
        QCOMPARE(categoryOf(*session, "A001"), QString{"刷单返利"});
        QVERIFY(session->apply(CategoryEdit{"A001", std::nullopt, {}})); // back to the register
        QCOMPARE(categoryOf(*session, "A001"), QString{"虚假贷款"});
        QCOMPARE(categoryOf(*session, "A002"), QString{});
    }

    void itLastsAndUndoReachesOverReopening()
    {
        CaseFolder folder;
        take(folder);
        QVERIFY(folder.session()->apply(CategoryEdit{"A002", "刷单返利", "笔录核对"}));

        const auto session = folder.session();
        QCOMPARE(categoryOf(*session, "A002"), QString{"刷单返利"});
        QCOMPARE(*saidCategories(folder.caseFile()), (std::vector<CategoryEdit>{{"A002", "刷单返利"}}));
        QCOMPARE(std::get<CategoryEdit>(*session->nextUndo()).incident, std::string{"A002"});
        QVERIFY(session->undo());
        QCOMPARE(categoryOf(*session, "A002"), QString{});
        QVERIFY(saidCategories(folder.caseFile())->empty());
    }

    void whatTheRegisterSaysCanStillBeRead()
    {
        CaseFolder folder;
        take(folder);
        const auto session = folder.session();
        const auto row = session->snapshot()->incidents.front().rows.front();

        QVERIFY(session->apply(CategoryEdit{"A001", "刷单返利", "笔录核对"}));

        QCOMPARE(categoryOf(*session, "A001"), QString{"刷单返利"});
        const auto evidence = session->evidence(row);
        QVERIFY(evidence);
        const auto column = std::ranges::find(evidence->header, "案件类别") - evidence->header.begin();
        QCOMPARE(evidence->cells[static_cast<std::size_t>(column)], std::string{"虚假贷款"});
    }

    void theReasonIsInTheLog()
    {
        CaseFolder folder;
        take(folder);
        const auto session = folder.session();
        QVERIFY(session->apply(CategoryEdit{"A002", "刷单返利", "笔录核对"}));

        const auto log = session->log();

        QVERIFY(log);
        QVERIFY(!log->entries.empty());
        QCOMPARE(log->entries.back().reason, std::string{"笔录核对"});
    }

    void whatAnOfficerLeftWithoutIsNotSuggestedAgain()
    {
        CaseFolder folder;
        take(folder);
        QCOMPARE(suggestedIn(folder), (std::vector<std::string>{"A002 刷单返利"}));
        const auto session = folder.session();

        QVERIFY(session->apply(CategoryEdit{"A002", std::string{}, "不是刷单"}));

        QVERIFY(suggestedIn(folder).empty());
        Progress progress;
        const auto suggestions = suggestCaseCategories(folder.caseFile(), progress);
        QCOMPARE(suggestions->leftSo, std::size_t{1});
        QCOMPARE(suggestions->notTold, std::size_t{1}); // A003
        QVERIFY(session->undo());
        QCOMPARE(suggestedIn(folder), (std::vector<std::string>{"A002 刷单返利"}));
    }

    void aCaseOfTheSchemaBeforeIsBroughtUpToDate()
    {
        CaseFolder folder;
        take(folder);
        {
            SQLite::Database database{folder.caseFile().string(), SQLite::OPEN_READWRITE};
            database.exec("DROP TABLE category_word; PRAGMA user_version=7;");
        }
        QCOMPARE(categoryOf(*folder.session(), "A001"), QString{"虚假贷款"});

        QVERIFY(folder.session()->apply(CategoryEdit{"A001", "刷单返利", "笔录核对"}));

        QCOMPARE(categoryOf(*folder.session(), "A001"), QString{"刷单返利"});
    }
};

QTEST_GUILESS_MAIN(CategoryEditTest)
#include "category_edit_test.moc"
