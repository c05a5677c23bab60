// The command that lists what may be the same thing in a case: persons, accounts, reports.
#include "app/commands.h"
#include "app/console.h"
#include "app/json_output.h"
#include "app/text_table.h"
#include "core/session/same_things.h"
#include "ui/support/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct SameCommand {
    std::string caseFile, of;
    bool json = false;
};

Json sideJson(const SameSide& side)
{
    auto rows = Json::array();
    for (const auto row : side.rows)
        rows.push_back(rowJson(row));
    return {{"ref", side.ref}, {"name", textOrNull(side.name)}, {"rows", std::move(rows)}};
}

Json evidenceJson(const SameProposal& proposal)
{
    auto evidence = Json::array();
    for (const auto& ground : proposal.grounds)
        evidence.push_back({{"kind", ground.word},
                            {"a", textOrNull(ground.a)},
                            {"b", textOrNull(ground.b)},
                            {"agrees", ground.agrees},
                            {"weight", ground.weight}});
    return evidence;
}

/// Proposals, what was decided of them, and which are to be decided.
struct SameList {
    std::vector<SameProposal> proposals;
    ReviewState state;
    std::vector<SameItem> queue;

    [[nodiscard]] const SameItem* queued(std::size_t proposal) const
    {
        const auto found = std::ranges::find(queue, proposal, &SameItem::proposal);
        return found == queue.end() ? nullptr : &*found;
    }
    [[nodiscard]] const PairDecision* decision(const SameProposal& proposal) const
    {
        return state.find(numberPair(proposal.a.ref, proposal.b.ref));
    }
};

Json proposalJson(const SameList& list, std::size_t index)
{
    const auto& proposal = list.proposals[index];
    const auto* const decision = list.decision(proposal);
    const auto* const item = list.queued(index);
    return {
        {"a", sideJson(proposal.a)},
        {"b", sideJson(proposal.b)},
        {"score", proposal.score},
        {"decision", decision == nullptr ? Json(nullptr) : Json(std::string{verdictWord(decision->verdict)})},
        {"disputed", decision != nullptr && decision->disputed},
        {"waiting", decision != nullptr && decision->waiting},
        {"to_decide", item != nullptr},
        {"new_grounds", item == nullptr ? Json::array() : Json(item->anew)},
        {"evidence", evidenceJson(proposal)}};
}

QString sideText(const SameSide& side)
{
    return ui::toQString(side.name.empty() ? side.ref : side.ref + ' ' + side.name);
}

/// "phone 139… +12.1; bank 工行 / 建行 -0.7"
QString groundsText(const SameProposal& proposal)
{
    QStringList grounds;
    for (const auto& [word, a, b, agrees, weight] : proposal.grounds)
        grounds << QStringLiteral("%1 %2 %3")
                       .arg(ui::toQString(word), ui::toQString(a == b ? a : a + " / " + b),
                            QString::asprintf("%+.1f", weight));
    return grounds.join(QStringLiteral("; "));
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Same: return Words::tr("same");
    case Verdict::Different: return Words::tr("different");
    case Verdict::Undecided: break;
    }
    return Words::tr("undecided");
}

QString decisionText(const SameList& list, std::size_t index)
{
    const auto* const decision = list.decision(list.proposals[index]);
    if (decision == nullptr)
        return list.queued(index) == nullptr ? Words::tr("same through others") : QString{};
    if (decision->disputed)
        return Words::tr("disputed");
    if (decision->waiting)
        return Words::tr("waits for another reviewer");
    const auto* const item = list.queued(index);
    const auto verdict = verdictText(decision->verdict);
    return item == nullptr ? verdict : Words::tr("%1, but there are new grounds").arg(verdict);
}

void printTable(const SameList& list)
{
    std::vector<QStringList> rows;
    for (std::size_t index = 0; index < list.proposals.size(); ++index) {
        const auto& proposal = list.proposals[index];
        rows.push_back({QString::number(proposal.score, 'f', 1), sideText(proposal.a), sideText(proposal.b),
                        decisionText(list, index), groundsText(proposal)});
    }
    print(textTable({{Words::tr("Score"), Align::Right},
                     {Words::tr("The one")},
                     {Words::tr("The other")},
                     {Words::tr("Decision")},
                     {Words::tr("Grounds")}},
                    rows));
    print(Words::tr("Leads, not conclusions: nothing was joined. To be decided: %1.").arg(list.queue.size()));
}

ExitStatus listSame(const SameCommand& options)
{
    const auto matter = *reviewMatterFromWord(options.of);
    Watch watch;
    const auto snapshot = loadSnapshot(toPath(options.caseFile), watch.progress());
    if (!snapshot)
        return fail(snapshot.error());
    auto proposals = proposeSame(**snapshot, matter, watch.progress());
    if (!proposals)
        return fail(proposals.error());
    constexpr auto everything = static_cast<std::size_t>(-1);
    SameList list{*std::move(proposals), reviewState((*snapshot)->review, everything, matter), {}};
    list.queue = sameQueue(list.proposals, list.state);
    if (!options.json) {
        printTable(list);
        return ExitStatus::Done;
    }
    auto all = Json::array();
    for (std::size_t index = 0; index < list.proposals.size(); ++index)
        all.push_back(proposalJson(list, index));
    print(Json{{"of", options.of}, {"proposals", std::move(all)}, {"to_decide", list.queue.size()}});
    return ExitStatus::Done;
}

} // namespace

void addSame(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<SameCommand>();
    auto& command = *program.add_subcommand(
        "same", helpText(Words::tr("list what may be one and the same, with what speaks for it")));
    addCase(command, options->caseFile);
    command.add_option("--of", options->of, helpText(Words::tr("person, account or report")))
        ->required()
        ->check(CLI::IsMember({"person", "account", "report"}));
    addJson(command, options->json);
    onChosen(command, options, listSame, chosen);
}

} // namespace jingwei::app
