#pragma once

#include "tests/support/case_folder.h"
#include "tests/support/ledger.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace jingwei::test {

inline const std::string noon = "2025-03-01 12:00:00";
inline const EntityRef account{EntityKind::Account, "1001"};

inline QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Does something to the case file that the program would not do.
inline void tamper(const CaseFolder& folder, const char* sql)
{
    SQLite::Database database{folder.caseFile().string(), SQLite::OPEN_READWRITE};
    database.exec(sql);
}

/// One payment of `account`.
inline EvidenceFile statement()
{
    return bankStatement("1001").row(out(noon, "100.00", "1002", {{"摘要说明", "转账"}}));
}

/// A report by word of mouth of that payment.
inline Alert aReport()
{
    return {"A001", "周文", "1001", "1002", 100'00, moment(noon), "某银行", "来电", "口述", "Li"};
}

} // namespace jingwei::test
