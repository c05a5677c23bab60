#include "ui/intake/password_dialog.h"

#include "ui/theme/buttons.h"
#include "ui/theme/icon.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace jingwei::ui {

namespace {

constexpr int dialogWidth = 440;
constexpr qsizetype mostNamed = 6;

} // namespace

PasswordDialog::PasswordDialog(const QStringList& archives, bool wrong, QWidget* parent) : QDialog{parent}
{
    setObjectName(QStringLiteral("passwordDialog"));
    setWindowTitle(tr("Password of an archive"));
    setMinimumWidth(scaled(dialogWidth));
    auto* column = new QVBoxLayout{this};
    column->setSpacing(scaled(measure::gap2));
    auto* what = new TextLabel{
        tr("%n archive(s) can only be opened with a password:", nullptr, static_cast<int>(archives.size())),
        type::bodyBold, Ink::Ink, this};
    what->setWordWrap(true);
    column->addWidget(what);
    auto names = archives.mid(0, mostNamed).join(QLatin1Char{'\n'});
    if (archives.size() > mostNamed)
        names +=
            QLatin1Char{'\n'} + tr("and %n more", nullptr, static_cast<int>(archives.size() - mostNamed));
    auto* list = new TextLabel{names, type::body, Ink::Ink2, this};
    list->setWordWrap(true);
    column->addWidget(list);
    auto* error = new FieldError{this};
    error->setObjectName(QStringLiteral("passwordWrong"));
    error->say(wrong ? tr("The password given before does not fit.") : QString{});
    column->addWidget(error);
    m_password = new QLineEdit{this};
    m_password->setObjectName(QStringLiteral("passwordField"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    m_password->setPlaceholderText(tr("Password; it is kept nowhere"));
    auto* show =
        m_password->addAction(icon(QStringLiteral("eye"), IconColour::Quiet), QLineEdit::TrailingPosition);
    show->setToolTip(tr("Show what is typed"));
    connect(show, &QAction::triggered, this, [this] {
        const bool hidden = m_password->echoMode() == QLineEdit::Password;
        m_password->setEchoMode(hidden ? QLineEdit::Normal : QLineEdit::Password);
    });
    column->addWidget(m_password);
    column->addSpacing(scaled(measure::gap2));

    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto* skip = makeButton(QStringLiteral("passwordSkip"), tr("Leave them out"), {}, Look::Plain, this);
    skip->setAutoDefault(false);
    m_open =
        makeButton(QStringLiteral("passwordOpen"), tr("Open"), QStringLiteral("unlock"), Look::Main, this);
    m_open->setDefault(true);
    m_open->setEnabled(false);
    m_open->setToolTip(tr("Write the password first"));
    buttons->addWidget(skip);
    buttons->addWidget(m_open);
    column->addLayout(buttons);
    connect(m_password, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_open->setEnabled(!text.isEmpty());
        m_open->setToolTip(text.isEmpty() ? tr("Write the password first") : QString{});
    });
    connect(skip, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &QDialog::accept);
    m_password->setFocus();
}

QString PasswordDialog::password() const
{
    return m_password->text();
}

} // namespace jingwei::ui
