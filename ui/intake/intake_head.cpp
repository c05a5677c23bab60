#include "ui/intake/intake_head.h"

#include "ui/intake/intake_flow.h"
#include "ui/intake/step_line.h"
#include "ui/intake/watched_folder.h"
#include "ui/support/file_dialog.h"
#include "ui/support/settings.h"
#include "ui/theme/buttons.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QDir>
#include <QHBoxLayout>

namespace jingwei::ui {

IntakeHead::IntakeHead(IntakeFlow& flow, WatchedFolder& watched, QWidget* parent)
    : Panel{Ground::Bg1, parent, Qt::BottomEdge}
    , m_flow{flow}
    , m_watched{watched}
{
    setObjectName(QStringLiteral("intakeHead"));
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(scaled(measure::padding), scaled(measure::gap1), scaled(measure::padding),
                            scaled(measure::gap1));
    row->setSpacing(scaled(measure::gap2));
    m_count = new TextLabel{type::small, Ink::Ink2, this};
    m_count->setObjectName(QStringLiteral("intakeCount"));
    row->addWidget(m_count);
    m_steps = new StepLine{this};
    row->addWidget(m_steps, 1);
    m_watch = makeButton(QStringLiteral("intakeWatch"), {}, QStringLiteral("eye"), Look::Plain, this);
    m_watch->setCheckable(true);
    row->addWidget(m_watch);
    m_sources = makeButton(QStringLiteral("intakeSources"), {}, QStringLiteral("clock"), Look::Plain, this);
    row->addWidget(m_sources);
    connect(&flow, &IntakeFlow::changed, this, &IntakeHead::refresh);
    connect(&watched, &WatchedFolder::changed, this, &IntakeHead::showWatch);
    connect(m_watch, &QPushButton::clicked, this, &IntakeHead::toggleWatch);
    connect(m_sources, &QPushButton::clicked, this, &IntakeHead::sourcesRequested);
    retranslate();
}

void IntakeHead::retranslate()
{
    m_sources->setText(tr("Earlier sources"));
    m_sources->setToolTip(tr("Everything that was taken into the case, with its receipts"));
    showWatch();
    refresh();
}

void IntakeHead::showWatch()
{
    const bool active = m_watched.active();
    m_watch->setChecked(active);
    m_watch->setIcon(icon(active ? QStringLiteral("stop") : QStringLiteral("eye")));
    m_watch->setText(active ? tr("Watching %1", "name of a folder").arg(QDir{m_watched.folder()}.dirName())
                            : tr("Watch a folder"));
    m_watch->setToolTip(active ? tr("What comes into %1 is taken in. Click to stop.").arg(m_watched.folder())
                               : tr("What comes into a folder is taken in as soon as it is whole"));
}

void IntakeHead::toggleWatch()
{
    if (m_watched.active()) {
        m_watched.stop();
        return;
    }
    const auto folder = askForFolder(this, tr("Watch a folder"), Settings{}.fileFolder());
    if (folder.isEmpty())
        showWatch(); // the click has pressed the button
    else
        m_watched.start(folder);
}

void IntakeHead::refresh()
{
    const auto& batch = m_flow.batch();
    const auto files = static_cast<int>(batch.files());
    m_count->setText(batch.empty()
                         ? QString{}
                         : tr("%1, %2", "files, tables")
                               .arg(tr("%n file(s)", nullptr, files),
                                    tr("%n table(s)", nullptr, static_cast<int>(batch.rows().size()))));
    m_count->setVisible(!batch.empty());
    const auto unclear = static_cast<int>(batch.count(IntakeState::Unclear));
    const auto look =
        unclear > 0 ? tr("look at %n unclear one(s) only", nullptr, unclear) : tr("look at unclear ones");
    const auto current = [this]() -> std::size_t {
        switch (m_flow.stage()) {
        case IntakeStage::Idle:
        case IntakeStage::Looking: return 0;
        case IntakeStage::Asking: return 1;
        case IntakeStage::Importing: return 2;
        case IntakeStage::Done: return 3;
        }
        return 0;
    }();
    m_steps->show({tr("drop"), look, tr("import"), tr("receipt")}, current);
}

} // namespace jingwei::ui
