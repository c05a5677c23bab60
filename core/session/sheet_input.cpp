#include "core/session/sheet_input.h"

#include "core/brief/stop_request.h"

namespace jingwei {

MoneyBriefInput sheetInput(const CaseSnapshot& snapshot, const IncidentTrace& traced, const SheetLook& look)
{
    MoneyBriefInput input;
    input.incidents = traced.incidents;
    input.graph = snapshot.graph.get();
    input.trace = &traced.trace;
    input.stolen = traced.stolen;
    input.nothingOf = traced.nothingOf;
    input.sources = snapshot.sources;
    input.classification = look.classification;
    input.preparedBy = look.by;
    input.preparedAt = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    input.zone = snapshot.zone;
    input.masked = look.masked;
    input.logHead = look.logHead;
    return input;
}

Brief sheetsOfStopRequest(const CaseSnapshot& snapshot, const FreezeAnswer& freeze, const SheetLook& look,
                          const std::string& document)
{
    StopRequestInput input;
    input.trail = sheetInput(snapshot, freeze.traced, look);
    input.list = &freeze.list;
    input.document = document;
    return stopRequest(input);
}

} // namespace jingwei
