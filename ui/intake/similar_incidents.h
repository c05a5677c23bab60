#pragma once

#include "core/linkage/incident_lookup.h"
#include "core/session/case_session.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

namespace jingwei::ui {

class Job;
class SessionBridge;
class TextLabel;

/// Which incidents of the open case a report may be of one series with, while it is being typed: the second
/// victim of a card is told at once whose case it is. The incidents are linked behind the window; until then
/// it says so. Hidden where the case has no incidents.
class SimilarIncidents : public QWidget {
    Q_OBJECT

public:
    explicit SimilarIncidents(SessionBridge& bridge, QWidget* parent = nullptr);
    ~SimilarIncidents() override;

    /// Looks anew, a moment after the last call. What of the report is not known yet is empty.
    void consider(const Alert& report);
    [[nodiscard]] QString text() const;

private:
    struct Known;

    void linkCase();
    void look();
    void say(const std::vector<IncidentLookup::Match>& matches);

    SessionBridge& m_bridge;
    std::shared_ptr<const Known> m_known; ///< null: not linked yet
    Alert m_report;
    QTimer m_soon;
    Job* m_linking = nullptr;
    Job* m_looking = nullptr;
    TextLabel* m_label;
};

} // namespace jingwei::ui
