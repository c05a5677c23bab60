#include "ui/main_window/join_panel.h"

#include "ui/theme/buttons.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/page_head.h"

#include <QVBoxLayout>

#include <utility>

namespace jingwei::ui {

JoinPanel::JoinPanel(SessionBridge& bridge, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
    , m_head{new SectionHead{{}, this}}
    , m_column{new QVBoxLayout{this}}
{
    setObjectName(QStringLiteral("joinPanel"));
    m_head->setIconName(QStringLiteral("merge"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(scaled(2));
    m_column->addWidget(m_head);
    connect(&bridge, &SessionBridge::editAbandoned, this, &JoinPanel::enableActs);
    connect(&bridge, &SessionBridge::failed, this, &JoinPanel::enableActs);
    retranslate();
    clear();
}

void JoinPanel::retranslate()
{
    m_head->setTitle(tr("One payment or two"));
}

void JoinPanel::clear()
{
    delete std::exchange(m_content, nullptr);
    setVisible(false);
}

void JoinPanel::show(std::span<const TransferId> transfers)
{
    clear();
    const auto choices = joinChoices(*m_bridge.snapshot(), transfers, maskingOf(m_bridge));
    if (choices.empty())
        return;
    m_content = new QWidget{this};
    auto* column = new QVBoxLayout{m_content};
    column->setContentsMargins(scaled(22), 0, 0, scaled(4));
    column->setSpacing(scaled(6));
    m_column->addWidget(m_content);
    for (const auto& choice : choices)
        addChoice(choice);
    enableActs();
    setVisible(true);
}

void JoinPanel::addChoice(const JoinChoice& choice)
{
    auto* sentence = new TextLabel{choice.sentence, type::body, Ink::Ink, m_content};
    sentence->setObjectName(QStringLiteral("joinSentence"));
    sentence->setWordWrap(true);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_content->layout()->addWidget(sentence);
    if (!choice.edit)
        return;
    const bool apart = choice.edit->joined == std::optional{false};
    auto* act = makeButton(QStringLiteral("joinAct"), choice.act,
                           apart ? QStringLiteral("split") : QStringLiteral("merge"), Look::Plain, m_content);
    act->setToolTip(choice.toolTip);
    connect(act, &QAbstractButton::clicked, this, [this, edit = *choice.edit] {
        m_bridge.apply(edit);
        enableActs();
    });
    static_cast<QVBoxLayout*>(m_content->layout())->addWidget(act, 0, Qt::AlignLeft);
}

/// While an edit is worked out what is said here may be out of date: nothing more can be decided on it.
void JoinPanel::enableActs()
{
    for (auto* act : findChildren<QAbstractButton*>(QStringLiteral("joinAct")))
        act->setEnabled(!m_bridge.settling());
}

} // namespace jingwei::ui
