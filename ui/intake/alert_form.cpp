#include "ui/intake/alert_form.h"

#include "core/identifiers/bank_card.h"
#include "core/identifiers/identifier.h"
#include "ui/intake/alert_dialog.h"
#include "ui/support/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr auto clocksDiffer = std::chrono::hours{24};

bool hasIncident(const CaseSnapshot& snapshot, const std::string& number)
{
    return std::any_of(snapshot.incidents.begin(), snapshot.incidents.end(),
                       [&number](const IncidentFact& incident) { return incident.number == number; });
}

/// Platforms have short names and addresses; a number of few digits is a slip of the hand.
bool isTooShort(const std::string& number)
{
    constexpr std::size_t leastDigits = 8;
    const bool digitsOnly =
        std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digitsOnly && number.size() < leastDigits;
}

/// Collects errors field by field and hands out what was typed.
class Reader {
public:
    Reader(const AlertInput& input, AlertCheck& check) : m_input{input}, m_check{check} {}

    [[nodiscard]] std::string text(AlertField field) const
    {
        const auto typed = m_input.typed.find(field);
        return typed == m_input.typed.end() ? std::string{} : toUtf8(typed->second.trimmed());
    }

    std::string required(AlertField field, const QString& sentence)
    {
        auto value = text(field);
        if (value.empty())
            fail(field, sentence);
        return value;
    }

    void fail(AlertField field, const QString& sentence) { m_check.errors.emplace(field, sentence); }

private:
    const AlertInput& m_input;
    AlertCheck& m_check;
};

std::string accountOf(Reader& reader, AlertField field, const QString& missing)
{
    const auto written = reader.required(field, missing);
    if (written.empty())
        return {};
    const auto number = normaliseAccount(written);
    if (number.value.empty())
        reader.fail(field, missing);
    else if (number.damaged)
        reader.fail(field,
                    AlertDialog::tr("Digits are missing at the end. Type the number from the receipt."));
    else if (number.masked)
        reader.fail(field, AlertDialog::tr("Digits are hidden with *. Type the whole number."));
    else if (isTooShort(number.value))
        reader.fail(field, AlertDialog::tr("This is too short for a card or account."));
    return number.value;
}

/// What a second look may put right while the caller is still on the line.
std::map<AlertField, QString> doubtsOf(const Alert& alert, const CaseSnapshot& snapshot)
{
    std::map<AlertField, QString> doubts;
    for (const auto& [field, number] : {std::pair{AlertField::FromAccount, alert.fromAccount},
                                        std::pair{AlertField::ToAccount, alert.toAccount}})
        if (carriesLuhnDigit(number) && !luhnHolds(number))
            doubts[field] =
                AlertDialog::tr("The check digit of this card does not fit: is every digit right?");
    const auto vertex = snapshot.graph->find({EntityKind::Account, alert.fromAccount});
    for (const auto& incident : snapshot.incidents)
        if (vertex && incident.victim != alert.victim
            && std::ranges::find(incident.victimAccounts, snapshot.graph->account(*vertex).id)
                   != incident.victimAccounts.end())
            doubts[AlertField::FromAccount] =
                AlertDialog::tr("This is an account of another victim: %1 (%2). What both paid from it "
                                "cannot be told apart.")
                    .arg(toQString(incident.victim), toQString(incident.number));
    return doubts;
}

Minor amountOf(Reader& reader)
{
    const auto typed = reader.required(AlertField::Amount, AlertDialog::tr("How much was paid?"));
    if (typed.empty())
        return 0;
    const auto amount = parseAmount(typed, cny.decimals());
    if (!amount)
        reader.fail(AlertField::Amount, AlertDialog::tr("This is no sum in yuan. Like this: 50,000.00"));
    else if (*amount <= 0)
        reader.fail(AlertField::Amount, AlertDialog::tr("The sum must be more than 0."));
    return amount.value_or(0);
}

Instant timeOf(Reader& reader, ZoneOffset zone, Instant now)
{
    const auto typed =
        reader.required(AlertField::Time, AlertDialog::tr("When was it paid? The hour is enough."));
    if (typed.empty())
        return {};
    const auto time = parseTime(typed, zone);
    if (!time) {
        reader.fail(AlertField::Time, AlertDialog::tr("This is no time. Like this: 2025-03-17 20:41"));
        return {};
    }
    if (time->at > now + clocksDiffer)
        reader.fail(AlertField::Time, AlertDialog::tr("This time has not come yet. Check year and day."));
    return time->at;
}

Alert read(Reader& reader, const AlertInput& input, const CaseSnapshot& snapshot, Instant now)
{
    Alert alert;
    alert.number = reader.required(AlertField::Number, AlertDialog::tr("The report needs a number."));
    if (hasIncident(snapshot, alert.number))
        reader.fail(AlertField::Number,
                    AlertDialog::tr("An incident of this number is in the case already."));
    alert.victim = reader.required(AlertField::Victim, AlertDialog::tr("Who reports it?"));
    alert.fromAccount = accountOf(reader, AlertField::FromAccount,
                                  AlertDialog::tr("From which account or card was it paid?"));
    alert.toAccount =
        accountOf(reader, AlertField::ToAccount, AlertDialog::tr("To which account or card was it paid?"));
    if (!alert.toAccount.empty() && alert.toAccount == alert.fromAccount)
        reader.fail(AlertField::ToAccount, AlertDialog::tr("Both accounts are the same."));
    alert.amount = amountOf(reader);
    alert.at = timeOf(reader, snapshot.zone, now);
    alert.bank = reader.text(AlertField::Bank);
    alert.note = reader.text(AlertField::Note);
    alert.officer = reader.text(AlertField::Officer);
    alert.channel = toUtf8(input.channel);
    return alert;
}

} // namespace

Alert alertSoFar(const AlertInput& input, const CaseSnapshot& snapshot, Instant now)
{
    AlertCheck check;
    Reader reader{input, check};
    return read(reader, input, snapshot, now);
}

AlertCheck checkAlert(const AlertInput& input, const CaseSnapshot& snapshot, Instant now)
{
    AlertCheck check;
    Reader reader{input, check};
    auto alert = read(reader, input, snapshot, now);
    if (check.errors.empty()) {
        check.doubts = doubtsOf(alert, snapshot);
        check.alert = std::move(alert);
    }
    return check;
}

QString proposeAlertNumber(const CaseSnapshot& snapshot, Instant now)
{
    auto day = dayText(now, snapshot.zone);
    day.remove(QLatin1Char{'-'});
    for (int serial = 1;; ++serial) {
        const auto number = QStringLiteral("K%1-%2").arg(day).arg(serial, 2, 10, QLatin1Char{'0'});
        if (!hasIncident(snapshot, toUtf8(number)))
            return number;
    }
}

} // namespace jingwei::ui
