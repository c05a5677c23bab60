#include "core/store/evidence_values.h"

#include "core/store/case_store.h"
#include "core/store/evidence.h"
#include "core/store/guard.h"
#include "core/store/query.h"

#include <algorithm>
#include <array>
#include <span>

namespace jingwei {

namespace {

enum class Form : std::uint8_t { Text, Moment, Sum, Number };

/// A column of a query and the field it comes from.
struct Column {
    std::string_view word;
    Form form = Form::Text;
};

constexpr std::array accountColumns{Column{"card"},
                                    Column{"account"},
                                    Column{"holder"},
                                    Column{"holderId"},
                                    Column{"bank"},
                                    Column{"phone"},
                                    Column{"opened", Form::Moment},
                                    Column{"balance", Form::Sum}};
constexpr std::string_view accountQuery =
    "SELECT r.id,r.currency,c.value,a.value,h.value,i.value,b.value,p.value,r.opened,r.balance "
    "FROM account_row r LEFT JOIN identifier c ON c.id=r.card LEFT JOIN identifier a ON a.id=r.account "
    "LEFT JOIN text h ON h.id=r.holder LEFT JOIN text i ON i.id=r.holder_id LEFT JOIN text b ON b.id=r.bank "
    "LEFT JOIN identifier p ON p.id=r.phone ";

constexpr std::array incidentColumns{Column{"number"},
                                     Column{"occurred", Form::Moment},
                                     Column{"reported", Form::Moment},
                                     Column{"unit"},
                                     Column{"victim"},
                                     Column{"victimId"},
                                     Column{"victimPhone"},
                                     Column{"victimAccounts"},
                                     Column{"suspectAccounts"},
                                     Column{"suspectPhones"},
                                     Column{"category"},
                                     Column{"loss", Form::Sum},
                                     Column{"place"},
                                     Column{"narrative"}};
constexpr std::string_view incidentQuery =
    "WITH named AS (SELECT n.row,n.role,group_concat(i.value,' ') AS names FROM incident_identifier n "
    "JOIN identifier i ON i.id=n.identifier GROUP BY n.row,n.role) "
    "SELECT r.id,156,r.number,r.occurred,r.reported,r.unit,r.victim,r.victim_id,p.value,"
    "(SELECT names FROM named WHERE row=r.id AND role=0),(SELECT names FROM named WHERE row=r.id AND role=1),"
    "(SELECT names FROM named WHERE row=r.id AND role=2),r.category,r.loss,r.place,r.narrative "
    "FROM incident_row r LEFT JOIN identifier p ON p.id=r.phone ";

constexpr std::array callColumns{Column{"own"},
                                 Column{"peer"},
                                 Column{"time", Form::Moment},
                                 Column{"seconds", Form::Number},
                                 Column{"imei"},
                                 Column{"imsi"},
                                 Column{"ci"}};
constexpr std::string_view callQuery =
    "SELECT r.id,156,o.value,p.value,r.at,r.seconds,e.value,s.value,c.value FROM call_row r "
    "JOIN identifier o ON o.id=r.own JOIN identifier p ON p.id=r.peer LEFT JOIN text e ON e.id=r.imei "
    "LEFT JOIN text s ON s.id=r.imsi LEFT JOIN text c ON c.id=r.cell ";

/// Behind these stand party, outcome and detail, which mean what the kind of row says.
constexpr std::array particularColumns{Column{"account"},
                                       Column{"phone"},
                                       Column{"holder"},
                                       Column{"holderId"},
                                       Column{"bank"},
                                       Column{"occurred", Form::Moment},
                                       Column{"until", Form::Moment},
                                       Column{"amount", Form::Sum},
                                       Column{"authority"},
                                       Column{"state"},
                                       Column{"address"}};
constexpr std::string_view particularQuery =
    "SELECT "
    "r.id,ifnull(r.currency,156),s.value,p.value,n.value,i.value,b.value,r.from_at,r.until_at,r.amount,"
    "t.value,o.value,d.value,r.kind FROM particular_row r LEFT JOIN identifier s ON s.id=r.subject "
    "LEFT JOIN identifier p ON p.id=r.phone LEFT JOIN text n ON n.id=r.name LEFT JOIN text i ON "
    "i.id=r.id_number LEFT JOIN text b ON b.id=r.bank LEFT JOIN text t ON t.id=r.party LEFT JOIN text o ON "
    "o.id=r.outcome LEFT JOIN text d ON d.id=r.detail ";

/// What a text of a particular row was before it was kept.
std::string_view meantBy(std::string_view word, ParticularKind kind)
{
    using enum ParticularKind;
    if (word == "state")
        return kind == Measure   ? "measure"
               : kind == Query   ? "feedback"
               : kind == Station ? "longitude"
                                 : word;
    if (word == "address")
        return kind == Measure || kind == Query ? "state"
               : kind == Login                  ? "netAddress"
               : kind == Station                ? "ci"
               : kind == Lead                   ? "number"
                                                : word;
    if (word == "holder")
        return kind == Station ? "place" : kind == Victim ? "victim" : word;
    if (word == "holderId")
        return kind == Victim ? "victimId" : word;
    if (word == "occurred")
        return kind == Login ? "time" : word;
    return word;
}

/// The values of the row that the query is at; ids and currency stand before them.
StoredRow rowAt(const Query& query, std::span<const Column> columns)
{
    StoredRow row{RowId{query.number(0)}, Currency{static_cast<std::uint16_t>(query.number(1))}, {}};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int at = static_cast<int>(i) + 2;
        if (query.isNull(at))
            continue;
        StoredValue value{.word = columns[i].word};
        switch (columns[i].form) {
        case Form::Text: value.text = query.string(at); break;
        case Form::Moment: value.at = query.instant(at); break;
        case Form::Sum: value.amount = query.number(at); break;
        case Form::Number: value.text = std::to_string(query.number(at)); break;
        }
        if (columns[i].form != Form::Text || !value.text.empty())
            row.values.push_back(std::move(value));
    }
    return row;
}

} // namespace

Result<std::vector<StoredRow>> loadStoredRows(CaseStore& store, SourceId source, std::size_t most)
{
    return guarded([&] {
        std::vector<StoredRow> rows;
        const auto from = source.value() * RowId::rowsPerSource;
        const auto read = [&](std::string_view select, std::span<const Column> columns, bool particular) {
            Query query{store.database(),
                        std::string{select} + "WHERE r.id>=? AND r.id<? ORDER BY r.id LIMIT ?"};
            query << from << from + RowId::rowsPerSource << static_cast<std::int64_t>(most);
            while (query.next()) {
                auto row = rowAt(query, columns);
                if (particular) {
                    const auto kind =
                        static_cast<ParticularKind>(query.number(static_cast<int>(columns.size()) + 2));
                    for (auto& value : row.values)
                        value.word = meantBy(value.word, kind);
                }
                rows.push_back(std::move(row));
            }
        };
        read(accountQuery, accountColumns, false);
        read(incidentQuery, incidentColumns, false);
        read(callQuery, callColumns, false);
        read(particularQuery, particularColumns, true);
        std::ranges::sort(rows, {}, &StoredRow::row);
        if (rows.size() > most)
            rows.resize(most);
        return rows;
    });
}

} // namespace jingwei
