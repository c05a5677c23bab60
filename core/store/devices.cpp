#include "core/store/devices.h"

#include "core/store/case_store.h"
#include "core/store/evidence.h"
#include "core/store/guard.h"
#include "core/store/query.h"

#include <algorithm>

namespace jingwei {

Result<std::vector<PhoneDevice>> loadPhoneDevices(CaseStore& store)
{
    return guarded([&] {
        std::vector<PhoneDevice> devices;
        Query query{store.database(),
                    "SELECT i.value,ifnull(e.value,''),ifnull(m.value,''),min(c.id) FROM call_row c "
                    "JOIN source s ON s.id=c.id/1000000000 JOIN identifier i ON i.id=c.own "
                    "LEFT JOIN text e ON e.id=c.imei LEFT JOIN text m ON m.id=c.imsi "
                    "WHERE s.withdrawn=0 AND c.state=0 AND (c.imei NOT NULL OR c.imsi NOT NULL) "
                    "GROUP BY c.own,c.imei,c.imsi ORDER BY 1,2,3"};
        while (query.next())
            devices.push_back({query.string(0), query.string(1), query.string(2), RowId{query.number(3)}});
        return devices;
    });
}

Result<std::vector<PaymentOrigin>> loadPaymentOrigins(CaseStore& store, std::span<const RowId> rows)
{
    return guarded([&] {
        std::vector<PaymentOrigin> origins;
        Query query{store.database(),
                    "SELECT r.id,r.flags,ifnull(i.value,''),ifnull(m.value,'') FROM movement_row r "
                    "LEFT JOIN text i ON i.id=r.ip LEFT JOIN text m ON m.id=r.mac "
                    "WHERE r.ip NOT NULL OR r.mac NOT NULL ORDER BY r.id"};
        auto wanted = rows.begin();
        while (query.next() && wanted != rows.end()) {
            const RowId row{query.number(0)};
            while (wanted != rows.end() && *wanted < row)
                ++wanted;
            const auto flags = static_cast<std::uint32_t>(query.number(1));
            if (wanted != rows.end() && *wanted == row && has(flags, MovementFlag::Out))
                origins.push_back({row, query.string(2), query.string(3)});
        }
        return origins;
    });
}

} // namespace jingwei
