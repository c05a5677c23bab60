#include "tests/support/case_folder.h"

#include <QTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

const std::string noon = "2025-03-01 12:00:00";

} // namespace

class RegisterReaderTest : public QObject {
    Q_OBJECT

private slots:
    void rowsWithOneNumberAreOneIncident();
    void cellsMayHoldSeveralNumbers_data();
    void cellsMayHoldSeveralNumbers();
    void lossesAreInTheUnitOfTheHeader_data();
    void lossesAreInTheUnitOfTheHeader();
};

void RegisterReaderTest::rowsWithOneNumberAreOneIncident()
{
    const auto first =
        incidentRegister()
            .row({{"警情编号", "A001"}, {"报警人", "周文"}, {"银行账号", "1001"}, {"涉案账号", "1002，1003"}})
            .row({{"警情编号", "A002"}, {"案发时间", "2025-03-01"}, {"报警人", "吴敏"}});
    const auto second = incidentRegister().row({{"警情编号", "A001"},
                                                {"报警时间", noon},
                                                {"报警人", "周文某"},
                                                {"涉案账号", "1003;1004"},
                                                {"涉案电话", "13900000001#13900000002"},
                                                {"损失金额(元)", "50.00"}});

    const auto snapshot = caseOf({first.bytes(), second.bytes()});
    const auto otherWay = caseOf({first.bytes(), second.bytes()}, ImportOrder::Reversed);

    QCOMPARE(snapshot->incidents.size(), std::size_t{2});
    const auto& incident = snapshot->incidents[0];
    QCOMPARE(incident.number, std::string{"A001"});
    QCOMPARE(incident.victim, std::string{"周文"}); // the first file by name is believed
    QCOMPARE(otherWay->incidents[0].victim, std::string{"周文"});
    QCOMPARE(QString::fromStdString(formatPlain(incident.reportedAt.value(), chinaZone)),
             QString::fromStdString(noon));
    QVERIFY(!incident.reportedDateOnly);
    QCOMPARE(incident.loss.value(), Minor{50'00});
    QCOMPARE(incident.victimAccounts.size(), std::size_t{1});
    QCOMPARE(incident.suspectAccounts.size(), std::size_t{3});
    QVERIFY((incident.suspectPhones == std::vector<std::string>{"13900000001", "13900000002"}));
    QCOMPARE(incident.rows.size(), std::size_t{2});
    QVERIFY(snapshot->incidents[1].occurredDateOnly);
}

void RegisterReaderTest::cellsMayHoldSeveralNumbers_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QStringList>("accounts");

    const auto row = [](const char* name, const char* written, const QStringList& accounts) {
        QTest::newRow(name) << QByteArray{written} << accounts;
    };
    row("one", "1002", {"1002"});
    row("with a comma", "1002,1003", {"1002", "1003"});
    row("with a wide comma", "1002，1003", {"1002", "1003"});
    row("with 、", "1002、1003", {"1002", "1003"});
    row("with semicolons", "1002;1003；1004", {"1002", "1003", "1004"});
    row("on several lines", "1002\n1003", {"1002", "1003"});
    row("the same twice", "1002,1002", {"1002"});
    row("nothing between separators", "1002,,1003,", {"1002", "1003"});
    row("one that has lost digits names nobody", "6.22202E+18,1003", {"1003"});
    row("one with hidden digits names nobody", "6222****1234、1003", {"1003"});
    row("a word for none", "无", {});
    row("nothing", "", {});
}

void RegisterReaderTest::cellsMayHoldSeveralNumbers()
{
    QFETCH(QByteArray, written);
    QFETCH(QStringList, accounts);

    const auto snapshot =
        caseOf({incidentRegister().row({{"警情编号", "A001"}, {"涉案账号", written.toStdString()}}).bytes()});

    QStringList found;
    for (const auto id : snapshot->incidents.at(0).suspectAccounts)
        found += shortName(snapshot->graph->account(snapshot->graph->find(id).value()).entity);
    QCOMPARE(found, accounts);
    QCOMPARE(snapshot->counts.accounts, static_cast<std::int64_t>(accounts.size()));
}

void RegisterReaderTest::lossesAreInTheUnitOfTheHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<qint64>("fen");

    QTest::newRow("yuan") << QByteArray{"损失金额(元)"} << QByteArray{"23000.50"} << qint64{23'000'50};
    QTest::newRow("ten thousand yuan")
        << QByteArray{"损失金额（万元）"} << QByteArray{"2.30005"} << qint64{23'000'50};
    QTest::newRow("whole ten thousands")
        << QByteArray{"损失金额(万)"} << QByteArray{"2"} << qint64{20'000'00};
}

void RegisterReaderTest::lossesAreInTheUnitOfTheHeader()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, written);
    QFETCH(qint64, fen);
    const auto column = header.toStdString();

    const auto snapshot =
        caseOf({EvidenceFile{{"警情编号", "报警时间", "简要案情", column}}
                    .row({{"警情编号", "A001"}, {"报警时间", noon}, {column, written.toStdString()}})
                    .bytes()});

    QVERIFY(snapshot->incidents.at(0).loss == Minor{fen});
}

QTEST_APPLESS_MAIN(RegisterReaderTest)
#include "register_reader_test.moc"
