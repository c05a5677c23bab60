#include "ui/review/same_lines.h"

#include "ui/review/ground_words.h"
#include "ui/review/same_words.h"
#include "ui/support/format.h"
#include "ui/text/reason_text.h"
#include "ui/text/review_text.h"
#include "ui/text/same_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::SameLines)
};

constexpr qsizetype tailLength = 4;
constexpr qsizetype longNumber = 10;
constexpr std::size_t groundsNamed = 3;

/// Long numbers by their end, which is how they are spoken of; masking leaves it in sight or hides it.
QString shortRef(const std::string& ref, Masking masking)
{
    const auto whole = ungrouped(sameRefText(ref, masking));
    const bool isNumber = parseEntityRef(ref).has_value();
    return isNumber && whole.size() > longNumber ? QChar{0x2026} + whole.right(tailLength) : whole;
}

QString sidesTitle(const SameSide& a, const SameSide& b, Masking masking)
{
    const auto refA = shortRef(a.ref, masking);
    const auto refB = shortRef(b.ref, masking);
    const auto nameA = a.name.empty() ? QString{} : personName(a.name, masking);
    const auto nameB = b.name.empty() ? QString{} : personName(b.name, masking);
    if (nameA == nameB && !nameA.isEmpty())
        return Words::tr("%1: %2 – %3", "name of both, number, number").arg(nameA, refA, refB);
    const auto side = [](const QString& name, const QString& ref) {
        return name.isEmpty() ? ref : Words::tr("%1 %2", "name, number").arg(name, ref);
    };
    return Words::tr("%1 – %2", "two things").arg(side(nameA, refA), side(nameB, refB));
}

/// What speaks for it, the strongest first.
std::vector<const SameGround*> strongest(const SameProposal& proposal)
{
    std::vector<const SameGround*> grounds;
    for (const auto& ground : proposal.grounds)
        if (ground.weight > 0.0)
            grounds.push_back(&ground);
    std::ranges::stable_sort(grounds, std::ranges::greater{}, &SameGround::weight);
    if (grounds.size() > groundsNamed)
        grounds.resize(groundsNamed);
    return grounds;
}

} // namespace

StageTexts stageTexts(ReviewMatter matter)
{
    switch (matter) {
    case ReviewMatter::Report:
        return {
            Words::tr("Reports are compared with each other, and the case has fewer than two incidents. Take "
                      "in the incident register."),
            Words::tr("No two incidents look like one event reported twice."),
            Words::tr("Nothing is left to decide: every pair of reports has its decision.")};
    case ReviewMatter::Account:
        return {
            Words::tr("Account numbers are compared with each other, and the case has fewer than two. Take "
                      "in bank returns."),
            Words::tr("No two numbers look like one account."),
            Words::tr("Nothing is left to decide: every pair of numbers has its decision.")};
    case ReviewMatter::Person:
    case ReviewMatter::Series: break;
    }
    return {
        Words::tr("Victims, account holders and phone users are compared with each other, and the case has "
                  "fewer than two. Take in a register or bank returns."),
        Words::tr("No two of the people in the case look like one person."),
        Words::tr("Nothing is left to decide: every pair of persons has its decision.")};
}

PairLine sameLine(const SameProposal& proposal, const SameItem& item, double most, Masking masking)
{
    PairLine line{.title = sidesTitle(proposal.a, proposal.b, masking), .value = scoreText(proposal.score)};
    QStringList grounds;
    for (const auto* ground : strongest(proposal)) {
        const auto icon = sameGroundIcon(ground->word);
        if (!line.icons.contains(icon))
            line.icons << icon;
        grounds << sameGroundText(ground->word);
    }
    line.about = grounds.join(QStringLiteral(" · "));
    line.share = most > 0.0 ? std::clamp(proposal.score / most, 0.0, 1.0) : 0.0;
    if (item.disputed)
        line.mark = Words::tr("disputed");
    else if (item.waiting)
        line.mark = Words::tr("second vote");
    else if (!item.anew.empty())
        line.mark = Words::tr("new grounds");
    QStringList anew;
    for (const auto& ground : item.anew)
        anew << writtenSameText(ground, masking);
    line.toolTip = Words::tr("%1 – %2", "two things")
                       .arg(sameSideText(proposal.a, masking), sameSideText(proposal.b, masking));
    if (!anew.isEmpty())
        line.toolTip +=
            QLatin1Char{'\n'}
            + Words::tr("Held different before; since then: %1").arg(anew.join(Words::tr(", ", "in a list")));
    return line;
}

PairLine voteLine(const ReviewRecord& vote, const SameProposal* proposal, Masking masking, ZoneOffset zone)
{
    const SameSide a{vote.a, {}, {}};
    const SameSide b{vote.b, {}, {}};
    PairLine line{.title = proposal == nullptr ? sidesTitle(a, b, masking)
                                               : sidesTitle(proposal->a, proposal->b, masking),
                  .value = verdictText(vote.matter, vote.verdict)};
    line.valueIcon = verdictIcon(vote.verdict);
    line.valueIsGood = vote.verdict == Verdict::Same;
    line.toolTip = Words::tr("%1, %2: %3", "who, when, why")
                       .arg(toQString(vote.by), timeText(vote.at, zone), reasonsText(vote));
    return line;
}

PairSide pairSide(const SameSide& side, Masking masking)
{
    const auto number = sameRefText(side.ref, masking);
    const auto name = side.name.empty() ? number : personName(side.name, masking);
    const auto about = sameThingText(side.ref, masking);
    const auto entity = parseEntityRef(side.ref);
    if (!entity)
        return {name, about, NodeFamily::Incident, QStringLiteral("incident")};
    if (entity->kind == EntityKind::Incident)
        return {name, about, NodeFamily::Victim, QStringLiteral("victim")};
    if (entity->kind == EntityKind::Account)
        return {name, about, NodeFamily::Account, QStringLiteral("card")};
    if (entity->kind == EntityKind::Phone)
        return {name, about, NodeFamily::Phone, QStringLiteral("phone")};
    return {name, about, NodeFamily::Person, QStringLiteral("person")};
}

} // namespace jingwei::ui
