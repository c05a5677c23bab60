#include "core/brief/figure_list.h"

#include "core/base/contract.h"

#include <algorithm>
#include <utility>

namespace jingwei {

FigureMark FigureList::add(Figure figure)
{
    require(!figure.facts.empty());
    figure.id = static_cast<std::uint32_t>(m_figures.size() + 1);
    m_figures.push_back(std::move(figure));
    return FigureMark{m_figures.back().id};
}

FigureMark FigureList::count(FigureMeaning meaning, std::size_t value, std::string about,
                             std::vector<RowId> facts)
{
    return add({0, meaning, std::to_string(value), std::nullopt, std::move(about), std::move(facts), {}});
}

FigureMark FigureList::sum(FigureMeaning meaning, Minor value, Currency currency, std::string about,
                           std::vector<RowId> facts)
{
    return add({0,
                meaning,
                formatAmount(value, currency.decimals()),
                currency,
                std::move(about),
                std::move(facts),
                {}});
}

void FigureList::setParts(FigureMark figure, std::vector<std::uint32_t> parts)
{
    std::ranges::sort(parts);
    m_figures[figure.figure - 1].parts = std::move(parts);
}

std::optional<FigureMark> FigureList::find(FigureMeaning meaning, std::string_view about) const
{
    const auto found = std::ranges::find_if(
        m_figures, [&](const Figure& figure) { return figure.meaning == meaning && figure.about == about; });
    if (found == m_figures.end())
        return std::nullopt;
    return FigureMark{found->id};
}

} // namespace jingwei
