#include "app/command_line.h"

#include "app/commands.h"
#include "app/console.h"
#include "ui/main_window/language.h"
#include "ui/support/format.h"

#include <QApplication>
#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr std::string_view languageOption = "--language";

/// Commands that draw need fonts and pictures, and so does a refund with its sheet; the others start without
/// them.
bool draws(std::string_view command, std::span<char* const> arguments)
{
    constexpr std::array<std::string_view, 4> drawing{"diagram", "chart", "brief", "minutes"};
    const bool asksForPdf = std::ranges::any_of(
        arguments, [](const char* argument) { return std::string_view{argument}.starts_with("--pdf"); });
    return std::ranges::find(drawing, command) != drawing.end()
           || ((command == "refund" || command == "freeze") && asksForPdf);
}

/// Qt's own messages go to standard error, but for one that concerns no command.
void tellMessage(QtMsgType, const QMessageLogContext&, const QString& text)
{
    if (!text.startsWith(QStringLiteral("QStandardPaths: XDG_RUNTIME_DIR")))
        say(text);
}

/// The command among the arguments, before which there may be options of the program; empty: there is none.
std::string_view commandIn(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument{argv[i]};
        if (argument == languageOption)
            ++i; // its value
        else if (!argument.starts_with('-'))
            return argument;
    }
    return {};
}

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv, bool drawing)
{
    if (!drawing)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen"); // a command needs no display and opens no window
    qunsetenv("QT_SCALE_FACTOR");            // pictures are the same on every screen
    return std::make_unique<QApplication>(argc, argv);
}

/// The value of `--language`, which must be known before the first sentence; empty: the system's language.
QString languageAskedFor(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument{argv[i]};
        if (argument == languageOption && i + 1 < argc)
            return ui::toQString(argv[i + 1]);
        if (argument.starts_with(languageOption) && argument.substr(languageOption.size()).starts_with('='))
            return ui::toQString(argument.substr(languageOption.size() + 1));
    }
    return {};
}

void addCommands(CLI::App& program, Action& chosen)
{
    addImport(program, chosen);
    addWithdraw(program, chosen);
    addAlert(program, chosen);
    addProfiles(program, chosen);
    addShow(program, chosen);
    addTrace(program, chosen);
    addFreeze(program, chosen);
    addRefund(program, chosen);
    addPath(program, chosen);
    addPair(program, chosen);
    addSeries(program, chosen);
    addDecide(program, chosen);
    addSame(program, chosen);
    addCategories(program, chosen);
    addMinutes(program, chosen);
    addCommon(program, chosen);
    addDiagram(program, chosen);
    addChart(program, chosen);
    addBrief(program, chosen);
    addCheck(program, chosen);
    addLog(program, chosen);
    addSimulate(program, chosen);
}

/// Puts what the parser itself says in help texts into the user's language. Commands added later inherit it.
void translateParser(CLI::App& program)
{
    const auto formatter = program.get_formatter();
    formatter->label("Usage", helpText(Words::tr("Usage")));
    formatter->label("Positionals", helpText(Words::tr("Needed")));
    formatter->label("OPTIONS", helpText(Words::tr("OPTIONS")));
    formatter->label("SUBCOMMAND", helpText(Words::tr("COMMAND")));
    formatter->label("REQUIRED", helpText(Words::tr("needed")));
    formatter->label("TEXT", helpText(Words::tr("TEXT")));
    formatter->label("INT", helpText(Words::tr("NUMBER")));
    formatter->label("UINT", helpText(Words::tr("NUMBER")));
    program.set_help_flag("-h,--help", helpText(Words::tr("say this and end")));
    program.set_version_flag("--version", JINGWEI_VERSION, helpText(Words::tr("say the version and end")));
    program.get_help_ptr()->group(helpText(Words::tr("Options")));
    program.get_version_ptr()->group(helpText(Words::tr("Options")));
    program.option_defaults()->group(helpText(Words::tr("Options")));
}

/// The parser's complaint in the user's language; what it quotes stays as typed.
QString usageText(const CLI::ParseError& error)
{
    const auto quoted = ui::toQString(error.what());
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
        return Words::tr("Something is missing: %1").arg(quoted);
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)
        return Words::tr("Not understood: %1").arg(quoted);
    return Words::tr("Wrong usage: %1").arg(quoted);
}

bool knows(const CLI::App& program, std::string_view command)
{
    const auto commands = program.get_subcommands({});
    return std::ranges::any_of(commands, [&](const CLI::App* known) { return known->get_name() == command; });
}

ExitStatus runParsed(CLI::App& program, int argc, char** argv, const Action& chosen)
{
    if (const auto command = commandIn(argc, argv); !command.empty() && !knows(program, command))
        return refuse(
            Words::tr("There is no command “%1”; “jingwei --help” lists them.").arg(ui::toQString(command)));
    try {
        program.parse(argc, argv);
    } catch (const CLI::Success& asked) { // --help, --version
        program.exit(asked);
        return ExitStatus::Done;
    } catch (const CLI::ParseError& error) {
        say(usageText(error));
        return refuse(
            Words::tr("“jingwei --help” lists the commands, “jingwei COMMAND --help” their options."));
    }
    return chosen();
}

} // namespace

int runCommandLine(int argc, char** argv)
{
    qInstallMessageHandler(tellMessage);
    int applicationArgc = 1; // Qt must not take options of ours for its own
    const std::span<char* const> arguments{argv, static_cast<std::size_t>(argc)};
    const auto application = makeApplication(applicationArgc, argv, draws(commandIn(argc, argv), arguments));
    ui::applyLanguage(*application, languageAskedFor(argc, argv));

    CLI::App program{
        helpText(Words::tr("Jingwei: a workstation for telecom-fraud cases. Without arguments, or with a "
                           "case file alone, it opens the window.")),
        "jingwei"};
    translateParser(program);
    program.require_subcommand(1);
    program.fallthrough();
    std::string language; // applied already; here so that it is checked and listed
    program
        .add_option("--language", language,
                    helpText(Words::tr("of messages and documents; without it the system's")))
        ->check(CLI::IsMember({"zh_CN", "en"}));
    Action chosen;
    addCommands(program, chosen);
    for (auto* const command : program.get_subcommands({}))
        command->group(helpText(Words::tr("Commands")));
    return static_cast<int>(runParsed(program, argc, argv, chosen));
}

} // namespace jingwei::app
