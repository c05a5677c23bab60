#include "core/pairing/text_agreement.h"

#include <QTest>

using namespace jingwei;

namespace {

std::vector<std::u32string> comparable(const std::vector<std::string>& texts)
{
    std::vector<std::u32string> all;
    for (const auto& text : texts)
        all.push_back(comparableText(text));
    return all;
}

} // namespace

class TextAgreementTest : public QObject {
    Q_OBJECT

private slots:
    void comparesTextsWithoutTheirDress_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");

        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("blanks") << "  a \t b  "
                                << "a b";
        QTest::newRow("letters") << "ＡＢ Ü 9"
                                 << "ab ü 9";
        QTest::newRow("Chinese") << "转账　张三"
                                 << "转账 张三";
        QTest::newRow("beyond 16 bits") << "𠮷a"
                                        << "𠮷a";
        QTest::newRow("long") << QString(100, u'x') << QString(64, u'x');
    }

    void comparesTextsWithoutTheirDress()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);

        QCOMPARE(QString::fromStdU32String(comparableText(text.toStdString())), expected);
    }

    void findsTheLongestSharedRun_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QString>("expected");

        QTest::newRow("nothing") << "abc"
                                 << "xyz"
                                 << "";
        QTest::newRow("empty") << ""
                               << "xyz"
                               << "";
        QTest::newRow("one character is none") << "abc"
                                               << "xbz"
                                               << "";
        QTest::newRow("blanks do not count") << "ab cd"
                                             << "x cy"
                                             << "";
        QTest::newRow("the longest") << "ab rent 12"
                                     << "rent ab"
                                     << "rent";
        QTest::newRow("the first of equals") << "ab cd"
                                             << "cd ab"
                                             << "ab";
        QTest::newRow("Chinese") << "转账 张三丰"
                                 << "张三丰来账"
                                 << "张三丰";
    }

    void findsTheLongestSharedRun()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(QString, expected);

        const auto run = longestSharedRun(a.toStdU32String(), b.toStdU32String());

        QCOMPARE(QString::fromStdString(run), expected);
    }

    void agreementIsWorthMoreTheRarerTheText()
    {
        const auto texts =
            comparable({"rent", "rent", "rent", "rent", "rent", "goods 7", "li ming 4417", ""});
        const TextAgreement agreement{texts};
        const auto ratio = [&](std::size_t copy, std::size_t in) {
            return agreement.ratio(agreement.placesOf(texts[copy]), in);
        };

        QVERIFY(ratio(6, 6) > ratio(0, 0)); // both whole
        QVERIFY(ratio(0, 0) > 1.0);
        QVERIFY(ratio(0, 6) < 1.0);         // another text
        QVERIFY(ratio(6, 6) <= 8.0 + 20.0); // nothing is known to be rarer
        QCOMPARE(ratio(7, 0), 1.0);         // nothing said
        QCOMPARE(ratio(0, 7), 1.0);
    }

    void aCutOrMovedCopyStillAgrees_data()
    {
        QTest::addColumn<QByteArray>("original");

        QTest::newRow("longer") << QByteArray("li ming 4417 WRE");
        QTest::newRow("with a part put in") << QByteArray("li ming order 4417");
        QTest::newRow("in another order") << QByteArray("4417 li ming");
        QTest::newRow("cut") << QByteArray("li ming 4");
    }

    void aCutOrMovedCopyStillAgrees()
    {
        QFETCH(QByteArray, original);
        const auto texts = comparable({"rent", "rent wang", "goods 7", "hu bo 1205", "li ming 4417"});
        const TextAgreement agreement{texts};

        const auto ratio = agreement.ratio(agreement.placesOf(comparableText(original.toStdString())), 4);

        QVERIFY(ratio > 5.0);
    }
};

QTEST_APPLESS_MAIN(TextAgreementTest)
#include "text_agreement_test.moc"
