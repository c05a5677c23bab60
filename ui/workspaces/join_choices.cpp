#include "ui/workspaces/join_choices.h"

#include "ui/support/format.h"
#include "ui/text/join_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::JoinChoices)
};

bool isEvidenceOf(const FlowGraph& graph, EdgeIndex transfer, std::int64_t row)
{
    const auto other = graph.otherRow(transfer);
    return graph.id(transfer).value() == row || (other && other->value() == row);
}

/// Two rows that an analyst took apart are one again by the rules that had joined them.
JoinChoice againChoice(QString sentence, const JoinEdit& said)
{
    return {.sentence = std::move(sentence),
            .act = Words::tr("Join again"),
            .toolTip = Words::tr("Leave the two rows to the rules again"),
            .edit = JoinEdit{said.row, said.otherRow, std::nullopt}};
}

JoinChoice ruleChoice(const FlowGraph& graph, EdgeIndex transfer)
{
    JoinChoice choice{.sentence = joinRuleSentence(graph, transfer)};
    const auto other = graph.otherRow(transfer);
    const auto rule = graph.rule(transfer);
    if (!other || rule == JoinRule::None)
        return choice;
    choice.act = Words::tr("Take apart");
    choice.toolTip = Words::tr("The two rows then count as two payments");
    // what only an analyst joined comes apart when nothing is said of it any more
    const auto joined = rule == JoinRule::ByHand ? std::nullopt : std::optional{false};
    choice.edit = JoinEdit{graph.id(transfer).value(), other->value(), joined};
    return choice;
}

std::vector<JoinChoice> choicesOfOne(const CaseSnapshot& snapshot, EdgeIndex transfer, Masking masking)
{
    const auto& graph = *snapshot.graph;
    std::vector<JoinChoice> choices{ruleChoice(graph, transfer)};
    for (const auto& said : snapshot.joins) {
        if (said.joined != std::optional{false})
            continue;
        const bool isRow = isEvidenceOf(graph, transfer, said.row);
        const bool isOther = isEvidenceOf(graph, transfer, said.otherRow);
        if (isRow == isOther) // both: the rules join them by a way that a word on the pair does not part
            continue;
        const RowId parted{isRow ? said.otherRow : said.row};
        choices.push_back(againChoice(Words::tr("Taken apart by hand from %1.", "place of a row")
                                          .arg(rowPlaceText(snapshot, parted, masking)),
                                      said));
    }
    return choices;
}

JoinChoice choiceOfTwo(const CaseSnapshot& snapshot, EdgeIndex one, EdgeIndex two)
{
    const auto& graph = *snapshot.graph;
    for (const auto& said : snapshot.joins) {
        const bool parted =
            (isEvidenceOf(graph, one, said.row) && isEvidenceOf(graph, two, said.otherRow))
            || (isEvidenceOf(graph, two, said.row) && isEvidenceOf(graph, one, said.otherRow));
        if (parted && said.joined == std::optional{false})
            return againChoice(Words::tr("These two rows were taken apart by hand."), said);
    }
    if (graph.rule(one) != JoinRule::None || graph.rule(two) != JoinRule::None)
        return {.sentence = Words::tr("One of the two already consists of two rows: take it apart first.")};
    if (graph.amount(one) != graph.amount(two) || graph.currency(one) != graph.currency(two))
        return {.sentence = Words::tr("Only rows of the same sum and currency can be one payment.")};
    return {.sentence = Words::tr("Two rows of the same sum. They count as two payments."),
            .act = Words::tr("Join as one payment"),
            .toolTip = Words::tr("The payer of the row where money goes out, the payee of the one where it "
                                 "comes in, and one sum"),
            .edit = JoinEdit{graph.id(one).value(), graph.id(two).value(), true}};
}

} // namespace

std::vector<JoinChoice> joinChoices(const CaseSnapshot& snapshot, std::span<const TransferId> transfers,
                                    Masking masking)
{
    std::vector<EdgeIndex> edges;
    for (const auto transfer : transfers.first(std::min<std::size_t>(transfers.size(), 3)))
        if (const auto edge = snapshot.graph->find(transfer))
            edges.push_back(*edge);
    if (edges.size() == 1)
        return choicesOfOne(snapshot, edges.front(), masking);
    if (edges.size() == 2 && transfers.size() == 2)
        return {choiceOfTwo(snapshot, edges[0], edges[1])};
    return {};
}

} // namespace jingwei::ui
