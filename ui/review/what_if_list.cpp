#include "ui/review/what_if_list.h"

#include "core/linkage/review_queue.h"
#include "ui/jobs/job.h"
#include "ui/review/ground_words.h"
#include "ui/support/format.h"
#include "ui/text/ground_text.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/fact_list.h"
#include "ui/workspaces/page_head.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace jingwei::ui {

namespace {

QString choiceText(const GroundChoice& choice, Masking masking)
{
    return choice.value.empty()
               ? groundText(choice.kind)
               : WhatIfList::tr("%1 %2", "kind of ground, its value")
                     .arg(groundText(choice.kind), groundValueText(choice.kind, choice.value, masking));
}

QString questionText(const std::vector<GroundChoice>& without, Masking masking)
{
    if (without.size() == 2 && without[0].value.empty() && without[0].kind == GroundKind::Account)
        return WhatIfList::tr("Without any account");
    QStringList names;
    for (const auto& choice : without)
        names << choiceText(choice, masking);
    return names.join(QStringLiteral(" + "));
}

} // namespace

WhatIfList::WhatIfList(SessionBridge& bridge, QWidget* parent) : QWidget{parent}, m_bridge{bridge}
{
    setObjectName(QStringLiteral("whatIf"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new SectionHead{{}, this};
    m_head->setIconName(QStringLiteral("bridge"));
    padHead(*m_head);
    column->addWidget(m_head);
    m_facts = new FactList;
    m_facts->setObjectName(QStringLiteral("whatIfLines"));
    column->addWidget(makeScrolling(QStringLiteral("whatIfScroll"), m_facts, this), 1);
    retranslate();
}

WhatIfList::~WhatIfList() = default;

void WhatIfList::retranslate()
{
    m_head->setTitle(tr("Without one fact"));
}

void WhatIfList::showPair(std::shared_ptr<const LinkedCase> linked, IncidentPair pair, Masking masking)
{
    m_linked = std::move(linked);
    m_pair = pair;
    m_masking = masking;
    m_shown.clear();
    delete m_job; // of the pair before: nobody waits for it any more
    workOut();
}

void WhatIfList::clear()
{
    delete m_job;
    m_linked.reset();
    m_shown.clear();
    m_facts->show({});
}

void WhatIfList::workOut()
{
    m_job = new Job{this};
    m_job->start(
        m_bridge.pool(),
        [linked = m_linked, pair = m_pair](Progress& progress) { return whatIfs(*linked, pair, progress); },
        [this](Result<std::vector<WhatIf>> answers) {
            m_job->deleteLater();
            if (!answers)
                return; // stopped: another pair is shown
            m_shown = *std::move(answers);
            showLines();
        });
}

void WhatIfList::showLines()
{
    FactSection section;
    for (const auto& [without, then] : m_shown) {
        const bool near = std::abs(then.score - m_linked->threshold) < doubt;
        const auto fate = !then.together ? tr("not joined")
                          : near         ? tr("joined, near the threshold")
                                         : tr("joined");
        section.lines.push_back({.caption = questionText(without, m_masking),
                                 .value = scoreText(then.score),
                                 .note = fate,
                                 .tone = !then.together || near ? FactTone::Warn : FactTone::Plain});
    }
    m_facts->show({std::move(section)});
}

} // namespace jingwei::ui
