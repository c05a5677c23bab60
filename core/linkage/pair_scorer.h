#pragma once

#include "core/linkage/known_series.h"
#include "core/linkage/link_material.h"
#include "core/linkage/link_model.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace jingwei {

/// A ground for or against two incidents being one series.
struct LinkGround {
    GroundKind kind = GroundKind::Account;
    std::string value;                ///< the shared value; of words the two, " / " between where they differ
    double weight = 0.0;              ///< bits (log2); negative speaks against
    std::optional<double> measured{}; ///< likeness, days …: what the weight was read with
    bool hub = false;                 ///< counts nothing because everybody has it
    std::uint32_t incidents = 0;      ///< of a shared value: how many have it
    std::uint8_t level = 0;           ///< of an account: the deeper of the two levels
    std::vector<RowId> rows{};
};

/// The one number of a pair, and why. A value that refers to material and model; any thread may ask it.
class PairScorer {
public:
    /// Both must outlive the scorer.
    PairScorer(const LinkMaterial& material, const LinkModel& model);

    /// The sum of the weights of `explain`, to the last bit in the same order.
    [[nodiscard]] double score(std::uint32_t a, std::uint32_t b) const;
    /// The part of it that comes of shared values.
    [[nodiscard]] double sharedScore(std::uint32_t a, std::uint32_t b) const;
    /// Every ground: shared values by weight, hubs too, then what is alike or unlike, then known series.
    [[nodiscard]] std::vector<LinkGround> explain(std::uint32_t a, std::uint32_t b) const;

    /// The same scorer to which some grounds count nothing: shared values, and all of some kinds.
    [[nodiscard]] PairScorer without(std::span<const std::uint32_t> values,
                                     std::span<const GroundKind> kinds) const;

    /// Weight of sharing a value at the first level.
    [[nodiscard]] double valueWeight(std::uint32_t value) const noexcept { return m_valueWeights[value]; }
    /// Weight of sharing it with an incident that is not of the material: what one incident has, two have
    /// then.
    [[nodiscard]] double newcomerWeight(std::uint32_t value) const;
    /// The most that can come of what is not shared.
    [[nodiscard]] double mostWithoutSharing() const noexcept { return m_mostSoft; }
    [[nodiscard]] const LinkMaterial& material() const noexcept { return m_material; }
    [[nodiscard]] const LinkModel& model() const noexcept { return m_model; }
    /// One side of a comparison.
    struct Side {
        const LinkSubject& subject;
        std::span<const NarrativeGrams::Gram> grams;
        LinkMaterial::Neighbours around{};
        std::optional<std::uint32_t> incident{}; ///< of the material; nothing: a new one
    };
    [[nodiscard]] Side sideOf(std::uint32_t incident) const;

    /// What a table is asked with; nothing: not known of one of them.
    [[nodiscard]] std::optional<double> measure(std::size_t table, std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] std::optional<double> measure(std::size_t table, const Side& a, const Side& b) const;
    /// Share of a value's weight that is left at a level.
    [[nodiscard]] double levelShare(std::uint8_t level) const noexcept;

private:
    void weighValues();
    void weighTogether();
    [[nodiscard]] double bitsOfHolders(std::uint32_t value, const std::vector<double>& weights) const;
    [[nodiscard]] std::optional<double> sharedBeside(std::uint32_t value, std::uint32_t a, std::uint32_t b,
                                                     const std::vector<double>& weights) const;
    /// Of a known series that both are like; bits and the series.
    [[nodiscard]] std::optional<KnownSeries::Likeness> ofKnown(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] double likeness(std::uint32_t a, std::uint32_t b) const;
    [[nodiscard]] double weightOf(std::uint32_t value, std::size_t incidents, double ofOneSeries) const;
    [[nodiscard]] double surelyOfOne(std::uint32_t value, double bits = 0.0) const noexcept;
    [[nodiscard]] std::int32_t wordOf(std::size_t table, const Side& side) const;
    [[nodiscard]] std::string describe(std::size_t table, std::uint32_t a, std::uint32_t b) const;

    const LinkMaterial& m_material;
    const LinkModel& m_model;
    std::vector<double> m_valueWeights;
    std::vector<double> m_levelShares;
    std::vector<const LinkMaterial::Words*> m_wordsOf; ///< by table; null: none
    std::vector<std::uint8_t> m_leftOut;               ///< by table
    std::shared_ptr<const KnownSeries> m_known;        ///< null: they count nothing
    double m_mostSoft = 0.0;
};

} // namespace jingwei
