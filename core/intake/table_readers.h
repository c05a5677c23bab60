#pragma once

#include "core/intake/table_reader.h"

#include <memory>

namespace jingwei {

/// The readers of each table kind; `TableReader::create` chooses.
[[nodiscard]] std::unique_ptr<TableReader> makeMovementReader(const TableReader::Context& context);
[[nodiscard]] std::unique_ptr<TableReader> makeAccountReader(const TableReader::Context& context);
[[nodiscard]] std::unique_ptr<TableReader> makeIncidentReader(const TableReader::Context& context);
[[nodiscard]] std::unique_ptr<TableReader> makeCallReader(const TableReader::Context& context);
[[nodiscard]] std::unique_ptr<TableReader> makeParticularReader(const TableReader::Context& context);

} // namespace jingwei
