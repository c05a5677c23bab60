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
    if (act == "minutes")
        return Words::tr("Minutes of the review written", "log");
    if (act == "series")
        return Words::tr("Series written for the register", "log");
    if (act == "stop-request")
        return Words::tr("Request sheets for stopping payment written", "log");
    if (act == "refund")
        return Words::tr("Refund plan", "log");
    if (act == "diagram")
        return Words::tr("Diagram", "log");
    if (act == "diagram-read")
        return Words::tr("Diagram read from a file", "log");
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

} // namespace jingwei::ui
