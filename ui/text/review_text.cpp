#include "ui/text/review_text.h"

#include "ui/support/format.h"
#include "ui/text/error_text.h"

#include <QCoreApplication>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReviewText)
};

/// What reviewers of one matter agree on.
QString sameText(ReviewMatter matter)
{
    switch (matter) {
    case ReviewMatter::Series: return Words::tr("one series", "verdict");
    case ReviewMatter::Report: return Words::tr("one event", "verdict");
    case ReviewMatter::Person: return Words::tr("same person", "verdict");
    case ReviewMatter::Account: return Words::tr("same account", "verdict");
    }
    return {};
}

QString differentText(ReviewMatter matter)
{
    switch (matter) {
    case ReviewMatter::Series: return Words::tr("different", "verdict");
    case ReviewMatter::Report: return Words::tr("two events", "verdict");
    case ReviewMatter::Person: return Words::tr("two persons", "verdict");
    case ReviewMatter::Account: return Words::tr("two accounts", "verdict");
    }
    return {};
}

} // namespace

QString verdictText(ReviewMatter matter, Verdict verdict)
{
    switch (verdict) {
    case Verdict::Same: return sameText(matter);
    case Verdict::Different: return differentText(matter);
    case Verdict::Undecided: break;
    }
    return Words::tr("undecided", "verdict");
}

QString voteText(const VerdictText& vote)
{
    const auto words = verdictText(vote.matter, vote.verdict);
    return vote.settles ? Words::tr("%1, settling the dispute", "a verdict").arg(words) : words;
}

QString heldText(const HeldText& held)
{
    if (held.disputed)
        return Words::tr("in dispute: nothing binds");
    if (held.waiting)
        return Words::tr("%1 of %2 reviewers needed: nothing binds yet").arg(held.agreeing).arg(held.needed);
    const auto words = verdictText(held.matter, held.verdict);
    if (held.settled)
        return Words::tr("%1, by a vote that settled the dispute", "a verdict").arg(words);
    return held.needed < 2 || held.verdict == Verdict::Undecided
               ? words
               : Words::tr("%1, held by %2", "a verdict, number of reviewers").arg(words).arg(held.agreeing);
}

QString weightsText(const LinkModel& model)
{
    switch (model.origin) {
    case LinkOrigin::Preset: return Words::tr("preset");
    case LinkOrigin::Estimated: return Words::tr("estimated from the case");
    case LinkOrigin::Learned:
        return Words::tr("learned from %n pair(s) of one series", nullptr,
                         static_cast<int>(model.knownPairs));
    case LinkOrigin::Set: break;
    }
    return Words::tr("partly set by hand");
}

QString parametersFaultText(const Error& error)
{
    if (error.code != ErrorCode::ProfileMalformed)
        return describe(error);
    const auto file = toQString(error.place).section(QLatin1Char{'/'}, -1);
    return Words::tr("“%1” holds no parameters of linking that can be used: “%2” is unknown or out of its "
                     "bounds. They are written as “series --json” gives them under “parameters”.")
        .arg(file, toQString(error.detail));
}

} // namespace jingwei::ui
