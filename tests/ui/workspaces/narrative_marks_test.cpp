#include "tests/ui/workspaces/sample_case.h"
#include "ui/support/format.h"
#include "ui/workspaces/narrative_marks.h"

#include <QtTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

MarkedText marked(const char* narrative, Masking masking = Masking::Shown)
{
    sample::CaseBuilder c;
    c.incident("A1", "周岚").narrative = narrative;
    const auto snapshot = c.build();
    return markNarrative(*snapshot, snapshot->incidents.front(), masking);
}

QString writtenAt(const MarkedText& text, const NarrativeMark& mark)
{
    return text.text.mid(mark.from, mark.length);
}

} // namespace

class NarrativeMarksTest : public QObject {
    Q_OBJECT

private slots:
    void marksNameEntitiesOfTheCase()
    {
        const auto snapshot = sample::eveningCase().build();

        const auto text = markNarrative(*snapshot, snapshot->incidents.front(), Masking::Shown);

        QStringList written;
        for (const auto& mark : text.marks)
            if (mark.inCase)
                written << writtenAt(text, mark);
        QCOMPARE(written, (QStringList{"19900013021", "6299 0412 7704 0417", "6299773100025526"}));
        const auto& card = text.marks[1];
        QVERIFY(card.entity == (EntityRef{EntityKind::Account, "6299041277040417"}));
    }

    void theMarksAreThoseThatCoreFinds()
    {
        const auto snapshot = sample::eveningCase().build();
        const auto& incident = snapshot->incidents.front();

        const auto text = markNarrative(*snapshot, incident, Masking::Shown);

        std::vector<Mention> mentions;
        for (const auto& mark : text.marks)
            mentions.push_back(mark.mention);
        QVERIFY(mentions == findMentions(incident.narrative));
        QCOMPARE(text.text, toQString(incident.narrative));
    }

    void placesAreThoseOfTheTextShown_data()
    {
        QTest::addColumn<QByteArray>("narrative");
        QTest::addColumn<QString>("written");

        QTest::newRow("behind Chinese")
            << QByteArray{"向账户6222021200012345678转账"} << QStringLiteral("6222021200012345678");
        QTest::newRow("behind characters of two UTF-16 units")
            << QByteArray{"𠮷𠮷😀致电13900010042报警"} << QStringLiteral("13900010042");
        QTest::newRow("a character of two units right behind")
            << QByteArray{"致电13900010042😀"} << QStringLiteral("13900010042");
        QTest::newRow("full-width digits")
            << QByteArray{"致电１３９０００１００４２报警"} << QStringLiteral("１３９０００１００４２");
    }

    void placesAreThoseOfTheTextShown()
    {
        QFETCH(QByteArray, narrative);
        QFETCH(QString, written);

        const auto text = marked(narrative.constData());

        QCOMPARE(text.marks.size(), std::size_t{1});
        QCOMPARE(writtenAt(text, text.marks.front()), written);
    }

    void whatTheCaseDoesNotKnowIsMarkedButNotKnown()
    {
        const auto text = marked("向 6222021200012345678 转账");

        QCOMPARE(text.marks.size(), std::size_t{1});
        QVERIFY(text.marks[0].entity);
        QVERIFY(!text.marks[0].inCase);
    }

    void aHiddenOrDamagedNumberNamesNoEntity_data()
    {
        QTest::addColumn<QByteArray>("narrative");
        QTest::newRow("digits hidden") << QByteArray{"向卡号6222****1234转账"};
        QTest::newRow("digits lost") << QByteArray{"向卡号6.22202E+18转账"};
    }

    void aHiddenOrDamagedNumberNamesNoEntity()
    {
        QFETCH(QByteArray, narrative);

        const auto text = marked(narrative.constData());

        QCOMPARE(text.marks.size(), std::size_t{1});
        QVERIFY(!text.marks[0].entity);
    }

    void aWrongCheckDigitIsKept()
    {
        const auto text = marked("身份证号110101199003070021");

        QCOMPARE(text.marks.size(), std::size_t{1});
        QVERIFY(text.marks[0].mention.checkDigit == std::optional{false});
    }

    void maskedTextHidesNumbersAndTheName()
    {
        const auto snapshot = sample::eveningCase().build();

        const auto text = markNarrative(*snapshot, snapshot->incidents.front(), Masking::Masked);

        QVERIFY(!text.text.contains(QStringLiteral("周岚")));
        QVERIFY(!text.text.contains(QStringLiteral("19900013021")));
        QVERIFY(!text.text.contains(QStringLiteral("7704")));
        QVERIFY(text.text.contains(QStringLiteral("486,000")));
        for (const auto& mark : text.marks) {
            if (!mark.entity)
                continue;
            const auto shown = writtenAt(text, mark);
            QCOMPARE(shown, valueText(mark.entity->kind, mark.entity->value, Masking::Masked));
            QVERIFY(shown.contains(QLatin1Char{'*'}));
        }
    }

    void maskedTextHidesQqAndWeChat()
    {
        const auto text = marked("添加对方QQ号123456789，微信号abc_13579", Masking::Masked);

        QCOMPARE(text.marks.size(), std::size_t{2});
        QVERIFY(!text.text.contains(QStringLiteral("123456789")));
        QVERIFY(!text.text.contains(QStringLiteral("abc_13579")));
    }
};

QTEST_MAIN(NarrativeMarksTest)
#include "narrative_marks_test.moc"
