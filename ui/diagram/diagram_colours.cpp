#include "ui/diagram/diagram_colours.h"

#include <array>
#include <cstdint>
#include <optional>

namespace jingwei::ui {

namespace {

std::optional<MarkColours> known(const Tokens& tokens, std::string_view word)
{
    const auto& purple = tokens.family(NodeFamily::Organisation);
    const auto& grey = tokens.family(NodeFamily::Exit);
    if (word == "red")
        return MarkColours{tokens.danger, tokens.danger};
    if (word == "orange")
        return MarkColours{tokens.down, tokens.downText};
    if (word == "green")
        return MarkColours{tokens.ok, tokens.ok};
    if (word == "blue")
        return MarkColours{tokens.up, tokens.upText};
    if (word == "purple")
        return MarkColours{purple.fill, purple.text};
    if (word == "grey")
        return MarkColours{grey.fill, grey.text};
    return std::nullopt;
}

} // namespace

MarkColours markColours(const Tokens& tokens, std::string_view word, std::string_view otherwise)
{
    const auto colours = known(tokens, word);
    return colours ? *colours : known(tokens, otherwise).value_or(MarkColours{tokens.ink2, tokens.ink2});
}

std::string_view colourOfGroup(std::string_view name) noexcept
{
    constexpr std::array<std::string_view, 5> words{"blue", "green", "orange", "purple", "grey"};
    std::uint32_t hash = 2'166'136'261U; // Fowler–Noll–Vo: the same on every machine
    for (const char byte : name)
        hash = (hash ^ static_cast<std::uint8_t>(byte)) * 16'777'619U;
    return words[(hash >> 8U) % words.size()];
}

} // namespace jingwei::ui
