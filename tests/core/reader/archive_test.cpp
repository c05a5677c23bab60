#include "core/reader/archive.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using jingwei::ArchiveLimits;
using jingwei::ArchiveMember;
using jingwei::Error;
using jingwei::ErrorCode;
using jingwei::Progress;

class ArchiveTest : public QObject {
    Q_OBJECT

private slots:
    void unpacks_data();
    void unpacks();
    void refuses_data();
    void refuses();
    void savesWhatIsWhole();
    void leavesNothingOfAHostileArchive_data();
    void leavesNothingOfAHostileArchive();
    void countsARatioOnlyOnceMuchIsUnpacked();
    void choosesTheNamesOnDisk();
    void namesALoneFileAfterTheArchive_data();
    void namesALoneFileAfterTheArchive();
    void refusesWhatIsNoArchive();
    void touchesNoFileOfOthers();
    void stopsWhenCancelled();
    void tellsHowFarItIs();
};

namespace {

// What tests/data/archives/make_archives.py packs.

QByteArray contentA()
{
    QByteArray content = "account,amount\n";
    for (int i = 0; i < 60; ++i)
        content += QStringLiteral("62220000000000%1,%2.00\n")
                       .arg(i, 2, 10, QLatin1Char('0'))
                       .arg(i * 100)
                       .toLatin1();
    return content;
}

QByteArray contentB()
{
    QByteArray content = "name,phone\n";
    for (int i = 0; i < 60; ++i)
        content += QStringLiteral("person %1,1390000%2\n").arg(i).arg(i, 4, 10, QLatin1Char('0')).toLatin1();
    return content;
}

/// Which of the contents a file has.
QString contentWord(const std::filesystem::path& path)
{
    QFile file{QString::fromStdString(path.string())};
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("missing");
    const auto content = file.readAll();
    if (content == contentA())
        return QStringLiteral("A");
    if (content == contentB())
        return QStringLiteral("B");
    if (content == contentA() + contentB())
        return QStringLiteral("AB");
    if (content == "last\n")
        return QStringLiteral("C");
    return content.isEmpty() ? QStringLiteral("empty") : QStringLiteral("%1 bytes").arg(content.size());
}

QString errorWord(const Error& error)
{
    static const std::map<ErrorCode, QString> words{
        {ErrorCode::FileDamaged, QStringLiteral("damaged")},
        {ErrorCode::FileEncrypted, QStringLiteral("encrypted")},
        {ErrorCode::FileHostile, QStringLiteral("hostile")},
        {ErrorCode::FormatUnsupported, QStringLiteral("unsupported")},
        {ErrorCode::FileEmpty, QStringLiteral("nothing")},
        {ErrorCode::FileMissing, QStringLiteral("missing")},
        {ErrorCode::FileUnreadable, QStringLiteral("unreadable")},
        {ErrorCode::FileUnwritable, QStringLiteral("unwritable")},
        {ErrorCode::Cancelled, QStringLiteral("cancelled")}};
    const auto known = words.find(error.code);
    const auto word = known == words.end() ? QStringLiteral("error %1").arg(int(error.code)) : known->second;
    return error.detail.empty() ? word : word + u' ' + QString::fromStdString(error.detail);
}

/// Each member as one line: its name, and its content or what is wrong with it.
QStringList linesOf(const std::vector<ArchiveMember>& members)
{
    QStringList lines;
    for (const auto& member : members) {
        const auto said = member.problem ? u'!' + errorWord(*member.problem) : contentWord(member.path);
        lines += QString::fromStdString(member.name) + QStringLiteral(": ") + said;
    }
    return lines;
}

std::filesystem::path sample(const QString& name)
{
    return std::filesystem::path{JINGWEI_TEST_DATA} / "archives" / name.toStdString();
}

struct Unpacked {
    QTemporaryDir folder;
    jingwei::Result<std::vector<ArchiveMember>> members;

    [[nodiscard]] QString error() const
    {
        return members ? QStringLiteral("none") : errorWord(members.error());
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir{folder.path()}.entryList(QDir::AllEntries | QDir::Hidden | QDir::System
                                             | QDir::NoDotAndDotDot);
    }
};

Unpacked unpack(const QString& name, const std::string& password = {}, const ArchiveLimits& limits = {})
{
    Unpacked unpacked;
    Progress progress;
    unpacked.members = jingwei::unpackArchive(sample(name), unpacked.folder.path().toStdString(), password,
                                              limits, progress);
    return unpacked;
}

} // namespace

void ArchiveTest::unpacks_data()
{
    QTest::addColumn<QString>("archive");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char* what, const char* archive, const char* password,
                        const QStringList& lines) {
        QTest::newRow(what) << QString::fromUtf8(archive) << QString::fromUtf8(password) << lines;
    };

    row("zip: folders and what systems leave are left out", "plain.zip", "",
        {"a/empty.csv: empty", "b.csv: B", "返回/流水.csv: A"});
    row("zip: nothing in it", "nothing.zip", "", {});
    row("zip: names in GBK, one with 0x5C as a second byte", "gbk.zip", "",
        {"农行返回/乗客流水.csv: A", "开户资料.csv: B"});
    row("zip: paths that lead outside, a link", "outside.zip", "",
        {"../up.csv: !hostile path-outside", "../up.csv: !hostile path-outside", "..fine.csv: C",
         "/etc/root.csv: !hostile path-outside", "C:/drive.csv: !hostile path-outside",
         "a/../../up.csv: !hostile path-outside", "fine..csv: C", "link.csv: !hostile path-outside"});
    row("zip: deflate broken, check sum wrong", "damaged.zip", "",
        {"a.csv: !damaged", "b.csv: !damaged", "c.csv: C"});
    row("zip: cut off", "cut.zip", "", {": !damaged", "b.csv: !damaged", "返回/流水.csv: A"});
    row("zip: a compression of 1989", "shrunk.zip", "", {"a.csv: !unsupported compression", "b.csv: B"});
    row("zip: a password that is not asked for", "plain.zip", "secret",
        {"a/empty.csv: empty", "b.csv: B", "返回/流水.csv: A"});

    row("zip, old encryption: no password", "zipcrypto.zip", "", {"a.csv: !encrypted", "b.csv: !encrypted"});
    row("zip, old encryption: wrong password", "zipcrypto.zip", "guess",
        {"a.csv: !encrypted wrong", "b.csv: !encrypted wrong"});
    row("zip, old encryption: right password", "zipcrypto.zip", "secret", {"a.csv: A", "b.csv: B"});
    row("zip, old encryption: Chinese password, one in GBK, one in UTF-8", "chinesepassword.zip", "密码",
        {"a.csv: A", "b.csv: B"});
    row("zip: one member encrypted", "partly.zip", "", {"a.csv: !encrypted", "b.csv: B"});
    row("zip, AES: no password", "aes.zip", "",
        {"b.csv: !encrypted", "c.csv: !encrypted", "返回/流水.csv: !encrypted"});
    row("zip, AES: wrong password", "aes.zip", "guess",
        {"b.csv: !encrypted wrong", "c.csv: !encrypted wrong", "返回/流水.csv: !encrypted wrong"});
    row("zip, AES: right password", "aes.zip", "secret", {"b.csv: B", "c.csv: C", "返回/流水.csv: A"});

    row("7z", "plain.7z", "", {"b.csv: B", "c.csv: C", "返回/流水.csv: A"});
    row("7z: a member damaged", "damaged.7z", "", {"b.csv: !damaged", "c.csv: C", "返回/流水.csv: A"});
    row("7z: encrypted", "encrypted.7z", "",
        {"b.csv: !encrypted unsupported", "c.csv: !encrypted unsupported",
         "返回/流水.csv: !encrypted unsupported"});
    row("7z: encrypted, which is not read", "encrypted.7z", "secret",
        {"b.csv: !encrypted unsupported", "c.csv: !encrypted unsupported",
         "返回/流水.csv: !encrypted unsupported"});

    row("rar 4", "plain4.rar", "", {"开户.csv: B", "返回/流水.csv: A"});
    row("rar 4: check sum wrong", "damaged4.rar", "", {"a.csv: !damaged", "b.csv: B"});
    row("rar 4: encrypted", "encrypted4.rar", "", {"a.csv: !encrypted unsupported", "b.csv: B"});
    row("rar 4: encrypted, which is not read", "encrypted4.rar", "secret",
        {"a.csv: !encrypted unsupported", "b.csv: B"});
    row("rar 4: one of several files", "volume4.rar", "", {"a.csv: !unsupported volume"});
    row("rar 5", "plain5.rar", "", {"b.csv: B", "返回/流水.csv: A"});
    row("rar 5: check sum wrong", "damaged5.rar", "", {"a.csv: !damaged", "b.csv: B"});
    row("rar 5: encrypted", "encrypted5.rar", "", {"a.csv: !encrypted unsupported", "b.csv: B"});

    row("tar.gz", "plain.tar.gz", "", {"b/b.csv: B", "流水.csv: A"});
    row("tar.gz: names in GBK", "gbk.tar.gz", "", {"b/b.csv: B", "流水.csv: A"});
    row("tar.gz: check sum wrong, so no member is sure", "damaged.tar.gz", "",
        {": !damaged", "b/b.csv: B", "流水.csv: A"});
    row("tar.gz: cut off", "cut.tar.gz", "", {": !damaged", "a.csv: A", "long.csv: !damaged"});
    row("tar.gz: links and devices", "links.tar.gz", "",
        {"a.csv: A", "device: !hostile path-outside", "hard.csv: !hostile path-outside",
         "pipe: !hostile path-outside", "soft.csv: !hostile path-outside"});
    row("tar: cut off", "cut.tar", "", {": !damaged", "a.csv: A", "b.csv: !damaged"});

    row("gz", "lone.csv.gz", "", {"lone.csv: A"});
    row("gz: check sum wrong", "damaged.csv.gz", "", {"damaged.csv: !damaged"});
    row("gz: two behind each other", "two.csv.gz", "", {"two.csv: AB"});
    row("gz: zeros behind it", "padded.csv.gz", "", {"padded.csv: A"});
    row("gz: of an empty file", "empty.csv.gz", "", {"empty.csv: empty"});
    row("gz: packed twice is unpacked once", "twice.csv.gz.gz", "", {"twice.csv.gz: 271 bytes"});
}

void ArchiveTest::unpacks()
{
    QFETCH(QString, archive);
    QFETCH(QString, password);
    QFETCH(QStringList, lines);

    const auto unpacked = unpack(archive, password.toStdString());

    QVERIFY2(unpacked.members, qPrintable(unpacked.error()));
    QCOMPARE(linesOf(*unpacked.members), lines);
    const auto kept =
        std::ranges::count_if(*unpacked.members, [](const auto& member) { return !member.path.empty(); });
    QCOMPARE(unpacked.files().size(), qsizetype{kept});
}

void ArchiveTest::refuses_data()
{
    QTest::addColumn<QString>("archive");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* what, const char* archive, const char* password, const char* error) {
        QTest::newRow(what) << QString::fromUtf8(archive) << QString::fromUtf8(password)
                            << QString::fromUtf8(error);
    };

    row("7z: cut off, so its directory is missing", "cut.7z", "", "damaged");
    row("7z: names encrypted", "encryptednames.7z", "", "encrypted unsupported");
    row("7z: names encrypted, which is not read", "encryptednames.7z", "secret", "encrypted unsupported");
    row("rar 4: names encrypted", "encryptednames4.rar", "", "encrypted unsupported");
    row("rar 5: one of several files, nothing begins in it", "volume5.rar", "", "unsupported volume");
    row("gz: cut off before anything came out", "cut.csv.gz", "", "damaged");
    row("missing", "none.zip", "", "missing");
    row("a folder", ".", "", "unreadable");
}

void ArchiveTest::refuses()
{
    QFETCH(QString, archive);
    QFETCH(QString, password);
    QFETCH(QString, error);

    const auto unpacked = unpack(archive, password.toStdString());

    QCOMPARE(unpacked.error(), error);
    QCOMPARE(unpacked.files(), QStringList{});
}

/// Thirty members whose deflate is broken, each of which ends a pass, and a whole one behind them.
void ArchiveTest::savesWhatIsWhole()
{
    const auto unpacked = unpack(QStringLiteral("manydamaged.zip"));

    QVERIFY(unpacked.members);
    const auto lines = linesOf(*unpacked.members);
    QCOMPARE(lines.size(), 31);
    QCOMPARE(lines.filter(QStringLiteral("!damaged")).size(), 30);
    QCOMPARE(lines.last(), QStringLiteral("fine.csv: C"));
}

void ArchiveTest::leavesNothingOfAHostileArchive_data()
{
    QTest::addColumn<QString>("archive");
    QTest::addColumn<ArchiveLimits>("limits");
    QTest::addColumn<QString>("error");
    const QString zeros = QStringLiteral("zeros.zip"); // 1.5 KB of text, then 3 MiB of zeros in 3.5 KB

    QTest::newRow("a member") << zeros << ArchiveLimits{.memberBytes = 1 << 20} << "hostile size";
    QTest::newRow("all members") << zeros << ArchiveLimits{.totalBytes = 1 << 20} << "hostile size";
    QTest::newRow("ratio") << zeros << ArchiveLimits{.ratioCountsFrom = 1 << 20} << "hostile expansion";
    QTest::newRow("ratio of gzip") << "plain.tar.gz" << ArchiveLimits{.ratio = 10, .ratioCountsFrom = 1 << 12}
                                   << "hostile expansion";
    QTest::newRow("entries, folders counted")
        << "plain.zip" << ArchiveLimits{.entries = 7} << "hostile entries";
}

void ArchiveTest::leavesNothingOfAHostileArchive()
{
    QFETCH(QString, archive);
    QFETCH(ArchiveLimits, limits);
    QFETCH(QString, error);

    const auto unpacked = unpack(archive, {}, limits);

    QCOMPARE(unpacked.error(), error);
    QCOMPARE(unpacked.files(), QStringList{});
}

void ArchiveTest::countsARatioOnlyOnceMuchIsUnpacked()
{
    const auto unpacked = unpack(QStringLiteral("zeros.zip"), {}, {.ratio = 2, .entries = 2});

    QVERIFY(unpacked.members);
    QCOMPARE(linesOf(*unpacked.members), (QStringList{"a.csv: A", "zeros.csv: 3145728 bytes"}));
}

void ArchiveTest::choosesTheNamesOnDisk()
{
    const auto unpacked = unpack(QStringLiteral("plain.zip"));

    QVERIFY(unpacked.members);
    QCOMPARE(unpacked.files(), (QStringList{"1", "2", "3"}));
    for (const auto& member : *unpacked.members) {
        QCOMPARE(member.path.parent_path().string(), unpacked.folder.path().toStdString());
        QCOMPARE(QFile::permissions(QString::fromStdString(member.path.string()))
                     & (QFile::ReadOther | QFile::WriteOther | QFile::ReadGroup | QFile::WriteGroup
                        | QFile::ExeOwner),
                 QFile::Permissions{});
    }
}

void ArchiveTest::namesALoneFileAfterTheArchive_data()
{
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("name");

    QTest::newRow("as on disk") << ""
                                << "lone.csv";
    QTest::newRow("another") << "返回/流水.CSV.GZ"
                             << "返回/流水.CSV";
    QTest::newRow("without the ending") << "7"
                                        << "7";
    QTest::newRow("the ending alone") << ".gz"
                                      << ".gz";
}

void ArchiveTest::namesALoneFileAfterTheArchive()
{
    QFETCH(QString, shown);
    QFETCH(QString, name);
    const QTemporaryDir folder;
    Progress progress;

    const auto members =
        jingwei::unpackArchive(sample(QStringLiteral("lone.csv.gz")), folder.path().toStdString(), {}, {},
                               progress, shown.toStdString());

    QVERIFY(members && members->size() == 1);
    QCOMPARE(QString::fromStdString(members->front().name), name);
}

void ArchiveTest::refusesWhatIsNoArchive()
{
    const QTemporaryDir folder;
    const auto tryContent = [&](const QByteArray& content) {
        const auto path = folder.filePath(QStringLiteral("file"));
        QFile file{path};
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return QStringLiteral("not written");
        file.close();
        Progress progress;
        const auto members =
            jingwei::unpackArchive(path.toStdString(), folder.path().toStdString(), {}, {}, progress);
        return members ? QStringLiteral("none") : errorWord(members.error());
    };

    QCOMPARE(tryContent(contentA()), QStringLiteral("damaged"));
    QCOMPARE(tryContent("PK\x03\x04 and then nothing"), QStringLiteral("damaged"));
    QCOMPARE(tryContent("\x1F\x8B\x08"), QStringLiteral("damaged"));
    QCOMPARE(tryContent("Rar!\x1A\x07"), QStringLiteral("damaged"));
    QCOMPARE(tryContent(""), QStringLiteral("nothing"));
}

void ArchiveTest::touchesNoFileOfOthers()
{
    const QTemporaryDir folder;
    QFile other{folder.filePath(QStringLiteral("2"))};
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("mine") == 4);
    other.close();
    Progress progress;

    const auto members = jingwei::unpackArchive(sample(QStringLiteral("plain.zip")),
                                                folder.path().toStdString(), {}, {}, progress);

    QVERIFY(!members);
    QCOMPARE(errorWord(members.error()), QStringLiteral("unwritable"));
    QCOMPARE(QDir{folder.path()}.entryList(QDir::Files), QStringList{"2"});
    QVERIFY(other.open(QIODevice::ReadOnly));
    QCOMPARE(other.readAll(), QByteArray("mine"));
}

void ArchiveTest::stopsWhenCancelled()
{
    for (const auto* name :
         {"plain.zip", "plain.7z", "plain4.rar", "plain5.rar", "plain.tar.gz", "lone.csv.gz"}) {
        const QTemporaryDir folder;
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};

        const auto members = jingwei::unpackArchive(sample(QString::fromLatin1(name)),
                                                    folder.path().toStdString(), {}, {}, progress);

        QVERIFY(!members);
        QCOMPARE(errorWord(members.error()), QStringLiteral("cancelled"));
        QVERIFY(QDir{folder.path()}.isEmpty());
    }
}

void ArchiveTest::tellsHowFarItIs()
{
    const QTemporaryDir folder;
    Progress progress;

    const auto members = jingwei::unpackArchive(sample(QStringLiteral("damaged.zip")),
                                                folder.path().toStdString(), {}, {}, progress);

    QVERIFY(members);
    QCOMPARE(progress.fraction(), 1.0);
}

QTEST_APPLESS_MAIN(ArchiveTest)
#include "archive_test.moc"
