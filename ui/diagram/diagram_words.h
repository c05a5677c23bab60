#pragma once

#include "core/diagram/diagram.h"
#include "ui/diagram/diagram_scene.h"
#include "ui/support/format.h"

#include <QString>

namespace jingwei::ui {

/// First line of a node: holder, number, incident; "holder unknown" where there is none.
[[nodiscard]] QString nodeName(const DiagramNode& node, Masking masking);
/// Second line: bank and last digits, loss, what the ends of a fold received … Empty where there is none.
[[nodiscard]] QString nodeTail(const DiagramNode& node, Masking masking, MoneyUnit unit = MoneyUnit::Yuan,
                               Currency currency = cny);

enum class LinkLabel : std::uint8_t { SumOnly, WithCount };

/// What stands on a link: "88,500", "2 × 286,000", "41 calls". Empty for use and ownership.
[[nodiscard]] QString linkLabel(const DiagramLink& link, MoneyUnit unit, LinkLabel form);

/// When its facts were: first and last, each a day alone where no more is known. Empty without times.
[[nodiscard]] QString linkTimes(const DiagramLink& link);
/// The two alone.
[[nodiscard]] QString linkFirstText(const DiagramLink& link);
[[nodiscard]] QString linkLastText(const DiagramLink& link);

/// "can be stopped now", "not queried" …: rows of the legend.
[[nodiscard]] QString badgeText(Badge badge);
[[nodiscard]] QString badgeIconName(Badge badge);

/// Heads for the columns of a trace, by column number: "Level 2", "4 accounts · held 129,700 · not queried
/// 96,400". Empty for a free diagram.
[[nodiscard]] std::vector<ColumnHead> traceHeads(const Diagram& diagram, MoneyUnit unit);

/// Lines of the hover box: name, kind and number, then its sums.
[[nodiscard]] QStringList hoverLines(const DiagramScene& scene, std::uint32_t node);
/// The same of a link: from and to, count and sum, first and last.
[[nodiscard]] QStringList linkHoverLines(const DiagramScene& scene, std::uint32_t link);

} // namespace jingwei::ui
