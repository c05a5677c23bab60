#pragma once

#include "ui/diagram/paint_context.h"

#include <QCache>
#include <QImage>
#include <QMutex>
#include <QMutexLocker>
#include <QPoint>

#include <functional>

namespace jingwei::ui {

/// A small picture that is made once and laid down wherever it is seen.
struct Stamp {
    QImage image;  ///< premultiplied, in device pixels
    QPoint origin; ///< the pixel of it that comes to lie on the wanted place
};

/// Stamps by all that they depend on, for the GUI and the render threads together, up to a number of bytes.
template <class Key>
class Stamps {
public:
    explicit Stamps(qsizetype mostBytes) : m_known{mostBytes} {}

    /// The stamp of a key, made by `make` where it is not known any more.
    template <class Make>
    [[nodiscard]] Stamp get(const Key& key, Make make)
    {
        {
            const QMutexLocker lock{&m_mutex};
            if (const auto* known = m_known.object(key))
                return *known;
        }
        const Stamp made = make();
        const QMutexLocker lock{&m_mutex};
        m_known.insert(key, new Stamp{made}, made.image.sizeInBytes());
        return made;
    }

private:
    QMutex m_mutex;
    QCache<Key, Stamp> m_known;
};

/// Device pixels per logical pixel of what is painted on.
[[nodiscard]] double pixelRatio(const PaintContext& context);
/// A stamp of what `paint(context, middle)` draws within `reach` logical pixels of the middle; in its context
/// nothing but tokens, sizes and purpose is to be asked.
[[nodiscard]] Stamp makeStamp(const PaintContext& context, double reach,
                              const std::function<void(PaintContext&, QPointF)>& paint);
/// Lays a stamp down with its origin on `place`, in logical pixels, on whole pixels.
void layStamp(PaintContext& context, const Stamp& stamp, QPointF place);

} // namespace jingwei::ui
