#include "core/linkage/link_model.h"

#include <QTest>

using namespace jingwei;

class LinkModelTest : public QObject {
    Q_OBJECT

private slots:
    void jsonGivesTheSameModelAgain()
    {
        auto model = presetLinkModel();
        model.threshold = 7.25;
        model.sharedOften[static_cast<std::size_t>(GroundKind::App)] = 0.125;
        const auto read = linkModelFromJson(toJson(model));
        QVERIFY(read.has_value());
        QVERIFY(*read == model);
    }

    void partsStandOverTheRest()
    {
        const auto found = presetLinkModel();
        const auto model = withParts(found, R"({"threshold": 8.5, "shared_often": {"app": 0.25}})");
        QVERIFY(model.has_value());
        auto expected = found;
        expected.threshold = 8.5;
        expected.sharedOften[static_cast<std::size_t>(GroundKind::App)] = 0.25;
        expected.origin = LinkOrigin::Set;
        QVERIFY(*model == expected);
        const auto again = withParts(found, partsOf(*model, found));
        QVERIFY(again.has_value() && *again == *model);
        QCOMPARE(partsOf(found, found), std::string{});
    }

    void listsOfValuesAreParts()
    {
        const auto model = withParts(presetLinkModel(),
                                     R"({"hubs": ["qq:2", "account:1", "qq:2"], "ties": ["site:b.com"]})");
        QVERIFY(model.has_value());
        QCOMPARE(model->hubs, (std::vector<std::string>{"account:1", "qq:2"}));
        QCOMPARE(model->ties, (std::vector<std::string>{"site:b.com"}));
        QCOMPARE(partsOf(*model, presetLinkModel()),
                 std::string{R"({"hubs":["account:1","qq:2"],"ties":["site:b.com"]})"});
    }

    void aPartOfAPartChangesThatAlone()
    {
        const auto model = withParts(presetLinkModel(), R"({"holders": {"support": 7}, "like_known": 0.25})");
        QVERIFY(model.has_value());
        auto expected = presetLinkModel();
        expected.holders.support = 7.0;
        expected.likeKnown = 0.25;
        expected.origin = LinkOrigin::Set;
        QVERIFY(*model == expected);
        QCOMPARE(partsOf(*model, presetLinkModel()),
                 std::string{R"({"holders":{"support":7.0},"like_known":0.25})"});
    }

    void aKeptWholeSaysWhereItComesFrom()
    {
        auto learned = presetLinkModel();
        learned.origin = LinkOrigin::Learned;
        learned.knownPairs = 61;
        const auto model = withParts(presetLinkModel(), toJson(learned));
        QVERIFY(model.has_value() && *model == learned);
    }

    void whatCannotBeIsRefusedByName_data()
    {
        QTest::addColumn<QString>("parts");
        QTest::addColumn<QString>("name");
        QTest::newRow("no such part") << R"({"treshold": 7})"
                                      << "treshold";
        QTest::newRow("no such ground") << R"({"shared_often": {"car": 0.5}})"
                                        << "car";
        QTest::newRow("a share of nought") << R"({"shared_often": {"phone": 0}})"
                                           << "phone";
        QTest::newRow("more than all") << R"({"level_decay": 1.5})"
                                       << "level_decay";
        QTest::newRow("nobody") << R"({"population": 0})"
                                << "population";
        QTest::newRow("a series of one") << R"({"largest_series": 1})"
                                         << "largest_series";
        QTest::newRow("no strays at all") << R"({"strays": 0})"
                                          << "strays";
        QTest::newRow("less than nothing of a known series") << R"({"like_known": -0.1})"
                                                             << "like_known";
        QTest::newRow("no such look at holders") << R"({"holders": {"most": 3}})"
                                                 << "most";
        QTest::newRow("a witness that all pairs have") << R"({"holders": {"among_all": 1}})"
                                                       << "holders";
        QTest::newRow("no pairs looked at") << R"({"holders": {"pairs": 0}})"
                                            << "holders";
        QTest::newRow("slack below nought") << R"({"slack": -1})"
                                            << "slack";
        QTest::newRow("a hub without a kind") << R"({"hubs": ["6222000011112222"]})"
                                              << "hubs";
        QTest::newRow("a hub of a kind that is alike") << R"({"hubs": ["narrative:x"]})"
                                                       << "hubs";
        QTest::newRow("a tie without a value") << R"({"ties": ["qq:"]})"
                                               << "ties";
        QTest::newRow("one knot")
            << R"({"tables": [{"kind": "narrative", "measure": "likeness", "column": "", "knots": [0], "weights": [0]}]})"
            << "tables";
        QTest::newRow("knots without weights")
            << R"({"tables": [{"kind": "narrative", "measure": "likeness", "column": "", "knots": [0, 1], "weights": [0]}]})"
            << "tables";
    }
    void whatCannotBeIsRefusedByName()
    {
        QFETCH(QString, parts);
        QFETCH(QString, name);
        const auto model = withParts(presetLinkModel(), parts.toStdString());
        QVERIFY(!model.has_value());
        QCOMPARE(model.error().code, ErrorCode::ProfileMalformed);
        QCOMPARE(QString::fromStdString(model.error().detail), name);
    }

    void whatIsNoJsonIsRefused()
    {
        QVERIFY(!withParts(presetLinkModel(), "threshold: 7").has_value());
        QVERIFY(!withParts(presetLinkModel(), R"({"threshold": "much"})").has_value());
    }
};

QTEST_GUILESS_MAIN(LinkModelTest)
#include "link_model_test.moc"
