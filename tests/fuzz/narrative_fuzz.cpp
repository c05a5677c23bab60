#include "core/base/contract.h"
#include "core/intake/narrative.h"
#include "core/intake/narrative_text.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

// For any bytes: mentions lie in the text, in its order, none within another; what stands at their place
// holds the digits of the value; a number never begins or ends within a run of digits; the same text gives
// the same.

namespace {

using namespace jingwei;

/// Whether the characters of `part` occur in `whole` in that order.
bool isWithin(std::string_view part, std::string_view whole)
{
    for (const char c : whole) {
        if (!part.empty() && c == part.front())
            part.remove_prefix(1);
    }
    return part.empty();
}

/// Whether the digits written are the value's. Telephones lose and get prefixes, amounts are reckoned, an
/// identity number of 15 digits gets three more.
bool holdsDigits(const NarrativeText& text, const Mention& mention)
{
    const auto end = mention.begin + mention.length;
    const auto digits = text.digits(mention.begin, end);
    constexpr std::size_t certainEnd = 7;
    switch (mention.kind) {
    case MentionKind::Phone:
    case MentionKind::WeChat:
        return digits.size() < certainEnd || mention.damaged || mention.kind == MentionKind::WeChat
               || std::string_view{mention.value}.ends_with(digits.substr(digits.size() - certainEnd))
               || mention.masked;
    case MentionKind::IdNumber: return mention.damaged || isWithin(digits, mention.value);
    case MentionKind::Amount: return mention.value.find_first_not_of("0123456789.") == std::string::npos;
    case MentionKind::Domain: return mention.value.size() <= mention.length;
    case MentionKind::App: return !mention.value.empty();
    case MentionKind::BankCard:
    case MentionKind::Account:
    case MentionKind::Qq:
    case MentionKind::Wallet:
    case MentionKind::Imei: return isWithin(digits, mention.value) || mention.damaged;
    }
    return false;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view narrative{reinterpret_cast<const char*>(data), size};
    const NarrativeText text{narrative};
    const auto mentions = findMentions(narrative);
    std::size_t end = 0;
    for (const auto& mention : mentions) {
        require(mention.begin >= end && mention.length > 0 && !mention.value.empty());
        end = mention.begin + mention.length;
        require(end <= text.size() && holdsDigits(text, mention));
        const bool cutsBefore = text.isDigit(mention.begin) && text.isDigit(mention.begin - 1);
        const bool cutsBehind = text.isDigit(end - 1) && text.isDigit(end);
        require(mention.kind == MentionKind::App || (!cutsBefore && !cutsBehind));
    }
    require(findMentions(narrative) == mentions);
    return 0;
}
