#include "ui/text/trace_text.h"
#include "ui/text/words.h"

#include <QTest>

#include <set>

using namespace jingwei;
using namespace jingwei::ui;
using namespace Qt::StringLiterals;

namespace {

/// The words of an enumeration from `first` to `last`; each must be there, and no two alike.
template <class Enum, class Word>
void allDiffer(Enum first, Enum last, Word word)
{
    std::set<QString> words;
    for (auto i = static_cast<int>(first); i <= static_cast<int>(last); ++i) {
        const auto text = word(static_cast<Enum>(i));
        QVERIFY2(!text.isEmpty(), qPrintable(QString::number(i)));
        QVERIFY2(words.insert(text).second, qPrintable(text));
    }
}

} // namespace

class WordsTest : public QObject {
    Q_OBJECT

private slots:
    void everythingHasAWordOfItsOwn()
    {
        allDiffer(EntityKind::Account, EntityKind::Wallet, kindText);
        allDiffer(NodeFamily::Incident, NodeFamily::Exit, familyText);
        allDiffer(LinkKind::Transfer, LinkKind::Use, linkKindText);
        allDiffer(SourceStatus::Imported, SourceStatus::Withdrawn, sourceStatusText);
        allDiffer(RejectReason::AmountMalformed, RejectReason::EncodingBroken, rejectText);
        allDiffer(WarningReason::NumberDamaged, WarningReason::ReversalUnmatched, warningText);
        allDiffer(TraceState::Queried, TraceState::NotQueried, traceStateText);
        allDiffer(ExitKind::Cash, ExitKind::Victim, exitText);
        allDiffer(CheckKind::Sqlite, CheckKind::RowCounts, checkKindText);
        allDiffer(BriefWord::Total, BriefWord::SeriesLead, briefWordText);
        allDiffer(TraceAssumption::Kind::OpeningUnknown, TraceAssumption::Kind::PaidAgain, assumptionPhrase);
        QCOMPARE(exitText(ExitKind::None), QString{});
    }

    void aDecisionIsSaidInTheWordsOfItsMatter()
    {
        std::set<QString> said;
        for (const auto matter :
             {ReviewMatter::Series, ReviewMatter::Report, ReviewMatter::Person, ReviewMatter::Account}) {
            for (const auto verdict : {Verdict::Same, Verdict::Different}) {
                ReviewRecord record;
                record.matter = matter;
                record.a = "A001";
                record.b = "A002";
                record.verdict = verdict;
                QVERIFY(said.insert(editText(ReviewEdit{{record}, true, {}, {}}, Masking::Shown)).second);
            }
        }
        ReviewRecord record;
        record.matter = ReviewMatter::Person;
        record.a = "person:110101199003078888";
        record.b = "person:110101199003079999";
        record.verdict = Verdict::Same;
        QVERIFY(!editText(ReviewEdit{{record}, true, {}, {}}, Masking::Masked).contains(u"19900307"_s));
    }

    void leavingAnIncidentWithoutACategoryIsSaid()
    {
        const auto said = [](std::optional<std::string> category) {
            return editText(CategoryEdit{"A001", std::move(category)}, Masking::Shown);
        };
        QCOMPARE(said("刷单返利"), u"category of A001: 刷单返利"_s);
        QCOMPARE(said(""), u"A001 left without a category"_s);
        QCOMPARE(said(std::nullopt), u"category of A001 as the register has it"_s);
    }

    void everyFigureHasAMeaning()
    {
        for (auto i = 0; i <= static_cast<int>(FigureMeaning::Paid); ++i)
            QVERIFY(!figureMeaningText(static_cast<FigureMeaning>(i)).isEmpty());
    }

    void columnsOfMoneySayTheUnit()
    {
        for (auto i = static_cast<int>(BriefColumn::Number); i <= static_cast<int>(BriefColumn::TakenBackAt);
             ++i)
            QVERIFY(!briefColumnText(static_cast<BriefColumn>(i), MoneyUnit::Yuan).isEmpty());
        QCOMPARE(briefColumnText(BriefColumn::Held, MoneyUnit::TenThousand), u"Still there (10,000 yuan)"_s);
    }

    void undoNamesTheActThatIsTakenBack_data()
    {
        QTest::addColumn<int>("edit");
        QTest::addColumn<QString>("undo");
        QTest::addColumn<QString>("redo");

        QTest::newRow("a tag that was put on")
            << 0 << u"Undo: tag “driver” on 199****3021"_s << u"Redo: tag “driver” on 199****3021"_s;
        QTest::newRow("a tag that was taken off") << 1 << u"Undo: take the tag “driver” off 199****3021"_s
                                                  << u"Redo: take the tag “driver” off 199****3021"_s;
        QTest::newRow("a holder") << 2 << u"Undo: holder of 199****3021"_s
                                  << u"Redo: holder of 199****3021"_s;
        QTest::newRow("a document") << 3 << u"Undo: legal document of source 7"_s
                                    << u"Redo: legal document of source 7"_s;
    }
    void undoNamesTheActThatIsTakenBack()
    {
        QFETCH(int, edit);
        const EntityRef phone{EntityKind::Phone, "19900003021"};
        const std::array<Edit, 4> next{TagEdit{phone, "driver", true}, TagEdit{phone, "driver", false},
                                       HolderEdit{phone, "x"}, DocumentEdit{7, "y"}};

        QTEST(undoText(next.at(static_cast<std::size_t>(edit)), Masking::Masked), "undo");
        QTEST(redoText(next.at(static_cast<std::size_t>(edit)), Masking::Masked), "redo");
    }

    void assumptionsNameAccountAndSum()
    {
        const TraceAssumption missing{TraceAssumption::Kind::InflowMissing, std::nullopt, 123'450};
        QCOMPARE(
            assumptionText(missing, u"6222"_s, MoneyUnit::Yuan),
            u"6222 paid 1,234.50 yuan more than was known to be there; clean money of that sum is taken to have come in just before."_s);
        const TraceAssumption dollars{TraceAssumption::Kind::OtherCurrency, std::nullopt, 70'000, usd};
        QVERIFY(assumptionText(dollars, {}, MoneyUnit::TenThousand).startsWith(u"700.00 USD were stolen"_s));
        const TraceAssumption limit{TraceAssumption::Kind::LevelLimit, std::nullopt, 3};
        QVERIFY(assumptionText(limit, {}, MoneyUnit::Yuan).contains(u"level 3 only"_s));
    }

    void keepsWordsItDoesNotKnow()
    {
        QCOMPARE(profileText("our-own"), u"our-own"_s);
        QCOMPARE(logActText("later"), u"later"_s);
        QCOMPARE(profileText("bank-transactions"), u"bank transactions"_s);
        QCOMPARE(levelText(0), u"victim"_s);
        QCOMPARE(levelText(2), u"level-2 account"_s);
    }
};

QTEST_APPLESS_MAIN(WordsTest)
#include "words_test.moc"
