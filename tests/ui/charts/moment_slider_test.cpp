#include "ui/charts/moment_slider.h"
#include "ui/theme/tokens.h"

#include <QSignalSpy>
#include <QTest>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

/// Colour of the bar of a step, one pixel above the ground line.
QColor colourOf(MomentSlider& slider, const QImage& image, int step)
{
    const auto place = slider.stepCentre(step);
    return image.pixelColor(static_cast<int>(place.x()), slider.height() - scaled(4) - 2);
}

/// Rows of pixels in the column of a step that are not ground.
int heightOf(MomentSlider& slider, const QImage& image, int step)
{
    const auto x = static_cast<int>(slider.stepCentre(step).x());
    const auto bar = colourOf(slider, image, step);
    int rows = 0;
    for (int y = 0; y < image.height(); ++y)
        rows += image.pixelColor(x, y) == bar ? 1 : 0;
    return rows;
}

} // namespace

class MomentSliderTest : public QObject {
    Q_OBJECT

private slots:
    void aStepIsAMoment()
    {
        MomentSlider slider;

        slider.setWeights({1.0, 2.0, 3.0});

        QCOMPARE(slider.minimum(), 0);
        QCOMPARE(slider.maximum(), 2);
        slider.setWeights({1.0});
        QCOMPARE(slider.maximum(), 0);
        slider.setWeights({});
        QCOMPARE(slider.maximum(), 0);
    }

    void fewerMomentsBringTheHandleBack()
    {
        MomentSlider slider;
        slider.setWeights({1.0, 2.0, 3.0, 4.0});
        slider.setValue(3);

        slider.setWeights({1.0, 2.0});

        QCOMPARE(slider.value(), 1);
    }

    void aClickGoesToTheNearestStep_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("aside");

        QTest::newRow("on the first") << 0 << 0;
        QTest::newRow("right of the middle one") << 2 << 30;
        QTest::newRow("left of the middle one") << 2 << -30;
        QTest::newRow("on the last") << 4 << 0;
    }

    void aClickGoesToTheNearestStep()
    {
        QFETCH(int, step);
        QFETCH(int, aside);
        MomentSlider slider;
        slider.resize(500, 32);
        slider.setWeights({1.0, 1.0, 1.0, 1.0, 1.0});
        slider.setValue(step == 1 ? 3 : 1);

        QTest::mouseClick(&slider, Qt::LeftButton, {}, slider.stepCentre(step).toPoint() + QPoint{aside, 0});

        QCOMPARE(slider.value(), step);
    }

    void draggingFollowsTheMouseAndStopsAtTheEnds()
    {
        MomentSlider slider;
        slider.resize(500, 32);
        slider.setWeights({1.0, 1.0, 1.0, 1.0, 1.0});
        QSignalSpy moved{&slider, &QSlider::valueChanged};

        QTest::mousePress(&slider, Qt::LeftButton, {}, slider.stepCentre(1).toPoint());
        QTest::mouseMove(&slider, slider.stepCentre(3).toPoint());
        QCOMPARE(slider.value(), 3);
        QTest::mouseMove(&slider, {5'000, 10});
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, {5'000, 10});

        QCOMPARE(slider.value(), 4);
        QCOMPARE(moved.size(), 3);
    }

    void theOtherMouseButtonsChooseNothing()
    {
        MomentSlider slider;
        slider.resize(500, 32);
        slider.setWeights({1.0, 1.0, 1.0});

        QTest::mouseClick(&slider, Qt::RightButton, {}, slider.stepCentre(2).toPoint());

        QCOMPARE(slider.value(), 0);
    }

    void theKeyboardWalksMomentByMoment()
    {
        MomentSlider slider;
        slider.setWeights(std::vector<double>(30, 1.0));

        QTest::keyClick(&slider, Qt::Key_Right);
        QCOMPARE(slider.value(), 1);
        QTest::keyClick(&slider, Qt::Key_PageUp);
        QCOMPARE(slider.value(), 11);
        QTest::keyClick(&slider, Qt::Key_End);
        QCOMPARE(slider.value(), 29);
        QTest::keyClick(&slider, Qt::Key_Home);
        QCOMPARE(slider.value(), 0);
    }

    void stepsLieInOrderInsideTheSlider()
    {
        MomentSlider slider;
        slider.resize(500, 32);
        slider.setWeights({1.0, 1.0, 1.0});

        QVERIFY(slider.stepCentre(0).x() > 0.0);
        QVERIFY(slider.stepCentre(0).x() < slider.stepCentre(1).x());
        QVERIFY(slider.stepCentre(1).x() < slider.stepCentre(2).x());
        QVERIFY(slider.stepCentre(2).x() < 500.0);
        slider.setWeights({1.0}); // one moment: it is the last
        QVERIFY(slider.stepCentre(0).x() > 450.0);
    }

    void stepsBehindTheHandleAreInColour()
    {
        MomentSlider slider;
        slider.resize(500, 32);
        slider.setWeights({1.0, 1.0, 1.0, 1.0, 1.0});
        slider.setValue(2);

        const auto image = slider.grab().toImage();

        QCOMPARE(colourOf(slider, image, 0).name(), tokens().up.name());
        QCOMPARE(colourOf(slider, image, 1).name(), tokens().up.name());
        QCOMPARE(colourOf(slider, image, 3).name(), tokens().edge.name());
        QCOMPARE(colourOf(slider, image, 4).name(), tokens().edge.name());
    }

    void moreMoneyStandsHigherAndAlmostNoneIsSeen()
    {
        MomentSlider slider;
        slider.resize(500, 60);
        slider.setWeights({100.0, 50.0, 0.001, 1.0, 100.0});
        slider.setValue(4);

        const auto image = slider.grab().toImage();

        QVERIFY(heightOf(slider, image, 0) > heightOf(slider, image, 1));
        QVERIFY(heightOf(slider, image, 1) > heightOf(slider, image, 2));
        QVERIFY(heightOf(slider, image, 2) >= 2);
    }
};

QTEST_MAIN(MomentSliderTest)
#include "moment_slider_test.moc"
