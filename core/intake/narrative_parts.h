#pragma once

#include "core/intake/narrative.h"
#include "core/intake/narrative_text.h"

#include <cstddef>
#include <cstdint>
#include <optional>

/// For findMentions alone. Each reader looks at one place and a bounded stretch around it, and gives what
/// begins right there.
namespace jingwei::narrative {

/// What the words before a number say it is.
enum class Introduction : std::uint8_t { None, Card, Account, IdNumber, Phone, Qq, WeChat, Imei, Other };

/// What the words that end right before `place` say, with blanks, brackets, `：`, 为, 是, 号 and 码 between.
[[nodiscard]] Introduction introductionOf(const NarrativeText& text, std::size_t place);

/// An amount of CNY in digits, Chinese numerals or both: 5.5万, 10,000元, 三万五千余元. With neither 元 nor
/// 万 it must have 人民币, ￥ or 金额 before it.
[[nodiscard]] std::optional<Mention> readAmount(const NarrativeText& text, std::size_t place);

/// Where the run of letters, digits, `.`, `-` and `_` that begins at `place` ends. Time O(run).
[[nodiscard]] std::size_t addressRunEnd(const NarrativeText& text, std::size_t place);
/// The host name that the run from `place` to `runEnd` is, with what belongs to its address: scheme, port,
/// path.
[[nodiscard]] std::optional<Mention> readDomain(const NarrativeText& text, std::size_t place,
                                                std::size_t runEnd);
/// The end of the e-mail address that begins with that run; `place` if none does.
[[nodiscard]] std::size_t mailAddressEnd(const NarrativeText& text, std::size_t place, std::size_t runEnd);

/// A wallet that the word at `place` is.
[[nodiscard]] std::optional<Mention> readWalletMention(const NarrativeText& text, std::size_t place);
/// A WeChat id, not a number, at `place`.
[[nodiscard]] std::optional<Mention> readWeChatId(const NarrativeText& text, std::size_t place);
/// The name of an app in the quotes that open at `place`.
[[nodiscard]] std::optional<Mention> readApp(const NarrativeText& text, std::size_t place);

/// Where the date or the time that begins at `place` ends; `place` if there is none.
[[nodiscard]] std::size_t dateOrTimeEnd(const NarrativeText& text, std::size_t place);

/// A card, account, telephone, identity, QQ or device number at `place`, a digit or `+`.
[[nodiscard]] std::optional<Mention> readNumber(const NarrativeText& text, std::size_t place,
                                                Introduction introduction);

} // namespace jingwei::narrative
