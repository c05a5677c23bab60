#include "ui/workspaces/narrative_marks.h"

#include "core/identifiers/identifier.h"
#include "ui/support/format.h"

#include <algorithm>

namespace jingwei::ui {

namespace {

/// Turns places counted in characters, as core counts, into places in UTF-16 units. Asked in rising order.
class Utf16Places {
public:
    explicit Utf16Places(const QString& text) : m_text{text} {}

    qsizetype operator()(std::size_t character)
    {
        for (; m_character < character && m_unit < m_text.size(); ++m_character)
            m_unit += m_text[m_unit].isHighSurrogate() && m_unit + 1 < m_text.size() ? 2 : 1;
        return m_unit;
    }

private:
    const QString& m_text;
    std::size_t m_character = 0;
    qsizetype m_unit = 0;
};

std::optional<EntityRef> entityOf(const Mention& mention)
{
    if (mention.masked || mention.damaged)
        return std::nullopt;
    switch (mention.kind) {
    case MentionKind::BankCard:
    case MentionKind::Account: return EntityRef{EntityKind::Account, mention.value};
    case MentionKind::Phone: return EntityRef{EntityKind::Phone, mention.value};
    case MentionKind::IdNumber: return EntityRef{EntityKind::Person, mention.value};
    case MentionKind::Imei: return EntityRef{EntityKind::Device, imeiKey(mention.value)};
    case MentionKind::Wallet:
        if (const auto wallet = readWallet(mention.value))
            return EntityRef{EntityKind::Wallet,
                             std::string{walletChainWord(wallet->chain)} + '/' + wallet->value};
        return std::nullopt;
    case MentionKind::Qq:
    case MentionKind::WeChat:
    case MentionKind::Domain:
    case MentionKind::App:
    case MentionKind::Amount: return std::nullopt;
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

/// A mention's value as it may be shown. QQ and WeChat numbers name people as phones do.
QString valueShown(const Mention& mention, const std::optional<EntityRef>& entity, Masking masking)
{
    if (entity)
        return valueText(entity->kind, entity->value, masking);
    const auto value = toQString(mention.value);
    const bool namesSomebody = mention.kind == MentionKind::Qq || mention.kind == MentionKind::WeChat;
    if (masking == Masking::Shown || mention.masked || !namesSomebody)
        return value;
    return valueText(EntityKind::Device, mention.value, masking);
}

/// What stands between mentions. Masked, the name is hidden, and any long number that is no mention.
QString betweenText(const QString& text, const std::string& name, Masking masking)
{
    if (masking == Masking::Shown)
        return text;
    auto hidden = proseText(toUtf8(text), {}, masking);
    if (!name.empty())
        hidden.replace(toQString(name), personName(name, masking));
    return hidden;
}

} // namespace

MarkedText markNarrative(const CaseSnapshot& snapshot, const IncidentFact& incident, Masking masking)
{
    const auto text = toQString(incident.narrative);
    Utf16Places places{text};
    MarkedText marked;
    qsizetype done = 0;
    for (auto& mention : findMentions(incident.narrative)) {
        const auto from = places(mention.begin);
        const auto end = places(mention.begin + mention.length);
        marked.text += betweenText(text.mid(done, from - done), incident.victim, masking);
        auto entity = entityOf(mention);
        const bool known = entity && isKnown(snapshot, incident, *entity);
        const auto value = valueShown(mention, entity, masking);
        const bool isSum = mention.kind == MentionKind::Amount;
        const auto shown = masking == Masking::Shown || isSum ? text.mid(from, end - from) : value;
        marked.marks.push_back({.from = marked.text.size(),
                                .length = shown.size(),
                                .mention = std::move(mention),
                                .value = value,
                                .entity = std::move(entity),
                                .inCase = known});
        marked.text += shown;
        done = end;
    }
    marked.text += betweenText(text.mid(done), incident.victim, masking);
    return marked;
}

} // namespace jingwei::ui
