#include "core/base/sort_in_parts.h"

#include <QTest>

#include <functional>
#include <random>
#include <vector>

using namespace jingwei;

class SortInPartsTest : public QObject {
    Q_OBJECT

private slots:
    void sortsAsTheLibraryDoes_data()
    {
        QTest::addColumn<qulonglong>("count");

        QTest::newRow("nothing") << qulonglong{0};
        QTest::newRow("one") << qulonglong{1};
        QTest::newRow("one part") << qulonglong{sortedAtOnce};
        QTest::newRow("one more than a part") << qulonglong{sortedAtOnce + 1};
        QTest::newRow("parts of unequal size") << qulonglong{5 * sortedAtOnce + 3};
    }

    void sortsAsTheLibraryDoes()
    {
        QFETCH(qulonglong, count);
        std::mt19937_64 random{count};
        std::vector<std::uint64_t> items(count);
        std::ranges::generate(items, [&] { return random() % (count * 2 + 1); });
        auto expected = items;
        std::ranges::sort(expected, std::greater{});

        sortInParts(std::span{items}, std::greater{}, Progress{});

        QVERIFY(items == expected);
    }

    /// Told to stop, it compares no more than what is under way.
    void stopsSoon()
    {
        std::stop_source stop;
        const Progress progress{stop.get_token()};
        std::vector<std::uint32_t> items(64 * sortedAtOnce);
        std::mt19937 random{1};
        std::ranges::generate(items, random);
        std::atomic<std::size_t> compared = 0;
        const auto less = [&](auto a, auto b) {
            if (++compared == 1000)
                stop.request_stop();
            return a < b;
        };

        sortInParts(std::span{items}, less, progress);

        QVERIFY(compared < 64 * sortedAtOnce); // two parts of 2^16 take about 2^21
    }
};

QTEST_APPLESS_MAIN(SortInPartsTest)
#include "sort_in_parts_test.moc"
