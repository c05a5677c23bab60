#include "core/session/diagram_output.h"

#include "core/base/hash.h"

#include <nlohmann/json.hpp>

namespace jingwei {

DiagramFacts factsForFiles(const CaseSnapshot& snapshot)
{
    return {.graph = snapshot.graph.get(),
            .calls = snapshot.calls,
            .sources = snapshot.sources,
            .zone = snapshot.zone};
}

Result<std::string> maskingKeyOf(const CaseSession& session)
{
    return session.log().map(
        [](const LogState& log) { return log.entries.empty() ? std::string{} : log.entries.front().hash; });
}

nlohmann::ordered_json noteOfDiagramFile(const std::filesystem::path& file, bool masked)
{
    nlohmann::ordered_json note{
        {"file", file.filename().string()}, {"sha256", hashOfFile(file)}, {"masked", masked}};
    if (diagramFormatOf(file) == DiagramFormat::Csv) {
        const auto nodes = nodesBeside(file);
        note["nodes"] = {{"file", nodes.filename().string()}, {"sha256", hashOfFile(nodes)}};
    }
    return note;
}

} // namespace jingwei
