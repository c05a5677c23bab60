// What the page says beside the nodes and links: why there are none, the legend's colours, the incidents.
#include "core/diagram/document_acts.h"
#include "ui/charts/time_brush.h"
#include "ui/diagram/diagram_scene.h"
#include "ui/support/format.h"
#include "ui/workspaces/diagram_desk.h"
#include "ui/workspaces/diagram_filter_bar.h"
#include "ui/workspaces/diagram_page.h"
#include "ui/workspaces/export_words.h"
#include "ui/workspaces/page_head.h"

#include <utility>

namespace jingwei::ui {

/// Why nothing is drawn, and what brings it back.
QString DiagramPage::emptyCanvasText() const
{
    const auto filtered = static_cast<int>(m_desk->filteredOut());
    const auto hidden = static_cast<int>(hiddenByHand());
    QStringList sentences;
    if (filtered > 0)
        sentences.push_back(
            tr("The filter leaves out %n node(s): clear it below to see them.", nullptr, filtered));
    if (hidden > 0)
        sentences.push_back(tr("%n node(s) are hidden: Shift+Del shows them again.", nullptr, hidden));
    if (sentences.isEmpty())
        sentences = {tr("Everything has been taken off this diagram."),
                     tr("Ctrl+Z brings it back; D chooses another diagram, or makes a new one of what is "
                        "selected.")};
    return sentences.join(QLatin1Char{'\n'});
}

std::size_t DiagramPage::hiddenByHand() const
{
    return m_desk->kept() == nullptr ? 0 : hiddenNodes(*m_desk->kept());
}

/// When the incidents of the case happened or, where nobody knows, were reported.
void DiagramPage::markIncidents()
{
    const auto snapshot = bridge().snapshot();
    std::vector<TimeMark> marks;
    for (const auto& incident : snapshot->incidents) {
        const bool happened = incident.occurredAt.has_value();
        const auto at = happened ? incident.occurredAt : incident.reportedAt;
        if (!at)
            continue;
        const bool dayOnly = happened ? incident.occurredDateOnly : incident.reportedDateOnly;
        const auto when = dayOnly ? dayText(*at, snapshot->zone) : timeText(*at, snapshot->zone);
        const auto number = toQString(incident.number);
        marks.push_back({*at, happened ? tr("Incident %1 happened %2", "number, moment").arg(number, when)
                                       : tr("Incident %1 reported %2", "number, moment").arg(number, when)});
    }
    m_filter->setMarks(std::move(marks));
}

DiagramLook DiagramPage::lookWithRules() const
{
    const auto* const kept = m_desk->kept();
    return kept == nullptr ? DiagramLook{.masking = maskingOf(bridge())} : lookOf(*kept, maskingOf(bridge()));
}

} // namespace jingwei::ui
