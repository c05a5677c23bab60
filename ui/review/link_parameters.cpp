// The numbers of a model by name, as a person reads them.
#include "ui/review/ground_words.h"
#include "ui/review/link_model_dialog.h"
#include "ui/text/ground_text.h"

#include <QCoreApplication>

#include <cmath>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::LinkParameters)
};

/// What a knot of a table means: "2 km", "differs".
QString knotText(LinkMeasure measure, double knot)
{
    const auto shown = [](double number) { return QString::number(number, 'g', 3); };
    switch (measure) {
    case LinkMeasure::Likeness: return Words::tr("likeness %1").arg(shown(knot));
    case LinkMeasure::Agreement:
        return knot < 0.0 ? Words::tr("differ") : Words::tr("agree, rarity of %1 bits").arg(shown(knot));
    case LinkMeasure::Ratio: return Words::tr("%1 times as much").arg(shown(std::exp2(knot)));
    case LinkMeasure::Distance:
        return Words::tr("%1 km apart").arg(shown(std::max(std::pow(10.0, knot) - 0.03, 0.0)));
    case LinkMeasure::Days: return Words::tr("%1 days apart").arg(shown(std::exp2(knot) - 1.0));
    case LinkMeasure::Hours: return Words::tr("%1 hours apart on the clock").arg(shown(knot));
    case LinkMeasure::Nearness: return Words::tr("nearness in place and time %1").arg(shown(knot));
    case LinkMeasure::LeastAround:
    case LinkMeasure::LeastRhythm:
        return Words::tr("%1 others around the one with fewer").arg(shown(std::pow(10.0, knot)));
    case LinkMeasure::MostAround:
    case LinkMeasure::MostRhythm:
        return Words::tr("%1 others around the one with more").arg(shown(std::pow(10.0, knot)));
    }
    return {};
}

} // namespace

std::vector<LinkParameter> linkParameters(const LinkModel& model)
{
    std::vector<LinkParameter> parameters;
    const auto reach = Words::tr("Threshold and reach");
    const auto add = [&](const QString& name, double LinkModel::*member) {
        parameters.push_back({reach, name, [member](LinkModel& in) -> double& { return in.*member; }});
    };
    add(Words::tr("Threshold, bits"), &LinkModel::threshold);
    add(Words::tr("Slack for the mean of many pairs, bits"), &LinkModel::slack);
    add(Words::tr("Largest series, incidents"), &LinkModel::largestSeries);
    add(Words::tr("Incidents besides those of the case"), &LinkModel::population);
    add(Words::tr("Incidents outside a series that have what is its own"), &LinkModel::strays);
    add(Words::tr("Weight kept by each level further down"), &LinkModel::levelDecay);
    add(Words::tr("Share that counts of being like a known series"), &LinkModel::likeKnown);
    const auto holders = Words::tr("Whether what many have is of one series");
    const auto look = [&](const QString& name, double HolderLook::*member) {
        parameters.push_back(
            {holders, name, [member](LinkModel& in) -> double& { return in.holders.*member; }});
    };
    look(Words::tr("Looked at from so many incidents on"), &HolderLook::fewest);
    look(Words::tr("Pairs of them looked at"), &HolderLook::pairs);
    look(Words::tr("What a pair shares besides is a witness from, bits"), &HolderLook::support);
    look(Words::tr("Pairs of one series that have a witness, share"), &HolderLook::amongOne);
    look(Words::tr("Pairs of others that have one, share"), &HolderLook::amongAll);
    look(Words::tr("Likeness of one pair counts at most, bits"), &HolderLook::mostAlike);
    look(Words::tr("All pairs count for one series at most, bits"), &HolderLook::mostFor);
    look(Words::tr("All pairs count against it at most, bits"), &HolderLook::mostAgainst);
    look(Words::tr("Largest series of one IP address, share of the largest"), &HolderLook::addressShare);
    const auto often = Words::tr("How often two incidents of one series share it");
    for (std::size_t kind = 0; kind < groundKindCount; ++kind)
        if (isSharedValue(static_cast<GroundKind>(kind)))
            parameters.push_back({often, groundText(static_cast<GroundKind>(kind)),
                                  [kind](LinkModel& in) -> double& { return in.sharedOften[kind]; }});
    for (std::size_t table = 0; table < model.tables.size(); ++table) {
        const auto& entry = model.tables[table];
        auto group = Words::tr("Weights of %1, bits").arg(groundText(entry.kind));
        if (!entry.column.empty())
            group += QStringLiteral(" · ") + QString::fromStdString(entry.column);
        for (std::size_t knot = 0; knot < entry.knots.size(); ++knot)
            parameters.push_back(
                {group, knotText(entry.measure, entry.knots[knot]),
                 [table, knot](LinkModel& in) -> double& { return in.tables[table].weights[knot]; }});
    }
    return parameters;
}

} // namespace jingwei::ui
