#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace jingwei::app {

enum class Align : std::uint8_t { Left, Right };

struct TextColumn {
    QString head;
    Align align = Align::Left;
};

/// Cells a terminal takes for a text: East Asian wide characters take two.
[[nodiscard]] int terminalWidth(const QString& text);

/// A plain table for terminals: a line of heads, a rule, then the rows, columns two blanks apart.
/// Shape: each row has one cell a column. No rows: the heads alone.
[[nodiscard]] QString textTable(const std::vector<TextColumn>& columns, const std::vector<QStringList>& rows);

} // namespace jingwei::app
