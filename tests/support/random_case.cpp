#include "tests/support/random_case.h"

#include "tests/support/ledger.h"

#include <algorithm>
#include <random>
#include <set>

namespace jingwei::test {

namespace {

constexpr std::size_t accountCount = 7;
constexpr std::size_t queriedCount = 4; ///< the first ones
constexpr std::size_t paymentCount = 60;
constexpr Minor opening = 1'000'000'00; ///< of every account

enum class Fate : std::uint8_t { Moves, Failed, TakenBack, Reversal };

struct Payment {
    std::size_t payer;
    std::size_t payee;
    Minor amount; ///< negative for a reversal
    Instant at;
    Fate fate;
};

std::string number(std::size_t account)
{
    return std::to_string(1001 + account);
}

class Random {
public:
    explicit Random(std::uint64_t seed) : m_engine{seed} {}
    /// One of 0 … n − 1.
    std::size_t below(std::size_t n) { return static_cast<std::size_t>(m_engine() % n); }
    bool oneIn(std::size_t n) { return below(n) == 0; }

private:
    std::mt19937_64 m_engine;
};

/// Takes back the latest payment that is like the one drawn, if there is one.
void reverse(std::vector<Payment>& payments, const Payment& drawn)
{
    for (auto i = payments.size(); i-- > 0;) {
        auto& earlier = payments[i];
        if (earlier.payer != drawn.payer || earlier.payee != drawn.payee || earlier.amount != drawn.amount
            || earlier.fate != Fate::Moves)
            continue;
        earlier.fate = Fate::TakenBack;
        payments.push_back({drawn.payer, drawn.payee, -drawn.amount, drawn.at, Fate::Reversal});
        return;
    }
}

std::vector<Payment> drawPayments(Random& random)
{
    constexpr Minor amounts[]{100, 250, 500'00};
    std::vector<Payment> payments;
    auto at = moment("2025-03-01 12:00:00");
    while (payments.size() < paymentCount) {
        at += std::chrono::seconds{random.below(25)};
        Payment drawn{random.below(accountCount), 0, amounts[random.below(3)], at,
                      random.oneIn(10) ? Fate::Failed : Fate::Moves};
        drawn.payee = (drawn.payer + 1 + random.below(accountCount - 1)) % accountCount;
        if (random.oneIn(5))
            reverse(payments, drawn);
        else
            payments.push_back(drawn);
    }
    return payments;
}

/// A row of one account's statement, and what it adds to the sums.
struct StatementRow {
    Cells cells;
    FlowSums sums;
};

std::vector<StatementRow> statementOf(std::size_t account, const std::vector<Payment>& payments,
                                      std::chrono::seconds skew)
{
    std::vector<StatementRow> rows;
    auto balance = opening;
    for (const auto& payment : payments) {
        const bool pays = payment.payer == account;
        if (!pays && payment.payee != account)
            continue;
        StatementRow row;
        const bool moves = payment.fate != Fate::Failed;
        if (moves) {
            (pays ? row.sums.out : row.sums.in) = payment.amount;
            balance += pays ? -payment.amount : payment.amount;
        }
        const auto at = formatPlain(payment.at + skew, chinaZone);
        const auto amount = formatAmount(payment.amount, cny.decimals());
        row.cells = pays ? out(at, amount, number(payment.payee)) : in(at, amount, number(payment.payer));
        row.cells["交易流水号"] = std::to_string(rows.size() + 1);
        row.cells["交易余额"] = formatAmount(balance, cny.decimals());
        row.cells["交易是否成功"] = moves ? "成功" : "失败";
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Puts among the rows what counts as rejected, and what does not count at all.
void addNoise(Random& random, EvidenceFile& file, ExpectedFile& expected)
{
    switch (random.below(12)) {
    case 0: file.row(out("2025-03-01 12:00:00", "1O.00", "1002")); break;
    case 1: file.row(out("2025-02-30 12:00:00", "10.00", "1002")); break;
    case 2: file.row(out("2025-03-01 12:00:00", "10.00", "1002", {{"收付标志", "?"}})); break;
    case 3: file.line(""); return;
    case 4: file.line("小计,,,,,,99.00"); return;
    default: return;
    }
    ++expected.rows.rejected;
    ++expected.rows.read;
}

/// The rows [first, last) as a file; those before `fresh` were handed over already.
void addFile(RandomCase& made, Random& random, std::size_t account, const std::vector<StatementRow>& rows,
             std::size_t first, std::size_t last, std::size_t fresh)
{
    auto file = bankStatement(number(account));
    if (random.oneIn(2))
        file.titled("某某银行");
    ExpectedFile expected;
    for (auto i = first; i < last; ++i) {
        addNoise(random, file, expected);
        file.row(rows[i].cells);
        ++expected.rows.read;
        ++(i < fresh ? expected.rows.duplicate : expected.rows.accepted);
        if (i < fresh)
            continue;
        expected.sums.in += rows[i].sums.in;
        expected.sums.out += rows[i].sums.out;
    }
    file.line("合计,,,,,,99.00").form(static_cast<TextForm>(random.below(4)));
    if (random.oneIn(2))
        file.tabGuarded();
    const auto name = number(account) + (first == 0 ? "-1.csv" : "-2.csv");
    made.files[QString::fromStdString(name)] = file.bytes();
    made.byFile[name] = expected;
}

} // namespace

RandomCase randomCase(std::uint64_t seed)
{
    Random random{seed};
    RandomCase made;
    const auto payments = drawPayments(random);
    std::vector<std::chrono::seconds> skews;
    for (std::size_t account = 0; account < accountCount; ++account)
        skews.emplace_back(random.below(61));
    std::set<std::size_t> named;
    for (std::size_t account = 0; account < queriedCount; ++account) {
        const auto rows = statementOf(account, payments, skews[account]);
        const auto fresh = rows.size() / 2 + random.below(rows.size() / 4 + 1);
        addFile(made, random, account, rows, 0, fresh, 0);
        addFile(made, random, account, rows, rows.size() / 3, rows.size(), fresh);
    }
    for (const auto& payment : payments) {
        const bool payerQueried = payment.payer < queriedCount;
        if (!payerQueried && payment.payee >= queriedCount)
            continue; // no statement shows it
        named.insert({payment.payer, payment.payee});
        if (payment.fate != Fate::Moves)
            continue;
        made.transfers += QString::fromStdString(
            number(payment.payer) + " > " + number(payment.payee) + ' '
            + formatAmount(payment.amount, cny.decimals()) + " at "
            + formatPlain(payment.at + skews[payerQueried ? payment.payer : payment.payee], chinaZone));
    }
    made.transfers.sort();
    made.accounts = static_cast<std::int64_t>(named.size());
    return made;
}

QStringList shuffled(QStringList names, std::uint64_t seed)
{
    std::mt19937_64 random{seed};
    std::shuffle(names.begin(), names.end(), random);
    return names;
}

} // namespace jingwei::test
