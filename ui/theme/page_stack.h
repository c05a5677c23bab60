#pragma once

#include <QStackedWidget>

namespace jingwei::ui {

/// Pages of which one is shown; it asks for the room of that one alone, so that a wide page that nobody sees
/// does not hold the window open.
class PageStack : public QStackedWidget {
    Q_OBJECT

public:
    explicit PageStack(QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
};

} // namespace jingwei::ui
