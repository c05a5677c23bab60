#include "core/pairing/payment_pairs.h"

#include "core/base/contract.h"
#include "core/pairing/compared_side.h"
#include "core/pairing/drift_model.h"
#include "core/pairing/sparse_matching.h"
#include "core/pairing/text_agreement.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <tuple>

// Terms. The weight of a pair is how much likelier its amounts, times and texts are in one payment than in an
// out and an in that met by chance, times what pairs are worth here before looking. What chance gives is
// taken from the other ins: near an amount that many rows have, or on a busy day, agreement proves little.
//
// Steps. (1) Sort both sides by what they say, so that the order given cannot matter. (2) For each out look
// at the ins within the limits, day by day, and keep the likeliest. (3) Find probabilities of the pairs, each
// side having one partner at most; learn from them how amounts and times drift, how often texts are carried
// over and how many rows have a partner; again, until that many stays the same (expectation-maximisation).
// (4) Take pairs by probability, each side once.
//
// Left out: one payment that arrives in parts, or several that arrive as one; and that amounts may drift the
// more the later they come: amount, time and text are weighed as if they did not know of each other.

namespace jingwei {

namespace {

constexpr double usuallyPartnered = 0.3; ///< share of the smaller side that has a partner, before learning
constexpr double usuallyCarried = 0.5;   ///< share of payments whose text is carried over, before learning
constexpr double usualPayments = 10.0;   ///< what the latter counts, in payments seen
constexpr std::size_t keptPerOut = 32;   ///< likeliest candidates of an out that are looked at again
constexpr int mostRounds = 12;           ///< of learning
constexpr int sweepsPerRound = 12;
constexpr int finalSweeps = 60;
constexpr double fairShare = 0.1;     ///< a pair less likely than this, to the best of either side, is none
constexpr double roundedScores = 1e9; ///< scores that differ by less than its inverse are equal
constexpr std::uint32_t cancelledEvery = 64;

struct Ratios {
    double amount;
    double lag;
};

struct Candidate {
    std::uint32_t in;
    float text;
    double weight;
};

/// How far the amount received may lie from the amount sent.
Minor greatestDrift(Minor sent, double tolerance)
{
    constexpr double rounding = 1e-6; // 0.29 · 100 is 29
    return static_cast<Minor>(std::min(tolerance * static_cast<double>(sent) + rounding, 9e18));
}

/// The likeliest `keptPerOut` candidates. Of those that are as likely as the last kept, each of several equal
/// outs (`rank` of them came before) keeps others, or many equal payments would all ask for the same few.
std::vector<Candidate> likeliest(std::vector<Candidate> candidates, std::size_t rank)
{
    std::ranges::sort(candidates, {}, &Candidate::in);
    if (candidates.size() <= keptPerOut)
        return candidates;
    std::vector<double> weights(candidates.size());
    std::ranges::transform(candidates, weights.begin(), &Candidate::weight);
    const auto last = weights.begin() + (keptPerOut - 1);
    std::nth_element(weights.begin(), last, weights.end(), std::greater{});
    const auto tied =
        std::stable_partition(candidates.begin(), candidates.end(),
                              [&](const Candidate& candidate) { return candidate.weight > *last; });
    const auto others = std::stable_partition(
        tied, candidates.end(), [&](const Candidate& candidate) { return candidate.weight >= *last; });
    const auto wanted = static_cast<std::ptrdiff_t>(keptPerOut) - (tied - candidates.begin());
    const auto spare = (others - tied) - wanted;
    const auto first = std::clamp(static_cast<std::ptrdiff_t>(rank) - wanted / 2, std::ptrdiff_t{0}, spare);
    std::rotate(tied, tied + first, others);
    candidates.resize(keptPerOut);
    std::ranges::sort(candidates, {}, &Candidate::in);
    return candidates;
}

/// All that is known about the two sides, and what has been learnt so far.
class PairSearch {
public:
    PairSearch(std::vector<ComparedSide> outs, std::vector<ComparedSide> ins, const PairOptions& options,
               Progress& progress)
        : m_options{options}
        , m_progress{progress}
        , m_outs{std::move(outs)}
        , m_ins{std::move(ins)}
        , m_chances{chancesOf(m_ins)}
        , m_amounts{options.tolerance}
        , m_dayLags{dayLags(options.leadDays, options.maxDays)}
        , m_clockLags{clockLags(options.leadDays, options.maxDays)}
        , m_partnered{usuallyPartnered * static_cast<double>(std::min(m_outs.size(), m_ins.size()))}
    {
    }

    /// Steps 2 to 4; false where it was cancelled.
    [[nodiscard]] bool run()
    {
        m_progress.begin(m_outs.size() + mostRounds * m_outs.size() / 2);
        if (!collect())
            return false;
        SparseMatching matching{m_pairs, m_outs.size(), m_ins.size()};
        m_probabilities.assign(m_pairs.size(), 0.0);
        for (int round = 0; round < mostRounds; ++round) {
            if (m_progress.cancelled())
                return false;
            m_probabilities = matching.probabilities(weights(), sweepsPerRound);
            const auto before = m_partnered;
            learn();
            m_progress.advance(m_outs.size() / 2);
            if (std::abs(m_partnered - before) < 0.01 + 0.0005 * m_partnered)
                break;
        }
        m_probabilities = matching.probabilities(weights(), finalSweeps);
        return !m_progress.cancelled();
    }

    [[nodiscard]] std::vector<PaymentPair> choose() const;

private:
    [[nodiscard]] bool collect();
    [[nodiscard]] std::vector<Candidate> candidatesOf(const ComparedSide& out, const DayShelf& shelf,
                                                      const TextAgreement& agreement) const;
    [[nodiscard]] std::vector<double> weights() const;
    void learn();

    [[nodiscard]] bool byClock(const ComparedSide& out, const ComparedSide& in) const
    {
        return out.clock && in.clock;
    }
    [[nodiscard]] double lagOf(const ComparedSide& out, const ComparedSide& in) const
    {
        return byClock(out, in) ? static_cast<double>(in.second - out.second) / 86400
                                : static_cast<double>(in.day - out.day);
    }
    /// `own` is the probability with which the pair itself was learnt from.
    [[nodiscard]] Ratios ratios(const ComparedSide& out, std::uint32_t in, double own) const
    {
        const auto& other = m_ins[in];
        const auto& chance = m_chances[in];
        const auto& lags = byClock(out, other) ? m_clockLags : m_dayLags;
        return {m_amounts.ratio(out.amount, other.amount, chance.exactAmount, chance.amountDensity, own),
                lags.at(lagOf(out, other), own) / chance.perDay};
    }
    [[nodiscard]] double textRatio(float carried) const
    {
        return m_carried * static_cast<double>(carried) + (1.0 - m_carried);
    }
    /// Weight of a pair before looking, its own probability left out of what was learnt.
    [[nodiscard]] double prior(double own) const
    {
        const auto others = m_partnered - own;
        const auto alone = [&](std::size_t sides) {
            return std::max(static_cast<double>(sides) - others, 0.0) + 2.0; // probabilities are approximate
        };
        return (others + 1.0) / (alone(m_outs.size()) * alone(m_ins.size()));
    }
    [[nodiscard]] PaymentPair described(std::size_t pair) const;

    const PairOptions& m_options;
    Progress& m_progress;
    std::vector<ComparedSide> m_outs;
    std::vector<ComparedSide> m_ins;
    std::vector<Chance> m_chances;

    AmountDrift m_amounts;
    StepDensity m_dayLags;
    StepDensity m_clockLags;
    double m_carried = usuallyCarried;
    double m_partnered; ///< payments that the probabilities amount to

    std::vector<PossiblePair> m_pairs;
    std::vector<float> m_texts; ///< how well the texts of a pair agree, if they are carried over
    std::vector<double> m_probabilities;
};

std::vector<Candidate> PairSearch::candidatesOf(const ComparedSide& out, const DayShelf& shelf,
                                                const TextAgreement& agreement) const
{
    const auto drift = greatestDrift(out.amount, m_options.tolerance);
    const auto most = out.amount > std::numeric_limits<Minor>::max() - drift
                          ? std::numeric_limits<Minor>::max()
                          : out.amount + drift;
    const auto original = agreement.placesOf(out.text);
    std::vector<Candidate> candidates;
    shelf.visit(out.day - m_options.leadDays, out.day + m_options.maxDays, out.amount - drift, most,
                [&](std::uint32_t in) {
                    const auto [amount, lag] = ratios(out, in, 0.0);
                    if (amount * lag <= 0.0)
                        return;
                    const auto text = static_cast<float>(agreement.ratio(original, in));
                    candidates.push_back({in, text, amount * lag * textRatio(text)});
                });
    return candidates;
}

bool PairSearch::collect()
{
    std::vector<std::u32string> texts;
    for (const auto& in : m_ins)
        texts.push_back(in.text);
    const TextAgreement agreement{texts};
    const DayShelf shelf{m_ins};
    const auto looksAlike = [](const ComparedSide& a, const ComparedSide& b) {
        return std::tie(a.day, a.amount, a.text) == std::tie(b.day, b.amount, b.text);
    };
    std::size_t rank = 0; // among outs that look alike
    for (std::uint32_t out = 0; out < m_outs.size(); ++out) {
        if (out % cancelledEvery == 0 && m_progress.cancelled())
            return false;
        rank = out > 0 && looksAlike(m_outs[out - 1], m_outs[out]) ? rank + 1 : 0;
        for (const auto& candidate : likeliest(candidatesOf(m_outs[out], shelf, agreement), rank)) {
            m_pairs.push_back({out, candidate.in});
            m_texts.push_back(candidate.text);
        }
        m_progress.advance();
    }
    return true;
}

std::vector<double> PairSearch::weights() const
{
    std::vector<double> all(m_pairs.size());
    for (std::size_t pair = 0; pair < m_pairs.size(); ++pair) {
        const auto own = m_probabilities[pair];
        const auto [amount, lag] = ratios(m_outs[m_pairs[pair].out], m_pairs[pair].in, own);
        all[pair] = prior(own) * amount * lag * textRatio(m_texts[pair]);
    }
    return all;
}

void PairSearch::learn()
{
    double partnered = 0.0;
    double carried = usuallyCarried * usualPayments;
    double withText = usualPayments;
    for (std::size_t pair = 0; pair < m_pairs.size(); ++pair) {
        const auto probability = m_probabilities[pair];
        const auto& out = m_outs[m_pairs[pair].out];
        const auto& in = m_ins[m_pairs[pair].in];
        partnered += probability;
        m_amounts.add(out.amount, in.amount, probability);
        (byClock(out, in) ? m_clockLags : m_dayLags).add(lagOf(out, in), probability);
        if (!out.text.empty() && !in.text.empty()) {
            const auto text = static_cast<double>(m_texts[pair]);
            withText += probability;
            carried += probability * m_carried * text / textRatio(m_texts[pair]);
        }
    }
    m_amounts.learn();
    m_dayLags.learn();
    m_clockLags.learn();
    m_carried = carried / withText;
    m_partnered = partnered;
}

PaymentPair PairSearch::described(std::size_t pair) const
{
    const auto& out = m_outs[m_pairs[pair].out];
    const auto& in = m_ins[m_pairs[pair].in];
    const auto [amount, lag] = ratios(out, m_pairs[pair].in, m_probabilities[pair]);
    PaymentPair told;
    told.out = out.given;
    told.in = in.given;
    told.score = m_probabilities[pair];
    told.lagInDays = !byClock(out, in);
    told.lag = told.lagInDays ? std::chrono::seconds{std::chrono::days{in.day - out.day}}
                              : std::chrono::seconds{in.second - out.second};
    told.difference = in.amount - out.amount;
    told.sharedText = longestSharedRun(out.text, in.text);
    told.lagWeight = std::log2(lag);
    told.amountWeight = std::log2(amount);
    told.textWeight = std::log2(textRatio(m_texts[pair]));
    return told;
}

std::vector<PaymentPair> PairSearch::choose() const
{
    struct Partners {
        double sum = 0.0;
        double best = 0.0;
        bool taken = false;

        void add(double probability)
        {
            sum += probability;
            best = std::max(best, probability);
        }
    };
    std::vector<Partners> ofOut(m_outs.size());
    std::vector<Partners> ofIn(m_ins.size());
    std::vector<std::size_t> order;
    for (std::size_t pair = 0; pair < m_pairs.size(); ++pair) {
        ofOut[m_pairs[pair].out].add(m_probabilities[pair]);
        ofIn[m_pairs[pair].in].add(m_probabilities[pair]);
        order.push_back(pair);
    }
    // Equal but for the rounding of sums is equal; pairs are already in the order of time.
    const auto rounded = [&](std::size_t pair) {
        return std::llround(m_probabilities[pair] * roundedScores);
    };
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return rounded(a) > rounded(b); });

    std::vector<PaymentPair> chosen;
    for (const auto pair : order) {
        auto& out = ofOut[m_pairs[pair].out];
        auto& in = ofIn[m_pairs[pair].in];
        const auto fair = m_probabilities[pair] >= fairShare * std::max(out.best, in.best);
        if (out.taken || in.taken || !fair || std::min(out.sum, in.sum) < m_options.minPartner)
            continue;
        out.taken = in.taken = true;
        chosen.push_back(described(pair));
    }
    return chosen;
}

} // namespace

Result<std::vector<PaymentPair>> pairPayments(std::span<const PaymentSide> outs,
                                              std::span<const PaymentSide> ins, const PairOptions& options,
                                              Progress& progress)
{
    require(options.maxDays >= 0 && options.leadDays >= 0);
    require(options.tolerance >= 0.0 && options.tolerance < 1.0);
    PairSearch search{comparedSides(outs, options.zone), comparedSides(ins, options.zone), options, progress};
    if (!search.run())
        return failure(ErrorCode::Cancelled);
    return search.choose();
}

} // namespace jingwei
