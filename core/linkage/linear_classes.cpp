#include "core/linkage/linear_classes.h"

#include "core/base/contract.h"
#include "core/base/workers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numeric>
#include <random>

// Terms. The margin of a text for a class is the sum of its n-grams' weights, above 0 on the class's side.
// The charge of an example for a class is how much it had to be insisted on (the dual variable); 0 for those
// that were clear anyway.
//
// Steps. (1) A support vector machine with squared loss for each class against the rest, all classes in one
// sweep over the examples; mistakes about a class's own examples cost more the fewer it has. (2) The same
// with each quarter of the examples left out in turn: what a margin is worth in log-odds is the one factor
// under which the quarters left out are likeliest.
//
// Left out: factors of each class's own; classes with few examples could not bear them.

namespace jingwei {

namespace {

constexpr std::size_t laneCount = 8; ///< weights added at once
constexpr double penalty = 0.7;      ///< of a mistake, against the length of the weights
constexpr int mostSweeps = 40;
constexpr double enough = 0.02; ///< greatest violation left
constexpr std::size_t quarters = 4;
constexpr double leastSharpness = 0.3, mostSharpness = 12.0;
constexpr double usualSharpness = 3.0; ///< where nothing can be left out

/// An example as those see it who did not learn from it.
struct Judged {
    std::vector<float> margins;
    std::size_t right; ///< its class
};

/// -log of the probability of an example's class under log-odds `sharpness` times its margins.
double surprise(const Judged& example, double sharpness)
{
    const double top = *std::ranges::max_element(example.margins);
    double sum = 0.0;
    for (const double margin : example.margins)
        sum += std::exp(sharpness * (margin - top));
    return std::log(sum) - sharpness * (static_cast<double>(example.margins[example.right]) - top);
}

/// Where the convex `cost` is least between the ends, by halving the way to the golden section.
template <class Cost>
double leastBetween(double low, double high, Cost cost)
{
    constexpr double golden = 0.6180339887498949;
    double left = high - golden * (high - low);
    double right = low + golden * (high - low);
    double costLeft = cost(left);
    double costRight = cost(right);
    for (int step = 0; step < 24; ++step) {
        if (costLeft <= costRight) {
            high = right;
            right = left;
            costRight = costLeft;
            left = high - golden * (high - low);
            costLeft = cost(left);
        } else {
            low = left;
            left = right;
            costLeft = costRight;
            right = low + golden * (high - low);
            costRight = cost(right);
        }
    }
    return (low + high) / 2;
}

double sharpnessOf(const std::vector<Judged>& examples)
{
    if (examples.empty())
        return usualSharpness;
    return leastBetween(leastSharpness, mostSharpness, [&](double sharpness) {
        double sum = 0.0;
        for (const auto& example : examples)
            sum += surprise(example, sharpness);
        return sum;
    });
}

/// A quarter for each example, so that each quarter has its share of every class; classes of one example are
/// never left out.
std::vector<std::size_t> dealOut(std::span<const std::size_t> classOf, std::size_t classes)
{
    std::vector<std::size_t> sizes(classes), met(classes);
    for (const auto ofClass : classOf)
        ++sizes[ofClass];
    std::vector<std::size_t> quarterOf;
    for (const auto ofClass : classOf)
        quarterOf.push_back(sizes[ofClass] == 1 ? quarters : met[ofClass]++ % quarters);
    return quarterOf;
}

/// All examples but those of a quarter.
std::vector<std::size_t> examplesWithout(std::size_t quarter, const std::vector<std::size_t>& quarterOf)
{
    std::vector<std::size_t> chosen;
    for (std::size_t example = 0; example < quarterOf.size(); ++example)
        if (quarterOf[example] != quarter)
            chosen.push_back(example);
    return chosen;
}

} // namespace

/// What is needed while learning only.
class LinearClasses::Learning {
public:
    /// `order` are the examples that are learnt from.
    Learning(LinearClasses& learnt, std::span<const GramVector> examples,
             std::span<const std::size_t> classOf, std::vector<std::size_t> order)
        : m_learnt{learnt}
        , m_examples{examples}
        , m_classOf{classOf}
        , m_order{std::move(order)}
        , m_charges(examples.size() * learnt.m_classes)
        , m_softness(learnt.m_classes)
    {
        std::vector<std::size_t> sizes(learnt.m_classes);
        for (const auto example : m_order)
            ++sizes[classOf[example]];
        const auto present = std::ranges::count_if(sizes, [](std::size_t size) { return size > 0; });
        for (std::size_t ofClass = 0; ofClass < sizes.size(); ++ofClass)
            m_softness[ofClass] = 0.5 / penalty * static_cast<double>(present)
                                  * static_cast<double>(sizes[ofClass]) / static_cast<double>(m_order.size());
    }

    Result<void> run(Progress& progress)
    {
        std::mt19937_64 random{20240625};
        for (int sweep = 0; sweep < mostSweeps; ++sweep) {
            for (std::size_t left = m_order.size(); left > 1; --left)
                std::swap(m_order[left - 1], m_order[random() % left]);
            double violation = 0.0;
            for (const auto example : m_order) {
                if (progress.cancelled())
                    return failure(ErrorCode::Cancelled);
                violation = std::max(violation, improve(example));
            }
            if (violation < enough)
                break;
        }
        return {};
    }

private:
    static constexpr double lengthSquared = 2.0; ///< of an example: 1, and 1 for the weights that all have

    [[nodiscard]] double sign(std::size_t example, std::size_t ofClass) const noexcept
    {
        return m_classOf[example] == ofClass ? 1.0 : -1.0;
    }

    /// Sets the charges of one example to the best that they can be now; gives how wrong they were.
    double improve(std::size_t example)
    {
        const auto margins = m_learnt.margins(m_examples[example]);
        double violation = 0.0;
        for (std::size_t ofClass = 0; ofClass < margins.size(); ++ofClass) {
            const auto side = sign(example, ofClass);
            const auto softness = side > 0 ? m_softness[ofClass] : 0.5 / penalty;
            auto& charge = m_charges[example * m_learnt.m_classes + ofClass];
            const auto slope = side * static_cast<double>(margins[ofClass]) - 1.0 + softness * charge;
            const auto better = std::max(charge - slope / (lengthSquared + softness), 0.0);
            if (better == charge)
                continue;
            violation = std::max(violation, std::abs(slope));
            add(m_examples[example], ofClass, static_cast<float>(side * (better - charge)));
            charge = better;
        }
        return violation;
    }

    void add(const GramVector& example, std::size_t ofClass, float times)
    {
        auto& weights = m_learnt.m_weights;
        for (const auto& [gram, weight] : example)
            weights[gram * m_learnt.m_stride + ofClass] += times * weight;
        weights[weights.size() - m_learnt.m_stride + ofClass] += times;
    }

    LinearClasses& m_learnt;
    std::span<const GramVector> m_examples;
    std::span<const std::size_t> m_classOf;
    std::vector<std::size_t> m_order;
    std::vector<double> m_charges;  ///< by example, then class
    std::vector<double> m_softness; ///< by class, of its own examples
};

std::vector<float> LinearClasses::margins(const GramVector& text) const
{
    const auto* const everyText = m_weights.data() + (m_weights.size() - m_stride);
    std::vector<float> margins(everyText, everyText + m_stride);
    for (std::size_t first = 0; first < m_stride; first += laneCount) {
        std::array<float, laneCount> sums{};
        for (const auto& [gram, weight] : text) {
            const auto* const row = m_weights.data() + gram * m_stride + first;
            for (std::size_t lane = 0; lane < laneCount; ++lane)
                sums[lane] += weight * row[lane];
        }
        for (std::size_t lane = 0; lane < laneCount; ++lane)
            margins[first + lane] += sums[lane];
    }
    margins.resize(m_classes);
    return margins;
}

Result<LinearClasses> LinearClasses::weigh(std::span<const GramVector> examples,
                                           std::span<const std::size_t> classOf,
                                           std::vector<std::size_t> chosen, Size size, Progress& progress)
{
    LinearClasses learnt;
    learnt.m_classes = size.classes;
    learnt.m_stride = (size.classes + laneCount - 1) / laneCount * laneCount;
    learnt.m_weights.resize((size.grams + 1) * learnt.m_stride);
    return Learning{learnt, examples, classOf, std::move(chosen)}.run(progress).map(
        [&] { return std::move(learnt); });
}

Result<LinearClasses> LinearClasses::learn(std::span<const GramVector> examples,
                                           std::span<const std::size_t> classOf, std::size_t classes,
                                           std::size_t grams, Progress& progress)
{
    require(examples.size() == classOf.size() && classes >= 2);
    const auto quarterOf = dealOut(classOf, classes);
    std::array<std::vector<Judged>, quarters> judgedOf;
    Result<LinearClasses> learnt = failure(ErrorCode::Cancelled);
    // all examples first: they take longest
    const auto learnWithout = [&](std::size_t quarter) {
        auto chosen = examplesWithout(quarter, quarterOf);
        if (chosen.empty() || chosen.size() == examples.size())
            return;
        const auto part = weigh(examples, classOf, std::move(chosen), {classes, grams}, progress);
        for (std::size_t example = 0; part && example < examples.size(); ++example)
            if (quarterOf[example] == quarter)
                judgedOf[quarter].push_back({part->margins(examples[example]), classOf[example]});
    };
    Workers{}.share(quarters + 1, [&](std::size_t piece) {
        if (piece > 0)
            return learnWithout(piece - 1);
        std::vector<std::size_t> all(examples.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        learnt = weigh(examples, classOf, std::move(all), {classes, grams}, progress);
    });
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    if (learnt) {
        std::vector<Judged> judged;
        for (auto& some : judgedOf)
            std::ranges::move(some, std::back_inserter(judged));
        learnt->m_sharpness = sharpnessOf(judged);
    }
    return learnt;
}

std::vector<double> LinearClasses::logOdds(const GramVector& text) const
{
    std::vector<double> odds;
    for (const auto margin : margins(text))
        odds.push_back(m_sharpness * static_cast<double>(margin));
    return odds;
}

double LinearClasses::share(const GramWeight& gram, std::size_t ofClass) const noexcept
{
    return m_sharpness * static_cast<double>(gram.weight * m_weights[gram.gram * m_stride + ofClass]);
}

} // namespace jingwei
