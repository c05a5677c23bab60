#include "core/linkage/known_series.h"
#include "linkage_samples.h"

#include <QTest>

#include <atomic>
#include <cmath>

using namespace jingwei;
using namespace jingwei::samples;

namespace {

LinkMaterial materialOf(const std::vector<std::string>& series)
{
    std::vector<LinkSubject> subjects;
    for (std::size_t index = 0; index < series.size(); ++index) {
        subjects.push_back(subject(numbered(index)));
        subjects.back().series = series[index];
    }
    Progress progress;
    return *LinkMaterial::build(std::move(subjects), progress);
}

} // namespace

class KnownSeriesTest : public QObject {
    Q_OBJECT

private slots:
    /// Incidents 0 to 2 are series S, 3 and 4 are series T, 5 is alone of its number; 6 and 7 are new.
    void whatIsLikeTheSameSeriesIsLikeIt()
    {
        const auto material = materialOf({"S", "S", "S", "T", "T", "U", "", ""});
        const auto score = [](std::uint32_t a, std::uint32_t b) {
            if (a == 6)
                return b == 0 ? 4.0 : b <= 2 ? 2.0 : -3.0;
            return a == 7 && b <= 2 ? 3.0 : -5.0;
        };
        const KnownSeries known{material, score};

        const auto ofMember = known.ofBoth(1, 6);
        QVERIFY(ofMember);
        QCOMPARE(known.number(ofMember->series), std::string{"S"});
        QCOMPARE(known.members(ofMember->series), std::size_t{3});
        QCOMPARE(ofMember->bits, std::log2((16.0 + 4.0 + 4.0) / 3.0));
        QCOMPARE(known.most(), ofMember->bits < 3.0 ? 3.0 : ofMember->bits);
        const auto ofTwoNew = known.ofBoth(7, 6); // the less like counts
        QVERIFY(ofTwoNew);
        QCOMPARE(ofTwoNew->bits, std::log2(24.0 / 3.0));
        QVERIFY(!known.ofBoth(3, 6)); // unlike its series
        QVERIFY(!known.ofBoth(0, 1)); // that is known, and not for being alike
        QVERIFY(!known.ofBoth(0, 3));
        QVERIFY(!known.ofBoth(5, 6)); // one incident is no series
    }

    void moreSeriesThanCanBeLookedAtCountNothing()
    {
        std::vector<std::string> series;
        for (std::size_t index = 0; index < 4200; ++index)
            series.push_back(std::to_string(index / 2));
        series.resize(6200);
        const auto material = materialOf(series);
        std::atomic<std::size_t> compared = 0;
        const KnownSeries known{material, [&](std::uint32_t, std::uint32_t) {
                                    ++compared;
                                    return 9.0;
                                }};
        QCOMPARE(compared.load(), std::size_t{0});
        QVERIFY(!known.ofBoth(0, 6000));
    }

    void ofLargeSeriesSomeMembersStandForAll()
    {
        std::vector<std::string> series(4000, "S");
        series.resize(6000);
        const auto material = materialOf(series);
        std::atomic<std::size_t> compared = 0;
        const KnownSeries known{material, [&](std::uint32_t, std::uint32_t) {
                                    ++compared;
                                    return 2.0;
                                }};
        QCOMPARE(compared.load(), KnownSeries::mostComparisons);
        QCOMPARE(known.ofBoth(5, 5000)->bits, 2.0);
    }
};

QTEST_MAIN(KnownSeriesTest)
#include "known_series_test.moc"
