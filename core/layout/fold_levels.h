#pragma once

#include "core/diagram/diagram.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace jingwei {

/// How many ends of each column of a trace stand for themselves.
struct LevelFold {
    std::size_t most = 0;              ///< the heaviest of a column; 0: all of them
    std::vector<std::uint32_t> open{}; ///< columns all of whose ends do, ascending

    friend bool operator==(const LevelFold&, const LevelFold&) = default;
};

struct FoldedLevels {
    Diagram diagram;
    std::size_t folded = 0; ///< ends that stand in a node together with others
};

/// Folds the light ends of full columns into one node for each kind: accounts with a statement, accounts
/// without one, each kind of exit. A folded node has the sums of its ends, and the links of all of them go
/// to it; what ends of one node passed to each other is not drawn. A diagram that is no trace stays as it is.
///
/// Shape:  nodes keep their order, folded ones come last. Time O((nodes + links) · log). Positions are not
///         set: lay it out afterwards. Columns are those of `levelColumns`, in the whole and in the folded
///         diagram alike.
[[nodiscard]] FoldedLevels foldLevels(Diagram whole, const LevelFold& fold);

/// Whether every end stands for itself anyway.
[[nodiscard]] bool foldsNothing(const Diagram& whole, const LevelFold& fold);

/// The column of each node of a trace, by node.
[[nodiscard]] std::vector<std::uint32_t> levelColumns(const Diagram& diagram);

} // namespace jingwei
