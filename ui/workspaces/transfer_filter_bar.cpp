#include "ui/workspaces/transfer_filter_bar.h"

#include "ui/support/format.h"
#include "ui/theme/buttons.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace jingwei::ui {

namespace {

constexpr int amountWidth = 90;
constexpr int timeWidth = 140;

/// A time as typed; a day alone means its first second, or its last where it ends the range.
std::optional<Instant> timeTyped(const QString& text, ZoneOffset zone, std::chrono::seconds dayAdds)
{
    const auto time = parseTime(toUtf8(text), zone);
    if (!time)
        return std::nullopt;
    switch (time->precision) {
    case TimePrecision::Day: return time->at + dayAdds;
    case TimePrecision::Minute:
        return time->at + (dayAdds.count() == 0 ? std::chrono::seconds{0} : std::chrono::seconds{59});
    case TimePrecision::Second: return time->at;
    }
    return time->at;
}

} // namespace

TransferFilterBar::TransferFilterBar(QWidget* parent) : Panel{Ground::Bg1, parent, Qt::BottomEdge}
{
    setObjectName(QStringLiteral("transferFilterBar"));
    setFixedHeight(scaled(measure::filterBar));
    m_row = new QHBoxLayout{this};
    m_row->setContentsMargins(scaled(measure::padding), 0, scaled(measure::padding), 0);
    m_row->setSpacing(scaled(measure::gap2));
    m_row->addWidget(new IconLabel{QStringLiteral("filter"), measure::icon, Ink::Ink2, this});
    const auto chip = [this](const QString& name) {
        auto* made = new Chip{{}, Chip::Size::Bar, Chip::Removal::Fixed, this};
        made->setObjectName(name);
        made->setCheckable(true);
        m_row->addWidget(made);
        return made;
    };
    m_traced = chip(QStringLiteral("filterTraced"));
    m_traced->setIconName(QStringLiteral("money"));
    m_account = chip(QStringLiteral("filterAccount"));
    m_account->setIconName(QStringLiteral("card"));
    const auto label = [this] {
        auto* made = new TextLabel{type::small, Ink::Ink2, this};
        m_row->addWidget(made);
        return made;
    };
    m_minimumLabel = label();
    m_minimum = makeField(QStringLiteral("filterMinimum"), amountWidth);
    m_timeLabel = label();
    m_from = makeField(QStringLiteral("filterFrom"), timeWidth);
    m_untilLabel = label();
    m_until = makeField(QStringLiteral("filterUntil"), timeWidth);
    m_error = new FieldError{this};
    m_error->setObjectName(QStringLiteral("filterError"));
    m_row->addWidget(m_error);
    m_row->addStretch(1);
    m_hidden = new Chip{{}, Chip::Size::Bar, Chip::Removal::Fixed, this};
    m_hidden->setObjectName(QStringLiteral("filterHidden"));
    m_hidden->setIconName(QStringLiteral("eyeoff"));
    m_hidden->setTone(Ground::WarnBg, Ink::Warn);
    m_row->addWidget(m_hidden);
    m_clear = makeLink(QStringLiteral("filterClear"), {}, this);
    m_row->addWidget(m_clear);

    connect(m_traced, &Chip::clicked, this, [this] {
        m_filter.tracedOnly = m_traced->isChecked();
        showState();
        emit changed();
    });
    connect(m_account, &Chip::clicked, this, [this] {
        const bool drop = m_filter.account.has_value();
        m_filter.account = drop ? std::nullopt : m_selectedAccount;
        m_filter.counterparty.reset();
        m_accountName = drop ? QString{} : m_selectedName;
        showState();
        emit changed();
    });
    connect(m_minimum, &QLineEdit::editingFinished, this, &TransferFilterBar::takeMinimum);
    connect(m_from, &QLineEdit::editingFinished, this, &TransferFilterBar::takeTimes);
    connect(m_until, &QLineEdit::editingFinished, this, &TransferFilterBar::takeTimes);
    connect(m_hidden, &Chip::clicked, this, &TransferFilterBar::clear);
    connect(m_clear, &QPushButton::clicked, this, &TransferFilterBar::clear);
    retranslate();
}

QLineEdit* TransferFilterBar::makeField(const QString& name, int width)
{
    auto* field = new QLineEdit{this};
    field->setObjectName(name);
    field->setMinimumWidth(scaled(width) * 3 / 5);
    field->setMaximumWidth(scaled(width));
    m_row->addWidget(field);
    return field;
}

void TransferFilterBar::setFilter(const TransferFilter& filter)
{
    m_filter = filter;
    const auto time = [this](std::optional<Instant> at) { return at ? timeText(*at, m_zone) : QString{}; };
    m_from->setText(time(filter.from));
    m_until->setText(time(filter.until));
    m_minimum->setText(filter.minimumUnits ? QString::number(*filter.minimumUnits) : QString{});
    m_error->say({});
    showState();
    emit changed();
}

void TransferFilterBar::setSelectedAccount(std::optional<VertexIndex> account, const QString& name)
{
    m_selectedAccount = account;
    m_selectedName = name;
    showState();
}

void TransferFilterBar::setAccountName(const QString& name)
{
    m_accountName = name;
    showState();
}

void TransferFilterBar::setTraceShown(bool shown)
{
    m_traceShown = shown;
    showState();
}

void TransferFilterBar::setHidden(qint64 hidden)
{
    m_hidden->setText(tr("%1 hidden", "number of transfers a filter hides").arg(countText(hidden)));
    m_hidden->setVisible(hidden > 0);
    m_clear->setVisible(!m_filter.letsAllThrough());
}

void TransferFilterBar::clear()
{
    m_accountName.clear();
    setFilter({});
}

void TransferFilterBar::takeMinimum()
{
    const auto text = m_minimum->text().trimmed();
    std::optional<std::int64_t> minimum;
    if (!text.isEmpty()) {
        const auto units = parseAmount(toUtf8(text), 0);
        if (!units) {
            m_error->say(tr("Write a whole amount, such as 5000"));
            return;
        }
        minimum = *units;
    }
    m_error->say({});
    if (minimum == m_filter.minimumUnits)
        return;
    m_filter.minimumUnits = minimum;
    emit changed();
}

void TransferFilterBar::takeTimes()
{
    using namespace std::chrono_literals;
    const auto fromText = m_from->text().trimmed();
    const auto untilText = m_until->text().trimmed();
    const auto from = timeTyped(fromText, m_zone, 0s);
    const auto until = timeTyped(untilText, m_zone, 86'399s);
    if ((!fromText.isEmpty() && !from) || (!untilText.isEmpty() && !until)) {
        m_error->say(tr("Write a time as 2025-03-17 or 2025-03-17 20:41"));
        return;
    }
    m_error->say({});
    if (from == m_filter.from && until == m_filter.until)
        return;
    m_filter.from = from;
    m_filter.until = until;
    emit changed();
}

void TransferFilterBar::showState()
{
    m_traced->setChecked(m_filter.tracedOnly);
    m_traced->setEnabled(m_traceShown || m_filter.tracedOnly);
    m_traced->setToolTip(m_traceShown ? tr("Show only transfers that carry stolen money")
                                      : tr("Follow the money of an incident first"));
    m_account->setChecked(m_filter.account.has_value());
    m_account->setEnabled(m_filter.account || m_selectedAccount);
    m_account->setText(m_filter.account ? tr("Only %1", "an account, or two").arg(m_accountName)
                                        : tr("Only the selected account"));
    m_account->setToolTip(m_filter.account    ? tr("Show all accounts again")
                          : m_selectedAccount ? tr("Show only transfers of %1").arg(m_selectedName)
                                              : tr("Select an account in a table or in the diagram first"));
    m_clear->setVisible(!m_filter.letsAllThrough());
}

void TransferFilterBar::retranslate()
{
    m_traced->setText(tr("Only stolen money"));
    m_minimumLabel->setText(tr("Amount at least"));
    m_minimum->setAccessibleName(tr("Least amount shown, in whole units"));
    m_timeLabel->setText(tr("Time from"));
    m_from->setAccessibleName(tr("Earliest time shown"));
    m_from->setPlaceholderText(tr("e.g. %1", "how a time is written").arg(QLatin1String{"2025-03-17"}));
    m_untilLabel->setText(tr("until"));
    m_until->setAccessibleName(tr("Latest time shown"));
    m_until->setPlaceholderText(tr("e.g. %1", "how a time is written").arg(QLatin1String{"2025-03-18"}));
    m_clear->setText(tr("Clear all"));
    m_hidden->setToolTip(tr("Show everything again"));
    showState();
}

} // namespace jingwei::ui
