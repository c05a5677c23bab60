#include "ui/review/review_progress.h"

#include "ui/support/format.h"
#include "ui/theme/chip.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr int barWidth = 104;
constexpr int leastBarWidth = 24; ///< where the head has little room

} // namespace

ReviewProgress::ReviewProgress(QWidget* parent) : QWidget{parent}
{
    setObjectName(QStringLiteral("reviewProgress"));
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(measure::gap2));
    m_rule = new Chip{{}, Chip::Size::Bar, Chip::Removal::Fixed, this};
    m_rule->setObjectName(QStringLiteral("reviewRule"));
    m_rule->setIconName(QStringLiteral("lock"));
    m_rule->setFocusPolicy(Qt::NoFocus); // it says something, and does nothing
    row->addWidget(m_rule);
    m_count = new TextLabel{type::small, Ink::Ink2, this};
    m_count->setObjectName(QStringLiteral("reviewCount"));
    row->addWidget(m_count);
    m_bar = new QProgressBar{this};
    m_bar->setTextVisible(false);
    m_bar->setMinimumWidth(scaled(leastBarWidth));
    m_bar->setMaximumWidth(scaled(barWidth));
    row->addWidget(m_bar);
    showWords();
}

void ReviewProgress::show(std::size_t settled, std::size_t all, int needed)
{
    m_settled = settled;
    m_all = all;
    m_needed = needed;
    showWords();
}

void ReviewProgress::showWords()
{
    m_rule->setVisible(m_needed > 1);
    m_rule->setText(m_needed == 2 ? tr("Two-person rule") : tr("%n must agree", "reviewers", m_needed));
    m_rule->setToolTip(tr("A decision binds when %n reviewer(s) agree", nullptr, m_needed));
    const auto count = [](std::size_t pairs) { return countText(static_cast<std::int64_t>(pairs)); };
    m_count->setText(tr("Decided %1 / %2", "pairs").arg(count(m_settled), count(m_all)));
    const auto said = tr("%1 of %2 pairs decided").arg(count(m_settled), count(m_all));
    m_count->setToolTip(said);
    m_bar->setToolTip(said);
    m_bar->setAccessibleName(said);
    m_bar->setRange(0, static_cast<int>(std::max<std::size_t>(m_all, 1)));
    m_bar->setValue(static_cast<int>(m_settled));
}

void ReviewProgress::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showWords();
}

} // namespace jingwei::ui
