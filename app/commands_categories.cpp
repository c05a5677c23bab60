// The command that suggests what kind of fraud an incident is where the register does not say.
#include "app/commands.h"
#include "app/console.h"
#include "app/json_output.h"
#include "app/text_table.h"
#include "core/session/suggest_categories.h"
#include "ui/support/format.h"

#include <QCoreApplication>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct CategoriesCommand {
    std::string caseFile;
    bool json = false;
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

} // namespace

void addCategories(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<CategoriesCommand>();
    auto& command = *program.add_subcommand(
        "categories", helpText(Words::tr("suggest a category for incidents that have none, learning from "
                                         "those that have one")));
    addCase(command, options->caseFile);
    addJson(command, options->json);
    onChosen(command, options, suggestCategories, chosen);
}

} // namespace jingwei::app
