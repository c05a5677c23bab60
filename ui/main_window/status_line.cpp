#include "ui/main_window/status_line.h"

#include "ui/support/format.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QHBoxLayout>

#include <map>

namespace jingwei::ui {

QString selectionSentence(const Selection& selection)
{
    const auto entities = static_cast<int>(selection.entities.size());
    const auto transfers = static_cast<int>(selection.transfers.size());
    const auto incidents = static_cast<int>(selection.incidents.size());
    QStringList parts;
    if (incidents > 0)
        parts.append(StatusLine::tr("%n incident(s) selected", nullptr, incidents));
    if (entities > 0)
        parts.append(StatusLine::tr("%n account(s) or other thing(s) selected", nullptr, entities));
    if (transfers > 0)
        parts.append(StatusLine::tr("%n transfer(s) selected", nullptr, transfers));
    return parts.isEmpty() ? StatusLine::tr("Ready") : parts.join(QStringLiteral("   "));
}

QString selectionSum(const FlowGraph& graph, const Selection& selection)
{
    std::map<Currency, Minor> sums;
    for (const auto transfer : selection.transfers) {
        const auto edge = graph.find(transfer);
        if (!edge)
            continue;
        auto& sum = sums[graph.currency(*edge)];
        const auto more = addChecked(sum, graph.amount(*edge));
        if (!more)
            return {};
        sum = *more;
    }
    QStringList texts;
    for (const auto& [currency, sum] : sums)
        texts.append(moneyText(sum, currency));
    return texts.isEmpty() ? QString{} : StatusLine::tr("Sum %1").arg(texts.join(QStringLiteral("  ")));
}

StatusLine::StatusLine(SessionBridge& bridge, QWidget* parent)
    : Panel{Ground::Bg1, parent, Qt::TopEdge}
    , m_bridge{bridge}
    , m_selection{new TextLabel{type::small, Ink::Ink2, this}}
    , m_sum{new TextLabel{type::smallBold, Ink::Ink, this}}
    , m_tick{new IconLabel{QStringLiteral("check"), 14, Ink::Ok, this}}
    , m_check{new TextLabel{type::small, Ink::Ok, this}}
    , m_zone{new TextLabel{type::small, Ink::Ink2, this}}
{
    setObjectName(QStringLiteral("status"));
    m_selection->setObjectName(QStringLiteral("statusSelection"));
    m_check->setObjectName(QStringLiteral("statusCheck"));
    setFixedHeight(scaled(measure::statusBar));
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(scaled(12), 1, scaled(12), 0);
    row->setSpacing(scaled(measure::gap4));
    row->addWidget(m_selection);
    row->addWidget(m_sum);
    row->addStretch(1);
    auto* check = new QHBoxLayout;
    check->setSpacing(scaled(measure::gap1));
    check->addWidget(m_tick);
    check->addWidget(m_check);
    row->addLayout(check);
    row->addWidget(m_zone);
    connect(&bridge, &SessionBridge::changed, this, &StatusLine::refresh);
    setCheck({});
    refresh();
}

void StatusLine::setCheck(const QString& text)
{
    m_check->setText(text);
    m_tick->setVisible(!text.isEmpty());
}

QString StatusLine::selectionText() const
{
    return m_selection->text();
}

void StatusLine::refresh()
{
    m_selection->setText(selectionSentence(m_bridge.selection()));
    const auto sum = selectionSum(*m_bridge.snapshot()->graph, m_bridge.selection());
    m_sum->setText(sum);
    m_sum->setVisible(!sum.isEmpty());
    const auto minutes = m_bridge.snapshot()->zone.count();
    const auto sign = minutes < 0 ? QLatin1Char{'-'} : QLatin1Char{'+'};
    const auto whole = std::abs(minutes);
    m_zone->setText(tr("Zone %1%2:%3", "offset of local time: sign, hours, minutes")
                        .arg(sign)
                        .arg(whole / 60, 2, 10, QLatin1Char{'0'})
                        .arg(whole % 60, 2, 10, QLatin1Char{'0'}));
}

void StatusLine::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace jingwei::ui
