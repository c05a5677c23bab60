// The command that writes down what a reviewer holds of two incidents, persons, accounts or reports.
#include "app/commands.h"
#include "app/console.h"
#include "core/base/contract.h"
#include "core/session/link_incidents.h"
#include "core/session/review_case.h"
#include "core/session/same_things.h"
#include "ui/support/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct DecideCommand {
    std::string caseFile, pair, as, reason, by;
    std::string of{reviewMatterWord(ReviewMatter::Series)};
    bool settles = false;
};

QString sameText(ReviewMatter matter)
{
    switch (matter) {
    case ReviewMatter::Series: break;
    case ReviewMatter::Report: return Words::tr("one event");
    case ReviewMatter::Person: return Words::tr("one person");
    case ReviewMatter::Account: return Words::tr("one account");
    }
    return Words::tr("one series");
}

QString heldText(const PairDecision& decision, ReviewMatter matter)
{
    if (decision.disputed)
        return Words::tr("reviewers disagree: nothing binds until one of them settles it (--settle)");
    if (decision.waiting)
        return Words::tr("another reviewer must agree before it binds");
    switch (decision.verdict) {
    case Verdict::Same: return sameText(matter);
    case Verdict::Different: return Words::tr("different");
    case Verdict::Undecided: break;
    }
    return Words::tr("undecided");
}

/// The line that the vote becomes, with score and grounds as they are now.
Result<ReviewRecord> lineFor(const CaseSnapshot& snapshot, ReviewMatter matter, const ReviewVote& vote,
                             const std::string& by, Progress& progress)
{
    if (matter == ReviewMatter::Series) {
        const auto linked = linkIncidents(snapshot, {}, progress);
        return linked ? voteRecord(snapshot, *linked, vote, by) : tl::unexpected{linked.error()};
    }
    const auto proposals = proposeSame(snapshot, matter, progress);
    if (!proposals)
        return tl::unexpected{proposals.error()};
    const auto found = std::ranges::find_if(*proposals, [&](const SameProposal& proposal) {
        return numberPair(proposal.a.ref, proposal.b.ref) == numberPair(vote.a, vote.b);
    });
    return sameVoteRecord(snapshot, matter, found == proposals->end() ? nullptr : &*found, vote, by);
}

/// Reads the case anew and keeps which series its incidents are in: a vote may have changed that.
Result<void> takeIn(CaseSession& session, Progress& progress)
{
    if (auto read = session.reload(progress); !read)
        return read;
    const auto linked = linkIncidents(*session.snapshot(), {}, progress);
    return linked ? session.keepSeries(seriesMembers(*linked)) : tl::unexpected{linked.error()};
}

ExitStatus decide(const DecideCommand& options)
{
    Watch watch;
    const auto matter = *reviewMatterFromWord(options.of);
    const auto comma = options.pair.find(',');
    if (comma == std::string::npos)
        return refuse(Words::tr("Name the two that it is about, with a comma between them."));
    const auto by = nameOrLogin(options.by);
    auto session = openCase(options.caseFile, by, watch.progress());
    if (!session)
        return fail(session.error());
    const ReviewVote vote{options.pair.substr(0, comma),
                          options.pair.substr(comma + 1),
                          *verdictFromWord(options.as),
                          {},
                          options.reason,
                          options.settles};
    auto record = lineFor(*(*session)->snapshot(), matter, vote, by, watch.progress());
    if (!record)
        return fail(record.error());
    if (auto applied = (*session)->apply(ReviewEdit{{*record}, true, {}, {}}, watch.progress()); !applied)
        return fail(applied.error());
    if (auto taken = takeIn(**session, watch.progress()); !taken)
        return fail(taken.error());
    constexpr auto everything = static_cast<std::size_t>(-1);
    const auto state = reviewState((*session)->snapshot()->review, everything, matter);
    const auto* const decision = state.find({record->a, record->b});
    require(decision != nullptr);
    print(Words::tr("%1 and %2: %3.")
              .arg(ui::toQString(record->a), ui::toQString(record->b), heldText(*decision, matter)));
    return ExitStatus::Done;
}

} // namespace

void addDecide(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<DecideCommand>();
    auto& command = *program.add_subcommand(
        "decide",
        helpText(Words::tr("write down what a reviewer holds of two incidents, persons, accounts or "
                           "reports")));
    addCase(command, options->caseFile);
    command
        .add_option("--pair", options->pair,
                    helpText(Words::tr("the two, A,B: incidents by number, else as `same` lists them")))
        ->required();
    command
        .add_option("--of", options->of,
                    helpText(Words::tr("what the two may be one of: series, person, account or report")))
        ->check(CLI::IsMember({"series", "person", "account", "report"}));
    command.add_option("--as", options->as, helpText(Words::tr("same, different or undecided")))
        ->required()
        ->check(CLI::IsMember({"same", "different", "undecided"}));
    command.add_option("--reason", options->reason, helpText(Words::tr("why")))->required();
    command.add_flag("--settle", options->settles,
                     helpText(Words::tr("settles a dispute; other votes stand as dissent")));
    addBy(command, options->by);
    onChosen(command, options, decide, chosen);
}

} // namespace jingwei::app
