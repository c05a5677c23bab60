#pragma once

#include "core/session/link_incidents.h"
#include "core/session/sheet_input.h"

namespace jingwei {

/// The minutes of the case's review, for PDF and workbook, prepared now.
[[nodiscard]] Brief minutesOfReview(const CaseSnapshot& snapshot, const LinkedCase& linked,
                                    const SheetLook& look);

} // namespace jingwei
