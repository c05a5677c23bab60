#include "ui/intake/column_choices.h"

#include "ui/support/format.h"
#include "ui/tables/data_table.h"
#include "ui/text/field_text.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr int notUsed = -1;
constexpr int gap = 2;
constexpr int markHeight = 16; ///< of the words below a choice

} // namespace

ColumnChoices::ColumnChoices(DataTable& table, QWidget* parent) : QWidget{parent}, m_table{table}
{
    setObjectName(QStringLiteral("columnChoices"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, &ColumnChoices::place);
    connect(table.horizontalHeader(), &QHeaderView::geometriesChanged, this, &ColumnChoices::place);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, &ColumnChoices::place);
}

void ColumnChoices::show(const QStringList& names, const std::vector<Field>& fields,
                         const std::vector<std::optional<Field>>& columns,
                         const std::vector<std::optional<double>>& guesses)
{
    m_fields = fields;
    m_names = names;
    m_guesses = guesses;
    m_guesses.resize(columns.size());
    while (m_combos.size() > columns.size()) {
        m_combos.back()->deleteLater();
        m_combos.pop_back();
    }
    while (m_combos.size() < columns.size()) {
        auto* combo = new QComboBox{this};
        const int column = static_cast<int>(m_combos.size());
        combo->setObjectName(QStringLiteral("columnChoice%1").arg(column));
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMaxVisibleItems(16);
        combo->installEventFilter(this);
        connect(combo, &QComboBox::activated, this, [this, combo, column] {
            const int value = combo->currentData().toInt();
            emit chosen(column, value == notUsed ? std::nullopt : std::optional{static_cast<Field>(value)});
        });
        combo->QWidget::show();
        m_combos.push_back(combo);
    }
    for (std::size_t i = 0; i < columns.size(); ++i)
        fill(*m_combos[i], columns[i]);
    describeChoices();
    updateGeometry();
    place();
    update();
}

/// What those hear of a choice, and read when pointing at it.
void ColumnChoices::describeChoices()
{
    for (std::size_t i = 0; i < m_combos.size(); ++i) {
        auto& combo = *m_combos[i];
        const auto what =
            tr("What column %1 holds", "name of a column").arg(m_names.value(static_cast<qsizetype>(i)));
        combo.setAccessibleName(
            m_guesses[i] ? tr("%1; guessed from its cells", "what column … holds").arg(what) : what);
        if (m_guesses[i])
            combo.setToolTip(tr("%1: guessed, since %2 of the cells look like it. Please check.")
                                 .arg(combo.currentText(), percentText(*m_guesses[i])));
    }
}

bool ColumnChoices::anyGuess() const
{
    return std::ranges::any_of(m_guesses, [](const auto& guess) { return guess.has_value(); });
}

void ColumnChoices::fill(QComboBox& combo, const std::optional<Field>& field)
{
    combo.clear();
    combo.addItem(tr("not used", "a column"), notUsed);
    for (const auto offered : m_fields)
        combo.addItem(fieldText(offered), static_cast<int>(offered));
    const int at = field ? combo.findData(static_cast<int>(*field)) : 0;
    combo.setCurrentIndex(std::max(at, 0));
    combo.setToolTip(combo.currentText());
    int widest = 0;
    for (int i = 0; i < combo.count(); ++i)
        widest = std::max(widest, combo.fontMetrics().horizontalAdvance(combo.itemText(i)));
    combo.view()->setMinimumWidth(widest + scaled(40));
}

void ColumnChoices::retranslate()
{
    for (auto* combo : m_combos) {
        const int value = combo->currentData().toInt();
        fill(*combo, value == notUsed ? std::nullopt : std::optional{static_cast<Field>(value)});
    }
    describeChoices();
    update();
}

QSize ColumnChoices::sizeHint() const
{
    const int mark = anyGuess() ? markHeight : 0;
    return {scaled(200), scaled(measure::combo + 2 * measure::gap1 + mark)};
}

void ColumnChoices::place()
{
    const auto& head = *m_table.horizontalHeader();
    for (std::size_t i = 0; i < m_combos.size(); ++i) {
        const int section = static_cast<int>(i) + 1;
        if (section >= head.count())
            break;
        m_combos[i]->setGeometry(head.sectionViewportPosition(section) + gap, scaled(measure::gap1),
                                 head.sectionSize(section) - 2 * gap, scaled(measure::combo));
    }
    update(); // the words below stand under their choices
}

void ColumnChoices::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

/// A choice that gets the focus is brought into sight with its column.
bool ColumnChoices::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn && m_table.rows().rowCount() > 0) {
        for (std::size_t i = 0; i < m_combos.size(); ++i)
            if (m_combos[i] == watched)
                m_table.scrollTo(
                    m_table.rows().index(std::max(0, m_table.rowAt(1)), static_cast<int>(i) + 1));
    }
    return QWidget::eventFilter(watched, event);
}

void ColumnChoices::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.fillRect(rect(), tokens().bg1);
    painter.setFont(fontOf(type::small));
    painter.setPen(tokens().ink2);
    const auto& head = *m_table.horizontalHeader();
    if (head.count() == 0)
        return;
    const int middle = scaled(measure::combo + 2 * measure::gap1);
    const QRect cell{head.sectionViewportPosition(0), 0, head.sectionSize(0) - scaled(measure::cellPadding),
                     middle};
    painter.drawText(cell, Qt::AlignVCenter | Qt::AlignRight, tr("Column"));
    painter.setPen(tokens().warn);
    for (std::size_t i = 0; i < m_combos.size() && static_cast<int>(i) + 1 < head.count(); ++i) {
        if (!m_guesses[i])
            continue;
        const auto& combo = m_combos[i]->geometry();
        const QRect mark{combo.left() + scaled(measure::gap1), middle - scaled(measure::gap1),
                         combo.width() - scaled(measure::gap1), scaled(markHeight)};
        painter.drawText(
            mark, Qt::AlignVCenter | Qt::AlignLeft,
            painter.fontMetrics().elidedText(tr("guessed", "what a column holds, from its cells"),
                                             Qt::ElideRight, mark.width()));
    }
}

} // namespace jingwei::ui
