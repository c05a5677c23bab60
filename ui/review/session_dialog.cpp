#include "ui/review/session_dialog.h"

#include "ui/support/format.h"
#include "ui/theme/buttons.h"
#include "ui/theme/surfaces.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr int dialogWidth = 420;
constexpr int presentHeight = 96;

} // namespace

SessionDialog::SessionDialog(const QString& title, int needed, QWidget* parent)
    : QDialog{parent}
    , m_before{needed}
{
    setObjectName(QStringLiteral("sessionDialog"));
    setWindowTitle(tr("Begin a review session"));
    setMinimumWidth(scaled(dialogWidth));
    auto* column = new QVBoxLayout{this};
    column->setSpacing(scaled(measure::gap2));
    const auto caption = [&](const QString& text, QWidget* field) {
        auto* label = new TextLabel{text, type::small, Ink::Ink2, this};
        label->setBuddy(field);
        field->setAccessibleName(text);
        column->addWidget(label);
        column->addWidget(field);
    };
    m_title = new QLineEdit{title, this};
    m_title->setObjectName(QStringLiteral("sessionTitle"));
    caption(tr("Title"), m_title);
    m_present = new QPlainTextEdit{this};
    m_present->setObjectName(QStringLiteral("sessionPresent"));
    m_present->setTabChangesFocus(true);
    m_present->setFixedHeight(scaled(presentHeight));
    caption(tr("Present, one name a line"), m_present);
    m_two = new QCheckBox{tr("Two reviewers must agree before a decision binds"), this};
    m_two->setObjectName(QStringLiteral("sessionTwo"));
    m_two->setChecked(needed > 1);
    column->addWidget(m_two);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    auto* cancel = makeButton(QStringLiteral("sessionCancel"), tr("Cancel"), {}, Look::Plain, this);
    m_begin = makeButton(QStringLiteral("sessionBegin"), tr("Begin"), {}, Look::Main, this);
    m_begin->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(m_begin);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_begin, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_title, &QLineEdit::textChanged, this, &SessionDialog::updateButton);
    m_title->selectAll();
    updateButton();
}

void SessionDialog::updateButton()
{
    const bool named = !title().empty();
    m_begin->setEnabled(named);
    m_begin->setToolTip(named ? QString{} : tr("Write a title first"));
}

std::string SessionDialog::title() const
{
    return toUtf8(m_title->text().trimmed());
}

std::vector<std::string> SessionDialog::present() const
{
    static const QRegularExpression between{QStringLiteral("[\\n,，、;；]")};
    std::vector<std::string> names;
    for (const auto& name : m_present->toPlainText().split(between, Qt::SkipEmptyParts))
        if (const auto trimmed = name.trimmed(); !trimmed.isEmpty())
            names.push_back(toUtf8(trimmed));
    return names;
}

/// A case may ask for more than two; that stays unless the rule is lifted.
int SessionDialog::needed() const
{
    return m_two->isChecked() ? std::max(m_before, 2) : 1;
}

} // namespace jingwei::ui
