#include "core/brief/refund_brief.h"
#include "tests/support/ledger.h"

#include <QTest>

#include <algorithm>

using namespace jingwei;
using namespace jingwei::test;

namespace {

/// Two victims; one pays straight into the frozen account 1009, the other through 1008. A third incident has
/// nothing to do with it.
class Sample {
public:
    Sample()
        : m_ledger{aLedger()
                       .account("1001")
                       .account("1002")
                       .account("1003")
                       .account("1008")
                       .opening(0)
                       .account("1009")
                       .account("1010")
                       .paid("1001", "1009", 600, "2025-03-01 12:00:00")
                       .paid("1002", "1008", 900, "2025-03-01 12:10:00")
                       .paid("1008", "1009", 700, "2025-03-01 12:20:00")
                       .paid("1003", "1010", 400, "2025-03-01 12:30:00")
                       .incident("A001", {"1001"}, {"1009"})
                       .victim("周文")
                       .incident("A002", {"1002"}, {"1008"})
                       .victim("吴敏")
                       .incident("A003", {"1003"}, {"1010"})
                       .victim("郑一")}
        , m_graph{m_ledger.graph()}
    {
    }

    Brief brief(Minor frozen, const std::string& account = "1009")
    {
        RefundBriefInput input;
        input.trail.incidents = m_ledger.incidents();
        input.trail.graph = m_graph.get();
        input.trail.stolen = proposeStolen(*m_graph, m_ledger.incidents(), chinaZone);
        input.account = m_ledger.vertex(account);
        Progress progress;
        const auto trace = traceForward(*m_graph, input.trail.stolen, 3, {}, {}, progress);
        input.trail.trace = &*trace;
        const auto plan =
            planRefund(*m_graph, *trace, input.trail.stolen, input.account, frozen, RefundBasis::Reached);
        input.plan = &*plan;
        input.notice = notice;
        input.earlier = earlier;
        input.changes = changes;
        return refundBrief(input);
    }

    std::optional<RefundNotice> notice;
    std::optional<std::string> earlier;
    std::vector<RefundChange> changes;

private:
    Ledger m_ledger;
    std::shared_ptr<const FlowGraph> m_graph;
};

bool says(const Brief& brief, BriefPhrase phrase)
{
    return std::ranges::any_of(brief.blocks, [phrase](const BriefBlock& block) {
        const auto* const paragraph = std::get_if<ParagraphBlock>(&block);
        const auto* const heading = std::get_if<HeadingBlock>(&block);
        return (paragraph != nullptr && paragraph->phrase == phrase)
               || (heading != nullptr && heading->phrase == phrase);
    });
}

qsizetype countOf(const Brief& brief, BriefPhrase phrase)
{
    return std::ranges::count_if(brief.blocks, [phrase](const BriefBlock& block) {
        const auto* const heading = std::get_if<HeadingBlock>(&block);
        return heading != nullptr && heading->phrase == phrase;
    });
}

/// Values of the figures of one meaning, with what they are about.
QStringList figuresOf(const Brief& brief, FigureMeaning meaning)
{
    QStringList lines;
    for (const auto& figure : brief.figures)
        if (figure.meaning == meaning)
            lines << QString::fromStdString(figure.about + ' ' + figure.value).trimmed();
    return lines;
}

} // namespace

class RefundBriefTest : public QObject {
    Q_OBJECT

private slots:
    void tellsThePlanWithItsRule()
    {
        const auto brief = Sample{}.brief(650);

        QCOMPARE(figuresOf(brief, FigureMeaning::ReachedOfIncident),
                 (QStringList{"incident:A001 6.00", "incident:A002 7.00"}));
        QCOMPARE(figuresOf(brief, FigureMeaning::StolenOfIncident),
                 (QStringList{"incident:A001 6.00", "incident:A002 9.00"}));
        QCOMPARE(figuresOf(brief, FigureMeaning::PayOfIncident),
                 (QStringList{"incident:A001 3.00", "incident:A002 3.50"}));
        QCOMPARE(figuresOf(brief, FigureMeaning::Paid), QStringList{"6.50"});
        QVERIFY(says(brief, BriefPhrase::RefundProRata) && says(brief, BriefPhrase::RefundNoticeNeeded)
                && says(brief, BriefPhrase::LeadsNotConclusions) && says(brief, BriefPhrase::MethodFifo));
    }

    void everyVictimHasAnApplicationOfHisOwn()
    {
        QCOMPARE(countOf(Sample{}.brief(650), BriefPhrase::HeadingApplication), 2);
    }

    void everyFigureNamesRowsAndSumsNameTheirParts()
    {
        const auto brief = Sample{}.brief(650);

        for (const auto& figure : brief.figures)
            QVERIFY(!figure.facts.empty());
        const auto paid = std::ranges::find(brief.figures, FigureMeaning::Paid, &Figure::meaning);
        QCOMPARE(paid->parts.size(), std::size_t{2});
    }

    void namesNobodyWhomItDoesNotConcern()
    {
        const auto brief = Sample{}.brief(650);

        QCOMPARE(brief.incidents, (std::vector<std::string>{"A001", "A002"}));
        for (const auto& figure : brief.figures)
            QVERIFY(figure.about.find("1010") == std::string::npos);
        qsizetype assumed = 0;
        for (const auto& block : brief.blocks) {
            const auto* const assumption = std::get_if<AssumptionBlock>(&block);
            assumed += assumption != nullptr ? 1 : 0;
            QVERIFY(assumption == nullptr || assumption->account->value == "1009");
        }
        QCOMPARE(assumed, 1);
    }

    void theNoticeEndsThirtyDaysLater()
    {
        Sample sample;
        sample.notice = refundNoticeFrom(moment("2025-03-01 15:30:00"), chinaZone);

        QCOMPARE(sample.notice->from, moment("2025-03-01"));
        QCOMPARE(sample.notice->until, moment("2025-03-31"));
        QVERIFY(says(sample.brief(650), BriefPhrase::RefundNotice));
        QVERIFY(!says(sample.brief(650), BriefPhrase::RefundNoticeNeeded));
    }

    void anEarlierPlanStandsBesideThisOne()
    {
        Sample sample;
        QVERIFY(!says(sample.brief(650), BriefPhrase::HeadingChanges));
        sample.earlier = "plan.json";
        sample.changes = {{"A001", "周文", 600, 300, -300}, {"A002", "吴敏", std::nullopt, 350, 350}};
        QVERIFY(says(sample.brief(650), BriefPhrase::HeadingChanges));
    }

    void nobodysMoneyIsSaidToBeNobodys()
    {
        const auto brief = Sample{}.brief(650, "1001");

        QVERIFY(says(brief, BriefPhrase::RefundNobody));
        QVERIFY(!says(brief, BriefPhrase::HeadingApplications));
    }
};

QTEST_APPLESS_MAIN(RefundBriefTest)
#include "refund_brief_test.moc"
