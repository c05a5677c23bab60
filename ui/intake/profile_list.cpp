#include "ui/intake/profile_list.h"

#include "core/intake/profile.h"
#include "ui/support/format.h"
#include "ui/theme/buttons.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/ask_dialog.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

namespace jingwei::ui {

namespace {

constexpr int dialogWidth = 460;
constexpr qsizetype mostNamed = 6;

} // namespace

ProfileList::ProfileList(const CaseSnapshot& snapshot, QWidget* parent)
    : QDialog{parent}
    , m_sources{snapshot.sources}
{
    setObjectName(QStringLiteral("profileList"));
    setWindowTitle(tr("Profiles of your own"));
    setMinimumWidth(scaled(dialogWidth));
    auto* column = new QVBoxLayout{this};
    column->setSpacing(scaled(measure::gap2));
    m_what = new TextLabel{{}, type::body, Ink::Ink2, this};
    m_what->setWordWrap(true);
    column->addWidget(m_what);
    m_list = new QListWidget{this};
    m_list->setObjectName(QStringLiteral("profileListNames"));
    m_list->setAccessibleName(windowTitle());
    column->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout;
    m_delete = makeButton(QStringLiteral("profileListDelete"), tr("Delete …"), {}, Look::Danger, this);
    auto* close = makeButton(QStringLiteral("profileListClose"), tr("Close"), {}, Look::Plain, this);
    m_delete->setAutoDefault(false);
    buttons->addWidget(m_delete);
    buttons->addStretch(1);
    buttons->addWidget(close);
    column->addLayout(buttons);
    connect(m_delete, &QPushButton::clicked, this, &ProfileList::askDelete);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_delete->setEnabled(row >= 0); });
    fill();
}

QStringList ProfileList::filesReadWith(const std::string& name) const
{
    QStringList files;
    for (const auto& source : m_sources)
        if (source.profile == name && source.status == SourceStatus::Imported)
            files << toQString(source.file);
    return files;
}

void ProfileList::fill()
{
    m_list->clear();
    for (const auto& profile : profilesIn(userProfileFolder())) {
        const auto used = static_cast<int>(filesReadWith(profile.name).size());
        auto* item =
            new QListWidgetItem{used > 0 ? tr("%1 · %2", "name of a profile, by how many sources it was used")
                                               .arg(toQString(profile.name),
                                                    tr("used for %n source(s) of this case", nullptr, used))
                                         : toQString(profile.name),
                                m_list};
        item->setData(Qt::UserRole, toQString(profile.name));
    }
    m_list->setCurrentRow(m_list->count() > 0 ? 0 : -1);
    m_delete->setEnabled(m_list->count() > 0);
    m_what->setText(m_list->count() > 0
                        ? tr("Files with the column names of one of these are taken in without a question.")
                        : tr("There is none yet. One is made where the column names of a file are "
                             "remembered."));
}

void ProfileList::askDelete()
{
    const auto* item = m_list->currentItem();
    if (item == nullptr)
        return;
    const auto name = item->data(Qt::UserRole).toString();
    const auto files = filesReadWith(toUtf8(name));
    auto what =
        tr("The next file with these column names is asked about again. This cannot be undone; export the "
           "profile first if it may be wanted.");
    if (!files.isEmpty()) {
        auto names = files.mid(0, mostNamed).join(QStringLiteral(", "));
        if (files.size() > mostNamed)
            names = tr("%1 and more", "names of files").arg(names);
        what += QLatin1Char{'\n'}
                + tr("Read with it in this case, and left as they are: %1", "names of files").arg(names);
    }
    auto* dialog = new AskDialog{{.name = QStringLiteral("deleteProfile"),
                                  .title = tr("Delete a profile"),
                                  .about = name,
                                  .what = what,
                                  .keep = tr("Keep it"),
                                  .go = tr("Delete the profile")},
                                 this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, name] { remove(toUtf8(name)); });
    dialog->open();
}

void ProfileList::remove(const std::string& name)
{
    if (const auto removed = removeProfile(name, userProfileFolder()); !removed)
        emit failed(removed.error());
    fill();
}

} // namespace jingwei::ui
