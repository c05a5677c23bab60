#pragma once

#include <QColor>
#include <QImage>
#include <QLineF>
#include <QSize>

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace jingwei::ui {

/// Very many hairlines of one colour, as the count of lines over each pixel. Gives the picture that drawing
/// them one over the other would, in a fraction of the time.
class PixelHaze {
public:
    explicit PixelHaze(QSize size);

    /// Takes lines in pixels, each for `many`; what lies outside is cut off. Two threads share the work.
    void add(std::span<const QLineF> lines, std::uint8_t many = 1);
    /// The lines on a transparent ground, each with that opacity.
    [[nodiscard]] QImage picture(const QColor& colour, double opacity) const;
    /// Lays them over a picture of the same size, 32-bit and premultiplied.
    void layOn(QImage& ground, const QColor& colour, double opacity) const;

private:
    using Shades = std::array<QRgb, 256>; ///< by count

    [[nodiscard]] static Shades shadesOf(const QColor& colour, double opacity);
    void addRows(std::span<const QLineF> lines, std::uint8_t many, int firstRow, int endRow);

    QSize m_size;
    std::vector<std::uint8_t> m_counts; ///< row by row; as many as fit into a byte
};

/// Numbers that have been seen: a set for nothing but asking.
class SeenNumbers {
public:
    explicit SeenNumbers(std::size_t most);
    /// Whether the number, which is not 0, is new.
    bool insert(std::uint64_t number);

private:
    std::vector<std::uint64_t> m_places; ///< open addressing; 0 is free
};

} // namespace jingwei::ui
