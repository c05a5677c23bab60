#include "ui/charts/daily_flow_chart.h"
#include "ui/charts/daily_flow_painting.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace jingwei;
using namespace jingwei::ui;

Q_DECLARE_METATYPE(std::chrono::sys_days)

namespace {

constexpr std::chrono::sys_days firstDay{std::chrono::days{20'148}}; // 2025-03-01

std::vector<DailyFlow> flowOf(int days)
{
    std::vector<DailyFlow> flow;
    for (int i = 0; i < days; ++i)
        flow.push_back(
            {firstDay + std::chrono::days{i}, 1'000'00 * (i % 7 + 1), 500'00 * (i % 3), i % 7 + 1});
    return flow;
}

int pixelsOf(const QImage& image, const QColor& colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

} // namespace

class DailyFlowChartTest : public QObject {
    Q_OBJECT

private slots:
    void aClickChoosesTheDays()
    {
        DailyFlowChart chart;
        chart.resize(600, 240);
        chart.setFlow(flowOf(20), QStringLiteral("Flow"));
        chart.grab();
        QSignalSpy chosen{&chart, &DailyFlowChart::daysChosen};

        QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.barCentre(4));

        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<std::chrono::sys_days>(), firstDay + std::chrono::days{4});
        QCOMPARE(chosen[0][1].value<std::chrono::sys_days>(), firstDay + std::chrono::days{4});
        QVERIFY(chart.chosen().has_value());
    }

    void theKeyboardChoosesToo()
    {
        DailyFlowChart chart;
        chart.resize(600, 240);
        chart.setFlow(flowOf(5), {});
        QSignalSpy chosen{&chart, &DailyFlowChart::daysChosen};

        QTest::keyClick(&chart, Qt::Key_Right);
        QTest::keyClick(&chart, Qt::Key_Right);
        QTest::keyClick(&chart, Qt::Key_Return);

        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<std::chrono::sys_days>(), firstDay + std::chrono::days{1});
    }

    void manyDaysAreBundled()
    {
        DailyFlowChart chart;
        chart.resize(500, 200);
        chart.setFlow(flowOf(5'000), {});

        QVERIFY(chart.barCount() > 50);
        QVERIFY(chart.barCount() <= 200);
        QSignalSpy chosen{&chart, &DailyFlowChart::daysChosen};
        chart.grab();
        QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.barCentre(0));
        QVERIFY(chosen[0][1].value<std::chrono::sys_days>() > chosen[0][0].value<std::chrono::sys_days>());
    }

    void barsAreInTheColoursOfTheirDirection()
    {
        DailyFlowChart chart;
        chart.resize(600, 240);
        const auto& colours = tokens();

        QCOMPARE(pixelsOf(chart.grab().toImage(), colours.up), 0); // empty: a sentence, no bars

        chart.setFlow(flowOf(10), {});
        const auto image = chart.grab().toImage();
        QVERIFY(pixelsOf(image, colours.up) > 500);
        QVERIFY(pixelsOf(image, colours.down) > 100);
    }

    void barsStandFromTheLineInProportion()
    {
        QImage image{400, 300, QImage::Format_RGB32};
        image.fill(Qt::white);
        QPainter painter{&image};
        const std::vector<FlowBucket> days{{firstDay, firstDay, 400'00, 0, 1},
                                           {firstDay, firstDay, 200'00, 0, 1}};
        const auto columns = paintDailyFlow(painter, QRectF{0, 0, 400, 300}, days, {lightTokens(), QFont{}});
        painter.end();

        QCOMPARE(columns.size(), std::size_t{2});
        const auto heightAt = [&](double x) {
            int height = 0;
            for (int y = 0; y < image.height(); ++y)
                height += image.pixelColor(static_cast<int>(x), y) == lightTokens().up ? 1 : 0;
            return height;
        };
        const auto tall = heightAt(columns[0].center().x());
        QVERIFY(tall > 100);
        QVERIFY(std::abs(tall - 2 * heightAt(columns[1].center().x())) <= 2);
    }

    void axisStepsAreRound_data()
    {
        QTest::addColumn<qint64>("most");
        QTest::addColumn<qint64>("step");

        QTest::newRow("nothing") << qint64{0} << qint64{100};
        QTest::newRow("a few yuan") << qint64{350} << qint64{100};
        QTest::newRow("one, two, five") << qint64{486'000'00} << qint64{200'000'00};
        QTest::newRow("exactly four steps") << qint64{400'000'00} << qint64{100'000'00};
        QTest::newRow("a little more") << qint64{400'000'01} << qint64{200'000'00};
    }
    void axisStepsAreRound()
    {
        QFETCH(qint64, most);

        QTEST(static_cast<qint64>(axisStep(most, 4)), "step");
    }
};

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application{argc, argv};
    qRegisterMetaType<std::chrono::sys_days>("std::chrono::sys_days");
    DailyFlowChartTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "daily_flow_chart_test.moc"
