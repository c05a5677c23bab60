// The command that suggests what kind of fraud an incident is where the register does not say, and writes
// down what an officer holds of it.
#include "app/commands.h"
#include "app/console.h"
#include "app/json_output.h"
#include "app/text_table.h"
#include "core/base/text.h"
#include "core/linkage/category_names.h"
#include "core/session/suggest_categories.h"
#include "ui/support/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct CategoriesCommand {
    std::string caseFile, reason, by;
    std::vector<std::string> accept; ///< NUMBER=CATEGORY
    bool json = false;
};

/// What an officer accepts of one incident, and what stood there before.
struct Acceptance {
    std::string incident, category, before;
};

Json suggestionJson(const IncidentCategory& suggestion)
{
    return {{"incident", suggestion.incident},
            {"category", suggestion.category},
            {"score", suggestion.score},
            {"terms", suggestion.terms}};
}

QString termsText(const IncidentCategory& suggestion)
{
    QStringList terms;
    for (const auto& term : suggestion.terms)
        terms << ui::toQString(term);
    return terms.join(QStringLiteral(" · "));
}

void printTable(const CategorySuggestions& suggestions)
{
    std::vector<QStringList> rows;
    for (const auto& suggestion : suggestions.incidents)
        rows.push_back({ui::toQString(suggestion.incident), ui::toQString(suggestion.category),
                        QString::number(suggestion.score, 'f', 2), termsText(suggestion)});
    print(textTable({{Words::tr("Incident")},
                     {Words::tr("Category")},
                     {Words::tr("Score"), Align::Right},
                     {Words::tr("Because of")}},
                    rows));
    print(Words::tr("Leads, not conclusions: no category was set. Learnt from incidents: %1; without a "
                    "category and without a word that tells one: %2.")
              .arg(suggestions.learntFrom)
              .arg(suggestions.notTold));
}

ExitStatus suggestCategories(const CategoriesCommand& options)
{
    Watch watch;
    const auto suggestions = suggestCaseCategories(toPath(options.caseFile), watch.progress());
    if (!suggestions)
        return fail(suggestions.error());
    if (!options.json) {
        printTable(*suggestions);
        return ExitStatus::Done;
    }
    auto incidents = Json::array();
    for (const auto& suggestion : suggestions->incidents)
        incidents.push_back(suggestionJson(suggestion));
    print(Json{{"suggestions", std::move(incidents)},
               {"learnt_from", suggestions->learntFrom},
               {"not_told", suggestions->notTold}});
    return ExitStatus::Done;
}

/// The wishes of the command line against the case. Errors: `IncidentUnknown`.
Result<std::vector<Acceptance>> acceptancesIn(const CaseSnapshot& snapshot,
                                              const std::vector<std::string>& accept)
{
    std::vector<Acceptance> wishes;
    for (const auto& wish : accept) {
        const auto equals = wish.find('=');
        const auto number = wish.substr(0, equals);
        const auto found = std::ranges::lower_bound(snapshot.incidents, number, {}, &IncidentFact::number);
        if (found == snapshot.incidents.end() || found->number != number)
            return failure(ErrorCode::IncidentUnknown, number);
        wishes.push_back({number, categoryName(wish.substr(equals + 1)), found->category});
    }
    return wishes;
}

bool namesACategory(const std::string& wish)
{
    const auto equals = wish.find('=');
    return equals != std::string::npos && equals > 0 && !trimText(wish.substr(equals + 1)).empty();
}

void printAccepted(const std::vector<Acceptance>& accepted, bool json)
{
    auto all = Json::array();
    for (const auto& one : accepted) {
        all.push_back(
            {{"incident", one.incident}, {"category", one.category}, {"before", textOrNull(one.before)}});
        if (!json)
            print(Words::tr("%1: %2. The register's own words stay as they are.")
                      .arg(ui::toQString(one.incident), ui::toQString(one.category)));
    }
    if (!json)
        return;
    Json answer;
    answer["accepted"] = std::move(all);
    print(answer);
}

/// All of them or none: a number that is wrong is told before anything is written.
ExitStatus acceptCategories(const CategoriesCommand& options)
{
    if (!std::ranges::all_of(options.accept, namesACategory))
        return refuse(Words::tr("Name an incident and its category, with = between them: NUMBER=CATEGORY."));
    if (trimText(options.reason).empty())
        return refuse(Words::tr("Say why with --reason."));
    Watch watch;
    const auto session = openCase(options.caseFile, nameOrLogin(options.by), watch.progress());
    if (!session)
        return fail(session.error());
    const auto wishes = acceptancesIn(*(*session)->snapshot(), options.accept);
    if (!wishes)
        return fail(wishes.error());
    for (const auto& wish : *wishes)
        if (auto applied = (*session)->apply(CategoryEdit{wish.incident, wish.category, options.reason});
            !applied)
            return fail(applied.error());
    printAccepted(*wishes, options.json);
    return ExitStatus::Done;
}

ExitStatus categories(const CategoriesCommand& options)
{
    return options.accept.empty() ? suggestCategories(options) : acceptCategories(options);
}

} // namespace

void addCategories(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<CategoriesCommand>();
    auto& command = *program.add_subcommand(
        "categories", helpText(Words::tr("suggest a category for incidents that have none, learning from "
                                         "those that have one")));
    addCase(command, options->caseFile);
    addJson(command, options->json);
    command.add_option("--accept", options->accept,
                       helpText(Words::tr("write down that an incident is of a category, "
                                          "NUMBER=CATEGORY; may be given again")));
    command.add_option("--reason", options->reason, helpText(Words::tr("why it is accepted")));
    addBy(command, options->by);
    onChosen(command, options, categories, chosen);
}

} // namespace jingwei::app
