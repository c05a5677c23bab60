#include "core/model/facts.h"
#include "core/model/review.h"
#include "core/model/source.h"

#include <algorithm>
#include <array>

namespace jingwei {

namespace {

constexpr std::array<std::string_view, 3> verdictWords{"undecided", "same", "different"};
constexpr std::array<std::string_view, 4> matterWords{"series", "report", "person", "account"};

} // namespace

std::string_view verdictWord(Verdict verdict) noexcept
{
    return verdictWords[static_cast<std::size_t>(verdict)];
}

std::optional<Verdict> verdictFromWord(std::string_view word) noexcept
{
    const auto* const found = std::ranges::find(verdictWords, word);
    if (found == verdictWords.end())
        return std::nullopt;
    return static_cast<Verdict>(found - verdictWords.begin());
}

std::string_view reviewMatterWord(ReviewMatter matter) noexcept
{
    return matterWords[static_cast<std::size_t>(matter)];
}

std::optional<ReviewMatter> reviewMatterFromWord(std::string_view word) noexcept
{
    const auto* const found = std::ranges::find(matterWords, word);
    if (found == matterWords.end())
        return std::nullopt;
    return static_cast<ReviewMatter>(found - matterWords.begin());
}

std::string_view exitWord(ExitKind exit) noexcept
{
    switch (exit) {
    case ExitKind::None: return "";
    case ExitKind::Cash: return "cash";
    case ExitKind::Merchant: return "merchant";
    case ExitKind::PaymentPlatform: return "payment-platform";
    case ExitKind::Crypto: return "crypto";
    case ExitKind::BankInternal: return "bank-internal";
    case ExitKind::Victim: return "victim";
    }
    return "";
}

std::string_view joinRuleWord(JoinRule rule) noexcept
{
    switch (rule) {
    case JoinRule::None: return {};
    case JoinRule::SameMinute: return "same-minute";
    case JoinRule::SameSerial: return "same-serial";
    case JoinRule::WordOfMouth: return "word-of-mouth";
    case JoinRule::PlatformNumber: return "platform-number";
    case JoinRule::PlatformPayment: return "platform-payment";
    case JoinRule::ByHand: return "by-hand";
    }
    return {};
}

std::string_view sourceStatusWord(SourceStatus status) noexcept
{
    switch (status) {
    case SourceStatus::Imported: return "imported";
    case SourceStatus::AlreadyImported: return "already-imported";
    case SourceStatus::Unrecognised: return "unrecognised";
    case SourceStatus::Failed: return "failed";
    case SourceStatus::Withdrawn: return "withdrawn";
    }
    return "";
}

std::string_view rejectWord(RejectReason reason) noexcept
{
    switch (reason) {
    case RejectReason::AmountMalformed: return "amount-malformed";
    case RejectReason::AmountOutOfRange: return "amount-out-of-range";
    case RejectReason::TimeMalformed: return "time-malformed";
    case RejectReason::DirectionUnknown: return "direction-unknown";
    case RejectReason::IdentifierMissing: return "identifier-missing";
    case RejectReason::ColumnsShifted: return "columns-shifted";
    case RejectReason::EncodingBroken: return "encoding-broken";
    }
    return "";
}

std::string_view warningWord(WarningReason reason) noexcept
{
    switch (reason) {
    case WarningReason::NumberDamaged: return "number-damaged";
    case WarningReason::CheckDigit: return "check-digit";
    case WarningReason::BalanceGap: return "balance-gap";
    case WarningReason::HolderUnknown: return "holder-unknown";
    case WarningReason::MaskedNumber: return "masked-number";
    case WarningReason::ZoneUnknown: return "zone-unknown";
    case WarningReason::ReversalUnmatched: return "reversal-unmatched";
    case WarningReason::EncodingDoubtful: return "encoding-doubtful";
    case WarningReason::AmountRounded: return "amount-rounded";
    }
    return "";
}

} // namespace jingwei
