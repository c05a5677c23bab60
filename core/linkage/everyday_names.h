#pragma once

#include <string_view>

namespace jingwei {

/// Whether a host name is one that everybody visits: search, mail, shops, messengers, authorities (gov.cn).
/// That two victims name it ties nothing, however few name it. `host` in lower case.
[[nodiscard]] bool isEverydaySite(std::string_view host) noexcept;

/// The same of an app by its name, normalised and in lower case.
[[nodiscard]] bool isEverydayApp(std::string_view name) noexcept;

} // namespace jingwei
