#pragma once

#include "core/base/time.h"
#include "core/model/series_summary.h"
#include "ui/support/masking.h"

#include <QString>

namespace jingwei::ui {

/// A series in one sentence without a full stop: "7 incidents of 刷单返利, 7 victims, 2025-03-05 to 03-17,
/// loss 1,124,600.00 yuan, 12 accounts, 3 phones; shared: account 6222 02** **** 5526 and others, 3 in all".
[[nodiscard]] QString seriesSummaryText(const SeriesSummary& summary, ZoneOffset zone, Masking masking);

/// An incident's number where there is little room: of a long one what is not with all (`common` characters,
/// from the left), and of that the end. "J33012025000180" becomes "…0180" where all begin with J3301202500.
[[nodiscard]] QString shortIncidentNumber(const QString& number, qsizetype common);

} // namespace jingwei::ui
