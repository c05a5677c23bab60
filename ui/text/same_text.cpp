#include "ui/text/same_text.h"

#include "ui/support/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::SameText)
};

/// What values of a ground are, to be grouped and hidden.
enum class ValueLook : std::uint8_t { Plain, Prose, Name, NameAndPhone, IdNumber, Phones, Accounts };

/// How a ground is called and shown.
struct GroundLook {
    std::string_view word;
    const char* text;
    ValueLook values = ValueLook::Plain;
};

constexpr std::array looks{
    GroundLook{"id-number", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Identity number"),
               ValueLook::IdNumber},
    GroundLook{"name", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Name"), ValueLook::Name},
    GroundLook{"other-name", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Other name"), ValueLook::Name},
    GroundLook{"name-and-phone", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Name and phone"),
               ValueLook::NameAndPhone},
    GroundLook{"phone", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Phone"), ValueLook::Phones},
    GroundLook{"suspect-phone", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Suspect phone"),
               ValueLook::Phones},
    GroundLook{"account", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Account"), ValueLook::Accounts},
    GroundLook{"suspect-account", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Suspect account"),
               ValueLook::Accounts},
    GroundLook{"victim-account", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Victim's account"),
               ValueLook::Accounts},
    GroundLook{"holder", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Account holder"), ValueLook::Name},
    GroundLook{"holder-id", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Holder's identity number"),
               ValueLook::IdNumber},
    GroundLook{"bank", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Bank")},
    GroundLook{"form", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Card and account number"),
               ValueLook::Accounts},
    GroundLook{"movements", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Movements in common")},
    GroundLook{"balance", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Balance that goes on")},
    GroundLook{"own-transfers", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Transfers between them"),
               ValueLook::Accounts},
    GroundLook{"time", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Time")},
    GroundLook{"loss", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Loss")},
    GroundLook{"narrative", QT_TRANSLATE_NOOP("jingwei::ui::SameText", "Narrative"), ValueLook::Prose},
};

const GroundLook* lookOf(std::string_view word)
{
    const auto* const found = std::ranges::find(looks, word, &GroundLook::word);
    return found == looks.end() ? nullptr : found;
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

} // namespace

QString sameGroundText(std::string_view word)
{
    const auto* look = lookOf(word);
    return look == nullptr ? toQString(word) : Words::tr(look->text);
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

QString writtenSameText(std::string_view ground, Masking masking)
{
    const auto colon = ground.find(':');
    const auto word = ground.substr(0, colon);
    const auto* const look = lookOf(word);
    if (colon == std::string_view::npos || (look != nullptr && look->values == ValueLook::Prose))
        return sameGroundText(word); // a narrative is read in the register
    QStringList values;
    for (const auto& value : toQString(ground.substr(colon + 1)).split(QLatin1Char{'|'}))
        values << sameValueText(word, toUtf8(value), {}, masking);
    return Words::tr("%1 %2", "ground, its value")
        .arg(sameGroundText(word), values.join(QStringLiteral(" / ")));
}

QString sameRefText(std::string_view ref, Masking masking)
{
    const auto entity = parseEntityRef(ref);
    return entity ? valueText(entity->kind, entity->value, masking) : toQString(ref);
}

QString sameThingText(std::string_view ref, Masking masking)
{
    const auto number = sameRefText(ref, masking);
    const auto entity = parseEntityRef(ref);
    if (!entity)
        return number;
    if (entity->kind == EntityKind::Incident)
        return Words::tr("victim of %1").arg(number);
    if (entity->kind == EntityKind::Account)
        return Words::tr("account %1").arg(number);
    if (entity->kind == EntityKind::Phone)
        return Words::tr("phone %1").arg(number);
    return Words::tr("identity number %1").arg(number);
}

} // namespace jingwei::ui
