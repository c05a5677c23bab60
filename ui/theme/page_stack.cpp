#include "ui/theme/page_stack.h"

namespace jingwei::ui {

PageStack::PageStack(QWidget* parent) : QStackedWidget{parent}
{
    connect(this, &QStackedWidget::currentChanged, this, &PageStack::updateGeometry);
}

QSize PageStack::minimumSizeHint() const
{
    const auto* page = currentWidget();
    return page == nullptr ? QSize{} : page->minimumSizeHint().expandedTo(page->minimumSize());
}

} // namespace jingwei::ui
