#include "core/linkage/text_grams.h"

#include <QTest>

#include <cmath>
#include <set>
#include <string>

using namespace jingwei;

namespace {

GramVocabulary vocabularyOf(const std::vector<std::string>& texts)
{
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    Progress progress;
    return GramVocabulary::from(views, progress).value();
}

/// The n-grams that two copies of a text have.
std::set<std::string> gramsOf(const std::string& text)
{
    const auto vocabulary = vocabularyOf({text, text});
    std::set<std::string> grams;
    for (const auto& gram : vocabulary.vectorOf(text))
        grams.emplace(vocabulary.gram(gram.gram));
    return grams;
}

} // namespace

class TextGramsTest : public QObject {
    Q_OBJECT

private slots:
    void runsOfOneToFourCharacters()
    {
        QCOMPARE(gramsOf("安全账户1"),
                 (std::set<std::string>{"安", "全", "账", "户", "0", "安全", "全账", "账户", "户0", "安全账",
                                        "全账户", "账户0", "安全账户", "全账户0"}));
    }

    void blanksAreRunOverAndPunctuationIsNot()
    {
        const auto grams = gramsOf("刷 单，返 利");

        QVERIFY(grams.contains("刷单") && grams.contains("返利"));
        QVERIFY(!grams.contains("单返"));
        QVERIFY(grams.contains("刷 ") && grams.contains(" 返")); // edges of words
        QCOMPARE(gramsOf("刷。单"), (std::set<std::string>{"刷", "单", "刷 ", " 单"}));
    }

    void dressAndNumbersDoNotMatter()
    {
        QCOMPARE(gramsOf("ＡＰＰ 12345"), gramsOf("app 7"));
        QCOMPARE(gramsOf("２０２５年"), gramsOf("1年"));
    }

    void whatOneTextAloneHasIsNotKnown()
    {
        const auto vocabulary = vocabularyOf({"刷单", "刷卡"});

        QCOMPARE(vocabulary.size(), std::size_t{1});
        QCOMPARE(vocabulary.gram(0), std::string_view{"刷"});
        QVERIFY(vocabulary.vectorOf("贷款").empty());
    }

    void rareAndRepeatedOnesCountMore()
    {
        const auto vocabulary = vocabularyOf({"甲丙", "甲丙", "甲", "甲"});
        const auto vector = vocabulary.vectorOf("丙。甲。丁");
        const auto repeated = vocabulary.vectorOf("丙。甲。甲。甲");

        QCOMPARE(vector.size(), std::size_t{2});
        QCOMPARE(vocabulary.gram(vector[0].gram), std::string_view{"甲"});
        QVERIFY(vector[1].weight > vector[0].weight);
        QVERIFY(repeated[0].weight > vector[0].weight);
        QVERIFY(std::abs(std::hypot(vector[0].weight, vector[1].weight) - 1.0F) < 1e-5F);
    }

    /// More texts than one thread reads at a time.
    void textsOfTheVocabularyNeedNotBeReadAgain()
    {
        const std::vector<std::string> parts{"接到电话", "下载软件", "刷单返利", "贷款",
                                             "保证金",   "转账",     "被骗"};
        std::vector<std::string> texts;
        for (std::size_t text = 0; text < 1300; ++text)
            texts.push_back(parts[text % 7] + "，" + parts[text / 7 % 7] + parts[text / 49 % 7]
                            + parts[text % 7]);
        const std::vector<std::string_view> views{texts.begin(), texts.end()};
        Progress progress;
        const auto vocabulary = GramVocabulary::from(views, progress).value();

        for (std::size_t text = 0; text < texts.size(); ++text)
            QVERIFY(!vocabulary.vectorOf(text).empty()
                    && vocabulary.vectorOf(text) == vocabulary.vectorOf(views[text]));
        // numbered as the texts have them, whoever read them
        QCOMPARE(vocabulary.gram(0), std::string_view{"接"});
        QCOMPARE(vocabulary.vectorOf(std::size_t{0}).front().gram, 0U);
    }
};

QTEST_APPLESS_MAIN(TextGramsTest)
#include "text_grams_test.moc"
