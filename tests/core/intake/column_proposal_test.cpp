#include "core/base/money.h"
#include "core/identifiers/identifier.h"
#include "core/intake/column_proposal.h"
#include "core/intake/mapping.h"

#include <QtTest>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

using namespace jingwei;

namespace {

using Rows = std::vector<std::vector<std::string>>;
using Undecided = std::vector<std::optional<Field>>;

std::vector<Field> offered(const char* profile)
{
    return fieldsOf(*findProfile(profile));
}

/// "0 card, 3 balance": columns and the fields proposed for them.
QString proposalsFor(const Rows& rows, TableKind kind, const char* profile, Undecided decided = {})
{
    decided.resize(rows.front().size());
    QStringList all;
    for (const auto& one : proposeColumns(rows, decided, kind, offered(profile)))
        all << QStringLiteral("%1 %2")
                   .arg(one.column)
                   .arg(QString::fromUtf8(fieldWord(one.field).data(),
                                          static_cast<qsizetype>(fieldWord(one.field).size())));
    return all.join(QStringLiteral(", "));
}

QString proposalsFor(const Rows& rows)
{
    return proposalsFor(rows, TableKind::Movements, "bank-transactions");
}

/// Invented card numbers with their check digit.
std::string card(std::uint32_t number)
{
    auto digits = std::to_string(number);
    return withLuhn("629904" + std::string(9 - digits.size(), '0') + digits);
}

std::string fen(std::int64_t amount)
{
    return formatAmount(amount, 2);
}

} // namespace

class ColumnProposalTest : public QObject {
    Q_OBJECT

private slots:
    void aStatementIsToldByItsCells()
    {
        const Rows rows{
            {card(1), "20250301120000", "100.00", "借", "900.00", card(7), "吕婷", "网银转入", "88041"},
            {card(1), "20250301120500", "50.00", "贷", "950.00", card(8), "陶敏", "手机银行", "88052"},
            {card(1), "20250301121000", "60.00", "借", "890.00", card(9), "邵平", "网银转入", "88059"},
            {card(1), "20250302130000", "10.00", "借", "880.00", card(5), "钱多", "转账", "88060"},
            {card(1), "20250302130100", "20.00", "贷", "900.00", card(6), "孟一凡", "转账", "88064"}};

        QCOMPARE(proposalsFor(rows), QStringLiteral("0 card, 1 time, 2 amount, 3 direction, 4 balance, "
                                                    "5 peerAccount, 6 peerName, 8 serial"));
    }

    void splitColumnsAreToldApartByTheBalance()
    {
        Rows rows{{"20250301", "", "150000.00", "150000.00"},
                  {"20250301", "88500.00", "", "61500.00"},
                  {"20250302", "60000.00", "", "1500.00"},
                  {"20250303", "", "6.40", "1506.40"},
                  {"20250304", "", "3000.00", "4506.40"}};
        QCOMPARE(proposalsFor(rows), QStringLiteral("0 date, 1 amountOut, 2 amountIn, 3 balance"));

        std::ranges::reverse(rows); // the latest first
        QCOMPARE(proposalsFor(rows), QStringLiteral("0 date, 1 amountOut, 2 amountIn, 3 balance"));
    }

    void severalSumsWithoutARunningOneAreLeftToThePerson()
    {
        const Rows rows{{"2025-03-01 10:00", "10.00", "7.10"},
                        {"2025-03-01 11:00", "12.00", "8.31"},
                        {"2025-03-01 12:00", "15.00", "3.90"},
                        {"2025-03-01 13:00", "11.00", "5.55"}};

        QCOMPARE(proposalsFor(rows), QStringLiteral("0 time"));
    }

    void namesThatComeAgainAreStillTheOtherSides()
    {
        Rows rows;
        for (std::uint32_t row = 0; row < 80; ++row)
            rows.push_back({card(1 + row % 2), card(7 + row % 30), row % 8 < 4 ? "吕婷" : "陶敏"});

        // two own accounts in eighty rows are own; two names in eighty rows may be anybody's
        QCOMPARE(proposalsFor(rows), QStringLiteral("0 card, 1 peerAccount, 2 peerName"));
    }

    void wholeNumbersOfOneLengthAreNoSums()
    {
        const Rows rows{{"88041", "10.00"}, {"88052", "12.00"}, {"88059", "15.00"}};

        QCOMPARE(proposalsFor(rows), QStringLiteral("0 serial, 1 amount"));
    }

    void zeroAndOneAreNoDirection()
    {
        const Rows rows{{"2025-03-01 10:00", "10.00", "1"},
                        {"2025-03-01 11:00", "12.00", "0"},
                        {"2025-03-01 12:00", "15.00", "1"}};

        QCOMPARE(proposalsFor(rows), QStringLiteral("0 time, 1 amount"));
    }

    void whatTheHeaderDecidedStays()
    {
        const Rows rows{
            {card(1), card(7), "10.00"}, {card(1), card(8), "12.00"}, {card(1), card(9), "15.00"}};

        QCOMPARE(proposalsFor(rows, TableKind::Movements, "bank-transactions",
                              {std::nullopt, Field::Card, std::nullopt}),
                 QStringLiteral("2 amount")); // the own card is another column's
        QCOMPARE(proposalsFor(rows, TableKind::Movements, "bank-transactions",
                              {std::nullopt, std::nullopt, Field::AmountOut}),
                 QStringLiteral("0 card, 1 peerAccount"));
    }

    void otherTablesHaveOtherFields_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("profile");
        QTest::addColumn<QList<QByteArrayList>>("rows");
        QTest::addColumn<QString>("proposals");

        QTest::newRow("calls") << static_cast<int>(TableKind::Calls) << QByteArray("call-records")
                               << QList<QByteArrayList>{{"13900001234", "13800005678", "2025-03-01 10:00:00",
                                                         "31", "490154203237518", "460001234567890", "主叫"},
                                                        {"13900001234", "13700005678", "2025-03-01 11:00:00",
                                                         "310", "490154203237518", "460001234567890", "被叫"},
                                                        {"13900001234", "13600005678", "2025-03-01 12:00:00",
                                                         "5", "490154203237518", "460001234567890", "主叫"}}
                               << QStringLiteral("0 own, 1 peer, 2 time, 3 seconds, 4 imei, 5 imsi");
        QTest::newRow("logins")
            << static_cast<int>(TableKind::Logins) << QByteArray("alipay-logins")
            << QList<QByteArrayList>{{"2025-03-01 10:00:00", "203.0.113.7", "00:1A:2B:3C:4D:5E"},
                                     {"2025-03-01 11:00:00", "2001:db8::1", "00:1A:2B:3C:4D:5F"},
                                     {"2025-03-01 12:00:00", "203.0.113.9", "00:1A:2B:3C:4D:60"}}
            << QStringLiteral("0 time, 1 netAddress"); // a MAC has no field, so is no serial
        const auto id = [](unsigned day, std::uint32_t number) {
            return QByteArray::fromStdString(idNumberFor(
                "110101", {std::chrono::year{1990}, std::chrono::month{5}, std::chrono::day{day}}, number));
        };
        QTest::newRow("persons") << static_cast<int>(TableKind::Persons) << QByteArray("bank-persons")
                                 << QList<QByteArrayList>{{"吕婷", id(1, 12), "13900001234"},
                                                          {"陶敏", id(2, 12), "13900001235"},
                                                          {"邵平", id(3, 12), "13900001236"}}
                                 << QStringLiteral("0 holder, 1 holderId, 2 phone");
        QTest::newRow("stations") << static_cast<int>(TableKind::Stations) << QByteArray("call-stations")
                                  << QList<QByteArrayList>{{"29.56301", "106.55156"},
                                                           {"29.53301", "106.55256"},
                                                           {"29.58301", "106.51156"}}
                                  << QStringLiteral("0 latitude, 1 longitude");
    }

    void otherTablesHaveOtherFields()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, profile);
        QFETCH(QList<QByteArrayList>, rows);
        QFETCH(QString, proposals);
        Rows cells;
        for (const auto& row : rows) {
            auto& one = cells.emplace_back();
            for (const auto& cell : row)
                one.push_back(cell.toStdString());
        }

        QCOMPARE(proposalsFor(cells, static_cast<TableKind>(kind), profile.constData()), proposals);
    }

    void tooFewCellsTellNothing()
    {
        QCOMPARE(proposalsFor({{card(1), "2025-03-01 10:00:00"}, {card(1), "2025-03-01 10:00:00"}}),
                 QString{});
    }

    /// Whatever the order of the columns and the numbers, the same columns get the same fields.
    void theOrderOfColumnsDoesNotMatter()
    {
        std::mt19937 random{20250301};
        for (int round = 0; round < 60; ++round) {
            const std::vector<Field> truth{Field::Card,     Field::Time,      Field::Amount,
                                           Field::Balance,  Field::Direction, Field::PeerAccount,
                                           Field::Currency, Field::NetAddress};
            std::vector<std::size_t> order(truth.size());
            std::iota(order.begin(), order.end(), std::size_t{0});
            std::ranges::shuffle(order, random);
            Rows rows;
            std::int64_t balance = 100'000'000;
            for (std::uint32_t row = 0; row < 40; ++row) {
                const auto amount = static_cast<std::int64_t>(random() % 900'000 + 101);
                const bool out = random() % 2 == 0;
                balance += out ? -amount : amount;
                const std::vector<std::string> cells{card(1),
                                                     "2025-03-01 10:" + std::to_string(10 + row) + ":00",
                                                     fen(amount),
                                                     fen(balance),
                                                     out ? "借" : "贷",
                                                     card(static_cast<std::uint32_t>(random() % 900 + 2)),
                                                     "CNY",
                                                     "203.0.113." + std::to_string(random() % 200)};
                auto& shuffled = rows.emplace_back();
                for (const auto column : order)
                    shuffled.push_back(cells[column]);
            }
            const auto found = proposeColumns(rows, Undecided(truth.size()), TableKind::Movements,
                                              offered("bank-transactions"));
            QCOMPARE(found.size(), truth.size());
            for (const auto& one : found) {
                QCOMPARE(one.field, truth[order[one.column]]);
                QVERIFY(one.score >= columnProposalScore && one.score <= 1.0);
            }
        }
    }

    /// Whatever stands in the cells: no column twice, no field twice, none that was not offered, none
    /// decided.
    void noiseBreaksNoRule()
    {
        std::mt19937 random{7};
        const std::vector<std::string> pieces{"",
                                              "0",
                                              "1",
                                              "借",
                                              "100.00",
                                              card(1),
                                              card(2),
                                              "张三",
                                              "CNY",
                                              "转账",
                                              "张三",
                                              "-5.00",
                                              "203.0.113.7",
                                              "20250301",
                                              "\xFF",
                                              "x",
                                              "12:00",
                                              "460001234567890",
                                              "13900001234",
                                              "1e5"};
        for (int round = 0; round < 200; ++round) {
            const auto columns = random() % 7 + 1;
            Rows rows(random() % 9);
            for (auto& row : rows)
                for (auto cells = random() % (columns + 1); cells > 0; --cells)
                    row.push_back(pieces[random() % pieces.size()]);
            Undecided decided(columns);
            decided.front() = Field::Amount;
            const auto kind = static_cast<TableKind>(random() % 13);
            const auto fields = offered("bank-transactions");
            std::set<std::size_t> columnsSeen{0};
            std::set<Field> fieldsSeen{Field::Amount};
            for (const auto& one : proposeColumns(rows, decided, kind, fields)) {
                QVERIFY(one.column < columns && columnsSeen.insert(one.column).second);
                QVERIFY(fieldsSeen.insert(one.field).second);
                QVERIFY(std::ranges::find(fields, one.field) != fields.end());
            }
        }
    }
};

QTEST_APPLESS_MAIN(ColumnProposalTest)
#include "column_proposal_test.moc"
