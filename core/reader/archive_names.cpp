#include "core/reader/archive_names.h"

#include "core/reader/encoding.h"

#include <algorithm>
#include <vector>

namespace jingwei {

namespace {

using namespace std::string_view_literals;

char lower(char c) noexcept
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equalsIgnoringCase(std::string_view a, std::string_view b) noexcept
{
    return std::ranges::equal(a, b, {}, lower, lower);
}

std::vector<std::string_view> partsOf(std::string_view name)
{
    std::vector<std::string_view> parts;
    while (true) {
        const auto slash = name.find('/');
        parts.push_back(name.substr(0, slash));
        if (slash == std::string_view::npos)
            return parts;
        name.remove_prefix(slash + 1);
    }
}

} // namespace

std::string normalisedArchiveName(std::string_view raw)
{
    auto text = decode(raw, decodesCleanly(raw, Encoding::Utf8) ? Encoding::Utf8 : Encoding::Gb18030);
    std::ranges::replace(text, '\\', '/');
    std::string name = text.starts_with('/') ? "/" : "";
    for (const auto part : partsOf(text)) {
        if (part.empty() || part == ".")
            continue;
        name.append(name.empty() || name == "/" ? "" : "/").append(part);
    }
    if (name.size() > longestArchiveName) {
        auto end = longestArchiveName;
        while ((static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U)
            --end;
        name.resize(end);
    }
    return name.empty() ? std::string{unknownArchiveName} : name;
}

bool leadsOutside(std::string_view name)
{
    const bool hasDrive =
        name.size() >= 2 && name[1] == ':' && lower(name[0]) >= 'a' && lower(name[0]) <= 'z';
    return hasDrive || name.starts_with('/') || std::ranges::count(partsOf(name), ".."sv) > 0;
}

bool isSystemFile(std::string_view name)
{
    const auto parts = partsOf(name);
    const auto isNamed = [last = parts.back()](std::string_view word) {
        return equalsIgnoringCase(last, word);
    };
    return parts.back() == ".DS_Store" || isNamed("Thumbs.db") || isNamed("desktop.ini")
           || std::ranges::count(parts, "__MACOSX"sv) > 0;
}

std::string nameWithoutGz(std::string_view name)
{
    constexpr auto ending = ".gz"sv;
    const bool ends =
        name.size() > ending.size() && equalsIgnoringCase(name.substr(name.size() - ending.size()), ending);
    return std::string{name.substr(0, name.size() - (ends ? ending.size() : 0))};
}

} // namespace jingwei
