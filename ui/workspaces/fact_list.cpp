#include "ui/workspaces/fact_list.h"

#include "ui/theme/icon.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

namespace jingwei::ui {

namespace {

QColor colourOf(FactTone tone)
{
    const auto& t = tokens();
    switch (tone) {
    case FactTone::Plain:
    case FactTone::Strong: return t.ink;
    case FactTone::Quiet: return t.ink3;
    case FactTone::Accent: return t.accent;
    case FactTone::Ok: return t.ok;
    case FactTone::Warn: return t.warn;
    case FactTone::Danger: return t.danger;
    }
    return t.ink;
}

QLabel* label(const QString& text, const TypeStyle& style, const QColor& colour)
{
    auto* made = new QLabel{text};
    made->setTextFormat(Qt::PlainText);
    made->setFont(fontOf(style));
    auto palette = made->palette();
    palette.setColor(QPalette::WindowText, colour);
    made->setPalette(palette);
    return made;
}

/// The value as a link that the keyboard reaches too.
QLabel* linkLabel(const FactLine& line)
{
    auto* made = label({}, line.tone == FactTone::Strong ? type::bodyBold : type::body, tokens().accent);
    made->setTextFormat(Qt::RichText);
    made->setText(QStringLiteral("<a style=\"color:%1; text-decoration:none\" href=\"%2\">%3</a>")
                      .arg(tokens().accent.name(), line.link.toHtmlEscaped(), line.value.toHtmlEscaped()));
    made->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

QFrame* divider()
{
    auto* line = new QFrame;
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    auto palette = line->palette();
    palette.setColor(QPalette::Window, tokens().line);
    line->setPalette(palette);
    return line;
}

} // namespace

FactList::FactList(QWidget* parent) : QWidget{parent}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    build();
}

void FactList::show(std::vector<FactSection> sections)
{
    m_sections = std::move(sections);
    build();
}

void FactList::build()
{
    if (m_content != nullptr) { // perhaps a link of it is just being pressed
        layout()->removeWidget(m_content);
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget{this};
    auto* column = new QVBoxLayout{m_content};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(measure::gap2));
    layout()->addWidget(m_content);
    for (std::size_t at = 0; at < m_sections.size(); ++at) {
        if (at > 0)
            column->addWidget(divider());
        addSection(m_sections[at]);
    }
    column->addStretch(1);
}

void FactList::addSection(const FactSection& section)
{
    auto* grid = new QGridLayout;
    grid->setContentsMargins(scaled(measure::padding), scaled(measure::gap1), scaled(measure::padding), 0);
    grid->setHorizontalSpacing(scaled(measure::gap2));
    grid->setVerticalSpacing(scaled(2));
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, scaled(measure::icon));
    int row = 0;
    if (!section.title.isEmpty()) {
        auto* head = new QHBoxLayout; // of its own, so that it takes no room from captions
        head->addWidget(label(section.title, type::bodyBold, tokens().ink));
        head->addStretch(1);
        head->addWidget(label(section.aside, type::small, tokens().ink2));
        grid->addLayout(head, row, 0, 1, 4);
        ++row;
    }
    for (const auto& line : section.lines) {
        const auto colour = colourOf(line.tone);
        if (!line.icon.isEmpty()) {
            auto* picture = new QLabel;
            picture->setPixmap(iconPixmap(line.icon, scaled(measure::icon), colour, devicePixelRatioF()));
            grid->addWidget(picture, row, 0);
        }
        auto* caption = new TextLabel{line.caption, type::body, line.icon.isEmpty() ? Ink::Ink2 : Ink::Ink};
        caption->setElided();
        if (!line.toolTip.isEmpty())
            caption->setToolTip(line.toolTip);
        grid->addWidget(caption, row, line.icon.isEmpty() ? 0 : 1, 1, line.icon.isEmpty() ? 2 : 1);
        auto* value =
            line.link.isEmpty()
                ? label(line.value, line.tone == FactTone::Strong ? type::bodyBold : type::body, colour)
                : linkLabel(line);
        value->setToolTip(line.toolTip);
        value->setAccessibleName(line.caption + QLatin1Char{' '} + line.value);
        connect(value, &QLabel::linkActivated, this, &FactList::linkActivated);
        grid->addWidget(value, row, 2, 1, line.note.isEmpty() ? 2 : 1, Qt::AlignRight);
        if (!line.note.isEmpty())
            grid->addWidget(label(line.note, type::small, tokens().ink3), row, 3, Qt::AlignRight);
        ++row;
    }
    static_cast<QVBoxLayout*>(m_content->layout())->addLayout(grid);
}

QString FactList::asText() const
{
    QStringList lines;
    for (const auto& section : m_sections) {
        if (!section.title.isEmpty())
            lines << section.title;
        for (const auto& line : section.lines)
            lines << QStringList{line.caption, line.value, line.note}.join(QLatin1Char{'\t'}).trimmed();
    }
    return lines.join(QLatin1Char{'\n'});
}

void FactList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        build();
}

} // namespace jingwei::ui
