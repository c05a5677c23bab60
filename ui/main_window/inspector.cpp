#include "ui/main_window/inspector.h"

#include "ui/main_window/account_acts.h"
#include "ui/main_window/evidence_rows.h"
#include "ui/main_window/figure_grid.h"
#include "ui/main_window/join_panel.h"
#include "ui/main_window/stolen_panel.h"
#include "ui/support/format.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"
#include "ui/theme/buttons.h"
#include "ui/theme/chip.h"
#include "ui/theme/flow_layout.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <chrono>

namespace jingwei::ui {

namespace {

constexpr int mostLinks = 12;

Masking maskingNow(const SessionBridge& bridge)
{
    return bridge.masked() ? Masking::Masked : Masking::Shown;
}

void emptyLayout(QLayout& layout)
{
    while (auto* item = layout.takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

Inspector::Inspector(SessionBridge& bridge, QWidget* parent) : Panel{Ground::Bg1, parent}, m_bridge{bridge}
{
    setObjectName(QStringLiteral("inspector"));
    build();
    retranslate();
    connect(&bridge, &SessionBridge::changed, this, &Inspector::onChanged);
    refresh();
}

void Inspector::build()
{
    auto* whole = new QVBoxLayout{this};
    whole->setContentsMargins(0, 0, 0, 0);
    m_nothing = new EmptyState{this};
    m_scroll = new QScrollArea{this};
    m_scroll->setObjectName(QStringLiteral("inspectorScroll"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    whole->addWidget(m_nothing);
    whole->addWidget(m_scroll);
    m_content = new Panel{Ground::Bg1};
    m_scroll->setWidget(m_content);
    auto* column = m_column = new QVBoxLayout{m_content};
    column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(12));
    column->setSpacing(scaled(6));

    m_tile = new EntityTile{36, m_content};
    m_name = new TextLabel{type::title, Ink::Ink, m_content};
    m_name->setObjectName(QStringLiteral("entityName"));
    m_name->setElided();
    m_second = new TextLabel{type::small, Ink::Ink2, m_content};
    m_second->setObjectName(QStringLiteral("entitySecond"));
    m_second->setWordWrap(true);
    m_copy = makeTool(QStringLiteral("copyNumber"), QStringLiteral("copy"), {}, m_content);
    connect(m_copy, &QAbstractButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_copyText); });
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_second);
    auto* head = new QHBoxLayout;
    head->setSpacing(scaled(10));
    head->addWidget(m_tile, 0, Qt::AlignTop);
    head->addLayout(names, 1);
    head->addWidget(m_copy, 0, Qt::AlignTop);
    column->addLayout(head);
    m_several = new TextLabel{type::body, Ink::Accent, m_content};
    m_several->setWordWrap(true);
    column->addWidget(m_several);

    m_tagBox = new QWidget{m_content};
    m_tags = new FlowLayout{m_tagBox, scaled(4)};
    m_addTag = makeButton(QStringLiteral("addTag"), {}, QStringLiteral("plus"), Look::Dashed, m_tagBox);
    m_addTag->setFixedHeight(scaled(measure::chipSmall + 2));
    m_addTag->setFont(fontOf(type::small));
    m_addTag->setIconSize({scaled(12), scaled(12)});
    m_tagField = new QLineEdit{m_tagBox};
    m_tagField->setObjectName(QStringLiteral("tagField"));
    m_tagField->setFixedHeight(scaled(measure::chip));
    m_tagField->setFixedWidth(scaled(120));
    m_tagField->setVisible(false);
    column->addWidget(m_tagBox);
    connect(m_addTag, &QAbstractButton::clicked, this, &Inspector::startTag);
    connect(m_tagField, &QLineEdit::editingFinished, this, &Inspector::finishTag);

    m_notQueried = new MessageLine{m_content};
    column->addWidget(m_notQueried);
    m_figures = new FigureGrid{m_content};
    m_figures->setObjectName(QStringLiteral("figures"));
    m_actHead = new SectionHead{{}, m_content};
    m_actHead->setIconName(QStringLiteral("freeze"));
    m_acts = new FigureGrid{m_content};
    m_acts->setObjectName(QStringLiteral("accountActs"));
    column->addWidget(m_figures);
    column->addWidget(m_actHead);
    column->addWidget(m_acts);
    for (auto* grid : {m_figures, m_acts})
        connect(grid, &FigureGrid::rowsRequested, this, &Inspector::showRows);

    m_holderHead = new SectionHead{{}, m_content};
    m_holderReset = makeLink(QStringLiteral("holderReset"), {}, m_content);
    m_holderHead->addAtRight(m_holderReset);
    m_holderField = new QLineEdit{m_content};
    m_holderField->setObjectName(QStringLiteral("holder"));
    m_holderSaid = new TextLabel{type::small, Ink::Ink2, m_content};
    m_holderSaid->setWordWrap(true);
    column->addWidget(m_holderHead);
    column->addWidget(m_holderField);
    column->addWidget(m_holderSaid);
    connect(m_holderField, &QLineEdit::editingFinished, this, &Inspector::saveHolder);
    connect(m_holderReset, &QAbstractButton::clicked, this, [this] {
        if (m_entity)
            m_bridge.apply(HolderEdit{*m_entity, std::nullopt});
    });

    m_linkHead = new SectionHead{{}, m_content};
    column->addWidget(m_linkHead);
    m_links = new QVBoxLayout;
    m_links->setSpacing(scaled(2));
    column->addLayout(m_links);

    m_noteHead = new SectionHead{{}, m_content};
    m_noteHead->setIconName(QStringLiteral("note"));
    m_noteSave = makeLink(QStringLiteral("noteSave"), {}, m_content);
    m_noteHead->addAtRight(m_noteSave);
    m_noteField = new QPlainTextEdit{m_content};
    m_noteField->setObjectName(QStringLiteral("note"));
    m_noteField->setTabChangesFocus(true);
    m_noteField->setFixedHeight(scaled(66));
    m_noteField->installEventFilter(this);
    column->addWidget(m_noteHead);
    column->addWidget(m_noteField);
    connect(m_noteSave, &QAbstractButton::clicked, this, &Inspector::saveNote);
    connect(m_noteField, &QPlainTextEdit::textChanged, this,
            [this] { m_noteSave->setVisible(toUtf8(m_noteField->toPlainText().trimmed()) != m_note); });

    m_joins = new JoinPanel{m_bridge, m_content};
    column->addWidget(m_joins);
    m_stolen = new StolenPanel{m_bridge, m_content};
    column->addWidget(m_stolen);
    m_rows = new EvidenceRows{m_bridge, m_content};
    column->addWidget(m_rows);
    column->addStretch(1);
}

void Inspector::addPart(QWidget* part)
{
    m_column->insertWidget(m_column->indexOf(m_figures) + 1, part);
}

void Inspector::retranslate()
{
    m_nothing->show(
        QStringLiteral("cursor"),
        tr("Click a row in a table, in the diagram or in the timeline: its facts, tags and rows show here."));
    m_copy->setToolTip(tr("Copy the number"));
    m_copy->setAccessibleName(tr("Copy the number"));
    m_addTag->setText(tr("Tag"));
    m_addTag->setAccessibleName(tr("Add a tag"));
    m_tagField->setPlaceholderText(tr("Tag, then Enter"));
    m_tagField->setAccessibleName(tr("New tag"));
    m_holderHead->setTitle(tr("Holder"));
    m_holderField->setPlaceholderText(tr("Unknown; type who holds it"));
    m_holderField->setAccessibleName(tr("Holder"));
    m_holderReset->setText(tr("As in the sources"));
    m_noteHead->setTitle(tr("Note"));
    m_noteSave->setText(tr("Save"));
    m_noteField->setPlaceholderText(tr("What you know of it, and from where"));
    m_noteField->setAccessibleName(tr("Note"));
    m_linkHead->setTitle(tr("Named in"));
    m_actHead->setTitle(tr("Stops, freezes and queries"));
    setAccessibleName(tr("What is selected"));
}

void Inspector::onChanged(const Change& change)
{
    const bool otherCase =
        std::holds_alternative<CaseOpened>(change) || std::holds_alternative<CaseClosed>(change);
    if (otherCase)
        m_entity.reset(); // nothing typed for the case before may reach this one
    const bool edited = std::holds_alternative<EditApplied>(change);
    if (!edited && !std::holds_alternative<TraceChanged>(change))
        m_rows->clear();
    saveNote(); // what was typed is kept, wherever the user went on to
    refresh();
}

void Inspector::refresh()
{
    if (!m_bridge.hasCase()) {
        showNothing();
        return;
    }
    const auto& selection = m_bridge.selection();
    if (!selection.entities.empty())
        showEntity(selection.entities.front());
    else if (!selection.incidents.empty())
        showEntity({EntityKind::Incident, selection.incidents.front()});
    else if (!selection.transfers.empty())
        showTransfers(selection.transfers);
    else
        showNothing();
}

void Inspector::showNothing()
{
    m_entity.reset();
    const bool rows = m_rows->rowsInAll() > 0;
    m_nothing->setVisible(!rows);
    m_scroll->setVisible(rows);
    for (auto* widget :
         std::initializer_list<QWidget*>{m_tile, m_name, m_second, m_copy, m_several, m_tagBox, m_notQueried,
                                         m_figures, m_actHead, m_acts, m_joins, m_stolen, m_holderHead,
                                         m_holderField, m_holderSaid, m_linkHead, m_noteHead, m_noteField})
        widget->setVisible(false);
    emptyLayout(*m_links);
}

void Inspector::showTransfers(const std::vector<TransferId>& transfers)
{
    std::vector<RowId> rows;
    const auto& graph = *m_bridge.snapshot()->graph;
    int found = 0;
    for (const auto transfer : transfers) {
        const auto edge = graph.find(transfer);
        if (!edge)
            continue; // joined with another since it was selected
        ++found;
        rows.push_back(graph.id(*edge));
        if (const auto other = graph.otherRow(*edge))
            rows.push_back(*other);
    }
    showNothing();
    m_joins->show(transfers);
    m_stolen->show(transfers);
    if (!rows.empty())
        showRows(rows, tr("%n transfer(s)", nullptr, found));
}

void Inspector::showRows(const std::vector<RowId>& rows, const QString& about)
{
    m_nothing->setVisible(false);
    m_scroll->setVisible(true);
    m_rows->show(rows, about);
    QMetaObject::invokeMethod(
        this, [this] { m_scroll->ensureWidgetVisible(m_rows, 0, 0); }, Qt::QueuedConnection);
}

void Inspector::showEntity(const EntityRef& entity)
{
    m_entity = entity;
    m_joins->clear();
    m_stolen->clear();
    m_nothing->setVisible(false);
    m_scroll->setVisible(true);
    const auto snapshot = m_bridge.snapshot();
    const auto trace = m_bridge.trace();
    const auto facts = entityFacts(*snapshot, trace.get(), entity, maskingNow(m_bridge));
    m_tile->show(facts.family, facts.iconName);
    m_name->setText(facts.name);
    m_second->setText(facts.second);
    m_copyText = facts.copyText;
    for (auto* widget : std::initializer_list<QWidget*>{m_tile, m_name, m_second, m_copy, m_tagBox, m_figures,
                                                        m_noteHead, m_noteField})
        widget->setVisible(true);
    m_copy->setVisible(!facts.copyText.isEmpty());
    const auto others = m_bridge.selection().entities.size() + m_bridge.selection().incidents.size();
    m_several->setVisible(others > 1);
    m_several->setText(tr("The first of %n selected", nullptr, static_cast<int>(others)));
    sayQueried(facts);
    m_figures->show(facts.figures);
    const auto view = m_bridge.session().entity(entity);
    showView(view ? *view
                  : EntityView{.entity = entity,
                               .account = {},
                               .tags = {},
                               .note = {},
                               .holderBySources = {},
                               .otherNames = {},
                               .rows = {},
                               .incidents = {}});
}

/// That nothing came of a query is known, and something else than that nobody asked.
void Inspector::sayQueried(const EntityFacts& facts)
{
    if (!facts.notQueried)
        m_notQueried->clear();
    else if (facts.noResult)
        m_notQueried->show(MessageKind::Info, tr("Queried: the answer was that there is nothing."));
    else if (facts.missing)
        m_notQueried->show(MessageKind::Warn,
                           tr("Not queried, though other accounts of the same holder were."));
    else
        m_notQueried->show(MessageKind::Warn, tr("Not queried: its statement is not in the case."));
}

void Inspector::fillActs(const EntityView& view)
{
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const auto acts =
        accountActs(*m_bridge.snapshot(), view.entity, view.otherNames, now, maskingNow(m_bridge));
    m_acts->show(acts);
    m_actHead->setVisible(!acts.empty());
    m_acts->setVisible(!acts.empty());
}

void Inspector::showView(const EntityView& view)
{
    fillActs(view);
    fillTags(view.tags);
    fillHolder(view);
    fillNote(view.note);
    fillLinks(view);
}

void Inspector::fillTags(const std::vector<std::string>& tags)
{
    while (m_tags->count() > 0) {
        auto* item = m_tags->takeAt(0);
        auto* widget = item->widget();
        if (widget && widget != m_addTag && widget != m_tagField) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    for (const auto& tag : tags) {
        auto* chip = new Chip{toQString(tag), Chip::Size::Text, Chip::Removal::Removable, m_tagBox};
        chip->setObjectName(QStringLiteral("tag.") + toQString(tag));
        chip->setIconName(QStringLiteral("tag"));
        chip->setToolTip(tr("Del takes the tag off"));
        connect(chip, &Chip::removeRequested, this, [this, tag] {
            if (m_entity)
                m_bridge.apply(TagEdit{*m_entity, tag, false});
        });
        m_tags->addWidget(chip);
        chip->show();
    }
    m_tags->addWidget(m_addTag);
    m_tags->addWidget(m_tagField);
    m_addTag->setVisible(true);
    m_tagField->setVisible(false);
    m_tagBox->updateGeometry();
}

void Inspector::startTag()
{
    QStringList known;
    for (const auto& tag : m_bridge.session().tagsInUse().value_or(std::vector<std::string>{}))
        known.append(toQString(tag));
    auto* completer = new QCompleter{known, m_tagField};
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_tagField->setCompleter(completer);
    m_tagField->clear();
    m_addTag->setVisible(false);
    m_tagField->setVisible(true);
    m_tagField->setFocus(Qt::OtherFocusReason);
}

void Inspector::finishTag()
{
    if (m_tagField->isHidden())
        return;
    const auto tag = m_tagField->text().trimmed();
    const bool wasHere = m_tagField->hasFocus();
    m_addTag->setVisible(true);
    if (wasHere) // else what is typed next would go into the field behind
        m_addTag->setFocus(Qt::OtherFocusReason);
    m_tagField->setVisible(false);
    if (!tag.isEmpty() && m_entity)
        m_bridge.apply(TagEdit{*m_entity, toUtf8(tag), true});
}

void Inspector::fillHolder(const EntityView& view)
{
    const bool hasHolder = view.entity.kind == EntityKind::Account;
    m_holderHead->setVisible(hasHolder);
    m_holderField->setVisible(hasHolder);
    m_holder = view.account ? view.account->holder : std::string{};
    const bool masked = m_bridge.masked();
    m_holderField->setText(masked && !m_holder.empty() ? personName(m_holder, Masking::Masked)
                                                       : toQString(m_holder));
    m_holderField->setReadOnly(masked); // what is hidden cannot be corrected
    const bool differs = hasHolder && !view.holderBySources.empty() && view.holderBySources != m_holder;
    m_holderSaid->setText(
        tr("The sources say: %1").arg(personName(view.holderBySources, maskingNow(m_bridge))));
    m_holderSaid->setVisible(differs);
    m_holderReset->setVisible(differs);
}

void Inspector::saveHolder()
{
    const auto typed = toUtf8(m_holderField->text().trimmed());
    if (!m_entity || m_holderField->isReadOnly() || typed == m_holder || m_holderField->isHidden())
        return;
    m_holder = typed;
    m_bridge.apply(HolderEdit{*m_entity, typed.empty() ? std::nullopt : std::optional{typed}});
}

void Inspector::fillNote(const std::string& note)
{
    m_note = note;
    if (toUtf8(m_noteField->toPlainText()) != note)
        m_noteField->setPlainText(toQString(note));
    m_noteSave->setVisible(false);
}

void Inspector::saveNote()
{
    if (!m_entity || m_noteField->isHidden() || !m_bridge.hasCase())
        return;
    const auto typed = toUtf8(m_noteField->toPlainText().trimmed());
    if (typed == m_note)
        return;
    m_note = typed;
    m_bridge.apply(NoteEdit{*m_entity, typed});
}

void Inspector::fillLinks(const EntityView& view)
{
    emptyLayout(*m_links);
    int shown = 0;
    for (const auto& number : view.incidents) {
        if (++shown > mostLinks)
            break;
        auto* link = makeButton(QStringLiteral("incident.") + toQString(number), toQString(number),
                                QStringLiteral("incident"), Look::Link, m_content);
        link->setCursor(Qt::PointingHandCursor);
        connect(link, &QAbstractButton::clicked, this, [this, number] {
            m_bridge.select(Selection{.entities = {}, .transfers = {}, .incidents = {number}});
        });
        m_links->addWidget(link, 0, Qt::AlignLeft);
    }
    const auto masking = maskingNow(m_bridge);
    for (const auto& other : view.otherNames) {
        if (other == view.entity)
            continue;
        auto* label = new TextLabel{tr("also %1", "another number of the same account")
                                        .arg(valueText(other.kind, other.value, masking)),
                                    type::body, Ink::Ink2, m_content};
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_links->addWidget(label);
    }
    if (!view.rows.empty()) {
        auto* link = makeLink(
            QStringLiteral("namedInRows"),
            tr("%n row(s) of registers and records", nullptr, static_cast<int>(view.rows.size())), m_content);
        connect(link, &QAbstractButton::clicked, this,
                [this, rows = view.rows] { showRows(rows, tr("Rows that name it")); });
        m_links->addWidget(link, 0, Qt::AlignLeft);
    }
    m_linkHead->setVisible(m_links->count() > 0);
}

bool Inspector::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_noteField && event->type() == QEvent::FocusOut)
        saveNote();
    return Panel::eventFilter(watched, event);
}

void Inspector::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || !m_scroll)
        return;
    retranslate();
    m_joins->retranslate();
    m_stolen->retranslate();
    refresh();
    m_rows->retranslate();
}

} // namespace jingwei::ui
