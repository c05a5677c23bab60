#include "core/base/money.h"
#include "core/base/time.h"
#include "core/identifiers/identifier.h"
#include "core/simulate/simulate.h"
#include "tests/support/return_files.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <map>
#include <set>

using namespace jingwei;
using namespace jingwei::test;
using nlohmann::json;

namespace {

using Row = StatementLine;

/// One side of one payment: payer, payee, amount.
using Payment = std::tuple<QString, QString, Minor>;

Minor fen(const std::string& text)
{
    return parseAmount(text, 2).value();
}
Minor fen(const json& text)
{
    return fen(text.get<std::string>());
}

} // namespace

class SimulateTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        Progress progress;
        const auto summary = simulate(m_folder.path().toStdString(), {12, 1}, progress);
        QVERIFY(summary);
        m_summary = *summary;
        QFile file{QDir{m_folder.path()}.filePath(QStringLiteral("truth.json"))};
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_truth = json::parse(file.readAll().toStdString());
        m_rows = statementLines(QDir{m_folder.path()});
    }

    void isOfUsefulSize()
    {
        QCOMPARE(m_summary.incidents, std::uint64_t{12});
        QVERIFY(m_summary.rings >= 2);
        QVERIFY(m_summary.accounts > 180 && m_summary.accounts < 320);
        QVERIFY(m_summary.bankRows > 2000);
        QCOMPARE(std::uint64_t(m_rows.size()), m_summary.bankRows);
    }

    void writesTheSameBytesForTheSameSeed()
    {
        QTemporaryDir again;
        QTemporaryDir other;
        Progress progress;
        QVERIFY(simulate(again.path().toStdString(), {12, 1}, progress));
        QVERIFY(simulate(other.path().toStdString(), {12, 2}, progress));
        const QDir first{m_folder.path()};
        const auto names = first.entryList(QDir::Files, QDir::Name);
        QCOMPARE(QDir{again.path()}.entryList(QDir::Files, QDir::Name), names);
        const auto bytes = [](const QString& folder, const QString& name) {
            QFile file{QDir{folder}.filePath(name)};
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
        };
        for (const auto& name : names)
            QCOMPARE(bytes(again.path(), name), bytes(m_folder.path(), name));
        QVERIFY(bytes(other.path(), QStringLiteral("truth.json"))
                != bytes(m_folder.path(), QStringLiteral("truth.json")));
    }

    void keepsBalances()
    {
        std::map<QString, QList<Row>> byAccount;
        for (const auto& row : m_rows)
            byAccount[row.account] << row;
        QCOMPARE(byAccount.size(), std::size_t(m_summary.queriedAccounts));
        for (auto& [account, rows] : byAccount) {
            std::ranges::sort(rows, {}, &Row::at);
            for (qsizetype i = 0; i < rows.size(); ++i) {
                QVERIFY2(rows[i].balance >= 0, qPrintable(account));
                if (i == 0)
                    continue;
                QVERIFY2(rows[i].at > rows[i - 1].at, qPrintable(account));
                const auto effect = !rows[i].done ? 0 : rows[i].out ? -rows[i].amount : rows[i].amount;
                QCOMPARE(rows[i].balance, rows[i - 1].balance + effect);
            }
        }
    }

    void bothSidesAgree()
    {
        std::set<QString> queried;
        for (const auto& row : m_rows)
            queried.insert(row.account);
        std::map<Payment, QList<Instant>> out;
        std::map<Payment, QList<Instant>> in;
        for (const auto& row : m_rows)
            if (row.done && row.amount > 0 && queried.contains(row.other))
                (row.out ? out : in)[row.out ? Payment{row.account, row.other, row.amount}
                                             : Payment{row.other, row.account, row.amount}]
                    << row.at;
        QVERIFY(!out.empty());
        QCOMPARE(out.size(), in.size());
        for (auto& [payment, times] : out) {
            auto& received = in[payment];
            QCOMPARE(times.size(), received.size());
            std::ranges::sort(times);
            std::ranges::sort(received);
            for (qsizetype i = 0; i < times.size(); ++i)
                QVERIFY(received[i] >= times[i] && received[i] - times[i] <= std::chrono::seconds{30});
        }
    }

    void makesNumbersThatHold()
    {
        std::set<QString> serials;
        for (const auto& row : m_rows) {
            QVERIFY(serials.insert(row.serial).second);
            QVERIFY(luhnHolds(row.account.toStdString()));
        }
        const QDir folder{m_folder.path()};
        for (const auto& name : filesEnding(folder, QStringLiteral("_账户信息.csv"))) {
            auto table = readTable(folder.filePath(name));
            table.removeFirst();
            for (const auto& cells : table) {
                QCOMPARE(idNumberCheckHolds(cells[1].toStdString()), std::optional{true});
                const auto card = normaliseAccount(cells[2].toStdString());
                const auto number = normaliseAccount(cells[3].toStdString());
                QVERIFY(!card.damaged && !number.damaged);
                QVERIFY(phoneKind(cells[15].toStdString()) == PhoneKind::Mobile);
            }
        }
        for (const auto& ring : m_truth["rings"])
            for (const auto& device : ring["devices"])
                QVERIFY(imeiKey(device.get<std::string>()) == device.get<std::string>());
    }

    void hasFailedAndReversedPayments()
    {
        QVERIFY(std::ranges::any_of(m_rows, [](const Row& row) { return !row.done; }));
        for (const auto& row : m_rows) {
            if (row.amount > 0)
                continue;
            QVERIFY(row.out);
            QCOMPARE(std::ranges::count_if(m_rows,
                                           [&](const Row& earlier) {
                                               return earlier.account == row.account
                                                      && earlier.other == row.other
                                                      && earlier.amount == -row.amount && earlier.at < row.at;
                                           }),
                     std::ptrdiff_t{1});
        }
        QVERIFY(std::ranges::any_of(m_rows, [](const Row& row) { return row.amount < 0; }));
    }

    void tracesAddUp()
    {
        auto traces = m_truth["incidents"];
        traces.push_back(m_truth["all"]);
        QCOMPARE(traces.size(), std::size_t{13});
        Minor stolenByAll = 0;
        for (const auto& trace : traces) {
            Minor held = 0;
            for (const auto& account : trace["accounts"]) {
                QCOMPARE(fen(account["received"]), fen(account["forwarded"]) + fen(account["held"]));
                Minor shares = 0;
                for (const auto& share : account["by_incident"])
                    shares += fen(share);
                QCOMPARE(shares, fen(account["held"]));
                held += shares;
            }
            QCOMPARE(held, fen(trace["stolen"]));
            QCOMPARE(fen(trace["held"]) + fen(trace["exited"]) + fen(trace["not_queried"]),
                     fen(trace["stolen"]));
            if (!trace.contains("number"))
                continue;
            Minor paid = 0;
            for (const auto& payment : trace["stolen_transfers"])
                paid += fen(payment["amount"]);
            QCOMPARE(paid, fen(trace["stolen"]));
            stolenByAll += paid;
        }
        QCOMPARE(fen(m_truth["all"]["stolen"]), stolenByAll);
    }

    /// The rule of the register: from the victim's accounts to the suspects', between offence and report.
    void stolenPaymentsAreThoseTheRegisterNames()
    {
        const auto table = readTable(QDir{m_folder.path()}.filePath(QStringLiteral("警情登记.csv")));
        QCOMPARE(table.size(), qsizetype{13});
        for (std::size_t i = 0; i < 12; ++i) {
            const auto& cells = table[static_cast<qsizetype>(i) + 1];
            const auto& incident = m_truth["incidents"][i];
            QCOMPARE(cells[1].toStdString(), incident["number"].get<std::string>());
            const auto from = parseTime(cells[2].toStdString(), chinaZone).value().at;
            const auto to = parseTime(cells[3].toStdString(), chinaZone).value().at;
            Minor stolen = 0;
            for (const auto& row : m_rows)
                if (row.out && row.done && row.at >= from && row.at <= to && cells[9].contains(row.account)
                    && !row.other.isEmpty() && cells[10].contains(row.other))
                    stolen += row.amount;
            QCOMPARE(stolen, fen(incident["stolen"]));
            QCOMPARE(parseAmount(cells[15].toStdString(), 6).value(), stolen);
        }
    }

    void ringsShareNoCard()
    {
        std::set<std::string> cards;
        for (const auto& ring : m_truth["rings"]) {
            QVERIFY(ring["incidents"].size() >= 3 && ring["incidents"].size() <= 8);
            for (const auto& level : ring["cards_by_level"])
                for (const auto& card : level)
                    QVERIFY(cards.insert(card.get<std::string>()).second);
        }
        QVERIFY(!cards.empty());
    }

    void countsCallsOnce()
    {
        std::set<std::tuple<QString, QString, QString>> calls;
        const QDir folder{m_folder.path()};
        for (const auto& name : filesEnding(folder, QStringLiteral(".csv"))) {
            if (!name.startsWith(QStringLiteral("通话清单_")))
                continue;
            auto table = readTable(folder.filePath(name));
            table.removeFirst();
            for (const auto& cells : table) {
                const bool outgoing = cells[2] == QStringLiteral("主叫");
                calls.emplace(outgoing ? cells[0] : cells[1], outgoing ? cells[1] : cells[0], cells[3]);
            }
        }
        QCOMPARE(std::uint64_t(calls.size()), m_summary.calls);
    }

    void stopsWhenTold()
    {
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};
        QTemporaryDir folder;
        const auto summary = simulate(folder.path().toStdString(), {3, 1}, progress);
        QVERIFY(!summary);
        QCOMPARE(summary.error().code, ErrorCode::Cancelled);
        QVERIFY(QDir{folder.path()}.isEmpty());
    }

    void refusesAPlaceThatIsNoFolder()
    {
        QTemporaryDir folder;
        QFile file{QDir{folder.path()}.filePath(QStringLiteral("taken"))};
        QVERIFY(file.open(QIODevice::WriteOnly));
        Progress progress;
        const auto summary = simulate(file.fileName().toStdString(), {3, 1}, progress);
        QVERIFY(!summary);
        QCOMPARE(summary.error().code, ErrorCode::FileUnwritable);
    }

    void worksForFewIncidents_data()
    {
        QTest::addColumn<quint32>("incidents");
        QTest::newRow("none") << 0U;
        QTest::newRow("one") << 1U;
        QTest::newRow("two") << 2U;
        QTest::newRow("three make a ring") << 3U;
        QTest::newRow("two hundred") << 200U;
    }

    void worksForFewIncidents()
    {
        QFETCH(quint32, incidents);
        QTemporaryDir folder;
        Progress progress;

        const auto summary = simulate(folder.path().toStdString(), {incidents, 7}, progress);

        QVERIFY(summary);
        QCOMPARE(summary->incidents, std::uint64_t{incidents});
        QCOMPARE(summary->rings > 0, incidents >= 3);
        for (const auto& file : summary->files)
            QVERIFY(std::filesystem::exists(file));
    }

private:
    QTemporaryDir m_folder;
    SimulationSummary m_summary;
    json m_truth;
    QList<Row> m_rows;
};

QTEST_APPLESS_MAIN(SimulateTest)
#include "simulate_test.moc"
