#include "core/store/diagrams.h"

#include "core/diagram/document_json.h"
#include "core/store/case_store.h"
#include "core/store/guard.h"
#include "core/store/query.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace jingwei {

namespace {

/// Lists of a document; the numbers stand in case files.
enum class ItemList : int { Entities = 1, Notes = 2, Paths = 3, Views = 4, Read = 5 };

std::string keyOf(const ShownEntity& shown)
{
    return toText(shown.entity);
}
std::string keyOf(const DiagramNote& note)
{
    return std::to_string(note.id);
}
std::string keyOf(const MarkedPath& path)
{
    return std::to_string(path.id);
}
std::string keyOf(const NamedView& view)
{
    return view.name;
}

/// A diagram is read from one file at most.
std::string keyOf(const ReadDiagram&)
{
    return "file";
}

/// Writes the things of one diagram, each where it is as expected.
class ItemWriter {
public:
    ItemWriter(SQLite::Database& database, std::int64_t diagram)
        : m_read{database, "SELECT value FROM diagram_item WHERE diagram=? AND list=? AND key=?"}
        , m_remove{database, "DELETE FROM diagram_item WHERE diagram=? AND list=? AND key=?"}
        , m_write{database, "INSERT INTO diagram_item VALUES(?,?,?,?)"}
        , m_diagram{diagram}
    {
    }

    /// False: one of them is not as it was.
    template <class Item>
    bool write(ItemList list, const std::vector<ItemChange<Item>>& changes)
    {
        for (const auto& change : changes)
            if (!write(static_cast<int>(list), change))
                return false;
        return true;
    }

    template <class Item>
    bool write(ItemList list, const std::optional<ItemChange<Item>>& change)
    {
        return !change || write(static_cast<int>(list), *change);
    }

private:
    template <class Item>
    bool write(int list, const ItemChange<Item>& change)
    {
        const auto key = keyOf(change.before ? *change.before : *change.after);
        m_read.reset();
        SQLite::bind(m_read, m_diagram, list, key);
        const auto stored =
            m_read.executeStep() ? std::optional{m_read.getColumn(0).getString()} : std::nullopt;
        if (stored != (change.before ? std::optional{toJson(*change.before).dump()} : std::nullopt))
            return false;
        m_remove.reset();
        SQLite::bind(m_remove, m_diagram, list, key);
        m_remove.exec();
        if (change.after) {
            m_write.reset();
            SQLite::bind(m_write, m_diagram, list, key, toJson(*change.after).dump());
            m_write.exec();
        }
        return true;
    }

    SQLite::Statement m_read;
    SQLite::Statement m_remove;
    SQLite::Statement m_write;
    std::int64_t m_diagram;
};

/// Name and settings; a diagram is there while it has a name.
bool writeHead(SQLite::Database& database, std::int64_t id, const DiagramChange& change)
{
    SQLite::Statement read{database, "SELECT name,settings FROM diagram WHERE id=?"};
    read.bind(1, id);
    std::optional<std::string> name;
    auto settings = toJson(DiagramSettings{}).dump();
    if (read.executeStep()) {
        name = read.getColumn(0).getString();
        settings = read.getColumn(1).getString();
    }
    if (change.name ? change.name->before != name : !name.has_value())
        return false;
    if (change.name)
        name = change.name->after;
    if (change.settings) {
        const auto before = change.settings->before.value_or(DiagramSettings{});
        if (toJson(before).dump() != settings)
            return false;
        settings = toJson(change.settings->after.value_or(DiagramSettings{})).dump();
    }
    if (!change.name && !change.settings)
        return true;
    SQLite::Statement remove{database, "DELETE FROM diagram WHERE id=?"};
    remove.bind(1, id);
    remove.exec();
    if (name) {
        SQLite::Statement write{database, "INSERT INTO diagram VALUES(?,?,?)"};
        SQLite::bind(write, id, *name, settings);
        write.exec();
    }
    return true;
}

Result<nlohmann::json> parsed(const std::string& text)
{
    auto json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_discarded())
        return failure(ErrorCode::CaseDamaged, text, "diagram");
    return json;
}

template <class Item>
Result<void> add(std::vector<Item>& items, const nlohmann::json& json)
{
    auto item = readFrom<Item>(json);
    if (!item)
        return tl::unexpected{item.error()};
    items.push_back(*std::move(item));
    return {};
}

Result<void> addTo(DiagramDocument& document, int list, const nlohmann::json& json)
{
    switch (static_cast<ItemList>(list)) {
    case ItemList::Entities: return add(document.entities, json);
    case ItemList::Notes: return add(document.notes, json);
    case ItemList::Paths: return add(document.paths, json);
    case ItemList::Views: return add(document.views, json);
    case ItemList::Read:
        return readFrom<ReadDiagram>(json).map([&](ReadDiagram read) { document.read = std::move(read); });
    }
    return failure(ErrorCode::CaseDamaged, "list " + std::to_string(list), "diagram_item");
}

/// The case file orders by text, the document by what the text says.
void sort(DiagramDocument& document)
{
    std::ranges::sort(document.entities, {}, &ShownEntity::entity);
    std::ranges::sort(document.notes, {}, &DiagramNote::id);
    std::ranges::sort(document.paths, {}, &MarkedPath::id);
    std::ranges::sort(document.views, {}, &NamedView::name);
}

} // namespace

Result<std::vector<DiagramName>> loadDiagramNames(CaseStore& store)
{
    return guarded([&] {
        std::vector<DiagramName> names;
        Query query{store.database(), "SELECT id,name FROM diagram ORDER BY id"};
        while (query.next())
            names.push_back({query.number(0), query.string(1)});
        return names;
    });
}

Result<std::int64_t> nextDiagramId(CaseStore& store)
{
    return guarded([&] {
        Query query{store.database(), "SELECT ifnull(max(id),0)+1 FROM diagram"};
        query.next();
        return query.number(0);
    });
}

Result<DiagramDocument> loadDiagram(CaseStore& store, std::int64_t id)
{
    return guarded([&]() -> Result<DiagramDocument> {
        DiagramDocument document;
        Query head{store.database(), "SELECT name,settings FROM diagram WHERE id=?"};
        head << id;
        if (!head.next())
            return failure(ErrorCode::DiagramUnknown, std::to_string(id));
        document.name = head.string(0);
        const auto settings = parsed(head.string(1)).and_then(readFrom<DiagramSettings>);
        if (!settings)
            return tl::unexpected{settings.error()};
        document.settings = *settings;
        Query items{store.database(), "SELECT list,value FROM diagram_item WHERE diagram=?"};
        items << id;
        while (items.next()) {
            const auto list = static_cast<int>(items.number(0));
            const auto added = parsed(items.string(1)).and_then([&](const nlohmann::json& json) {
                return addTo(document, list, json);
            });
            if (!added)
                return tl::unexpected{added.error()};
        }
        sort(document);
        return document;
    });
}

Result<DiagramEdit> applyDiagramEdit(CaseStore& store, const DiagramEdit& edit)
{
    const auto change = parsed(edit.change).and_then(readFrom<DiagramChange>);
    if (!change)
        return tl::unexpected{change.error()};
    return guarded([&]() -> Result<DiagramEdit> {
        ItemWriter items{store.database(), edit.diagram};
        const bool asBefore =
            writeHead(store.database(), edit.diagram, *change)
            && items.write(ItemList::Entities, change->entities)
            && items.write(ItemList::Notes, change->notes) && items.write(ItemList::Paths, change->paths)
            && items.write(ItemList::Views, change->views) && items.write(ItemList::Read, change->read);
        if (!asBefore)
            return failure(ErrorCode::DiagramDiffers, edit.name);
        auto inverse = edit;
        inverse.change = toJson(reversed(*change)).dump();
        return inverse;
    });
}

} // namespace jingwei
