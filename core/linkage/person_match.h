#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/linkage/person_record.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace jingwei {

/// What one field says for or against two records being the same person.
struct PersonEvidence {
    PersonField field;
    Agreement agreement; ///< never `Unknown`
    std::string a, b;    ///< the values that were compared, as written
    double weight =
        0.0; ///< log2 of how much likelier this is in one person than in two; more for rare values

    friend bool operator==(const PersonEvidence&, const PersonEvidence&) = default;
};

/// Two records that may be the same person: a lead. Nothing is joined by it.
struct PersonMatch {
    std::size_t a = 0; ///< indices of the records given, a < b
    std::size_t b = 0;
    double score = 0.0;       ///< the sum of the weights
    double probability = 0.0; ///< that they are one person, given how often records here are; in [0, 1]
    std::vector<PersonEvidence> evidence; ///< by field

    friend bool operator==(const PersonMatch&, const PersonMatch&) = default;
};

struct PersonMatchOptions {
    double minProbability = 0.5; ///< pairs below it are not told
};

/// Proposes which records are of the same person, without any example of it.
///
/// How often records of one person agree in a field, and how often those of two do by chance, is estimated
/// from the records themselves (few records: mostly assumed), see the source.
///
/// Shape:  highest score first, then by indices; the same records give the same matches. Time and memory
///         O(records · fields), see pairsWorthComparing.
/// Errors: `Cancelled`.
/// Source: I. P. Fellegi, A. B. Sunter, "A Theory for Record Linkage", JASA 64, 1969, 1183-1210; W. E.
///         Winkler, "Using the EM Algorithm for Weight Computation in the Fellegi-Sunter Model", ASA 1988.
[[nodiscard]] Result<std::vector<PersonMatch>>
matchPersons(std::span<const PersonRecord> records, const PersonMatchOptions& options, Progress& progress);

} // namespace jingwei
