#pragma once

#include "core/brief/brief.h"
#include "ui/support/format.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace jingwei::ui {

/// A piece of a sentence or cell: words, or a figure, whose number is raised behind its value.
struct BriefRun {
    QString text;
    std::optional<std::uint32_t> figure; ///< number of the figure; nothing: words

    friend bool operator==(const BriefRun&, const BriefRun&) = default;
};
using BriefRuns = std::vector<BriefRun>;

/// Turns a brief's phrases and values into words. Any thread; `brief` must outlive it.
class BriefText {
public:
    explicit BriefText(const Brief& brief) : m_brief{brief} {}

    [[nodiscard]] Masking masking() const { return m_brief.masked ? Masking::Masked : Masking::Shown; }

    [[nodiscard]] const std::vector<Figure>& figures() const { return m_brief.figures; }

    /// "Money trail of incident 250317-042": also the PDF's own title.
    [[nodiscard]] QString title() const;
    /// Sections are numbered within their part; `section` counts from 1. Parts and appendices carry their
    /// number.
    [[nodiscard]] BriefRuns heading(const HeadingBlock& heading, std::uint32_t section) const;
    [[nodiscard]] BriefRuns paragraph(const ParagraphBlock& paragraph) const;
    [[nodiscard]] BriefRuns assumption(const AssumptionBlock& assumption) const;
    /// Head of a column; of sums with the unit.
    [[nodiscard]] QString head(BriefColumn column) const;
    /// The parts of a cell. In the columns of a figure's own table: its number, value, meaning or rows.
    [[nodiscard]] BriefRuns cell(BriefColumn column, const std::vector<BriefArgument>& parts) const;

    /// "486,000.00", "3"
    [[nodiscard]] QString figureValue(const Figure& figure) const;
    /// "still there: 6222 02** **** 5678"
    [[nodiscard]] QString figureMeaning(const Figure& figure) const;
    /// The rows of a figure, or the figures it is the sum of, cut into pieces of a readable length; a figure
    /// that rests on the same rows as one before names that one.
    [[nodiscard]] std::vector<QString> figureRows(const Figure& figure) const;

private:
    [[nodiscard]] QString inCurrency(QString phrase) const;
    [[nodiscard]] BriefRuns fill(const QString& phrase, const std::vector<BriefArgument>& args) const;
    [[nodiscard]] BriefRun run(const BriefArgument& argument) const;
    [[nodiscard]] QString figureCell(BriefColumn column, const Figure& figure) const;

    const Brief& m_brief;
};

/// "F17"
[[nodiscard]] QString figureName(std::uint32_t figure);
/// The runs without their marks, for searching and for the list of headings.
[[nodiscard]] QString plainText(const BriefRuns& runs);

} // namespace jingwei::ui
