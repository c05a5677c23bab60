#pragma once

#include "core/brief/brief.h"
#include "core/brief/figure_list.h"
#include "core/brief/trace_evidence.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace jingwei {

using TracedAccounts = std::vector<const TracedAccount*>; ///< of one trace

/// Writes one money brief, part after part. For `moneyBrief` alone.
class MoneyBriefWriter {
public:
    using Choice = bool (*)(const TracedAccount&);
    using Cell = std::vector<BriefArgument>;

    /// `input` and what it points to must outlive it.
    explicit MoneyBriefWriter(const MoneyBriefInput& input);

    /// The whole brief; call once.
    [[nodiscard]] Brief write();

private:
    // money_brief.cpp
    void writeTitle();
    void writeFacts();
    void writeFactsOf(const IncidentFact& incident);
    void setParts();

    // money_trail.cpp
    void writeMoney();
    void writeSummaries();
    void writeSummaryOf(std::uint32_t incident);
    void writeWhere();
    void writeDiagram();
    void writeDaily();

    // money_tables.cpp
    void writeTransfers();
    void writeOtherTransfers(std::span<const EdgeIndex> others);
    void writeAccounts();
    void writeHowSure();
    void writeExits();
    void writeNext();
    void writeStop();
    void writeQuery();
    /// Says below a table what it leaves out: how many accounts, and what those of `summed` hold. That sum
    /// becomes one of `parts`, if given.
    void writeOthers(const TracedAccounts& all, const TracedAccounts& listed, Choice summed,
                     std::vector<std::uint32_t>* parts);
    [[nodiscard]] std::vector<Cell> transferRow(EdgeIndex transfer);
    [[nodiscard]] std::vector<Cell> accountRow(const TracedAccount& account);

    // blocks
    void heading(BriefPhrase phrase, std::uint32_t level, std::vector<BriefArgument> args = {});
    void paragraph(BriefPhrase phrase, std::vector<BriefArgument> args = {});
    void caption(BriefPhrase phrase); ///< of the next table

    // cells
    [[nodiscard]] const AccountFact& accountOf(const TracedAccount& traced) const
    {
        return m_input.graph->account(traced.vertex);
    }
    [[nodiscard]] Cell accountCell(const TracedAccount& traced) const;
    [[nodiscard]] Cell holderCell(const TracedAccount& traced) const;
    [[nodiscard]] Cell bankCell(const TracedAccount& traced) const;

    // figures; those of an account are made once and placed again
    FigureMark received(const TracedAccount& traced);
    FigureMark held(const TracedAccount& traced);
    FigureMark accountFigure(FigureMeaning meaning, const TracedAccount& traced, Minor value,
                             std::vector<RowId> rows);
    /// A sum over accounts, with the rows of those that hold some of it; of all flows where none does.
    FigureMark sumOver(FigureMeaning meaning, Minor value, Choice choice);
    FigureMark countOver(FigureMeaning meaning, Choice choice);

    // what the trace says
    [[nodiscard]] bool nothingStolen() const { return !m_evidence || m_evidence->stolen().empty(); }
    [[nodiscard]] std::uint32_t incidentOf(EdgeIndex transfer) const;
    [[nodiscard]] TracedAccounts accountsWhere(Choice choice) const;
    [[nodiscard]] std::vector<RowId> rowsOf(const TracedAccounts& accounts) const;

    const MoneyBriefInput& m_input;
    const FundTrace m_nothing{};
    const FundTrace& m_trace;
    std::optional<TraceEvidence> m_evidence;
    std::unordered_map<EdgeIndex, std::uint32_t> m_incidentOf; ///< the first that marks it, as in the trace
    Brief m_brief{};
    FigureList m_figures;
    std::uint32_t m_pictures = 0;
    std::uint32_t m_tables = 0;

    // figures that are placed again, and of which others are the parts
    std::map<std::pair<FigureMeaning, VertexIndex>, FigureMark> m_ofAccount;
    std::vector<std::pair<std::uint32_t, FigureMark>> m_ofIncident; ///< stolen money of each of several
    std::optional<FigureMark> m_stolen, m_held, m_exited, m_notQueried, m_notQueriedAccounts;
    std::vector<std::uint32_t> m_stolenParts, m_heldParts, m_exitedParts, m_notQueriedParts;
    std::map<std::uint32_t, std::vector<std::uint32_t>> m_partsOfIncident;
    bool m_transfersLeftOut = false;
};

// Where an account of a trace stands; each is in one of these three.
[[nodiscard]] bool isQueried(const TracedAccount& account);
[[nodiscard]] bool isNotQueried(const TracedAccount& account);
[[nodiscard]] bool isExit(const TracedAccount& account);

} // namespace jingwei
