#pragma once

#include "core/base/currency.h"
#include "core/base/money.h"
#include "core/base/time.h"
#include "ui/support/format.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QPointF>
#include <QRectF>

#include <cstddef>
#include <optional>
#include <vector>

class QPainter;

namespace jingwei::ui {

/// An account after one of its transfers.
struct BalanceStep {
    Instant at{};
    Minor moved = 0; ///< above 0: came in
    std::optional<Minor> balance{};
    Minor tainted = 0;

    friend bool operator==(const BalanceStep&, const BalanceStep&) = default;
};

/// The steps of one account, and what lay there before them.
struct BalanceSteps {
    std::optional<Minor> before{};
    Minor taintedBefore = 0;
    std::vector<BalanceStep> steps; ///< in the order of time

    friend bool operator==(const BalanceSteps&, const BalanceSteps&) = default;
};

/// How a balance is drawn, on the screen and in pictures.
struct BalanceLook {
    const Tokens& tokens;
    QFont axisFont;
    MoneyUnit unit = MoneyUnit::Yuan;
    Currency currency = cny;
    ZoneOffset zone = chinaZone;
    std::optional<std::size_t> marked{}; ///< the step under the mouse or the keyboard
    std::optional<std::size_t> selected{};
};

/// The balance as a solid line in steps, the stolen money in it dashed, and below them each transfer as a
/// bar: in upwards, out downwards.
///
/// Draws into `area`; gives the place of each step on the line, for the mouse. Nothing without steps. However
/// many there are, no more is drawn than can be told apart.
std::vector<QPointF> paintBalance(QPainter& painter, const QRectF& area, const BalanceSteps& balance,
                                  const BalanceLook& look);

} // namespace jingwei::ui
