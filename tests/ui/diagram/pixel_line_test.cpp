#include "ui/diagram/pixel_haze.h"
#include "ui/diagram/pixel_line.h"

#include <QPainter>
#include <QTest>

#include <cmath>
#include <random>

using namespace jingwei::ui;

namespace {

QImage blank()
{
    QImage image{200, 160, QImage::Format_ARGB32_Premultiplied};
    image.fill(Qt::white);
    return image;
}

double meanDifference(const QImage& a, const QImage& b)
{
    double sum = 0.0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGreen(a.pixel(x, y)) - qGreen(b.pixel(x, y)));
    }
    return sum / (a.width() * a.height());
}

std::vector<QLineF> someLines(int count, std::uint64_t seed)
{
    std::mt19937_64 random{seed};
    const auto place = [&] { return static_cast<double>(random() % 3000) / 10.0 - 50.0; };
    std::vector<QLineF> lines;
    for (int line = 0; line < count; ++line) {
        const QPointF from{place(), place()};
        lines.emplace_back(from, QPointF{place(), place()});
    }
    return lines;
}

} // namespace

class PixelLineTest : public QObject {
    Q_OBJECT

private slots:
    void drawsWhatAPainterDraws_data()
    {
        QTest::addColumn<double>("width");
        QTest::newRow("hair") << 1.0;
        QTest::newRow("usual") << 2.3;
        QTest::newRow("wide") << 7.0;
    }

    void drawsWhatAPainterDraws()
    {
        QFETCH(const double, width);
        const QColor colour{0, 80, 160, 150};
        for (const auto& line : someLines(40, 7)) {
            auto quick = blank();
            drawPixelLine(quick, line, width, colour);
            auto painted = blank();
            QPainter painter{&painted};
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen{colour, width, Qt::SolidLine, Qt::FlatCap});
            painter.drawLine(line);
            painter.end();
            const double difference = meanDifference(quick, painted);
            QVERIFY2(difference < 0.35, qPrintable(QString::number(difference)));
        }
    }

    void countedLinesLookLikeDrawnOnes()
    {
        const auto lines = someLines(9000, 3); // enough for two threads
        PixelHaze haze{{200, 160}};
        haze.add(lines);
        const QColor colour{90, 100, 110};
        PixelHaze again{{200, 160}};
        for (const auto& line : lines)
            again.add(std::span{&line, 1});
        QCOMPARE(again.picture(colour, 0.01), haze.picture(colour, 0.01)); // one thread or two
        QVERIFY(qAlpha(haze.picture(colour, 0.01).pixel(100, 80)) > 20);
    }

    void aSeenNumberIsNotNew()
    {
        SeenNumbers seen{100};
        for (std::uint64_t number = 1; number <= 100; ++number)
            QVERIFY(seen.insert(number << 40U));
        for (std::uint64_t number = 1; number <= 100; ++number)
            QVERIFY(!seen.insert(number << 40U));
    }
};

QTEST_MAIN(PixelLineTest)
#include "pixel_line_test.moc"
