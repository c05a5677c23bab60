#include "core/intake/recognition.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>

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

/// Fields of which every column counts, not the first that says something.
bool takesAllColumns(Field field)
{
    return field == Field::Reference || field == Field::LoginName || field == Field::State
           || field == Field::Feedback;
}

/// Fields that may have a column for days without one: read in the order of preference where one is empty.
bool takesOthersWhereEmpty(Field field)
{
    constexpr std::array fields{Field::Card,           Field::Account,  Field::OwnName, Field::Time,
                                Field::PeerAccount,    Field::PeerName, Field::Summary, Field::Phone,
                                Field::Payer,          Field::Payee,    Field::Imei,    Field::Category,
                                Field::SuspectAccounts};
    return takesAllColumns(field) || std::ranges::find(fields, field) != fields.end();
}

class Mapping {
public:
    Mapping(const Profile& profile, const HeaderNames& names, ColumnMap& map)
        : m_profile{profile}
        , m_names{names}
        , m_map{map}
        , m_used(names.keys.size(), 0)
    {
    }

    /// Fills the map; the number of fields that got a column.
    std::size_t run()
    {
        std::size_t found = 0;
        for (const auto& [field, names] : m_profile.fields)
            for (const auto& name : names)
                if (place(field, name)) {
                    ++found;
                    break;
                }
        for (const auto& [field, names] : m_profile.fields)
            if (takesOthersWhereEmpty(field))
                for (const auto& name : names)
                    placeMore(field, name);
        return found;
    }

    [[nodiscard]] bool used(std::size_t column) const { return m_used[column] != 0; }

private:
    [[nodiscard]] std::optional<std::size_t> columnOf(const std::string& name) const
    {
        for (std::size_t i = 0; i < m_names.keys.size(); ++i)
            if (std::ranges::find(m_names.keys[i], name) != m_names.keys[i].end())
                return i;
        return std::nullopt;
    }

    bool place(Field field, const std::string& name)
    {
        const auto column = columnOf(name);
        if (!column)
            return false;
        m_map.column[static_cast<std::size_t>(field)] = static_cast<std::int16_t>(*column);
        m_map.unitDecimals[static_cast<std::size_t>(field)] = unitOf(m_names.keys[*column].front());
        m_used[*column] = 1;
        return true;
    }

    void placeMore(Field field, const std::string& name)
    {
        const auto column = columnOf(name);
        if (!column || m_used[*column] != 0)
            return;
        m_map.more.emplace_back(field, static_cast<std::int16_t>(*column));
        m_used[*column] = 1;
    }

    const Profile& m_profile;
    const HeaderNames& m_names;
    ColumnMap& m_map;
    std::vector<char> m_used;
};

bool isOwnNumber(Field field)
{
    return field == Field::Card || field == Field::Account || field == Field::Own;
}

bool hasRequired(const Profile& profile, const Recognition& match)
{
    return std::ranges::all_of(profile.required, [&](const std::vector<Field>& group) {
        return std::ranges::any_of(group, [&](Field field) {
            return match.map.has(field) || (isOwnNumber(field) && !match.preface.number.empty());
        });
    });
}

/// Whether a profile reads or knows a header of one of these names.
bool knows(const Profile& profile, const std::vector<std::string>& keys)
{
    return std::ranges::any_of(keys, [&](const std::string& key) {
        const auto plain = key.substr(0, key.find('#'));
        return profile.known.contains(key) || profile.known.contains(plain)
               || std::ranges::any_of(profile.fields, [&](const auto& field) {
                      return std::ranges::find(field.second, key) != field.second.end();
                  });
    });
}

bool isExactly(const Profile& profile, const HeaderNames& names)
{
    if (profile.header.empty() || profile.header.size() != names.keys.size())
        return false;
    for (std::size_t i = 0; i < names.keys.size(); ++i)
        if (headerKey(profile.header[i]) != headerKey(names.written[i]))
            return false;
    return true;
}

bool isBetter(const Recognition& candidate, const Recognition& best)
{
    if (candidate.exact != best.exact)
        return candidate.exact;
    if (candidate.fieldsFound != best.fieldsFound)
        return candidate.fieldsFound > best.fieldsFound;
    if (candidate.share != best.share)
        return candidate.share > best.share;
    return candidate.map.headerRows < best.map.headerRows;
}

/// All names that some profile reads or knows: rows of data have none of them and are passed over quickly.
class KnownNames {
public:
    explicit KnownNames(std::span<const Profile* const> profiles)
    {
        for (const auto* profile : profiles) {
            for (const auto& [field, names] : profile->fields)
                for (const auto& name : names)
                    m_names.insert(name);
            for (const auto& name : profile->known)
                m_names.insert(name);
            for (const auto& name : profile->header)
                m_names.insert(headerKey(name));
        }
    }

    [[nodiscard]] bool mayBeHeader(const HeaderNames& names) const
    {
        return std::ranges::count_if(names.keys,
                                     [&](const auto& keys) {
                                         return std::ranges::any_of(
                                             keys, [&](const auto& key) { return m_names.contains(key); });
                                     })
               >= 2;
    }

private:
    std::unordered_set<std::string> m_names;
};

/// Counts how often each name was met and marks all but the first: 网联/银联, 网联/银联#2.
class Repeats {
public:
    std::string mark(std::string key)
    {
        const auto times = key.empty() ? 1 : ++m_times[key];
        return times == 1 ? key : key + '#' + std::to_string(times);
    }

private:
    std::map<std::string, int> m_times;
};

/// The value behind one of `words` and a colon, in the same cell or the next.
std::string valueBehind(const std::vector<std::string>& row, const std::vector<std::string>& words)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        const auto text = normaliseText(row[i]);
        for (const auto& word : words) {
            const auto at = text.find(word);
            if (at == std::string::npos)
                continue;
            auto rest = std::string_view{text}.substr(at + word.size());
            const bool colon = rest.starts_with(':');
            if (colon)
                rest.remove_prefix(1);
            rest = trimText(rest);
            if (colon && !rest.empty())
                return std::string{rest.substr(0, rest.find_first_of(" \t,;"))};
            if (rest.empty() && i + 1 < row.size() && at == 0)
                return normaliseText(row[i + 1]);
        }
    }
    return {};
}

} // namespace

HeaderNames headerNames(std::span<const std::string> row)
{
    HeaderNames names;
    Repeats repeats;
    for (const auto& cell : row) {
        names.written.emplace_back(trimText(cell));
        names.keys.push_back({repeats.mark(headerKey(cell))});
    }
    return names;
}

HeaderNames headerNames(std::span<const std::string> row, std::span<const std::string> below)
{
    HeaderNames names;
    Repeats repeats;
    std::string over; // a name merged over several columns stands in the first of them only
    for (std::size_t i = 0; i < std::max(row.size(), below.size()); ++i) {
        const auto upper = i < row.size() ? headerKey(row[i]) : std::string{};
        const auto lower = i < below.size() ? headerKey(below[i]) : std::string{};
        if (!upper.empty())
            over = upper;
        std::vector<std::string> keys;
        if (!lower.empty() && !over.empty())
            keys.push_back(repeats.mark(over + lower));
        if (!lower.empty())
            keys.push_back(repeats.mark(lower));
        else
            keys.push_back(repeats.mark(upper));
        names.keys.push_back(std::move(keys));
        const auto written = [](std::span<const std::string> cells, std::size_t at) {
            return at < cells.size() ? std::string{trimText(cells[at])} : std::string{};
        };
        names.written.push_back(lower.empty() ? written(row, i) : written(below, i));
    }
    return names;
}

Preface readPreface(std::span<const std::vector<std::string>> rowsAbove)
{
    const auto& words = intakeWords();
    Preface preface;
    for (const auto& row : rowsAbove) {
        if (std::ranges::all_of(row, [](const auto& cell) { return trimText(cell).empty(); }))
            continue;
        ++preface.rows;
        if (preface.number.empty())
            preface.number = valueBehind(row, words.ownNumbers);
        if (preface.name.empty())
            preface.name = valueBehind(row, words.ownNames);
        const auto unit = valueBehind(row, words.units);
        if (unit.starts_with("万元"))
            preface.unitDecimals = 4;
        else if (unit.starts_with("分"))
            preface.unitDecimals = -2;
    }
    if (std::ranges::none_of(preface.number, [](char c) { return c >= '0' && c <= '9'; }))
        preface.number.clear();
    return preface;
}

Recognition fitHeader(const Profile& profile, const HeaderNames& names, std::int64_t row,
                      const Preface& preface)
{
    Recognition match;
    match.profile = &profile;
    match.preface = preface;
    match.map.headerRow = row;
    match.map.column.fill(ColumnMap::none);
    match.map.unitDecimals.fill(0);
    match.map.header = names.written;
    match.exact = isExactly(profile, names);
    Mapping mapping{profile, names, match.map};
    match.fieldsFound = mapping.run();
    std::size_t count = 0;
    std::size_t known = 0;
    for (std::size_t i = 0; i < names.keys.size(); ++i) {
        if (std::ranges::all_of(names.keys[i], [](const auto& key) { return key.empty(); }))
            continue;
        ++count;
        known += mapping.used(i) || knows(profile, names.keys[i]) ? 1U : 0U;
    }
    match.share = count == 0 ? 0.0 : static_cast<double>(known) / static_cast<double>(count);
    return match;
}

std::optional<Recognition> matchHeader(const Profile& profile, const HeaderNames& names, std::int64_t row,
                                       const Preface& preface)
{
    if (!profile.header.empty() && !isExactly(profile, names)) // a user's mapping is for its own header alone
        return std::nullopt;
    auto match = fitHeader(profile, names, row, preface);
    const auto least = profile.least == 0 ? recognitionFields : profile.least;
    if (match.fieldsFound < least || !hasRequired(profile, match)
        || (match.share < recognitionShare && !match.exact))
        return std::nullopt;
    return match;
}

std::optional<Recognition> recognise(std::span<const Profile* const> profiles,
                                     std::span<const std::vector<std::string>> rows)
{
    std::optional<Recognition> best;
    const KnownNames known{profiles};
    const auto searched = std::min(rows.size(), static_cast<std::size_t>(headerSearchRows));
    const auto consider = [&](const HeaderNames& names, std::size_t last, std::int64_t count) {
        if (!known.mayBeHeader(names))
            return;
        const auto first = last + 1 - static_cast<std::size_t>(count);
        const auto preface = readPreface(rows.first(first));
        for (const auto* profile : profiles) {
            if (profile->layout != ProfileLayout::Table)
                continue;
            auto match = matchHeader(*profile, names, static_cast<std::int64_t>(last) + 1, preface);
            if (!match)
                continue;
            match->map.headerRows = count;
            if (!best || isBetter(*match, *best))
                best = std::move(match);
        }
    };
    for (std::size_t i = 0; i < searched; ++i) {
        consider(headerNames(rows[i]), i, 1);
        if (i + 1 < searched)
            consider(headerNames(rows[i], rows[i + 1]), i + 1, 2);
    }
    return best;
}

std::string likeliestHeader(std::span<const std::vector<std::string>> rows)
{
    constexpr std::size_t charactersTold = 40; // of a name; no column's name is longer, but a file may be one
    const auto row = likeliestHeaderRow(rows);
    std::string text;
    for (std::size_t i = 0; row > 0 && i < rows[row - 1].size() && i < 8; ++i)
        text += (i > 0 ? ", " : "") + beginningOf(trimText(rows[row - 1][i]), charactersTold);
    return text;
}

std::size_t likeliestHeaderRow(std::span<const std::vector<std::string>> rows)
{
    std::size_t likeliest = 0;
    std::size_t most = 0;
    for (std::size_t i = 0; i < std::min(rows.size(), static_cast<std::size_t>(headerSearchRows)); ++i) {
        const auto filled = static_cast<std::size_t>(
            std::ranges::count_if(rows[i], [](const auto& cell) { return !trimText(cell).empty(); }));
        if (filled > most) {
            most = filled;
            likeliest = i + 1;
        }
    }
    return likeliest;
}

} // namespace jingwei
