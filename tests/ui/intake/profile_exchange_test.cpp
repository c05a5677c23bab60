#include "tests/ui/intake/unclear_files.h"
#include "ui/intake/profile_exchange.h"
#include "ui/session_bridge.h"

#include <QFile>
#include <QtTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

ColumnMapping mapping()
{
    return {"远山",
            "bank-transactions",
            {"甲", "乙", "丙", "丁"},
            {Field::Card, Field::Time, Field::Amount, Field::Direction},
            {"1"},
            {"2"},
            {}};
}

} // namespace

class ProfileExchangeTest : public QObject {
    Q_OBJECT

private slots:
    void whatOneExportsAnotherTakesIn()
    {
        QTemporaryDir folder;
        const auto file = std::filesystem::path{folder.filePath(QStringLiteral("out.json")).toStdString()};
        SessionBridge bridge; // no case is open: nothing to note

        QVERIFY(exportProfile(bridge, mapping(), file));
        const test::OwnProfiles other;
        const auto taken = importProfile(file);

        QVERIFY(taken);
        QCOMPARE(taken->name, std::string{"远山"});
        QCOMPARE(taken->header, mapping().header);
        QVERIFY(taken->ofUser);
        QCOMPARE(other.names(), QStringList{QStringLiteral("远山.json")});
        const auto again = importProfile(file); // what is there is not overwritten
        QVERIFY(again);
        QCOMPARE(again->name, std::string{"远山 2"});
        QCOMPARE(again->header, mapping().header);
        QVERIFY(findProfile("远山 2"));
    }

    void anExportFromACaseIsInItsLog()
    {
        test::CaseFolder folder;
        SessionBridge bridge;
        bridge.setCase(*CaseSession::open(folder.caseFile(), "Tester"));
        const auto file = folder.path(QStringLiteral("out.json"));

        QVERIFY(exportProfile(bridge, mapping(), file.toStdString()));

        QVERIFY(QFile::exists(file));
        const auto log = bridge.session().log();
        QVERIFY(log);
        QCOMPARE(log->entries.back().act, std::string{"export"});
        QVERIFY(log->entries.back().detail.find("\"what\":\"profile\"") != std::string::npos);
        QVERIFY(log->entries.back().detail.find("远山") != std::string::npos);
    }

    void whatIsNoProfileIsRefused()
    {
        const test::OwnProfiles own;
        QTemporaryDir folder;
        QFile file{folder.filePath(QStringLiteral("x.json"))};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"name\": \"x\"}");
        file.close();

        const auto malformed = importProfile(file.fileName().toStdString());
        const auto missing = importProfile(folder.filePath(QStringLiteral("nowhere.json")).toStdString());

        QVERIFY(!malformed && malformed.error().code == ErrorCode::ProfileMalformed);
        QVERIFY(!missing && missing.error().code == ErrorCode::FileUnreadable);
        QVERIFY(own.names().isEmpty());
    }

    void aMappingThatIsIncompleteIsNotExported()
    {
        QTemporaryDir folder;
        SessionBridge bridge;
        auto without = mapping();
        without.columns[1].reset();

        const auto done =
            exportProfile(bridge, without, folder.filePath(QStringLiteral("x.json")).toStdString());

        QVERIFY(!done && done.error().code == ErrorCode::ProfileMalformed);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("x.json"))));
    }
};

QTEST_MAIN(ProfileExchangeTest)
#include "profile_exchange_test.moc"
