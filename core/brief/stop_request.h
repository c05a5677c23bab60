#pragma once

#include "core/brief/brief.h"
#include "core/trace/freeze_list.h"

namespace jingwei {

/// What the request sheets are made from.
struct StopRequestInput {
    MoneyBriefInput trail; ///< the trace that the list was made from; its diagram is not drawn
    const FreezeList* list = nullptr;
    std::string document{}; ///< number of the request's own legal document; empty: left to be filled in
};

/// The sheets that ask banks to stop payment: what it is about, then for each bank its accounts, the most
/// urgent first, with what can be stopped, its bounds, the last movement and the measure in force, and room
/// for the document's number and signatures; then the accounts to query next, sources, figures with their
/// rows, method and assumptions.
///
/// Banks come by what they can still save, those without a name last. Every sum of an account cites its rows.
[[nodiscard]] Brief stopRequest(const StopRequestInput& input);

/// How many sheets that are: banks that hold something.
[[nodiscard]] std::size_t stopRequestSheets(const FlowGraph& graph, const FundTrace& trace,
                                            const FreezeList& list);

} // namespace jingwei
