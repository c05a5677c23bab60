#pragma once

#include "tests/support/case_folder.h"

#include <QByteArray>
#include <QTemporaryDir>
#include <QtTest>

#include <utility>

namespace jingwei::test {

/// A statement in split columns whose header no profile knows; the own account stands above it. By 借方 money
/// leaves.
inline QByteArray unknownStatement(const char* account = "6299041277040417")
{
    return QByteArrayLiteral("远山银行对账单\n账号:") + account
           + QByteArrayLiteral(
               "\n交易日,时刻,借方发生额,贷方发生额,结余,对方账号,对方户名,摘要,流水编号,备用一,备用二,"
               "备用三\n"
               "20250317,205510,,150000.00,150000.00,6299660925052068,吕婷,网银转入,88041,N,N,N\n"
               "20250317,205844,88500.00,,61500.00,6299041277040425,陶敏,手机银行,88052,N,N,N\n"
               "20250317,210019,60000.00,,1500.00,6299041277040433,,手机银行,88059,N,N,N\n"
               "20250317,210533,,6.40,1506.40,,,结息,88060,N,N,N\n"
               "20250317,211207,,1O0.00,1606.40,6299041277040441,,快捷退款,88064,N,N,N\n"
               "20250317,213020,,3000.00,4606.40,6299041277040458,邵平,转账,88071,N,N,N\n");
}

/// A folder of the user's own profiles for the time of a test.
class OwnProfiles {
public:
    OwnProfiles() { qputenv("JINGWEI_PROFILES", m_folder.path().toUtf8()); }
    ~OwnProfiles() { qunsetenv("JINGWEI_PROFILES"); }
    OwnProfiles(const OwnProfiles&) = delete;
    OwnProfiles& operator=(const OwnProfiles&) = delete;
    OwnProfiles(OwnProfiles&&) = delete;
    OwnProfiles& operator=(OwnProfiles&&) = delete;

    [[nodiscard]] QStringList names() const { return QDir{m_folder.path()}.entryList(QDir::Files); }

private:
    QTemporaryDir m_folder;
};

} // namespace jingwei::test
