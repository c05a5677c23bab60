#pragma once

#include "core/base/money.h"
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/session/case_session.h"

#include <QString>

#include <CLI/CLI.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace jingwei::app {

enum class ExitStatus : int;

/// What parsing leaves behind: the chosen command's work, run once parsing is over.
using Action = std::function<ExitStatus()>;

/// Sets a command up: its options live as long as the command, and `run` is what it does with them.
template <class Options>
void onChosen(CLI::App& command, std::shared_ptr<Options> options, ExitStatus (*run)(const Options&),
              Action& chosen)
{
    command.callback(
        [options = std::move(options), run, &chosen] { chosen = [options, run] { return run(*options); }; });
}

/// Options that most commands share.
void addCase(CLI::App& command, std::string& caseFile);
void addJson(CLI::App& command, bool& json);
void addBy(CLI::App& command, std::string& by);

/// Text of the user's language for the command line's help.
[[nodiscard]] std::string helpText(const QString& text);

/// The name `--by` gave, else the login name, else "unknown".
[[nodiscard]] std::string nameOrLogin(const std::string& by);

/// Which end of a day or minute a time without seconds stands for.
enum class TimeEdge : std::uint8_t { First, Last };

/// Reads a TIME of the command line. A date alone is its first or last second, a minute likewise.
/// Errors: `TimeMalformed`.
[[nodiscard]] Result<Instant> parseTimeArgument(const std::string& text, ZoneOffset zone, TimeEdge edge);

/// Opens a case and reads its facts. Errors: those of `CaseSession::open`; `Cancelled`.
[[nodiscard]] Result<std::unique_ptr<CaseSession>> openCase(const std::string& caseFile,
                                                            const std::string& by, Progress& progress);

/// A path of the command line, which is UTF-8 on every system.
[[nodiscard]] std::filesystem::path toPath(const std::string& text);

} // namespace jingwei::app
