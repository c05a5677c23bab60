// The desk of incidents without a category.
#include "tests/ui/review/review_samples.h"
#include "ui/review/category_pane.h"
#include "ui/tables/data_table.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/narrative_view.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

/// Six incidents with a category, one of the city's own, and four without, of which the last tells none.
constexpr auto reports = "警情编号,报警人,报警时间,案件类别,简要案情\n"
                         "A01,周一,2025-03-01 12:00:00,网络刷单,在微信群里做兼职刷单任务后垫付资金无法返现\n"
                         "A02,周二,2025-03-01 12:00:00,刷单返利,被拉群刷单做任务先返佣金后垫付大额资金\n"
                         "A03,周三,2025-03-01 12:00:00,虚假贷款,网上申请贷款后对方要求缴纳解冻费才放款\n"
                         "A04,周四,2025-03-01 12:00:00,虚假网络贷款,下载贷款软件后称银行卡号填错要交解冻费\n"
                         "A05,周五,2025-03-01 12:00:00,裸聊敲诈,视频裸聊后被对方录屏威胁发给通讯录好友\n"
                         "A06,周六,2025-03-01 12:00:00,裸聊敲诈,与网友裸聊被截图对方威胁要钱\n"
                         "B01,吴一,2025-03-02 12:00:00,,兼职做刷单任务垫付无法返现\n"
                         "B02,吴二,2025-03-02 12:00:00,,视频聊天时裸聊被录屏威胁\n"
                         "B03,吴三,2025-03-02 12:00:00,,贷款软件要求解冻费\n"
                         "B04,吴四,2025-03-02 12:00:00,,\n";

void press(Qt::Key key)
{
    QTest::keyClick(QApplication::focusWidget(), key);
}

CategoryPane& presentCategories(SeriesPage& page)
{
    sample::presentReview(page);
    page.showDesk(Desk::Category);
    auto& pane = page.categories();
    if (!QTest::qWaitFor([&] { return pane.desk().stage() == DeskStage::Ready; }, 60'000))
        qFatal("nothing was suggested");
    return pane;
}

std::vector<std::string> asked(CategoryPane& pane)
{
    std::vector<std::string> numbers;
    const auto table = pane.desk().table();
    for (std::size_t row = 0; row < table->rows.size(); ++row)
        numbers.push_back(table->incident(row).number);
    return numbers;
}

QString categoryOf(sample::OpenReview& open, const std::string& number)
{
    const auto snapshot = open.folder().snapshot();
    return QString::fromStdString(findIncident(*snapshot, number)->category);
}

QString shownNumber(CategoryPane& pane)
{
    return part<QLabel>(pane, "categoryIncident")->text().section(QLatin1Char{' '}, 0, 0);
}

} // namespace

class CategoryPaneTest : public QObject {
    Q_OBJECT

private slots:
    void incidentsWithoutACategoryAreListedWithWhatIsSuggested()
    {
        sample::OpenReview open{reports};
        SeriesPage page{open.bridge()};
        auto& pane = presentCategories(page);

        QCOMPARE(asked(pane), (std::vector<std::string>{"B01", "B02", "B03", "B04"}));
        auto* table = part<DataTable>(pane, "categoriesAsked");
        const auto cell = [table](int row, const char* column) {
            return table->model()
                ->index(row, table->rows().columnOf(QLatin1String{column}))
                .data()
                .toString();
        };
        QCOMPARE(cell(0, "suggested"), QStringLiteral("刷单返利"));
        QVERIFY(cell(0, "probability").endsWith(QLatin1Char{'%'}));
        QVERIFY(cell(0, "terms").contains(QStringLiteral("刷单")));
        QCOMPARE(cell(1, "suggested"), QStringLiteral("裸聊敲诈"));
        QVERIFY(cell(3, "probability").isEmpty()); // B04 tells nothing
        QVERIFY(pane.desk().said().empty());       // and nothing was set
        QCOMPARE(categoryOf(open, "B01"), QString{});
    }

    void acceptingIsAnEditWithItsReason()
    {
        sample::OpenReview open{reports};
        SeriesPage page{open.bridge()};
        auto& pane = presentCategories(page);
        QCOMPARE(shownNumber(pane), QStringLiteral("B01"));
        const auto because = pane.desk().table()->rows.front().suggested.terms.front();

        press(Qt::Key_1);

        QCOMPARE(categoryOf(open, "B01"), QStringLiteral("刷单返利"));
        QCOMPARE(asked(pane), (std::vector<std::string>{"B02", "B03", "B04"})); // at once
        QCOMPARE(shownNumber(pane), QStringLiteral("B02"));                     // and the next is shown
        const auto log = open.folder().session()->log();
        QVERIFY(QString::fromStdString(log->entries.back().reason).contains(QString::fromStdString(because)));
        press(Qt::Key_Slash);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("statement 12"));
        press(Qt::Key_Return);
        press(Qt::Key_1);
        QCOMPARE(categoryOf(open, "B02"), QStringLiteral("裸聊敲诈"));
        QCOMPARE(open.folder().session()->log()->entries.back().reason, std::string{"statement 12"});
    }

    void whatIsAcceptedIsUndone()
    {
        sample::OpenReview open{reports};
        SeriesPage page{open.bridge()};
        auto& pane = presentCategories(page);
        press(Qt::Key_1);
        QTRY_COMPARE(findIncident(*open.bridge().snapshot(), "B01")->category, std::string{"刷单返利"});

        part<QPushButton>(pane, "categoryUndo")->click();

        QCOMPARE(categoryOf(open, "B01"), QString{});
        QTRY_COMPARE(asked(pane).size(), std::size_t{4}); // when the facts have been read anew
    }

    void whatIsLeftWithoutIsNotAskedAgainUntilItIsTakenBack()
    {
        sample::OpenReview open{reports};
        SeriesPage page{open.bridge()};
        auto& pane = presentCategories(page);
        press(Qt::Key_Space);
        QCOMPARE(shownNumber(pane), QStringLiteral("B02"));

        press(Qt::Key_2);

        QCOMPARE(categoryOf(open, "B02"), QString{});
        QCOMPARE(asked(pane), (std::vector<std::string>{"B01", "B03", "B04"}));
        auto* said = part<DataTable>(pane, "categoriesSaid");
        QCOMPARE(said->rows().rowsInAll(), RowIndex{1});
        said->setFocus();
        said->selectRow(0);
        press(Qt::Key_Delete);
        QVERIFY(pane.desk().said().empty());
        QTRY_COMPARE(asked(pane), (std::vector<std::string>{"B01", "B02", "B03", "B04"}));
    }

    void anotherCategoryIsChosenFromTheTenAndTheCitysOwn()
    {
        sample::OpenReview open{reports};
        SeriesPage page{open.bridge()};
        auto& pane = presentCategories(page);
        auto* menu = part<QMenu>(pane, "categoryMenu");
        const auto names = [menu] {
            QStringList all;
            for (const auto* action : menu->actions())
                all << action->text();
            return all;
        }();
        QCOMPARE(names.size(), 11);
        QCOMPARE(names.last(), QStringLiteral("裸聊敲诈"));
        press(Qt::Key_3);
        QTRY_VERIFY(menu->isVisible());

        menu->actions().last()->trigger();
        menu->hide();

        QCOMPARE(categoryOf(open, "B01"), QStringLiteral("裸聊敲诈"));
    }

    void whatToldTheCategoryIsMarkedInTheNarrative()
    {
        sample::OpenReview open{reports};
        SeriesPage page{open.bridge()};
        auto& pane = presentCategories(page);
        const auto selections = part<NarrativeView>(pane, "categoryNarrative")->extraSelections();
        const auto& terms = pane.desk().table()->rows.front().suggested.terms;

        QVERIFY(selections.size() >= static_cast<qsizetype>(terms.size()));
        for (const auto& selection : selections)
            QVERIFY(std::ranges::find(terms, selection.cursor.selectedText().toStdString()) != terms.end());
    }

    void incidentsThatTellNothingCannotBeAcceptedBlindly()
    {
        sample::OpenReview open{reports};
        SeriesPage page{open.bridge()};
        auto& pane = presentCategories(page);
        for (int skipped = 0; skipped < 3; ++skipped)
            press(Qt::Key_Space);
        QCOMPARE(shownNumber(pane), QStringLiteral("B04"));
        QVERIFY(!part<QPushButton>(pane, "categoryAccept")->isEnabled());

        press(Qt::Key_1);

        QVERIFY(pane.desk().said().empty());
    }

    void namesAreHiddenWhereTheWindowIsMasked()
    {
        sample::OpenReview open{reports};
        SeriesPage page{open.bridge()};
        auto& pane = presentCategories(page);
        QVERIFY(part<QLabel>(pane, "categoryIncident")->text().contains(QStringLiteral("吴一")));

        open.bridge().setMasked(true);

        QVERIFY(!part<QLabel>(pane, "categoryIncident")->text().contains(QStringLiteral("吴一")));
    }

    void aCaseWithoutIncidentsSaysWhatFillsIt()
    {
        sample::OpenReview open{QByteArray{}};
        SeriesPage page{open.bridge()};
        QSignalSpy wanted{&page, &SeriesPage::addFilesRequested};
        sample::present(page);
        page.showDesk(Desk::Category);
        auto* state = part<EmptyState>(page.categories(), "categoryState");
        QVERIFY(state->isVisible());

        QTest::mouseClick(state->button(), Qt::LeftButton);

        QCOMPARE(wanted.size(), 1);
    }
};

QTEST_MAIN(CategoryPaneTest)
#include "category_pane_test.moc"
