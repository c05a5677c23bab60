#pragma once

#include "core/session/case_particulars.h"
#include "core/session/case_session.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingwei::app {

using Json = nlohmann::ordered_json;

// The shapes of the command line's documents. Names of keys are a contract: add freely, rename nothing. Money
// is a decimal string, a key that does not apply is null.

/// null for an empty text.
[[nodiscard]] Json textOrNull(const std::string& text);
/// ISO 8601 with offset, or null.
[[nodiscard]] Json timeOrNull(std::optional<Instant> at, ZoneOffset zone);
/// Yuan as "1234.50", or null.
[[nodiscard]] Json yuanOrNull(std::optional<Minor> amount);
/// A sum with the decimals of its currency.
[[nodiscard]] std::string amountText(Minor amount, Currency currency);
/// null for no word.
[[nodiscard]] Json wordOrNull(std::string_view word);
/// The number under which an account is known to banks; null for ends of money that are none.
[[nodiscard]] Json accountNumber(const EntityRef& entity);
/// {"source": 3, "row": 41}
[[nodiscard]] Json rowJson(RowId row);

[[nodiscard]] Json factsJson(const FactCounts& facts);
/// One element of `sources`, with its rejects and warnings as far as the receipt lists them.
[[nodiscard]] Json sourceJson(const SourceReceipt& receipt, ZoneOffset zone);
[[nodiscard]] Json importJson(const std::string& caseFile, const ImportReceipt& receipt, ZoneOffset zone);

[[nodiscard]] Json incidentJson(const IncidentFact& incident, const FlowGraph& graph, ZoneOffset zone);
[[nodiscard]] Json accountJson(const AccountFact& account, ZoneOffset zone);
[[nodiscard]] Json transferJson(const FlowGraph& graph, EdgeIndex edge, ZoneOffset zone);
/// What the case holds.
[[nodiscard]] Json caseJson(const std::string& caseFile, const CaseSnapshot& snapshot);
/// What sources say beside transfers and calls.
void addParticulars(Json& document, const CaseParticulars& particulars, const CaseSnapshot& snapshot);

[[nodiscard]] Json checkJson(const CheckReport& report);
[[nodiscard]] Json logJson(const LogState& log, ZoneOffset zone);

} // namespace jingwei::app
