#include "ui/support/settings.h"

#include "core/base/hash.h"
#include "ui/support/format.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

#ifndef Q_OS_WIN
#include <pwd.h>
#include <unistd.h>
#endif

namespace jingwei::ui {

namespace {

constexpr qsizetype mostRecent = 10;

QVariant read(const QString& key, const QVariant& otherwise = {})
{
    return QSettings{}.value(key, otherwise);
}

void write(const QString& key, const QVariant& value)
{
    QSettings{}.setValue(key, value);
}

/// Key of what is remembered for one case; says nothing of its name.
QString caseKey(const std::filesystem::path& caseFile, const QString& what)
{
    const auto digest = toHex(sha256(caseFile.string())).substr(0, 16);
    return QStringLiteral("cases/%1/%2").arg(toQString(digest), what);
}

} // namespace

QString pathText(const std::filesystem::path& path)
{
    return QString::fromStdU16String(path.u16string());
}

std::filesystem::path toPath(const QString& path)
{
    return std::filesystem::path{path.toStdU16String()};
}

QString Settings::theme() const
{
    return read(QStringLiteral("theme"), QStringLiteral("system")).toString();
}

void Settings::setTheme(const QString& theme)
{
    write(QStringLiteral("theme"), theme);
}

double Settings::scale() const
{
    return std::clamp(read(QStringLiteral("scale"), 1.0).toDouble(), 1.0, 3.0);
}

void Settings::setScale(double scale)
{
    write(QStringLiteral("scale"), scale);
}

QString Settings::language() const
{
    return read(QStringLiteral("language")).toString();
}

void Settings::setLanguage(const QString& language)
{
    write(QStringLiteral("language"), language);
}

QByteArray Settings::geometry() const
{
    return read(QStringLiteral("window/geometry")).toByteArray();
}

void Settings::setGeometry(const QByteArray& geometry)
{
    write(QStringLiteral("window/geometry"), geometry);
}

QByteArray Settings::splitter() const
{
    return read(QStringLiteral("window/splitter")).toByteArray();
}

void Settings::setSplitter(const QByteArray& state)
{
    write(QStringLiteral("window/splitter"), state);
}

bool Settings::inspectorShown() const
{
    return read(QStringLiteral("window/inspector"), true).toBool();
}

void Settings::setInspectorShown(bool shown)
{
    write(QStringLiteral("window/inspector"), shown);
}

QString Settings::workspace(const std::filesystem::path& caseFile) const
{
    return read(caseKey(caseFile, QStringLiteral("workspace"))).toString();
}

void Settings::setWorkspace(const std::filesystem::path& caseFile, const QString& key)
{
    write(caseKey(caseFile, QStringLiteral("workspace")), key);
}

std::vector<std::string> Settings::followed(const std::filesystem::path& caseFile) const
{
    std::vector<std::string> incidents;
    for (const auto& number : read(caseKey(caseFile, QStringLiteral("followed"))).toStringList())
        incidents.push_back(toUtf8(number));
    return incidents;
}

void Settings::setFollowed(const std::filesystem::path& caseFile, const std::vector<std::string>& incidents)
{
    QStringList numbers;
    for (const auto& number : incidents)
        numbers.append(toQString(number));
    write(caseKey(caseFile, QStringLiteral("followed")), numbers);
}

std::vector<std::filesystem::path> Settings::recent() const
{
    std::vector<std::filesystem::path> files;
    for (const auto& file : read(QStringLiteral("recent")).toStringList()) {
        if (QFileInfo::exists(file))
            files.push_back(toPath(file));
    }
    return files;
}

void Settings::addRecent(const std::filesystem::path& caseFile)
{
    auto files = read(QStringLiteral("recent")).toStringList();
    const auto file = QFileInfo{pathText(caseFile)}.absoluteFilePath();
    files.removeAll(file);
    files.prepend(file);
    write(QStringLiteral("recent"), QStringList{files.mid(0, mostRecent)});
}

std::filesystem::path Settings::lastCase() const
{
    const auto file = read(QStringLiteral("lastCase")).toString();
    return QFileInfo::exists(file) ? toPath(file) : std::filesystem::path{};
}

void Settings::setLastCase(const std::filesystem::path& caseFile)
{
    write(QStringLiteral("lastCase"), pathText(caseFile));
}

std::filesystem::path Settings::caseFolder() const
{
    const auto documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto usual = QDir{documents}.filePath(QStringLiteral("Jingwei"));
    return toPath(read(QStringLiteral("caseFolder"), usual).toString());
}

void Settings::setCaseFolder(const std::filesystem::path& folder)
{
    write(QStringLiteral("caseFolder"), pathText(folder));
}

QString Settings::fileFolder() const
{
    return read(QStringLiteral("fileFolder"), QDir::homePath()).toString();
}

void Settings::setFileFolder(const QString& folder)
{
    write(QStringLiteral("fileFolder"), folder);
}

std::string Settings::userName()
{
    for (const auto* const variable : {"LOGNAME", "USER", "USERNAME"}) {
        const auto name = qEnvironmentVariable(variable);
        if (!name.isEmpty())
            return toUtf8(name);
    }
#ifndef Q_OS_WIN
    // NOLINTNEXTLINE(concurrency-mt-unsafe): called on the GUI thread only
    if (const auto* const entry = getpwuid(geteuid()); entry != nullptr && entry->pw_name != nullptr)
        return entry->pw_name;
#endif
    return "unknown";
}

} // namespace jingwei::ui
