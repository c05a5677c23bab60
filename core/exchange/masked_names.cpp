#include "core/exchange/masked_names.h"

#include "core/identifiers/mask.h"

#include <algorithm>

namespace jingwei {

namespace {

constexpr std::ptrdiff_t shortestNumber = 7; ///< digits; shorter runs are sums, years, house numbers

bool isDigit(char c) noexcept
{
    return c >= '0' && c <= '9';
}

/// Mostly digits: an account rather than a name.
bool looksLikeNumber(std::string_view text)
{
    const auto digits = std::ranges::count_if(text, isDigit);
    return digits >= shortestNumber && digits * 2 >= std::ssize(text);
}

/// What stands behind the chain: "tron/T…".
std::string maskedWallet(std::string_view value)
{
    const auto slash = value.find('/');
    const auto begin = slash == std::string_view::npos ? 0 : slash + 1;
    return std::string{value.substr(0, begin)} + maskWallet(value.substr(begin));
}

std::string maskedPerson(std::string_view value)
{
    return !value.empty() && isDigit(value.front()) ? maskIdNumber(value) : maskName(value);
}

} // namespace

std::string maskedValue(const EntityRef& entity)
{
    switch (entity.kind) {
    case EntityKind::Account:
    case EntityKind::Cash:
    case EntityKind::BankInternal:
    case EntityKind::Unnamed:
    case EntityKind::Device:
    case EntityKind::Sim: return maskAccount(entity.value);
    case EntityKind::Merchant:
    case EntityKind::Platform:
    case EntityKind::Crypto: return looksLikeNumber(entity.value) ? maskAccount(entity.value) : entity.value;
    case EntityKind::Outside:
    case EntityKind::Incident: return entity.value;
    case EntityKind::Person: return maskedPerson(entity.value);
    case EntityKind::Phone: return maskPhone(entity.value);
    case EntityKind::Wallet: return maskedWallet(entity.value);
    }
    return {};
}

std::string maskedNodeName(const DiagramNode& node)
{
    if (node.name == node.entity.value)
        return maskedValue(node.entity);
    if (looksLikeNumber(node.name))
        return maskAccount(node.name);
    // Platforms have accounts like everybody, but no name of a person.
    const bool leaves = node.family == NodeFamily::Exit || node.family == NodeFamily::Crypto;
    const bool isPersons =
        node.entity.kind == EntityKind::Cash || node.entity.kind == EntityKind::BankInternal
        || node.entity.kind == EntityKind::Unnamed || node.entity.kind == EntityKind::Wallet
        || node.entity.kind == EntityKind::Person || node.entity.kind == EntityKind::Phone;
    const bool isFirm = leaves && !isPersons;
    const bool isNumber = node.entity.kind == EntityKind::Incident && std::ranges::any_of(node.name, isDigit);
    return isFirm || isNumber ? withoutLongNumbers(node.name) : maskName(node.name);
}

std::string maskedNodeTail(const DiagramNode& node)
{
    if (node.family != NodeFamily::Incident)
        return withoutLongNumbers(node.tail);
    const auto blank = std::min(node.tail.find(' '), node.tail.size());
    return maskName(node.tail.substr(0, blank)) + withoutLongNumbers(node.tail.substr(blank));
}

std::string withoutLongNumbers(std::string_view text)
{
    std::string masked;
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        const auto run = text.substr(at, end - at);
        if (static_cast<std::ptrdiff_t>(run.size()) >= shortestNumber)
            masked += run.size() == 11 ? maskPhone(run) : maskAccount(run);
        else
            masked += run;
        if (end < text.size())
            masked += text[end++];
        at = end;
    }
    return masked;
}

} // namespace jingwei
