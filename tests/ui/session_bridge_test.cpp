#include "tests/support/case_folder.h"
#include "ui/session_bridge.h"

#include <QSignalSpy>
#include <QtTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

const auto payerCard = std::string{"6299041277040417"};
const EntityRef payer{EntityKind::Account, payerCard};

} // namespace

class SessionBridgeTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::CaseFolder> m_folder;
    std::unique_ptr<SessionBridge> m_bridge;

private slots:
    void init()
    {
        m_folder = std::make_unique<test::CaseFolder>();
        m_folder->put(QStringLiteral("2.csv"), test::bankStatement(payerCard).row(test::out(
                                                   "2025-03-01 12:00:00", "100.00", "6299660925052068")));
        m_folder->import();
        m_bridge = std::make_unique<SessionBridge>();
        m_bridge->setCase(m_folder->session());
    }

    void withoutACaseThereIsAnEmptySnapshot()
    {
        SessionBridge bridge;

        QVERIFY(!bridge.hasCase());
        QVERIFY(bridge.snapshot()->graph);
        QCOMPARE(bridge.snapshot()->graph->vertexCount(), std::size_t{0});
        bridge.undo();
        bridge.apply(TagEdit{payer, "x", true});
    }

    void oneSelectionSaidOnce()
    {
        QSignalSpy changed{m_bridge.get(), &SessionBridge::changed};
        const Selection selection{.entities = {payer}, .transfers = {}, .incidents = {}};

        m_bridge->select(selection);
        m_bridge->select(selection);

        QCOMPARE(changed.count(), 1);
        QVERIFY(std::holds_alternative<SelectionChanged>(changed.front().front().value<Change>()));
    }

    void editIsAppliedUndoneAndDoneAgain()
    {
        m_bridge->apply(TagEdit{payer, "driver", true});
        QCOMPARE(m_bridge->session().entity(payer)->tags, std::vector<std::string>{"driver"});

        m_bridge->undo();
        QVERIFY(m_bridge->session().entity(payer)->tags.empty());

        m_bridge->redo();
        QCOMPARE(m_bridge->session().entity(payer)->tags, std::vector<std::string>{"driver"});
    }

    void undoReachesBackOverARestart()
    {
        m_bridge->apply(TagEdit{payer, "driver", true});
        m_bridge->setCase(nullptr);
        m_bridge->setCase(m_folder->session());
        QSignalSpy changed{m_bridge.get(), &SessionBridge::changed};

        m_bridge->undo();

        QVERIFY(m_bridge->session().entity(payer)->tags.empty());
        QCOMPARE(changed.count(), 1);
        QVERIFY(std::holds_alternative<EditApplied>(changed.front().front().value<Change>()));
    }

    void aHolderReachesTheFacts()
    {
        m_bridge->apply(HolderEdit{payer, "贺子俊"});

        QTRY_COMPARE(m_bridge->snapshot()->graph->account(*m_bridge->snapshot()->graph->find(payer)).holder,
                     std::string{"贺子俊"});
    }

    void anUnknownIncidentIsAnErrorNotATrace()
    {
        QSignalSpy changed{m_bridge.get(), &SessionBridge::changed};

        m_bridge->followIncidents({"nowhere"});

        QTRY_VERIFY(m_bridge->traceError());
        QCOMPARE(m_bridge->traceError()->code, ErrorCode::IncidentUnknown);
        QVERIFY(!m_bridge->trace());
        QCOMPARE(changed.count(), 2); // chosen, and answered
    }

    void theLatestTraceWins()
    {
        m_bridge->followIncidents({"first"});
        m_bridge->followIncidents({"second"});

        QTRY_VERIFY(m_bridge->traceError());
        QCOMPARE(m_bridge->followed(), std::vector<std::string>{"second"});
        QVERIFY2(m_bridge->traceError()->detail.find("second") != std::string::npos,
                 m_bridge->traceError()->detail.c_str());
        QTest::qWait(50);
        QVERIFY(m_bridge->traceError()->detail.find("first") == std::string::npos);
    }

    void anotherCaseForgetsWhatWasChosen()
    {
        m_bridge->select(Selection{.entities = {payer}, .transfers = {}, .incidents = {}});
        m_bridge->followIncidents({"first"});

        m_bridge->setCase(nullptr);

        QVERIFY(m_bridge->selection().empty());
        QVERIFY(m_bridge->followed().empty());
        QTest::qWait(50);
        QVERIFY(!m_bridge->traceError());
    }
};

QTEST_MAIN(SessionBridgeTest)
#include "session_bridge_test.moc"
