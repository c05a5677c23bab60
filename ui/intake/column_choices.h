#pragma once

#include "core/intake/profile.h"

#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;

namespace jingwei::ui {

class DataTable;

/// Above a table, over each of its columns but the first: what that column holds. Follows widths and
/// scrolling.
class ColumnChoices : public QWidget {
    Q_OBJECT

public:
    explicit ColumnChoices(DataTable& table, QWidget* parent = nullptr);

    /// `names` are the heads of the columns, for those who hear the window. Below a choice that was guessed
    /// from the cells (`guesses`: its score) stands that it is a guess.
    void show(const QStringList& names, const std::vector<Field>& fields,
              const std::vector<std::optional<Field>>& columns,
              const std::vector<std::optional<double>>& guesses = {});
    using QWidget::show;
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

signals:
    void chosen(int column, std::optional<jingwei::Field> field);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void fill(QComboBox& combo, const std::optional<Field>& field);
    void describeChoices();
    [[nodiscard]] bool anyGuess() const;

    DataTable& m_table;
    std::vector<Field> m_fields;
    std::vector<QComboBox*> m_combos;
    QStringList m_names;
    std::vector<std::optional<double>> m_guesses; ///< an entry for each choice
};

} // namespace jingwei::ui
