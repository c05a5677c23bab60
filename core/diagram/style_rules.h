#pragma once

#include "core/base/currency.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/diagram/diagram.h"
#include "core/model/entity.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace jingwei {

// What a drawn node may be asked. Texts are found whatever the case and width of their letters.

struct FamilyIs {
    NodeFamily family;
    friend bool operator==(const FamilyIs&, const FamilyIs&) = default;
};
struct KindIs {
    EntityKind kind;
    friend bool operator==(const KindIs&, const KindIs&) = default;
};
struct NameContains {
    std::string part;
    friend bool operator==(const NameContains&, const NameContains&) = default;
};
/// The second line, in which accounts have their bank.
struct BankContains {
    std::string part;
    friend bool operator==(const BankContains&, const BankContains&) = default;
};
struct LevelIs {
    std::uint32_t level;
    friend bool operator==(const LevelIs&, const LevelIs&) = default;
};
/// All transfers drawn to it, in one currency.
struct ReceivedAtLeast {
    Minor least;
    Currency currency = cny;
    friend bool operator==(const ReceivedAtLeast&, const ReceivedAtLeast&) = default;
};
/// All transfers drawn from it, in one currency.
struct SentAtLeast {
    Minor least;
    Currency currency = cny;
    friend bool operator==(const SentAtLeast&, const SentAtLeast&) = default;
};
/// Stolen money that stayed; never holds outside a trace.
struct HeldAtLeast {
    Minor least;
    Currency currency = cny; ///< of the trace; only how the sum is written
    friend bool operator==(const HeldAtLeast&, const HeldAtLeast&) = default;
};
struct LinksAtLeast {
    std::int64_t least;
    friend bool operator==(const LinksAtLeast&, const LinksAtLeast&) = default;
};
/// Transfers, calls and uses behind its links.
struct FactsAtLeast {
    std::int64_t least;
    friend bool operator==(const FactsAtLeast&, const FactsAtLeast&) = default;
};
struct NotQueried {
    friend bool operator==(const NotQueried&, const NotQueried&) = default;
};

using StyleCondition = std::variant<FamilyIs, KindIs, NameContains, BankContains, LevelIs, ReceivedAtLeast,
                                    SentAtLeast, HeldAtLeast, LinksAtLeast, FactsAtLeast, NotQueried>;

/// Tokens of colours that a rule may give.
inline constexpr std::array<std::string_view, 6> styleColours{"red",  "orange", "green",
                                                              "blue", "purple", "grey"};

/// A colour for the nodes on which all conditions hold; without any, for every node.
struct StyleRule {
    std::string name{};
    std::vector<StyleCondition> conditions{};
    std::string colour{styleColours.front()};

    friend bool operator==(const StyleRule&, const StyleRule&) = default;
};

/// For each node the first rule that holds on it; nothing: none, or the node has a colour of its own.
///
/// Shape:  one for each node, in their order. Time O((nodes + links) · rules).
[[nodiscard]] std::vector<std::optional<std::size_t>> rulesThatHold(const Diagram& diagram,
                                                                    std::span<const StyleRule> rules);

/// The colour of each node under the rules: its own where it has one, else that of the first rule that holds;
/// empty: that of its family.
///
/// Shape:  one for each node, in their order.
[[nodiscard]] std::vector<std::string> applyRules(const Diagram& diagram, std::span<const StyleRule> rules);

/// Rules as the text of a style file, and back. Errors: those of `readStyleFile` about what is in the file.
[[nodiscard]] std::string styleText(std::span<const StyleRule> rules);
[[nodiscard]] Result<std::vector<StyleRule>> rulesFromText(const std::string& text);

/// Writes rules as a file that another case reads with the same effect: JSON, sums as decimals. The same
/// rules give the same bytes; the file appears under its name only when it is whole.
/// Errors: `FileUnwritable`; `place` is the file.
[[nodiscard]] Result<void> writeStyleFile(std::span<const StyleRule> rules,
                                          const std::filesystem::path& file);

/// Reads what `writeStyleFile` wrote, also where a person has changed it.
///
/// Errors: `FileMissing`, `FileUnreadable`; `FormatUnsupported` with `detail` "style" for JSON of another
///         kind and "version 7" for one of a later program; `FileDamaged` with `detail` "line 17" for what is
///         no JSON, else "rule 2: colour: mauve" or "rule 2, condition 1: currency: ZZZ", numbers from 1,
///         saying what is wrong there: a word of name, colour, conditions, test, family, kind, text, level,
///         amount, currency, count, and the text as it stands. `place` is the file.
[[nodiscard]] Result<std::vector<StyleRule>> readStyleFile(const std::filesystem::path& file);

} // namespace jingwei
