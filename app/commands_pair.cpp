// The command that looks for the two sides of a payment where the rules of time find none.
#include "app/commands.h"
#include "app/console.h"
#include "app/json_output.h"
#include "app/text_table.h"
#include "core/session/pair_accounts.h"
#include "ui/support/format.h"

#include <QCoreApplication>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct PairCommand {
    std::string caseFile, from, to;
    int maxDays = PairOptions{}.maxDays;
    double tolerance = PairOptions{}.tolerance;
    bool json = false;
};

Json sideJson(const PairedRow& side, Currency currency)
{
    auto json = rowJson(side.row);
    json["serial"] = textOrNull(side.serial);
    json["at"] = formatIso(side.at, chinaZone);
    json["date_only"] = side.dateOnly;
    json["amount"] = formatAmount(side.amount, currency.decimals());
    return json;
}

Json candidateJson(const PairCandidate& candidate)
{
    const auto& why = candidate.why;
    return {{"out", sideJson(candidate.out, candidate.currency)},
            {"in", sideJson(candidate.in, candidate.currency)},
            {"score", why.score},
            {"currency", std::string{candidate.currency.code()}},
            {"lag_seconds", why.lag.count()},
            {"lag_in_days", why.lagInDays},
            {"difference", formatAmount(why.difference, candidate.currency.decimals())},
            {"shared_text", textOrNull(why.sharedText)},
            {"weights", {{"lag", why.lagWeight}, {"amount", why.amountWeight}, {"text", why.textWeight}}},
            {"joined", candidate.joinedAlready}};
}

QString timeText(const PairedRow& side)
{
    return ui::toQString(side.dateOnly ? formatDay(side.at, chinaZone) : formatPlain(side.at, chinaZone));
}

QString placeText(const PairedRow& side)
{
    return QStringLiteral("%1:%2").arg(side.row.source().value()).arg(side.row.row());
}

ExitStatus pairPayments(const PairCommand& options)
{
    Watch watch;
    const auto candidates =
        pairAccounts(toPath(options.caseFile), {options.from, options.to, options.maxDays, options.tolerance},
                     watch.progress());
    if (!candidates)
        return fail(candidates.error());
    if (options.json) {
        auto pairs = Json::array();
        for (const auto& candidate : *candidates)
            pairs.push_back(candidateJson(candidate));
        print(Json{{"pairs", std::move(pairs)},
                   {"parameters", {{"max_days", options.maxDays}, {"tolerance", options.tolerance}}}});
        return ExitStatus::Done;
    }
    std::vector<QStringList> rows;
    for (const auto& candidate : *candidates) {
        const auto amount = [&](Minor minor) {
            return ui::toQString(formatAmount(minor, candidate.currency.decimals()));
        };
        rows.push_back({QString::number(candidate.why.score, 'f', 3), placeText(candidate.out),
                        timeText(candidate.out), amount(candidate.out.amount), placeText(candidate.in),
                        timeText(candidate.in), amount(candidate.in.amount), amount(candidate.why.difference),
                        ui::toQString(candidate.why.sharedText)});
    }
    print(textTable({{Words::tr("Score"), Align::Right},
                     {Words::tr("Row out")},
                     {Words::tr("Time out")},
                     {Words::tr("Amount out"), Align::Right},
                     {Words::tr("Row in")},
                     {Words::tr("Time in")},
                     {Words::tr("Amount in"), Align::Right},
                     {Words::tr("Difference"), Align::Right},
                     {Words::tr("Same words")}},
                    rows));
    print(Words::tr("Leads, not conclusions: nothing was joined. At most %1 days, at most %2 % apart.")
              .arg(options.maxDays)
              .arg(options.tolerance * 100));
    return ExitStatus::Done;
}

} // namespace

void addPair(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<PairCommand>();
    auto& command = *program.add_subcommand(
        "pair", helpText(Words::tr("find rows that may be the two sides of one payment")));
    addCase(command, options->caseFile);
    command.add_option("--from", options->from, helpText(Words::tr("account that pays")))->required();
    command.add_option("--to", options->to, helpText(Words::tr("account that is paid")))->required();
    command
        .add_option("--max-days", options->maxDays, helpText(Words::tr("days a payment may take to arrive")))
        ->check(CLI::Range(0, 3650));
    command
        .add_option("--tolerance", options->tolerance,
                    helpText(Words::tr("greatest difference of the amounts, as a share of the amount sent")))
        ->check(CLI::Range(0.0, 0.99));
    addJson(command, options->json);
    onChosen(command, options, pairPayments, chosen);
}

} // namespace jingwei::app
