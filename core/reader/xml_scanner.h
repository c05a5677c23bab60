#pragma once

#include "core/base/result.h"
#include "core/reader/xml_stream.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace jingwei {

/// Reads XML in UTF-8 several times as fast as `XmlStream`, for parts of hundreds of megabytes.
///
/// Whatever expat reads it reads the same way; the fuzzer compares the two. It looks for less that is wrong:
/// which characters a name or text may have, and whether text is valid UTF-8, is not checked.
///
/// Errors: those of `XmlStream`.
class XmlScanner {
public:
    XmlScanner(std::string part, XmlHandler& handler, const XmlOptions& options = {});

    [[nodiscard]] Result<void> feed(std::span<const std::byte> block);
    /// Call once, at the end of the part.
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] bool stopped() const noexcept { return m_stopped; }

private:
    /// How much was taken of the text that was looked at; 0: it must be longer.
    using Taken = std::size_t;

    [[nodiscard]] Result<void> scan();
    [[nodiscard]] Taken takeText(std::string_view text);
    [[nodiscard]] Taken takeMarkup(std::string_view text);
    [[nodiscard]] Taken takeDeclaration(std::string_view text);
    [[nodiscard]] Taken takeOpeningTag(std::string_view text);
    [[nodiscard]] Taken takeAttributes(std::string_view text, std::size_t at);
    [[nodiscard]] Taken takeAttribute(std::string_view text, std::size_t at);
    [[nodiscard]] Taken takeClosingTag(std::string_view text);
    [[nodiscard]] Taken takeUntil(std::string_view text, std::size_t from, std::string_view end);
    void hand(std::string_view text);
    bool resolve(std::string_view text, bool isAttribute);
    void openElement(std::string_view name);
    void closeElement();
    Taken broken();
    Taken hostile(const char* limit);

    std::string m_part;
    XmlHandler& m_handler;
    XmlOptions m_options;
    std::string m_text; ///< fed and not taken yet
    std::vector<XmlAttribute> m_attributes;
    std::string m_resolved;           ///< text with its references put in
    std::deque<std::string> m_values; ///< the same for attributes; the first `m_valuesUsed` of them
    std::size_t m_valuesUsed = 0;
    std::string m_names; ///< of the open elements, one behind the other
    std::vector<std::size_t> m_nameBegins;
    bool m_rootSeen = false;
    bool m_begun = false;
    std::optional<Error> m_error;
    bool m_stopped = false;
};

/// Whether a text that begins so is UTF-8 and can go to an `XmlScanner`.
[[nodiscard]] bool isUtf8Xml(std::span<const std::byte> head) noexcept;

} // namespace jingwei
