#pragma once

#include "core/session/link_incidents.h"
#include "core/session/sheet_input.h"

#include <filesystem>
#include <string>

namespace jingwei::ui {

/// Writes the minutes of a case's review, by the ending of the name as PDF (`.pdf`) or workbook (`.xlsx`),
/// and gives the SHA-256 of the file. `snapshot` has the lines of the review that `linked` was formed with.
///
/// The file appears under its name only when it is whole. Any thread of a program with a QGuiApplication.
/// Errors: `OutputKindUnknown` (detail: the ending; place: the file), those of `writeBriefPdf` and
/// `writeBriefWorkbook`.
[[nodiscard]] Result<std::string> writeMinutes(const CaseSnapshot& snapshot, const LinkedCase& linked,
                                               const SheetLook& look, const std::filesystem::path& out,
                                               Progress& progress);

/// Says in the log that minutes left the case, and whether they show names and numbers in full. Errors: those
/// of `CaseSession::note`.
[[nodiscard]] Result<void> noteMinutes(CaseSession& session, const std::filesystem::path& file,
                                       const std::string& sha256, bool revealed, const std::string& reason);

} // namespace jingwei::ui
