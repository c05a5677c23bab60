#include "core/session/common_links.h"
#include "tests/support/case_folder.h"
#include "tests/support/ledger.h"

#include <QtTest>

using namespace jingwei;
using namespace jingwei::test;

namespace {

QString shortTime(const std::optional<Instant>& at)
{
    return at ? QString::fromStdString(formatIso(*at, chinaZone)).mid(5, 11) : QStringLiteral("-");
}

/// "account:2001 by account:1001 account:1002: 3, CNY 180.00, 03-01T12:00 to 03-01T13:00"
QStringList linesOf(const Result<std::vector<CommonLink>>& links)
{
    if (!links)
        return {QStringLiteral("failed: ") + QString::fromStdString(links.error().detail)};
    QStringList lines;
    for (const auto& link : *links) {
        QStringList by;
        for (const auto& entity : link.by)
            by << QString::fromStdString(entity);
        auto line = QStringLiteral("%1 by %2: %3")
                        .arg(QString::fromStdString(link.entity), by.join(u' '))
                        .arg(link.count);
        for (const auto& [currency, sum] : link.sums)
            line += QStringLiteral(", %1 %2").arg(
                QString::fromUtf8(currency.code().data(), static_cast<qsizetype>(currency.code().size())),
                QString::fromStdString(formatAmount(sum, currency.decimals())));
        lines << line + QStringLiteral(", %1 to %2").arg(shortTime(link.firstAt), shortTime(link.lastAt));
    }
    return lines;
}

EntityRef account(const char* number)
{
    return {EntityKind::Account, number};
}
EntityRef phone(const char* number)
{
    return {EntityKind::Phone, number};
}
EntityRef incident(const char* number)
{
    return {EntityKind::Incident, number};
}

QStringList common(const CaseFolder& folder, const std::vector<EntityRef>& of, std::size_t least = 2)
{
    return linesOf(commonLinks(*folder.snapshot(), of, least));
}

} // namespace

class CommonLinksTest : public QObject {
    Q_OBJECT

private slots:
    void accountsShareCounterpartiesWithEveryTransfer()
    {
        CaseFolder folder;
        folder.take(QStringLiteral("ledger.csv"),
                    transferLedger()
                        .row(paid("1001", "2001", "2025-03-01 12:00:00", "100.00"))
                        .row(paid("1001", "2001", "2025-03-01 12:30:00", "50.00"))
                        .row(paid("1002", "2001", "2025-03-01 13:00:00", "30.00"))
                        .row(paid("1003", "2001", "2025-03-01 14:00:00", "1.00"))
                        .row(paid("3001", "1001", "2025-03-01 11:00:00", "7.00"))
                        .row(paid("1002", "3001", "2025-03-02 09:00:00", "5.00", {{"交易币种", "USD"}}))
                        .row(paid("1001", "1002", "2025-03-01 15:00:00", "9.00")));
        const std::vector of{account("1003"), account("1002"), account("1001"), account("1001")};

        const QStringList shared{
            "account:2001 by account:1001 account:1002 account:1003: 4, CNY 181.00, 03-01T12:00 to "
            "03-01T14:00",
            "account:3001 by account:1001 account:1002: 2, CNY 7.00, USD 5.00, 03-01T11:00 to 03-02T09:00"};
        QCOMPARE(common(folder, of), shared);
        QCOMPARE(common(folder, of, 3), shared.mid(0, 1));
        // what one alone has: the two paid each other
        QCOMPARE(common(folder, of, 1).mid(2),
                 (QStringList{"account:1001 by account:1002: 1, CNY 9.00, 03-01T15:00 to 03-01T15:00",
                              "account:1002 by account:1001: 1, CNY 9.00, 03-01T15:00 to 03-01T15:00"}));
    }

    void accountsShareAddressesTheyPaidFrom()
    {
        const auto paidFrom = [](const char* at, const char* ip, const char* mac) {
            return out(at, "10.00", "9" + std::string{at}.substr(17), {{"IP地址", ip}, {"MAC地址", mac}});
        };
        CaseFolder folder;
        folder.take(QStringLiteral("1.csv"),
                    bankStatement("1001")
                        .row(paidFrom("2025-03-01 12:00:01", "198.51.100.7", "aa-bb-cc-0d-ee-0f"))
                        .row(paidFrom("2025-03-01 12:00:02", "198.51.100.7", ""))
                        .row(paidFrom("2025-03-01 12:00:03", "192.168.1.1", "")));
        folder.take(QStringLiteral("2.csv"),
                    bankStatement("1002")
                        .row(paidFrom("2025-03-02 12:00:04", "198.51.100.7", "AABBCC0DEE0F"))
                        .row(paidFrom("2025-03-02 12:00:05", "192.168.1.1", "")));

        QCOMPARE(common(folder, {account("1001"), account("1002")}),
                 (QStringList{"ip:198.51.100.7 by account:1001 account:1002: 3, 03-01T12:00 to 03-02T12:00",
                              "mac:AA:BB:CC:0D:EE:0F by account:1001 account:1002: 2, 03-01T12:00 to "
                              "03-02T12:00"}));
    }

    void phonesShareContactsAndDevices()
    {
        const auto call = [](const char* peer, const char* at, const char* imei, const char* imsi) {
            return Cells{{"对方号码", peer},   {"起始时间", at}, {"通话时长", "30"},
                         {"呼叫类型", "主叫"}, {"IMEI", imei},   {"IMSI", imsi}};
        };
        CaseFolder folder;
        folder.take(QStringLiteral("1.csv"),
                    callRecords("13900000001")
                        .row(call("13700000009", "2025-03-01 08:00:00", "868888888888881", "460001111111111"))
                        .row(call("13700000009", "2025-03-01 09:00:00", "868888888888881", "")));
        folder.take(QStringLiteral("2.csv"),
                    callRecords("13900000002")
                        .row(call("13700000009", "2025-03-03 10:00:00", "868888888888889", "460002222222222"))
                        .row(call("13700000008", "2025-03-04 10:00:00", "", "")));

        QCOMPARE(common(folder, {phone("13900000001"), phone("13900000002")}),
                 (QStringList{"phone:13700000009 by phone:13900000001 phone:13900000002: 3, 03-01T08:00 to "
                              "03-03T10:00",
                              "device:86888888888888 by phone:13900000001 phone:13900000002: 2, - to -"}));
    }

    void incidentsShareWhatTheyName()
    {
        const auto report = [](const char* number, const char* at, const char* victim, const char* phones,
                               const char* story) {
            return Cells{{"警情编号", number}, {"案发时间", at},    {"报警电话", victim},
                         {"涉案电话", phones}, {"简要案情", story}, {"涉案账号", "6222020200010000009"}};
        };
        CaseFolder folder;
        folder.take(QStringLiteral("警情登记.csv"),
                    incidentRegister()
                        .row(report("A001", "2025-03-01 10:00:00", "13600000001", "13900000001", ""))
                        .row(report("A002", "2025-03-05 10:00:00", "13600000002", "13900000002",
                                    "对方用手机13900000001与其联系，报警人电话13600000002")));
        folder.take(
            QStringLiteral("ledger.csv"),
            transferLedger().row(paid("1001", "6222020200010000009", "2025-03-09 12:00:00", "100.00")));
        const auto devices = [](const char* own) {
            return callRecords(own).row({{"对方号码", "13700000009"},
                                         {"起始时间", "2025-03-01 08:00:00"},
                                         {"通话时长", "30"},
                                         {"呼叫类型", "主叫"},
                                         {"IMEI", "868888888888881"}});
        };
        folder.take(QStringLiteral("1.csv"), devices("13900000001"));
        folder.take(QStringLiteral("2.csv"), devices("13900000002"));

        const auto lines = common(folder, {incident("A001"), incident("A002")});
        QCOMPARE(
            lines,
            (QStringList{"account:6222020200010000009 by incident:A001 incident:A002: 2, 03-01T10:00 to "
                         "03-05T10:00",
                         "device:86888888888888 by incident:A001 incident:A002: 2, - to -",
                         "phone:13900000001 by incident:A001 incident:A002: 2, 03-01T10:00 to 03-05T10:00"}));
        // an account that paid what an incident names shares it with the incident
        QCOMPARE(common(folder, {account("1001"), incident("A001")}),
                 QStringList{"account:6222020200010000009 by account:1001 incident:A001: 2, CNY 100.00, "
                             "03-01T10:00 to 03-09T12:00"});
    }

    void saysWhatItDoesNotKnow()
    {
        CaseFolder folder;
        folder.take(QStringLiteral("ledger.csv"),
                    transferLedger().row(paid("1001", "2001", "2025-03-01 12:00:00", "100.00")));

        QCOMPARE(common(folder, {account("1001"), account("7777")}), QStringList{"failed: account:7777"});
        QCOMPARE(common(folder, {incident("A009")}), QStringList{"failed: A009"});
        QCOMPARE(common(folder, {account("1001")}), QStringList{});
    }
};

QTEST_GUILESS_MAIN(CommonLinksTest)
#include "common_links_test.moc"
