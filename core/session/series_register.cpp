#include "core/session/series_register.h"

#include "core/linkage/incident_groups.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

// Terms. A *group* is what verdicts hold together; a *series* is what linkage proposes, around such groups
// and without them.
//
// Left out: what speaks against. The register has room for words, the minutes of the review have all of it.

namespace jingwei {

namespace {

constexpr double leastGround = 0.5; // bits

/// A ground in the words of the register; empty: a likeness, which is no ground for itself.
std::string_view shortWord(GroundKind kind)
{
    static constexpr std::array<std::pair<GroundKind, std::string_view>, 16> words{
        {{GroundKind::Account, "共用账户"},
         {GroundKind::LowerAccount, "共用下级账户"},
         {GroundKind::CashOut, "同一取现点"},
         {GroundKind::Holder, "同一持卡人"},
         {GroundKind::Phone, "共用电话"},
         {GroundKind::Device, "同一设备"},
         {GroundKind::Sim, "同一SIM卡"},
         {GroundKind::NetAddress, "同一IP地址"},
         {GroundKind::MacAddress, "同一MAC地址"},
         {GroundKind::Qq, "同一QQ"},
         {GroundKind::WeChat, "同一微信"},
         {GroundKind::Chat, "同一聊天账号"},
         {GroundKind::Site, "同一网址"},
         {GroundKind::App, "同一应用"},
         {GroundKind::Wallet, "同一钱包"},
         {GroundKind::Company, "同一公司"}}};
    const auto* const found = std::ranges::find(words, kind, &std::pair<GroundKind, std::string_view>::first);
    return found == words.end() ? std::string_view{} : found->second;
}

/// A preset reason of a reviewer; empty: one that this version does not know.
std::string_view reasonWord(std::string_view reason)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> words{
        {{"shared-card", "共用账户"},
         {"same-app", "同一应用"},
         {"same-script", "话术相同"},
         {"same-cashout", "同一取现点"},
         {"category-only", "仅类别相同"}}};
    const auto* const found =
        std::ranges::find(words, reason, &std::pair<std::string_view, std::string_view>::first);
    return found == words.end() ? std::string_view{} : found->second;
}

class RegisterWriter {
public:
    RegisterWriter(const CaseSnapshot& snapshot, const LinkedCase& linked, RegisterChoice choice)
        : m_snapshot{snapshot}
        , m_linked{linked}
        , m_choice{choice}
        , m_groups{linked.material->size()}
        , m_seriesOf(linked.material->size(), none)
    {
        for (std::uint32_t index = 0; index < linked.series.size(); ++index)
            for (const auto incident : linked.series[index].incidents)
                m_seriesOf[incident] = index;
        for (const auto& verdict : linked.verdicts)
            if (verdict.verdict == Verdict::Same)
                m_groups.join(verdict.pair.a, verdict.pair.b);
        for (std::uint32_t incident = 0; incident < linked.material->size(); ++incident)
            m_members[m_groups.of(incident)].push_back(incident);
    }

    std::vector<RegisterRow> rows()
    {
        std::vector<RegisterRow> rows;
        for (const auto* incident : incidentsByRow())
            rows.push_back(rowOf(incident->number));
        return rows;
    }

private:
    static constexpr auto none = std::numeric_limits<std::uint32_t>::max();

    [[nodiscard]] std::vector<const IncidentFact*> incidentsByRow() const
    {
        std::vector<const IncidentFact*> incidents;
        for (const auto& incident : m_snapshot.incidents)
            incidents.push_back(&incident);
        std::ranges::stable_sort(incidents, {}, [](const IncidentFact* incident) {
            return incident->rows.empty() ? std::numeric_limits<std::int64_t>::max()
                                          : incident->rows.front().value();
        });
        return incidents;
    }

    RegisterRow rowOf(const std::string& number)
    {
        RegisterRow row;
        row.number = number;
        const auto incident = m_linked.material->find(number);
        if (!incident || m_seriesOf[*incident] == none)
            return row;
        const auto& group = groupOf(*incident);
        const bool decided = group.size() > 1;
        if (!decided && m_choice == RegisterChoice::Decided)
            return row;
        const auto series = m_seriesOf[*incident];
        row.inSeries = true;
        row.lead = !decided;
        row.main = m_linked.material->subject(decided ? earliest(group) : mainOfSeries(series)).number;
        row.series = m_linked.numbers[series];
        row.grounds = decided ? decidedGrounds(*incident, group)
                              : sharedWords(*incident, m_linked.series[series].incidents);
        return row;
    }

    [[nodiscard]] const std::vector<std::uint32_t>& groupOf(std::uint32_t incident)
    {
        return m_members[m_groups.of(incident)];
    }

    /// By time of offence; what has none comes last.
    [[nodiscard]] std::uint32_t earliest(const std::vector<std::uint32_t>& incidents) const
    {
        return *std::ranges::min_element(incidents, {}, [this](std::uint32_t incident) {
            const auto& number = m_linked.material->subject(incident).number;
            const auto found =
                std::ranges::lower_bound(m_snapshot.incidents, number, {}, &IncidentFact::number);
            const auto at = found == m_snapshot.incidents.end() ? std::nullopt : found->occurredAt;
            return std::tuple{!at, at.value_or(Instant{}), number};
        });
    }

    std::uint32_t mainOfSeries(std::uint32_t series)
    {
        std::vector<std::uint32_t> decided;
        for (const auto incident : m_linked.series[series].incidents)
            if (groupOf(incident).size() > 1)
                decided.push_back(incident);
        return earliest(decided.empty() ? m_linked.series[series].incidents : decided);
    }

    /// What an incident shares with others of its own, in the order of kinds.
    [[nodiscard]] std::vector<std::string> sharedWords(std::uint32_t incident,
                                                       const std::vector<std::uint32_t>& others) const
    {
        const auto& material = *m_linked.material;
        std::set<GroundKind> kinds;
        for (const auto& item : material.items(incident)) {
            const auto& value = material.value(item.value);
            if (value.hub || m_linked.scorer->valueWeight(item.value) < leastGround)
                continue;
            const bool shared =
                std::ranges::any_of(material.incidentsOf(item.value), [&](std::uint32_t other) {
                    return other != incident && std::ranges::binary_search(others, other);
                });
            if (shared)
                kinds.insert(value.kind);
        }
        std::vector<std::string> words;
        for (const auto kind : kinds)
            if (const auto word = shortWord(kind); !word.empty())
                words.emplace_back(word);
        return words;
    }

    /// Votes that hold an incident and another one series, of decisions that bind.
    [[nodiscard]] std::vector<const ReviewRecord*> votesFor(const std::string& number) const
    {
        std::vector<const ReviewRecord*> votes;
        for (const auto& decision : m_linked.review.decisions) {
            const bool about = decision.pair.first == number || decision.pair.second == number;
            if (!about || decision.verdict != Verdict::Same)
                continue;
            for (const auto& vote : decision.votes)
                if (vote.verdict == Verdict::Same)
                    votes.push_back(&vote);
        }
        return votes;
    }

    /// The reviewers' own reasons first.
    [[nodiscard]] std::vector<std::string> decidedGrounds(std::uint32_t incident,
                                                          const std::vector<std::uint32_t>& group) const
    {
        std::vector<std::string> words;
        const auto add = [&words](std::string_view word) {
            if (!word.empty() && std::ranges::find(words, word) == words.end())
                words.emplace_back(word);
        };
        for (const auto* vote : votesFor(m_linked.material->subject(incident).number))
            for (const auto& reason : vote->reasons)
                add(reasonWord(reason));
        for (const auto& word : sharedWords(incident, group))
            add(word);
        if (words.empty())
            add("研判认定"); // the reviewers' word is the ground
        return words;
    }

    const CaseSnapshot& m_snapshot;
    const LinkedCase& m_linked;
    RegisterChoice m_choice;
    IncidentGroups m_groups; ///< that verdicts hold together
    std::vector<std::uint32_t> m_seriesOf;
    std::map<std::uint32_t, std::vector<std::uint32_t>> m_members; ///< of groups
};

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : "、") + word;
    return text;
}

SheetCell cell(std::string text, CellLook look = CellLook::Plain)
{
    return {std::move(text), look};
}

std::string stateOf(const RegisterRow& row)
{
    if (!row.inSeries)
        return {};
    return row.lead ? "待定线索" : "已决";
}

} // namespace

std::vector<RegisterRow> registerRows(const CaseSnapshot& snapshot, const LinkedCase& linked,
                                      RegisterChoice choice)
{
    return RegisterWriter{snapshot, linked, choice}.rows();
}

Sheet registerSheet(const std::vector<RegisterRow>& rows)
{
    constexpr auto head = CellLook::Head;
    Sheet sheet{.name = "串并案", .widths = {24.0, 10.0, 24.0, 10.0, 44.0, 12.0}};
    sheet.rows.push_back({cell("警情编号", head), cell("并案标识", head), cell("并案主案件编号", head),
                          cell("系列编号", head), cell("依据", head), cell("状态", head)});
    for (const auto& row : rows)
        sheet.rows.push_back({cell(row.number), cell(row.inSeries ? "是" : "否"), cell(row.main),
                              cell(row.inSeries ? std::to_string(row.series) : std::string{}),
                              cell(joined(row.grounds)), cell(stateOf(row))});
    return sheet;
}

} // namespace jingwei
