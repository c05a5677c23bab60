#include "ui/intake/alert_dialog.h"

#include "core/identifiers/identifier.h"
#include "ui/support/format.h"
#include "ui/theme/components.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

/// The field shows clock time in China whatever the machine's zone; it is set to UTC so that it changes nothing itself.
constexpr qint64 chinaSeconds = 8 * 3600;

QDateTime chinaClockNow()
{
    return QDateTime::currentDateTimeUtc().addSecs(chinaSeconds);
}

/// What is wrong with an account that was typed; empty: nothing.
QString accountProblem(const QString& typed)
{
    const auto number = normaliseAccount(toUtf8(typed));
    if (number.value.empty())
        return AlertDialog::tr("Type the card or account number.");
    if (number.damaged || number.masked)
        return AlertDialog::tr("This number has lost digits. Ask for it once more, digit by digit.");
    return {};
}

/// A doubt that does not keep anyone from saving: a card number of the right shape whose check digit does not hold.
QString accountDoubt(const QString& typed)
{
    const auto number = normaliseAccount(toUtf8(typed)).value;
    const bool cardShaped = number.size() >= 16 && number.starts_with("62");
    if (cardShaped && checkDigitHolds(IdentifierKind::BankCard, number) == std::optional{false})
        return AlertDialog::tr("The check digit does not fit: one digit may be wrong. It can be saved all the same.");
    return {};
}

QLineEdit* makeField(const char* name, const QString& placeholder)
{
    auto* field = new QLineEdit;
    field->setObjectName(QLatin1String{name});
    field->setPlaceholderText(placeholder);
    return field;
}

} // namespace

AlertDialog::AlertDialog(const QString& proposedNumber, const QString& officer, QWidget* parent)
    : QDialog{parent}
    , m_number{makeField("alertNumber", {})}
    , m_victim{makeField("alertVictim", tr("Name"))}
    , m_from{makeField("alertFrom", tr("Card or account of the victim"))}
    , m_to{makeField("alertTo", tr("Card or account the money went to"))}
    , m_bank{makeField("alertBank", tr("Bank of the receiving account, if known"))}
    , m_amount{makeField("alertAmount", tr("Yuan, such as 50000 or 50,000.00"))}
    , m_at{new QDateTimeEdit}
    , m_channel{new QComboBox}
    , m_officer{makeField("alertOfficer", {})}
    , m_note{new QPlainTextEdit}
    , m_numberError{new FieldError}
    , m_victimError{new FieldError}
    , m_fromError{new FieldError}
    , m_toError{new FieldError}
    , m_amountError{new FieldError}
    , m_atError{new FieldError}
    , m_save{makeButton(QStringLiteral("alertSave"), tr("Save and follow the money"), {}, Look::Main)}
{
    setObjectName(QStringLiteral("alertDialog"));
    setWindowTitle(tr("Take a report by word of mouth"));
    m_number->setText(proposedNumber);
    m_officer->setText(officer);
    m_at->setObjectName(QStringLiteral("alertAt"));
    m_at->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    m_at->setTimeSpec(Qt::UTC);
    m_at->setDateTime(chinaClockNow());
    m_at->setCalendarPopup(true);
    m_channel->setObjectName(QStringLiteral("alertChannel"));
    m_channel->addItem(tr("By word of mouth"), QStringLiteral("口述"));
    m_channel->addItem(tr("Interview record"), QStringLiteral("笔录"));
    m_note->setObjectName(QStringLiteral("alertNote"));
    m_note->setPlaceholderText(tr("What happened, in the caller's words"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(72);

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    addRow(*form, tr("Report no."), *m_number, *m_numberError);
    addRow(*form, tr("Victim"), *m_victim, *m_victimError);
    addRow(*form, tr("From account"), *m_from, *m_fromError);
    addRow(*form, tr("To account"), *m_to, *m_toError);
    form->addRow(tr("Bank"), m_bank);
    addRow(*form, tr("Amount"), *m_amount, *m_amountError);
    addRow(*form, tr("When"), *m_at, *m_atError);
    form->addRow(tr("How it was told"), m_channel);
    form->addRow(tr("Taken by"), m_officer);
    form->addRow(tr("Note"), m_note);

    auto* cancel = makeButton(QStringLiteral("alertCancel"), tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &AlertDialog::accept);
    m_save->setDefault(true);
    for (auto* account : {m_from, m_to}) {
        auto* error = account == m_from ? m_fromError : m_toError;
        connect(account, &QLineEdit::editingFinished, this,
                [account, error] { error->say(account->text().isEmpty() ? QString{} : accountDoubt(account->text())); });
    }
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addLayout(buttons);
    setMinimumWidth(480);
    m_victim->setFocus();
}

void AlertDialog::addRow(QFormLayout& form, const QString& label, QWidget& field, FieldError& error)
{
    auto* box = new QVBoxLayout;
    box->setSpacing(2);
    box->addWidget(&field);
    box->addWidget(&error);
    form.addRow(label, box);
    field.setAccessibleName(label);
}

bool AlertDialog::validate()
{
    m_numberError->say(m_number->text().trimmed().isEmpty() ? tr("Give the report a number.") : QString{});
    m_victimError->say(m_victim->text().trimmed().isEmpty() ? tr("Type the victim's name.") : QString{});
    const auto fromProblem = accountProblem(m_from->text());
    auto toProblem = accountProblem(m_to->text());
    if (fromProblem.isEmpty() && toProblem.isEmpty()
        && normaliseAccount(toUtf8(m_from->text())).value == normaliseAccount(toUtf8(m_to->text())).value)
        toProblem = tr("Both accounts are the same.");
    m_fromError->say(fromProblem);
    m_toError->say(toProblem);
    const auto amount = parseAmount(toUtf8(m_amount->text()), cny.decimals());
    const bool amountFits = amount && *amount > 0;
    m_amountError->say(amountFits ? QString{} : tr("Type the amount in yuan, such as 50000 or 50,000.00."));
    const bool timeFits = m_at->dateTime() <= chinaClockNow().addSecs(60);
    m_atError->say(timeFits ? QString{} : tr("This time lies in the future."));
    return !m_number->text().trimmed().isEmpty() && !m_victim->text().trimmed().isEmpty() && fromProblem.isEmpty()
           && toProblem.isEmpty() && amountFits && timeFits;
}

void AlertDialog::accept()
{
    if (validate())
        QDialog::accept();
}

Alert AlertDialog::alert() const
{
    Alert alert;
    alert.number = toUtf8(m_number->text().trimmed());
    alert.victim = toUtf8(m_victim->text().trimmed());
    alert.fromAccount = toUtf8(m_from->text().trimmed());
    alert.toAccount = toUtf8(m_to->text().trimmed());
    alert.bank = toUtf8(m_bank->text().trimmed());
    alert.amount = parseAmount(toUtf8(m_amount->text()), cny.decimals()).value_or(0);
    alert.at = Instant{std::chrono::seconds{m_at->dateTime().toSecsSinceEpoch() - chinaSeconds}};
    alert.channel = toUtf8(m_channel->currentData().toString());
    alert.officer = toUtf8(m_officer->text().trimmed());
    alert.note = toUtf8(m_note->toPlainText().trimmed());
    return alert;
}

QString proposedAlertNumber(const CaseSnapshot& snapshot, const QDate& today)
{
    const auto day = today.toString(QStringLiteral("yyMMdd"));
    for (int serial = 1;; ++serial) {
        const auto number = QStringLiteral("%1-K%2").arg(day).arg(serial, 2, 10, QLatin1Char{'0'});
        if (std::ranges::find(snapshot.incidents, toUtf8(number), &IncidentFact::number) == snapshot.incidents.end())
            return number;
    }
}

} // namespace jingwei::ui
