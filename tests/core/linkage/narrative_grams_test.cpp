#include "core/linkage/narrative_grams.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace jingwei;

namespace {

QStringList stretchesOf(std::string_view a, std::string_view b)
{
    QStringList texts;
    for (const auto& stretch : sharedStretches(a, b, 4)) {
        const auto text = a.substr(stretch.a, stretch.bytes);
        if (text != b.substr(stretch.b, stretch.bytes))
            return {QStringLiteral("not the same in both")};
        texts << QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    return texts;
}

/// Narratives of two kinds, many enough for several blocks of them.
std::vector<std::string> manyNarratives()
{
    std::vector<std::string> texts;
    for (int text = 0; text < 2000; ++text) {
        std::string made = text % 2 == 0 ? "接到自称银行客服的电话称贷款额度已批需先交保证金"
                                         : "被拉入微信群后下载软件做任务前几单小额返现后无法提现";
        for (int turn = 0, number = text; turn < 4; ++turn, number /= 7)
            made += std::vector<std::string>{
                "甲", "乙丙", "丁", "戊己", "庚", "辛", "壬癸"}[static_cast<std::size_t>(number % 7)];
        texts.push_back(std::move(made));
    }
    return texts;
}

} // namespace

class NarrativeGramsTest : public QObject {
    Q_OBJECT

private slots:
    void whatBothTextsSayIsAStretch()
    {
        QCOMPARE(stretchesOf("他被拉入微信群，按要求下载软件", "她在家被拉入微信群后下载软件"),
                 (QStringList{"被拉入微信群", "下载软件"}));
        QCOMPARE(stretchesOf("按要求下载软件", ""), QStringList{});
        QCOMPARE(stretchesOf("下载软件，下载软件", "下载软件"), QStringList{"下载软件"});
    }

    void aNumberIsSharedAsAWholeOrNotAtAll_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QStringList>("shared");
        QTest::newRow("begins alike") << "对方电话17782614495来电"
                                      << "对方电话17773295975来电" << QStringList{"对方电话"};
        QTest::newRow("ends alike") << "于1月25日转账三次"
                                    << "于2月15日转账三次" << QStringList{"日转账三次"};
        QTest::newRow("the same") << "加QQ805697641好友"
                                  << "先加QQ805697641好友" << QStringList{"加QQ805697641好友"};
        QTest::newRow("one is longer") << "向账户6299账户转账"
                                       << "向账户62990账户转账" << QStringList{"账户转账"};
        QTest::newRow("nothing but a part") << "1234567"
                                            << "01234567" << QStringList{};
    }
    void aNumberIsSharedAsAWholeOrNotAtAll()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(QStringList, shared);
        QCOMPARE(stretchesOf(a.toStdString(), b.toStdString()), shared);
        QCOMPARE(stretchesOf(b.toStdString(), a.toStdString()), shared);
    }

    void aNewTextIsReadAsTheNarrativesAre()
    {
        const auto texts = manyNarratives();
        const std::vector<std::string_view> views{texts.begin(), texts.end()};
        const NarrativeGrams grams{views};
        for (const std::uint32_t text : {0U, 511U, 512U, 1999U}) {
            const auto own = grams.of(text);
            const auto read = grams.gramsOf(texts[text]);
            QCOMPARE(read.size(), own.size());
            for (std::size_t gram = 0; gram < own.size(); ++gram) {
                QCOMPARE(read[gram].gram, own[gram].gram);
                QCOMPARE(read[gram].weight, own[gram].weight);
            }
            QVERIFY(std::ranges::is_sorted(own, {}, &NarrativeGrams::Gram::gram));
            QVERIFY(std::abs(grams.likeness(text, text) - 1.0) < 1e-5);
        }
        QVERIFY(grams.likeness(0, 2) > grams.likeness(0, 1));
    }

    void eachRunIsCountedOnceATextThatHasIt()
    {
        const std::vector<std::string_view> views{"甲乙丙丁甲乙丙", "甲乙丙", "", "丙丁戊"};
        const NarrativeGrams grams{views};
        QCOMPARE(grams.gramCount(), std::size_t{5}); // 甲乙丙 乙丙丁 丙丁甲 丁甲乙 丙丁戊
        std::vector<std::uint32_t> counts;
        for (std::uint32_t gram = 0; gram < grams.gramCount(); ++gram)
            counts.push_back(grams.count(gram));
        std::ranges::sort(counts);
        QCOMPARE(counts, (std::vector<std::uint32_t>{1, 1, 1, 1, 2}));
        QCOMPARE(grams.of(1).size(), std::size_t{1});
        QVERIFY(grams.of(2).empty());
    }
};

QTEST_GUILESS_MAIN(NarrativeGramsTest)
#include "narrative_grams_test.moc"
