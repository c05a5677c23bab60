#include "core/linkage/link_material.h"

#include "core/base/workers.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <tuple>
#include <unordered_map>

namespace jingwei {

namespace {

/// Farther away than this nothing counts as near any more (a share of e⁻⁸).
constexpr double farthestNear = 8.0 * nearKilometres;

constexpr double kilometresPerDegree = 111.195;

double daysBetween(const LinkSubject& a, const LinkSubject& b)
{
    return std::abs(static_cast<double>((*a.at - *b.at).count())) / 86'400.0;
}

} // namespace

std::string valueKey(GroundKind kind, std::string_view value)
{
    std::string key(1, static_cast<char>(kind == GroundKind::LowerAccount ? GroundKind::Account : kind));
    key += value;
    return key;
}

double kilometresBetween(const GeoPoint& a, const GeoPoint& b) noexcept
{
    const double north = (a.latitude - b.latitude) * kilometresPerDegree;
    const double middle = (a.latitude + b.latitude) / 2.0 * std::numbers::pi / 180.0;
    const double east = (a.longitude - b.longitude) * kilometresPerDegree * std::cos(middle);
    return std::hypot(north, east);
}

namespace {

/// What a subject says of a kind of words, or in a column; empty: nothing.
const std::string& wordsOf(const LinkSubject& subject, GroundKind kind, const std::string& column)
{
    static const std::string nothing;
    if (kind == GroundKind::Category)
        return subject.category;
    if (kind == GroundKind::Lure)
        return subject.lure;
    if (kind == GroundKind::Payment)
        return subject.payment;
    if (kind == GroundKind::Unit)
        return subject.unit;
    const auto found = std::ranges::find(subject.traits, column, &std::pair<std::string, std::string>::first);
    return found == subject.traits.end() ? nothing : found->second;
}

} // namespace

std::int32_t LinkMaterial::Words::find(const LinkSubject& subject) const
{
    const auto& word = wordsOf(subject, kind, column);
    if (word.empty())
        return -1;
    const auto found = std::ranges::find(text, word);
    return found == text.end() ? -2 : static_cast<std::int32_t>(found - text.begin());
}

Result<LinkMaterial> LinkMaterial::build(std::vector<LinkSubject> subjects, Progress& progress)
{
    LinkMaterial material;
    material.m_subjects = std::move(subjects);
    material.m_neighbours.assign(material.m_subjects.size(), {});
    std::ranges::sort(material.m_subjects, {}, &LinkSubject::number);
    material.indexValues();
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    std::vector<std::string_view> texts;
    texts.reserve(material.m_subjects.size());
    for (const auto& subject : material.m_subjects)
        texts.push_back(subject.narrative);
    material.m_narratives = NarrativeGrams{texts};
    if (progress.cancelled())
        return failure(ErrorCode::Cancelled);
    material.indexWords();
    return material;
}

std::optional<std::uint32_t> LinkMaterial::find(std::string_view number) const
{
    const auto found = std::ranges::lower_bound(
        m_subjects, number, {}, [](const LinkSubject& subject) { return std::string_view{subject.number}; });
    if (found == m_subjects.end() || found->number != number)
        return std::nullopt;
    return static_cast<std::uint32_t>(found - m_subjects.begin());
}

/// Numbers values in the order of the incidents, so that the same incidents give the same numbers in whatever
/// order they were handed over.
void LinkMaterial::indexValues()
{
    std::unordered_map<std::string, std::uint32_t> numbers;
    m_itemStarts.assign(1, 0);
    Workers workers;
    workers.shareRange(m_subjects.size(), 512, [&](std::size_t first, std::size_t last) {
        for (auto index = first; index < last; ++index)
            std::ranges::sort(m_subjects[index].named, [](const NamedValue& a, const NamedValue& b) {
                return std::tie(a.kind, a.value, a.level, a.row) < std::tie(b.kind, b.value, b.level, b.row);
            });
    });
    for (const auto& subject : m_subjects) {
        for (const auto& named : subject.named) {
            const auto [place, fresh] = numbers.try_emplace(valueKey(named.kind, named.value),
                                                            static_cast<std::uint32_t>(m_values.size()));
            if (fresh)
                m_values.push_back({named.kind, named.hub, named.value, 0});
            auto& value = m_values[place->second];
            value.hub |= named.hub;
            value.kind = std::min(value.kind, named.kind);
            m_items.push_back({place->second, named.level, named.row});
        }
        const auto first = m_items.begin() + static_cast<std::ptrdiff_t>(m_itemStarts.back());
        std::stable_sort(first, m_items.end(),
                         [](const Item& a, const Item& b) { return a.value < b.value; });
        // the least level stands first
        m_items.erase(std::unique(first, m_items.end(),
                                  [](const Item& a, const Item& b) { return a.value == b.value; }),
                      m_items.end());
        m_itemStarts.push_back(m_items.size());
    }
    m_holderStarts.assign(m_values.size() + 1, 0);
    for (const auto& item : m_items)
        ++m_holderStarts[item.value + 1];
    for (std::size_t value = 0; value < m_values.size(); ++value)
        m_holderStarts[value + 1] += m_holderStarts[value];
    m_holders.resize(m_items.size());
    auto next = m_holderStarts;
    for (std::uint32_t incident = 0; incident < size(); ++incident)
        for (const auto& item : items(incident))
            m_holders[next[item.value]++] = incident;
    countEver();
}

void LinkMaterial::countEver()
{
    const auto address = [](const Value& value) {
        return std::string_view{value.text}.substr(0, value.text.find('@'));
    };
    std::unordered_map<std::string_view, std::uint32_t> ofAddress;
    for (std::uint32_t value = 0; value < m_values.size(); ++value) {
        m_values[value].ever = static_cast<std::uint32_t>(incidentsOf(value).size());
        if (m_values[value].kind == GroundKind::NetAddress)
            ofAddress[address(m_values[value])] += m_values[value].ever;
    }
    for (auto& value : m_values)
        if (value.kind == GroundKind::NetAddress)
            value.ever = ofAddress.at(address(value));
}

std::string LinkMaterial::listed(GroundKind kind, std::string_view value)
{
    std::string text{groundWord(kind == GroundKind::LowerAccount ? GroundKind::Account : kind)};
    text += ':';
    text += kind == GroundKind::NetAddress ? value.substr(0, value.find('@')) : value;
    return text;
}

/// Length of what a list has of a value: of a host also the domains above it, the nearest one first.
std::optional<std::size_t> LinkMaterial::lengthListed(const std::vector<std::string>& list, GroundKind kind,
                                                      std::string_view value)
{
    for (;;) {
        const auto text = listed(kind, value);
        if (std::ranges::binary_search(list, text))
            return text.size();
        const auto dot = kind == GroundKind::Site ? value.find('.') : std::string_view::npos;
        if (dot == std::string_view::npos)
            return std::nullopt;
        value.remove_prefix(dot + 1);
    }
}

void LinkMaterial::markHubs(const std::vector<std::string>& hubs, const std::vector<std::string>& ties)
{
    if (hubs.empty() && ties.empty())
        return;
    for (auto& value : m_values) {
        const auto hub = lengthListed(hubs, value.kind, value.text);
        const auto tie = lengthListed(ties, value.kind, value.text);
        if (hub || tie)
            value.hub = hub.value_or(0) >= tie.value_or(0);
    }
}

void LinkMaterial::indexWords()
{
    const auto add = [&](GroundKind kind, const std::string& column) {
        Words words{kind, column, {}, {}, {}};
        std::map<std::string, std::int32_t> numbers;
        words.of.reserve(m_subjects.size());
        for (const auto& subject : m_subjects) {
            const auto& text = wordsOf(subject, kind, column);
            if (text.empty()) {
                words.of.push_back(-1);
                continue;
            }
            const auto [place, fresh] =
                numbers.try_emplace(text, static_cast<std::int32_t>(words.text.size()));
            if (fresh) {
                words.text.push_back(text);
                words.count.push_back(0);
            }
            ++words.count[static_cast<std::size_t>(place->second)];
            ++words.known;
            words.of.push_back(place->second);
        }
        if (words.known >= 2)
            m_words.push_back(std::move(words));
    };
    for (const auto kind : {GroundKind::Category, GroundKind::Lure, GroundKind::Payment, GroundKind::Unit})
        add(kind, {});
    std::set<std::string> columns;
    for (const auto& subject : m_subjects)
        for (const auto& [column, value] : subject.traits)
            columns.insert(column);
    for (const auto& column : columns)
        add(GroundKind::Trait, column);
    // A column in which nearly every incident has a word of its own tells nothing of two of them.
    std::erase_if(m_words, [](const Words& words) {
        return words.kind == GroundKind::Trait && words.text.size() * 2 > words.known;
    });
}

/// Of places in a grid whose cells are as wide as what can be near, only those in neighbouring cells are
/// looked at.
void LinkMaterial::countNeighbours()
{
    m_neighbours.assign(m_subjects.size(), {});
    std::map<std::pair<int, int>, std::vector<std::uint32_t>> cells;
    const auto cellOf = [](const GeoPoint& where) {
        const auto cell = [](double kilometres) {
            return static_cast<int>(std::floor(kilometres / farthestNear));
        };
        // columns by whole degrees of latitude, so that cells of one row are of one width
        const double band = std::floor(where.latitude);
        const double width = std::cos(band * std::numbers::pi / 180.0);
        return std::pair{cell(where.latitude * kilometresPerDegree),
                         cell(where.longitude * kilometresPerDegree * width)};
    };
    for (std::uint32_t incident = 0; incident < size(); ++incident)
        if (const auto& where = m_subjects[incident].where)
            cells[cellOf(*where)].push_back(incident);
    const auto add = [&](std::uint32_t a, std::uint32_t b) {
        const auto& one = m_subjects[a];
        const auto& other = m_subjects[b];
        const double near = std::exp(-kilometresBetween(*one.where, *other.where) / nearKilometres);
        m_neighbours[a].inPlace += static_cast<float>(near);
        if (one.at && other.at)
            m_neighbours[a].inPlaceAndTime +=
                static_cast<float>(near * std::exp(-daysBetween(one, other) / nearDays));
    };
    for (const auto& [cell, own] : cells) {
        for (int row = cell.first - 1; row <= cell.first + 1; ++row) {
            for (int column = cell.second - 1; column <= cell.second + 1; ++column) {
                const auto beside = cells.find({row, column});
                if (beside == cells.end())
                    continue;
                for (const auto a : own)
                    for (const auto b : beside->second)
                        if (a != b)
                            add(a, b);
            }
        }
    }
}

} // namespace jingwei
