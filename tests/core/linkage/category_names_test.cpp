#include "core/linkage/category_names.h"

#include <QTest>

#include <set>

using namespace jingwei;

class CategoryNamesTest : public QObject {
    Q_OBJECT

private slots:
    void olderWordingsGetTheOfficialName_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("name");

        const auto row = [](const char* written, const char* name) {
            QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(name);
        };
        row("刷单返利", "刷单返利");
        row("网络刷单", "刷单返利");
        row("网络刷单诈骗案件", "刷单返利");
        row("刷单返利类诈骗", "刷单返利");
        row("虚假网络贷款", "虚假贷款");
        row("贷款/代办信用卡", "虚假贷款");
        row("冒充客服退款", "冒充电商物流客服");
        row(" 冒充领导、熟人类 ", "冒充领导熟人");
        row("冒充公检法及政府机关类", "冒充公检法及政府机关");
        row("虚假投资理财", "虚假网络投资理财");
        row("网络婚恋、交友类", "网络婚恋交友");
    }

    void olderWordingsGetTheOfficialName()
    {
        QFETCH(QString, written);
        QFETCH(QString, name);

        QCOMPARE(QString::fromStdString(categoryName(written.toStdString())), name);
    }

    void othersStayAsWritten_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("name");

        QTest::newRow("of two kinds") << "杀猪盘"
                                      << "杀猪盘";
        QTest::newRow("the city's own") << " 裸聊敲诈 "
                                        << "裸聊敲诈";
        QTest::newRow("an ending alone") << "诈骗"
                                         << "诈骗";
        QTest::newRow("foreign") << "FR:Phishing(Bank)"
                                 << "FR:Phishing(Bank)";
        QTest::newRow("empty") << ""
                               << "";
    }

    void othersStayAsWritten()
    {
        QFETCH(QString, written);
        QFETCH(QString, name);

        QCOMPARE(QString::fromStdString(categoryName(written.toStdString())), name);
        QVERIFY(!officialCategoryOf(written.toStdString()));
    }

    void noWordingNamesTwoCategories()
    {
        std::set<std::string_view> wordings;
        for (const auto& category : officialCategories()) {
            QVERIFY(wordings.insert(category.name).second);
            for (const auto alias : category.aliases)
                QVERIFY2(wordings.insert(alias).second, std::string{alias}.c_str());
        }
    }

    void everyWordingIsFound()
    {
        const auto ten = officialCategories();
        for (std::size_t index = 0; index < ten.size(); ++index)
            for (const auto alias : ten[index].aliases)
                QCOMPARE(officialCategoryOf(std::string{alias} + "类诈骗"), std::optional{index});
    }

    void wordsOfNarrativesSpeakForACategory()
    {
        const auto words = categoryWordsIn("事主在网上刷 单，垫付资金后对方称账户需解冻费");

        QCOMPARE(words, (std::vector<CategoryWord>{{0, "刷单", 3.0}, {0, "垫付", 1.5}, {4, "解冻费", 1.5}}));
        QVERIFY(categoryWordsIn("今天天气很好").empty());
    }

    void aWordInsideALongerOneIsToldOnce()
    {
        const auto words = categoryWordsIn("投资理财");

        QCOMPARE(words, (std::vector<CategoryWord>{{1, "投资理财", 3.0}}));
    }
};

QTEST_APPLESS_MAIN(CategoryNamesTest)
#include "category_names_test.moc"
