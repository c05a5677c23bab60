#include "ui/workspaces/assumption_list.h"

#include "ui/theme/tokens.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr int mostLinesShown = 6;

} // namespace

AssumptionList::AssumptionList(QWidget* parent) : QWidget{parent}
{
    setObjectName(QStringLiteral("assumptions"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_line = new MessageLine{this};
    m_line->setObjectName(QStringLiteral("assumptionsLine"));
    m_text = new QPlainTextEdit{this};
    m_text->setObjectName(QStringLiteral("assumptionsText"));
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_line);
    column->addWidget(m_text);
    connect(m_line, &MessageLine::activated, this, &AssumptionList::toggle);
    update();
}

void AssumptionList::show(const QStringList& sentences)
{
    m_sentences = sentences;
    update();
}

bool AssumptionList::isUnfolded() const
{
    return m_unfolded && !m_sentences.isEmpty();
}

void AssumptionList::retranslate()
{
    update();
}

void AssumptionList::toggle()
{
    m_unfolded = !m_unfolded;
    update();
}

void AssumptionList::update()
{
    setVisible(!m_sentences.isEmpty());
    const bool single = m_sentences.size() == 1;
    if (m_sentences.isEmpty())
        m_line->clear();
    else if (single)
        m_line->show(MessageKind::Warn, m_sentences.front());
    else
        m_line->show(MessageKind::Warn,
                     tr("The result rests on %n assumption(s) that no row proves.", nullptr,
                        static_cast<int>(m_sentences.size())),
                     m_unfolded ? tr("Hide them") : tr("Show them"));
    m_text->setAccessibleName(tr("Assumptions of the trace"));
    m_text->setPlainText(m_sentences.join(QLatin1Char{'\n'}));
    const auto lines = std::min<qsizetype>(m_sentences.size(), mostLinesShown);
    m_text->setFixedHeight(static_cast<int>(lines) * m_text->fontMetrics().lineSpacing()
                           + scaled(measure::gap3));
    m_text->setVisible(isUnfolded() && !single);
}

} // namespace jingwei::ui
