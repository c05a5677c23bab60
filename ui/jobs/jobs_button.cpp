#include "ui/jobs/jobs_button.h"

#include "ui/jobs/job_list.h"
#include "ui/support/format.h"
#include "ui/theme/buttons.h"
#include "ui/theme/icon.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr int shownAfterMilliseconds = 150;
constexpr int popupWidth = 340;
constexpr int fullCircle = 360 * 16;
constexpr int mostTextWidth = 260;

QString stateText(const Job& job)
{
    if (job.cancelling())
        return JobsButton::tr("stopping");
    const auto left = timeLeftText(job.timeLeft());
    if (job.fraction() <= 0.0)
        return {};
    const auto share = percentText(job.fraction());
    return left.isEmpty() ? share : JobsButton::tr("%1 · %2", "percent done, time left").arg(share, left);
}

/// One job in the popup: name and state, bar, stage and cancel.
class JobLine final : public QWidget {
public:
    JobLine(Job& job, QWidget* parent)
        : QWidget{parent}
        , m_job{job}
        , m_name{new TextLabel{job.name(), type::bodyBold, Ink::Ink, this}}
        , m_state{new TextLabel{type::small, Ink::Ink2, this}}
        , m_stage{new TextLabel{type::small, Ink::Ink2, this}}
        , m_bar{new QProgressBar{this}}
    {
        auto* cancel = makeLink(QStringLiteral("jobCancel"), JobsButton::tr("Cancel"), this);
        m_name->setElided();
        m_stage->setElided();
        m_bar->setTextVisible(false);
        m_bar->setFixedHeight(scaled(8));
        m_bar->setAccessibleName(job.name());
        auto* top = new QHBoxLayout;
        top->addWidget(m_name, 1);
        top->addWidget(m_state);
        auto* bottom = new QHBoxLayout;
        bottom->addWidget(m_stage, 1);
        bottom->addWidget(cancel);
        auto* column = new QVBoxLayout{this};
        column->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
        column->setSpacing(scaled(4));
        column->addLayout(top);
        column->addWidget(m_bar);
        column->addLayout(bottom);
        QObject::connect(cancel, &QAbstractButton::clicked, &job, &Job::cancel);
        QObject::connect(&job, &Job::progressed, this, [this] { refresh(); });
        refresh();
    }

private:
    void refresh()
    {
        m_state->setText(stateText(m_job));
        m_stage->setText(m_job.stage());
        const bool known = m_job.fraction() > 0.0;
        m_bar->setRange(0, known ? 1000 : 0);
        m_bar->setValue(static_cast<int>(m_job.fraction() * 1000.0));
    }

    Job& m_job;
    TextLabel* m_name;
    TextLabel* m_state;
    TextLabel* m_stage;
    QProgressBar* m_bar;
};

} // namespace

JobsButton::JobsButton(JobList& jobs, QWidget* parent)
    : QToolButton{parent}
    , m_jobs{jobs}
    , m_popup{new Panel{Ground::Bg2, this}}
    , m_lines{new QVBoxLayout{m_popup}}
{
    setObjectName(QStringLiteral("jobs"));
    setFocusPolicy(Qt::TabFocus);
    m_popup->setObjectName(QStringLiteral("jobsPopup"));
    m_popup->setRadius(measure::popupRadius);
    m_popup->setWindowFlags(Qt::Popup | Qt::FramelessWindowHint);
    m_popup->setAttribute(Qt::WA_TranslucentBackground);
    m_popup->setFixedWidth(scaled(popupWidth));
    m_lines->setContentsMargins(0, scaled(4), 0, scaled(4));
    m_lines->setSpacing(0);
    m_lines->setSizeConstraint(QLayout::SetFixedSize);
    m_delay.setSingleShot(true);
    m_delay.setInterval(shownAfterMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &JobsButton::refresh);
    connect(&jobs, &JobList::jobsChanged, this, [this] {
        rebuildPopup();
        if (m_busy || m_jobs.jobs().empty())
            refresh();
        else
            m_delay.start(); // what is done at once need not flash up
    });
    connect(&jobs, &JobList::progressed, this, [this] {
        if (m_busy)
            refresh();
    });
    connect(this, &QAbstractButton::clicked, this, &JobsButton::showPopup);
    rebuildPopup();
    refresh();
}

QWidget* JobsButton::popup() const
{
    return m_popup;
}

void JobsButton::showPopup()
{
    m_popup->adjustSize();
    m_popup->move(mapToGlobal(QPoint{width() - scaled(popupWidth), height() + scaled(4)}));
    m_popup->show();
}

void JobsButton::rebuildPopup()
{
    while (auto* item = m_lines->takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (auto* job : m_jobs.jobs())
        m_lines->addWidget(new JobLine{*job, m_popup});
    if (m_jobs.jobs().empty()) {
        auto* none = new TextLabel{tr("No jobs. Imports, traces and exports show here while they run."),
                                   type::body, Ink::Ink2, m_popup};
        none->setWordWrap(true);
        none->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
        none->setFixedWidth(scaled(popupWidth));
        m_lines->addWidget(none);
    }
}

void JobsButton::refresh()
{
    const auto& running = m_jobs.jobs();
    m_busy = !running.empty();
    if (running.empty()) {
        setText(tr("No jobs"));
    } else {
        const auto& first = *running.front();
        m_fraction = first.fraction();
        const auto state = stateText(first);
        auto text =
            state.isEmpty() ? first.name() : tr("%1 %2", "name of a job, its state").arg(first.name(), state);
        if (running.size() > 1)
            text = tr("%1 and %n more", "jobs", static_cast<int>(running.size()) - 1).arg(text);
        setText(text);
    }
    setAccessibleName(tr("Jobs"));
    setAccessibleDescription(text());
    setToolTip(text());
    updateGeometry();
    update();
}

QSize JobsButton::sizeHint() const
{
    const int textWidth = QFontMetrics{fontOf(type::small)}.horizontalAdvance(text());
    return {std::min(textWidth, scaled(mostTextWidth)) + scaled(16 + 6 + 16), scaled(measure::tool)};
}

void JobsButton::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const auto& colours = tokens();
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() ? colours.sel : colours.bg3);
        painter.drawRoundedRect(rect(), scaled(measure::radius), scaled(measure::radius));
    }
    const double size = scaled(14);
    const QRectF ring{double(scaled(8)), (height() - size) / 2.0, size, size};
    if (m_busy) {
        const double pen = scaled(2);
        const auto inner = ring.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{colours.line, pen});
        painter.drawEllipse(inner);
        painter.setPen(QPen{colours.accent, pen});
        const double share = m_fraction > 0.0 ? m_fraction : 0.25;
        painter.drawArc(inner, 90 * 16, -static_cast<int>(share * fullCircle));
    } else {
        painter.drawPixmap(ring.topLeft(),
                           iconPixmap(QStringLiteral("check"), size, colours.ink2, devicePixelRatioF()));
    }
    painter.setFont(fontOf(type::small));
    painter.setPen(m_busy ? colours.ink : colours.ink2);
    const QRect box{static_cast<int>(ring.right()) + scaled(6), 0,
                    width() - static_cast<int>(ring.right()) - scaled(12), height()};
    painter.drawText(box, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, box.width()));
}

void JobsButton::changeEvent(QEvent* event)
{
    QToolButton::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    rebuildPopup();
    refresh();
}

} // namespace jingwei::ui
