#include "tests/support/known_city.h"

#include "core/intake/narrative.h"

#include <QFile>

#include <algorithm>
#include <iterator>
#include <limits>

namespace jingwei::test {

using nlohmann::json;

namespace {

Texts split(const QString& cell)
{
    Texts parts;
    for (const auto& part : cell.split(QStringLiteral("、"), Qt::SkipEmptyParts))
        parts.insert(part.toStdString());
    return parts;
}

} // namespace

Texts textsOf(const json& array)
{
    return array.get<Texts>();
}

Texts common(const Texts& a, const Texts& b)
{
    Texts both;
    std::ranges::set_intersection(a, b, std::inserter(both, both.end()));
    return both;
}

Texts without(Texts texts, const Texts& left)
{
    std::erase_if(texts, [&](const std::string& text) { return left.contains(text); });
    return texts;
}

json readTruth(const QString& folder)
{
    QFile file{QDir{folder}.filePath(QStringLiteral("truth.json"))};
    return file.open(QIODevice::ReadOnly) ? json::parse(file.readAll().toStdString()) : json{};
}

Texts KnownIncident::identifiers() const
{
    Texts all;
    for (const auto* const part : {&firstCards, &phones, &devices, &addresses, &contacts, &moneyEnds})
        all.insert(part->begin(), part->end());
    return all;
}

void KnownIncident::add(const KnownIncident& other)
{
    for (const auto part : {&KnownIncident::firstCards, &KnownIncident::phones, &KnownIncident::devices,
                            &KnownIncident::addresses, &KnownIncident::contacts, &KnownIncident::moneyEnds})
        (this->*part).insert((other.*part).begin(), (other.*part).end());
}

bool KnownCity::make(std::uint32_t count, std::uint64_t seed)
{
    SimulationOptions options{.incidents = count, .seed = seed};
    options.mixes.assign(allMixes.begin(), allMixes.end());
    options.background = Background::Light;
    Progress progress;
    if (!simulate(m_folder.path().toStdString(), options, progress))
        return false;
    truth = readTruth(m_folder.path());
    registerLines = readTable(QDir{m_folder.path()}.filePath(QStringLiteral("警情登记.csv")));
    if (registerLines.size() != qsizetype{count} + 1 || truth["incidents"].size() != count)
        return false;
    for (const auto& line : statementLines(QDir{m_folder.path()}))
        m_statements[line.account.toStdString()] << line;
    for (const auto& hub : truth["hubs"])
        m_hubs.insert(hub["value"].get<std::string>());
    learnDevices();
    for (const auto& incident : truth["incidents"])
        know(incident);
    return incidents.size() == count;
}

void KnownCity::learnDevices()
{
    const QDir folder{m_folder.path()};
    for (const auto& name : folder.entryList({QStringLiteral("通话清单_*.csv")}, QDir::Files)) {
        const auto table = readTable(folder.filePath(name));
        for (qsizetype line = 1; line < table.size(); ++line)
            m_devices[table[line][0].toStdString()].insert(table[line][9].left(14).toStdString());
    }
}

/// Does nothing where the register's line is another incident's.
void KnownCity::know(const json& incident)
{
    const auto number = incident["number"].get<std::string>();
    KnownIncident known;
    known.truth = incident;
    known.line = registerLines[qsizetype(incidents.size()) + 1];
    if (known.line[NumberColumn].toStdString() != number)
        return;
    known.ring = incident["ring"].is_null() ? std::string{} : incident["ring"].dump();
    known.mix = incident["mix"].is_null() ? std::string{} : incident["mix"].get<std::string>();
    known.firstCards = without(split(known.line[AccountsColumn]), m_hubs);
    known.phones = without(split(known.line[PhonesColumn]), m_hubs);
    for (const auto& phone : known.phones)
        known.devices.insert(m_devices[phone].begin(), m_devices[phone].end());
    known.addresses = without(addressesOf(known.firstCards), m_hubs);
    known.contacts = without(contactsOf(known.line), m_hubs);
    known.moneyEnds = without(moneyEndsOf(known), m_hubs);
    incidents.emplace(number, std::move(known));
}

Texts KnownCity::contactsOf(const QStringList& line) const
{
    Texts contacts;
    for (qsizetype column = SiteColumn; column <= AppColumn; ++column)
        if (!line[column].isEmpty())
            contacts.insert(line[column].toStdString());
    for (const auto& mention : findMentions(line[NarrativeColumn].toStdString()))
        if (mention.kind != MentionKind::Amount && mention.kind != MentionKind::IdNumber)
            contacts.insert(mention.value);
    return without(contacts, split(line[AccountsColumn]));
}

Texts KnownCity::addressesOf(const Texts& accounts) const
{
    Texts addresses;
    for (const auto& account : accounts)
        if (const auto statement = m_statements.find(account); statement != m_statements.end())
            for (const auto& line : statement->second)
                addresses.insert(line.ip.toStdString());
    return without(addresses, {""});
}

std::string KnownCity::sharedCardOf(const KnownIncident& known) const
{
    for (const auto& ring : truth["rings"])
        if (ring["ring"].dump() == known.ring && ring["shared_card"].is_string())
            return ring["shared_card"].get<std::string>();
    return {};
}

/// Firms are left out, but for exchanges: everybody pays them. So is what is behind a card that a ring
/// shares: there the money of its incidents is one.
Texts KnownCity::moneyEndsOf(const KnownIncident& known) const
{
    const auto shared = sharedCardOf(known);
    int furthest = std::numeric_limits<int>::max();
    for (const auto& end : known.truth["accounts"])
        if (end["account"].is_string() && end["account"].get<std::string>() == shared)
            furthest = end["level"].get<int>();
    Texts ends;
    for (const auto& end : known.truth["accounts"]) {
        const auto account = end["account"].is_string() ? end["account"].get<std::string>() : "";
        const bool isCard = account.starts_with("6299") && end["exit"] != "victim";
        if ((isCard || end["exit"] == "crypto") && end["level"].get<int>() <= furthest)
            ends.insert(account);
    }
    return ends;
}

Texts KnownCity::payeesOf(const Texts& cards) const
{
    Texts payees;
    for (const auto& card : cards)
        if (const auto statement = m_statements.find(card); statement != m_statements.end())
            for (const auto& line : statement->second)
                if (line.out && line.done)
                    payees.insert(line.other.toStdString());
    return payees;
}

bool KnownCity::shows(const KnownIncident& known, const json& hub) const
{
    const auto kind = hub["kind"].get<std::string>();
    const auto value = hub["value"].get<std::string>();
    if (kind == "clearing-account")
        return split(known.line[AccountsColumn]).contains(value);
    if (kind == "service-number")
        return split(known.line[PhonesColumn]).contains(value);
    if (kind == "app" || kind == "domain")
        return known.line[NarrativeColumn].contains(QString::fromStdString(value));
    if (kind == "ip")
        return addressesOf(textsOf(known.truth["victim_accounts"])).contains(value);
    // merchants and cards: a card that the money came to pays them, or one that mixes it with other money
    auto payers = textsOf(known.truth["suspect_accounts"]);
    for (const auto& end : known.truth["accounts"])
        if (end["account"].is_string())
            payers.insert(end["account"].get<std::string>());
    for (const auto& ring : truth["rings"])
        if (known.mixesMoney() && ring["ring"].dump() == known.ring)
            for (const auto& level : ring["cards_by_level"])
                payers.merge(textsOf(level));
    return payeesOf(payers).contains(value);
}

} // namespace jingwei::test
