#pragma once

#include "ui/intake/intake_batch.h"
#include "ui/session_bridge.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

class QTemporaryDir;

namespace jingwei::ui {

class Job;

enum class IntakeStage : std::uint8_t {
    Idle,      ///< nothing was handed over yet
    Looking,   ///< finding out what the files are
    Asking,    ///< waits for a person: tables that are not known
    Importing, ///< one transaction
    Done,      ///< there is a receipt
};

/// A source that is to be read with other columns.
struct AgainTable {
    SourceId source;
    FoundTable table; ///< as it was read
    RowCounts rows;   ///< … and what came of it
};

/// Files on their way into the case: looked at, asked about where they are not known, taken in.
///
/// What comes while it is busy is taken in afterwards, as part of the same batch. Another case begins anew.
class IntakeFlow : public QObject {
    Q_OBJECT

public:
    enum class NewBatch : std::uint8_t { Yes, No };

    explicit IntakeFlow(SessionBridge& bridge, QObject* parent = nullptr);
    ~IntakeFlow() override;

    /// `No` goes on with the batch that is shown: what a watched folder brings, one after the other.
    void take(std::vector<std::filesystem::path> paths, NewBatch batch = NewBatch::Yes);
    /// Text of the clipboard as a private file of its own; blank text is nothing.
    void takeText(const QString& text);

    [[nodiscard]] const IntakeBatch& batch() const noexcept { return m_batch; }
    /// Whether a watched folder brought what came last: nobody waits for it.
    [[nodiscard]] bool unattended() const noexcept { return m_unattended; }
    [[nodiscard]] IntakeStage stage() const noexcept { return m_stage; }
    /// What runs; null: nothing.
    [[nodiscard]] Job* job() const noexcept;
    /// The file being read; nothing: none, or facts are worked out.
    [[nodiscard]] std::optional<ImportStage> importing() const { return m_runner.stage(); }
    /// Files of the import that were read already; they are in the case once all are.
    [[nodiscard]] std::set<std::string> filesRead() const { return m_runner.filesRead(); }

    /// Takes what a person said of an unclear row; one to be remembered is saved. With the last one the
    /// import starts. `ownAccount` is of this table alone.
    void settle(std::size_t row, ColumnMapping mapping, Remember remember, std::string ownAccount = {});
    void skip(std::size_t row);
    /// Asks about a row that was skipped or not recognised.
    void reopen(std::size_t row);
    /// Takes in what waits: after a cancelled import.
    void importNow();
    void cancel();

    /// Archives of the batch that want a password are tried with this one; those of the batch that come later
    /// too. It is kept no longer than the batch.
    void openArchives(const QString& password);

    /// Looks at the original of a source; then `lookedAgain`.
    void lookAgain(SourceId source);
    [[nodiscard]] const std::optional<AgainTable>& again() const noexcept { return m_again; }
    void readAgain(const ColumnMapping& mapping, Remember remember, std::string ownAccount = {});
    void leaveAgain();

signals:
    void begun(); ///< something was handed over
    void changed();
    void finished(const jingwei::ImportReceipt& receipt); ///< the facts are adopted
    void cancelled();                                     ///< the case is as before
    void failed(const jingwei::Error& error);
    void passwordWanted(const QStringList& archives, bool wrong);
    void lookedAgain();

private:
    struct Looked;
    using TakeLooked = void (IntakeFlow::*)(const std::vector<std::filesystem::path>& paths, Looked looked);

    void reset();
    void onChanged(const Change& change);
    void lookAtNext();
    void lookAt(std::vector<std::filesystem::path> paths, TakeLooked takeTables);
    void takeFound(const std::vector<std::filesystem::path>& paths, Looked looked);
    void takeOpened(const std::vector<std::filesystem::path>& paths, Looked looked);
    void proceed();
    void toStage(IntakeStage stage);
    void takeReceipt(const ImportReceipt& receipt);
    bool remembered(const ColumnMapping& mapping, Remember remember);
    template <class Work, class Done>
    void runJob(const QString& name, Work work, Done done);

    SessionBridge& m_bridge;
    ImportRunner m_runner;
    IntakeBatch m_batch;
    IntakeStage m_stage = IntakeStage::Idle;
    bool m_unattended = false;
    std::string m_password;                    ///< of this batch's archives; written nowhere
    std::vector<std::filesystem::path> m_next; ///< not looked at yet
    Job* m_job = nullptr;                      ///< looks, or reads again
    std::unique_ptr<QTemporaryDir> m_pasted;   ///< texts of the clipboard
    std::shared_ptr<QTemporaryDir> m_original; ///< of `m_again`
    std::optional<AgainTable> m_again;
    std::optional<ReadingEdit> m_otherReading; ///< taken back or done again; its facts are not there yet
};

} // namespace jingwei::ui
