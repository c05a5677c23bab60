#include "ui/intake/alert_dialog.h"

#include "ui/intake/similar_incidents.h"
#include "ui/jobs/job.h"
#include "ui/session_bridge.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"
#include "ui/text/error_text.h"
#include "ui/theme/tokens.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace jingwei::ui {

namespace {

constexpr int dialogWidth = 520;

Instant nowInSeconds()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

/// Words that the case keeps, not the window's: they stand in the evidence table of the report.
QString spoken()
{
    return QString::fromUtf8("口述");
}
QString written()
{
    return QString::fromUtf8("笔录");
}

} // namespace

AlertDialog::AlertDialog(SessionBridge& bridge, QWidget* parent)
    : QDialog{parent}
    , m_bridge{bridge}
    , m_channel{new SegmentedSwitch{this}}
    , m_similar{new SimilarIncidents{bridge, this}}
    , m_message{new MessageLine{this}}
{
    setObjectName(QStringLiteral("alertDialog"));
    setWindowTitle(tr("Report by word of mouth"));
    setMinimumWidth(scaled(dialogWidth));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    column->setSpacing(scaled(10));
    auto* why = new TextLabel{
        tr("Enough for a stop-payment request: who, from which account to which account, how much, when. "
           "It is kept as a source of its own and can be withdrawn."),
        type::body, Ink::Ink2, this};
    why->setWordWrap(true);
    column->addWidget(why);
    column->addWidget(m_message);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(scaled(12));
    grid->setVerticalSpacing(scaled(2));
    grid->setColumnStretch(1, 1);
    using enum AlertField;
    addField(*grid, Number, QStringLiteral("alertNumber"), tr("Number"), {});
    addField(*grid, Victim, QStringLiteral("alertVictim"), tr("Victim"), tr("Name"));
    addField(*grid, FromAccount, QStringLiteral("alertFrom"), tr("From account"),
             tr("Card or account of the victim"));
    addField(*grid, ToAccount, QStringLiteral("alertTo"), tr("To account"),
             tr("Card or account it was paid to"));
    addField(*grid, Bank, QStringLiteral("alertBank"), tr("Its bank"), tr("If known"));
    addField(*grid, Amount, QStringLiteral("alertAmount"), tr("Sum in yuan"), QStringLiteral("50,000.00"));
    addField(*grid, Time, QStringLiteral("alertTime"), tr("Paid at"), QStringLiteral("2025-03-17 20:41"));
    addField(*grid, Officer, QStringLiteral("alertOfficer"), tr("Taken by"), {});
    addField(*grid, Note, QStringLiteral("alertNote"), tr("Note"), tr("What else was said"));
    m_channel->setObjectName(QStringLiteral("alertChannel"));
    m_channel->setChoices({{spoken(), tr("By word of mouth")}, {written(), tr("Written record")}});
    const int line = grid->rowCount();
    grid->addWidget(new TextLabel{tr("Taken as"), type::body, Ink::Ink2, this}, line, 0);
    grid->addWidget(m_channel, line, 1, Qt::AlignLeft);
    column->addLayout(grid);
    column->addWidget(m_similar);

    m_save = makeButton(QStringLiteral("alertSave"), tr("Save and follow the money"), QStringLiteral("money"),
                        Look::Main, this);
    m_save->setDefault(true);
    m_cancel = makeButton(QStringLiteral("alertCancel"), tr("Cancel"), {}, Look::Plain, this);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(m_save, &QAbstractButton::clicked, this, &AlertDialog::accept);
    connect(m_cancel, &QAbstractButton::clicked, this, &AlertDialog::reject);

    const auto snapshot = bridge.snapshot();
    const auto now = nowInSeconds();
    m_fields.at(Number)->setText(proposeAlertNumber(*snapshot, now));
    m_fields.at(Time)->setText(timeText(now, snapshot->zone).left(16)); // people remember the minute at best
    if (bridge.hasCase())
        m_fields.at(Officer)->setText(toQString(bridge.session().by()));
    m_fields.at(Victim)->setFocus(Qt::OtherFocusReason);
}

AlertDialog::~AlertDialog() = default;

void AlertDialog::addField(QGridLayout& grid, AlertField field, const QString& name, const QString& caption,
                           const QString& placeholder)
{
    auto* label = new TextLabel{caption, type::body, Ink::Ink2, this};
    auto* edit = new QLineEdit{this};
    edit->setObjectName(name);
    edit->setAccessibleName(caption);
    edit->setPlaceholderText(placeholder);
    auto* error = new FieldError{this};
    error->setObjectName(name + QStringLiteral("Error"));
    const int line = grid.rowCount();
    grid.addWidget(label, line, 0);
    grid.addWidget(edit, line, 1);
    grid.addWidget(error, line + 1, 1);
    grid.setRowMinimumHeight(line + 1, scaled(4));
    label->setBuddy(edit);
    connect(edit, &QLineEdit::textEdited, error, [error] { error->say({}); });
    connect(edit, &QLineEdit::textChanged, m_similar,
            [this] { m_similar->consider(alertSoFar(input(), *m_bridge.snapshot(), nowInSeconds())); });
    m_fields.emplace(field, edit);
    m_errors.emplace(field, error);
}

QString AlertDialog::errorAt(AlertField field) const
{
    return m_errors.at(field)->text();
}

AlertInput AlertDialog::input() const
{
    AlertInput input;
    for (const auto& [field, edit] : m_fields)
        input.typed.emplace(field, edit->text());
    input.channel = m_channel->current();
    return input;
}

void AlertDialog::accept()
{
    if (m_job)
        return;
    auto check = checkAlert(input(), *m_bridge.snapshot(), nowInSeconds());
    for (const auto& [field, error] : m_errors) {
        const auto said = check.errors.find(field);
        error->say(said == check.errors.end() ? QString{} : said->second);
    }
    if (!check.alert) {
        m_fields.at(check.errors.begin()->first)->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (check.doubts != m_doubts) { // told once; saving again means that it is so
        for (const auto& [field, sentence] : check.doubts)
            m_errors.at(field)->say(sentence);
        m_doubts = std::move(check.doubts);
        if (!m_doubts.empty()) {
            m_message->show(MessageKind::Warn,
                            tr("Look again at what is marked. If it is right, save again."));
            return;
        }
    }
    save(*std::move(check.alert));
}

/// On the pool, over a connection of its own: in a large case deriving the facts takes its time.
void AlertDialog::save(Alert alert)
{
    using Saved = Result<std::shared_ptr<const CaseSnapshot>>;
    m_save->setEnabled(false);
    m_message->show(MessageKind::Info, tr("Saving …"));
    m_savedNumber = toQString(alert.number);
    const auto& session = m_bridge.session();
    m_job = m_bridge.newJob(tr("Saving the report"), this);
    m_job->start(
        m_bridge.pool(),
        [file = session.file(), by = session.by(), alert = std::move(alert)](Progress& progress) -> Saved {
            auto own = CaseSession::open(file, by);
            if (!own)
                return tl::unexpected(own.error());
            if (const auto source = (*own)->addAlert(alert, progress); !source)
                return tl::unexpected(source.error());
            return (*own)->snapshot();
        },
        [this](Saved saved) {
            std::exchange(m_job, nullptr)->deleteLater();
            m_save->setEnabled(true);
            if (!saved) {
                m_message->show(MessageKind::Danger, describe(saved.error()));
                return;
            }
            m_bridge.adopt(*std::move(saved));
            QDialog::accept();
        });
}

void AlertDialog::reject()
{
    if (m_job)
        m_job->cancel(); // the answer closes it or says why not
    else
        QDialog::reject();
}

} // namespace jingwei::ui
