#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"

#include <QString>

#include <nlohmann/json.hpp>

#include <memory>
#include <string_view>

namespace jingwei::app {

/// How the program ends: part of the contract with scripts.
enum class ExitStatus : int {
    Done = 0,
    Failed = 1, ///< standard error says what, where, and what to do
    WrongUsage = 2,
    SomeRefused = 3, ///< done, but some input files were refused
    Difference = 4,  ///< `check` found a difference
    Cancelled = 130, ///< Ctrl-C; the case is as it was
};

/// Writes a line to standard output: results.
void print(const QString& line);
/// Writes a JSON document to standard output, indented; broken bytes of sources become U+FFFD.
void print(const nlohmann::ordered_json& document);
/// Writes a part of a document that is too long to be held as one.
void printPart(const std::string& text);
/// Writes a line to standard error: progress and messages.
void say(const QString& line);

/// Says an error in words and gives the status the program ends with.
[[nodiscard]] ExitStatus fail(const Error& error);
/// Says why the command line cannot be carried out.
[[nodiscard]] ExitStatus refuse(const QString& sentence);

/// Watches over one piece of core work: Ctrl-C stops it, and a terminal sees how far it is.
///
/// At most one at a time. A second Ctrl-C ends the program at once.
class Watch {
public:
    Watch();
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    [[nodiscard]] Progress& progress() noexcept;
    /// Names what is being done now; written once to standard error.
    void stage(const QString& text);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace jingwei::app
