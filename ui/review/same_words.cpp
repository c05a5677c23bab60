#include "ui/review/same_words.h"

#include "ui/review/ground_words.h"
#include "ui/support/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::SameWords)
};

/// What values of a ground are, to be grouped and hidden.
enum class ValueLook : std::uint8_t { Plain, Prose, Name, NameAndPhone, IdNumber, Phones, Accounts };

/// How a ground is called, drawn and shown.
struct GroundLook {
    std::string_view word;
    const char* text;
    const char* icon;
    ValueLook values = ValueLook::Plain;
};

constexpr std::array looks{
    GroundLook{"id-number", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Identity number"), "person",
               ValueLook::IdNumber},
    GroundLook{"name", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Name"), "person", ValueLook::Name},
    GroundLook{"other-name", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Other name"), "person",
               ValueLook::Name},
    GroundLook{"name-and-phone", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Name and phone"), "person",
               ValueLook::NameAndPhone},
    GroundLook{"phone", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Phone"), "phone", ValueLook::Phones},
    GroundLook{"suspect-phone", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Suspect phone"), "phone",
               ValueLook::Phones},
    GroundLook{"account", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Account"), "card",
               ValueLook::Accounts},
    GroundLook{"suspect-account", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Suspect account"), "card",
               ValueLook::Accounts},
    GroundLook{"victim-account", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Victim's account"), "card",
               ValueLook::Accounts},
    GroundLook{"holder", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Account holder"), "person",
               ValueLook::Name},
    GroundLook{"holder-id", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Holder's identity number"), "person",
               ValueLook::IdNumber},
    GroundLook{"bank", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Bank"), "bank"},
    GroundLook{"form", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Card and account number"), "card",
               ValueLook::Accounts},
    GroundLook{"movements", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Movements in common"), "flow"},
    GroundLook{"balance", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Balance that goes on"), "balance"},
    GroundLook{"own-transfers", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Transfers between them"),
               "money", ValueLook::Accounts},
    GroundLook{"time", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Time"), "clock"},
    GroundLook{"loss", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Loss"), "balance"},
    GroundLook{"narrative", QT_TRANSLATE_NOOP("jingwei::ui::SameWords", "Narrative"), "note",
               ValueLook::Prose},
};

const GroundLook* lookOf(std::string_view word)
{
    const auto* const found = std::ranges::find(looks, word, &GroundLook::word);
    return found == looks.end() ? nullptr : found;
}

GroundMark markOf(const SameGround& ground)
{
    if (ground.a.empty() != ground.b.empty() && ground.weight == 0.0)
        return GroundMark::OneSided;
    return ground.agrees ? GroundMark::Agree : GroundMark::Differ;
}

/// Several values of one side, each shown by itself: "6222…、6228…".
QString listText(EntityKind kind, std::string_view values, Masking masking)
{
    const auto separator = QString{QChar{0x3001}};
    QStringList shown;
    for (const auto& value : toQString(values).split(separator, Qt::SkipEmptyParts))
        shown << valueText(kind, toUtf8(value), masking);
    return shown.join(separator);
}

QString nameAndPhoneText(std::string_view value, Masking masking)
{
    const auto blank = value.rfind(' ');
    if (blank == std::string_view::npos)
        return personName(value, masking);
    return Words::tr("%1 %2", "name, number")
        .arg(personName(value.substr(0, blank), masking),
             valueText(EntityKind::Phone, value.substr(blank + 1), masking));
}

GroundRow rowOf(const SameProposal& proposal, const SameGround& ground, Masking masking)
{
    GroundRow row;
    row.mark = markOf(ground);
    row.name = sameGroundText(ground.word);
    row.icon = sameGroundIcon(ground.word);
    const std::array known{EntityRef{EntityKind::Person, proposal.a.name},
                           EntityRef{EntityKind::Person, proposal.b.name}};
    row.a = sameValueText(ground.word, ground.a, known, masking);
    row.b = sameValueText(ground.word, ground.b, known, masking);
    row.ground.weight = ground.weight;
    for (const auto* side : {&proposal.a, &proposal.b})
        row.ground.rows.insert(row.ground.rows.end(), side->rows.begin(), side->rows.end());
    return row;
}

} // namespace

QString sameGroundText(std::string_view word)
{
    const auto* look = lookOf(word);
    return look == nullptr ? toQString(word) : Words::tr(look->text);
}

QString sameGroundIcon(std::string_view word)
{
    const auto* look = lookOf(word);
    return QLatin1String{look == nullptr ? "columns" : look->icon};
}

QString sameValueText(std::string_view word, std::string_view value, std::span<const EntityRef> known,
                      Masking masking)
{
    if (value.empty())
        return {};
    const auto* look = lookOf(word);
    switch (look == nullptr ? ValueLook::Prose : look->values) { // an unknown one may name somebody
    case ValueLook::Plain: return toQString(value);
    case ValueLook::Prose: return proseText(value, known, masking);
    case ValueLook::Name: return personName(value, masking);
    case ValueLook::NameAndPhone: return nameAndPhoneText(value, masking);
    case ValueLook::IdNumber: return valueText(EntityKind::Person, value, masking);
    case ValueLook::Phones: return listText(EntityKind::Phone, value, masking);
    case ValueLook::Accounts: return listText(EntityKind::Account, value, masking);
    }
    return {};
}

QString sameRefText(std::string_view ref, Masking masking)
{
    const auto entity = parseEntityRef(ref);
    return entity ? valueText(entity->kind, entity->value, masking) : toQString(ref);
}

QString sameSideText(const SameSide& side, Masking masking)
{
    if (side.name.empty())
        return sameRefText(side.ref, masking);
    return Words::tr("%1 %2", "name, number")
        .arg(personName(side.name, masking), sameRefText(side.ref, masking));
}

QString sameVerdictText(ReviewMatter matter, Verdict verdict)
{
    const bool same = verdict == Verdict::Same;
    if (verdict == Verdict::Undecided || matter == ReviewMatter::Series)
        return verdictText(verdict);
    switch (matter) {
    case ReviewMatter::Report: return same ? Words::tr("one event") : Words::tr("two events");
    case ReviewMatter::Person: return same ? Words::tr("same person") : Words::tr("two persons");
    case ReviewMatter::Account: return same ? Words::tr("same account") : Words::tr("two accounts");
    case ReviewMatter::Series: break;
    }
    return {};
}

GroundRows sameRows(const SameProposal& proposal, Masking masking)
{
    GroundRows made;
    for (const auto& ground : proposal.grounds)
        made.rows.push_back(rowOf(proposal, ground, masking));
    std::ranges::stable_partition(made.rows,
                                  [](const GroundRow& row) { return row.mark != GroundMark::OneSided; });
    for (auto& row : made.rows) {
        row.from = made.score;
        made.score += row.ground.weight;
        row.to = made.score;
        made.least = std::min(made.least, row.to);
        made.most = std::max(made.most, row.to);
        made.agree += row.mark == GroundMark::Agree ? 1 : 0;
        made.differ += row.mark == GroundMark::Differ ? 1 : 0;
        made.oneSided += row.mark == GroundMark::OneSided ? 1 : 0;
    }
    made.most *= 1.05;
    made.least *= 1.05;
    GroundRow sum;
    sum.mark = GroundMark::Sum;
    sum.name = Words::tr("Score");
    sum.a = Words::tr("Sum of all rows: likelihood ratio to the base 2; a lead, no proof");
    sum.to = made.score;
    made.rows.push_back(std::move(sum));
    return made;
}

} // namespace jingwei::ui
