#include "ui/review/category_bar.h"

#include "ui/support/format.h"
#include "ui/theme/buttons.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace jingwei::ui {

CategoryBar::CategoryBar(QWidget* parent) : Panel{Ground::Bg1, parent, Qt::TopEdge}
{
    setObjectName(QStringLiteral("categoryBar"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(scaled(measure::padding), scaled(measure::gap2), scaled(measure::padding),
                               scaled(measure::gap2));
    column->setSpacing(scaled(measure::gap2));
    auto* reason = new QHBoxLayout;
    reason->setSpacing(scaled(measure::gap2));
    m_caption = new TextLabel{type::small, Ink::Ink2, this};
    m_text = new QLineEdit{this};
    m_text->setObjectName(QStringLiteral("categoryReason"));
    m_text->installEventFilter(this);
    reason->addWidget(m_caption);
    reason->addWidget(m_text, 1);
    column->addLayout(reason);
    auto* row = new QHBoxLayout;
    row->setSpacing(scaled(measure::gap2));
    const auto button = [&](const char* name, const char* iconName, Look look) {
        auto* made = makeButton(QLatin1String{name}, {}, QLatin1String{iconName}, look, this);
        made->setMinimumHeight(scaled(measure::decisionButton));
        row->addWidget(made);
        return made;
    };
    m_accept = button("categoryAccept", "check", Look::Main);
    m_leave = button("categoryLeave", "x", Look::Plain);
    m_other = button("categoryOther", "down", Look::Plain);
    m_menu = new QMenu{this};
    m_menu->setObjectName(QStringLiteral("categoryMenu"));
    row->addStretch(1);
    m_undo = makeLink(QStringLiteral("categoryUndo"), {}, this);
    m_skip = makeLink(QStringLiteral("categorySkip"), {}, this);
    row->addWidget(m_undo);
    row->addWidget(m_skip);
    column->addLayout(row);
    connect(m_text, &QLineEdit::returnPressed, this, &CategoryBar::leaveRequested);
    connect(m_accept, &QPushButton::clicked, this, &CategoryBar::accepted);
    connect(m_leave, &QPushButton::clicked, this, &CategoryBar::left);
    connect(m_other, &QPushButton::clicked, this, &CategoryBar::openMenu);
    connect(m_undo, &QPushButton::clicked, this, &CategoryBar::undoRequested);
    connect(m_skip, &QPushButton::clicked, this, &CategoryBar::skipRequested);
    retranslate();
}

void CategoryBar::addKeys(QWidget& on)
{
    const auto add = [&on](Qt::Key key) {
        auto* action = new QAction{&on};
        action->setShortcut(QKeySequence{key});
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        on.addAction(action);
        return action;
    };
    connect(add(Qt::Key_1), &QAction::triggered, m_accept, &QPushButton::click);
    connect(add(Qt::Key_2), &QAction::triggered, m_leave, &QPushButton::click);
    connect(add(Qt::Key_3), &QAction::triggered, m_other, &QPushButton::click);
    connect(add(Qt::Key_Slash), &QAction::triggered, m_text,
            [this] { m_text->setFocus(Qt::ShortcutFocusReason); });
    auto* skip = add(Qt::Key_Space);
    connect(skip, &QAction::triggered, this, &CategoryBar::skipRequested);
    connect(qApp, &QApplication::focusChanged, skip, [skip](QWidget* /*old*/, QWidget* now) {
        // on a button, space presses it
        skip->setEnabled(qobject_cast<QAbstractButton*>(now) == nullptr);
    });
}

void CategoryBar::retranslate()
{
    m_caption->setText(tr("Reason"));
    m_text->setPlaceholderText(tr("In your own words (/); empty: the words that told the category"));
    m_text->setAccessibleName(tr("Reason in your own words"));
    m_leave->setText(tr("None fits  2"));
    m_leave->setToolTip(tr("Left without a category, and not suggested again"));
    m_other->setText(tr("Another category …  3"));
    m_undo->setText(tr("Undo (Ctrl+Z)"));
    m_skip->setText(tr("Skip (space)"));
    showWords();
}

void CategoryBar::showWords()
{
    const bool told = m_suggested && !m_suggested->empty();
    m_accept->setText(told ? tr("%1  1", "suggested category, its key").arg(toQString(*m_suggested))
                           : tr("Nothing suggested  1"));
    m_accept->setEnabled(told);
}

void CategoryBar::showIncident(const std::optional<std::string>& suggested)
{
    m_suggested = suggested;
    m_text->clear();
    m_text->setEnabled(suggested.has_value());
    m_leave->setEnabled(suggested.has_value());
    m_other->setEnabled(suggested.has_value());
    showWords();
}

void CategoryBar::setCategories(const std::vector<std::string>& categories)
{
    m_menu->clear();
    for (const auto& category : categories)
        connect(m_menu->addAction(toQString(category)), &QAction::triggered, this,
                [this, category] { emit otherChosen(category); });
}

std::string CategoryBar::ownWords() const
{
    return toUtf8(m_text->text().trimmed());
}

void CategoryBar::openMenu()
{
    m_menu->popup(m_other->mapToGlobal(QPoint{0, -m_menu->sizeHint().height()}));
    m_menu->setActiveAction(m_menu->actions().value(0));
}

/// Esc leaves the text as it is and goes back to the incidents.
bool CategoryBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        emit leaveRequested();
        return true;
    }
    return Panel::eventFilter(watched, event);
}

} // namespace jingwei::ui
