#pragma once

#include "ui/session_bridge.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>
#include <utility>

namespace jingwei::sample {

/// A case file in a folder of its own, showing a snapshot made by hand, as the window would hold it.
class OpenCase {
public:
    explicit OpenCase(std::shared_ptr<const CaseSnapshot> snapshot)
    {
        QCoreApplication::setOrganizationName(QStringLiteral("jingwei-test"));
        QCoreApplication::setApplicationName(QStringLiteral("workspaces"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        auto session = CaseSession::create(file(), "李明");
        if (!session)
            qFatal("no case file");
        (*session)->adopt(std::move(snapshot));
        m_bridge.setCase(*std::move(session));
    }

    [[nodiscard]] ui::SessionBridge& bridge() noexcept { return m_bridge; }
    [[nodiscard]] std::filesystem::path file() const
    {
        return m_folder.filePath(QStringLiteral("case.jwcase")).toStdString();
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// Follows incidents and waits for the trace, or for why there is none.
    void follow(std::vector<std::string> numbers)
    {
        m_bridge.followIncidents(std::move(numbers));
        QTRY_VERIFY(m_bridge.trace() || m_bridge.traceError());
    }

private:
    QTemporaryDir m_folder;
    ui::SessionBridge m_bridge;
};

/// Shows a page in the size of the window's centre and waits until it is there.
template <class Page>
void present(Page& page, QSize size = {1208, 860})
{
    page.resize(size);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
}

/// A part of a page by its object name; fails the test where it is missing.
template <class Widget>
Widget* part(QWidget& page, const char* name)
{
    auto* found = page.findChild<Widget*>(QLatin1String{name});
    if (found == nullptr)
        qFatal("no part named %s", name);
    return found;
}

} // namespace jingwei::sample
