#include "ui/main_window/search_index.h"

#include "core/base/text.h"
#include "ui/support/format.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

namespace jingwei::ui {

namespace {

constexpr std::size_t groups = 4;
constexpr std::size_t chunk = 1024;

std::string lower(const std::string& text)
{
    return isAscii(text) ? toUtf8(toQString(text).toLower())
                         : toUtf8(toQString(normaliseText(text)).toLower());
}

/// Turns names into pinyin once each: in a case the same holder stands beside many accounts.
class PinyinOnce {
public:
    const Pinyin& of(const std::string& name)
    {
        const auto known = m_known.find(name);
        if (known != m_known.end())
            return known->second;
        return m_known.emplace(name, isAscii(name) ? Pinyin{} : pinyinOf(name)).first->second;
    }

private:
    std::unordered_map<std::string, Pinyin> m_known;
};

void fillName(SearchEntry& entry, const std::string& name, PinyinOnce& pinyin)
{
    entry.name = name;
    const auto& spoken = pinyin.of(name);
    entry.initials = spoken.initials;
    entry.pinyin = spoken.full;
}

/// 0 best; nothing: no hit.
std::optional<int> rankOf(const SearchEntry& entry, const std::string& typed, bool latin)
{
    const auto at = entry.key.find(typed);
    if (at == 0)
        return 0;
    if (latin && (entry.initials.starts_with(typed) || entry.pinyin.starts_with(typed)))
        return 1;
    if (at != std::string::npos)
        return entry.key[at - 1] == '\n' ? 0 : 2;
    return std::nullopt;
}

} // namespace

Result<std::shared_ptr<const SearchIndex>> SearchIndex::build(const CaseSnapshot& snapshot,
                                                              Progress& progress)
{
    auto index = std::make_shared<SearchIndex>();
    auto& entries = index->m_entries;
    PinyinOnce pinyin;
    std::map<std::string, std::size_t> holders; // name -> its entry
    std::set<std::string> phones;
    const auto& graph = *snapshot.graph;
    progress.begin(graph.vertexCount() + snapshot.incidents.size());

    for (const auto& incident : snapshot.incidents) {
        SearchEntry entry{.group = SearchGroup::Incident,
                          .entity = {EntityKind::Incident, incident.number},
                          .name = {},
                          .detail = incident.category,
                          .key = lower(incident.number) + '\n' + lower(incident.victim) + '\n'
                                 + incident.victimId + '\n' + incident.victimPhone,
                          .initials = {},
                          .pinyin = {},
                          .others = {}};
        fillName(entry, incident.victim, pinyin);
        entries.push_back(std::move(entry));
        if (!incident.victimPhone.empty())
            phones.insert(incident.victimPhone);
        phones.insert(incident.suspectPhones.begin(), incident.suspectPhones.end());
        progress.advance();
    }
    for (std::uint32_t v = 0; v < graph.vertexCount(); ++v) {
        if (v % chunk == 0 && progress.cancelled())
            return failure(ErrorCode::Cancelled);
        progress.advance();
        const auto& account = graph.account(VertexIndex{v});
        if (account.entity.kind != EntityKind::Account)
            continue;
        entries.push_back({.group = SearchGroup::Account,
                           .entity = account.entity,
                           .name = account.holder,
                           .detail = account.bank,
                           .key = lower(account.entity.value),
                           .initials = {},
                           .pinyin = {},
                           .others = {}});
        if (account.holder.empty())
            continue;
        const auto [known, isNew] = holders.emplace(account.holder, entries.size());
        if (!isNew) {
            entries[known->second].others.push_back(account.entity);
            continue;
        }
        SearchEntry holder{.group = SearchGroup::Holder,
                           .entity = account.entity,
                           .name = {},
                           .detail = {},
                           .key = lower(account.holder) + '\n' + account.holderId,
                           .initials = {},
                           .pinyin = {},
                           .others = {}};
        fillName(holder, account.holder, pinyin);
        entries.push_back(std::move(holder));
    }
    for (const auto& call : snapshot.calls) {
        phones.insert(call.from);
        phones.insert(call.to);
    }
    phones.erase(std::string{});
    for (const auto& phone : phones)
        entries.push_back({.group = SearchGroup::Phone,
                           .entity = {EntityKind::Phone, phone},
                           .name = {},
                           .detail = {},
                           .key = phone,
                           .initials = {},
                           .pinyin = {},
                           .others = {}});
    return std::shared_ptr<const SearchIndex>{std::move(index)};
}

std::vector<const SearchEntry*> SearchIndex::find(const QString& typed, std::size_t mostPerGroup,
                                                  Progress& progress) const
{
    auto plain = typed.trimmed().toLower();
    plain.remove(QLatin1Char{' '});
    const auto text = toUtf8(plain);
    if (text.empty())
        return {};
    const bool latin = std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    constexpr std::size_t ranks = 3;
    std::array<std::array<std::vector<const SearchEntry*>, ranks>, groups> found;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (i % chunk == 0 && progress.cancelled())
            return {};
        const auto& entry = m_entries[i];
        const auto rank = rankOf(entry, text, latin);
        if (!rank)
            continue;
        auto& list = found[static_cast<std::size_t>(entry.group)][static_cast<std::size_t>(*rank)];
        if (list.size() < mostPerGroup)
            list.push_back(&entry);
    }
    std::vector<const SearchEntry*> hits;
    for (const auto& group : found) {
        std::size_t taken = 0;
        for (const auto& list : group) {
            for (const auto* entry : list) {
                if (taken++ < mostPerGroup)
                    hits.push_back(entry);
            }
        }
    }
    return hits;
}

} // namespace jingwei::ui
