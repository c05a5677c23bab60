#pragma once

#include "core/base/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

/// What reviewers hold of two incidents.
enum class Verdict : std::uint8_t { Undecided, Same, Different };

/// "undecided", "same", "different".
[[nodiscard]] std::string_view verdictWord(Verdict verdict) noexcept;
[[nodiscard]] std::optional<Verdict> verdictFromWord(std::string_view word) noexcept;

/// What a vote is about: what the two are that are the same or not.
enum class ReviewMatter : std::uint8_t {
    Series,  ///< two incidents are of one series (串并)
    Report,  ///< two incidents are one event reported twice (重复报案)
    Person,  ///< behind two entities is one person (同一人)
    Account, ///< two numbers are of one account (同一账户)
};

/// "series", "report", "person", "account".
[[nodiscard]] std::string_view reviewMatterWord(ReviewMatter matter) noexcept;
[[nodiscard]] std::optional<ReviewMatter> reviewMatterFromWord(std::string_view word) noexcept;

enum class ReviewAct : std::uint8_t {
    Vote,     ///< somebody's verdict on a pair
    Withdraw, ///< takes the record `of` back; withdrawn itself, that one counts again
    Session,  ///< a session begins: its title and who is present
    Setting,  ///< how many reviewers must agree
};

/// One line of the review (研判会): added, never changed. Two files of one case are united by the union of
/// their lines; what holds follows from the lines alone (linkage/review_state.h).
struct ReviewRecord {
    std::string id; ///< hash of everything else: equal lines of two files are one
    ReviewAct act = ReviewAct::Vote;
    Instant at{};
    std::string by;
    std::int64_t serial = 0; ///< lines there were when it was added: equal words a second later are others

    // Vote
    ReviewMatter matter = ReviewMatter::Series;
    std::string a, b; ///< numbers of incidents, else entities as `kind:value`; the lower first
    Verdict verdict = Verdict::Undecided;
    std::vector<std::string> reasons; ///< words of preset reasons
    std::string text;                 ///< reason in own words
    double score = 0.0;               ///< of the pair at that time
    std::vector<std::string> grounds; ///< that spoke for it then, as `kind:value`
    bool final = false;               ///< settles a dispute; other votes stand as dissent

    std::string of; ///< Withdraw: id of the line taken back

    // Session
    std::string title;
    std::vector<std::string> present;

    int needed = 1; ///< Setting: reviewers that must agree

    friend bool operator==(const ReviewRecord&, const ReviewRecord&) = default;
};

} // namespace jingwei
