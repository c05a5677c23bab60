#include "ui/intake/profile_exchange.h"

#include "ui/intake/intake_batch.h"
#include "ui/session_bridge.h"
#include "ui/support/file_output.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"
#include "ui/workspaces/log_note.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <system_error>

namespace jingwei::ui {

Result<void> exportProfile(SessionBridge& bridge, const ColumnMapping& mapping,
                           const std::filesystem::path& out)
{
    const auto profile = profileOf(mapping);
    if (!profile)
        return tl::unexpected(profile.error());
    if (auto written = writeWhole(QByteArray::fromStdString(profile->text), out); !written)
        return written;
    return noteInLog(bridge, "export",
                     {{QStringLiteral("what"), QStringLiteral("profile")},
                      {QStringLiteral("name"), toQString(profile->name)},
                      {QStringLiteral("file"), pathText(out)}},
                     {});
}

Result<Profile> importProfile(const std::filesystem::path& file)
{
    std::error_code problem;
    if (!std::filesystem::is_regular_file(file, problem))
        return failure(ErrorCode::FileUnreadable, {}, file.string());
    auto profile = profileFromFile(file);
    if (!profile)
        return profile;
    const auto name = freeProfileName(profile->name);
    if (name != profile->name) {
        auto document = QJsonDocument::fromJson(QByteArray::fromStdString(profile->text)).object();
        document.insert(QStringLiteral("name"), toQString(name));
        profile = parseProfile(QJsonDocument{document}.toJson().toStdString(), file.string());
        if (!profile)
            return profile;
    }
    const auto folder = userProfileFolder();
    const auto saved = folder.empty() ? Result<void>{failure(ErrorCode::FileUnwritable, {}, name)}
                                      : saveProfile(*profile, folder);
    if (!saved)
        return tl::unexpected(saved.error());
    return profile;
}

} // namespace jingwei::ui
