#include "core/reader/xml_scanner.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

// One piece after the other is taken from the front of what was fed: text up to the next `<`, or a whole tag.
// What the end of a block cuts off waits for the next one. References are resolved into a buffer, and only
// where there is a `&`.

namespace jingwei {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

constexpr bool isBlank(char c) noexcept
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// For each byte whether no name can go on with it.
constexpr auto nameEnds = [] {
    std::array<bool, 256> ends{};
    for (const char c : {' ', '\t', '\r', '\n', '>', '/', '=', '<', '"', '\''})
        ends[static_cast<unsigned char>(c)] = true;
    return ends;
}();

std::size_t skipName(std::string_view text, std::size_t at) noexcept
{
    while (at < text.size() && !nameEnds[static_cast<unsigned char>(text[at])])
        ++at;
    return at;
}

std::size_t skipBlanks(std::string_view text, std::size_t at) noexcept
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

void appendCharacter(std::string& text, std::uint32_t point)
{
    const auto byte = [](std::uint32_t value) { return static_cast<char>(value); };
    if (point < 0x80) {
        text += byte(point);
    } else if (point < 0x800) {
        text += {byte(0xC0U | (point >> 6U)), byte(0x80U | (point & 0x3FU))};
    } else if (point < 0x10000) {
        text += {byte(0xE0U | (point >> 12U)), byte(0x80U | ((point >> 6U) & 0x3FU)),
                 byte(0x80U | (point & 0x3FU))};
    } else {
        text += {byte(0xF0U | (point >> 18U)), byte(0x80U | ((point >> 12U) & 0x3FU)),
                 byte(0x80U | ((point >> 6U) & 0x3FU)), byte(0x80U | (point & 0x3FU))};
    }
}

/// Appends what `&name;` stands for; false if XML knows no such name.
bool appendReference(std::string& text, std::string_view name)
{
    constexpr std::pair<std::string_view, char> known[]{
        {"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto& [word, c] : known) {
        if (name == word) {
            text += c;
            return true;
        }
    }
    if (!name.starts_with('#'))
        return false;
    const bool isHex = name.starts_with("#x");
    name.remove_prefix(isHex ? 2 : 1);
    std::uint32_t point = 0;
    const auto* const end = name.data() + name.size();
    const auto [rest, problem] = std::from_chars(name.data(), end, point, isHex ? 16 : 10);
    const bool isCharacter = point != 0 && point <= 0x10FFFF && !(point >= 0xD800 && point <= 0xDFFF);
    if (problem != std::errc{} || rest != end || name.empty() || !isCharacter)
        return false;
    appendCharacter(text, point);
    return true;
}

} // namespace

bool isUtf8Xml(std::span<const std::byte> head) noexcept
{
    std::string_view text{reinterpret_cast<const char*>(head.data()), head.size()};
    if (text.starts_with(byteOrderMark))
        return true;
    if (!text.starts_with('<') || text.substr(0, 4).find('\0') != std::string_view::npos)
        return false; // UTF-16, or nothing that expat would not explain better
    if (!text.starts_with("<?xml"))
        return true;
    text = text.substr(0, text.find("?>"));
    const auto at = text.find("encoding");
    if (at == std::string_view::npos)
        return true;
    const auto open = text.find_first_of("\"'", at);
    const auto name = open == std::string_view::npos ? std::string_view{} : text.substr(open + 1, 5);
    constexpr std::string_view utf8 = "utf-8";
    return std::ranges::equal(name, utf8, [](char c, char wanted) {
        return c == wanted || (c >= 'A' && c <= 'Z' && c - 'A' + 'a' == wanted);
    });
}

XmlScanner::XmlScanner(std::string part, XmlHandler& handler, const XmlOptions& options)
    : m_part{std::move(part)}
    , m_handler{handler}
    , m_options{options}
{
}

XmlScanner::Taken XmlScanner::broken()
{
    m_error = Error{ErrorCode::FileDamaged, m_part};
    m_stopped = true;
    return 0;
}

XmlScanner::Taken XmlScanner::hostile(const char* limit)
{
    m_error = Error{ErrorCode::FileHostile, limit};
    m_stopped = true;
    return 0;
}

Result<void> XmlScanner::feed(std::span<const std::byte> block)
{
    if (m_stopped)
        return {};
    m_text.append(reinterpret_cast<const char*>(block.data()), block.size());
    if (!m_begun) {
        if (m_text.size() < byteOrderMark.size())
            return {};
        m_text.erase(0, m_text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0);
        m_begun = true;
    }
    return scan();
}

Result<void> XmlScanner::scan()
{
    std::string_view rest = m_text;
    while (!rest.empty() && !m_stopped) {
        const auto taken = rest.front() == '<' ? takeMarkup(rest) : takeText(rest);
        if (taken == 0)
            break;
        rest.remove_prefix(taken);
    }
    if (!m_error && rest.size() > m_options.pieceBytes)
        hostile("size");
    if (m_error)
        return tl::unexpected{*m_error};
    m_text.erase(0, m_text.size() - rest.size());
    return {};
}

Result<void> XmlScanner::finish()
{
    if (m_stopped)
        return {};
    const bool isWhole =
        m_rootSeen && m_nameBegins.empty() && m_text.find_first_not_of(blanks) == std::string::npos;
    if (!isWhole)
        broken();
    return m_error ? Result<void>{tl::unexpected{*m_error}} : Result<void>{};
}

XmlScanner::Taken XmlScanner::takeText(std::string_view text)
{
    std::size_t end = 0;
    bool isPlain = true;
    for (; end < text.size() && text[end] != '<'; ++end)
        isPlain = isPlain && text[end] != '&' && text[end] != '\r';
    const bool isCut = end == text.size();
    text = text.substr(0, end);
    if (isCut && !isPlain) { // half a reference or line break is left for later
        const auto reference = text.rfind('&');
        if (reference != std::string_view::npos && text.find(';', reference) == std::string_view::npos)
            text = text.substr(0, reference);
        if (text.ends_with('\r'))
            text.remove_suffix(1);
    }
    if (text.empty())
        return 0;
    if (m_nameBegins.empty()) // outside of all elements
        return text.find_first_not_of(blanks) == std::string_view::npos ? text.size() : broken();
    if (isPlain) {
        hand(text);
        return text.size();
    }
    if (!resolve(text, false))
        return broken();
    hand(m_resolved);
    return text.size();
}

void XmlScanner::hand(std::string_view text)
{
    if (!text.empty() && !m_handler.text(text))
        m_stopped = true;
}

/// Puts `text` into `m_resolved` with references and line breaks as XML wants them.
bool XmlScanner::resolve(std::string_view text, bool isAttribute)
{
    m_resolved.clear();
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '&') {
            const auto end = text.find(';', at);
            if (end == std::string_view::npos
                || !appendReference(m_resolved, text.substr(at + 1, end - at - 1)))
                return false;
            at = end;
        } else if (isAttribute && isBlank(c)) {
            const bool isCrLf = c == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
            m_resolved += ' ';
            at += isCrLf ? 1U : 0U;
        } else if (c == '\r') {
            m_resolved += '\n';
            at += at + 1 < text.size() && text[at + 1] == '\n' ? 1U : 0U;
        } else {
            m_resolved += c;
        }
    }
    return true;
}

XmlScanner::Taken XmlScanner::takeMarkup(std::string_view text)
{
    if (text.size() < 2)
        return 0;
    switch (text[1]) {
    case '/': return takeClosingTag(text);
    case '!': return takeDeclaration(text);
    case '?': return takeUntil(text, 2, "?>");
    default: return takeOpeningTag(text);
    }
}

XmlScanner::Taken XmlScanner::takeUntil(std::string_view text, std::size_t from, std::string_view end)
{
    const auto at = text.find(end, from);
    return at == std::string_view::npos ? 0 : at + end.size();
}

XmlScanner::Taken XmlScanner::takeDeclaration(std::string_view text)
{
    constexpr std::string_view comment = "<!--";
    constexpr std::string_view characterData = "<![CDATA[";
    constexpr std::string_view documentType = "<!DOCTYPE";
    for (const auto mark : {comment, characterData, documentType}) {
        if (text.size() < mark.size() && mark.starts_with(text))
            return 0;
    }
    if (text.starts_with(comment))
        return takeUntil(text, comment.size(), "-->");
    if (text.starts_with(documentType))
        return hostile("entities");
    if (!text.starts_with(characterData) || m_nameBegins.empty())
        return broken();
    constexpr std::string_view end = "]]>";
    const auto taken = takeUntil(text, characterData.size(), end);
    if (taken == 0)
        return 0;
    const auto inside = text.substr(characterData.size(), taken - characterData.size() - end.size());
    if (inside.find('\r') == std::string_view::npos) {
        hand(inside);
        return taken;
    }
    m_resolved.clear();
    for (std::size_t i = 0; i < inside.size(); ++i) {
        const bool isLineFeedOfPair = inside[i] == '\n' && i > 0 && inside[i - 1] == '\r';
        if (!isLineFeedOfPair)
            m_resolved += inside[i] == '\r' ? '\n' : inside[i];
    }
    hand(m_resolved);
    return taken;
}

XmlScanner::Taken XmlScanner::takeOpeningTag(std::string_view text)
{
    const auto nameEnd = skipName(text, 1);
    if (nameEnd == text.size())
        return 0;
    if (nameEnd == 1 || (m_nameBegins.empty() && m_rootSeen))
        return broken();
    m_attributes.clear();
    m_valuesUsed = 0;
    const auto at = takeAttributes(text, nameEnd);
    if (at == 0)
        return 0;
    const bool isEmpty = text[at] == '/';
    if (isEmpty && at + 1 == text.size())
        return 0;
    if (isEmpty && text[at + 1] != '>')
        return broken();
    openElement(text.substr(1, nameEnd - 1));
    if (isEmpty && !m_stopped)
        closeElement();
    return at + (isEmpty ? 2 : 1);
}

/// Where the attributes end: the place of `>` or `/`.
XmlScanner::Taken XmlScanner::takeAttributes(std::string_view text, std::size_t at)
{
    for (;;) {
        at = skipBlanks(text, at);
        if (at == text.size())
            return 0;
        if (text[at] == '>' || text[at] == '/')
            return at;
        at = takeAttribute(text, at);
        if (at == 0)
            return 0;
    }
}

XmlScanner::Taken XmlScanner::takeAttribute(std::string_view text, std::size_t at)
{
    const auto nameEnd = skipName(text, at);
    auto open = skipBlanks(text, nameEnd);
    if (open == text.size())
        return 0;
    if (nameEnd == at || text[open] != '=')
        return broken();
    open = skipBlanks(text, open + 1);
    if (open == text.size())
        return 0;
    const char quote = text[open];
    if (quote != '"' && quote != '\'')
        return broken();
    std::size_t close = open + 1;
    bool isPlain = true;
    for (; close < text.size() && text[close] != quote; ++close) {
        const char c = text[close];
        if (c == '<')
            return broken();
        isPlain = isPlain && c != '&' && c != '\r' && c != '\n' && c != '\t';
    }
    if (close == text.size())
        return 0;
    auto value = text.substr(open + 1, close - open - 1);
    if (!isPlain) {
        if (!resolve(value, true))
            return broken();
        if (m_valuesUsed == m_values.size())
            m_values.emplace_back();
        value = m_values[m_valuesUsed++] = m_resolved;
    }
    m_attributes.push_back({localName(text.substr(at, nameEnd - at)), value});
    return close + 1;
}

void XmlScanner::openElement(std::string_view name)
{
    m_rootSeen = true;
    m_nameBegins.push_back(m_names.size());
    m_names += name;
    if (m_nameBegins.size() > m_options.depth)
        hostile("nesting");
    else if (!m_handler.open(localName(name), m_attributes))
        m_stopped = true;
}

void XmlScanner::closeElement()
{
    const auto begin = m_nameBegins.back();
    if (!m_handler.close(localName(std::string_view{m_names}.substr(begin))))
        m_stopped = true;
    m_names.resize(begin);
    m_nameBegins.pop_back();
}

XmlScanner::Taken XmlScanner::takeClosingTag(std::string_view text)
{
    const auto nameEnd = skipName(text, 2);
    const auto end = skipBlanks(text, nameEnd);
    if (end == text.size())
        return 0;
    const auto name = text.substr(2, nameEnd - 2);
    if (text[end] != '>' || m_nameBegins.empty()
        || name != std::string_view{m_names}.substr(m_nameBegins.back()))
        return broken();
    closeElement();
    return end + 1;
}

} // namespace jingwei
