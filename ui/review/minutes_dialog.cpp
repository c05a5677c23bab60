#include "ui/review/minutes_dialog.h"

#include "ui/support/format.h"
#include "ui/theme/buttons.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSettings>
#include <QVBoxLayout>

namespace jingwei::ui {

namespace {

constexpr int dialogWidth = 420;
/// What the brief is classified as is what papers of this desk are.
const auto classificationSetting = QLatin1String{"brief/classification"};

} // namespace

MinutesDialog::MinutesDialog(Masking window, QWidget* parent) : QDialog{parent}
{
    setObjectName(QStringLiteral("minutesDialog"));
    setWindowTitle(tr("Minutes of the review"));
    setMinimumWidth(scaled(dialogWidth));
    auto* column = new QVBoxLayout{this};
    column->setSpacing(scaled(measure::gap2));
    const auto addField = [&](const QString& name, const QString& text) {
        auto* field = new QLineEdit{this};
        field->setObjectName(name);
        field->setAccessibleName(text);
        auto* label = new TextLabel{text, type::small, Ink::Ink2, this};
        label->setBuddy(field);
        column->addWidget(label);
        column->addWidget(field);
        return field;
    };
    m_classification =
        addField(QStringLiteral("minutesClassification"), tr("Classification, printed on each page"));
    m_classification->setText(QSettings{}.value(classificationSetting).toString());
    m_mask = new QCheckBox{tr("Mask names and numbers of people"), this};
    m_mask->setObjectName(QStringLiteral("minutesMask"));
    m_mask->setChecked(true);
    m_mask->setEnabled(window == Masking::Shown);
    if (window == Masking::Masked)
        m_mask->setToolTip(tr("The whole window is masked now; switch that off first."));
    column->addWidget(m_mask);
    m_reason = addField(QStringLiteral("minutesReason"), tr("Why they must be shown in full, for the log"));
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    auto* cancel = makeButton(QStringLiteral("minutesCancel"), tr("Cancel"), {}, Look::Plain, this);
    m_go = makeButton(QStringLiteral("minutesGo"), tr("Choose a file …"), {}, Look::Main, this);
    m_go->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(m_go);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_mask, &QCheckBox::toggled, this, &MinutesDialog::updateButton);
    connect(m_reason, &QLineEdit::textChanged, this, &MinutesDialog::updateButton);
    updateButton();
}

void MinutesDialog::updateButton()
{
    m_reason->setEnabled(!m_mask->isChecked());
    const bool ready = m_mask->isChecked() || !m_reason->text().trimmed().isEmpty();
    m_go->setEnabled(ready);
    m_go->setToolTip(ready ? QString{} : tr("Say in a few words why; it is written to the log."));
}

std::string MinutesDialog::classification() const
{
    return toUtf8(m_classification->text().trimmed());
}

Masking MinutesDialog::masking() const
{
    return m_mask->isChecked() ? Masking::Masked : Masking::Shown;
}

std::string MinutesDialog::reason() const
{
    return m_mask->isChecked() ? std::string{} : toUtf8(m_reason->text().trimmed());
}

} // namespace jingwei::ui
