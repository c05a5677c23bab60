#pragma once

#include <QByteArray>

#include <cstdint>
#include <map>
#include <string>
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

} // namespace jingwei::test
