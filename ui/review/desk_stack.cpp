#include "ui/review/desk_stack.h"

#include "ui/theme/buttons.h"
#include "ui/theme/messages.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace jingwei::ui {

namespace {

constexpr int barWidth = 320;

} // namespace

DeskStack::DeskStack(const QString& name, QWidget& desk, QWidget* parent)
    : QStackedWidget{parent}
    , m_desk{&desk}
{
    m_state = new EmptyState{this};
    m_state->setObjectName(name + QStringLiteral("State"));
    addWidget(m_state);
    addWidget(makeBusy(name));
    addWidget(m_desk);
    connect(m_state, &EmptyState::activated, this, &DeskStack::stateActivated);
}

QWidget* DeskStack::makeBusy(const QString& name)
{
    m_busy = new QWidget{this};
    m_busy->setObjectName(name + QStringLiteral("Busy"));
    auto* column = new QVBoxLayout{m_busy};
    column->setSpacing(scaled(measure::gap3));
    column->addStretch(1);
    m_busyText = new TextLabel{type::body, Ink::Ink2, m_busy};
    column->addWidget(m_busyText, 0, Qt::AlignHCenter);
    m_progress = new QProgressBar{m_busy};
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(scaled(barWidth));
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    m_cancel = makeButton(name + QStringLiteral("Cancel"), {}, {}, Look::Plain, m_busy);
    column->addWidget(m_cancel, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_cancel, &QPushButton::clicked, this, &DeskStack::stopRequested);
    return m_busy;
}

void DeskStack::showDesk()
{
    setCurrentWidget(m_desk);
}

bool DeskStack::showsDesk() const
{
    return currentWidget() == m_desk;
}

void DeskStack::showBusy()
{
    m_progress->setValue(0);
    setCurrentWidget(m_busy);
}

void DeskStack::showState(const QString& iconName, const QString& sentence, const QString& buttonText)
{
    m_state->show(iconName, sentence, buttonText);
    setCurrentWidget(m_state);
}

void DeskStack::setProgress(double fraction)
{
    m_progress->setValue(static_cast<int>(std::lround(fraction * 100.0)));
}

void DeskStack::setBusyTexts(const QString& sentence, const QString& cancel)
{
    m_busyText->setText(sentence);
    m_cancel->setText(cancel);
}

} // namespace jingwei::ui
