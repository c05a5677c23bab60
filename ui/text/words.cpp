#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString kindText(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Account: return Words::tr("account", "kind of entity");
    case EntityKind::Cash: return Words::tr("cash", "kind of entity");
    case EntityKind::Merchant: return Words::tr("merchant", "kind of entity");
    case EntityKind::Platform: return Words::tr("payment platform", "kind of entity");
    case EntityKind::Crypto: return Words::tr("crypto exchange", "kind of entity");
    case EntityKind::BankInternal: return Words::tr("bank-internal booking", "kind of entity");
    case EntityKind::Unnamed: return Words::tr("unnamed other side", "kind of entity");
    case EntityKind::Outside: return Words::tr("outside", "kind of entity: the empty side of a ledger row");
    case EntityKind::Incident: return Words::tr("incident", "kind of entity");
    case EntityKind::Person: return Words::tr("person", "kind of entity");
    case EntityKind::Phone: return Words::tr("phone", "kind of entity");
    case EntityKind::Device: return Words::tr("device", "kind of entity");
    case EntityKind::Sim: return Words::tr("SIM card", "kind of entity");
    case EntityKind::Wallet: return Words::tr("wallet", "kind of entity");
    }
    return {};
}

QString familyText(NodeFamily family)
{
    switch (family) {
    case NodeFamily::Incident: return Words::tr("Incident", "legend");
    case NodeFamily::Victim: return Words::tr("Victim", "legend");
    case NodeFamily::Suspect: return Words::tr("Suspect", "legend");
    case NodeFamily::Person: return Words::tr("Person", "legend");
    case NodeFamily::Account: return Words::tr("Account", "legend");
    case NodeFamily::Phone: return Words::tr("Phone", "legend");
    case NodeFamily::Network: return Words::tr("Network", "legend");
    case NodeFamily::Organisation: return Words::tr("Organisation", "legend");
    case NodeFamily::Crypto: return Words::tr("Crypto", "legend");
    case NodeFamily::Exit: return Words::tr("Exit", "legend: where money left the banks");
    }
    return {};
}

QString linkKindText(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Transfer: return Words::tr("transfers", "kind of link");
    case LinkKind::Call: return Words::tr("calls", "kind of link");
    case LinkKind::Use: return Words::tr("use or ownership", "kind of link");
    }
    return {};
}

namespace {

/// A level as people say it: digits in English, 一 二 三 in Chinese; digits again past ten.
QString levelNumber(std::uint32_t level)
{
    switch (level) {
    case 1: return Words::tr("1", "number of a level");
    case 2: return Words::tr("2", "number of a level");
    case 3: return Words::tr("3", "number of a level");
    case 4: return Words::tr("4", "number of a level");
    case 5: return Words::tr("5", "number of a level");
    case 6: return Words::tr("6", "number of a level");
    case 7: return Words::tr("7", "number of a level");
    case 8: return Words::tr("8", "number of a level");
    case 9: return Words::tr("9", "number of a level");
    case 10: return Words::tr("10", "number of a level");
    default: return QString::number(level);
    }
}

} // namespace

QString levelText(std::uint32_t level)
{
    return level == 0 ? Words::tr("victim") : Words::tr("level-%1 account").arg(levelNumber(level));
}

QString levelHead(std::uint32_t level)
{
    return level == 0 ? Words::tr("Victim", "level") : Words::tr("Level %1").arg(levelNumber(level));
}

QString profileText(std::string_view name)
{
    struct Named {
        std::string_view name;
        struct {
            const char* source;
            const char* comment;
        } words;
    };
    static constexpr Named names[]{
        {"bank-transactions", QT_TRANSLATE_NOOP3("Words", "bank transactions", "import profile")},
        {"bank-credit-card", QT_TRANSLATE_NOOP3("Words", "credit card statement", "import profile")},
        {"bank-accounts", QT_TRANSLATE_NOOP3("Words", "bank account information", "import profile")},
        {"bank-sub-accounts", QT_TRANSLATE_NOOP3("Words", "bank sub-accounts", "import profile")},
        {"bank-persons", QT_TRANSLATE_NOOP3("Words", "bank customers", "import profile")},
        {"bank-contacts", QT_TRANSLATE_NOOP3("Words", "bank customers' phones", "import profile")},
        {"bank-addresses", QT_TRANSLATE_NOOP3("Words", "bank customers' addresses", "import profile")},
        {"bank-measures", QT_TRANSLATE_NOOP3("Words", "stops and freezes", "import profile")},
        {"bank-tasks", QT_TRANSLATE_NOOP3("Words", "bank query tasks", "import profile")},
        {"tenpay-trades", QT_TRANSLATE_NOOP3("Words", "Tenpay trades", "import profile")},
        {"tenpay-registration", QT_TRANSLATE_NOOP3("Words", "Tenpay registration", "import profile")},
        {"wechat-registration", QT_TRANSLATE_NOOP3("Words", "WeChat registration", "import profile")},
        {"wechat-logins", QT_TRANSLATE_NOOP3("Words", "WeChat logins", "import profile")},
        {"wechat-bill", QT_TRANSLATE_NOOP3("Words", "WeChat bill of a user", "import profile")},
        {"payment-flows", QT_TRANSLATE_NOOP3("Words", "flows of a payment institution", "import profile")},
        {"alipay-registration", QT_TRANSLATE_NOOP3("Words", "Alipay registration", "import profile")},
        {"alipay-logins", QT_TRANSLATE_NOOP3("Words", "Alipay logins", "import profile")},
        {"alipay-details", QT_TRANSLATE_NOOP3("Words", "Alipay account details", "import profile")},
        {"alipay-balance", QT_TRANSLATE_NOOP3("Words", "Alipay balance details", "import profile")},
        {"alipay-transfers", QT_TRANSLATE_NOOP3("Words", "Alipay transfers", "import profile")},
        {"alipay-trades", QT_TRANSLATE_NOOP3("Words", "Alipay trades", "import profile")},
        {"alipay-withdrawals", QT_TRANSLATE_NOOP3("Words", "Alipay withdrawals", "import profile")},
        {"call-records", QT_TRANSLATE_NOOP3("Words", "call records", "import profile")},
        {"call-records-billed",
         QT_TRANSLATE_NOOP3("Words", "call records of the paying side", "import profile")},
        {"call-stations", QT_TRANSLATE_NOOP3("Words", "table of base stations", "import profile")},
        {"incidents", QT_TRANSLATE_NOOP3("Words", "incident register", "import profile")},
        {"victims", QT_TRANSLATE_NOOP3("Words", "victims", "import profile")},
        {"leads", QT_TRANSLATE_NOOP3("Words", "leads", "import profile")},
        {"crypto-transfers", QT_TRANSLATE_NOOP3("Words", "crypto transfers", "import profile")},
        {"transfer-ledger", QT_TRANSLATE_NOOP3("Words", "ledger of transfers", "import profile")},
        {"call-ledger", QT_TRANSLATE_NOOP3("Words", "ledger of calls", "import profile")},
        {"alert", QT_TRANSLATE_NOOP3("Words", "report by word of mouth", "import profile")},
    };
    for (const auto& known : names)
        if (known.name == name)
            return Words::tr(known.words.source, known.words.comment);
    return toQString(name);
}

QString sourceStatusText(SourceStatus status)
{
    switch (status) {
    case SourceStatus::Imported: return Words::tr("imported", "status of a source");
    case SourceStatus::AlreadyImported: return Words::tr("already imported", "status of a source");
    case SourceStatus::Unrecognised: return Words::tr("not recognised", "status of a source");
    case SourceStatus::Failed: return Words::tr("failed", "status of a source");
    case SourceStatus::Withdrawn: return Words::tr("withdrawn", "status of a source");
    }
    return {};
}

QString rejectText(RejectReason reason)
{
    switch (reason) {
    case RejectReason::AmountMalformed: return Words::tr("The amount cannot be read.");
    case RejectReason::AmountOutOfRange: return Words::tr("The amount is too large to be counted exactly.");
    case RejectReason::TimeMalformed: return Words::tr("The time cannot be read.");
    case RejectReason::DirectionUnknown:
        return Words::tr("It is not clear whether money came in or went out.");
    case RejectReason::IdentifierMissing: return Words::tr("The number that the row is about is missing.");
    case RejectReason::ColumnsShifted: return Words::tr("The row has more or fewer cells than the head.");
    case RejectReason::EncodingBroken: return Words::tr("The characters of the row are broken.");
    }
    return {};
}

QString warningText(WarningReason reason)
{
    switch (reason) {
    case WarningReason::NumberDamaged:
        return Words::tr("A spreadsheet has damaged the number; it is joined with nothing.");
    case WarningReason::CheckDigit: return Words::tr("The check digit of the number does not fit.");
    case WarningReason::BalanceGap:
        return Words::tr("The balance does not follow from the row before; rows may be missing.");
    case WarningReason::HolderUnknown: return Words::tr("The row names no holder.");
    case WarningReason::MaskedNumber: return Words::tr("The source shows only part of the number.");
    case WarningReason::ZoneUnknown:
        return Words::tr("It is not known in which time zone the time is given.");
    case WarningReason::ReversalUnmatched:
        return Words::tr("A reversal for which no earlier payment was found.");
    case WarningReason::EncodingDoubtful:
        return Words::tr("The encoding of the file is a guess; look whether the names are right.");
    case WarningReason::AmountRounded:
        return Words::tr("The amount has more decimals than are kept; the rest was cut off.");
    }
    return {};
}

QString rejectWordText(std::string_view word)
{
    for (auto i = 0; i <= static_cast<int>(RejectReason::EncodingBroken); ++i)
        if (rejectWord(static_cast<RejectReason>(i)) == word)
            return rejectText(static_cast<RejectReason>(i));
    return toQString(word);
}

QString warningWordText(std::string_view word)
{
    for (auto i = 0; i <= static_cast<int>(WarningReason::AmountRounded); ++i)
        if (warningWord(static_cast<WarningReason>(i)) == word)
            return warningText(static_cast<WarningReason>(i));
    return toQString(word);
}

QString rowStatusText(std::string_view status)
{
    if (status == "accepted")
        return Words::tr("accepted", "status of a row");
    if (status == "duplicate")
        return Words::tr("duplicate", "status of a row");
    if (status == "rejected")
        return Words::tr("rejected", "status of a row");
    if (status == "withdrawn")
        return Words::tr("withdrawn", "status of a row");
    return toQString(status);
}

QString rowName(RowId row)
{
    return Words::tr("source %1 row %2").arg(row.source().value()).arg(row.row());
}

namespace {

QString tagText(const TagEdit& edit, Masking masking)
{
    const auto entity = entityText(edit.entity, masking);
    return edit.present ? Words::tr("tag “%1” on %2").arg(toQString(edit.tag), entity)
                        : Words::tr("take the tag “%1” off %2").arg(toQString(edit.tag), entity);
}

QString joinText(const JoinEdit& edit)
{
    const auto one = rowName(RowId{edit.row});
    const auto other = rowName(RowId{edit.otherRow});
    if (!edit.joined)
        return Words::tr("leave %1 and %2 to the rules").arg(one, other);
    return *edit.joined ? Words::tr("join %1 and %2 as one payment").arg(one, other)
                        : Words::tr("take %1 and %2 apart as two payments").arg(one, other);
}

QString stolenText(const StolenEdit& edit)
{
    const auto row = rowName(RowId{edit.row});
    const auto incident = toQString(edit.incident);
    if (!edit.stolen)
        return Words::tr("leave whether %1 was stolen in %2 to the proposal").arg(row, incident);
    return *edit.stolen ? Words::tr("%1 was stolen in %2", "row, incident").arg(row, incident)
                        : Words::tr("%1 was not stolen in %2", "row, incident").arg(row, incident);
}

QString diagramActText(const DiagramEdit& edit)
{
    const auto count = static_cast<int>(edit.count);
    if (edit.act == "create")
        return Words::tr("new diagram", "act on a diagram");
    if (edit.act == "remove")
        return Words::tr("diagram removed", "act on a diagram");
    if (edit.act == "rename")
        return Words::tr("renamed", "act on a diagram");
    if (edit.act == "show")
        return Words::tr("%n added", "act on a diagram", count);
    if (edit.act == "take-off")
        return Words::tr("%n taken off", "act on a diagram", count);
    if (edit.act == "hide")
        return Words::tr("%n hidden", "act on a diagram", count);
    if (edit.act == "unhide")
        return Words::tr("%n shown again", "act on a diagram", count);
    if (edit.act == "pin")
        return Words::tr("%n pinned", "act on a diagram", count);
    if (edit.act == "unpin")
        return Words::tr("%n unpinned", "act on a diagram", count);
    if (edit.act == "move")
        return Words::tr("%n moved", "act on a diagram", count);
    if (edit.act == "layout")
        return Words::tr("%n laid out", "act on a diagram", count);
    if (edit.act == "group")
        return Words::tr("%n grouped", "act on a diagram", count);
    if (edit.act == "colour")
        return Words::tr("%n coloured", "act on a diagram", count);
    if (edit.act == "fold")
        return Words::tr("%n folded", "act on a diagram", count);
    if (edit.act == "unfold")
        return Words::tr("%n unfolded", "act on a diagram", count);
    if (edit.act == "merge")
        return Words::tr("%n merged", "act on a diagram", count);
    if (edit.act == "part")
        return Words::tr("%n parted again", "act on a diagram", count);
    if (edit.act == "note")
        return Words::tr("note", "act on a diagram");
    if (edit.act == "path")
        return Words::tr("marked path", "act on a diagram");
    if (edit.act == "view")
        return Words::tr("named view", "act on a diagram");
    if (edit.act == "settings")
        return Words::tr("settings", "act on a diagram");
    return toQString(edit.act); // of a later version
}

QString sourceDocumentText(const DocumentEdit& edit)
{
    return Words::tr("legal document of source %1").arg(edit.source);
}

} // namespace

QString editText(const Edit& edit, Masking masking)
{
    if (const auto* const tag = std::get_if<TagEdit>(&edit))
        return tagText(*tag, masking);
    if (const auto* const holder = std::get_if<HolderEdit>(&edit))
        return Words::tr("holder of %1").arg(entityText(holder->entity, masking));
    if (const auto* const note = std::get_if<NoteEdit>(&edit))
        return Words::tr("note on %1").arg(entityText(note->entity, masking));
    if (const auto* const join = std::get_if<JoinEdit>(&edit))
        return joinText(*join);
    if (const auto* const reading = std::get_if<ReadingEdit>(&edit))
        return Words::tr("source %1 as read otherwise, in place of source %2")
            .arg(reading->source)
            .arg(reading->instead);
    if (const auto* const stolen = std::get_if<StolenEdit>(&edit))
        return stolenText(*stolen);
    if (const auto* const diagram = std::get_if<DiagramEdit>(&edit))
        return Words::tr("link diagram “%1”: %2", "name, act")
            .arg(toQString(diagram->name), diagramActText(*diagram));
    return sourceDocumentText(std::get<DocumentEdit>(edit));
}

QString undoText(const Edit& next, Masking masking)
{
    return Words::tr("Undo: %1", "what will be taken back").arg(editText(next, masking));
}

QString redoText(const Edit& next, Masking masking)
{
    return Words::tr("Redo: %1", "what will be done again").arg(editText(next, masking));
}

QString logActText(std::string_view act)
{
    if (act == "create")
        return Words::tr("Case created", "log");
    if (act == "import")
        return Words::tr("Import", "log");
    if (act == "withdraw")
        return Words::tr("Source withdrawn", "log");
    if (act == "alert")
        return Words::tr("Report by word of mouth", "log");
    if (act == "edit")
        return Words::tr("Edit", "log");
    if (act == "undo")
        return Words::tr("Undo", "log");
    if (act == "redo")
        return Words::tr("Redo", "log");
    if (act == "reveal")
        return Words::tr("Shown in full", "log: names and numbers of people were not masked");
    if (act == "export")
        return Words::tr("Export", "log");
    if (act == "brief")
        return Words::tr("Brief", "log");
    if (act == "stop-request")
        return Words::tr("Request sheets for stopping payment written", "log");
    if (act == "refund")
        return Words::tr("Refund plan", "log");
    if (act == "diagram")
        return Words::tr("Diagram", "log");
    if (act == "chart")
        return Words::tr("Chart", "log");
    return toQString(act);
}

QString checkKindText(CheckKind kind)
{
    switch (kind) {
    case CheckKind::Sqlite: return Words::tr("structure of the file", "check of a case");
    case CheckKind::Schema: return Words::tr("tables of the case", "check of a case");
    case CheckKind::LogChain: return Words::tr("chain of the log", "check of a case");
    case CheckKind::OriginalHash: return Words::tr("SHA-256 of an original", "check of a case");
    case CheckKind::Conservation: return Words::tr("no money lost or made", "check of a case");
    case CheckKind::FactsDiffer: return Words::tr("facts against their rows", "check of a case");
    case CheckKind::RowCounts: return Words::tr("number of rows", "check of a case");
    }
    return {};
}

QString checkFindingText(const CheckFinding& finding)
{
    const auto id = toQString(finding.id);
    const auto stated = toQString(finding.stated);
    const auto found = toQString(finding.recomputed);
    switch (finding.kind) {
    case CheckKind::Sqlite: return Words::tr("The file of the case is damaged: %1.").arg(found);
    case CheckKind::Schema:
        return Words::tr("The table “%1” of the case is not as it should be: stated %2, found %3.")
            .arg(id, stated, found);
    case CheckKind::LogChain:
        return Words::tr("Entry %1 of the log was changed after it was written: stated %2, found %3.")
            .arg(id, stated, found);
    case CheckKind::OriginalHash:
        return Words::tr("The kept original of source %1 has changed: SHA-256 stated %2, found %3.")
            .arg(id, stated, found);
    case CheckKind::Conservation:
        return Words::tr("The money of %1 does not add up: stated %2, found %3.").arg(id, stated, found);
    case CheckKind::FactsDiffer:
        return Words::tr("The facts of %1 do not follow from their rows: stated %2, found %3.")
            .arg(id, stated, found);
    case CheckKind::RowCounts:
        return Words::tr("The rows of source %1 do not add up: stated %2, found %3.").arg(id, stated, found);
    }
    return {};
}

QString figureMeaningText(FigureMeaning meaning)
{
    switch (meaning) {
    case FigureMeaning::Loss: return Words::tr("loss in the register", "figure");
    case FigureMeaning::Stolen: return Words::tr("stolen, in all", "figure");
    case FigureMeaning::StolenOfIncident: return Words::tr("stolen", "figure, of one incident");
    case FigureMeaning::StolenTransfers: return Words::tr("stolen transfers", "figure, number of");
    case FigureMeaning::LevelOneAccounts: return Words::tr("level-1 accounts", "figure, number of");
    case FigureMeaning::Held: return Words::tr("still there, in all", "figure");
    case FigureMeaning::HeldAccounts:
        return Words::tr("accounts on which money still is", "figure, number of");
    case FigureMeaning::Exited: return Words::tr("gone from the banks, in all", "figure");
    case FigureMeaning::Exits: return Words::tr("places where money left the banks", "figure, number of");
    case FigureMeaning::NotQueried: return Words::tr("not queried, in all", "figure");
    case FigureMeaning::NotQueriedAccounts: return Words::tr("accounts not queried", "figure, number of");
    case FigureMeaning::UnsureAccounts:
        return Words::tr("accounts whose sum depends on the order of rows", "figure, number of");
    case FigureMeaning::AccountReceived: return Words::tr("received", "figure, stolen money of one account");
    case FigureMeaning::AccountForwarded:
        return Words::tr("forwarded", "figure, stolen money of one account");
    case FigureMeaning::AccountHeld: return Words::tr("still there", "figure, stolen money of one account");
    case FigureMeaning::OtherAccounts: return Words::tr("accounts not listed", "figure, number of");
    case FigureMeaning::OtherHeld: return Words::tr("on accounts not listed", "figure");
    case FigureMeaning::FlowAmount: return Words::tr("stolen transfer", "figure, its sum");
    case FigureMeaning::OtherTransfers: return Words::tr("transfers not listed", "figure, number of");
    case FigureMeaning::OtherAmount: return Words::tr("transfers not listed, together", "figure");
    case FigureMeaning::DiagramTransfers:
        return Words::tr("transfers drawn in the diagram", "figure, number of");
    case FigureMeaning::NotDrawn:
        return Words::tr("accounts and exits not drawn in the diagram", "figure, number of");
    case FigureMeaning::DailyTransfers:
        return Words::tr("transfers in the chart by day", "figure, number of");
    case FigureMeaning::Assumed: return Words::tr("inflow assumed", "figure");
    case FigureMeaning::RowsRead: return Words::tr("rows read", "figure, of one source");
    case FigureMeaning::ReachedOfIncident:
        return Words::tr("stolen money that reached the frozen account", "figure, of one incident");
    case FigureMeaning::PayOfIncident: return Words::tr("to be returned", "figure, for one incident");
    case FigureMeaning::VictimsLoss: return Words::tr("losses counted, together", "figure");
    case FigureMeaning::BankHeld: return Words::tr("still there, at one bank", "figure, stolen money");
    case FigureMeaning::Paid: return Words::tr("to be returned in all", "figure");
    }
    return {};
}

namespace {

/// Heads of columns that hold money.
QString moneyColumnText(BriefColumn column, const QString& unit)
{
    if (column == BriefColumn::Received)
        return Words::tr("Received (%1)", "column, stolen money; unit").arg(unit);
    if (column == BriefColumn::Forwarded)
        return Words::tr("Forwarded (%1)", "column, stolen money; unit").arg(unit);
    if (column == BriefColumn::Held)
        return Words::tr("Still there (%1)", "column, stolen money; unit").arg(unit);
    if (column == BriefColumn::Low)
        return Words::tr("At least (%1)", "column, bounds of stolen money; unit").arg(unit);
    if (column == BriefColumn::High)
        return Words::tr("At most (%1)", "column, bounds of stolen money; unit").arg(unit);
    if (column == BriefColumn::Stolen)
        return Words::tr("Stolen (%1)", "column, from one victim; unit").arg(unit);
    if (column == BriefColumn::Loss)
        return Words::tr("Loss counted (%1)", "column, of one victim; unit").arg(unit);
    if (column == BriefColumn::PayBefore)
        return Words::tr("Returned before (%1)", "column, by the earlier plan; unit").arg(unit);
    if (column == BriefColumn::Pay)
        return Words::tr("To return (%1)", "column, to one victim; unit").arg(unit);
    if (column == BriefColumn::Difference)
        return Words::tr("Difference (%1)", "column, between two plans; unit").arg(unit);
    return Words::tr("Sum (%1)", "column; unit").arg(unit);
}

} // namespace

QString briefColumnText(BriefColumn column, MoneyUnit unit)
{
    switch (column) {
    case BriefColumn::FactName:
    case BriefColumn::FactValue: return {};
    case BriefColumn::Number: return Words::tr("Incident", "column");
    case BriefColumn::Level: return Words::tr("Level", "column");
    case BriefColumn::Account: return Words::tr("Account", "column");
    case BriefColumn::Holder: return Words::tr("Holder", "column");
    case BriefColumn::Victim: return Words::tr("Victim", "column");
    case BriefColumn::Bank: return Words::tr("Bank", "column");
    case BriefColumn::Received:
    case BriefColumn::Forwarded:
    case BriefColumn::Held:
    case BriefColumn::Low:
    case BriefColumn::High:
    case BriefColumn::Stolen:
    case BriefColumn::Loss:
    case BriefColumn::PayBefore:
    case BriefColumn::Pay:
    case BriefColumn::Difference:
    case BriefColumn::Amount: return moneyColumnText(column, moneyUnitWord(unit));
    case BriefColumn::State: return Words::tr("State", "column");
    case BriefColumn::Measure: return Words::tr("Measure", "column, what holds the money back");
    case BriefColumn::Time: return Words::tr("Time", "column");
    case BriefColumn::LastTime: return Words::tr("Last movement", "column");
    case BriefColumn::From: return Words::tr("From", "column, paying account");
    case BriefColumn::To: return Words::tr("To", "column, receiving account");
    case BriefColumn::Exit: return Words::tr("Exit", "column, how money left the banks");
    case BriefColumn::SourceNumber: return Words::tr("No.", "column, number of a source");
    case BriefColumn::SourceFile: return Words::tr("File", "column");
    case BriefColumn::SourceDocument: return Words::tr("Legal document", "column");
    case BriefColumn::SourceRows: return Words::tr("Rows", "column, number of");
    case BriefColumn::SourceHash: return Words::tr("SHA-256", "column");
    case BriefColumn::FigureNumber: return Words::tr("Figure", "column, number of a figure");
    case BriefColumn::FigureValue: return Words::tr("Value", "column");
    case BriefColumn::FigureMeaning: return Words::tr("Meaning", "column");
    case BriefColumn::FigureRows: return Words::tr("Source: rows", "column");
    }
    return {};
}

QString briefWordText(BriefWord word)
{
    switch (word) {
    case BriefWord::Total: return Words::tr("Total", "last row of a table");
    case BriefWord::Incident: return Words::tr("Incident", "fact of an incident");
    case BriefWord::Category: return Words::tr("Category", "fact of an incident");
    case BriefWord::Victim: return Words::tr("Victim", "fact of an incident");
    case BriefWord::VictimId: return Words::tr("Identity number", "fact of an incident, of the victim");
    case BriefWord::VictimPhone: return Words::tr("Phone", "fact of an incident, of the victim");
    case BriefWord::Occurred: return Words::tr("Time of the offence", "fact of an incident");
    case BriefWord::Reported: return Words::tr("Reported", "fact of an incident, when");
    case BriefWord::Unit: return Words::tr("Police unit", "fact of an incident");
    case BriefWord::Place: return Words::tr("Place", "fact of an incident");
    case BriefWord::Loss: return Words::tr("Loss (yuan)", "fact of an incident, as the register says");
    case BriefWord::NotStated: return Words::tr("not stated", "fact that the register does not give");
    case BriefWord::SuspectAccount: return Words::tr("Account of a suspect", "fact of an incident");
    case BriefWord::SuspectPhone: return Words::tr("Phone of a suspect", "fact of an incident");
    case BriefWord::Moment: return Words::tr("State of", "fact of a list: the moment");
    case BriefWord::FirstTransfer: return Words::tr("First stolen transfer", "fact of a list");
    case BriefWord::LegalDocument: return Words::tr("Legal document No.", "field of a form");
    case BriefWord::RequestingUnit: return Words::tr("Requesting unit", "field of a form");
    case BriefWord::StopFrom: return Words::tr("Stopped from (by the bank)", "field of a form");
    case BriefWord::FrozenAccount: return Words::tr("Frozen account", "fact of a refund plan");
    case BriefWord::AccountHolder: return Words::tr("Holder of the account", "fact of a refund plan");
    case BriefWord::AccountBank: return Words::tr("Bank of the account", "fact of a refund plan");
    case BriefWord::FrozenSum: return Words::tr("Frozen sum (yuan)", "fact of a refund plan");
    case BriefWord::LossCounted: return Words::tr("Counted as loss", "fact of a refund plan: the basis");
    case BriefWord::BasisReached:
        return Words::tr("what of the stolen money reached the account", "basis of a refund plan");
    case BriefWord::BasisLoss: return Words::tr("all of the stolen money", "basis of a refund plan");
    case BriefWord::TracedBy: return Words::tr("Traced by", "fact of a refund plan: the method");
    case BriefWord::ReturnedBy: return Words::tr("Returned by", "fact of a refund plan: the mode");
    case BriefWord::ModeDirect: return Words::tr("a single credit, directly", "mode of a refund plan");
    case BriefWord::ModeTimestamp: return Words::tr("the times of the credits", "mode of a refund plan");
    case BriefWord::ModeProRata: return Words::tr("proportion to the losses", "mode of a refund plan");
    case BriefWord::VictimsLoss: return Words::tr("Losses together (yuan)", "fact of a refund plan");
    case BriefWord::Returned: return Words::tr("To be returned (yuan)", "fact of a refund plan");
    case BriefWord::StaysFrozen: return Words::tr("Stays frozen (yuan)", "fact of a refund plan");
    case BriefWord::NoticeFrom: return Words::tr("Announced on", "fact of a refund plan");
    case BriefWord::NoticeUntil: return Words::tr("Last day for objections", "fact of a refund plan");
    case BriefWord::Sex: return Words::tr("Sex", "field of a form");
    case BriefWord::Male: return Words::tr("male", "sex");
    case BriefWord::Female: return Words::tr("female", "sex");
    case BriefWord::Address: return Words::tr("Present address", "field of a form");
    case BriefWord::RefundTo: return Words::tr("Account for the refund", "field of a form");
    case BriefWord::FilingUnit: return Words::tr("Unit that filed the case", "field of a form");
    case BriefWord::FilingNumber: return Words::tr("Filing number", "field of a form");
    case BriefWord::StolenSum: return Words::tr("Sum defrauded (yuan)", "field of a form");
    case BriefWord::SumToReturn: return Words::tr("Sum to be returned (yuan)", "field of a form");
    case BriefWord::Officers: return Words::tr("Two officers in charge", "field of a form");
    case BriefWord::FreezingUnit: return Words::tr("Unit that froze the money", "field of a form");
    case BriefWord::Blank: return QStringLiteral("______________");
    }
    return {};
}

} // namespace jingwei::ui
