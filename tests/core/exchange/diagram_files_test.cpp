// What is written comes back as it was, in every format that is read, and nothing leaves that shall not.
#include "core/exchange/diagram_files.h"
#include "tests/support/random_diagram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>
#include <stop_token>

using namespace jingwei;
using jingwei::test::DrawnFacts;

namespace {

constexpr int seeds = 150;

QByteArray bytesOf(const std::filesystem::path& path)
{
    QFile file{QString::fromStdString(path.string())};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

DiagramFileOptions shown()
{
    DiagramFileOptions options;
    options.masking = NameMasking::Shown;
    return options;
}

/// The first thing in which two diagrams differ, for the message.
QByteArray difference(const Diagram& a, const Diagram& b)
{
    if (a.unit != b.unit || a.nodes.size() != b.nodes.size() || a.links.size() != b.links.size())
        return "unit or counts";
    for (std::size_t i = 0; i < a.nodes.size(); ++i) {
        const auto& x = a.nodes[i];
        const auto& y = b.nodes[i];
        const auto node = "node " + QByteArray::number(static_cast<int>(i)) + ": ";
        if (x.entity != y.entity || x.family != y.family || x.icon != y.icon)
            return node + "entity, family, icon";
        if (x.name != y.name || x.tail != y.tail)
            return node + x.name.c_str() + " / " + y.name.c_str() + " / " + x.tail.c_str() + " / "
                   + y.tail.c_str();
        if (x != y)
            return node + "level, sums, place, folded";
    }
    for (std::size_t i = 0; i < a.links.size(); ++i) {
        const auto& x = a.links[i];
        const auto& y = b.links[i];
        const auto link = "link " + QByteArray::number(static_cast<int>(i)) + ": ";
        if (x.from != y.from || x.to != y.to || x.kind != y.kind || x.currency != y.currency)
            return link + "ends, kind, currency";
        if (x.count != y.count || x.amount != y.amount)
            return link + "count, amount";
        if (x != y)
            return link + "times, facts";
    }
    return {};
}

} // namespace

class DiagramFilesTest : public QObject {
    Q_OBJECT

private slots:
    void comesBackAsItWas_data() { formats({"anx", "graphml", "gexf", "csv"}); }
    void comesBackAsItWas()
    {
        QFETCH(QString, ending);
        const auto file = path("back." + ending);
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            const auto made = test::randomDiagram(seed);
            QVERIFY(write(made, file, shown()));
            Progress progress;

            const auto back = readDiagram(file, progress);

            QVERIFY2(back, qPrintable(QString::fromStdString(back ? "" : back.error().detail)));
            const auto differs = difference(made.diagram, *back);
            QVERIFY2(differs.isEmpty(), "seed " + QByteArray::number(qulonglong{seed}) + ", " + differs);
        }
    }

    void summedLinksComeBackToo_data() { formats({"anx", "graphml", "gexf", "csv"}); }
    void summedLinksComeBackToo()
    {
        QFETCH(QString, ending);
        auto options = shown();
        options.detail = LinkDetail::Summed;
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            const auto made = test::randomDiagram(seed);
            QVERIFY(write(made, path("summed." + ending), options));
            Progress progress;

            const auto back = readDiagram(path("summed." + ending), progress);

            QVERIFY(back);
            QCOMPARE(difference(made.diagram, *back), QByteArray{});
        }
    }

    void theSameDiagramGivesTheSameBytes_data()
    {
        formats({"anx", "graphml", "gexf", "csv", "net", "ndjson"});
    }
    void theSameDiagramGivesTheSameBytes()
    {
        QFETCH(QString, ending);
        const auto made = test::randomDiagram(11);
        QVERIFY(write(made, path("once." + ending), {}));
        QVERIFY(write(test::randomDiagram(11), path("twice." + ending), {}));

        QVERIFY(!bytesOf(path("once." + ending)).isEmpty());
        QCOMPARE(bytesOf(path("once." + ending)), bytesOf(path("twice." + ending)));
    }

    void masksUnlessToldOtherwise_data() { formats({"anx", "graphml", "gexf", "csv", "net", "ndjson"}); }
    void masksUnlessToldOtherwise()
    {
        QFETCH(QString, ending);
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            const auto made = test::randomDiagram(seed);
            DiagramFileOptions options;
            options.key = "secret of the case";
            QVERIFY(write(made, path("masked." + ending), options));
            const auto text =
                bytesOf(path("masked." + ending)) + bytesOf(nodesBeside(path("masked." + ending)));

            for (const auto& node : made.diagram.nodes) {
                if (node.entity.kind != EntityKind::Incident)
                    QVERIFY2(!text.contains(node.entity.value.c_str()), node.entity.value.c_str());
                if (node.name == "张三" || node.name == "杭州某某科技有限公司")
                    QVERIFY2(!text.contains(node.name.c_str()), node.name.c_str());
            }
            QVERIFY(!text.contains("工商银行 &")); // the name of a file
        }
    }

    void maskedEndsStayApartAndKeepTheirMark()
    {
        DrawnFacts made;
        for (const char* const number : {"6222021111111111234", "6222022222222221234"}) {
            DiagramNode node;
            node.entity = {EntityKind::Account, number};
            made.diagram.nodes.push_back(node);
        }
        DiagramFileOptions options;
        options.key = "one";
        QVERIFY(write(made, path("one.csv"), options));
        QVERIFY(write(made, path("again.csv"), options));
        options.key = "other";
        QVERIFY(write(made, path("other.csv"), options));

        const auto one = bytesOf(path("one.nodes.csv")).split('\n');
        QVERIFY(one[1] != one[2]);
        QVERIFY(one[1].startsWith("account:622202*********1234#"));
        QCOMPARE(bytesOf(path("one.nodes.csv")), bytesOf(path("again.nodes.csv")));
        QVERIFY(bytesOf(path("one.nodes.csv")) != bytesOf(path("other.nodes.csv")));
    }

    void largeDiagramsAreQuick_data() { formats({"anx", "graphml", "gexf", "csv", "net", "ndjson"}); }
    void largeDiagramsAreQuick()
    {
        QFETCH(QString, ending);
        // A tenth of what must take less than a minute, by the processor's clock, as other programs use the
        // disk.
        static const auto made = test::largeDiagram(5'000, 16'000);
        const auto before = std::clock();
        QVERIFY(write(made, path("large." + ending), shown()));
        const auto spent = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
        QVERIFY2(spent < 5.0, QByteArray::number(spent));
        QFile::remove(QString::fromStdString(path("large." + ending).string()));
    }

    void stopsWhenAskedAndLeavesNothing_data()
    {
        formats({"anx", "graphml", "gexf", "csv", "net", "ndjson"});
    }
    void stopsWhenAskedAndLeavesNothing()
    {
        QFETCH(QString, ending);
        std::stop_source stop;
        stop.request_stop();
        Progress progress{stop.get_token()};
        const auto made = test::largeDiagram(10, 1000);
        const auto file = path("stopped." + ending);

        const auto written =
            writeDiagram(made.diagram, made.facts(), *diagramFormatOf(file), file, shown(), progress);

        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Cancelled);
        QVERIFY(!std::filesystem::exists(file));
        QVERIFY(!std::filesystem::exists(nodesBeside(file)));
        QVERIFY(!std::filesystem::exists(file.string() + ".part"));
    }

    void saysWhatCannotBeWritten()
    {
        Progress progress;
        const auto made = test::randomDiagram(1);
        const auto nowhere = path("no folder/a.anx");
        const auto written =
            writeDiagram(made.diagram, made.facts(), DiagramFormat::Anx, nowhere, {}, progress);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
        QCOMPARE(written.error().place, nowhere.string());

        const auto empty = writeDiagram({}, {}, DiagramFormat::Anx, path("empty.anx"), {}, progress);
        QVERIFY(!empty);
        QCOMPARE(empty.error().code, ErrorCode::NothingToDraw);
    }

private:
    static void formats(const QStringList& endings)
    {
        QTest::addColumn<QString>("ending");
        for (const auto& ending : endings)
            QTest::newRow(qPrintable(ending)) << ending;
    }

    [[nodiscard]] std::filesystem::path path(const QString& name) const
    {
        return m_folder.filePath(name).toStdString();
    }

    static bool write(const DrawnFacts& made, const std::filesystem::path& file,
                      const DiagramFileOptions& options)
    {
        Progress progress;
        return writeDiagram(made.diagram, made.facts(), *diagramFormatOf(file), file, options, progress)
            .has_value();
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(DiagramFilesTest)
#include "diagram_files_test.moc"
