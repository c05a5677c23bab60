#include "core/store/measures.h"

#include "core/store/case_store.h"
#include "core/store/evidence.h"
#include "core/store/facts.h"
#include "core/store/guard.h"
#include "core/store/query.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace jingwei {

namespace {

enum class Kind : std::uint8_t { Any, Stop, Freeze, QueuedFreeze };

bool says(const std::string& text, std::string_view word)
{
    return text.find(word) != std::string::npos;
}

Kind kindOf(const std::string& written)
{
    if (says(written, "轮候"))
        return Kind::QueuedFreeze;
    if (says(written, "冻"))
        return Kind::Freeze;
    return says(written, "止付") || says(written, "解止") ? Kind::Stop : Kind::Any;
}

/// `未解除` says of a measure that it holds; a number is one of the bank's own codes.
bool isRelease(const std::string& written)
{
    return (says(written, "解除") || says(written, "解冻") || says(written, "解止"))
           && !says(written, "未解");
}

/// 执行结果: 0 成功, 1 失败.
bool hasFailed(const MeasureFact& measure)
{
    return measure.outcome == "1" || says(measure.outcome, "失败");
}

bool shareANumber(const MeasureFact& one, const MeasureFact& other)
{
    return std::ranges::any_of(one.numbers, [&](const std::string& number) {
        return std::ranges::find(other.numbers, number) != other.numbers.end();
    });
}

/// When a release took effect, as far as it says.
std::optional<Instant> momentOf(const MeasureFact& release)
{
    return release.from ? release.from : release.until;
}

/// Whether a measure was in force when the release came; an end without a time of day is the day's.
bool isInForce(const MeasureFact& measure, const MeasureFact& release)
{
    if (measure.releases || measure.endedBy || hasFailed(measure))
        return false;
    const auto at = momentOf(release);
    if (!at || !measure.from)
        return measure.row < release.row;
    return *measure.from <= *at && (!measure.until || *at < *measure.until + std::chrono::days{1});
}

void release(std::span<MeasureFact> ofAccount, const MeasureFact& release)
{
    std::vector<MeasureFact*> inForce;
    for (auto& measure : ofAccount)
        if (isInForce(measure, release))
            inForce.push_back(&measure);
    const auto isNumbered = [&](const MeasureFact* measure) { return shareANumber(*measure, release); };
    const bool numbered = std::ranges::any_of(inForce, isNumbered);
    const auto kind = kindOf(release.kind);
    for (auto* measure : inForce) {
        const bool sameKind = kind == Kind::Any || kind == kindOf(measure->kind);
        if (numbered ? !isNumbered(measure) : !(sameKind && measure->authority == release.authority))
            continue;
        measure->endedBy = release.row;
        measure->endedAt = momentOf(release);
    }
}

} // namespace

void markReleases(std::vector<MeasureFact>& measures)
{
    for (auto& measure : measures)
        measure.releases = isRelease(measure.kind);
    for (auto first = measures.begin(); first != measures.end();) {
        const auto last = std::find_if(
            first, measures.end(), [first](const MeasureFact& one) { return one.account != first->account; });
        std::vector<const MeasureFact*> releases;
        for (auto one = first; one != last; ++one)
            if (one->releases && !hasFailed(*one))
                releases.push_back(&*one);
        std::ranges::stable_sort(releases, {}, [](const MeasureFact* one) { return momentOf(*one); });
        for (const auto* one : releases)
            release({first, last}, *one);
        first = last;
    }
}

Result<std::vector<MeasureFact>> loadMeasures(CaseStore& store)
{
    return guarded([&] {
        std::vector<MeasureFact> measures;
        Query query{
            store.database(),
            "SELECT coalesce(n.account,p.subject),o.value,a.value,d.value,p.from_at,p.until_at,p.amount,p.id "
            "FROM particular_row p JOIN source s ON s.id=p.id/1000000000 LEFT JOIN account_name n ON "
            "n.identifier=p.subject LEFT JOIN text o ON o.id=p.outcome LEFT JOIN text a ON a.id=p.party "
            "LEFT JOIN text d ON d.id=p.detail WHERE p.kind=? AND s.withdrawn=0 AND p.subject NOT NULL "
            "ORDER BY 1,p.id"};
        query << static_cast<std::int64_t>(ParticularKind::Measure);
        Query numbers{store.database(), "SELECT value FROM reference WHERE row=? AND kind=? ORDER BY value"};
        while (query.next()) {
            measures.push_back({IdentifierId{query.number(0)}, query.string(1), query.string(2),
                                query.string(3), query.instant(4), query.instant(5), query.maybe(6),
                                RowId{query.number(7)}});
            numbers << query.number(7) << static_cast<std::int64_t>(ReferenceKind::Measure);
            while (numbers.next())
                measures.back().numbers.push_back(numbers.string(0));
            numbers.reset();
        }
        markReleases(measures);
        return measures;
    });
}

} // namespace jingwei
