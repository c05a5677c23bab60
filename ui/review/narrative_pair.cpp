#include "ui/review/narrative_pair.h"

#include "core/linkage/narrative_grams.h"
#include "ui/support/format.h"
#include "ui/theme/messages.h"
#include "ui/theme/tokens.h"
#include "ui/workspaces/narrative_view.h"
#include "ui/workspaces/page_head.h"

#include <QAbstractTextDocumentLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <string_view>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr std::size_t leastShared = 6; // characters
constexpr double litShare = 0.25;      // of the colour of doubt in the ground of what is lit

/// A stronger yellow than that of the other phrases; ink on it is as readable.
QColor litGround()
{
    const auto& t = tokens();
    const auto mixed = [](double a, double b) { return a + (b - a) * litShare; };
    return QColor::fromRgbF(static_cast<float>(mixed(t.hl.redF(), t.warn.redF())),
                            static_cast<float>(mixed(t.hl.greenF(), t.warn.greenF())),
                            static_cast<float>(mixed(t.hl.blueF(), t.warn.blueF())));
}

QLabel* makeSign(const QString& name, QWidget* parent)
{
    auto* sign = new QLabel{parent};
    sign->setObjectName(name);
    sign->setTextFormat(Qt::PlainText);
    sign->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return sign;
}

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
    m_sharedSign = makeSign(QStringLiteral("narrativeShared"), m_head);
    m_sharedSign->setAutoFillBackground(true);
    m_numbersSign = makeSign(QStringLiteral("narrativeNumbers"), m_head);
    m_head->addAtRight(m_sharedSign);
    m_head->addAtRight(m_numbersSign);
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
        m_views[side]->viewport()->setMouseTracking(true);
        m_views[side]->viewport()->installEventFilter(this);
        inside->addWidget(m_views[side]);
        row->addWidget(panel, 1);
    }
    column->addLayout(row, 1);
    retranslate();
}

void NarrativePair::retranslate()
{
    m_head->setTitle(tr("Narratives"));
    m_sharedSign->setText(tr("shared phrase"));
    m_numbersSign->setText(tr("recognised number"));
    showLegend();
}

void NarrativePair::showLegend()
{
    const auto& t = tokens();
    auto palette = m_sharedSign->palette();
    palette.setColor(QPalette::Window, t.hl);
    palette.setColor(QPalette::WindowText, t.ink);
    m_sharedSign->setPalette(palette);
    m_sharedSign->setFont(fontOf(type::small));
    palette = m_numbersSign->palette();
    palette.setColor(QPalette::WindowText, t.family(NodeFamily::Account).text);
    m_numbersSign->setPalette(palette);
    auto font = fontOf(type::small);
    font.setUnderline(true);
    m_numbersSign->setFont(font);
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
    m_lit.reset();
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
        for (std::size_t phrase = 0; phrase < m_places[side].size(); ++phrase) {
            const auto [from, length] = m_places[side][phrase];
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor{m_views[side]->document()};
            selection.cursor.setPosition(from);
            selection.cursor.setPosition(from + length, QTextCursor::KeepAnchor);
            selection.format.setBackground(phrase == m_lit ? litGround() : tokens().hl);
            selections.push_back(selection);
        }
        m_views[side]->setExtraSelections(selections);
    }
}

void NarrativePair::light(std::optional<std::size_t> phrase)
{
    if (phrase == std::exchange(m_lit, phrase))
        return;
    highlight();
}

std::optional<std::size_t> NarrativePair::phraseAt(int side, QPointF position) const
{
    const auto& view = *m_views[side];
    const QPointF scrolled{static_cast<double>(view.horizontalScrollBar()->value()),
                           static_cast<double>(view.verticalScrollBar()->value())};
    const int at = view.document()->documentLayout()->hitTest(position + scrolled, Qt::ExactHit);
    const auto& places = m_places[side];
    const auto found = std::ranges::find_if(
        places, [at](const Place& place) { return at >= place.from && at < place.from + place.length; });
    return found == places.end() ? std::nullopt
                                 : std::optional{static_cast<std::size_t>(found - places.begin())};
}

bool NarrativePair::eventFilter(QObject* watched, QEvent* event)
{
    for (int side = 0; side < 2; ++side) {
        if (watched != m_views[side]->viewport())
            continue;
        if (event->type() == QEvent::MouseMove)
            light(phraseAt(side, static_cast<QMouseEvent*>(event)->position()));
        else if (event->type() == QEvent::Leave)
            light(std::nullopt);
    }
    return QWidget::eventFilter(watched, event);
}

void NarrativePair::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::ApplicationPaletteChange)
        QMetaObject::invokeMethod(
            this,
            [this] {
                highlight();
                showLegend();
            },
            Qt::QueuedConnection); // after the views
}

} // namespace jingwei::ui
