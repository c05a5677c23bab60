#pragma once

#include "ui/main_window/entity_facts.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace jingwei::ui {

/// Figures under each other: caption at the left, value at the right, a note below where there is one. A
/// value with rows behind it is a link.
class FigureGrid : public QWidget {
    Q_OBJECT

public:
    explicit FigureGrid(QWidget* parent = nullptr);
    void show(const std::vector<EntityFigure>& figures);

signals:
    void rowsRequested(const std::vector<jingwei::RowId>& rows, const QString& about);

private:
    QWidget* valueOf(const EntityFigure& figure);

    QGridLayout* m_grid;
};

} // namespace jingwei::ui
