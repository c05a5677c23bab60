#pragma once

#include "ui/brief/brief_piece.h"

namespace jingwei::ui {

/// A diagram as one piece, scaled to the width of the type and never higher than a page. Names masked like
/// the text's.
[[nodiscard]] Piece diagramPiece(const Diagram& diagram, Masking masking, double width, double mostHeight);

/// The chart by day as one piece.
[[nodiscard]] Piece dailyPiece(const std::vector<FlowBucket>& days, double width);

} // namespace jingwei::ui
