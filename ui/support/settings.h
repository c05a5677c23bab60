#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <vector>

namespace jingwei::ui {

/// What the window remembers between two starts, in the user's own settings file. Nothing of a case is kept
/// here but where it lies.
class Settings {
public:
    [[nodiscard]] QString theme() const; ///< "light" "dark" "system"
    void setTheme(const QString& theme);
    [[nodiscard]] double scale() const; ///< 1.0 … 3.0
    void setScale(double scale);
    [[nodiscard]] QString language() const; ///< "zh_CN" "en"; empty: that of the system
    void setLanguage(const QString& language);

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    [[nodiscard]] QByteArray splitter() const;
    void setSplitter(const QByteArray& state);
    [[nodiscard]] bool inspectorShown() const;
    void setInspectorShown(bool shown);
    /// Where the analyst was in a case; empty: the first workspace.
    [[nodiscard]] QString workspace(const std::filesystem::path& caseFile) const;
    void setWorkspace(const std::filesystem::path& caseFile, const QString& key);
    [[nodiscard]] std::vector<std::string> followed(const std::filesystem::path& caseFile) const;
    void setFollowed(const std::filesystem::path& caseFile, const std::vector<std::string>& incidents);

    /// Cases opened before, latest first; files that are gone are left out.
    [[nodiscard]] std::vector<std::filesystem::path> recent() const;
    void addRecent(const std::filesystem::path& caseFile);
    /// The case that was open when the window was closed; empty: none.
    [[nodiscard]] std::filesystem::path lastCase() const;
    void setLastCase(const std::filesystem::path& caseFile);
    /// Where new cases are made.
    [[nodiscard]] std::filesystem::path caseFolder() const;
    void setCaseFolder(const std::filesystem::path& folder);
    /// Where files were last chosen from.
    [[nodiscard]] QString fileFolder() const;
    void setFileFolder(const QString& folder);

    /// Who works here, for the log: the login name.
    [[nodiscard]] static std::string userName();
};

[[nodiscard]] QString pathText(const std::filesystem::path& path);
[[nodiscard]] std::filesystem::path toPath(const QString& path);

} // namespace jingwei::ui
