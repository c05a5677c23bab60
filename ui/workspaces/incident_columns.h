#pragma once

#include "ui/support/masking.h"
#include "ui/tables/snapshot_table_model.h"
#include "ui/workspaces/incident_rows.h"

#include <memory>
#include <string>
#include <vector>

namespace jingwei::ui {

/// What the columns of the register read; shared with the threads that sort and filter.
struct IncidentTable {
    std::shared_ptr<const CaseSnapshot> snapshot;
    std::vector<IncidentRow> rows;
    std::vector<std::string> followed; ///< sorted
    Masking masking = Masking::Shown;

    [[nodiscard]] const IncidentFact& incident(RowIndex row) const
    {
        return snapshot->incidents[rows[row].incident];
    }
    [[nodiscard]] bool isFollowed(RowIndex row) const;
};

[[nodiscard]] std::vector<TableColumn> incidentColumns(const std::shared_ptr<const IncidentTable>& table);

/// "3 transfers, 486,000.00", or what is missing to follow the money.
[[nodiscard]] QString incidentMoneyText(const IncidentRow& row);

} // namespace jingwei::ui
