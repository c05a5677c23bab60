#pragma once

#include "core/model/facts.h"

#include <vector>

namespace jingwei {

/// Marks what is a release and what it ended: measures of the same account that began no later and had not
/// run out, those that share a number with it, or where none does, those of the same kind (stop, freeze,
/// queued freeze) by the same authority. A release that failed ends nothing. Every row stays.
///
/// Shape:  `measures` by account, then row, as sources give them.
/// Source: 公安机关办理刑事案件程序规定 (2020), 237-247: several authorities may have one account frozen,
/// each
///         lifts its own.
void markReleases(std::vector<MeasureFact>& measures);

} // namespace jingwei
