#include "tests/support/workbook_file.h"

#include "tests/support/stored_zip.h"

#include <QFile>

#include <map>

namespace jingwei::test {

namespace {

const QByteArray mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const QByteArray officeSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

QString errorWord(const Error& error)
{
    static const std::map<ErrorCode, const char*> words{
        {ErrorCode::FileDamaged, "damaged"},       {ErrorCode::FileEncrypted, "encrypted"},
        {ErrorCode::FileHostile, "hostile"},       {ErrorCode::FormatUnsupported, "unsupported"},
        {ErrorCode::FileUnreadable, "unreadable"}, {ErrorCode::Cancelled, "cancelled"}};
    const auto known = words.find(error.code);
    const auto* const word = known == words.end() ? "other" : known->second;
    return QString::fromStdString(std::string{word} + (error.detail.empty() ? "" : " ") + error.detail);
}

} // namespace

std::filesystem::path BookFolder::put(const QByteArray& bytes)
{
    QFile file{m_folder.filePath(QString::number(++m_files))};
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    return written ? file.fileName().toStdString() : std::string{};
}

QByteArray bytesOf(const std::filesystem::path& path)
{
    QFile file{QString::fromStdString(path.string())};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

ContentKind kindOf(const std::filesystem::path& path)
{
    const auto head = bytesOf(path).left(4096);
    return sniffContent(std::as_bytes(std::span{head.constData(), std::size_t(head.size())}));
}

bool BookRows::row(std::int64_t row, std::span<const std::string> cells)
{
    QStringList values;
    for (const auto& cell : cells)
        values += QString::fromStdString(cell);
    rows += QString::number(row) + QStringLiteral(": ") + values.join(QLatin1Char('|'));
    return rows.size() != m_most;
}

QStringList linesOf(const std::filesystem::path& path, const WorkbookLimits& limits)
{
    auto workbook = openWorkbook(path, kindOf(path), limits);
    if (!workbook)
        return {errorWord(workbook.error())};
    QStringList lines;
    for (std::size_t i = 0; i < (*workbook)->sheets().size(); ++i) {
        Progress progress;
        BookRows sink;
        const auto read = (*workbook)->read(i, sink, progress);
        lines += QLatin1Char('[') + QString::fromStdString((*workbook)->sheets()[i]) + QLatin1Char(']');
        lines += sink.rows;
        if (!read) {
            lines += errorWord(read.error());
            break;
        }
    }
    return lines;
}

BookPackage::BookPackage()
    : book{"<workbook xmlns=\"" + mainSpace + "\" xmlns:r=\"" + officeSpace
           + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"}
    , relationships{relationship("r1", "worksheet", "worksheets/sheet1.xml")
                    + relationship("r2", "sharedStrings", "sharedStrings.xml")
                    + relationship("r3", "styles", "styles.xml")}
    , strings{"<sst><si><t>zero</t></si></sst>"}
    , styles{"<styleSheet/>"}
    , sheet{"<worksheet><sheetData/></worksheet>"}
{
}

QByteArray BookPackage::relationship(const QByteArray& id, const QByteArray& type, const QByteArray& target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + officeSpace + '/' + type + "\" Target=\"" + target
           + "\"/>";
}

QByteArray BookPackage::bytes() const
{
    const auto rels = [](const QByteArray& inside) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships>" + inside + "</Relationships>")
            .toStdString();
    };
    StoredZip zip;
    zip.add("[Content_Types].xml", "<Types/>");
    zip.add("_rels/.rels", rels(relationship("a", "officeDocument", "xl/workbook.xml")));
    zip.add("xl/workbook.xml", book.toStdString());
    zip.add("xl/_rels/workbook.xml.rels", rels(relationships));
    zip.add("xl/sharedStrings.xml", strings.toStdString());
    zip.add("xl/styles.xml", styles.toStdString());
    zip.add("xl/worksheets/sheet1.xml", sheet.toStdString());
    return QByteArray::fromStdString(zip.bytes());
}

QByteArray sheetOf(const QByteArray& rows)
{
    return "<worksheet xmlns=\"" + mainSpace + "\"><sheetData>" + rows + "</sheetData></worksheet>";
}

QByteArray pageOf(const QByteArray& rows)
{
    return "<html><body><table>" + rows + "</table></body></html>";
}

QByteArray spreadsheetXml()
{
    return "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
           "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
           " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
           "<Styles><Style ss:ID=\"day\"><NumberFormat ss:Format=\"Short Date\"/></Style>"
           "<Style ss:ID=\"moment\"><NumberFormat ss:Format=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/></Style>"
           "<Style ss:ID=\"clock\"><NumberFormat ss:Format=\"000000\"/></Style></Styles>"
           "<Worksheet ss:Name=\"一\"><Table><Column ss:Index=\"3\" ss:StyleID=\"clock\"/>"
           "<Row><Cell><Data ss:Type=\"String\">卡号</Data><Comment><ss:Data>note</ss:Data></Comment></Cell>"
           "<Cell ss:MergeAcross=\"1\"><ss:Data ss:Type=\"String\">两<B xmlns=\"x\">种</B>字</ss:Data></Cell>"
           "<Cell><Data ss:Type=\"Boolean\">1</Data></Cell></Row>"
           "<Row ss:Index=\"4\"><Cell ss:Index=\"2\"><Data "
           "ss:Type=\"Number\">6.22202123456789E+18</Data></Cell>"
           "<Cell><Data ss:Type=\"Number\">93005</Data></Cell>"
           "<Cell ss:StyleID=\"day\"><Data ss:Type=\"DateTime\">2025-03-01T00:00:00.000</Data></Cell>"
           "<Cell ss:StyleID=\"moment\"><Data ss:Type=\"DateTime\">2025-03-01T00:00:00.000</Data></Cell>"
           "<Cell ss:StyleID=\"day\"><Data ss:Type=\"Number\">45717</Data></Cell>"
           "<Cell><Data ss:Type=\"Error\">#N/A</Data></Cell></Row></Table></Worksheet>"
           "<Worksheet ss:Name=\"二\"><Table><Row ss:StyleID=\"clock\">"
           "<Cell><Data ss:Type=\"Number\">7</Data></Cell></Row></Table></Worksheet></Workbook>";
}

QStringList spreadsheetXmlLines()
{
    return {
        QStringLiteral("[一]"),
        QStringLiteral("1: 卡号|两种字||TRUE"),
        QStringLiteral("4: |6.22202123456789E+18|093005|2025-03-01|2025-03-01 00:00:00|2025-03-01|#N/A"),
        QStringLiteral("[二]"),
        QStringLiteral("1: 000007"),
    };
}

} // namespace jingwei::test
