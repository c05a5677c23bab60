#pragma once

#include "core/base/result.h"
#include "core/model/ids.h"

#include <span>
#include <string>
#include <vector>

namespace jingwei {

class CaseStore;

/// A device or SIM that a phone was seen in.
struct PhoneDevice {
    std::string phone;
    std::string imei; ///< first 14 digits; empty: not given
    std::string imsi; ///< empty: not given
    RowId row{0};     ///< first row that shows it
};
/// From the call records of sources in force, by phone.
[[nodiscard]] Result<std::vector<PhoneDevice>> loadPhoneDevices(CaseStore& store);

/// Where a payment was made from.
struct PaymentOrigin {
    RowId row{0};
    std::string ip, mac; ///< as written; empty: not given
};
/// Of these rows, those that say it and are the payer's; `rows` sorted.
[[nodiscard]] Result<std::vector<PaymentOrigin>> loadPaymentOrigins(CaseStore& store,
                                                                    std::span<const RowId> rows);

} // namespace jingwei
