#pragma once

#include <QKeySequence>
#include <QString>

#include <optional>
#include <span>
#include <vector>

class QAction;
class QObject;

namespace jingwei::ui {

/// What the window can be told to do by key or menu.
enum class Command : std::uint8_t {
    NewCase,
    OpenCase,
    CloseCase,
    AddFiles,
    AddFolder,
    TakeAlert,
    OpenSample,
    Search,
    Undo,
    Redo,
    Mask,
    ToggleInspector,
    NextPane,
    FullScreen,
    Help,
    Quit,
};

/// Where a key is heard. `Everywhere` counts for each of the others too: no key twice in one place.
enum class Place : std::uint8_t { Everywhere, Tables, Money, Diagram, Series, Brief, Evidence };

/// One line of the table of keys.
struct Shortcut {
    std::optional<Command> command; ///< nothing: the place itself listens
    Place place;
    std::vector<QKeySequence> keys; ///< the first is shown
    const char* text;               ///< source text of what it does
    const char* iconName = "";
    QString keysShown = {}; ///< for keys that are no sequence: "Alt+1 – 6", "wheel"
};

/// Every key of the window, from which menus, tool tips and the page under F1 are made.
[[nodiscard]] std::span<const Shortcut> shortcutTable();

/// "Open a case" in the present language.
[[nodiscard]] QString shortcutText(const Shortcut& shortcut);
[[nodiscard]] QString commandText(Command command);
/// "Ctrl+O"; empty: no key.
[[nodiscard]] QString commandKeys(Command command);
[[nodiscard]] QString keysText(const Shortcut& shortcut);
[[nodiscard]] QString placeText(Place place);
/// "Open a case (Ctrl+O)"
[[nodiscard]] QString commandToolTip(Command command);

/// An action with the command's text, icon and keys; `retranslateAction` after a change of language.
[[nodiscard]] QAction* makeAction(Command command, QObject* parent);
void retranslateAction(QAction& action);

} // namespace jingwei::ui
