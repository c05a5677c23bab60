#include "app/arguments.h"

#include "core/base/hash.h"
#include "ui/support/format.h"

#include <QCoreApplication>

#ifndef _WIN32
#include <pwd.h>
#include <unistd.h>
#endif

#include <array>
#include <cstdlib>
#include <fstream>
#include <string_view>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

void addCase(CLI::App& command, std::string& caseFile)
{
    command.add_option("CASE", caseFile, helpText(Words::tr("the case file, NAME.jwcase")))->required();
}

void addJson(CLI::App& command, bool& json)
{
    command.add_flag("--json", json, helpText(Words::tr("print one JSON document on standard output")));
}

void addBy(CLI::App& command, std::string& by)
{
    command.add_option("--by", by,
                       helpText(Words::tr("who does this, for the log; without it the login name")));
}

std::string helpText(const QString& text)
{
    return ui::toUtf8(text);
}

std::string nameOrLogin(const std::string& by)
{
    if (!by.empty())
        return by;
    for (const char* const variable : {"LOGNAME", "USER", "USERNAME"}) {
        // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing here changes the environment after the start
        if (const char* const name = std::getenv(variable); name != nullptr && *name != '\0')
            return name;
    }
#ifndef _WIN32
    // NOLINTNEXTLINE(concurrency-mt-unsafe): the only caller of the user database
    if (const auto* const entry = getpwuid(geteuid()); entry != nullptr && entry->pw_name != nullptr)
        return entry->pw_name;
#endif
    return "unknown";
}

Result<Instant> parseTimeArgument(const std::string& text, ZoneOffset zone, TimeEdge edge)
{
    return parseTime(text, zone).map([edge](const ParsedTime& time) {
        if (edge == TimeEdge::First || time.precision == TimePrecision::Second)
            return time.at;
        const auto length = time.precision == TimePrecision::Day
                                ? std::chrono::seconds{std::chrono::days{1}}
                                : std::chrono::seconds{std::chrono::minutes{1}};
        return time.at + length - std::chrono::seconds{1};
    });
}

Result<std::unique_ptr<CaseSession>> openCase(const std::string& caseFile, const std::string& by,
                                              Progress& progress)
{
    auto session = CaseSession::open(toPath(caseFile), nameOrLogin(by));
    if (!session)
        return session;
    if (auto loaded = (*session)->reload(progress); !loaded)
        return tl::unexpected(loaded.error());
    return session;
}

std::filesystem::path toPath(const std::string& text)
{
    return std::filesystem::path{std::u8string{text.begin(), text.end()}};
}

} // namespace jingwei::app
