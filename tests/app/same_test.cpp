// `same` lists what may be one and the same, `decide --of …` writes down what a reviewer holds of it.
#include "city.h"

#include <QTemporaryDir>

#include <cmath>

using namespace jingwei::test;

namespace {

const QByteArray reports =
    "警情编号,案发时间,报警时间,报警人,联系电话,涉案账号,警情类别,损失金额(元),简要案情\n"
    "A001,2025-03-01 10:00:00,2025-03-01 12:00:00,周岚,13900000001,6299000011118846,刷单返利,1000.00,\n"
    "A002,2025-03-01 10:30:00,2025-03-02 09:00:00,周岚,13900000001,6299000011118846,刷单返利,1200.00,\n"
    "A003,2025-03-03 10:00:00,2025-03-03 12:00:00,马立平,13900000004,6299000011118846,刷单返利,500.00,\n";

const QByteArray statements =
    "交易卡号,交易户名,交易时间,交易金额,收付标志,交易对手账卡号,对手户名,对手开户银行\n"
    "6299000000000001,周岚,2025-03-01 12:00:00,100.00,出,6299000011118846,贺子俊,海城银行\n"
    "6299000000000001,周岚,2025-03-01 12:30:00,250.00,出,6299000011118846,贺子俊,海城银行\n"
    "1202029900123456789,贺子俊,2025-03-01 12:00:05,100.00,进,6299000000000001,周岚,\n"
    "1202029900123456789,贺子俊,2025-03-01 12:30:02,250.00,进,6299000000000001,周岚,\n";

const QByteArray accounts = "交易卡号,账户开户名称,开户人证件号码,账号开户银行\n"
                            "1202029900123456789,贺子俊,110101198001010019,海城银行\n";

} // namespace

class SameTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QDir{m_folder->path()}.mkdir(QStringLiteral("files"));
        writeFile(m_folder->filePath(QStringLiteral("files/警情登记.csv")), reports);
        writeFile(m_folder->filePath(QStringLiteral("files/流水.csv")), statements);
        writeFile(m_folder->filePath(QStringLiteral("files/账户.csv")), accounts);
        const auto imported = run(m_folder->path(), {"import", "case.jwcase", "files"});
        QVERIFY2(imported.status == 0, imported.err);
    }

    void proposalsWithTheirGrounds()
    {
        const auto answer = same("account");
        QVERIFY(answer["of"] == "account");
        QCOMPARE(answer["proposals"].size(), std::size_t{1});
        const auto& pair = answer["proposals"][0];
        QCOMPARE(lineOf(pair["a"]["ref"]), QByteArray{"\"account:1202029900123456789\""});
        QCOMPARE(lineOf(pair["b"]["ref"]), QByteArray{"\"account:6299000011118846\""});
        QVERIFY(pair["a"]["rows"][0].contains("source") && pair["decision"].is_null());
        double sum = 0.0;
        for (const auto& ground : pair["evidence"])
            sum += ground["weight"].get<double>();
        QVERIFY(std::abs(sum - pair["score"].get<double>()) < 1e-9);
        QCOMPARE(answer["to_decide"].get<int>(), 1);
        QVERIFY(same("account") == answer); // the same again
        const auto table = run(m_folder->path(), {"same", "case.jwcase", "--of", "account"});
        QVERIFY2(table.out.contains("account:6299000011118846") && table.out.contains("nothing was joined"),
                 table.out);
    }

    void anAccountHeldTheSameIsOne()
    {
        const auto transfers = [&] { return show()["facts"]["transfers"].get<int>(); };
        QCOMPARE(transfers(), 4);
        const auto held = decide("account:1202029900123456789,account:6299000011118846", "account", "same");
        QVERIFY2(held.out.contains("one account"), held.err);
        QCOMPARE(transfers(), 2);
        QVERIFY(same("account")["proposals"][0]["decision"] == "same");
        QCOMPARE(same("account")["to_decide"].get<int>(), 0);
        QCOMPARE(run(m_folder->path(), {"check", "case.jwcase"}).status, 0);
    }

    void reportsOfOneEventAreCountedOnce()
    {
        const auto loss = [&] {
            return run(m_folder->path(), {"series", "case.jwcase", "--json"}).json()["series"][0]["loss"];
        };
        QVERIFY(loss() == "2700.00");
        QVERIFY2(decide("A001,A002", "report", "same").out.contains("one event"), "not decided");
        QVERIFY(loss() == "1700.00");
        QVERIFY(decide("A001,A002", "report", "different", "罗敏").out.contains("disagree"));
        QVERIFY(loss() == "2700.00");
        const auto pair = same("report")["proposals"][0];
        QVERIFY(pair["disputed"] == true && pair["to_decide"] == true);
        const auto log = run(m_folder->path(), {"log", "case.jwcase", "--json"}).json();
        QVERIFY(log["entries"].back()["reason"] == "看过卷");
    }

    void whatCannotBeDoneIsSaid()
    {
        QCOMPARE(run(m_folder->path(), {"same", "case.jwcase"}).status, 2);
        QCOMPARE(run(m_folder->path(), {"same", "case.jwcase", "--of", "series"}).status, 2);
        QCOMPARE(run(m_folder->path(), {"same", "none.jwcase", "--of", "person"}).status, 1);
        const auto unknown = decide("account:1202029900123456789,account:77", "account", "same");
        QCOMPARE(unknown.status, 1);
        QVERIFY2(unknown.err.contains("account:77"), unknown.err);
        QVERIFY(decide("A001,A009", "report", "same").err.contains("A009"));
        QCOMPARE(decide("A001", "report", "same").status, 2);
    }

private:
    [[nodiscard]] Json same(const QString& matter) const
    {
        return run(m_folder->path(), {"same", "case.jwcase", "--of", matter, "--json"}).json();
    }
    [[nodiscard]] Json show() const
    {
        return run(m_folder->path(), {"show", "case.jwcase", "--json"}).json();
    }
    [[nodiscard]] Run decide(const QString& pair, const QString& of, const QString& as,
                             const QString& by = QStringLiteral("秦越")) const
    {
        return run(m_folder->path(), {"decide", "case.jwcase", "--pair", pair, "--of", of, "--as", as, "--by",
                                      by, "--reason", QStringLiteral("看过卷")});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(SameTest)
#include "same_test.moc"
