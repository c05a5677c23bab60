#include "core/base/text.h"
#include "core/intake/narrative.h"

#include <QElapsedTimer>
#include <QTest>

using jingwei::findMentions;
using jingwei::Mention;
using jingwei::MentionKind;

// All people and numbers are invented.

class NarrativeTest : public QObject {
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void saysWhere_data();
    void saysWhere();
    void readsAWholeReport();
    void takesAnyBytes();
    void takesLongTexts_data();
    void takesLongTexts();
};

namespace {

QString kindWord(MentionKind kind)
{
    switch (kind) {
    case MentionKind::BankCard: return QStringLiteral("card");
    case MentionKind::Account: return QStringLiteral("account");
    case MentionKind::Phone: return QStringLiteral("phone");
    case MentionKind::IdNumber: return QStringLiteral("id");
    case MentionKind::Qq: return QStringLiteral("qq");
    case MentionKind::WeChat: return QStringLiteral("wechat");
    case MentionKind::Domain: return QStringLiteral("domain");
    case MentionKind::App: return QStringLiteral("app");
    case MentionKind::Amount: return QStringLiteral("amount");
    case MentionKind::Wallet: return QStringLiteral("wallet");
    case MentionKind::Imei: return QStringLiteral("imei");
    }
    return {};
}

/// Kind and value, then `+` or `-` for the check digit and a letter for each mark.
QString said(const Mention& mention)
{
    auto line = kindWord(mention.kind) + u' ' + QString::fromStdString(mention.value);
    if (mention.checkDigit)
        line += *mention.checkDigit ? QStringLiteral(" +") : QStringLiteral(" -");
    line += mention.masked ? QStringLiteral(" masked") : QString{};
    line += mention.damaged ? QStringLiteral(" damaged") : QString{};
    line += mention.approximate ? QStringLiteral(" about") : QString{};
    return line;
}

QStringList linesOf(const QString& text)
{
    QStringList lines;
    for (const auto& mention : findMentions(text.toStdString()))
        lines += said(mention);
    return lines;
}

/// Places must lie in the text, one behind the other.
QString whatIsWrong(const std::string& text)
{
    const auto characters = QString::fromStdString(text).toUcs4();
    std::size_t end = 0;
    for (const auto& mention : findMentions(text)) {
        if (mention.begin < end || mention.length == 0)
            return QStringLiteral("overlap at %1").arg(mention.begin);
        end = mention.begin + mention.length;
        if (end > static_cast<std::size_t>(characters.size()) || mention.value.empty())
            return QStringLiteral("outside at %1").arg(mention.begin);
    }
    return {};
}

} // namespace

void NarrativeTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("mentions");
    const auto row = [](const char* what, const char* text, const QStringList& mentions) {
        QTest::newRow(what) << QString::fromUtf8(text) << mentions;
    };

    row("nothing", "", {});
    row("no numbers", "报警人称被他人以刷单为由诈骗。", {});

    row("card", "向6222021234567890128转账", {"card 6222021234567890128 +"});
    row("card of 16 digits", "信用卡4512345678901234。", {"card 4512345678901234 +"});
    row("check digit fails", "卡号6222021234567890123，", {"account 6222021234567890123 -"});
    row("account without check digit", "对公账户41001234567890123", {"account 41001234567890123"});
    row("account of 12 digits", "转入账号：120912345678。", {"account 120912345678"});
    row("accounts in a list", "账号12091234、12091235", {"account 12091234", "account 12091235"});
    row("account of 20 digits", "账户为44050123456789012345", {"account 44050123456789012345"});
    row("groups of four", "银行卡6222 0212 3456 7890 128，户名李某", {"card 6222021234567890128 +"});
    row("groups with hyphens", "6217-0000-0012-3456-786", {"card 6217000000123456786 +"});
    row("two halves", "622202 1234567890128转入", {"card 6222021234567890128 +"});
    row("groups, then a sum", "6222 0212 3456 7890 128 5000元",
        {"card 6222021234567890128 +", "amount 5000.00"});
    row("full width", "卡号６２２２０２１２３４５６７８９０１２８", {"card 6222021234567890128 +"});
    row("masked card", "尾号1234的卡6222****1234", {"card 6222****1234 masked"});
    row("masked card with x", "622202xxxxxxxxx0128", {"card 622202*********0128 masked"});
    row("masked telephone and identity number", "139****0001，身份证440304********1233",
        {"phone 139****0001 masked", "id 440304********1233 masked"});
    row("four numbers in a row", "3000 5000 2000 1000元", {"amount 1000.00"});
    row("too long for a card", "622202123456789012812345", {});
    row("a letter goes on", "6222021234567890128abc", {});
    row("scientific notation", "转入6.22202E+18", {"card 6.22202E+18 damaged"});
    row("scientific notation, telephone", "手机1.39E+10", {"phone 1.39E+10 damaged"});
    row("scientific notation, identity number", "身份证号4.40304E+17", {"id 4.40304E+17 damaged"});
    row("zeros after 15 digits", "卡号6222021234567890000", {"card 6222021234567890000 damaged"});

    row("mobile", "电话13900000001联系", {"phone 13900000001"});
    row("mobile, +86", "号码为+86 139 0000 0001的电话", {"phone 13900000001"});
    row("mobile, +86 joined", "+8613900000001", {"phone 13900000001"});
    row("mobile, 0086 and 86", "0086-13900000001、8613900000002", {"phone 13900000001", "phone 13900000002"});
    row("mobile, hyphens", "139-0000-0001，1390000 0002", {"phone 13900000001", "phone 13900000002"});
    row("mobile between letters", "手机13900000001QQ12345678", {"phone 13900000001", "qq 12345678"});
    row("mobiles, numbered", "1.13900000001；2.13900000002", {"phone 13900000001", "phone 13900000002"});
    row("twelve digits", "139000000012", {});
    row("landline", "座机0571-88888888", {"phone 057188888888"});
    row("landline, joined and in brackets", "057188888888、(010)66668888、010 6666 8888",
        {"phone 057188888888", "phone 01066668888", "phone 01066668888"});
    row("landline with an extension", "0571-88888888-801", {"phone 057188888888"});
    row("landline without area code", "电话88886666", {"phone 88886666"});
    row("overseas", "接到+852 6123 4567来电", {"phone 0085261234567"});
    row("overseas, 00", "号码00852-61234567、0085261234567的电话，编码0085261234567",
        {"phone 0085261234567", "phone 0085261234567"});
    row("overseas, then a sum", "+852 61234567 5000元", {"phone 0085261234567", "amount 5000.00"});
    row("+86 landline", "+86 571 8888 8888", {"phone 057188888888"});
    row("service numbers where a call is spoken of", "接到95588的来电，拨打400-820-8820，来电显示10086",
        {"phone 95588", "phone 4008208820", "phone 10086"});
    row("service numbers elsewhere", "编码95588，数量4008208820", {});

    row("identity number", "身份证号：440304199001011233，", {"id 440304199001011233 +"});
    row("identity number ending in X", "（11010119850615102x）", {"id 11010119850615102X +"});
    row("identity number, check digit fails", "身份证440304199001011234", {"id 440304199001011234 -"});
    row("identity number of Gansu", "620102198808081238", {"id 620102198808081238 +"});
    row("identity number in groups", "440304 19900101 1233", {"id 440304199001011233 +"});
    row("identity number of 15 digits", "证件号码110101850615001", {"id 110101198506150019"});
    row("no date of birth", "440304199013011233", {"account 440304199013011233"});

    row("QQ", "QQ号为12345678，扣扣：23456789，企鹅号34567890",
        {"qq 12345678", "qq 23456789", "qq 34567890"});
    row("QQ group and list", "加入QQ群987654321、876543210和13900000001",
        {"qq 987654321", "qq 876543210", "phone 13900000001"});
    row("QQ that looks like a date", "QQ20081123", {"qq 20081123"});
    row("QQ as a way", "通过QQ转账50000给对方", {});
    row("not introduced", "号码12345678", {});

    row("WeChat", "微信号abc_12345，加微信：Tom-2020后", {"wechat abc_12345", "wechat Tom-2020"});
    row("WeChat, slang", "vx：tom_2020，V信abc12345，wx13900000001",
        {"wechat tom_2020", "wechat abc12345", "wechat 13900000001"});
    row("WeChat, a telephone or QQ number", "微信13900000001、微信号12345678",
        {"wechat 13900000001", "wechat 12345678"});
    row("WeChat's own id", "账号wxid_ab12cd34ef56gh", {"wechat wxid_ab12cd34ef56gh"});
    row("WeChat as a way", "微信转账3000元，微信名Tony12345，微信Zhang", {"amount 3000.00"});

    row("domain", "登录www.fake-bank.cn。输入密码", {"domain www.fake-bank.cn"});
    row("domain in capitals, full width", "网址ＷＷＷ．ＡＢＣ．ＣＯＭ", {"domain www.abc.com"});
    row("address", "打开https://m.abc123.xyz:8080/d/a.apk?id=3，下载", {"domain m.abc123.xyz"});
    row("address with a number for a host", "http://203.0.113.7:8080/login", {"domain 203.0.113.7"});
    row("punycode", "xn--fiq228c5hs.com和xn--55qx5d.xn--io0a7i",
        {"domain xn--fiq228c5hs.com", "domain xn--55qx5d.xn--io0a7i"});
    row("mail addresses are no domains", "邮箱zhangsan@163.com、13900000001@qq.com", {});
    row("files are no domains", "发来合同.pdf、a.apk、1.exe、abc.com.apk", {});
    row("packages, versions, lists are no domains", "com.bank.app，v1.2.3，1.vip会员，203.0.113.7", {});

    row("apps", "下载“聚财宝”APP，《金鼎》app，名为“国泰优选”的平台",
        {"app 聚财宝", "app 金鼎", "app 国泰优选"});
    row("apps that are loaded", "下载并安装了“云端会议”，下载\"共享屏.apk\"", {"app 云端会议", "app 共享屏"});
    row("app of numbers", "“8688”软件", {"app 8688"});
    row("other quotes", "转入“安全账户”，按照《刑法》，下载“合同.pdf”", {});
    row("address in quotes", "下载“www.abc.com”", {"domain www.abc.com"});

    row("amounts", "转账20000元、10,000元、1,234,567.89元、0.5元",
        {"amount 20000.00", "amount 10000.00", "amount 1234567.89", "amount 0.50"});
    row("amounts with units", "5万元、5.5万，1.2亿元、3千元、5w、2百块钱",
        {"amount 50000.00", "amount 55000.00", "amount 120000000.00", "amount 3000.00", "amount 50000.00",
         "amount 200.00"});
    row("amounts, composed", "3万5千元、2万5、1亿2000万元、1千万元",
        {"amount 35000.00", "amount 25000.00", "amount 120000000.00", "amount 10000000.00"});
    row("amounts in Chinese",
        "三万元、一百二十万元、两千五百块、十五万、一万零五百元、人民币叁万伍仟元整、二百五十元",
        {"amount 30000.00", "amount 1200000.00", "amount 2500.00", "amount 150000.00", "amount 10500.00",
         "amount 35000.00", "amount 250.00"});
    row("amounts with a mark", "￥3000，人民币20000，RMB500，金额：6000",
        {"amount 3000.00", "amount 20000.00", "amount 500.00", "amount 6000.00"});
    row("amounts, small change", "12元5角，三元五角二分", {"amount 12.50", "amount 3.52"});
    row("amounts, about", "2000余元、10余万元、约30万元、五十万余元、近2万元、3万左右",
        {"amount 2000.00 about", "amount 100000.00 about", "amount 300000.00 about", "amount 500000.00 about",
         "amount 20000.00 about", "amount 30000.00 about"});
    row("no amounts", "几万元、数十万元、十几万元、一万人、5万人次、3千米、2025元旦、万一、千万不要、4K电视",
        {});
    row("amounts in other currencies", "100美元、5万美金、3000USDT、500U、2万港币", {});
    row("digits grouped wrongly", "12,50元", {});
    row("too fine for an amount", "3.14159元", {});

    row("wallets",
        "转U到TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t及0xdAC17F958D2ee523a2206206994597C13D831ec7，"
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        {"wallet TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t +", "wallet 0xdac17f958d2ee523a2206206994597c13d831ec7 +",
         "wallet 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa +"});
    row("wallet mistyped", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u",
        {"wallet TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u -"});
    row("hash of a transfer", "0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060", {});

    row("IMEI", "IMEI：860123456789014，串号35 012345 678901 2",
        {"imei 860123456789014 +", "imei 350123456789012 -"});
    row("IMEI of the form", "手机860123456789014", {});
    row("dates and times", "2025年3月1日12:00，20250301，2025-03-01 13:00:05，20250301120000，2025.3.1", {});
    row("a date before a card", "20250301 6222021234567890128", {"card 6222021234567890128 +"});
    row("a time stamp is no account", "20250301120000123", {});
    row("case numbers", "A4403042025030001，（2025）粤0304刑初123号，受案登记编号4403042025031234567", {});
    row("order numbers",
        "订单号4200001234202503011，单号13900000001，订单编号：6222021234567890128，流水号13900000002", {});
    row("codes", "验证码123456，股票代码600519，邀请码12345678", {});
}

void NarrativeTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, mentions);

    QCOMPARE(linesOf(text), mentions);
    QCOMPARE(whatIsWrong(text.toStdString()), QString{});
    // what stands around it must not matter
    QCOMPARE(linesOf(QStringLiteral("报警人称，") + text + QStringLiteral("，已立案。")), mentions);
}

void NarrativeTest::saysWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");

    QTest::newRow("card in groups") << "向6222 0212 3456 7890 128转"
                                    << "6222 0212 3456 7890 128";
    QTest::newRow("telephone with +86") << "电话+86 13900000001。"
                                        << "+86 13900000001";
    QTest::newRow("amount") << "损失约3万5千余元。"
                            << "3万5千余元";
    QTest::newRow("full width") << "𠮷某ＱＱ１２３４５６７８加"
                                << "１２３４５６７８";
    QTest::newRow("address") << "网址https://abc.com/x?y=1。"
                             << "https://abc.com/x?y=1";
    QTest::newRow("app") << "下载“聚财宝”APP"
                         << "聚财宝";
}

void NarrativeTest::saysWhere()
{
    QFETCH(QString, text);
    QFETCH(QString, place);

    const auto mentions = findMentions(text.toStdString());

    QCOMPARE(mentions.size(), std::size_t{1});
    const auto characters = text.toUcs4();
    const auto found = characters.mid(static_cast<qsizetype>(mentions.front().begin),
                                      static_cast<qsizetype>(mentions.front().length));
    QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t*>(found.constData()), found.size()), place);
}

void NarrativeTest::readsAWholeReport()
{
    const auto lines = linesOf(QStringLiteral(
        "2025年3月1日12时许，报案人王某（身份证号440304199001011233，电话13900000001）报警称：其于2025-02-28 "
        "20:15接到"
        "自称“京东客服”的电话（对方号码：+86 17000000002），称可办理退款。后加QQ：12345678，按对方指引登录"
        "www.jd-refund.xyz并下载“会议通”APP，分3笔共转账56,000元至户名李某的工商银行6222021234567890128账户"
        "（流水号2025022812345678），另通过微信扫码支付2000余元，共损失5."
        "8万元。案件编号A4403042025030001。"));

    QCOMPARE(lines, (QStringList{"id 440304199001011233 +", "phone 13900000001", "phone 17000000002",
                                 "qq 12345678", "domain www.jd-refund.xyz", "app 会议通", "amount 56000.00",
                                 "card 6222021234567890128 +", "amount 2000.00 about", "amount 58000.00"}));
}

void NarrativeTest::takesAnyBytes()
{
    const std::string broken = "\xFF\xE5\x8D 13900000001\x80\xC0QQ12345678";

    const auto mentions = findMentions(broken);

    QCOMPARE(mentions.size(), std::size_t{2});
    QCOMPARE(mentions[0].begin, std::size_t{4}); // each byte that is no UTF-8 is one character
    QCOMPARE(mentions[1].begin, std::size_t{19});
}

void NarrativeTest::takesLongTexts_data()
{
    QTest::addColumn<QByteArray>("piece");

    QTest::newRow("digits") << QByteArray("1");
    QTest::newRow("digits between hyphens") << QByteArray("1-");
    QTest::newRow("grouped digits") << QByteArray("1,000,");
    QTest::newRow("letters") << QByteArray("a");
    QTest::newRow("hosts") << QByteArray("a.");
    QTest::newRow("quotes") << QByteArray("“");
    QTest::newRow("numerals") << QByteArray("十万");
    QTest::newRow("stars") << QByteArray("123**");
    QTest::newRow("mail") << QByteArray("a@");
    QTest::newRow("plus") << QByteArray("+1 ");
    QTest::newRow("words") << QByteArray("QQ1");
    QTest::newRow("a report") << QByteArray("报案人王某（身份证号440304199001011233，电话13900000001）向6222 "
                                            "0212 3456 7890 128转5万元，QQ：12345678，"
                                            "下载“会议通”APP。");
}

/// A megabyte takes less than half a second; anything quadratic would take minutes.
void NarrativeTest::takesLongTexts()
{
    QFETCH(QByteArray, piece);
    const auto text = piece.repeated((1 << 20) / static_cast<int>(piece.size())).toStdString();
    QElapsedTimer timer;
    timer.start();

    const auto mentions = findMentions(text);

    QVERIFY2(timer.elapsed() < 20000, qPrintable(QStringLiteral("%1 ms").arg(timer.elapsed())));
    QVERIFY(mentions.empty()
            || mentions.back().begin + mentions.back().length <= jingwei::lengthInCharacters(text));
}

QTEST_APPLESS_MAIN(NarrativeTest)
#include "narrative_test.moc"
