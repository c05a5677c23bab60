// How much of a diagram is exported, chosen by keyboard.
#include "tests/ui/workspaces/open_case.h"
#include "tests/ui/workspaces/sample_case.h"
#include "ui/diagram/diagram_view.h"
#include "ui/workspaces/diagram_page.h"
#include "ui/workspaces/export_part_dialog.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTimer>
#include <QToolButton>

#include <nlohmann/json.hpp>

using namespace jingwei;
using namespace jingwei::ui;
using sample::part;

namespace {

const EntityRef lv{EntityKind::Account, "6299660925052068"};

/// Presses these keys in the dialog that asks for the part, then chooses a file.
void answer(QObject& owner, const std::vector<Qt::Key>& keys, const QString& file)
{
    auto* const wait = new QTimer{&owner};
    QObject::connect(wait, &QTimer::timeout, &owner, [wait, keys, file] {
        auto* const shown = QApplication::activeModalWidget();
        if (auto* const dialog = qobject_cast<ExportPartDialog*>(shown); dialog && dialog->isActiveWindow()) {
            for (const auto key : keys)
                QTest::keyClick(dialog->focusWidget(), key);
        } else if (auto* const files = qobject_cast<QFileDialog*>(shown)) {
            wait->deleteLater();
            wait->stop();
            files->findChild<QLineEdit*>()->setText(file); // `selectFile` leaves a line with the focus alone
            static_cast<QDialog*>(files)->accept();
        }
    });
    wait->start(20);
}

/// How many nodes the .json has that was written; waits until it is there.
std::size_t nodesIn(const QString& file)
{
    nlohmann::json read;
    const auto isWhole = [&] {
        QFile stream{file};
        read = stream.open(QIODevice::ReadOnly)
                   ? nlohmann::json::parse(stream.readAll().toStdString(), nullptr, false)
                   : nlohmann::json{};
        return read.is_object();
    };
    return QTest::qWaitFor(isWhole) ? read["nodes"].size() : 0;
}

} // namespace

class ExportPartDialogTest : public QObject {
    Q_OBJECT

private slots:
    void keysChoose_data()
    {
        QTest::addColumn<QList<Qt::Key>>("keys");
        QTest::addColumn<int>("part");
        QTest::newRow("at once") << QList<Qt::Key>{} << int(ExportPart::Everything);
        QTest::newRow("one down") << QList{Qt::Key_Down} << int(ExportPart::Seen);
        QTest::newRow("two down") << QList{Qt::Key_Down, Qt::Key_Down} << int(ExportPart::Selected);
        QTest::newRow("and up") << QList{Qt::Key_Down, Qt::Key_Up} << int(ExportPart::Everything);
    }
    void keysChoose()
    {
        QFETCH(QList<Qt::Key>, keys);
        QFETCH(int, part);
        ExportPartDialog dialog{{10, 5, 2}};
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTRY_VERIFY(dialog.focusWidget() != nullptr);

        for (const auto key : keys)
            QTest::keyClick(dialog.focusWidget(), key);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);

        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(int(dialog.part()), part);
    }

    void whatHasNoNodesCannotBeChosen()
    {
        ExportPartDialog dialog{{10, 5, 0}};

        QVERIFY(!dialog.findChild<QRadioButton*>(QStringLiteral("exportSelected"))->isEnabled());
        QVERIFY(dialog.findChild<QRadioButton*>(QStringLiteral("exportSeen"))->isEnabled());
        QVERIFY(
            dialog.findChild<QRadioButton*>(QStringLiteral("exportSeen"))->text().contains(QLatin1Char{'5'}));
    }

    void escapeDropsTheExport()
    {
        ExportPartDialog dialog{{10, 5, 2}};
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));

        QTest::keyClick(&dialog, Qt::Key_Escape);

        QCOMPARE(dialog.result(), int(QDialog::Rejected));
    }

    void whereAllIsSeenAndNothingSelectedNobodyIsAsked()
    {
        QVERIFY(!(ExportParts{10, 10, 0}.differ()));
        QVERIFY(!(ExportParts{10, 0, 10}.differ()));
        QVERIFY((ExportParts{10, 9, 0}.differ()));
        QVERIFY((ExportParts{10, 10, 1}.differ()));
    }

    void thePageExportsWhatIsSelected()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        DiagramPage page{open.bridge()};
        sample::present(page);
        QTRY_VERIFY(page.diagram());
        const auto other = page.diagram()->nodes.front().entity;
        open.bridge().select({.entities = {lv, other}, .transfers = {}, .incidents = {}});
        QTRY_COMPARE(part<DiagramView>(page, "diagramView")->selection().size(), std::size_t{2});
        const auto file = open.folder() + QStringLiteral("/part.json");
        answer(page, {Qt::Key_Down, Qt::Key_Down, Qt::Key_Return}, file);

        part<QToolButton>(page, "diagramExport")->click();

        QCOMPARE(nodesIn(file), std::size_t{2});
    }

    void thePageExportsWhatIsSeen()
    {
        sample::OpenCase open{sample::eveningCase().build()};
        DiagramPage page{open.bridge()};
        sample::present(page);
        QTRY_VERIFY(page.diagram());
        auto* view = part<DiagramView>(page, "diagramView");
        view->centreOn(lv);
        view->setZoom(3.0);
        const auto seen = view->visibleNodes().size();
        QVERIFY(seen > 0 && seen < page.diagram()->nodes.size());
        const auto file = open.folder() + QStringLiteral("/part.json");
        answer(page, {Qt::Key_Down, Qt::Key_Return}, file);

        part<QToolButton>(page, "diagramExport")->click();

        QCOMPARE(nodesIn(file), seen);
    }
};

QTEST_MAIN(ExportPartDialogTest)
#include "export_part_dialog_test.moc"
