#include "ui/review/pair_head.h"

#include "ui/review/ground_words.h"
#include "ui/support/format.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace jingwei::ui {

namespace {

constexpr int headHeight = 52;
constexpr int tileSize = 28;
constexpr int leastForCounts = 500; ///< narrower, the room is for who the two are

QString aboutText(const IncidentFact& incident)
{
    const auto loss = incident.loss ? moneyText(*incident.loss) : unknownText();
    return PairHead::tr("loss %1 · %2", "sum, police unit")
        .arg(loss, incident.unit.empty() ? PairHead::tr("unit unknown") : toQString(incident.unit));
}

} // namespace

PairHead::PairHead(QWidget* parent) : Panel{Ground::Bg2, parent, Qt::BottomEdge}
{
    setObjectName(QStringLiteral("pairHead"));
    setFixedHeight(scaled(headHeight));
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(scaled(measure::padding), 0, scaled(measure::padding), 0);
    row->setSpacing(scaled(measure::gap3));
    m_a = makeSide(*row, QStringLiteral("pairFirst"));
    m_b = makeSide(*row, QStringLiteral("pairSecond"));
    auto* score = new QVBoxLayout;
    score->setSpacing(0);
    m_scoreCaption = new TextLabel{type::small, Ink::Ink2, this};
    m_scoreCaption->setAlignment(Qt::AlignRight);
    m_score = new TextLabel{type::figure, Ink::Ink, this};
    m_score->setObjectName(QStringLiteral("pairScore"));
    m_score->setAlignment(Qt::AlignRight);
    score->addStretch(1);
    score->addWidget(m_scoreCaption);
    score->addWidget(m_score);
    score->addStretch(1);
    row->addLayout(score);
    m_counts = new TextLabel{type::small, Ink::Ink2, this};
    m_counts->setObjectName(QStringLiteral("pairCounts"));
    row->addWidget(m_counts);
}

PairHead::Side PairHead::makeSide(QLayout& row, const QString& name)
{
    auto* picture = new EntityTile{tileSize, this};
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    Side side{picture, new TextLabel{type::bodyBold, Ink::Ink, this},
              new TextLabel{type::small, Ink::Ink2, this}};
    side.name->setObjectName(name);
    side.name->setElided();
    side.about->setElided();
    texts->addStretch(1);
    texts->addWidget(side.name);
    texts->addWidget(side.about);
    texts->addStretch(1);
    auto& line = static_cast<QHBoxLayout&>(row);
    line.addWidget(picture, 0, Qt::AlignVCenter);
    line.addLayout(texts, 1);
    return side;
}

void PairHead::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    m_counts->setVisible(width() >= scaled(leastForCounts));
}

PairSide incidentSide(const IncidentFact& incident, Masking masking)
{
    return {PairHead::tr("%1 %2", "incident, victim")
                .arg(toQString(incident.number), personName(incident.victim, masking)),
            aboutText(incident), NodeFamily::Incident, QStringLiteral("incident")};
}

void PairHead::showSide(const Side& shown, const PairSide& side)
{
    shown.picture->show(side.family, side.icon);
    shown.name->setText(side.name);
    shown.about->setText(side.about);
}

void PairHead::showPair(const PairSide& a, const PairSide& b, const GroundRows& grounds, bool doubtful)
{
    showSide(m_a, a);
    showSide(m_b, b);
    m_scoreCaption->setText(doubtful ? tr("Score, doubtful") : tr("Score"));
    m_scoreCaption->setInk(doubtful ? Ink::Warn : Ink::Ink2);
    m_score->setText(scoreText(grounds.score));
    m_counts->setText(tr("%1 agree · %2 differ\n%3 one-sided · %4 hubs")
                          .arg(grounds.agree)
                          .arg(grounds.differ)
                          .arg(grounds.oneSided)
                          .arg(grounds.hubs));
}

} // namespace jingwei::ui
