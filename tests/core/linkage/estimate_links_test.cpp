#include "core/linkage/estimate_links.h"
#include "linkage_samples.h"

#include <QTest>

#include <algorithm>

using namespace jingwei;
using namespace jingwei::samples;

namespace {

constexpr std::size_t gangs = 10;
constexpr std::size_t ofEach = 15;

std::string wordsAtRandom(std::mt19937_64& random, std::size_t words)
{
    static const std::vector<std::string> stock{
        "接到陌生电话",   "被拉入群聊",   "按要求下载软件", "先后多次转账",   "对方失去联系",
        "要求缴纳保证金", "称账户被冻结", "引导共享屏幕",   "承诺高额回报",   "扫描二维码",
        "填写个人资料",   "联系在线客服", "提现时提示失败", "完成多笔小任务", "收到虚假合同",
        "索要验证码",     "观看直播讲课", "出示伪造证件"};
    std::string text;
    for (std::size_t word = 0; word < words; ++word)
        text += stock[random() % stock.size()] + std::to_string(random() % 40) + "，";
    return text;
}

/// One category of fraud: ten gangs with words and a card of their own, and as many incidents of nobody.
LinkMaterial oneCategory()
{
    std::mt19937_64 random{7};
    std::vector<LinkSubject> subjects;
    for (std::size_t gang = 0; gang < gangs; ++gang) {
        const auto script = wordsAtRandom(random, 8);
        for (std::size_t turn = 0; turn < ofEach; ++turn) {
            auto one = subject(numbered(subjects.size()));
            one.category = "刷单返利";
            one.narrative = script + wordsAtRandom(random, 2);
            if (turn != 0)
                one.named.push_back(named(GroundKind::Account, "card" + std::to_string(gang)));
            subjects.push_back(std::move(one));
        }
    }
    while (subjects.size() < 2 * gangs * ofEach) {
        auto one = subject(numbered(subjects.size()));
        one.category = "刷单返利";
        one.narrative = wordsAtRandom(random, 10);
        subjects.push_back(std::move(one));
    }
    Progress progress;
    return *LinkMaterial::build(std::move(subjects), progress);
}

} // namespace

class EstimateLinksTest : public QObject {
    Q_OBJECT

private slots:
    /// Of the pairs of one category one in forty is a gang's. Counted as chance, they would hold the weight
    /// of their own words below log2 40.
    void aGangsWordsAreNoChance()
    {
        const auto material = oneCategory();
        Progress progress;
        const auto model = estimateLinks(material, presetLinkModel(), {}, progress);
        QVERIFY(model.has_value());
        QCOMPARE(model->origin, LinkOrigin::Estimated);
        const auto words = std::ranges::find(model->tables, GroundKind::Narrative, &LinkTable::kind);
        const double most = std::ranges::max(words->weights);
        QVERIFY2(most > 4.6, qPrintable(QString::number(most)));
    }

    void whatNobodySharesSaysNothingOfWhatIsShared()
    {
        Progress progress;
        const auto without = estimateLinks(oneCategory(), presetLinkModel(), {}, progress);
        auto subjects = std::vector<LinkSubject>{};
        const auto material = oneCategory();
        for (std::uint32_t incident = 0; incident < material.size(); ++incident) {
            subjects.push_back(material.subject(incident));
            for (int card = 0; card < 6; ++card) // used once each
                subjects.back().named.push_back(
                    named(GroundKind::Account, subjects.back().number + "-" + std::to_string(card)));
        }
        const auto with = estimateLinks(*LinkMaterial::build(std::move(subjects), progress),
                                        presetLinkModel(), {}, progress);
        const auto accounts = static_cast<std::size_t>(GroundKind::Account);
        QCOMPARE(with->sharedOften[accounts], without->sharedOften[accounts]);
    }

    /// Forty incidents of one series all have one category, those of twenty small series never have the same:
    /// as incidents they are two in five, as pairs nearly all.
    void aLargeSeriesTeachesByItsIncidentsNotByItsPairs()
    {
        std::mt19937_64 random{11};
        std::vector<LinkSubject> subjects;
        const auto add = [&](const std::string& series, std::size_t category) {
            subjects.push_back(subject(numbered(subjects.size())));
            subjects.back().series = series;
            subjects.back().category = "K" + std::to_string(category);
        };
        for (int incident = 0; incident < 40; ++incident)
            add("large", 0);
        for (std::size_t small = 0; small < 20; ++small)
            for (std::size_t incident = 0; incident < 3; ++incident)
                add("small " + std::to_string(small), incident * 2 + random() % 2);
        Progress progress;
        const auto material = *LinkMaterial::build(std::move(subjects), progress);

        const auto learned = learnLinks(material, knownBySeries(material), presetLinkModel(), progress);

        QVERIFY(learned.has_value());
        QCOMPARE(learned->origin, LinkOrigin::Learned);
        QCOMPARE(learned->likeKnown, 0.5);
        const auto table = std::ranges::find(learned->tables, GroundKind::Category, &LinkTable::kind);
        QVERIFY(table != learned->tables.end());
        const double more = table->weightAt(1.5) - table->weightAt(-1.0); // agree, rather than differ
        QVERIFY2(more > 0.5 && more < 3.0, qPrintable(QString::number(more)));
    }
};

QTEST_GUILESS_MAIN(EstimateLinksTest)
#include "estimate_links_test.moc"
