#include "tests/ui/review/review_samples.h"
#include "ui/review/link_model_dialog.h"
#include "ui/theme/messages.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

/// The line of a parameter, by its name.
QTreeWidgetItem* line(LinkModelDialog& dialog, const QString& name)
{
    const auto found =
        part<QTreeWidget>(dialog, "linkModelList")->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : found.front();
}

QPushButton* button(LinkModelDialog& dialog, const char* name)
{
    return part<QPushButton>(dialog, name);
}

LinkModel found()
{
    auto model = presetLinkModel();
    model.origin = LinkOrigin::Estimated;
    return model;
}

} // namespace

class LinkModelDialogTest : public QObject {
    Q_OBJECT

private slots:
    void everyNumberOfAModelIsListed()
    {
        LinkModelDialog dialog{found(), found(), 0, Masking::Shown};
        std::size_t numbers =
            7 + sizeof(HolderLook) / sizeof(double); // threshold and reach, looks at holders
        for (std::size_t kind = 0; kind < groundKindCount; ++kind)
            numbers += isSharedValue(static_cast<GroundKind>(kind)) ? 1U : 0U;
        for (const auto& table : found().tables)
            numbers += table.weights.size();
        QCOMPARE(linkParameters(found()).size(), numbers);
        QCOMPARE(line(dialog, "Threshold, bits")->text(2), QString{"6"});
        QCOMPARE(dialog.parts(), std::string{});
        QVERIFY(!button(dialog, "linkModelReset")->isEnabled());
    }

    void whatEverybodyHasIsListedAndTakenOff()
    {
        auto inForce = found();
        inForce.hubs = {"qq:10001", "qq:10002"};
        LinkModelDialog dialog{found(), inForce, 0, Masking::Shown};
        dialog.show();
        auto& list = *part<QTreeWidget>(dialog, "linkModelList");
        const auto hubs = list.topLevelItem(list.topLevelItemCount() - 2);
        QCOMPARE(hubs->childCount(), 2);
        QVERIFY(hubs->child(0)->text(0).contains(QStringLiteral("10001")));
        list.setCurrentItem(hubs->child(0));
        QTest::keyClick(&list, Qt::Key_F2); // no number that could be typed
        QVERIFY(list.viewport()->findChild<QLineEdit*>() == nullptr);

        QTest::keyClick(&list, Qt::Key_Delete);

        QCOMPARE(dialog.model().hubs, (std::vector<std::string>{"qq:10002"}));
        QCOMPARE(dialog.parts(), std::string{R"({"hubs":["qq:10002"]})"});
        button(dialog, "linkModelReset")->click();
        QCOMPARE(dialog.parts(), std::string{});
    }

    void whatTheProgramTakesForEverybodysIsOverruledAndTakenBack()
    {
        LinkModelDialog dialog{found(), found(), 0, Masking::Shown};
        dialog.show();
        auto& list = *part<QTreeWidget>(dialog, "linkModelList");
        const auto last = [&list] { return list.topLevelItem(list.topLevelItemCount() - 1); };
        const auto choose = [&list](QTreeWidgetItem* group, const QString& name) {
            for (int child = 0; child < group->childCount(); ++child)
                if (group->child(child)->text(0).endsWith(name))
                    list.setCurrentItem(group->child(child));
            return list.currentItem()->parent() == group;
        };
        const int names = last()->childCount();
        QVERIFY(names > 50);
        QVERIFY(choose(last(), QStringLiteral("qq.com")));

        QTest::keyClick(&list, Qt::Key_Delete);

        QCOMPARE(dialog.parts(), std::string{R"({"ties":["site:qq.com"]})"});
        QCOMPARE(last()->childCount(), names - 1);
        const auto ties = list.topLevelItem(list.topLevelItemCount() - 2);
        QVERIFY(choose(ties, QStringLiteral("qq.com")));
        QTest::keyClick(&list, Qt::Key_Delete);
        QCOMPARE(dialog.parts(), std::string{});
        QCOMPARE(last()->childCount(), names);
    }

    void aValueIsTypedAndTakenBack()
    {
        LinkModelDialog dialog{found(), found(), 0, Masking::Shown};
        dialog.show();
        auto& list = *part<QTreeWidget>(dialog, "linkModelList");
        list.setCurrentItem(line(dialog, "App"));
        QTest::keyClick(&list, '0');
        auto* editor = list.viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        QCOMPARE(editor->text(), QString{"0"});
        QTest::keyClicks(editor, ".25");
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(line(dialog, "App")->text(2), QString{"0.25"});
        QCOMPARE(dialog.model().sharedOften[static_cast<std::size_t>(GroundKind::App)], 0.25);
        QCOMPARE(dialog.parts(), std::string{R"({"shared_often":{"app":0.25}})"});
        QTest::keyClick(&list, Qt::Key_Delete);
        QCOMPARE(dialog.parts(), std::string{});
    }

    void whatIsOutOfBoundsIsNotTaken()
    {
        LinkModelDialog dialog{found(), found(), 0, Masking::Shown};
        line(dialog, "App")->setText(2, "2");
        QVERIFY(!button(dialog, "linkModelAccept")->isEnabled());
        line(dialog, "App")->setText(2, "much"); // no number: nothing changes
        QCOMPARE(line(dialog, "App")->text(2), QString{"2"});
        QTest::mouseClick(button(dialog, "linkModelReset"), Qt::LeftButton);
        QVERIFY(button(dialog, "linkModelAccept")->isEnabled());
        QCOMPARE(line(dialog, "App")->text(2), line(dialog, "App")->text(1));
    }

    void learningNeedsEnoughDecisions()
    {
        LinkModelDialog few{found(), found(), 19, Masking::Shown};
        QVERIFY(!button(few, "linkModelLearn")->isEnabled());
        LinkModelDialog enough{found(), found(), 20, Masking::Shown};
        QTest::mouseClick(button(enough, "linkModelLearn"), Qt::LeftButton);
        QVERIFY(enough.learns());
        QCOMPARE(enough.result(), static_cast<int>(QDialog::Accepted));
    }

    void filesAreReadAndWritten()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath("parameters.json");
        auto changed = found();
        changed.threshold = 9.5;
        LinkModelDialog writer{found(), changed, 0, Masking::Shown};
        writer.writeTo(file);
        LinkModelDialog reader{found(), found(), 0, Masking::Shown};
        reader.readFrom(file);
        QCOMPARE(reader.model().threshold, 9.5);
        QFile broken{file};
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(R"({"treshold": 1})");
        broken.close();
        reader.readFrom(file);
        QCOMPARE(reader.model().threshold, 9.5);
        QVERIFY(part<MessageLine>(reader, "linkModelMessage")->sentence().contains("treshold"));
    }

    void parametersOfTheDeskStayInTheCase()
    {
        sample::OpenReview open{sample::sixReports};
        SeriesPage page{open.bridge()};
        sample::presentReview(page);
        auto& desk = page.desk();
        QCOMPARE(desk.linked()->series.size(), std::size_t{2});
        desk.setThreshold(40.0);
        QTRY_COMPARE(desk.linked()->series.size(), std::size_t{0});
        QCOMPARE(open.folder().snapshot()->linkModel, std::string{R"({"threshold":40.0})"});
        open.bridge().undo();
        QTRY_COMPARE(desk.stage(), DeskStage::Ready);
        QTRY_COMPARE(desk.linked()->series.size(), std::size_t{2});
        QCOMPARE(desk.linked()->model->threshold, 6.0);
    }
};

QTEST_MAIN(LinkModelDialogTest)
#include "link_model_dialog_test.moc"
