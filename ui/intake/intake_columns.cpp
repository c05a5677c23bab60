#include "ui/intake/intake_columns.h"

#include "ui/support/format.h"
#include "ui/support/masking.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/source_columns.h"
#include "ui/workspaces/source_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::IntakeColumns)
};

constexpr int kindWidth = 144;
constexpr int fileWidth = 216; ///< a bank, a kind of table and the number behind it
constexpr int sheetWidth = 56;
constexpr int countWidth = 70;
constexpr int spanWidth = 164;
constexpr int documentWidth = 112;

SourceReceipt receiptOf(const IntakeRow& row)
{
    if (row.receipt)
        return *row.receipt;
    SourceReceipt receipt;
    receipt.file = row.table.file;
    receipt.sheet = row.table.sheet;
    receipt.encoding = row.table.encoding;
    receipt.bytes = row.table.bytes;
    receipt.status = SourceStatus::Unrecognised;
    return receipt;
}

/// What wants a person stands first when the table is sorted by state.
std::int64_t rankOf(const IntakeRow& row)
{
    switch (row.state) {
    case IntakeState::Unclear: return 0;
    case IntakeState::Waiting: return 5;
    case IntakeState::Skipped: return 3;
    case IntakeState::Done: break;
    }
    switch (sourceState(*row.receipt)) {
    case SourceState::Failed: return 1;
    case SourceState::Unrecognised: return 2;
    case SourceState::WithRemarks: return 6;
    case SourceState::AlreadyImported: return 7;
    case SourceState::Withdrawn: return 8;
    case SourceState::Imported: break;
    }
    return 9;
}

QVariant drawn(int role, const char16_t* name, IconColour colour, const QColor& ink)
{
    return role == Qt::DecorationRole ? QVariant{icon(QString::fromUtf16(name), colour)} : QVariant{ink};
}

QVariant lookOfRead(int role)
{
    return role == Qt::DecorationRole || role == Qt::ForegroundRole
               ? drawn(role, u"check", IconColour::Quiet, tokens().ink2)
               : QVariant{};
}

QVariant lookOf(const IntakeRow& row, bool running, int role)
{
    if (role != Qt::DecorationRole && role != Qt::ForegroundRole)
        return {};
    if (running)
        return drawn(role, u"refresh", IconColour::Accent, tokens().accent);
    switch (row.state) {
    case IntakeState::Unclear: return drawn(role, u"question", IconColour::Accent, tokens().accent);
    case IntakeState::Waiting: return drawn(role, u"clock", IconColour::Quiet, tokens().ink2);
    case IntakeState::Skipped: return drawn(role, u"minus", IconColour::Quiet, tokens().ink2);
    case IntakeState::Done: break;
    }
    return {};
}

QString profileCell(const IntakeRow& row)
{
    if (row.state == IntakeState::Unclear)
        return row.table.lacksOwnAccount ? Words::tr("whose account is it?")
                                         : Words::tr("not sure; please look");
    if (row.state == IntakeState::Done) {
        const auto& receipt = *row.receipt;
        if (receipt.status == SourceStatus::AlreadyImported)
            return receipt.id ? Words::tr("same as source %1").arg(receipt.id->value())
                              : Words::tr("in the case already");
        if (receipt.message && receipt.status != SourceStatus::Imported)
            return refusalText(*receipt.message);
        return receipt.profile.empty() ? unknownText() : profileText(receipt.profile);
    }
    if (row.said && !row.said->columnsKnown)
        return toQString(row.said->mapping.name);
    if (row.table.problem)
        return refusalText(*row.table.problem);
    if (row.table.isArchive)
        return Words::tr("archive");
    return row.table.profile.empty() ? unknownText() : profileText(row.table.profile);
}

QString profileToolTip(const IntakeRow& row)
{
    if (row.receipt && row.receipt->message)
        return describe(*row.receipt->message);
    if (row.table.problem)
        return describe(*row.table.problem);
    const auto share = row.receipt ? row.receipt->headerShare : row.table.share;
    const auto header = row.receipt ? row.receipt->headerRow : row.table.headerRow;
    const auto own = row.receipt ? row.receipt->ownAccount : std::string{};
    if (row.state == IntakeState::Unclear && row.table.lacksOwnAccount)
        return Words::tr("Nothing in the file says whose statement it is. Enter: give its account.");
    if (row.state == IntakeState::Unclear)
        return Words::tr(
                   "Most like “%1”, which knows %2 of its column names. Enter: say what its columns hold.")
            .arg(profileText(row.table.nearest), percentText(share));
    if (share <= 0.0)
        return {};
    const auto known =
        Words::tr("Column names in row %1; %2 of them are known.").arg(countText(header), percentText(share));
    return own.empty() ? known
                       : known + QLatin1Char{'\n'}
                             + Words::tr("Own account given by hand, not by the file: %1")
                                   .arg(valueText(EntityKind::Account, own, Masking::Masked));
}

/// The name first, then the folder or archive it lies in: where room is short, the name is what tells.
QString nameBeforeFolder(const std::string& file)
{
    const auto slash = file.rfind('/');
    if (slash == std::string::npos)
        return toQString(file);
    return Words::tr("%1 (in %2)", "name of a file, its folder or archive")
        .arg(toQString(file.substr(slash + 1)), toQString(file.substr(0, slash)));
}

QString fileIcon(const IntakeRow& row)
{
    if (row.table.isArchive)
        return QStringLiteral("archive");
    const auto& problem = row.receipt && row.receipt->message ? row.receipt->message : row.table.problem;
    return problem && problem->code == ErrorCode::FileBinary ? QStringLiteral("image")
                                                             : QStringLiteral("sheet");
}

} // namespace

QString refusalText(const Error& error)
{
    using enum ErrorCode;
    const bool picture = error.detail == "jpeg" || error.detail == "png" || error.detail == "gif";
    if (error.code == FileBinary)
        return picture ? Words::tr("a picture, no table") : Words::tr("no table");
    if (error.code == FileEmpty)
        return Words::tr("empty");
    if (error.code == FileTruncated)
        return Words::tr("incomplete: its end is missing");
    if (error.code == FileDamaged)
        return Words::tr("damaged");
    if (error.code == FileEncrypted)
        return error.detail == "unsupported" ? Words::tr("protected in a way that is not read")
                                             : Words::tr("needs a password");
    if (error.code == FormatUnsupported)
        return Words::tr("a kind of file that is not read");
    if (error.code == HeaderUnknown)
        return Words::tr("unknown column names");
    return explain(error).what;
}

QString intakeStateText(const IntakeRow& row)
{
    switch (row.state) {
    case IntakeState::Unclear: return Words::tr("To be confirmed");
    case IntakeState::Waiting: return Words::tr("Waiting");
    case IntakeState::Skipped: return Words::tr("Left out");
    case IntakeState::Done: break;
    }
    return sourceStateText(sourceState(*row.receipt));
}

namespace {

/// All words that the column of states may show.
QStringList stateTexts()
{
    auto texts = sourceStateTexts();
    texts << Words::tr("To be confirmed") << Words::tr("Waiting") << Words::tr("Left out")
          << Words::tr("Running", "a file") << Words::tr("Read", "a file; not in the case yet");
    return texts;
}

} // namespace

std::shared_ptr<IntakeTable> intakeTable(const IntakeBatch& batch, const CaseSnapshot& snapshot)
{
    auto table = std::make_shared<IntakeTable>();
    table->rows = batch.rows();
    auto receipts = std::make_shared<CaseSnapshot>();
    receipts->counts = snapshot.counts;
    receipts->zone = snapshot.zone;
    for (auto& row : table->rows) {
        auto& shown = receipts->sources.emplace_back(receiptOf(row));
        const auto inCase = std::ranges::find(snapshot.sources, shown.id, &SourceReceipt::id);
        if (!shown.id || inCase == snapshot.sources.end() || shown.status != SourceStatus::Imported)
            continue;
        shown.document = inCase->document; // it may have been written, or the source withdrawn, since
        shown.status = inCase->status;
        row.receipt = shown;
    }
    table->receipts = std::move(receipts);
    return table;
}

std::vector<TableColumn> intakeColumns(const std::shared_ptr<const IntakeTable>& table)
{
    auto columns = sourceColumns(table->receipts);
    std::erase_if(columns, [](const TableColumn& column) { return column.key == QLatin1String{"id"}; });
    for (auto& column : columns) {
        if (column.key == QLatin1String{"state"}) {
            const auto ofReceipt = column.look;
            column.width = stateWidth(stateTexts());
            column.text = [table](RowIndex row) {
                return table->isRunning(row) ? Words::tr("Running", "a file")
                       : table->isRead(row)  ? Words::tr("Read", "a file; not in the case yet")
                                             : intakeStateText(table->rows[row]);
            };
            column.number = [table](RowIndex row) { return rankOf(table->rows[row]); };
            column.look = [table, ofReceipt](RowIndex row, int role) {
                const auto& shown = table->rows[row];
                return shown.state == IntakeState::Done ? ofReceipt(row, role)
                       : table->isRead(row)             ? lookOfRead(role)
                                                        : lookOf(shown, table->isRunning(row), role);
            };
        } else if (column.key == QLatin1String{"profile"}) {
            column.title = Words::tr("Kind of table");
            column.width = std::max(kindWidth, column.width);
            column.text = [table](RowIndex row) { return profileCell(table->rows[row]); };
            column.look = [table](RowIndex row, int role) {
                const auto& shown = table->rows[row];
                if (role == Qt::ToolTipRole)
                    return QVariant{profileToolTip(shown)};
                if (role != Qt::ForegroundRole)
                    return QVariant{};
                const bool failed = shown.receipt && shown.receipt->status == SourceStatus::Failed;
                return shown.state == IntakeState::Unclear ? QVariant{tokens().accent}
                       : failed                            ? QVariant{tokens().danger}
                                                           : QVariant{};
            };
        } else if (column.key == QLatin1String{"sheet"}) {
            column.width = sheetWidth;
        } else if (column.kind == ColumnKind::Number) {
            column.width = countWidth;
            if (column.key == QLatin1String{"read"})
                column.title = Words::tr("Read", "rows");
        } else if (column.key == QLatin1String{"span"}) {
            column.width = spanWidth;
        } else if (column.key == QLatin1String{"document"}) {
            column.width = documentWidth;
        } else if (column.key == QLatin1String{"file"}) {
            column.width = fileWidth;
            column.text = [table](RowIndex row) {
                return nameBeforeFolder(table->receipts->sources[row].file);
            };
            column.look = [table](RowIndex row, int role) {
                const auto& shown = table->rows[row];
                if (role == Qt::ToolTipRole)
                    return QVariant{toQString(table->receipts->sources[row].file)};
                return role == Qt::DecorationRole ? QVariant{icon(fileIcon(shown), IconColour::Quiet)}
                                                  : QVariant{};
            };
        }
    }
    return columns;
}

} // namespace jingwei::ui
