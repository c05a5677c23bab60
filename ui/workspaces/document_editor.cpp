#include "ui/workspaces/document_editor.h"

#include "ui/session_bridge.h"
#include "ui/support/format.h"
#include "ui/tables/data_table.h"
#include "ui/theme/tokens.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <utility>

namespace jingwei::ui {

namespace {

constexpr int leastWidth = 140;

} // namespace

DocumentEditor::DocumentEditor(SessionBridge& bridge, DataTable& table, SourceOf sourceOf)
    : QObject{&table}
    , m_bridge{bridge}
    , m_table{table}
    , m_sourceOf{std::move(sourceOf)}
{
    auto* edit = new QAction{this};
    edit->setShortcut(Qt::Key_F2);
    edit->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    table.addAction(edit);
    connect(edit, &QAction::triggered, this, [this] {
        if (m_table.currentIndex().isValid())
            open(m_table.rows().rowAt(m_table.currentIndex().row()));
    });
}

void DocumentEditor::open(RowIndex row)
{
    close();
    const auto* source = m_sourceOf(row);
    const auto place = m_table.rows().placeOf(row);
    const int column = m_table.rows().columnOf(QStringLiteral("document"));
    if (source == nullptr || !source->id || source->status != SourceStatus::Imported || !place || column < 0)
        return;
    const auto index = m_table.rows().index(*place, column);
    m_table.scrollTo(index);
    m_source = source->id;
    m_before = source->document;
    m_editor = new QLineEdit{toQString(source->document), m_table.viewport()};
    m_editor->setObjectName(QStringLiteral("documentEditor"));
    m_editor->setAccessibleName(tr("Number of the legal document of %1").arg(toQString(source->file)));
    m_editor->setPlaceholderText(tr("Document number"));
    auto area = m_table.visualRect(index);
    area.setWidth(std::max(area.width(), scaled(leastWidth)));
    area.moveRight(std::min(area.right(), m_table.viewport()->width() - 1));
    m_editor->setGeometry(area);
    m_editor->installEventFilter(this);
    connect(m_editor, &QLineEdit::returnPressed, this, &DocumentEditor::commit);
    m_editor->show();
    m_editor->selectAll();
    m_editor->setFocus(Qt::OtherFocusReason);
}

bool DocumentEditor::eventFilter(QObject* watched, QEvent* event)
{
    const bool ofEditor = m_editor != nullptr && watched == m_editor;
    if (ofEditor && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    if (ofEditor && event->type() == QEvent::ShortcutOverride) {
        event->accept(); // Esc and letters belong to the field
        return false;
    }
    if (ofEditor && event->type() == QEvent::FocusOut
        && static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        commit(); // nothing that was typed is lost
        return false;
    }
    return QObject::eventFilter(watched, event);
}

void DocumentEditor::close()
{
    if (m_editor == nullptr)
        return;
    auto* editor = m_editor.data();
    m_editor = nullptr;
    m_source.reset();
    editor->removeEventFilter(this);
    const bool hadFocus = editor->hasFocus();
    editor->hide();
    editor->deleteLater();
    if (hadFocus)
        m_table.setFocus(Qt::OtherFocusReason);
}

void DocumentEditor::commit()
{
    if (m_editor == nullptr || !m_source)
        return;
    const DocumentEdit edit{.source = m_source->value(), .document = toUtf8(m_editor->text().trimmed())};
    close();
    if (edit.document != m_before)
        m_bridge.apply(edit);
}

} // namespace jingwei::ui
