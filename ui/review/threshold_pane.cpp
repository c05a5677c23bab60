#include "ui/review/threshold_pane.h"

#include "ui/jobs/job.h"
#include "ui/review/ground_words.h"
#include "ui/review/score_chart.h"
#include "ui/support/format.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/page_head.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

int pairsFrom(const LinkedCase& linked, double threshold)
{
    return static_cast<int>(std::ranges::count_if(
        *linked.scored, [threshold](const ScoredPair& pair) { return pair.score >= threshold; }));
}

} // namespace

ThresholdPane::ThresholdPane(SessionBridge& bridge, QWidget* parent) : QWidget{parent}, m_bridge{bridge}
{
    setObjectName(QStringLiteral("thresholdPane"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new SectionHead{{}, this};
    m_head->setIconName(QStringLiteral("chart"));
    padHead(*m_head);
    column->addWidget(m_head);
    m_chart = new ScoreChart{this};
    column->addWidget(m_chart, 1);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(scaled(measure::padding), 0, scaled(measure::padding), scaled(measure::gap1));
    m_answer = new TextLabel{type::small, Ink::Ink2, this};
    m_answer->setObjectName(QStringLiteral("thresholdAnswer"));
    m_answer->setElided();
    row->addWidget(m_answer, 1);
    m_set = makeLink(QStringLiteral("thresholdSet"), {}, this);
    row->addWidget(m_set);
    m_parameters = makeLink(QStringLiteral("linkParameters"), {}, this);
    row->addWidget(m_parameters);
    column->addLayout(row);
    connect(m_chart, &ScoreChart::thresholdMoved, this, &ThresholdPane::sayPairs);
    connect(m_chart, &ScoreChart::thresholdChosen, this, &ThresholdPane::tryOut);
    connect(m_set, &QPushButton::clicked, this, [this] {
        if (m_tried)
            emit thresholdAsked(*m_tried);
    });
    connect(m_parameters, &QPushButton::clicked, this, &ThresholdPane::parametersAsked);
    retranslate();
}

ThresholdPane::~ThresholdPane() = default;

void ThresholdPane::retranslate()
{
    m_head->setTitle(tr("Scores of all candidate pairs"));
    m_chart->setAccessibleName(tr("Threshold: ← and → move it"));
    m_chart->setToolTip(tr("Drag the line to see how many pairs and series another threshold would give"));
    m_set->setText(tr("Set it"));
    m_parameters->setText(tr("Parameters …"));
    m_parameters->setToolTip(
        tr("What the weights of the bars are made of: see them, change them, learn them"));
    showCase(m_linked);
}

void ThresholdPane::showCase(std::shared_ptr<const LinkedCase> linked)
{
    const bool sameScores = m_linked && linked && m_linked->scored == linked->scored;
    m_linked = std::move(linked);
    if (!m_linked)
        return;
    if (!sameScores || !m_tried || m_linked->threshold == *m_tried) {
        m_tried.reset();
        m_chart->showScores(sameScores ? m_chart->bins() : scoreBins(*m_linked->scored), m_linked->threshold);
        m_answer->setText(
            tr("%n pair(s) from the threshold on", nullptr, pairsFrom(*m_linked, m_linked->threshold))
            + QStringLiteral(" · ") + tr("%n series", nullptr, static_cast<int>(m_linked->series.size())));
    }
    m_set->setVisible(m_tried.has_value());
    m_head->setAside(tr("%n pair(s), logarithmic", nullptr, static_cast<int>(m_linked->scored->size())));
}

void ThresholdPane::showPair(std::optional<double> score)
{
    m_chart->setPair(score);
}

void ThresholdPane::sayPairs(double threshold)
{
    if (!m_linked)
        return;
    m_answer->setText(tr("At %1: ", "threshold").arg(scoreText(threshold))
                      + tr("%n pair(s)", nullptr, pairsFrom(*m_linked, threshold)));
}

void ThresholdPane::tryOut(double threshold)
{
    m_tried = threshold;
    m_set->setVisible(m_linked && threshold != m_linked->threshold);
    countSeries();
}

/// One at a time; where the line was let go last wins.
void ThresholdPane::countSeries()
{
    if (m_job || !m_linked || !m_tried)
        return;
    m_job = new Job{this};
    m_job->start(
        m_bridge.pool(),
        [linked = m_linked, threshold = *m_tried](Progress& progress) {
            return atThreshold(*linked, threshold, progress).map([](const LinkedCase& then) {
                return static_cast<int>(then.series.size());
            });
        },
        [this, threshold = *m_tried](const Result<int>& series) {
            m_job->deleteLater();
            m_job.clear();
            if (m_tried && *m_tried != threshold) {
                countSeries();
                return;
            }
            if (!series || !m_tried)
                return;
            sayPairs(threshold);
            m_answer->setText(m_answer->text() + QStringLiteral(" · ") + tr("%n series", nullptr, *series));
        });
}

} // namespace jingwei::ui
