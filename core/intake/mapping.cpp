#include "core/intake/mapping.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace jingwei {

namespace {

using nlohmann::json;

std::string_view signWord(AmountSign sign)
{
    switch (sign) {
    case AmountSign::Reversal: return "reversal";
    case AmountSign::LikeDirection: return "like-direction";
    case AmountSign::Direction: return "direction";
    case AmountSign::OutPositive: return "out-positive";
    }
    return {};
}

/// Names of the header as recognition compares them: a name that comes again gets its number.
std::vector<std::string> numbered(const std::vector<std::string>& header)
{
    std::map<std::string, int> times;
    std::vector<std::string> names;
    for (const auto& name : header) {
        const auto key = headerKey(name);
        const auto time = ++times[key];
        names.push_back(time == 1 ? key : key + '#' + std::to_string(time));
    }
    return names;
}

bool isOwnAccount(Field field)
{
    return field == Field::Card || field == Field::Account || field == Field::Own;
}

} // namespace

Result<Profile> profileOf(const ColumnMapping& mapping)
{
    const auto base = findProfile(mapping.base);
    if (!base)
        return base;
    auto document = json::parse(base->text);
    const auto names = numbered(mapping.header);
    auto fields = json::object();
    auto known = json::array();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto field = i < mapping.columns.size() ? mapping.columns[i] : std::nullopt;
        if (field && !names[i].empty())
            fields[std::string{fieldWord(*field)}].push_back(names[i]);
        else if (!names[i].empty())
            known.push_back(names[i]);
    }
    auto required = json::array();
    for (const auto& group : base->required) {
        auto kept = json::array();
        for (const auto field : group)
            if (fields.contains(std::string{fieldWord(field)}))
                kept.push_back(fieldWord(field));
        if (!kept.empty()) {
            required.push_back(std::move(kept));
            continue;
        }
        if (std::ranges::any_of(group, isOwnAccount)) // it may stand above the table
            continue;
        return failure(ErrorCode::ProfileMalformed, std::string{fieldWord(group.front())}, mapping.name);
    }
    document["name"] = mapping.name;
    document["fields"] = std::move(fields);
    document["known"] = std::move(known);
    document["required"] = std::move(required);
    document["header"] = mapping.header;
    document["user"] = true;
    document["least"] = 1;
    if (!mapping.outWords.empty() || !mapping.inWords.empty()) {
        document["directionWords"] = {{"out", mapping.outWords}, {"in", mapping.inWords}};
        document.erase("columnWords");
    }
    if (mapping.sign)
        document["sign"] = signWord(*mapping.sign);
    return parseProfile(document.dump(2), mapping.name);
}

std::vector<Field> fieldsOf(const Profile& profile)
{
    std::set<Field> fields;
    for (const auto& [field, names] : profile.fields)
        fields.insert(field);
    // payments are read in ways that differ from profile to profile; one of the user's own knows only what
    // its file had, and a column that was passed over must not stay so for ever
    const bool arePayments = profile.table == TableKind::Movements || profile.table == TableKind::Ledger;
    if (!arePayments || profile.ofUser)
        for (const auto& other : builtInProfiles())
            if (other.table == profile.table)
                for (const auto& [field, names] : other.fields)
                    fields.insert(field);
    return {fields.begin(), fields.end()};
}

} // namespace jingwei
