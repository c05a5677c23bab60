#include "ui/brief/brief_options.h"

#include "ui/brief/brief_style.h"
#include "ui/support/format.h"
#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QSignalBlocker>
#include <QStringList>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace jingwei::ui {

namespace {

const auto classificationSetting = QLatin1String{"brief/classification"};
constexpr int typingPause = 400; ///< milliseconds before what is typed makes new pages

} // namespace

BriefOptions::BriefOptions(QWidget* parent) : QWidget{parent}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto padded = [&](QWidget* widget) {
        auto* row = new QVBoxLayout;
        row->setContentsMargins(scaled(measure::padding), scaled(measure::gap1) / 2, scaled(measure::padding),
                                scaled(measure::gap1) / 2);
        row->addWidget(widget);
        column->addLayout(row);
    };

    m_head = new SectionHead{{}, this};
    m_head->setIconName(QStringLiteral("settings"));
    m_head->setContentsMargins(scaled(measure::padding), 0, scaled(measure::padding), 0);
    column->addWidget(m_head);
    m_classificationLabel = new TextLabel{type::small, Ink::Ink3, this};
    padded(m_classificationLabel);
    m_classification = new QComboBox{this};
    m_classification->setObjectName(QStringLiteral("briefClassification"));
    m_classification->setEditable(true);
    m_classification->setInsertPolicy(QComboBox::NoInsert);
    padded(m_classification);
    m_fonts = new TextLabel{type::small, Ink::Ink3, this};
    m_fonts->setWordWrap(true);
    padded(m_fonts);

    m_maskHead = new SectionHead{{}, this};
    m_maskHead->setIconName(QStringLiteral("eyeoff"));
    m_maskHead->setContentsMargins(scaled(measure::padding), 0, scaled(measure::padding), 0);
    column->addWidget(m_maskHead);
    m_mask = new QCheckBox{this};
    m_mask->setObjectName(QStringLiteral("briefMask"));
    m_mask->setChecked(true);
    padded(m_mask);
    m_examples = new TextLabel{type::small, Ink::Ink2, this};
    m_examples->setWordWrap(true);
    padded(m_examples);
    m_reasonField = new QLineEdit{this};
    m_reasonField->setObjectName(QStringLiteral("briefReason"));
    padded(m_reasonField);
    m_reasonError = new FieldError{this};
    padded(m_reasonError);
    m_reveal = makeButton(QStringLiteral("briefReveal"), {}, QStringLiteral("eye"), Look::Danger, this);
    padded(m_reveal);

    m_typing = new QTimer{this};
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);
    connect(m_classification, &QComboBox::editTextChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, [this] {
        QSettings{}.setValue(classificationSetting, classification());
        emit changed();
    });
    connect(m_mask, &QCheckBox::toggled, this, &BriefOptions::takeMaskSwitch);
    connect(m_reveal, &QPushButton::clicked, this, &BriefOptions::reveal);
    connect(m_reasonField, &QLineEdit::returnPressed, this, &BriefOptions::reveal);
    retranslate();
    const QSignalBlocker quiet{m_classification};
    m_classification->setEditText(QSettings{}.value(classificationSetting).toString());
}

QString BriefOptions::classification() const
{
    return m_classification->currentText().trimmed();
}

void BriefOptions::retranslate()
{
    m_head->setTitle(tr("The paper"));
    m_classificationLabel->setText(tr("Classification, printed on each page"));
    const auto written = m_classification->currentText();
    const QSignalBlocker quiet{m_classification};
    m_classification->clear();
    const QStringList classifications{tr("Internal use"), tr("Secret ★ 1 year"), tr("Confidential ★ 1 year")};
    m_classification->addItems(classifications);
    m_classification->setEditText(written);
    m_classification->lineEdit()->setPlaceholderText(classifications.front());
    m_classification->setAccessibleName(m_classificationLabel->text());
    m_fonts->setText(fontsText());
    m_fonts->setVisible(!m_fonts->text().isEmpty());

    m_maskHead->setTitle(tr("Masking"));
    m_mask->setText(tr("Mask names and numbers of people"));
    m_examples->setText(tr("Name %1 · card %2 · phone %3", "examples of masked values")
                            .arg(personName("周文", Masking::Masked),
                                 valueText(EntityKind::Account, "6299001200342068", Masking::Masked),
                                 valueText(EntityKind::Phone, "19900003021", Masking::Masked)));
    m_reasonField->setPlaceholderText(tr("Why must they be shown in full?"));
    m_reasonField->setAccessibleName(tr("Reason for showing names and numbers in full"));
    m_reveal->setText(tr("Show in full and log it"));
    showState();
}

QString BriefOptions::fontsText() const
{
    using brief_style::Face;
    QStringList lines;
    for (const auto face : {Face::Body, Face::Title}) {
        const auto missing = brief_style::missingFamily(face);
        if (!missing.isEmpty())
            lines +=
                tr("Font %1 is not installed; %2 stands for it.").arg(missing, brief_style::family(face));
    }
    return lines.join(QLatin1Char{'\n'});
}

void BriefOptions::setWindowMasking(Masking masking)
{
    m_windowMasking = masking;
    if (masking == Masking::Masked && m_masking == Masking::Shown) {
        const QSignalBlocker quiet{m_mask};
        m_mask->setChecked(true);
        m_masking = Masking::Masked;
        m_reason.clear();
    }
    showState();
}

void BriefOptions::takeMaskSwitch(bool on)
{
    m_reasonError->say({});
    if (on && std::exchange(m_masking, Masking::Masked) == Masking::Shown) {
        m_reason.clear();
        emit changed();
    }
    showState();
    if (!on)
        m_reasonField->setFocus(Qt::OtherFocusReason);
}

void BriefOptions::reveal()
{
    const auto reason = m_reasonField->text().trimmed();
    if (reason.isEmpty()) {
        m_reasonError->say(tr("Say in a few words why; it is written to the log."));
        m_reasonField->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_reason = reason;
    m_masking = Masking::Shown;
    m_reasonField->clear();
    m_reasonError->say({});
    showState();
    emit revealed(reason);
    emit changed();
}

void BriefOptions::showState()
{
    const bool windowMasked = m_windowMasking == Masking::Masked;
    const bool asking = !m_mask->isChecked() && m_masking == Masking::Masked;
    m_mask->setEnabled(!windowMasked);
    m_mask->setToolTip(windowMasked ? tr("The whole window is masked now; switch that off first.")
                                    : QString{});
    m_examples->setVisible(!asking);
    m_examples->setEnabled(m_masking == Masking::Masked);
    m_reasonField->setVisible(asking);
    m_reveal->setVisible(asking);
}

} // namespace jingwei::ui
