#include "ui/review/score_chart.h"

#include "ui/review/ground_words.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr double mostBins = 48.0;
constexpr double keyStep = 0.25; // bits
constexpr double grip = 12.0;
constexpr double labelRoom = 18.0;

} // namespace

ScoreBins scoreBins(const std::vector<ScoredPair>& pairs)
{
    ScoreBins bins;
    if (pairs.empty())
        return bins;
    const auto [lowest, highest] = std::ranges::minmax(pairs, {}, &ScoredPair::score);
    bins.first = std::floor(lowest.score);
    bins.width = std::max(1.0, std::ceil((highest.score - bins.first) / mostBins));
    const auto place = [&](double score) {
        return static_cast<std::size_t>(std::floor((score - bins.first) / bins.width));
    };
    bins.counts.assign(place(highest.score) + 1, 0);
    for (const auto& pair : pairs)
        ++bins.counts[place(pair.score)];
    return bins;
}

ScoreChart::ScoreChart(QWidget* parent) : QWidget{parent}
{
    setObjectName(QStringLiteral("scoreChart"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void ScoreChart::showScores(ScoreBins bins, double threshold)
{
    m_bins = std::move(bins);
    m_threshold = threshold;
    update();
}

void ScoreChart::setPair(std::optional<double> score)
{
    m_pair = score;
    update();
}

void ScoreChart::moveThreshold(double threshold)
{
    const double end = m_bins.first + m_bins.width * static_cast<double>(m_bins.counts.size());
    m_threshold =
        std::clamp(std::round(threshold * 100.0) / 100.0, m_bins.first, std::max(end, m_bins.first));
    update();
    emit thresholdMoved(m_threshold);
}

QSize ScoreChart::minimumSizeHint() const
{
    return {scaled(160), scaled(84)};
}

QRectF ScoreChart::field() const
{
    return QRectF{rect()}.adjusted(scaled(measure::padding), scaled(labelRoom), -scaled(measure::padding),
                                   -scaled(labelRoom));
}

double ScoreChart::xOf(double score) const
{
    const auto room = field();
    const double span = m_bins.width * static_cast<double>(std::max<std::size_t>(m_bins.counts.size(), 1));
    return room.left() + (score - m_bins.first) / span * room.width();
}

double ScoreChart::scoreAt(double x) const
{
    const auto room = field();
    const double span = m_bins.width * static_cast<double>(std::max<std::size_t>(m_bins.counts.size(), 1));
    return m_bins.first + (x - room.left()) / std::max(room.width(), 1.0) * span;
}

/// One pair is seen too: logarithms of the count and one.
double ScoreChart::heightOf(std::uint32_t count, double room) const
{
    const auto most = m_bins.counts.empty() ? 0U : std::ranges::max(m_bins.counts);
    return most == 0 ? 0.0
                     : std::log1p(static_cast<double>(count)) / std::log1p(static_cast<double>(most)) * room;
}

void ScoreChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter{this};
    painter.setFont(fontOf(type::tiny));
    paintBars(painter);
    paintAxis(painter);
    paintMarks(painter);
}

void ScoreChart::paintBars(QPainter& painter) const
{
    const auto& colours = tokens();
    const auto room = field();
    for (std::size_t index = 0; index < m_bins.counts.size(); ++index) {
        const double begin = m_bins.first + m_bins.width * static_cast<double>(index);
        const double left = xOf(begin);
        const double right = xOf(begin + m_bins.width);
        const double height = heightOf(m_bins.counts[index], room.height());
        painter.fillRect(
            QRectF{left + 1.0, room.bottom() - height, std::max(right - left - 2.0, 1.0), height},
            begin + m_bins.width / 2.0 >= m_threshold ? colours.accent : colours.link);
    }
}

void ScoreChart::paintAxis(QPainter& painter) const
{
    const auto& colours = tokens();
    const auto room = field();
    painter.setPen(QPen{colours.line2, 1.0});
    painter.drawLine(room.bottomLeft(), room.bottomRight());
    painter.setPen(colours.ink2);
    const double end = m_bins.first + m_bins.width * static_cast<double>(m_bins.counts.size());
    const double step = std::max(1.0, std::ceil((end - m_bins.first) / 6.0));
    for (double score = std::ceil(m_bins.first / step) * step; score <= end; score += step) {
        const QRectF box{xOf(score) - scaled(20), room.bottom() + 1.0, static_cast<double>(scaled(40)),
                         labelRoom};
        auto text = QString::number(std::abs(score), 'f', 0);
        if (score < 0.0)
            text.prepend(QChar{0x2212});
        painter.drawText(box, Qt::AlignHCenter | Qt::AlignTop, text);
    }
}

void ScoreChart::paintMarks(QPainter& painter) const
{
    const auto& colours = tokens();
    const auto room = field();
    const double line = xOf(m_threshold);
    painter.setPen(QPen{colours.ink, 1.5});
    painter.drawLine(QPointF{line, room.top() - 4.0}, QPointF{line, room.bottom()});
    painter.fillRect(QRectF{line - 3.0, room.center().y() - grip / 2.0, 6.0, grip},
                     hasFocus() ? colours.focus : colours.ink);
    const auto text = tr("threshold %1").arg(scoreText(m_threshold));
    const double width = painter.fontMetrics().horizontalAdvance(text);
    const double start = std::clamp(line + 4.0, 0.0, std::max(0.0, this->width() - width - 2.0));
    painter.drawText(QPointF{start, room.top() - 5.0}, text);
    if (!m_pair)
        return;
    const double pair = xOf(*m_pair);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{colours.ink, 1.0});
    painter.setBrush(colours.ink);
    painter.drawLine(QPointF{pair, room.top() + 6.0}, QPointF{pair, room.bottom()});
    const double half = scaled(4);
    painter.drawPolygon(QPolygonF{{QPointF{pair - half, room.top()}, QPointF{pair + half, room.top()},
                                   QPointF{pair, room.top() + half + 2.0}}});
}

void ScoreChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_bins.counts.empty())
        return;
    m_dragging = true;
    moveThreshold(scoreAt(event->position().x()));
}

void ScoreChart::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(std::abs(event->position().x() - xOf(m_threshold)) < grip ? Qt::SplitHCursor : Qt::ArrowCursor);
    if (m_dragging)
        moveThreshold(scoreAt(event->position().x()));
}

void ScoreChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !std::exchange(m_dragging, false))
        return;
    emit thresholdChosen(m_threshold);
}

void ScoreChart::keyPressEvent(QKeyEvent* event)
{
    const bool left = event->key() == Qt::Key_Left;
    if (!left && event->key() != Qt::Key_Right) {
        QWidget::keyPressEvent(event);
        return;
    }
    moveThreshold(m_threshold + (left ? -keyStep : keyStep));
    emit thresholdChosen(m_threshold);
}

} // namespace jingwei::ui
