#pragma once

#include "core/model/log.h"
#include "ui/support/masking.h"
#include "ui/tables/snapshot_table_model.h"

#include <memory>
#include <vector>

namespace jingwei::ui {

/// What the columns of the log read; newest first.
struct LogTable {
    std::vector<LogEntry> entries;
    std::int64_t brokenAt = 0;
    ZoneOffset zone = chinaZone;
    Masking masking = Masking::Shown;
};
[[nodiscard]] std::vector<TableColumn> logColumns(const std::shared_ptr<const LogTable>& table);

} // namespace jingwei::ui
