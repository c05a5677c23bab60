#include "ui/workspaces/narrative_marks.h"

#include "core/identifiers/identifier.h"

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr qsizetype leastDigits = 11; ///< a mobile number; anything shorter is a sum, a date, a door
constexpr qsizetype groupOfFour = 4;

bool isDigit(QChar c)
{
    return c >= QLatin1Char{'0'} && c <= QLatin1Char{'9'};
}

bool isWordCharacter(QChar c)
{
    return isDigit(c) || (c >= QLatin1Char{'a'} && c <= QLatin1Char{'z'})
           || (c >= QLatin1Char{'A'} && c <= QLatin1Char{'Z'});
}

qsizetype endOfWord(const QString& text, qsizetype from)
{
    while (from < text.size() && isWordCharacter(text[from]))
        ++from;
    return from;
}

bool allDigits(const QString& text, qsizetype from, qsizetype end)
{
    return std::all_of(text.begin() + from, text.begin() + end, isDigit);
}

/// Ends of the digit groups that may belong to one number beginning at `from`: same separator, each group 3
/// or 4 digits but for the last, which may have fewer.
std::vector<qsizetype> groupEnds(const QString& text, qsizetype from)
{
    std::vector<qsizetype> ends{endOfWord(text, from)};
    const auto first = ends.front();
    if (!allDigits(text, from, first) || first - from > groupOfFour || first - from < 3
        || first >= text.size())
        return ends;
    const auto separator = text[first];
    if (separator != QLatin1Char{' '} && separator != QLatin1Char{'-'})
        return ends;
    while (ends.back() < text.size() && text[ends.back()] == separator) {
        const auto start = ends.back() + 1;
        const auto end = endOfWord(text, start);
        if (end == start || end - start > groupOfFour || !allDigits(text, start, end))
            break;
        ends.push_back(end);
        if (end - start < groupOfFour)
            break;
    }
    return ends;
}

qsizetype digitsIn(const QString& text, qsizetype from, qsizetype end)
{
    return std::count_if(text.begin() + from, text.begin() + end, isDigit);
}

std::optional<EntityRef> entityOf(IdentifierKind kind, const std::string& written)
{
    switch (kind) {
    case IdentifierKind::BankCard:
    case IdentifierKind::BankAccount:
    case IdentifierKind::AlipayId:
    case IdentifierKind::TenpayId: return EntityRef{EntityKind::Account, normaliseAccount(written).value};
    case IdentifierKind::IdNumber: return EntityRef{EntityKind::Person, normaliseIdNumber(written)};
    case IdentifierKind::Phone: return EntityRef{EntityKind::Phone, normalisePhone(written).value};
    case IdentifierKind::Imei: return EntityRef{EntityKind::Device, imeiKey(written)};
    case IdentifierKind::Imsi: return EntityRef{EntityKind::Sim, normaliseImsi(written)};
    case IdentifierKind::TronAddress:
    case IdentifierKind::BitcoinAddress:
    case IdentifierKind::EthereumAddress:
        if (const auto wallet = readWallet(written))
            return EntityRef{EntityKind::Wallet,
                             std::string{walletChainWord(wallet->chain)} + '/' + wallet->value};
        return std::nullopt;
    case IdentifierKind::Uscc:
    case IdentifierKind::ServiceNumber:
    case IdentifierKind::IpAddress:
    case IdentifierKind::MacAddress:
    case IdentifierKind::WeChatId:
    case IdentifierKind::Qq: return std::nullopt;
    }
    return std::nullopt;
}

bool isKnownPhone(const CaseSnapshot& snapshot, const IncidentFact& incident, const std::string& number)
{
    if (incident.victimPhone == number
        || std::find(incident.suspectPhones.begin(), incident.suspectPhones.end(), number)
               != incident.suspectPhones.end())
        return true;
    return std::any_of(snapshot.calls.begin(), snapshot.calls.end(),
                       [&](const CallFact& call) { return call.from == number || call.to == number; });
}

bool isKnown(const CaseSnapshot& snapshot, const IncidentFact& incident, const EntityRef& entity)
{
    if (entity.kind == EntityKind::Phone)
        return isKnownPhone(snapshot, incident, entity.value);
    if (entity.kind == EntityKind::Person)
        return entity.value == incident.victimId;
    return snapshot.graph->find(entity).has_value();
}

/// Puts `replacement` for a part of the text; gives by how much it grew.
qsizetype replacePart(QString& text, qsizetype from, qsizetype length, const QString& replacement)
{
    text.replace(from, length, replacement);
    return replacement.size() - length;
}

void maskMarks(MarkedText& marked)
{
    qsizetype shift = 0;
    for (auto& mark : marked.marks) {
        mark.from += shift;
        const auto hidden = valueText(mark.entity.kind, mark.entity.value, Masking::Masked);
        shift += replacePart(marked.text, mark.from, mark.length, hidden);
        mark.length = hidden.size();
    }
}

/// Hides each place where the name stands; it never stands inside a mark, which holds digits and Latin
/// letters.
void maskName(MarkedText& marked, const std::string& name)
{
    const auto shown = toQString(name);
    if (shown.isEmpty())
        return;
    const auto hidden = personName(name, Masking::Masked);
    for (auto at = marked.text.indexOf(shown); at >= 0; at = marked.text.indexOf(shown, at + hidden.size())) {
        const auto shift = replacePart(marked.text, at, shown.size(), hidden);
        for (auto& mark : marked.marks)
            if (mark.from > at)
                mark.from += shift;
    }
}

} // namespace

std::vector<NumberSpan> numberSpans(const QString& text)
{
    std::vector<NumberSpan> spans;
    for (qsizetype at = 0; at < text.size();) {
        if (!isWordCharacter(text[at])) {
            ++at;
            continue;
        }
        auto ends = groupEnds(text, at);
        const auto end = ends.back();
        const bool isNumber = digitsIn(text, at, end) >= leastDigits || end - at >= 26;
        if (isNumber)
            spans.push_back({at, end - at});
        at = isNumber ? end : ends.front();
    }
    return spans;
}

std::optional<EntityRef> entityWritten(const QString& written,
                                       const std::function<bool(const EntityRef&)>& isKnownAccount)
{
    auto plain = toUtf8(written);
    const bool onlyDigits = std::all_of(plain.begin(), plain.end(), [](char c) { return c < 'A'; });
    if (onlyDigits)
        std::erase_if(plain, [](char c) { return c == ' ' || c == '-'; });
    const EntityRef account{EntityKind::Account, normaliseAccount(plain).value};
    if (!account.value.empty() && isKnownAccount(account))
        return account;
    for (const auto kind : recognise(plain)) {
        auto entity = entityOf(kind, plain);
        if (entity && !entity->value.empty())
            return entity;
    }
    return std::nullopt;
}

MarkedText markNarrative(const CaseSnapshot& snapshot, const IncidentFact& incident, Masking masking)
{
    MarkedText marked{.text = toQString(incident.narrative), .marks = {}};
    const auto isKnownAccount = [&](const EntityRef& entity) {
        return snapshot.graph->find(entity).has_value();
    };
    for (const auto& span : numberSpans(marked.text)) {
        auto entity = entityWritten(marked.text.mid(span.from, span.length), isKnownAccount);
        if (!entity)
            continue;
        const bool known = isKnown(snapshot, incident, *entity);
        marked.marks.push_back(
            {.from = span.from, .length = span.length, .entity = *std::move(entity), .inCase = known});
    }
    if (masking == Masking::Masked) {
        maskMarks(marked);
        maskName(marked, incident.victim);
    }
    return marked;
}

} // namespace jingwei::ui
