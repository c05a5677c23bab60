#include "tests/ui/workspaces/sample_case.h"
#include "ui/workspaces/join_choices.h"

#include <QtTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

const RowId otherRow{SourceId{2}, 7};

/// Three payments of a victim; the first is shown by two rows, as `rule` says.
struct Payments {
    sample::CaseBuilder builder;
    std::vector<TransferId> ids;
    std::shared_ptr<CaseSnapshot> snapshot;

    explicit Payments(JoinRule rule)
    {
        const auto victim = builder.card("6230520100008846", "周岚", "", true);
        const auto he = builder.card("6299041277040417", "贺子俊", "", true);
        ids = {builder.transfer(victim, he, 0, 100), builder.transfer(victim, he, 60, 100),
               builder.transfer(victim, he, 120, 300), builder.transfer(victim, he, 180, 100)};
        builder.joined(ids[0], otherRow, rule);
        builder.source("工行.csv", "bank-transactions");
        builder.source("建行.xlsx", "bank-transactions").sheet = "明细";
        snapshot = std::make_shared<CaseSnapshot>(*builder.build());
    }
    [[nodiscard]] std::vector<JoinChoice> choices(std::vector<TransferId> selected) const
    {
        return joinChoices(*snapshot, selected, Masking::Shown);
    }
};

} // namespace

class JoinChoicesTest : public QObject {
    Q_OBJECT

private slots:
    void whatARuleJoinedIsTakenApart()
    {
        const Payments payments{JoinRule::SameMinute};

        const auto choices = payments.choices({payments.ids[0]});

        QCOMPARE(choices.size(), std::size_t{1});
        QVERIFY(!choices[0].sentence.isEmpty());
        QVERIFY(choices[0].edit == (JoinEdit{payments.ids[0].value(), otherRow.value(), false}));
    }

    void whatAnAnalystJoinedGoesBackToTheRules()
    {
        const Payments payments{JoinRule::ByHand};

        const auto choices = payments.choices({payments.ids[0]});

        QCOMPARE(choices.size(), std::size_t{1});
        QVERIFY(choices[0].edit == (JoinEdit{payments.ids[0].value(), otherRow.value(), std::nullopt}));
    }

    void oneRowAndACopyAreNotTakenApart()
    {
        const Payments payments{JoinRule::None};

        for (const auto transfer : {payments.ids[0], payments.ids[1]}) {
            const auto choices = payments.choices({transfer});
            QCOMPARE(choices.size(), std::size_t{1});
            QVERIFY(!choices[0].edit);
        }
    }

    void whatWasTakenApartNamesTheOtherRowAndJoinsAgain()
    {
        Payments payments{JoinRule::SameMinute};
        const RowId parted{SourceId{2}, 9};
        payments.snapshot->joins = {{parted.value(), payments.ids[1].value(), false}};

        const auto choices = payments.choices({payments.ids[1]});

        QCOMPARE(choices.size(), std::size_t{2});
        QVERIFY2(choices[1].sentence.contains(QStringLiteral("建行.xlsx")), qPrintable(choices[1].sentence));
        QVERIFY(choices[1].edit == (JoinEdit{parted.value(), payments.ids[1].value(), std::nullopt}));
    }

    void twoOfTheSameSumAreJoined()
    {
        const Payments payments{JoinRule::SameMinute};

        const auto choices = payments.choices({payments.ids[1], payments.ids[3]});

        QCOMPARE(choices.size(), std::size_t{1});
        QVERIFY(choices[0].edit == (JoinEdit{payments.ids[1].value(), payments.ids[3].value(), true}));
    }

    void twoThatWereTakenApartAreJoinedByTheRules()
    {
        Payments payments{JoinRule::SameMinute};
        payments.snapshot->joins = {{payments.ids[3].value(), payments.ids[1].value(), false}};

        const auto choices = payments.choices({payments.ids[1], payments.ids[3]});

        QCOMPARE(choices.size(), std::size_t{1});
        QVERIFY(choices[0].edit && !choices[0].edit->joined);
    }

    void othersCannotBeJoined_data()
    {
        QTest::addColumn<QList<int>>("selected");
        QTest::addColumn<int>("sentences");
        QTest::newRow("of another sum") << QList<int>{1, 2} << 1;
        QTest::newRow("one has two rows already") << QList<int>{0, 1} << 1;
        QTest::newRow("three") << QList<int>{1, 2, 3} << 0;
        QTest::newRow("none") << QList<int>{} << 0;
    }

    void othersCannotBeJoined()
    {
        QFETCH(QList<int>, selected);
        QFETCH(int, sentences);
        const Payments payments{JoinRule::SameMinute};
        std::vector<TransferId> ids;
        for (const auto place : selected)
            ids.push_back(payments.ids[static_cast<std::size_t>(place)]);

        const auto choices = payments.choices(ids);

        QCOMPARE(static_cast<int>(choices.size()), sentences);
        for (const auto& choice : choices)
            QVERIFY(!choice.edit && !choice.sentence.isEmpty());
    }
};

QTEST_MAIN(JoinChoicesTest)
#include "join_choices_test.moc"
