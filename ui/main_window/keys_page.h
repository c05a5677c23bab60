#pragma once

#include <QDialog>

namespace jingwei::ui {

/// The page under F1: every key, by place, made from the one table of shortcuts.
class KeysPage : public QDialog {
    Q_OBJECT

public:
    explicit KeysPage(QWidget* parent = nullptr);
};

} // namespace jingwei::ui
