// GraphML and GEXF against what their published schemas allow (restated here, as far as our files go), and
// the plain tables of Gephi, Pajek and FollowTheMoney against the rules of features 3.2.
#include "core/exchange/diagram_files.h"
#include "tests/support/random_diagram.h"
#include "tests/support/xml_tree.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

using namespace jingwei;
using jingwei::test::XmlElement;
using Json = nlohmann::json;

namespace {

const QString dateTime = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}";
const QString number = "-?[0-9]+(\\.[0-9]+)?(e[+-]?[0-9]+)?";

/// What an element may hold: attributes with their form, those marked ! needed; children in this order.
struct ElementRule {
    QMap<QString, QString> attributes;
    QStringList children;
};
using Schema = QMap<QString, ElementRule>;

const Schema graphMl{
    {"graphml", {{{"xsi:schemaLocation", ".*"}}, {"key", "graph"}}},
    {"key",
     {{{"!id", "[A-Za-z_][\\w.-]*"},
       {"for", "all|graph|node|edge|hyperedge|port|endpoint"},
       {"attr.name", ".+"},
       {"attr.type", "boolean|int|long|float|double|string"}},
      {"default"}}},
    {"graph", {{{"id", ".+"}, {"!edgedefault", "directed|undirected"}}, {"node", "edge"}}},
    {"node", {{{"!id", ".+"}}, {"data"}}},
    {"edge", {{{"id", ".+"}, {"!source", ".+"}, {"!target", ".+"}, {"directed", "true|false"}}, {"data"}}},
    {"data", {{{"!key", ".+"}}, {}}}};

const Schema gexf{
    {"gexf", {{{"!version", "1\\.3"}}, {"meta", "graph"}}},
    {"meta", {{{"lastmodifieddate", ".*"}}, {"creator", "description"}}},
    {"creator", {}},
    {"description", {}},
    {"graph",
     {{{"defaultedgetype", "directed|undirected|mutual"},
       {"idtype", "integer|string"},
       {"mode", "static|dynamic|slice"},
       {"timeformat", "integer|double|date|dateTime"},
       {"timerepresentation", "interval|timestamp"}},
      {"attributes", "nodes", "edges"}}},
    {"attributes", {{{"!class", "node|edge"}}, {"attribute"}}},
    {"attribute", {{{"!id", ".+"}, {"!title", ".+"}, {"!type", "string|long|double|boolean"}}, {}}},
    {"nodes", {{{"count", "[0-9]+"}}, {"node"}}},
    {"edges", {{{"count", "[0-9]+"}}, {"edge"}}},
    {"node", {{{"!id", ".+"}, {"label", ".*"}}, {"attvalues", "viz:color", "viz:position", "viz:size"}}},
    {"edge",
     {{{"id", ".+"},
       {"!source", ".+"},
       {"!target", ".+"},
       {"type", "directed"},
       {"kind", "transfer|call|use"},
       {"label", ".*"},
       {"weight", number}},
      {"attvalues", "spells", "viz:color"}}},
    {"attvalues", {{}, {"attvalue"}}},
    {"attvalue", {{{"!for", ".+"}, {"!value", ".*"}}, {}}},
    {"spells", {{}, {"spell"}}},
    {"spell", {{{"start", dateTime}, {"end", dateTime}}, {}}},
    {"viz:color", {{{"!r", "[0-9]{1,3}"}, {"!g", "[0-9]{1,3}"}, {"!b", "[0-9]{1,3}"}}, {}}},
    {"viz:position", {{{"!x", number}, {"!y", number}, {"z", number}}, {}}},
    {"viz:size", {{{"!value", number}}, {}}}};

bool matches(const QString& text, const QString& pattern)
{
    const QRegularExpression whole{QRegularExpression::anchoredPattern(pattern),
                                   QRegularExpression::DotMatchesEverythingOption};
    return whole.match(text).hasMatch();
}

void validate(const XmlElement& element, const Schema& schema, QStringList& broken)
{
    const auto at = QStringLiteral("line %1, %2: ").arg(element.line).arg(element.name);
    if (!schema.contains(element.name)) {
        broken << at + "not in the schema";
        return;
    }
    const auto& rule = schema[element.name];
    for (auto it = element.attributes.begin(); it != element.attributes.end(); ++it) {
        const auto form = rule.attributes.value(it.key(), rule.attributes.value('!' + it.key()));
        if (form.isEmpty() || !matches(it.value(), form))
            broken << at + it.key() + '=' + it.value();
    }
    for (auto it = rule.attributes.begin(); it != rule.attributes.end(); ++it)
        if (it.key().startsWith('!') && !element.attributes.contains(it.key().mid(1)))
            broken << at + "without " + it.key().mid(1);
    qsizetype last = 0;
    for (const auto& child : element.children) {
        const auto place = rule.children.indexOf(child.name);
        // GraphML lets nodes and edges stand in any order; ours are sorted anyway
        if (place < last)
            broken << at + child.name + " stands too late or not here";
        last = std::max(last, place);
        validate(child, schema, broken);
    }
}

/// A table as a spreadsheet reads it: quotes, doubled quotes, line ends within quotes.
QList<QStringList> tableOf(const QString& text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = text[i];
        if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
            cell += text[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == ',' || c == '\n')) {
            row << cell;
            cell.clear();
            if (c == '\n') {
                rows << row;
                row.clear();
            }
        } else
            cell += c;
    }
    return rows;
}

} // namespace

class GraphSchemasTest : public QObject {
    Q_OBJECT

private slots:
    void isValid_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("GraphML") << "graphml";
        QTest::newRow("GEXF") << "gexf";
    }
    void isValid()
    {
        QFETCH(QString, ending);
        const auto& schema = ending == "gexf" ? gexf : graphMl;
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            const auto made = test::randomDiagram(seed);
            for (const auto masking : {NameMasking::Masked, NameMasking::Shown}) {
                const auto root = test::xmlTree(written(made, ending, masking));
                QStringList broken;
                validate(root, schema, broken);
                QVERIFY2(broken.isEmpty(),
                         qPrintable(QString::number(seed) + ": " + broken.mid(0, 5).join("; ")));
                checkReferences(root);
            }
        }
    }

    void everyTransferHasItsTimeAndExactSum()
    {
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            const auto made = test::randomDiagram(seed);
            const auto root = test::xmlTree(written(made, "gexf", NameMasking::Shown));
            QStringList expected, found;
            for (std::uint32_t e = 0; e < made.graph->edgeCount(); ++e) {
                const EdgeIndex edge{e};
                const auto currency = made.graph->currency(edge);
                const auto start = made.graph->at(edge);
                const auto end = start + std::chrono::seconds{made.graph->dateOnly(edge) ? 86'399 : 0};
                expected << QString::fromStdString(formatAmount(made.graph->amount(edge), currency.decimals())
                                                   + ' ' + formatIso(start, chinaZone) + ' '
                                                   + formatIso(end, chinaZone));
            }
            for (const auto* const edge : root.all("edge"))
                if (edge->attributes["kind"] == "transfer") {
                    const auto* const spell = edge->all("spell").front();
                    found << edge->attributes["weight"] + ' ' + spell->attributes["start"] + ' '
                                 + spell->attributes["end"];
                }
            expected.sort();
            found.sort();
            QCOMPARE(found, expected);
        }
    }

    void tablesHaveTheHeadersAndIdsThatGephiNeeds()
    {
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            const auto made = test::randomDiagram(seed);
            const auto links = tableOf(QString::fromUtf8(written(made, "csv", NameMasking::Shown)));
            const auto nodes = tableOf(QString::fromUtf8(bytes("graph.nodes.csv")));
            QCOMPARE(nodes.front().mid(0, 2), (QStringList{"Id", "Label"}));
            QCOMPARE(links.front().mid(0, 5), (QStringList{"Source", "Target", "Type", "Id", "Weight"}));
            QCOMPARE(static_cast<std::size_t>(nodes.size()), made.diagram.nodes.size() + 1);
            QSet<QString> ids, edges;
            for (qsizetype i = 1; i < nodes.size(); ++i) {
                QCOMPARE(nodes[i].size(), nodes.front().size());
                ids.insert(nodes[i][0]);
                QVERIFY2(nodes[i][1].isEmpty() || !QStringLiteral("=+-@").contains(nodes[i][1].front()),
                         qPrintable(nodes[i][1])); // no formula
            }
            QCOMPARE(ids.size(), nodes.size() - 1);
            for (qsizetype i = 1; i < links.size(); ++i) {
                QCOMPARE(links[i].size(), links.front().size());
                QVERIFY(ids.contains(links[i][0]) && ids.contains(links[i][1]));
                QCOMPARE(links[i][2], QStringLiteral("Directed"));
                edges.insert(links[i][3]);
            }
            QCOMPARE(edges.size(), links.size() - 1);
            QVERIFY(links.size() - 1 >= static_cast<qsizetype>(made.graph->edgeCount()));
        }
    }

    void pajekCountsFromOne()
    {
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            const auto made = test::randomDiagram(seed);
            const auto text = QString::fromUtf8(written(made, "net", NameMasking::Shown));
            const auto lines = text.split('\n', Qt::SkipEmptyParts);
            const auto count = static_cast<qsizetype>(made.diagram.nodes.size());
            QVERIFY(!text.startsWith(QChar::ByteOrderMark));
            QCOMPARE(lines.front(), "*Vertices " + QString::number(count));
            for (qsizetype i = 1; i <= count; ++i)
                QVERIFY2(matches(lines[i],
                                 QString::number(i) + " \"[^\"]*\" [01](\\.[0-9e-]+)? [01](\\.[0-9e-]+)?"),
                         qPrintable(lines[i]));
            for (qsizetype i = count + 1; i < lines.size(); ++i) {
                if (lines[i].startsWith('*'))
                    continue;
                const auto parts = lines[i].split(' ');
                QCOMPARE(parts.size(), 3);
                for (const auto& end : {parts[0], parts[1]})
                    QVERIFY(end.toInt() >= 1 && end.toInt() <= count);
            }
        }
    }

    void followTheMoneyNamesWhatItRefersTo()
    {
        const QSet<QString> schemas{"BankAccount", "LegalEntity", "Organization", "Person", "Ownership",
                                    "Payment",     "Call",        "CryptoWallet", "Event",  "UnknownLink"};
        const QStringList references{"payer",    "payerAccount", "beneficiary", "beneficiaryAccount",
                                     "owner",    "asset",        "holder",      "caller",
                                     "receiver", "subject",      "object"};
        for (std::uint64_t seed = 0; seed < 60; ++seed) {
            const auto made = test::randomDiagram(seed);
            std::map<std::string, std::string> schemaOf;
            std::vector<Json> entities;
            for (const auto& line : written(made, "ndjson", NameMasking::Shown).split('\n'))
                if (!line.isEmpty())
                    entities.push_back(Json::parse(line.toStdString()));
            QStringList sums, expected;
            for (const auto& entity : entities) {
                const auto schema = entity["schema"].get<std::string>();
                QVERIFY(schemas.contains(QString::fromStdString(schema)));
                QVERIFY(schemaOf.emplace(entity["id"].get<std::string>(), schema).second);
                for (const auto& [name, values] : entity["properties"].items()) {
                    QVERIFY(values.is_array() && !values.empty());
                    for (const auto& value : values)
                        QVERIFY(value.is_string() && !value.get<std::string>().empty());
                }
                if (schema == "Payment")
                    sums << QString::fromStdString(entity["properties"]["amount"][0].get<std::string>());
            }
            for (const auto& entity : entities)
                for (const auto& name : references)
                    if (entity["properties"].contains(name.toStdString())) {
                        const auto target = entity["properties"][name.toStdString()][0].get<std::string>();
                        QVERIFY2(schemaOf.contains(target), target.c_str());
                        if (name.endsWith("Account"))
                            QCOMPARE(schemaOf[target], std::string{"BankAccount"});
                    }
            for (std::uint32_t e = 0; e < made.graph->edgeCount(); ++e)
                expected << QString::fromStdString(formatAmount(
                    made.graph->amount(EdgeIndex{e}), made.graph->currency(EdgeIndex{e}).decimals()));
            sums.sort();
            expected.sort();
            QCOMPARE(sums, expected);
        }
    }

    void theSameAccountIsTheSameEntityInEveryFile()
    {
        test::DrawnFacts made;
        DiagramNode node;
        node.entity = {EntityKind::Account, "6222021111111111234"};
        made.diagram.nodes = {node};
        const auto alone = written(made, "ndjson", NameMasking::Shown);
        DiagramNode other;
        other.entity = {EntityKind::Phone, "1"};
        made.diagram.nodes.insert(made.diagram.nodes.begin(), other);
        const auto beside = written(made, "ndjson", NameMasking::Shown);
        QVERIFY(beside.contains(alone));
    }

private:
    /// Ids differ, ends are nodes, keys and attributes are declared.
    static void checkReferences(const XmlElement& root)
    {
        QSet<QString> nodes, edges, keys;
        for (const auto* const node : root.all("node"))
            nodes.insert(node->attributes["id"]);
        QCOMPARE(static_cast<std::size_t>(nodes.size()), root.all("node").size());
        for (const auto* const edge : root.all("edge")) {
            edges.insert(edge->attributes["id"]);
            QVERIFY(nodes.contains(edge->attributes["source"]) && nodes.contains(edge->attributes["target"]));
        }
        QCOMPARE(static_cast<std::size_t>(edges.size()), root.all("edge").size());
        for (const auto* const key : root.all("key"))
            keys.insert(key->attributes["id"]);
        for (const auto* const attribute : root.all("attribute"))
            keys.insert(attribute->attributes["id"]);
        for (const auto* const data : root.all("data"))
            QVERIFY(keys.contains(data->attributes["key"]));
        for (const auto* const value : root.all("attvalue"))
            QVERIFY(keys.contains(value->attributes["for"]));
    }

    [[nodiscard]] QByteArray bytes(const QString& name) const
    {
        QFile file{m_folder.filePath(name)};
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }

    [[nodiscard]] QByteArray written(const test::DrawnFacts& made, const QString& ending,
                                     NameMasking masking) const
    {
        const std::filesystem::path file = m_folder.filePath("graph." + ending).toStdString();
        DiagramFileOptions options;
        options.masking = masking;
        Progress progress;
        if (!writeDiagram(made.diagram, made.facts(), *diagramFormatOf(file), file, options, progress))
            return {};
        return bytes("graph." + ending);
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(GraphSchemasTest)
#include "graph_schemas_test.moc"
