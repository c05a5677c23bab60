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

void AssumptionList::show(const QStringList& assumptions, const QStringList& remarks)
{
    m_assumptions = assumptions;
    m_remarks = remarks;
    m_headline.clear();
    update();
}

void AssumptionList::show(const QStringList& sentences, const QString& headline)
{
    m_assumptions = sentences;
    m_remarks.clear();
    m_headline = headline;
    update();
}

bool AssumptionList::isUnfolded() const
{
    return m_unfolded && sentences().size() > 1;
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

QString AssumptionList::headline() const
{
    if (!m_headline.isEmpty())
        return m_headline;
    if (m_assumptions.isEmpty())
        return tr("The result has %n remark(s).", nullptr, static_cast<int>(m_remarks.size()));
    return tr("The result rests on %n assumption(s) that no row proves.", nullptr,
              static_cast<int>(m_assumptions.size()));
}

void AssumptionList::update()
{
    const auto all = sentences();
    setVisible(!all.isEmpty());
    const auto kind = m_assumptions.isEmpty() ? MessageKind::Info : MessageKind::Warn;
    if (all.isEmpty())
        m_line->clear();
    else if (all.size() == 1)
        m_line->show(kind, all.front());
    else
        m_line->show(kind, headline(), m_unfolded ? tr("Hide them") : tr("Show them"));
    m_text->setAccessibleName(tr("Assumptions of the trace"));
    m_text->setPlainText(all.join(QLatin1Char{'\n'}));
    const auto lines = std::min<qsizetype>(all.size(), mostLinesShown);
    m_text->setFixedHeight(static_cast<int>(lines) * m_text->fontMetrics().lineSpacing()
                           + scaled(measure::gap3));
    m_text->setVisible(isUnfolded());
}

} // namespace jingwei::ui
