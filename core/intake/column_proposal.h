#pragma once

#include "core/intake/column_form.h"
#include "core/intake/profile.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingwei {

/// A proposal is made only from this score on.
inline constexpr double columnProposalScore = 0.8;
/// The file's own number comes again and again, few numbers in many rows: different values per cell, at most.
inline constexpr double ownShareOfDistinct = 0.05;

/// What a column may hold by what its cells look like: a guess for a person to confirm, never for an import.
struct ColumnProposal {
    std::size_t column = 0;
    Field field = Field::Card;
    double score = 0.0; ///< share of cells, or of balances, that speak for it

    friend bool operator==(const ColumnProposal&, const ColumnProposal&) = default;
};

/// Proposes fields for the columns that nobody has decided yet.
///
/// By check digits, times, words and the like (`formOf`); of accounts and phones the column that hardly
/// changes is the own side's, of names and identity numbers only one that never does. Which sums are amounts
/// and which balances, and which of two columns of sums leaves, the running sum tells; without one that
/// holds, a single column of sums is the amount and several are left to the person. What 0 and 1 mean in a
/// direction column is never guessed.
///
/// Shape:  `rows` are those below the header, `decided` has an entry for each column; `offered` are the
/// fields that may be proposed. In the order of the columns; no field twice, and none that is decided.
[[nodiscard]] std::vector<ColumnProposal> proposeColumns(std::span<const std::vector<std::string>> rows,
                                                         std::span<const std::optional<Field>> decided,
                                                         TableKind kind, std::span<const Field> offered);

} // namespace jingwei
