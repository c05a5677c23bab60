#include "tests/ui/review/review_samples.h"
#include "ui/main_window/language.h"
#include "ui/review/decision_bar.h"
#include "ui/review/ground_table.h"
#include "ui/review/narrative_pair.h"
#include "ui/review/pair_list.h"
#include "ui/review/score_chart.h"
#include "ui/review/series_preview.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>
#include <QTimer>

#include <cmath>
#include <filesystem>
#include <map>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

NumberPair pairAt(SeriesPage& page, std::size_t item)
{
    const auto& pair = page.desk().queue()[item].pair;
    const auto& material = *page.desk().linked()->material;
    return {material.subject(pair.a).number, material.subject(pair.b).number};
}

/// Presses a key where the keyboard is.
void press(Qt::Key key)
{
    QTest::keyClick(QApplication::focusWidget(), key);
}

} // namespace

class SeriesPageTest : public QObject {
    Q_OBJECT

private slots:
    void aHundredDecisionsAreMadeByKeyboardAlone()
    {
        sample::OpenReview open{sample::ringsOfReports(30, 5)};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        QTRY_VERIFY(part<PairList>(page, "reviewQueue")->hasFocus());
        std::map<NumberPair, Verdict> made;
        for (int decision = 0; decision < 100; ++decision) {
            QVERIFY(!page.desk().queue().empty());
            const auto pair = pairAt(page, part<PairList>(page, "reviewQueue")->current().value());
            const auto verdict = decision % 10 == 9   ? Verdict::Different
                                 : decision % 10 == 4 ? Verdict::Undecided
                                                      : Verdict::Same;
            press(decision % 2 == 0 ? Qt::Key_A : Qt::Key_S);
            press(verdict == Verdict::Same        ? Qt::Key_1
                  : verdict == Verdict::Different ? Qt::Key_2
                                                  : Qt::Key_3);
            QVERIFY(made.emplace(pair, verdict).second); // none is asked twice
        }
        const auto review = open.review();
        QCOMPARE(review.votes.size(), std::size_t{100});
        QCOMPARE(review.decisions.size(), std::size_t{100});
        for (const auto& decision : review.decisions) {
            QCOMPARE(decision.votes.size(), std::size_t{1});
            QCOMPARE(decision.votes.front().verdict, made.at(decision.pair));
        }
        QCOMPARE(page.desk().decided().size(), std::size_t{100});
    }

    void fitsBesideTheInspector_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    }
    void fitsBesideTheInspector()
    {
        QFETCH(QString, language);
        applyLanguage(*qApp, language);
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        constexpr int room = 1280 - measure::navigationWidth - measure::inspectorMin;
        for (const int desk : {1, 2, 3, 4, 5}) {
            QTest::keyClick(&page, static_cast<Qt::Key>(Qt::Key_0 + desk),
                            Qt::AltModifier | Qt::ShiftModifier);
            QTest::qWait(50); // its first answers come
            const int least = page.minimumSizeHint().width();
            QVERIFY2(least <= room, qPrintable(QStringLiteral("desk %1: %2").arg(desk).arg(least)));
        }
        applyLanguage(*qApp, QStringLiteral("en"));
    }

    void aDecisionNeedsAReason()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        const auto before = page.desk().queue().size();

        press(Qt::Key_1);

        QVERIFY(!part<QLabel>(page, "reasonMissing")->text().isEmpty());
        QCOMPARE(QApplication::focusWidget(), part<QPushButton>(page, "reasonA"));
        QVERIFY(open.review().votes.empty());
        press(Qt::Key_D);
        QVERIFY(part<QLabel>(page, "reasonMissing")->text().isEmpty());
        press(Qt::Key_1);
        QCOMPARE(open.review().votes.size(), std::size_t{1});
        QCOMPARE(open.review().votes.front().reasons, (std::vector<std::string>{"same-script"}));
        QCOMPARE(page.desk().queue().size(), before - 1);
        QVERIFY(!part<QPushButton>(page, "reasonD")->isChecked()); // not for the next pair
    }

    void ownWordsAreAReasonAndDigitsInThemAreNoVerdict()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);

        press(Qt::Key_Slash);
        auto* text = part<QLineEdit>(page, "reasonText");
        QVERIFY(text->hasFocus());
        QTest::keyClicks(text, QStringLiteral("card 12"));
        QVERIFY(open.review().votes.empty());
        press(Qt::Key_Return);
        QVERIFY(part<PairList>(page, "reviewQueue")->hasFocus());
        press(Qt::Key_2);

        QCOMPARE(open.review().votes.size(), std::size_t{1});
        QCOMPARE(open.review().votes.front().text, std::string{"card 12"});
        QCOMPARE(open.review().votes.front().verdict, Verdict::Different);
    }

    void undoAsksThePairAgain()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        const auto pair = pairAt(page, 0);
        press(Qt::Key_A);
        press(Qt::Key_1);
        QCOMPARE(page.desk().decided().size(), std::size_t{1});

        part<QPushButton>(page, "decisionUndo")->click();

        QVERIFY(page.desk().decided().empty());
        QCOMPARE(pairAt(page, 0), pair);
        QVERIFY(open.review().votes.empty());
    }

    void decisionsAreTakenBackInAnyOrder()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        std::vector<NumberPair> pairs;
        for (int decision = 0; decision < 3; ++decision) {
            pairs.push_back(pairAt(page, part<PairList>(page, "reviewQueue")->current().value()));
            press(Qt::Key_A);
            press(Qt::Key_1);
        }
        auto* decided = part<PairList>(page, "reviewDecided");
        QCOMPARE(decided->count(), std::size_t{3});
        decided->setFocus();
        decided->setCurrentIndex(decided->model()->index(1, 0)); // the second, newest first

        press(Qt::Key_Delete);

        const auto review = open.review();
        QCOMPARE(review.votes.size(), std::size_t{2});
        QVERIFY(review.find(pairs[0]) != nullptr);
        QVERIFY(review.find(pairs[1]) == nullptr);
        QVERIFY(review.find(pairs[2]) != nullptr);
        decided->setFocus();
        decided->setCurrentIndex(decided->model()->index(1, 0)); // the first of all
        press(Qt::Key_Delete);
        QVERIFY(open.review().find(pairs[0]) == nullptr);
        QCOMPARE(open.review().votes.size(), std::size_t{1});
    }

    void theQueueIsOrderedAsChosen()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        const auto& queue = page.desk().queue();
        QVERIFY(queue.size() >= 3);
        QVERIFY(std::ranges::is_sorted(queue, std::ranges::greater{}, &ReviewItem::score));

        QTest::mouseClick(part<SegmentedSwitch>(page, "reviewOrder")->button(QStringLiteral("doubtful")),
                          Qt::LeftButton);

        const double threshold = page.desk().linked()->threshold;
        QCOMPARE(page.desk().order(), QueueOrder::MostDoubtful);
        QVERIFY(std::ranges::is_sorted(page.desk().queue(), {}, [threshold](const ReviewItem& item) {
            return std::abs(item.score - threshold);
        }));
        QCOMPARE(part<PairList>(page, "reviewQueue")->count(), page.desk().queue().size());
        QVERIFY(part<PairList>(page, "reviewQueue")->hasFocus());
    }

    void afterADialogOfTheHeadTheKeysAreThoseOfThePairs()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        for (const bool accepted : {true, false}) {
            QTimer::singleShot(0, &page, [accepted] {
                if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
                    dialog->done(accepted ? QDialog::Accepted : QDialog::Rejected);
            });
            auto* begin = part<QPushButton>(page, "seriesSession");
            begin->setFocus();
            QTest::mouseClick(begin, Qt::LeftButton);
            page.activateWindow(); // there is no window manager to do it
            QTRY_VERIFY(part<PairList>(page, "reviewQueue")->hasFocus());
        }
        QCOMPARE(open.review().sessions.size(), std::size_t{1});

        press(Qt::Key_A);
        press(Qt::Key_1);

        QCOMPARE(open.review().votes.size(), std::size_t{1});
    }

    void spaceSkipsToTheNextPair()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        auto* queue = part<PairList>(page, "reviewQueue");
        QCOMPARE(queue->current(), std::optional<std::size_t>{0});

        press(Qt::Key_Space);

        QCOMPARE(queue->current(), std::optional<std::size_t>{1});
        QVERIFY(
            part<QLabel>(page, "pairFirst")->text().contains(QString::fromStdString(pairAt(page, 1).first)));
        QVERIFY(open.review().votes.empty());
    }

    void thePreviewTellsTheSeriesAsItWouldBe()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        const auto linked = page.desk().linked();
        const auto apart = outlookOf(*linked, {3, 5}); // A004 is of a series, A006 of none
        QCOMPARE(apart.before.incidents, std::size_t{2});
        QCOMPARE(apart.after.incidents, std::size_t{3});
        QCOMPARE(apart.before.loss, Minor{900'000});
        QCOMPARE(apart.after.loss, Minor{1'500'000});
        QCOMPARE(apart.joining, (std::vector<std::uint32_t>{5}));
        QVERIFY(apart.before.weakest && apart.after.weakest);

        const auto* preview = part<SeriesPreview>(page, "seriesPreview");
        const auto asked = std::ranges::find(page.desk().queue(), IncidentPair{3, 4}, &ReviewItem::pair);
        QVERIFY(asked != page.desk().queue().end());
        auto* queue = part<PairList>(page, "reviewQueue");
        const auto place = static_cast<int>(asked - page.desk().queue().begin());
        queue->setCurrentIndex(queue->model()->index(place, 0));
        QCOMPARE(preview->outlook().members, (std::vector<std::uint32_t>{3, 4}));
        QVERIFY(preview->asText().contains(QStringLiteral("A005")));
        press(Qt::Key_A);
        press(Qt::Key_2); // different: they are no longer of one series
        QCOMPARE(page.desk().linked()->series.size(), linked->series.size() - 1);
        QCOMPARE(preview->outlook().members, (std::vector<std::uint32_t>{0, 1, 2})); // of the next one
        auto* decided = part<PairList>(page, "reviewDecided");
        decided->setCurrentIndex(decided->model()->index(0, 0));
        QVERIFY(preview->asText().contains(QStringLiteral("Tester"))); // who held them different
    }

    void withoutAFactTheScoreIsLowerAndNothingIsKept()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        auto* table = part<GroundTable>(page, "reviewGrounds");
        const double whole = table->grounds().score;
        const double weight = table->grounds().rows.front().ground.weight;
        QVERIFY(weight > 0.0);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));

        press(Qt::Key_X);

        QCOMPARE(table->grounds().score + weight, whole);
        QVERIFY(table->grounds().rows.front().without);
        press(Qt::Key_X);
        QCOMPARE(table->grounds().score, whole);
        QVERIFY(open.review().votes.empty());
    }

    void whatEverybodyHasCountsNowhereUntilTakenBack()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        auto* table = part<GroundTable>(page, "reviewGrounds");
        const auto shared = table->grounds().rows.front().ground;
        QVERIFY(shared.weight > 0.0 && isSharedValue(shared.kind));
        const auto before = page.desk().linked();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));

        QTest::keyClick(QApplication::focusWidget(), Qt::Key_X, Qt::ShiftModifier);

        QTRY_VERIFY(page.desk().linked() != before && page.desk().stage() == DeskStage::Ready);
        const auto listed = LinkMaterial::listed(shared.kind, shared.value);
        QCOMPARE(page.desk().linked()->model->hubs, std::vector<std::string>{listed});
        const auto hubs = page.desk().linked();
        open.bridge().undo();
        QTRY_VERIFY(page.desk().linked() != hubs && page.desk().stage() == DeskStage::Ready);
        QVERIFY(page.desk().linked()->model->hubs.empty());
    }

    void aFactAsksForItsRows()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        QSignalSpy asked{&page, &Workspace::rowsRequested};
        auto* table = part<GroundTable>(page, "reviewGrounds");

        table->setCurrentIndex(table->model()->index(0, 0));

        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().value<std::vector<RowId>>(),
                 table->grounds().rows.front().ground.rows);
    }

    void whatBothNarrativesSayIsFound()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        page.desk().setOrder(QueueOrder::Strongest);
        auto* narratives = part<NarrativePair>(page, "narrativePair");
        const auto snapshot = open.bridge().snapshot();

        narratives->showPair(*snapshot, *findIncident(*snapshot, "A001"), *findIncident(*snapshot, "A002"),
                             Masking::Shown);

        QCOMPARE(narratives->shared(),
                 (std::vector<QString>{QStringLiteral("按客服要求下载应用后连续做任务")}));
    }

    void reviewersWhoDisagreeAreTold()
    {
        sample::OpenReview open{sample::sixReports};
        const auto other =
            std::filesystem::path{open.folder().path(QStringLiteral("other.jwcase")).toStdString()};
        std::filesystem::copy_file(open.folder().caseFile(), other);
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        const auto [a, b] = pairAt(page, 0);
        {
            const auto theirs = *CaseSession::open(other, "罗敏");
            Progress progress;
            QVERIFY(theirs->reload(progress));
            const auto record = voteRecord(*theirs->snapshot(), *page.desk().linked(),
                                           {a, b, Verdict::Different, {}, "账户同名异人", false}, "罗敏");
            QVERIFY(theirs->apply(ReviewEdit{{*record}, true, {}, {}}));
        }
        press(Qt::Key_A);
        press(Qt::Key_1);
        auto* line = part<MessageLine>(page, "reviewConflicts");
        QVERIFY(!line->isVisible());

        page.desk().unite(other);

        QTRY_VERIFY_WITH_TIMEOUT(line->isVisible(), 30'000);
        QCOMPARE(page.desk().disputes(), (std::vector<NumberPair>{{a, b}}));
        emit line->activated();
        QVERIFY(part<QLabel>(page, "pairVotes")->text().contains(QStringLiteral("罗敏")));
        QVERIFY(part<QWidget>(page, "decisionSettles")->isVisible());
    }

    void anotherThresholdIsTriedBeforeItIsSet()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        auto* chart = part<ScoreChart>(page, "scoreChart");
        const double before = page.desk().linked()->threshold;
        const auto at = [&](double score) {
            return QPoint{static_cast<int>(std::lround(chart->xOf(score))), chart->height() / 2};
        };
        const auto wanted = page.desk().queue().front().score + 0.5; // above every pair
        QTest::mousePress(chart, Qt::LeftButton, {}, at(before));
        QTest::mouseMove(chart, at(wanted));
        QTest::mouseRelease(chart, Qt::LeftButton, {}, at(wanted));

        QVERIFY(chart->threshold() > before);
        QCOMPARE(page.desk().linked()->threshold, before); // only tried
        auto* answer = part<QLabel>(page, "thresholdAnswer");
        QTRY_VERIFY_WITH_TIMEOUT(answer->text().contains(QStringLiteral("0 series")), 30'000);
        part<QPushButton>(page, "thresholdSet")->click();
        QTRY_COMPARE_WITH_TIMEOUT(page.desk().linked()->threshold, chart->threshold(), 30'000);
        QVERIFY(page.desk().linked()->series.empty());
    }

    void oneLooksBackOverTheDecisionsInOrder()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        for (int decision = 0; decision < 2; ++decision) {
            press(Qt::Key_A);
            press(Qt::Key_1);
        }
        part<QPushButton>(page, "reviewReplay")->click();
        auto* step = part<QSlider>(page, "reviewLookBackStep");
        QVERIFY(step->isVisible());
        QCOMPARE(step->value(), 2);

        step->setValue(1);

        QCOMPARE(page.desk().decided().size(), std::size_t{1});
        QVERIFY(!part<QPushButton>(page, "decideSame")->isEnabled());
        step->setValue(0);
        QVERIFY(page.desk().decided().empty());
        part<QPushButton>(page, "reviewLookBackNow")->click();
        QCOMPARE(page.desk().decided().size(), std::size_t{2});
        QVERIFY(part<QPushButton>(page, "decideSame")->isEnabled());
    }

    void aSessionSaysWhoIsPresentAndHowManyMustAgree()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);

        page.desk().beginSession("研判会", {"秦越", "罗敏"}, 2);

        QVERIFY(part<QLabel>(page, "pageAside")->text().contains(QStringLiteral("研判会")));
        QCOMPARE(page.desk().needed(), 2);
        press(Qt::Key_A);
        press(Qt::Key_1);
        QVERIFY(page.desk().linked()->verdicts.empty()); // one alone binds nothing
        QCOMPARE(open.review().sessions.size(), std::size_t{1});
    }

    void numbersAndNamesAreHiddenWhereTheWindowIsMasked()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        const auto shown = [&] {
            const auto* queue = part<PairList>(page, "reviewQueue");
            QStringList all{part<QLabel>(page, "pairFirst")->text(), part<QLabel>(page, "pairSecond")->text(),
                            part<SeriesPreview>(page, "seriesPreview")->asText()};
            for (std::size_t line = 0; line < queue->count(); ++line)
                all << queue->line(line).about;
            return all.join(QLatin1Char{'\n'});
        };
        const QRegularExpression names{QStringLiteral("周岚|马立平|丁学海|白露|许琴")};
        const QRegularExpression numbers{QStringLiteral("0000 1111|4127 7040")};
        QVERIFY(shown().contains(names));
        QVERIFY(shown().contains(numbers));

        open.bridge().setMasked(true);

        QVERIFY(!shown().contains(names));
        QVERIFY(!shown().contains(numbers));
    }

    void nothingToDecideIsSaid()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        for (int most = 40; !page.desk().queue().empty() && most > 0; --most) {
            press(Qt::Key_A);
            press(Qt::Key_1);
        }
        QVERIFY(page.desk().queue().empty());
        QVERIFY(part<EmptyState>(page, "reviewQueueEmpty")->isVisible());
        QVERIFY(!part<EmptyState>(page, "reviewQueueEmpty")->sentence().isEmpty());
    }

    void aCaseWithoutIncidentsSaysWhatFillsIt()
    {
        sample::OpenReview open{QByteArray{}};
        SeriesPage page{open.bridge()};
        QSignalSpy asked{&page, &SeriesPage::addFilesRequested};
        sample::present(page);
        auto* state = part<EmptyState>(page, "seriesState");
        QVERIFY(state->isVisible());

        QTest::mouseClick(state->button(), Qt::LeftButton);

        QCOMPARE(asked.size(), 1);
    }
};

QTEST_MAIN(SeriesPageTest)
#include "series_page_test.moc"
