#include "core/session/pair_accounts.h"

#include "core/store/case_store.h"
#include "core/store/facts.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace jingwei {

namespace {

/// The rows of one currency on both sides.
struct Sides {
    std::vector<const PaymentRow*> outs, ins;
};

std::vector<PaymentSide> sidesOf(const std::vector<const PaymentRow*>& rows)
{
    std::vector<PaymentSide> sides;
    sides.reserve(rows.size());
    for (const auto* row : rows)
        sides.push_back({row->row.value(), row->at,
                         row->dateOnly ? TimePrecision::Day : TimePrecision::Second, row->amount, row->text});
    return sides;
}

PairedRow describe(const PaymentRow& row)
{
    return {row.row, row.serial, row.at, row.dateOnly, row.amount};
}

Result<std::vector<PaymentRow>> paymentsOf(CaseStore& store, const std::string& number, bool out)
{
    const auto account = findAccount(store, number);
    if (!account)
        return tl::unexpected{account.error()};
    if (!*account)
        return failure(ErrorCode::EntityUnknown, number);
    return loadPayments(store, (*account)->first, out);
}

/// Pairs of rows that are one transfer already, the smaller id first.
Result<std::set<std::pair<std::int64_t, std::int64_t>>> joinedRows(CaseStore& store, Progress& progress)
{
    const auto transfers = loadTransfers(store, progress);
    if (!transfers)
        return tl::unexpected{transfers.error()};
    std::set<std::pair<std::int64_t, std::int64_t>> joined;
    for (const auto& transfer : *transfers)
        if (transfer.otherRow && transfer.rule != JoinRule::None)
            joined.insert(std::minmax(transfer.id.value(), transfer.otherRow->value()));
    return joined;
}

} // namespace

Result<std::vector<PairCandidate>> pairAccounts(const std::filesystem::path& caseFile,
                                                const PairChoice& choice, Progress& progress)
{
    auto store = CaseStore::open(caseFile, StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    const auto outs = paymentsOf(**store, choice.from, true);
    const auto ins = paymentsOf(**store, choice.to, false);
    if (!outs || !ins)
        return tl::unexpected{outs ? ins.error() : outs.error()};
    const auto joined = joinedRows(**store, progress);
    if (!joined)
        return tl::unexpected{joined.error()};
    std::map<Currency, Sides> byCurrency;
    for (const auto& row : *outs)
        byCurrency[row.currency].outs.push_back(&row);
    for (const auto& row : *ins)
        byCurrency[row.currency].ins.push_back(&row);
    PairOptions options;
    options.maxDays = choice.maxDays.value_or(options.maxDays);
    options.tolerance = choice.tolerance.value_or(options.tolerance);
    std::vector<PairCandidate> candidates;
    for (const auto& [currency, sides] : byCurrency) {
        auto pairs = pairPayments(sidesOf(sides.outs), sidesOf(sides.ins), options, progress);
        if (!pairs)
            return tl::unexpected{pairs.error()};
        for (auto& pair : *pairs) {
            const auto& out = *sides.outs[pair.out];
            const auto& in = *sides.ins[pair.in];
            candidates.push_back({describe(out), describe(in), currency, std::move(pair),
                                  joined->contains(std::minmax(out.row.value(), in.row.value()))});
        }
    }
    std::ranges::stable_sort(candidates, std::greater<>{},
                             [](const PairCandidate& candidate) { return candidate.why.score; });
    return candidates;
}

} // namespace jingwei
