#include "ui/intake/question_bar.h"

#include "ui/theme/tokens.h"

#include <QHBoxLayout>

namespace jingwei::ui {

QuestionBar::QuestionBar(const QString& name, QWidget* parent)
    : Panel{Ground::AccentBg, parent, Qt::BottomEdge}
    , m_row{new QHBoxLayout{this}}
    , m_question{new TextLabel{type::bodyBold, Ink::Ink, this}}
{
    setObjectName(name);
    m_row->setContentsMargins(scaled(measure::padding), scaled(measure::gap1), scaled(measure::padding),
                              scaled(measure::gap1));
    m_row->setSpacing(scaled(measure::gap2));
    m_row->addWidget(new IconLabel{QStringLiteral("question"), measure::icon, Ink::Accent, this});
    m_row->addWidget(m_question);
    setVisible(false);
}

} // namespace jingwei::ui
