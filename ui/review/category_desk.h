#pragma once

#include "core/session/suggest_categories.h"
#include "ui/review/desk_stage.h"
#include "ui/session_bridge.h"

#include <QObject>
#include <QPointer>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace jingwei::ui {

class Job;

/// Incidents that have no category, with what is suggested for each.
struct CategoryTable {
    struct Row {
        std::uint32_t incident;     ///< index into the snapshot's
        IncidentCategory suggested; ///< without a category where nothing tells one
    };
    std::shared_ptr<const CaseSnapshot> snapshot; ///< never null
    std::vector<Row> rows;                        ///< by number of the incident

    [[nodiscard]] const IncidentFact& incident(std::size_t row) const
    {
        return snapshot->incidents[rows[row].incident];
    }
};

/// Categories that the open case suggests for incidents without one, and what officers said. Knows no
/// widgets. Lives on the GUI thread. Sets nothing by itself.
class CategoryDesk : public QObject {
    Q_OBJECT

public:
    explicit CategoryDesk(SessionBridge& bridge, QObject* parent = nullptr);
    ~CategoryDesk() override;

    /// Suggests for the present facts, as a listed job; what was suggested before stays until then. Does
    /// nothing where that was done.
    void suggest();
    /// The same again after a failure or a stop.
    void suggestAgain();
    void stop();
    /// Another case, or none: nothing of the former is shown any longer.
    void forget();
    /// Reads what officers said again.
    void readSaid();

    [[nodiscard]] DeskStage stage() const noexcept { return m_stage; }
    /// Why nothing is suggested; only where that failed.
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }
    /// What is to be decided.
    [[nodiscard]] std::shared_ptr<const CategoryTable> table() const noexcept { return m_table; }
    /// What officers said, by number; an empty category: left without.
    [[nodiscard]] const std::vector<CategoryEdit>& said() const noexcept { return m_said; }
    /// Incidents from which the suggestions were learnt.
    [[nodiscard]] std::size_t learntFrom() const noexcept { return m_suggestions.learntFrom; }
    /// The official ten, then those of the register that are none of them.
    [[nodiscard]] std::vector<std::string> categories() const;

    /// Writes what the officer says of an incident; an empty category: left without.
    void say(const std::string& incident, const std::string& category, const std::string& reason);
    /// Back to what the register says.
    void takeBack(const std::string& incident);

signals:
    void stageChanged();
    void progressed(double fraction);
    void changed(); ///< what is suggested or said
    void failed(const jingwei::Error& error);

private:
    void take(Result<CategorySuggestions> suggestions, const std::shared_ptr<const CaseSnapshot>& snapshot);
    void listRows();
    void setStage(DeskStage stage);

    SessionBridge& m_bridge;
    DeskStage m_stage = DeskStage::Nothing;
    std::optional<Error> m_error;
    std::weak_ptr<const CaseSnapshot> m_suggestedOf;
    std::shared_ptr<const CaseSnapshot> m_snapshot; ///< for which there are suggestions
    CategorySuggestions m_suggestions;
    std::vector<CategoryEdit> m_said;
    std::shared_ptr<const CategoryTable> m_table; ///< never null
    QPointer<Job> m_job;
};

} // namespace jingwei::ui
