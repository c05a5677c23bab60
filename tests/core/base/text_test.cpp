#include "core/base/text.h"

#include <QTest>

#include <thread>

using namespace jingwei;

class TextTest : public QObject {
    Q_OBJECT

private slots:
    void trims_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("trimmed");

        QTest::newRow("nothing to do") << QByteArray("6299") << QByteArray("6299");
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
        QTest::newRow("blanks only") << QByteArray(" \t\r\n\u3000") << QByteArray("");
        QTest::newRow("trailing tab") << QByteArray("交易账号\t") << QByteArray("交易账号");
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF交易卡号") << QByteArray("交易卡号");
        QTest::newRow("ideographic blanks") << QByteArray("\u3000张三\u3000") << QByteArray("张三");
        QTest::newRow("no-break blanks") << QByteArray("\u00A012\u00A0 ") << QByteArray("12");
        QTest::newRow("leading apostrophe")
            << QByteArray("'6299000000000000") << QByteArray("6299000000000000");
        QTest::newRow("quoted") << QByteArray("\"12\"") << QByteArray("12");
        QTest::newRow("stray quote in front") << QByteArray("\"12") << QByteArray("12");
        QTest::newRow("stray quote behind") << QByteArray("12\"") << QByteArray("12");
        QTest::newRow("quotes inside stay") << QByteArray("他说\"转账\"了") << QByteArray("他说\"转账\"了");
        QTest::newRow("a quotation at the end stays") << QByteArray("称\"退款\"") << QByteArray("称\"退款\"");
        QTest::newRow("formula guard") << QByteArray("=\"0012\"") << QByteArray("0012");
        QTest::newRow("guard inside a tab") << QByteArray("=\"0012\t\"\t") << QByteArray("0012");
        QTest::newRow("equals guard") << QByteArray("=商品=") << QByteArray("商品");
        QTest::newRow("lone equals sign stays") << QByteArray("=") << QByteArray("=");
        QTest::newRow("empty guard") << QByteArray("=\"\"") << QByteArray("");
        QTest::newRow("guard cut short") << QByteArray("=\"") << QByteArray("=");
        QTest::newRow("inner blanks stay") << QByteArray(" a  b ") << QByteArray("a  b");
        QTest::newRow("a byte that is no UTF-8 stays") << QByteArray("\xE3\x80 ") << QByteArray("\xE3\x80");
    }

    void trims()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, trimmed);

        QCOMPARE(QByteArray::fromStdString(std::string{trimText(text.toStdString())}), trimmed);
    }

    void normalises()
    {
        QCOMPARE(normaliseText("６２９９ＡＢｃ"), std::string{"6299ABc"});
        QCOMPARE(normaliseText("（一）"), std::string{"(一)"});
        QCOMPARE(normaliseText("\t'１２ "), std::string{"12"});
        QCOMPARE(normaliseText("a\xFFz"), std::string{"a\uFFFDz"});
        QCOMPARE(normaliseText(""), std::string{});
    }

    void splitsLists_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("parts");

        QTest::newRow("one value") << QByteArray("6299") << QByteArrayList{"6299"};
        QTest::newRow("nothing") << QByteArray("") << QByteArrayList{};
        QTest::newRow("separators only") << QByteArray("，、; ") << QByteArrayList{};
        QTest::newRow("mixed separators") << QByteArray("a,b;c") << QByteArrayList{"a", "b", "c"};
        QTest::newRow("Chinese ones")
            << QByteArray("甲、乙，丙；丁") << QByteArrayList{"甲", "乙", "丙", "丁"};
        QTest::newRow("IMEI lists") << QByteArray("86#87#") << QByteArrayList{"86", "87"};
        QTest::newRow("line ends in a cell") << QByteArray("a\r\n b\t\n") << QByteArrayList{"a", "b"};
    }

    void splitsLists()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArrayList, parts);

        QByteArrayList split;
        for (const auto& part : splitList(text.toStdString()))
            split << QByteArray::fromStdString(part);
        QCOMPARE(split, parts);
    }

    void countsCharacters()
    {
        QCOMPARE(lengthInCharacters(""), std::size_t{0});
        QCOMPARE(lengthInCharacters("abc"), std::size_t{3});
        QCOMPARE(lengthInCharacters("张三a"), std::size_t{3});
        QCOMPARE(lengthInCharacters("𠮷"), std::size_t{1});
    }

    void givesTheBeginning()
    {
        QCOMPARE(beginningOf("", 2), std::string{});
        QCOMPARE(beginningOf("张三", 2), std::string{"张三"});
        QCOMPARE(beginningOf("张三丰", 2), std::string{"张三…"});
        QCOMPARE(beginningOf("a𠮷z", 2), std::string{"a𠮷…"});
    }

    void readsPinyin_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("initials");
        QTest::addColumn<QByteArray>("full");

        QTest::newRow("name") << QByteArray("张三") << QByteArray("zs") << QByteArray("zhangsan");
        QTest::newRow("umlaut") << QByteArray("吕") << QByteArray("l") << QByteArray("lv");
        QTest::newRow("Latin letters stay")
            << QByteArray("Ａbc公司7") << QByteArray("abcgs7") << QByteArray("abcgongsi7");
        QTest::newRow("marks fall out")
            << QByteArray("东岚（银行）") << QByteArray("dlyh") << QByteArray("donglanyinhang");
        QTest::newRow("to walk is no bank")
            << QByteArray("行人") << QByteArray("xr") << QByteArray("xingren");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("") << QByteArray("");
    }

    void readsPinyin()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, initials);
        QFETCH(QByteArray, full);

        const auto pinyin = pinyinOf(text.toStdString());

        QCOMPARE(QByteArray::fromStdString(pinyin.initials), initials);
        QCOMPARE(QByteArray::fromStdString(pinyin.full), full);
    }

    void readsPinyinOnEveryThread()
    {
        std::string full;
        std::thread{[&full] { full = pinyinOf("江城").full; }}.join();
        QCOMPARE(full, std::string{"jiangcheng"});
    }
};

QTEST_APPLESS_MAIN(TextTest)
#include "text_test.moc"
