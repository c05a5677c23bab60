#include "core/store/reviews.h"

#include "core/base/hash.h"
#include "core/store/bind.h"
#include "core/store/case_store.h"
#include "core/store/guard.h"
#include "core/store/query.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace jingwei {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 4> actWords{"vote", "withdraw", "session", "setting"};

json contentOf(const ReviewRecord& record)
{
    json content{{"act", actWords[static_cast<std::size_t>(record.act)]},
                 {"at", record.at.time_since_epoch().count()},
                 {"by", record.by},
                 {"serial", record.serial}};
    switch (record.act) {
    case ReviewAct::Vote:
        if (record.matter != ReviewMatter::Series) // lines of series are older than other matters
            content["matter"] = reviewMatterWord(record.matter);
        content["a"] = record.a;
        content["b"] = record.b;
        content["verdict"] = verdictWord(record.verdict);
        content["reasons"] = record.reasons;
        content["text"] = record.text;
        content["score"] = record.score;
        content["grounds"] = record.grounds;
        content["final"] = record.final;
        break;
    case ReviewAct::Withdraw: content["of"] = record.of; break;
    case ReviewAct::Session:
        content["title"] = record.title;
        content["present"] = record.present;
        break;
    case ReviewAct::Setting: content["needed"] = record.needed; break;
    }
    return content;
}

/// Lines as they stand in the file.
class ReviewTable {
public:
    explicit ReviewTable(CaseStore& store) : m_database{store.database()} {}

    [[nodiscard]] std::vector<ReviewRecord> all() const
    {
        std::vector<ReviewRecord> records;
        Query query{m_database, "SELECT record FROM review ORDER BY at, id"};
        while (query.next())
            records.push_back(reviewRecordFromJson(json::parse(query.text(0))));
        return records;
    }
    [[nodiscard]] std::int64_t size() const
    {
        Query query{m_database, "SELECT count(*) FROM review"};
        query.next();
        return query.number(0);
    }
    [[nodiscard]] bool has(const std::string& id) const
    {
        Query query{m_database, "SELECT 1 FROM review WHERE id=?"};
        query << id;
        return query.next();
    }
    /// The counting line that takes one back; nothing: it counts.
    [[nodiscard]] std::optional<std::string> takenBackBy(const std::string& id) const
    {
        Query query{m_database, "SELECT id FROM review WHERE takes_back=? ORDER BY at, id"};
        query << id;
        while (query.next())
            if (const auto line = query.string(0); !takenBackBy(line))
                return line;
        return std::nullopt;
    }
    void add(const ReviewRecord& record) const
    {
        SQLite::Statement statement{m_database, "INSERT OR IGNORE INTO review VALUES(?,?,?,?)"};
        const auto text = toJson(record).dump();
        Binder{statement} << record.id << record.at << record.of << text;
        statement.exec();
    }

private:
    SQLite::Database& m_database;
};

} // namespace

json toJson(const ReviewRecord& record)
{
    auto content = contentOf(record);
    content["id"] = record.id;
    return content;
}

ReviewRecord reviewRecordFromJson(const json& content)
{
    ReviewRecord record;
    record.id = content.at("id").get<std::string>();
    const auto act = std::ranges::find(actWords, content.at("act").get<std::string>());
    record.act = static_cast<ReviewAct>(act == actWords.end() ? 0 : act - actWords.begin());
    record.at = Instant{std::chrono::seconds{content.at("at").get<std::int64_t>()}};
    record.by = content.at("by").get<std::string>();
    record.serial = content.at("serial").get<std::int64_t>();
    switch (record.act) {
    case ReviewAct::Vote:
        record.matter =
            reviewMatterFromWord(content.value("matter", std::string{})).value_or(ReviewMatter::Series);
        record.a = content.at("a").get<std::string>();
        record.b = content.at("b").get<std::string>();
        record.verdict =
            verdictFromWord(content.at("verdict").get<std::string>()).value_or(Verdict::Undecided);
        record.reasons = content.at("reasons").get<std::vector<std::string>>();
        record.text = content.at("text").get<std::string>();
        record.score = content.at("score").get<double>();
        record.grounds = content.at("grounds").get<std::vector<std::string>>();
        record.final = content.at("final").get<bool>();
        break;
    case ReviewAct::Withdraw: record.of = content.at("of").get<std::string>(); break;
    case ReviewAct::Session:
        record.title = content.at("title").get<std::string>();
        record.present = content.at("present").get<std::vector<std::string>>();
        break;
    case ReviewAct::Setting: record.needed = content.at("needed").get<int>(); break;
    }
    return record;
}

ReviewRecord withId(ReviewRecord record)
{
    record.id = toHex(sha256(contentOf(record).dump())).substr(0, 32);
    return record;
}

Result<std::vector<ReviewRecord>> loadReview(CaseStore& store)
{
    try {
        return guarded([&] { return ReviewTable{store}.all(); });
    } catch (const json::exception& fault) {
        return failure(ErrorCode::CaseDamaged, fault.what(), "review");
    }
}

Result<std::map<std::string, std::uint32_t>> loadSeriesMembers(CaseStore& store)
{
    return guarded([&] {
        std::map<std::string, std::uint32_t> members;
        Query query{store.database(), "SELECT incident,series FROM series_member"};
        while (query.next())
            members.emplace(query.string(0), query.id(1));
        return members;
    });
}

Result<void> keepSeriesMembers(CaseStore& store, const std::map<std::string, std::uint32_t>& seriesOf)
{
    const auto before = loadSeriesMembers(store);
    if (!before)
        return tl::unexpected{before.error()};
    return guarded([&] {
        SQLite::Statement leave{store.database(), "DELETE FROM series_member WHERE incident=?"};
        for (const auto& [incident, series] : *before) {
            if (seriesOf.contains(incident))
                continue;
            Binder{leave} << incident;
            leave.exec();
            leave.reset();
        }
        SQLite::Statement enter{store.database(), "INSERT OR REPLACE INTO series_member VALUES(?,?)"};
        for (const auto& [incident, series] : seriesOf) {
            if (const auto known = before->find(incident); known != before->end() && known->second == series)
                continue;
            Binder{enter} << incident << series;
            enter.exec();
            enter.reset();
        }
    });
}

Result<ReviewEdit> applyReviewEdit(CaseStore& store, const ReviewEdit& edit)
{
    return guarded([&] {
        const ReviewTable table{store};
        auto serial = table.size();
        const auto takeBack = [&](const std::string& id) {
            ReviewRecord line;
            line.act = ReviewAct::Withdraw;
            line.at = edit.at;
            line.by = edit.by;
            line.serial = serial++;
            line.of = id;
            table.add(withId(std::move(line)));
        };
        for (const auto& record : edit.records) {
            const bool there = table.has(record.id);
            const auto taken = there ? table.takenBackBy(record.id) : std::nullopt;
            if (edit.present && !there)
                table.add(record);
            else if (edit.present && taken)
                takeBack(*taken);
            else if (!edit.present && there && !taken)
                takeBack(record.id);
        }
        return ReviewEdit{edit.records, !edit.present, {}, {}};
    });
}

} // namespace jingwei
