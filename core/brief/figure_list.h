#pragma once

#include "core/brief/brief.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

/// The figures of a brief while it is written: each gets the next number.
class FigureList {
public:
    /// `facts` must hold a row: what cannot name its rows is not printed.
    FigureMark count(FigureMeaning meaning, std::size_t value, std::string about, std::vector<RowId> facts);
    FigureMark sum(FigureMeaning meaning, Minor value, Currency currency, std::string about,
                   std::vector<RowId> facts);
    /// Says of which other figures a figure is the sum.
    void setParts(FigureMark figure, std::vector<std::uint32_t> parts);

    /// The figure of that meaning and entity, if it has been made.
    [[nodiscard]] std::optional<FigureMark> find(FigureMeaning meaning, std::string_view about) const;
    [[nodiscard]] const std::vector<Figure>& all() const noexcept { return m_figures; }

private:
    FigureMark add(Figure figure);

    std::vector<Figure> m_figures;
};

} // namespace jingwei
