// Words and colours of what a diagram holds, as files have them.
#include "core/exchange/diagram_records.h"

#include <algorithm>
#include <charconv>

namespace jingwei::exchange {

namespace {

constexpr std::array<std::string_view, 3> linkWords{"transfer", "call", "use"};
constexpr std::array<std::string_view, 10> familyWords{"incident", "victim", "suspect", "person",
                                                       "account",  "phone",  "network", "organisation",
                                                       "crypto",   "exit"};

template <class Kind, std::size_t N>
std::optional<Kind> named(const std::array<std::string_view, N>& words, std::string_view word) noexcept
{
    const auto* const found = std::ranges::find(words, word);
    return found == words.end() ? std::nullopt : std::optional{static_cast<Kind>(found - words.begin())};
}

} // namespace

std::string_view linkKindWord(LinkKind kind) noexcept
{
    return linkWords[static_cast<std::size_t>(kind)];
}

std::optional<LinkKind> linkKindNamed(std::string_view word) noexcept
{
    return named<LinkKind>(linkWords, word);
}

std::string_view xmlTypeWord(FieldType type) noexcept
{
    switch (type) {
    case FieldType::Text:
    case FieldType::Amount: return "string";
    case FieldType::Whole: return "long";
    case FieldType::Decimal: return "double";
    case FieldType::Flag: return "boolean";
    }
    return {};
}

std::string_view familyWord(NodeFamily family) noexcept
{
    return familyWords[static_cast<std::size_t>(family)];
}

std::optional<NodeFamily> familyNamed(std::string_view word) noexcept
{
    return named<NodeFamily>(familyWords, word);
}

std::uint32_t familyColour(NodeFamily family) noexcept
{
    constexpr std::array<std::uint32_t, 10> colours{0x26303C, 0x56B4E9, 0xD55E00, 0x8A94A3, 0x0072B2,
                                                    0x009E73, 0xF0E442, 0xCC79A7, 0xE69F00, 0x5E6A78};
    return colours[static_cast<std::size_t>(family)];
}

std::uint32_t linkColour(LinkKind kind) noexcept
{
    constexpr std::array<std::uint32_t, 3> colours{0x4F5B69, 0x00704F, 0x8A94A3};
    return colours[static_cast<std::size_t>(kind)];
}

std::string rowText(RowId row)
{
    return std::to_string(row.source().value()) + ':' + std::to_string(row.row());
}

std::optional<RowId> rowNamed(std::string_view text) noexcept
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto number = [](std::string_view part) -> std::optional<std::int64_t> {
        std::int64_t value = 0;
        const auto [end, status] = std::from_chars(part.data(), part.data() + part.size(), value);
        const bool whole = status == std::errc{} && end == part.data() + part.size() && value >= 0;
        return whole ? std::optional{value} : std::nullopt;
    };
    const auto source = number(text.substr(0, colon));
    const auto row = number(text.substr(colon + 1));
    constexpr std::int64_t mostSources = 1'000'000'000;
    if (!source || !row || *source > mostSources || *row >= RowId::rowsPerSource)
        return std::nullopt;
    return RowId{SourceId{*source}, *row};
}

} // namespace jingwei::exchange
