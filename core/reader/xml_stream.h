#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct XML_ParserStruct;

namespace jingwei {

struct XmlAttribute {
    std::string_view name; ///< without prefix
    std::string_view value;
};

/// The value of the first attribute of that name, if there is one.
[[nodiscard]] std::optional<std::string_view> attribute(std::span<const XmlAttribute> attributes,
                                                        std::string_view name) noexcept;

/// A name without the prefix that stands for its namespace.
[[nodiscard]] inline std::string_view localName(std::string_view name) noexcept
{
    for (std::size_t i = name.size(); i > 0; --i) { // names are short
        if (name[i - 1] == ':')
            return name.substr(i);
    }
    return name;
}

/// What is told of an XML text. Names come without prefix; each call gives false to end the reading.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual bool open(std::string_view name, std::span<const XmlAttribute> attributes) = 0;
    virtual bool close(std::string_view name) = 0;
    /// Text between tags; what belongs together may come in pieces.
    virtual bool text(std::string_view text) = 0;
};

struct XmlOptions {
    std::size_t depth = 500;                       ///< elements within elements
    std::size_t pieceBytes = std::size_t{8} << 20; ///< one tag, comment or the like
    bool isUtf8 = false;                           ///< the text is UTF-8 whatever it says of itself
};

/// Reads XML that is pushed in blocks of any size.
///
/// Errors: `FileDamaged` with `detail` the part's name; `FileHostile` "entities" for any DOCTYPE, "nesting",
/// or "size" for a piece beyond the limit. After an error no more may be fed.
class XmlStream {
public:
    XmlStream(std::string part, XmlHandler& handler, const XmlOptions& options = {});
    ~XmlStream();
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;
    XmlStream(XmlStream&&) = delete;
    XmlStream& operator=(XmlStream&&) = delete;

    [[nodiscard]] Result<void> feed(std::span<const std::byte> block);
    /// Call once, at the end of the part.
    [[nodiscard]] Result<void> finish();

    /// Whether the handler has ended the reading; blocks fed after that are ignored.
    [[nodiscard]] bool stopped() const noexcept { return m_stopped; }

    /// The line, from 1, of what is being told or was found broken.
    [[nodiscard]] std::uint64_t line() const noexcept;

private:
    struct Free {
        void operator()(XML_ParserStruct* parser) const noexcept;
    };
    struct Callbacks;

    [[nodiscard]] Result<void> parse(std::string_view text, bool isLast);
    [[nodiscard]] Error explain() const;
    void stop() noexcept;

    std::string m_part;
    XmlHandler& m_handler;
    XmlOptions m_options;
    std::unique_ptr<XML_ParserStruct, Free> m_parser;
    std::vector<XmlAttribute> m_attributes;
    std::size_t m_depth = 0;
    std::uint64_t m_fed = 0;
    std::optional<Error> m_error;
    bool m_stopped = false;
};

} // namespace jingwei
