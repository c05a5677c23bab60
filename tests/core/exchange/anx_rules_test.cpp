// Every rule that Analyst's Notebook puts on a chart (features 3.1), checked on the file alone: nothing here
// is shared with the writer.
#include "core/exchange/diagram_files.h"
#include "tests/support/random_diagram.h"
#include "tests/support/xml_tree.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace jingwei;
using jingwei::test::XmlElement;

namespace {

/// Order of what stands directly in a chart.
const QStringList chartOrder{"ApplicationVersion",
                             "lcx:LibraryCatalogue",
                             "PropertyBagCollection",
                             "CustomImageCollection",
                             "GradeOne",
                             "GradeTwo",
                             "GradeThree",
                             "SourceHints",
                             "StrengthCollection",
                             "AttributeClassCollection",
                             "EntityTypeCollection",
                             "LinkTypeCollection",
                             "Font",
                             "DatabaseProxyCollection",
                             "DateTimeFormatCollection",
                             "CurrentStyleCollection",
                             "TimeZone",
                             "TimeBar",
                             "PrintSettings",
                             "Summary",
                             "ChartItemCollection",
                             "ConnectionCollection",
                             "JunctionCollection",
                             "GroupCollection",
                             "PaletteCollection",
                             "PaletteBarCollection",
                             "LegendDefinition",
                             "SnapshotCollection"};

const QMap<QString, QStringList> childOrder{
    {"ChartItem", {"End", "Link", "AttributeCollection", "CIStyle", "PropertyBagCollection", "TimeZone"}},
    {"End", {"Entity"}},
    {"Entity", {"Icon", "Box", "Circle", "Event", "Theme", "TextBlock", "OleItem", "CardCollection"}},
    {"Link", {"DatabaseKeyCollection", "CardCollection", "CornerCollection", "LinkStyle"}},
    {"CardCollection", {"Card"}},
    {"AttributeCollection", {"Attribute"}}};

const QMap<QString, QStringList> mergesOf{
    {"AttText", {"AttMergeAdd", "AttMergeAddWithSpace", "AttMergeAddWithLineBreak"}},
    {"AttNumber", {"AttMergeAdd", "AttMergeMax", "AttMergeMin"}},
    {"AttTime", {"AttMergeMax", "AttMergeMin"}},
    {"AttFlag", {"AttMergeOR", "AttMergeAND", "AttMergeXOR"}}};

bool matches(const QString& text, const char* pattern)
{
    return QRegularExpression{QRegularExpression::anchoredPattern(QString::fromLatin1(pattern))}
        .match(text)
        .hasMatch();
}

/// What breaks a rule, a line each.
class AnxChecker {
public:
    explicit AnxChecker(const XmlElement& chart) : m_chart{chart} {}

    QStringList broken()
    {
        if (m_chart.name != "Chart")
            return {"no chart"};
        expect(m_chart.attributes.value("IdReferenceLinking") == "false", "links go by EntityId");
        order(m_chart, chartOrder);
        names("Strength", m_strengths);
        names("AttributeClass", m_classes);
        names("EntityType", m_types);
        names("LinkType", m_linkTypes);
        classes();
        colours(m_chart);
        entities();
        for (const auto* const item : m_chart.all("ChartItem"))
            checkItem(*item);
        return m_broken;
    }

private:
    void expect(bool holds, const QString& rule, const XmlElement* at = nullptr)
    {
        if (!holds)
            m_broken << QStringLiteral("line %1: %2").arg(at == nullptr ? 0 : at->line).arg(rule);
    }

    void order(const XmlElement& parent, const QStringList& allowed)
    {
        qsizetype last = -1;
        for (const auto& child : parent.children) {
            const auto place = allowed.indexOf(child.name);
            expect(place >= 0, child.name + " may not stand in " + parent.name, &child);
            expect(place >= last, child.name + " stands too late in " + parent.name, &child);
            last = place;
        }
    }

    /// Names, and ids if there are any, are there once and not empty.
    void names(const QString& element, QMap<QString, const XmlElement*>& known)
    {
        for (const auto* const declared : m_chart.all(element)) {
            const auto name = declared->attributes.value("Name");
            expect(!name.isEmpty() && !known.contains(name), element + " name twice: " + name, declared);
            known.insert(name, declared);
            const auto id = declared->attributes.value("Id");
            expect(matches(id, "[A-Za-z_][A-Za-z0-9_.-]*") && !m_ids.contains(id), "id is no NCName: " + id,
                   declared);
            m_ids.insert(id);
        }
    }

    void classes()
    {
        for (const auto* const declared : m_classes) {
            const auto type = declared->attributes.value("Type");
            expect(mergesOf.contains(type), "type of a class: " + type, declared);
            expect(mergesOf.value(type).contains(declared->attributes.value("MergeBehaviour")), "merge",
                   declared);
            expect(mergesOf.value(type).contains(declared->attributes.value("PasteBehaviour")), "paste",
                   declared);
            expect(declared->attributes.contains("ShowValue"), "ShowValue is said", declared);
            expect(declared->attributes.value("IsUser") == "true", "user's class", declared);
        }
        for (const auto* const strength : m_strengths)
            expect(matches(strength->attributes.value("DotStyle"),
                           "DotStyle(Solid|Dashed|DashDot|DashDotDot|Dotted)"),
                   "dot style", strength);
    }

    void colours(const XmlElement& element)
    {
        for (auto it = element.attributes.begin(); it != element.attributes.end(); ++it)
            if (it.key().contains("Colour")) {
                bool whole = false;
                const auto value = it.value().toLongLong(&whole);
                expect(whole && value >= 0 && value <= 0xFFFFFF, "COLORREF: " + it.value(), &element);
            }
        for (const auto& child : element.children)
            colours(child);
    }

    void entities()
    {
        QSet<QString> identities;
        for (const auto* const entity : m_chart.all("Entity")) {
            const auto id = entity->attributes.value("EntityId");
            const auto identity = entity->attributes.value("Identity");
            expect(!id.isEmpty() && !m_entities.contains(id), "EntityId twice: " + id, entity);
            expect(!identity.isEmpty() && !identities.contains(identity), "Identity twice: " + identity,
                   entity);
            expect(matches(entity->attributes.value("LabelIsIdentity"), "true|false"), "LabelIsIdentity",
                   entity);
            m_entities.insert(id);
            identities.insert(identity);
            for (const auto& drawing : entity->children)
                for (const auto& style : drawing.children)
                    if (style.name.endsWith("Style"))
                        expect(m_types.contains(style.attributes.value("Type")), "entity type declared",
                               &style);
        }
    }

    void checkItem(const XmlElement& item)
    {
        nested(item);
        const bool end = item.child("End") != nullptr;
        expect(end != (item.child("Link") != nullptr), "an item is an end or a link", &item);
        checkTime(item);
        checkAttributes(item);
        if (const auto* const place = item.child("End")) {
            for (const char* const axis : {"X", "Y", "Z"})
                expect(matches(place->attributes.value(axis), "-?[0-9]+"), "whole coordinates", place);
            expect(item.attributes.value("XPosition") == place->attributes.value("X"), "XPosition is X",
                   &item);
        }
        if (const auto* const link = item.child("Link"))
            checkLink(item, *link);
    }

    void nested(const XmlElement& element)
    {
        if (childOrder.contains(element.name))
            order(element, childOrder[element.name]);
        for (const auto& child : element.children)
            nested(child);
    }

    void checkTime(const XmlElement& item)
    {
        const bool date = item.attributes.value("DateSet") == "true";
        const bool time = item.attributes.value("TimeSet") == "true";
        expect(!time || date, "a time has a date", &item);
        expect(date == item.attributes.contains("DateTime"), "DateSet says whether there is one", &item);
        if (date)
            expect(matches(item.attributes.value("DateTime"),
                           "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}"),
                   "form of DateTime", &item);
        if (const auto* const zone = item.child("TimeZone")) {
            const auto id = zone->attributes.value("UniqueID").toInt();
            expect(date && time, "a zone has date and time", zone);
            expect(id >= 1 && id <= 122 && !zone->attributes.value("Name").isEmpty(), "zone known", zone);
        }
    }

    void checkAttributes(const XmlElement& item)
    {
        QSet<QString> seen;
        for (const auto* const attribute : item.all("Attribute")) {
            const auto name = attribute->attributes.value("AttributeClass");
            expect(m_classes.contains(name), "class declared: " + name, attribute);
            if (!m_classes.contains(name))
                continue;
            expect(m_classes[name]->attributes.value("Id")
                       == attribute->attributes.value("AttributeClassReference"),
                   "reference of a class", attribute);
            expect(!seen.contains(name), "one value of a class: " + name, attribute);
            seen.insert(name);
            if (m_classes[name]->attributes.value("Type") == "AttNumber") {
                bool number = false;
                attribute->attributes.value("Value").toDouble(&number);
                expect(number, "a number: " + attribute->attributes.value("Value"), attribute);
            }
        }
    }

    void checkLink(const XmlElement& item, const XmlElement& link)
    {
        const auto first = link.attributes.value("End1Id");
        const auto second = link.attributes.value("End2Id");
        expect(m_entities.contains(first) && m_entities.contains(second), "ends are there", &link);
        expect(first != second, "no link to itself", &link);
        expect(item.attributes.value("Ordered") != "true", "icons are in no order", &item);
        const auto* const style = link.child("LinkStyle");
        expect(style != nullptr, "a link has a style", &link);
        if (style == nullptr)
            return;
        expect(m_strengths.contains(style->attributes.value("Strength")), "strength declared", style);
        expect(m_linkTypes.contains(style->attributes.value("Type")), "link type declared", style);
        expect(matches(style->attributes.value("ArrowStyle"), "ArrowNone|ArrowOn(Head|Tail|Both)"), "arrow",
               style);
    }

    const XmlElement& m_chart;
    QStringList m_broken;
    QMap<QString, const XmlElement*> m_strengths, m_classes, m_types, m_linkTypes;
    QSet<QString> m_ids, m_entities;
};

/// The values of one attribute over all items that carry it.
QStringList valuesOf(const XmlElement& chart, const QString& name)
{
    QStringList values;
    for (const auto* const attribute : chart.all("Attribute"))
        if (attribute->attributes.value("AttributeClass") == name)
            values << attribute->attributes.value("Value");
    values.sort();
    return values;
}

} // namespace

class AnxRulesTest : public QObject {
    Q_OBJECT

private slots:
    void keepsEveryRule_data()
    {
        QTest::addColumn<bool>("masked");
        QTest::newRow("masked") << true;
        QTest::newRow("in full") << false;
    }
    void keepsEveryRule()
    {
        QFETCH(bool, masked);
        for (std::uint64_t seed = 0; seed < 150; ++seed) {
            const auto made = test::randomDiagram(seed);
            const auto chart = written(made, masked ? NameMasking::Masked : NameMasking::Shown);

            const auto broken = AnxChecker{chart}.broken();

            QVERIFY2(broken.isEmpty(), qPrintable(QString::number(seed) + ": " + broken.join("; ")));
        }
    }

    /// The checker itself: each of these is found.
    void findsWhatBreaksARule_data()
    {
        QTest::addColumn<QString>("good");
        QTest::addColumn<QString>("bad");
        QTest::newRow("strength") << "<LinkStyle Strength=\"Confirmed\""
                                  << "<LinkStyle Strength=\"Sure\"";
        QTest::newRow("colour") << "LineColour=\""
                                << "LineColour=\"#";
        QTest::newRow("zone") << "UniqueID=\"21\""
                              << "UniqueID=\"123\"";
        QTest::newRow("type") << "Type=\"AttNumber\""
                              << "Type=\"AttDateTime\"";
        QTest::newRow("show value") << "ShowValue=\""
                                    << "Show=\"";
        QTest::newRow("end") << "End2Id=\""
                             << "End2Id=\"x";
        QTest::newRow("time") << "TimeSet=\"true\""
                              << "TimeSet=\"false\"";
        QTest::newRow("coordinates") << " Y=\""
                                     << " Y=\"1.5";
        QTest::newRow("identity") << "Identity=\""
                                  << "Identity=\"\" X=\"";
        QTest::newRow("class") << "AttributeClass=\""
                               << "AttributeClass=\"no ";
    }
    void findsWhatBreaksARule()
    {
        QFETCH(QString, good);
        QFETCH(QString, bad);
        auto text = QString::fromUtf8(bytes(test::randomDiagram(3), NameMasking::Shown));
        QVERIFY(text.contains(good));
        const auto chart = test::xmlTree(text.replace(good, bad).toUtf8());
        QVERIFY(!AnxChecker{chart}.broken().isEmpty());
    }

    void eachTransferIsAnItemOfItsOwnWithItsRowAndHash()
    {
        std::size_t own = 0;
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            const auto made = test::randomDiagram(seed);
            const auto chart = written(made, NameMasking::Shown);
            QStringList expected, exact, rows;
            for (std::uint32_t e = 0; e < made.graph->edgeCount(); ++e) {
                const EdgeIndex edge{e};
                const auto decimals = made.graph->currency(edge).decimals();
                const auto amount = QString::fromStdString(formatAmount(made.graph->amount(edge), decimals));
                exact << amount + ' ' + QString::fromUtf8(made.graph->currency(edge).code().data());
                rows << "工商银行 & \"流水\".csv#R" + QString::number(made.graph->id(edge).row());
                own += made.graph->payer(edge) == made.graph->payee(edge) ? 1U : 0U;
            }
            exact.sort();
            QCOMPARE(valuesOf(chart, "Exact amount"), exact);

            QStringList cited;
            for (const auto* const item : chart.all("ChartItem")) {
                if (item->all("Attribute").empty() || !item->attributes.contains("DateTime"))
                    continue;
                const auto cards = item->all("Card");
                QVERIFY(!cards.empty());
                for (const auto* const card : cards)
                    QVERIFY(matches(card->attributes.value("Text"), "sha256:[ab]{64}"));
                const auto reference = cards.front()->attributes.value("SourceReference");
                QCOMPARE(item->attributes.value("SourceReference"), reference);
                if (reference.contains(".csv#"))
                    cited << reference;
            }
            cited.sort();
            rows.sort();
            QCOMPARE(cited, rows);
        }
        QVERIFY(own > 20); // money to itself was among them
    }

    /// Numbers are the exact decimals, each currency in a class of its own that adds them.
    void sumsAreExactAndPerCurrency()
    {
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            const auto made = test::randomDiagram(seed);
            const auto chart = written(made, NameMasking::Shown);
            QMap<QString, QStringList> expected;
            for (std::uint32_t e = 0; e < made.graph->edgeCount(); ++e) {
                const EdgeIndex edge{e};
                const auto currency = made.graph->currency(edge);
                expected["Amount " + QString::fromUtf8(currency.code().data())]
                    << QString::fromStdString(formatAmount(made.graph->amount(edge), currency.decimals()));
            }
            for (auto it = expected.begin(); it != expected.end(); ++it) {
                it->sort();
                QCOMPARE(valuesOf(chart, it.key()), *it);
                for (const auto* const declared : chart.all("AttributeClass"))
                    if (declared->attributes.value("Name") == it.key()) {
                        QCOMPARE(declared->attributes.value("MergeBehaviour"), QStringLiteral("AttMergeAdd"));
                        QCOMPARE(declared->attributes.value("DecimalPlaces"),
                                 it.key().endsWith("JPY") ? QStringLiteral("0") : QStringLiteral("2"));
                    }
            }
        }
    }

    void daysWithoutATimeHaveNone()
    {
        std::size_t found = 0;
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            const auto made = test::randomDiagram(seed);
            std::size_t days = 0;
            for (std::uint32_t e = 0; e < made.graph->edgeCount(); ++e)
                days += made.graph->dateOnly(EdgeIndex{e}) ? 1U : 0U;
            std::size_t undated = 0;
            const auto chart = written(made, NameMasking::Shown);
            for (const auto* const item : chart.all("ChartItem"))
                if (item->attributes.value("DateSet") == "true"
                    && item->attributes.value("TimeSet") == "false") {
                    ++undated;
                    QVERIFY(matches(item->attributes.value("DateTimeDescription"), "2025-[0-9-]{5}"));
                }
            QCOMPARE(undated, days);
            found += days;
        }
        QVERIFY(found > 10);
    }

    void coloursAreBlueGreenRed()
    {
        test::DrawnFacts made;
        DiagramNode node;
        node.entity = {EntityKind::Account, "1"};
        node.family = NodeFamily::Suspect; // 0xD55E00
        made.diagram.nodes.push_back(node);
        const auto chart = written(made, NameMasking::Shown);
        QCOMPARE(chart.all("IconStyle").front()->attributes.value("IconShadingColour"),
                 QString::number(0x00 * 65536 + 0x5E * 256 + 0xD5));
    }

    void namesAreInTheLanguageAskedFor()
    {
        const auto made = test::randomDiagram(3);
        DiagramFileOptions options;
        options.masking = NameMasking::Shown;
        options.words.kinds[EntityKind::Account] = "账户";
        options.words.transfer = "转账";
        options.words.amount = "金额（%1）";
        const auto text = bytes(made, options);
        QVERIFY(text.contains("Name=\"账户\"") && text.contains("Type=\"转账\"")
                && text.contains("金额（CNY）"));
        QVERIFY(AnxChecker{test::xmlTree(text)}.broken().isEmpty());
        Progress progress;
        const auto back = readDiagram(path(), progress);
        QVERIFY(back && *back == made.diagram);
    }

private:
    [[nodiscard]] std::filesystem::path path() const { return m_folder.filePath("chart.anx").toStdString(); }

    [[nodiscard]] QByteArray bytes(const test::DrawnFacts& made, const DiagramFileOptions& options) const
    {
        Progress progress;
        if (!writeDiagram(made.diagram, made.facts(), DiagramFormat::Anx, path(), options, progress))
            return {};
        QFile file{m_folder.filePath("chart.anx")};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    [[nodiscard]] QByteArray bytes(const test::DrawnFacts& made, NameMasking masking) const
    {
        DiagramFileOptions options;
        options.masking = masking;
        options.key = "key";
        return bytes(made, options);
    }
    [[nodiscard]] XmlElement written(const test::DrawnFacts& made, NameMasking masking) const
    {
        return test::xmlTree(bytes(made, masking));
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(AnxRulesTest)
#include "anx_rules_test.moc"
