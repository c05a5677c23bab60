#include "ui/workspaces/source_rows.h"

#include <algorithm>

namespace jingwei::ui {

namespace {

bool counts(const SourceReceipt& source) noexcept
{
    return source.status == SourceStatus::Imported && source.id.has_value();
}

void addAmounts(ReceiptTotals& totals, const std::map<Currency, FlowSums>& amounts)
{
    for (const auto& [currency, flow] : amounts) {
        auto& sums = totals.amounts[currency];
        const auto in = addChecked(sums.in, flow.in);
        const auto out = addChecked(sums.out, flow.out);
        const bool fits = in && out;
        if (fits)
            sums = {.in = *in, .out = *out};
        else if (std::find(totals.overflowed.begin(), totals.overflowed.end(), currency)
                 == totals.overflowed.end())
            totals.overflowed.push_back(currency);
    }
}

void widen(ReceiptTotals& totals, const SourceReceipt& source)
{
    if (source.first && (!totals.first || *source.first < *totals.first))
        totals.first = source.first;
    if (source.last && (!totals.last || *source.last > *totals.last))
        totals.last = source.last;
}

void add(ReceiptTotals& totals, const SourceReceipt& source)
{
    ++totals.sources;
    totals.rows.read += source.rows.read;
    totals.rows.accepted += source.rows.accepted;
    totals.rows.duplicate += source.rows.duplicate;
    totals.rows.rejected += source.rows.rejected;
    totals.rejects += source.rejectsInAll;
    totals.warnings += source.warningsInAll;
    addAmounts(totals, source.amounts);
    widen(totals, source);
}

bool startsLikeAFormula(const std::string& cell)
{
    return !cell.empty() && std::string_view{"=+-@\t\r"}.find(cell.front()) != std::string_view::npos;
}

} // namespace

SourceState sourceState(const SourceReceipt& source) noexcept
{
    switch (source.status) {
    case SourceStatus::Imported:
        return source.rejectsInAll > 0 || source.warningsInAll > 0 || source.rows.rejected > 0
                   ? SourceState::WithRemarks
                   : SourceState::Imported;
    case SourceStatus::AlreadyImported: return SourceState::AlreadyImported;
    case SourceStatus::Unrecognised: return SourceState::Unrecognised;
    case SourceStatus::Failed: return SourceState::Failed;
    case SourceStatus::Withdrawn: return SourceState::Withdrawn;
    }
    return SourceState::Failed;
}

bool documentNeeded(const SourceReceipt& source)
{
    const bool own = source.profile == "incidents" || source.profile == "victims" || source.profile == "leads"
                     || source.profile == "alert" || source.profile.empty();
    return source.status == SourceStatus::Imported && !own;
}

bool documentMissing(const SourceReceipt& source)
{
    return documentNeeded(source) && source.document.empty();
}

bool ReceiptTotals::adds() const noexcept
{
    return rows.accepted + rows.duplicate + rows.rejected == rows.read;
}

ReceiptTotals receiptTotals(std::span<const SourceReceipt> sources)
{
    ReceiptTotals totals;
    for (const auto& source : sources)
        if (counts(source))
            add(totals, source);
    for (const auto currency : totals.overflowed)
        totals.amounts.erase(currency);
    return totals;
}

ReceiptTotals receiptTotals(const SourceReceipt& source)
{
    ReceiptTotals totals;
    add(totals, source);
    return totals;
}

std::vector<WarningGroup> groupWarnings(std::span<const Warning> warnings)
{
    std::vector<WarningGroup> groups;
    for (const auto& warning : warnings) {
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const WarningGroup& known) { return known.reason == warning.reason; });
        if (group == groups.end())
            group =
                groups.insert(groups.end(), WarningGroup{.reason = warning.reason, .count = 0, .rows = {}});
        ++group->count;
        group->rows.push_back(warning.row);
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const WarningGroup& a, const WarningGroup& b) { return a.count > b.count; });
    return groups;
}

std::vector<RejectRow> rejectRows(std::span<const SourceReceipt> sources)
{
    std::vector<RejectRow> rows;
    for (const auto& source : sources)
        for (const auto& reject : source.rejects)
            rows.push_back({.file = source.file, .sheet = source.sheet, .reject = reject});
    return rows;
}

std::string csvLine(std::span<const std::string> cells)
{
    std::string line;
    for (const auto& cell : cells) {
        if (!line.empty() || &cell != cells.data())
            line += ',';
        const auto text = startsLikeAFormula(cell) ? '\'' + cell : cell;
        if (text.find_first_of(",\"\r\n") == std::string::npos) {
            line += text;
            continue;
        }
        line += '"';
        for (const char c : text) {
            if (c == '"')
                line += '"';
            line += c;
        }
        line += '"';
    }
    return line + "\r\n";
}

} // namespace jingwei::ui
