#include "ui/main_window/search_box.h"

#include "ui/jobs/job.h"
#include "ui/main_window/shortcuts.h"
#include "ui/session_bridge.h"
#include "ui/support/format.h"
#include "ui/theme/buttons.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QThreadPool>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr std::size_t mostPerGroup = 6;
constexpr std::size_t mostSearchedAtOnce = 50'000; ///< entries searched on the GUI thread
constexpr int hitHeight = 30;
constexpr int headHeight = 24;
constexpr int boxWidth = 440;

class HitDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const bool head = index.data(SearchHits::groupRole).toBool();
        return {scaled(200), scaled(head ? headHeight : hitHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        const auto& colours = tokens();
        auto content = option.rect.adjusted(scaled(10), 0, -scaled(10), 0);
        if (index.data(SearchHits::groupRole).toBool()) {
            painter->setFont(fontOf(type::small));
            painter->setPen(colours.ink3);
            painter->drawText(content, Qt::AlignVCenter, index.data().toString());
            painter->restore();
            return;
        }
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, colours.sel);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, colours.bg3);
        const int size = scaled(measure::icon);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, QRect{content.left(), content.center().y() - size / 2, size, size});
        content.setLeft(content.left() + size + scaled(8));
        painter->setFont(fontOf(type::body));
        painter->setPen(colours.ink);
        const auto text = index.data().toString();
        painter->drawText(content, Qt::AlignVCenter | Qt::TextSingleLine, text);
        content.setLeft(content.left() + painter->fontMetrics().horizontalAdvance(text) + scaled(10));
        painter->setFont(fontOf(type::small));
        painter->setPen(colours.ink2);
        const auto detail = index.data(SearchHits::detailRole).toString();
        painter->drawText(content, Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(detail, Qt::ElideRight, content.width()));
        painter->restore();
    }
};

QString joined(const QString& a, const QString& b)
{
    if (a.isEmpty() || b.isEmpty())
        return a + b;
    return SearchBox::tr("%1 · %2", "two facts beside a hit of the search").arg(a, b);
}

} // namespace

void SearchHits::setHits(std::shared_ptr<const SearchIndex> index,
                         const std::vector<const SearchEntry*>& hits, Masking masking)
{
    beginResetModel();
    m_index = std::move(index);
    m_masking = masking;
    m_lines.clear();
    for (const auto* entry : hits) {
        if (m_lines.empty() || m_lines.back().group != entry->group)
            m_lines.push_back({nullptr, entry->group});
        m_lines.push_back({entry, entry->group});
    }
    endResetModel();
}

const SearchEntry* SearchHits::entry(const QModelIndex& index) const
{
    return index.isValid() ? m_lines[static_cast<std::size_t>(index.row())].entry : nullptr;
}

int SearchHits::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant SearchHits::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& line = m_lines[static_cast<std::size_t>(index.row())];
    if (role == groupRole)
        return line.entry == nullptr;
    if (!line.entry) {
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
            return {};
        switch (line.group) {
        case SearchGroup::Incident: return tr("Incidents");
        case SearchGroup::Holder: return tr("Holders");
        case SearchGroup::Account: return tr("Accounts");
        case SearchGroup::Phone: return tr("Phones");
        }
    }
    const auto& entry = *line.entry;
    const auto name = entry.name.empty() ? QString{} : personName(entry.name, m_masking);
    const auto number = valueText(entry.entity.kind, entry.entity.value, m_masking);
    const auto accounts = static_cast<int>(entry.others.size()) + 1;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return line.group == SearchGroup::Holder ? name : number;
    if (role == detailRole)
        return line.group == SearchGroup::Holder ? tr("%n account(s)", nullptr, accounts)
                                                 : joined(name, toQString(entry.detail));
    if (role == Qt::DecorationRole) {
        if (line.group == SearchGroup::Holder)
            return icon(QStringLiteral("person"), NodeFamily::Person);
        return icon(entityIconName(entry.entity.kind), entityFamily(entry.entity.kind));
    }
    return {};
}

Qt::ItemFlags SearchHits::flags(const QModelIndex& index) const
{
    return entry(index) ? Qt::ItemIsSelectable | Qt::ItemIsEnabled : Qt::NoItemFlags;
}

SearchBox::SearchBox(SessionBridge& bridge, QWidget* parent)
    : QLineEdit{parent}
    , m_bridge{bridge}
    , m_hits{new SearchHits{this}}
    , m_list{new QListView{this}}
{
    setObjectName(QStringLiteral("search"));
    m_list->setObjectName(QStringLiteral("searchHits"));
    m_list->setModel(m_hits);
    m_list->setItemDelegate(new HitDelegate{m_list});
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVisible(false);
    addAction(icon(QStringLiteral("search"), IconColour::Quiet), QLineEdit::LeadingPosition);
    m_keys = makeKeyCap(commandKeys(Command::Search), this);
    m_keys->setAttribute(Qt::WA_TransparentForMouseEvents);
    applyMeasures();
    retranslate();
    connect(this, &QLineEdit::textEdited, this, &SearchBox::search);
    connect(this, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_keys->setVisible(text.isEmpty()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { choose(index, {}); });
    connect(&bridge, &SessionBridge::changed, this, [this](const Change& change) {
        const bool otherFacts = std::holds_alternative<FactsChanged>(change)
                                || std::holds_alternative<CaseOpened>(change)
                                || std::holds_alternative<CaseClosed>(change);
        if (otherFacts)
            buildIndex();
        if (std::holds_alternative<MaskChanged>(change))
            closeHits();
    });
    buildIndex();
}

SearchBox::~SearchBox() = default;

void SearchBox::retranslate()
{
    setPlaceholderText(tr("Find a name, card, phone or incident (pinyin too)"));
    setAccessibleName(tr("Find"));
    setToolTip(tr("Enter selects it everywhere, Ctrl+Enter shows it in the diagram"));
}

void SearchBox::applyMeasures()
{
    setFixedWidth(scaled(boxWidth));
    setFixedHeight(scaled(measure::field));
    setTextMargins(scaled(2), 0, m_keys->sizeHint().width() + scaled(4), 0);
}

void SearchBox::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange)
        applyMeasures();
}

void SearchBox::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    const auto size = m_keys->sizeHint();
    m_keys->setGeometry(width() - size.width() - scaled(6), (height() - size.height()) / 2, size.width(),
                        size.height());
}

void SearchBox::buildIndex()
{
    delete std::exchange(m_build, nullptr);
    delete std::exchange(m_find, nullptr);
    closeHits();
    m_index.reset();
    setEnabled(m_bridge.hasCase());
    if (!m_bridge.hasCase())
        return;
    m_build = new Job{this};
    m_build->start(
        m_bridge.pool(),
        [snapshot = m_bridge.snapshot()](Progress& progress) {
            return SearchIndex::build(*snapshot, progress);
        },
        [this](Result<std::shared_ptr<const SearchIndex>> index) {
            std::exchange(m_build, nullptr)->deleteLater();
            if (!index)
                return;
            m_index = *std::move(index);
            if (hasFocus() && !text().isEmpty())
                search();
        });
}

void SearchBox::search()
{
    delete std::exchange(m_find, nullptr);
    if (!m_index || text().trimmed().isEmpty()) {
        closeHits();
        return;
    }
    if (m_index->size() <= mostSearchedAtOnce) {
        Progress progress;
        showHits(m_index->find(text(), mostPerGroup, progress));
        return;
    }
    m_find = new Job{this};
    m_find->start(
        m_bridge.pool(),
        [index = m_index, typed = text()](Progress& progress) {
            return index->find(typed, mostPerGroup, progress);
        },
        [this](const std::vector<const SearchEntry*>& hits) {
            std::exchange(m_find, nullptr)->deleteLater();
            showHits(hits);
        });
}

void SearchBox::showHits(const std::vector<const SearchEntry*>& hits)
{
    m_hits->setHits(m_index, hits, m_bridge.masked() ? Masking::Masked : Masking::Shown);
    if (m_list->parentWidget() != window()) {
        m_list->setParent(window());
        m_list->setFocusPolicy(Qt::NoFocus);
    }
    int height = 2;
    for (int row = 0; row < m_hits->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    const auto below = mapTo(window(), QPoint{0, this->height() + scaled(3)});
    const int room = window()->height() - below.y() - scaled(20);
    m_list->setGeometry(QRect{below, QSize{width(), std::min(std::max(height, scaled(hitHeight)), room)}});
    m_list->setVisible(!hits.empty());
    m_list->raise();
    setAccessibleDescription(tr("%n hit(s)", nullptr, static_cast<int>(hits.size())));
    if (!hits.empty())
        step(1);
}

void SearchBox::step(int by)
{
    const int rows = m_hits->rowCount();
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    for (int tried = 0; tried < rows; ++tried) {
        row = (row + by + rows) % rows;
        const auto index = m_hits->index(row);
        if (m_hits->entry(index)) {
            m_list->setCurrentIndex(index);
            return;
        }
    }
}

void SearchBox::choose(const QModelIndex& index, const QString& workspace)
{
    const auto* entry = m_hits->entry(index);
    if (!entry)
        return;
    Selection selection;
    if (entry->group == SearchGroup::Incident)
        selection.incidents.push_back(entry->entity.value);
    else
        selection.entities.push_back(entry->entity);
    selection.entities.insert(selection.entities.end(), entry->others.begin(), entry->others.end());
    closeHits();
    clear();
    m_bridge.select(std::move(selection));
    if (!workspace.isEmpty())
        emit openRequested(workspace);
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    const bool open = m_list->isVisible();
    switch (event->key()) {
    case Qt::Key_Down:
        if (open)
            step(1);
        return;
    case Qt::Key_Up:
        if (open)
            step(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (open)
            choose(m_list->currentIndex(),
                   event->modifiers().testFlag(Qt::ControlModifier) ? QStringLiteral("diagram") : QString{});
        return;
    case Qt::Key_Escape:
        if (open)
            closeHits();
        else
            clear();
        return;
    default: QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    closeHits();
}

void SearchBox::closeHits()
{
    m_list->setVisible(false);
}

} // namespace jingwei::ui
