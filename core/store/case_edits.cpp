// Edits of a case, and what the log says can be undone.
#include "core/store/case_store.h"
#include "core/store/diagrams.h"
#include "core/store/edit_json.h"
#include "core/store/evidence.h"
#include "core/store/guard.h"
#include "core/store/reviews.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/VariadicBind.h>
#include <nlohmann/json.hpp>

#include <set>

namespace jingwei {

namespace {

struct EditApplier {
    CaseStore& store;
    SQLite::Database& database;

    void run(const char* sql, const std::string& first, const std::string& second) const
    {
        SQLite::Statement statement{database, sql};
        statement.bind(1, first);
        if (statement.getBindParameterCount() > 1)
            statement.bind(2, second);
        statement.exec();
    }

    std::optional<std::string> value(const char* sql, const std::string& key) const
    {
        SQLite::Statement query{database, sql};
        query.bind(1, key);
        return query.executeStep() ? std::optional{query.getColumn(0).getString()} : std::nullopt;
    }

    Result<Edit> operator()(const TagEdit& edit) const
    {
        const auto entity = toText(edit.entity);
        SQLite::Statement query{database, "SELECT count(*) FROM tag WHERE entity=? AND tag=?"};
        SQLite::bind(query, entity, edit.tag);
        query.executeStep();
        const bool before = query.getColumn(0).getInt() > 0;
        run(edit.present ? "INSERT OR IGNORE INTO tag VALUES(?,?)"
                         : "DELETE FROM tag WHERE entity=? AND tag=?",
            entity, edit.tag);
        return TagEdit{edit.entity, edit.tag, before};
    }

    Result<Edit> operator()(const HolderEdit& edit) const
    {
        const auto entity = toText(edit.entity);
        auto before = value("SELECT name FROM holder WHERE entity=?", entity);
        if (edit.holder)
            run("INSERT OR REPLACE INTO holder VALUES(?,?)", entity, *edit.holder);
        else
            run("DELETE FROM holder WHERE entity=?", entity, {});
        return HolderEdit{edit.entity, std::move(before)};
    }

    Result<Edit> operator()(const NoteEdit& edit) const
    {
        const auto entity = toText(edit.entity);
        const auto before = value("SELECT text FROM note WHERE entity=?", entity);
        if (edit.text.empty())
            run("DELETE FROM note WHERE entity=?", entity, {});
        else
            run("INSERT OR REPLACE INTO note VALUES(?,?)", entity, edit.text);
        return NoteEdit{edit.entity, before.value_or(std::string{})};
    }

    Result<Edit> operator()(const DocumentEdit& edit) const
    {
        const auto source = std::to_string(edit.source);
        const auto before = value("SELECT document FROM source WHERE id=CAST(? AS INTEGER)", source);
        if (!before)
            return failure(ErrorCode::SourceUnknown, source);
        run("UPDATE source SET document=?2 WHERE id=CAST(?1 AS INTEGER)", source, edit.document);
        DocumentEdit inverse{edit.source, *before};
        if (edit.issuer) {
            inverse.issuer = value("SELECT issuer FROM source WHERE id=CAST(? AS INTEGER)", source);
            run("UPDATE source SET issuer=?2 WHERE id=CAST(?1 AS INTEGER)", source, *edit.issuer);
        }
        if (edit.validUntil) {
            inverse.validUntil = value("SELECT valid_until FROM source WHERE id=CAST(? AS INTEGER)", source);
            run("UPDATE source SET valid_until=?2 WHERE id=CAST(?1 AS INTEGER)", source, *edit.validUntil);
        }
        return inverse;
    }

    Result<Edit> operator()(const JoinEdit& edit) const
    {
        // which of the two is named first makes no difference: one pair, one word on it
        JoinEdit inverse{edit.row, edit.otherRow, std::nullopt};
        SQLite::Statement before{database, "SELECT joined FROM row_join WHERE (row=?1 AND other=?2) OR "
                                           "(row=?2 AND other=?1)"};
        SQLite::bind(before, edit.row, edit.otherRow);
        if (before.executeStep())
            inverse.joined = before.getColumn(0).getInt() != 0;
        SQLite::Statement forget{database, "DELETE FROM row_join WHERE (row=?1 AND other=?2) OR "
                                           "(row=?2 AND other=?1)"};
        SQLite::bind(forget, edit.row, edit.otherRow);
        forget.exec();
        if (edit.joined) {
            SQLite::Statement say{database, "INSERT INTO row_join VALUES(?,?,?)"};
            SQLite::bind(say, edit.row, edit.otherRow, *edit.joined ? 1 : 0);
            say.exec();
        }
        return inverse;
    }

    Result<Edit> operator()(const ReadingEdit& edit) const
    {
        if (auto marked = withdrawSource(store, SourceId{edit.instead}); !marked)
            return tl::unexpected{marked.error()};
        SQLite::Statement count{database, "UPDATE source SET withdrawn=0 WHERE id=?"};
        count.bind(1, edit.source);
        if (count.exec() != 1)
            return failure(ErrorCode::SourceUnknown, std::to_string(edit.source));
        return ReadingEdit{edit.instead, edit.source};
    }

    Result<Edit> operator()(const StolenEdit& edit) const
    {
        StolenEdit inverse{edit.incident, edit.row, std::nullopt};
        SQLite::Statement before{database, "SELECT stolen FROM stolen_word WHERE incident=? AND row=?"};
        SQLite::bind(before, edit.incident, edit.row);
        if (before.executeStep())
            inverse.stolen = before.getColumn(0).getInt() != 0;
        SQLite::Statement forget{database, "DELETE FROM stolen_word WHERE incident=? AND row=?"};
        SQLite::bind(forget, edit.incident, edit.row);
        forget.exec();
        if (edit.stolen) {
            SQLite::Statement say{database, "INSERT INTO stolen_word VALUES(?,?,?)"};
            SQLite::bind(say, edit.incident, edit.row, *edit.stolen ? 1 : 0);
            say.exec();
        }
        return inverse;
    }

    Result<Edit> operator()(const DiagramEdit& edit) const
    {
        return applyDiagramEdit(store, edit).map([](DiagramEdit inverse) {
            return Edit{std::move(inverse)};
        });
    }

    Result<Edit> operator()(const ReviewEdit& edit) const
    {
        return applyReviewEdit(store, edit).map([](ReviewEdit inverse) { return Edit{std::move(inverse)}; });
    }

    Result<Edit> operator()(const CategoryEdit& edit) const
    {
        CategoryEdit inverse{edit.incident, std::nullopt, edit.reason};
        SQLite::Statement before{database, "SELECT category FROM category_word WHERE incident=?"};
        SQLite::bind(before, edit.incident);
        if (before.executeStep())
            inverse.category = before.getColumn(0).getString();
        SQLite::Statement forget{database, "DELETE FROM category_word WHERE incident=?"};
        SQLite::bind(forget, edit.incident);
        forget.exec();
        if (edit.category) {
            SQLite::Statement say{database, "INSERT INTO category_word VALUES(?,?)"};
            SQLite::bind(say, edit.incident, *edit.category);
            say.exec();
        }
        return inverse;
    }

    Result<Edit> operator()(const LinkModelEdit& edit) const
    {
        auto before = store.meta(CaseStore::linkModelKey);
        if (!before)
            return tl::unexpected{before.error()};
        if (auto set = store.setMeta(CaseStore::linkModelKey, edit.model); !set)
            return tl::unexpected{set.error()};
        return LinkModelEdit{*std::move(before)};
    }
};

using Stack = std::vector<std::size_t>; ///< places of log entries

/// Takes out of both stacks what chooses between readings of a source that was withdrawn since, and of those
/// that came before and after it: going back to one of them would bring into the facts again, without a
/// word, what somebody took out with a reason.
void forgetReadings(const LogEntry& withdrawal, const std::vector<LogEntry>& entries, Stack& undo,
                    Stack& redo)
{
    const auto detail = nlohmann::json::parse(withdrawal.detail, nullptr, false);
    if (!detail.is_object() || !detail.contains("source") || !detail["source"].is_number_integer())
        return;
    std::set gone{detail["source"].get<std::int64_t>()};
    const auto choosesOneOfThem = [&](std::size_t at) {
        const auto edit = editIn(entries[at], "edit");
        const auto* const reading = edit ? std::get_if<ReadingEdit>(&*edit) : nullptr;
        if (reading == nullptr || !(gone.contains(reading->source) || gone.contains(reading->instead)))
            return false;
        gone.insert({reading->source, reading->instead});
        return true;
    };
    while (std::erase_if(undo, choosesOneOfThem) > 0 || std::erase_if(redo, choosesOneOfThem) > 0) {
    }
}

} // namespace

Result<Edit> CaseStore::applyEdit(const Edit& edit)
{
    return guarded([&] { return std::visit(EditApplier{*this, *m_database}, edit); });
}

UndoState undoStateOf(const std::vector<LogEntry>& entries)
{
    Stack undo;
    Stack redo;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto& act = entries[i].act;
        if (act == "edit") {
            undo.push_back(i);
            redo.clear();
        } else if (act == "undo" && !undo.empty()) {
            redo.push_back(undo.back());
            undo.pop_back();
        } else if (act == "redo" && !redo.empty()) {
            undo.push_back(redo.back());
            redo.pop_back();
        } else if (act == "withdraw") {
            forgetReadings(entries[i], entries, undo, redo);
        }
    }
    UndoState state;
    if (!undo.empty())
        state.undo = entries[undo.back()];
    if (!redo.empty())
        state.redo = entries[redo.back()];
    return state;
}

} // namespace jingwei
