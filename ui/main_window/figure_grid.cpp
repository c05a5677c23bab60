#include "ui/main_window/figure_grid.h"

#include "ui/theme/buttons.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"

#include <QGridLayout>

namespace jingwei::ui {

FigureGrid::FigureGrid(QWidget* parent) : QWidget{parent}, m_grid{new QGridLayout{this}}
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(scaled(12));
    m_grid->setVerticalSpacing(scaled(2));
    m_grid->setColumnStretch(1, 1);
}

void FigureGrid::show(const std::vector<EntityFigure>& figures)
{
    while (auto* item = m_grid->takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    int line = 0;
    for (const auto& figure : figures) {
        m_grid->addWidget(new TextLabel{figure.caption, type::body, Ink::Ink2, this}, line, 0);
        m_grid->addWidget(valueOf(figure), line++, 1,
                          figure.rows.empty() ? Qt::Alignment{} : Qt::Alignment{Qt::AlignRight});
        if (figure.note.isEmpty())
            continue;
        auto* note = new TextLabel{figure.note, type::small, Ink::Ink2, this};
        note->setWordWrap(true);
        m_grid->addWidget(note, line++, 0, 1, 2);
    }
}

QWidget* FigureGrid::valueOf(const EntityFigure& figure)
{
    const auto& look = figure.strong ? type::bodyBold : type::body;
    if (figure.rows.empty()) {
        auto* value = new TextLabel{figure.value, look, Ink::Ink, this};
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAlignment(Qt::AlignRight);
        value->setWordWrap(true);
        return value;
    }
    auto* value = makeLink(QStringLiteral("figure"), figure.value, this);
    value->setFont(fontOf(look));
    value->setAccessibleName(
        tr("%1: %2", "caption of a figure, its value").arg(figure.caption, figure.value));
    value->setToolTip(tr("Show the rows behind it"));
    connect(value, &QAbstractButton::clicked, this,
            [this, rows = figure.rows, caption = figure.caption] { emit rowsRequested(rows, caption); });
    return value;
}

} // namespace jingwei::ui
