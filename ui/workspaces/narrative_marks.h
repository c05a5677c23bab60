#pragma once

#include "core/intake/narrative.h"
#include "core/session/case_session.h"
#include "ui/support/masking.h"

#include <QString>

#include <optional>
#include <vector>

namespace jingwei::ui {

/// A place of a text that names something.
struct NarrativeMark {
    qsizetype from; ///< in UTF-16 units of the text it belongs to
    qsizetype length;
    Mention mention; ///< as core found it; its place is in characters of the narrative as written
    QString value;   ///< normalised, as it may be shown
    std::optional<EntityRef> entity; ///< what it names; nothing: of a kind that is no entity, or not whole
    bool inCase = false;             ///< the case knows the entity, so that it can be selected

    friend bool operator==(const NarrativeMark&, const NarrativeMark&) = default;
};

/// A narrative as it is shown, with its marks.
struct MarkedText {
    QString text;
    std::vector<NarrativeMark> marks; ///< in the order of the text
};

/// Marks what an incident's narrative names: what `findMentions` finds, the leads that the case keeps of the
/// same text. Masked, identifiers and the victim's name are hidden, and with them every other long number.
[[nodiscard]] MarkedText markNarrative(const CaseSnapshot& snapshot, const IncidentFact& incident,
                                       Masking masking);

} // namespace jingwei::ui
