#include "ui/diagram/diagram_painter.h"
#include "ui/diagram/diagram_renderer.h"

#include <QApplication>
#include <QPainter>

#include <benchmark/benchmark.h>

#include <cmath>
#include <string>

using namespace jingwei;
using namespace jingwei::ui;

namespace {

constexpr QSizeF window{1600.0, 1000.0};

/// `count` accounts in a square with 1.5 links each, the same on every run.
std::shared_ptr<const DiagramScene> square(std::uint32_t count)
{
    auto diagram = std::make_shared<Diagram>();
    const auto side = static_cast<std::uint32_t>(std::sqrt(static_cast<double>(count)));
    for (std::uint32_t node = 0; node < count; ++node) {
        DiagramNode one;
        one.entity = {EntityKind::Account, std::to_string(6'229'000'000'000'000U + node)};
        one.icon = "card";
        one.name = "持卡人" + std::to_string(node);
        one.tail = std::to_string(1000 + node % 9000);
        one.position = {120.0 * (node % side), 120.0 * (node / side)};
        diagram->nodes.push_back(one);
        for (std::uint32_t other = 1; other <= 1 + node % 2 && node > 0; ++other) {
            DiagramLink link;
            link.from = (node * 7919U * other) % node;
            link.to = node;
            link.amount = 1000 + node;
            link.count = other;
            diagram->links.push_back(link);
        }
    }
    return std::make_shared<const DiagramScene>(diagram, DiagramLook{});
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
        benchmark::DoNotOptimize(renderPicture(request));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(wholePicture)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

void pictureAtFullSize(benchmark::State& state)
{
    const auto request = requestFor(square(static_cast<std::uint32_t>(state.range(0))), 1.0);
    for (auto _ : state)
        benchmark::DoNotOptimize(renderPicture(request));
}
BENCHMARK(pictureAtFullSize)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application{argc, argv};
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
