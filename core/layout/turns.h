#pragma once

#include "core/diagram/diagram.h"

namespace jingwei {

/// The point of the unit circle at this share of a full turn, clockwise from the right (y goes down).
///
/// Made of sums and products alone, so that it is the same to the last bit on every machine, which the
/// library's sine is not; 1e-12 off at most.
[[nodiscard]] inline Point atTurn(double turn) noexcept
{
    turn -= static_cast<double>(static_cast<long long>(turn));
    turn = turn < 0.0 ? turn + 1.0 : turn;
    const int quarter = static_cast<int>(turn * 4.0 + 0.5); // nearest: leaves an eighth of a turn at most
    constexpr double fullTurn = 6.283185307179586;
    const double angle = (turn - quarter * 0.25) * fullTurn;
    const double square = angle * angle;
    double sine = 0.0;
    double cosine = 0.0;
    for (int power = 8; power > 0; --power) { // Taylor, innermost term first
        const double twice = 2.0 * power;
        sine = (1.0 + sine) * (-square / (twice * (twice + 1.0)));
        cosine = (1.0 + cosine) * (-square / (twice * (twice - 1.0)));
    }
    sine = (1.0 + sine) * angle;
    cosine += 1.0;
    switch (quarter % 4) {
    case 0: return {cosine, sine};
    case 1: return {-sine, cosine};
    case 2: return {-cosine, -sine};
    default: return {sine, -cosine};
    }
}

} // namespace jingwei
