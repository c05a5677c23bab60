#include "ui/theme/icon.h"

#include "ui/theme/tokens.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QMutex>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace jingwei::ui {

namespace {

QByteArray readDrawing(const QString& name)
{
    QFile file{QStringLiteral(":/icons/%1.svg").arg(name)};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

/// The root's stroke is the only thing the drawings set, so replacing its attributes recolours the whole.
void replaceAttribute(QByteArray& drawing, const QByteArray& attribute, const QByteArray& value)
{
    const auto start = drawing.indexOf(attribute + "=\"");
    if (start < 0)
        return;
    const auto valueStart = start + attribute.size() + 2;
    const auto end = drawing.indexOf('"', valueStart);
    if (end > valueStart)
        drawing.replace(valueStart, end - valueStart, value);
}

/// Drawings by name and finished pictures by name, size, colour and stroke; shared by the GUI and render
/// threads.
class IconCache {
public:
    QByteArray drawing(const QString& name)
    {
        const QMutexLocker lock{&m_mutex};
        const auto known = m_drawings.constFind(name);
        if (known != m_drawings.constEnd())
            return *known;
        return *m_drawings.insert(name, readDrawing(name));
    }

    QImage picture(const QString& key)
    {
        const QMutexLocker lock{&m_mutex};
        return m_pictures.value(key);
    }

    void keep(const QString& key, const QImage& picture)
    {
        constexpr qsizetype most = 4000; // some 10 MB at 24 px
        const QMutexLocker lock{&m_mutex};
        if (m_pictures.size() >= most)
            m_pictures.clear();
        m_pictures.insert(key, picture);
    }

private:
    QMutex m_mutex;
    QHash<QString, QByteArray> m_drawings;
    QHash<QString, QImage> m_pictures;
};

IconCache& cache()
{
    static IconCache icons;
    return icons;
}

QColor inkOf(IconColour colour, const Tokens& tokens)
{
    switch (colour) {
    case IconColour::Ink: return tokens.ink;
    case IconColour::Quiet: return tokens.ink2;
    case IconColour::Accent: return tokens.accent;
    case IconColour::OnAccent: return tokens.accentText;
    case IconColour::Danger: return tokens.danger;
    case IconColour::Warn: return tokens.warn;
    case IconColour::Ok: return tokens.ok;
    }
    return tokens.ink;
}

QColor faded(QColor colour)
{
    colour.setAlphaF(0.5F);
    return colour;
}

/// Draws from the SVG at each request, in the colours of the theme of that moment.
class ThemedIconEngine final : public QIconEngine {
public:
    ThemedIconEngine(QString name, IconColour colour) : m_name{std::move(name)}, m_colour{colour} {}
    ThemedIconEngine(QString name, NodeFamily family) : m_name{std::move(name)}, m_family{family} {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double side = std::min(rect.width(), rect.height());
        const QRectF box{rect.x() + (rect.width() - side) / 2.0, rect.y() + (rect.height() - side) / 2.0,
                         side, side};
        const double ratio = painter->device() == nullptr ? 1.0 : painter->device()->devicePixelRatioF();
        painter->drawImage(box, iconImage(m_name, side, colourFor(mode, state), ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        QPixmap pixmap{size};
        pixmap.fill(Qt::transparent);
        const int side = std::min(size.width(), size.height());
        if (side <= 0)
            return pixmap;
        QPainter painter{&pixmap};
        const auto picture = iconImage(m_name, side / scale, colourFor(mode, state), scale);
        painter.drawImage(
            QRectF{(size.width() - side) / 2.0, (size.height() - side) / 2.0, double(side), double(side)},
            picture);
        painter.end();
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new ThemedIconEngine{*this}; }
    QString key() const override { return QStringLiteral("jingwei"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return !hasIcon(m_name); }

private:
    [[nodiscard]] QColor colourFor(QIcon::Mode mode, QIcon::State state) const
    {
        const auto& now = tokens();
        const QColor own = m_family ? now.family(*m_family).text : inkOf(m_colour, now);
        if (mode == QIcon::Disabled)
            return faded(m_family ? own : now.ink3);
        const bool follows = !m_family && (m_colour == IconColour::Ink || m_colour == IconColour::Quiet);
        return follows && state == QIcon::On ? now.accent : own;
    }

    QString m_name;
    IconColour m_colour = IconColour::Ink;
    std::optional<NodeFamily> m_family;
};

} // namespace

QIcon icon(const QString& name, IconColour colour)
{
    return QIcon{new ThemedIconEngine{name, colour}};
}

QIcon icon(const QString& name, NodeFamily family)
{
    return QIcon{new ThemedIconEngine{name, family}};
}

bool hasIcon(const QString& name)
{
    return !cache().drawing(name).isEmpty();
}

QImage iconImage(const QString& name, double size, const QColor& colour, double devicePixelRatio,
                 double strokeWidth)
{
    const int pixels = std::max(1, static_cast<int>(std::lround(size * devicePixelRatio)));
    const auto key = QStringLiteral("%1|%2|%3|%4|%5")
                         .arg(name)
                         .arg(pixels)
                         .arg(colour.rgba(), 0, 16)
                         .arg(strokeWidth)
                         .arg(devicePixelRatio);
    if (const auto known = cache().picture(key); !known.isNull())
        return known;

    QImage picture{pixels, pixels, QImage::Format_ARGB32_Premultiplied};
    picture.fill(Qt::transparent);
    if (auto drawing = cache().drawing(name); !drawing.isEmpty()) {
        replaceAttribute(drawing, "stroke-width", QByteArray::number(strokeWidth));
        QSvgRenderer renderer{drawing};
        QPainter painter{&picture};
        renderer.render(&painter, QRectF{0, 0, double(pixels), double(pixels)});
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(picture.rect(), colour);
    }
    picture.setDevicePixelRatio(devicePixelRatio);
    cache().keep(key, picture);
    return picture;
}

QPixmap iconPixmap(const QString& name, double size, const QColor& colour, double devicePixelRatio,
                   double strokeWidth)
{
    return QPixmap::fromImage(iconImage(name, size, colour, devicePixelRatio, strokeWidth));
}

void paintIconLines(QPainter& painter, const QString& name, const QRectF& box, const QColor& colour,
                    double strokeWidth)
{
    auto drawing = cache().drawing(name);
    if (drawing.isEmpty())
        return;
    replaceAttribute(drawing, "stroke-width", QByteArray::number(strokeWidth));
    replaceAttribute(drawing, "stroke", colour.name().toLatin1());
    QSvgRenderer renderer{drawing};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, box);
    painter.restore();
}

QString entityIconName(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Account: return QStringLiteral("card");
    case EntityKind::Cash: return QStringLiteral("cash");
    case EntityKind::Merchant: return QStringLiteral("merchant");
    case EntityKind::Platform: return QStringLiteral("platform");
    case EntityKind::Crypto: return QStringLiteral("crypto");
    case EntityKind::BankInternal: return QStringLiteral("bank");
    case EntityKind::Unnamed: return QStringLiteral("unqueried");
    case EntityKind::Outside: return {};
    case EntityKind::Incident: return QStringLiteral("incident");
    case EntityKind::Person: return QStringLiteral("person");
    case EntityKind::Phone: return QStringLiteral("phone");
    case EntityKind::Device: return QStringLiteral("device");
    case EntityKind::Sim: return QStringLiteral("sim");
    case EntityKind::Wallet: return QStringLiteral("wallet");
    }
    return {};
}

NodeFamily entityFamily(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Account:
    case EntityKind::Unnamed:
    case EntityKind::Outside: return NodeFamily::Account;
    case EntityKind::Cash:
    case EntityKind::Merchant:
    case EntityKind::Platform:
    case EntityKind::BankInternal: return NodeFamily::Exit;
    case EntityKind::Crypto:
    case EntityKind::Wallet: return NodeFamily::Crypto;
    case EntityKind::Incident: return NodeFamily::Incident;
    case EntityKind::Person: return NodeFamily::Person;
    case EntityKind::Phone:
    case EntityKind::Device:
    case EntityKind::Sim: return NodeFamily::Phone;
    }
    return NodeFamily::Account;
}

} // namespace jingwei::ui
