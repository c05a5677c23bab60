#include "ui/diagram/svg_groups.h"

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QUuid>

#include <map>
#include <utility>

namespace jingwei::ui {

namespace {

QLatin1String nameOf(DiagramPart part)
{
    switch (part) {
    case DiagramPart::Ground: return QLatin1String{"ground"};
    case DiagramPart::Title: return QLatin1String{"title"};
    case DiagramPart::Heads: return QLatin1String{"heads"};
    case DiagramPart::Groups: return QLatin1String{"groups"};
    case DiagramPart::Shapes: return QLatin1String{"shapes"};
    case DiagramPart::Links: return QLatin1String{"links"};
    case DiagramPart::Paths: return QLatin1String{"paths"};
    case DiagramPart::Notes: return QLatin1String{"notes"};
    case DiagramPart::Nodes: return QLatin1String{"nodes"};
    case DiagramPart::Labels: return QLatin1String{"labels"};
    case DiagramPart::Legend: return QLatin1String{"legend"};
    }
    return {};
}

/// All texts have the same fonts, so the root names them and the texts say nothing.
void nameFontsOnce(QByteArray& svg)
{
    const QByteArray root{" version=\"1.2\" baseProfile=\"tiny\">"};
    if (!svg.contains(root))
        return; // of another Qt: as it comes
    const QByteArray attribute{"font-family=\""};
    QByteArray slim;
    slim.reserve(svg.size());
    qsizetype from = 0;
    for (auto found = svg.indexOf(attribute); found >= 0; found = svg.indexOf(attribute, from)) {
        slim.append(svg.constData() + from, found - from);
        from = svg.indexOf('"', found + attribute.size()) + 1;
    }
    slim.append(svg.constData() + from, svg.size() - from);
    QStringList families;
    for (const auto& family : uiFontFamilies())
        families << (family.contains(QLatin1Char{' '}) ? QStringLiteral("'%1'").arg(family) : family);
    // Readers that know lists take the style, others the attribute, which for them must name one font.
    const auto first = uiFontFamilies().front().toUtf8();
    const QByteArray defs{"<defs>"};
    const auto place = slim.indexOf(root);
    slim.replace(place, root.size(), " version=\"1.1\" font-family=\"" + first + "\">");
    slim.replace(slim.indexOf(defs, place), defs.size(),
                 defs + "\n<style type=\"text/css\">text { font-family: "
                     + families.join(QStringLiteral(", ")).toUtf8() + "; }</style>");
    svg = std::move(slim);
}

} // namespace

SvgGroups::SvgGroups() : m_mark{QLatin1Char{'p'} + QUuid::createUuid().toString(QUuid::Id128)} {}

void SvgGroups::begin(QPainter& painter, DiagramPart part) const
{
    painter.save();
    painter.setPen(Qt::black);
    painter.drawText(QPointF{}, m_mark + nameOf(part));
    painter.restore();
}

QByteArray SvgGroups::named(QByteArray drawn) const
{
    drawn.replace(" vector-effect=\"none\"", ""); // no attribute of SVG 1.1, and says nothing
    nameFontsOnce(drawn);
    const auto mark = m_mark.toLatin1();
    const QByteArray textEnd{"</text>"};
    const QByteArray rootEnd{"</svg>"};
    QByteArray named;
    named.reserve(drawn.size());
    std::map<QByteArray, int> begun;
    qsizetype from = 0;
    for (auto at = drawn.indexOf(mark); at >= 0; at = drawn.indexOf(mark, from)) {
        // The mark is a text among others in a group for its pen: that ends here and goes on in the part.
        const auto text = drawn.lastIndexOf("<text ", at);
        const auto pen = drawn.lastIndexOf("<g ", text);
        const auto after = drawn.indexOf(textEnd, at);
        auto name = drawn.mid(at + mark.size(), after - at - mark.size());
        const bool isFirst = begun.empty();
        if (const int before = begun[name]++; before > 0)
            name += '-' + QByteArray::number(before + 1);
        named.append(drawn.constData() + from, text - from);
        named += isFirst ? "</g>\n" : "</g>\n</g>\n";
        named += "\n<g id=\"" + name + "\">\n" + drawn.mid(pen, drawn.indexOf('>', pen) + 1 - pen) + '\n';
        from = after + textEnd.size();
    }
    named.append(drawn.constData() + from, drawn.size() - from);
    if (!begun.empty())
        named.replace(named.lastIndexOf(rootEnd), rootEnd.size(), "</g>\n" + rootEnd);
    return named;
}

} // namespace jingwei::ui
