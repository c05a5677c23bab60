#pragma once

#include <filesystem>
#include <optional>

class QApplication;

namespace jingwei::ui {

/// Opens the workstation in the user's language, theme and scale: on `caseFile`, else on the case that was
/// open last, else on the start page. Returns when it is closed.
[[nodiscard]] int runWindow(QApplication& application, const std::optional<std::filesystem::path>& caseFile);

} // namespace jingwei::ui
