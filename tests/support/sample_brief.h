#pragma once

#include "core/brief/brief.h"

#include <memory>

namespace jingwei::test {

/// An invented incident, traced, with everything a money brief is made from.
struct SampleBrief {
    std::shared_ptr<const FlowGraph> graph;
    FundTrace trace;
    MoneyBriefInput input; ///< points to `graph` and `trace`

    SampleBrief() = default;
    SampleBrief(const SampleBrief&) = delete;
    SampleBrief& operator=(const SampleBrief&) = delete;
};

struct SampleBriefOptions {
    std::size_t incidents = 1;     ///< 1 or 2
    std::size_t extraAccounts = 0; ///< more level-2 accounts, so that tables run over pages
};

/// Victim 周文: 286,000 and 200,000 yuan to two level-1 accounts, on through three levels to cash, a
/// merchant, a payment platform and an exchange; two accounts are not queried. stolen = held + exited + not
/// queried holds.
[[nodiscard]] std::unique_ptr<SampleBrief> sampleBrief(const SampleBriefOptions& options = {});

/// The same register with no transfer from the victim: nothing counts as stolen.
[[nodiscard]] std::unique_ptr<SampleBrief> sampleBriefWithNothingStolen();

} // namespace jingwei::test
