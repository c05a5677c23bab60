#pragma once

#include "core/reader/workbook.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <filesystem>

namespace jingwei::test {

/// Files of a test, in a folder that goes with it.
class BookFolder {
public:
    /// A new file of these bytes.
    [[nodiscard]] std::filesystem::path put(const QByteArray& bytes);

private:
    QTemporaryDir m_folder;
    int m_files = 0;
};

/// The whole file; empty if it cannot be read.
[[nodiscard]] QByteArray bytesOf(const std::filesystem::path& path);
[[nodiscard]] ContentKind kindOf(const std::filesystem::path& path);

/// Keeps each row as "3: a|b|c", and ends the reading after `most` of them.
class BookRows final : public SheetSink {
public:
    explicit BookRows(qsizetype most = -1) : m_most{most} {}

    bool row(std::int64_t row, std::span<const std::string> cells) override;

    QStringList rows;

private:
    qsizetype m_most;
};

/// All sheets, each as "[name]" and its rows; where there is an error it is the last line: "hostile rows".
[[nodiscard]] QStringList linesOf(const std::filesystem::path& path, const WorkbookLimits& limits = {});

/// An .xlsx of one sheet `S`, whose parts can be replaced before it is written. Shared text 0 is `zero`.
struct BookPackage {
    BookPackage();

    [[nodiscard]] static QByteArray relationship(const QByteArray& id, const QByteArray& type,
                                                 const QByteArray& target);
    [[nodiscard]] QByteArray bytes() const;

    QByteArray book;
    QByteArray relationships;
    QByteArray strings;
    QByteArray styles;
    QByteArray sheet;
};

/// A worksheet of these `row` elements.
[[nodiscard]] QByteArray sheetOf(const QByteArray& rows);
/// A page with a table of these `tr` elements.
[[nodiscard]] QByteArray pageOf(const QByteArray& rows);
/// Two sheets of "XML Spreadsheet 2003" with all that there is in them, and what is to be read from it.
[[nodiscard]] QByteArray spreadsheetXml();
[[nodiscard]] QStringList spreadsheetXmlLines();

} // namespace jingwei::test
