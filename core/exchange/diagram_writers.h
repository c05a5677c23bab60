#pragma once

#include "core/exchange/diagram_records.h"
#include "core/exchange/file_writer.h"

namespace jingwei::exchange {

// Each writes one format into a file that is open; `writeDiagram` opens it and puts it in its place.
// Errors of all: `Cancelled`.

[[nodiscard]] Result<void> writeAnx(const DiagramRecords& records, FileWriter& out, Progress& progress);
[[nodiscard]] Result<void> writeGraphMl(const DiagramRecords& records, FileWriter& out, Progress& progress);
[[nodiscard]] Result<void> writeGexf(const DiagramRecords& records, FileWriter& out, Progress& progress);
[[nodiscard]] Result<void> writePajek(const DiagramRecords& records, FileWriter& out, Progress& progress);
void writeCsvNodes(const DiagramRecords& records, FileWriter& out);
[[nodiscard]] Result<void> writeCsvLinks(const DiagramRecords& records, FileWriter& out, Progress& progress);
[[nodiscard]] Result<void> writeFtm(const DiagramRecords& records, FileWriter& out, Progress& progress);

/// What an edge weighs: its exact amount, without money its count.
[[nodiscard]] std::string weightText(const EdgeRecord& edge);
/// What stands on an edge: "5000.00 CNY", of calls "3".
[[nodiscard]] std::string edgeLabel(const EdgeRecord& edge);

} // namespace jingwei::exchange
