#pragma once

#include "core/session/case_session.h"
#include "ui/intake/intake_flow.h"

#include <QObject>

#include <filesystem>
#include <vector>

namespace jingwei::ui {

class Job;
class SessionBridge;

/// Opens, creates and closes cases for the window; takes files in, creating a case where none is open. What
/// takes time runs as a listed job.
class CaseDesk : public QObject {
    Q_OBJECT

public:
    explicit CaseDesk(SessionBridge& bridge, QObject* parent = nullptr);
    ~CaseDesk() override;

    /// Reads the case and shows it; the case open before stays until then.
    void open(const std::filesystem::path& caseFile);
    /// Creates the file and shows the empty case. Says through `failed` why not.
    bool create(const std::filesystem::path& caseFile);
    /// Creates a case with a dated name in the folder for cases.
    bool createDated();
    void close();
    /// Takes files and folders into the open case, or into a new one. A single case file is opened instead.
    void take(std::vector<std::filesystem::path> paths);
    /// Invents an evidence folder, takes it in and opens the case; a sample made before is opened as it is.
    void openSample();

    [[nodiscard]] IntakeFlow& intake() noexcept { return *m_intake; }
    [[nodiscard]] bool opening() const noexcept { return m_job != nullptr; }

signals:
    void openingChanged();
    void opened();
    void failed(const jingwei::Error& error);

private:
    void cancelOpening();
    void show(const std::filesystem::path& caseFile, std::shared_ptr<const CaseSnapshot> snapshot);

    SessionBridge& m_bridge;
    IntakeFlow* m_intake;
    Job* m_job = nullptr;
};

/// "2025-03-17 case.jwcase" in `folder`; with a number where that lies there already.
[[nodiscard]] std::filesystem::path datedCaseFile(const std::filesystem::path& folder, const QString& day);

} // namespace jingwei::ui
