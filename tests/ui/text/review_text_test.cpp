#include "ui/text/ground_text.h"
#include "ui/text/reason_text.h"
#include "ui/text/review_text.h"
#include "ui/text/same_text.h"

#include <QTest>
#include <QTranslator>

#include <algorithm>

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
        row("account:6299000011118846", "Level-1 account 6299 00** **** 8846",
            "Level-1 account 6299 0000 1111 8846");
        row("phone:13900003021", "Phone 139****3021", "Phone 13900003021");
        row("app:聚单宝", "App 聚单宝", "App 聚单宝");
        row("site:a.example", "Website a.example", "Website a.example");
        row("narrative", "Narratives alike", "Narratives alike");
        row("of-a-later-version", "of-a-later-version", "of-a-later-version");
        row("later:13900003021", "later 139****3021", "later 13900003021");
    }
    void whatNamesSomebodyIsMasked()
    {
        QFETCH(QByteArray, ground);

        QTEST(writtenGroundText(ground.toStdString(), Masking::Masked), "masked");
        QTEST(writtenGroundText(ground.toStdString(), Masking::Shown), "shown");
    }

    void chatAccountsAreMaskedToo()
    {
        for (const char* const ground : {"qq:1234567890", "wechat:wxid_abc1234567", "chat:1234567890",
                                         "holder:11010519491231002X", "device:86888888888888"}) {
            const auto value = QString::fromUtf8(ground).section(u':', 1);
            QVERIFY2(!writtenGroundText(ground, Masking::Masked).contains(value), ground);
            QVERIFY2(writtenGroundText(ground, Masking::Masked).contains(u'*'), ground);
        }
    }

    void whyNothingBindsIsSaid()
    {
        HeldText held{ReviewMatter::Series, Verdict::Same};
        QCOMPARE(heldText(held), QStringLiteral("one series"));
        held.needed = 2;
        held.agreeing = 2;
        QCOMPARE(heldText(held), QStringLiteral("one series, held by 2"));
        held.settled = true;
        QCOMPARE(heldText(held), QStringLiteral("one series, by a vote that settled the dispute"));
        held = {ReviewMatter::Series, Verdict::Undecided, false, true, false, 1, 2};
        QCOMPARE(heldText(held), QStringLiteral("1 of 2 reviewers needed: nothing binds yet"));
        held.disputed = true;
        QVERIFY(heldText(held).contains(QStringLiteral("dispute")));
        QVERIFY(voteText({ReviewMatter::Series, Verdict::Different, true})
                    .startsWith(QStringLiteral("different, ")));
    }

    void aVerdictHasTheWordsOfItsMatter()
    {
        QCOMPARE(verdictText(ReviewMatter::Person, Verdict::Same), QStringLiteral("same person"));
        QCOMPARE(verdictText(ReviewMatter::Account, Verdict::Different), QStringLiteral("two accounts"));
        QCOMPARE(verdictText(ReviewMatter::Report, Verdict::Same), QStringLiteral("one event"));
        QCOMPARE(verdictText(ReviewMatter::Report, Verdict::Undecided), QStringLiteral("undecided"));
    }

    void whatThingsAreIsSaidWithTheirNumber()
    {
        QCOMPARE(sameThingText("A001", Masking::Masked), QStringLiteral("A001"));
        QCOMPARE(sameThingText("incident:A001", Masking::Masked), QStringLiteral("victim of A001"));
        QCOMPARE(sameThingText("phone:13900003021", Masking::Masked), QStringLiteral("phone 139****3021"));
        QCOMPARE(sameThingText("phone:13900003021", Masking::Shown), QStringLiteral("phone 13900003021"));
    }

    void groundsOfThingsAreMasked()
    {
        QCOMPARE(writtenSameText("phone:13900003021|13900003022", Masking::Masked),
                 QStringLiteral("Phone 139****3021 / 139****3022"));
        QCOMPARE(writtenSameText("narrative:周岚被骗|周岚报案", Masking::Masked),
                 QStringLiteral("Narrative"));
        QVERIFY(!writtenSameText("name:周岚|周岚", Masking::Masked).contains(QStringLiteral("周岚")));
    }

    void everyPresetReasonHasItsWords_data()
    {
        QTest::addColumn<QString>("language");

        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    }
    void everyPresetReasonHasItsWords()
    {
        QFETCH(QString, language);
        QTranslator words;
        QVERIFY(words.load(QStringLiteral(":/i18n/jingwei_%1.qm").arg(language)));
        QVERIFY(QCoreApplication::installTranslator(&words));

        for (const auto matter :
             {ReviewMatter::Series, ReviewMatter::Report, ReviewMatter::Person, ReviewMatter::Account}) {
            for (const auto& reason : presetReasons(matter)) {
                const auto text = reasonText(reason.word);
                QVERIFY2(text != QLatin1String{reason.word}, reason.word);
                const bool latin = std::ranges::any_of(text, [](QChar c) { return c.isLower(); });
                QCOMPARE(latin, language == QStringLiteral("en"));
            }
        }
    }

    void reasonsOfALaterVersionKeepTheirWord()
    {
        QCOMPARE(reasonText("shared-card"), QStringLiteral("Shared account"));
        QCOMPARE(reasonText("same-moon"), QStringLiteral("same-moon"));
    }
};

QTEST_GUILESS_MAIN(ReviewTextTest)
#include "review_text_test.moc"
