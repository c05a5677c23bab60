#include "core/linkage/person_record.h"

#include <QTest>

using namespace jingwei;

namespace {

Agreement agreement(PersonField field, const QString& a, const QString& b)
{
    const std::vector<PersonRecord> records{{{field, a.toStdString()}}, {{field, b.toStdString()}}};
    const auto persons = comparedPersons(records);
    return agreementIn(field, persons[0], persons[1]).agreement;
}

} // namespace

Q_DECLARE_METATYPE(PersonField)
Q_DECLARE_METATYPE(Agreement)

class PersonRecordTest : public QObject {
    Q_OBJECT

private slots:
    void editsAreCounted_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("edits");

        QTest::newRow("none") << "ab"
                              << "ab" << 0;
        QTest::newRow("empty") << ""
                               << "abc" << 3;
        QTest::newRow("changed") << "abc"
                                 << "axc" << 1;
        QTest::newRow("left out") << "abc"
                                  << "ac" << 1;
        QTest::newRow("swapped") << "abcd"
                                 << "acbd" << 1;
        QTest::newRow("several") << "kitten"
                                 << "sitting" << 3;
    }

    void editsAreCounted()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(int, edits);

        QCOMPARE(editDistance(a.toStdU32String(), b.toStdU32String()), static_cast<std::size_t>(edits));
        QCOMPARE(editDistance(b.toStdU32String(), a.toStdU32String()), static_cast<std::size_t>(edits));
    }

    void fieldsAgreeInTheirOwnWay_data()
    {
        QTest::addColumn<PersonField>("field");
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<Agreement>("expected");

        const auto row = [](const char* name, PersonField field, const char* a, const char* b,
                            Agreement expected) {
            QTest::newRow(name) << field << QString::fromUtf8(a) << QString::fromUtf8(b) << expected;
        };
        row("traditional", PersonField::Name, "張偉國", "张伟国", Agreement::Equal);
        row("width and blanks", PersonField::Name, "Ｌｉ　ＭＩＮＧ", "li ming", Agreement::Equal);
        row("words in another order", PersonField::Name, "Ming Li", "LI Ming", Agreement::Equal);
        row("one character of three", PersonField::Name, "张伟国", "张卫国", Agreement::Similar);
        row("a slip", PersonField::FamilyName, "mccarthy", "mccarhty", Agreement::Near);
        row("another name", PersonField::Name, "张伟国", "李明", Agreement::Different);
        row("number", PersonField::IdNumber, "11010519491231002x", "11010519491231002X", Agreement::Equal);
        row("one digit", PersonField::IdNumber, "110105194912310021", "110105194912310022", Agreement::Near);
        row("two digits", PersonField::IdNumber, "110105194912310021", "110105194912310032",
            Agreement::Similar);
        row("hidden digits", PersonField::IdNumber, "110105********002X", "11010519491231002X",
            Agreement::Near);
        row("hidden digits of another", PersonField::IdNumber, "110105********0021", "110106194912310029",
            Agreement::Different);
        row("a phone with dashes", PersonField::Phone, "139-0000-0001", "13900000001", Agreement::Equal);
        row("dates", PersonField::BirthDate, "1994年8月3日", "1994-08-03", Agreement::Equal);
        row("dates without signs", PersonField::BirthDate, "19940803", "1994/8/3", Agreement::Equal);
        row("month and day turned", PersonField::BirthDate, "19940803", "19940308", Agreement::Near);
        row("another year", PersonField::BirthDate, "19940803", "19750803", Agreement::Similar);
        row("another day", PersonField::BirthDate, "19940803", "19751129", Agreement::Different);
        row("sex", PersonField::Sex, "男", "女", Agreement::Different);
        row("address", PersonField::Address, "1 wallaby place", "1 walaby place", Agreement::Near);
        row("nothing said", PersonField::Name, "张伟国", " ", Agreement::Unknown);
    }

    void fieldsAgreeInTheirOwnWay()
    {
        QFETCH(PersonField, field);
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(Agreement, expected);

        QCOMPARE(agreement(field, a, b), expected);
        QCOMPARE(agreement(field, b, a), expected);
    }

    void theBestOfSeveralValuesCounts()
    {
        const std::vector<PersonRecord> records{
            {{PersonField::Phone, "13900000001"}, {PersonField::Phone, "13900000002"}},
            {{PersonField::Phone, "15100000007"}, {PersonField::Phone, "13900000002"}}};
        const auto persons = comparedPersons(records);

        const auto found = agreementIn(PersonField::Phone, persons[0], persons[1]);

        QCOMPARE(found.agreement, Agreement::Equal);
        QCOMPARE(found.a->given, std::size_t{1});
        QCOMPARE(found.b->given, std::size_t{1});
    }

    void namesInEachOthersPlaceAreASlip()
    {
        const std::vector<PersonRecord> records{
            {{PersonField::GivenName, "wallace"}, {PersonField::FamilyName, "green"}},
            {{PersonField::GivenName, "green"}, {PersonField::FamilyName, "wallace"}}};
        const auto persons = comparedPersons(records);

        QCOMPARE(agreementIn(PersonField::GivenName, persons[0], persons[1]).agreement, Agreement::Near);
        QCOMPARE(agreementIn(PersonField::FamilyName, persons[0], persons[1]).agreement, Agreement::Near);
    }

    void theNumberTellsDayOfBirthAndSexWhereNothingElseDoes()
    {
        const std::vector<PersonRecord> records{
            {{PersonField::IdNumber, "11010519491231002X"}},
            {{PersonField::BirthDate, "1949-12-31"}, {PersonField::Sex, "女"}},
            {{PersonField::IdNumber, "11010519491231002X"}}};
        const auto persons = comparedPersons(records);

        QCOMPARE(agreementIn(PersonField::BirthDate, persons[0], persons[1]).agreement, Agreement::Equal);
        QCOMPARE(agreementIn(PersonField::Sex, persons[0], persons[1]).agreement, Agreement::Equal);
        // two numbers say it already
        QCOMPARE(agreementIn(PersonField::BirthDate, persons[0], persons[2]).agreement, Agreement::Unknown);
    }
};

QTEST_APPLESS_MAIN(PersonRecordTest)
#include "person_record_test.moc"
