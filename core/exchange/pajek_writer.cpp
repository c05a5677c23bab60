// Pajek .net: vertices numbered from 1, places within the unit square, one relation for each kind and
// currency. The format has no escapes: a quote becomes an apostrophe. No byte order mark, which some readers
// take for text.
#include "core/exchange/diagram_writers.h"

#include <algorithm>
#include <map>

namespace jingwei::exchange {

namespace {

std::string pajekLabel(std::string_view text)
{
    std::string label{"\""};
    for (const char c : text)
        label += c == '"' ? '\'' : static_cast<unsigned char>(c) < 0x20 || c == '\\' ? ' ' : c;
    return label + '"';
}

/// Puts a coordinate between 0 and 1.
class Span {
public:
    void widen(double value)
    {
        m_least = m_empty ? value : std::min(m_least, value);
        m_most = m_empty ? value : std::max(m_most, value);
        m_empty = false;
    }
    [[nodiscard]] double share(double value) const
    {
        return m_most > m_least ? (value - m_least) / (m_most - m_least) : 0.5;
    }

private:
    double m_least = 0.0, m_most = 0.0;
    bool m_empty = true;
};

/// "transfer CNY", "call"
std::string relationOf(const DiagramLink& link)
{
    std::string name{linkKindWord(link.kind)};
    if (link.kind == LinkKind::Transfer)
        name += ' ' + std::string{link.currency.code()};
    return name;
}

} // namespace

Result<void> writePajek(const DiagramRecords& records, FileWriter& out, Progress& progress)
{
    Span x, y;
    for (const auto& node : records.nodes()) {
        x.widen(node.node->position.x);
        y.widen(node.node->position.y);
    }
    out << "*Vertices " << std::to_string(records.nodes().size()) << "\n";
    for (std::size_t i = 0; i < records.nodes().size(); ++i) {
        const auto& node = records.nodes()[i];
        out << std::to_string(i + 1) << " " << pajekLabel(node.id + ' ' + node.label) << " "
            << numberText(x.share(node.node->position.x)) << " " << numberText(y.share(node.node->position.y))
            << "\n";
    }
    const bool apart = records.currencies().size() > 1;
    std::map<std::string, std::string> lines; ///< by relation
    auto told = records.eachEdge(progress, [&](const EdgeRecord& edge) {
        auto& text = lines[apart ? relationOf(records.diagram().links[edge.link]) : std::string{}];
        text.append(std::to_string(edge.from + 1)).append(1, ' ').append(std::to_string(edge.to + 1));
        text.append(1, ' ').append(weightText(edge)).append(1, '\n');
    });
    if (!apart)
        out << "*Arcs\n" << lines[{}];
    else
        for (int number = 0; const auto& [relation, text] : lines)
            out << "*Arcs :" << std::to_string(++number) << " " << pajekLabel(relation) << "\n" << text;
    return told;
}

} // namespace jingwei::exchange
