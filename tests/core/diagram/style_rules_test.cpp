#include "core/diagram/style_rules.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace jingwei;

namespace {

DiagramNode node(EntityKind kind, std::string value, NodeFamily family, std::string name, std::string tail)
{
    return {.entity = {kind, std::move(value)},
            .family = family,
            .icon = {},
            .name = std::move(name),
            .tail = std::move(tail),
            .level = {},
            .received = {},
            .held = {},
            .position = {}};
}

DiagramLink transfers(std::uint32_t from, std::uint32_t to, std::int64_t count, Minor amount,
                      Currency currency = cny)
{
    return {.from = from, .to = to, .count = count, .amount = amount, .currency = currency, .facts = {}};
}

/// A victim pays two cards, one of which pays a wallet; the other is called from a phone.
Diagram sample()
{
    Diagram diagram;
    diagram.nodes = {node(EntityKind::Account, "1", NodeFamily::Victim, "周岚", "临江银行 1186"),
                     node(EntityKind::Account, "2", NodeFamily::Account, "Zhang Wei", "江城ＢＡＮＫ 2068"),
                     node(EntityKind::Account, "3", NodeFamily::Account, "吕婷", "江城银行 9904"),
                     node(EntityKind::Wallet, "T9", NodeFamily::Crypto, "", "USDT"),
                     node(EntityKind::Phone, "133", NodeFamily::Phone, "133", "")};
    diagram.nodes[0].level = 0;
    diagram.nodes[1].level = 1;
    diagram.nodes[2].level = 1;
    diagram.nodes[2].queried = false;
    diagram.nodes[1].held = 88'200'00;
    diagram.links = {transfers(0, 1, 3, 150'000'00), transfers(0, 2, 1, 50'000'00),
                     transfers(1, 3, 1, 40'000'00), transfers(1, 3, 2, 900'00, usd)};
    diagram.links.push_back({.from = 4, .to = 2, .kind = LinkKind::Call, .count = 41, .facts = {}});
    return diagram;
}

/// Values of the nodes that one condition colours.
QString coloured(const Diagram& diagram, const StyleCondition& condition)
{
    const std::vector rules{StyleRule{"", {condition}, "red"}};
    const auto colours = applyRules(diagram, rules);
    QStringList values;
    for (std::size_t i = 0; i < colours.size(); ++i)
        if (colours[i] == "red")
            values.append(QString::fromStdString(diagram.nodes[i].entity.value));
    return values.join(QLatin1Char{' '});
}

std::vector<StyleRule> everyTest()
{
    return {
        {"Suspects, with “quotes”", {FamilyIs{NodeFamily::Suspect}, KindIs{EntityKind::BankInternal}}, "red"},
        {"", {NameContains{"张\n三"}, BankContains{"江城\\"}, LevelIs{2}, NotQueried{}}, "orange"},
        {"sums",
         {ReceivedAtLeast{1}, SentAtLeast{92'233'720'368'547'758'07LL, usd}, HeldAtLeast{50'000'00}},
         "green"},
        {"counts", {LinksAtLeast{5}, FactsAtLeast{100}}, "purple"},
        {"all others", {}, "grey"}};
}

class StyleFolder {
public:
    [[nodiscard]] std::filesystem::path file() const
    {
        return m_folder.filePath(QStringLiteral("wall.json")).toStdString();
    }
    [[nodiscard]] QByteArray text() const
    {
        QFile file{QString::fromStdString(this->file().string())};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    [[nodiscard]] Result<std::vector<StyleRule>> reading(const QByteArray& text) const
    {
        QFile file{QString::fromStdString(this->file().string())};
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(text);
        file.close();
        return readStyleFile(this->file());
    }

private:
    QTemporaryDir m_folder;
};

/// A style file with one rule of one condition.
QByteArray styleOf(const QByteArray& condition)
{
    return R"({"style": "jingwei-diagram", "version": 1, "rules": [{"name": "a", "colour": "red", "when": []},
               {"name": "b", "colour": "blue", "when": [)"
           + condition + "]}]}";
}

} // namespace

class StyleRulesTest : public QObject {
    Q_OBJECT

private slots:
    void aConditionAsksWhatANodeIsAndDoes()
    {
        const auto diagram = sample();

        QCOMPARE(coloured(diagram, FamilyIs{NodeFamily::Account}), "2 3");
        QCOMPARE(coloured(diagram, KindIs{EntityKind::Account}), "1 2 3");
        QCOMPARE(coloured(diagram, NameContains{"婷"}), "3");
        QCOMPARE(coloured(diagram, NameContains{"ZHANG"}), "2");
        QCOMPARE(coloured(diagram, BankContains{"江城bank"}), "2"); // full width is the same
        QCOMPARE(coloured(diagram, LevelIs{1}), "2 3");
        QCOMPARE(coloured(diagram, LevelIs{0}), "1");
        QCOMPARE(coloured(diagram, NotQueried{}), "3");
        QCOMPARE(coloured(diagram, LinksAtLeast{2}), "1 2 3 T9");
        QCOMPARE(coloured(diagram, LinksAtLeast{3}), "2");
        QCOMPARE(coloured(diagram, FactsAtLeast{6}), "2 3 133");
    }

    void sumsAreToTheFenAndOfOneCurrency()
    {
        const auto diagram = sample();

        QCOMPARE(coloured(diagram, ReceivedAtLeast{50'000'00}), "2 3");
        QCOMPARE(coloured(diagram, ReceivedAtLeast{50'000'01}), "2");
        QCOMPARE(coloured(diagram, ReceivedAtLeast{900'00, usd}), "T9");
        QCOMPARE(coloured(diagram, ReceivedAtLeast{900'01, usd}), "");
        QCOMPARE(coloured(diagram, SentAtLeast{200'000'00}), "1");
        QCOMPARE(coloured(diagram, SentAtLeast{200'000'01}), "");
        QCOMPARE(coloured(diagram, HeldAtLeast{88'200'00}), "2");
        QCOMPARE(coloured(diagram, HeldAtLeast{88'200'01}), "");
        QCOMPARE(coloured(diagram, HeldAtLeast{0}), "2"); // of the others nothing is known
    }

    void sumsThatDoNotFitAreMoreThanAnyRuleAsks()
    {
        auto diagram = sample();
        diagram.links.push_back(transfers(0, 1, 1, INT64_MAX));

        QCOMPARE(coloured(diagram, ReceivedAtLeast{INT64_MAX}), "2");
    }

    void aLinkToItselfIsOneLink()
    {
        auto diagram = sample();
        diagram.links = {transfers(1, 1, 2, 500)};

        QCOMPARE(coloured(diagram, LinksAtLeast{2}), "");
        QCOMPARE(coloured(diagram, FactsAtLeast{2}), "2");
        QCOMPARE(coloured(diagram, FactsAtLeast{3}), "");
    }

    void allConditionsOfARuleMustHold()
    {
        const std::vector rules{StyleRule{"", {LevelIs{1}, NotQueried{}}, "red"}};

        const auto colours = applyRules(sample(), rules);

        QCOMPARE(colours, (std::vector<std::string>{"", "", "red", "", ""}));
    }

    void theFirstRuleThatHoldsGivesTheColour()
    {
        const std::vector rules{StyleRule{"", {LevelIs{7}}, "green"}, StyleRule{"", {NotQueried{}}, "orange"},
                                StyleRule{"", {LevelIs{1}}, "blue"}, StyleRule{"", {}, "grey"}};

        QCOMPARE(applyRules(sample(), rules),
                 (std::vector<std::string>{"grey", "blue", "orange", "grey", "grey"}));
        const auto holding = rulesThatHold(sample(), rules);
        QCOMPARE(std::ranges::count(holding, std::optional<std::size_t>{0}), 0);
        QCOMPARE(std::ranges::count(holding, std::optional<std::size_t>{3}), 3);
    }

    void aColourOfItsOwnStays()
    {
        auto diagram = sample();
        diagram.nodes[1].colour = "purple";
        const std::vector rules{StyleRule{"", {}, "red"}};

        QCOMPARE(applyRules(diagram, rules),
                 (std::vector<std::string>{"red", "purple", "red", "red", "red"}));
        QCOMPARE(rulesThatHold(diagram, rules)[1], std::nullopt);
    }

    void withoutRulesEachKeepsItsOwn()
    {
        QCOMPARE(applyRules(sample(), {}), std::vector<std::string>(5));
        QVERIFY(applyRules({}, everyTest()).empty());
    }

    void aFileGivesTheSameRulesBack()
    {
        const StyleFolder folder;

        QVERIFY(writeStyleFile(everyTest(), folder.file()));
        const auto text = folder.text();
        const auto read = readStyleFile(folder.file());

        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QCOMPARE(*read, everyTest());
        QVERIFY2(text.contains("\"sent_at_least\": \"92233720368547758.07\""), text);
        QVERIFY(writeStyleFile(*read, folder.file())); // over the first
        QCOMPARE(folder.text(), text);
        QVERIFY(writeStyleFile({}, folder.file()));
        QCOMPARE(readStyleFile(folder.file()).value(), std::vector<StyleRule>{});
    }

    void sumsOfOtherCurrenciesHaveTheirDecimals()
    {
        const StyleFolder folder;
        const auto yen = parseCurrency("JPY").value();
        const std::vector rules{StyleRule{"", {ReceivedAtLeast{5'000, yen}}, "red"}};

        QVERIFY(writeStyleFile(rules, folder.file()));

        QVERIFY(folder.text().contains("\"5000\""));
        QCOMPARE(readStyleFile(folder.file()).value(), rules);
    }

    void whatIsWrongIsSaidWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        const auto damaged = [](const char* name, const QByteArray& text, const char* detail) {
            QTest::newRow(name) << text << ErrorCode::FileDamaged << QString::fromUtf8(detail);
        };

        damaged("no JSON", "{\n \"style\": \n]", "line 3");
        damaged("nothing", "", "line 1");
        QTest::newRow("other JSON") << QByteArray{"[1]"} << ErrorCode::FormatUnsupported << "style";
        QTest::newRow("no version") << QByteArray{R"({"style": "jingwei-diagram", "rules": []})"}
                                    << ErrorCode::FormatUnsupported << "style";
        QTest::newRow("later") << QByteArray{R"({"style": "jingwei-diagram", "version": 2, "rules": []})"}
                               << ErrorCode::FormatUnsupported << "version 2";
        damaged("colour", styleOf(R"({"level": 1}]}, {"name": "c", "colour": "mauve", "when": [)"),
                "rule 3: colour: mauve");
        damaged("no conditions", styleOf(R"(]}, {"name": "c", "colour": "red"}, {"when": [)"),
                "rule 3: conditions: null");
        damaged("name", styleOf(R"(]}, {"name": 7, "colour": "red", "when": [)"), "rule 3: name: 7");
        damaged("unknown test", styleOf(R"({"level": 1}, {"bank_is": "x"})"),
                "rule 2, condition 2: test: bank_is");
        damaged("two tests in one", styleOf(R"({"level": 1, "kind": "phone"})"),
                "rule 2, condition 1: test: kind");
        damaged("no test", styleOf("{}"), "rule 2, condition 1: test: {}");
        damaged("family", styleOf(R"({"family": "boss"})"), "rule 2, condition 1: family: boss");
        damaged("kind", styleOf(R"({"kind": "card"})"), "rule 2, condition 1: kind: card");
        damaged("level below 0", styleOf(R"({"level": -1})"), "rule 2, condition 1: level: -1");
        damaged("amount as a number", styleOf(R"({"held_at_least": 5.1})"),
                "rule 2, condition 1: amount: 5.1");
        damaged("part of a fen", styleOf(R"({"held_at_least": "5.001"})"),
                "rule 2, condition 1: amount: 5.001");
        damaged("currency", styleOf(R"({"held_at_least": "5", "currency": "ZZZ"})"),
                "rule 2, condition 1: currency: ZZZ");
        damaged("count", styleOf(R"({"links_at_least": 1.5})"), "rule 2, condition 1: count: 1.5");
        damaged("empty text", styleOf(R"({"name_contains": ""})"), "rule 2, condition 1: text: ");
        damaged("queried", styleOf(R"({"not_queried": false})"),
                "rule 2, condition 1: test: not_queried false");
    }

    void whatIsWrongIsSaidWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        const StyleFolder folder;

        const auto read = folder.reading(text);

        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().detail), detail);
        QCOMPARE(read.error().code, code);
        QCOMPARE(read.error().place, folder.file().string());
    }

    void filesThatCannotBeReadOrWritten()
    {
        const StyleFolder folder;

        QCOMPARE(readStyleFile(folder.file()).error().code, ErrorCode::FileMissing);
        QCOMPARE(readStyleFile(folder.file().parent_path()).error().code, ErrorCode::FileUnreadable);
        const auto nowhere = folder.file() / "none" / "a.json";
        QCOMPARE(writeStyleFile(everyTest(), nowhere).error().code, ErrorCode::FileUnwritable);
        QVERIFY(QDir{QString::fromStdString(folder.file().parent_path().string())}
                    .entryList(QDir::Files)
                    .isEmpty());
    }

    void currencyMayBeLeftOutForYuan()
    {
        const StyleFolder folder;

        const auto read = folder.reading(styleOf(R"({"received_at_least": "50,000.5"})"));

        QVERIFY(read);
        QCOMPARE(read->at(1).conditions, (std::vector<StyleCondition>{ReceivedAtLeast{50'000'50}}));
    }
};

QTEST_APPLESS_MAIN(StyleRulesTest)
#include "style_rules_test.moc"
