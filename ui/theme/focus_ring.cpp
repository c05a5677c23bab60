#include "ui/theme/focus_ring.h"

#include "ui/theme/tokens.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTextEdit>

namespace jingwei::ui {

namespace {

constexpr auto installedName = "jingwei.focusRing";
/// Widgets that draw their focus themselves say so with this property.
constexpr auto ownRingProperty = "jingwei.ownFocusRing";

class RingFrame : public QWidget {
public:
    explicit RingFrame(QWidget* window) : QWidget{window}
    {
        setObjectName(QStringLiteral("focusRing"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        const double width = scaled(measure::focusRing);
        painter.setPen(QPen{tokens().focus, width});
        const double inset = width / 2.0;
        const double radius = scaled(measure::radius) + scaled(measure::focusGap) + inset;
        painter.drawRoundedRect(QRectF{rect()}.adjusted(inset, inset, -inset, -inset), radius, radius);
    }
};

bool isField(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QAbstractSpinBox*>(widget)
           || qobject_cast<const QTextEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget)
           || (qobject_cast<const QComboBox*>(widget) && static_cast<const QComboBox*>(widget)->isEditable());
}

/// The widget the ring goes around: a line edit inside a combo box or spin box stands for the whole.
QWidget* shapeOf(QWidget* focused)
{
    auto* parent = focused->parentWidget();
    if (qobject_cast<QLineEdit*>(focused)
        && (qobject_cast<QComboBox*>(parent) || qobject_cast<QAbstractSpinBox*>(parent)))
        return parent;
    return focused;
}

bool ringsItself(const QWidget* widget)
{
    const bool holdsOthers =
        widget->focusPolicy() == Qt::NoFocus; // a page that was given the focus for its children
    return holdsOthers || qobject_cast<const QAbstractItemView*>(widget) || qobject_cast<const QMenu*>(widget)
           || qobject_cast<const QScrollArea*>(widget) || widget->property(ownRingProperty).toBool();
}

} // namespace

void FocusRing::install(QApplication& application)
{
    if (!application.property(installedName).toBool())
        new FocusRing{application};
}

FocusRing::FocusRing(QApplication& application) : QObject{&application}
{
    application.setProperty(installedName, true);
    application.installEventFilter(this);
    connect(&application, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        const bool wanted = now && !ringsItself(now) && (isField(now) || m_byKeyboard);
        follow(wanted ? shapeOf(now) : nullptr);
    });
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    switch (static_cast<int>(event->type())) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride: m_byKeyboard = true; break;
    case QEvent::MouseButtonPress: m_byKeyboard = false; break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
        if (m_target && watched->isWidgetType() && static_cast<QWidget*>(watched)->isAncestorOf(m_target))
            place();
        else if (m_target && watched == m_target)
            place();
        break;
    case QEvent::Hide:
        if (watched == m_target)
            hide();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::follow(QWidget* target)
{
    if (m_target == target)
        return;
    hide();
    m_target = target;
    if (target)
        place();
}

void FocusRing::place()
{
    if (!m_target || !m_target->isVisible())
        return;
    auto* window = m_target->window();
    if (!m_frame || m_frame->parentWidget() != window) {
        delete m_frame;
        m_frame = new RingFrame{window};
    }
    const int out = scaled(measure::focusRing) + scaled(measure::focusGap);
    const QRect box{m_target->mapTo(window, QPoint{0, 0}), m_target->size()};
    m_frame->setGeometry(box.adjusted(-out, -out, out, out).intersected(window->rect()));
    m_frame->raise();
    m_frame->show();
}

void FocusRing::hide()
{
    if (m_frame)
        m_frame->hide();
    m_target = nullptr;
}

} // namespace jingwei::ui
