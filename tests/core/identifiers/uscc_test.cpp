#include "core/identifiers/uscc.h"

#include <QTest>

using namespace jingwei;

class UsccTest : public QObject {
    Q_OBJECT

private slots:
    /// The example of GB 32100-2015.
    void readsTheStandardsExample()
    {
        QVERIFY(looksLikeUscc("91350100M000100Y43"));
        QVERIFY(usccCheckHolds("91350100M000100Y43"));
        QVERIFY(organisationCodeHolds("91350100M000100Y43"));
        QCOMPARE(usccFor("91", "350100", "M000100Y"), std::string{"91350100M000100Y43"});
    }

    void failsChangedPlaces()
    {
        QVERIFY(!usccCheckHolds("91350100M000100Y44"));
        QVERIFY(!usccCheckHolds("91350100M000100Y34"));
        QVERIFY(!organisationCodeHolds("91350100M000101Y43"));
    }

    void knowsForeignPlaces()
    {
        QVERIFY(!looksLikeUscc("91350100I000100Y43")); // I, O, S, V, Z do not occur
        QVERIFY(!looksLikeUscc("91350A00M000100Y43"));
        QVERIFY(!looksLikeUscc("91350100M000100Y4"));
        QVERIFY(!looksLikeUscc("91350100m000100y43"));
        QVERIFY(!looksLikeUscc(""));
    }
};

QTEST_APPLESS_MAIN(UsccTest)
#include "uscc_test.moc"
