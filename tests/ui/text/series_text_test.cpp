#include "ui/text/series_text.h"

#include <QTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

SeriesSummary sevenReports()
{
    SeriesSummary summary;
    summary.incidents = 7;
    summary.victims = 6;
    summary.category = "刷单返利";
    summary.ofCategory = 7;
    summary.first = parseTime("2025-03-05 10:00:00", chinaZone)->at;
    summary.last = parseTime("2025-03-17 20:00:00", chinaZone)->at;
    summary.loss = 112'460'000;
    summary.withLoss = 7;
    summary.accounts = 4;
    summary.phones = 2;
    summary.shared = {"account:6299000011118846", "app:聚单宝"};
    summary.sharedInAll = 2;
    return summary;
}

QString told(const SeriesSummary& summary, Masking masking = Masking::Masked)
{
    return seriesSummaryText(summary, chinaZone, masking);
}

} // namespace

class SeriesTextTest : public QObject {
    Q_OBJECT

private slots:
    void longNumbersAreToldByWhatIsTheirs()
    {
        const auto text = [](const char* number, qsizetype common) {
            return shortIncidentNumber(QString::fromUtf8(number), common);
        };
        QCOMPARE(text("250317-042", 6), QStringLiteral("250317-042")); // short enough
        QCOMPARE(text("J33012025000180", 11), QStringLiteral("…0180"));
        QCOMPARE(text("J33012025000180", 14), QStringLiteral("…0180"));
        QCOMPARE(text("J33012025000180", 0), QStringLiteral("…25000180"));
        QCOMPARE(text("J33012025000180", 9), QStringLiteral("…000180"));
    }

    void aSeriesIsOneSentence()
    {
        const auto sentence = told(sevenReports());

        QVERIFY2(sentence.contains(QStringLiteral("of 刷单返利, ")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral(", 2025-03-05 to 03-17, loss 1,124,600.00 yuan, ")),
                 qPrintable(sentence));
        QVERIFY2(
            sentence.endsWith(QStringLiteral("; shared: Level-1 account 6299 00** **** 8846, App 聚单宝")),
            qPrintable(sentence));
        QVERIFY(told(sevenReports(), Masking::Shown).contains(QStringLiteral("6299 0000 1111 8846")));
    }

    void aYearIsNotRepeatedAndADayNeither()
    {
        auto summary = sevenReports();
        summary.first = parseTime("2024-12-30 10:00:00", chinaZone)->at;
        QVERIFY(told(summary).contains(QStringLiteral("2024-12-30 to 2025-03-17")));
        summary.first = summary.last;
        QVERIFY(told(summary).contains(QStringLiteral(", 2025-03-17, ")));
    }

    void whatIsNotKnownOfAllIsSaid()
    {
        auto summary = sevenReports();
        summary.ofCategory = 5;
        summary.withLoss = 6;
        summary.sharedInAll = 9;
        const auto sentence = told(summary);
        QVERIFY2(sentence.contains(QStringLiteral("mostly 刷单返利")), qPrintable(sentence));
        QVERIFY2(sentence.contains(QStringLiteral("1,124,600.00 yuan (1 without a figure)")),
                 qPrintable(sentence));
        QVERIFY2(sentence.endsWith(QStringLiteral("and others, 9 in all")), qPrintable(sentence));
    }

    void whatThereIsNotIsLeftOut()
    {
        SeriesSummary summary;
        summary.incidents = 2;

        const auto sentence = told(summary);

        QVERIFY2(sentence.endsWith(QStringLiteral(", no loss stated; nothing shared")), qPrintable(sentence));
        QVERIFY(!sentence.contains(QStringLiteral("account")));
        QVERIFY(!sentence.contains(QStringLiteral("phone")));
        QVERIFY(!sentence.contains(QStringLiteral("victim")));
    }
};

QTEST_APPLESS_MAIN(SeriesTextTest)
#include "series_text_test.moc"
