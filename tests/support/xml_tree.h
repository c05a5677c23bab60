#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QXmlStreamReader>

#include <memory>
#include <vector>

namespace jingwei::test {

/// An element of an XML document, with Qt's reader: what checks a writer owes nothing to the program.
struct XmlElement {
    QString name; ///< with its prefix
    QString nameSpace;
    QMap<QString, QString> attributes;
    QString text; ///< of itself, without that of its children
    std::vector<XmlElement> children;
    qint64 line = 0;

    [[nodiscard]] const XmlElement* child(const QString& wanted) const
    {
        for (const auto& element : children)
            if (element.name == wanted)
                return &element;
        return nullptr;
    }
    [[nodiscard]] std::vector<const XmlElement*> all(const QString& wanted) const
    {
        std::vector<const XmlElement*> found;
        for (const auto& element : children) {
            if (element.name == wanted)
                found.push_back(&element);
            for (const auto* deeper : element.all(wanted))
                found.push_back(deeper);
        }
        return found;
    }
};

inline void readChildren(QXmlStreamReader& reader, XmlElement& parent)
{
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::EndElement)
            return;
        if (token == QXmlStreamReader::Characters)
            parent.text += reader.text();
        if (token != QXmlStreamReader::StartElement)
            continue;
        XmlElement element;
        element.name = reader.qualifiedName().toString();
        element.nameSpace = reader.namespaceUri().toString();
        element.line = reader.lineNumber();
        for (const auto& attribute : reader.attributes())
            element.attributes.insert(attribute.qualifiedName().toString(), attribute.value().toString());
        readChildren(reader, element);
        parent.children.push_back(std::move(element));
    }
}

/// The document's root; without a name where it is not well-formed.
inline XmlElement xmlTree(const QByteArray& bytes)
{
    QXmlStreamReader reader{bytes};
    XmlElement document;
    readChildren(reader, document);
    return reader.hasError() || document.children.size() != 1 ? XmlElement{}
                                                              : std::move(document.children.front());
}

} // namespace jingwei::test
