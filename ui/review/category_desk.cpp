#include "ui/review/category_desk.h"

#include "core/base/text.h"
#include "core/linkage/category_names.h"
#include "ui/jobs/job.h"

#include <algorithm>
#include <set>
#include <utility>

namespace jingwei::ui {

namespace {

std::shared_ptr<const CategoryTable> noTable()
{
    auto table = std::make_shared<CategoryTable>();
    table->snapshot = std::make_shared<CaseSnapshot>();
    return table;
}

} // namespace

CategoryDesk::CategoryDesk(SessionBridge& bridge, QObject* parent)
    : QObject{parent}
    , m_bridge{bridge}
    , m_table{noTable()}
{
}

CategoryDesk::~CategoryDesk() = default;

void CategoryDesk::setStage(DeskStage stage)
{
    m_stage = stage;
    emit stageChanged();
}

void CategoryDesk::suggest()
{
    const auto snapshot = m_bridge.snapshot();
    if (m_suggestedOf.lock() == snapshot)
        return;
    delete m_job;
    m_error.reset();
    if (!m_bridge.hasCase() || snapshot->incidents.empty()) {
        forget();
        return;
    }
    m_suggestedOf = snapshot;
    m_job = m_bridge.newJob(tr("Suggesting categories"), this);
    connect(m_job, &Job::progressed, this, &CategoryDesk::progressed);
    if (m_stage != DeskStage::Ready) // what is shown already stays until there is better
        setStage(DeskStage::Working);
    m_job->start(
        m_bridge.pool(),
        [file = m_bridge.session().file()](Progress& progress) {
            return suggestCaseCategories(file, progress);
        },
        [this, snapshot](Result<CategorySuggestions> suggestions) {
            m_job->deleteLater();
            m_job.clear();
            take(std::move(suggestions), snapshot);
        });
}

void CategoryDesk::suggestAgain()
{
    m_suggestedOf.reset();
    suggest();
}

void CategoryDesk::stop()
{
    if (m_job)
        m_job->cancel();
}

void CategoryDesk::forget()
{
    delete m_job;
    m_suggestedOf.reset();
    m_snapshot.reset();
    m_suggestions = {};
    m_said.clear();
    m_table = noTable();
    setStage(DeskStage::Nothing);
}

void CategoryDesk::take(Result<CategorySuggestions> suggestions,
                        const std::shared_ptr<const CaseSnapshot>& snapshot)
{
    if (!suggestions) {
        m_error = suggestions.error();
        setStage(m_error->code == ErrorCode::Cancelled ? DeskStage::Stopped : DeskStage::Failed);
        return;
    }
    m_suggestions = *std::move(suggestions);
    m_snapshot = snapshot;
    m_stage = DeskStage::Ready;
    readSaid();
    emit stageChanged();
}

void CategoryDesk::readSaid()
{
    if (m_stage != DeskStage::Ready || !m_bridge.hasCase())
        return;
    auto said = saidCategories(m_bridge.session().file());
    if (!said) {
        emit failed(said.error());
        return;
    }
    m_said = *std::move(said);
    listRows();
    emit changed();
}

void CategoryDesk::listRows()
{
    auto table = std::make_shared<CategoryTable>();
    table->snapshot = m_snapshot;
    const auto& incidents = m_snapshot->incidents;
    for (std::uint32_t index = 0; index < incidents.size(); ++index) {
        const auto& number = incidents[index].number;
        if (!trimText(incidents[index].category).empty()
            || std::ranges::binary_search(m_said, number, {}, &CategoryEdit::incident))
            continue;
        const auto found =
            std::ranges::lower_bound(m_suggestions.incidents, number, {}, &IncidentCategory::incident);
        const bool told = found != m_suggestions.incidents.end() && found->incident == number;
        table->rows.push_back({index, told ? *found : IncidentCategory{number, {}, 0.0, {}}});
    }
    m_table = std::move(table);
}

std::vector<std::string> CategoryDesk::categories() const
{
    std::vector<std::string> names;
    for (const auto& official : officialCategories())
        names.emplace_back(official.name);
    std::set<std::string> own;
    for (const auto& incident : m_table->snapshot->incidents)
        if (!trimText(incident.category).empty() && !officialCategoryOf(incident.category))
            own.insert(categoryName(incident.category));
    names.insert(names.end(), own.begin(), own.end());
    return names;
}

void CategoryDesk::say(const std::string& incident, const std::string& category, const std::string& reason)
{
    m_bridge.apply(CategoryEdit{incident, category, reason});
}

void CategoryDesk::takeBack(const std::string& incident)
{
    m_bridge.apply(CategoryEdit{incident, std::nullopt, {}});
}

} // namespace jingwei::ui
