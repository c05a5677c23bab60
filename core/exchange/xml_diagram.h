#pragma once

#include "core/base/progress.h"
#include "core/exchange/diagram_builder.h"
#include "core/reader/xml_stream.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace jingwei::exchange {

/// Takes one kind of XML diagram into a builder. What it finds wrong ends the reading.
class XmlDiagramHandler : public XmlHandler {
public:
    explicit XmlDiagramHandler(DiagramBuilder& builder) : m_builder{builder} {}

    bool open(std::string_view name, std::span<const XmlAttribute> attributes) final;
    bool close(std::string_view name) final;
    bool text(std::string_view text) final;

    /// Where lines are counted; set before the first element.
    void countLinesOf(const XmlStream& stream) noexcept { m_stream = &stream; }
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }

protected:
    /// The name of the root element.
    [[nodiscard]] virtual std::string_view root() const noexcept = 0;
    virtual Result<void> begin(std::string_view name, std::span<const XmlAttribute> attributes) = 0;
    /// `text` is what stood in the element behind its last child.
    virtual Result<void> end(std::string_view name, const std::string& text) = 0;

    [[nodiscard]] std::uint64_t line() const noexcept { return m_stream == nullptr ? 0 : m_stream->line(); }
    [[nodiscard]] DiagramBuilder& builder() noexcept { return m_builder; }
    /// The value of an attribute. Errors: `FileDamaged` where it is missing.
    [[nodiscard]] Result<std::string> needed(std::span<const XmlAttribute> attributes,
                                             std::string_view element, std::string_view name) const;

private:
    bool goOn(Result<void> done);

    DiagramBuilder& m_builder;
    const XmlStream* m_stream = nullptr;
    std::optional<Error> m_error;
    std::string m_text;
    bool m_rootSeen = false;
};

[[nodiscard]] std::unique_ptr<XmlDiagramHandler> graphMlHandler(DiagramBuilder& builder);
[[nodiscard]] std::unique_ptr<XmlDiagramHandler> gexfHandler(DiagramBuilder& builder);
[[nodiscard]] std::unique_ptr<XmlDiagramHandler> anxHandler(DiagramBuilder& builder, ZoneOffset zone);

/// Reads a file, in any encoding known here, into a handler. Errors: those of `readDiagram`.
[[nodiscard]] Result<void> readXml(const std::filesystem::path& file, XmlDiagramHandler& handler,
                                   Progress& progress);

/// The value of an attribute; empty where it is missing.
[[nodiscard]] std::string valueOr(std::span<const XmlAttribute> attributes, std::string_view name);
/// A number in all of the text; nothing: it is none, or none that is finite.
[[nodiscard]] std::optional<double> finiteNumber(std::string_view text);

} // namespace jingwei::exchange
