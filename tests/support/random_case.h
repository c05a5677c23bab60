#pragma once

#include "tests/support/case_folder.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace jingwei::test {

/// What the receipt of one file must say.
struct ExpectedFile {
    RowCounts rows;
    FlowSums sums; ///< in fen
};

/// A small invented case: accounts that pay each other, some of them queried, their statements handed over in
/// two overlapping files of different layout and encoding, with failed payments, reversals, rows that cannot
/// be read, totals and blank lines among them; clocks of banks differ by up to a minute. What must come of it
/// is counted while it is made, payment by payment, and owes nothing to the program.
struct RandomCase {
    std::map<QString, QByteArray> files;        ///< by name
    std::map<std::string, ExpectedFile> byFile; ///< taken in in the order of their names
    QStringList transfers;                      ///< as `transfersIn` writes them, sorted
    std::int64_t accounts = 0;
};

/// The same seed gives the same case.
[[nodiscard]] RandomCase randomCase(std::uint64_t seed);

/// The same names in an order that the seed decides.
[[nodiscard]] QStringList shuffled(QStringList names, std::uint64_t seed);

} // namespace jingwei::test
