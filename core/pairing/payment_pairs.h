#pragma once

#include "core/base/money.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/time.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace jingwei {

/// One row of a statement that may be one side of a payment.
struct PaymentSide {
    std::int64_t id = 0; ///< the caller's, an evidence row; tells sides apart that are equal in all else
    Instant at{};
    TimePrecision precision = TimePrecision::Second; ///< `Day`: `at` is only known to lie on that day
    Minor amount = 0;                                ///< positive; all sides of one currency
    std::string text; ///< what the row says besides: memo, summary, name; UTF-8
};

/// Which rows are compared at all, and which pairs are told. Within these limits what counts as usual is
/// learnt from the rows themselves, so wide limits cost time, not precision.
struct PairOptions {
    int maxDays = 30;         ///< days an amount may take to arrive
    int leadDays = 1;         ///< days it may seem to arrive before it left: clocks, and dates without a time
    double tolerance = 0.15;  ///< greatest difference of the amounts, as a share of the amount sent; below 1
    double minPartner = 0.25; ///< least probability that a side has any partner here, for it to be paired
    ZoneOffset zone = chinaZone; ///< where a day begins
};

/// One payment as two statements tell it, with what speaks for and against it.
///
/// The three weights are log2 of how much likelier the finding is in two sides of one payment than in two
/// rows that met by chance: above 0 it speaks for the pair, below 0 against it.
struct PaymentPair {
    std::size_t out = 0; ///< index in the sides given
    std::size_t in = 0;
    double score = 0.0;          ///< probability that the two are one payment, in [0, 1]
    std::chrono::seconds lag{0}; ///< in minus out; whole days where `lagInDays`
    bool lagInDays = false;      ///< one of the two has no time of day
    Minor difference = 0;        ///< in minus out
    std::string sharedText; ///< the longest run of characters in both texts, as compared; empty below two
    double lagWeight = 0.0;
    double amountWeight = 0.0; ///< more for rare amounts
    double textWeight = 0.0;   ///< more for rare words

    friend bool operator==(const PaymentPair&, const PaymentPair&) = default;
};

/// Pairs payments that left one account with those that came into another, where amounts and days drift.
///
/// Nothing is trained beforehand: how long payments take here, how amounts change and whether texts are
/// carried over is estimated from the rows (few rows: mostly assumed), see the source. Equal payments share
/// their probability: two that cannot be told apart score 0.5 each and are paired in the order of time.
///
/// Shape:  one to one; most probable first, then in the order of time. The same sides give the same pairs in
///         whatever order they come, as long as ids differ. Sides whose amount is not positive are passed
///         over. Time O(n · ins within the limits · text²), texts counting to 64 characters; memory O(n).
/// Errors: `Cancelled` when `progress` asks to stop. Nothing else fails.
/// Source: I. P. Fellegi, A. B. Sunter, "A Theory for Record Linkage", JASA 64, 1969, 1183-1210; W. E.
/// Winkler,
///         "Using the EM Algorithm for Weight Computation in the Fellegi-Sunter Model", ASA 1988; P. O.
///         Vontobel, "The Bethe Permanent of a Nonnegative Matrix", IEEE Trans. Inf. Theory 59(3), 2013 (one
///         to one).
[[nodiscard]] Result<std::vector<PaymentPair>> pairPayments(std::span<const PaymentSide> outs,
                                                            std::span<const PaymentSide> ins,
                                                            const PairOptions& options, Progress& progress);

} // namespace jingwei
