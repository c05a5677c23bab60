#pragma once

#include <string>
#include <string_view>

namespace jingwei {

// One `*` for each hidden character, so that lengths stay visible and columns stay straight. Values too short
// to hide anything between their ends are hidden whole.

/// First 6 and last 4.
[[nodiscard]] std::string maskAccount(std::string_view value);
/// First 3 and last 4.
[[nodiscard]] std::string maskPhone(std::string_view value);
/// First 6 and last 4.
[[nodiscard]] std::string maskIdNumber(std::string_view value);
/// A person keeps the first character (张*, 欧***), an organisation (five Chinese characters or more without
/// the dot of minority names) its first two before `**`, a name in Latin letters its first before `**`.
[[nodiscard]] std::string maskName(std::string_view name);
/// The network half: 203.0.*.*, 2001:db8:*.
[[nodiscard]] std::string maskIp(std::string_view value);
/// The maker's half: AA:BB:CC:**:**:**
[[nodiscard]] std::string maskMac(std::string_view value);
/// First 6 and last 4.
[[nodiscard]] std::string maskWallet(std::string_view value);
/// First 2 and last 2 of what stands before an `@`.
[[nodiscard]] std::string maskPaymentAccount(std::string_view value);
/// A place of a person: up to the district (省市区县旗), the rest as `***`.
[[nodiscard]] std::string maskAddress(std::string_view address);

} // namespace jingwei
