#include "core/identifiers/account_number.h"
#include "core/identifiers/bank_card.h"
#include "tests/support/case_folder.h"

#include <QtTest>

#include <cmath>
#include <cstdio>
#include <random>
#include <set>

using namespace jingwei;
using namespace jingwei::test;

// Numbers that a spreadsheet has cut must be seen, and whole ones stay what they are (features.md D3).

namespace {

constexpr int count = 200;

/// Card numbers of 16 to 19 places with a right check digit, invented.
std::vector<std::string> goodNumbers()
{
    std::mt19937_64 random{7};
    std::vector<std::string> numbers;
    std::set<std::string> seen;
    while (numbers.size() < count) {
        const auto places = 16 + numbers.size() % 4;
        std::string number = "6299";
        while (number.size() < places - 1)
            number += static_cast<char>('0' + random() % 10);
        for (char last = '0'; last <= '9'; ++last)
            if (luhnHolds(number + last)) {
                number += last;
                break;
            }
        // a good number that happens to look cut is one in ten thousand, and nobody can tell
        if (number.find_last_not_of('0') >= 15 && seen.insert(number).second)
            numbers.push_back(number);
    }
    return numbers;
}

/// What a spreadsheet leaves of a number: 15 digits, then zeros or an exponent, or a decimal tail.
std::string damage(const std::string& number, std::size_t way)
{
    const auto value = std::stold(number);
    char text[64];
    switch (way % 4) {
    case 0: std::snprintf(text, sizeof(text), "%.14LE", value); return text;
    case 1: std::snprintf(text, sizeof(text), "%.5LE", value); return text;
    case 2: return number + ".0";
    default: break;
    }
    // of 16 places one cut number in ten fits its check digit by chance; the others show it
    auto cut = number.substr(0, 15) + std::string(number.size() - 15, '0');
    return cut.size() == 16 && luhnHolds(cut) ? number + ".0" : cut;
}

} // namespace

class NumberGuardTest : public QObject {
    Q_OBJECT

private slots:
    void everyDamagedNumberIsSeenAndNoGoodOneChanged()
    {
        const auto good = goodNumbers();
        auto file = bankStatement("1001");
        for (std::size_t i = 0; i < good.size(); ++i)
            file.row(out("2025-03-01 12:00:00", "1.00", good[i].c_str()))
                .row(out("2025-03-01 13:00:00", "2.00", damage(good[i], i).c_str()));
        CaseFolder folder;

        const auto receipt = folder.take("1.csv", file);

        QCOMPARE(receipt.rows.accepted, std::int64_t{2 * count});
        int damaged = 0;
        for (const auto& warning : receipt.warnings)
            if (warning.reason == WarningReason::NumberDamaged) {
                QCOMPARE(warning.row.row() % 2, std::int64_t{1}); // rows 3, 5, 7 … are the damaged ones
                ++damaged;
            } else {
                QVERIFY(warning.reason == WarningReason::HolderUnknown);
            }
        QCOMPARE(damaged, count);
        std::set<std::string> accounts;
        const auto snapshot = folder.snapshot();
        for (std::size_t i = 0; i < snapshot->graph->vertexCount(); ++i) {
            const auto& account = snapshot->graph->account(VertexIndex{static_cast<std::uint32_t>(i)});
            if (account.entity.kind == EntityKind::Account)
                accounts.insert(account.entity.value);
        }
        accounts.erase("1001");
        QCOMPARE(accounts, (std::set<std::string>{good.begin(), good.end()}));
    }
};

QTEST_APPLESS_MAIN(NumberGuardTest)
#include "number_guard_test.moc"
