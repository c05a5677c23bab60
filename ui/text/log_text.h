#pragma once

#include "core/model/log.h"
#include "ui/support/masking.h"

#include <QString>

namespace jingwei::ui {

/// What an entry did, in words: "3 sources: bank.csv, …", "tag “driver” on 6222 …". What this version does
/// not know is given as stored, so that nothing is hidden.
[[nodiscard]] QString logDetailText(const LogEntry& entry, Masking masking);

} // namespace jingwei::ui
