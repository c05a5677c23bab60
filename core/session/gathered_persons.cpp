#include "core/session/gathered_persons.h"

#include "core/base/text.h"
#include "core/identifiers/identifier.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace jingwei {

namespace {

constexpr std::size_t mostRows = 5;        ///< of one person
constexpr std::size_t shortestCompany = 5; ///< characters of a Chinese name
constexpr std::string_view minorityDot = "·";

bool isCompany(const std::string& name, const std::string& idNumber)
{
    const bool isLong = !isAscii(name) && lengthInCharacters(name) >= shortestCompany;
    return (looksLikeUscc(idNumber) && !readIdNumber(idNumber))
           || (isLong && name.find(minorityDot) == std::string::npos);
}

/// An identity number that tells one person from others: not hidden, not a placeholder.
bool tellsApart(const std::string& idNumber)
{
    return !idNumber.empty() && idNumber.find('*') == std::string::npos && !isPlaceholder(idNumber);
}

class PersonGatherer {
public:
    explicit PersonGatherer(const CaseSnapshot& snapshot) : m_snapshot{snapshot} {}

    std::vector<GatheredPerson> gather(std::span<const PersonRow> rows)
    {
        for (std::uint32_t vertex = 0; vertex < m_snapshot.graph->vertexCount(); ++vertex)
            addHolder(VertexIndex{vertex});
        for (const auto& row : rows)
            if (!row.account.empty() || tellsApart(row.idNumber))
                addRow(row);
        for (const auto& incident : m_snapshot.incidents)
            addVictim(incident);
        for (const auto& row : rows) // users of phones come last: who has the phone is known by then
            if (row.account.empty() && !tellsApart(row.idNumber))
                addRow(row);
        return take();
    }

private:
    struct Person {
        std::string name;
        std::set<std::pair<PersonField, std::string>> values;
        std::set<RowId> rows;
    };

    void add(const std::string& ref, PersonField field, const std::string& value)
    {
        if (value.empty() || isPlaceholder(value))
            return;
        auto& person = m_persons[ref];
        if (field == PersonField::Name && person.name.empty())
            person.name = value;
        person.values.emplace(field, value);
        const auto normal = normaliseText(value);
        if (field == PersonField::Name)
            for (const auto& phone : valuesOf(person, PersonField::Phone))
                m_byNameAndPhone.try_emplace({normal, phone}, ref);
        if (field == PersonField::Phone)
            for (const auto& name : valuesOf(person, PersonField::Name))
                m_byNameAndPhone.try_emplace({normaliseText(name), normal}, ref);
    }

    static std::vector<std::string> valuesOf(const Person& person, PersonField field)
    {
        std::vector<std::string> values;
        for (auto at = person.values.lower_bound({field, {}}); at != person.values.end(); ++at) {
            if (at->first != field)
                break;
            values.push_back(at->second);
        }
        return values;
    }

    void addHolder(VertexIndex vertex)
    {
        const auto& account = m_snapshot.graph->account(vertex);
        const bool leaves = account.exit != ExitKind::None && account.exit != ExitKind::Victim;
        if (account.entity.kind != EntityKind::Account || leaves || account.holder.empty()
            || isCompany(account.holder, account.holderId))
            return;
        const auto ref = tellsApart(account.holderId) ? toText({EntityKind::Person, account.holderId})
                                                      : toText(account.entity);
        m_holderOf.emplace(account.entity.value, ref);
        add(ref, PersonField::Name, account.holder);
        add(ref, PersonField::IdNumber, account.holderId);
        add(ref, PersonField::Account, account.entity.value);
        add(ref, PersonField::Bank, account.bank);
        for (const auto edges : {m_snapshot.graph->outEdges(vertex), m_snapshot.graph->inEdges(vertex)})
            if (!edges.empty())
                m_persons[ref].rows.insert(m_snapshot.graph->id(edges.front()));
    }

    /// Whom a row tells of; nothing: it does not say.
    [[nodiscard]] std::optional<std::string> toldOf(const PersonRow& row) const
    {
        if (tellsApart(row.idNumber))
            return toText({EntityKind::Person, row.idNumber});
        if (!row.account.empty()) {
            const auto holder = m_holderOf.find(row.account);
            return holder == m_holderOf.end() ? std::nullopt : std::optional{holder->second};
        }
        if (row.phone.empty() || row.name.empty())
            return std::nullopt;
        const auto known = m_byNameAndPhone.find({normaliseText(row.name), row.phone});
        return known != m_byNameAndPhone.end() ? known->second : toText({EntityKind::Phone, row.phone});
    }

    void addRow(const PersonRow& row)
    {
        const auto ref = isCompany(row.name, row.idNumber) ? std::nullopt : toldOf(row);
        if (!ref)
            return;
        add(*ref, PersonField::Name, row.name);
        add(*ref, PersonField::IdNumber, row.idNumber);
        add(*ref, PersonField::Phone, row.phone);
        add(*ref, PersonField::Bank, row.bank);
        m_persons[*ref].rows.insert(row.row);
    }

    /// Whom the register names as a victim. Without a number: who holds an account of the victim's, or has
    /// the phone, under the very same name.
    [[nodiscard]] std::string victimOf(const IncidentFact& incident, std::span<const std::string> accounts)
    {
        if (tellsApart(incident.victimId))
            return toText({EntityKind::Person, incident.victimId});
        const auto name = normaliseText(incident.victim);
        for (const auto& account : accounts)
            if (const auto holder = m_holderOf.find(account);
                holder != m_holderOf.end() && normaliseText(m_persons[holder->second].name) == name)
                return holder->second;
        const auto known = m_byNameAndPhone.find({name, incident.victimPhone});
        if (known != m_byNameAndPhone.end()
            && !known->second.starts_with(entityKindWord(EntityKind::Incident)))
            return known->second;
        return toText({EntityKind::Incident, incident.number});
    }

    /// A bank that gives the holder's name alone tells of whom the register names in full with the account.
    void takeOver(const std::string& ref, const std::string& name, const std::string& account)
    {
        const auto holder = m_holderOf.find(account);
        if (holder == m_holderOf.end() || holder->second != toText({EntityKind::Account, account})
            || normaliseText(m_persons[holder->second].name) != normaliseText(name))
            return;
        auto& into = m_persons[ref];
        auto& from = m_persons[holder->second];
        into.values.merge(from.values);
        into.rows.merge(from.rows);
        for (const auto& phone : valuesOf(into, PersonField::Phone))
            m_byNameAndPhone[{normaliseText(name), phone}] = ref;
        m_persons.erase(holder->second);
        holder->second = ref;
    }

    void addVictim(const IncidentFact& incident)
    {
        if (incident.victim.empty() || isCompany(incident.victim, incident.victimId))
            return;
        std::vector<std::string> accounts;
        for (const auto id : incident.victimAccounts)
            if (const auto vertex = m_snapshot.graph->find(id))
                accounts.push_back(m_snapshot.graph->account(*vertex).entity.value);
        const auto ref = victimOf(incident, accounts);
        add(ref, PersonField::Name, incident.victim);
        if (tellsApart(incident.victimId))
            for (const auto& account : accounts)
                takeOver(ref, incident.victim, account);
        add(ref, PersonField::IdNumber, incident.victimId);
        add(ref, PersonField::Phone, incident.victimPhone);
        for (const auto& account : accounts)
            add(ref, PersonField::Account, account);
        m_persons[ref].rows.insert(incident.rows.begin(), incident.rows.end());
    }

    std::vector<GatheredPerson> take()
    {
        std::map<std::string, int> namedWith; // how many persons an account is named with
        for (const auto& [ref, person] : m_persons)
            for (const auto& account : valuesOf(person, PersonField::Account))
                ++namedWith[account];
        std::vector<GatheredPerson> persons;
        for (auto& [ref, person] : m_persons) {
            GatheredPerson gathered{ref, std::move(person.name), {}, {}};
            for (const auto& [field, value] : person.values)
                if (field != PersonField::Account || namedWith.at(value) > 1)
                    gathered.record.push_back({field, value});
            for (const auto row : person.rows)
                if (gathered.rows.size() < mostRows)
                    gathered.rows.push_back(row);
            if (!gathered.record.empty())
                persons.push_back(std::move(gathered));
        }
        return persons;
    }

    const CaseSnapshot& m_snapshot;
    std::map<std::string, Person> m_persons;       ///< by ref
    std::map<std::string, std::string> m_holderOf; ///< ref of the holder, by number of the account
    std::map<std::pair<std::string, std::string>, std::string> m_byNameAndPhone;
};

} // namespace

std::vector<GatheredPerson> gatherPersons(const CaseSnapshot& snapshot, std::span<const PersonRow> rows)
{
    return PersonGatherer{snapshot}.gather(rows);
}

} // namespace jingwei
