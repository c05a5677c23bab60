#include "ui/text/review_text.h"

#include <QTest>

using namespace jingwei;
using namespace jingwei::ui;

class ReviewTextTest : public QObject {
    Q_OBJECT

private slots:
    void whatNamesSomebodyIsMasked_data()
    {
        QTest::addColumn<QByteArray>("ground");
        QTest::addColumn<QString>("masked");
        QTest::addColumn<QString>("shown");

        const auto row = [](const char* ground, const char* masked, const char* shown) {
            QTest::newRow(ground) << QByteArray(ground) << QString::fromUtf8(masked)
                                  << QString::fromUtf8(shown);
        };
        row("account:6299000011118846", "account 6299 00** **** 8846", "account 6299 0000 1111 8846");
        row("phone:13900003021", "phone 139****3021", "phone 13900003021");
        row("app:聚单宝", "APP 聚单宝", "APP 聚单宝");
        row("site:a.example", "site a.example", "site a.example");
        row("narrative", "wording of the narratives", "wording of the narratives");
        row("of-a-later-version", "of-a-later-version", "of-a-later-version");
    }
    void whatNamesSomebodyIsMasked()
    {
        QFETCH(QByteArray, ground);

        QTEST(groundText(ground.toStdString(), Masking::Masked), "masked");
        QTEST(groundText(ground.toStdString(), Masking::Shown), "shown");
    }

    void chatAccountsAreMaskedToo()
    {
        for (const char* const ground : {"qq:1234567890", "wechat:wxid_abc1234567", "chat:1234567890",
                                         "holder:11010519491231002X", "device:86888888888888"}) {
            const auto value = QString::fromUtf8(ground).section(u':', 1);
            QVERIFY2(!groundText(ground, Masking::Masked).contains(value), ground);
            QVERIFY2(groundText(ground, Masking::Masked).contains(u'*'), ground);
        }
    }

    void whyNothingBindsIsSaid()
    {
        QCOMPARE(heldText(Verdict::Same, false, false), QStringLiteral("one series"));
        QVERIFY(heldText(Verdict::Undecided, true, false).contains(QStringLiteral("dispute")));
        QVERIFY(heldText(Verdict::Undecided, false, true).contains(QStringLiteral("waiting")));
        QVERIFY(verdictText(Verdict::Different, true).startsWith(QStringLiteral("different, ")));
    }

    void reasonsOfALaterVersionKeepTheirWord()
    {
        QCOMPARE(presetReasonText("shared-card"), QStringLiteral("shared account"));
        QCOMPARE(presetReasonText("same-moon"), QStringLiteral("same-moon"));
    }
};

QTEST_APPLESS_MAIN(ReviewTextTest)
#include "review_text_test.moc"
