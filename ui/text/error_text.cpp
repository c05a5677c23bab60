#include "ui/text/error_text.h"

#include "ui/support/format.h"

#include <QCoreApplication>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// The file an error is about: core names it as the place, or, where a path was asked for, as the detail.
QString fileOf(const Error& error)
{
    return toQString(error.place.empty() ? error.detail : error.place);
}

/// A detail within a sentence, which ends with a full stop of its own: the likeliest head of a table may be a
/// sentence of a note.
QString withinSentence(const std::string& detail)
{
    auto text = toQString(detail).trimmed();
    while (text.endsWith(QChar{0x3002}) || text.endsWith(QLatin1Char{'.'}))
        text.chop(1);
    return text;
}

/// What is known beyond the file; empty where the detail is the file itself.
QString detailBesideFile(const Error& error)
{
    return error.place.empty() || error.place == error.detail ? QString{} : withinSentence(error.detail);
}

/// `withDetail` has places for the file and the detail, `without` for the file alone.
QString withOptionalDetail(const Error& error, const QString& withDetail, const QString& without)
{
    const auto detail = detailBesideFile(error);
    return detail.isEmpty() ? without.arg(fileOf(error)) : withDetail.arg(fileOf(error), detail);
}

/// Which limit a file breaks, by its word.
QString hostileWord(const std::string& limit)
{
    if (limit == "expansion")
        return Words::tr("it would grow far beyond its size");
    if (limit == "nesting")
        return Words::tr("its parts lie within one another too deeply");
    if (limit == "entries")
        return Words::tr("it holds too many files");
    if (limit == "size")
        return Words::tr("a part of it is too large");
    if (limit == "entities")
        return Words::tr("it defines its own XML entities");
    if (limit == "path-outside")
        return Words::tr("its place would be outside the archive's folder");
    if (limit == "columns")
        return Words::tr("it has too many columns");
    return Words::tr("it has too many rows");
}

} // namespace

ErrorText explain(const Error& error)
{
    const auto file = fileOf(error);
    const auto detail = toQString(error.detail);
    const auto place = toQString(error.place);
    switch (error.code) {
    case ErrorCode::FileMissing:
        return {Words::tr("There is no file or folder “%1”.").arg(file),
                {},
                Words::tr("Check the name, and whether the drive or stick is still connected.")};
    case ErrorCode::FileUnreadable:
        return {
            withOptionalDetail(error, Words::tr("“%1” cannot be read: %2."),
                               Words::tr("“%1” cannot be read.")),
            {},
            Words::tr(
                "Close it in other programs, check your rights to it, or copy it to this computer first.")};
    case ErrorCode::FileUnwritable:
        return {withOptionalDetail(error, Words::tr("“%1” cannot be written: %2."),
                                   Words::tr("“%1” cannot be written.")),
                {},
                Words::tr("Choose another folder, or close the file where it is open.")};
    case ErrorCode::DiskFull:
        return {file.isEmpty()
                    ? Words::tr("There is no space left on the disk. Nothing was changed.")
                    : Words::tr("There is no space left where “%1” lies. Nothing was changed.").arg(file),
                {},
                Words::tr("Free some space or choose another disk, then try again.")};
    case ErrorCode::FolderWithoutData:
        return {Words::tr("The folder “%1” holds no file that could be read.").arg(file),
                {},
                Words::tr("Choose the folder in which the returns of the banks and operators lie.")};
    case ErrorCode::FileEmpty:
        return {Words::tr("“%1” is empty.").arg(file),
                {},
                Words::tr("Ask the institution that sent it for a new copy.")};
    case ErrorCode::FileBinary:
        return {withOptionalDetail(error, Words::tr("“%1” is not a table: it looks like %2."),
                                   Words::tr("“%1” is not a table.")),
                {},
                Words::tr("Export it as .csv or .txt in the program it comes from, then take that file in.")};
    case ErrorCode::FileTruncated:
        return {withOptionalDetail(error,
                                   Words::tr("“%1” is incomplete: it ends in the middle of a record (%2)."),
                                   Words::tr("“%1” is incomplete: it ends in the middle of a record.")),
                {},
                Words::tr("Ask the institution that sent it for a new copy.")};
    case ErrorCode::FormatUnsupported:
        return {withOptionalDetail(error, Words::tr("“%1” is a kind of file that cannot be read: %2."),
                                   Words::tr("“%1” is a kind of file that cannot be read.")),
                {},
                Words::tr("Unpack it, or save the table as .csv, then take that file in.")};
    case ErrorCode::FileDamaged:
        return {withOptionalDetail(error, Words::tr("“%1” is damaged and cannot be opened (%2)."),
                                   Words::tr("“%1” is damaged and cannot be opened.")),
                {},
                Words::tr("Ask the institution that sent it for a new copy.")};
    case ErrorCode::FileEncrypted:
        return {error.detail == "wrong" ? Words::tr("The password does not open “%1”.").arg(file)
                : error.detail == "unsupported"
                    ? Words::tr("“%1” is protected in a way that cannot be read here.").arg(file)
                    : Words::tr("“%1” is protected by a password.").arg(file),
                {},
                error.detail == "unsupported"
                    ? Words::tr(
                        "Open it with its password in another program, save what is in it, and take that in.")
                    : Words::tr(
                        "Give the password of an archive, or open the workbook in its own program and save "
                        "it without one, then take it in again.")};
    case ErrorCode::FileHostile:
        return {Words::tr("Nothing of “%1” was taken in: %2.").arg(file, hostileWord(error.detail)),
                {},
                Words::tr("If you trust its sender, open it in another program, save what matters as a new "
                          "file, and take that in.")};
    case ErrorCode::EncodingUnknown:
        return {
            Words::tr("The characters of “%1” are in no known encoding.").arg(file),
            {},
            Words::tr(
                "Save the file as UTF-8 or GB18030 in the program it comes from, then take it in again.")};
    case ErrorCode::HeaderUnknown:
        return {withOptionalDetail(error,
                                   Words::tr("No import profile fits “%1”. Its most likely head is: %2."),
                                   Words::tr("No import profile fits “%1”.")),
                {},
                Words::tr(
                    "Choose a profile by hand, or check whether the row with the column names was deleted.")};
    case ErrorCode::TableTooWide:
        return {withOptionalDetail(error, Words::tr("Row %2 of “%1” has too many columns or is too long."),
                                   Words::tr("“%1” has too many columns.")),
                {},
                Words::tr("Check the separator of the columns; the file may be damaged.")};
    case ErrorCode::AmountMalformed:
        return {Words::tr("“%1” is not an amount of money.").arg(detail), place,
                Words::tr("Write digits with at most two decimals, for example 1234.50.")};
    case ErrorCode::AmountOutOfRange:
        return {detail.isEmpty()
                    ? Words::tr("A sum is too large to be counted exactly.")
                    : Words::tr("The amount “%1” is too large to be counted exactly.").arg(detail),
                place, Words::tr("Check the amounts in the source for a digit too many.")};
    case ErrorCode::TimeMalformed:
        return {Words::tr("“%1” is not a date or time.").arg(detail), place,
                Words::tr("Write it like 2025-03-01 or 2025-03-01 12:00:05.")};
    case ErrorCode::IdentifierUnknown:
        return {Words::tr("“%1” is not a number of the kind that is needed here.").arg(detail), place,
                Words::tr("Check it for missing or doubled digits.")};
    case ErrorCode::CurrencyUnknown:
        return {Words::tr("“%1” is not a known currency.").arg(detail), place,
                Words::tr("Use the code of three letters, for example CNY or USD.")};
    case ErrorCode::CaseMissing:
        return {Words::tr("There is no case file “%1”.").arg(file),
                {},
                Words::tr("Check whether it was moved or renamed, or open another case.")};
    case ErrorCode::CaseExists:
        return {Words::tr("There is already a file “%1”. It was not touched.").arg(file),
                {},
                Words::tr("Choose another name, or open that file.")};
    case ErrorCode::CaseNotACase:
        return {
            Words::tr("“%1” is not a case file of Jingwei.").arg(file),
            {},
            Words::tr("To take a bank return or a register in, open a case first and drop the file on it.")};
    case ErrorCode::CaseTooNew:
        return {withOptionalDetail(
                    error, Words::tr("“%1” was written by a later version of Jingwei (format %2)."),
                    Words::tr("The case was written by a later version of Jingwei (format %1).")),
                {},
                Words::tr("Install the newer version to open it. The file was not changed.")};
    case ErrorCode::CaseDamaged:
        return {withOptionalDetail(error, Words::tr("The case file “%1” is damaged: %2."),
                                   Words::tr("The case file is damaged: %1.")),
                {},
                Words::tr("Keep the file as it is and go on with the last copy of it.")};
    case ErrorCode::StoreBusy:
        return {Words::tr("The case is in use by another window or an import. Nothing was changed."),
                {},
                Words::tr("Wait until it has finished, then try again.")};
    case ErrorCode::StoreFailed:
        return {detail.isEmpty() ? Words::tr("The case file could not be read or written.")
                                 : Words::tr("The case file could not be read or written (%1).").arg(detail),
                place, Words::tr("Check the disk on which the case lies, then open the case again.")};
    case ErrorCode::ProfileMissing:
        return {Words::tr("There is no import profile “%1”.").arg(detail),
                {},
                Words::tr("Choose one of the profiles in the list.")};
    case ErrorCode::CaseForeign:
        return {Words::tr("That file is of another case: it holds none of the incidents of this one."), place,
                Words::tr("Choose the file of the same case in which the other reviewer worked.")};
    case ErrorCode::SeriesUnknown:
        return {Words::tr("The case has no series %1.").arg(detail),
                {},
                Words::tr("Look at the series of the case; their numbers stay as decisions are made.")};
    case ErrorCode::LinksUnknown:
        return {Words::tr(
                    "There is too little to learn from: %1 pairs of incidents are known to be of one series.")
                    .arg(detail.isEmpty() ? QStringLiteral("0") : detail),
                {},
                Words::tr("Decide more pairs, or take a register in that has series numbers.")};
    case ErrorCode::ProfileMalformed:
        return {withOptionalDetail(error, Words::tr("The import profile “%1” cannot be used: %2."),
                                   Words::tr("The import profile cannot be used: %1.")),
                {},
                Words::tr("Correct the profile or choose another one.")};
    case ErrorCode::IncidentUnknown:
        return {Words::tr("The case holds no incident “%1”.").arg(detail),
                {},
                Words::tr("Check the number, or take the register in that holds it.")};
    case ErrorCode::EntityUnknown:
        return {Words::tr("The case holds nothing named “%1”.").arg(detail),
                {},
                Words::tr("Check the number for missing digits, or take the file in that names it.")};
    case ErrorCode::EntityAmbiguous:
        return {Words::tr("“%1” names several things in the case.").arg(detail),
                {},
                Words::tr("Write its kind before it, for example account:%1 or phone:%1.").arg(detail)};
    case ErrorCode::TransferUnknown:
        return {Words::tr("The case holds no transfer “%1”.").arg(detail),
                {},
                Words::tr(
                    "Its source may have been withdrawn. Look for the transfer in the table of transfers.")};
    case ErrorCode::SourceUnknown:
        return {Words::tr("The case holds no source number %1.").arg(detail),
                {},
                Words::tr("The list of sources shows the numbers.")};
    case ErrorCode::SourceWithdrawn:
        return {Words::tr("Source number %1 is already withdrawn.").arg(detail),
                {},
                Words::tr("Its rows stay in the case as evidence. There is nothing more to do.")};
    case ErrorCode::NothingStolen:
        return {nothingStolenText(error.detail), place, nothingStolenAdvice(error.detail)};
    case ErrorCode::Cancelled: return {Words::tr("Cancelled. Nothing was changed."), {}, {}};
    case ErrorCode::NothingToUndo: return {Words::tr("There is nothing to undo or to do again."), {}, {}};
    case ErrorCode::ReasonMissing:
        return {Words::tr("This act is written to the log and needs a reason."),
                {},
                Words::tr("Say in a few words why, then do it again.")};
    case ErrorCode::DiagramUnknown:
        return {Words::tr("The case holds no link diagram with the number %1.").arg(detail),
                {},
                Words::tr("Choose one of the diagrams of the case.")};
    case ErrorCode::DiagramDiffers:
        return {Words::tr("The link diagram “%1” is not as it was when this was begun.").arg(detail),
                {},
                Words::tr("Somebody else changed it. Look at it again, then repeat what is still needed.")};
    case ErrorCode::NothingToDraw:
        return {Words::tr("There is nothing to draw for this choice."),
                {},
                Words::tr("Choose another account or incident, or take the sources in that name it.")};
    case ErrorCode::OutputKindUnknown:
        return {Words::tr("“%1” ends with no kind of file that can be written here.").arg(file),
                {},
                Words::tr("Use one of the endings that the file dialog offers, for example .pdf or .png.")};
    case ErrorCode::RenderFailed:
        if (error.detail == "image-too-large")
            return {Words::tr("The diagram is so large that its texts could not be read in a .png."),
                    {},
                    Words::tr("Choose .pdf or .svg, which stay sharp, or show less in the diagram.")};
        return {withOptionalDetail(error, Words::tr("“%1” could not be produced: %2."),
                                   Words::tr("The picture or document could not be produced: %1.")),
                {},
                Words::tr("Try again, or choose another kind of file.")};
    }
    return {};
}

QString describe(const Error& error)
{
    const auto text = explain(error);
    if (!text.where.isEmpty() && !text.next.isEmpty())
        return Words::tr("%1 Where: %2. %3", "what happened; where; what to do next")
            .arg(text.what, text.where, text.next);
    if (!text.where.isEmpty())
        return Words::tr("%1 Where: %2.", "what happened; where").arg(text.what, text.where);
    if (!text.next.isEmpty())
        return Words::tr("%1 %2", "what happened; what to do next").arg(text.what, text.next);
    return text.what;
}

QString nothingStolenAdvice(std::string_view reason)
{
    if (reason == "later-than-asked")
        return Words::tr("Ask about a later moment.");
    if (reason == "no-transfer-in-currency")
        return Words::tr("Leave the currency out, or give the one in which money was stolen.");
    if (reason == "struck")
        return Words::tr("Confirm or add a transfer among those that count as stolen.");
    if (reason == "no-statement" || reason == "no-statement-in-time")
        return Words::tr("Ask the banks for the statements of that time, take them in, then follow the money "
                         "again.");
    if (reason == "nothing-received" || reason == "nothing-paid")
        return Words::tr("Check the time, and whether the statement of the account is in the case.");
    return Words::tr(
        "Check the accounts and times of the incident, and whether the statements are in the case.");
}

QString nothingStolenText(std::string_view reason)
{
    if (reason == "no-victim-account")
        return Words::tr("No account of the victim is known, so no transfer can be taken as stolen.");
    if (reason == "no-suspect-account")
        return Words::tr("No account of a suspect is known, so no transfer can be taken as stolen.");
    if (reason == "no-statement")
        return Words::tr(
            "Neither an account of the victim nor one of a suspect has a statement in the case, so "
            "nothing is known of what was paid.");
    if (reason == "no-statement-in-time")
        return Words::tr(
            "No statement of these accounts covers any of the time from the offence to the report, "
            "so nothing is known of what was paid then.");
    if (reason == "no-transfer-between")
        return Words::tr("The statements show no transfer from an account of the victim to an account of a "
                         "suspect; payments that failed or were reversed are none.");
    if (reason == "no-transfer-in-time")
        return Words::tr("The transfers from the victim to a suspect lie outside the time from the offence "
                         "to the report.");
    if (reason == "no-transfer-in-currency")
        return Words::tr("What was stolen is in another currency than the one followed.");
    if (reason == "later-than-asked")
        return Words::tr("What was stolen was paid after the moment asked about.");
    if (reason == "struck")
        return Words::tr("All transfers proposed as stolen were struck by an officer.");
    if (reason == "nothing-received")
        return Words::tr("The case shows no transfer to this account from the time given on.");
    if (reason == "nothing-paid")
        return Words::tr("The case shows no transfer from this account from the time given on.");
    return Words::tr("No transfer of the incident counts as stolen.");
}

} // namespace jingwei::ui
