#pragma once

#include "core/session/link_incidents.h"
#include "core/session/what_if.h"
#include "ui/support/masking.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace jingwei::ui {

/// How a fact of two incidents compares.
enum class GroundMark : std::uint8_t {
    Agree,
    Differ,
    OneSided, ///< known of one of them only
    Hub,      ///< everybody has it: counts nothing
    Sum,      ///< the row of the score
};

/// One row of the comparison, and its bar: from the sum of the rows above to that with its own weight.
struct GroundRow {
    GroundMark mark = GroundMark::Agree;
    LinkGround ground; ///< of `OneSided`: its kind alone
    QString name;
    QString icon;
    QString a, b;         ///< what each has
    double from = 0.0;    ///< bits
    double to = 0.0;      ///< bits
    bool without = false; ///< taken away to see what would be: counts nothing
};

/// Everything that the comparison of two incidents shows.
struct GroundRows {
    std::vector<GroundRow> rows; ///< in the order of `PairScorer::explain`, then one-sided ones, then the sum
    double score = 0.0;          ///< without what is taken away
    double least = 0.0;          ///< where bars begin …
    double most = 0.0;           ///< … and end, the threshold within
    int agree = 0, differ = 0, oneSided = 0, hubs = 0;
};

[[nodiscard]] GroundRows groundRows(const LinkedCase& linked, IncidentPair pair,
                                    const std::vector<GroundChoice>& without, ZoneOffset zone,
                                    Masking masking);

} // namespace jingwei::ui
