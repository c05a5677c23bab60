#pragma once

#include "ui/theme/buttons.h"

class QPainter;
class QRectF;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;

namespace jingwei::ui {

/// Parts of JingweiStyle, each painting one control from its option.

void paintBox(QPainter& painter, const QRectF& box, const QColor& ground, const QColor& edge, int radius);
void paintButtonGround(QPainter& painter, const QStyleOption& option, Look look);
[[nodiscard]] QColor buttonInk(const QStyleOption& option, Look look);
/// Icon and text in the middle, 6 px apart.
void paintButtonLabel(QPainter& painter, const QStyleOptionButton& option, const QColor& ink,
                      int leastPadding);
void paintField(QPainter& painter, const QStyleOption& option);
void paintCheckBox(QPainter& painter, const QStyleOption& option);
void paintRadio(QPainter& painter, const QStyleOption& option);
void paintComboBox(QPainter& painter, const QStyleOptionComboBox& option);
void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& option);
void paintProgress(QPainter& painter, const QStyleOptionProgressBar& option);
void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRectF& handle);
void paintTab(QPainter& painter, const QStyleOptionTab& option);
/// Room a menu item asks for.
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem& option);

} // namespace jingwei::ui
