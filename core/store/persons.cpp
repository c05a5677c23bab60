#include "core/store/persons.h"

#include "core/model/entity.h"
#include "core/store/case_store.h"
#include "core/store/evidence.h"
#include "core/store/guard.h"
#include "core/store/query.h"

namespace jingwei {

Result<std::vector<PersonRow>> loadPersonRows(CaseStore& store)
{
    return guarded([&] {
        Query query{
            store.database(),
            "WITH told AS (SELECT id,coalesce(card,account) AS subject,phone,holder AS name,"
            "holder_id AS id_number,bank FROM account_row UNION ALL SELECT id,subject,phone,name,id_number,"
            "NULL FROM particular_row WHERE kind IN (?1,?2)) " // what it has for a bank is where they work
            "SELECT t.id,i.kind,ifnull(a.value,i.value),ifnull(p.value,''),ifnull(n.value,''),"
            "ifnull(d.value,''),ifnull(b.value,'') FROM told t JOIN source s ON s.id=t.id/1000000000 "
            "LEFT JOIN identifier i ON i.id=t.subject LEFT JOIN account_name m ON m.identifier=t.subject "
            "LEFT JOIN identifier a ON a.id=m.account LEFT JOIN identifier p ON p.id=t.phone "
            "LEFT JOIN text n ON n.id=t.name LEFT JOIN text d ON d.id=t.id_number "
            "LEFT JOIN text b ON b.id=t.bank WHERE s.withdrawn=0 ORDER BY t.id"};
        query << static_cast<std::int64_t>(ParticularKind::Person)
              << static_cast<std::int64_t>(ParticularKind::Victim);
        std::vector<PersonRow> rows;
        while (query.next()) {
            PersonRow row{RowId{query.number(0)}, {}, query.string(3), query.string(4), query.string(5),
                          query.string(6)};
            const auto kind = static_cast<EntityKind>(query.number(1));
            if (!query.isNull(1) && kind == EntityKind::Account)
                row.account = query.string(2);
            else if (!query.isNull(1) && kind == EntityKind::Phone && row.phone.empty())
                row.phone = query.string(2);
            rows.push_back(std::move(row));
        }
        return rows;
    });
}

} // namespace jingwei
