#include "ui/review/look_back_bar.h"

#include "ui/theme/buttons.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

namespace jingwei::ui {

LookBackBar::LookBackBar(const QString& name, QWidget* parent) : Panel{Ground::AccentBg, parent}
{
    const auto part = [&name](QLatin1String which) { return name + QLatin1String{"LookBack"} + which; };
    setObjectName(part({}));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(scaled(measure::padding), scaled(measure::gap1), scaled(measure::padding),
                               scaled(measure::gap1));
    column->setSpacing(scaled(measure::gap1));
    auto* row = new QHBoxLayout;
    m_before = makeTool(part(QLatin1String{"Before"}), QStringLiteral("left"), {}, this);
    m_after = makeTool(part(QLatin1String{"After"}), QStringLiteral("right"), {}, this);
    m_step = new QSlider{Qt::Horizontal, this};
    m_step->setObjectName(part(QLatin1String{"Step"}));
    row->addWidget(m_before);
    row->addWidget(m_step, 1);
    row->addWidget(m_after);
    column->addLayout(row);
    auto* line = new QHBoxLayout;
    m_text = new TextLabel{type::small, Ink::Accent, this};
    m_text->setObjectName(part(QLatin1String{"Text"}));
    m_text->setElided();
    line->addWidget(m_text, 1);
    m_now = makeLink(part(QLatin1String{"Now"}), {}, this);
    line->addWidget(m_now);
    column->addLayout(line);
    hide();
    connect(m_step, &QSlider::valueChanged, this,
            [this](int votes) { emit stepChosen(static_cast<std::size_t>(votes)); });
    connect(m_before, &QToolButton::clicked, this, [this] { m_step->setValue(m_step->value() - 1); });
    connect(m_after, &QToolButton::clicked, this, [this] { m_step->setValue(m_step->value() + 1); });
    connect(m_now, &QPushButton::clicked, this, &LookBackBar::nowRequested);
    retranslate();
}

void LookBackBar::retranslate()
{
    m_before->setToolTip(tr("One decision earlier"));
    m_before->setAccessibleName(m_before->toolTip());
    m_after->setToolTip(tr("One decision later"));
    m_after->setAccessibleName(m_after->toolTip());
    m_step->setAccessibleName(tr("State after which decision"));
    m_now->setText(tr("Back to now"));
    showText();
}

void LookBackBar::showStep(const std::optional<std::size_t>& at, std::size_t last)
{
    setVisible(at.has_value());
    if (!at)
        return;
    const QSignalBlocker quiet{m_step};
    m_step->setRange(0, static_cast<int>(last));
    m_step->setValue(static_cast<int>(*at));
    m_before->setEnabled(*at > 0);
    m_after->setEnabled(*at < last);
    showText();
}

void LookBackBar::showText()
{
    m_text->setText(m_step->value() == 0
                        ? tr("Before the first decision")
                        : tr("After decision %1 of %2").arg(m_step->value()).arg(m_step->maximum()));
}

void LookBackBar::focusStep()
{
    m_step->setFocus(Qt::OtherFocusReason);
}

} // namespace jingwei::ui
