#include "ui/workspaces/ask_dialog.h"

#include "ui/support/format.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace jingwei::ui {

namespace {

constexpr int dialogWidth = 460;

} // namespace

AskDialog::AskDialog(const Question& question, QWidget* parent) : QDialog{parent}
{
    setObjectName(question.name + QStringLiteral("Dialog"));
    setWindowTitle(question.title);
    setMinimumWidth(scaled(dialogWidth));
    auto* column = new QVBoxLayout{this};
    column->setSpacing(scaled(measure::gap2));
    auto* about = new TextLabel{question.about, type::title, Ink::Ink, this};
    about->setWordWrap(true);
    column->addWidget(about);
    auto* what = new TextLabel{question.what, type::body, Ink::Ink2, this};
    what->setObjectName(question.name + QStringLiteral("What"));
    what->setWordWrap(true);
    column->addWidget(what);
    if (!question.reason.isEmpty())
        addReason(question);
    column->addSpacing(scaled(measure::gap2));

    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* cancel = makeButton(question.name + QStringLiteral("Cancel"), question.keep, {}, Look::Plain, this);
    m_go = makeButton(question.name + QStringLiteral("Confirm"), question.go, question.iconName,
                      question.look, this);
    m_go->setDefault(true);
    cancel->setAutoDefault(false);
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    column->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &QDialog::accept);
    updateButton();
}

void AskDialog::addReason(const Question& question)
{
    auto* label = new TextLabel{tr("Reason (goes into the log)"), type::small, Ink::Ink2, this};
    layout()->addWidget(label);
    m_reason = new QLineEdit{this};
    m_reason->setObjectName(question.name + QStringLiteral("Reason"));
    m_reason->setAccessibleName(question.reason);
    label->setBuddy(m_reason);
    layout()->addWidget(m_reason);
    connect(m_reason, &QLineEdit::textChanged, this, &AskDialog::updateButton);
    m_reason->setFocus();
}

std::string AskDialog::reason() const
{
    return m_reason == nullptr ? std::string{} : toUtf8(m_reason->text().trimmed());
}

void AskDialog::updateButton()
{
    const bool given = m_reason == nullptr || !reason().empty();
    m_go->setEnabled(given);
    m_go->setToolTip(given ? QString{} : tr("Write the reason first"));
}

} // namespace jingwei::ui
