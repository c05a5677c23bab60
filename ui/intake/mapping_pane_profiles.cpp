// Profiles in the mapping pane: which there are, and how they come and go.
#include "ui/intake/mapping_pane.h"
#include "ui/intake/profile_exchange.h"
#include "ui/intake/profile_list.h"
#include "ui/session_bridge.h"
#include "ui/support/file_dialog.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"
#include "ui/text/words.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace jingwei::ui {

namespace {

/// A profile of the program whose words and rules count where a person's own is gone.
std::string usualProfileOf(TableKind kind)
{
    if (kind == TableKind::Movements)
        return "bank-transactions";
    const auto& profiles = builtInProfiles();
    const auto found = std::ranges::find_if(profiles, [kind](const Profile& profile) {
        return profile.table == kind && profile.layout == ProfileLayout::Table;
    });
    return found == profiles.end() ? std::string{} : found->name;
}

} // namespace

void MappingPane::fillProfiles()
{
    m_kind->clear();
    for (const auto& profile : builtInProfiles())
        if (profile.layout == ProfileLayout::Table)
            m_kind->addItem(profileText(profile.name), toQString(profile.name));
    const auto own = profilesIn(userProfileFolder());
    if (!own.empty())
        m_kind->insertSeparator(m_kind->count());
    for (const auto& profile : own)
        m_kind->addItem(toQString(profile.name), toQString(profile.name));
    // a source may have been read with a profile that is kept in the case alone
    if (const auto base = toQString(m_draft.base()); !base.isEmpty() && m_kind->findData(base) < 0)
        m_kind->addItem(tr("%1 (as it was read)", "name of a profile").arg(toQString(m_draft.baseName())),
                        base);
    m_kind->setCurrentIndex(m_kind->findData(toQString(m_draft.base())));
}

/// Lists the profiles of the user's own. Where the chosen one is deleted, what was said of the columns stays.
void MappingPane::manageProfiles()
{
    const auto kind = m_draft.kind();
    auto* dialog = new ProfileList{*m_bridge.snapshot(), this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ProfileList::failed, &m_bridge, &SessionBridge::failed);
    connect(dialog, &QDialog::finished, this, [this, kind] {
        if (!findProfile(m_draft.base()))
            m_draft.replaceBase(usualProfileOf(kind));
        fillProfiles();
        tryAgain();
    });
    dialog->open();
}

ColumnMapping MappingPane::namedMapping() const
{
    auto mapping = m_draft.mapping();
    if (const auto name = m_name->text().trimmed(); !name.isEmpty())
        mapping.name = toUtf8(name);
    return mapping;
}

void MappingPane::exportColumns()
{
    const auto mapping = namedMapping();
    const auto file =
        askWhereToSave(this, tr("Export the columns as a profile"),
                       toQString(mapping.name) + QStringLiteral(".json"), tr("Profile (*.json)"));
    if (file.isEmpty())
        return;
    if (const auto done = exportProfile(m_bridge, mapping, toPath(file)); !done)
        emit m_bridge.failed(done.error());
}

void MappingPane::takeProfile()
{
    const auto file = askForFile(this, tr("Take in a profile"), {}, tr("Profile (*.json)"));
    if (file.isEmpty())
        return;
    const auto profile = importProfile(toPath(file));
    if (!profile) {
        emit m_bridge.failed(profile.error());
        return;
    }
    m_draft.setBase(profile->name);
    fillProfiles();
    tryAgain();
}

} // namespace jingwei::ui
