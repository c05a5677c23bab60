#include "ui/support/file_output.h"

#include "ui/support/format.h"
#include "ui/support/settings.h"

#include <QDir>
#include <QSaveFile>
#include <QStorageInfo>

namespace jingwei::ui {

namespace {

tl::unexpected<Error> refused(const QSaveFile& file, const std::filesystem::path& out, qint64 bytes)
{
    const QStorageInfo disk{QDir{pathText(out.parent_path())}};
    const bool full = file.error() == QFileDevice::ResourceError
                      || (disk.isValid() && disk.bytesAvailable() >= 0 && disk.bytesAvailable() < bytes);
    return failure(full ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, toUtf8(file.errorString()),
                   toUtf8(pathText(out)));
}

} // namespace

Result<void> writeWhole(const QByteArray& bytes, const std::filesystem::path& out)
{
    QSaveFile file{pathText(out)};
    if (!file.open(QIODevice::WriteOnly))
        return refused(file, out, 0);
    // flushed before: what `commit` cannot write of a short file it does not tell
    if (file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        return refused(file, out, bytes.size());
    return {};
}

} // namespace jingwei::ui
