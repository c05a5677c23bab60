#include "ui/theme/components.h"

#include "ui/theme/style_painting.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <QVariant>

namespace jingwei::ui {

namespace {

constexpr auto lookProperty = "jingwei.look";

} // namespace

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

void setLook(QAbstractButton& button, Look look)
{
    button.setProperty(lookProperty, static_cast<int>(look));
    button.update();
}

Look lookOf(const QWidget& widget)
{
    const auto given = widget.property(lookProperty);
    if (given.isValid())
        return static_cast<Look>(given.toInt());
    return qobject_cast<const QToolButton*>(&widget) ? Look::Flat : Look::Plain;
}

QPushButton* makeButton(const QString& name, const QString& text, const QString& iconName, Look look,
                        QWidget* parent)
{
    auto* button = new QPushButton{text, parent};
    button->setObjectName(name);
    button->setAutoDefault(false);
    if (!iconName.isEmpty()) {
        const auto colour = look == Look::Main     ? IconColour::OnAccent
                            : look == Look::Danger ? IconColour::Danger
                            : look == Look::Link   ? IconColour::Accent
                                                   : IconColour::Ink;
        button->setIcon(icon(iconName, colour));
    }
    setLook(*button, look);
    return button;
}

QToolButton* makeTool(const QString& name, const QString& iconName, const QString& toolTip, QWidget* parent)
{
    auto* tool = new QToolButton{parent};
    tool->setObjectName(name);
    tool->setIcon(icon(iconName));
    tool->setToolTip(toolTip);
    tool->setAccessibleName(toolTip);
    tool->setFocusPolicy(Qt::TabFocus);
    return tool;
}

QPushButton* makeLink(const QString& name, const QString& text, QWidget* parent)
{
    auto* link = makeButton(name, text, {}, Look::Link, parent);
    link->setCursor(Qt::PointingHandCursor);
    link->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return link;
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

QLabel* makeKeyCap(const QString& keys, QWidget* parent)
{
    class KeyCap final : public TextLabel {
    public:
        KeyCap(const QString& text, QWidget* over) : TextLabel{text, type::tiny, Ink::Ink2, over}
        {
            setAlignment(Qt::AlignCenter);
            setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        }
        [[nodiscard]] QSize sizeHint() const override
        {
            return {fontMetrics().horizontalAdvance(text()) + scaled(11), scaled(18)};
        }
        [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    protected:
        void paintEvent(QPaintEvent* event) override
        {
            QPainter painter{this};
            paintBox(painter, QRectF{rect()}, tokens().bg2, tokens().line2, scaled(measure::chipRadius));
            painter.end();
            TextLabel::paintEvent(event);
        }
    };
    return new KeyCap{keys, parent};
}

SegmentedSwitch::SegmentedSwitch(QWidget* parent) : QWidget{parent}, m_layout{new QHBoxLayout{this}}
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

namespace {

/// One part of a switch: shares its edge with its neighbours.
class Segment final : public QToolButton {
public:
    Segment(bool first, bool last, QWidget* parent) : QToolButton{parent}, m_first{first}, m_last{last}
    {
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::StrongFocus);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const int text = QFontMetrics{fontOf(type::bodyBold)}.horizontalAdvance(this->text());
        const int picture =
            icon().isNull() ? 0 : scaled(measure::icon) + (text > 0 ? scaled(measure::gap1) : 0);
        return {text + picture + scaled(20), scaled(measure::combo)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        const auto& colours = tokens();
        const int radius = scaled(measure::radius);
        // the rounded box of the whole switch, of which this part shows its own piece
        const QRectF box{m_first ? 0.0 : -2.0 * radius, 0.0,
                         width() + (m_first ? 0.0 : 2.0 * radius) + (m_last ? 0.0 : 2.0 * radius),
                         double(height())};
        const bool on = isChecked();
        const auto ground = on ? colours.sel : (underMouse() && isEnabled() ? colours.bg3 : colours.bg2);
        paintBox(painter, box, ground, isEnabled() ? colours.edge : colours.line, radius);
        if (!m_last)
            painter.fillRect(QRect{width() - 1, 1, 1, height() - 2},
                             isEnabled() ? colours.edge : colours.line);
        const auto ink = !isEnabled() ? colours.ink3 : (on ? colours.accent : colours.ink);
        painter.setFont(fontOf(on ? type::bodyBold : type::body));
        painter.setPen(ink);
        const int textWidth = painter.fontMetrics().horizontalAdvance(text());
        const int size = scaled(measure::icon);
        const int picture = icon().isNull() ? 0 : size + (textWidth > 0 ? scaled(measure::gap1) : 0);
        int x = (width() - textWidth - picture) / 2;
        if (!icon().isNull()) {
            icon().paint(&painter, QRect{x, (height() - size) / 2, size, size}, Qt::AlignCenter,
                         isEnabled() ? QIcon::Normal : QIcon::Disabled, on ? QIcon::On : QIcon::Off);
            x += picture;
        }
        painter.drawText(QRect{x, 0, textWidth + 2, height()}, Qt::AlignVCenter | Qt::TextSingleLine, text());
    }

private:
    bool m_first;
    bool m_last;
};

} // namespace

void SegmentedSwitch::setChoices(const std::vector<Choice>& choices)
{
    for (const auto& [key, button] : m_buttons) {
        m_layout->removeWidget(button);
        button->deleteLater();
    }
    m_buttons.clear();
    for (const auto& choice : choices) {
        auto* button = new Segment{m_buttons.empty(), m_buttons.size() + 1 == choices.size(), this};
        button->setObjectName(objectName() + QLatin1Char{'.'} + choice.key);
        button->setText(choice.text);
        button->setAccessibleName(choice.text.isEmpty() ? choice.toolTip : choice.text);
        button->setToolTip(choice.toolTip);
        if (!choice.iconName.isEmpty())
            button->setIcon(icon(choice.iconName));
        button->setChecked(choice.key == m_current);
        connect(button, &QAbstractButton::clicked, this, [this, key = choice.key] {
            if (key == m_current)
                return;
            m_current = key;
            emit chosen(key);
        });
        m_layout->addWidget(button);
        m_buttons.emplace_back(choice.key, button);
    }
    if (m_current.isEmpty() && !m_buttons.empty())
        setCurrent(m_buttons.front().first);
}

void SegmentedSwitch::setCurrent(const QString& key)
{
    m_current = key;
    if (auto* on = button(key))
        on->setChecked(true);
}

QAbstractButton* SegmentedSwitch::button(const QString& key) const
{
    for (const auto& [known, button] : m_buttons) {
        if (known == key)
            return button;
    }
    return nullptr;
}

EmptyState::EmptyState(QWidget* parent)
    : QWidget{parent}
    , m_icon{new IconLabel{{}, 24, Ink::Ink3, this}}
    , m_sentence{new TextLabel{type::narrative, Ink::Ink2, this}}
    , m_button{makeButton({}, {}, {}, Look::Plain, this)}
{
    setObjectName(QStringLiteral("empty"));
    m_button->setObjectName(QStringLiteral("emptyAction"));
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout{this};
    layout->setSpacing(scaled(measure::gap3));
    layout->addStretch(1);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addWidget(m_sentence);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    connect(m_button, &QAbstractButton::clicked, this, &EmptyState::activated);
    m_button->setVisible(false);
}

void EmptyState::show(const QString& iconName, const QString& sentence, const QString& buttonText)
{
    m_icon->setIconName(iconName);
    m_icon->setVisible(!iconName.isEmpty());
    m_sentence->setText(sentence);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

MessageLine::MessageLine(QWidget* parent)
    : QWidget{parent}
    , m_icon{new IconLabel{QStringLiteral("info"), 16, Ink::Accent, this}}
    , m_sentence{new TextLabel{type::body, Ink::Accent, this}}
    , m_action{makeLink(QStringLiteral("messageAction"), {}, this)}
    , m_close{makeTool(QStringLiteral("messageClose"), QStringLiteral("x"), {}, this)}
{
    setObjectName(QStringLiteral("message"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(scaled(12), scaled(5), scaled(8), scaled(5));
    layout->addWidget(m_icon, 0);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_action, 0);
    layout->addWidget(m_close, 0);
    connect(m_action, &QAbstractButton::clicked, this, &MessageLine::activated);
    connect(m_close, &QAbstractButton::clicked, this, [this] {
        clear();
        emit closed();
    });
    setVisible(false);
}

void MessageLine::show(MessageKind kind, const QString& sentence, const QString& actionText, Closing closing)
{
    m_kind = kind;
    const auto [name, ink] = [kind]() -> std::pair<QString, Ink> {
        switch (kind) {
        case MessageKind::Info: return {QStringLiteral("info"), Ink::Accent};
        case MessageKind::Ok: return {QStringLiteral("check"), Ink::Ok};
        case MessageKind::Warn: return {QStringLiteral("warn"), Ink::Warn};
        case MessageKind::Danger: return {QStringLiteral("warn"), Ink::Danger};
        }
        return {QStringLiteral("info"), Ink::Accent};
    }();
    m_icon->setIconName(name);
    m_icon->setInk(ink);
    m_sentence->setInk(ink);
    m_sentence->setText(sentence);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    m_close->setVisible(closing == Closing::Closable);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    setVisible(true);
    update();
}

void MessageLine::clear()
{
    m_sentence->clear();
    setVisible(false);
}

QString MessageLine::sentence() const
{
    return m_sentence->text();
}

void MessageLine::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const auto ground = [this] {
        switch (m_kind) {
        case MessageKind::Info: return Ground::AccentBg;
        case MessageKind::Ok: return Ground::OkBg;
        case MessageKind::Warn: return Ground::WarnBg;
        case MessageKind::Danger: return Ground::DangerBg;
        }
        return Ground::AccentBg;
    }();
    painter.fillRect(rect(), groundColour(ground));
    painter.fillRect(QRect{0, height() - 1, width(), 1}, tokens().line);
}

SectionHead::SectionHead(const QString& title, QWidget* parent)
    : QWidget{parent}
    , m_layout{new QHBoxLayout{this}}
    , m_icon{new IconLabel{{}, 16, Ink::Ink2, this}}
    , m_title{new TextLabel{title, type::bodyBold, Ink::Ink, this}}
    , m_aside{new TextLabel{type::small, Ink::Ink2, this}}
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(scaled(6));
    m_icon->setVisible(false);
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_aside);
    m_layout->addStretch(1);
    setFixedHeight(scaled(measure::panelHead));
}

void SectionHead::setTitle(const QString& title)
{
    m_title->setText(title);
}

void SectionHead::setAside(const QString& aside)
{
    m_aside->setText(aside);
}

void SectionHead::setIconName(const QString& name)
{
    m_icon->setIconName(name);
    m_icon->setVisible(!name.isEmpty());
}

void SectionHead::addAtRight(QWidget* widget)
{
    m_layout->addWidget(widget);
}

QString SectionHead::title() const
{
    return m_title->text();
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

} // namespace jingwei::ui
