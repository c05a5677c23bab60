#pragma once

#include "ui/brief/brief_piece.h"

namespace jingwei::ui {

/// A table as pieces: head and rows, each row whole. Columns are as wide as their content asks for; what does
/// not fit is broken, never cut. Numbers stand to the right, their marks beyond them, so that digits line up.
[[nodiscard]] Pieces tablePieces(const TableBlock& table, const BriefText& text, double width);

} // namespace jingwei::ui
