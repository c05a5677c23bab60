// The desks of what may be the same: persons, accounts, reports.
#include "tests/ui/review/review_samples.h"
#include "ui/jobs/job_list.h"
#include "ui/review/ground_table.h"
#include "ui/review/narrative_pair.h"
#include "ui/review/pair_list.h"
#include "ui/review/same_pane.h"
#include "ui/review/same_words.h"
#include "ui/text/same_text.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

#include <atomic>
#include <filesystem>
#include <map>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

/// Two incidents next to each other, every second pair; the first the strongest.
std::vector<SameProposal> neighboursIn(const CaseSnapshot& snapshot, ReviewMatter matter)
{
    const std::string kind = matter == ReviewMatter::Report ? "" : "incident:";
    std::vector<SameProposal> proposals;
    const auto& incidents = snapshot.incidents;
    for (std::size_t index = 0; index + 1 < incidents.size(); index += 2) {
        const auto& a = incidents[index];
        const auto& b = incidents[index + 1];
        SameProposal proposal;
        proposal.matter = matter;
        proposal.a = {kind + a.number, a.victim, a.rows};
        proposal.b = {kind + b.number, b.victim, b.rows};
        proposal.grounds = {{"name", a.victim, b.victim, true, 8.25},
                            {"phone", "13900001111", "13900001111", true, 6.5},
                            {"id-number", {}, "110101199003078888", false, 0.0},
                            {"loss", "1000.00", "2000.00", false, -1.25}};
        proposal.score = 13.5;
        proposals.push_back(std::move(proposal));
    }
    return proposals;
}

ProposeSame neighbours()
{
    return [](const CaseSnapshot& snapshot, ReviewMatter matter,
              Progress& /*progress*/) -> Result<std::vector<SameProposal>> {
        return neighboursIn(snapshot, matter);
    };
}

/// Presses a key where the keyboard is.
void press(int key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
}

void goTo(SeriesPage& page, Desk desk)
{
    press(Qt::Key_1 + static_cast<int>(desk), Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(page.shownDesk(), desk);
}

/// Shows the page on one desk, with the keyboard in its queue.
SamePane& presentSame(SeriesPage& page, ReviewMatter matter, Desk desk)
{
    sample::presentReview(page);
    goTo(page, desk);
    auto& pane = page.same(matter);
    if (!QTest::qWaitFor([&] { return pane.desk().stage() == DeskStage::Ready; }, 60'000))
        qFatal("nothing was proposed");
    return pane;
}

ReviewState reviewOf(const sample::OpenReview& open, ReviewMatter matter)
{
    const auto lines = open.lines();
    return reviewState(lines, lines.size(), matter);
}

NumberPair shownPair(SamePane& pane)
{
    const auto& item = pane.desk().queue()[part<PairList>(pane, "personQueue")->current().value()];
    const auto& proposal = pane.desk().proposals()[item.proposal];
    return {proposal.a.ref, proposal.b.ref};
}

} // namespace

class SamePaneTest : public QObject {
    Q_OBJECT

private slots:
    void twentyPairsOfPersonsAreDecidedByKeyboardAlone()
    {
        sample::OpenReview open{sample::ringsOfReports(1, 40)};
        SeriesPage page{open.bridge(), neighbours()};
        auto& pane = presentSame(page, ReviewMatter::Person, Desk::Person);
        QTRY_VERIFY(part<PairList>(pane, "personQueue")->hasFocus());
        std::map<NumberPair, Verdict> made;
        for (int decision = 0; decision < 20; ++decision) {
            const auto verdict = decision % 5 == 4   ? Verdict::Different
                                 : decision % 7 == 3 ? Verdict::Undecided
                                                     : Verdict::Same;
            QVERIFY(made.emplace(shownPair(pane), verdict).second); // none is asked twice
            if (decision % 3 == 0) {
                press(Qt::Key_Slash);
                QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("asked 12"));
                press(Qt::Key_Return);
            } else {
                press(Qt::Key_D);
            }
            press(verdict == Verdict::Same        ? Qt::Key_1
                  : verdict == Verdict::Different ? Qt::Key_2
                                                  : Qt::Key_3);
        }
        const auto review = reviewOf(open, ReviewMatter::Person);
        QCOMPARE(review.decisions.size(), std::size_t{20});
        for (const auto& decision : review.decisions) {
            QCOMPARE(decision.votes.size(), std::size_t{1});
            QCOMPARE(decision.votes.front().verdict, made.at(decision.pair));
            QVERIFY(!decision.votes.front().grounds.empty());
        }
        QVERIFY(open.review().votes.empty()); // of series nothing was said
        QVERIFY(pane.desk().queue().empty());
        QVERIFY(part<EmptyState>(pane, "personQueueEmpty")->isVisible());
    }

    void theDesksAreChosenByKeyAndByMouse()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge(), neighbours()};
        sample::presentReview(page);
        QCOMPARE(page.shownDesk(), Desk::Series);
        for (const auto desk : {Desk::Person, Desk::Account, Desk::Report, Desk::Category, Desk::Series})
            goTo(page, desk);
        auto* which = part<SegmentedSwitch>(page, "seriesDesk");

        QTest::mouseClick(which->button(QStringLiteral("report")), Qt::LeftButton);

        QCOMPARE(page.shownDesk(), Desk::Report);
        QCOMPARE(which->current(), QStringLiteral("report"));
        QVERIFY(page.same(ReviewMatter::Report).isVisible());
        QVERIFY(!page.same(ReviewMatter::Person).isVisible());
    }

    void aVerdictOfOneDeskIsNoneOfAnother()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge(), neighbours()};
        auto& reports = presentSame(page, ReviewMatter::Report, Desk::Report);
        const auto asked = reports.desk().queue().size();
        press(Qt::Key_S);
        press(Qt::Key_1);

        QCOMPARE(reports.desk().queue().size(), asked - 1);
        QCOMPARE(reviewOf(open, ReviewMatter::Report).votes.front().reasons,
                 (std::vector<std::string>{"same-payments"}));
        QVERIFY(reviewOf(open, ReviewMatter::Person).votes.empty());
        goTo(page, Desk::Person);
        auto& persons = page.same(ReviewMatter::Person);
        QTRY_COMPARE(persons.desk().stage(), DeskStage::Ready);
        QCOMPARE(persons.desk().queue().size(), asked);
    }

    void aDecisionNeedsAReason()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge(), neighbours()};
        auto& pane = presentSame(page, ReviewMatter::Person, Desk::Person);

        press(Qt::Key_1);

        QVERIFY(!part<QLabel>(pane, "reasonMissing")->text().isEmpty());
        QVERIFY(reviewOf(open, ReviewMatter::Person).votes.empty());
    }

    void undoAndTakingBackAskAgain()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge(), neighbours()};
        auto& pane = presentSame(page, ReviewMatter::Person, Desk::Person);
        const auto pair = shownPair(pane);
        for (int decision = 0; decision < 2; ++decision) {
            press(Qt::Key_A);
            press(Qt::Key_1);
        }
        auto* decided = part<PairList>(pane, "personDecided");
        QCOMPARE(decided->count(), std::size_t{2});

        part<QPushButton>(pane, "decisionUndo")->click();
        QCOMPARE(decided->count(), std::size_t{1});
        decided->setFocus();
        decided->setCurrentIndex(decided->model()->index(0, 0));
        press(Qt::Key_Delete);

        QVERIFY(pane.desk().decided().empty());
        QVERIFY(reviewOf(open, ReviewMatter::Person).votes.empty());
        QCOMPARE(shownPair(pane), pair);
    }

    void theMostDoubtfulMayComeFirst()
    {
        sample::OpenReview open{sample::ringsOfReports(1, 6)};
        SeriesPage page{open.bridge(),
                        [](const CaseSnapshot& snapshot, ReviewMatter matter,
                           Progress& /*progress*/) -> Result<std::vector<SameProposal>> {
                            auto proposals = neighboursIn(snapshot, matter);
                            for (std::size_t index = 0; index < proposals.size(); ++index)
                                proposals[index].score -= static_cast<double>(index);
                            return proposals;
                        }};
        auto& pane = presentSame(page, ReviewMatter::Person, Desk::Person);
        const auto scores = [&pane] {
            std::vector<double> all;
            for (const auto& item : pane.desk().queue())
                all.push_back(pane.desk().proposals()[item.proposal].score);
            return all;
        };
        const auto* queue = part<PairList>(pane, "personQueue");
        QCOMPARE(scores(), (std::vector<double>{13.5, 12.5, 11.5}));
        const auto shown = shownPair(pane);
        auto* order = part<SegmentedSwitch>(pane, "personOrder");

        QTest::mouseClick(order->button(QStringLiteral("doubtful")), Qt::LeftButton);

        QCOMPARE(scores(), (std::vector<double>{11.5, 12.5, 13.5}));
        QCOMPARE(queue->line(0).value, QStringLiteral("11.50"));
        QCOMPARE(shownPair(pane), shown); // the pair that is shown stays
        QCOMPARE(page.same(ReviewMatter::Report).desk().order(), QueueOrder::Strongest);
        QTest::mouseClick(order->button(QStringLiteral("strongest")), Qt::LeftButton);
        QCOMPARE(queue->line(0).value, QStringLiteral("13.50"));
    }

    void oneLooksBackOverTheDecisionsOfADesk()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge(), neighbours()};
        auto& reports = presentSame(page, ReviewMatter::Report, Desk::Report);
        press(Qt::Key_S); // of another desk: not looked back over in this one
        press(Qt::Key_1);
        QCOMPARE(reports.desk().votesInAll(), std::size_t{1});
        goTo(page, Desk::Person);
        auto& pane = page.same(ReviewMatter::Person);
        QTRY_COMPARE(pane.desk().stage(), DeskStage::Ready);
        auto* replay = part<QPushButton>(pane, "personReplay");
        QVERIFY(!replay->isVisible()); // nothing is decided here
        const auto asked = pane.desk().queue().size();
        for (int decision = 0; decision < 2; ++decision) {
            press(Qt::Key_A);
            press(Qt::Key_1);
        }

        replay->click();

        auto* step = part<QSlider>(pane, "personLookBackStep");
        QVERIFY(step->hasFocus());
        QCOMPARE(step->value(), 2);
        QCOMPARE(step->maximum(), 2);
        press(Qt::Key_Left);
        QCOMPARE(pane.desk().decided().size(), std::size_t{1});
        QCOMPARE(pane.desk().queue().size(), asked - 1);
        QVERIFY(!part<QPushButton>(pane, "decideSame")->isEnabled());
        QVERIFY(!pane.desk().mayVote());
        QVERIFY(!part<QPushButton>(pane, "personTakeBack")->isVisible());
        part<QToolButton>(pane, "personLookBackBefore")->click();
        QVERIFY(pane.desk().decided().empty());
        QCOMPARE(part<QLabel>(pane, "personLookBackText")->text(),
                 QStringLiteral("Before the first decision"));
        part<QPushButton>(pane, "personLookBackNow")->click();
        QCOMPARE(pane.desk().decided().size(), std::size_t{2});
        QVERIFY(part<QPushButton>(pane, "decideSame")->isEnabled());
        QVERIFY(!step->isVisible());
        QCOMPARE(reviewOf(open, ReviewMatter::Person).votes.size(), std::size_t{2}); // nothing was taken back
    }

    void theRowsOfTheTableAddUpToTheScore()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge(), neighbours()};
        auto& pane = presentSame(page, ReviewMatter::Person, Desk::Person);
        auto* table = part<GroundTable>(pane, "reviewGrounds");
        QSignalSpy asked{&page, &Workspace::rowsRequested};

        const auto& rows = table->grounds().rows;
        double sum = 0.0;
        for (const auto& row : rows)
            sum += row.mark == GroundMark::Sum ? 0.0 : row.ground.weight;

        QCOMPARE(sum, 13.5);
        QCOMPARE(rows.back().mark, GroundMark::Sum);
        QCOMPARE(rows.back().to, 13.5);
        QCOMPARE(rows[rows.size() - 2].mark, GroundMark::OneSided); // what one side alone says comes last
        QCOMPARE(rows[2].mark, GroundMark::Differ);
        table->setCurrentIndex(table->model()->index(0, 0));
        const auto& proposal = pane.desk().proposals().front();
        auto expected = proposal.a.rows;
        expected.insert(expected.end(), proposal.b.rows.begin(), proposal.b.rows.end());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().value<std::vector<RowId>>(), expected);
    }

    void reportsShowTheirNarratives()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge(), neighbours()};
        auto& pane = presentSame(page, ReviewMatter::Report, Desk::Report);

        QVERIFY(part<NarrativePair>(pane, "narrativePair")->isVisible());
        QCOMPARE(part<NarrativePair>(pane, "narrativePair")->shared(),
                 (std::vector<QString>{QStringLiteral("按客服要求下载应用后连续做任务")}));
        QVERIFY(part<QLabel>(pane, "pairFirst")->text().contains(QStringLiteral("A001")));
        goTo(page, Desk::Person);
        QVERIFY(!part<NarrativePair>(page.same(ReviewMatter::Person), "narrativePair")->isVisible());
    }

    void reviewersWhoDisagreeAreTold()
    {
        sample::OpenReview open{sample::sixReports};
        const auto other =
            std::filesystem::path{open.folder().path(QStringLiteral("other.jwcase")).toStdString()};
        std::filesystem::copy_file(open.folder().caseFile(), other);
        SeriesPage page{open.bridge(), neighbours()};
        auto& pane = presentSame(page, ReviewMatter::Person, Desk::Person);
        const auto proposal = pane.desk().proposals().front();
        {
            const auto theirs = *CaseSession::open(other, "罗敏");
            Progress progress;
            QVERIFY(theirs->reload(progress));
            const auto record = sameVoteRecord(
                *theirs->snapshot(), ReviewMatter::Person, &proposal,
                {proposal.a.ref, proposal.b.ref, Verdict::Different, {}, "身份证号不同", false}, "罗敏");
            QVERIFY(theirs->apply(ReviewEdit{{*record}, true, {}, {}}));
        }
        press(Qt::Key_A);
        press(Qt::Key_1);
        auto* line = part<MessageLine>(pane, "personConflicts");
        QVERIFY(!line->isVisible());

        page.desk().unite(other);

        QTRY_VERIFY_WITH_TIMEOUT(line->isVisible(), 30'000);
        QCOMPARE(pane.desk().disputes(), (std::vector<NumberPair>{{proposal.a.ref, proposal.b.ref}}));
        emit line->activated();
        QVERIFY(part<QLabel>(pane, "pairVotes")->text().contains(QStringLiteral("罗敏")));
        QVERIFY(part<QWidget>(pane, "decisionSettles")->isVisible());
    }

    void namesAndNumbersAreHiddenWhereTheWindowIsMasked()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge(), neighbours()};
        auto& pane = presentSame(page, ReviewMatter::Person, Desk::Person);
        const auto shown = [&] {
            const auto* queue = part<PairList>(pane, "personQueue");
            QStringList all{part<QLabel>(pane, "pairFirst")->text(),
                            part<QLabel>(pane, "pairSecond")->text()};
            for (std::size_t line = 0; line < queue->count(); ++line)
                all << queue->line(line).title << queue->line(line).toolTip;
            for (const auto& row : part<GroundTable>(pane, "reviewGrounds")->grounds().rows)
                all << row.a << row.b;
            return all.join(QLatin1Char{'\n'});
        };
        const QRegularExpression names{QStringLiteral("周岚|马立平|丁学海|白露|许琴")};
        const QRegularExpression numbers{QStringLiteral("13900001111|110101199003078888")};
        QVERIFY(shown().contains(names));
        QVERIFY(shown().contains(numbers));

        open.bridge().setMasked(true);

        QVERIFY(!shown().contains(names));
        QVERIFY(!shown().contains(numbers));
    }

    void thePairThatIsShownStaysWhenFactsAreReadAnew()
    {
        sample::OpenReview open{sample::sixReports};
        std::atomic<int> proposed = 0;
        SeriesPage page{open.bridge(),
                        [&proposed](const CaseSnapshot& snapshot, ReviewMatter matter,
                                    Progress&) -> Result<std::vector<SameProposal>> {
                            ++proposed;
                            return neighboursIn(snapshot, matter);
                        }};
        auto& pane = presentSame(page, ReviewMatter::Person, Desk::Person);
        press(Qt::Key_Space);
        const auto pair = shownPair(pane);
        const int before = proposed;

        Progress progress;
        open.bridge().adopt(*loadSnapshot(open.folder().caseFile(), progress));

        QTRY_COMPARE(proposed.load(), before + 1);
        QTRY_VERIFY(open.bridge().jobs().jobs().empty());
        QCOMPARE(shownPair(pane), pair);
    }

    void aVoteOnAccountsHoldsTheNextUntilTheFactsAreThere()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge(), neighbours()};
        auto& pane = presentSame(page, ReviewMatter::Account, Desk::Account);
        const auto asked = pane.desk().queue().size();
        QVERIFY(asked >= 2);
        press(Qt::Key_A);
        press(Qt::Key_2);
        QVERIFY(open.bridge().workingOut());
        QVERIFY(!part<QPushButton>(pane, "decideSame")->isEnabled());
        press(Qt::Key_A);
        press(Qt::Key_2); // comes too early: nothing is written, and nothing lost that was

        QTRY_COMPARE_WITH_TIMEOUT(pane.desk().queue().size(), asked - 1, 60'000);
        QTRY_VERIFY(part<QPushButton>(pane, "decideSame")->isEnabled());
        QCOMPARE(reviewOf(open, ReviewMatter::Account).votes.size(), std::size_t{1});
    }

    void whatFailsOrIsStoppedIsSaidAndCanBeTriedAgain()
    {
        sample::OpenReview open{sample::sixReports};
        std::atomic<int> turn = 0;
        SeriesPage page{open.bridge(),
                        [&turn](const CaseSnapshot& snapshot, ReviewMatter matter,
                                Progress& progress) -> Result<std::vector<SameProposal>> {
                            switch (turn++) {
                            case 0: return failure(ErrorCode::CaseDamaged, "broken");
                            case 1:
                                while (!progress.cancelled())
                                    QThread::msleep(5);
                                return failure(ErrorCode::Cancelled);
                            default: return neighboursIn(snapshot, matter);
                            }
                        }};
        sample::presentReview(page);
        goTo(page, Desk::Person);
        auto& pane = page.same(ReviewMatter::Person);
        QTRY_COMPARE(pane.desk().stage(), DeskStage::Failed);
        auto* state = part<EmptyState>(pane, "personState");
        QVERIFY(state->isVisible());

        state->button()->click();
        QCOMPARE(pane.desk().stage(), DeskStage::Working);
        QVERIFY(part<QWidget>(pane, "personBusy")->isVisible());
        part<QPushButton>(pane, "personCancel")->click();
        QTRY_COMPARE(pane.desk().stage(), DeskStage::Stopped);
        state->button()->click();

        QTRY_COMPARE(pane.desk().stage(), DeskStage::Ready);
        QVERIFY(!pane.desk().queue().empty());
    }

    void aCaseWithNothingToCompareSaysWhatFillsIt()
    {
        sample::OpenReview open{QByteArray{}};
        SeriesPage page{open.bridge(), neighbours()};
        QSignalSpy asked{&page, &SeriesPage::addFilesRequested};
        sample::present(page);
        page.showDesk(Desk::Report);
        auto* state = part<EmptyState>(page.same(ReviewMatter::Report), "reportState");
        QVERIFY(state->isVisible());

        QTest::mouseClick(state->button(), Qt::LeftButton);

        QCOMPARE(asked.size(), 1);
    }

    void everyGroundHasItsWord()
    {
        for (const auto matter : {ReviewMatter::Report, ReviewMatter::Person, ReviewMatter::Account})
            for (const auto& word : sameGroundWords(matter))
                QVERIFY2(sameGroundText(word) != QString::fromStdString(word), word.c_str());
    }
};

QTEST_MAIN(SamePaneTest)
#include "same_pane_test.moc"
