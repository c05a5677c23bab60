#pragma once

#include "core/session/case_session.h"

#include <QStringList>

#include <filesystem>

namespace jingwei::test {

/// All that an import gave, a line each, in the form of tests/data/intake/*/expected.txt: sources with sums,
/// rejects and warnings; counts; transfers, calls, accounts, incidents, measures, queries, mentions, missing
/// accounts.
[[nodiscard]] QStringList dumpOf(const ImportReceipt& receipt, const std::filesystem::path& caseFile);

} // namespace jingwei::test
