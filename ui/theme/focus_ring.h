#pragma once

#include <QPointer>
#include <QWidget>

class QApplication;

namespace jingwei::ui {

/// The ring around the control that has the keyboard: 2 px, 1 px away. Fields always have it, everything else
/// only when the last thing pressed was a key. Lies over the window and lets the mouse through.
class FocusRing : public QObject {
    Q_OBJECT

public:
    /// One for the program; a second call does nothing.
    static void install(QApplication& application);

    /// The control that is ringed now; null: none.
    [[nodiscard]] QWidget* ringed() const { return m_target; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit FocusRing(QApplication& application);
    void follow(QWidget* target);
    void place();
    void hide();

    QPointer<QWidget> m_target;
    QPointer<QWidget> m_frame; ///< child of the target's window
    bool m_byKeyboard = true;  ///< until the mouse is used, the keyboard is
};

} // namespace jingwei::ui
