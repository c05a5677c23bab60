// common: what several entities share.
#include "app/commands.h"
#include "app/console.h"
#include "app/json_output.h"
#include "app/text_table.h"
#include "core/session/common_links.h"
#include "ui/support/format.h"

#include <QCoreApplication>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct CommonCommand {
    std::string caseFile;
    std::vector<std::string> of;
    std::size_t least = 2;
    bool json = false;
};

Result<std::vector<EntityRef>> entitiesNamed(const CaseSession& session,
                                             const std::vector<std::string>& names)
{
    std::vector<EntityRef> entities;
    for (const auto& name : names) {
        const auto entity = session.resolve(name);
        if (!entity)
            return tl::unexpected{entity.error()};
        entities.push_back(*entity);
    }
    return entities;
}

/// null but for a bank account.
Json accountOf(const std::string& entity)
{
    const auto known = parseEntityRef(entity);
    return known ? accountNumber(*known) : Json(nullptr);
}

/// Sums of several currencies are no one amount: then each stands by its code.
Json linkJson(const CommonLink& link, ZoneOffset zone)
{
    const bool one = link.sums.size() == 1;
    Json amounts(nullptr);
    for (const auto& [currency, sum] : link.sums)
        amounts[std::string{currency.code()}] = amountText(sum, currency);
    return {{"entity", link.entity},
            {"account", accountOf(link.entity)},
            {"by", link.by},
            {"count", link.count},
            {"amount", one ? Json(amountText(link.sums.begin()->second, link.sums.begin()->first)) : Json{}},
            {"currency", one ? Json(std::string{link.sums.begin()->first.code()}) : Json{}},
            {"amounts", std::move(amounts)},
            {"first_at", timeOrNull(link.firstAt, zone)},
            {"last_at", timeOrNull(link.lastAt, zone)}};
}

QString sumsText(const CommonLink& link)
{
    QStringList sums;
    for (const auto& [currency, sum] : link.sums)
        sums << ui::moneyText(sum, currency);
    return sums.join(QStringLiteral("; "));
}

void printLinks(const std::vector<CommonLink>& links, ZoneOffset zone)
{
    std::vector<QStringList> rows;
    for (const auto& link : links) {
        QStringList by;
        for (const auto& entity : link.by)
            by << ui::toQString(entity);
        rows.push_back(
            {ui::toQString(link.entity), QString::number(link.by.size()), QString::number(link.count),
             sumsText(link), link.firstAt ? ui::timeText(*link.firstAt, zone) : QString{},
             link.lastAt ? ui::timeText(*link.lastAt, zone) : QString{}, by.join(QStringLiteral(" "))});
    }
    print(textTable({{Words::tr("Shared")},
                     {Words::tr("By"), Align::Right},
                     {Words::tr("Facts"), Align::Right},
                     {Words::tr("Amount"), Align::Right},
                     {Words::tr("First")},
                     {Words::tr("Last")},
                     {Words::tr("Who shares it")}},
                    rows));
}

ExitStatus findCommon(const CommonCommand& options)
{
    Watch watch;
    const auto session = openCase(options.caseFile, {}, watch.progress());
    if (!session)
        return fail(session.error());
    const auto& snapshot = *(*session)->snapshot();
    const auto links =
        entitiesNamed(**session, options.of).and_then([&](const std::vector<EntityRef>& entities) {
            return commonLinks(snapshot, entities, options.least);
        });
    if (!links)
        return fail(links.error());
    if (!options.json) {
        printLinks(*links, snapshot.zone);
        return ExitStatus::Done;
    }
    auto shared = Json::array();
    for (const auto& link : *links)
        shared.push_back(linkJson(link, snapshot.zone));
    print(Json{{"shared", std::move(shared)}});
    return ExitStatus::Done;
}

} // namespace

void addCommon(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<CommonCommand>();
    auto& command = *program.add_subcommand(
        "common", helpText(Words::tr("say which counterparties, phones, devices and addresses are shared")));
    addCase(command, options->caseFile);
    command
        .add_option("--of", options->of,
                    helpText(Words::tr("an account, phone or incident; repeat for each")))
        ->required()
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command.add_option("--at-least", options->least, helpText(Words::tr("how many of them must share it")))
        ->check(CLI::PositiveNumber);
    addJson(command, options->json);
    onChosen(command, options, findCommon, chosen);
}

} // namespace jingwei::app
