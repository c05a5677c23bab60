#include "tests/support/sample_brief.h"
#include "ui/text/brief_phrases.h"
#include "ui/text/brief_text.h"

#include <QTest>
#include <QTranslator>

#include <array>
#include <set>

using namespace jingwei;
using namespace jingwei::test;
using namespace jingwei::ui;
using namespace Qt::StringLiterals;

namespace {

QString sentence(const Brief& brief, BriefPhrase phrase)
{
    const BriefText text{brief};
    for (const auto& block : brief.blocks) {
        const auto* const paragraph = std::get_if<ParagraphBlock>(&block);
        if (paragraph != nullptr && paragraph->phrase == phrase)
            return plainText(text.paragraph(*paragraph));
    }
    return {};
}

} // namespace

class BriefTextTest : public QObject {
    Q_OBJECT

private slots:
    void everyPhraseHasASentence()
    {
        std::set<QString> phrases;
        for (int i = 0; i <= static_cast<int>(BriefPhrase::MinutesTakenBackNone); ++i) {
            const auto text = briefPhrase(static_cast<BriefPhrase>(i));
            QVERIFY2(!text.isEmpty(), qPrintable(QString::number(i)));
            QVERIFY2(phrases.insert(text).second, qPrintable(text));
        }
    }

    void sectionsAreNumberedInOneHand()
    {
        QCOMPARE(sectionNumber(9), QStringLiteral("(9)"));
        QCOMPARE(sectionNumber(14), QStringLiteral("(14)"));
        QTranslator chinese;
        QVERIFY(chinese.load(QStringLiteral(":/i18n/jingwei_zh_CN.qm")));
        QVERIFY(QCoreApplication::installTranslator(&chinese));
        const std::array<std::pair<std::uint32_t, const char*>, 7> numbers{{{1, "（一）"},
                                                                            {9, "（九）"},
                                                                            {10, "（十）"},
                                                                            {14, "（十四）"},
                                                                            {20, "（二十）"},
                                                                            {31, "（三十一）"},
                                                                            {100, "（100）"}}};
        for (const auto& [section, text] : numbers)
            QCOMPARE(sectionNumber(section), QString::fromUtf8(text));
    }

    void fillsEveryPlace()
    {
        for (const std::size_t incidents : {1U, 2U}) {
            const auto sample = sampleBrief({incidents, 400});
            const auto brief = moneyBrief(sample->input);
            const BriefText text{brief};
            for (const auto& block : brief.blocks) {
                if (const auto* const paragraph = std::get_if<ParagraphBlock>(&block)) {
                    const auto words = plainText(text.paragraph(*paragraph));
                    QVERIFY2(!words.contains(u'%'), qPrintable(words));
                }
                if (const auto* const assumption = std::get_if<AssumptionBlock>(&block)) {
                    const auto words = plainText(text.assumption(*assumption));
                    QVERIFY2(!words.contains(u'%'), qPrintable(words));
                }
            }
        }
    }

    void saysWhereTheMoneyWent()
    {
        const auto sample = sampleBrief();
        const auto brief = moneyBrief(sample->input);

        QCOMPARE(sentence(brief, BriefPhrase::MoneySummary),
                 u"From 2025-03-17 20:41:00 on, the victim of incident 250317-042, 周*, paid in 2 "
                 u"transfer(s) to 2 level-1 "
                 u"account(s) together 486,000.00 yuan."_s);
        QVERIFY(sentence(brief, BriefPhrase::MoneyWhere).contains(u"486,000.00 yuan stolen"_s));
    }

    void marksFigures()
    {
        const auto sample = sampleBrief();
        const auto brief = moneyBrief(sample->input);
        const BriefText text{brief};

        const auto runs = text.cell(BriefColumn::Held, {FigureMark{1}});
        QCOMPARE(runs.size(), std::size_t{1});
        QCOMPARE(runs[0].figure, std::optional<std::uint32_t>{1});
        const auto number = text.cell(BriefColumn::FigureNumber, {FigureMark{1}});
        QCOMPARE(number[0].text, u"F1"_s);
        QVERIFY(!number[0].figure);
    }

    void masksUnlessRevealed_data()
    {
        QTest::addColumn<bool>("masked");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("narrativeNames");

        QTest::newRow("masked") << true << u"6299 00** **** ***0 417"_s << u"周*"_s << false;
        QTest::newRow("revealed") << false << u"6299 0012 0034 0000 417"_s << u"周文"_s << true;
    }
    void masksUnlessRevealed()
    {
        QFETCH(bool, masked);
        QFETCH(bool, narrativeNames);
        const auto sample = sampleBrief();
        sample->input.masked = masked;
        const auto brief = moneyBrief(sample->input);
        const BriefText text{brief};

        QTEST(
            text.cell(BriefColumn::Account, {MaskedText{EntityKind::Account, "6299001200340000417"}})[0].text,
            "account");
        QTEST(text.cell(BriefColumn::Holder, {MaskedText{EntityKind::Person, "周文"}})[0].text, "name");
        const auto narrative = sentence(brief, BriefPhrase::FactsNarrative);
        QVERIFY(!narrative.isEmpty());
        for (const auto& secret :
             {u"周文"_s, u"510199199002301234"_s, u"19900008877"_s, u"6299001200340000417"_s})
            QCOMPARE(narrative.contains(secret), narrativeNames);
        QVERIFY(narrative.contains(u"486000.00元"_s));
        QVERIFY(narrative.contains(u"2025年3月17日20时"_s));
    }

    void namesRowsOrParts()
    {
        const auto sample = sampleBrief();
        const auto brief = moneyBrief(sample->input);
        const BriefText text{brief};
        const auto figure = [&](FigureMeaning meaning) {
            return *std::ranges::find(brief.figures, meaning, &Figure::meaning);
        };

        QCOMPARE(text.figureRows(figure(FigureMeaning::Loss)).front(), u"1: 42"_s);
        QVERIFY(text.figureRows(figure(FigureMeaning::Held)).front().startsWith(u'F'));
        QCOMPARE(text.figureMeaning(figure(FigureMeaning::RowsRead)), u"rows read: source 1"_s);
        // the first row of the table: level 1, most money
        QCOMPARE(text.figureMeaning(figure(FigureMeaning::AccountReceived)),
                 u"received: 6299 00** **** ***5 526"_s);
    }

    void cutsLongListsOfRows()
    {
        Brief brief{};
        Figure many{1, FigureMeaning::StolenTransfers, "40", std::nullopt, {}, {}, {}};
        for (int i = 0; i < 40; ++i)
            many.facts.emplace_back(SourceId{3}, 2 * i + 1);
        brief.figures = {many, many};
        brief.figures[1].id = 2;
        const BriefText text{brief};

        const auto pieces = text.figureRows(brief.figures[0]);
        QCOMPARE(pieces.size(), std::size_t{4});
        QVERIFY(pieces[1].startsWith(u"3: "_s)); // each piece says of which source
        QCOMPARE(text.figureRows(brief.figures[1]).front(), u"as F1"_s);
    }

    void numbersSections()
    {
        const Brief brief{};
        const BriefText text{brief};
        QCOMPARE(plainText(text.heading({BriefPhrase::HeadingStop, 2, {}}, 1)),
                 u"(1) Stop payment and freeze"_s);
        QCOMPARE(plainText(text.heading({BriefPhrase::HeadingNext, 1, {}}, 0)), u"III. Next steps"_s);
    }
};

QTEST_GUILESS_MAIN(BriefTextTest)
#include "brief_text_test.moc"
