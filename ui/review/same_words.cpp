#include "ui/review/same_words.h"

#include "ui/support/format.h"
#include "ui/text/same_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::SameWords)
};

/// Drawings of grounds.
constexpr std::array<std::pair<std::string_view, const char*>, 19> icons{{
    {"id-number", "person"},    {"name", "person"},
    {"other-name", "person"},   {"name-and-phone", "person"},
    {"phone", "phone"},         {"suspect-phone", "phone"},
    {"account", "card"},        {"suspect-account", "card"},
    {"victim-account", "card"}, {"holder", "person"},
    {"holder-id", "person"},    {"bank", "bank"},
    {"form", "card"},           {"movements", "flow"},
    {"balance", "balance"},     {"own-transfers", "money"},
    {"time", "clock"},          {"loss", "balance"},
    {"narrative", "note"},
}};

GroundMark markOf(const SameGround& ground)
{
    if (ground.a.empty() != ground.b.empty() && ground.weight == 0.0)
        return GroundMark::OneSided;
    return ground.agrees ? GroundMark::Agree : GroundMark::Differ;
}

GroundRow rowOf(const SameProposal& proposal, const SameGround& ground, Masking masking)
{
    GroundRow row;
    row.mark = markOf(ground);
    row.name = sameGroundText(ground.word);
    row.icon = sameGroundIcon(ground.word);
    const std::array known{EntityRef{EntityKind::Person, proposal.a.name},
                           EntityRef{EntityKind::Person, proposal.b.name}};
    row.a = sameValueText(ground.word, ground.a, known, masking);
    row.b = sameValueText(ground.word, ground.b, known, masking);
    row.ground.weight = ground.weight;
    for (const auto* side : {&proposal.a, &proposal.b})
        row.ground.rows.insert(row.ground.rows.end(), side->rows.begin(), side->rows.end());
    return row;
}

} // namespace

QString sameGroundIcon(std::string_view word)
{
    const auto* const found =
        std::ranges::find(icons, word, &std::pair<std::string_view, const char*>::first);
    return QLatin1String{found == icons.end() ? "columns" : found->second};
}

QString sameSideText(const SameSide& side, Masking masking)
{
    if (side.name.empty())
        return sameRefText(side.ref, masking);
    return Words::tr("%1 %2", "name, number")
        .arg(personName(side.name, masking), sameRefText(side.ref, masking));
}

GroundRows sameRows(const SameProposal& proposal, Masking masking)
{
    GroundRows made;
    for (const auto& ground : proposal.grounds)
        made.rows.push_back(rowOf(proposal, ground, masking));
    std::ranges::stable_partition(made.rows,
                                  [](const GroundRow& row) { return row.mark != GroundMark::OneSided; });
    for (auto& row : made.rows) {
        row.from = made.score;
        made.score += row.ground.weight;
        row.to = made.score;
        made.least = std::min(made.least, row.to);
        made.most = std::max(made.most, row.to);
        made.agree += row.mark == GroundMark::Agree ? 1 : 0;
        made.differ += row.mark == GroundMark::Differ ? 1 : 0;
        made.oneSided += row.mark == GroundMark::OneSided ? 1 : 0;
    }
    made.most *= 1.05;
    made.least *= 1.05;
    GroundRow sum;
    sum.mark = GroundMark::Sum;
    sum.name = Words::tr("Score");
    sum.a = Words::tr("Sum of all rows: likelihood ratio to the base 2; a lead, no proof");
    sum.to = made.score;
    made.rows.push_back(std::move(sum));
    return made;
}

} // namespace jingwei::ui
