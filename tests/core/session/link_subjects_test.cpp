#include "core/session/link_subjects.h"
#include "tests/support/case_folder.h"

#include <QtTest>

#include <algorithm>

using namespace jingwei;
using namespace jingwei::test;

namespace {

const QByteArray statement = "交易卡号,交易账号,交易户名,交易时间,交易金额,交易余额,收付标志,交易对手账卡号,"
                             "对手户名,交易是否成功,交易流水号\n"
                             "6299000000000015,6299000000000015,周岚,2025-03-01 "
                             "10:00:00,5000.00,95000.00,出,6299000000000106,甲,成功,1\n"
                             "6299000000000015,6299000000000015,周岚,2025-03-01 "
                             "11:00:00,800.00,94200.00,出,6299000000000114,乙,成功,2\n"
                             "6299000000000023,6299000000000023,马立平,2025-03-02 "
                             "10:00:00,300.00,9700.00,出,6299000000000122,丙,成功,3\n"
                             "6299000000000023,6299000000000023,马立平,2025-03-02 "
                             "10:10:00,700.00,9000.00,出,6299000000000130,丁,成功,4\n";

std::vector<LinkSubject> subjectsOf(const QByteArray& incidents)
{
    CaseFolder folder;
    folder.put(QStringLiteral("流水.csv"), statement);
    folder.put(QStringLiteral("警情.csv"),
               "警情编号,案发时间,报警时间,报警人,受害人账号,涉案账号,损失金额(元),简要案情\n" + incidents);
    folder.import();
    Progress progress;
    return *linkSubjects(*folder.snapshot(), progress);
}

/// The accounts that an incident has, in order.
QStringList accountsOf(const LinkSubject& subject)
{
    QStringList accounts;
    for (const auto& named : subject.named)
        if (named.kind == GroundKind::Account)
            accounts << QString::fromStdString(named.value);
    accounts.sort();
    accounts.removeDuplicates();
    return accounts;
}

} // namespace

class LinkSubjectsTest : public QObject {
    Q_OBJECT

private slots:
    void withoutAnAccountThatWasPaidThePaymentOfTheLossIsFollowed()
    {
        const auto subjects = subjectsOf(
            "A001,2025-03-01 09:00:00,2025-03-01 12:00:00,周岚,6299000000000015,,5000.00,被骗后报警\n");
        QCOMPARE(accountsOf(subjects.front()), QStringList{QStringLiteral("6299000000000106")});
    }

    void whatWasPaidOutsideTheTimeOfTheOffenceIsNot()
    {
        const auto subjects = subjectsOf(
            "A001,2025-03-01 10:30:00,2025-03-01 12:00:00,周岚,6299000000000015,,5000.00,被骗后报警\n");
        QCOMPARE(accountsOf(subjects.front()), QStringList{});
    }

    void whatTheRegisterNamesAloneIsFollowed()
    {
        const auto subjects = subjectsOf("A001,2025-03-01 09:00:00,2025-03-01 12:00:00,周岚,6299000000000015,"
                                         "6299000000000114,5000.00,被骗后报警\n");
        QCOMPARE(accountsOf(subjects.front()), QStringList{QStringLiteral("6299000000000114")});
    }

    void noPaymentIsMadeUpOfOthers()
    {
        const auto subjects = subjectsOf(
            "A002,2025-03-02 09:00:00,2025-03-02 12:00:00,马立平,6299000000000023,,1000.00,分两笔转出\n");
        QCOMPARE(accountsOf(subjects.front()), QStringList{});
    }
};

QTEST_GUILESS_MAIN(LinkSubjectsTest)
#include "link_subjects_test.moc"
