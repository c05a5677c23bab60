#include "city.h"

#include <QTemporaryDir>

using namespace jingwei::test;

namespace {

QByteArray registerOf(const QList<QByteArray>& lines)
{
    return QByteArrayLiteral("警情编号,报警人,报警时间,案件类别,简要案情\n") + lines.join('\n') + '\n';
}

QByteArray line(const char* number, const char* category, const char* narrative)
{
    return QByteArray{number} + ",周文,2025-03-01 12:00:00," + category + ',' + narrative;
}

QList<QByteArray> known()
{
    return {line("A01", "网络刷单", "在微信群里做兼职刷单任务后垫付资金无法返现"),
            line("A02", "刷单返利", "被拉群刷单做任务先返佣金后垫付大额资金"),
            line("A03", "虚假贷款", "网上申请贷款后对方要求缴纳解冻费才放款"),
            line("A04", "虚假网络贷款", "下载贷款软件后称银行卡号填错要交解冻费"),
            line("A05", "裸聊敲诈", "视频裸聊后被对方录屏威胁发给通讯录好友"),
            line("A06", "裸聊敲诈", "与网友裸聊被截图对方威胁要钱")};
}

} // namespace

class CategoriesTest : public QObject {
    Q_OBJECT

private slots:
    void suggestsWhereTheRegisterSaysNothing()
    {
        const QTemporaryDir folder;
        auto lines = known();
        lines << line("B02", "", "视频聊天时裸聊被录屏威胁") << line("B01", "", "兼职做刷单任务垫付无法返现")
              << line("B03", "", "贷款软件要求解冻费") << line("B04", "", "");
        const auto answer = suggest(folder.path(), lines, {"--json"}).json();

        const auto& suggestions = answer["suggestions"];
        QCOMPARE(suggestions.size(), std::size_t{3});
        QCOMPARE(named(suggestions[0]), QString::fromUtf8("B01 刷单返利"));
        QCOMPARE(named(suggestions[1]), QString::fromUtf8("B02 裸聊敲诈"));
        QCOMPARE(named(suggestions[2]), QString::fromUtf8("B03 虚假贷款"));
        for (const auto& suggestion : suggestions) {
            QVERIFY(suggestion["score"].get<double>() > 0.3 && suggestion["score"].get<double>() <= 1.0);
            QVERIFY(suggestion["terms"].is_array() && !suggestion["terms"].empty());
        }
        QCOMPARE(answer["learnt_from"].get<int>(), 6);
        QCOMPARE(answer["not_told"].get<int>(), 1);
    }

    void withoutAnyCategoryTheOfficialWordsTell()
    {
        const QTemporaryDir folder;
        const auto answer =
            suggest(folder.path(), {line("A01", "", "事主网上刷单被骗"), line("A02", "", "钱包遗失")},
                    {"--json"})
                .json();

        QCOMPARE(answer["suggestions"].size(), std::size_t{1});
        QCOMPARE(named(answer["suggestions"][0]), QString::fromUtf8("A01 刷单返利"));
        QCOMPARE(answer["suggestions"][0]["terms"][0].get<std::string>(), std::string{"刷单"});
    }

    void setsNothing()
    {
        const QTemporaryDir folder;
        const auto before = suggest(folder.path(), known() << line("B01", "", "刷单"), {});
        const auto shown = run(folder.path(), {"show", "case.jwcase", "--entity", "incident:B01", "--json"});

        QCOMPARE(before.status, 0);
        QVERIFY2(before.out.contains("B01") && before.out.contains("no category was set"), before.out);
        QVERIFY2(!shown.out.contains("刷单返利"), shown.out);
    }

    void whatAnOfficerAcceptsIsWrittenDown()
    {
        const QTemporaryDir folder;
        const auto before = suggest(folder.path(), known() << line("B01", "", "刷单"), {});
        QCOMPARE(before.status, 0);

        const auto accepted =
            run(folder.path(), {"categories", "case.jwcase", "--accept", "B01=网络刷单", "--accept",
                                "A05=杀猪盘", "--by", "秦越", "--reason", "笔录核对", "--json"});

        QCOMPARE(accepted.status, 0);
        const auto all = accepted.json()["accepted"];
        QCOMPARE(all.size(), std::size_t{2});
        QCOMPARE(named(all[0]), QString::fromUtf8("B01 刷单返利")); // by its official name
        QVERIFY(all[0]["before"].is_null());
        QCOMPARE(all[1]["incident"].get<std::string>(), std::string{"A05"});
        QCOMPARE(all[1]["before"].get<std::string>(), std::string{"裸聊敲诈"});
        const auto shown = run(folder.path(), {"show", "case.jwcase", "--entity", "incident:B01", "--json"});
        QVERIFY2(shown.out.contains("刷单返利"), shown.out);
        const auto log = run(folder.path(), {"log", "case.jwcase"});
        QVERIFY2(log.out.contains("秦越") && log.out.contains("笔录核对"), log.out + log.err);
        const auto left = run(folder.path(), {"categories", "case.jwcase", "--json"}).json();
        QVERIFY(left["suggestions"].empty());
        QCOMPARE(left["learnt_from"].get<int>(), 7);
    }

    void acceptingRefusesWhatItCannotMean()
    {
        const QTemporaryDir folder;
        QCOMPARE(suggest(folder.path(), known() << line("B01", "", "刷单"), {}).status, 0);
        const auto accept = [&](const QStringList& options) {
            return run(folder.path(), QStringList{"categories", "case.jwcase"} + options);
        };

        QCOMPARE(accept({"--accept", "B01", "--reason", "x"}).status, 2);
        QCOMPARE(accept({"--accept", "B01= ", "--reason", "x"}).status, 2);
        QCOMPARE(accept({"--accept", "B01=刷单返利"}).status, 2); // says no reason
        const auto unknown =
            accept({"--accept", "B01=刷单返利", "--accept", "B09=刷单返利", "--reason", "x"});
        QCOMPARE(unknown.status, 1);
        QVERIFY(unknown.err.contains("B09"));
        QCOMPARE(accept({"--json"}).json()["suggestions"].size(), std::size_t{1}); // nothing was written
    }

    void everyRunGivesTheSameBytes()
    {
        const QTemporaryDir folder;
        const auto first = suggest(folder.path(), known() << line("B01", "", "刷单任务"), {"--json"});
        const auto second = run(folder.path(), {"categories", "case.jwcase", "--json"});

        QCOMPARE(first.out, second.out);
    }

    void aMissingCaseIsSaid()
    {
        const QTemporaryDir folder;
        const auto answer = run(folder.path(), {"categories", "none.jwcase", "--json"});

        QCOMPARE(answer.status, 1);
        QVERIFY(answer.out.isEmpty());
    }

private:
    static QString named(const Json& suggestion)
    {
        return QString::fromStdString(suggestion["incident"].get<std::string>() + ' '
                                      + suggestion["category"].get<std::string>());
    }

    static Run suggest(const QString& folder, const QList<QByteArray>& lines, const QStringList& options)
    {
        writeFile(folder + "/register.csv", registerOf(lines));
        const auto imported = run(folder, {"import", "case.jwcase", "register.csv"});
        return imported.status == 0 ? run(folder, QStringList{"categories", "case.jwcase"} + options)
                                    : imported;
    }
};

QTEST_GUILESS_MAIN(CategoriesTest)
#include "categories_test.moc"
