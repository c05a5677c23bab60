// Figures of the diagram as its user meets them, each with the bar it has to stay under: run it with a screen
// (xvfb-run -s "-screen 0 1700x1100x24"). With --benchmark_filter=… the single steps are timed instead.

#include "ui/diagram/diagram_export.h"
#include "ui/diagram/diagram_painter.h"
#include "ui/diagram/diagram_renderer.h"
#include "ui/diagram/diagram_view.h"
#include "ui/diagram/render_pool.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QPainter>
#include <QTemporaryDir>
#include <QThread>
#include <QThreadPool>
#include <QWheelEvent>
#include <QtConcurrent>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

constexpr QSizeF window{1600.0, 1000.0};

/// Some node other than this one: mostly one of those around it, as a layout would have it, one in four
/// anywhere.
std::uint32_t someOther(std::uint32_t node, std::uint32_t count, std::uint32_t side, std::mt19937_64& random)
{
    constexpr int far = 20; // cells
    if (random() % 4 == 0)
        return static_cast<std::uint32_t>((node + 1 + random() % (count - 1)) % count);
    const auto step = [&] { return static_cast<int>(random() % (2 * far + 1)) - far; };
    const auto place = [&](std::uint32_t now) {
        return static_cast<std::uint32_t>(
            std::clamp(static_cast<int>(now) + step(), 0, static_cast<int>(side) - 1));
    };
    const auto other = place(node / side) * side + place(node % side);
    return other == node || other >= count ? (node + 1) % count : other;
}

/// `count` accounts in a square with 1.5 links each, the same on every run.
std::shared_ptr<const Diagram> squareDiagram(std::uint32_t count, const std::string& holder = "持卡人",
                                             std::uint32_t linksOf = 1)
{
    auto diagram = std::make_shared<Diagram>();
    const auto side = static_cast<std::uint32_t>(std::sqrt(static_cast<double>(count)));
    std::mt19937_64 random{20'261'129};
    for (std::uint32_t node = 0; node < count; ++node) {
        DiagramNode one;
        one.entity = {EntityKind::Account, std::to_string(6'229'000'000'000'000U + node)};
        one.icon = "card";
        one.name = holder + std::to_string(node);
        one.tail = std::to_string(1000 + node % 9000);
        one.position = {120.0 * (node % side), 120.0 * (node / side)};
        diagram->nodes.push_back(one);
        for (std::uint32_t other = 1; other <= linksOf + node % 2 && node > 0; ++other) {
            DiagramLink link;
            link.from = someOther(node, count, side, random);
            link.to = node;
            link.amount = 1000 + node;
            link.count = other;
            diagram->links.push_back(link);
        }
    }
    return diagram;
}

std::shared_ptr<const DiagramScene> square(std::uint32_t count)
{
    return std::make_shared<const DiagramScene>(squareDiagram(count), DiagramLook{});
}

RenderRequest requestFor(std::shared_ptr<const DiagramScene> scene, double scale)
{
    RenderRequest request;
    request.scene = std::move(scene);
    request.scale = scale;
    const auto centre = request.scene->bounds().center();
    const QSizeF seen = window / scale;
    request.area = {centre.x() - seen.width() / 2, centre.y() - seen.height() / 2, seen.width(),
                    seen.height()};
    return request;
}

/// Draws it where the window lets it be drawn.
RenderedPicture drawn(const RenderRequest& request)
{
    return QtConcurrent::run(&renderPool(), [&request] { return renderPicture(request); }).result();
}

double fittingScale(const DiagramScene& scene)
{
    return std::min(window.width() / scene.bounds().width(), window.height() / scene.bounds().height());
}

/// What the GUI thread does in each step of a pan: ground and the moved picture.
void panStep(benchmark::State& state)
{
    const auto scene = square(static_cast<std::uint32_t>(state.range(0)));
    const auto request = requestFor(scene, fittingScale(*scene));
    const auto picture = renderPicture(request);
    QImage screen{window.toSize(), QImage::Format_ARGB32_Premultiplied};
    int step = 0;
    for (auto _ : state) {
        QPainter painter{&screen};
        DiagramPainter{*scene, lightTokens()}.paintGround(painter, request.area, request.scale);
        painter.drawImage(QPointF{double(step++ % 40), 0.0}, picture.image);
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(panStep)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// What the worker does when the view has come to rest: all of it, at 100 %.
void wholePicture(benchmark::State& state)
{
    const auto scene = square(static_cast<std::uint32_t>(state.range(0)));
    const auto request = requestFor(scene, fittingScale(*scene));
    for (auto _ : state)
        benchmark::DoNotOptimize(drawn(request));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(wholePicture)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void pictureAtFullSize(benchmark::State& state)
{
    const auto request = requestFor(square(static_cast<std::uint32_t>(state.range(0))), 1.0);
    for (auto _ : state)
        benchmark::DoNotOptimize(drawn(request));
}
BENCHMARK(pictureAtFullSize)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// Notices how long the window is deaf.
class Program final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        QElapsedTimer timer;
        const bool outermost = m_depth++ == 0;
        timer.start();
        const bool handled = QApplication::notify(receiver, event);
        --m_depth;
        if (outermost)
            m_longest = std::max(m_longest, milliseconds(timer));
        return handled;
    }

    [[nodiscard]] double takeLongest() { return std::exchange(m_longest, 0.0); }

    static double milliseconds(const QElapsedTimer& timer)
    {
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }

private:
    int m_depth = 0;
    double m_longest = 0.0;
};

void say(const char* what, double measured, double bar, const char* unit)
{
    std::printf("%-58s %9.1f  bar %7.1f %s%s\n", what, measured, bar, unit,
                measured <= bar ? "" : "   MISSED");
    std::fflush(stdout);
}

double share(std::vector<double> values, double part)
{
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
}

double residentMebibytes()
{
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::stod(line.substr(6)) / 1024.0;
    }
    return 0.0;
}

double untilSharp(const DiagramView& view)
{
    QElapsedTimer timer;
    timer.start();
    while (!view.isSharp() && timer.elapsed() < 20'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    return Program::milliseconds(timer);
}

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// What moving about costs.
struct Motion {
    std::vector<double> frames; ///< milliseconds from the event to the painted window
    std::vector<double> busy;   ///< of these, what this thread worked: without what other programs took
    double stalest = 0.0;       ///< milliseconds since the view was last as the picture shown has it
};

/// What the view showed in the last frames, and when.
class Views {
public:
    void keep(const DiagramView& view, double now)
    {
        m_kept.push_back({view.zoom(), view.visibleArea(), now});
    }

    /// How long ago the view was as a picture has it: at its zoom, within its edges.
    [[nodiscard]] double ageOf(const PictureShown& picture, double now) const
    {
        const auto last = std::find_if(m_kept.rbegin(), m_kept.rend(), [&](const View& view) {
            return view.zoom == picture.zoom && picture.area.contains(view.area);
        });
        return last == m_kept.rend() ? now : now - last->at;
    }

private:
    struct View {
        double zoom;
        QRectF area;
        double at; ///< milliseconds
    };
    std::vector<View> m_kept;
};

template <class Step>
Motion move(DiagramView& view, int steps, Step step)
{
    Motion motion;
    Views views;
    QElapsedTimer clock;
    clock.start();
    views.keep(view, 0.0);
    for (int frame = 0; frame < steps; ++frame) {
        QElapsedTimer timer;
        timer.start();
        const double before = threadMilliseconds();
        step(frame);
        views.keep(view, Program::milliseconds(clock));
        view.repaint();
        motion.busy.push_back(threadMilliseconds() - before);
        motion.frames.push_back(Program::milliseconds(timer));
        while (timer.elapsed() < 16)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 2);
        motion.stalest =
            std::max(motion.stalest, views.ageOf(view.pictureShown(), Program::milliseconds(clock)));
    }
    return motion;
}

void sayMotion(const char* name, const Motion& motion)
{
    say((std::string{name} + ": frame, median").c_str(), share(motion.frames, 0.5), 8.0, "ms");
    say((std::string{name} + ": frame, 99th percentile").c_str(), share(motion.frames, 0.99), 16.0, "ms");
    std::printf("%-58s %9.1f, 99th percentile %.1f ms\n", "    of it work of the window's thread, median",
                share(motion.busy, 0.5), share(motion.busy, 0.99));
    say((std::string{name} + ": picture behind what is seen, at most").c_str(), motion.stalest, 100.0, "ms");
}

void wheel(DiagramView& view, int angle)
{
    const QPointF at{700.0, 480.0};
    QWheelEvent event{at, view.mapToGlobal(at), {}, {0, angle}, Qt::NoButton, {}, Qt::NoScrollPhase, false};
    QCoreApplication::sendEvent(&view, &event);
}

void mouse(DiagramView& view, QEvent::Type type, QPointF at)
{
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::MiddleButton;
    QMouseEvent event{type, at, view.mapToGlobal(at), button, Qt::MiddleButton, {}};
    QCoreApplication::sendEvent(&view, &event);
}

void figuresOfTheWindow(Program& program)
{
    const auto diagram = squareDiagram(100'000);
    const double empty = residentMebibytes();
    DiagramView view;
    view.resize(window.toSize());
    view.show();
    while (!view.isSharp())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    (void)program.takeLongest();

    QElapsedTimer timer;
    timer.start();
    view.setDiagram(diagram);
    untilSharp(view);
    say("100,000 nodes: first picture after opening", Program::milliseconds(timer), 1500.0, "ms");
    timer.restart();
    while (timer.elapsed() < 800)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    say("window deaf at most, while opening", program.takeLongest(), 30.0, "ms");

    for (int step = 0; step < 3; ++step)
        wheel(view, 120);
    untilSharp(view);
    const auto pan = [&](int frame) {
        mouse(view, QEvent::MouseMove,
              {800.0 + 500.0 * std::sin(frame / 25.0), 500.0 + 300.0 * std::sin(frame / 40.0)});
    };
    mouse(view, QEvent::MouseButtonPress, {800, 500});
    sayMotion("pan", move(view, 300, pan));
    mouse(view, QEvent::MouseButtonRelease, {800, 500});
    untilSharp(view);
    wheel(view, 60);
    view.repaint();
    mouse(view, QEvent::MouseButtonPress, {800, 500});
    sayMotion("pan at once after a zoom", move(view, 100, pan));
    mouse(view, QEvent::MouseButtonRelease, {800, 500});
    untilSharp(view);
    sayMotion("zoom", move(view, 240, [&](int frame) {
                  if (frame % 3 == 0)
                      wheel(view, frame / 48 % 2 == 0 ? 60 : -60);
              }));
    say("full quality at rest", untilSharp(view), 400.0, "ms");
    say("window deaf at most, while moving about", program.takeLongest(), 30.0, "ms");
    say("memory above the empty program", residentMebibytes() - empty, 150.0, "MiB");
}

double medianOfPictures(const RenderRequest& request)
{
    std::vector<double> times;
    for (int turn = 0; turn < 11; ++turn) {
        QElapsedTimer timer;
        timer.start();
        benchmark::DoNotOptimize(drawn(request));
        times.push_back(Program::milliseconds(timer));
    }
    return share(times, 0.5);
}

/// All labels of a diagram, window by window at 100 %.
double labelTime(const std::string& holder)
{
    const auto scene = std::make_shared<const DiagramScene>(squareDiagram(20'000, holder, 0), DiagramLook{});
    QElapsedTimer timer;
    timer.start();
    auto request = requestFor(scene, 1.0);
    const auto bounds = scene->bounds();
    for (double top = bounds.top(); top < bounds.bottom(); top += window.height()) {
        for (double left = bounds.left(); left < bounds.right(); left += window.width()) {
            request.area.moveTopLeft({left, top});
            benchmark::DoNotOptimize(drawn(request));
        }
    }
    return Program::milliseconds(timer);
}

void figuresOfPictures()
{
    const auto large = square(100'000);
    say("100,000 nodes, all of them: fresh picture",
        medianOfPictures(requestFor(large, fittingScale(*large))), 400.0, "ms");
    say("100,000 nodes, 8 times nearer: fresh picture",
        medianOfPictures(requestFor(large, 8.0 * fittingScale(*large))), 60.0, "ms");
    say("100,000 nodes at 100 %: fresh picture", medianOfPictures(requestFor(large, 1.0)), 60.0, "ms");
    auto rough = requestFor(large, 1.2 * fittingScale(*large));
    rough.purpose = Purpose::Motion;
    std::printf("%-58s %9.1f ms\n", "100,000 nodes, most of them: picture on the way",
                medianOfPictures(rough));
    const auto middling = square(2'000);
    say("2,000 nodes at 100 %, icons and labels: fresh picture", medianOfPictures(requestFor(middling, 1.0)),
        16.0, "ms");
    say("2,000 nodes, all of them: fresh picture",
        medianOfPictures(requestFor(middling, fittingScale(*middling))), 16.0, "ms");
    const double latin = labelTime("Cardholder");
    say("20,000 Chinese labels against Latin ones", labelTime("持卡人姓名") / latin, 1.2, "times");
}

void figuresOfExports()
{
    const auto diagram = squareDiagram(50'000, "持卡人", 3);
    std::printf("%zu nodes, %zu links:\n", diagram->nodes.size(), diagram->links.size());
    const QTemporaryDir folder;
    for (const auto* name : {"picture.pdf", "picture.svg"}) {
        QElapsedTimer timer;
        timer.start();
        Progress progress;
        const auto written =
            exportDiagram(*diagram, folder.filePath(QString::fromUtf8(name)).toStdString(), {}, progress);
        say((std::string{"  to "} + name + (written ? "" : " (failed)")).c_str(),
            Program::milliseconds(timer) / 1000.0, 60.0, "s");
    }
}

} // namespace

int main(int argc, char** argv)
{
    Program application{argc, argv};
    benchmark::Initialize(&argc, argv);
    if (!benchmark::GetBenchmarkFilter().empty() && benchmark::GetBenchmarkFilter() != "all") {
        benchmark::RunSpecifiedBenchmarks();
        return 0;
    }
    figuresOfPictures();
    figuresOfTheWindow(application);
    figuresOfExports();
    return 0;
}
