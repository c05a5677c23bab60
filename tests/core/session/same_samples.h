#pragma once

#include "core/session/review_case.h"
#include "core/session/same_things.h"
#include "tests/support/case_folder.h"

#include <algorithm>
#include <string>
#include <vector>

namespace jingwei::test {

inline const std::string numberOne = "110101198001010019";
inline const std::string numberTwo = "110101198001010027";

/// A holder with a number, the same name without one under the same phone, its traditional spelling as a
/// victim; a name that many have; a company with two accounts.
inline void takePersons(CaseFolder& folder)
{
    QByteArray accounts = "交易卡号,账户开户名称,开户人证件号码,账号开户银行,开户联系方式\n"
                          "6299000000000001,贺子俊,110101198001010019,海城银行,13900000001\n"
                          "6299000000000002,贺子俊,,滨江银行,13900000001\n"
                          "6299000000000003,海城市恒通商贸有限公司,,海城银行,13900000009\n"
                          "6299000000000004,海城市恒通商贸有限公司,,滨江银行,13900000009\n";
    const std::vector<QByteArray> others{"周岚", "马立平", "丁学海", "白露",
                                         "许琴", "田家旺", "吕婷",   "秦越"};
    for (int index = 0; index < 8; ++index)
        accounts += "629900000000001" + QByteArray::number(index + 1) + ','
                    + others[static_cast<std::size_t>(index)] + ",,海城银行,1380000000"
                    + QByteArray::number(index) + '\n';
    for (int index = 0; index < 6; ++index)
        accounts += "629900000000002" + QByteArray::number(index + 1) + ",王伟,,海城银行,1370000000"
                    + QByteArray::number(index) + '\n';
    folder.put(QStringLiteral("账户.csv"), accounts);
    folder.put(QStringLiteral("警情.csv"),
               "警情编号,案发时间,报警人,联系电话,涉案账号,警情类别,损失金额(元),简要案情\n"
               "A001,2025-03-01 10:00:00,賀子俊,13900000001,6299000000000011,刷单返利,1000.00,\n"
               "A002,2025-03-02 10:00:00,罗敏,13600000002,6299000000000001,虚假贷款,2000.00,\n"
               "A003,2025-03-20 10:00:00,韩东,13600000003,6299000000000002,冒充客服,3000.00,\n");
    folder.import();
}

inline const std::string cardRef = "account:6299000011118846";
inline const std::string numberRef = "account:1202029900123456789";

/// Two payments to a card by the payer's statement, and to the account number behind it by its own, which
/// pays on; nothing ties the two. A third account of the holder's lies at the same bank.
inline void takeTwoNumbers(CaseFolder& folder)
{
    const QByteArray header =
        "交易卡号,交易户名,交易时间,交易金额,收付标志,交易余额,交易对手账卡号,对手户名,对手开户银行\n";
    folder.put(
        QStringLiteral("1.csv"),
        header
            + "6299000000000001,周岚,2025-03-01 12:00:00,100.00,出,900.00,6299000011118846,贺子俊,海城银行\n"
              "6299000000000001,周岚,2025-03-01 "
              "12:30:00,250.00,出,650.00,6299000011118846,贺子俊,海城银行\n");
    folder.put(
        QStringLiteral("2.csv"),
        header
            + "1202029900123456789,贺子俊,2025-03-01 12:00:05,100.00,进,100.00,6299000000000001,周岚,\n"
              "1202029900123456789,贺子俊,2025-03-01 12:30:02,250.00,进,350.00,6299000000000001,周岚,\n"
              "1202029900123456789,贺子俊,2025-03-01 13:00:00,300.00,出,50.00,6299000000000007,吕婷,\n");
    folder.put(QStringLiteral("3.csv"),
               header
                   + "6299000011117777,贺子俊,2025-03-01 12:10:00,70.00,进,70.00,6299000000000009,许琴,\n");
    folder.put(QStringLiteral("账户.csv"), "交易卡号,账户开户名称,开户人证件号码,账号开户银行\n"
                                           "1202029900123456789,贺子俊,110101198001010019,海城银行\n"
                                           "6299000011117777,贺子俊,110101198001010019,海城银行\n");
    folder.import();
}

/// A victim's report and the same again a day later under another number; another event of that victim; a
/// stranger who paid the same account.
inline void takeReportsOfOneEvent(CaseFolder& folder)
{
    folder.put(
        QStringLiteral("警情.csv"),
        "警情编号,案发时间,报警时间,报警人,联系电话,涉案账号,警情类别,损失金额(元),简要案情\n"
        "A001,2025-03-01 10:00:00,2025-03-01 12:00:00,周岚,13900000001,6299000011118846,刷单返利,1000.00,\n"
        "A002,2025-03-01 10:30:00,2025-03-02 09:00:00,周岚,13900000001,6299000011118846,刷单返利,1200.00,\n"
        "A003,2025-05-20 10:00:00,2025-05-20 12:00:00,周岚,13900000001,6299041277040417,虚假贷款,9000.00,\n"
        "A004,2025-03-03 10:00:00,2025-03-03 "
        "12:00:00,马立平,13900000004,6299000011118846,刷单返利,500.00,\n");
    folder.import();
}

inline std::vector<SameProposal> proposalsOf(const CaseSnapshot& snapshot, ReviewMatter matter)
{
    Progress progress;
    auto proposals = proposeSame(snapshot, matter, progress);
    if (!proposals)
        qFatal("no proposals");
    return *std::move(proposals);
}

/// "account:1 = person:2"
inline QString pairText(const SameProposal& proposal)
{
    return QString::fromStdString(proposal.a.ref + " = " + proposal.b.ref);
}

inline QStringList pairsOf(const std::vector<SameProposal>& proposals)
{
    QStringList pairs;
    for (const auto& proposal : proposals)
        pairs << pairText(proposal);
    return pairs;
}

inline const SameProposal* find(const std::vector<SameProposal>& proposals, const std::string& a,
                                const std::string& b)
{
    const auto found = std::ranges::find_if(proposals, [&](const SameProposal& proposal) {
        return numberPair(proposal.a.ref, proposal.b.ref) == numberPair(a, b);
    });
    return found == proposals.end() ? nullptr : &*found;
}

/// Votes as a reviewer would, and reads the case anew.
inline Result<Edit> say(CaseSession& session, ReviewMatter matter, const std::string& a, const std::string& b,
                        Verdict verdict, const std::string& by = "秦越")
{
    Progress progress;
    if (auto read = session.reload(progress); !read)
        return tl::unexpected{read.error()};
    const auto& snapshot = *session.snapshot();
    const auto proposals = proposalsOf(snapshot, matter);
    const auto record =
        sameVoteRecord(snapshot, matter, find(proposals, a, b), {a, b, verdict, {}, "看过", false}, by);
    if (!record)
        return tl::unexpected{record.error()};
    auto applied = session.apply(ReviewEdit{{*record}, true, {}, {}});
    if (auto read = session.reload(progress); !read)
        return tl::unexpected{read.error()};
    return applied;
}

} // namespace jingwei::test
