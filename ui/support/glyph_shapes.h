#pragma once

#include <QByteArray>
#include <QFont>
#include <QString>

#include <functional>
#include <span>
#include <unordered_map>
#include <vector>

namespace jingwei::ui {

/// Text by the outline of its glyph, as a font embedded in a PDF has it.
using GlyphShapes = std::unordered_map<QByteArray, QString>;

/// The outlines in an embedded TrueType font, by glyph; empty where the font is not one of those that Qt
/// writes.
[[nodiscard]] std::vector<QByteArray> glyphOutlines(const QByteArray& trueType);

/// Which outlines Qt gives the characters of ASCII, the signs of our sentences and their ligatures, wherever
/// shaping picks a glyph that no character names (digits beside Latin letters, "fi"). Written into a PDF of
/// its own and read back, because only there the outlines look as they will. `embeddedFont` gives the only
/// font of a PDF.
[[nodiscard]] GlyphShapes shapesOf(const QFont& font,
                                   const std::function<QByteArray(const QByteArray& pdf)>& embeddedFont);

} // namespace jingwei::ui
