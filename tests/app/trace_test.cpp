#include "city.h"

using namespace jingwei::test;

namespace {

/// What both the truth and the program say of one end of money.
QByteArray accountLine(const Json& account)
{
    Json line;
    for (const char* const key : {"level", "received", "forwarded", "held", "exit", "state"})
        line[key] = account[key];
    for (const auto& [incident, amount] : account["by_incident"].items()) {
        if (amount != "0.00")
            line["by_incident"][incident] = amount;
    }
    return QByteArray::fromStdString(account["entity"].get<std::string>() + ' ' + line.dump());
}

QList<QByteArray> accountLines(const Json& trace)
{
    QList<QByteArray> lines;
    for (const auto& account : trace["accounts"])
        lines << accountLine(account);
    std::ranges::sort(lines);
    return lines;
}

QList<QByteArray> sumLines(const Json& trace)
{
    QList<QByteArray> lines;
    for (const char* const key : {"stolen", "held", "exited", "not_queried"})
        lines << QByteArray{key} + ' ' + QByteArray::fromStdString(trace[key].get<std::string>());
    return lines;
}

} // namespace

class TraceTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_city.simulate(8, 3));
        const auto imported = m_city.import();
        QVERIFY2(imported.status == 0, imported.err);
    }

    void agreesWithTheTruthToTheFen_data()
    {
        QTest::addColumn<QString>("incident");
        for (const auto& incident : m_city.truth["incidents"])
            QTest::newRow(incident["number"].get<std::string>().c_str())
                << QString::fromStdString(incident["number"].get<std::string>());
    }

    void agreesWithTheTruthToTheFen()
    {
        QFETCH(QString, incident);
        Json truth;
        for (const auto& candidate : m_city.truth["incidents"]) {
            if (candidate["number"] == incident.toStdString())
                truth = candidate;
        }

        const auto traced = m_city.command("trace", {"--incident", incident, "--json"});

        QVERIFY2(traced.status == 0, traced.err);
        const auto answer = traced.json();
        QCOMPARE(sumLines(answer), sumLines(truth));
        QCOMPARE(accountLines(answer), accountLines(truth));
    }

    /// The list for stop-payment at ten moments: the same accounts in the same order, to the fen.
    void ranksAsTheTruthDoes_data()
    {
        QTest::addColumn<qulonglong>("moment");
        for (qulonglong i = 0; i < m_city.truth["moments"].size(); ++i)
            QTest::newRow(m_city.truth["moments"][i]["at"].get<std::string>().c_str()) << i;
    }

    void ranksAsTheTruthDoes()
    {
        QFETCH(qulonglong, moment);
        const auto& truth = m_city.truth["moments"][moment];
        QStringList arguments{"--json", "--at", QString::fromStdString(truth["at"].get<std::string>())};
        for (const auto& incident : m_city.truth["incidents"])
            if (incident["stolen_transfers"][0]["at"].get<std::string>() <= truth["at"].get<std::string>())
                arguments << "--incident" << QString::fromStdString(incident["number"].get<std::string>());

        const auto listed = m_city.command("freeze", arguments);

        QVERIFY2(listed.status == 0, listed.err);
        const auto answer = listed.json();
        Json ranking = Json::array();
        for (const auto& account : answer["accounts"])
            ranking.push_back({{"entity", account["entity"]}, {"held", account["held"]}});
        QCOMPARE(QByteArray::fromStdString(ranking.dump(1)),
                 QByteArray::fromStdString(truth["ranking"].dump(1)));
    }

    void followsSevenLevelsToTheFen()
    {
        City deep;
        QVERIFY(deep.simulate(12, 7, 7));
        QVERIFY(deep.import().status == 0);
        QStringList arguments{"--json"};
        for (const auto& incident : deep.truth["incidents"])
            arguments << "--incident" << QString::fromStdString(incident["number"].get<std::string>());

        const auto traced = deep.command("trace", arguments);

        QVERIFY2(traced.status == 0, traced.err);
        const auto answer = traced.json();
        QCOMPARE(sumLines(answer), sumLines(deep.truth["all"]));
        QCOMPARE(accountLines(answer), accountLines(deep.truth["all"]));
        const auto deepest = std::ranges::max(
            answer["accounts"], {}, [](const Json& account) { return account["level"].get<int>(); });
        QVERIFY(deepest["level"].get<int>() >= 7);
    }

    void followsAllIncidentsAsOne()
    {
        QStringList arguments{"--json"};
        for (const auto& incident : m_city.truth["incidents"])
            arguments << "--incident" << QString::fromStdString(incident["number"].get<std::string>());

        const auto traced = m_city.command("trace", arguments);

        QVERIFY2(traced.status == 0, traced.err);
        QCOMPARE(sumLines(traced.json()), sumLines(m_city.truth["all"]));
        QCOMPARE(accountLines(traced.json()), accountLines(m_city.truth["all"]));
    }

    void hasTheShapeOfTheContract()
    {
        const auto answer = m_city.command("trace", {"--incident", firstIncident(), "--json"}).json();

        for (const char* const key : {"method", "incidents", "until", "stolen", "accounts", "flows", "held",
                                      "exited", "not_queried", "assumptions"})
            QVERIFY2(answer.contains(key), key);
        for (const char* const key :
             {"entity", "account",      "level",      "holder", "bank",        "received",     "forwarded",
              "held",   "held_low",     "held_high",  "exact",  "by_incident", "first_at",     "last_at",
              "state",  "queried_from", "queried_to", "exit",   "measure",     "stop_deadline"})
            QVERIFY2(answer["accounts"][0].contains(key), key);
        for (const char* const key : {"transfer", "from", "to", "at", "amount", "traced", "level"})
            QVERIFY2(answer["flows"][0].contains(key), key);
        QVERIFY(answer["until"].is_null());
    }

    void everyMethodSaysWhereAllOfItIs_data()
    {
        QTest::addColumn<QString>("method");

        for (const char* const method : {"fifo", "lifo", "pro-rata", "lowest-balance", "taint-first"})
            QTest::newRow(method) << QString::fromLatin1(method);
    }

    void everyMethodSaysWhereAllOfItIs()
    {
        QFETCH(QString, method);

        const auto answer =
            m_city.command("trace", {"--incident", firstIncident(), "--method", method, "--json"}).json();

        const auto fen = [&](const char* key) {
            return QByteArray::fromStdString(answer[key].get<std::string>()).replace('.', "").toLongLong();
        };
        QCOMPARE(answer["method"].get<std::string>(), method.toStdString());
        QVERIFY(fen("stolen") > 0);
        QCOMPARE(fen("held") + fen("exited") + fen("not_queried"), fen("stolen"));
    }

    void sameTransfersGiveTheSameSumsAsTheirIncident()
    {
        const auto byIncident = m_city.command("trace", {"--incident", firstIncident(), "--json"}).json();
        QStringList arguments{"--json"};
        for (const auto& flow : byIncident["flows"]) {
            if (flow["level"] == 1 && flow["amount"] == flow["traced"] && isStolen(flow))
                arguments << "--transfer" << QString::number(flow["transfer"].get<qint64>());
        }

        const auto byTransfer = m_city.command("trace", arguments);

        QVERIFY2(byTransfer.status == 0, byTransfer.err);
        QCOMPARE(sumLines(byTransfer.json()), sumLines(byIncident));
        QVERIFY(byTransfer.json()["incidents"].empty());
    }

    void everythingAnAccountReceivedSinceATimeIsStolen()
    {
        const auto shown = m_city.command("show", {"--entity", suspectAccount(), "--json"}).json();
        qint64 fen = 0;
        for (const auto& transfer : shown["transfers"]) {
            if (transfer["to"] == shown["entity"])
                fen += QByteArray::fromStdString(transfer["amount"].get<std::string>())
                           .replace('.', "")
                           .toLongLong();
        }
        QVERIFY(fen > 0);

        const auto traced =
            m_city.command("trace", {"--account", suspectAccount(), "--since", "2000-01-01", "--json"});

        QVERIFY2(traced.status == 0, traced.err);
        QCOMPARE(QByteArray::fromStdString(traced.json()["stolen"].get<std::string>())
                     .replace('.', "")
                     .toLongLong(),
                 fen);
    }

    void limitsAreSaidAndKept()
    {
        const auto limited =
            m_city.command("trace", {"--incident", firstIncident(), "--max-level", "1", "--json"}).json();

        for (const auto& account : limited["accounts"])
            QCOMPARE(account["level"].get<int>(), 1);
        QVERIFY(!limited["assumptions"].empty());
    }

    void nothingLaterThanUntilIsLookedAt()
    {
        const auto whole = m_city.command("trace", {"--incident", firstIncident(), "--json"}).json();
        const auto firstMoment = QString::fromStdString(whole["flows"][0]["at"].get<std::string>());

        const auto early =
            m_city.command("trace", {"--incident", firstIncident(), "--until", firstMoment, "--json"});

        QVERIFY2(early.status == 0, early.err);
        const auto answer = early.json();
        QCOMPARE(lineOf(answer["until"]), lineOf(whole["flows"][0]["at"]));
        QVERIFY(!answer["flows"].empty()); // inclusive
        for (const auto& flow : answer["flows"])
            QCOMPARE(lineOf(flow["at"]), lineOf(whole["flows"][0]["at"]));
    }

    // ---- where money came from ----

    void saysWhereTheVictimsMoneyCameFrom_data()
    {
        QTest::addColumn<QString>("method");

        for (const char* const method : {"fifo", "lifo", "pro-rata"})
            QTest::newRow(method) << QString::fromLatin1(method);
    }

    void saysWhereTheVictimsMoneyCameFrom()
    {
        QFETCH(QString, method);

        const auto back = m_city.command(
            "trace", {"--incident", firstIncident(), "--backward", "--method", method, "--json"});
        const auto forward = m_city.command("trace", {"--incident", firstIncident(), "--json"}).json();

        QVERIFY2(back.status == 0, back.err);
        const auto answer = back.json();
        QCOMPARE(answer["direction"].get<std::string>(), std::string{"backward"});
        QCOMPARE(forward["direction"].get<std::string>(), std::string{"forward"});
        QCOMPARE(answer["stolen"].get<std::string>(), forward["stolen"].get<std::string>());
        const auto fen = [&](const char* key) {
            return QByteArray::fromStdString(answer[key].get<std::string>()).replace('.', "").toLongLong();
        };
        QCOMPARE(fen("held") + fen("exited") + fen("not_queried"), fen("stolen"));
        QVERIFY(answer["accounts"][0]["held_low"].is_null());
    }

    void followsWhatAnAccountPaidBack()
    {
        const auto back = m_city.command(
            "trace", {"--account", suspectAccount(), "--since", "2000-01-01", "--backward", "--json"});

        QVERIFY2(back.status == 0, back.err);
        const auto answer = back.json();
        QCOMPARE(answer["accounts"][0]["account"].get<std::string>(), suspectAccount().toStdString());
        QVERIFY(answer["accounts"].size() > 1);
        QVERIFY(answer["incidents"].empty());
    }

    void theSameQuestionGivesTheSameBytes()
    {
        const QStringList question{"--incident", firstIncident(), "--json"};

        QCOMPARE(m_city.command("trace", question).out, m_city.command("trace", question).out);
    }

    void refusesInWords_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("said");

        const auto row = [](const char* name, const QStringList& arguments, int status,
                            const QByteArray& said) { QTest::newRow(name) << arguments << status << said; };
        row("no start", {}, 2, "--incident");
        row("two starts", {"--incident", "A001", "--transfer", "17"}, 2, "one way");
        row("an account without a time", {"--account", "6222020200011111111"}, 2, "--since");
        row("backward by what nobody knows yet",
            {"--incident", "A001", "--backward", "--method", "taint-first"}, 2, "fifo, lifo and pro-rata");
        row("a method that nobody knows", {"--incident", "A001", "--method", "guess"}, 2, "guess");
        row("a time that is none", {"--incident", "A001", "--until", "yesterday"}, 2, "yesterday");
        row("an amount that is none", {"--incident", "A001", "--min-amount", "much"}, 2, "much");
        row("an unknown incident", {"--incident", "Z999"}, 1, "Z999");
        row("an unknown transfer", {"--transfer", "17"}, 1, "17");
        row("an unknown account", {"--account", "6222020200019999999", "--since", "2025-01-01"}, 1, "6222");
    }

    void refusesInWords()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        QFETCH(QByteArray, said);

        const auto refused = m_city.command("trace", arguments);

        QCOMPARE(refused.status, status);
        QVERIFY2(refused.err.contains(said), refused.err);
        QCOMPARE(refused.out, QByteArray{});
    }

private:
    [[nodiscard]] QString firstIncident() const
    {
        return QString::fromStdString(m_city.truth["incidents"][0]["number"].get<std::string>());
    }
    [[nodiscard]] QString suspectAccount() const
    {
        return QString::fromStdString(m_city.truth["incidents"][0]["suspect_accounts"][0].get<std::string>());
    }
    /// Whether the truth names a payment like this flow as stolen from the first victim.
    [[nodiscard]] bool isStolen(const Json& flow) const
    {
        for (const auto& payment : m_city.truth["incidents"][0]["stolen_transfers"]) {
            if (flow["from"] == "account:" + payment["from"].get<std::string>() && flow["at"] == payment["at"]
                && flow["amount"] == payment["amount"])
                return true;
        }
        return false;
    }

    City m_city;
};

QTEST_GUILESS_MAIN(TraceTest)
#include "trace_test.moc"
