// Which rule colours which node. What is asked of links is summed once for all rules.
#include "core/diagram/style_rules.h"

#include "core/base/text.h"

#include <algorithm>
#include <limits>
#include <map>

namespace jingwei {

namespace {

/// What links tell of a node.
struct Dealings {
    std::int64_t links = 0;
    std::int64_t facts = 0;
    std::map<Currency, Minor> received;
    std::map<Currency, Minor> sent;
};

/// A sum that would not fit stays at the greatest there is: it is more than any rule asks for.
void add(std::map<Currency, Minor>& sums, Currency currency, Minor amount)
{
    auto& sum = sums[currency];
    sum = addChecked(sum, amount).value_or(std::numeric_limits<Minor>::max());
}

std::vector<Dealings> dealingsOf(const Diagram& diagram)
{
    std::vector<Dealings> dealings(diagram.nodes.size());
    for (const auto& link : diagram.links) {
        auto& from = dealings[link.from];
        auto& to = dealings[link.to];
        for (auto* end : {&from, link.from == link.to ? nullptr : &to}) {
            if (end == nullptr)
                continue;
            ++end->links;
            end->facts += link.count;
        }
        if (link.kind != LinkKind::Transfer)
            continue;
        add(from.sent, link.currency, link.amount);
        add(to.received, link.currency, link.amount);
    }
    return dealings;
}

std::string comparable(std::string_view text)
{
    auto result = normaliseText(text);
    for (auto& letter : result)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return result;
}

bool contains(std::string_view text, const std::string& part)
{
    return comparable(text).find(part) != std::string::npos;
}

bool reaches(const std::map<Currency, Minor>& sums, Currency currency, Minor least)
{
    const auto found = sums.find(currency);
    return found != sums.end() && found->second >= least;
}

/// A node and what it does, asked condition by condition.
struct Asked {
    const DiagramNode& node;
    const Dealings& dealings;

    bool operator()(const FamilyIs& wanted) const { return node.family == wanted.family; }
    bool operator()(const KindIs& wanted) const { return node.entity.kind == wanted.kind; }
    bool operator()(const NameContains& wanted) const { return contains(node.name, wanted.part); }
    bool operator()(const BankContains& wanted) const { return contains(node.tail, wanted.part); }
    bool operator()(const LevelIs& wanted) const { return node.level == wanted.level; }
    bool operator()(const ReceivedAtLeast& wanted) const
    {
        return reaches(dealings.received, wanted.currency, wanted.least);
    }
    bool operator()(const SentAtLeast& wanted) const
    {
        return reaches(dealings.sent, wanted.currency, wanted.least);
    }
    bool operator()(const HeldAtLeast& wanted) const { return node.held && *node.held >= wanted.least; }
    bool operator()(const LinksAtLeast& wanted) const { return dealings.links >= wanted.least; }
    bool operator()(const FactsAtLeast& wanted) const { return dealings.facts >= wanted.least; }
    bool operator()(const NotQueried&) const { return !node.queried; }
};

/// The same rules with texts as they are compared.
std::vector<StyleRule> prepared(std::span<const StyleRule> rules)
{
    std::vector<StyleRule> result{rules.begin(), rules.end()};
    for (auto& rule : result) {
        for (auto& condition : rule.conditions) {
            if (auto* name = std::get_if<NameContains>(&condition))
                name->part = comparable(name->part);
            else if (auto* bank = std::get_if<BankContains>(&condition))
                bank->part = comparable(bank->part);
        }
    }
    return result;
}

} // namespace

std::vector<std::optional<std::size_t>> rulesThatHold(const Diagram& diagram,
                                                      std::span<const StyleRule> rules)
{
    const auto asked = prepared(rules);
    const auto dealings = dealingsOf(diagram);
    std::vector<std::optional<std::size_t>> holding(diagram.nodes.size());
    for (std::size_t i = 0; i < diagram.nodes.size(); ++i) {
        const auto& node = diagram.nodes[i];
        if (!node.colour.empty())
            continue;
        const Asked of{node, dealings[i]};
        const auto found = std::ranges::find_if(asked, [&](const StyleRule& rule) {
            return std::ranges::all_of(
                rule.conditions, [&](const StyleCondition& condition) { return std::visit(of, condition); });
        });
        if (found != asked.end())
            holding[i] = static_cast<std::size_t>(found - asked.begin());
    }
    return holding;
}

std::vector<std::string> applyRules(const Diagram& diagram, std::span<const StyleRule> rules)
{
    const auto holding = rulesThatHold(diagram, rules);
    std::vector<std::string> colours(diagram.nodes.size());
    for (std::size_t i = 0; i < colours.size(); ++i)
        colours[i] = holding[i] ? rules[*holding[i]].colour : diagram.nodes[i].colour;
    return colours;
}

} // namespace jingwei
