#pragma once

#include "core/linkage/link_material.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace jingwei::samples {

inline LinkSubject subject(std::string number, std::vector<NamedValue> named = {})
{
    LinkSubject made;
    made.number = std::move(number);
    made.named = std::move(named);
    made.rows = {RowId{SourceId{1}, static_cast<std::int64_t>(made.number.back())}};
    return made;
}

inline NamedValue named(GroundKind kind, std::string value, std::uint8_t level = 1)
{
    return {kind, std::move(value), level, RowId{0}, false};
}

inline std::string numbered(std::size_t index)
{
    const auto digits = std::to_string(index);
    return "A" + std::string(digits.size() < 5 ? 5 - digits.size() : 0, '0') + digits;
}

/// Rings of `size` incidents that share an account, a phone and a category, and as many incidents of nobody;
/// one hub that a third of all have. By a fixed rule.
inline std::vector<LinkSubject> ringedCity(std::size_t rings, std::size_t size, std::uint64_t seed = 1)
{
    std::mt19937_64 random{seed};
    std::vector<LinkSubject> subjects;
    const Instant begin{std::chrono::seconds{1'740'000'000}};
    for (std::size_t index = 0; index < 2 * rings * size; ++index) {
        auto one = subject(numbered(index));
        const bool inRing = index < rings * size;
        const auto ring = index / size;
        const auto day = inRing ? ring * 5 % 160 + random() % 10 : random() % 170;
        one.at = begin + std::chrono::hours{24 * day + random() % 24};
        one.category = "K" + std::to_string(inRing ? ring % 6 : random() % 6);
        one.loss = static_cast<Minor>(10'000 + random() % 9'000'000);
        if (inRing) {
            if (random() % 4 != 0)
                one.named.push_back(named(GroundKind::Account, "ring" + std::to_string(ring)));
            if (random() % 3 != 0)
                one.named.push_back(named(GroundKind::Phone, "phone" + std::to_string(ring)));
        }
        one.named.push_back(named(GroundKind::Account, "own" + std::to_string(index)));
        if (random() % 3 == 0)
            one.named.push_back(named(GroundKind::App, "everybody"));
        subjects.push_back(std::move(one));
    }
    return subjects;
}

} // namespace jingwei::samples
