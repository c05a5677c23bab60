#include "ui/support/pdf_finish.h"

#include "ui/support/format.h"
#include "ui/support/glyph_shapes.h"

#include <QRawFont>
#include <QRegularExpression>
#define POINTERHOLDER_TRANSITION 4 // qpdf without its layer for older compilers
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <array>
#include <exception>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

// Terms. A PDF's font carries a *text map*: for each glyph the text it stands for, as lines `<first> <last>
// <c>` (one after the other from c) or `<first> <last> [<c> <c> …]`. Copying and searching go by it.
//
// Steps. (1) For each font in use, find the characters that share a glyph with one that people type, and
// which of them Qt took, the lowest; and the outlines of glyphs that shaping chose and no character names.
// (2) Write every text map anew. (3) Add the outline. Left out: characters beyond the basic plane, which Qt
// does not map, and what shaping does to other scripts than Latin.

namespace jingwei::ui {

namespace {

using Characters = std::unordered_map<char16_t, char16_t>; ///< what Qt wrote: what it should have written

constexpr std::uint32_t planeSize = 0x10000;

/// Ranges of characters that people type; the first that claims a glyph keeps it.
constexpr std::array<std::pair<char16_t, char16_t>, 7> typed{{
    {0x0020, 0x007E}, // ASCII
    {0x00B7, 0x00B7}, // middle dot
    {0x2013, 0x2026}, // dashes, quotation marks, ellipsis
    {0x2212, 0x2212}, // minus
    {0x3000, 0x303F}, // CJK punctuation
    {0x4E00, 0x9FFF}, // CJK ideographs
    {0x3400, 0x4DBF},
}};

void addCharacters(const QRawFont& font, Characters& characters)
{
    QList<QChar> plane;
    plane.reserve(planeSize);
    for (std::uint32_t c = 0; c < planeSize; ++c)
        plane.append(QChar{static_cast<char16_t>(c)});
    QList<quint32> glyphs(planeSize, 0);
    for (std::uint32_t c = 0; c < planeSize; ++c) {
        int one = 1;
        font.glyphIndexesForChars(&plane[c], 1, &glyphs[c], &one);
    }
    std::unordered_map<quint32, char16_t> lowest;
    for (std::uint32_t c = 0; c < planeSize; ++c) {
        if (glyphs[c] != 0)
            lowest.try_emplace(glyphs[c], static_cast<char16_t>(c));
    }
    for (const auto& [first, last] : typed) {
        for (std::uint32_t c = first; c <= last; ++c) {
            const auto found = lowest.find(glyphs[c]);
            if (glyphs[c] != 0)
                characters.try_emplace(found->second, static_cast<char16_t>(c));
        }
    }
}

/// What each glyph of a font stands for.
using TextMap = std::map<std::uint32_t, QString>;

/// Reads a text map as Qt writes it.
TextMap readTextMap(const QString& written)
{
    static const QRegularExpression range{
        QStringLiteral("^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> (\\[.*\\]|<[0-9A-Fa-f]{4}>)$"),
        QRegularExpression::MultilineOption};
    static const QRegularExpression entry{QStringLiteral("<([0-9A-Fa-f]{4})>")};
    TextMap map;
    auto ranges = range.globalMatch(written);
    while (ranges.hasNext()) {
        const auto match = ranges.next();
        const auto first = match.captured(1).toUInt(nullptr, 16);
        const auto last = match.captured(2).toUInt(nullptr, 16);
        const bool isList = match.captured(3).startsWith(QLatin1Char{'['});
        auto entries = entry.globalMatch(match.captured(3));
        char16_t character = 0;
        for (auto glyph = first; glyph <= last; ++glyph, ++character) {
            if (glyph == first || isList) {
                if (!entries.hasNext())
                    break;
                character = static_cast<char16_t>(entries.next().captured(1).toUInt(nullptr, 16));
            }
            map[glyph] = QChar{character};
        }
    }
    return map;
}

std::string hexOf(const QString& text)
{
    QString hex;
    for (const auto character : text)
        hex += QStringLiteral("%1").arg(character.unicode(), 4, 16, QLatin1Char{'0'});
    return '<' + toUtf8(hex) + '>';
}

/// Writes a text map: what stood before and behind the list of glyphs stays.
std::string writtenTextMap(const QString& before, const TextMap& map)
{
    constexpr std::size_t mostInBlock = 100; // the format's own limit
    std::string text =
        toUtf8(before.left(before.indexOf(QLatin1String{"endcodespacerange"}))) + "endcodespacerange\n";
    std::size_t written = 0;
    for (const auto& [glyph, characters] : map) {
        if (written % mostInBlock == 0)
            text += (written > 0 ? "endbfchar\n" : "")
                    + std::to_string(std::min(mostInBlock, map.size() - written)) + " beginbfchar\n";
        text += hexOf(QChar{static_cast<char16_t>(glyph)}) + ' ' + hexOf(characters) + '\n';
        ++written;
    }
    text += written > 0 ? "endbfchar\n" : "";
    return text + toUtf8(before.mid(before.indexOf(QLatin1String{"endcmap"})));
}

QByteArray bytesOf(QPDFObjectHandle stream)
{
    const auto data = stream.getStreamData();
    return {reinterpret_cast<const char*>(data->getBuffer()), static_cast<qsizetype>(data->getSize())};
}

/// The TrueType file that a composite font embeds; empty if it embeds none.
QByteArray embeddedFile(QPDFObjectHandle font)
{
    auto descendants = font.getKey("/DescendantFonts");
    if (!descendants.isArray() || descendants.getArrayNItems() == 0)
        return {};
    auto descriptor = descendants.getArrayItem(0).getKey("/FontDescriptor");
    return descriptor.isDictionary() && descriptor.hasKey("/FontFile2")
               ? bytesOf(descriptor.getKey("/FontFile2"))
               : QByteArray{};
}

std::vector<QPDFObjectHandle> fontsOf(QPDF& pdf)
{
    std::vector<QPDFObjectHandle> fonts;
    for (auto object : pdf.getAllObjects()) {
        if (object.isDictionary() && object.hasKey("/ToUnicode"))
            fonts.push_back(object);
    }
    return fonts;
}

QByteArray onlyFontOf(const QByteArray& pdf)
{
    QPDF document;
    document.processMemoryFile("sample", pdf.constData(), static_cast<std::size_t>(pdf.size()));
    auto fonts = fontsOf(document);
    return fonts.size() == 1 ? embeddedFile(fonts.front()) : QByteArray{};
}

void mendTextMaps(QPDF& pdf, const Characters& characters, const GlyphShapes& shapes)
{
    for (auto font : fontsOf(pdf)) {
        auto stream = font.getKey("/ToUnicode");
        const auto written = QString::fromLatin1(bytesOf(stream));
        auto map = readTextMap(written);
        map.erase(0);
        for (auto& [glyph, text] : map) {
            const auto found = text.size() == 1 ? characters.find(text.front().unicode()) : characters.end();
            if (found != characters.end())
                text = QChar{found->second};
        }
        const auto outlines = glyphOutlines(embeddedFile(font));
        for (std::uint32_t glyph = 1; glyph < outlines.size(); ++glyph) {
            const auto shape = shapes.find(outlines[glyph]);
            const bool known =
                map.contains(glyph) && map[glyph].normalized(QString::NormalizationForm_KC) == map[glyph];
            if (shape != shapes.end() && !known)
                map[glyph] = shape->second;
        }
        stream.replaceStreamData(writtenTextMap(written, map), QPDFObjectHandle::newNull(),
                                 QPDFObjectHandle::newNull());
    }
}

/// Hangs `item` on `parent` behind its last child.
void hang(QPDFObjectHandle parent, QPDFObjectHandle item)
{
    if (parent.hasKey("/Last")) {
        auto before = parent.getKey("/Last");
        before.replaceKey("/Next", item);
        item.replaceKey("/Prev", before);
    } else {
        parent.replaceKey("/First", item);
    }
    parent.replaceKey("/Last", item);
    item.replaceKey("/Parent", parent);
    const auto count = parent.hasKey("/Count") ? parent.getKey("/Count").getIntValue() : 0;
    parent.replaceKey("/Count", QPDFObjectHandle::newInteger(count + 1));
}

void addOutline(QPDF& pdf, const std::vector<PdfBookmark>& bookmarks)
{
    if (bookmarks.empty())
        return;
    const auto pages = QPDFPageDocumentHelper{pdf}.getAllPages();
    auto root = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    root.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    std::vector<std::pair<std::uint32_t, QPDFObjectHandle>>
        open; ///< the last of each level that is still open
    for (const auto& bookmark : bookmarks) {
        auto page = pages.at(bookmark.page).getObjectHandle();
        const auto height = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
        auto target = QPDFObjectHandle::newArray();
        target.appendItem(page);
        target.appendItem(QPDFObjectHandle::newName("/XYZ"));
        target.appendItem(QPDFObjectHandle::newInteger(0));
        target.appendItem(QPDFObjectHandle::newReal(height - bookmark.top, 1));
        target.appendItem(QPDFObjectHandle::newNull());
        auto item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(toUtf8(bookmark.text)));
        item.replaceKey("/Dest", target);
        while (!open.empty() && open.back().first >= bookmark.level)
            open.pop_back();
        hang(open.empty() ? root : open.back().second, item);
        open.emplace_back(bookmark.level, item);
    }
    pdf.getRoot().replaceKey("/Outlines", root);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

QByteArray written(QPDF& pdf)
{
    QPDFWriter writer{pdf};
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const std::unique_ptr<Buffer> buffer{writer.getBuffer()};
    return {reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

/// "AAAAAC" for 2: the letters before the name of a font of which only a part is embedded.
std::string fontTag(std::size_t number)
{
    std::string tag(6, 'A');
    for (auto letter = tag.rbegin(); letter != tag.rend(); ++letter) {
        *letter = static_cast<char>('A' + number % 26);
        number /= 26;
    }
    return tag;
}

void retag(QPDFObjectHandle object, const char* key, const std::string& tag)
{
    const auto name = object.getKey(key).getName();
    if (const auto plus = name.find('+'); plus != std::string::npos)
        object.replaceKey(key, QPDFObjectHandle::newName('/' + tag + name.substr(plus)));
}

/// Names embedded fonts in the order in which the pages name them.
void nameFonts(QPDF& pdf)
{
    std::set<int> named; // numbers of objects
    for (auto& page : QPDFPageDocumentHelper{pdf}.getAllPages()) {
        auto fonts = page.getObjectHandle().getKey("/Resources").getKey("/Font");
        if (!fonts.isDictionary())
            continue;
        for (const auto& key : fonts.getKeys()) {
            auto font = fonts.getKey(key);
            auto parts = font.getKey("/DescendantFonts");
            if (!parts.isArray() || parts.getArrayNItems() == 0 || !named.insert(font.getObjectID()).second)
                continue;
            const auto tag = fontTag(named.size() - 1);
            auto part = parts.getArrayItem(0);
            retag(font, "/BaseFont", tag);
            retag(part, "/BaseFont", tag);
            retag(part.getKey("/FontDescriptor"), "/FontName", tag);
        }
    }
}

} // namespace

Result<QByteArray> steadyPdf(const QByteArray& pdf)
{
    try {
        QPDF document;
        document.processMemoryFile("document", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        nameFonts(document);
        if (auto about = document.getTrailer().getKey("/Info"); about.isDictionary())
            about.removeKey("/CreationDate");
        return written(document);
    } catch (const std::exception& problem) {
        return failure(ErrorCode::RenderFailed, problem.what());
    }
}

Result<QByteArray> finishPdf(const QByteArray& pdf, std::span<const QFont> fonts,
                             const std::vector<PdfBookmark>& bookmarks)
{
    try {
        Characters characters;
        GlyphShapes shapes;
        for (const auto& font : fonts) {
            const auto raw = QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese);
            if (raw.isValid())
                addCharacters(raw, characters);
            shapes.merge(shapesOf(font, onlyFontOf));
        }
        QPDF document;
        document.processMemoryFile("document", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        mendTextMaps(document, characters, shapes);
        addOutline(document, bookmarks);
        return written(document);
    } catch (const std::exception& problem) {
        return failure(ErrorCode::RenderFailed, problem.what());
    }
}

} // namespace jingwei::ui
