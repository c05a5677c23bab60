#pragma once

#include "core/model/entity.h"
#include "core/model/review.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace jingwei {

/// Puts a tag on an entity, or takes it off.
struct TagEdit {
    EntityRef entity;
    std::string tag;
    bool present; ///< after the edit

    friend bool operator==(const TagEdit&, const TagEdit&) = default;
};

/// Says who holds an account or uses a phone, over what the sources say; nothing: back to the sources.
struct HolderEdit {
    EntityRef entity;
    std::optional<std::string> holder;

    friend bool operator==(const HolderEdit&, const HolderEdit&) = default;
};

/// Writes, changes or removes the analyst's note on an entity; empty text: no note.
struct NoteEdit {
    EntityRef entity;
    std::string text;

    friend bool operator==(const NoteEdit&, const NoteEdit&) = default;
};

/// Writes the legal document of a source: 调证文书号, the unit that issued it, its last day; empty: missing,
/// nothing: as it was.
struct DocumentEdit {
    std::int64_t source;
    std::string document;
    std::optional<std::string> issuer = std::nullopt;
    std::optional<std::string> validUntil = std::nullopt;

    friend bool operator==(const DocumentEdit&, const DocumentEdit&) = default;
};

/// What an analyst says of two rows, over the rules: one payment, or two. The pair has no order: who pays is
/// read from the rows.
struct JoinEdit {
    std::int64_t row;           ///< evidence row (`RowId`)
    std::int64_t otherRow;      ///< another
    std::optional<bool> joined; ///< nothing: back to the rules

    friend bool operator==(const JoinEdit&, const JoinEdit&) = default;
};

/// Which of two readings of one original counts. The other stays in the case as a withdrawn source, so
/// nothing is read twice to go back.
struct ReadingEdit {
    std::int64_t source;  ///< counts from now on
    std::int64_t instead; ///< … of this one, which counted until now

    friend bool operator==(const ReadingEdit&, const ReadingEdit&) = default;
};

/// What an officer says of a transfer: it is part of what was stolen in an incident, or it is not, over what
/// register and statements propose.
struct StolenEdit {
    std::string incident;       ///< its number
    std::int64_t row;           ///< an evidence row of the transfer (`RowId`)
    std::optional<bool> stolen; ///< nothing: back to what is proposed

    friend bool operator==(const StolenEdit&, const StolenEdit&) = default;
};

/// What an act does to one diagram of the case.
struct DiagramEdit {
    std::int64_t diagram;
    std::string name;   ///< of the diagram, for people who read the log
    std::string act;    ///< word of what was done: "create", "move", "fold" …
    std::int64_t count; ///< things it was done to
    std::string change; ///< the `DiagramChange` as JSON

    friend bool operator==(const DiagramEdit&, const DiagramEdit&) = default;
};

/// Adds lines to the review, or takes them back: both by adding, for the review forgets nothing.
struct ReviewEdit {
    std::vector<ReviewRecord> records;
    bool present = true; ///< they count after the edit
    std::string by{};    ///< whoever does it, and when; the session says so
    Instant at{};

    friend bool operator==(const ReviewEdit&, const ReviewEdit&) = default;
};

/// Says with which parameters incidents are linked, over what is estimated from the case.
struct LinkModelEdit {
    std::string model; ///< parts of a `LinkModel` as JSON; empty: all as estimated

    friend bool operator==(const LinkModelEdit&, const LinkModelEdit&) = default;
};

/// Says of which category an incident is, over what the register says.
struct CategoryEdit {
    std::string incident;                ///< its number
    std::optional<std::string> category; ///< nothing: back to the register
    std::string reason{};                ///< why; kept in the log

    friend bool operator==(const CategoryEdit&, const CategoryEdit&) = default;
};

/// Whatever the analyst does to a case. Applying one gives the edit that takes it back.
using Edit = std::variant<TagEdit, HolderEdit, NoteEdit, DocumentEdit, JoinEdit, ReadingEdit, StolenEdit,
                          DiagramEdit, ReviewEdit, LinkModelEdit, CategoryEdit>;

/// Whether a line of the review may say that two numbers are of one account, or take that back.
[[nodiscard]] inline bool isOfAccounts(const ReviewRecord& record) noexcept
{
    return record.act == ReviewAct::Withdraw
           || (record.act == ReviewAct::Vote && record.matter == ReviewMatter::Account);
}

/// Whether an edit changes what the rows say together, so that the facts are to be derived anew: seconds in a
/// large case.
[[nodiscard]] inline bool derivesAnew(const Edit& edit) noexcept
{
    const auto* const review = std::get_if<ReviewEdit>(&edit);
    return std::holds_alternative<JoinEdit>(edit) || std::holds_alternative<ReadingEdit>(edit)
           || (review != nullptr && std::ranges::any_of(review->records, isOfAccounts));
}

} // namespace jingwei
