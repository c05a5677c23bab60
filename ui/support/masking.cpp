#include "ui/support/masking.h"

#include "core/identifiers/identifier.h"
#include "ui/support/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Entities)
};

constexpr qsizetype shortestNumber = 7; ///< digits; shorter runs are sums, years, house numbers

bool startsWithDigit(std::string_view text)
{
    return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

/// Mostly digits: an account rather than a name.
bool looksLikeNumber(std::string_view text)
{
    const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    return digits >= shortestNumber && digits * 2 >= std::ssize(text);
}

/// What stands behind the chain of a wallet: "tron/T…" is masked as "tron/T9yD14****AB4d".
QString walletText(std::string_view value, Masking masking)
{
    if (masking == Masking::Shown)
        return toQString(value);
    const auto slash = value.find('/');
    const auto start = slash == std::string_view::npos ? 0 : slash + 1;
    return toQString(value.substr(0, start)) + toQString(maskWallet(value.substr(start)));
}

QString accountText(std::string_view value, Masking masking)
{
    return groupedNumber(masking == Masking::Masked ? maskAccount(value) : std::string{value});
}

/// A merchant, platform or exchange: its name, or the number it goes by.
QString exitNameText(std::string_view value, Masking masking)
{
    return looksLikeNumber(value) ? accountText(value, masking) : toQString(value);
}

QString personText(std::string_view value, Masking masking)
{
    if (!startsWithDigit(value))
        return personName(value, masking);
    return toQString(masking == Masking::Masked ? maskIdNumber(value) : std::string{value});
}

using Replacement = std::function<QString(const QRegularExpressionMatch&)>;

QString replaceEach(const QString& text, const QRegularExpression& pattern, const Replacement& replacement)
{
    QString out;
    qsizetype end = 0;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        out += QStringView{text}.mid(end, match.capturedStart() - end);
        out += replacement(match);
        end = match.capturedEnd();
    }
    out += QStringView{text}.mid(end);
    return out;
}

bool isDay(const QString& digits)
{
    return digits.size() == 8
           && (digits.startsWith(QLatin1String{"19"}) || digits.startsWith(QLatin1String{"20"}))
           && digits.mid(4, 2).toInt() >= 1 && digits.mid(4, 2).toInt() <= 12 && digits.mid(6, 2).toInt() >= 1
           && digits.mid(6, 2).toInt() <= 31;
}

/// A run of digits, perhaps in groups, by the form it has: phone, identity number, else account.
QString maskedNumber(const QString& written)
{
    auto digits = written;
    digits.remove(QLatin1Char{' '}).remove(QLatin1Char{'-'});
    const auto value = toUtf8(digits);
    if (digits.size() == 11)
        return toQString(maskPhone(value));
    if (digits.size() == 18 && readIdNumber(value))
        return toQString(maskIdNumber(value));
    return toQString(maskAccount(value));
}

/// Long runs of digits that are neither sums nor days.
QString withoutNumbers(const QString& text)
{
    static const QRegularExpression number{
        QStringLiteral("(?<![0-9.*])(?:[0-9]{7,}[Xx]?|[0-9]{3,}(?:[ "
                       "-][0-9]{3,}){2,})(?![0-9*])(?<tail>\\.[0-9]{1,2}(?![0-9])|\\s?[元万])?")};
    return replaceEach(text, number, [](const QRegularExpressionMatch& match) {
        const auto tail = match.captured(QStringLiteral("tail"));
        const auto written = match.captured().chopped(tail.size());
        const bool isSum = !tail.isEmpty() && written.size() <= 12;
        return isSum || isDay(written) ? match.captured() : maskedNumber(written) + tail;
    });
}

/// Addresses of wallets, payment accounts, IP and MAC addresses: tokens that hold letters or dots.
QString withoutAddresses(const QString& text)
{
    static const QRegularExpression token{QStringLiteral("[A-Za-z0-9_][A-Za-z0-9_.@:+-]{4,}[A-Za-z0-9_]")};
    return replaceEach(text, token, [](const QRegularExpressionMatch& match) {
        const auto written = match.captured();
        const auto value = toUtf8(written);
        const bool hasLetter = std::ranges::any_of(written, [](QChar c) { return c.isLetter(); });
        const bool isAddress = written.count(QLatin1Char{'.'}) == 3 || written.count(QLatin1Char{':'}) == 5;
        if (!hasLetter && !isAddress)
            return written; // a sum, a day, a time, or a number, which comes later
        if (written.contains(QLatin1Char{'@'}))
            return toQString(maskPaymentAccount(value));
        const auto kinds = recognise(value);
        return kinds.empty() ? written : toQString(mask(kinds.front(), value));
    });
}

} // namespace

QString personName(std::string_view name, Masking masking)
{
    if (name.empty())
        return unknownText();
    return toQString(masking == Masking::Masked ? maskName(name) : std::string{name});
}

QString valueText(EntityKind kind, std::string_view value, Masking masking)
{
    if (value.empty())
        return unknownText();
    switch (kind) {
    case EntityKind::Account:
    case EntityKind::Cash:
    case EntityKind::BankInternal:
    case EntityKind::Unnamed: return accountText(value, masking);
    case EntityKind::Merchant:
    case EntityKind::Platform:
    case EntityKind::Crypto: return exitNameText(value, masking);
    case EntityKind::Outside:
    case EntityKind::Incident: return toQString(value);
    case EntityKind::Person: return personText(value, masking);
    case EntityKind::Phone:
        return toQString(masking == Masking::Masked ? maskPhone(value) : std::string{value});
    case EntityKind::Device:
    case EntityKind::Sim:
        return toQString(masking == Masking::Masked ? maskAccount(value) : std::string{value});
    case EntityKind::Wallet: return walletText(value, masking);
    }
    return {};
}

QString entityText(const EntityRef& entity, Masking masking)
{
    const auto value = valueText(entity.kind, entity.value, masking);
    switch (entity.kind) {
    case EntityKind::Cash: return Words::tr("cash from %1", "an account").arg(value);
    case EntityKind::BankInternal: return Words::tr("bank fees of %1", "an account").arg(value);
    case EntityKind::Unnamed: return Words::tr("unnamed other side of %1", "an account").arg(value);
    case EntityKind::Outside: return Words::tr("outside", "the empty side of a ledger row");
    case EntityKind::Account:
    case EntityKind::Merchant:
    case EntityKind::Platform:
    case EntityKind::Crypto:
    case EntityKind::Incident:
    case EntityKind::Person:
    case EntityKind::Phone:
    case EntityKind::Device:
    case EntityKind::Sim:
    case EntityKind::Wallet: return value;
    }
    return {};
}

QString proseText(std::string_view text, std::span<const EntityRef> known, Masking masking)
{
    auto prose = toQString(text);
    if (masking == Masking::Shown)
        return prose;
    std::vector<std::pair<QString, QString>>
        names; // longest first, so that a name inside another is not torn
    for (const auto& entity : known) {
        if (entity.value.empty())
            continue;
        auto shown = valueText(entity.kind, entity.value, masking);
        names.emplace_back(toQString(entity.value), ungrouped(shown));
    }
    std::ranges::stable_sort(names, std::ranges::greater{},
                             [](const auto& name) { return name.first.size(); });
    for (const auto& [name, shown] : names)
        prose.replace(name, shown);
    return withoutNumbers(withoutAddresses(prose));
}

} // namespace jingwei::ui
