#include "core/linkage/everyday_names.h"
#include "core/linkage/link_material.h"
#include "core/session/link_subjects.h"
#include "tests/support/case_folder.h"

#include <QtTest>

#include <algorithm>

using namespace jingwei;
using namespace jingwei::test;

class EverydayNamesTest : public QObject {
    Q_OBJECT

private slots:
    void sitesThatEverybodyVisits()
    {
        QVERIFY(isEverydaySite("www.baidu.com") && isEverydaySite("docs.qq.com") && isEverydaySite("qq.com"));
        QVERIFY(isEverydaySite("gaj.jiangcheng.gov.cn"));
        QVERIFY(!isEverydaySite("gov.cn.abuyd39.icu")); // begins like one
        QVERIFY(!isEverydaySite("fakeqq.com"));
        QVERIFY(!isEverydaySite("") && !isEverydaySite("icu"));
    }

    void appsThatEverybodyHas()
    {
        QVERIFY(isEverydayApp("微信") && isEverydayApp("qq") && isEverydayApp("腾讯会议"));
        QVERIFY(!isEverydayApp("聚单宝") && !isEverydayApp(""));
    }

    /// Two victims in a small case: how often a thing is named cannot tell that it is everybody's.
    void theyTieNoIncidents()
    {
        CaseFolder folder;
        folder.put(QStringLiteral("警情.csv"),
                   "警情编号,案发时间,报警人,涉案网址,涉案APP,警情类别,损失金额(元),简要案情\n"
                   "A001,2025-03-01 10:00:00,周岚,www.baidu.com,微信、聚单宝,刷单返利,1000.00,\n"
                   "A002,2025-03-02 10:00:00,马立平,www.baidu.com,微信、聚单宝,刷单返利,1000.00,\n");
        folder.import();
        Progress progress;
        const auto subjects = linkSubjects(*folder.snapshot(), progress);
        QVERIFY(subjects.has_value());
        QStringList hubs;
        QStringList others;
        for (const auto& named : subjects->front().named)
            (named.hub ? hubs : others) << QString::fromStdString(named.value);
        hubs.sort();
        QCOMPARE(hubs, (QStringList{QStringLiteral("www.baidu.com"), QStringLiteral("微信")}));
        QCOMPARE(others, QStringList{QStringLiteral("聚单宝")});
    }

    /// A domain on a list stands for its hosts; of two that name a host the longer counts.
    void aPersonOverrulesTheListByDomain_data()
    {
        QTest::addColumn<QStringList>("hubs");
        QTest::addColumn<QStringList>("ties");
        QTest::addColumn<QStringList>("counts");
        const auto own = QStringLiteral("site:a.own.com");
        QTest::newRow("nothing said") << QStringList{} << QStringList{} << QStringList{"a.own.com"};
        QTest::newRow("a domain ties") << QStringList{} << QStringList{"site:qq.com"}
                                       << QStringList{"a.own.com", "docs.qq.com", "m.qq.com"};
        QTest::newRow("one host ties")
            << QStringList{} << QStringList{"site:docs.qq.com"} << QStringList{"a.own.com", "docs.qq.com"};
        QTest::newRow("a domain is everybody's")
            << QStringList{"site:own.com"} << QStringList{} << QStringList{};
        QTest::newRow("the longer counts") << QStringList{"site:own.com", "site:qq.com"}
                                           << QStringList{"site:a.own.com", "site:com", "site:m.qq.com"}
                                           << QStringList{"a.own.com", "m.qq.com"};
        QTest::newRow("both say the same") << QStringList{own} << QStringList{own} << QStringList{};
    }
    void aPersonOverrulesTheListByDomain()
    {
        QFETCH(QStringList, hubs);
        QFETCH(QStringList, ties);
        QFETCH(QStringList, counts);
        const auto textsOf = [](const QStringList& list) {
            std::vector<std::string> texts;
            for (const auto& text : list)
                texts.push_back(text.toStdString());
            return texts;
        };
        LinkSubject one;
        one.number = "A1";
        one.named = {{GroundKind::Site, "docs.qq.com", 1, RowId{0}, true},
                     {GroundKind::Site, "m.qq.com", 1, RowId{0}, true},
                     {GroundKind::Site, "a.own.com", 1, RowId{0}, false}};
        Progress progress;
        auto material = *LinkMaterial::build({one}, progress);

        material.markHubs(textsOf(hubs), textsOf(ties));

        QStringList left;
        for (std::uint32_t value = 0; value < material.valueCount(); ++value)
            if (!material.value(value).hub)
                left << QString::fromStdString(material.value(value).text);
        left.sort();
        QCOMPARE(left, counts);
    }
};

QTEST_GUILESS_MAIN(EverydayNamesTest)
#include "everyday_names_test.moc"
