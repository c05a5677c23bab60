#include "ui/workspaces/sum_line.h"

#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr int barHeight = 10;
constexpr int barWidth = 190;
constexpr int hatchStep = 4;
constexpr int tileSize = 36;

QString objectNameOf(SumPart part)
{
    switch (part) {
    case SumPart::Stolen: return QStringLiteral("sumStolen");
    case SumPart::Held: return QStringLiteral("sumHeld");
    case SumPart::NotQueried: return QStringLiteral("sumNotQueried");
    case SumPart::Gone: return QStringLiteral("sumGone");
    }
    return {};
}

void setText(QLabel* label, const QString& text, const TypeStyle& style, const QColor& colour)
{
    label->setFont(fontOf(style));
    auto palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
    label->setText(text);
}

/// The incident's icon on its tile.
QPixmap incidentTile(double ratio)
{
    const auto& family = tokens().family(NodeFamily::Incident);
    const int size = scaled(tileSize);
    QPixmap tile{QSize{size, size} * ratio};
    tile.setDevicePixelRatio(ratio);
    tile.fill(Qt::transparent);
    QPainter painter{&tile};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(family.fill);
    painter.drawRoundedRect(QRectF(0, 0, size, size), scaled(measure::radius), scaled(measure::radius));
    const double iconSize = size * 0.6;
    const double margin = (size - iconSize) / 2;
    painter.drawPixmap(QPointF{margin, margin},
                       iconPixmap(QStringLiteral("incident"), iconSize, family.icon, ratio, tileIconStroke));
    return tile;
}

void paintHatched(QPainter& painter, const QRect& area, const QColor& ground, const QColor& line)
{
    painter.save();
    painter.fillRect(area, ground);
    painter.setClipRect(area);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{line, 2.0});
    const int step = scaled(hatchStep) + 2;
    for (int x = area.left() - area.height(); x < area.right() + area.height(); x += step)
        painter.drawLine(x, area.bottom() + 1, x + area.height() + 1, area.top());
    painter.restore();
}

} // namespace

// ---- one term ----

SumTerm::SumTerm(SumPart part, QWidget* parent) : QAbstractButton{parent}, m_part{part}
{
    setObjectName(objectNameOf(part));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
}

void SumTerm::show(const QString& caption, const QString& sum, bool broken)
{
    m_caption = caption;
    m_sum = sum;
    m_broken = broken;
    setText(sum);
    setAccessibleName(tr("%1: %2", "a part of the sum, and its amount").arg(caption, sum));
    setToolTip(tr("Select these accounts"));
    updateGeometry();
    update();
}

QSize SumTerm::sizeHint() const
{
    const QFontMetrics caption{fontOf(type::small)};
    const QFontMetrics sum{fontOf(type::sum)};
    const int width = std::max(caption.horizontalAdvance(m_caption), sum.horizontalAdvance(m_sum));
    return {width + 2 * scaled(measure::gap2), scaled(40)};
}

QColor SumTerm::colour() const
{
    const auto& t = tokens();
    if (m_broken)
        return t.danger;
    switch (m_part) {
    case SumPart::Stolen:
    case SumPart::Gone: return t.ink;
    case SumPart::Held: return t.accent;
    case SumPart::NotQueried: return t.warn;
    }
    return t.ink;
}

void SumTerm::paintEvent(QPaintEvent*)
{
    const auto& t = tokens();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF{rect()}.adjusted(1, 1, -1, -1);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() ? t.sel : t.bg3);
        painter.drawRoundedRect(ground, scaled(measure::radius), scaled(measure::radius));
    }
    const int left = scaled(measure::gap2);
    const int captionHeight = scaled(type::small.line);
    painter.setFont(fontOf(type::small));
    painter.setPen(t.ink2);
    painter.drawText(QRect{left, scaled(1), width() - left, captionHeight}, Qt::AlignLeft | Qt::AlignVCenter,
                     m_caption);
    painter.setFont(fontOf(type::sum));
    painter.setPen(colour());
    painter.drawText(QRect{left, scaled(1) + captionHeight, width() - left, scaled(type::sum.line)},
                     Qt::AlignLeft | Qt::AlignVCenter, m_sum);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{t.focus, static_cast<double>(measure::focusRing)});
        painter.drawRoundedRect(ground, scaled(measure::radius), scaled(measure::radius));
    }
}

void SumTerm::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void SumTerm::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

// ---- the bar ----

SumBar::SumBar(QWidget* parent) : QWidget{parent}
{
    setObjectName(QStringLiteral("sumBar"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SumBar::show(Minor held, Minor notQueried, Minor gone)
{
    m_parts = {held, notQueried, gone};
    update();
}

QSize SumBar::sizeHint() const
{
    return {scaled(barWidth), scaled(barHeight)};
}

void SumBar::paintEvent(QPaintEvent*)
{
    const auto& t = tokens();
    QPainter painter{this};
    double total = 0.0;
    for (const auto part : m_parts)
        total += static_cast<double>(std::max<Minor>(part, 0));
    if (total <= 0.0) {
        painter.fillRect(rect(), t.bg3);
        return;
    }
    double before = 0.0;
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        const double share = static_cast<double>(std::max<Minor>(m_parts[part], 0)) / total;
        const int from = static_cast<int>(before * width() + 0.5);
        before += share;
        const QRect area{from, 0, static_cast<int>(before * width() + 0.5) - from, height()};
        if (part == 0)
            painter.fillRect(area, t.accent);
        else if (part == 1)
            paintHatched(painter, area, t.warnBg, t.warn);
        else
            painter.fillRect(area, t.family(NodeFamily::Exit).fill);
    }
}

// ---- the line ----

SumLine::SumLine(QWidget* parent) : QWidget{parent}
{
    setObjectName(QStringLiteral("sumLine"));
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(scaled(measure::padding), scaled(measure::gap2), scaled(measure::padding),
                            scaled(measure::gap2));
    row->setSpacing(scaled(measure::gap2));

    m_icon = new QLabel{this};
    auto* about = new QVBoxLayout;
    about->setSpacing(0);
    m_title = new QLabel{this};
    m_title->setObjectName(QStringLiteral("sumTitle"));
    m_subtitle = new QLabel{this};
    m_subtitle->setObjectName(QStringLiteral("sumSubtitle"));
    about->addWidget(m_title);
    about->addWidget(m_subtitle);
    row->addWidget(m_icon);
    row->addLayout(about);
    row->addSpacing(scaled(measure::gap3));

    constexpr std::array parts{SumPart::Stolen, SumPart::Held, SumPart::NotQueried, SumPart::Gone};
    for (std::size_t term = 0; term < parts.size(); ++term) {
        if (term > 0) {
            m_signs[term - 1] = new QLabel{this};
            row->addWidget(m_signs[term - 1]);
        }
        m_terms[term] = new SumTerm{parts[term], this};
        row->addWidget(m_terms[term]);
        connect(m_terms[term], &QAbstractButton::clicked, this,
                [this, part = parts[term]] { emit partChosen(part); });
    }
    m_broken = new QLabel{this};
    m_broken->setObjectName(QStringLiteral("sumBroken"));
    m_broken->setWordWrap(true);
    m_bar = new SumBar{this};
    row->addWidget(m_broken, 1);
    row->addStretch(1);
    row->addWidget(m_bar);
    update();
}

void SumLine::show(const SumLineContent& content)
{
    m_content = content;
    update();
}

QString SumLine::money(Minor amount) const
{
    return moneyText(amount, m_content.currency, m_content.unit);
}

QString SumLine::equation() const
{
    const auto sums = std::array{money(m_content.stolen), money(m_content.held), money(m_content.notQueried),
                                 money(m_content.gone)};
    return m_content.holds
               ? tr("%2 held + %3 not queried + %4 gone = %1 stolen").arg(sums[0], sums[1], sums[2], sums[3])
               : tr("%2 held + %3 not queried + %4 gone ≠ %1 stolen").arg(sums[0], sums[1], sums[2], sums[3]);
}

void SumLine::update()
{
    const auto& t = tokens();
    const bool broken = !m_content.holds;
    m_icon->setPixmap(incidentTile(devicePixelRatioF()));
    setText(m_title, m_content.title, type::bodyBold, t.ink);
    setText(m_subtitle, m_content.subtitle, type::small, t.ink2);
    const auto signColour = broken ? t.danger : t.ink3;
    setText(m_signs[0], broken ? QStringLiteral("≠") : QStringLiteral("="), type::sum, signColour);
    setText(m_signs[1], QStringLiteral("+"), type::sum, signColour);
    setText(m_signs[2], QStringLiteral("+"), type::sum, signColour);
    m_terms[0]->show(tr("Stolen (%n transfer(s))", nullptr, static_cast<int>(m_content.stolenTransfers)),
                     money(m_content.stolen), broken);
    m_terms[1]->show(tr("Still held"), money(m_content.held), broken);
    m_terms[2]->show(tr("Not queried"), money(m_content.notQueried), broken);
    m_terms[3]->show(tr("Left the banks"), money(m_content.gone), broken);
    m_bar->show(m_content.held, m_content.notQueried, m_content.gone);
    m_bar->setAccessibleName(equation());
    m_bar->setToolTip(equation());
    m_bar->setVisible(!broken);
    m_broken->setVisible(broken);
    setText(m_broken,
            m_content.whereBroken.isEmpty()
                ? tr("The parts do not add up to what was stolen. Do not use these figures; run the check.")
                : tr("The sums of account %1 do not fit. Do not use these figures; run the check.")
                      .arg(m_content.whereBroken),
            type::bodyBold, t.danger);
    QWidget::update();
}

void SumLine::paintEvent(QPaintEvent*)
{
    const auto& t = tokens();
    QPainter painter{this};
    painter.fillRect(rect(), m_content.holds ? t.bg2 : t.dangerBg);
    painter.fillRect(0, height() - 1, width(), 1, t.line);
}

void SumLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        update();
}

} // namespace jingwei::ui
