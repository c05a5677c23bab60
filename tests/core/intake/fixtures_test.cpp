#include "tests/support/case_dump.h"
#include "tests/support/case_folder.h"

#include <QDir>
#include <QFile>
#include <QtTest>

// Each folder of tests/data/intake holds files as institutions send them, and beside them, written by hand
// from the formats' description, what taking them in must give.

using namespace jingwei;
using namespace jingwei::test;

namespace {

QString fixtures()
{
    return QStringLiteral(JINGWEI_TEST_DATA "/intake");
}

/// Lines of one that the other has not, marked − and +.
QString differenceOf(const QStringList& expected, const QStringList& got)
{
    QStringList difference;
    auto more = got;
    for (const auto& line : expected)
        if (!more.removeOne(line))
            difference += QStringLiteral("- ") + line;
    for (const auto& line : more)
        difference += QStringLiteral("+ ") + line;
    if (difference.isEmpty())
        difference += QStringLiteral("the same lines in another order");
    return difference.join('\n');
}

} // namespace

class FixturesTest : public QObject {
    Q_OBJECT

private slots:
    void thereAreEnough()
    {
        QVERIFY(QDir{fixtures()}.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() >= 80);
    }

    void takesIn_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& name : QDir{fixtures()}.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            QTest::newRow(name.toUtf8().constData()) << name;
    }

    void takesIn()
    {
        QFETCH(QString, name);
        const auto folder = fixtures() + '/' + name;
        QFile file{folder + QStringLiteral("/expected.txt")};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto expected = QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
        CaseFolder made;
        auto request = made.request();
        request.paths = {(folder + QStringLiteral("/in")).toStdString()};

        const auto receipt = made.tryImport(request);

        QVERIFY(receipt);
        const auto got = dumpOf(*receipt, made.caseFile());
        QVERIFY2(got == expected, qPrintable('\n' + differenceOf(expected, got)));
    }
};

QTEST_APPLESS_MAIN(FixturesTest)
#include "fixtures_test.moc"
