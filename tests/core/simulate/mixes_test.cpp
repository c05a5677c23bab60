#include "tests/support/known_city.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <iterator>

using namespace jingwei;
using namespace jingwei::test;

namespace {

constexpr std::uint32_t incidentsOfCity = 400;

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

} // namespace

/// Cities that are made to be hard: rings are bound as the mixes say, in the truth and in the files.
class MixesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_city.make(incidentsOfCity, 5)); }

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
        SimulationOptions options{.incidents = 60, .seed = 5};
        options.mixes.assign(allMixes.begin(), allMixes.end());
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
        for (const auto& ring : m_city.truth["rings"]) {
            const auto size = ring["incidents"].size();
            QVERIFY(size >= 3 && (size <= 25 || size == 40));
            largest = std::max(largest, size);
            inRings += size;
            ++rings[ring["mix"].get<std::string>()];
            for (const auto& number : ring["incidents"]) {
                const auto& known = m_city.incidents.at(number.get<std::string>());
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
        for (const auto& [number, a] : m_city.incidents)
            for (const auto& [otherNumber, b] : m_city.incidents) {
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
        std::map<std::string, std::set<QString>> pairs;
        for (const auto& [number, known] : m_city.incidents)
            pairs[number] = pairsOf(known.line[NarrativeColumn]);
        double within = 0.0;
        double between = 0.0;
        int pairsWithin = 0;
        int pairsBetween = 0;
        for (const auto& [number, a] : m_city.incidents)
            for (const auto& [otherNumber, b] : m_city.incidents) {
                if (number == otherNumber || a.mix != "script-only"
                    || a.truth["category"] != b.truth["category"])
                    continue;
                const bool same = a.ring == b.ring;
                (same ? within : between) += likeness(pairs.at(number), pairs.at(otherNumber));
                ++(same ? pairsWithin : pairsBetween);
                QVERIFY(a.line[NarrativeColumn] != b.line[NarrativeColumn]);
            }
        QVERIFY(pairsWithin > 50 && pairsBetween > 50);
        QVERIFY(within / pairsWithin > between / pairsBetween * 1.3);
        QVERIFY(within / pairsWithin < 0.6);
    }

    void ringsOfALowerCardShareNothingElse()
    {
        std::size_t pairs = 0;
        for (const auto& [number, a] : m_city.incidents)
            for (const auto& [otherNumber, b] : m_city.incidents) {
                if (number >= otherNumber || a.mix != "level-2-only" || a.ring != b.ring)
                    continue;
                ++pairs;
                QVERIFY(common(a.firstCards, b.firstCards).empty());
                QVERIFY(common(a.phones, b.phones).empty());
                QVERIFY(common(a.devices, b.devices).empty());
                QVERIFY(common(a.addresses, b.addresses).empty());
                QVERIFY(common(a.contacts, b.contacts).empty());
                QVERIFY(without(common(a.moneyEnds, b.moneyEnds), {m_city.sharedCardOf(a)}).empty());
            }
        QVERIFY(pairs > 50);
    }

    /// The first card pays it, or a card does that the first one pays.
    void statementsShowTheLowerCard()
    {
        for (const auto& [number, known] : m_city.incidents) {
            if (known.mix != "level-2-only")
                continue;
            const auto card = m_city.sharedCardOf(known);
            auto payees = m_city.payeesOf(known.firstCards);
            const auto further = m_city.payeesOf(payees);
            payees.insert(further.begin(), further.end());
            QVERIFY2(payees.contains(card), number.c_str());
        }
    }

    void halvesThatChangePhonesKeepOneTie()
    {
        Texts ties;
        for (const auto& ring : m_city.truth["rings"]) {
            if (ring["mix"] != "sim-changes")
                continue;
            std::map<int, KnownIncident> halves; // all that is known of a half, as of one incident
            for (const auto& number : ring["incidents"]) {
                const auto& known = m_city.incidents.at(number.get<std::string>());
                const auto half = known.truth["gang"].get<int>();
                QVERIFY(halves.empty() || half >= halves.rbegin()->first); // by time, as the numbers are
                halves[half].add(known);
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

    void theRegisterSaysMore()
    {
        const QStringList columns{QStringLiteral("涉案网址"), QStringLiteral("QQ"),
                                  QStringLiteral("微信"),     QStringLiteral("涉案APP"),
                                  QStringLiteral("引流方式"), QStringLiteral("支付方式"),
                                  QStringLiteral("经度"),     QStringLiteral("纬度")};
        QCOMPARE(m_city.registerLines[0].mid(SiteColumn), columns);
        for (qsizetype column = SiteColumn; column < SiteColumn + columns.size(); ++column) {
            int filled = 0;
            for (qsizetype line = 1; line < m_city.registerLines.size(); ++line)
                filled += m_city.registerLines[line][column].isEmpty() ? 0 : 1;
            QVERIFY2(filled > int{incidentsOfCity} / 10 && filled < int{incidentsOfCity} * 95 / 100,
                     qPrintable(m_city.registerLines[0][column]));
        }
    }

    void ringsHaveTheirHours()
    {
        for (const auto& ring : m_city.truth["rings"]) {
            QTime first{23, 59};
            QTime last{0, 0};
            for (const auto& number : ring["incidents"]) {
                const auto& cell = m_city.incidents.at(number.get<std::string>()).line[OccurredColumn];
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
    KnownCity m_city;
};

QTEST_APPLESS_MAIN(MixesTest)
#include "mixes_test.moc"
