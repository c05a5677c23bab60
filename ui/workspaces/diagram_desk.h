#pragma once

#include "ui/session_bridge.h"
#include "ui/workspaces/diagram_rows.h"
#include "ui/workspaces/diagram_work.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace jingwei::ui {

class Job;

/// Which diagram is on the table, and what people do to it. A look (the money trail, what surrounds
/// something, the whole case) is drawn anew each time; the first act done to it makes a diagram of the case
/// out of it, and from then on every act is an edit of that.
class DiagramDesk : public QObject {
    Q_OBJECT

public:
    DiagramDesk(SessionBridge& bridge, QObject* owner);

    // ---- what is shown ----
    void showLook(DiagramSource source);
    void showAround(const EntityRef& entity);
    void setDepth(std::uint32_t depth);
    /// A look, with what was left out or stacked for being too many.
    void showAll();
    /// A diagram of the case, by number.
    void open(std::int64_t id);
    /// Draws what is shown anew.
    void draw();
    /// Another case, or none: nothing is shown.
    void clear();

    [[nodiscard]] DiagramSource source() const noexcept { return m_source; }
    [[nodiscard]] const std::optional<EntityRef>& around() const noexcept { return m_around; }
    [[nodiscard]] std::uint32_t depth() const noexcept { return m_depth; }
    /// Of a look; nothing: as it comes.
    [[nodiscard]] std::optional<LayoutKind> layout() const noexcept { return m_layout; }
    /// What is looked at, or would be: whatever `saved()` says.
    [[nodiscard]] LookWish look() const;
    /// The number of the case's diagram that is shown; nothing: a look.
    [[nodiscard]] std::optional<std::int64_t> saved() const noexcept { return m_saved; }
    /// The file that the diagram shown was read from; null: it shows the case's facts.
    [[nodiscard]] const ReadDiagram* fileShown() const noexcept
    {
        return m_saved && m_document->read ? &*m_document->read : nullptr;
    }
    /// What is drawn; null: nothing yet.
    [[nodiscard]] std::shared_ptr<const Diagram> diagram() const noexcept { return m_shown; }
    /// What an act is done to: the diagram shown, or what would be made of a look.
    [[nodiscard]] DiagramDocument document() const;
    /// The diagram of the case that is shown, as it is until the next act; null: a look.
    [[nodiscard]] const DiagramDocument* kept() const noexcept
    {
        return m_saved ? m_document.get() : nullptr;
    }
    /// Of what `document` gives.
    [[nodiscard]] DiagramSettings settings() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] std::vector<DiagramName> names() const;
    [[nodiscard]] std::size_t nodesLeftOut() const noexcept { return m_leftOut; }
    [[nodiscard]] std::size_t folded() const noexcept { return m_folded; }
    [[nodiscard]] std::size_t filteredOut() const noexcept { return m_filteredOut; }

    /// One for each node that is drawn.
    [[nodiscard]] const std::vector<NodeRow>& rows() const noexcept { return m_rows; }
    /// When what is shown happened, in or out of the time looked at.
    [[nodiscard]] const std::vector<Instant>& moments() const noexcept { return m_moments; }

    // ---- acts ----
    /// Does an act to what is shown; an empty change does nothing. `word` is that of the log.
    void act(const std::string& word, const DiagramChange& change);
    /// A look is drawn with that layout; of a diagram of the case the places change.
    void layOut(const LayoutOrder& order);
    void bring(const std::vector<EntityRef>& things);
    /// Counts what would come, and tells it: `told` is called once, unless something else is drawn before.
    void count(const ExpandWish& wish, std::function<void(const Expansion&)> told);
    /// The same beside everything else: says nothing of it, stops nothing, and the next one drops it.
    void countAside(const ExpandWish& wish, std::function<void(const Expansion&)> told);
    void dropCount();
    /// Brings what `count` counts.
    void expand(const ExpandWish& wish);
    void foldLeaves();
    /// A diagram of its own of these things.
    void create(const QString& name, const std::vector<EntityRef>& things);
    /// A diagram of the case of what a file holds, named after that.
    void keepRead(const ReadDiagram& read);
    /// A copy of what is shown.
    void keepAs(const QString& name);
    void remove();

    /// Whether the edit concerned what is shown; what it did is then drawn.
    void take(const Edit& edit);

signals:
    void drawn();         ///< `diagram()` is there
    void nothingToDraw(); ///< a look has nothing to show
    void failed(const jingwei::Error& error);
    void busyChanged(const QString& sentence); ///< empty: done
    void told(const QString& sentence);        ///< why an act did nothing

private:
    [[nodiscard]] DiagramWish wish() const;
    void show(DrawnDiagram drawn);
    void showNothing();
    void make(const DiagramDocument& document);
    void noteRead(const ReadDiagram& read);
    [[nodiscard]] bool refusesFacts();
    [[nodiscard]] QString freeName(const QString& wished) const;
    void startDrawing();
    void sayBusy(const QString& what, double fraction);
    /// Goes on once there is a network of the present snapshot.
    void withNetwork(std::function<void()> next);
    template <class Work, class Done>
    void work(const QString& what, Work job, Done done);

    SessionBridge& m_bridge;
    DiagramSource m_source = DiagramSource::Trace;
    std::optional<EntityRef> m_around;
    std::uint32_t m_depth = 1;
    std::optional<LayoutKind> m_layout; ///< of a look
    LookLimits m_limits;
    std::optional<std::int64_t> m_saved;
    /// That of `m_saved`; shared with what draws it, for a large one is not copied in a moment.
    std::shared_ptr<DiagramDocument> m_document = std::make_shared<DiagramDocument>();
    std::shared_ptr<const Diagram> m_shown;
    std::shared_ptr<const CaseNetwork> m_network; ///< of the snapshot it was made of
    std::vector<NodeRow> m_rows;
    std::vector<Instant> m_moments;
    std::size_t m_leftOut = 0;
    std::size_t m_folded = 0;
    std::size_t m_filteredOut = 0;
    QPointer<Job> m_job;
    QPointer<Job> m_countJob;
};

} // namespace jingwei::ui
