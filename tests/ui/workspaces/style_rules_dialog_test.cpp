#include "tests/ui/workspaces/open_case.h"
#include "tests/ui/workspaces/sample_case.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"
#include "ui/workspaces/style_rules_dialog.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

DiagramNode account(const char* value, const char* name, std::uint32_t level)
{
    return {.entity = {EntityKind::Account, value},
            .icon = {},
            .name = name,
            .tail = "江城银行",
            .level = level,
            .received = {},
            .held = {},
            .position = {}};
}

/// Four accounts on two levels; one was coloured by hand, one is not queried.
std::shared_ptr<const Diagram> drawn()
{
    auto diagram = std::make_shared<Diagram>();
    diagram->nodes = {account("1", "吕婷", 1), account("2", "袁庆", 1), account("3", "范伟", 2),
                      account("4", "孟凯", 2)};
    diagram->nodes[1].queried = false;
    diagram->nodes[3].colour = "purple";
    return diagram;
}

std::vector<StyleRule> twoRules()
{
    return {{"not queried", {NotQueried{}}, "orange"}, {"first level", {LevelIs{1}}, "red"}};
}

/// A dialog over those accounts, shown and done with counting.
struct Opened {
    sample::OpenCase open{sample::eveningCase().build()};
    StyleRulesDialog dialog;

    explicit Opened(std::vector<StyleRule> rules = twoRules())
        : dialog{open.bridge(), drawn(), std::move(rules)}
    {
        dialog.show();
        wait();
    }
    void wait() const { QTRY_COMPARE(dialog.counts().size(), dialog.rules().size()); }
    [[nodiscard]] QTreeWidget* list() { return part<QTreeWidget>(dialog, "styleRules"); }
    /// The field of that name that is seen; of conditions the last.
    template <class Field>
    [[nodiscard]] Field* field(const char* name)
    {
        Field* found = nullptr;
        for (auto* each : dialog.findChildren<Field*>(QLatin1String{name}))
            if (each->isVisible())
                found = each;
        if (found == nullptr)
            qFatal("no field named %s", name);
        return found;
    }
    [[nodiscard]] QString file() const { return open.folder() + QStringLiteral("/wall.json"); }
};

} // namespace

class StyleRulesDialogTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setApplicationName(QStringLiteral("style rules")); }

    void eachRuleSaysHowManyNodesItColours()
    {
        Opened o;

        QCOMPARE(o.dialog.counts(), (std::vector<std::size_t>{1, 1}));
        QCOMPARE(o.list()->topLevelItem(0)->text(0), QStringLiteral("not queried"));
        QCOMPARE(o.list()->topLevelItem(1)->text(1), QStringLiteral("1"));
        const auto sum = part<TextLabel>(o.dialog, "styleSum")->text();
        QVERIFY2(sum.contains(QStringLiteral("2 of 4")) && sum.contains(QStringLiteral("1 have")),
                 qPrintable(sum));
    }

    void theOrderDecides()
    {
        Opened o;
        o.list()->setCurrentItem(o.list()->topLevelItem(1));

        QTest::keyClick(o.list(), Qt::Key_Up, Qt::AltModifier);
        o.wait();

        QCOMPARE(o.dialog.rules()[0], twoRules()[1]);
        QCOMPARE(o.dialog.counts(), (std::vector<std::size_t>{2, 0}));
        QCOMPARE(o.list()->indexOfTopLevelItem(o.list()->currentItem()), 0);
        QTest::keyClick(o.list(), Qt::Key_Up, Qt::AltModifier); // no further
        QCOMPARE(o.dialog.rules()[0], twoRules()[1]);
        part<QToolButton>(o.dialog, "styleRuleDown")->click();
        QCOMPARE(o.dialog.rules(), twoRules());
    }

    void aRuleIsMadeByKeyboardAlone()
    {
        Opened o{{}};

        QTest::keyClick(o.list(), Qt::Key_Insert);
        QTest::keyClicks(part<QLineEdit>(o.dialog, "styleRuleName"), QStringLiteral("much"));
        QTest::keyClick(part<QComboBox>(o.dialog, "styleRuleColour"), Qt::Key_End);
        auto* test = o.field<QComboBox>("styleTest");
        QTest::keyClick(test, Qt::Key_Home);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(test, Qt::Key_Down);
        QTest::keyClicks(o.field<QLineEdit>("styleText"), QStringLiteral("2"));
        QTest::keyClick(part<QPushButton>(o.dialog, "styleConditionAdd"), Qt::Key_Space);
        o.field<QComboBox>("styleTest")->setCurrentIndex(2);
        o.field<QLineEdit>("styleText")->insert(QStringLiteral("范")); // as an input method does
        o.wait();

        QCOMPARE(o.dialog.rules(),
                 (std::vector<StyleRule>{{"much", {LevelIs{2}, NameContains{"范"}}, "grey"}}));
        QCOMPARE(o.dialog.counts(), (std::vector<std::size_t>{1}));
        QSignalSpy accepted{&o.dialog, &QDialog::accepted};
        QTest::keyClick(part<QLineEdit>(o.dialog, "styleRuleName"), Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
    }

    void sumsAreTakenToTheFen()
    {
        Opened o{{StyleRule{"", {HeldAtLeast{5}}, "red"}}};
        auto* text = o.field<QLineEdit>("styleText");
        QCOMPARE(text->text(), QStringLiteral("0.05"));

        text->setText(QStringLiteral("50,000.5"));
        o.field<QComboBox>("styleCurrency")->setCurrentText(QStringLiteral("USD"));

        QCOMPARE(o.dialog.rules()[0].conditions, (std::vector<StyleCondition>{HeldAtLeast{50'000'50, usd}}));
    }

    void whatCannotBeUsedIsSaidAndNotTaken()
    {
        Opened o;
        o.list()->setCurrentItem(o.list()->topLevelItem(1));

        o.field<QLineEdit>("styleText")->setText(QStringLiteral("first"));

        QVERIFY(part<FieldError>(o.dialog, "styleFault")->text().contains(QStringLiteral("first")));
        QVERIFY(!part<QPushButton>(o.dialog, "styleAccept")->isEnabled());
        QVERIFY(!part<QPushButton>(o.dialog, "styleSave")->isEnabled());
        QCOMPARE(o.dialog.rules(), twoRules());
        o.field<QLineEdit>("styleText")->setText(QStringLiteral("2"));
        QVERIFY(part<QPushButton>(o.dialog, "styleAccept")->isEnabled());
        QCOMPARE(o.dialog.rules()[1].conditions, std::vector<StyleCondition>{LevelIs{2}});
    }

    void conditionsAndRulesAreTakenAway()
    {
        Opened o;

        o.field<QToolButton>("styleConditionRemove")->click();
        o.wait();
        QVERIFY(o.dialog.rules()[0].conditions.empty());
        QCOMPARE(o.dialog.counts(), (std::vector<std::size_t>{3, 0})); // every node but that coloured by hand
        QTest::keyClick(o.list(), Qt::Key_Delete);
        QCOMPARE(o.dialog.rules(), std::vector<StyleRule>{twoRules()[1]});
        part<QToolButton>(o.dialog, "styleRuleRemove")->click();
        QVERIFY(o.dialog.rules().empty());
        QTest::keyClick(o.list(), Qt::Key_Delete); // nothing is left
        QVERIFY(!part<QToolButton>(o.dialog, "styleRuleRemove")->isEnabled());
        QVERIFY(!part<QLineEdit>(o.dialog, "styleRuleName")->isEnabled());
    }

    void choosingARuleChangesNone()
    {
        const std::vector<StyleRule> rules{
            {"", {FamilyIs{NodeFamily::Crypto}, KindIs{EntityKind::Sim}, BankContains{"江"}}, "blue"},
            {"", {ReceivedAtLeast{1, usd}, SentAtLeast{2}, LinksAtLeast{3}, FactsAtLeast{4}}, "purple"},
            {"", {SentAtLeast{2, parseCurrency("KRW").value()}}, "green"}};
        Opened o{rules};

        for (int i : {1, 2, 0, 1})
            o.list()->setCurrentItem(o.list()->topLevelItem(i));

        QCOMPARE(o.dialog.rules(), rules);
    }

    void aFileCarriesTheRules()
    {
        Opened o;
        o.dialog.writeTo(o.file());
        QVERIFY(QFile::exists(o.file()));
        Opened other{{}};

        other.dialog.readFrom(o.file());
        other.wait();

        QCOMPARE(other.dialog.rules(), twoRules());
        QCOMPARE(other.dialog.counts(), (std::vector<std::size_t>{1, 1}));
    }

    void aFaultyFileChangesNothingAndSaysWhere()
    {
        Opened o;
        QFile file{o.file()};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"style": "jingwei-diagram", "version": 1,
                       "rules": [{"colour": "red", "when": [{"level": 1}, {"held_at_least": 5.1}]}]})");
        file.close();

        o.dialog.readFrom(o.file());

        QCOMPARE(o.dialog.rules(), twoRules());
        const auto sentence = o.dialog.findChild<MessageLine*>()->sentence();
        QVERIFY2(sentence.contains(QStringLiteral("rule 1, condition 2"))
                     && sentence.contains(QStringLiteral("5.1"))
                     && sentence.contains(QStringLiteral("wall.json")),
                 qPrintable(sentence));
        o.dialog.readFrom(o.open.folder() + QStringLiteral("/none.json"));
        QVERIFY(o.dialog.findChild<MessageLine*>()->sentence().contains(QStringLiteral("none.json")));
    }
};

QTEST_MAIN(StyleRulesDialogTest)
#include "style_rules_dialog_test.moc"
