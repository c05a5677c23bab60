// Commands that change a case, or make the evidence of an invented one.
#include "app/commands.h"
#include "app/console.h"
#include "app/json_output.h"
#include "app/text_table.h"
#include "core/base/currency.h"
#include "core/session/case_session.h"
#include "core/simulate/simulate.h"
#include "core/store/case_store.h"
#include "ui/support/format.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <fstream>
#include <map>
#include <span>
#include <system_error>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr std::size_t rejectsShown = 20; // of each file, in plain output; --json has all

// ---- import ----

struct ImportOptions {
    std::string caseFile;
    std::vector<std::string> paths;
    std::string profile;
    std::string document;
    std::string issuer;
    std::string validUntil;
    std::string passwordFile;
    std::string by;
    bool json = false;
};

void printFacts(const FactCounts& facts)
{
    print(
        Words::tr("The case holds %1 incidents, %2 persons, %3 accounts, %4 phones, %5 transfers, %6 calls.")
            .arg(ui::countText(facts.incidents), ui::countText(facts.persons), ui::countText(facts.accounts),
                 ui::countText(facts.phones), ui::countText(facts.transfers), ui::countText(facts.calls)));
}

QString placeText(const SourceReceipt& source)
{
    const auto file = ui::toQString(source.file);
    return source.sheet.empty() ? file : Words::tr("%1, sheet %2").arg(file, ui::toQString(source.sheet));
}

void printRejects(const SourceReceipt& source)
{
    const auto shown = std::min(rejectsShown, source.rejects.size());
    for (const auto& reject : std::span{source.rejects}.first(shown))
        print(Words::tr("  %1, row %2, column %3: “%4”: %5")
                  .arg(placeText(source), QString::number(reject.row.row()), ui::toQString(reject.column),
                       ui::toQString(reject.value), ui::rejectText(reject.reason)));
    if (const auto more = source.rejectsInAll - static_cast<std::int64_t>(shown); more > 0)
        print(Words::tr("  %1: %2 more rejected rows; --json lists them")
                  .arg(placeText(source), ui::countText(more)));
}

/// One line for each kind of warning: how often, and the first of them.
void printWarnings(const SourceReceipt& source)
{
    std::map<WarningReason, std::vector<const Warning*>> byReason;
    for (const auto& warning : source.warnings)
        byReason[warning.reason].push_back(&warning);
    for (const auto& [reason, warnings] : byReason)
        print(Words::tr("  %1: %2 × %3 First: row %4, column %5, “%6”")
                  .arg(placeText(source), ui::countText(static_cast<std::int64_t>(warnings.size())),
                       ui::warningText(reason), QString::number(warnings.front()->row.row()),
                       ui::toQString(warnings.front()->column), ui::toQString(warnings.front()->value)));
}

void printReceipt(const ImportReceipt& receipt)
{
    std::vector<QStringList> rows;
    for (const auto& source : receipt.sources) {
        rows.push_back({source.id ? QString::number(source.id->value()) : ui::unknownText(),
                        placeText(source),
                        source.profile.empty() ? ui::unknownText() : ui::profileText(source.profile),
                        ui::sourceStatusText(source.status), ui::countText(source.rows.read),
                        ui::countText(source.rows.accepted), ui::countText(source.rows.duplicate),
                        ui::countText(source.rows.rejected)});
    }
    print(textTable({{Words::tr("No.")},
                     {Words::tr("File")},
                     {Words::tr("Recognised as")},
                     {Words::tr("Status")},
                     {Words::tr("Rows"), Align::Right},
                     {Words::tr("Accepted"), Align::Right},
                     {Words::tr("Duplicate"), Align::Right},
                     {Words::tr("Rejected"), Align::Right}},
                    rows));
    for (const auto& source : receipt.sources) {
        printRejects(source);
        printWarnings(source);
    }
    printFacts(receipt.facts);
}

/// Refused files are told on standard error, whatever goes to standard output.
void sayRefusals(const ImportReceipt& receipt)
{
    for (const auto& source : receipt.sources) {
        if (source.message && source.status != SourceStatus::AlreadyImported)
            say(Words::tr("%1: %2").arg(placeText(source), ui::describe(*source.message)));
    }
}

/// Makes the case file where there is none; gives whether it did.
Result<bool> ensureCase(const std::filesystem::path& file, const std::string& by)
{
    std::error_code ignored; // a file that cannot be looked at fails below, in words
    if (std::filesystem::exists(file, ignored))
        return CaseSession::open(file, by).map([](const auto&) { return false; });
    return CaseSession::create(file, by).map([](const auto&) { return true; });
}

/// A password in a file, so that no list of processes shows it.
Result<std::string> firstLineOf(const std::string& file)
{
    std::ifstream stream{toPath(file)};
    std::string line;
    if (!stream || !std::getline(stream, line))
        return failure(ErrorCode::FileUnreadable, {}, file);
    if (line.ends_with('\r'))
        line.pop_back();
    return line;
}

ExitStatus import(const ImportOptions& options)
{
    const auto file = toPath(options.caseFile);
    ImportRequest request{.paths = {},
                          .profile = options.profile.empty() ? std::nullopt : std::optional{options.profile},
                          .document = options.document,
                          .by = nameOrLogin(options.by),
                          .issuer = options.issuer,
                          .validUntil = options.validUntil};
    if (!options.passwordFile.empty()) {
        auto password = firstLineOf(options.passwordFile);
        if (!password)
            return fail(password.error());
        request.password = *std::move(password);
    }
    for (const auto& path : options.paths)
        request.paths.push_back(toPath(path));

    const auto created = ensureCase(file, request.by);
    if (!created)
        return fail(created.error());
    Watch watch;
    const auto receipt = importFiles(file, request, watch.progress(), [&watch](const ImportStage& stage) {
        watch.stage(stage.file.empty() ? Words::tr("Deriving the facts")
                                       : QStringLiteral("[%1/%2] %3")
                                             .arg(stage.index + 1)
                                             .arg(stage.count)
                                             .arg(ui::toQString(stage.file)));
    });
    if (!receipt) {
        if (*created)
            removeCase(file);
        return fail(receipt.error());
    }
    if (options.json)
        print(importJson(options.caseFile, *receipt, chinaZone));
    else
        printReceipt(*receipt);
    sayRefusals(*receipt);
    return receipt->someRefused() ? ExitStatus::SomeRefused : ExitStatus::Done;
}

// ---- withdraw ----

struct WithdrawOptions {
    std::string caseFile;
    std::int64_t source = 0;
    std::string reason;
    std::string by;
    bool json = false;
};

ExitStatus withdraw(const WithdrawOptions& options)
{
    Watch watch;
    const auto session = openCase(options.caseFile, options.by, watch.progress());
    if (!session)
        return fail(session.error());
    if (const auto done = (*session)->withdraw(SourceId{options.source}, options.reason, watch.progress());
        !done)
        return fail(done.error());
    if (const auto loaded = (*session)->reload(watch.progress()); !loaded)
        return fail(loaded.error());
    const auto& counts = (*session)->snapshot()->counts;
    if (options.json) {
        print(Json{{"case", options.caseFile}, {"source", options.source}, {"facts", factsJson(counts)}});
        return ExitStatus::Done;
    }
    print(Words::tr("Source %1 is withdrawn; its rows stay as evidence.").arg(options.source));
    printFacts(counts);
    return ExitStatus::Done;
}

// ---- alert ----

struct AlertOptions {
    std::string caseFile;
    Alert alert;
    std::string amount;
    std::string at;
    std::string by;
    bool json = false;
};

ExitStatus takeAlert(const AlertOptions& options)
{
    auto alert = options.alert;
    const auto amount = parseAmount(options.amount, cny.decimals());
    if (!amount)
        return refuse(ui::describe(amount.error()));
    const auto at = parseTimeArgument(options.at, chinaZone, TimeEdge::First);
    if (!at)
        return refuse(ui::describe(at.error()));
    alert.amount = *amount;
    alert.at = *at;
    alert.officer = nameOrLogin(options.by);

    const auto created = ensureCase(toPath(options.caseFile), alert.officer);
    if (!created)
        return fail(created.error());
    Watch watch;
    const auto session = openCase(options.caseFile, options.by, watch.progress());
    if (!session)
        return fail(session.error());
    const auto source = (*session)->addAlert(alert, watch.progress());
    if (!source) {
        if (*created)
            removeCase(toPath(options.caseFile));
        return fail(source.error());
    }
    if (const auto loaded = (*session)->reload(watch.progress()); !loaded)
        return fail(loaded.error());
    const auto& counts = (*session)->snapshot()->counts;
    if (options.json) {
        print(Json{{"case", options.caseFile},
                   {"source", source->value()},
                   {"incident", alert.number},
                   {"facts", factsJson(counts)}});
        return ExitStatus::Done;
    }
    print(Words::tr("The report of incident %1 is taken down as source %2.")
              .arg(ui::toQString(alert.number), QString::number(source->value())));
    printFacts(counts);
    return ExitStatus::Done;
}

// ---- simulate ----

struct SimulateOptions {
    std::string folder;
    SimulationOptions city;
    std::vector<std::string> mixes;
    bool light = false;
};

std::vector<std::string> mixWords()
{
    std::vector<std::string> words;
    words.reserve(allMixes.size());
    for (const auto mix : allMixes)
        words.emplace_back(mixWord(mix));
    return words;
}

ExitStatus makeCity(const SimulateOptions& options)
{
    auto city = options.city;
    for (const auto mix : allMixes)
        if (std::ranges::count(options.mixes, mixWord(mix)) > 0)
            city.mixes.push_back(mix);
    city.background = options.light ? Background::Light : Background::Full;
    Watch watch;
    const auto made = simulate(toPath(options.folder), city, watch.progress());
    if (!made)
        return fail(made.error());
    print(
        Words::tr(
            "Made in %1: %2 incidents, %3 statement rows, %4 calls; truth.json says what is true about them.")
            .arg(ui::toQString(options.folder), ui::countText(static_cast<std::int64_t>(made->incidents)),
                 ui::countText(static_cast<std::int64_t>(made->bankRows)),
                 ui::countText(static_cast<std::int64_t>(made->calls))));
    return ExitStatus::Done;
}

} // namespace

void addImport(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<ImportOptions>();
    auto& command =
        *program.add_subcommand("import", helpText(Words::tr("take files and folders into a case")));
    addCase(command, options->caseFile);
    command.add_option("PATH", options->paths, helpText(Words::tr("files or folders, taken in this order")))
        ->required();
    command.add_option("--profile", options->profile,
                       helpText(Words::tr("name or file of the import profile to use for every file")));
    command.add_option(
        "--document", options->document,
        helpText(Words::tr("number of the legal document under which the data were obtained")));
    command.add_option("--issuer", options->issuer, helpText(Words::tr("unit that issued the document")));
    command.add_option("--valid-until", options->validUntil, helpText(Words::tr("last day of the document")));
    command.add_option("--password-file", options->passwordFile,
                       helpText(Words::tr("file whose first line is the password of the archives")));
    addBy(command, options->by);
    addJson(command, options->json);
    onChosen(command, options, import, chosen);
}

void addWithdraw(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<WithdrawOptions>();
    auto& command =
        *program.add_subcommand("withdraw", helpText(Words::tr("take a source out of the facts")));
    addCase(command, options->caseFile);
    command.add_option("--source", options->source, helpText(Words::tr("number of the source")))->required();
    command.add_option("--reason", options->reason, helpText(Words::tr("why, for the log")))->required();
    addBy(command, options->by);
    addJson(command, options->json);
    onChosen(command, options, withdraw, chosen);
}

void addAlert(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<AlertOptions>();
    auto& command = *program.add_subcommand(
        "alert", helpText(Words::tr("take down a first report given by word of mouth")));
    addCase(command, options->caseFile);
    auto& alert = options->alert;
    command.add_option("--no", alert.number, helpText(Words::tr("number of the incident")))->required();
    command.add_option("--victim", alert.victim, helpText(Words::tr("name of the victim")))->required();
    command.add_option("--account", alert.fromAccount, helpText(Words::tr("account the victim paid from")))
        ->required();
    command.add_option("--to", alert.toAccount, helpText(Words::tr("account the victim paid to")))
        ->required();
    command.add_option("--amount", options->amount, helpText(Words::tr("sum paid, in yuan")))->required();
    command.add_option("--at", options->at, helpText(Words::tr("time of the payment")))->required();
    command.add_option("--bank", alert.bank, helpText(Words::tr("bank of the account paid to")));
    command.add_option("--note", alert.note, helpText(Words::tr("what else was said")));
    addBy(command, options->by);
    addJson(command, options->json);
    onChosen(command, options, takeAlert, chosen);
}

void addSimulate(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<SimulateOptions>();
    auto& command =
        *program.add_subcommand("simulate", helpText(Words::tr("make an invented evidence folder")));
    command.add_option("FOLDER", options->folder, helpText(Words::tr("folder to make or fill")))->required();
    command.add_option("--incidents", options->city.incidents, helpText(Words::tr("number of incidents")));
    command
        .add_option("--levels", options->city.levels,
                    helpText(Words::tr("cards that the money goes through, one after the other")))
        ->check(CLI::Range(2U, mostSimulatedLevels));
    command.add_option("--seed", options->city.seed,
                       helpText(Words::tr("the same number gives the same folder")));
    command
        .add_option(
            "--mix", options->mixes,
            helpText(Words::tr("what makes series hard to tell, one or several: common accounts and "
                               "numbers, phones changed midway, a script alone, a second card alone")))
        ->allow_extra_args(false)
        ->check(CLI::IsMember(mixWords()));
    command.add_flag("--light", options->light,
                     helpText(Words::tr("little ordinary life on the accounts: some dozen rows each")));
    onChosen(command, options, makeCity, chosen);
}

} // namespace jingwei::app
