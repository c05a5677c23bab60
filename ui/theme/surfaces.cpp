#include "ui/theme/surfaces.h"

#include "ui/theme/icon.h"
#include "ui/theme/style_painting.h"

#include <QEvent>
#include <QPainter>

namespace jingwei::ui {

const QColor& groundColour(Ground ground)
{
    const auto& colours = tokens();
    switch (ground) {
    case Ground::Bg0: return colours.bg0;
    case Ground::Bg1: return colours.bg1;
    case Ground::Bg2: return colours.bg2;
    case Ground::Bg3: return colours.bg3;
    case Ground::AccentBg: return colours.accentBg;
    case Ground::WarnBg: return colours.warnBg;
    case Ground::DangerBg: return colours.dangerBg;
    case Ground::OkBg: return colours.okBg;
    }
    return colours.bg2;
}

const QColor& inkColour(Ink ink)
{
    const auto& colours = tokens();
    switch (ink) {
    case Ink::Ink: return colours.ink;
    case Ink::Ink2: return colours.ink2;
    case Ink::Ink3: return colours.ink3;
    case Ink::Accent: return colours.accent;
    case Ink::Danger: return colours.danger;
    case Ink::Warn: return colours.warn;
    case Ink::Ok: return colours.ok;
    case Ink::UpText: return colours.upText;
    case Ink::DownText: return colours.downText;
    }
    return colours.ink;
}

Panel::Panel(Ground ground, QWidget* parent, Qt::Edges lines)
    : QWidget{parent}
    , m_ground{ground}
    , m_lines{lines}
{
}

void Panel::setGround(Ground ground)
{
    m_ground = ground;
    update();
}

void Panel::setLines(Qt::Edges lines)
{
    m_lines = lines;
    update();
}

void Panel::setRadius(int radius)
{
    m_radius = radius;
    update();
}

void Panel::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const auto& line = tokens().line;
    if (m_radius > 0) {
        paintBox(painter, QRectF{rect()}, groundColour(m_ground), line, scaled(m_radius));
        return;
    }
    painter.fillRect(rect(), groundColour(m_ground));
    if (m_lines.testFlag(Qt::TopEdge))
        painter.fillRect(QRect{0, 0, width(), 1}, line);
    if (m_lines.testFlag(Qt::BottomEdge))
        painter.fillRect(QRect{0, height() - 1, width(), 1}, line);
    if (m_lines.testFlag(Qt::LeftEdge))
        painter.fillRect(QRect{0, 0, 1, height()}, line);
    if (m_lines.testFlag(Qt::RightEdge))
        painter.fillRect(QRect{width() - 1, 0, 1, height()}, line);
}

TextLabel::TextLabel(const TypeStyle& style, Ink ink, QWidget* parent) : TextLabel{{}, style, ink, parent} {}

TextLabel::TextLabel(const QString& text, const TypeStyle& style, Ink ink, QWidget* parent)
    : QLabel{text, parent}
    , m_style{style}
    , m_ink{ink}
{
    setTextFormat(Qt::PlainText);
    applyLook();
}

void TextLabel::setInk(Ink ink)
{
    m_ink = ink;
    applyLook();
}

void TextLabel::setType(const TypeStyle& style)
{
    m_style = style;
    applyLook();
}

void TextLabel::setElided()
{
    m_elided = true;
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

QSize TextLabel::minimumSizeHint() const
{
    const auto hint = QLabel::minimumSizeHint();
    return m_elided ? QSize{0, hint.height()} : hint;
}

void TextLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyLook();
}

void TextLabel::paintEvent(QPaintEvent* event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter{this};
    painter.setPen(isEnabled() ? inkColour(m_ink) : tokens().ink3);
    const auto shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
    if (shown != text() && toolTip() != text())
        setToolTip(text());
}

void TextLabel::applyLook()
{
    if (m_applying) // setting font and palette says so to this label too
        return;
    m_applying = true;
    setFont(fontOf(m_style));
    auto look = palette();
    look.setColor(QPalette::WindowText, inkColour(m_ink));
    look.setColor(QPalette::Link, tokens().accent);
    setPalette(look);
    m_applying = false;
}

IconLabel::IconLabel(QString name, int size, Ink ink, QWidget* parent)
    : QWidget{parent}
    , m_name{std::move(name)}
    , m_size{size}
    , m_ink{ink}
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIconName(const QString& name)
{
    m_name = name;
    update();
}

void IconLabel::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

QSize IconLabel::sizeHint() const
{
    return {scaled(m_size), scaled(m_size)};
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const int size = scaled(m_size);
    painter.drawPixmap(
        (width() - size) / 2, (height() - size) / 2,
        iconPixmap(m_name, size, isEnabled() ? inkColour(m_ink) : tokens().ink3, devicePixelRatioF()));
}

EntityTile::EntityTile(int size, QWidget* parent) : QWidget{parent}, m_size{size}
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void EntityTile::show(NodeFamily family, const QString& iconName)
{
    m_family = family;
    m_icon = iconName;
    update();
}

QSize EntityTile::sizeHint() const
{
    return {scaled(m_size), scaled(m_size)};
}

void EntityTile::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const auto& colours = tokens().family(m_family);
    const double size = scaled(m_size);
    paintBox(painter, QRectF{0, 0, size, size}, colours.fill, colours.outline, scaled(measure::tileRadius));
    const double iconSize = size * 0.6;
    const double start = (size - iconSize) / 2.0;
    painter.drawPixmap(QPointF{start, start},
                       iconPixmap(m_icon, iconSize, colours.icon, devicePixelRatioF(), tileIconStroke));
}

FieldError::FieldError(QWidget* parent) : TextLabel{type::small, Ink::Danger, parent}
{
    setWordWrap(true);
    setVisible(false);
}

void FieldError::say(const QString& sentence)
{
    setText(sentence);
    setVisible(!sentence.isEmpty());
}

QWidget* makeDivider(QWidget* parent)
{
    class Divider final : public QWidget {
    public:
        explicit Divider(QWidget* over) : QWidget{over}
        {
            setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        }
        [[nodiscard]] QSize sizeHint() const override { return {1, scaled(16)}; }

    protected:
        void paintEvent(QPaintEvent*) override { QPainter{this}.fillRect(rect(), tokens().line2); }
    };
    return new Divider{parent};
}

} // namespace jingwei::ui
