// The diagrams that people made of a case.
#include "core/diagram/document_acts.h"
#include "core/diagram/document_json.h"
#include "core/session/case_session.h"
#include "core/store/case_store.h"
#include "core/store/diagrams.h"

#include <nlohmann/json.hpp>

namespace jingwei {

DiagramEdit diagramEdit(std::int64_t diagram, const std::string& name, const std::string& act,
                        std::int64_t count, const DiagramChange& change)
{
    return {diagram, name, act, count, toJson(change).dump()};
}

Result<std::vector<DiagramName>> CaseSession::diagrams() const
{
    return loadDiagramNames(*m_store);
}

Result<DiagramDocument> CaseSession::diagram(std::int64_t id) const
{
    return loadDiagram(*m_store, id);
}

Result<DiagramEdit> CaseSession::newDiagram(const DiagramDocument& document) const
{
    return nextDiagramId(*m_store).map([&](std::int64_t id) {
        const auto* const act = document.read ? "read" : "create";
        return diagramEdit(id, document.name, act, std::ssize(document.entities), creating(document));
    });
}

} // namespace jingwei
