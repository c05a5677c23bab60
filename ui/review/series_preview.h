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
class PageHead;
class SectionHead;

/// A series of some incidents in figures.
struct SeriesFigures {
    std::size_t incidents = 0;       ///< two reports of one event are one
    Minor loss = 0;                  ///< fen, of those that state one
    std::optional<double> weakest{}; ///< bits; nothing: of one incident alone
};

/// What would come of holding two incidents the same.
struct SeriesOutlook {
    std::uint32_t number = 0; ///< of the series that the first is in; 0: in none
    SeriesFigures before;     ///< of that series
    SeriesFigures after;
    std::vector<std::uint32_t> members; ///< afterwards, in order
    std::vector<std::uint32_t> joining; ///< … of them those that are not in the series now
    std::vector<SharedGround> shared;
};
[[nodiscard]] SeriesOutlook outlookOf(const LinkedCase& linked, IncidentPair pair);

/// The series as it would be: before and after, members, shared grounds, what it hangs on, what was held
/// different before.
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
    void showFacts();
    void findBridges();
    [[nodiscard]] QString incidentName(std::uint32_t incident) const;

    SessionBridge& m_bridge;
    SectionHead* m_head;
    FactList* m_facts;
    std::shared_ptr<const LinkedCase> m_linked;
    IncidentPair m_pair{};
    Masking m_masking = Masking::Shown;
    SeriesOutlook m_outlook;
    std::optional<std::vector<Bridge>> m_bridges; ///< nothing: still being looked for
    std::vector<std::uint32_t> m_bridged;         ///< incidents they are looked for in
    QPointer<Job> m_job;
};

} // namespace jingwei::ui
