#include "core/intake/given.h"

#include <QtTest>

#include <array>

using namespace jingwei;

class GivenTest : public QObject {
    Q_OBJECT

private slots:
    void readsWhatAPersonTypes_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("account"); // empty: refused

        const auto movements = static_cast<int>(TableKind::Movements);
        const auto calls = static_cast<int>(TableKind::Calls);
        QTest::newRow("groups of four")
            << QByteArray("6299 0412 7704 0417") << movements << QByteArray("6299041277040417");
        QTest::newRow("full width") << QByteArray("６２９９０４１２７７０４０４１７") << movements
                                    << QByteArray("6299041277040417");
        QTest::newRow("a platform's login")
            << QByteArray("someone@example.com") << movements << QByteArray("someone@example.com");
        QTest::newRow("a name") << QByteArray("张三") << movements << QByteArray();
        QTest::newRow("nothing") << QByteArray("  ") << movements << QByteArray();
        QTest::newRow("hidden digits") << QByteArray("6299****0417") << movements << QByteArray();
        QTest::newRow("lost digits") << QByteArray("6.29904E+15") << movements << QByteArray();
        QTest::newRow("a phone") << QByteArray("+86 139-0000-1234") << calls << QByteArray("13900001234");
        QTest::newRow("no phone") << QByteArray("12") << calls << QByteArray("12");
    }

    void readsWhatAPersonTypes()
    {
        QFETCH(QByteArray, typed);
        QFETCH(int, kind);
        QFETCH(QByteArray, account);

        const auto read = readOwnAccount(typed.toStdString(), static_cast<TableKind>(kind));

        QCOMPARE(read.has_value(), !account.isEmpty());
        if (read)
            QCOMPARE(*read, account.toStdString());
        else
            QCOMPARE(read.error(), (Error{ErrorCode::IdentifierUnknown, typed.toStdString()}));
    }

    void aStatementNeedsAColumnOfItsAccountALedgerDoesNot()
    {
        const std::array<std::optional<Field>, 2> without{Field::Time, std::nullopt};
        const std::array<std::optional<Field>, 2> with{Field::Time, Field::Account};

        QVERIFY(lacksOwnAccount(TableKind::Movements, without));
        QVERIFY(!lacksOwnAccount(TableKind::Movements, with));
        QVERIFY(lacksOwnAccount(TableKind::Calls, with));
        QVERIFY(!lacksOwnAccount(TableKind::Ledger, without));
        QVERIFY(!lacksOwnAccount(TableKind::Incidents, without));
    }

    void findsTheOneCardInAName_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("card");

        QTest::newRow("between words")
            << QByteArray("远山银行6299041277040417流水.xlsx") << QByteArray("6299041277040417");
        QTest::newRow("twice the same")
            << QByteArray("6299041277040417/6299041277040417.csv") << QByteArray("6299041277040417");
        QTest::newRow("two cards") << QByteArray("6299041277040417-6299041277040425") << QByteArray();
        QTest::newRow("check digit fails") << QByteArray("6299041277040418.csv") << QByteArray();
        QTest::newRow("a day") << QByteArray("20250301.csv") << QByteArray();
        QTest::newRow("nothing") << QByteArray() << QByteArray();
    }

    void findsTheOneCardInAName()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, card);

        QCOMPARE(QByteArray::fromStdString(cardIn(name.toStdString()).value_or("")), card);
    }
};

QTEST_APPLESS_MAIN(GivenTest)
#include "given_test.moc"
