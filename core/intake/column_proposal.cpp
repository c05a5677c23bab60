// Columns get a form first, then the kind of table says which fields a form may be; what is the own side and
// what the other is told by how often values change. Left out on purpose: payer and payee of ledgers, caller
// and callee, and the meaning of 0 and 1, since cells alone do not tell them.
#include "core/intake/column_proposal.h"

#include "core/intake/running_sum.h"

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <utility>

namespace jingwei {

namespace {

/// The fields of one side of a table, and of the other.
struct Sides {
    std::optional<Field> own, other;
};

Sides accountSides(TableKind kind)
{
    switch (kind) {
    case TableKind::Movements: return {Field::Card, Field::PeerAccount};
    case TableKind::Accounts:
    case TableKind::Measures: return {Field::Card, {}};
    case TableKind::Queries:
    case TableKind::Logins:
    case TableKind::Leads: return {Field::Account, {}};
    case TableKind::Incidents: return {{}, Field::SuspectAccounts};
    case TableKind::Ledger:
    case TableKind::Calls:
    case TableKind::CallLedger:
    case TableKind::Persons:
    case TableKind::Stations:
    case TableKind::Victims: break;
    }
    return {};
}

Sides phoneSides(TableKind kind)
{
    switch (kind) {
    case TableKind::Calls: return {Field::Own, Field::Peer};
    case TableKind::Accounts:
    case TableKind::Persons:
    case TableKind::Leads: return {Field::Phone, {}};
    case TableKind::Incidents: return {{}, Field::VictimPhone};
    case TableKind::Movements:
    case TableKind::Ledger:
    case TableKind::CallLedger:
    case TableKind::Measures:
    case TableKind::Queries:
    case TableKind::Logins:
    case TableKind::Stations:
    case TableKind::Victims: break;
    }
    return {};
}

Sides nameSides(TableKind kind)
{
    switch (kind) {
    case TableKind::Movements: return {Field::OwnName, Field::PeerName};
    case TableKind::Accounts:
    case TableKind::Persons:
    case TableKind::Measures:
    case TableKind::Logins:
    case TableKind::Leads: return {Field::Holder, {}};
    case TableKind::Incidents:
    case TableKind::Victims: return {Field::Victim, {}};
    case TableKind::Ledger:
    case TableKind::Calls:
    case TableKind::CallLedger:
    case TableKind::Queries:
    case TableKind::Stations: break;
    }
    return {};
}

Sides idSides(TableKind kind)
{
    switch (kind) {
    case TableKind::Movements: return {Field::OwnId, Field::PeerIdNumber};
    case TableKind::Accounts:
    case TableKind::Persons:
    case TableKind::Queries:
    case TableKind::Leads: return {Field::HolderId, {}};
    case TableKind::Incidents:
    case TableKind::Victims: return {Field::VictimId, {}};
    case TableKind::Ledger:
    case TableKind::Calls:
    case TableKind::CallLedger:
    case TableKind::Measures:
    case TableKind::Logins:
    case TableKind::Stations: break;
    }
    return {};
}

/// The fields of moments, the earlier first.
std::vector<Field> timesOf(TableKind kind)
{
    switch (kind) {
    case TableKind::Movements:
    case TableKind::Ledger:
    case TableKind::Logins: return {Field::Time};
    case TableKind::Calls: return {Field::Time, Field::Until};
    case TableKind::CallLedger: return {Field::Time};
    case TableKind::Accounts: return {Field::Opened};
    case TableKind::Incidents: return {Field::Occurred, Field::Reported};
    case TableKind::Measures:
    case TableKind::Queries: return {Field::Occurred, Field::Until};
    case TableKind::Leads:
    case TableKind::Victims: return {Field::Occurred};
    case TableKind::Persons:
    case TableKind::Stations: break;
    }
    return {};
}

class Proposer {
public:
    Proposer(std::span<const std::vector<std::string>> rows, std::span<const std::optional<Field>> decided,
             TableKind kind, std::span<const Field> offered)
        : m_rows{rows}
        , m_decided{decided}
        , m_kind{kind}
        , m_offered{offered}
        , m_forms(decided.size())
    {
        for (std::size_t column = 0; column < decided.size(); ++column)
            if (!decided[column])
                m_forms[column] = formOf(cellsOf(column));
    }

    std::vector<ColumnProposal> run()
    {
        proposeSides({CellForm::Card, CellForm::Account}, accountSides(m_kind), ownShareOfDistinct);
        proposeSides({CellForm::Mobile}, phoneSides(m_kind), ownShareOfDistinct);
        proposeSides({CellForm::Name}, nameSides(m_kind), 0.0);
        proposeSides({CellForm::IdNumber}, idSides(m_kind), 0.0);
        proposeTimes();
        proposeSums();
        proposeSingle(CellForm::Direction, Field::Direction);
        proposeSingle(CellForm::Currency, Field::Currency);
        proposeSingle(CellForm::IpAddress, Field::NetAddress);
        proposeSingle(CellForm::Imei, Field::Imei);
        proposeSingle(CellForm::Imsi, Field::Imsi);
        const bool numbered = m_kind == TableKind::Incidents || m_kind == TableKind::Leads;
        proposeSingle(CellForm::Serial, numbered ? Field::Number : Field::Serial);
        std::ranges::sort(m_proposals, {}, &ColumnProposal::column);
        return std::move(m_proposals);
    }

private:
    [[nodiscard]] std::vector<std::string> cellsOf(std::size_t column) const
    {
        std::vector<std::string> cells;
        for (const auto& row : m_rows)
            if (column < row.size())
                cells.push_back(row[column]);
        return cells;
    }

    /// Columns of these forms that have no proposal yet, in the order of the file.
    [[nodiscard]] std::vector<std::size_t> columnsOf(std::initializer_list<CellForm> forms) const
    {
        std::vector<std::size_t> columns;
        for (std::size_t column = 0; column < m_forms.size(); ++column)
            if (m_forms[column] && std::ranges::find(forms, m_forms[column]->form) != forms.end()
                && std::ranges::find(m_proposals, column, &ColumnProposal::column) == m_proposals.end())
                columns.push_back(column);
        return columns;
    }

    [[nodiscard]] bool isDecided(Field field) const
    {
        return std::ranges::find(m_decided, std::optional{field}) != m_decided.end();
    }

    [[nodiscard]] bool isOpen(Field field) const
    {
        return std::ranges::find(m_offered, field) != m_offered.end() && !isDecided(field)
               && std::ranges::find(m_proposals, field, &ColumnProposal::field) == m_proposals.end();
    }

    void propose(std::size_t column, std::optional<Field> field, double score)
    {
        if (field && score >= columnProposalScore && isOpen(*field))
            m_proposals.push_back({column, *field, score});
    }

    void propose(std::size_t column, std::optional<Field> field)
    {
        propose(column, field, m_forms[column]->share);
    }

    /// What is the own side's hardly changes: at most `ownShare` different values per cell, or one alone.
    void proposeSides(std::initializer_list<CellForm> forms, const Sides& sides, double ownShare)
    {
        for (const auto column : columnsOf(forms)) {
            const auto& form = *m_forms[column];
            const bool constant =
                form.distinct == 1
                || static_cast<double>(form.distinct) <= ownShare * static_cast<double>(form.cells);
            if (sides.own && sides.other)
                propose(column, constant ? sides.own : sides.other);
            else
                propose(column, sides.own ? sides.own : sides.other);
        }
    }

    /// Moments; without any, a day and the time of that day.
    void proposeTimes()
    {
        const auto fields = timesOf(m_kind);
        if (fields.empty())
            return;
        const bool splits = isOpen(Field::Date) && fields.front() == Field::Time;
        auto columns = splits ? columnsOf({CellForm::Moment}) : columnsOf({CellForm::Moment, CellForm::Day});
        if (columns.empty() && splits) {
            proposeSingle(CellForm::Day, Field::Date);
            if (std::ranges::find(m_proposals, Field::Date, &ColumnProposal::field) != m_proposals.end())
                proposeSingle(CellForm::Clock, Field::Time);
            return;
        }
        for (std::size_t i = 0; i < std::min(columns.size(), fields.size()); ++i)
            propose(columns[i], fields[i]);
    }

    void proposeSums()
    {
        if (m_kind == TableKind::Stations || m_kind == TableKind::Leads) {
            const auto degrees = columnsOf({CellForm::Degrees});
            if (degrees.size() == 2) { // of places in China the longitude is the greater
                const bool firstIsGreater = meanOf(degrees[0]) > meanOf(degrees[1]);
                propose(degrees[firstIsGreater ? 0 : 1], Field::Longitude);
                propose(degrees[firstIsGreater ? 1 : 0], Field::Latitude);
            }
            return;
        }
        const auto sums = columnsOf({CellForm::Amount});
        if (m_kind == TableKind::Movements && proposeRunningSum(withSparse(sums)))
            return;
        if (sums.size() != 1)
            return;
        if (m_kind == TableKind::Incidents)
            propose(sums.front(), Field::Loss);
        else if (m_kind == TableKind::Calls || m_kind == TableKind::CallLedger)
            propose(sums.front(), Field::Seconds);
        else if (m_kind == TableKind::Accounts)
            propose(sums.front(), Field::Balance);
        else if (!isDecided(Field::AmountOut) && !isDecided(Field::AmountIn))
            propose(sums.front(), Field::Amount);
    }

    /// Money out, or in, may stand in one row or two only: beside a balance that is enough.
    [[nodiscard]] std::vector<std::size_t> withSparse(std::vector<std::size_t> sums) const
    {
        for (std::size_t column = 0; column < m_forms.size(); ++column)
            if (!m_decided[column] && !m_forms[column] && holdsSumsOnly(cellsOf(column)))
                sums.push_back(column);
        return sums;
    }

    /// Columns that are decided as sums run with the others, but are not proposed again.
    bool proposeRunningSum(std::vector<std::size_t> columns)
    {
        for (std::size_t column = 0; column < m_decided.size(); ++column)
            if (m_decided[column] == Field::Amount || m_decided[column] == Field::Balance
                || m_decided[column] == Field::AmountIn || m_decided[column] == Field::AmountOut)
                columns.push_back(column);
        constexpr std::size_t mostColumns = 8; // fees, rates and the like; more would take too long
        if (columns.size() > mostColumns)
            return false;
        const auto found = findRunningSum(m_rows, columns, columnProposalScore);
        if (!found)
            return false;
        const auto undecided = [&](std::size_t column, Field field) {
            if (!m_decided[column])
                propose(column, field, found->share);
        };
        undecided(found->balance, Field::Balance);
        undecided(found->amount, found->amountIn ? Field::AmountOut : Field::Amount);
        if (found->amountIn)
            undecided(*found->amountIn, Field::AmountIn);
        return true;
    }

    /// Only where one column has the form: of several, any might be meant.
    void proposeSingle(CellForm form, Field field)
    {
        const auto columns = columnsOf({form});
        if (columns.size() == 1)
            propose(columns.front(), field);
    }

    [[nodiscard]] double meanOf(std::size_t column) const
    {
        double sum = 0.0;
        for (const auto& cell : cellsOf(column))
            sum += std::strtod(cell.c_str(), nullptr);
        return sum / static_cast<double>(std::max<std::size_t>(m_rows.size(), 1));
    }

    std::span<const std::vector<std::string>> m_rows;
    std::span<const std::optional<Field>> m_decided;
    TableKind m_kind;
    std::span<const Field> m_offered;
    std::vector<std::optional<ColumnForm>> m_forms;
    std::vector<ColumnProposal> m_proposals;
};

} // namespace

std::vector<ColumnProposal> proposeColumns(std::span<const std::vector<std::string>> rows,
                                           std::span<const std::optional<Field>> decided, TableKind kind,
                                           std::span<const Field> offered)
{
    return Proposer{rows, decided, kind, offered}.run();
}

} // namespace jingwei
