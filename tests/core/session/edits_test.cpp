#include "tests/support/case_folder.h"

#include <QTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

const std::string noon = "2025-03-01 12:00:00";
const EntityRef account{EntityKind::Account, "1001"};
const EntityRef ofPayee{EntityKind::Account, "1002"};

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

EvidenceFile statement()
{
    return bankStatement("1001").row(out(noon, "100.00", "1002", {{"摘要说明", "转账"}}));
}

/// Whatever a case says of one entity, for comparing.
QString said(const CaseSession& session, const EntityRef& entity)
{
    const auto view = session.entity(entity);
    if (!view)
        return "error";
    QStringList parts;
    for (const auto& tag : view->tags)
        parts += "tag " + text(tag);
    if (!view->note.empty())
        parts += "note " + text(view->note);
    if (view->account && !view->account->holder.empty())
        parts += "holder " + text(view->account->holder);
    return parts.join(", ");
}

} // namespace

class EditsTest : public QObject {
    Q_OBJECT

private slots:
    void editsAreTakenBackAndDoneAgain_data();
    void editsAreTakenBackAndDoneAgain();
    void undoAndRedoSurviveReopening();
    void anEditAfterUndoEndsRedo();
    void undoGoesBackOneByOne();
    void anImportLeavesTheEditsAlone();
    void editsFollowAnAccountToItsCard();
    void tagsInUseAreNamedOnce();
    void anEditOfAnUnknownSourceIsRefused();
};

void EditsTest::editsAreTakenBackAndDoneAgain_data()
{
    QTest::addColumn<int>("edit");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");

    QTest::newRow("a tag is put on") << 0 << "tag known, note old, holder 甲"
                                     << "tag known, tag urgent, note old, holder 甲";
    QTest::newRow("a tag that is there stays") << 1 << "tag known, note old, holder 甲"
                                               << "tag known, note old, holder 甲";
    QTest::newRow("a tag is taken off") << 2 << "tag known, note old, holder 甲"
                                        << "note old, holder 甲";
    QTest::newRow("a note is changed") << 3 << "tag known, note old, holder 甲"
                                       << "tag known, note 新, holder 甲";
    QTest::newRow("a note is removed") << 4 << "tag known, note old, holder 甲"
                                       << "tag known, holder 甲";
    QTest::newRow("a holder is said") << 5 << "tag known, note old, holder 甲"
                                      << "tag known, note old, holder 乙";
    QTest::newRow("a holder of no name is said") << 6 << "tag known, note old, holder 甲"
                                                 << "tag known, note old";
}

void EditsTest::editsAreTakenBackAndDoneAgain()
{
    QFETCH(int, edit);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const std::vector<Edit> edits{
        TagEdit{account, "urgent", true}, TagEdit{account, "known", true}, TagEdit{account, "known", false},
        NoteEdit{account, "新"},          NoteEdit{account, ""},           HolderEdit{account, "乙"},
        HolderEdit{account, ""}};
    CaseFolder folder;
    folder.take("1.csv", bankStatement("1001").row(out(noon, "1.00", "1002", {{"交易户名", "甲"}})));
    const auto session = folder.session();
    QVERIFY(session->apply(TagEdit{account, "known", true}) && session->apply(NoteEdit{account, "old"}));
    QCOMPARE(said(*session, account), before);

    const auto inverse = session->apply(edits.at(static_cast<std::size_t>(edit)));

    QVERIFY(inverse);
    QCOMPARE(said(*session, account), after);
    QVERIFY(session->nextUndo() == edits.at(static_cast<std::size_t>(edit)));
    QVERIFY(session->undo() == *inverse);
    QCOMPARE(said(*session, account), before);
    QVERIFY(session->redo() == edits.at(static_cast<std::size_t>(edit)));
    QCOMPARE(said(*session, account), after);
    QVERIFY(session->apply(*inverse)); // the inverse is an edit like any other
    QCOMPARE(said(*session, account), before);
}

void EditsTest::undoAndRedoSurviveReopening()
{
    CaseFolder folder;
    folder.take("1.csv", statement());
    const TagEdit urgent{account, "urgent", true};
    const DocumentEdit document{1, "调证7号"};
    {
        const auto session = folder.session();
        QVERIFY(session->apply(urgent) && session->apply(document));
        QVERIFY(session->undo());
    }
    {
        const auto session = folder.session();
        QVERIFY(session->nextUndo() == Edit{urgent});
        QVERIFY(session->nextRedo() == Edit{document});
        QVERIFY(session->redo());
        QCOMPARE(text(session->receipt(SourceId{1}, 0)->document), QString{"调证7号"});
    }
    const auto session = folder.session();
    QVERIFY(session->nextRedo() == std::nullopt);
    QVERIFY(session->undo() && session->undo());
    QCOMPARE(said(*session, account), QString{});
    QCOMPARE(text(session->receipt(SourceId{1}, 0)->document), QString{});
    QVERIFY(session->undo().error().code == ErrorCode::NothingToUndo);
    QVERIFY(session->log()->intact);
}

void EditsTest::anEditAfterUndoEndsRedo()
{
    const CaseFolder folder;
    const auto session = folder.session();
    QVERIFY(session->apply(TagEdit{account, "first", true}));
    QVERIFY(session->undo());

    QVERIFY(session->apply(TagEdit{account, "second", true}));

    QVERIFY(session->nextRedo() == std::nullopt);
    QVERIFY(session->redo().error().code == ErrorCode::NothingToUndo);
    QCOMPARE(said(*session, account), QString{"tag second"});
}

void EditsTest::undoGoesBackOneByOne()
{
    const CaseFolder folder;
    const auto session = folder.session();
    for (const char* const note : {"one", "two", "three"})
        QVERIFY(session->apply(NoteEdit{account, note}));

    QVERIFY(session->undo() && session->undo());
    QCOMPARE(said(*session, account), QString{"note one"});
    QVERIFY(session->redo());
    QCOMPARE(said(*session, account), QString{"note two"});
    QVERIFY(session->undo() && session->undo());
    QCOMPARE(said(*session, account), QString{});
    QVERIFY(session->redo() && session->redo() && session->redo());
    QCOMPARE(said(*session, account), QString{"note three"});
    QCOMPARE(session->log()->entries.size(), std::size_t{1 + 3 + 4 + 4}); // nothing is erased
}

void EditsTest::anImportLeavesTheEditsAlone()
{
    CaseFolder folder;
    folder.take("1.csv", statement());
    const auto session = folder.session();
    QVERIFY(session->apply(HolderEdit{account, "乙"}) && session->apply(NoteEdit{account, "old"}));

    folder.take("2.csv", accountInformation().row({{"交易卡号", "1001"}, {"账户开户名称", "甲"}}));
    Progress progress;
    QVERIFY(session->reload(progress));

    QCOMPARE(said(*session, account), QString{"note old, holder 乙"});
    QCOMPARE(text(session->entity(account)->holderBySources), QString{"甲"});
    const auto vertex = session->snapshot()->graph->find(account);
    QCOMPARE(text(session->snapshot()->graph->account(*vertex).holder), QString{"乙"});
    const NoteEdit last{account, "old"};
    QVERIFY(session->nextUndo() == Edit{last});
    QVERIFY(session->undo() && session->undo());
    QVERIFY(session->reload(progress));
    QCOMPARE(said(*session, account), QString{"holder 甲"});
}

/// A later source says that the account is a card's; what was said of it is said of the card, until that
/// source goes.
void EditsTest::editsFollowAnAccountToItsCard()
{
    CaseFolder folder;
    folder.take("1.csv", bankStatement().row(out(noon, "1.00", "1002", {{"交易账号", "5001"}})));
    const auto session = folder.session();
    const EntityRef before{EntityKind::Account, "5001"};
    QVERIFY(session->apply(TagEdit{before, "urgent", true}) && session->apply(NoteEdit{before, "old"})
            && session->apply(HolderEdit{before, "乙"}));

    folder.take("2.csv", accountInformation().row(
                             {{"交易卡号", "1001"}, {"交易账号", "5001"}, {"账户开户名称", "甲"}}));
    Progress progress;
    QVERIFY(session->reload(progress));

    QVERIFY(session->resolve("5001") == account);
    QCOMPARE(said(*session, account), QString{"tag urgent, note old, holder 乙"});
    QVERIFY(session->withdraw(SourceId{2}, "sent by mistake", progress));
    QCOMPARE(said(*session, before), QString{"tag urgent, note old, holder 乙"});
}

void EditsTest::tagsInUseAreNamedOnce()
{
    const CaseFolder folder;
    const auto session = folder.session();
    for (const auto& entity : {account, ofPayee})
        for (const char* const tag : {"urgent", "冻结"})
            QVERIFY(session->apply(TagEdit{entity, tag, true}));
    QVERIFY(session->apply(TagEdit{account, "gone", true}) && session->undo());

    QVERIFY((session->tagsInUse() == std::vector<std::string>{"urgent", "冻结"}));
}

void EditsTest::anEditOfAnUnknownSourceIsRefused()
{
    const CaseFolder folder;
    const auto session = folder.session();

    const auto done = session->apply(DocumentEdit{7, "调证7号"});

    QVERIFY(!done);
    QVERIFY(done.error().code == ErrorCode::SourceUnknown);
    QCOMPARE(session->log()->entries.size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(EditsTest)
#include "edits_test.moc"
