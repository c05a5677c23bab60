#include "tests/ui/workspaces/open_case.h"
#include "tests/ui/workspaces/sample_case.h"
#include "ui/diagram/diagram_view.h"
#include "ui/theme/surfaces.h"
#include "ui/workspaces/diagram_desk.h"
#include "ui/workspaces/diagram_page.h"
#include "ui/workspaces/expansion_panel.h"

#include <QPushButton>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

const EntityRef lv{EntityKind::Account, "6299660925052068"};
const EntityRef tao{EntityKind::Account, "6299773185016150"};
const EntityRef fan{EntityKind::Account, "6299880134024472"};

/// The page with the surroundings of an account, and the panel beside it.
struct Beside {
    sample::OpenCase open{sample::eveningCase().build()};
    DiagramPage page{open.bridge()};
    ExpansionPanel panel{open.bridge(), page.desk(), page};

    Beside()
    {
        select({lv});
        sample::present(page);
        page.showSource(DiagramSource::Surroundings);
        QTRY_VERIFY(page.diagram() && page.diagram()->nodes.size() == 3);
    }
    void select(std::vector<EntityRef> entities)
    {
        open.bridge().select({.entities = std::move(entities), .transfers = {}, .incidents = {}});
    }
    [[nodiscard]] QList<QPushButton*> buttons()
    {
        QList<QPushButton*> shown;
        for (auto* button : panel.findChildren<QPushButton*>())
            if (button->isVisibleTo(&panel) && button->objectName().startsWith(QStringLiteral("expandBy")))
                shown.push_back(button);
        return shown;
    }
    [[nodiscard]] std::size_t shownOf(EntityKind kind) const
    {
        return static_cast<std::size_t>(std::ranges::count_if(
            page.diagram()->nodes, [kind](const DiagramNode& node) { return node.entity.kind == kind; }));
    }
};

EntityKind kindOf(const QPushButton& button)
{
    return static_cast<EntityKind>(button.objectName().section(QLatin1Char{':'}, 1).toInt());
}

std::size_t countOn(const QPushButton& button)
{
    return button.text().section(QLatin1Char{'+'}, 1).toULongLong();
}

} // namespace

class ExpansionPanelTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsSaidIsWhatComesOfEachKind()
    {
        Beside b;
        b.page.desk().bring({tao}); // linked with an account, an exchange and a platform
        QTRY_VERIFY(b.page.diagram()->find(tao));
        b.select({tao});
        QTRY_COMPARE(b.buttons().size(), 3);
        QVERIFY(b.panel.isVisibleTo(nullptr));

        while (!b.buttons().isEmpty()) {
            auto* const button = b.buttons().front();
            const auto kind = kindOf(*button);
            const auto wanted = countOn(*button);
            QVERIFY(wanted > 0);
            const auto before = b.shownOf(kind);
            const auto all = b.page.diagram()->nodes.size();

            button->click();

            QTRY_COMPARE(b.shownOf(kind), before + wanted);
            QCOMPARE(b.page.diagram()->nodes.size(), all + wanted); // and nothing of another kind
            QTRY_VERIFY(b.buttons().isEmpty() || b.buttons().front() != button);
            QTRY_VERIFY(
                !part<TextLabel>(b.panel, "expansionTold")->text().contains(QStringLiteral("Counting")));
        }
        QVERIFY(part<TextLabel>(b.panel, "expansionTold")->text().contains(QStringLiteral("Nothing")));
    }

    void whatIsSaidIsWhatTheDeskCounts()
    {
        Beside b;
        b.select({fan});
        QTRY_VERIFY(!b.buttons().isEmpty());
        std::size_t sum = 0;
        for (const auto* button : b.buttons())
            sum += countOn(*button);
        std::size_t counted = 0;
        ExpandWish wish;
        wish.from = {fan};
        b.page.desk().count(wish, [&](const Expansion& expansion) { counted = expansion.things.size(); });
        QTRY_VERIFY(counted > 0);
        QCOMPARE(sum, counted);
    }

    void enterPressesAButton()
    {
        Beside b;
        b.panel.show();
        b.select({fan});
        QTRY_VERIFY(!b.buttons().isEmpty());
        const auto before = b.page.diagram()->nodes.size();

        QTest::keyClick(b.buttons().front(), Qt::Key_Return);

        QTRY_VERIFY(b.page.diagram()->nodes.size() > before);
        QVERIFY(b.page.desk().saved());
    }

    void isThereForOneNodeOfTheDiagramOnly()
    {
        Beside b;
        QTRY_VERIFY(b.panel.isVisibleTo(nullptr));
        b.select({lv, fan});
        QVERIFY(!b.panel.isVisibleTo(nullptr));
        b.select({{EntityKind::Account, "6299041290003319"}}); // not on the diagram
        QVERIFY(!b.panel.isVisibleTo(nullptr));
        b.select({});
        QVERIFY(!b.panel.isVisibleTo(nullptr));
        b.select({lv});
        QVERIFY(b.panel.isVisibleTo(nullptr));
        b.page.hide();
        QTRY_VERIFY(!b.panel.isVisibleTo(nullptr));
    }

    void countingDisturbsNothing()
    {
        Beside b;
        QSignalSpy busy{&b.page.desk(), &DiagramDesk::busyChanged};
        b.select({fan});
        QTRY_VERIFY(!b.buttons().isEmpty());
        QCOMPARE(busy.size(), 0);
    }
};

QTEST_MAIN(ExpansionPanelTest)
#include "expansion_panel_test.moc"
