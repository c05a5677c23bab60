#pragma once

#include "core/simulate/simulate.h"
#include "tests/support/return_files.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <string>

namespace jingwei::test {

using Texts = std::set<std::string>;

[[nodiscard]] Texts textsOf(const nlohmann::json& array);
[[nodiscard]] Texts common(const Texts& a, const Texts& b);
[[nodiscard]] Texts without(Texts texts, const Texts& left);

/// The truth.json of a folder; null where there is none.
[[nodiscard]] nlohmann::json readTruth(const QString& folder);

/// Columns of the register of a mixed city.
enum RegisterColumn {
    NumberColumn = 1,
    OccurredColumn = 2,
    AccountsColumn = 10,
    PhonesColumn = 11,
    NarrativeColumn = 13,
    SiteColumn = 17,
    AppColumn = 20
};

/// What is found out about one incident: in the truth, in the register, in statements and call lists.
struct KnownIncident {
    nlohmann::json truth;
    QStringList line; ///< of the register
    Texts firstCards; ///< 涉案账号 without hubs
    Texts phones;     ///< 涉案电话 without hubs
    Texts devices;    ///< of these phones
    Texts addresses;  ///< IP of the first cards, without hubs
    Texts contacts;   ///< sites, QQ, WeChat, apps of the register and of its narrative, without hubs
    Texts moneyEnds;  ///< cards and exchanges that its money came to, without hubs
    std::string ring; ///< empty: lone
    std::string mix;

    /// All that could tie it to another one.
    [[nodiscard]] Texts identifiers() const;
    /// Whether cards that have it have money of other incidents as well.
    [[nodiscard]] bool mixesMoney() const { return !mix.empty() && mix != "script-only"; }
    /// Takes in what is known of another one.
    void add(const KnownIncident& other);
};

/// A simulated city with all mixes, read again from its files.
class KnownCity {
public:
    /// Says whether all went well.
    [[nodiscard]] bool make(std::uint32_t incidents, std::uint64_t seed);

    /// The card that the gangs of the incident's ring share; empty: none.
    [[nodiscard]] std::string sharedCardOf(const KnownIncident& known) const;
    /// All that statements say these cards have paid.
    [[nodiscard]] Texts payeesOf(const Texts& cards) const;
    /// Whether the file where a hub of this kind belongs names it for the incident.
    [[nodiscard]] bool shows(const KnownIncident& known, const nlohmann::json& hub) const;

    nlohmann::json truth;
    QList<QStringList> registerLines; ///< the first is the header
    std::map<std::string, KnownIncident> incidents;

private:
    void learnDevices();
    void know(const nlohmann::json& incident);
    [[nodiscard]] Texts contactsOf(const QStringList& line) const;
    [[nodiscard]] Texts moneyEndsOf(const KnownIncident& known) const;
    [[nodiscard]] Texts addressesOf(const Texts& accounts) const;

    QTemporaryDir m_folder;
    std::map<std::string, QList<StatementLine>> m_statements;
    std::map<std::string, Texts> m_devices; ///< by phone
    Texts m_hubs;
};

} // namespace jingwei::test
