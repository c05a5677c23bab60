#include "core/session/series_sum.h"

#include "core/linkage/incident_groups.h"

#include <algorithm>
#include <map>

namespace jingwei {

SeriesSum sumOf(const LinkedCase& linked, std::span<const std::uint32_t> incidents)
{
    IncidentGroups events{linked.material->size()};
    for (const auto& pair : linked.oneEvent)
        events.join(pair.a, pair.b);
    std::map<std::uint32_t, Minor> losses; // a victim who reports again mostly knows of more
    for (const auto incident : incidents) {
        auto& loss = losses[events.of(incident)];
        loss = std::max(loss, linked.material->subject(incident).loss.value_or(0));
    }
    SeriesSum sum{losses.size(), 0};
    for (const auto& [event, loss] : losses)
        sum.loss += loss;
    return sum;
}

} // namespace jingwei
