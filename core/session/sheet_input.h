#pragma once

#include "core/session/case_session.h"

#include <string>

namespace jingwei {

/// How a sheet shall come out.
struct SheetLook {
    std::string by;
    std::string classification{};
    bool masked = true;
    std::string logHead{};
};

/// What a sheet on a trace is made from, prepared now; `snapshot` and `traced` must outlive it.
[[nodiscard]] MoneyBriefInput sheetInput(const CaseSnapshot& snapshot, const IncidentTrace& traced,
                                         const SheetLook& look);

/// The sheets that ask banks to stop payment, for PDF and workbook: a bank needs the whole numbers, so that
/// they are masked only if `look` says so. `document`: number of the request's legal document; empty: left to
/// be filled in.
[[nodiscard]] Brief sheetsOfStopRequest(const CaseSnapshot& snapshot, const FreezeAnswer& freeze,
                                        const SheetLook& look, const std::string& document);

} // namespace jingwei
