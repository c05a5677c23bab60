#pragma once

#include "core/base/progress.h"
#include "core/simulate/call_lists.h"
#include "core/simulate/hub_noise.h"
#include "core/simulate/ledger.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace jingwei::simulation {

/// Everything that happened, and the lists that tell of it.
struct Story {
    City& city;
    Ledger& ledger;
    const Offenders& offenders;
    const HubNoise& noise;
    std::vector<Report>& reports;
    bool mixed = false; ///< the reports have a `telling`
    CallLists calls{};
    std::vector<StatementRow> statements{};
};

struct WrittenFile {
    std::filesystem::path path;
    std::uint64_t rows; ///< below the header
};

/// Gives every statement row its bank's next serial number, in the order of time.
void numberStatements(Story& story);

// Each writes files of one kind into `folder` and adds them to `files`. Errors: `FileUnwritable`.

/// `XX银行_交易明细.csv` in the 32 columns of the query platform.
[[nodiscard]] Result<void> writeStatements(const Story& story, const std::filesystem::path& folder,
                                           std::vector<WrittenFile>& files, Progress& progress);
/// `XX银行_账户信息.csv`
[[nodiscard]] Result<void> writeAccounts(const Story& story, const std::filesystem::path& folder,
                                         std::vector<WrittenFile>& files);
/// `通话清单_<phone>.csv`
[[nodiscard]] Result<void> writeCallLists(const Story& story, const std::filesystem::path& folder,
                                          std::vector<WrittenFile>& files);
/// `警情登记.csv`
[[nodiscard]] Result<void> writeRegister(const Story& story, const std::filesystem::path& folder,
                                         std::vector<WrittenFile>& files);

} // namespace jingwei::simulation
