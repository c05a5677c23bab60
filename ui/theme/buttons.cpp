#include "ui/theme/buttons.h"

#include "ui/theme/icon.h"
#include "ui/theme/style_painting.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVariant>

namespace jingwei::ui {

namespace {

constexpr auto lookProperty = "jingwei.look";

} // namespace

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
        const int text = m_compact ? 0 : textWidth();
        const int picture =
            icon().isNull() ? 0 : scaled(measure::icon) + (text > 0 ? scaled(measure::gap1) : 0);
        return {text + picture + scaled(20), scaled(measure::combo)};
    }
    void setCompact(bool compact)
    {
        m_compact = compact && !icon().isNull();
        updateGeometry();
        update();
    }
    [[nodiscard]] int saving() const
    {
        return icon().isNull() || text().isEmpty() ? 0 : textWidth() + scaled(measure::gap1);
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
        const auto shown = m_compact ? QString{} : text();
        const int textWidth = painter.fontMetrics().horizontalAdvance(shown);
        const int size = scaled(measure::icon);
        const int picture = icon().isNull() ? 0 : size + (textWidth > 0 ? scaled(measure::gap1) : 0);
        int x = (width() - textWidth - picture) / 2;
        if (!icon().isNull()) {
            icon().paint(&painter, QRect{x, (height() - size) / 2, size, size}, Qt::AlignCenter,
                         isEnabled() ? QIcon::Normal : QIcon::Disabled, on ? QIcon::On : QIcon::Off);
            x += picture;
        }
        painter.drawText(QRect{x, 0, textWidth + 2, height()}, Qt::AlignVCenter | Qt::TextSingleLine, shown);
    }

private:
    [[nodiscard]] int textWidth() const
    {
        return QFontMetrics{fontOf(type::bodyBold)}.horizontalAdvance(text());
    }

    bool m_first;
    bool m_last;
    bool m_compact = false;
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
        button->setCompact(m_compact);
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

void SegmentedSwitch::setCompact(bool compact)
{
    m_compact = compact;
    for (const auto& [key, button] : m_buttons)
        static_cast<Segment*>(button)->setCompact(compact);
    updateGeometry();
}

int SegmentedSwitch::compactSaving() const
{
    int saving = 0;
    for (const auto& [key, button] : m_buttons)
        saving += static_cast<const Segment*>(button)->saving();
    return saving;
}

void SegmentedSwitch::setCurrent(const QString& key)
{
    m_current = key;
    for (const auto& [known, button] : m_buttons) {
        button->setAutoExclusive(false); // else the last one on could not be turned off
        button->setChecked(known == key);
        button->setAutoExclusive(true);
    }
}

QAbstractButton* SegmentedSwitch::button(const QString& key) const
{
    for (const auto& [known, button] : m_buttons) {
        if (known == key)
            return button;
    }
    return nullptr;
}

} // namespace jingwei::ui
