// What the program says of cases in which something is missing or contradicts itself: never a zero that looks
// like a finding.
#include "program.h"
#include "tests/support/evidence_file.h"

#include <QTemporaryDir>

using namespace jingwei::test;

namespace {

const std::string victim = "6222020200010000009";
const std::string first = "6222020200010000017";
const std::string second = "6222020200010000025";
const std::string noon = "2025-03-01 12:00:00";

Cells incident(const Cells& more = {})
{
    Cells cells{{"警情编号", "A001"},
                {"报警人", "周文"},
                {"案发时间", "2025-03-01 09:00:00"},
                {"报警时间", "2025-03-01 18:00:00"},
                {"银行账号", victim},
                {"涉案账号", first},
                {"损失金额(元)", "10000.00"}};
    for (const auto& [column, value] : more)
        cells[column] = value;
    return cells;
}

/// The victim's statement: ten thousand yuan paid at noon.
EvidenceFile victimsStatement()
{
    return bankStatement(victim).row(out(noon, "10000.00", first, {{"交易余额", "5000.00"}}));
}

/// A case of a register and statements in a folder of its own.
class Case {
public:
    explicit Case(const QList<EvidenceFile>& statements, const QList<Cells>& incidents = {incident()})
    {
        auto incidentFile = incidentRegister();
        for (const auto& cells : incidents)
            incidentFile.row(cells);
        QStringList arguments{"import", "case.jwcase", "register.csv"};
        writeFile(m_folder.filePath("register.csv"), incidentFile.bytes());
        for (const auto& statement : statements) {
            arguments << QStringLiteral("%1.csv").arg(arguments.size());
            writeFile(m_folder.filePath(arguments.back()), statement.bytes());
        }
        m_imported = run(m_folder.path(), arguments);
    }

    [[nodiscard]] bool imported() const { return m_imported.status == 0; }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] Run command(const QString& name, const QStringList& arguments) const
    {
        return run(m_folder.path(), QStringList{name, "case.jwcase"} + arguments);
    }
    /// The answer of `trace` for A001.
    [[nodiscard]] Json trace(const QStringList& more = {}) const
    {
        return command("trace", QStringList{"--incident", "A001", "--json"} + more).json();
    }

private:
    QTemporaryDir m_folder;
    Run m_imported;
};

QStringList assumptionsOf(const Json& answer)
{
    QStringList texts;
    for (const auto& text : answer["assumptions"])
        texts << QString::fromStdString(text.get<std::string>());
    return texts;
}

bool says(const Json& answer, const char* words)
{
    return !assumptionsOf(answer).filter(QString::fromUtf8(words)).empty();
}

QString sumOf(const Json& answer, const char* key)
{
    return QString::fromStdString(answer[key].get<std::string>());
}

const QStringList ofA001{"--incident", "A001"};

} // namespace

class PartialDataTest : public QObject {
    Q_OBJECT

private slots:
    // ---- nothing to follow ----

    void withoutStatementsEveryCommandSaysThatNothingIsKnown_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("arguments");

        QTest::newRow("trace") << "trace" << ofA001;
        QTest::newRow("trace backward") << "trace" << ofA001 + QStringList{"--backward"};
        QTest::newRow("trace as json") << "trace" << ofA001 + QStringList{"--json"};
        QTest::newRow("freeze") << "freeze" << ofA001;
    }

    void withoutStatementsEveryCommandSaysThatNothingIsKnown()
    {
        QFETCH(QString, command);
        QFETCH(QStringList, arguments);
        const Case registerAlone{{}};
        QVERIFY(registerAlone.imported());

        const auto refused = registerAlone.command(command, arguments);

        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.out, QByteArray{}); // no table of zeros
        QVERIFY2(refused.err.contains("nothing is known of what was paid"), refused.err);
        QVERIFY2(refused.err.contains("A001") && refused.err.contains("Ask the banks"), refused.err);
    }

    void aStatementOfAnotherTimeIsNoStatement()
    {
        const Case early{{bankStatement(first).row(in("2025-02-01 10:00:00", "300.00", second))}};

        const auto refused = early.command("trace", ofA001);

        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("No statement of these accounts covers"), refused.err);
    }

    void paymentsThatFailedOrWereReversedAreSaidToBeNone_data()
    {
        QTest::addColumn<QByteArray>("statement");

        QTest::newRow("failed")
            << bankStatement(victim).row(out(noon, "10000.00", first, {{"交易是否成功", "失败"}})).bytes();
        QTest::newRow("reversed") << bankStatement(victim)
                                         .row(out(noon, "10000.00", first))
                                         .row(out("2025-03-01 12:01:00", "-10000.00", first,
                                                  {{"摘要说明", "冲正"}}))
                                         .bytes();
        QTest::newRow("to oneself") << bankStatement(victim).row(out(noon, "10000.00", victim)).bytes();
    }

    void paymentsThatFailedOrWereReversedAreSaidToBeNone()
    {
        QFETCH(QByteArray, statement);
        QTemporaryDir folder;
        writeFile(folder.filePath("register.csv"), incidentRegister().row(incident()).bytes());
        writeFile(folder.filePath("statement.csv"), statement);
        QVERIFY(run(folder.path(), {"import", "case.jwcase", "register.csv", "statement.csv"}).status == 0);

        const auto refused = run(folder.path(), {"trace", "case.jwcase", "--incident", "A001"});

        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("failed or were reversed are none"), refused.err);
    }

    void aMomentBeforeTheTheftIsSaidToBeOne_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("option");

        QTest::newRow("trace") << "trace"
                               << "--until";
        QTest::newRow("freeze") << "freeze"
                                << "--at";
    }

    void aMomentBeforeTheTheftIsSaidToBeOne()
    {
        QFETCH(QString, command);
        QFETCH(QString, option);
        const Case known{{victimsStatement()}};

        const auto before = known.command(command, ofA001 + QStringList{option, "2025-03-01 11:59:59"});
        const auto then = known.command(command, ofA001 + QStringList{option, "2025-03-01 12:00:00"});

        QCOMPARE(before.status, 1);
        QVERIFY2(before.err.contains("after the moment asked about"), before.err);
        QCOMPARE(then.status, 0);
    }

    void anAccountThatReceivedNothingKnownIsNoTableOfZeros_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");

        const auto account = QString::fromStdString(first);
        QTest::newRow("forward") << QStringList{"--account", account, "--since", "2025-03-02"}
                                 << QByteArray("no transfer to this account");
        QTest::newRow("backward") << QStringList{"--account", account, "--since", "2025-03-01", "--backward"}
                                  << QByteArray("no transfer from this account");
    }

    void anAccountThatReceivedNothingKnownIsNoTableOfZeros()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, said);
        const Case known{{victimsStatement()}};

        const auto refused = known.command("trace", arguments);

        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.out, QByteArray{});
        QVERIFY2(refused.err.contains(said), refused.err);
    }

    void ofSeveralIncidentsTheSilentOnesAreNamed()
    {
        const Case two{{victimsStatement()},
                       {incident(), incident({{"警情编号", "A002"}, {"银行账号", "6222020200010000033"}})}};

        const auto answer = two.trace({"--incident", "A002"});
        const auto text = two.command("trace", ofA001 + QStringList{"--incident", "A002"});

        QCOMPARE(sumOf(answer, "stolen"), QStringLiteral("10000.00"));
        QCOMPARE(answer["nothing_followed"].size(), std::size_t{1});
        QCOMPARE(answer["nothing_followed"][0]["incident"].get<std::string>(), std::string{"A002"});
        QCOMPARE(answer["nothing_followed"][0]["reason"].get<std::string>(), std::string{"no-statement"});
        QVERIFY(says(answer, "Of incident A002 nothing was followed."));
        QVERIFY2(text.out.contains("Of incident A002 nothing was followed."), text.out);
    }

    // ---- the register says otherwise ----

    void aLossThatDiffersFromWhatCountsIsSaidAndNoAssumption()
    {
        const Case differs{{victimsStatement()}, {incident({{"损失金额(元)", "12000.00"}})}};
        const Case agrees{{victimsStatement()}};

        const auto answer = differs.trace();
        const auto frozen = differs.command("freeze", ofA001 + QStringList{"--json"}).json();
        const auto text = differs.command("freeze", ofA001);

        const Json expected{{{"incident", "A001"}, {"loss", "12000.00"}, {"stolen", "10000.00"}}};
        QCOMPARE(lineOf(answer["loss_differs"]), lineOf(expected));
        QCOMPARE(lineOf(frozen["loss_differs"]), lineOf(expected));
        QVERIFY2(text.out.contains("states a loss of 12,000.00 yuan, the transfers counted as stolen come to "
                                   "10,000.00 yuan"),
                 text.out);
        QVERIFY(!says(answer, "states a loss"));
        QVERIFY(agrees.trace()["loss_differs"].empty());
        QVERIFY(!agrees.command("trace", ofA001).out.contains("states a loss"));
    }

    // ---- part of a statement ----

    void aStatementThatBeginsAfterTheTheftSaysWhatMayBeCountedTwice()
    {
        const Case late{{victimsStatement(),
                         bankStatement(first)
                             .row(out("2025-03-02 10:00:00", "9000.00", second, {{"交易余额", "3000.00"}}))
                             .row(out("2025-03-03 10:00:00", "1000.00", second, {{"交易余额", "2000.00"}}))}};

        const auto answer = late.trace();

        QVERIFY2(says(answer, "begins only after 10,000.00 yuan"), lineOf(answer["assumptions"]));
        QVERIFY2(says(answer, "is 2,000.00 yuan, less than the stolen money said to be held there"),
                 lineOf(answer["assumptions"]));
        QVERIFY(says(late.command("freeze", ofA001 + QStringList{"--json"}).json(), "begins only after"));
        const auto listed = late.command("freeze", ofA001);
        QVERIFY2(listed.out.contains("begins only after"), listed.out);
        QVERIFY2(listed.out.contains("2025-03-02 10:00:00 – 2025-03-03 10:00:00"), listed.out);
    }

    void aStatementThatEndsBeforeTheTheftSaysSoInTheListOfWhatToFreeze()
    {
        const Case early{
            {victimsStatement(), bankStatement(first).row(
                                     in("2025-02-01 10:00:00", "300.00", second, {{"交易余额", "300.00"}}))}};

        const auto listed = early.command("freeze", ofA001);

        // nothing was there when it ended: the money came later
        QVERIFY2(listed.out.contains("ends too soon to tell whether the 10,000.00 yuan"), listed.out);
        QVERIFY2(listed.out.contains("2025-02-01 10:00:00 – 2025-02-01 10:00:00"), listed.out);
    }

    // ---- balances ----

    void whatBalancesSayOfTheOpening_data()
    {
        QTest::addColumn<QString>("balance");
        QTest::addColumn<QByteArray>("said");

        QTest::newRow("overdrawn") << "-800.00" << QByteArray("−300.00 yuan were there before its first row");
        QTest::newRow("none given") << "" << QByteArray("gives no balance");
        QTest::newRow("nothing there") << "-500.00" << QByteArray();
    }

    void whatBalancesSayOfTheOpening()
    {
        QFETCH(QString, balance);
        QFETCH(QByteArray, said);
        const Case some{{victimsStatement(), bankStatement(first)
                                                 .row(out("2025-02-01 10:00:00", "500.00", second,
                                                          {{"交易余额", balance.toStdString()}}))
                                                 .row(in(noon, "10000.00", victim))}};

        const auto answer = some.trace();

        QCOMPARE(sumOf(answer, "held"), QStringLiteral("10000.00"));
        for (const char* const words : {"were there before its first row", "gives no balance"})
            QVERIFY2(says(answer, words) == said.contains(words), lineOf(answer["assumptions"]));
        QVERIFY(said.isEmpty() || says(answer, said.constData()));
    }

    void aBalanceThatContradictsTheSumHeldIsTold()
    {
        const Case contradictory{
            {victimsStatement(),
             bankStatement(first)
                 .row(in("2025-02-01 10:00:00", "500.00", second, {{"交易余额", "500.00"}}))
                 .row(in(noon, "10000.00", victim, {{"交易余额", "77777.00"}}))
                 .row(out("2025-03-01 12:10:00", "9000.00", second, {{"交易余额", "3.00"}}))}};

        const auto answer = contradictory.trace();

        QCOMPARE(sumOf(answer, "held"), QStringLiteral("1500.00")); // 500 of her own left first
        QVERIFY2(says(answer, "gives is 3.00 yuan, less than"), lineOf(answer["assumptions"]));
    }

    // ---- currencies ----

    void oneCurrencyIsFollowedAndTheOtherIsNamed()
    {
        const Cells dollars{{"交易币种", "USD"}};
        const Case mixed{{bankStatement(victim)
                              .row(out("2025-03-01 11:00:00", "700.00", first, dollars))
                              .row(out(noon, "10000.00", first))}};

        const auto usual = mixed.trace();
        const auto yuan = mixed.trace({"--currency", "CNY"});
        const auto neither = mixed.command("trace", ofA001 + QStringList{"--currency", "EUR"});

        QCOMPARE(sumOf(usual, "stolen"), QStringLiteral("700.00"));
        QCOMPARE(sumOf(usual, "currency"), QStringLiteral("USD"));
        QVERIFY2(says(usual, "10,000.00 yuan were stolen too"), lineOf(usual["assumptions"]));
        QCOMPARE(sumOf(yuan, "stolen"), QStringLiteral("10000.00"));
        QCOMPARE(sumOf(yuan, "currency"), QStringLiteral("CNY"));
        QVERIFY2(says(yuan, "700.00 USD were stolen too"), lineOf(yuan["assumptions"]));
        QCOMPARE(neither.status, 1);
        QVERIFY2(neither.err.contains("another currency"), neither.err);
        const auto listed = mixed.command("freeze", ofA001 + QStringList{"--currency", "CNY", "--json"});
        QCOMPARE(sumOf(listed.json(), "stolen"), QStringLiteral("10000.00"));
        const auto plan = mixed.command("refund", {"--account", QString::fromStdString(first), "--amount",
                                                   "5000", "--currency", "CNY", "--json"});
        QCOMPARE(sumOf(plan.json(), "paid"), QStringLiteral("5000.00"));
    }

    void anIncidentInAnotherCurrencyIsSilentThoughNobodyAskedForOne()
    {
        const std::string other = "6222020200010000033";
        const Case two{{victimsStatement(), bankStatement(other).row(out("2025-03-01 13:00:00", "700.00",
                                                                         first, {{"交易币种", "USD"}}))},
                       {incident(), incident({{"警情编号", "A002"}, {"银行账号", other}})}};

        const auto answer = two.trace({"--incident", "A002"});

        QCOMPARE(sumOf(answer, "currency"), QStringLiteral("CNY"));
        QVERIFY2(says(answer, "in another currency than the one followed"), lineOf(answer["assumptions"]));
    }

    void anOpeningBalanceInAnotherCurrencyIsNotSpentInThisOne()
    {
        const Case mixed{
            {victimsStatement(),
             bankStatement(first)
                 .row(in("2025-02-01 10:00:00", "1.00", second,
                         {{"交易币种", "USD"}, {"交易余额", "9001.00"}}))
                 .row(in(noon, "10000.00", victim, {{"交易余额", "10000.00"}}))
                 .row(out("2025-03-01 12:10:00", "9000.00", second, {{"交易余额", "1000.00"}}))}};

        const auto answer = mixed.trace();
        const auto shown =
            mixed.command("show", {"--entity", "account:" + QString::fromStdString(first), "--json"}).json();

        QCOMPARE(sumOf(answer, "held"), QStringLiteral("1000.00")); // the dollars would have left first
        QVERIFY2(says(answer, "in another currency; in yuan it is taken as 0"),
                 lineOf(answer["assumptions"]));
        QCOMPARE(sumOf(shown["account"], "opening_balance"), QStringLiteral("9000.00"));
        QCOMPARE(sumOf(shown["account"], "opening_currency"), QStringLiteral("USD"));
    }

    void aBriefInAnotherCurrencySpeaksOfNoYuan()
    {
        const Case dollars{{bankStatement(victim).row(out(noon, "700.00", first, {{"交易币种", "USD"}}))}};
        QCOMPARE(dollars.command("brief", ofA001 + QStringList{"--out", "brief.pdf"}).status, 0);

        QProcess reader;
        reader.start("pdftotext", {"-layout", dollars.path("brief.pdf"), "-"});
        reader.waitForFinished();
        auto text = QString::fromUtf8(reader.readAllStandardOutput());

        QVERIFY(text.contains(QStringLiteral("700.00")));
        QVERIFY2(text.contains(QStringLiteral("sums in USD")), qPrintable(text)); // in the picture too
        QVERIFY2(!text.contains(QStringLiteral("0.07")), qPrintable(text));
        text.remove(QStringLiteral("Loss (yuan)")); // the register's
        QVERIFY2(!text.contains(QStringLiteral("yuan")), qPrintable(text));
    }

    // ---- other answers ----

    void aRefundSaysWhatItDoesNotKnow()
    {
        const Case registerAlone{{}};

        const auto plan =
            registerAlone.command("refund", {"--account", QString::fromStdString(first), "--amount", "5000"});

        QCOMPARE(plan.status, 0);
        QVERIFY2(!plan.out.contains("Loss counted"), plan.out); // no empty table
        for (const char* const words :
             {"As far as money was followed", "Of incident A001 nothing was followed.",
              "No statement of 6222020200010000017 is in the case"})
            QVERIFY2(plan.out.contains(words), plan.out);
    }

    void aPathThatIsNotFoundSaysWhoseStatementsAreMissing()
    {
        const Case known{{victimsStatement()}};
        const QStringList question{"--from", QString::fromStdString(first), "--to",
                                   QString::fromStdString(victim)};

        const auto text = known.command("path", question);
        const auto answer = known.command("path", question + QStringList{"--json"}).json();

        QVERIFY2(text.out.contains("No such path was found."), text.out);
        QVERIFY2(text.out.contains("No statement of 6222020200010000017 is in the case"), text.out);
        QCOMPARE(lineOf(answer["not_queried"]), QByteArray("[\"account:6222020200010000017\"]"));
    }

    void anIncidentWithoutALossHasNoLossOfZero()
    {
        const Case unknown{{victimsStatement()}, {incident({{"损失金额(元)", ""}})}};
        const Case zero{{victimsStatement()}, {incident({{"损失金额(元)", "0"}})}};

        const auto shown = unknown.command("show", {"--entity", "incident:A001"});
        const auto shownZero = zero.command("show", {"--entity", "incident:A001"});

        QVERIFY2(shown.out.contains("Loss: not stated"), shown.out);
        QVERIFY2(shownZero.out.contains("Loss: 0.00"), shownZero.out);
    }

    void anAccountShowsWhatTimeItsStatementCovers()
    {
        const Case known{{victimsStatement()}};

        const auto queried = known.command("show", {"--entity", QString::fromStdString("account:" + victim)});
        const auto other = known.command("show", {"--entity", QString::fromStdString("account:" + first)});

        QVERIFY2(queried.out.contains("queried, 2025-03-01 12:00:00 – 2025-03-01 12:00:00"), queried.out);
        QVERIFY2(other.out.contains("Statement: not queried"), other.out);
    }
};

QTEST_GUILESS_MAIN(PartialDataTest)
#include "partial_data_test.moc"
