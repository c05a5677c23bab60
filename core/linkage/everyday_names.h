#pragma once

#include <span>
#include <string_view>

namespace jingwei {

/// Whether a host name is one that everybody visits: search, mail, shops, messengers, authorities (gov.cn).
/// That two victims name it ties nothing, however few name it. `host` in lower case.
[[nodiscard]] bool isEverydaySite(std::string_view host) noexcept;

/// The same of an app by its name, normalised and in lower case.
[[nodiscard]] bool isEverydayApp(std::string_view name) noexcept;

/// What the two go by, sorted, to be shown and overruled (`LinkModel::ties`): domains, and names of apps.
[[nodiscard]] std::span<const std::string_view> everydaySites() noexcept;
[[nodiscard]] std::span<const std::string_view> everydayApps() noexcept;

} // namespace jingwei
