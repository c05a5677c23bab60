#include "core/brief/brief.h"
#include "core/brief/money_brief_writer.h"
#include "tests/support/sample_brief.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// Every argument of a brief: of headings, sentences, cells and assumptions.
std::vector<BriefArgument> argumentsOf(const Brief& brief)
{
    std::vector<BriefArgument> all;
    const auto take = [&all](const std::vector<BriefArgument>& args) {
        all.insert(all.end(), args.begin(), args.end());
    };
    for (const auto& block : brief.blocks) {
        if (const auto* const heading = std::get_if<HeadingBlock>(&block))
            take(heading->args);
        if (const auto* const paragraph = std::get_if<ParagraphBlock>(&block))
            take(paragraph->args);
        if (const auto* const table = std::get_if<TableBlock>(&block)) {
            for (const auto& row : table->rows)
                std::ranges::for_each(row, take);
        }
        if (const auto* const assumption = std::get_if<AssumptionBlock>(&block);
            assumption && assumption->sum)
            all.emplace_back(*assumption->sum);
    }
    return all;
}

std::vector<std::uint32_t> marksOf(const Brief& brief)
{
    std::vector<std::uint32_t> marks;
    for (const auto& argument : argumentsOf(brief)) {
        if (const auto* const mark = std::get_if<FigureMark>(&argument))
            marks.push_back(mark->figure);
    }
    return marks;
}

const TableBlock* tableWith(const Brief& brief, BriefColumn column)
{
    for (const auto& block : brief.blocks) {
        const auto* const table = std::get_if<TableBlock>(&block);
        if (table != nullptr && std::ranges::find(table->columns, column) != table->columns.end())
            return table;
    }
    return nullptr;
}

const ParagraphBlock* paragraphOf(const Brief& brief, BriefPhrase phrase)
{
    for (const auto& block : brief.blocks) {
        const auto* const paragraph = std::get_if<ParagraphBlock>(&block);
        if (paragraph != nullptr && paragraph->phrase == phrase)
            return paragraph;
    }
    return nullptr;
}

const Figure* figureOf(const Brief& brief, FigureMeaning meaning, const std::string& about = {})
{
    const auto found = std::ranges::find_if(brief.figures, [&](const Figure& figure) {
        return figure.meaning == meaning && figure.about == about;
    });
    return found == brief.figures.end() ? nullptr : &*found;
}

Minor minorOf(const Figure& figure)
{
    return *parseAmount(figure.value, figure.currency ? figure.currency->decimals() : 0);
}

std::unique_ptr<SampleBrief> sampleOf(int incidents, int extraAccounts)
{
    if (incidents == 0)
        return sampleBriefWithNothingStolen();
    return sampleBrief({static_cast<std::size_t>(incidents), static_cast<std::size_t>(extraAccounts)});
}

} // namespace

class MoneyBriefTest : public QObject {
    Q_OBJECT

private slots:
    void everyFigureIsNumberedAndNamesItsRows_data()
    {
        QTest::addColumn<int>("incidents");
        QTest::addColumn<int>("extraAccounts");

        QTest::newRow("one incident") << 1 << 0;
        QTest::newRow("two incidents") << 2 << 0;
        QTest::newRow("tables longer than they may be") << 1 << 400;
        QTest::newRow("nothing stolen") << 0 << 0;
    }
    void everyFigureIsNumberedAndNamesItsRows()
    {
        QFETCH(int, incidents);
        QFETCH(int, extraAccounts);
        const auto sample = sampleOf(incidents, extraAccounts);

        const auto brief = moneyBrief(sample->input);

        QVERIFY(!brief.figures.empty());
        for (std::size_t i = 0; i < brief.figures.size(); ++i) {
            const auto& figure = brief.figures[i];
            QCOMPARE(figure.id, static_cast<std::uint32_t>(i + 1));
            QVERIFY2(!figure.facts.empty(), figure.value.c_str());
            QVERIFY(std::ranges::is_sorted(figure.facts));
            QVERIFY(std::ranges::adjacent_find(figure.facts) == figure.facts.end());
        }
        // placed in the order of their numbers: each mark is at most one above all before it
        std::uint32_t highest = 0;
        for (const auto mark : marksOf(brief)) {
            QVERIFY(mark <= highest + 1);
            highest = std::max(highest, mark);
        }
        QCOMPARE(static_cast<std::size_t>(highest), brief.figures.size());
    }

    // ---- how sure ----

    void nothingIsSaidOfBoundsThatNobodyAskedFor()
    {
        const auto sample = sampleBrief();
        QVERIFY(!sample->trace.accounts.front().bounds);

        const auto brief = moneyBrief(sample->input);

        QVERIFY(paragraphOf(brief, BriefPhrase::SureAll) == nullptr);
        QVERIFY(paragraphOf(brief, BriefPhrase::SureBetween) == nullptr);
    }

    void whereEveryOrderGivesTheSameItSaysSo()
    {
        const auto sample = sampleBrief();
        for (auto& account : sample->trace.accounts)
            account.bounds = HeldBounds{account.vertex, account.held, account.held};

        const auto brief = moneyBrief(sample->input);

        QVERIFY(paragraphOf(brief, BriefPhrase::SureAll) != nullptr);
        QVERIFY(paragraphOf(brief, BriefPhrase::SureBetween) == nullptr);
    }

    void accountsWhoseSumDependsOnTheOrderAreListedWithBothBounds()
    {
        const auto sample = sampleBrief();
        for (auto& account : sample->trace.accounts)
            account.bounds = HeldBounds{account.vertex, account.held, account.held};
        const auto unsure = std::ranges::find_if(sample->trace.accounts, isQueried);
        QVERIFY(unsure != sample->trace.accounts.end());
        unsure->bounds = HeldBounds{unsure->vertex, 0, unsure->held + 700, false};

        const auto brief = moneyBrief(sample->input);

        QVERIFY(paragraphOf(brief, BriefPhrase::SureAll) == nullptr);
        QCOMPARE(figureOf(brief, FigureMeaning::UnsureAccounts)->value, std::string{"1"});
        QVERIFY(paragraphOf(brief, BriefPhrase::SureOutside) != nullptr);
        const auto* const table = tableWith(brief, BriefColumn::Low);
        QVERIFY(table != nullptr);
        const auto& rows = table->rows;
        QCOMPARE(rows.size(), std::size_t{1});
        QVERIFY((rows[0][3] == std::vector<BriefArgument>{SumText{0}}));
        QVERIFY((rows[0][4] == std::vector<BriefArgument>{SumText{unsure->held + 700}}));
    }

    void theSentenceOnWhereTheMoneyIsNamesTheMethod()
    {
        const auto sample = sampleBrief();
        sample->trace.method = TraceMethod::Lifo;

        const auto brief = moneyBrief(sample->input);

        const auto* const where = paragraphOf(brief, BriefPhrase::MoneyWhere);
        QVERIFY(where != nullptr);
        QVERIFY(where->args.back() == BriefArgument{MethodText{TraceMethod::Lifo}});
    }

    void partsAddUp_data() { everyFigureIsNumberedAndNamesItsRows_data(); }
    void partsAddUp()
    {
        QFETCH(int, incidents);
        QFETCH(int, extraAccounts);
        const auto sample = sampleOf(incidents, extraAccounts);

        const auto brief = moneyBrief(sample->input);

        std::size_t summed = 0;
        for (const auto& figure : brief.figures) {
            if (figure.parts.empty())
                continue;
            Minor sum = 0;
            std::set<RowId> rows;
            for (const auto part : figure.parts) {
                sum += minorOf(brief.figures[part - 1]);
                rows.insert(brief.figures[part - 1].facts.begin(), brief.figures[part - 1].facts.end());
            }
            QCOMPARE(sum, minorOf(figure));
            for (const auto row : figure.facts)
                QVERIFY(rows.contains(row));
            ++summed;
        }
        QVERIFY(incidents == 0 ? summed == 0 : summed >= 4);
    }

    void stolenIsWhereItWent()
    {
        const auto sample = sampleBrief({2, 0});
        const auto brief = moneyBrief(sample->input);

        const auto stolen = minorOf(*figureOf(brief, FigureMeaning::Stolen));
        QCOMPARE(stolen, Minor{51'600'000});
        QCOMPARE(minorOf(*figureOf(brief, FigureMeaning::Held))
                     + minorOf(*figureOf(brief, FigureMeaning::Exited))
                     + minorOf(*figureOf(brief, FigureMeaning::NotQueried)),
                 stolen);
        QCOMPARE(figureOf(brief, FigureMeaning::StolenOfIncident, "incident:250317-051")->value,
                 std::string{"30000.00"});
        QCOMPARE(figureOf(brief, FigureMeaning::StolenTransfers)->value, std::string{"3"});
    }

    void heldCitesInAndOutOfTheAccountOnBothSides()
    {
        const auto sample = sampleBrief();
        const auto brief = moneyBrief(sample->input);

        const auto* const held = figureOf(brief, FigureMeaning::AccountHeld, "account:6299001200340000417");
        QVERIFY(held != nullptr);
        // in: the victim's payment and its other side; out: two payments and their other sides
        QCOMPARE(held->facts.size(), std::size_t{6});
        QVERIFY(std::ranges::find(held->facts, RowId{SourceId{4}, 1'190}) != held->facts.end());
        QVERIFY(std::ranges::find(held->facts, RowId{SourceId{4}, 1'204}) != held->facts.end());
    }

    void aTotalInASentenceAndBelowItsTableIsOneFigure()
    {
        const auto sample = sampleBrief();
        const auto brief = moneyBrief(sample->input);

        const auto* const table = tableWith(brief, BriefColumn::Forwarded);
        QVERIFY(table != nullptr && table->totalLast);
        const auto total = std::get<FigureMark>(table->rows.back().back().front());
        const auto inSentence = std::get<FigureMark>(paragraphOf(brief, BriefPhrase::MoneyWhere)->args[1]);
        QCOMPARE(total.figure, inSentence.figure);
    }

    void whatATableLeavesOutIsCountedAndSummed()
    {
        const auto sample = sampleBrief({1, 400});
        const auto brief = moneyBrief(sample->input);

        const auto* const table = tableWith(brief, BriefColumn::Forwarded);
        QCOMPARE(table->rows.size(), std::size_t{301}); // and the total
        const auto* const others = paragraphOf(brief, BriefPhrase::AccountsOthers);
        QVERIFY(others != nullptr);
        const auto count = std::get<FigureMark>(others->args[0]).figure;
        QCOMPARE(brief.figures[count - 1].value, std::string{"108"}); // 408 accounts in all
    }

    void aLargeDiagramIsDrawnInPart()
    {
        const auto sample = sampleBrief({1, 400});
        const auto brief = moneyBrief(sample->input);

        const Diagram* drawn = nullptr;
        for (const auto& block : brief.blocks) {
            if (const auto* const picture = std::get_if<DiagramBlock>(&block))
                drawn = &picture->diagram;
        }
        QVERIFY(drawn != nullptr);
        std::map<std::pair<bool, std::uint32_t>, int> inColumn;
        std::set<std::uint32_t> reached;
        for (const auto& link : drawn->links)
            reached.insert(link.to);
        for (std::uint32_t node = 0; node < drawn->nodes.size(); ++node) {
            const auto& one = drawn->nodes[node];
            const bool exit = isMoneyExit(one.entity.kind);
            const std::pair column{exit, exit ? 0U : one.level.value_or(0)};
            QVERIFY(++inColumn[column] <= 12);
            QVERIFY(one.level == 0U || reached.contains(node));
        }
        const auto others =
            std::get<FigureMark>(paragraphOf(brief, BriefPhrase::DiagramOthers)->args[0]).figure;
        QCOMPARE(brief.figures[others - 1].value,
                 std::to_string(sample->input.diagram.nodes.size() - drawn->nodes.size()));
        std::size_t transfers = 0;
        for (const auto& link : drawn->links)
            transfers += link.facts.size();
        QCOMPARE(figureOf(brief, FigureMeaning::DiagramTransfers)->value, std::to_string(transfers));
    }

    void aSmallDiagramIsDrawnWhole()
    {
        const auto sample = sampleBrief();
        const auto brief = moneyBrief(sample->input);

        QVERIFY(paragraphOf(brief, BriefPhrase::DiagramOthers) == nullptr);
        QVERIFY(std::ranges::any_of(brief.blocks, [&](const BriefBlock& block) {
            const auto* const picture = std::get_if<DiagramBlock>(&block);
            return picture != nullptr && picture->diagram == sample->input.diagram;
        }));
    }

    void namesAndNumbersOfPeopleAreMarked()
    {
        const auto sample = sampleBrief();
        const auto brief = moneyBrief(sample->input);

        std::set<std::string> people{"周文", "510199199002301234", "19900003021", "19900008877"};
        for (std::uint32_t v = 0; v < sample->graph->vertexCount(); ++v) {
            people.insert(sample->graph->account(VertexIndex{v}).entity.value);
            people.insert(sample->graph->account(VertexIndex{v}).holder);
        }
        people.erase("");
        for (const auto& argument : argumentsOf(brief)) {
            const auto* const plain = std::get_if<PlainText>(&argument);
            if (plain == nullptr)
                continue;
            for (const auto& person : people)
                QVERIFY2(plain->text.find(person) == std::string::npos, plain->text.c_str());
        }
        const auto marked = std::ranges::count_if(argumentsOf(brief), [](const BriefArgument& argument) {
            return std::holds_alternative<MaskedText>(argument);
        });
        QVERIFY(marked > 30);
        const auto* const narrative = paragraphOf(brief, BriefPhrase::FactsNarrative);
        const auto& known = std::get<ProseText>(narrative->args[0]).known;
        QVERIFY(std::ranges::find(known, EntityRef{EntityKind::Person, "周文"}) != known.end());
        QVERIFY(std::ranges::find(known, EntityRef{EntityKind::Person, "吕一凡"}) != known.end());
    }

    void onlyCitedSourcesAreListed()
    {
        const auto sample = sampleBrief();
        const auto brief = moneyBrief(sample->input);

        const auto* const table = tableWith(brief, BriefColumn::SourceHash);
        QCOMPARE(table->rows.size(), std::size_t{4});
        QCOMPARE(std::get<PlainText>(table->rows[0][0][0]).text, std::string{"1"});
        QCOMPARE(std::get<PlainText>(table->rows[1][4][0]).text.size(), std::size_t{64});
        QCOMPARE(std::get<ProseText>(table->rows[2][1][0]).text, std::string{"返回/华宁银行.xlsx / 明细"});
    }

    void theLastAppendixListsEveryFigure()
    {
        const auto sample = sampleBrief();
        const auto brief = moneyBrief(sample->input);

        QCOMPARE(tableWith(brief, BriefColumn::FigureRows)->rows.size(), brief.figures.size());
    }

    void saysWhyNothingIsStolen()
    {
        const auto sample = sampleBriefWithNothingStolen();
        const auto brief = moneyBrief(sample->input);

        QCOMPARE(std::get<ReasonText>(paragraphOf(brief, BriefPhrase::MoneyNothing)->args[0]).reason,
                 std::string{"no-transfer-between"});
        QVERIFY(paragraphOf(brief, BriefPhrase::NextNothingStolen) != nullptr);
        QVERIFY(paragraphOf(brief, BriefPhrase::MethodFifo) == nullptr);
        QVERIFY(tableWith(brief, BriefColumn::SourceHash) != nullptr);
    }

    void worksWithoutAGraph()
    {
        MoneyBriefInput input{};
        input.incidents = {IncidentFact{}};
        input.incidents.front().number = "A1";

        const auto brief = moneyBrief(input);

        QVERIFY(paragraphOf(brief, BriefPhrase::MoneyNothing) != nullptr);
        QVERIFY(brief.figures.empty());
    }

    void isTheSameEachTime()
    {
        const auto sample = sampleBrief({2, 20});
        QCOMPARE(moneyBrief(sample->input).figures, moneyBrief(sample->input).figures);
    }
};

QTEST_APPLESS_MAIN(MoneyBriefTest)
#include "money_brief_test.moc"
