#include "core/identifiers/phone.h"

#include <QTest>

using namespace jingwei;

namespace {

const char* word(PhoneKind kind)
{
    switch (kind) {
    case PhoneKind::Unknown: return "unknown";
    case PhoneKind::Mobile: return "mobile";
    case PhoneKind::VirtualOperator: return "virtual";
    case PhoneKind::Iot: return "iot";
    case PhoneKind::Satellite: return "satellite";
    case PhoneKind::Landline: return "landline";
    case PhoneKind::Service: return "service";
    case PhoneKind::Overseas: return "overseas";
    case PhoneKind::Short: return "short";
    }
    return "";
}

} // namespace

class PhoneTest : public QObject {
    Q_OBJECT

private slots:
    void normalises_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("kind");

        const auto row = [](const char* name, const char* written, const char* value, const char* kind) {
            QTest::newRow(name) << QByteArray(written) << QByteArray(value) << QByteArray(kind);
        };
        row("mobile", "19900001234", "19900001234", "mobile");
        row("plus 86", "+8619900001234", "19900001234", "mobile");
        row("plus 86 with blanks and dashes", "+86 199-0000-1234", "19900001234", "mobile");
        row("0086", "008619900001234\t", "19900001234", "mobile");
        row("86 alone", "8619900001234", "19900001234", "mobile");
        row("a 0 in front", "019900001234", "19900001234", "mobile");
        row("called over the internet", "1795119900001234", "19900001234", "mobile");
        row("full width", "１９９００００１２３４", "19900001234", "mobile");
        row("read from a spreadsheet's number", "19900001234.0", "19900001234", "mobile");
        row("virtual operator by three digits", "16500001234", "16500001234", "virtual");
        row("virtual operator by four digits", "17010001234", "17010001234", "virtual");
        row("satellite by five digits", "17410001234", "17410001234", "satellite");
        row("mobile beside the satellites", "17405001234", "17405001234", "mobile");
        row("satellite by four digits", "17490001234", "17490001234", "satellite");
        row("machine card", "1440012345678", "1440012345678", "iot");
        row("machine card with 86", "861440012345678", "1440012345678", "iot");
        row("range that is not allotted", "15400001234", "15400001234", "unknown");
        row("landline of a capital", "010-88880000", "01088880000", "landline");
        row("landline in brackets", "(0571) 8888000", "05718888000", "landline");
        row("landline behind plus 86", "+86 10 88880000", "01088880000", "landline");
        row("landline without area code", "88880000", "88880000", "landline");
        row("bank", "95588", "95588", "service");
        row("bank behind an area code", "01095588", "95588", "service");
        row("operator", "10086", "10086", "service");
        row("operator behind plus 86", "+8610086", "10086", "service");
        row("police", "110", "110", "service");
        row("anti-fraud", "96110", "96110", "service");
        row("anti-fraud behind an area code", "057196110", "96110", "service");
        row("hotline", "400-800-1234", "4008001234", "service");
        row("short messages", "106900001234", "106900001234", "service");
        row("Hong Kong", "+852 9000 1234", "0085290001234", "overseas");
        row("the same with 00", "0085290001234", "0085290001234", "overseas");
        row("internal short number", "66123", "66123", "short");
        row("letters", "隐藏号码", "隐藏号码", "unknown");
        row("nothing", "-", "", "unknown");
        row("zeros", "0", "", "unknown");
        row("empty", "", "", "unknown");
    }

    void normalises()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, kind);

        const auto phone = normalisePhone(written.toStdString());

        QCOMPARE(QByteArray::fromStdString(phone.value), value);
        QCOMPARE(QByteArray(word(phone.kind)), kind);
        QCOMPARE(normalisePhone(phone.value), phone);
        QCOMPARE(isServiceNumber(phone.value), phone.kind == PhoneKind::Service);
    }

    void seesWhatIsMissing()
    {
        QCOMPARE(normalisePhone("1.99E+10"), (NormalisedPhone{"1.99E+10", PhoneKind::Unknown, true, false}));
        QCOMPARE(normalisePhone("199****1234"),
                 (NormalisedPhone{"199****1234", PhoneKind::Unknown, false, true}));
        QCOMPARE(normalisePhone("+86 199xxxx1234"),
                 (NormalisedPhone{"199****1234", PhoneKind::Unknown, false, true}));
    }

    void knowsWhoOwnsARange()
    {
        QVERIFY(rangeOwner("19900001234") == RangeOwner::ChinaTelecom);
        QVERIFY(rangeOwner("13490001234") == RangeOwner::ChinaTelecom);
        QVERIFY(rangeOwner("13480001234") == RangeOwner::ChinaMobile);
        QVERIFY(rangeOwner("19200001234") == RangeOwner::ChinaBroadnet);
        QVERIFY(rangeOwner("17040001234") == RangeOwner::ChinaUnicom);
        QVERIFY(rangeOwner("1410012345678") == RangeOwner::ChinaTelecom);
        QVERIFY(rangeOwner("01088880000") == RangeOwner::Unknown);
        QVERIFY(rangeOwner("") == RangeOwner::Unknown);
    }
};

QTEST_APPLESS_MAIN(PhoneTest)
#include "phone_test.moc"
