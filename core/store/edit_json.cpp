#include "core/store/edit_json.h"

#include "core/store/packed_text.h"
#include "core/store/reviews.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace jingwei {

namespace {

constexpr std::size_t longestPlain = 4096; ///< bytes of a change that the log keeps as it is

template <class T>
nlohmann::json orNull(const std::optional<T>& value)
{
    return value ? nlohmann::json(*value) : nlohmann::json(nullptr);
}

/// A key that may be null, or, in entries of older cases, missing.
template <class T>
std::optional<T> maybe(const nlohmann::json& json, const char* key)
{
    const auto found = json.find(key);
    return found == json.end() || found->is_null() ? std::nullopt : std::optional{found->get<T>()};
}

struct ToJson {
    nlohmann::json operator()(const TagEdit& edit) const
    {
        return {
            {"kind", "tag"}, {"entity", toText(edit.entity)}, {"tag", edit.tag}, {"present", edit.present}};
    }
    nlohmann::json operator()(const HolderEdit& edit) const
    {
        return {{"kind", "holder"}, {"entity", toText(edit.entity)}, {"holder", orNull(edit.holder)}};
    }
    nlohmann::json operator()(const NoteEdit& edit) const
    {
        return {{"kind", "note"}, {"entity", toText(edit.entity)}, {"text", edit.text}};
    }
    nlohmann::json operator()(const DocumentEdit& edit) const
    {
        return {{"kind", "document"},
                {"source", edit.source},
                {"document", edit.document},
                {"issuer", orNull(edit.issuer)},
                {"validUntil", orNull(edit.validUntil)}};
    }
    nlohmann::json operator()(const JoinEdit& edit) const
    {
        return {{"kind", "join"},
                {"row", edit.row},
                {"otherRow", edit.otherRow},
                {"joined", orNull(edit.joined)}};
    }
    nlohmann::json operator()(const ReadingEdit& edit) const
    {
        return {{"kind", "reading"}, {"source", edit.source}, {"instead", edit.instead}};
    }
    nlohmann::json operator()(const StolenEdit& edit) const
    {
        return {{"kind", "stolen"},
                {"incident", edit.incident},
                {"row", edit.row},
                {"stolen", orNull(edit.stolen)}};
    }
    nlohmann::json operator()(const DiagramEdit& edit) const
    {
        const bool isLong = edit.change.size() > longestPlain;
        return {{"kind", "diagram"},
                {"diagram", edit.diagram},
                {"name", edit.name},
                {"act", edit.act},
                {"count", edit.count},
                {isLong ? "packed" : "change", isLong ? packText(edit.change) : edit.change}};
    }
    nlohmann::json operator()(const ReviewEdit& edit) const
    {
        auto records = nlohmann::json::array();
        for (const auto& record : edit.records)
            records.push_back(toJson(record));
        return {{"kind", "review"}, {"records", std::move(records)}, {"present", edit.present}};
    }
    nlohmann::json operator()(const LinkModelEdit& edit) const
    {
        return {{"kind", "link-model"}, {"model", edit.model}};
    }
    nlohmann::json operator()(const CategoryEdit& edit) const
    {
        return {{"kind", "category"},
                {"incident", edit.incident},
                {"category", orNull(edit.category)},
                {"reason", edit.reason}};
    }
};

Result<Edit> diagramEditFromJson(const nlohmann::json& json)
{
    DiagramEdit edit{json.at("diagram").get<std::int64_t>(),
                     json.at("name").get<std::string>(),
                     json.at("act").get<std::string>(),
                     json.at("count").get<std::int64_t>(),
                     {}};
    if (json.contains("change")) {
        edit.change = json.at("change").get<std::string>();
        return edit;
    }
    return unpackText(json.at("packed").get<std::string>()).map([&](std::string change) {
        edit.change = std::move(change);
        return Edit{edit};
    });
}

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
        return HolderEdit{*std::move(entity), maybe<std::string>(json, "holder")};
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
            return DocumentEdit{json.at("source").get<std::int64_t>(), json.at("document").get<std::string>(),
                                maybe<std::string>(json, "issuer"), maybe<std::string>(json, "validUntil")};
        if (json.at("kind") == "join")
            return JoinEdit{json.at("row").get<std::int64_t>(), json.at("otherRow").get<std::int64_t>(),
                            maybe<bool>(json, "joined")};
        if (json.at("kind") == "reading")
            return ReadingEdit{json.at("source").get<std::int64_t>(), json.at("instead").get<std::int64_t>()};
        if (json.at("kind") == "stolen")
            return StolenEdit{json.at("incident").get<std::string>(), json.at("row").get<std::int64_t>(),
                              maybe<bool>(json, "stolen")};
        if (json.at("kind") == "diagram")
            return diagramEditFromJson(json);
        if (json.at("kind") == "review") {
            ReviewEdit edit{{}, json.at("present").get<bool>(), {}, {}};
            for (const auto& record : json.at("records"))
                edit.records.push_back(reviewRecordFromJson(record));
            return edit;
        }
        if (json.at("kind") == "category")
            return CategoryEdit{json.at("incident").get<std::string>(), maybe<std::string>(json, "category"),
                                json.at("reason").get<std::string>()};
        if (json.at("kind") == "link-model")
            return LinkModelEdit{json.at("model").get<std::string>()};
        return entityEditFromJson(json);
    } catch (const nlohmann::json::exception&) {
        return failure(ErrorCode::CaseDamaged, json.dump(), "log");
    }
}

std::optional<Edit> editIn(const LogEntry& entry, const char* key)
{
    const auto detail = nlohmann::json::parse(entry.detail, nullptr, false);
    if (!detail.is_object() || !detail.contains(key))
        return std::nullopt;
    auto edit = editFromJson(detail.at(key));
    return edit ? std::optional{*std::move(edit)} : std::nullopt;
}

} // namespace jingwei
