#include "tests/ui/workspaces/sample_case.h"
#include "ui/workspaces/narrative_marks.h"

#include <QtTest>

using namespace jingwei;
using namespace jingwei::ui;

class NarrativeMarksTest : public QObject {
    Q_OBJECT

private slots:
    void numbersAreFoundInText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");

        QTest::newRow("a card in one piece")
            << QStringLiteral("向6299773100025526转账") << QStringList{"6299773100025526"};
        QTest::newRow("a card in groups of four")
            << QStringLiteral("向 6299 0412 7704 0417 转账") << QStringList{"6299 0412 7704 0417"};
        QTest::newRow("a card of nineteen digits in groups")
            << QStringLiteral("6222 0212 0001 2345 678，后") << QStringList{"6222 0212 0001 2345 678"};
        QTest::newRow("a phone with dashes")
            << QStringLiteral("电话139-0001-0042。") << QStringList{"139-0001-0042"};
        QTest::newRow("two numbers") << QStringLiteral("13900010042、13900010043")
                                     << QStringList{"13900010042", "13900010043"};
        QTest::newRow("an identity number ending in X")
            << QStringLiteral("身份证11010119900307002X的") << QStringList{"11010119900307002X"};
        QTest::newRow("a sum is none") << QStringLiteral("共 486,000.00 元") << QStringList{};
        QTest::newRow("a date is none") << QStringLiteral("2025-03-17 20:41:07 报警") << QStringList{};
        QTest::newRow("a date before a card")
            << QStringLiteral("2025-03-17 6299773100025526") << QStringList{"6299773100025526"};
        QTest::newRow("a word is none") << QStringLiteral("APP jdbvip 下载") << QStringList{};
        QTest::newRow("nothing") << QString{} << QStringList{};
    }

    void numbersAreFoundInText()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);

        QStringList spans;
        for (const auto& span : numberSpans(text))
            spans << text.mid(span.from, span.length);

        QCOMPARE(spans, found);
    }

    void marksNameEntitiesOfTheCase()
    {
        const auto snapshot = sample::eveningCase().build();
        const auto& incident = snapshot->incidents.front();

        const auto marked = markNarrative(*snapshot, incident, Masking::Shown);

        QCOMPARE(marked.marks.size(), std::size_t{3});
        QCOMPARE(marked.marks[0].entity, (EntityRef{EntityKind::Phone, "19900013021"}));
        QVERIFY(marked.marks[0].inCase);
        QCOMPARE(marked.marks[1].entity, (EntityRef{EntityKind::Account, "6299041277040417"}));
        QVERIFY(marked.marks[1].inCase);
        QCOMPARE(marked.text.mid(marked.marks[1].from, marked.marks[1].length),
                 QStringLiteral("6299 0412 7704 0417"));
    }

    void whatTheCaseDoesNotKnowIsMarkedButNotKnown()
    {
        sample::CaseBuilder c;
        c.incident("A1", "甲").narrative = "向 6222021200012345678 转账";
        const auto snapshot = c.build();

        const auto marked = markNarrative(*snapshot, snapshot->incidents.front(), Masking::Shown);

        QCOMPARE(marked.marks.size(), std::size_t{1});
        QVERIFY(!marked.marks[0].inCase);
    }

    void maskedTextHidesNumbersAndTheName()
    {
        const auto snapshot = sample::eveningCase().build();
        const auto& incident = snapshot->incidents.front();

        const auto marked = markNarrative(*snapshot, incident, Masking::Masked);

        QVERIFY(!marked.text.contains(QStringLiteral("周岚")));
        QVERIFY(!marked.text.contains(QStringLiteral("19900013021")));
        QVERIFY(!marked.text.contains(QStringLiteral("7704")));
        QCOMPARE(marked.marks.size(), std::size_t{3});
        for (const auto& mark : marked.marks) {
            const auto shown = marked.text.mid(mark.from, mark.length);
            QCOMPARE(shown, valueText(mark.entity.kind, mark.entity.value, Masking::Masked));
            QVERIFY(shown.contains(QLatin1Char{'*'}));
        }
    }
};

QTEST_MAIN(NarrativeMarksTest)
#include "narrative_marks_test.moc"
