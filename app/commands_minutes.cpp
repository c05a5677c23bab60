// minutes: what a review came to, on paper.
#include "app/commands.h"
#include "app/console.h"
#include "app/output_files.h"
#include "ui/brief/minutes_file.h"

#include <QCoreApplication>

#include <array>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct MinutesCommand {
    std::string caseFile, out, classification, reason, by;
    bool reveal = false;
};

QString contradiction(const MinutesCommand& command)
{
    constexpr std::array<std::string_view, 2> endings{".pdf", ".xlsx"};
    if (auto sentence = wrongEnding(command.out, endings); !sentence.isEmpty())
        return sentence;
    if (command.reveal && command.reason.empty())
        return Words::tr("Showing names and numbers in full (--reveal) needs a --reason, for the log.");
    return {};
}

ExitStatus writeMinutes(const MinutesCommand& command)
{
    if (const auto sentence = contradiction(command); !sentence.isEmpty())
        return refuse(sentence);
    Watch watch;
    const auto session = openCase(command.caseFile, nameOrLogin(command.by), watch.progress());
    if (!session)
        return fail(session.error());
    const auto& snapshot = *(*session)->snapshot();
    const auto linked = linkIncidents(snapshot, {}, watch.progress());
    if (!linked)
        return fail(linked.error());
    const SheetLook look{(*session)->by(), command.classification, !command.reveal, (*session)->logHead()};
    const auto file = toPath(command.out);
    const auto written = ui::writeMinutes(snapshot, *linked, look, file, watch.progress());
    return told(written.and_then([&](const std::string& sha256) {
        return ui::noteMinutes(**session, file, sha256, command.reveal, command.reason);
    }),
                command.out);
}

} // namespace

void addMinutes(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<MinutesCommand>();
    auto& command =
        *program.add_subcommand("minutes", helpText(Words::tr("write the minutes of the review")));
    addCase(command, options->caseFile);
    command.add_option("--classification", options->classification,
                       helpText(Words::tr("printed on every page")));
    command.add_flag("--reveal", options->reveal,
                     helpText(Words::tr("show names and numbers of people in full; needs --reason")));
    command.add_option("--reason", options->reason, helpText(Words::tr("why, for the log")));
    command.add_option("--out", options->out, helpText(Words::tr("file to write: .pdf .xlsx")))->required();
    addBy(command, options->by);
    onChosen(command, options, writeMinutes, chosen);
}

} // namespace jingwei::app
