#include "ui/theme/messages.h"

#include "ui/theme/style_painting.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace jingwei::ui {

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
    m_aside->setElided(); // what stands beside a title gives way first
    m_layout->addWidget(m_aside, 1);
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

} // namespace jingwei::ui
