#include "core/brief/stop_request.h"
#include "tests/support/ledger.h"

#include <QTest>

#include <algorithm>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// 1001's money lies at two banks, at one that no source names, and in cash.
class Sample {
public:
    Sample()
        : m_ledger{aLedger()
                       .account("1001")
                       .account("1008")
                       .opening(0)
                       .bank("江城银行")
                       .account("1009")
                       .opening(0)
                       .bank("东岚银行")
                       .account("1010")
                       .opening(0)
                       .bank("江城银行")
                       .paid("1001", "1008", 90000, "2025-03-01 12:00:00")
                       .paid("1008", "1009", 50000, "2025-03-01 12:10:00")
                       .paid("1008", "1010", 10000, "2025-03-01 12:20:00")
                       .paid("1009", "1011", 15000, "2025-03-01 12:30:00")
                       .paid("1009", "cash:1009", 5000, "2025-03-01 12:40:00")
                       .incident("A001", {"1001"}, {"1008"})
                       .victim("周文")}
        , m_graph{m_ledger.graph()}
    {
        const auto stolen = proposeStolen(*m_graph, m_ledger.incidents(), chinaZone);
        Progress progress;
        m_trace = *traceForward(*m_graph, stolen, 1, {}, {}, progress);
        m_list = freezeList(*m_graph, m_trace, {}, moment("2025-03-01 13:00:00"), chinaZone);
        m_stolen = stolen;
    }

    Brief brief(const std::string& document = {}) const
    {
        StopRequestInput input;
        input.trail.incidents = m_ledger.incidents();
        input.trail.graph = m_graph.get();
        input.trail.stolen = m_stolen;
        input.trail.trace = &m_trace;
        input.list = &m_list;
        input.document = document;
        return stopRequest(input);
    }
    [[nodiscard]] std::size_t sheets() const { return stopRequestSheets(*m_graph, m_trace, m_list); }

private:
    Ledger m_ledger;
    std::shared_ptr<const FlowGraph> m_graph;
    FundTrace m_trace;
    FreezeList m_list;
    std::vector<StolenTransfer> m_stolen;
};

/// The banks asked, in order; "?" for the one that no source names.
std::vector<std::string> banksOf(const Brief& brief)
{
    std::vector<std::string> banks;
    for (const auto& block : brief.blocks)
        if (const auto* const heading = std::get_if<HeadingBlock>(&block)) {
            if (heading->phrase == BriefPhrase::HeadingStopBank)
                banks.push_back(std::get<PlainText>(heading->args.front()).text);
            if (heading->phrase == BriefPhrase::HeadingStopUnknownBank)
                banks.emplace_back("?");
        }
    return banks;
}

std::vector<std::string> sumsOf(const Brief& brief, FigureMeaning meaning)
{
    std::vector<std::string> sums;
    for (const auto& figure : brief.figures)
        if (figure.meaning == meaning)
            sums.push_back(figure.value);
    return sums;
}

/// What stands in a form beside this word, the first time.
const BriefArgument* besideIn(const Brief& brief, BriefWord word)
{
    for (const auto& block : brief.blocks)
        if (const auto* const table = std::get_if<TableBlock>(&block))
            for (const auto& row : table->rows)
                if (const auto* const name = std::get_if<BriefWord>(&row.front().front());
                    name != nullptr && *name == word && row.size() == 2)
                    return &row[1].front();
    return nullptr;
}

using Texts = std::vector<std::string>;

} // namespace

class StopRequestTest : public QObject {
    Q_OBJECT

private slots:
    void eachBankHasItsSheetTheMostFirst()
    {
        const Sample sample;
        const auto brief = sample.brief();

        QCOMPARE(banksOf(brief), (Texts{"江城银行", "东岚银行", "?"}));
        QCOMPARE(sample.sheets(), std::size_t{3});
        QCOMPARE(sumsOf(brief, FigureMeaning::BankHeld), (Texts{"400.00", "300.00", "150.00"}));
    }

    void everySumCitesItsRows()
    {
        const auto brief = Sample{}.brief();

        QVERIFY(!brief.figures.empty());
        for (const auto& figure : brief.figures)
            QVERIFY(!figure.facts.empty());
    }

    void exitsAreNotAskedFor()
    {
        const auto brief = Sample{}.brief();

        QVERIFY(std::ranges::none_of(brief.figures,
                                     [](const Figure& figure) { return figure.about.starts_with("cash:"); }));
    }

    void thereIsRoomForDocumentAndSignatures()
    {
        const auto unnamed = Sample{}.brief();
        const auto* const blank = besideIn(unnamed, BriefWord::LegalDocument);
        QVERIFY(blank != nullptr && *blank == BriefArgument{BriefWord::Blank});

        const auto brief = Sample{}.brief("江公（刑）调证字〔2025〕7号");
        const auto* const given = besideIn(brief, BriefWord::LegalDocument);
        QVERIFY(given != nullptr && *given == BriefArgument{PlainText{"江公（刑）调证字〔2025〕7号"}});
        QVERIFY(besideIn(brief, BriefWord::Officers) != nullptr);
    }
};

QTEST_APPLESS_MAIN(StopRequestTest)
#include "stop_request_test.moc"
