#include "core/session/case_session.h"
#include "core/simulate/simulate.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <map>

using namespace jingwei;
using nlohmann::json;

namespace {

/// A trace in the words of truth.json, ends by entity.
json told(const CaseSnapshot& snapshot, const FundTrace& trace)
{
    const auto money = [](Minor amount) { return formatAmount(amount, 2); };
    json ends = json::object();
    for (const auto& end : trace.accounts)
        ends[toText(snapshot.graph->account(end.vertex).entity)] = {
            {"level", end.level},
            {"received", money(end.received)},
            {"forwarded", money(end.forwarded)},
            {"held", money(end.held)},
            {"exit", end.exit == ExitKind::None ? json(nullptr) : json(std::string{exitWord(end.exit)})}};
    return {{"stolen", money(trace.stolen)},
            {"held", money(trace.held)},
            {"exited", money(trace.exited)},
            {"not_queried", money(trace.notQueried)},
            {"accounts", std::move(ends)}};
}

json expected(const json& truth)
{
    json ends = json::object();
    for (const auto& end : truth["accounts"])
        for (const char* key : {"level", "received", "forwarded", "held", "exit"})
            ends[end["entity"].get<std::string>()][key] = end[key];
    json result{{"accounts", std::move(ends)}};
    for (const char* key : {"stolen", "held", "exited", "not_queried"})
        result[key] = truth[key];
    return result;
}

} // namespace

/// The invented city against the product: two implementations of the same rules, written apart.
class TruthTest : public QObject {
    Q_OBJECT

private slots:
    void theProductFindsWhatTheTruthSays_data()
    {
        QTest::addColumn<quint32>("incidents");
        QTest::addColumn<quint64>("seed");
        QTest::addColumn<bool>("mixed");
        QTest::newRow("twelve incidents") << 12U << quint64{1} << false;
        QTest::newRow("twelve others") << 12U << quint64{2} << false;
        QTest::newRow("sixty incidents") << 60U << quint64{3} << false;
        QTest::newRow("a hundred with all mixes") << 100U << quint64{4} << true;
    }

    void theProductFindsWhatTheTruthSays()
    {
        QFETCH(quint32, incidents);
        QFETCH(quint64, seed);
        QFETCH(bool, mixed);
        SimulationOptions options{.incidents = incidents, .seed = seed};
        if (mixed) {
            options.mixes.assign(allMixes.begin(), allMixes.end());
            options.background = Background::Light;
        }
        QTemporaryDir place;
        const std::filesystem::path folder = place.filePath(QStringLiteral("returns")).toStdString();
        const std::filesystem::path file = place.filePath(QStringLiteral("city.jwcase")).toStdString();
        Progress progress;
        const auto summary = simulate(folder, options, progress);
        QVERIFY(summary);
        QVERIFY(CaseSession::create(file, "tester"));

        const auto receipt =
            importFiles(file, {{folder}, std::nullopt, "", "tester"}, progress, [](const ImportStage&) {});
        QVERIFY(receipt);
        for (const auto& source : receipt->sources) {
            const bool isTruth = source.file.ends_with("truth.json");
            QCOMPARE(source.status, isTruth ? SourceStatus::Unrecognised : SourceStatus::Imported);
            QCOMPARE(source.rejectsInAll + source.warningsInAll, std::int64_t{0});
        }
        QCOMPARE(std::uint64_t(receipt->facts.incidents), summary->incidents);
        QCOMPARE(std::uint64_t(receipt->facts.accounts), summary->accounts);
        QCOMPARE(std::uint64_t(receipt->facts.transfers), summary->transfers);
        QCOMPARE(std::uint64_t(receipt->facts.calls), summary->calls);

        const auto snapshot = loadSnapshot(file, progress);
        QVERIFY(snapshot);
        QFile truthFile{QString::fromStdString((folder / "truth.json").string())};
        QVERIFY(truthFile.open(QIODevice::ReadOnly));
        const auto truth = json::parse(truthFile.readAll().toStdString());
        std::vector<std::string> numbers;
        for (const auto& incident : truth["incidents"]) {
            numbers.push_back(incident["number"].get<std::string>());
            const auto trace = traceIncidents(**snapshot, std::vector{numbers.back()}, {}, progress);
            QVERIFY2(trace, numbers.back().c_str());
            QCOMPARE(told(**snapshot, trace->trace).dump(1), expected(incident).dump(1));
        }
        const auto trace = traceIncidents(**snapshot, numbers, {}, progress);
        QVERIFY(trace);
        QCOMPARE(told(**snapshot, trace->trace).dump(1), expected(truth["all"]).dump(1));
    }
};

QTEST_APPLESS_MAIN(TruthTest)
#include "truth_test.moc"
