#include "tests/ui/workspaces/open_case.h"
#include "tests/ui/workspaces/sample_case.h"
#include "ui/brief/brief_preview.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/brief_page.h"
#include "ui/workspaces/fact_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace jingwei;
using namespace jingwei::sample;
using namespace jingwei::ui;

namespace {

/// Acts of the case's log with their reasons: "reveal: for the court".
QStringList logOf(OpenCase& open)
{
    QStringList lines;
    const auto log = open.bridge().session().log();
    for (const auto& entry : log->entries)
        lines += QString::fromStdString(entry.act + ": " + entry.reason);
    return lines;
}

} // namespace

class BriefPageTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhatWouldFillIt()
    {
        OpenCase open{eveningCase().build()};
        BriefPage page{open.bridge()};
        present(page);
        QSignalSpy away{&page, &Workspace::openRequested};

        auto* const empty = part<EmptyState>(page, "briefEmpty");
        QVERIFY(empty->isVisible());
        QVERIFY(empty->sentence().contains(QStringLiteral("incident")));
        QVERIFY(!part<QPushButton>(page, "briefExport")->isEnabled());
        empty->button()->click();
        QCOMPARE(away[0][0].toString(), QStringLiteral("incidents"));
    }

    void showsTheBriefOfWhatIsFollowed()
    {
        OpenCase open{eveningCase().build()};
        BriefPage page{open.bridge()};
        present(page);

        open.follow({"250317-042"});
        QTRY_VERIFY(page.brief() != nullptr);

        QCOMPARE(part<QLineEdit>(page, "briefIncidents")->text(), QStringLiteral("250317-042"));
        auto* const parts = part<QTreeWidget>(page, "briefParts");
        QVERIFY(parts->topLevelItemCount() >= 6); // title, three parts, three appendices
        QTRY_VERIFY(part<BriefPreview>(page, "briefPreview")->renderedPages() > 0);
        const auto figures = part<FactList>(page, "briefFigures")->asText();
        QVERIFY2(figures.contains(QStringLiteral("486,000.00")), qPrintable(figures));
        QVERIFY(page.statusText().contains(QString::number(page.brief()->figures.size())));
    }

    void aNumberThatIsTypedIsFollowed()
    {
        OpenCase open{eveningCase().build()};
        BriefPage page{open.bridge()};
        present(page);
        auto* const field = part<QLineEdit>(page, "briefIncidents");

        field->setText(QStringLiteral("250317-999"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(part<MessageLine>(page, "briefMessage")->sentence().contains(QStringLiteral("250317-999")));
        QVERIFY(open.bridge().followed().empty());

        field->setText(QStringLiteral("250317-042, 250318-007"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(open.bridge().followed().size(), std::size_t{2});
        QTRY_VERIFY(page.brief() != nullptr);
        QCOMPARE(page.brief()->incidents.size(), std::size_t{2});
    }

    void aClickOnAFigureOpensItsRows()
    {
        OpenCase open{eveningCase().build()};
        BriefPage page{open.bridge()};
        present(page);
        open.follow({"250317-042"});
        QTRY_VERIFY(page.brief() != nullptr);
        auto* const preview = part<BriefPreview>(page, "briefPreview");
        QSignalSpy rows{&page, &Workspace::rowsRequested};

        const auto box = preview->figureBox(1);
        QVERIFY(box.has_value());
        QTest::mouseClick(preview->viewport(), Qt::LeftButton, {}, box->center());

        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0][0].value<std::vector<RowId>>(), page.brief()->figures[0].facts);
        QVERIFY(rows[0][1].toString().startsWith(QStringLiteral("F1 ")));
    }

    void maskingIsTakenOffOnlyWithAReason()
    {
        OpenCase open{eveningCase().build()};
        BriefPage page{open.bridge()};
        present(page);
        open.follow({"250317-042"});
        QTRY_VERIFY(page.brief() != nullptr);
        QVERIFY(page.brief()->masked);

        part<QCheckBox>(page, "briefMask")->setChecked(false);
        QVERIFY(page.brief()->masked);
        part<QPushButton>(page, "briefReveal")->click(); // no reason yet
        QTest::qWait(50);
        QVERIFY(page.brief()->masked);
        QVERIFY(!logOf(open).join(u'\n').contains(QStringLiteral("reveal")));

        part<QLineEdit>(page, "briefReason")->setText(QStringLiteral("for the court"));
        part<QPushButton>(page, "briefReveal")->click();
        QTRY_VERIFY(!page.brief()->masked);
        QVERIFY(logOf(open).contains(QStringLiteral("reveal: for the court")));

        part<QCheckBox>(page, "briefMask")->setChecked(true);
        QTRY_VERIFY(page.brief()->masked);
    }

    void theWholeWindowMaskedMasksTheBrief()
    {
        OpenCase open{eveningCase().build()};
        BriefPage page{open.bridge()};
        present(page);
        open.bridge().setMasked(true);

        QVERIFY(!part<QCheckBox>(page, "briefMask")->isEnabled());
        open.bridge().setMasked(false);
        QVERIFY(part<QCheckBox>(page, "briefMask")->isEnabled());
    }

    void classificationComesToThePages()
    {
        OpenCase open{eveningCase().build()};
        BriefPage page{open.bridge()};
        present(page);
        open.follow({"250317-042"});
        QTRY_VERIFY(page.brief() != nullptr);

        part<QComboBox>(page, "briefClassification")->setEditText(QStringLiteral("机密★1年"));

        QTRY_COMPARE(QString::fromStdString(page.brief()->classification), QStringLiteral("机密★1年"));
    }

    void exportsAndSaysWhere()
    {
        OpenCase open{eveningCase().build()};
        BriefPage page{open.bridge()};
        present(page);
        open.follow({"250317-042"});
        QTRY_VERIFY(page.brief() != nullptr);
        const auto file = open.folder() + QStringLiteral("/brief.pdf");

        page.exportTo(file);

        auto* const message = part<MessageLine>(page, "briefMessage");
        QTRY_VERIFY_WITH_TIMEOUT(message->sentence().contains(QStringLiteral("brief.pdf")), 30'000);
        QVERIFY(QFile::exists(file));
        QVERIFY(logOf(open).join(u'\n').contains(QStringLiteral("brief: ")));
        QVERIFY(part<QPushButton>(page, "briefExport")->isEnabled());

        page.exportTo(open.folder() + QStringLiteral("/none/brief.pdf"));
        QTRY_VERIFY(message->sentence().contains(QStringLiteral("cannot be written")));
    }

    void worksWhenNothingIsStolen()
    {
        OpenCase open{eveningCase().build()};
        BriefPage page{open.bridge()};
        present(page);
        open.follow({"250318-007"});

        QTRY_VERIFY(page.brief() != nullptr);
        QCOMPARE(page.brief()->incidents.front(), std::string{"250318-007"});
    }
};

QTEST_MAIN(BriefPageTest)
#include "brief_page_test.moc"
