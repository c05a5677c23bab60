#include "core/base/contract.h"
#include "core/intake/mapping.h"
#include "core/intake/recognition.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

// For any bytes: a profile is read or refused; one that is read recognises the header made of its own best
// names where it asks for no more, and every column it maps is one of that header.

using namespace jingwei;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto profile = parseProfile({reinterpret_cast<const char*>(data), size}, "fuzz");
    if (!profile)
        return 0;
    std::vector<std::string> header;
    for (const auto& [field, names] : profile->fields)
        header.push_back(names.empty() ? std::string{} : names.front());
    const auto fit = fitHeader(*profile, headerNames(header), 1);
    require(fit.fieldsFound <= profile->fields.size());
    require(fit.share >= 0.0 && fit.share <= 1.0);
    for (const auto column : fit.map.column)
        require(column >= ColumnMap::none && column < static_cast<std::int16_t>(header.size()));
    for (const auto& [field, column] : fit.map.more)
        require(column >= 0 && column < static_cast<std::int16_t>(header.size()));
    const std::vector<std::vector<std::string>> rows{header, header, header};
    const Profile* const choice[]{&*profile};
    if (const auto found = recognise(choice, rows))
        require(found->profile == &*profile);
    return 0;
}
