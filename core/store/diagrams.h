#pragma once

#include "core/diagram/document.h"
#include "core/model/edit.h"

#include <cstdint>
#include <string>
#include <vector>

namespace jingwei {

class CaseStore;

/// The diagrams of a case, by number.
[[nodiscard]] Result<std::vector<DiagramName>> loadDiagramNames(CaseStore& store);
/// Errors: `DiagramUnknown`; `CaseDamaged` where it is not what an edit wrote.
[[nodiscard]] Result<DiagramDocument> loadDiagram(CaseStore& store, std::int64_t id);
/// The number that the next new diagram gets.
[[nodiscard]] Result<std::int64_t> nextDiagramId(CaseStore& store);

/// Writes what an edit changes, and only that; gives the edit that takes it back. Within a transaction.
/// Errors: `DiagramDiffers` where a thing is not as the edit has it before; `CaseDamaged` where the edit is
/// none.
Result<DiagramEdit> applyDiagramEdit(CaseStore& store, const DiagramEdit& edit);

} // namespace jingwei
