#include "tests/support/return_files.h"

#include "core/base/text.h"
#include "core/reader/encoding.h"

#include <QFile>

#include <map>
#include <set>

namespace jingwei::test {

namespace {

QStringList cellsOf(const QString& line)
{
    QStringList cells{QString{}};
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            cells << QString{};
        else
            cells.back().append(c);
    }
    return cells;
}

/// Card by account number, from the account files.
std::map<QString, QString> cardsOf(const QDir& folder)
{
    std::map<QString, QString> cards;
    for (const auto& name : filesEnding(folder, QStringLiteral("_账户信息.csv")))
        for (const auto& cells : readTable(folder.filePath(name)))
            cards[cells[3]] = cells[2];
    return cards;
}

} // namespace

QList<QStringList> readTable(const QString& path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto bytes = file.readAll().toStdString();
    const bool utf8 = bytes.starts_with("\xEF\xBB\xBF");
    const auto text = QString::fromStdString(decode(bytes, utf8 ? Encoding::Utf8 : Encoding::Gb18030));
    QList<QStringList> rows;
    for (const auto& line : text.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts)) {
        auto cells = cellsOf(line);
        for (auto& cell : cells)
            cell = QString::fromStdString(std::string{trimText(cell.toStdString())});
        rows << cells;
    }
    return rows;
}

QStringList filesEnding(const QDir& folder, const QString& ending)
{
    return folder.entryList({QStringLiteral("*") + ending}, QDir::Files, QDir::Name);
}

QList<StatementLine> statementLines(const QDir& folder)
{
    const std::set<QString> outWords{QStringLiteral("出"), QStringLiteral("借"), QStringLiteral("付"),
                                     QStringLiteral("D"), QStringLiteral("支")};
    const std::set<QString> doneWords{QStringLiteral("成功"), QStringLiteral("1"), QStringLiteral("是"),
                                      QStringLiteral("Y")};
    const auto cards = cardsOf(folder);
    const auto nameOf = [&](const QString& number) {
        return cards.contains(number) ? cards.at(number) : number;
    };
    QList<StatementLine> rows;
    for (const auto& file : filesEnding(folder, QStringLiteral("_交易明细.csv"))) {
        auto table = readTable(folder.filePath(file));
        table.removeFirst();
        for (const auto& cells : table)
            rows << StatementLine{cells[0].isEmpty() ? nameOf(cells[1]) : cells[0],
                                  cells[1],
                                  parseTime(cells[5].toStdString(), chinaZone).value().at,
                                  parseAmount(cells[6].toStdString(), 2).value(),
                                  parseAmount(cells[7].toStdString(), 2).value(),
                                  outWords.contains(cells[8]),
                                  doneWords.contains(cells[18]),
                                  nameOf(cells[9]),
                                  cells[23],
                                  cells[20]};
    }
    return rows;
}

} // namespace jingwei::test
