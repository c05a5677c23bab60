#include "ui/main_window/evidence_rows.h"

#include "ui/support/format.h"
#include "ui/text/error_text.h"
#include "ui/text/words.h"
#include "ui/theme/buttons.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGridLayout>
#include <QTextEdit>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace jingwei::ui {

namespace {

constexpr std::size_t step = 10;          ///< rows per page
constexpr qint64 budgetMilliseconds = 10; ///< per turn of the event loop

/// A text that a label could not break: numbers strung together would hold the pane as wide as they are. What
/// is copied from it is what is written.
class BrokenText final : public QTextEdit {
public:
    BrokenText(const QString& text, QWidget* parent) : QTextEdit{parent}
    {
        setReadOnly(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        setFocusPolicy(Qt::ClickFocus);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        viewport()->setAutoFillBackground(false);
        document()->setDocumentMargin(0);
        applyLook();
        setPlainText(text);
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        QTextEdit::resizeEvent(event);
        fitHeight();
    }
    void changeEvent(QEvent* event) override
    {
        QTextEdit::changeEvent(event);
        if (event->type() == QEvent::StyleChange) {
            applyLook();
            fitHeight();
        }
    }
    void wheelEvent(QWheelEvent* event) override { event->ignore(); } // the pane scrolls, not this

private:
    void applyLook()
    {
        auto look = palette();
        look.setColor(QPalette::Text, tokens().ink);
        look.setColor(QPalette::Base, Qt::transparent);
        setPalette(look);
        document()->setDefaultFont(fontOf(type::small));
    }
    void fitHeight() { setFixedHeight(static_cast<int>(std::ceil(document()->size().height()))); }
};

/// Whether a stretch without a place to break is longer than a line of the narrowest pane.
bool needsBreaks(const QString& text)
{
    constexpr int most = 20; // characters
    int stretch = 0;
    for (const QChar character : text) {
        const bool breaks = character.isSpace() || character.script() == QChar::Script_Han;
        stretch = breaks ? 0 : stretch + 1;
        if (stretch > most)
            return true;
    }
    return false;
}

QWidget* cellText(const QString& text, QWidget* parent)
{
    if (needsBreaks(text))
        return new BrokenText{text, parent};
    auto* cell = new TextLabel{text, type::small, Ink::Ink, parent};
    cell->setTextInteractionFlags(Qt::TextSelectableByMouse);
    cell->setWordWrap(true);
    return cell;
}

/// Two columns: what the file calls the cell, and the cell as written. Empty cells are left out.
QWidget* cellsOf(const EvidenceView& row, Masking masking, QWidget* parent)
{
    auto* box = new QWidget{parent};
    auto* grid = new QGridLayout{box};
    grid->setContentsMargins(scaled(22), 0, 0, scaled(4));
    grid->setHorizontalSpacing(scaled(10));
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (row.cells[i].empty())
            continue;
        const auto title = i < row.header.size() ? toQString(row.header[i]) : QString{};
        auto* caption = new TextLabel{title, type::small, Ink::Ink3, box};
        auto* cell = cellText(proseText(row.cells[i], {}, masking), box);
        caption->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(caption, line, 0);
        grid->addWidget(cell, line, 1);
        ++line;
    }
    return box;
}

} // namespace

EvidenceRows::EvidenceRows(SessionBridge& bridge, QWidget* parent)
    : QWidget{parent}
    , m_bridge{bridge}
    , m_head{new SectionHead{{}, this}}
    , m_more{makeLink(QStringLiteral("moreRows"), {}, this)}
    , m_error{new TextLabel{type::small, Ink::Danger, this}}
{
    setObjectName(QStringLiteral("evidenceRows"));
    m_head->setIconName(QStringLiteral("evidence"));
    m_error->setWordWrap(true);
    m_error->setVisible(false);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(0);
    column->addLayout(m_lines);
    column->addWidget(m_error);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    m_read.setInterval(0);
    connect(&m_read, &QTimer::timeout, this, &EvidenceRows::readSome);
    connect(m_more, &QAbstractButton::clicked, this, [this] {
        m_upTo = std::min(m_rows.size(), m_upTo + step);
        m_read.start();
    });
    clear();
}

void EvidenceRows::show(const std::vector<RowId>& rows, const QString& about)
{
    removeLines();
    m_rows = rows;
    m_about = about;
    m_next = 0;
    m_upTo = std::min(m_rows.size(), step);
    setVisible(true);
    updateHead();
    readSome();
}

void EvidenceRows::clear()
{
    removeLines();
    m_rows.clear();
    m_next = m_upTo = 0;
    setVisible(false);
}

void EvidenceRows::retranslate()
{
    if (m_rows.empty())
        return;
    show(std::vector<RowId>{m_rows}, QString{m_about});
}

void EvidenceRows::removeLines()
{
    m_read.stop();
    m_error->setVisible(false);
    while (auto* item = m_lines->takeAt(0)) {
        if (auto* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void EvidenceRows::updateHead()
{
    m_head->setTitle(m_about.isEmpty() ? tr("The rows behind") : m_about);
    m_head->setAside(tr("%n row(s)", nullptr, static_cast<int>(m_rows.size())));
    const auto left = m_rows.size() - m_next;
    m_more->setText(tr("Show %n more", nullptr, static_cast<int>(std::min(left, step))));
    m_more->setVisible(left > 0 && m_next >= m_upTo);
}

void EvidenceRows::readSome()
{
    QElapsedTimer clock;
    clock.start();
    while (m_next < m_upTo && clock.elapsed() < budgetMilliseconds && m_bridge.hasCase()) {
        const auto row = m_bridge.session().evidence(m_rows[m_next]);
        ++m_next;
        if (row) {
            addRow(*row);
            continue;
        }
        m_error->setText(describe(row.error()));
        m_error->setVisible(true);
    }
    if (m_next >= m_upTo)
        m_read.stop();
    else
        m_read.start();
    updateHead();
}

void EvidenceRows::addRow(const EvidenceView& row)
{
    const auto masking = m_bridge.masked() ? Masking::Masked : Masking::Shown;
    auto* line = new QWidget{this};
    line->setObjectName(QStringLiteral("evidenceRow"));
    auto* column = new QVBoxLayout{line};
    column->setContentsMargins(0, scaled(4), 0, 0);
    column->setSpacing(scaled(2));
    auto* top = new QHBoxLayout;
    top->setSpacing(scaled(6));
    top->addWidget(new IconLabel{QStringLiteral("sheet"), 16, Ink::Ink2, line});
    const auto table = row.sheet.empty()
                           ? toQString(row.file)
                           : tr("%1, %2", "file, sheet").arg(toQString(row.file), toQString(row.sheet));
    auto* where = new TextLabel{table, type::bodyBold, Ink::Ink, line};
    where->setElided(); // the row's number is never cut
    where->setToolTip(table);
    top->addWidget(where, 1);
    top->addWidget(new TextLabel{tr("row %1", "of a file").arg(countText(row.row.row())), type::bodyBold,
                                 Ink::Ink, line});
    auto* copy =
        makeTool(QStringLiteral("copyRow"), QStringLiteral("copy"), tr("Copy the row as written"), line);
    connect(copy, &QAbstractButton::clicked, this, [cells = row.cells] {
        QStringList texts;
        for (const auto& cell : cells)
            texts.append(toQString(cell));
        QApplication::clipboard()->setText(texts.join(QLatin1Char{'\t'}));
    });
    top->addWidget(copy);
    column->addLayout(top);
    auto* source = new TextLabel{row.document.empty() ? tr("No legal document") : toQString(row.document),
                                 type::small, row.document.empty() ? Ink::Warn : Ink::Ink2, line};
    source->setContentsMargins(scaled(22), 0, 0, 0);
    column->addWidget(source);
    if (row.status != "accepted") {
        const auto status = rowStatusText(row.status);
        auto* state = new TextLabel{
            row.reason.empty()
                ? status
                : tr("%1: %2", "status of a row, reason").arg(status, rejectWordText(row.reason)),
            type::small, Ink::Warn, line};
        state->setContentsMargins(scaled(22), 0, 0, 0);
        state->setWordWrap(true);
        column->addWidget(state);
    }
    column->addWidget(cellsOf(row, masking, line));
    m_lines->addWidget(line);
}

} // namespace jingwei::ui
