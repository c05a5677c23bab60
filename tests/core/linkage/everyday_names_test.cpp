#include "core/linkage/everyday_names.h"
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
};

QTEST_GUILESS_MAIN(EverydayNamesTest)
#include "everyday_names_test.moc"
