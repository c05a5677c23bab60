#include "ui/review/narrative_pair.h"

#include "core/linkage/narrative_grams.h"
#include "ui/support/format.h"
#include "ui/theme/messages.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/narrative_view.h"
#include "ui/workspaces/page_head.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <string_view>

namespace jingwei::ui {

namespace {

constexpr std::size_t leastShared = 6; // characters

} // namespace

NarrativePair::NarrativePair(QWidget* parent) : QWidget{parent}
{
    setObjectName(QStringLiteral("narrativePair"));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_head = new SectionHead{{}, this};
    m_head->setIconName(QStringLiteral("note"));
    padHead(*m_head);
    column->addWidget(m_head);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    for (int side = 0; side < 2; ++side) {
        auto* panel = new Panel{Ground::Bg2, this, side == 0 ? Qt::Edges{} : Qt::Edges{Qt::LeftEdge}};
        auto* inside = new QVBoxLayout{panel};
        inside->setContentsMargins(scaled(measure::gap2), 0, scaled(measure::gap2), 0);
        m_views[side] = new NarrativeView{panel};
        m_views[side]->setObjectName(side == 0 ? QStringLiteral("narrativeFirst")
                                               : QStringLiteral("narrativeSecond"));
        inside->addWidget(m_views[side]);
        row->addWidget(panel, 1);
    }
    column->addLayout(row, 1);
    retranslate();
}

void NarrativePair::retranslate()
{
    m_head->setTitle(tr("Narratives"));
}

void NarrativePair::showPair(const CaseSnapshot& snapshot, const IncidentFact& a, const IncidentFact& b,
                             Masking masking)
{
    std::string texts[2];
    const IncidentFact* const incidents[2]{&a, &b};
    for (int side = 0; side < 2; ++side) {
        auto marked = markNarrative(snapshot, *incidents[side], masking);
        texts[side] = toUtf8(marked.text);
        if (marked.text.isEmpty())
            marked.text = tr("The register gives no narrative of this incident.");
        m_views[side]->show(std::move(marked));
        m_places[side].clear();
    }
    m_shared.clear();
    // of the texts as shown: masked ones share what can still be read
    const auto characters = [](const std::string& text, std::size_t from, std::size_t bytes) {
        return static_cast<int>(toQString(std::string_view{text}.substr(from, bytes)).size());
    };
    for (const auto& stretch : sharedStretches(texts[0], texts[1], leastShared)) {
        const int length = characters(texts[0], stretch.a, stretch.bytes);
        m_places[0].push_back({characters(texts[0], 0, stretch.a), length});
        m_places[1].push_back({characters(texts[1], 0, stretch.b), length});
        m_shared.push_back(toQString(std::string_view{texts[0]}.substr(stretch.a, stretch.bytes)));
    }
    m_head->setAside(tr("%n shared stretch(es)", nullptr, static_cast<int>(m_shared.size())));
    highlight();
}

void NarrativePair::highlight()
{
    for (int side = 0; side < 2; ++side) {
        QList<QTextEdit::ExtraSelection> selections;
        for (const auto& [from, length] : m_places[side]) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor{m_views[side]->document()};
            selection.cursor.setPosition(from);
            selection.cursor.setPosition(from + length, QTextCursor::KeepAnchor);
            selection.format.setBackground(tokens().hl);
            selections.push_back(selection);
        }
        m_views[side]->setExtraSelections(selections);
    }
}

void NarrativePair::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::ApplicationPaletteChange)
        QMetaObject::invokeMethod(
            this, [this] { highlight(); }, Qt::QueuedConnection); // after the views
}

} // namespace jingwei::ui
