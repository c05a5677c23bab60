#include "ui/workspaces/text_dialog.h"

#include "ui/theme/buttons.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QShortcut>

namespace jingwei::ui {

namespace {

constexpr int dialogWidth = 420;
constexpr int fieldHeight = 120;

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::TextDialog)
};

} // namespace

std::optional<QString> askText(QWidget* parent, const QString& name, const QString& title,
                               const QString& question, const QString& text)
{
    QDialog dialog{parent};
    dialog.setObjectName(name);
    dialog.setWindowTitle(title);
    dialog.setMinimumWidth(scaled(dialogWidth));
    auto* column = new QVBoxLayout{&dialog};
    column->setSpacing(scaled(measure::gap2));
    auto* label = new TextLabel{question, type::small, Ink::Ink2, &dialog};
    column->addWidget(label);
    auto* field = new QPlainTextEdit{text, &dialog};
    field->setObjectName(QStringLiteral("text"));
    field->setAccessibleName(question);
    field->setTabChangesFocus(true);
    field->setMinimumHeight(scaled(fieldHeight));
    label->setBuddy(field);
    column->addWidget(field);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    auto* cancel = makeButton(QStringLiteral("textCancel"), Words::tr("Cancel"), {}, Look::Plain, &dialog);
    auto* keep =
        makeButton(QStringLiteral("textKeep"), Words::tr("Keep (Ctrl+Enter)"), {}, Look::Main, &dialog);
    cancel->setAutoDefault(false);
    row->addWidget(cancel);
    row->addWidget(keep);
    column->addLayout(row);
    QObject::connect(cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    QObject::connect(keep, &QPushButton::clicked, &dialog, &QDialog::accept);
    const auto accept = [&dialog] { dialog.accept(); };
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        QObject::connect(new QShortcut{Qt::CTRL | key, &dialog}, &QShortcut::activated, &dialog, accept);
    field->setFocus();
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return field->toPlainText();
}

} // namespace jingwei::ui
