// Files of other programs, and files that are broken or mean harm: what is read of them, and what is said.
#include "core/exchange/diagram_files.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace jingwei;

class ReadDiagramTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");

        const QByteArray graph = "<graphml>\n<graph edgedefault=\"directed\">\n";
        const auto damaged = ErrorCode::FileDamaged;
        QTest::newRow("not closed") << "a.graphml" << graph + "<node id=\"a\">\n" << damaged << "line 4: XML";
        QTest::newRow("an ampersand")
            << "a.gexf" << QByteArray("<gexf>\n<graph a=\"&\"/></gexf>") << damaged << "line 2: XML";
        QTest::newRow("a node without id")
            << "a.graphml" << graph + "<node/></graph></graphml>" << damaged << "line 3: <node> without id";
        QTest::newRow("a node twice")
            << "a.graphml" << graph + "<node id=\"a\"/>\n<node id=\"a\"/></graph></graphml>" << damaged
            << "line 4: node id again a";
        QTest::newRow("an edge to nothing")
            << "a.graphml" << graph + "<node id=\"a\"/>\n<edge source=\"a\" target=\"b\"/></graph></graphml>"
            << damaged << "line 4: target b";
        QTest::newRow("an edge without end")
            << "a.gexf"
            << QByteArray("<gexf><graph><edges>\n<edge source=\"a\"/></edges>"
                          "</graph></gexf>")
            << damaged << "line 2: <edge> without target";
        QTest::newRow("a sum that is none")
            << "a.csv" << QByteArray("Source,Target,amount\na,b,1.00\na,b,1O0.00\n") << damaged
            << "line 3: amount 1O0.00";
        QTest::newRow("a sum too large")
            << "a.csv" << QByteArray("Source,Target,amount\na,b,92233720368547758.08\n")
            << ErrorCode::AmountOutOfRange << "92233720368547758.08";
        QTest::newRow("sums too large together")
            << "a.csv" << QByteArray("Source,Target,amount\na,b,92233720368547758.07\na,b,0.01\n")
            << ErrorCode::AmountOutOfRange << "9223372036854775807+1";
        QTest::newRow("a time that is none") << "a.csv" << QByteArray("Source,Target,time\na,b,yesterday\n")
                                             << damaged << "line 2: time yesterday";
        QTest::newRow("a currency that is none")
            << "a.csv" << QByteArray("Source,Target,amount,currency\na,b,1,QQQ\n") << damaged
            << "line 2: currency QQQ";
        QTest::newRow("no column of targets")
            << "a.csv" << QByteArray("Source,Weight\na,1\n") << damaged << "line 1: no column target";
        QTest::newRow("more cells than columns")
            << "a.csv" << QByteArray("Source,Target\na,b\na,b,c\n") << damaged << "line 3: columns 3";
        QTest::newRow("an empty table") << "a.csv" << QByteArray("\n") << ErrorCode::FileEmpty << "";
        QTest::newRow("another kind of XML")
            << "a.anx" << QByteArray("<html><body/></html>") << ErrorCode::FormatUnsupported << "<html>";
        QTest::newRow("GraphML named as GEXF")
            << "a.gexf" << QByteArray("<graphml/>") << ErrorCode::FormatUnsupported << "<graphml>";
        QTest::newRow("a link to nothing")
            << "a.anx"
            << QByteArray(
                   "<Chart><ChartItemCollection>\n<ChartItem><Link End1Id=\"1\" End2Id=\"2\"/></ChartItem>\n"
                   "</ChartItemCollection></Chart>")
            << damaged << "line 2: source 1";
        QTest::newRow("a link without end")
            << "a.anx"
            << QByteArray("<Chart><ChartItemCollection>\n<ChartItem>\n<Link End1Id=\"1\"/></ChartItem>"
                          "</ChartItemCollection></Chart>")
            << damaged << "line 3: <Link> without End2Id";
        QTest::newRow("no format of diagrams")
            << "a.txt" << QByteArray("x") << ErrorCode::OutputKindUnknown << ".txt";
        QTest::newRow("one that is written only")
            << "a.net" << QByteArray("x") << ErrorCode::OutputKindUnknown << ".net";
        const QByteArray bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b "
                                "\"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        QTest::newRow("entities in GraphML")
            << "a.graphml" << bomb + "<graphml>&b;</graphml>" << ErrorCode::FileHostile << "entities";
        QTest::newRow("entities in GEXF")
            << "a.gexf" << bomb + "<gexf>&b;</gexf>" << ErrorCode::FileHostile << "entities";
        QTest::newRow("entities in ANX")
            << "a.anx" << bomb + "<Chart>&b;</Chart>" << ErrorCode::FileHostile << "entities";
        QTest::newRow("a file of the system")
            << "a.anx"
            << QByteArray("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Chart>&a;</Chart>")
            << ErrorCode::FileHostile << "entities";
        QByteArray deep = "<gexf>";
        for (int i = 0; i < 1000; ++i)
            deep += "<node id=\"" + QByteArray::number(i) + "\">";
        QTest::newRow("nodes within nodes without end")
            << "a.gexf" << deep << ErrorCode::FileHostile << "nesting";
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);

        const auto read = readBack(file, bytes);

        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().detail), detail);
        QCOMPARE(read.error().code, code);
        QCOMPARE(QString::fromStdString(read.error().place), m_folder.filePath(file));
    }

    void aFileThatIsNotThereIsSaid()
    {
        Progress progress;
        const auto read = readDiagram(m_folder.filePath("none.anx").toStdString(), progress);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::FileMissing);
    }

    void readsGraphMlOfNetworkxWithItsDefaults()
    {
        const auto read = readBack("n.graphml", R"(<?xml version='1.0' encoding='utf-8'?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d1" for="edge" attr.name="amount" attr.type="string"/>
<key id="d0" for="node" attr.name="kind" attr.type="string"><default>电话</default></key>
<graph edgedefault="directed"><node id="老王"/><node id="6222020200112230003"><data key="d0">account</data></node>
<edge source="老王" target="6222020200112230003"><data key="d1">12.50</data></edge>
<edge source="老王" target="6222020200112230003"><data key="d1">0.05</data></edge></graph></graphml>)");
        QVERIFY(read);
        QCOMPARE(toText(read->nodes[0].entity), std::string{"phone:老王"});
        QCOMPARE(toText(read->nodes[1].entity), std::string{"account:6222020200112230003"});
        QCOMPARE(read->links.size(), std::size_t{1});
        QCOMPARE(read->links[0].count, std::int64_t{2});
        QCOMPARE(read->links[0].amount, Minor{1255});
        QCOMPARE(read->links[0].kind, LinkKind::Transfer);
    }

    void readsPlacesAndLabelsOfYed()
    {
        const auto read = readBack("y.graphml", R"(<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
 xmlns:y="http://www.yworks.com/xml/graphml"><key for="node" id="d6" yfiles.type="nodegraphics"/>
<graph edgedefault="directed"><node id="n0"><data key="d6"><y:ShapeNode><y:Geometry height="30.0" width="100.0"
 x="10.0" y="20.0"/><y:NodeLabel>张三</y:NodeLabel></y:ShapeNode></data></node></graph></graphml>)");
        QVERIFY(read);
        QCOMPARE(read->nodes[0].name, std::string{"张三"});
        QCOMPARE(read->nodes[0].position, (Point{60.0, 35.0}));
    }

    void readsGexfOfGephi()
    {
        const auto read = readBack("g.gexf", R"(<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
<graph defaultedgetype="directed" mode="dynamic" timeformat="dateTime">
<attributes class="edge"><attribute id="amt" title="amount" type="string"/></attributes>
<nodes><node id="0" label="13912345678"><viz:position x="1.5" y="-2.5" z="0.0"/></node><node id="1" label="李四"/>
</nodes><edges><edge id="0" source="0" target="1" start="2025-03-01T12:00:05+08:00" end="2025-03-02T00:00:00+08:00">
<attvalues><attvalue for="amt" value="1,000.00"/></attvalues></edge></edges></graph></gexf>)");
        QVERIFY(read);
        QCOMPARE(toText(read->nodes[0].entity), std::string{"phone:13912345678"});
        QCOMPARE(read->nodes[0].position, (Point{1.5, 2.5}));
        QCOMPARE(read->nodes[1].name, std::string{"李四"});
        QCOMPARE(read->links[0].amount, Minor{100'000});
        QCOMPARE(formatIso(read->links[0].first, chinaZone), std::string{"2025-03-01T12:00:05+08:00"});
        QCOMPARE(formatIso(read->links[0].last, chinaZone), std::string{"2025-03-02T00:00:00+08:00"});
    }

    /// Ids of its own, an attribute class in Chinese, UTF-16, a text block beside the items.
    void readsChartsOfAnalystsNotebook()
    {
        const auto chart = QString::fromUtf8(R"(<?xml version="1.0" encoding="utf-16"?>
<Chart><AttributeClassCollection><AttributeClass Id="ID1" Name="Amount CNY" Type="AttNumber"/></AttributeClassCollection>
<ChartItemCollection>
<ChartItem Label="张三"><End X="10" Y="20"><Entity EntityId="1" Identity="zs"><Icon><IconStyle Type="人员"/></Icon></Entity></End></ChartItem>
<ChartItem Label="6222020200112230003"><End X="30" Y="20"><Entity EntityId="2" Identity="card"><Icon><IconStyle Type="Bank Account"/></Icon></Entity></End></ChartItem>
<ChartItem Label="note"><TextBlock/></ChartItem>
<ChartItem Label="5000" DateSet="true" TimeSet="true" DateTime="2025-03-01T12:00:05.000"><Link End1Id="1" End2Id="2"><LinkStyle Type="转账"/></Link>
<AttributeCollection><Attribute AttributeClass="Amount CNY" AttributeClassReference="ID1" Value="5000"/></AttributeCollection><TimeZone UniqueID="1" Name="UTC"/></ChartItem>
</ChartItemCollection></Chart>)");
        QByteArray bytes{"\xFF\xFE"};
        for (const auto c : chart) {
            bytes += static_cast<char>(c.unicode() & 0xFF);
            bytes += static_cast<char>(c.unicode() >> 8);
        }

        const auto read = readBack("notebook.anx", bytes);

        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QCOMPARE(read->nodes.size(), std::size_t{2});
        QCOMPARE(toText(read->nodes[0].entity), std::string{"person:zs"});
        QCOMPARE(read->nodes[0].name, std::string{"张三"});
        QCOMPARE(toText(read->nodes[1].entity), std::string{"account:6222020200112230003"});
        QCOMPARE(read->nodes[1].position, (Point{30.0, 20.0}));
        QCOMPARE(read->links[0].amount, Minor{500'000});
        QCOMPARE(formatIso(read->links[0].first, ZoneOffset{0}), std::string{"2025-03-01T12:00:05+00:00"});
    }

    void readsTablesInGb18030WithSemicolons()
    {
        // 付款账号;收款账号;金额 / 甲;乙;1.50
        const auto read =
            readBack("t.csv", QByteArray::fromHex("b8b6bfeed5cbbac53bcad5bfeed5cbbac53bbdf0b6ee0a"
                                                  "bcd73bd2d23b312e35300a"));
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QCOMPARE(read->nodes.size(), std::size_t{2});
        QCOMPARE(read->nodes[0].entity.value, std::string{"甲"});
        QCOMPARE(read->links[0].amount, Minor{150});
    }

    void whatWasMovedElsewhereStaysMoved()
    {
        const QByteArray chart =
            "<Chart><AttributeClassCollection><AttributeClass Id=\"n-position\" Name=\"jingwei n-position\"/>"
            "</AttributeClassCollection><ChartItemCollection><ChartItem><End X=\"%X\" Y=\"2\"><Entity "
            "EntityId=\"1\" Identity=\"account:1\"/></End><AttributeCollection><Attribute "
            "AttributeClass=\"jingwei n-position\" Value=\"10.25 1.75\"/></AttributeCollection></ChartItem>"
            "</ChartItemCollection></Chart>";
        const auto stayed = readBack("s.anx", QByteArray{chart}.replace("%X", "10"));
        const auto moved = readBack("m.anx", QByteArray{chart}.replace("%X", "300"));
        QVERIFY(stayed && moved);
        QCOMPARE(stayed->nodes[0].position, (Point{10.25, 1.75}));
        QCOMPARE(moved->nodes[0].position, (Point{300.0, 2.0}));
    }

private:
    [[nodiscard]] Result<Diagram> readBack(const QString& name, const QByteArray& bytes) const
    {
        QFile file{m_folder.filePath(name)};
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return failure(ErrorCode::FileUnwritable);
        file.close();
        Progress progress;
        return readDiagram(m_folder.filePath(name).toStdString(), progress);
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(ReadDiagramTest)
#include "read_diagram_test.moc"
