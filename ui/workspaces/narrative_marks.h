#pragma once

#include "core/session/case_session.h"
#include "ui/support/format.h"
#include "ui/support/masking.h"

#include <QString>

#include <functional>
#include <vector>

namespace jingwei::ui {

/// A number in running text, before anyone has looked whether it means anything.
struct NumberSpan {
    qsizetype from; ///< in UTF-16 units
    qsizetype length;

    friend bool operator==(const NumberSpan&, const NumberSpan&) = default;
};

/// Where a text holds something that may be a card, phone, identity number or address of a wallet: runs of
/// digits and Latin letters, and groups of digits parted by single blanks or dashes (6299 0412 7704 0417,
/// 139-0001-0042). Dates, sums and times are left out.
[[nodiscard]] std::vector<NumberSpan> numberSpans(const QString& text);

/// What a written number names, normalised; nothing: no identifier, or of a kind that is no entity (an IP
/// address). `isKnownAccount` decides where a number may be several things.
[[nodiscard]] std::optional<EntityRef>
entityWritten(const QString& written, const std::function<bool(const EntityRef&)>& isKnownAccount);

/// A place of a text that names an entity.
struct NarrativeMark {
    qsizetype from; ///< in UTF-16 units of the text it belongs to
    qsizetype length;
    EntityRef entity; ///< what it names, normalised
    bool inCase;      ///< the case knows it, so that it can be selected

    friend bool operator==(const NarrativeMark&, const NarrativeMark&) = default;
};

/// A narrative as it is shown, with its marks.
struct MarkedText {
    QString text;
    std::vector<NarrativeMark> marks; ///< in the order of the text
};

/// Marks what an incident's narrative names. Masked, the identifiers and the victim's name are hidden in the
/// text.
[[nodiscard]] MarkedText markNarrative(const CaseSnapshot& snapshot, const IncidentFact& incident,
                                       Masking masking);

} // namespace jingwei::ui
