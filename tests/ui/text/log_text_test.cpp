#include "ui/text/log_text.h"

#include <QtTest>

using namespace jingwei;
using namespace jingwei::ui;

class LogTextTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhatWasDone_data()
    {
        QTest::addColumn<QByteArray>("act");
        QTest::addColumn<QByteArray>("detail");
        QTest::addColumn<QString>("text");

        QTest::newRow("an import") << QByteArray("import")
                                   << QByteArray(R"({"sources": [{"file": "a.csv"}], "refused": []})")
                                   << QStringLiteral("1 source(s): a.csv");
        QTest::newRow("an import with refused files")
            << QByteArray("import")
            << QByteArray(R"({"sources": [{"file": "a.csv"}], "refused": [{"file": "b.jpg"}]})")
            << QStringLiteral("1 source(s): a.csv; 1 file(s) not taken in: b.jpg");
        QTest::newRow("refused files alone")
            << QByteArray("import") << QByteArray(R"({"sources": [], "refused": [{"file": "b.jpg"}]})")
            << QStringLiteral("1 file(s) not taken in: b.jpg");
        QTest::newRow("a source read again")
            << QByteArray("edit")
            << QByteArray(R"({"edit": {"kind": "reading", "source": 2, "instead": 1},)"
                          R"( "rows": {"before": {"accepted": 5}, "now": {"accepted": 2}}})")
            << QStringLiteral(
                   "source 2 as read otherwise, in place of source 1; accepted rows: 5 before, 2 now");
        QTest::newRow("a reading taken back")
            << QByteArray("undo")
            << QByteArray(R"({"edit": {"kind": "reading", "source": 1, "instead": 2}, "of": 3})")
            << QStringLiteral("source 1 as read otherwise, in place of source 2");
        QTest::newRow("a withdrawal")
            << QByteArray("withdraw") << QByteArray(R"({"source": 3})") << QStringLiteral("source 3");
        QTest::newRow("what this version does not know")
            << QByteArray("export") << QByteArray(R"({"rows": 8, "file": "r.csv"})")
            << QStringLiteral("file: r.csv · rows: 8");
    }

    void saysWhatWasDone()
    {
        QFETCH(QByteArray, act);
        QFETCH(QByteArray, detail);

        QTEST(logDetailText({1, {}, {}, act.toStdString(), detail.toStdString(), {}, {}}, Masking::Shown),
              "text");
    }
};

QTEST_APPLESS_MAIN(LogTextTest)
#include "log_text_test.moc"
