#include "ui/diagram/diagram_renderer.h"

#include "ui/diagram/render_pool.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace jingwei::ui {

RenderedPicture renderPicture(const RenderRequest& request)
{
    const auto pixels = [&](double length) {
        return std::max(1, static_cast<int>(std::lround(length * request.scale * request.ratio)));
    };
    RenderedPicture picture{request,
                            QImage{pixels(request.area.width()), pixels(request.area.height()),
                                   QImage::Format_ARGB32_Premultiplied},
                            {}};
    picture.image.setDevicePixelRatio(request.ratio);
    picture.image.fill(Qt::transparent);
    QPainter painter{&picture.image};
    const DiagramPainter diagram{*request.scene, tokensOf(request.theme), request.textFactor};
    picture.labels = diagram.paint(painter, request.state, request.area, request.scale, request.purpose);
    return picture;
}

DiagramRenderer::DiagramRenderer(QObject* parent) : QObject{parent}
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        const auto picture = m_watcher.result();
        m_running.reset();
        if (m_next) {
            const auto next = *m_next;
            m_next.reset();
            start(next);
        }
        emit rendered(picture);
    });
}

void DiagramRenderer::wish(const RenderRequest& request)
{
    if (m_running) {
        if (*m_running != request)
            m_next = request;
        else
            m_next.reset();
        return;
    }
    start(request);
}

void DiagramRenderer::start(const RenderRequest& request)
{
    m_running = request;
    m_watcher.setFuture(inRenderPool([request] { return renderPicture(request); }));
}

} // namespace jingwei::ui
