#include "ui/main_window/navigation_rail.h"

#include "ui/main_window/shortcuts.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr int badgeHeight = 16;
constexpr int badgePadding = 4;
constexpr int badgeOverlap = 5; ///< of the picture's corner
constexpr TypeStyle badgeType{type::tiny.size, type::tiny.line, true};

} // namespace

RailItem::RailItem(const QString& iconName, QWidget* parent) : QToolButton{parent}, m_icon{iconName}
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RailItem::setQuiet(bool quiet)
{
    m_quiet = quiet;
    update();
}

void RailItem::setWaiting(int things)
{
    if (things == std::exchange(m_waiting, things))
        return;
    setAccessibleDescription(things == 0 ? QString{}
                                         : tr("%n waiting for a decision", "things of a workspace", things));
    update();
}

QSize RailItem::sizeHint() const
{
    return {scaled(measure::navigationWidth) - 1, scaled(measure::navigationItem)};
}

void RailItem::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const auto& colours = tokens();
    const bool on = isChecked();
    if (on)
        painter.fillRect(rect(), colours.accentBg);
    else if (underMouse() && isEnabled())
        painter.fillRect(rect(), colours.bg3);
    if (on)
        painter.fillRect(QRect{0, 0, scaled(measure::navigationMark), height()}, colours.accent);
    const auto ink = on ? colours.accent : (m_quiet || !isEnabled() ? colours.ink3 : colours.ink);
    const int size = scaled(measure::navigationIcon);
    const QFont font = fontOf(on ? type::smallBold : type::small);
    const QFontMetrics metrics{font};
    const int gap = scaled(3);
    const int top = (height() - size - gap - metrics.height()) / 2;
    painter.drawPixmap((width() - size) / 2, top, iconPixmap(m_icon, size, ink, devicePixelRatioF()));
    if (m_waiting > 0)
        paintBadge(painter, {(width() - size) / 2, top, size, size});
    painter.setFont(font);
    painter.setPen(ink);
    const QRect box{scaled(3), top + size + gap, width() - scaled(6), metrics.height()};
    painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop | Qt::TextSingleLine,
                     metrics.elidedText(text(), Qt::ElideRight, box.width()));
}

/// A pill over the upper right corner of the picture.
void RailItem::paintBadge(QPainter& painter, const QRect& picture) const
{
    constexpr int most = 99; // there is no room for more, nor does it matter how many
    const auto& colours = tokens();
    const auto text = m_waiting > most ? QStringLiteral("%1+").arg(most) : QString::number(m_waiting);
    const QFont font = fontOf(badgeType);
    const int height = scaled(badgeHeight);
    const int width = std::max(height, QFontMetrics{font}.horizontalAdvance(text) + scaled(badgePadding) * 2);
    const QRect pill{picture.right() - scaled(badgeOverlap), picture.top() - scaled(badgeOverlap), width,
                     height};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accent);
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter.setPen(colours.accentText);
    painter.setFont(font);
    painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, text);
    painter.restore();
}

NavigationRail::NavigationRail(QWidget* parent)
    : QWidget{parent}
    , m_layout{new QVBoxLayout{this}}
    , m_settings{new RailItem{QStringLiteral("settings"), this}}
    , m_help{new RailItem{QStringLiteral("help"), this}}
{
    setObjectName(QStringLiteral("navigation"));
    setFixedWidth(scaled(measure::navigationWidth));
    m_settings->setObjectName(QStringLiteral("navSettings"));
    m_help->setObjectName(QStringLiteral("navHelp"));
    m_layout->setContentsMargins(0, scaled(4), 0, scaled(4));
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    m_layout->addWidget(m_settings);
    m_layout->addWidget(m_help);
    retranslate();
}

void NavigationRail::addWorkspace(const QString& key, const QString& iconName)
{
    auto* item = new RailItem{iconName, this};
    item->setObjectName(QStringLiteral("nav.") + key);
    item->setCheckable(true);
    item->setAutoExclusive(true);
    m_layout->insertWidget(static_cast<int>(m_items.size()), item);
    connect(item, &QAbstractButton::clicked, this, [this, key] { emit workspaceChosen(key); });
    m_items.emplace_back(key, item);
    setTabOrder(item, m_settings);
    setTabOrder(m_settings, m_help);
}

void NavigationRail::setWorkspaceText(const QString& key, const QString& title, const QString& question)
{
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i].first != key)
            continue;
        auto* item = m_items[i].second;
        item->setText(title);
        item->setAccessibleName(title);
        const auto keys = QStringLiteral("Alt+%1").arg(i + 1);
        item->setToolTip(
            tr("%1 (%2)\n%3", "workspace, its key, the question it answers").arg(title, keys, question));
        item->update();
    }
}

void NavigationRail::setQuiet(bool quiet)
{
    for (const auto& [key, item] : m_items)
        item->setQuiet(quiet && key != QLatin1String{"evidence"});
}

void NavigationRail::setWaiting(const QString& key, int things)
{
    if (auto* const waiting = item(key))
        waiting->setWaiting(things);
}

void NavigationRail::setCurrent(const QString& key)
{
    if (auto* current = item(key))
        current->setChecked(true);
}

RailItem* NavigationRail::item(const QString& key) const
{
    for (const auto& [known, item] : m_items) {
        if (known == key)
            return item;
    }
    return nullptr;
}

void NavigationRail::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.fillRect(rect(), tokens().bg1);
    painter.fillRect(QRect{width() - 1, 0, 1, height()}, tokens().line);
}

void NavigationRail::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NavigationRail::retranslate()
{
    m_settings->setText(tr("Settings"));
    m_settings->setAccessibleName(m_settings->text());
    m_settings->setToolTip(tr("Theme, language, scale"));
    m_help->setText(tr("Help"));
    m_help->setAccessibleName(m_help->text());
    m_help->setToolTip(commandToolTip(Command::Help));
}

} // namespace jingwei::ui
