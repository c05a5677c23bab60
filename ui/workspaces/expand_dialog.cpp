#include "ui/workspaces/expand_dialog.h"

#include "ui/support/format.h"
#include "ui/text/words.h"
#include "ui/theme/buttons.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/diagram_desk.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QTimer>

#include <array>

namespace jingwei::ui {

namespace {

constexpr int dialogWidth = 460;
constexpr int typingRest = 200; ///< milliseconds

} // namespace

ExpandDialog::ExpandDialog(DiagramDesk& desk, ExpandWish wish, ZoneOffset zone, QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_wish{std::move(wish)}
    , m_zone{zone}
    , m_wait{new QTimer{this}}
{
    setObjectName(QStringLiteral("expandDialog"));
    setWindowTitle(tr("Expand"));
    setMinimumWidth(scaled(dialogWidth));
    auto* column = new QVBoxLayout{this};
    column->setSpacing(scaled(measure::gap2));
    column->addWidget(
        new TextLabel{tr("What is linked with %n node(s)", nullptr, static_cast<int>(m_wish.from.size())),
                      type::title, Ink::Ink, this});
    makeChoices();
    makeKinds();
    m_least =
        addField(QStringLiteral("expandLeast"), tr("Transfers of at least (yuan)"), QStringLiteral("5000"));
    m_since = addField(QStringLiteral("expandSince"), tr("From"), QStringLiteral("2025-03-01"));
    m_until = addField(QStringLiteral("expandUntil"), tr("Until"), QStringLiteral("2025-03-31"));
    m_told = new TextLabel{{}, type::body, Ink::Ink, this};
    m_told->setObjectName(QStringLiteral("expandTold"));
    m_told->setWordWrap(true);
    column->addWidget(m_told);
    makeButtons();
    m_wait->setSingleShot(true);
    m_wait->setInterval(typingRest);
    connect(m_wait, &QTimer::timeout, this, &ExpandDialog::countAgain);
    countAgain();
}

void ExpandDialog::makeChoices()
{
    auto* row = new QHBoxLayout;
    m_depth = new SegmentedSwitch{this};
    m_depth->setObjectName(QStringLiteral("expandDepth"));
    m_depth->setChoices({{QStringLiteral("1"), tr("1 step"), {}, tr("Direct links only")},
                         {QStringLiteral("2"), tr("2 steps"), {}, tr("And what is linked to those")},
                         {QStringLiteral("3"), tr("3 steps"), {}, tr("And one step further")}});
    m_depth->setCurrent(QString::number(m_wish.depth));
    m_way = new SegmentedSwitch{this};
    m_way->setObjectName(QStringLiteral("expandWay"));
    m_way->setChoices({{QStringLiteral("both"), tr("Both ways"), {}, {}},
                       {QStringLiteral("in"), tr("Up-stream"), {}, tr("Where money and calls come from")},
                       {QStringLiteral("out"), tr("Down-stream"), {}, tr("Where money and calls go to")}});
    m_way->setCurrent(QStringLiteral("both"));
    row->addWidget(m_depth);
    row->addWidget(m_way);
    row->addStretch(1);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    for (auto* choice : {m_depth, m_way})
        connect(choice, &SegmentedSwitch::chosen, this, &ExpandDialog::change);
}

void ExpandDialog::makeKinds()
{
    const std::array<std::pair<QString, std::vector<EntityKind>>, 5> kinds{
        {{tr("Accounts"), {EntityKind::Account, EntityKind::Unnamed, EntityKind::Outside}},
         {tr("Exits (cash, merchants, platforms …)"),
          {EntityKind::Cash, EntityKind::Merchant, EntityKind::Platform, EntityKind::Crypto,
           EntityKind::Wallet, EntityKind::BankInternal}},
         {tr("Incidents"), {EntityKind::Incident}},
         {tr("Holders"), {EntityKind::Person}},
         {tr("Phones"), {EntityKind::Phone, EntityKind::Device, EntityKind::Sim}}}};
    auto* grid = new QGridLayout;
    int place = 0;
    for (const auto& [text, list] : kinds) {
        auto* box = new QCheckBox{text, this};
        box->setObjectName(QStringLiteral("expandKind%1").arg(place));
        box->setChecked(true);
        grid->addWidget(box, place / 2, place % 2);
        connect(box, &QCheckBox::toggled, this, &ExpandDialog::change);
        m_kinds.emplace_back(box, list);
        ++place;
    }
    static_cast<QVBoxLayout*>(layout())->addLayout(grid);
}

QLineEdit* ExpandDialog::addField(const QString& name, const QString& label, const QString& example)
{
    auto* row = new QHBoxLayout;
    auto* said = new TextLabel{label, type::small, Ink::Ink2, this};
    auto* field = new QLineEdit{this};
    field->setObjectName(name);
    field->setAccessibleName(label);
    field->setPlaceholderText(example);
    field->setClearButtonEnabled(true);
    said->setBuddy(field);
    row->addWidget(said, 1);
    row->addWidget(field, 1);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(field, &QLineEdit::textChanged, this, &ExpandDialog::change);
    return field;
}

void ExpandDialog::makeButtons()
{
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    auto* cancel = makeButton(QStringLiteral("expandCancel"), tr("Cancel"), {}, Look::Plain, this);
    cancel->setAutoDefault(false);
    m_go = makeButton(QStringLiteral("expandGo"), {}, QStringLiteral("expand"), Look::Main, this);
    m_go->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(m_go);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &QDialog::accept);
}

void ExpandDialog::change()
{
    m_go->setEnabled(false);
    m_wait->start();
}

bool ExpandDialog::readMoment(const QLineEdit& field, std::optional<Instant>& moment) const
{
    moment.reset();
    const auto typed = toUtf8(field.text().trimmed());
    if (typed.empty())
        return true;
    const auto time = parseTime(typed, m_zone);
    if (!time)
        return false;
    using namespace std::chrono_literals;
    const bool wholeDay = &field == m_until && time->precision == TimePrecision::Day;
    moment = time->at + (wholeDay ? std::chrono::seconds{24h - 1s} : 0s);
    return true;
}

void ExpandDialog::countAgain()
{
    m_wish.depth = m_depth->current().toUInt();
    m_wish.way = m_way->current() == QStringLiteral("in")    ? ExpandWay::In
                 : m_way->current() == QStringLiteral("out") ? ExpandWay::Out
                                                             : ExpandWay::Both;
    m_wish.kinds.clear();
    bool all = true;
    for (const auto& [box, kinds] : m_kinds) {
        if (box->isChecked())
            m_wish.kinds.insert(kinds.begin(), kinds.end());
        all = all && box->isChecked();
    }
    const bool none = m_wish.kinds.empty();
    if (all)
        m_wish.kinds.clear();
    const auto least = m_least->text().trimmed();
    const auto amount = least.isEmpty() ? Result<Minor>{0} : parseAmount(toUtf8(least), 2);
    m_go->setEnabled(false);
    m_go->setText(tr("Expand"));
    if (!amount || !readMoment(*m_since, m_wish.since) || !readMoment(*m_until, m_wish.until)) {
        m_told->setText(!amount ? tr("“%1” is no sum of money.").arg(least)
                                : tr("Write times as 2025-03-01 or 2025-03-01 12:00:05."));
        return;
    }
    m_wish.least = *amount;
    if (none) {
        m_told->setText(tr("No kind is chosen."));
        return;
    }
    m_desk.count(m_wish, [self = QPointer{this}](const Expansion& expansion) {
        if (self)
            self->tell(expansion);
    });
}

void ExpandDialog::tell(const Expansion& expansion)
{
    m_things = expansion.things;
    QStringList kinds;
    for (const auto& [kind, count] : expansion.counts)
        kinds.push_back(tr("%1 +%2", "kind, how many would come")
                            .arg(kindText(kind), countText(static_cast<std::int64_t>(count))));
    const auto count = static_cast<int>(m_things.size());
    m_told->setText(count == 0 ? tr("Nothing new would come.") : kinds.join(QStringLiteral(" · ")));
    m_go->setText(tr("Expand by %n", nullptr, count));
    m_go->setEnabled(count > 0);
}

} // namespace jingwei::ui
