#include "tests/support/known_city.h"

#include <QTest>

using namespace jingwei::test;

namespace {

constexpr std::uint32_t incidentsOfCity = 400;

} // namespace

/// What unrelated incidents of an invented city share, in the truth and in the files.
class HubNoiseTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_city.make(incidentsOfCity, 8)); }

    void hubsAreUsedByThreeToFifteenInAHundred()
    {
        std::map<std::string, int> kinds;
        for (const auto& hub : m_city.truth["hubs"]) {
            const auto used = textsOf(hub["incidents"]);
            QVERIFY(used.size() >= incidentsOfCity * 3 / 100 && used.size() <= incidentsOfCity * 15 / 100);
            Texts rings;
            for (const auto& number : used)
                rings.insert(m_city.incidents.at(number).ring);
            QVERIFY(rings.size() > 3);
            ++kinds[hub["kind"].get<std::string>()];
            for (const auto& [number, known] : m_city.incidents)
                QCOMPARE(textsOf(known.truth["hubs"]).contains(hub["value"].get<std::string>()),
                         used.contains(number));
        }
        QCOMPARE(kinds.size(), std::size_t{7});
    }

    /// The files show each hub in just those incidents that are said to use it.
    void filesShowTheHubs()
    {
        for (const auto& hub : m_city.truth["hubs"]) {
            const auto used = textsOf(hub["incidents"]);
            const bool byMoney = hub["kind"] == "merchant" || hub["kind"] == "card";
            for (const auto& [number, known] : m_city.incidents) {
                if (used.contains(number) || !byMoney || !known.mixesMoney())
                    QVERIFY2(m_city.shows(known, hub) == used.contains(number),
                             (number + ' ' + hub["value"].get<std::string>()).c_str());
            }
        }
    }

    void decoysShareHubsOnly()
    {
        QVERIFY(m_city.truth["decoys"].size() > 100);
        std::set<std::pair<std::string, std::string>> seen;
        for (const auto& decoy : m_city.truth["decoys"]) {
            const auto& a = m_city.incidents.at(decoy["a"].get<std::string>());
            const auto& b = m_city.incidents.at(decoy["b"].get<std::string>());
            QVERIFY(seen.emplace(decoy["a"], decoy["b"]).second);
            QVERIFY(a.ring.empty() || a.ring != b.ring);
            const auto hubs = common(textsOf(a.truth["hubs"]), textsOf(b.truth["hubs"]));
            QVERIFY(!hubs.empty());
            QCOMPARE(decoy["hubs"].get<std::size_t>(), hubs.size());
            const auto shared = common(a.identifiers(), b.identifiers());
            QVERIFY2(shared.empty(), shared.empty() ? "" : shared.begin()->c_str());
        }
    }

private:
    KnownCity m_city;
};

QTEST_APPLESS_MAIN(HubNoiseTest)
#include "hub_noise_test.moc"
