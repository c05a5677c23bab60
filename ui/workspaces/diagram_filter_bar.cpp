#include "ui/workspaces/diagram_filter_bar.h"

#include "ui/charts/time_brush.h"
#include "ui/support/format.h"
#include "ui/theme/buttons.h"
#include "ui/theme/chip.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>

#include <array>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr int amountWidth = 110;
/// Sums that one sifts by, in fen; 0: all.
constexpr std::array<Minor, 8> usualSums{0,         1'000'00,  5'000'00,   10'000'00,
                                         20'000'00, 50'000'00, 100'000'00, 500'000'00};

} // namespace

DiagramFilterBar::DiagramFilterBar(QWidget* parent) : Panel{Ground::Bg1, parent, Qt::TopEdge}
{
    setObjectName(QStringLiteral("diagramFilterBar"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    auto* bar = new QWidget{this};
    bar->setFixedHeight(scaled(measure::filterBar));
    auto* row = new QHBoxLayout{bar};
    row->setContentsMargins(scaled(measure::padding), 0, scaled(measure::padding), 0);
    row->setSpacing(scaled(measure::gap2));
    row->addWidget(new IconLabel{QStringLiteral("filter"), measure::icon, Ink::Ink2, bar});
    m_leastLabel = new TextLabel{type::small, Ink::Ink2, bar};
    row->addWidget(m_leastLabel);
    m_least = new QLineEdit{bar};
    m_least->setObjectName(QStringLiteral("diagramLeast"));
    m_least->setMaximumWidth(scaled(amountWidth));
    m_leastLabel->setBuddy(m_least);
    m_sums = m_least->addAction(icon(QStringLiteral("down"), IconColour::Quiet), QLineEdit::TrailingPosition);
    m_sums->setShortcut(Qt::ALT | Qt::Key_Down);
    m_sums->setShortcutContext(Qt::WidgetShortcut);
    row->addWidget(m_least);
    m_error = new FieldError{bar};
    m_error->setObjectName(QStringLiteral("diagramLeastError"));
    row->addWidget(m_error);
    const auto chip = [&](const QString& name, const QString& iconName, Chip::Removal removal) {
        auto* made = new Chip{{}, Chip::Size::Bar, removal, bar};
        made->setObjectName(name);
        made->setIconName(iconName);
        return made;
    };
    m_time = chip(QStringLiteral("diagramTime"), QStringLiteral("clock"), Chip::Removal::Removable);
    row->addWidget(m_time);
    row->addStretch(1);
    m_filtered = chip(QStringLiteral("diagramFiltered"), QStringLiteral("filter"), Chip::Removal::Fixed);
    m_hidden = chip(QStringLiteral("diagramHidden"), QStringLiteral("eyeoff"), Chip::Removal::Fixed);
    for (auto* hidden : {m_filtered, m_hidden}) {
        hidden->setTone(Ground::WarnBg, Ink::Warn);
        row->addWidget(hidden);
    }
    m_clear = makeLink(QStringLiteral("diagramClear"), {}, bar);
    row->addWidget(m_clear);
    column->addWidget(bar);
    m_brush = new TimeBrush{this};
    m_brush->setObjectName(QStringLiteral("diagramBrush"));
    column->addWidget(m_brush);

    connect(m_least, &QLineEdit::editingFinished, this, &DiagramFilterBar::takeLeast);
    connect(m_least, &QLineEdit::returnPressed, this, &DiagramFilterBar::typed);
    connect(m_sums, &QAction::triggered, this, &DiagramFilterBar::offerSums);
    connect(m_time, &Chip::removeRequested, this, [this] { takeRange({}, {}); });
    connect(m_filtered, &Chip::clicked, this, &DiagramFilterBar::clear);
    connect(m_hidden, &Chip::clicked, this, &DiagramFilterBar::showHiddenRequested);
    connect(m_clear, &QPushButton::clicked, this, &DiagramFilterBar::clear);
    connect(m_brush, &TimeBrush::rangeChosen, this, &DiagramFilterBar::takeRange);
    retranslate();
}

DiagramFilterBar::~DiagramFilterBar()
{
    m_least->disconnect(this); // a field that goes with the focus says that it is edited
}

void DiagramFilterBar::show(const DiagramSettings& settings, const std::vector<Instant>& moments,
                            ZoneOffset zone)
{
    m_settings = settings;
    m_zone = zone;
    if (!m_least->hasFocus())
        m_least->setText(settings.least == 0 ? QString{} : toQString(formatAmount(settings.least, 2)));
    m_error->say({});
    if (moments != m_brush->moments()) // zoom and play go on where only the range is another
        m_brush->setMoments(moments, zone);
    m_brush->setRange(settings.since, settings.until);
    showState();
}

void DiagramFilterBar::setMarks(std::vector<TimeMark> marks)
{
    m_brush->setMarks(std::move(marks));
}

void DiagramFilterBar::setHidden(std::size_t byFilter, std::size_t byHand)
{
    m_byFilter = byFilter;
    m_byHand = byHand;
    showState();
}

void DiagramFilterBar::setBusy(bool busy)
{
    m_brush->setBusy(busy);
}

void DiagramFilterBar::takeFocus()
{
    m_least->setFocus(Qt::ShortcutFocusReason);
    m_least->selectAll();
}

void DiagramFilterBar::showState()
{
    const bool timed = m_settings.since || m_settings.until;
    m_time->setVisible(timed);
    if (timed)
        m_time->setText(m_brush->rangeText());
    m_filtered->setVisible(m_byFilter > 0);
    m_filtered->setText(tr("%n filtered out", "nodes of the diagram", static_cast<int>(m_byFilter)));
    m_hidden->setVisible(m_byHand > 0);
    m_hidden->setText(tr("%n hidden", "nodes of the diagram", static_cast<int>(m_byHand)));
    m_clear->setVisible(timed || m_settings.least != 0);
}

void DiagramFilterBar::takeLeast()
{
    const auto typed = m_least->text().trimmed();
    const auto amount = typed.isEmpty() ? Result<Minor>{0} : parseAmount(toUtf8(typed), 2);
    if (!amount || *amount < 0) {
        m_error->say(tr("“%1” is no sum of money.").arg(typed));
        return;
    }
    m_error->say({});
    if (*amount == m_settings.least)
        return;
    m_settings.least = *amount;
    emit chosen(m_settings);
}

void DiagramFilterBar::offerSums()
{
    auto* menu = new QMenu{this};
    menu->setObjectName(QStringLiteral("diagramSums"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto sum : usualSums) {
        auto* choice = menu->addAction(sum == 0 ? tr("all") : moneyOnLink(sum));
        choice->setCheckable(true);
        choice->setChecked(sum == m_settings.least);
        connect(choice, &QAction::triggered, this, [this, sum] {
            m_least->setText(sum == 0 ? QString{} : toQString(formatAmount(sum, 2)));
            takeLeast();
        });
    }
    menu->popup(m_least->mapToGlobal(QPoint{0, -menu->sizeHint().height()}));
}

void DiagramFilterBar::takeRange(std::optional<Instant> since, std::optional<Instant> until)
{
    if (m_settings.since == since && m_settings.until == until)
        return;
    m_settings.since = since;
    m_settings.until = until;
    emit chosen(m_settings);
}

void DiagramFilterBar::clear()
{
    m_least->clear();
    m_settings.least = 0;
    m_settings.since.reset();
    m_settings.until.reset();
    emit chosen(m_settings);
}

void DiagramFilterBar::retranslate()
{
    m_leastLabel->setText(tr("Transfers of at least (yuan)"));
    m_least->setAccessibleName(m_leastLabel->text());
    m_least->setPlaceholderText(tr("all"));
    m_least->setToolTip(tr("The least sum that is drawn (Ctrl+Shift+F)"));
    m_sums->setToolTip(tr("Usual sums (Alt+Down)"));
    m_time->setToolTip(tr("Only what happened in this time is drawn; × shows all again"));
    m_filtered->setToolTip(tr("Nodes all of whose links are smaller or at another time; click to show them"));
    m_hidden->setToolTip(tr("Nodes that were hidden; click to show them again (Shift+Del)"));
    m_clear->setText(tr("Clear the filter"));
    m_brush->retranslate();
    showState();
}

} // namespace jingwei::ui
