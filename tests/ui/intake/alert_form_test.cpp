#include "tests/ui/workspaces/sample_case.h"
#include "ui/intake/alert_form.h"

#include <QtTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

AlertInput wholeInput()
{
    using enum AlertField;
    AlertInput input;
    input.typed = {{Number, QStringLiteral("K20250318-01")},
                   {Victim, QString::fromUtf8("周岚")},
                   {FromAccount, QStringLiteral("6230 5201 0000 8846")},
                   {ToAccount, QStringLiteral("6299 0412 7704 0417")},
                   {Bank, QString::fromUtf8("东岚银行")},
                   {Amount, QStringLiteral("150,000")},
                   {Time, QStringLiteral("2025-03-17 20:41")},
                   {Officer, QString::fromUtf8("秦越")},
                   {Note, {}}};
    input.channel = QString::fromUtf8("口述");
    return input;
}

AlertCheck check(const AlertInput& input)
{
    return checkAlert(input, *sample::eveningCase().build(), sample::evening(20'000));
}

} // namespace

class AlertFormTest : public QObject {
    Q_OBJECT

private slots:
    void readsWhatWasTyped()
    {
        const auto checked = check(wholeInput());

        QVERIFY(checked.alert);
        QCOMPARE(checked.alert->fromAccount, std::string{"6230520100008846"});
        QCOMPARE(checked.alert->toAccount, std::string{"6299041277040417"});
        QCOMPARE(checked.alert->amount, Minor{15'000'000});
        QCOMPARE(checked.alert->at, sample::evening(2'460));
        QCOMPARE(checked.alert->channel, std::string{"口述"});
    }

    void refusesAtTheField_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("typed");

        const auto row = [](const char* name, AlertField field, const QString& typed) {
            QTest::newRow(name) << static_cast<int>(field) << typed;
        };
        using enum AlertField;
        row("no number", Number, QStringLiteral("  "));
        row("a number that is in the case", Number, QStringLiteral("250317-042"));
        row("no victim", Victim, {});
        row("no account", FromAccount, {});
        row("an account that says there is none", ToAccount, QString::fromUtf8("无"));
        row("a few digits", ToAccount, QStringLiteral("1234"));
        row("an account damaged by a spreadsheet", ToAccount, QStringLiteral("6.29904E+15"));
        row("an account with hidden digits", ToAccount, QStringLiteral("6299****0417"));
        row("the same account twice", ToAccount, QStringLiteral("6230520100008846"));
        row("no sum", Amount, {});
        row("no sum but words", Amount, QString::fromUtf8("十五万"));
        row("nothing paid", Amount, QStringLiteral("0.00"));
        row("a day that does not exist", Time, QStringLiteral("2025-02-30 12:00"));
        row("a time to come", Time, QStringLiteral("2026-03-17 20:41"));
    }

    void refusesAtTheField()
    {
        QFETCH(int, field);
        QFETCH(QString, typed);
        auto input = wholeInput();
        input.typed[static_cast<AlertField>(field)] = typed;

        const auto checked = check(input);

        QVERIFY(!checked.alert);
        QCOMPARE(checked.errors.size(), std::size_t{1});
        QCOMPARE(static_cast<int>(checked.errors.begin()->first), field);
        QVERIFY(!checked.errors.begin()->second.isEmpty());
    }

    void saysAllThatIsWrongAtOnce()
    {
        const auto checked = check(AlertInput{});

        QCOMPARE(checked.errors.size(), std::size_t{6});
    }

    void proposesANumberThatIsFree()
    {
        auto builder = sample::CaseBuilder{};
        builder.incident("K20250317-01", "周岚");

        QCOMPARE(proposeAlertNumber(*builder.build(), sample::evening(0)), QStringLiteral("K20250317-02"));
    }
};

QTEST_APPLESS_MAIN(AlertFormTest)
#include "alert_form_test.moc"
