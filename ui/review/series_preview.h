#pragma once

#include "core/session/what_if.h"
#include "ui/session_bridge.h"
#include "ui/support/masking.h"

#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace jingwei::ui {

class FactList;
class Job;
class SectionHead;
class SeriesGraphView;
class TextLabel;

/// The series as it would be: in a sentence, as a small graph, before and after, members, shared grounds,
/// what it hangs on, what was held different before.
class SeriesPreview : public QWidget {
    Q_OBJECT

public:
    SeriesPreview(SessionBridge& bridge, QWidget* parent = nullptr);
    ~SeriesPreview() override;

    void showPair(std::shared_ptr<const LinkedCase> linked, IncidentPair pair, Masking masking);
    void clear();
    [[nodiscard]] const SeriesOutlook& outlook() const noexcept { return m_outlook; }
    /// What is shown, for copying and for tests.
    [[nodiscard]] QString asText() const;

signals:
    void incidentChosen(const QString& number);

private:
    void showGraph();
    void showFacts();
    void findBridges();
    [[nodiscard]] QString incidentName(std::uint32_t incident) const;

    SessionBridge& m_bridge;
    SectionHead* m_head;
    TextLabel* m_summary;
    SeriesGraphView* m_graph;
    TextLabel* m_leftOut; ///< what the graph does not show
    FactList* m_facts;
    std::shared_ptr<const LinkedCase> m_linked;
    IncidentPair m_pair{};
    Masking m_masking = Masking::Shown;
    SeriesOutlook m_outlook;
    std::optional<std::vector<Bridge>> m_bridges; ///< nothing: still being looked for
    QPointer<Job> m_job;
};

} // namespace jingwei::ui
