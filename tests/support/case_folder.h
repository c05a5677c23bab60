#pragma once

#include "core/session/case_session.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei::test {

/// Cells of one row by the name of their column.
using Cells = std::map<std::string, std::string>;

enum class TextForm : std::uint8_t { Utf8, Utf8WithMark, Gb18030, Utf16WithMark };

/// A small evidence file, told by column names:
///
///     const auto bytes = bankStatement("1001").row(out("2025-03-01 12:00:00", "100.00", "1002")).bytes();
///
/// A row begins with what such files usually say in every row, then takes the cells it is given; columns that
/// nobody names stay empty. Mistakes in a test (a column that is not there) end the program.
class EvidenceFile {
public:
    explicit EvidenceFile(std::vector<std::string> columns, Cells usual = {});

    EvidenceFile& row(const Cells& cells);
    /// A line as it is: a total, a blank line, half a row.
    EvidenceFile& line(const std::string& written);
    /// A line above the header.
    EvidenceFile& titled(const std::string& written);
    EvidenceFile& form(TextForm form);
    /// A tab behind every filled cell, as returns have it to keep spreadsheets from rounding numbers.
    EvidenceFile& tabGuarded();
    EvidenceFile& withoutLastLineBreak();
    /// The same rows with their columns the other way round.
    EvidenceFile& columnsReversed();

    [[nodiscard]] const std::vector<std::string>& columns() const noexcept { return m_columns; }
    [[nodiscard]] QByteArray bytes() const;

private:
    struct Line {
        Cells cells;
        std::string written;
        bool isRow;
    };
    [[nodiscard]] std::string textOf(const Line& line) const;
    [[nodiscard]] std::string cellText(const std::string& value) const;

    std::vector<std::string> m_columns;
    Cells m_usual;
    std::vector<Line> m_above;
    std::vector<Line> m_lines;
    TextForm m_form = TextForm::Utf8;
    bool m_tabGuarded = false;
    bool m_lastLineBreak = true;
};

/// 交易明细 in 32 columns; every row is of the given card and succeeded, in yuan.
[[nodiscard]] EvidenceFile bankStatement(const std::string& card = {});
/// 账户信息.
[[nodiscard]] EvidenceFile accountInformation();
[[nodiscard]] EvidenceFile incidentRegister();
/// 话单 of the given phone.
[[nodiscard]] EvidenceFile callRecords(const std::string& phone);
[[nodiscard]] EvidenceFile transferLedger();
[[nodiscard]] EvidenceFile callLedger();

/// Cells of a statement row by which money leaves or reaches the account.
[[nodiscard]] Cells out(const std::string& at, const std::string& amount, const std::string& peer,
                        const Cells& more = {});
[[nodiscard]] Cells in(const std::string& at, const std::string& amount, const std::string& peer,
                       const Cells& more = {});
/// Cells of a ledger row.
[[nodiscard]] Cells paid(const std::string& payer, const std::string& payee, const std::string& at,
                         const std::string& amount, const Cells& more = {});

/// A case in a folder of its own, which goes with it; evidence files lie in `evidence/` beside it.
class CaseFolder {
public:
    CaseFolder();

    /// Writes a file into `evidence/`; `name` may lie in folders.
    CaseFolder& put(const QString& name, const QByteArray& bytes);
    CaseFolder& put(const QString& name, const EvidenceFile& file) { return put(name, file.bytes()); }

    /// Takes in the folder `evidence/`, or these of its files in this order; it must succeed.
    ImportReceipt import();
    ImportReceipt import(const QStringList& names);
    /// Puts one file and takes it in; gives its receipt.
    SourceReceipt take(const QString& name, const QByteArray& bytes);
    SourceReceipt take(const QString& name, const EvidenceFile& file) { return take(name, file.bytes()); }
    Result<ImportReceipt> tryImport(const ImportRequest& request) const;
    /// The whole of `evidence/`, by "Tester".
    [[nodiscard]] ImportRequest request() const;

    /// The case as it is now.
    [[nodiscard]] std::shared_ptr<const CaseSnapshot> snapshot() const;
    /// A session that has read the facts.
    [[nodiscard]] std::unique_ptr<CaseSession> session() const;

    [[nodiscard]] QString path(const QString& name = {}) const { return m_folder.filePath(name); }
    [[nodiscard]] std::filesystem::path caseFile() const
    {
        return path(QStringLiteral("test.jwcase")).toStdString();
    }

private:
    [[nodiscard]] std::filesystem::path evidence(const QString& name = {}) const;

    QTemporaryDir m_folder;
};

enum class ImportOrder : std::uint8_t { AsGiven, Reversed };
/// What a new case holds after these files, named `1.csv`, `2.csv` …, were taken in together in that order.
[[nodiscard]] std::shared_ptr<const CaseSnapshot> caseOf(const QList<QByteArray>& files,
                                                         ImportOrder order = ImportOrder::AsGiven);

/// Every transfer in the order in which money moved: "1001 > 1002 100.00 at 2025-03-01 12:00:00". Accounts by
/// their number alone, other ends as `kind:value`; currencies other than the yuan by their code.
[[nodiscard]] QStringList transfersIn(const CaseSnapshot& snapshot);
/// One line of `transfersIn`, on 1 March 2025: moved("1001", "1002", "100.00", "12:00:00").
[[nodiscard]] QString moved(const char* payer, const char* payee, const char* amount, const char* clock);
/// Ends of money that are exits: "cash:1001 cash", sorted.
[[nodiscard]] QStringList exitsIn(const CaseSnapshot& snapshot);
/// Every end of money with all that is said of it, by entity.
[[nodiscard]] QStringList accountsIn(const CaseSnapshot& snapshot);
/// Accounts and flows of a first-in-first-out trace of the case's incidents, by entity.
[[nodiscard]] QStringList traceIn(const CaseSnapshot& snapshot);
/// What `show` says of an end of money: "1001", "cash:1001".
[[nodiscard]] QString shortName(const EntityRef& entity);
/// "read 5 accepted 3 duplicate 1 rejected 1"
[[nodiscard]] QString rowsOf(const SourceReceipt& receipt);
/// "CNY in 120.00 out 80.00", one for each currency.
[[nodiscard]] QString amountsOf(const SourceReceipt& receipt);

} // namespace jingwei::test
