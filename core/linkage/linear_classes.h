#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/linkage/text_grams.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace jingwei {

/// Tells classes of texts apart by a weight for each n-gram and class, learnt from examples.
class LinearClasses {
public:
    /// Learns from `examples`, the i-th being of class `classOf[i]`, each class counting alike however few
    /// its examples are.
    ///
    /// Shape:  at least two classes with an example each; numbers of classes are below `classes`, those of
    ///         n-grams below `grams`. The same examples in the same order give the same weights. Time
    ///         O(weights of all examples · classes).
    /// Errors: `Cancelled`.
    /// Source: C.-J. Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008.
    [[nodiscard]] static Result<LinearClasses> learn(std::span<const GramVector> examples,
                                                     std::span<const std::size_t> classOf,
                                                     std::size_t classes, std::size_t grams,
                                                     Progress& progress);

    /// How far a text lies on each class's side, in log-odds against all others, up to a common term.
    [[nodiscard]] std::vector<double> logOdds(const GramVector& text) const;
    /// What one n-gram of a text adds to the log-odds of a class.
    [[nodiscard]] double share(const GramWeight& gram, std::size_t ofClass) const noexcept;

private:
    class Learning;
    struct Size {
        std::size_t classes, grams;
    };

    /// The weights learnt from the `chosen` examples alone.
    static Result<LinearClasses> weigh(std::span<const GramVector> examples,
                                       std::span<const std::size_t> classOf, std::vector<std::size_t> chosen,
                                       Size size, Progress& progress);

    [[nodiscard]] std::vector<float> margins(const GramVector& text) const;

    std::size_t m_classes = 0;
    std::size_t m_stride = 0;     ///< weights kept for an n-gram: the classes, rounded up
    std::vector<float> m_weights; ///< by n-gram, then class; those that every text has come last
    double m_sharpness = 1.0;     ///< log-odds that a margin of one is worth
};

} // namespace jingwei
