#include "ui/workspaces/narrative_view.h"

#include "ui/text/mention_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QTextBlock>
#include <QUrl>

namespace jingwei::ui {

namespace {

/// Links are the mark's number, so that no identifier has to pass through an address.
constexpr QLatin1String scheme{"mark:"};

} // namespace

NarrativeView::NarrativeView(QWidget* parent) : QTextBrowser{parent}
{
    setObjectName(QStringLiteral("narrative"));
    setAccessibleName(tr("Narrative of the incident"));
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                            | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        const auto number = link.path().toUInt();
        if (number < m_narrative.marks.size() && m_narrative.marks[number].entity)
            emit entityChosen(*m_narrative.marks[number].entity);
    });
}

void NarrativeView::show(MarkedText narrative)
{
    m_narrative = std::move(narrative);
    write();
}

void NarrativeView::write()
{
    const auto& t = tokens();
    auto palette = this->palette();
    palette.setColor(QPalette::Base, t.bg2);
    palette.setColor(QPalette::Text, t.ink);
    setPalette(palette);
    document()->setDefaultFont(fontOf(type::narrative));
    setPlainText(m_narrative.text);

    QTextCursor all{document()};
    all.select(QTextCursor::Document);
    QTextBlockFormat lines;
    lines.setLineHeight(scaled(type::narrative.line), QTextBlockFormat::FixedHeight);
    all.mergeBlockFormat(lines);
    for (std::size_t number = 0; number < m_narrative.marks.size(); ++number)
        mark(m_narrative.marks[number], number);
    moveCursor(QTextCursor::Start);
}

void NarrativeView::mark(const NarrativeMark& mark, std::size_t number)
{
    QTextCursor cursor{document()};
    cursor.setPosition(static_cast<int>(mark.from));
    cursor.setPosition(static_cast<int>(mark.from + mark.length), QTextCursor::KeepAnchor);
    QTextCharFormat format;
    const auto& t = tokens();
    const auto colour = mark.entity ? t.family(entityFamily(mark.entity->kind)).text : t.ink2;
    const bool wrong = mark.mention.checkDigit == std::optional{false} || mark.mention.damaged;
    format.setUnderlineColor(wrong ? t.warn : colour);
    if (wrong)
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    else
        format.setUnderlineStyle(mark.inCase ? QTextCharFormat::SingleUnderline : QTextCharFormat::DotLine);
    format.setToolTip(mentionText(mark.mention, mark.value));
    if (mark.inCase) {
        format.setForeground(colour);
        format.setAnchor(true);
        format.setAnchorHref(QString{scheme} + QString::number(number));
    }
    cursor.mergeCharFormat(format);
}

void NarrativeView::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::ApplicationPaletteChange)
        write();
}

} // namespace jingwei::ui
