#include "ui/workspaces/refund_dialog.h"

#include "core/base/hash.h"
#include "core/trace/measure_clock.h"
#include "ui/brief/brief_pdf.h"
#include "ui/brief/brief_workbook.h"
#include "ui/jobs/job.h"
#include "ui/support/file_dialog.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"
#include "ui/tables/data_table.h"
#include "ui/text/brief_phrases.h"
#include "ui/text/error_text.h"
#include "ui/text/trace_text.h"
#include "ui/theme/buttons.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/ask_dialog.h"
#include "ui/workspaces/assumption_list.h"
#include "ui/workspaces/log_note.h"
#include "ui/workspaces/money_columns.h"
#include "ui/workspaces/page_head.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QJsonObject>
#include <QLineEdit>
#include <QTimer>

#include <utility>

namespace jingwei::ui {

namespace {

constexpr int dialogWidth = 760, dialogHeight = 560;
constexpr int typingPause = 300; ///< ms
constexpr QLatin1String reachedKey{"reached"};
constexpr QLatin1String lossKey{"loss"};

/// What is frozen there by a source, else what is held by the trace; nothing: neither is known.
std::optional<Minor> proposedSum(const SessionBridge& bridge, VertexIndex vertex)
{
    const auto snapshot = bridge.snapshot();
    for (const auto& measure : measuresOf(snapshot->measures, snapshot->graph->account(vertex).id))
        if (!measure.releases && measure.amount && kindOf(measure) == MeasureKind::Freeze)
            return measure.amount;
    if (!bridge.trace())
        return std::nullopt;
    const auto& accounts = bridge.trace()->trace.accounts;
    const auto traced = std::ranges::find(accounts, vertex, &TracedAccount::vertex);
    return traced == accounts.end() ? std::nullopt : std::optional{traced->held};
}

} // namespace

RefundDialog::RefundDialog(SessionBridge& bridge, const EntityRef& account, QWidget* parent)
    : QDialog{parent}
    , m_bridge{bridge}
    , m_account{account}
    , m_wait{new QTimer{this}}
{
    setObjectName(QStringLiteral("refundDialog"));
    setWindowTitle(tr("Plan for the return of frozen money"));
    resize(scaled(dialogWidth), scaled(dialogHeight));
    makeFields();
    m_wait->setSingleShot(true);
    m_wait->setInterval(typingPause);
    connect(m_wait, &QTimer::timeout, this, &RefundDialog::compute);
    for (auto* field : {m_amount, m_notice})
        connect(field, &QLineEdit::textChanged, m_wait, qOverload<>(&QTimer::start));
    connect(m_basis, &SegmentedSwitch::chosen, this, [this](const QString& key) {
        m_basis->setCurrent(key);
        compute();
    });
    connect(m_write, &QPushButton::clicked, this, &RefundDialog::chooseFile);
    compute();
}

void RefundDialog::makeFields()
{
    auto* grid = new QGridLayout{this};
    grid->setSpacing(scaled(measure::gap2));
    const auto snapshot = m_bridge.snapshot();
    const auto vertex = snapshot->graph->find(m_account);
    const auto& fact = snapshot->graph->account(*vertex);
    const auto masking = maskingOf(m_bridge);
    auto* title = new TextLabel{accountText(fact, masking), type::title, Ink::Ink, this};
    auto* about = new TextLabel{tr("%1 · %2 · traced by %3", "holder, bank, method")
                                    .arg(holderText(fact, masking),
                                         fact.bank.empty() ? unknownText() : toQString(fact.bank),
                                         traceMethodText(m_bridge.following().method)),
                                type::small, Ink::Ink2, this};
    grid->addWidget(title, 0, 0, 1, 4);
    grid->addWidget(about, 1, 0, 1, 4);

    m_amount = new QLineEdit{this};
    m_amount->setObjectName(QStringLiteral("refundAmount"));
    if (const auto sum = proposedSum(m_bridge, *vertex))
        m_amount->setText(toQString(formatAmount(*sum, cny.decimals())));
    m_notice = new QLineEdit{this};
    m_notice->setObjectName(QStringLiteral("refundNotice"));
    m_notice->setPlaceholderText(tr("for example 2025-03-01"));
    m_basis = new SegmentedSwitch{this};
    m_basis->setObjectName(QStringLiteral("refundBasis"));
    m_basis->setChoices(
        {{reachedKey,
          tr("What reached the account"),
          {},
          tr("Counted as loss is what of each victim's stolen money came to this account")},
         {lossKey, tr("The whole loss"), {}, tr("Counted as loss is all of each victim's stolen money")}});
    m_basis->setCurrent(reachedKey);
    const auto caption = [&](const QString& text, QWidget* field, int row, int column) {
        auto* label = new TextLabel{text, type::small, Ink::Ink2, this};
        label->setBuddy(field);
        field->setAccessibleName(text);
        grid->addWidget(label, row, column);
        grid->addWidget(field, row + 1, column);
    };
    caption(tr("Frozen sum (yuan)"), m_amount, 2, 0);
    caption(tr("Counted as loss"), m_basis, 2, 1);
    caption(tr("Day of the notice"), m_notice, 2, 2);
    grid->setColumnStretch(3, 1);
    m_error = new FieldError{this};
    grid->addWidget(m_error, 4, 0, 1, 4);

    m_rule = new TextLabel{type::small, Ink::Ink2, this};
    m_rule->setObjectName(QStringLiteral("refundRule"));
    m_rule->setWordWrap(true);
    grid->addWidget(m_rule, 5, 0, 1, 4);
    m_table = new DataTable{QStringLiteral("refund"), m_bridge.pool(), this};
    m_table->setAccessibleName(tr("What each victim gets"));
    m_table->setEmptyText(QStringLiteral("refund"),
                          tr("As far as money was followed, no victim's money reached this account."));
    grid->addWidget(m_table, 6, 0, 1, 4);
    grid->setRowStretch(6, 1);
    m_leftOut = new AssumptionList{this};
    m_leftOut->setObjectName(QStringLiteral("refundLeftOut"));
    grid->addWidget(m_leftOut, 7, 0, 1, 4);
    m_sums = new TextLabel{type::body, Ink::Ink, this};
    m_sums->setObjectName(QStringLiteral("refundSums"));
    grid->addWidget(m_sums, 8, 0, 1, 4);
    m_reveal = new QCheckBox{tr("Show names and numbers in full (asks for a reason)"), this};
    grid->addWidget(m_reveal, 9, 0, 1, 2);
    m_write = makeButton(QStringLiteral("refundWrite"), tr("Write the sheets"), QStringLiteral("print"),
                         Look::Main, this);
    grid->addWidget(m_write, 9, 3, Qt::AlignRight);
}

std::optional<RefundNotice> RefundDialog::notice() const
{
    const auto zone = m_bridge.snapshot()->zone;
    const auto day = parseTime(toUtf8(m_notice->text().trimmed()), zone);
    return day ? std::optional{refundNoticeFrom(day->at, zone)} : std::nullopt;
}

void RefundDialog::compute()
{
    delete m_job;
    m_plan.reset();
    m_write->setEnabled(false);
    const auto amount = parseAmount(toUtf8(m_amount->text()), cny.decimals());
    if (!amount || *amount < 0) {
        m_error->say(tr("Write the frozen sum in yuan, such as 100000.00."));
        return;
    }
    if (!m_notice->text().trimmed().isEmpty() && !notice()) {
        m_error->say(tr("Write the day of the notice as 2025-03-01, or leave it empty."));
        return;
    }
    m_error->say({});
    RefundRequest request{m_account, formatAmount(*amount, cny.decimals())};
    request.basis = m_basis->current() == lossKey ? RefundBasis::Loss : RefundBasis::Reached;
    request.method = m_bridge.following().method;
    m_job = m_bridge.newJob(tr("Sharing out frozen money"), this);
    m_job->start(
        m_bridge.pool(),
        [snapshot = m_bridge.snapshot(), request](Progress& progress) {
            return refundOfAccount(*snapshot, request, progress);
        },
        [this](Result<AccountRefund> refund) { showPlan(std::move(refund)); });
}

void RefundDialog::showPlan(Result<AccountRefund> refund)
{
    m_job->deleteLater();
    if (!refund) {
        m_error->say(describe(refund.error()));
        return;
    }
    m_plan = std::make_shared<AccountRefund>(*std::move(refund));
    const auto& plan = m_plan->plan;
    m_write->setEnabled(true);
    auto rule = briefPhrase(refundRule(plan.mode));
    if (const auto days = notice()) {
        const auto zone = m_bridge.snapshot()->zone;
        rule += QLatin1Char{'\n'}
                + briefPhrase(BriefPhrase::RefundNotice)
                      .arg(dayText(days->from, zone), dayText(days->until, zone));
    } else if (plan.mode == RefundMode::ProRata) {
        rule += QLatin1Char{'\n'} + briefPhrase(BriefPhrase::RefundNoticeNeeded);
    }
    m_rule->setText(rule);
    const auto money = [currency = m_plan->currency](Minor sum) { return moneyText(sum, currency); };
    m_sums->setText(tr("Frozen %1 = to be returned %2 + stays frozen %3; losses counted %4")
                        .arg(money(plan.amount), money(plan.paid), money(plan.left), money(plan.loss)));
    const auto masking = maskingOf(m_bridge);
    const auto claim = [shown = m_plan](RowIndex row) -> const RefundClaim& {
        return shown->plan.victims[row];
    };
    const auto incident = [shown = m_plan, claim](RowIndex row) -> const IncidentFact& {
        return shown->trail.incidents[claim(row).incident];
    };
    const auto sum = [&](const char* key, const QString& heading, Minor RefundClaim::*part) {
        return TableColumn{.key = QString::fromLatin1(key),
                           .title = heading,
                           .kind = ColumnKind::Number,
                           .width = 130,
                           .text = [claim, money, part](RowIndex row) { return money(claim(row).*part); },
                           .number = [claim, part](RowIndex row) { return claim(row).*part; },
                           .bold = part == &RefundClaim::pay};
    };
    m_table->show(
        static_cast<RowIndex>(plan.victims.size()),
        {{.key = QStringLiteral("incident"),
          .title = tr("Incident"),
          .width = 110,
          .text = [incident](RowIndex row) { return toQString(incident(row).number); }},
         {.key = QStringLiteral("victim"),
          .title = tr("Victim"),
          .width = 110,
          .text = [incident, masking](RowIndex row) { return personName(incident(row).victim, masking); }},
         sum("stolen", tr("Stolen"), &RefundClaim::stolen),
         sum("loss", tr("Counted as loss"), &RefundClaim::loss),
         sum("pay", tr("To be returned"), &RefundClaim::pay)});
    showLeftOut();
}

/// A victim who is missing from the plan is missing for a reason, and may yet come into it.
void RefundDialog::showLeftOut()
{
    const auto& trail = m_plan->trail;
    QStringList sentences;
    for (const auto& nothing : trail.nothingOf)
        sentences << nothingFollowedText(trail.incidents[nothing.incident].number, nothing.reason);
    m_leftOut->show(sentences,
                    tr("Of %n incident(s) nothing could be followed; their victims are not in this plan.",
                       nullptr, static_cast<int>(sentences.size())));
}

void RefundDialog::chooseFile()
{
    std::string reason;
    if (m_reveal->isChecked()) {
        AskDialog ask{{.name = QStringLiteral("refundReveal"),
                       .title = tr("Show names and numbers in full"),
                       .about = windowTitle(),
                       .what = tr("The sheets will show the victims' names, identity numbers, phones and "
                                  "accounts in full."),
                       .keep = tr("Keep masked"),
                       .go = tr("Show in full"),
                       .reason = tr("Why the sheets are shown in full")},
                      this};
        if (ask.exec() != Accepted)
            return;
        reason = ask.reason();
    }
    const QDir folder{QDir::homePath()};
    auto file = askWhereToSave(this, tr("Where to write the sheets of the plan"),
                               folder.filePath(tr("Refund plan", "name of a file") + QLatin1String{".xlsx"}),
                               tr("Workbook, with a PDF beside it (*.xlsx)"));
    if (file.isEmpty())
        return;
    if (!file.endsWith(QLatin1String{".xlsx"}, Qt::CaseInsensitive))
        file += QLatin1String{".xlsx"};
    writeTo(file, reason);
}

void RefundDialog::writeTo(const QString& file, const std::string& reason)
{
    if (!m_plan)
        return;
    RefundSheetOptions options;
    options.look = {m_bridge.session().by(), {}, reason.empty(), m_bridge.session().logHead()};
    options.notice = notice();
    const auto document = file.chopped(5) + QLatin1String{".pdf"};
    auto* const job = m_bridge.newJob(tr("Writing the sheets of the plan"), this);
    job->start(
        m_bridge.pool(),
        [snapshot = m_bridge.snapshot(), refund = m_plan, options, file,
         document](Progress& progress) -> Result<std::string> {
            const auto sheets = sheetOfRefund(*snapshot, *refund, options);
            if (auto workbook = writeBriefWorkbook(sheets, toPath(file)); !workbook)
                return tl::unexpected(workbook.error());
            if (auto pdf = writeBriefPdf(sheets, toPath(document), progress); !pdf)
                return tl::unexpected(pdf.error());
            return hashOfFile(toPath(file));
        },
        [this, job, refund = m_plan, file, reason](const Result<std::string>& hash) {
            job->deleteLater();
            if (!hash) {
                m_error->say(describe(hash.error()));
                return;
            }
            const auto decimals = refund->currency.decimals();
            const QJsonObject detail{
                {QStringLiteral("account"), toQString(m_account.value)},
                {QStringLiteral("amount"), toQString(formatAmount(refund->plan.amount, decimals))},
                {QStringLiteral("paid"), toQString(formatAmount(refund->plan.paid, decimals))},
                {QStringLiteral("file"), QFileInfo{file}.fileName()},
                {QStringLiteral("sha256"), toQString(*hash)},
                {QStringLiteral("revealed"), !reason.empty()}};
            if (const auto noted = noteInLog(m_bridge, "refund", detail, toQString(reason)); !noted) {
                m_error->say(describe(noted.error()));
                return;
            }
            m_sums->setText(
                tr("The sheets lie in %1, with a PDF beside it.").arg(QDir::toNativeSeparators(file)));
            emit written(file);
        });
}

} // namespace jingwei::ui
