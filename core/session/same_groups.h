#pragma once

#include "core/linkage/review_state.h"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace jingwei {

/// Things, by what votes call them, that are one: because reviewers hold them the same, or because it is
/// known without them. Two that are held different never come together through others: of the decisions that
/// would do it the one first voted on last has no effect.
class SameGroups {
public:
    /// `known`: pairs that are one whatever is decided. The order of the lines behind `state` does not
    /// matter.
    SameGroups(std::span<const NumberPair> known, const ReviewState& state);
    explicit SameGroups(const ReviewState& state) : SameGroups{{}, state} {}

    /// The lowest of the group that a thing is in; itself where it is in none.
    [[nodiscard]] const std::string& of(const std::string& thing) const;
    /// The whole group, in order; the thing alone where it is in none.
    [[nodiscard]] std::vector<std::string> groupOf(const std::string& thing) const;
    /// Decided pairs that bring two things together, as `state` has them.
    [[nodiscard]] const std::vector<NumberPair>& decided() const& noexcept { return m_decided; }
    [[nodiscard]] std::vector<NumberPair> decided() && { return std::move(m_decided); }

private:
    void join(const NumberPair& pair);

    std::map<std::string, std::string> m_lowest;               ///< of things that are in a group
    std::map<std::string, std::vector<std::string>> m_members; ///< by the lowest
    std::vector<NumberPair> m_decided;
};

} // namespace jingwei
