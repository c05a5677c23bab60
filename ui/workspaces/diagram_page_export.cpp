// How the diagram leaves the page: as pictures, as a poster and as data.
#include "core/diagram/diagram_queries.h"
#include "ui/diagram/diagram_view.h"
#include "ui/workspaces/diagram_desk.h"
#include "ui/workspaces/diagram_page.h"
#include "ui/workspaces/export_diagram.h"
#include "ui/workspaces/export_part_dialog.h"
#include "ui/workspaces/export_words.h"
#include "ui/workspaces/page_head.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace jingwei::ui {

/// Selected nodes as indices into the diagram drawn, ascending.
std::vector<std::uint32_t> DiagramPage::selectedNodes() const
{
    std::vector<std::uint32_t> nodes;
    for (const auto& entity : m_view->selection())
        if (const auto node = diagram()->find(entity))
            nodes.push_back(*node);
    std::ranges::sort(nodes);
    const auto again = std::ranges::unique(nodes); // of a stack several may be selected
    nodes.erase(again.begin(), again.end());
    return nodes;
}

void DiagramPage::exportShown()
{
    if (!diagram())
        return;
    const auto seen = m_view->visibleNodes();
    const auto selected = selectedNodes();
    const auto part = askForPart(this, {diagram()->nodes.size(), seen.size(), selected.size()});
    if (!part)
        return;
    if (*part == ExportPart::Everything) {
        chooseAndExportDiagram(*this, bridge(), diagram(), exportOptions(), shownLook());
        return;
    }
    auto chosen =
        std::make_shared<const Diagram>(partOf(*diagram(), *part == ExportPart::Seen ? seen : selected));
    auto options = exportOptions();
    options.title +=
        QStringLiteral(" · ")
        + tr("a part: %1 of %2 nodes", "of a diagram")
              .arg(countText(std::ssize(chosen->nodes)), countText(std::ssize(diagram()->nodes)));
    chooseAndExportDiagram(*this, bridge(), std::move(chosen), options);
}

void DiagramPage::exportPoster()
{
    if (diagram())
        chooseAndExportPoster(*this, bridge(), diagram(), exportOptions());
}

ExportOptions DiagramPage::exportOptions() const
{
    const auto masking = maskingOf(bridge());
    if (m_desk->saved())
        return exportOptionsOf(*m_desk->kept(), m_desk->filteredOut(), bridge().snapshot()->zone, masking);
    return exportOptionsOf(m_desk->look(), masking);
}

/// What of the case is looked at; nothing: a diagram that people made.
std::optional<LookWish> DiagramPage::shownLook() const
{
    return m_desk->saved() ? std::nullopt : std::optional{m_desk->look()};
}

} // namespace jingwei::ui
