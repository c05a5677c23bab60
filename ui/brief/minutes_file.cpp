#include "ui/brief/minutes_file.h"

#include "core/base/hash.h"
#include "core/session/review_minutes.h"
#include "ui/brief/brief_pdf.h"
#include "ui/brief/brief_workbook.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace jingwei::ui {

Result<std::string> writeMinutes(const CaseSnapshot& snapshot, const LinkedCase& linked,
                                 const SheetLook& look, const std::filesystem::path& out, Progress& progress)
{
    const auto ending = QFileInfo{pathText(out)}.suffix().toLower();
    const bool paper = ending == QLatin1String{"pdf"};
    if (!paper && ending != QLatin1String{"xlsx"})
        return failure(ErrorCode::OutputKindUnknown, "." + toUtf8(ending), out.generic_string());
    const auto minutes = minutesOfReview(snapshot, linked, look);
    const auto written = paper ? writeBriefPdf(minutes, out, progress) : writeBriefWorkbook(minutes, out);
    return written.map([&out] { return hashOfFile(out); });
}

Result<void> noteMinutes(CaseSession& session, const std::filesystem::path& file, const std::string& sha256,
                         bool revealed, const std::string& reason)
{
    const QJsonObject detail{{QStringLiteral("file"), pathText(file.filename())},
                             {QStringLiteral("sha256"), toQString(sha256)},
                             {QStringLiteral("revealed"), revealed}};
    return session.note("minutes", QJsonDocument{detail}.toJson(QJsonDocument::Compact).toStdString(),
                        reason);
}

} // namespace jingwei::ui
