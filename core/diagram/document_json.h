#pragma once

#include "core/base/result.h"
#include "core/diagram/document.h"

#include <nlohmann/json_fwd.hpp>

namespace jingwei {

// Diagrams as a case file keeps them. What is as usual (not pinned, no colour …) is not written.

[[nodiscard]] nlohmann::json toJson(const ShownEntity& shown);
[[nodiscard]] nlohmann::json toJson(const DiagramNote& note);
[[nodiscard]] nlohmann::json toJson(const MarkedPath& path);
[[nodiscard]] nlohmann::json toJson(const NamedView& view);
[[nodiscard]] nlohmann::json toJson(const DiagramSettings& settings);
[[nodiscard]] nlohmann::json toJson(const ReadDiagram& read); // read_diagram_json.cpp
/// {"entities": [{"before": …, "after": …}], …}; what is not there before or after is missing.
[[nodiscard]] nlohmann::json toJson(const DiagramChange& change);

/// `Item` is any of the types above. Errors: `CaseDamaged` where it is not what `toJson` writes.
template <class Item>
[[nodiscard]] Result<Item> readFrom(const nlohmann::json& json);
template <>
Result<ShownEntity> readFrom(const nlohmann::json& json);
template <>
Result<DiagramNote> readFrom(const nlohmann::json& json);
template <>
Result<MarkedPath> readFrom(const nlohmann::json& json);
template <>
Result<NamedView> readFrom(const nlohmann::json& json);
template <>
Result<DiagramSettings> readFrom(const nlohmann::json& json);
template <>
Result<ReadDiagram> readFrom(const nlohmann::json& json);
template <>
Result<DiagramChange> readFrom(const nlohmann::json& json);

} // namespace jingwei
