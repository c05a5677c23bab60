#include "app/earlier_plan.h"

#include "app/arguments.h"
#include "app/json_output.h"

#include <fstream>
#include <iterator>
#include <set>

namespace jingwei::app {

namespace {

/// A text of an object; nothing where there is none, or something else.
std::optional<std::string> textOf(const Json& object, const char* key)
{
    if (!object.is_object() || !object.contains(key) || !object[key].is_string())
        return std::nullopt;
    return object[key].get<std::string>();
}

} // namespace

Result<EarlierPlan> readEarlierPlan(const std::string& file, Currency currency)
{
    std::ifstream stream{toPath(file), std::ios::binary};
    if (!stream)
        return failure(ErrorCode::FileMissing, {}, file);
    const std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
    const auto document = Json::parse(bytes, nullptr, false);
    const auto account = textOf(document, "account");
    const bool isPlan = account && textOf(document, "currency") == currency.code()
                        && document.contains("victims") && document["victims"].is_array();
    if (!isPlan)
        return failure(ErrorCode::FormatUnsupported, {}, file);
    EarlierPlan plan{file, *account, {}};
    std::set<std::string> incidents;
    for (const auto& victim : document["victims"]) {
        const auto incident = textOf(victim, "incident");
        const auto pay = parseAmount(textOf(victim, "pay").value_or(""), currency.decimals());
        if (!incident || !pay || *pay < 0 || !incidents.insert(*incident).second)
            return failure(ErrorCode::FormatUnsupported, {}, file);
        plan.pays.push_back({*incident, textOf(victim, "victim").value_or(""), *pay});
    }
    return plan;
}

} // namespace jingwei::app
