#include "core/intake/recognition.h"

#include "core/base/text.h"

#include <algorithm>

namespace jingwei {

namespace {

std::int8_t unitOf(const std::string& key)
{
    if (key.find("万") != std::string::npos)
        return 4;
    if (key.find("(分)") != std::string::npos)
        return -2;
    return 0;
}

/// Fills `map` from the row's keys; the number of columns that some field reads.
std::size_t mapFields(const Profile& profile, const std::vector<std::string>& keys, ColumnMap& map,
                      std::vector<char>& used)
{
    std::size_t found = 0;
    for (const auto& [field, names] : profile.fields) {
        for (const auto& name : names) {
            const auto column = std::ranges::find(keys, name);
            if (column == keys.end())
                continue;
            const auto index = static_cast<std::size_t>(column - keys.begin());
            map.column[static_cast<std::size_t>(field)] = static_cast<std::int16_t>(index);
            map.unitDecimals[static_cast<std::size_t>(field)] = unitOf(keys[index]);
            used[index] = 1;
            ++found;
            break;
        }
    }
    return found;
}

bool hasRequired(const Profile& profile, const ColumnMap& map)
{
    return std::ranges::all_of(profile.required, [&](const std::vector<Field>& group) {
        return std::ranges::any_of(group, [&](Field field) { return map.has(field); });
    });
}

bool isBetter(const Recognition& candidate, const Recognition& best)
{
    if (candidate.fieldsFound != best.fieldsFound)
        return candidate.fieldsFound > best.fieldsFound;
    return candidate.share > best.share;
}

/// Whether a profile reads or knows a header of that name.
bool knows(const Profile& profile, const std::string& key)
{
    return profile.known.contains(key) || std::ranges::any_of(profile.fields, [&](const auto& field) {
               return std::ranges::find(field.second, key) != field.second.end();
           });
}

} // namespace

std::optional<Recognition> matchHeader(const Profile& profile, std::span<const std::string> cells,
                                       std::int64_t row)
{
    Recognition match;
    match.profile = &profile;
    match.map.headerRow = row;
    match.map.column.fill(ColumnMap::none);
    match.map.unitDecimals.fill(0);
    std::vector<std::string> keys;
    for (const auto& cell : cells) {
        keys.push_back(headerKey(cell));
        match.map.header.emplace_back(trimText(cell));
    }
    std::vector<char> used(keys.size(), 0);
    match.fieldsFound = mapFields(profile, keys, match.map, used);
    if (match.fieldsFound < recognitionFields || !hasRequired(profile, match.map))
        return std::nullopt;
    std::size_t names = 0;
    std::size_t known = 0;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i].empty())
            continue;
        ++names;
        known += used[i] != 0 || knows(profile, keys[i]) ? 1U : 0U;
    }
    match.share = static_cast<double>(known) / static_cast<double>(names);
    if (match.share < recognitionShare)
        return std::nullopt;
    return match;
}

std::optional<Recognition> recognise(std::span<const Profile* const> profiles,
                                     std::span<const std::vector<std::string>> rows)
{
    std::optional<Recognition> best;
    for (std::size_t i = 0; i < rows.size() && i < static_cast<std::size_t>(headerSearchRows); ++i) {
        for (const auto* profile : profiles) {
            auto match = matchHeader(*profile, rows[i], static_cast<std::int64_t>(i) + 1);
            if (match && (!best || isBetter(*match, *best)))
                best = std::move(match);
        }
    }
    return best;
}

std::string likeliestHeader(std::span<const std::vector<std::string>> rows)
{
    const std::vector<std::string>* widest = nullptr;
    std::size_t most = 0;
    for (const auto& row : rows.first(std::min(rows.size(), static_cast<std::size_t>(headerSearchRows)))) {
        const auto filled = static_cast<std::size_t>(
            std::ranges::count_if(row, [](const auto& cell) { return !trimText(cell).empty(); }));
        if (filled > most) {
            most = filled;
            widest = &row;
        }
    }
    std::string text;
    for (std::size_t i = 0; widest != nullptr && i < widest->size() && i < 8; ++i)
        text += (i > 0 ? ", " : "") + std::string{trimText((*widest)[i])};
    return text;
}

} // namespace jingwei
