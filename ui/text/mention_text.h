#pragma once

#include "core/intake/narrative.h"

#include <QString>

namespace jingwei::ui {

/// "bank card", "phone", "WeChat" …
[[nodiscard]] QString mentionKindText(MentionKind kind);

/// What a mention is and what is the matter with it: "bank card 6222 …, its check digit is wrong". `shown` is
/// its value as it may be shown.
[[nodiscard]] QString mentionText(const Mention& mention, const QString& shown);

} // namespace jingwei::ui
