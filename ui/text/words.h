#pragma once

#include "core/brief/brief.h"
#include "core/diagram/diagram.h"
#include "core/model/facts.h"
#include "core/model/source.h"
#include "core/session/case_session.h"
#include "ui/support/format.h"

#include <QString>

#include <cstdint>
#include <string_view>

namespace jingwei::ui {

// ---- what things are ----

/// "account", "cash", "incident" …
[[nodiscard]] QString kindText(EntityKind kind);
/// "Victim", "Account", "Exit" …: rows of the diagram's legend.
[[nodiscard]] QString familyText(NodeFamily family);
/// "transfers", "calls", "use of a phone or account"
[[nodiscard]] QString linkKindText(LinkKind kind);
/// "level-1 account"; level 0 is "victim".
[[nodiscard]] QString levelText(std::uint32_t level);
/// "Level 1"; level 0 is "Victim": heads of columns and cells.
[[nodiscard]] QString levelHead(std::uint32_t level);
/// "bank transactions" for `bank-transactions` …; a profile of the user's own keeps its name.
[[nodiscard]] QString profileText(std::string_view name);

// ---- sources ----

[[nodiscard]] QString sourceStatusText(SourceStatus status);
/// Why a row was rejected, in the words of the person who must mend it.
[[nodiscard]] QString rejectText(RejectReason reason);
/// What is odd about a row that was taken in.
[[nodiscard]] QString warningText(WarningReason reason);
/// The same by the words of core ("amount-malformed"); one that this version does not know is given back as
/// it is.
[[nodiscard]] QString rejectWordText(std::string_view word);
[[nodiscard]] QString warningWordText(std::string_view word);
/// Where an evidence row stands: `accepted`, `duplicate`, `rejected`, `withdrawn`.
[[nodiscard]] QString rowStatusText(std::string_view status);

/// A row by its source and the number a spreadsheet shows.
[[nodiscard]] QString rowName(RowId row);

// ---- edits and the log ----

/// What an edit does: "tag “driver” on 6222 …".
[[nodiscard]] QString editText(const Edit& edit, Masking masking);
/// "Undo: …" for the edit that undo will apply (`CaseSession::nextUndo`): names the act that is taken back.
[[nodiscard]] QString undoText(const Edit& next, Masking masking);
/// "Redo: …" for the edit that redo will apply.
[[nodiscard]] QString redoText(const Edit& next, Masking masking);
/// "Import", "Withdrawal of a source" …; an act this version does not know keeps its word.
[[nodiscard]] QString logActText(std::string_view act);

// ---- the check of a case ----

[[nodiscard]] QString checkKindText(CheckKind kind);
/// One difference as a sentence: what was looked at, what is stated, what was found.
[[nodiscard]] QString checkFindingText(const CheckFinding& finding);

// ---- the brief ----

[[nodiscard]] QString figureMeaningText(FigureMeaning meaning);
/// Head of a column; of sums with the unit.
[[nodiscard]] QString briefColumnText(BriefColumn column, MoneyUnit unit);
[[nodiscard]] QString briefWordText(BriefWord word);

} // namespace jingwei::ui
