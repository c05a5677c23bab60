#pragma once

#include "tests/support/case_folder.h"
#include "tests/ui/workspaces/open_case.h"
#include "ui/review/review_desk.h"
#include "ui/review/series_page.h"

#include <QCoreApplication>
#include <QSettings>
#include <QtTest>

#include <utility>

namespace jingwei::sample {

/// Six incidents: 1 to 3 name one card and app, 4 and 5 another, 6 none.
inline const QByteArray sixReports =
    "警情编号,案发时间,报警人,涉案账号,涉案APP,警情类别,损失金额(元),简要案情\n"
    "A001,2025-03-01 10:00:00,周岚,6299000011118846,聚单宝,刷单返利,1000.00,"
    "周岚按客服要求下载应用后连续做任务返利，其后无法提现遂报警\n"
    "A002,2025-03-02 11:00:00,马立平,6299000011118846,聚单宝,刷单返利,2000.00,"
    "马立平在家中按客服要求下载应用后连续做任务，账户被冻结\n"
    "A003,2025-03-03 12:00:00,丁学海,6299000011118846,聚单宝,刷单返利,3000.00,\n"
    "A004,2025-03-01 10:00:00,白露,6299041277040417,速贷,虚假贷款,4000.00,\n"
    "A005,2025-03-05 10:00:00,许琴,6299041277040417,速贷,虚假贷款,5000.00,\n"
    "A006,2025-03-07 10:00:00,田家旺,,,虚假征信,6000.00,\n";

/// `rings` series of `size` incidents, each with a card and an app of its own.
inline QByteArray ringsOfReports(int rings, int size)
{
    QByteArray csv = "警情编号,案发时间,报警人,涉案账号,涉案APP,警情类别,损失金额(元),简要案情\n";
    for (int index = 0; index < rings * size; ++index) {
        const int ring = index / size;
        csv += QStringLiteral("A%1,2025-%2-%3 10:00:00,张%1,629900001%4,应用%5,类别%5,%6.00,\n")
                   .arg(index + 1, 4, 10, QLatin1Char{'0'})
                   .arg(1 + ring % 6, 2, 10, QLatin1Char{'0'})
                   .arg(1 + ring % 28, 2, 10, QLatin1Char{'0'})
                   .arg(1'000'000 + ring * 7919)
                   .arg(ring)
                   .arg(1000 + index)
                   .toUtf8();
    }
    return csv;
}

/// The page of series on a register, as the window would hold it.
class OpenReview {
public:
    explicit OpenReview(const QByteArray& reports)
    {
        QCoreApplication::setOrganizationName(QStringLiteral("jingwei-test"));
        QCoreApplication::setApplicationName(QStringLiteral("review"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        if (!reports.isEmpty()) {
            m_folder.put(QStringLiteral("警情登记.csv"), reports);
            m_folder.import();
            m_bridge.setCase(m_folder.session());
        }
    }

    [[nodiscard]] ui::SessionBridge& bridge() noexcept { return m_bridge; }
    [[nodiscard]] test::CaseFolder& folder() noexcept { return m_folder; }

    /// The lines of the review as the file has them now.
    [[nodiscard]] std::vector<ReviewRecord> lines() const { return m_folder.snapshot()->review; }
    /// What they say of series.
    [[nodiscard]] ReviewState review() const { return reviewState(lines()); }

private:
    test::CaseFolder m_folder;
    ui::SessionBridge m_bridge;
};

/// Shows the page and waits until its incidents are linked and it has the keyboard.
inline void presentReview(ui::SeriesPage& page)
{
    page.resize(1500, 900);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QTRY_COMPARE_WITH_TIMEOUT(page.desk().stage(), ui::DeskStage::Ready, 60'000);
}

} // namespace jingwei::sample
