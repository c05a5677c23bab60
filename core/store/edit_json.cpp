#include "core/store/edit_json.h"

#include <nlohmann/json.hpp>

namespace jingwei {

namespace {

struct ToJson {
    nlohmann::json operator()(const TagEdit& edit) const
    {
        return {
            {"kind", "tag"}, {"entity", toText(edit.entity)}, {"tag", edit.tag}, {"present", edit.present}};
    }
    nlohmann::json operator()(const HolderEdit& edit) const
    {
        return {{"kind", "holder"},
                {"entity", toText(edit.entity)},
                {"holder", edit.holder ? nlohmann::json(*edit.holder) : nlohmann::json(nullptr)}};
    }
    nlohmann::json operator()(const NoteEdit& edit) const
    {
        return {{"kind", "note"}, {"entity", toText(edit.entity)}, {"text", edit.text}};
    }
    nlohmann::json operator()(const DocumentEdit& edit) const
    {
        return {{"kind", "document"}, {"source", edit.source}, {"document", edit.document}};
    }
};

Result<Edit> entityEditFromJson(const nlohmann::json& json)
{
    auto entity = parseEntityRef(json.at("entity").get<std::string>());
    if (!entity)
        return tl::unexpected{entity.error()};
    const auto kind = json.at("kind").get<std::string>();
    if (kind == "tag")
        return TagEdit{*std::move(entity), json.at("tag").get<std::string>(), json.at("present").get<bool>()};
    if (kind == "note")
        return NoteEdit{*std::move(entity), json.at("text").get<std::string>()};
    if (kind == "holder") {
        const auto& holder = json.at("holder");
        return HolderEdit{*std::move(entity),
                          holder.is_null() ? std::nullopt : std::optional{holder.get<std::string>()}};
    }
    return failure(ErrorCode::CaseDamaged, json.dump(), "log");
}

} // namespace

nlohmann::json toJson(const Edit& edit)
{
    return std::visit(ToJson{}, edit);
}

Result<Edit> editFromJson(const nlohmann::json& json)
{
    try {
        if (json.at("kind") == "document")
            return DocumentEdit{json.at("source").get<std::int64_t>(),
                                json.at("document").get<std::string>()};
        return entityEditFromJson(json);
    } catch (const nlohmann::json::exception&) {
        return failure(ErrorCode::CaseDamaged, json.dump(), "log");
    }
}

} // namespace jingwei
