#pragma once

#include "core/model/edit.h"
#include "ui/review/category_desk.h"
#include "ui/support/masking.h"
#include "ui/tables/snapshot_table_model.h"

#include <memory>
#include <vector>

namespace jingwei::ui {

/// Incidents without a category, row by row: number, what is suggested, how probable it is, why, narrative.
[[nodiscard]] std::vector<TableColumn> suggestedColumns(const std::shared_ptr<const CategoryTable>& table,
                                                        Masking masking);
/// What officers said, row by row; owns what it shows.
[[nodiscard]] std::vector<TableColumn> saidColumns(const std::vector<CategoryEdit>& said);

/// "刷单 · 垫付": what in a narrative told its category.
[[nodiscard]] QString termsText(const IncidentCategory& suggested);

} // namespace jingwei::ui
