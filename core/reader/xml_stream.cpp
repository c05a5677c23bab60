#include "core/reader/xml_stream.h"

#include "core/base/contract.h"

#include <expat.h>

#include <algorithm>
#include <limits>
#include <utility>

namespace jingwei {

namespace {

constexpr std::size_t largestFeed = std::size_t{1} << 20; ///< expat takes an int

} // namespace

std::optional<std::string_view> attribute(std::span<const XmlAttribute> attributes,
                                          std::string_view name) noexcept
{
    const auto found = std::ranges::find(attributes, name, &XmlAttribute::name);
    return found == attributes.end() ? std::nullopt : std::optional{found->value};
}

void XmlStream::Free::operator()(XML_ParserStruct* parser) const noexcept
{
    XML_ParserFree(parser);
}

/// What expat calls; `self` is the stream.
struct XmlStream::Callbacks {
    static XmlStream& of(void* self) noexcept { return *static_cast<XmlStream*>(self); }

    static void open(void* self, const XML_Char* name, const XML_Char** attributes)
    {
        auto& stream = of(self);
        if (stream.m_stopped)
            return;
        if (++stream.m_depth > stream.m_options.depth) {
            stream.m_error = Error{ErrorCode::FileHostile, "nesting"};
            stream.stop();
            return;
        }
        stream.m_attributes.clear();
        for (; *attributes != nullptr; attributes += 2)
            stream.m_attributes.push_back({localName(attributes[0]), attributes[1]});
        if (!stream.m_handler.open(localName(name), stream.m_attributes))
            stream.stop();
    }
    static void close(void* self, const XML_Char* name)
    {
        auto& stream = of(self);
        --stream.m_depth;
        if (!stream.m_stopped && !stream.m_handler.close(localName(name)))
            stream.stop();
    }
    static void text(void* self, const XML_Char* text, int length)
    {
        auto& stream = of(self);
        if (!stream.m_stopped && !stream.m_handler.text({text, static_cast<std::size_t>(length)}))
            stream.stop();
    }
    static void doctype(void* self, const XML_Char* /*name*/, const XML_Char* /*system*/,
                        const XML_Char* /*publicId*/, int /*hasSubset*/)
    {
        auto& stream = of(self);
        stream.m_error = Error{ErrorCode::FileHostile, "entities"};
        stream.stop();
    }
};

XmlStream::XmlStream(std::string part, XmlHandler& handler, const XmlOptions& options)
    : m_part{std::move(part)}
    , m_handler{handler}
    , m_options{options}
    , m_parser{XML_ParserCreate(options.isUtf8 ? "UTF-8" : nullptr)}
{
    require(m_parser != nullptr);
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), &Callbacks::open, &Callbacks::close);
    XML_SetCharacterDataHandler(m_parser.get(), &Callbacks::text);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), &Callbacks::doctype);
}

XmlStream::~XmlStream() = default;

void XmlStream::stop() noexcept
{
    m_stopped = true;
    XML_StopParser(m_parser.get(), XML_FALSE);
}

std::uint64_t XmlStream::line() const noexcept
{
    return XML_GetCurrentLineNumber(m_parser.get());
}

Error XmlStream::explain() const
{
    return {ErrorCode::FileDamaged, m_part};
}

Result<void> XmlStream::parse(std::string_view text, bool isLast)
{
    if (m_stopped)
        return {};
    m_fed += text.size();
    const auto status = XML_Parse(m_parser.get(), text.data(), static_cast<int>(text.size()), isLast ? 1 : 0);
    if (m_error)
        return tl::unexpected{*m_error};
    if (m_stopped)
        return {};
    if (status != XML_STATUS_OK)
        return tl::unexpected{explain()};
    const auto at = XML_GetCurrentByteIndex(m_parser.get());
    if (at >= 0 && m_fed - static_cast<std::uint64_t>(at) > m_options.pieceBytes)
        return failure(ErrorCode::FileHostile, "size"); // expat would keep all of it
    return {};
}

Result<void> XmlStream::feed(std::span<const std::byte> block)
{
    std::string_view text{reinterpret_cast<const char*>(block.data()), block.size()};
    while (!text.empty()) {
        const auto piece = text.substr(0, largestFeed);
        if (auto parsed = parse(piece, false); !parsed)
            return parsed;
        text.remove_prefix(piece.size());
    }
    return {};
}

Result<void> XmlStream::finish()
{
    return parse({}, true);
}

} // namespace jingwei
