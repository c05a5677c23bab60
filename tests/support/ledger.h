#pragma once

#include "core/base/currency.h"
#include "core/base/money.h"
#include "core/base/time.h"
#include "core/graph/flow_graph.h"
#include "core/model/facts.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei::test {

/// A moment as people write it, in China's zone: "2025-03-01 12:00:05", or a date for its midnight.
[[nodiscard]] Instant moment(std::string_view plain);

/// Accounts and payments for a test, written as one would tell them:
///
///     const auto ledger = aLedger().account("A").opening(100'00).account("B")
///                             .paid("A", "B", 5'00, "2025-03-01 12:00:00");
///     const auto graph = ledger.graph();
///
/// A name is an account number, or `kind:value` for another end of money ("cash:A", "merchant:5411").
/// `account` makes a queried account and the words after it speak of that one; a name that first appears in a
/// payment is an account that is not queried. Ids follow the order of first mention, from 1. Mistakes in a
/// test end the program.
class Ledger {
public:
    /// A queried account without balances; said again, it is spoken of again.
    Ledger& account(const std::string& name);
    Ledger& opening(Minor amount, Currency currency = cny); ///< balance before its first row
    Ledger& notQueried();
    Ledger& queried(std::string_view from, std::string_view to); ///< the time its statement covers
    Ledger& exit(ExitKind kind);
    Ledger& holder(const std::string& name, const std::string& idNumber = {});
    Ledger& bank(const std::string& name);

    /// A payment. Payments may be told in any order; of one second, the order of telling is the order of
    /// money.
    Ledger& paid(const std::string& payer, const std::string& payee, Minor amount, std::string_view at,
                 Currency currency = cny);
    Ledger& paid(const std::string& payer, const std::string& payee, Minor amount, Instant at,
                 Currency currency = cny);

    /// Of the payment told last, the day alone is known; its time must be a midnight of China's.
    Ledger& dayOnly();

    /// An incident; the words after it speak of that one.
    Ledger& incident(const std::string& number, const std::vector<std::string>& victimAccounts,
                     const std::vector<std::string>& suspectAccounts);
    Ledger& occurred(std::string_view at); ///< a date alone is kept as such
    Ledger& reported(std::string_view at);
    Ledger& victim(const std::string& name);
    Ledger& loss(Minor amount);

    [[nodiscard]] const std::vector<AccountFact>& accounts() const noexcept { return m_accounts; }
    [[nodiscard]] std::vector<TransferFact> transfers() const; ///< in the order in which money moved
    [[nodiscard]] const std::vector<IncidentFact>& incidents() const noexcept { return m_incidents; }
    [[nodiscard]] std::shared_ptr<const FlowGraph> graph() const;

    [[nodiscard]] IdentifierId id(const std::string& name) const;
    [[nodiscard]] VertexIndex vertex(const std::string& name) const; ///< in every graph of this ledger
    /// The edge of the payment told as number `told`, from 1, in graphs made after the last payment was told.
    [[nodiscard]] EdgeIndex edge(std::size_t told) const;
    /// The id of that payment: row `told` of source 1.
    [[nodiscard]] static TransferId transferId(std::size_t told);

private:
    std::size_t indexOf(const std::string& name);
    [[nodiscard]] AccountFact& spokenOf();
    [[nodiscard]] IncidentFact& incidentSpokenOf();
    [[nodiscard]] std::vector<IdentifierId> idsOf(const std::vector<std::string>& names);

    std::vector<AccountFact> m_accounts;
    std::map<std::string, std::size_t, std::less<>> m_byName;
    std::vector<TransferFact> m_told;
    std::vector<IncidentFact> m_incidents;
    std::size_t m_spokenOf = 0;
};

[[nodiscard]] inline Ledger aLedger()
{
    return {};
}

} // namespace jingwei::test
