#include "ui/main_window/stolen_panel.h"

#include "ui/theme/buttons.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/stolen_choices.h"

#include <QVBoxLayout>

#include <utility>

namespace jingwei::ui {

namespace {

constexpr std::size_t mostIncidents = 3; ///< of many followed together, the panel speaks of the first ones

} // namespace

StolenPanel::StolenPanel(SessionBridge& bridge, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
    , m_head{new SectionHead{{}, this}}
    , m_column{new QVBoxLayout{this}}
{
    setObjectName(QStringLiteral("stolenPanel"));
    m_head->setIconName(QStringLiteral("victim"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(scaled(2));
    m_column->addWidget(m_head);
    retranslate();
    clear();
}

void StolenPanel::retranslate()
{
    m_head->setTitle(tr("Stolen or not"));
}

void StolenPanel::clear()
{
    delete std::exchange(m_content, nullptr);
    setVisible(false);
}

void StolenPanel::show(std::span<const TransferId> transfers)
{
    clear();
    const auto& followed = m_bridge.followed();
    const auto choices = stolenChoices(
        *m_bridge.snapshot(), std::span{followed}.first(std::min(followed.size(), mostIncidents)), transfers);
    if (choices.empty())
        return;
    m_content = new QWidget{this};
    auto* column = new QVBoxLayout{m_content};
    column->setContentsMargins(scaled(22), 0, 0, scaled(4));
    column->setSpacing(scaled(6));
    m_column->addWidget(m_content);
    for (const auto& choice : choices) {
        auto* sentence = new TextLabel{choice.sentence, type::body, Ink::Ink, m_content};
        sentence->setObjectName(QStringLiteral("stolenSentence"));
        sentence->setWordWrap(true);
        column->addWidget(sentence);
        for (const auto& act : choice.acts) {
            auto* button =
                makeButton(QStringLiteral("stolenAct"), act.words, act.iconName, Look::Plain, m_content);
            connect(button, &QAbstractButton::clicked, this,
                    [this, edit = act.edit] { m_bridge.apply(edit); });
            column->addWidget(button, 0, Qt::AlignLeft);
        }
    }
    setVisible(true);
}

} // namespace jingwei::ui
