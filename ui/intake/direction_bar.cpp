#include "ui/intake/direction_bar.h"

#include "ui/support/format.h"
#include "ui/theme/buttons.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>

namespace jingwei::ui {

namespace {

constexpr qsizetype longestName = 14;

QString shortened(const std::string& name)
{
    const auto whole = toQString(name);
    return whole.size() <= longestName ? whole : whole.left(longestName - 1) + QChar{0x2026};
}

const auto outKey = QStringLiteral("out");
const auto inKey = QStringLiteral("in");

} // namespace

DirectionBar::DirectionBar(QWidget* parent) : QuestionBar{QStringLiteral("directionBar"), parent}
{
    m_answers = new SegmentedSwitch{this};
    m_answers->setObjectName(QStringLiteral("directionAnswer"));
    row().addWidget(m_answers);
    m_evidenceIcon = new IconLabel{QStringLiteral("check"), measure::icon, Ink::Ok, this};
    row().addWidget(m_evidenceIcon);
    m_evidence = new TextLabel{type::body, Ink::Ok, this};
    m_evidence->setObjectName(QStringLiteral("directionEvidence"));
    m_evidence->setElided();
    row().addWidget(m_evidence, 1);
    connect(m_answers, &SegmentedSwitch::chosen, this,
            [this](const QString& key) { emit answered(key == outKey ? FirstMeans::Out : FirstMeans::In); });
}

void DirectionBar::show(const DirectionQuestion& question, FirstMeans answer)
{
    m_answer = answer;
    const bool asked = question.kind != DirectionQuestion::Kind::None;
    setVisible(asked);
    if (!asked)
        return;
    const auto first = shortened(question.first);
    const bool columns = question.kind == DirectionQuestion::Kind::Columns;
    sentence().setText(columns ? tr("One question: does money leave in “%1”?", "head of a column").arg(first)
                               : tr("One question: does “%1” mean that money leaves?", "a value").arg(first));
    m_answers->setAccessibleName(sentence().text());
    m_answers->setChoices({{outKey, tr("%1 = out", "head of a column or a value").arg(first)},
                           {inKey, tr("%1 = in", "head of a column or a value").arg(first)}});
    m_answers->setCurrent(answer == FirstMeans::Out ? outKey : inKey);
}

void DirectionBar::showEvidence(const Trial* chosen, const Trial* other, Evidence evidence)
{
    const bool known =
        chosen != nullptr && other != nullptr && (chosen->balancesSeen > 0 || other->balancesSeen > 0);
    m_evidenceIcon->setVisible(known);
    if (!known) {
        m_evidence->setInk(Ink::Ink2);
        const bool asking = evidence == Evidence::Coming && (chosen == nullptr || other == nullptr);
        m_evidence->setText(asking              ? tr("asking the balances …")
                            : chosen == nullptr ? QString{}
                                                : tr("There are no balances that could tell."));
        return;
    }
    const auto* out = m_answer == FirstMeans::Out ? chosen : other;
    const auto* in = m_answer == FirstMeans::Out ? other : chosen;
    const bool agrees = chosen->balancesFollow > other->balancesFollow;
    m_evidenceIcon->setIconName(agrees ? QStringLiteral("check") : QStringLiteral("warn"));
    m_evidenceIcon->setInk(agrees ? Ink::Ok : Ink::Warn);
    m_evidence->setInk(agrees ? Ink::Ok : Ink::Warn);
    m_evidence->setText(tr("out: %1 of %2 balances follow; in: %3 of %4")
                            .arg(countText(out->balancesFollow), countText(out->balancesSeen),
                                 countText(in->balancesFollow), countText(in->balancesSeen)));
}

} // namespace jingwei::ui
