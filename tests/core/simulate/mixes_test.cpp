#include "core/simulate/simulate.h"
#include "tests/support/return_files.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <set>

using namespace jingwei;
using namespace jingwei::test;
using nlohmann::json;

namespace {

using Texts = std::set<std::string>;

constexpr std::uint32_t incidentsOfCity = 400;

SimulationOptions mixedCity()
{
    SimulationOptions options{.incidents = incidentsOfCity, .seed = 5};
    options.mixes.assign(allMixes.begin(), allMixes.end());
    options.background = Background::Light;
    return options;
}

json readTruth(const QString& folder)
{
    QFile file{QDir{folder}.filePath(QStringLiteral("truth.json"))};
    return file.open(QIODevice::ReadOnly) ? json::parse(file.readAll().toStdString()) : json{};
}

/// One number for all files of a folder: of the sorted hashes of each.
QByteArray hashOf(const QString& folder)
{
    QList<QByteArray> hashes;
    for (const auto& name : QDir{folder}.entryList(QDir::Files)) {
        QFile file{QDir{folder}.filePath(name)};
        if (file.open(QIODevice::ReadOnly))
            hashes << QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
    }
    std::ranges::sort(hashes);
    return QCryptographicHash::hash(hashes.join(), QCryptographicHash::Sha256).toHex();
}

Texts textsOf(const json& array)
{
    return array.get<Texts>();
}

Texts split(const QString& cell)
{
    Texts parts;
    for (const auto& part : cell.split(QStringLiteral("、"), Qt::SkipEmptyParts))
        parts.insert(part.toStdString());
    return parts;
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

/// Pairs of neighbouring characters.
std::set<QString> pairsOf(const QString& text)
{
    std::set<QString> pairs;
    for (qsizetype i = 0; i + 2 <= text.size(); ++i)
        pairs.insert(text.mid(i, 2));
    return pairs;
}

double likeness(const std::set<QString>& a, const std::set<QString>& b)
{
    std::vector<QString> both;
    std::ranges::set_intersection(a, b, std::back_inserter(both));
    return double(both.size()) / double(a.size() + b.size() - both.size());
}

/// What is found out about one incident: in the truth, in the register, in statements and call lists.
struct Known {
    json truth;
    QStringList line;        ///< of the register
    Texts firstCards;        ///< 涉案账号 without hubs
    Texts phones;            ///< 涉案电话 without hubs
    Texts devices;           ///< of these phones
    Texts addresses;         ///< IP of the first cards, without hubs
    Texts contacts;          ///< site, QQ, WeChat, app of the register, without hubs
    Texts moneyEnds;         ///< cards and exchanges that its money came to, without hubs
    std::set<QString> pairs; ///< of the narrative's characters
    std::string ring;        ///< empty: lone
    std::string mix;

    [[nodiscard]] Texts identifiers() const
    {
        Texts all;
        for (const auto* const part : {&firstCards, &phones, &devices, &addresses, &contacts, &moneyEnds})
            all.insert(part->begin(), part->end());
        return all;
    }
};

enum Column { Number = 1, Occurred = 2, Accounts = 10, Phones = 11, Narrative = 13, Site = 17, App = 20 };

} // namespace

/// The cities that are made to be hard: each mix does what it says, in the truth and in the files.
class MixesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Progress progress;
        QVERIFY(simulate(m_folder.path().toStdString(), mixedCity(), progress));
        m_truth = readTruth(m_folder.path());
        m_register = readTable(QDir{m_folder.path()}.filePath(QStringLiteral("警情登记.csv")));
        QCOMPARE(m_register.size(), qsizetype(incidentsOfCity) + 1);
        for (const auto& line : statementLines(QDir{m_folder.path()}))
            m_statements[line.account.toStdString()] << line;
        for (const auto& hub : m_truth["hubs"])
            m_hubs.insert(hub["value"].get<std::string>());
        learnDevices();
        for (const auto& incident : m_truth["incidents"])
            know(incident);
    }

    void withoutMixesNothingIsOtherThanBefore_data()
    {
        QTest::addColumn<quint32>("incidents");
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<quint32>("levels");
        QTest::addColumn<QByteArray>("hash");
        QTest::newRow("twelve") << 12U << quint64{1} << 3U
                                << QByteArray(
                                       "504223b5eff0103424e5d0e340f3481f3609e71d967756ff8266fee8582adb0b");
        QTest::newRow("sixty") << 60U << quint64{3} << 3U
                               << QByteArray(
                                      "80bdce80c2afb7bd46de31262f78393fa1105ba8106666054f5e6bbb8dbb1160");
        QTest::newRow("seven levels")
            << 12U << quint64{7} << 7U
            << QByteArray("a764ea83eebc11dc850c76b240a0f7ce5c72ca80bdb55ec27274af1b38ad1a66");
    }

    void withoutMixesNothingIsOtherThanBefore()
    {
        QFETCH(quint32, incidents);
        QFETCH(quint64, seed);
        QFETCH(quint32, levels);
        QFETCH(QByteArray, hash);
        QTemporaryDir folder;
        Progress progress;
        QVERIFY(simulate(folder.path().toStdString(), {incidents, seed, levels}, progress));
        QCOMPARE(hashOf(folder.path()), hash);
    }

    void aSeedGivesOneCity()
    {
        QTemporaryDir first;
        QTemporaryDir again;
        QTemporaryDir other;
        Progress progress;
        auto options = mixedCity();
        options.incidents = 60;
        QVERIFY(simulate(first.path().toStdString(), options, progress));
        QVERIFY(simulate(again.path().toStdString(), options, progress));
        options.seed = 6;
        QVERIFY(simulate(other.path().toStdString(), options, progress));
        QCOMPARE(hashOf(again.path()), hashOf(first.path()));
        QVERIFY(hashOf(other.path()) != hashOf(first.path()));
    }

    void ringsAreOfEverySizeAndKind()
    {
        std::map<std::string, std::size_t> rings;
        std::size_t largest = 0;
        std::size_t inRings = 0;
        for (const auto& ring : m_truth["rings"]) {
            const auto size = ring["incidents"].size();
            QVERIFY(size >= 3 && (size <= 25 || size == 40));
            largest = std::max(largest, size);
            inRings += size;
            ++rings[ring["mix"].get<std::string>()];
            for (const auto& number : ring["incidents"]) {
                const auto& known = m_known.at(number.get<std::string>());
                QVERIFY(known.truth["ring"] == ring["ring"]);
                QVERIFY(known.truth["mix"] == ring["mix"]);
            }
        }
        QCOMPARE(rings.size(), std::size_t{4});
        for (const char* const mix : {"shared", "sim-changes", "script-only", "level-2-only"})
            QVERIFY2(rings[mix] >= 3, mix);
        QVERIFY(largest > 12);
        QCOMPARE(inRings, std::size_t{incidentsOfCity * 7 / 10});
    }

    void chosenMixesAloneBindRings()
    {
        QTemporaryDir folder;
        Progress progress;
        SimulationOptions options{.incidents = 60, .seed = 2};
        options.mixes = {Mix::LevelTwoOnly};
        QVERIFY(simulate(folder.path().toStdString(), options, progress));
        const auto truth = readTruth(folder.path());
        Texts mixes;
        for (const auto& ring : truth["rings"])
            mixes.insert(ring["mix"].get<std::string>());
        QCOMPARE(mixes, (Texts{"level-2-only", "shared"}));
        QVERIFY(truth["hubs"].empty() && truth["decoys"].empty());
    }

    void ringsOfAScriptShareNoIdentifier()
    {
        std::size_t pairs = 0;
        for (const auto& [number, a] : m_known)
            for (const auto& [otherNumber, b] : m_known) {
                if (number >= otherNumber || a.mix != "script-only" || a.ring != b.ring)
                    continue;
                ++pairs;
                const auto shared = common(a.identifiers(), b.identifiers());
                QVERIFY2(shared.empty(), shared.empty() ? "" : shared.begin()->c_str());
            }
        QVERIFY(pairs > 50);
    }

    /// Wording tells rings of one category apart better than chance, and is not the same for all of one ring.
    void ringsHaveAScriptOfTheirOwn()
    {
        double within = 0.0;
        double between = 0.0;
        int pairsWithin = 0;
        int pairsBetween = 0;
        for (const auto& [number, a] : m_known)
            for (const auto& [otherNumber, b] : m_known) {
                if (number == otherNumber || a.mix != "script-only"
                    || a.truth["category"] != b.truth["category"])
                    continue;
                const bool same = a.ring == b.ring;
                (same ? within : between) += likeness(a.pairs, b.pairs);
                ++(same ? pairsWithin : pairsBetween);
                QVERIFY(a.line[Narrative] != b.line[Narrative]);
            }
        QVERIFY(pairsWithin > 50 && pairsBetween > 50);
        QVERIFY(within / pairsWithin > between / pairsBetween * 1.3);
        QVERIFY(within / pairsWithin < 0.6);
    }

    void ringsOfALowerCardShareNothingElse()
    {
        std::size_t pairs = 0;
        for (const auto& [number, a] : m_known)
            for (const auto& [otherNumber, b] : m_known) {
                if (number >= otherNumber || a.mix != "level-2-only" || a.ring != b.ring)
                    continue;
                ++pairs;
                QVERIFY(common(a.firstCards, b.firstCards).empty());
                QVERIFY(common(a.phones, b.phones).empty());
                QVERIFY(common(a.devices, b.devices).empty());
                QVERIFY(common(a.addresses, b.addresses).empty());
                QVERIFY(common(a.contacts, b.contacts).empty());
                QCOMPARE(common(a.moneyEnds, b.moneyEnds), Texts{sharedCardOf(a)});
            }
        QVERIFY(pairs > 50);
    }

    /// The first card pays it, or a card does that the first one pays.
    void statementsShowTheLowerCard()
    {
        for (const auto& [number, known] : m_known) {
            if (known.mix != "level-2-only")
                continue;
            const auto card = sharedCardOf(known);
            auto payees = payeesOf(known.firstCards);
            const auto further = payeesOf(payees);
            payees.insert(further.begin(), further.end());
            QVERIFY2(payees.contains(card), number.c_str());
        }
    }

    void halvesThatChangePhonesKeepOneTie()
    {
        Texts ties;
        for (const auto& ring : m_truth["rings"]) {
            if (ring["mix"] != "sim-changes")
                continue;
            std::map<int, Known> halves; // all that is known of a half, as of one incident
            for (const auto& number : ring["incidents"]) {
                const auto& known = m_known.at(number.get<std::string>());
                auto& half = halves[known.truth["gang"].get<int>()];
                half.firstCards.insert(known.firstCards.begin(), known.firstCards.end());
                half.phones.insert(known.phones.begin(), known.phones.end());
                half.devices.insert(known.devices.begin(), known.devices.end());
                half.addresses.insert(known.addresses.begin(), known.addresses.end());
                half.contacts.insert(known.contacts.begin(), known.contacts.end());
                half.moneyEnds.insert(known.moneyEnds.begin(), known.moneyEnds.end());
            }
            QCOMPARE(halves.size(), std::size_t{2});
            const auto& first = halves.begin()->second;
            const auto& second = halves.rbegin()->second;
            const auto tie = ring["tie"].get<std::string>();
            ties.insert(tie);
            QVERIFY(common(first.firstCards, second.firstCards).empty());
            QVERIFY(common(first.phones, second.phones).empty());
            const auto shared = common(first.identifiers(), second.identifiers());
            QCOMPARE(shared.size(), std::size_t{1});
            const auto expected = tie == "device" ? first.devices
                                  : tie == "card" ? Texts{ring["shared_card"].get<std::string>()}
                                                  : Texts{ring["app"].get<std::string>()};
            QVERIFY2(expected.contains(*shared.begin()), tie.c_str());
        }
        QVERIFY(ties.size() > 1);
    }

    void hubsAreUsedByThreeToFifteenInAHundred()
    {
        std::map<std::string, int> kinds;
        for (const auto& hub : m_truth["hubs"]) {
            const auto used = textsOf(hub["incidents"]);
            QVERIFY(used.size() >= incidentsOfCity * 3 / 100 && used.size() <= incidentsOfCity * 15 / 100);
            Texts rings;
            for (const auto& number : used)
                rings.insert(m_known.at(number).ring);
            QVERIFY(rings.size() > 3);
            ++kinds[hub["kind"].get<std::string>()];
            for (const auto& [number, known] : m_known)
                QCOMPARE(textsOf(known.truth["hubs"]).contains(hub["value"].get<std::string>()),
                         used.contains(number));
        }
        QCOMPARE(kinds.size(), std::size_t{7});
    }

    /// The files show each hub in just those incidents that are said to use it.
    void filesShowTheHubs()
    {
        for (const auto& hub : m_truth["hubs"]) {
            const auto used = textsOf(hub["incidents"]);
            const bool byMoney = hub["kind"] == "merchant" || hub["kind"] == "card";
            for (const auto& [number, known] : m_known) {
                // cards of a ring have been used for other incidents, too
                const bool sharesCards = !known.mix.empty() && known.mix != "script-only";
                if (used.contains(number) || !(byMoney && sharesCards))
                    QVERIFY2(shows(known, hub) == used.contains(number),
                             (number + ' ' + hub["value"].get<std::string>()).c_str());
            }
        }
    }

    void decoysShareHubsOnly()
    {
        QVERIFY(m_truth["decoys"].size() > 100);
        std::set<std::pair<std::string, std::string>> seen;
        for (const auto& decoy : m_truth["decoys"]) {
            const auto& a = m_known.at(decoy["a"].get<std::string>());
            const auto& b = m_known.at(decoy["b"].get<std::string>());
            QVERIFY(seen.emplace(decoy["a"], decoy["b"]).second);
            QVERIFY(a.ring.empty() || a.ring != b.ring);
            const auto hubs = common(textsOf(a.truth["hubs"]), textsOf(b.truth["hubs"]));
            QVERIFY(!hubs.empty());
            QCOMPARE(decoy["hubs"].get<std::size_t>(), hubs.size());
            const auto shared = common(a.identifiers(), b.identifiers());
            QVERIFY2(shared.empty(), shared.empty() ? "" : shared.begin()->c_str());
        }
    }

    void theRegisterSaysMore()
    {
        const QStringList columns{QStringLiteral("涉案网址"), QStringLiteral("QQ"),
                                  QStringLiteral("微信"),     QStringLiteral("涉案APP"),
                                  QStringLiteral("引流方式"), QStringLiteral("支付方式"),
                                  QStringLiteral("经度"),     QStringLiteral("纬度")};
        QCOMPARE(m_register[0].mid(Site), columns);
        for (qsizetype column = Site; column < Site + columns.size(); ++column) {
            int filled = 0;
            for (qsizetype line = 1; line < m_register.size(); ++line)
                filled += m_register[line][column].isEmpty() ? 0 : 1;
            QVERIFY2(filled > int{incidentsOfCity} / 10 && filled < int{incidentsOfCity} * 95 / 100,
                     qPrintable(m_register[0][column]));
        }
    }

    void ringsHaveTheirHours()
    {
        for (const auto& ring : m_truth["rings"]) {
            QTime first{23, 59};
            QTime last{0, 0};
            for (const auto& number : ring["incidents"]) {
                const auto& cell = m_known.at(number.get<std::string>()).line[Occurred];
                const auto time = QTime::fromString(cell.mid(11), QStringLiteral("HH:mm:ss"));
                QVERIFY(time.isValid());
                first = std::min(first, time);
                last = std::max(last, time);
            }
            QVERIFY(first.secsTo(last) <= 7 * 3600);
        }
    }

    void aLightBackgroundIsAFractionOfTheFull()
    {
        QTemporaryDir light;
        QTemporaryDir full;
        Progress progress;
        SimulationOptions options{.incidents = 30, .seed = 4};
        const auto whole = simulate(full.path().toStdString(), options, progress);
        options.background = Background::Light;
        const auto some = simulate(light.path().toStdString(), options, progress);
        QVERIFY(whole && some);
        QCOMPARE(some->incidents, whole->incidents);
        QCOMPARE(some->queriedAccounts, whole->queriedAccounts);
        QVERIFY(some->bankRows * 2 < whole->bankRows);
        QVERIFY(some->bankRows < some->queriedAccounts * 30);
    }

private:
    void learnDevices()
    {
        const QDir folder{m_folder.path()};
        for (const auto& name : folder.entryList({QStringLiteral("通话清单_*.csv")}, QDir::Files)) {
            const auto table = readTable(folder.filePath(name));
            for (qsizetype line = 1; line < table.size(); ++line)
                m_devices[table[line][0].toStdString()].insert(table[line][9].left(14).toStdString());
        }
    }

    void know(const json& incident)
    {
        const auto number = incident["number"].get<std::string>();
        Known known;
        known.truth = incident;
        known.line = m_register[qsizetype(m_known.size()) + 1];
        QCOMPARE(known.line[Number].toStdString(), number);
        known.firstCards = without(split(known.line[Accounts]), m_hubs);
        known.phones = without(split(known.line[Phones]), m_hubs);
        for (const auto& phone : known.phones)
            known.devices.insert(m_devices.at(phone).begin(), m_devices.at(phone).end());
        for (const auto& card : known.firstCards)
            for (const auto& line : m_statements[card])
                if (!line.ip.isEmpty() && !m_hubs.contains(line.ip.toStdString()))
                    known.addresses.insert(line.ip.toStdString());
        for (qsizetype column = Site; column <= App; ++column)
            if (!known.line[column].isEmpty())
                known.contacts.insert(known.line[column].toStdString());
        known.contacts = without(known.contacts, m_hubs);
        known.ring = incident["ring"].is_null() ? std::string{} : incident["ring"].dump();
        known.mix = incident["mix"].is_null() ? std::string{} : incident["mix"].get<std::string>();
        known.pairs = pairsOf(known.line[Narrative]);
        known.moneyEnds = without(moneyEndsOf(known), m_hubs);
        m_known.emplace(number, std::move(known));
    }

    [[nodiscard]] std::string sharedCardOf(const Known& known) const
    {
        for (const auto& ring : m_truth["rings"])
            if (ring["ring"].dump() == known.ring && ring["shared_card"].is_string())
                return ring["shared_card"].get<std::string>();
        return {};
    }

    /// Cards and exchanges for coins that the money came to; other firms are those that everybody pays.
    /// Behind a card that a ring shares the money of its incidents is one.
    [[nodiscard]] Texts moneyEndsOf(const Known& known) const
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

    [[nodiscard]] Texts payeesOf(const Texts& cards)
    {
        Texts payees;
        for (const auto& card : cards)
            for (const auto& line : m_statements[card])
                if (line.out && line.done)
                    payees.insert(line.other.toStdString());
        return payees;
    }

    /// Whether the file where a hub of this kind belongs names it for the incident.
    [[nodiscard]] bool shows(const Known& known, const json& hub)
    {
        const auto kind = hub["kind"].get<std::string>();
        const auto value = hub["value"].get<std::string>();
        if (kind == "clearing-account")
            return split(known.line[Accounts]).contains(value);
        if (kind == "service-number")
            return split(known.line[Phones]).contains(value);
        if (kind == "app" || kind == "domain")
            return known.line[Narrative].contains(QString::fromStdString(value));
        const auto victims = textsOf(known.truth["victim_accounts"]);
        if (kind == "ip")
            return std::ranges::any_of(victims, [&](const std::string& account) {
                return std::ranges::any_of(m_statements[account], [&](const StatementLine& line) {
                    return line.ip.toStdString() == value;
                });
            });
        // merchants and cards: the money comes to them, or a first card or one behind it pays them
        auto payers = textsOf(known.truth["suspect_accounts"]);
        for (const auto& end : known.truth["accounts"])
            if (end["account"].is_string())
                payers.insert(end["account"].get<std::string>());
        return payeesOf(payers).contains(value);
    }

    QTemporaryDir m_folder;
    json m_truth;
    QList<QStringList> m_register;
    std::map<std::string, QList<StatementLine>> m_statements;
    std::map<std::string, Texts> m_devices;
    std::map<std::string, Known> m_known;
    Texts m_hubs;
};

QTEST_APPLESS_MAIN(MixesTest)
#include "mixes_test.moc"
