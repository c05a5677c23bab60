#include "tests/app/program.h"
#include "tests/support/evidence_file.h"

#include <QTemporaryDir>

using namespace jingwei::test;

class AuditTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        writeFile(path("a.csv"), bankStatement("6299660925052068")
                                     .row(out("2025-03-01 12:00:00", "100.00", "6299041277040425"))
                                     .row(out("2025-03-01 12:05:00", "1O0.00", "6299041277040425"))
                                     .bytes());
        writeFile(path("photo.jpg"), QByteArray("\xff\xd8\xff\xe0 no table", 14));
        run(m_folder.path(), {"import", "c.jwcase", "a.csv", "photo.jpg"});
        QVERIFY(QFile::exists(path("c.jwcase")));
    }

    void theLogSpeaksInSentences()
    {
        const auto log = run(m_folder.path(), {"log", "c.jwcase"});

        QCOMPARE(log.status, 0);
        QVERIFY2(log.out.contains("not taken in: photo.jpg"), log.out.constData());
        QVERIFY2(!log.out.contains('{'), log.out.constData());
        const auto entries = run(m_folder.path(), {"log", "c.jwcase", "--json"}).json()["entries"];
        QVERIFY(entries.back()["detail"]["sources"].is_array()); // as stored
    }

    void rowsAreShownWithThoseThatWereRejected()
    {
        const auto shown = run(m_folder.path(), {"show", "c.jwcase", "--rows", "--json"}).json();

        const auto& source = shown["sources"][0];
        QCOMPARE(source["rejects"].size(), std::size_t{1});
        QCOMPARE(source["rejects"][0]["value"].get<std::string>(), std::string{"1O0.00"});
        QCOMPARE(source["rejects"][0]["row"].get<int>(), 3);
    }

    void withoutRowsNothingIsSaidOfThem()
    {
        const auto shown = run(m_folder.path(), {"show", "c.jwcase", "--json"}).json();

        QVERIFY(shown["sources"][0]["rejects"].is_null());
        QCOMPARE(shown["sources"][0]["rejects_in_all"].get<int>(), 1);
    }

private:
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QLatin1String{name}); }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(AuditTest)
#include "audit_test.moc"
