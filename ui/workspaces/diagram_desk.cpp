#include "ui/workspaces/diagram_desk.h"

#include "core/diagram/document_acts.h"
#include "core/diagram/document_json.h"
#include "core/store/case_store.h"
#include "core/store/diagrams.h"
#include "ui/jobs/job.h"
#include "ui/text/words.h"
#include "ui/workspaces/export_words.h"
#include "ui/workspaces/page_head.h"

#include <QFileInfo>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <utility>

namespace jingwei::ui {

namespace {

/// How many things an act touched, as its name tells it.
std::int64_t touched(const DiagramChange& change)
{
    return std::ssize(change.entities) + std::ssize(change.notes) + std::ssize(change.paths)
           + std::ssize(change.views);
}

/// A diagram as the case has it now, over a connection of its own.
Result<DiagramDocument> readDiagram(const std::filesystem::path& file, std::int64_t id)
{
    const auto store = CaseStore::open(file, StoreAccess::ReadOnly);
    if (!store)
        return tl::unexpected{store.error()};
    return loadDiagram(**store, id);
}

} // namespace

DiagramDesk::DiagramDesk(SessionBridge& bridge, QObject* owner) : QObject{owner}, m_bridge{bridge} {}

// ---- what is shown ----

void DiagramDesk::showLook(DiagramSource source)
{
    m_saved.reset();
    m_source = source;
    m_layout.reset();
    m_limits = {};
    draw();
}

void DiagramDesk::showAll()
{
    constexpr auto all = std::numeric_limits<std::size_t>::max();
    m_limits.nodes = all;
    m_limits.traceEnds = all;
    draw();
}

void DiagramDesk::showAround(const EntityRef& entity)
{
    m_around = entity;
    showLook(DiagramSource::Surroundings);
}

void DiagramDesk::setDepth(std::uint32_t depth)
{
    m_depth = depth;
    draw();
}

/// What is shown stays until the other is read: a large one takes a while.
void DiagramDesk::open(std::int64_t id)
{
    work(
        tr("Opening the diagram"),
        [file = m_bridge.session().file(), id](Progress&) { return readDiagram(file, id); },
        [this, id](DiagramDocument document) {
            m_saved = id;
            m_document = std::make_shared<DiagramDocument>(std::move(document));
            draw();
        });
}

void DiagramDesk::clear()
{
    dropCount();
    m_saved.reset();
    m_around.reset();
    m_network.reset();
    m_source = DiagramSource::Trace;
    m_layout.reset();
    m_limits = {};
    showNothing();
}

LookWish DiagramDesk::look() const
{
    const auto kind = m_source == DiagramSource::Surroundings ? LookKind::Surroundings
                      : m_source == DiagramSource::WholeCase  ? LookKind::WholeCase
                                                              : LookKind::Trace;
    return {.kind = kind,
            .trace = m_bridge.trace(),
            .around = m_around,
            .depth = m_depth,
            .limits = m_limits,
            .layout = m_layout};
}

DiagramDocument DiagramDesk::document() const
{
    if (m_saved)
        return *m_document;
    auto document = m_shown ? documentOf(*m_shown, {}) : DiagramDocument{};
    if (m_source == DiagramSource::Trace) {
        document.settings.followed = m_bridge.followed();
        document.settings.method = traceMethodWord(m_bridge.following().method);
        document.settings.until = m_bridge.following().until;
    }
    return document;
}

/// Of a diagram of the case without a copy of it, for that may be large.
DiagramSettings DiagramDesk::settings() const
{
    return m_saved ? m_document->settings : document().settings;
}

QString DiagramDesk::name() const
{
    if (m_saved)
        return toQString(m_document->name);
    return lookName(look(), maskingOf(m_bridge));
}

std::vector<DiagramName> DiagramDesk::names() const
{
    if (!m_bridge.hasCase())
        return {};
    return m_bridge.session().diagrams().value_or(std::vector<DiagramName>{});
}

// ---- drawing ----

void DiagramDesk::sayBusy(const QString& what, double fraction)
{
    emit busyChanged(tr("%1… %2", "work, share done").arg(what, percentText(fraction)));
}

template <class Work, class Done>
void DiagramDesk::work(const QString& what, Work job, Done done)
{
    delete m_job;
    m_job = m_bridge.newJob(what, this);
    emit busyChanged(what + QStringLiteral("…"));
    connect(m_job, &Job::progressed, this, [this, what](double fraction) {
        if (m_job != nullptr && m_job->running())
            sayBusy(what, fraction);
    });
    m_job->start(m_bridge.pool(), std::move(job), [this, done = std::move(done)](auto answer) mutable {
        m_job->deleteLater();
        m_job = nullptr;
        emit busyChanged({});
        if (answer)
            done(*std::move(answer));
        else if (answer.error().code == ErrorCode::NothingToDraw)
            showNothing();
        else if (answer.error().code != ErrorCode::Cancelled)
            emit failed(answer.error());
    });
}

void DiagramDesk::withNetwork(std::function<void()> next)
{
    const auto snapshot = m_bridge.snapshot();
    if (m_network && &m_network->snapshot() == snapshot.get()) {
        next();
        return;
    }
    work(
        tr("Reading who is linked with whom"),
        [snapshot](Progress& progress) { return CaseNetwork::build(snapshot, progress); },
        [this, next = std::move(next)](std::shared_ptr<const CaseNetwork> network) {
            m_network = std::move(network);
            next();
        });
}

DiagramWish DiagramDesk::wish() const
{
    DiagramWish wish{.snapshot = m_bridge.snapshot(), .look = look()};
    if (m_saved) {
        wish.network = m_network;
        wish.document = m_document;
    }
    return wish;
}

void DiagramDesk::draw()
{
    if (m_saved)
        withNetwork([this] { startDrawing(); });
    else
        startDrawing();
}

void DiagramDesk::startDrawing()
{
    work(
        tr("Drawing the diagram"),
        [wish = wish()](Progress& progress) { return drawDiagram(wish, progress); },
        [this](DrawnDiagram drawn) { show(std::move(drawn)); });
}

void DiagramDesk::show(DrawnDiagram drawn)
{
    m_shown = std::make_shared<const Diagram>(std::move(drawn.diagram));
    m_leftOut = drawn.nodesLeftOut;
    m_folded = drawn.folded;
    m_filteredOut = drawn.filteredOut;
    m_moments = std::move(drawn.moments);
    m_rows = std::move(drawn.rows);
    emit this->drawn();
}

void DiagramDesk::showNothing()
{
    delete m_job;
    m_shown.reset();
    m_rows.clear();
    m_moments.clear();
    m_leftOut = 0;
    m_folded = 0;
    m_filteredOut = 0;
    emit nothingToDraw();
}

// ---- acts ----

QString DiagramDesk::freeName(const QString& wished) const
{
    const auto known = names();
    const auto taken = [&](const QString& name) {
        return std::ranges::find(known, toUtf8(name), &DiagramName::name) != known.end();
    };
    auto name = wished;
    for (int number = 2; taken(name); ++number)
        name = QStringLiteral("%1 %2").arg(wished).arg(number);
    return name;
}

void DiagramDesk::make(const DiagramDocument& document)
{
    const auto edit = m_bridge.session().newDiagram(document);
    if (!edit) {
        emit failed(edit.error());
        return;
    }
    // `take` is told of the edit before `apply` returns: by then it must know that this one is shown.
    m_saved = edit->diagram;
    m_document = std::make_shared<DiagramDocument>();
    m_bridge.apply(*edit);
}

void DiagramDesk::act(const std::string& word, const DiagramChange& change)
{
    if (change.empty() || !m_bridge.hasCase())
        return;
    if (m_saved) {
        const auto edit = diagramEdit(*m_saved, m_document->name, word, touched(change), change);
        m_bridge.apply(edit);
        return;
    }
    auto made = document();
    if (const auto done = apply(made, change); !done) {
        emit failed(done.error());
        return;
    }
    made.name = toUtf8(freeName(name()));
    make(made);
}

void DiagramDesk::take(const Edit& edit)
{
    const auto* const done = std::get_if<DiagramEdit>(&edit);
    if (done == nullptr)
        return;
    const auto json = nlohmann::json::parse(done->change, nullptr, false);
    const auto change = readFrom<DiagramChange>(json);
    const bool named = change && change->name;
    if (m_saved != done->diagram) {
        if (named && !change->name->before) // taken back and done again: whoever does that wants to see it
            open(done->diagram);
        return;
    }
    const bool gone = named && !change->name->after;
    if (gone) {
        showLook(m_source);
        return;
    }
    if (m_document.use_count() > 1) // somebody draws it as it was
        m_document = std::make_shared<DiagramDocument>(*m_document);
    if (!change || !apply(*m_document, *change)) {
        open(*m_saved); // somebody else changed it meanwhile: as it stands in the case
        return;
    }
    draw();
}

void DiagramDesk::layOut(const LayoutOrder& order)
{
    if (!m_shown)
        return;
    if (!m_saved && order.wish.only.empty()) {
        m_layout = order.wish.kind;
        draw();
        return;
    }
    work(
        tr("Laying out the diagram"),
        [document = document(), shown = m_shown, order](Progress& progress) {
            return layoutChange(document, *shown, order, progress);
        },
        [this](const DiagramChange& change) { act("layout", change); });
}

/// What was read from a file is not mixed with the facts of the case; says so.
bool DiagramDesk::refusesFacts()
{
    if (fileShown() == nullptr)
        return false;
    emit told(tr("This diagram shows a file, and nothing of the case is mixed into it. Look at the "
                 "surroundings of the node to see what the case knows."));
    return true;
}

void DiagramDesk::bring(const std::vector<EntityRef>& things)
{
    if (refusesFacts())
        return;
    withNetwork([this, things] {
        work(
            tr("Adding to the diagram"),
            [network = m_network, document = document(), things](Progress& progress) {
                return bringChange(*network, document, things, progress);
            },
            [this](const DiagramChange& change) { act("show", change); });
    });
}

void DiagramDesk::count(const ExpandWish& wish, std::function<void(const Expansion&)> told)
{
    if (refusesFacts())
        return;
    withNetwork([this, wish, told = std::move(told)] {
        work(
            tr("Counting what would come"),
            [network = m_network, document = document(), wish](Progress& progress) {
                return expansionOf(*network, document, wish, progress);
            },
            [told](const Expansion& expansion) { told(expansion); });
    });
}

void DiagramDesk::countAside(const ExpandWish& wish, std::function<void(const Expansion&)> told)
{
    using Network = std::shared_ptr<const CaseNetwork>;
    using Counted = std::pair<Network, Expansion>;
    dropCount();
    const auto snapshot = m_bridge.snapshot();
    const auto known = m_network && &m_network->snapshot() == snapshot.get() ? m_network : nullptr;
    m_countJob = new Job{this};
    m_countJob->start(
        m_bridge.pool(),
        [snapshot, known, document = document(), wish](Progress& progress) -> Result<Counted> {
            const auto network = known ? Result<Network>{known} : CaseNetwork::build(snapshot, progress);
            if (!network)
                return tl::unexpected{network.error()};
            return expansionOf(**network, document, wish, progress).map([&](Expansion expansion) {
                return Counted{*network, std::move(expansion)};
            });
        },
        [this, told = std::move(told)](Result<Counted> counted) {
            m_countJob->deleteLater();
            m_countJob = nullptr;
            if (!counted)
                return;
            if (&counted->first->snapshot() == m_bridge.snapshot().get())
                m_network = counted->first;
            told(counted->second);
        });
}

void DiagramDesk::dropCount()
{
    delete m_countJob;
}

void DiagramDesk::expand(const ExpandWish& wish)
{
    count(wish, [this](const Expansion& expansion) { bring(expansion.things); });
}

void DiagramDesk::foldLeaves()
{
    constexpr std::size_t leastAlike = 3;
    if (m_shown)
        act("fold", foldAlike(document(), *m_shown, leastAlike));
}

void DiagramDesk::create(const QString& name, const std::vector<EntityRef>& things)
{
    withNetwork([this, name, things] {
        work(
            tr("Drawing the diagram"),
            [network = m_network, things](Progress& progress) -> Result<DiagramDocument> {
                DiagramDocument document;
                const auto brought = bringChange(*network, document, things, progress);
                if (!brought)
                    return tl::unexpected{brought.error()};
                if (auto done = apply(document, *brought); !done)
                    return tl::unexpected{done.error()};
                return document;
            },
            [this, name](DiagramDocument document) {
                document.name = toUtf8(freeName(name));
                make(document);
            });
    });
}

void DiagramDesk::keepRead(const ReadDiagram& read)
{
    const auto name = freeName(QFileInfo{toQString(read.file)}.completeBaseName());
    work(
        tr("Laying out the diagram"),
        [read, name = toUtf8(name)](Progress& progress) { return documentOf(read, name, progress); },
        [this](const DiagramDocument& document) {
            noteRead(*document.read);
            make(document);
        });
}

/// The log says which file it was, in words that need no unpacking.
void DiagramDesk::noteRead(const ReadDiagram& read)
{
    const nlohmann::ordered_json detail{{"file", read.file}, {"bytes", read.bytes}, {"sha256", read.sha256}};
    const auto text = detail.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    if (const auto noted = m_bridge.session().note("diagram-read", text, {}); !noted)
        emit failed(noted.error());
}

void DiagramDesk::keepAs(const QString& name)
{
    auto copy = document();
    copy.name = toUtf8(freeName(name));
    make(copy);
}

void DiagramDesk::remove()
{
    if (m_saved)
        act("remove", reversed(creating(*m_document)));
}

} // namespace jingwei::ui
