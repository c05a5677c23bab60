#include "ui/support/glyph_shapes.h"

#include <QBuffer>
#include <QGlyphRun>
#include <QList>
#include <QPainter>
#include <QPdfWriter>
#include <QSet>
#include <QStringList>
#include <QTextLayout>
#include <QtEndian>

namespace jingwei::ui {

namespace {

constexpr int headOfTable = 16; ///< bytes of an entry in the font's directory

/// One of the font's tables; empty if it is not there.
QByteArray table(const QByteArray& font, const char* tag)
{
    constexpr qsizetype directory = 12;
    if (font.size() < directory)
        return {};
    const auto count = qFromBigEndian<quint16>(font.constData() + 4);
    for (qsizetype i = 0; i < count; ++i) {
        const auto entry = directory + i * headOfTable;
        if (entry + headOfTable > font.size())
            return {};
        if (font.mid(entry, 4) != tag)
            continue;
        const auto offset = qFromBigEndian<quint32>(font.constData() + entry + 8);
        const auto length = qFromBigEndian<quint32>(font.constData() + entry + 12);
        return font.mid(offset, length);
    }
    return {};
}

/// Texts that show every glyph that ASCII and the signs of our sentences can get: each character after a
/// letter and after an ideograph, ligatures.
QStringList sampleTexts()
{
    QStringList texts;
    const auto add = [&texts](QChar character) {
        texts += QString{QChar{u'A'}} + character;
        texts += QString{QChar{u'国'}} + character;
    };
    for (char16_t c = u'!'; c <= u'~'; ++c)
        add(QChar{c});
    for (const auto character : QStringLiteral("–—‘’“”…·−×〔〕★"))
        add(character);
    for (const auto* const ligature : {"ff", "fi", "fl", "ffi", "ffl"})
        texts += QString::fromLatin1(ligature);
    return texts;
}

/// The glyphs of a laid-out text from left to right.
QList<quint32> glyphsOf(const QTextLayout& layout)
{
    QList<quint32> glyphs;
    const auto runs = layout.glyphRuns();
    for (const auto& run : runs)
        glyphs += run.glyphIndexes();
    return glyphs;
}

} // namespace

std::vector<QByteArray> glyphOutlines(const QByteArray& trueType)
{
    const auto head = table(trueType, "head");
    const auto places = table(trueType, "loca");
    const auto outlines = table(trueType, "glyf");
    constexpr qsizetype formatAt = 50;
    std::vector<QByteArray> glyphs;
    if (head.size() < formatAt + 2 || places.isEmpty())
        return glyphs;
    const bool wide = qFromBigEndian<qint16>(head.constData() + formatAt) != 0;
    const qsizetype step = wide ? 4 : 2;
    const auto place = [&](qsizetype glyph) -> qsizetype {
        const auto* const at = places.constData() + glyph * step;
        return wide ? static_cast<qsizetype>(qFromBigEndian<quint32>(at)) : 2 * qFromBigEndian<quint16>(at);
    };
    for (qsizetype glyph = 0; (glyph + 2) * step <= places.size(); ++glyph)
        glyphs.push_back(outlines.mid(place(glyph), place(glyph + 1) - place(glyph)));
    return glyphs;
}

GlyphShapes shapesOf(const QFont& font, const std::function<QByteArray(const QByteArray& pdf)>& embeddedFont)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer{&buffer};
    QPainter painter;
    if (!painter.begin(&writer))
        return {};
    QList<quint32> order; ///< glyphs as Qt numbers them: by first use, from 1
    std::vector<std::pair<quint32, QString>> wanted;
    const auto texts = sampleTexts();
    for (const auto& text : texts) {
        QTextLayout layout{text, font};
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        layout.draw(&painter, {0.0, 0.0});
        const auto glyphs = glyphsOf(layout);
        for (const auto glyph : glyphs) {
            if (!order.contains(glyph))
                order += glyph;
        }
        if (glyphs.size() == 1)
            wanted.emplace_back(glyphs[0], text);
        else if (glyphs.size() == 2 && text.size() == 2 && text[0] != u'f')
            wanted.emplace_back(glyphs[1], text.mid(1));
    }
    painter.end();

    GlyphShapes shapes;
    const auto outlines = glyphOutlines(embeddedFont(buffer.data()));
    for (const auto& [glyph, text] : wanted) {
        const auto index = static_cast<std::size_t>(order.indexOf(glyph) + 1);
        if (index < outlines.size() && !outlines[index].isEmpty())
            shapes.try_emplace(outlines[index], text);
    }
    return shapes;
}

} // namespace jingwei::ui
