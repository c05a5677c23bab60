#include "ui/review/link_model_dialog.h"

#include "core/base/whole_file.h"
#include "core/linkage/estimate_links.h"
#include "core/linkage/everyday_names.h"
#include "ui/support/file_dialog.h"
#include "ui/support/file_output.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"
#include "ui/text/error_text.h"
#include "ui/text/ground_text.h"
#include "ui/text/review_text.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace jingwei::ui {

namespace {

constexpr int dialogWidth = 660, dialogHeight = 620, valueWidth = 104;
constexpr int nameColumn = 0, foundColumn = 1, valueColumn = 2;

QString numberShown(double number)
{
    return QString::number(number, 'g', 6);
}

} // namespace

LinkModelDialog::LinkModelDialog(const LinkModel& found, const LinkModel& inForce, std::size_t knownPairs,
                                 Masking masking, QWidget* parent)
    : QDialog{parent}
    , m_found{found}
    , m_model{inForce}
    , m_masking{masking}
{
    setObjectName(QStringLiteral("linkModelDialog"));
    setWindowTitle(tr("Parameters of linking"));
    resize(scaled(dialogWidth), scaled(dialogHeight));
    auto* column = new QVBoxLayout{this};
    column->setSpacing(scaled(measure::gap2));
    m_message = new MessageLine{this};
    m_message->setObjectName(QStringLiteral("linkModelMessage"));
    column->addWidget(m_message);
    connect(m_message, &MessageLine::closed, m_message, &MessageLine::clear);
    m_origin = new TextLabel{type::body, Ink::Ink2, this};
    m_origin->setObjectName(QStringLiteral("linkModelOrigin"));
    m_origin->setWordWrap(true);
    column->addWidget(m_origin);
    makeList(*column);
    m_fault = new FieldError{this};
    m_fault->setObjectName(QStringLiteral("linkModelFault"));
    column->addWidget(m_fault);
    makeButtons(*column, knownPairs);
    listParameters();
    m_list->setFocus();
}

void LinkModelDialog::makeList(QVBoxLayout& column)
{
    m_list = new QTreeWidget{this};
    m_list->setObjectName(QStringLiteral("linkModelList"));
    m_list->setAccessibleName(tr("Parameters: F2 changes one, Delete takes what was found"));
    m_list->setUniformRowHeights(true);
    m_list->setHeaderLabels({tr("Parameter"), tr("Found"), tr("In force")});
    for (const int number : {foundColumn, valueColumn})
        m_list->headerItem()->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
    auto& header = *m_list->header();
    header.setStretchLastSection(false);
    header.setSectionResizeMode(nameColumn, QHeaderView::Stretch);
    for (const int number : {foundColumn, valueColumn}) {
        header.setSectionResizeMode(number, QHeaderView::Fixed);
        header.resizeSection(number, scaled(valueWidth));
    }
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers); // the second column alone is changed
    m_list->installEventFilter(this);
    column.addWidget(m_list, 1);
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* item) {
        if (std::ranges::find(m_items, item) != m_items.end())
            m_list->editItem(item, valueColumn);
    });
    connect(m_list, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
        if (!m_showing)
            takeValue(item);
    });
}

void LinkModelDialog::makeButtons(QVBoxLayout& column, std::size_t knownPairs)
{
    const auto button = [this](QHBoxLayout& row, const char* name, const QString& words, const char* iconName,
                               Look look) {
        auto* made = makeButton(QLatin1String{name}, words, QLatin1String{iconName}, look, this);
        made->setAutoDefault(false);
        row.addWidget(made);
        return made;
    };
    auto* files = new QHBoxLayout;
    auto* load = button(*files, "linkModelLoad", tr("Load from a file …"), "import", Look::Plain);
    auto* save = button(*files, "linkModelSave", tr("Save as a file …"), "export", Look::Plain);
    files->addStretch(1);
    column.addLayout(files);
    auto* row = new QHBoxLayout;
    m_learn = button(*row, "linkModelLearn", tr("Learn from what was decided"), "", Look::Plain);
    m_learn->setEnabled(knownPairs >= fewestKnown);
    m_learn->setToolTip(tr("%n pair(s) are known to be of one series, by decisions and by the register",
                           nullptr, static_cast<int>(knownPairs))
                        + QStringLiteral(" · ") + tr("at least %1 are needed").arg(fewestKnown));
    m_reset = button(*row, "linkModelReset", tr("All as found"), "", Look::Plain);
    row->addStretch(1);
    auto* cancel = button(*row, "linkModelCancel", tr("Cancel"), "", Look::Plain);
    m_accept = button(*row, "linkModelAccept", tr("Link with these"), "", Look::Main);
    m_accept->setDefault(true);
    column.addLayout(row);
    connect(load, &QPushButton::clicked, this, [this] {
        const auto file = askForFile(this, tr("Load parameters of linking"), Settings{}.fileFolder(),
                                     tr("Parameters (*.json)"));
        if (!file.isEmpty())
            readFrom(file);
    });
    connect(save, &QPushButton::clicked, this, [this] {
        const auto file = askWhereToSave(this, tr("Save parameters of linking"),
                                         Settings{}.fileFolder() + QLatin1Char{'/'}
                                             + tr("Parameters of linking") + QStringLiteral(".json"),
                                         tr("Parameters (*.json)"));
        if (!file.isEmpty())
            writeTo(file);
    });
    connect(m_learn, &QPushButton::clicked, this, [this] {
        m_learns = true;
        accept();
    });
    connect(m_reset, &QPushButton::clicked, this, [this] { setModel(m_found); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
}

/// The list anew: a file may bring other tables than there were.
void LinkModelDialog::listParameters()
{
    m_showing = true;
    m_list->clear();
    m_items.clear();
    m_listed.clear();
    m_parameters = linkParameters(m_model);
    QTreeWidgetItem* group = nullptr;
    for (const auto& parameter : m_parameters) {
        if (group == nullptr || group->text(nameColumn) != parameter.group) {
            group = new QTreeWidgetItem{m_list, {parameter.group}};
            group->setExpanded(m_list->topLevelItemCount() <= 2); // weights by degree are a long list
            group->setFirstColumnSpanned(true);
        }
        auto* item = new QTreeWidgetItem{group, {parameter.name}};
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        for (const int number : {foundColumn, valueColumn})
            item->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
        m_items.push_back(item);
    }
    for (std::size_t index = 0; index < m_parameters.size(); ++index)
        showValue(index);
    listValues(tr("What everybody has: counts nothing in this case"), m_model.hubs);
    listValues(tr("What ties all the same, though it is on the list of what everybody has"), m_model.ties);
    listEveryday();
    m_list->setCurrentItem(m_items.front());
    m_showing = false;
    say();
}

void LinkModelDialog::listValues(const QString& title, std::vector<std::string>& values)
{
    if (values.empty())
        return;
    auto* group = new QTreeWidgetItem{m_list, {title}};
    group->setExpanded(true);
    group->setFirstColumnSpanned(true);
    for (const auto& value : values) {
        auto* item = new QTreeWidgetItem{group, {writtenGroundText(value, m_masking)}};
        item->setToolTip(nameColumn, tr("Delete takes it off the list"));
        m_listed.push_back({item, &values, value});
    }
}

/// What the program takes for everybody's, less what a person said ties all the same.
void LinkModelDialog::listEveryday()
{
    auto* group = new QTreeWidgetItem{m_list, {tr("Websites and apps that everybody has, by the program")}};
    group->setFirstColumnSpanned(true);
    const auto add = [&](GroundKind kind, std::span<const std::string_view> names) {
        for (const auto name : names) {
            const auto value = LinkMaterial::listed(kind, name);
            if (std::ranges::binary_search(m_model.ties, value))
                continue;
            auto* item = new QTreeWidgetItem{group, {writtenGroundText(value, m_masking)}};
            item->setToolTip(nameColumn, tr("Delete takes it off the list: it ties incidents of this case"));
            m_listed.push_back({item, nullptr, value});
        }
    };
    add(GroundKind::Site, everydaySites());
    add(GroundKind::App, everydayApps());
}

void LinkModelDialog::takeOff(const QTreeWidgetItem& item)
{
    const auto listed = std::ranges::find(m_listed, &item, &ListedValue::item);
    if (listed == m_listed.end())
        return;
    if (listed->list != nullptr)
        std::erase(*listed->list, listed->value);
    else
        m_model.ties.insert(std::ranges::upper_bound(m_model.ties, listed->value), listed->value);
    listParameters();
}

void LinkModelDialog::showValue(std::size_t parameter)
{
    auto& item = *m_items[parameter];
    const double value = m_parameters[parameter].in(m_model);
    // a table that was not found has nothing to stand beside
    const bool alike = linkParameters(m_found).size() == m_parameters.size();
    const auto found = alike ? numberShown(m_parameters[parameter].in(m_found)) : QString{};
    auto font = item.font(valueColumn);
    font.setBold(numberShown(value) != found);
    item.setFont(valueColumn, font);
    item.setText(foundColumn, found);
    item.setText(valueColumn, numberShown(value));
}

void LinkModelDialog::takeValue(QTreeWidgetItem* item)
{
    const auto place = std::ranges::find(m_items, item);
    if (place == m_items.end())
        return;
    const auto parameter = static_cast<std::size_t>(place - m_items.begin());
    bool isNumber = false;
    const double value = item->text(valueColumn).trimmed().toDouble(&isNumber);
    if (isNumber && numberShown(value) != numberShown(m_parameters[parameter].in(m_model)))
        m_parameters[parameter].in(m_model) = value;
    m_showing = true;
    showValue(parameter);
    m_showing = false;
    say();
}

/// The value in force of the parameter that is chosen goes back to what was found.
void LinkModelDialog::takeFound()
{
    auto* item = m_list->currentItem();
    if (item == nullptr)
        return;
    if (!item->text(foundColumn).isEmpty())
        item->setText(valueColumn, item->text(foundColumn));
    else
        takeOff(*item);
}

void LinkModelDialog::setModel(const LinkModel& model)
{
    m_model = model;
    listParameters();
}

void LinkModelDialog::say()
{
    const auto sound = withParts(m_model, "{}");
    m_fault->say(sound ? QString{} : tr("Out of its bounds: %1").arg(toQString(sound.error().detail)));
    m_accept->setEnabled(sound.has_value());
    const bool asFound = parts().empty();
    m_reset->setEnabled(!asFound);
    m_origin->setText(
        tr("Found: %1. What is set here goes before what was found.").arg(weightsText(m_found)));
    if (!asFound)
        m_origin->setText(m_origin->text() + QLatin1Char{' '} + tr("Bold values were set by a person."));
}

void LinkModelDialog::readFrom(const QString& file)
{
    const auto text = wholeFile(toPath(file));
    const auto model = text ? withParts(m_found, *text) : tl::unexpected{text.error()};
    if (!model) {
        auto error = model.error();
        error.place = file.toStdString();
        m_message->show(MessageKind::Danger, parametersFaultText(error), {}, MessageLine::Closing::Closable);
        return;
    }
    m_message->clear();
    setModel(*model);
}

void LinkModelDialog::writeTo(const QString& file)
{
    if (const auto written = writeWhole(QByteArray::fromStdString(toJson(m_model)), toPath(file)); !written)
        m_message->show(MessageKind::Danger, describe(written.error()), {}, MessageLine::Closing::Closable);
    else
        m_message->show(MessageKind::Ok, tr("Saved as “%1”.").arg(QFileInfo{file}.fileName()), {},
                        MessageLine::Closing::Closable);
}

bool LinkModelDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto& press = *static_cast<QKeyEvent*>(event);
    auto* item = m_list->currentItem();
    const bool isValue = std::ranges::find(m_items, item) != m_items.end();
    if (press.key() == Qt::Key_Delete) {
        takeFound();
        return true;
    }
    const auto typed = press.text();
    const bool isNumber = !typed.isEmpty() && (typed[0].isDigit() || typed[0] == QLatin1Char{'-'});
    if (!isValue || (press.key() != Qt::Key_F2 && !isNumber))
        return QDialog::eventFilter(watched, event);
    m_list->editItem(item, valueColumn);
    if (auto* editor = m_list->viewport()->findChild<QLineEdit*>(); isNumber && editor != nullptr)
        editor->setText(typed);
    return true;
}

} // namespace jingwei::ui
