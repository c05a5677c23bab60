#pragma once

#include "core/session/intake_trial.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QThreadPool;

namespace jingwei::ui {

class Job;

/// Tries mappings of one table in the background: a quarter of a second after the last change, the latest
/// only.
class MappingTrial : public QObject {
    Q_OBJECT

public:
    explicit MappingTrial(QThreadPool& pool, QObject* parent = nullptr);
    ~MappingTrial() override;

    /// `other` is tried beside it, as evidence; nothing: there is no question. `ownAccount`: given by hand.
    void ask(std::shared_ptr<const FoundTable> table, ColumnMapping mapping,
             std::optional<ColumnMapping> other, std::string ownAccount);
    void stop();
    [[nodiscard]] bool busy() const;
    /// What the latest mapping gives; nothing until it is known.
    [[nodiscard]] const std::optional<Result<Trial>>& trial() const noexcept { return m_trial; }
    [[nodiscard]] const std::optional<Result<Trial>>& other() const noexcept { return m_otherTrial; }

signals:
    void changed();

private:
    void run();

    QThreadPool& m_pool;
    QTimer m_wait;
    std::shared_ptr<const FoundTable> m_table;
    ColumnMapping m_mapping;
    std::optional<ColumnMapping> m_other;
    std::string m_ownAccount;
    std::optional<Result<Trial>> m_trial, m_otherTrial;
    Job* m_job = nullptr;
    Job* m_otherJob = nullptr;
};

} // namespace jingwei::ui
