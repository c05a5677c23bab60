#include "ui/diagram/pixel_haze.h"
#include "ui/diagram/pixel_strokes.h"

#include <QPainter>
#include <QTest>

#include <array>
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

void drawLine(QImage& image, const QLineF& line, const PixelPen& pen)
{
    PixelStrokes strokes;
    strokes.addLine(std::array{line.p1(), line.p2()}, pen);
    strokes.drawOn(image);
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

class PixelStrokesTest : public QObject {
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
            drawLine(quick, line, {width, colour});
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

    void dashesStandWhereAPainterSetsThem()
    {
        const QColor colour{0, 80, 160};
        for (const auto& line : someLines(40, 9)) {
            auto quick = blank();
            drawLine(quick, line, {2.0, colour, 6.0, 5.0});
            auto painted = blank();
            QPainter painter{&painted};
            painter.setRenderHint(QPainter::Antialiasing);
            QPen pen{colour, 2.0, Qt::SolidLine, Qt::FlatCap};
            pen.setDashPattern({3.0, 2.5});
            painter.setPen(pen);
            painter.drawLine(line);
            painter.end();
            const double difference = meanDifference(quick, painted);
            QVERIFY2(difference < 0.35, qPrintable(QString::number(difference)));
        }
    }

    void fillsATriangleAsAPainterDoes()
    {
        const QColor colour{0, 80, 160, 200};
        const auto lines = someLines(60, 11);
        for (std::size_t line = 0; line + 1 < lines.size(); line += 2) {
            const std::array<QPointF, 3> corners{lines[line].p1(), lines[line].p2(), lines[line + 1].p1()};
            auto quick = blank();
            PixelStrokes strokes;
            strokes.addTriangle(corners, colour);
            strokes.drawOn(quick);
            auto painted = blank();
            QPainter painter{&painted};
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawPolygon(corners.data(), 3);
            painter.end();
            const double difference = meanDifference(quick, painted);
            QVERIFY2(difference < 0.35, qPrintable(QString::number(difference)));
        }
    }

    void manyAtOnceAreOneAfterTheOther()
    {
        const auto lines = someLines(400, 5); // enough for two threads
        const QColor colour{160, 40, 0, 120};
        PixelStrokes strokes;
        auto single = blank();
        for (const auto& line : lines) {
            const std::array<QPointF, 3> corners{line.p1(), line.p2(), QPointF{20.0, 30.0}};
            strokes.addLine(std::array{line.p1(), line.center(), line.p2()}, {1.7, colour, 4.0, 3.0});
            strokes.addTriangle(corners, colour);
            PixelStrokes own;
            own.addLine(std::array{line.p1(), line.center(), line.p2()}, {1.7, colour, 4.0, 3.0});
            own.addTriangle(corners, colour);
            own.drawOn(single);
        }
        auto together = blank();
        strokes.drawOn(together);
        QCOMPARE(together, single);
    }

    void aBentLineHasNoSeams()
    {
        auto whole = blank();
        drawLine(whole, {10.0, 20.3, 180.0, 91.7}, {3.0, Qt::black});
        auto pieces = blank();
        std::vector<QPointF> points;
        for (int part = 0; part <= 20; ++part)
            points.push_back(QLineF{10.0, 20.3, 180.0, 91.7}.pointAt(part / 20.0));
        PixelStrokes strokes;
        strokes.addLine(points, {3.0, Qt::black});
        strokes.drawOn(pieces);
        QVERIFY(meanDifference(whole, pieces) < 0.01);
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

QTEST_MAIN(PixelStrokesTest)
#include "pixel_strokes_test.moc"
