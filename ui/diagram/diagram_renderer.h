#pragma once

#include "ui/diagram/diagram_painter.h"

#include <QFutureWatcher>
#include <QImage>
#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace jingwei::ui {

/// All that a picture depends on. Two requests that are equal give the same picture.
struct RenderRequest {
    std::shared_ptr<const DiagramScene> scene;
    Theme theme = Theme::Light;
    double textFactor = 1.0;
    double ratio = 1.0; ///< device pixels per logical pixel
    double scale = 1.0;
    PaintState state;
    QRectF area; ///< part of the diagram that the picture shows
    Purpose purpose = Purpose::Screen;

    friend bool operator==(const RenderRequest&, const RenderRequest&) = default;
};

/// A drawn part of a diagram on a transparent ground, so that it can be moved over the grounds of columns.
struct RenderedPicture {
    RenderRequest request;
    QImage image;
    std::vector<DrawnLabel> labels;
};

/// Draws it. Any thread.
[[nodiscard]] RenderedPicture renderPicture(const RenderRequest& request);

/// Draws pictures one after the other in a worker; of several wishes in the meantime only the last is
/// granted.
class DiagramRenderer : public QObject {
    Q_OBJECT

public:
    explicit DiagramRenderer(QObject* parent = nullptr);

    void wish(const RenderRequest& request);
    [[nodiscard]] bool busy() const { return m_watcher.isRunning() || m_next.has_value(); }

signals:
    void rendered(const jingwei::ui::RenderedPicture& picture);

private:
    void start(const RenderRequest& request);

    QFutureWatcher<RenderedPicture> m_watcher;
    std::optional<RenderRequest> m_running;
    std::optional<RenderRequest> m_next;
};

} // namespace jingwei::ui
