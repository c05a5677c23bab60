#pragma once

#include "core/exchange/diagram_files.h"

namespace jingwei::ui {

/// What a chart for another program calls things, in the user's language.
[[nodiscard]] ChartWords chartWords();

} // namespace jingwei::ui
