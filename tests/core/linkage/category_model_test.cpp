#include "core/linkage/category_model.h"

#include <QStringList>
#include <QTest>

#include <stop_token>

using namespace jingwei;

namespace {

struct Told {
    std::string text, category;
};

std::vector<CategorySuggestion> suggest(const std::vector<Told>& incidents)
{
    std::vector<CategorisedNarrative> narratives;
    for (const auto& incident : incidents)
        narratives.push_back({incident.text, incident.category});
    Progress progress;
    return suggestCategories(narratives, progress).value();
}

/// Four examples of each of two categories of a city's own.
std::vector<Told> ownCategories()
{
    return {
        {"事主在短信里点开假银行链接，填写卡号和验证码后被盗刷", "钓鱼短信"},
        {"收到积分兑换短信，点开链接输入验证码，卡内资金被转走", "钓鱼短信"},
        {"点击短信链接登录假网银，被骗取验证码", "钓鱼短信"},
        {"手机收到社保短信，点开链接后填写银行卡验证码", "钓鱼短信"},
        {"与陌生网友裸聊时被录屏，对方以发给通讯录好友相威胁要钱", "裸聊敲诈"},
        {"视频裸聊后被对方截图，威胁将视频发给亲友，被迫转账", "裸聊敲诈"},
        {"下载直播软件裸聊，通讯录被窃取，对方威胁要钱", "裸聊敲诈"},
        {"网上裸聊被录像，对方以此威胁转账", "裸聊敲诈"},
    };
}

std::vector<Told> with(std::vector<Told> incidents, const std::vector<std::string>& asked)
{
    for (const auto& text : asked)
        incidents.push_back({text, ""});
    return incidents;
}

bool tells(const CategorySuggestion& suggestion, const std::string& word)
{
    return std::ranges::any_of(suggestion.terms, [&](const std::string& term) {
        return term.find(word) != std::string::npos || word.find(term) != std::string::npos;
    });
}

} // namespace

class CategoryModelTest : public QObject {
    Q_OBJECT

private slots:
    void learnsCategoriesOfAnyName()
    {
        const auto suggestions = suggest(
            with(ownCategories(), {"报警人点开短信里的链接，输入了验证码", "报警人裸聊时被对方录屏威胁"}));

        QCOMPARE(suggestions.size(), std::size_t{2});
        QCOMPARE(suggestions[0].narrative, std::size_t{8});
        QCOMPARE(suggestions[0].category, std::string{"钓鱼短信"});
        QCOMPARE(suggestions[1].category, std::string{"裸聊敲诈"});
        QVERIFY(suggestions[0].score > 0.5 && suggestions[0].score <= 1.0);
        QVERIFY(tells(suggestions[0], "验证码"));
        QVERIFY(tells(suggestions[1], "裸聊"));
        QVERIFY(!tells(suggestions[1], "验证码"));
    }

    void termsDoNotOverlapAndStandInTheNarrative()
    {
        const std::string text = "报警人点开短信里的链接，输入了验证码";
        const auto suggestions = suggest(with(ownCategories(), {text}));

        const auto& terms = suggestions[0].terms;
        QVERIFY(!terms.empty() && terms.size() <= 5);
        for (const auto& term : terms) {
            QVERIFY2(text.find(term) != std::string::npos, term.c_str());
            QCOMPARE(std::ranges::count_if(
                         terms, [&](const auto& other) { return other.find(term) != std::string::npos; }),
                     std::ptrdiff_t{1});
        }
    }

    void rareCategoriesAreNotDrownedByFrequentOnes()
    {
        auto incidents = ownCategories();
        for (int copy = 0; copy < 60; ++copy)
            incidents.push_back(
                {"点开短信链接填写验证码第" + std::string(1, static_cast<char>('a' + copy % 26)) + "次",
                 "钓鱼短信"});

        const auto suggestions = suggest(with(incidents, {"对方录屏后威胁发给通讯录好友"}));

        QCOMPARE(suggestions[0].category, std::string{"裸聊敲诈"});
    }

    void blanksBetweenWordsDoNotMatter()
    {
        auto incidents = ownCategories();
        for (auto& incident : incidents) {
            const auto spaced = QString::fromStdString(incident.text).split(QString{}).join(QLatin1Char{' '});
            incident.text = spaced.toStdString();
        }

        const auto suggestions = suggest(with(incidents, {"裸聊被录屏威胁", "点开链接输入验证码"}));

        QCOMPARE(suggestions[0].category, std::string{"裸聊敲诈"});
        QCOMPARE(suggestions[1].category, std::string{"钓鱼短信"});
    }

    void withoutExamplesTheOfficialWordsTell_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("category");
        QTest::addColumn<QString>("term");

        const auto row = [](const char* category, const char* text, const char* term) {
            QTest::newRow(category) << QString::fromUtf8(text) << QString::fromUtf8(category)
                                    << QString::fromUtf8(term);
        };
        row("刷单返利", "事主在网上刷单被骗3000元", "刷单");
        row("虚假网络投资理财", "被拉入群里跟着导师炒股，平台无法提现", "炒股");
        row("虚假购物服务", "在二手平台付定金购买相机，对方不发货", "付定金");
        row("冒充电商物流客服", "对方自称客服，说快递丢失可以理赔", "快递丢失");
        row("虚假贷款", "在网上申请贷款，对方要求先交保证金", "贷款");
        row("虚假征信", "对方说影响征信，要求注销校园贷", "征信");
        row("冒充领导熟人", "有人冒充领导加其微信，称需要周转", "冒充领导");
        row("冒充公检法及政府机关", "对方自称民警，说其涉嫌洗钱，要求转到安全账户", "安全账户");
        row("网络婚恋交友", "在交友软件上认识女友", "交友软件");
        row("网络游戏产品虚假交易", "出售游戏账号，对方称游戏币被冻结", "游戏账号");
    }

    void withoutExamplesTheOfficialWordsTell()
    {
        QFETCH(QString, text);
        QFETCH(QString, category);
        QFETCH(QString, term);

        const auto suggestions = suggest({{text.toStdString(), ""}});

        QCOMPARE(suggestions.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(suggestions[0].category), category);
        QVERIFY(suggestions[0].score > 0.3);
        QVERIFY(tells(suggestions[0], term.toStdString()));
    }

    void oneKnownCategoryIsNotGivenToEverybody()
    {
        const auto suggestions = suggest({{"在网上刷单被骗", "网络刷单"},
                                          {"做任务刷单垫付", "刷单返利类诈骗"},
                                          {"申请贷款被骗解冻费", ""},
                                          {"又一起刷单", ""}});

        QCOMPARE(suggestions.size(), std::size_t{2});
        QCOMPARE(suggestions[0].category, std::string{"虚假贷款"});
        QCOMPARE(suggestions[1].category, std::string{"刷单返利"});
    }

    void anOfficialCategoryWithoutExamplesIsToldByItsWords()
    {
        std::vector<Told> incidents;
        for (const auto* const way : {"微信群", "抖音", "电话", "短信", "朋友", "网页"}) {
            incidents.push_back({std::string{"事主通过"} + way + "兼职刷单，垫付后无法返现", "网络刷单"});
            incidents.push_back({std::string{"事主通过"} + way + "申请贷款，被要求交解冻费", "虚假贷款"});
        }

        const auto suggestions = suggest(with(
            incidents, {"事主接到电话，对方自称民警，称其涉嫌洗钱，要求转入安全账户", "事主刷单后无法返现"}));

        QCOMPARE(suggestions[0].category, std::string{"冒充公检法及政府机关"});
        QVERIFY(tells(suggestions[0], "安全账户"));
        QCOMPARE(suggestions[1].category, std::string{"刷单返利"});
    }

    void anotherCitysSetIsNotMixedWithTheOfficialOne()
    {
        const auto suggestions = suggest(with(ownCategories(), {"事主刷单返利后被自称民警者骗入安全账户"}));

        QVERIFY(suggestions[0].category == "裸聊敲诈" || suggestions[0].category == "钓鱼短信");
    }

    void whatSaysNothingGetsNoSuggestion()
    {
        QVERIFY(suggest({{"今天天气很好", ""}}).empty());
        QVERIFY(suggest(with(ownCategories(), {"", "  ", "〇△□"})).empty());
        QVERIFY(suggest({}).empty());
        QVERIFY(suggest(ownCategories()).empty());
    }

    void theSameNarrativesGiveTheSameSuggestions()
    {
        const auto incidents = with(ownCategories(), {"点开链接", "裸聊", "好友威胁"});

        QCOMPARE(suggest(incidents), suggest(incidents));
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};
        const std::vector<CategorisedNarrative> narratives{{"甲甲", "a"}, {"乙乙", "b"}, {"甲甲", ""}};

        const auto suggestions = suggestCategories(narratives, progress);

        QVERIFY(!suggestions);
        QCOMPARE(suggestions.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(CategoryModelTest)
#include "category_model_test.moc"
