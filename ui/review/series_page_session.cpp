// The session in the head of the page of series, and its minutes.
#include "ui/review/minutes_dialog.h"
#include "ui/review/review_desk.h"
#include "ui/review/review_progress.h"
#include "ui/review/series_page.h"
#include "ui/support/format.h"
#include "ui/text/error_text.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/workspaces/page_head.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace jingwei::ui {

void SeriesPage::showSession()
{
    const bool ready = m_desk->stage() == DeskStage::Ready;
    m_minutes->setEnabled(ready);
    m_decided->setVisible(ready && shownDesk() == Desk::Series);
    if (!ready || shownDesk() == Desk::Category) {
        m_head->setAside({});
        return;
    }
    const auto* session = m_desk->session();
    const auto present = session == nullptr ? 0 : static_cast<int>(session->present.size());
    auto aside = session == nullptr ? tr("No session has begun") : toQString(session->title);
    if (present > 0)
        aside += QStringLiteral(" · ") + tr("%n present", nullptr, present);
    m_head->setAside(aside);
    const auto settled = m_desk->settledPairs();
    m_decided->show(settled, settled + m_desk->queue().size(), m_desk->needed());
}

int SeriesPage::waiting() const
{
    const bool known = m_desk->stage() == DeskStage::Ready && m_linkedOf.lock() == bridge().snapshot();
    return known && !m_desk->lookingBack() ? static_cast<int>(m_desk->queue().size()) : 0;
}

void SeriesPage::askForMinutes()
{
    MinutesDialog dialog{maskingOf(bridge()), this};
    if (!isAccepted(dialog))
        return;
    const auto* session = m_desk->session();
    const auto title = session == nullptr
                           ? tr("Minutes of the review")
                           : tr("Minutes, %1", "name of a file; session").arg(toQString(session->title));
    if (const auto file = askForMinutesFile(this, title); !file.isEmpty())
        writeMinutes(
            {m_desk->now(), m_desk->lines(), dialog.classification(), dialog.masking(), dialog.reason()},
            file);
}

void SeriesPage::writeMinutes(MinutesExport minutes, const QString& file)
{
    m_minutes->setEnabled(false);
    exportMinutes(*this, bridge(), std::move(minutes), file, [this, file](Result<void> done) {
        m_minutes->setEnabled(m_desk->stage() == DeskStage::Ready);
        if (!done) {
            say(done.error());
            return;
        }
        m_writtenTo = QFileInfo{file}.absolutePath();
        m_message->show(MessageKind::Ok,
                        tr("The minutes are written: %1").arg(QDir::toNativeSeparators(file)),
                        tr("Open the folder"), MessageLine::Closing::Closable);
    });
}

} // namespace jingwei::ui
