#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace jingwei::ui {

/// Asks for a text of several lines; nothing: the question was dropped. Tab goes on to the buttons,
/// Ctrl+Enter keeps what was written. The dialog is called `name`, its field "text".
[[nodiscard]] std::optional<QString> askText(QWidget* parent, const QString& name, const QString& title,
                                             const QString& question, const QString& text);

} // namespace jingwei::ui
