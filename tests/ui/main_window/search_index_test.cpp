#include "tests/ui/workspaces/sample_case.h"
#include "ui/main_window/search_index.h"
#include "ui/support/format.h"

#include <QtTest>

using namespace jingwei;
using namespace jingwei::ui;

class SearchIndexTest : public QObject {
    Q_OBJECT

    std::shared_ptr<const SearchIndex> m_index;

    /// "Holder 吕婷", "Account 6299…": hits in their order.
    QStringList found(const QString& typed, std::size_t most = 6) const
    {
        Progress progress;
        QStringList lines;
        for (const auto* entry : m_index->find(typed, most, progress)) {
            const char* const words[]{"incident", "holder", "account", "phone"};
            const auto* const word = words[static_cast<std::size_t>(entry->group)];
            const auto& value = entry->group == SearchGroup::Holder ? entry->name : entry->entity.value;
            lines.append(QStringLiteral("%1 %2").arg(QLatin1String{word}, toQString(value)));
        }
        return lines;
    }

private slots:
    void initTestCase()
    {
        Progress progress;
        auto index = SearchIndex::build(*sample::eveningCase().build(), progress);
        QVERIFY(index);
        m_index = *std::move(index);
    }

    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("hits");

        const auto holder = QString::fromUtf8("holder 吕婷");
        QTest::newRow("a name as written") << QString::fromUtf8("吕婷") << QStringList{holder};
        QTest::newRow("a name by initials") << QStringLiteral("lt") << QStringList{holder};
        QTest::newRow("a name by pinyin") << QStringLiteral("lvting") << QStringList{holder};
        QTest::newRow("a name by the beginning of its pinyin")
            << QStringLiteral("shaop") << QStringList{QString::fromUtf8("holder 邵平")};
        QTest::newRow("a card in groups of four")
            << QStringLiteral("6299 6609 2505") << QStringList{QStringLiteral("account 6299660925052068")};
        QTest::newRow("the tail of a card")
            << QStringLiteral("2068") << QStringList{QStringLiteral("account 6299660925052068")};
        QTest::newRow("an incident") << QStringLiteral("250318")
                                     << QStringList{QStringLiteral("incident 250318-007")};
        QTest::newRow("a victim is incident and holder")
            << QString::fromUtf8("周岚")
            << QStringList{QStringLiteral("incident 250317-042"), QString::fromUtf8("holder 周岚")};
        QTest::newRow("a suspect's phone")
            << QStringLiteral("19900013021") << QStringList{QStringLiteral("phone 19900013021")};
        QTest::newRow("nothing") << QStringLiteral("zzzz") << QStringList{};
        QTest::newRow("blanks only") << QStringLiteral("  ") << QStringList{};
    }

    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, hits);

        QCOMPARE(found(typed), hits);
    }

    void whatBeginsWithItComesFirstAndNoGroupCrowdsOut()
    {
        const auto hits = found(QStringLiteral("6299"), 3);

        QCOMPARE(hits.size(), 3);
        for (const auto& hit : hits)
            QVERIFY2(hit.startsWith(QStringLiteral("account 6299")), qPrintable(hit));
    }

    void aHolderBringsAllAccounts()
    {
        auto builder = sample::CaseBuilder{};
        builder.card("6222020000000001", "李四", "甲银行", true);
        builder.card("6222020000000002", "李四", "乙银行", true);
        Progress progress;
        const auto index = SearchIndex::build(*builder.build(), progress);
        QVERIFY(index);

        const auto hits = (*index)->find(QStringLiteral("ls"), 6, progress);

        QCOMPARE(hits.size(), std::size_t{1});
        QCOMPARE(hits.front()->others, (std::vector<EntityRef>{{EntityKind::Account, "6222020000000002"}}));
    }
};

QTEST_APPLESS_MAIN(SearchIndexTest)
#include "search_index_test.moc"
