#include "core/intake/embedded.h"
#include "core/intake/key_values.h"
#include "core/intake/profile.h"
#include "core/intake/recognition.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace jingwei;

Q_DECLARE_METATYPE(jingwei::Field)

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

const Profile* profileNamed(const std::string& name)
{
    const auto found = std::ranges::find(builtInProfiles(), name, &Profile::name);
    return found == builtInProfiles().end() ? nullptr : &*found;
}

std::vector<const Profile*> allProfiles()
{
    std::vector<const Profile*> all;
    for (const auto& profile : builtInProfiles())
        all.push_back(&profile);
    return all;
}

/// The best header of a profile, with `field` under the name `written`.
std::vector<std::string> headerWith(const Profile& profile, Field field, const std::string& written)
{
    std::vector<std::string> header;
    for (const auto& [each, names] : profile.fields) {
        // x#2 is the second column of the name x
        const auto& name = each == field ? written : names.front();
        const auto plain = name.substr(0, name.find('#'));
        if (plain != name)
            header.push_back(plain);
        header.push_back(plain);
    }
    return header;
}

/// A profile that is right, with one part of its text replaced.
QByteArray goodBut(const char* part, const char* instead)
{
    QByteArray good = R"({"name": "good", "table": "movements", "zone": "+08:00", "currency": "CNY",
        "required": [["card"], ["time"]], "fields": {"card": ["卡号"], "time": ["时间"], "amount": ["金额"]},
        "directionWords": {"out": ["出"], "in": ["进"]}, "failureWords": ["失败"], "known": ["备注"]})";
    return *part == '\0' ? good : good.replace(part, instead);
}

} // namespace

class ProfileTest : public QObject {
    Q_OBJECT

private slots:
    void everyFieldWordRoundTrips()
    {
        std::set<std::string_view> words;
        for (std::size_t i = 0; i < fieldCount; ++i) {
            const auto field = static_cast<Field>(i);
            const auto word = fieldWord(field);
            QVERIFY2(!word.empty(), qPrintable(QString::number(i)));
            QVERIFY2(words.insert(word).second, qPrintable(text(word)));
            QVERIFY2(fieldFromWord(word) == field, qPrintable(text(word)));
        }
        QVERIFY(!fieldFromWord("colour"));
        QVERIFY(!fieldFromWord(""));
    }

    void everyBuiltInTextIsAProfileOrTheWords_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const auto& [name, json] : embeddedProfiles())
            if (name != "words")
                QTest::addRow("%s", std::string{name}.c_str())
                    << QByteArray{json.data(), static_cast<qsizetype>(json.size())};
    }

    void everyBuiltInTextIsAProfileOrTheWords()
    {
        QFETCH(QByteArray, json);

        const auto profile = parseProfile(json.toStdString(), QTest::currentDataTag());

        QVERIFY2(profile, profile ? "" : profile.error().detail.c_str());
        QCOMPARE(profile->name, std::string{QTest::currentDataTag()}); // the name is the file's
        QVERIFY(!profile->fields.empty());
        QVERIFY(!profile->required.empty());
        for (const auto& group : profile->required)
            for (const auto field : group)
                QVERIFY2(profile->fields.contains(field), qPrintable(text(fieldWord(field))));
        QCOMPARE(profile->sha256.size(), std::size_t{64});
    }

    void theProfilesOfTheContractAreThere_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* const name : {"bank-transactions",
                                       "bank-accounts",
                                       "bank-persons",
                                       "bank-measures",
                                       "bank-tasks",
                                       "tenpay-trades",
                                       "tenpay-registration",
                                       "alipay-registration",
                                       "alipay-logins",
                                       "alipay-details",
                                       "alipay-balance",
                                       "alipay-transfers",
                                       "alipay-trades",
                                       "alipay-withdrawals",
                                       "call-records",
                                       "incidents",
                                       "victims",
                                       "leads",
                                       "crypto-transfers",
                                       "transfer-ledger",
                                       "call-ledger"})
            QTest::newRow(name) << QByteArray{name};
    }

    void theProfilesOfTheContractAreThere()
    {
        QFETCH(QByteArray, name);

        const auto profile = findProfile(name.toStdString());

        QVERIFY(profile);
        QCOMPARE(profile->name, name.toStdString());
    }

    void theWordsAreThere()
    {
        const auto& words = intakeWords();
        for (const auto* const list : {&words.totals, &words.reversals, &words.cash, &words.platforms,
                                       &words.crypto, &words.bankInternal})
            QVERIFY(!list->empty());
        QVERIFY(words.cashFlags.contains("现金"));
    }

    void everySynonymIsRecognised_data()
    {
        QTest::addColumn<QByteArray>("profile");
        QTest::addColumn<Field>("field");
        QTest::addColumn<QByteArray>("written");
        for (const auto& profile : builtInProfiles())
            for (const auto& [field, names] : profile.fields)
                for (const auto& name : names)
                    QTest::addRow("%s: %s as %s", profile.name.c_str(), std::string{fieldWord(field)}.c_str(),
                                  name.c_str())
                        << QByteArray::fromStdString(profile.name) << field
                        << QByteArray::fromStdString(name);
    }

    /// Among all profiles, and the field is read from the column of that name.
    void everySynonymIsRecognised()
    {
        QFETCH(QByteArray, profile);
        QFETCH(Field, field);
        QFETCH(QByteArray, written);
        const auto* const expected = profileNamed(profile.toStdString());
        QVERIFY(expected != nullptr);
        const std::vector<std::vector<std::string>> rows{headerWith(*expected, field, written.toStdString())};

        auto match = recognise(allProfiles(), rows);
        if (expected->layout == ProfileLayout::KeyValue) {
            std::string lines;
            for (const auto& name : rows.front())
                lines += name + ": 1\n";
            if (auto table = tableOfKeyValues(allProfiles(), lines))
                match = table->match;
        }

        QVERIFY(match);
        QCOMPARE(match->profile->name, expected->name);
        QVERIFY(match->map.has(field));
        QCOMPARE(match->map.name(field),
                 (written.contains('#') ? written.left(written.indexOf('#')) : written).toStdString());
        QCOMPARE(match->fieldsFound, expected->fields.size());
        QCOMPARE(match->share, 1.0);
    }

    void noHeaderNameBelongsToTwoFields_data()
    {
        QTest::addColumn<QByteArray>("profile");
        for (const auto& profile : builtInProfiles())
            QTest::newRow(profile.name.c_str()) << QByteArray::fromStdString(profile.name);
    }

    void noHeaderNameBelongsToTwoFields()
    {
        QFETCH(QByteArray, profile);
        std::set<std::string> names;
        for (const auto& [field, synonyms] : profileNamed(profile.toStdString())->fields)
            for (const auto& name : synonyms)
                QVERIFY2(names.insert(name).second, name.c_str());
    }

    void noWordMeansInAndOut_data() { noHeaderNameBelongsToTwoFields_data(); }

    void noWordMeansInAndOut()
    {
        QFETCH(QByteArray, profile);
        const auto* const all = profileNamed(profile.toStdString());
        for (const auto& word : all->outWords)
            QVERIFY2(!all->inWords.contains(word), word.c_str());
    }

    void headerNamesAreComparedWithoutDress_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("key");

        const auto row = [](const char* name, const char* written, const char* key) {
            QTest::newRow(name) << QByteArray{written} << QByteArray{key};
        };
        row("as it is", "交易卡号", "交易卡号");
        row("a tab behind it", "交易卡号\t", "交易卡号");
        row("blanks inside", "交易 卡号", "交易卡号");
        row("a wide blank around it", "\u3000交易卡号\u3000", "交易卡号");
        row("a line break inside", "交易\r\n卡号", "交易卡号");
        row("a byte order mark before it", "\uFEFF交易卡号", "交易卡号");
        row("wide brackets", "通话时长（秒）", "通话时长(秒)");
        row("wide letters", "ＩＭＥＩ", "IMEI");
        row("quotes", "\"交易卡号\"", "交易卡号");
        row("nothing", " ", "");
    }

    void headerNamesAreComparedWithoutDress()
    {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, key);

        QCOMPARE(text(headerKey(written.toStdString())), QString::fromUtf8(key));
    }

    void readsWhatAProfileSays()
    {
        const auto profile = parseProfile(goodBut("", "").toStdString(), "here");

        QVERIFY2(profile, profile ? "" : profile.error().detail.c_str());
        QCOMPARE(profile->name, std::string{"good"});
        QVERIFY(profile->table == TableKind::Movements);
        QVERIFY(profile->zone == chinaZone);
        QCOMPARE(profile->currency, cny);
        QVERIFY(profile->fields.at(Field::Card) == std::vector<std::string>{"卡号"});
        QVERIFY((profile->required == std::vector<std::vector<Field>>{{Field::Card}, {Field::Time}}));
        QVERIFY(profile->outWords == std::set<std::string>{"出"});
        QVERIFY(profile->inWords == std::set<std::string>{"进"});
        QVERIFY(profile->failureWords == std::set<std::string>{"失败"});
        QVERIFY(profile->known == std::set<std::string>{"备注"});
        QVERIFY(!profile->identifiersAreText);
    }

    void readsZones_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<int>("minutes");

        QTest::newRow("east") << QByteArray{"\"+08:00\""} << 480;
        QTest::newRow("west") << QByteArray{"\"-05:00\""} << -300;
        QTest::newRow("half an hour") << QByteArray{"\"-03:30\""} << -210;
    }

    void readsZones()
    {
        QFETCH(QByteArray, zone);
        QFETCH(int, minutes);

        const auto profile = parseProfile(goodBut("\"+08:00\"", zone.constData()).toStdString(), "here");

        QVERIFY(profile);
        QVERIFY(profile->zone == std::chrono::minutes{minutes});
    }

    void aProfileMaySayThatFilesHaveNoZone()
    {
        const auto profile = parseProfile(goodBut("\"+08:00\"", "null").toStdString(), "here");

        QVERIFY(profile);
        QVERIFY(!profile->zone);
    }

    void theVersionIsTheTextsOwn()
    {
        const auto one = parseProfile(goodBut("", "").toStdString(), "here");
        const auto other = parseProfile(goodBut("备注", "附注").toStdString(), "here");

        QVERIFY(one && other);
        QVERIFY(one->sha256 != other->sha256);
    }

    void refusesMalformedProfiles_data()
    {
        QTest::addColumn<QByteArray>("json");

        const auto row = [](const char* name, const QByteArray& json) { QTest::newRow(name) << json; };
        row("nothing", "");
        row("no JSON", "name: bank");
        row("cut off", goodBut("", "").chopped(10));
        row("a list", "[]");
        row("a word", "\"bank\"");
        row("broken UTF-8", goodBut("备注", "\xE5\xA4"));
        row("no name", goodBut("\"name\": \"good\",", ""));
        row("a name that is a number", goodBut("\"good\"", "7"));
        row("no table", goodBut("\"table\": \"movements\",", ""));
        row("an unknown table", goodBut("\"movements\"", "\"photographs\""));
        row("no zone", goodBut("\"zone\": \"+08:00\",", ""));
        row("a zone without its sign", goodBut("+08:00", "08:00"));
        row("a zone in words", goodBut("+08:00", "China "));
        row("a zone of letters", goodBut("+08:00", "+ab:cd"));
        row("a zone with a letter among its digits", goodBut("+08:00", "+0a:00"));
        row("a zone beyond the day", goodBut("+08:00", "+99:00"));
        row("an unknown currency", goodBut("\"CNY\"", "\"beads\""));
        row("no fields", goodBut("\"fields\"", "\"columns\""));
        row("an unknown field", goodBut("\"amount\"", "\"colour\""));
        row("fields that are a list",
            goodBut(R"({"card": ["卡号"], "time": ["时间"], "amount": ["金额"]})", "[1]"));
        row("a header name that is a number", goodBut("[\"金额\"]", "[5]"));
        row("nothing required is said", goodBut("\"required\"", "\"wanted\""));
        row("an unknown field is required", goodBut("[\"time\"]]", "[\"colour\"]]"));
        row("a field is required that no header name gives", goodBut("[\"time\"]]", "[\"serial\"]]"));
        row("direction words that are a list", goodBut(R"({"out": ["出"], "in": ["进"]})", "[]"));
        row("a failure word that is a number", goodBut("[\"失败\"]", "[0]"));
    }

    void refusesMalformedProfiles()
    {
        QFETCH(QByteArray, json);

        const auto profile = parseProfile(json.toStdString(), "here.json");

        QVERIFY(!profile);
        QVERIFY(profile.error().code == ErrorCode::ProfileMalformed);
        QCOMPARE(profile.error().place, std::string{"here.json"});
    }

    void findsProfilesInFiles()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath("own.json");
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(goodBut("", "")) > 0);
        file.close();

        const auto profile = findProfile(path.toStdString());

        QVERIFY(profile);
        QCOMPARE(profile->name, std::string{"good"});
    }

    void saysWhyItFindsNone_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("code");

        QTest::newRow("no such name") << QByteArray{"no-such"} << static_cast<int>(ErrorCode::ProfileMissing);
        QTest::newRow("no name at all") << QByteArray{} << static_cast<int>(ErrorCode::ProfileMissing);
        QTest::newRow("the list of words is no profile")
            << QByteArray{"words"} << static_cast<int>(ErrorCode::ProfileMissing);
        QTest::newRow("no such file")
            << QByteArray{"/nowhere/own.json"} << static_cast<int>(ErrorCode::FileUnreadable);
    }

    void saysWhyItFindsNone()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, code);

        const auto profile = findProfile(name.toStdString());

        QVERIFY(!profile);
        QCOMPARE(static_cast<int>(profile.error().code), code);
    }
};

QTEST_APPLESS_MAIN(ProfileTest)
#include "profile_test.moc"
