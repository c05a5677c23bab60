#include "ui/workspaces/brief_page.h"

#include "ui/brief/brief_options.h"
#include "ui/brief/brief_pages.h"
#include "ui/brief/brief_preview.h"
#include "ui/jobs/job.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"
#include "ui/text/brief_text.h"
#include "ui/text/error_text.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/export_brief.h"
#include "ui/workspaces/fact_list.h"
#include "ui/workspaces/page_head.h"

#include <QCompleter>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr int partsWidth = 232;
constexpr int incidentsWidth = 260;
constexpr std::size_t mostCompletions = 20'000;
constexpr int headingRole = Qt::UserRole;

QString numbersText(const std::vector<std::string>& numbers)
{
    QStringList texts;
    for (const auto& number : numbers)
        texts += toQString(number);
    return texts.join(QLatin1String{", "});
}

} // namespace

BriefPage::BriefPage(SessionBridge& bridge, QWidget* parent) : Workspace{bridge, parent}
{
    setObjectName(QStringLiteral("briefPage"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    m_head = new PageHead{iconName(), this};
    m_incidents = new QLineEdit{m_head};
    m_incidents->setObjectName(QStringLiteral("briefIncidents"));
    m_incidents->setMinimumWidth(scaled(incidentsWidth));
    m_head->addAtLeft(m_incidents);
    m_pageNumber = new TextLabel{type::small, Ink::Ink2, m_head};
    m_head->addAtRight(m_pageNumber);
    m_export = makeButton(QStringLiteral("briefExport"), {}, QStringLiteral("export"), Look::Main);
    m_head->addAtRight(m_export);
    column->addWidget(m_head);
    m_message = new MessageLine{this};
    m_message->setObjectName(QStringLiteral("briefMessage"));
    column->addWidget(m_message);

    m_stack = new QStackedWidget{this};
    m_empty = new EmptyState{m_stack};
    m_empty->setObjectName(QStringLiteral("briefEmpty"));
    m_content = makeContent();
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    column->addWidget(m_stack, 1);

    connect(m_incidents, &QLineEdit::returnPressed, this, &BriefPage::takeIncidents);
    connect(m_export, &QPushButton::clicked, this, &BriefPage::chooseFileAndExport);
    auto* const print = new QShortcut{QKeySequence{Qt::CTRL | Qt::Key_P}, this};
    print->setContext(Qt::WidgetWithChildrenShortcut);
    connect(print, &QShortcut::activated, m_export, &QPushButton::click);
    connect(m_message, &MessageLine::activated, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo{m_writtenTo}.absolutePath()));
    });
    connect(m_empty, &EmptyState::activated, this, [this] {
        emit openRequested(this->bridge().snapshot()->incidents.empty() ? QStringLiteral("evidence")
                                                                        : QStringLiteral("incidents"));
    });
    retranslate();
    showEmpty();
}

QWidget* BriefPage::makeContent()
{
    auto* split = new QSplitter{Qt::Horizontal, m_stack};
    split->setObjectName(QStringLiteral("briefSplit"));
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(makeLeft());
    split->addWidget(makeMiddle());
    split->addWidget(makeRight());
    split->setStretchFactor(1, 1);
    split->setSizes({scaled(partsWidth), scaled(800), scaled(measure::inspector)});
    return split;
}

QWidget* BriefPage::makeLeft()
{
    auto* panel = new Panel{Ground::Bg2, this, Qt::RightEdge};
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    m_partsHead = new SectionHead{{}, panel};
    m_partsHead->setIconName(QStringLiteral("table"));
    padHead(*m_partsHead);
    column->addWidget(m_partsHead);
    m_parts = new QTreeWidget{panel};
    m_parts->setObjectName(QStringLiteral("briefParts"));
    m_parts->setColumnCount(2);
    m_parts->setHeaderHidden(true);
    m_parts->setRootIsDecorated(false);
    m_parts->setIndentation(scaled(measure::gap3));
    m_parts->setUniformRowHeights(true);
    m_parts->setFrameShape(QFrame::NoFrame);
    m_parts->header()->setStretchLastSection(false);
    m_parts->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_parts->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* indented = new QHBoxLayout;
    indented->setContentsMargins(scaled(measure::padding), 0, 0, 0);
    indented->addWidget(m_parts);
    column->addLayout(indented, 1);
    connect(m_parts, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        const auto& heading = m_pages->headings().at(item->data(0, headingRole).toULongLong());
        m_preview->goTo(heading.page, heading.top);
    });
    connect(m_parts, &QTreeWidget::itemActivated, m_parts, &QTreeWidget::itemClicked);
    return panel;
}

QWidget* BriefPage::makeMiddle()
{
    m_preview = new BriefPreview{bridge().pool(), this};
    connect(m_preview, &BriefPreview::currentPageChanged, this, &BriefPage::showPage);
    connect(m_preview, &BriefPreview::figureClicked, this, &BriefPage::openFigure);
    return m_preview;
}

QWidget* BriefPage::makeRight()
{
    auto* panel = new Panel{Ground::Bg1, this, Qt::LeftEdge};
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    m_options = new BriefOptions{panel};
    column->addWidget(m_options);
    m_figuresHead = new SectionHead{{}, panel};
    m_figuresHead->setIconName(QStringLiteral("search"));
    padHead(*m_figuresHead);
    column->addWidget(m_figuresHead);
    auto* scroll = new QScrollArea{panel};
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_figures = new FactList{scroll};
    m_figures->setObjectName(QStringLiteral("briefFigures"));
    scroll->setWidget(m_figures);
    column->addWidget(scroll, 1);
    connect(m_figures, &FactList::linkActivated, this,
            [this](const QString& link) { openFigure(link.toUInt()); });
    connect(m_options, &BriefOptions::changed, this, [this] { refresh(); });
    connect(m_options, &BriefOptions::revealed, this, &BriefPage::noteReveal);
    return panel;
}

QString BriefPage::title() const
{
    return tr("Brief");
}

QString BriefPage::question() const
{
    return tr("What do I hand in?");
}

QString BriefPage::statusText() const
{
    if (!m_brief || !m_pages)
        return {};
    return tr("%1 figures on %2 pages, each with its rows")
        .arg(countText(static_cast<std::int64_t>(m_brief->figures.size())),
             countText(static_cast<std::int64_t>(m_pages->count())));
}

void BriefPage::retranslate()
{
    ++m_language;
    m_head->setTitle(title());
    m_incidents->setPlaceholderText(tr("Number of an incident"));
    m_incidents->setAccessibleName(tr("Incidents of the brief"));
    m_incidents->setToolTip(tr(
        "The incidents whose money is followed. Write several with commas between them; Enter takes them."));
    m_export->setText(tr("Export PDF"));
    m_export->setToolTip(tr("Write the brief as it is shown (Ctrl+P)"));
    m_partsHead->setTitle(tr("Parts"));
    m_parts->setAccessibleName(tr("Parts of the brief"));
    m_figuresHead->setTitle(tr("Figures of this page"));
    m_options->retranslate();
}

BriefPage::Recipe BriefPage::recipe()
{
    return {bridge().snapshot()->revision, bridge().followed(), toUtf8(m_options->classification()),
            m_options->masking(), m_language};
}

void BriefPage::refresh()
{
    m_options->setWindowMasking(maskingOf(bridge()));
    if (!m_incidents->hasFocus() || m_incidents->text().isEmpty())
        m_incidents->setText(numbersText(bridge().followed()));
    if (!bridge().hasCase() || bridge().followed().empty()) {
        delete m_job;
        m_recipe.reset();
        m_brief.reset();
        m_pages.reset();
        m_preview->setPages(nullptr);
        m_message->clear();
        showEmpty();
        emit statusChanged();
        return;
    }
    if (auto next = recipe(); next != m_recipe)
        make(std::move(next));
}

void BriefPage::showEmpty()
{
    m_stack->setCurrentWidget(m_empty);
    m_export->setEnabled(false);
    m_export->setToolTip(tr("There is no brief yet: choose an incident first"));
    m_pageNumber->setText({});
    m_head->setAside({});
    const bool hasCase = bridge().hasCase();
    const auto& incidents = bridge().snapshot()->incidents;
    m_incidents->setEnabled(hasCase && !incidents.empty());
    if (!hasCase) {
        m_empty->show(iconName(), tr("Open a case, then the brief of an incident can be made here."));
    } else if (incidents.empty()) {
        m_empty->show(iconName(),
                      tr("A brief is about an incident. Take the incident register in, or write down a "
                         "report by word of "
                         "mouth."),
                      tr("Go to Evidence"));
    } else {
        m_empty->show(iconName(),
                      tr("Choose the incident whose money is to be followed, or write its number above: "
                         "facts, money trail, "
                         "next steps and sources are put together here."),
                      tr("Go to Incidents"));
    }
}

void BriefPage::make(Recipe next)
{
    delete m_job; // an older brief would come too late
    m_recipe = next;
    m_head->setAside(tr("putting it together …"));
    m_incidents->setEnabled(true);
    m_job = bridge().newJob(tr("Making the brief"), this);
    auto& session = bridge().session();
    m_job->start(
        bridge().pool(),
        [snapshot = bridge().snapshot(), by = session.by(), head = session.logHead(),
         next = std::move(next)](Progress& progress) -> Result<Made> {
            auto brief = briefOfIncidents(*snapshot, next.incidents, by, next.classification,
                                          next.masking == Masking::Masked, head, progress);
            if (!brief)
                return tl::unexpected{brief.error()};
            Made made{std::make_shared<const Brief>(*std::move(brief)), nullptr};
            auto pages = BriefPages::layOut(*made.brief, progress);
            if (!pages)
                return tl::unexpected{pages.error()};
            made.pages = std::make_shared<const BriefPages>(*std::move(pages));
            return made;
        },
        [this](Result<Made> made) {
            m_job->deleteLater();
            m_job.clear();
            m_head->setAside({});
            if (made) {
                showMade(*std::move(made));
                return;
            }
            m_recipe.reset();
            m_message->show(MessageKind::Danger, describe(made.error()));
        });
}

void BriefPage::showMade(Made made)
{
    m_brief = std::move(made.brief);
    m_pages = std::move(made.pages);
    m_message->clear();
    m_stack->setCurrentWidget(m_content);
    m_export->setEnabled(true);
    m_export->setToolTip(tr("Write the brief as it is shown (Ctrl+P)"));
    const auto& incidents = bridge().snapshot()->incidents;
    QStringList numbers;
    for (const auto& incident : incidents) {
        if (numbers.size() < static_cast<qsizetype>(mostCompletions))
            numbers += toQString(incident.number);
    }
    auto* const completer = new QCompleter{numbers, m_incidents};
    completer->setFilterMode(Qt::MatchContains);
    m_incidents->setCompleter(completer);
    m_preview->setPages(m_pages);
    showParts();
    showPage();
    emit statusChanged();
}

void BriefPage::showParts()
{
    m_parts->clear();
    QTreeWidgetItem* part = nullptr;
    const auto& headings = m_pages->headings();
    for (std::size_t i = 0; i < headings.size(); ++i) {
        const bool section = headings[i].level == 2 && part != nullptr;
        auto* const item = section ? new QTreeWidgetItem{part} : new QTreeWidgetItem{m_parts};
        item->setText(0, headings[i].text);
        item->setToolTip(0, headings[i].text);
        item->setText(1, countText(static_cast<std::int64_t>(headings[i].page + 1)));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, headingRole, QVariant::fromValue<qulonglong>(i));
        if (!section)
            part = item;
    }
    m_parts->expandAll();
}

void BriefPage::showPage()
{
    if (!m_pages || m_pages->count() == 0)
        return;
    m_pageNumber->setText(tr("Page %1 of %2").arg(m_preview->currentPage() + 1).arg(m_pages->count()));
    showFigures();
}

void BriefPage::showFigures()
{
    const BriefText text{*m_brief};
    std::set<std::uint32_t> onPage;
    FactSection section;
    for (const auto& spot : m_pages->figures(m_preview->currentPage())) {
        if (!onPage.insert(spot.figure).second)
            continue;
        const auto& figure = m_brief->figures[spot.figure - 1];
        const auto meaning = text.figureMeaning(figure);
        section.lines.push_back(
            {.caption = tr("%1 %2", "number and meaning of a figure").arg(figureName(figure.id), meaning),
             .value = text.figureValue(figure),
             .link = QString::number(figure.id),
             .toolTip = meaning});
    }
    m_figuresHead->setAside(tr("%1 of %2", "figures of the page of all figures")
                                .arg(section.lines.size())
                                .arg(m_brief->figures.size()));
    m_figures->show({std::move(section)});
}

void BriefPage::takeIncidents()
{
    static const QRegularExpression separators{QStringLiteral("[,;，；、\\s]+")};
    const auto& incidents = bridge().snapshot()->incidents;
    std::vector<std::string> numbers;
    const auto typed = m_incidents->text().split(separators, Qt::SkipEmptyParts);
    for (const auto& text : typed) {
        auto number = toUtf8(text);
        if (std::ranges::find(incidents, number, &IncidentFact::number) == incidents.end()) {
            m_message->show(MessageKind::Warn, describe({ErrorCode::IncidentUnknown, number}), {},
                            MessageLine::Closing::Closable);
            return;
        }
        if (std::ranges::find(numbers, number) == numbers.end())
            numbers.push_back(std::move(number));
    }
    m_message->clear();
    bridge().followIncidents(std::move(numbers));
}

void BriefPage::openFigure(std::uint32_t figure)
{
    if (!m_brief || figure == 0 || figure > m_brief->figures.size())
        return;
    const BriefText text{*m_brief};
    const auto& chosen = m_brief->figures[figure - 1];
    m_preview->setMarkedFigure(figure);
    emit rowsRequested(chosen.facts,
                       tr("%1 %2: %3", "number, meaning and value of a figure")
                           .arg(figureName(figure), text.figureMeaning(chosen), text.figureValue(chosen)));
}

void BriefPage::noteReveal(const QString& reason)
{
    noteBriefReveal(bridge(), reason);
}

void BriefPage::chooseFileAndExport()
{
    if (!m_brief)
        return;
    if (const auto file = askForBriefFile(this, m_pages->title()); !file.isEmpty())
        exportTo(file);
}

void BriefPage::exportTo(const QString& file)
{
    if (!m_brief)
        return;
    m_export->setEnabled(false);
    exportBrief(*this, bridge(), {m_brief, m_options->masking(), m_options->reason()}, file,
                [this, file](Result<void> done) {
                    m_export->setEnabled(m_brief != nullptr);
                    if (!done) {
                        m_message->show(MessageKind::Danger, describe(done.error()), {},
                                        MessageLine::Closing::Closable);
                        return;
                    }
                    m_writtenTo = file;
                    m_message->show(MessageKind::Ok,
                                    tr("The brief is written: %1").arg(QDir::toNativeSeparators(file)),
                                    tr("Open the folder"), MessageLine::Closing::Closable);
                });
}

} // namespace jingwei::ui
