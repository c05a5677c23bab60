#pragma once

#include "ui/support/format.h"
#include "ui/support/masking.h"
#include "ui/tables/snapshot_table_model.h"
#include "ui/workspaces/diagram_rows.h"

#include <memory>
#include <vector>

namespace jingwei::ui {

/// What the table twin of a diagram reads.
struct DiagramTable {
    std::shared_ptr<const Diagram> diagram;
    std::vector<NodeRow> nodes;
    ZoneOffset zone = chinaZone;
    Masking masking = Masking::Shown;

    [[nodiscard]] const DiagramNode& node(RowIndex row) const { return diagram->nodes[row]; }
    [[nodiscard]] const DiagramLink& link(RowIndex row) const { return diagram->links[row]; }
};

[[nodiscard]] std::vector<TableColumn> nodeColumns(const std::shared_ptr<const DiagramTable>& table);
[[nodiscard]] std::vector<TableColumn> linkColumns(const std::shared_ptr<const DiagramTable>& table);

/// Whether what was typed is in the name, second line or number of a node.
[[nodiscard]] bool nodeMatches(const DiagramNode& node, const QString& typed);

} // namespace jingwei::ui
