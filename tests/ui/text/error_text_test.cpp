#include "ui/text/error_text.h"

#include <QTest>

#include <set>

using namespace jingwei;
using namespace jingwei::ui;
using namespace Qt::StringLiterals;

class ErrorTextTest : public QObject {
    Q_OBJECT

private slots:
    void everyErrorSaysWhatAndWhatNext()
    {
        std::set<QString> said;
        for (int code = 0; code <= static_cast<int>(ErrorCode::RenderFailed); ++code) {
            const auto text = explain({static_cast<ErrorCode>(code), "detail", "place"});
            QVERIFY2(!text.what.isEmpty(), qPrintable(QString::number(code)));
            QVERIFY2(text.what.endsWith(u'.'), qPrintable(text.what));
            const bool nothingToDo = static_cast<ErrorCode>(code) == ErrorCode::Cancelled
                                     || static_cast<ErrorCode>(code) == ErrorCode::NothingToUndo;
            QCOMPARE(text.next.isEmpty(), nothingToDo);
            QVERIFY2(said.insert(text.what).second, qPrintable(text.what));
            QVERIFY2(!describe({static_cast<ErrorCode>(code), "d", "p"}).contains(u"%"),
                     qPrintable(text.what));
        }
    }

    void namesWhatItIsAbout_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("detail");
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QString>("text");

        const auto code = [](ErrorCode value) { return static_cast<int>(value); };
        QTest::newRow("a file as the detail")
            << code(ErrorCode::FileMissing) << QByteArray("a.csv") << QByteArray()
            << u"There is no file or folder “a.csv”. Check the name, and whether the drive or stick is still connected."_s;
        QTest::newRow("a file as the place, with more to say")
            << code(ErrorCode::FileTruncated) << QByteArray("0.8 of 1.2 MB") << QByteArray("a.xlsx")
            << u"“a.xlsx” is incomplete: it ends in the middle of a record (0.8 of 1.2 MB). Ask the institution that sent it for a new copy."_s;
        QTest::newRow("a head that is a sentence ends with one full stop")
            << code(ErrorCode::HeaderUnknown) << QByteArray("以上情况属实。") << QByteArray("note.txt")
            << u"No import profile fits “note.txt”. Its most likely head is: 以上情况属实. Choose a profile by hand, or check whether the row with the column names was deleted."_s;
        QTest::newRow("a value and where it stands")
            << code(ErrorCode::AmountMalformed) << QByteArray("1O0") << QByteArray("a.csv, row 17")
            << u"“1O0” is not an amount of money. Where: a.csv, row 17. Write digits with at most two decimals, for example 1234.50."_s;
        QTest::newRow("percent signs in names are kept")
            << code(ErrorCode::IncidentUnknown) << QByteArray("%1 50%2") << QByteArray()
            << u"The case holds no incident “%1 50%2”. Check the number, or take the register in that holds it."_s;
    }
    void namesWhatItIsAbout()
    {
        QFETCH(int, code);
        QFETCH(QByteArray, detail);
        QFETCH(QByteArray, place);

        QTEST(describe({static_cast<ErrorCode>(code), detail.toStdString(), place.toStdString()}), "text");
    }

    void saysWhyNothingIsStolen()
    {
        std::set<QString> said;
        for (const auto* const reason :
             {"no-victim-account", "no-suspect-account", "no-statement", "no-statement-in-time",
              "no-transfer-between", "no-transfer-in-time", "no-transfer-in-currency", "later-than-asked",
              "struck", "nothing-received", "nothing-paid", "", "other"})
            said.insert(nothingStolenText(reason));
        QCOMPARE(said.size(), std::size_t{12});
    }
};

QTEST_APPLESS_MAIN(ErrorTextTest)
#include "error_text_test.moc"
