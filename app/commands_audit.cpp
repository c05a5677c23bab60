// Commands that say whether a case can be believed: its own check, and its log.
#include "app/commands.h"
#include "app/console.h"
#include "app/json_output.h"
#include "app/text_table.h"
#include "core/base/hash.h"
#include "core/session/case_session.h"
#include "ui/support/format.h"
#include "ui/text/log_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <set>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// ---- check ----

struct CheckOptions {
    std::string caseFile;
    std::string sources;
    bool json = false;
};

/// Compares the files that lie in a folder with what the case says of its sources; those that do not lie
/// there are not judged.
void compareWithFolder(const CaseSnapshot& snapshot, const std::filesystem::path& folder, CheckReport& report)
{
    std::set<std::string> seen; // sheets of one workbook share its file
    for (const auto& source : snapshot.sources) {
        if (source.sha256.empty() || !seen.insert(source.file).second)
            continue;
        const auto file = folder / toPath(source.file);
        std::error_code problem;
        if (!std::filesystem::is_regular_file(file, problem)) // elsewhere by now, or in an archive
            continue;
        ++report.figures;
        auto found = hashOfFile(file);
        if (found != source.sha256)
            report.differences.push_back(
                {CheckKind::OriginalHash, source.file, source.sha256, std::move(found)});
    }
}

ExitStatus check(const CheckOptions& options)
{
    Watch watch;
    auto report = checkCase(toPath(options.caseFile), watch.progress());
    if (!report)
        return fail(report.error());
    if (!options.sources.empty()) {
        const auto snapshot = loadSnapshot(toPath(options.caseFile), watch.progress());
        if (!snapshot)
            return fail(snapshot.error());
        compareWithFolder(**snapshot, toPath(options.sources), *report);
    }

    if (options.json) {
        print(checkJson(*report));
    } else {
        for (const auto& finding : report->differences)
            print(ui::checkFindingText(finding));
        print(report->differences.empty()
                  ? Words::tr("%1 things compared; all hold.").arg(ui::countText(report->figures))
                  : Words::tr("%1 things compared; %2 differ.")
                        .arg(ui::countText(report->figures),
                             ui::countText(static_cast<std::int64_t>(report->differences.size()))));
    }
    return report->differences.empty() ? ExitStatus::Done : ExitStatus::Difference;
}

// ---- log ----

struct LogOptions {
    std::string caseFile;
    bool json = false;
};

/// A detail as far as two lines of a terminal have room for it; --json has all.
QString shortened(const QString& detail)
{
    constexpr qsizetype room = 240;
    return detail.size() <= room ? detail : detail.left(room - 1) + QChar{0x2026};
}

ExitStatus showLog(const LogOptions& options)
{
    const auto session = CaseSession::open(toPath(options.caseFile), nameOrLogin({}));
    if (!session)
        return fail(session.error());
    const auto log = (*session)->log();
    if (!log)
        return fail(log.error());
    if (options.json) {
        print(logJson(*log, chinaZone));
        return ExitStatus::Done;
    }
    std::vector<QStringList> rows;
    for (const auto& entry : log->entries) {
        rows.push_back({QString::number(entry.seq), ui::timeText(entry.at), ui::toQString(entry.by),
                        ui::logActText(entry.act), ui::toQString(entry.reason),
                        shortened(ui::logDetailText(entry, ui::Masking::Shown))});
    }
    print(textTable({{Words::tr("No."), Align::Right},
                     {Words::tr("Time")},
                     {Words::tr("By")},
                     {Words::tr("Act")},
                     {Words::tr("Reason")},
                     {Words::tr("Detail")}},
                    rows));
    print(log->intact ? Words::tr("The chain of entries is intact.")
                      : Words::tr("The chain of entries is broken at no. %1.").arg(log->brokenAt));
    return ExitStatus::Done;
}

} // namespace

void addCheck(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<CheckOptions>();
    auto& command = *program.add_subcommand(
        "check", helpText(Words::tr("recompute what a case claims of itself: file, log, hashes, sums")));
    addCase(command, options->caseFile);
    command.add_option("--sources", options->sources,
                       helpText(Words::tr("also compare with the files in this folder")));
    addJson(command, options->json);
    onChosen(command, options, check, chosen);
}

void addLog(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<LogOptions>();
    auto& command = *program.add_subcommand("log", helpText(Words::tr("say who did what, when and why")));
    addCase(command, options->caseFile);
    addJson(command, options->json);
    onChosen(command, options, showLog, chosen);
}

} // namespace jingwei::app
