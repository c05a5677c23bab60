#include "tests/support/workbook_file.h"
#include "tests/ui/review/review_samples.h"
#include "ui/main_window/navigation_rail.h"
#include "ui/review/decision_bar.h"
#include "ui/review/minutes_dialog.h"
#include "ui/review/narrative_pair.h"
#include "ui/review/pair_list.h"
#include "ui/review/series_graph_view.h"
#include "ui/review/series_preview.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTextEdit>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

void decideFirst(SeriesPage& page)
{
    part<PairList>(page, "reviewQueue")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
}

MinutesExport minutesOf(SeriesPage& page, Masking masking = Masking::Masked, std::string reason = {})
{
    return {page.desk().now(), page.desk().lines(), "内部", masking, std::move(reason)};
}

/// A line of the log on minutes; empty: there is none.
QString loggedMinutes(test::CaseFolder& folder)
{
    const auto log = folder.session()->log();
    for (const auto& entry : log->entries)
        if (entry.act == "minutes")
            return QString::fromStdString(entry.detail + "|" + entry.reason);
    return {};
}

/// Where a word of a shown text begins on its view.
QPoint placeOf(const QTextEdit& view, qsizetype at)
{
    QTextCursor cursor{view.document()};
    cursor.setPosition(static_cast<int>(at));
    return view.cursorRect(cursor).center() + QPoint{4, 0};
}

} // namespace

/// What a session sees of itself: how far it is, its minutes, the series drawn.
class ReviewSessionTest : public QObject {
    Q_OBJECT

private slots:
    void minutesAreWrittenLoggedAndFound()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        decideFirst(page);
        const auto file = open.folder().path(QStringLiteral("minutes.xlsx"));

        page.writeMinutes(minutesOf(page), file);

        auto* line = part<MessageLine>(page, "seriesMessage");
        QTRY_VERIFY_WITH_TIMEOUT(line->isVisible(), 30'000);
        QVERIFY2(line->sentence().contains(QStringLiteral("minutes.xlsx")), qPrintable(line->sentence()));
        const auto text = test::linesOf(file.toStdString()).join(QLatin1Char('\n'));
        const auto& vote = page.desk().decided().front(); // since the facts were read
        QVERIFY(text.contains(QString::fromStdString(vote.a + " – " + vote.b)));
        for (const auto& incident : open.bridge().snapshot()->incidents)
            QVERIFY(!text.contains(QString::fromStdString(incident.victim)));
        const auto logged = loggedMinutes(open.folder());
        QVERIFY2(
            logged.contains(QStringLiteral("\"file\":\"minutes.xlsx\",\"revealed\":false,\"sha256\":\"")),
            qPrintable(logged));
    }

    void minutesShowNamesWithTheReasonInTheLog()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        decideFirst(page);
        const auto file = open.folder().path(QStringLiteral("minutes.pdf"));

        page.writeMinutes(minutesOf(page, Masking::Shown, "归档"), file);

        QTRY_VERIFY_WITH_TIMEOUT(part<MessageLine>(page, "seriesMessage")->isVisible(), 30'000);
        QFile written{file};
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.read(5) == "%PDF-");
        QVERIFY(loggedMinutes(open.folder()).contains(QStringLiteral("\"revealed\":true")));
        QVERIFY(loggedMinutes(open.folder()).endsWith(QStringLiteral("|归档")));
    }

    void whatCannotBeWrittenIsSaidAndNotLogged()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        const auto file = open.folder().path(QStringLiteral("minutes.txt"));

        page.writeMinutes(minutesOf(page), file);

        auto* line = part<MessageLine>(page, "seriesMessage");
        QTRY_VERIFY_WITH_TIMEOUT(line->isVisible(), 30'000);
        QVERIFY(line->sentence().contains(QStringLiteral("minutes.txt")));
        QVERIFY(!QFile::exists(file));
        QVERIFY(loggedMinutes(open.folder()).isEmpty());
        QVERIFY(part<QPushButton>(page, "seriesMinutes")->isEnabled());
    }

    void namesAreShownOnlyWithAReason()
    {
        MinutesDialog dialog{Masking::Shown};
        auto* go = part<QPushButton>(dialog, "minutesGo");
        QVERIFY(go->isEnabled());
        QCOMPARE(dialog.masking(), Masking::Masked);

        part<QCheckBox>(dialog, "minutesMask")->setChecked(false);

        QVERIFY(!go->isEnabled());
        part<QLineEdit>(dialog, "minutesReason")->setText(QStringLiteral(" 归档 "));
        QVERIFY(go->isEnabled());
        QCOMPARE(dialog.masking(), Masking::Shown);
        QCOMPARE(dialog.reason(), std::string{"归档"});
        MinutesDialog masked{Masking::Masked};
        QVERIFY(!part<QCheckBox>(masked, "minutesMask")->isEnabled());
    }

    void theHeadTellsHowFarTheSessionIs()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        const auto all = page.desk().queue().size();
        const auto counted = [&page] { return part<QLabel>(page, "reviewCount")->text(); };
        QVERIFY2(counted().contains(QStringLiteral("0 / %1").arg(all)), qPrintable(counted()));
        QVERIFY(!part<QWidget>(page, "reviewRule")->isVisible());

        decideFirst(page);

        QCOMPARE(page.desk().settledPairs(), std::size_t{1});
        QVERIFY2(counted().contains(QStringLiteral("1 / %1").arg(1 + page.desk().queue().size())),
                 qPrintable(counted()));
        QCOMPARE(part<QWidget>(page, "reviewProgress")->findChild<QProgressBar*>()->value(), 1);
    }

    void aVoteThatWaitsForAnotherIsNotCountedAsDecided()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        page.desk().beginSession("研判会", {"秦越", "罗敏"}, 2);
        QVERIFY(part<QWidget>(page, "reviewRule")->isVisible());

        decideFirst(page);

        QCOMPARE(page.desk().decided().size(), std::size_t{1});
        QCOMPARE(page.desk().settledPairs(), std::size_t{0});
        QVERIFY(part<QLabel>(page, "reviewCount")->text().contains(QStringLiteral("0 / ")));
    }

    void whatWaitsIsToldOnceItIsKnown()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        QCOMPARE(page.waiting(), 0);
        QSignalSpy told{&page, &SeriesPage::waitingChanged};
        sample::presentReview(page);
        QVERIFY(!told.empty());
        QCOMPARE(page.waiting(), static_cast<int>(page.desk().queue().size()));
        QVERIFY(page.waiting() > 1);

        decideFirst(page);
        QCOMPARE(page.waiting(), static_cast<int>(page.desk().queue().size()));
        page.hide();
        told.clear();
        open.bridge().adopt(open.folder().snapshot()); // other facts: not linked yet

        QVERIFY(!told.empty());
        QCOMPARE(page.waiting(), 0);
    }

    void theRailShowsWhatWaits()
    {
        NavigationRail rail;
        rail.addWorkspace(QStringLiteral("series"), QStringLiteral("series"));
        rail.resize(rail.sizeHint());
        rail.show();
        const auto accentPixels = [&rail] {
            const auto picture = rail.item(QStringLiteral("series"))->grab().toImage();
            int count = 0;
            for (int y = 0; y < picture.height(); ++y)
                for (int x = 0; x < picture.width(); ++x)
                    count += picture.pixelColor(x, y) == tokens().accent ? 1 : 0;
            return count;
        };
        QCOMPARE(accentPixels(), 0);

        rail.setWaiting(QStringLiteral("series"), 7);

        const int narrow = accentPixels();
        QVERIFY(narrow > 40);
        QVERIFY(rail.item(QStringLiteral("series"))->accessibleDescription().contains(QLatin1Char('7')));
        rail.setWaiting(QStringLiteral("series"), 1234);
        QVERIFY(accentPixels() > narrow); // "99+"
        rail.setWaiting(QStringLiteral("series"), 0);
        QCOMPARE(accentPixels(), 0);
        QVERIFY(rail.item(QStringLiteral("series"))->accessibleDescription().isEmpty());
    }

    void theSeriesIsDrawnAndItsIncidentsCanBeChosen()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        auto* preview = part<SeriesPreview>(page, "seriesPreview");
        auto* graph = part<SeriesGraphView>(page, "seriesGraph");
        QVERIFY(graph->isVisible());
        QCOMPARE(graph->graph().nodes.size(), graph->tiles().size());
        QSignalSpy chosen{preview, &SeriesPreview::incidentChosen};
        for (std::size_t node = 0; node < graph->tiles().size(); ++node) {
            const auto place = graph->placeOf(node);
            QVERIFY(QRectF{graph->rect()}.contains(place));
            QCOMPARE(graph->nodeAt(place), std::optional{node}); // no tile lies on another
            QTest::mouseClick(graph, Qt::LeftButton, {}, place.toPoint());
        }
        QCOMPARE(chosen.size(), 3); // grounds are no incidents
        QCOMPARE(chosen.front().front().toString(), QStringLiteral("A001"));
        QCOMPARE(open.bridge().selection().incidents, (std::vector<std::string>{"A003"}));
        QTest::keyClick(graph, Qt::Key_Right);
        QTest::keyClick(graph, Qt::Key_Return);
        QCOMPARE(chosen.back().front().toString(), QStringLiteral("A001"));
        QVERIFY(preview->asText().contains(QStringLiteral("of 刷单返利")));

        open.bridge().setMasked(true);
        for (const auto& tile : graph->tiles())
            QVERIFY2(!tile.name.contains(QStringLiteral("白露")), qPrintable(tile.name));
    }

    void aPhraseUnderTheMouseIsLitOnBothSides()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        auto* narratives = part<NarrativePair>(page, "narrativePair");
        const auto snapshot = open.bridge().snapshot();
        narratives->showPair(*snapshot, *findIncident(*snapshot, "A001"), *findIncident(*snapshot, "A002"),
                             Masking::Shown);
        auto* first = part<QTextEdit>(*narratives, "narrativeFirst");
        auto* second = part<QTextEdit>(*narratives, "narrativeSecond");
        const auto ground = [](const QTextEdit& view) {
            return view.extraSelections().front().format.background().color();
        };
        QCOMPARE(ground(*first), tokens().hl);
        const auto phrase = narratives->shared().front();

        QTest::mouseMove(first->viewport(), placeOf(*first, first->toPlainText().indexOf(phrase)));

        QCOMPARE(narratives->lit(), std::optional<std::size_t>{0});
        QVERIFY(ground(*first) != tokens().hl);
        QCOMPARE(ground(*second), ground(*first));
        QTest::mouseMove(first->viewport(), placeOf(*first, 0)); // the victim's name is not shared
        QVERIFY(!narratives->lit());
        QCOMPARE(ground(*second), tokens().hl);
    }
};

QTEST_MAIN(ReviewSessionTest)
#include "review_session_test.moc"
