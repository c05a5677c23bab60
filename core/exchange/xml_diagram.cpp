#include "core/exchange/xml_diagram.h"

#include "core/reader/markup_file.h"

#include <charconv>
#include <cmath>
#include <utility>

namespace jingwei::exchange {

bool XmlDiagramHandler::goOn(Result<void> done)
{
    if (!done)
        m_error = done.error();
    return done.has_value();
}

bool XmlDiagramHandler::open(std::string_view name, std::span<const XmlAttribute> attributes)
{
    m_text.clear();
    if (!std::exchange(m_rootSeen, true) && name != root())
        return goOn(failure(ErrorCode::FormatUnsupported, '<' + std::string{name} + '>'));
    return goOn(begin(name, attributes));
}

bool XmlDiagramHandler::close(std::string_view name)
{
    auto text = std::exchange(m_text, {});
    return goOn(end(name, text));
}

bool XmlDiagramHandler::text(std::string_view text)
{
    m_text += text;
    return true;
}

Result<std::string> XmlDiagramHandler::needed(std::span<const XmlAttribute> attributes,
                                              std::string_view element, std::string_view name) const
{
    if (const auto value = attribute(attributes, name))
        return std::string{*value};
    return tl::unexpected{damagedAt(line(), '<' + std::string{element} + "> without " + std::string{name})};
}

Result<void> readXml(const std::filesystem::path& file, XmlDiagramHandler& handler, Progress& progress)
{
    const auto encoding = markupEncoding(file, progress);
    if (!encoding)
        return tl::unexpected{encoding.error()};
    XmlStream stream{"", handler, {.isUtf8 = true}};
    handler.countLinesOf(stream);
    const auto explained = [&](Error error) {
        if (handler.error())
            error = *handler.error();
        else if (error.code == ErrorCode::FileDamaged)
            error = damagedAt(stream.line(), "XML");
        return error;
    };
    auto read = readAsUtf8(
        file, *encoding,
        [&](std::string_view text) -> Result<bool> {
            if (auto fed = stream.feed(std::as_bytes(std::span{text})); !fed)
                return tl::unexpected{explained(fed.error())};
            return !stream.stopped();
        },
        progress);
    if (!read)
        return read;
    if (handler.error())
        return tl::unexpected{*handler.error()};
    if (auto finished = stream.finish(); !finished)
        return tl::unexpected{explained(finished.error())};
    if (handler.error())
        return tl::unexpected{*handler.error()};
    return {};
}

std::string valueOr(std::span<const XmlAttribute> attributes, std::string_view name)
{
    return std::string{attribute(attributes, name).value_or(std::string_view{})};
}

std::optional<double> finiteNumber(std::string_view text)
{
    double value = 0.0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = status == std::errc{} && end == text.data() + text.size() && std::isfinite(value);
    return whole ? std::optional{value} : std::nullopt;
}

} // namespace jingwei::exchange
