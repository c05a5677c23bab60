#include "ui/main_window/shortcuts.h"

#include "ui/theme/icon.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr auto context = "Shortcuts";

std::vector<QKeySequence> keys(std::initializer_list<QKeySequence> sequences)
{
    return {sequences};
}

std::vector<Shortcut> windowShortcuts()
{
    using enum Command;
    constexpr auto all = Place::Everywhere;
    return {
        {NewCase, all, keys({Qt::CTRL | Qt::Key_N}), QT_TRANSLATE_NOOP("Shortcuts", "New case…"), "plus"},
        {OpenCase, all, keys({Qt::CTRL | Qt::Key_O}), QT_TRANSLATE_NOOP("Shortcuts", "Open a case…"),
         "cases"},
        {CloseCase, all, keys({Qt::CTRL | Qt::Key_W}), QT_TRANSLATE_NOOP("Shortcuts", "Close the case"), "x"},
        {AddFiles, all, keys({Qt::CTRL | Qt::SHIFT | Qt::Key_I}),
         QT_TRANSLATE_NOOP("Shortcuts", "Add files…"), "import"},
        {AddFolder, all, {}, QT_TRANSLATE_NOOP("Shortcuts", "Add a folder…"), "cases"},
        {TakeAlert, all, keys({Qt::CTRL | Qt::SHIFT | Qt::Key_N}),
         QT_TRANSLATE_NOOP("Shortcuts", "Take a report by word of mouth…"), "calls"},
        {OpenSample, all, keys({Qt::CTRL | Qt::SHIFT | Qt::Key_O}),
         QT_TRANSLATE_NOOP("Shortcuts", "Open the sample case"), "diagram"},
        {Search, all, keys({Qt::CTRL | Qt::Key_K}),
         QT_TRANSLATE_NOOP("Shortcuts", "Find anything (pinyin too)"), "search"},
        {Undo, all, keys({Qt::CTRL | Qt::Key_Z}), QT_TRANSLATE_NOOP("Shortcuts", "Undo"), "undo"},
        {Redo, all, keys({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}),
         QT_TRANSLATE_NOOP("Shortcuts", "Redo"), "redo"},
        {Mask, all, keys({Qt::CTRL | Qt::Key_M}),
         QT_TRANSLATE_NOOP("Shortcuts", "Mask names and numbers on screen"), "eyeoff"},
        {ToggleInspector, all, keys({Qt::Key_F9}),
         QT_TRANSLATE_NOOP("Shortcuts", "Show or hide what is selected"), "info"},
        {NextPane, all, keys({Qt::Key_F6}), QT_TRANSLATE_NOOP("Shortcuts", "Go to the next pane"), "right"},
        {std::nullopt,
         all,
         {},
         QT_TRANSLATE_NOOP("Shortcuts", "Go to incidents, money, diagram …"),
         "",
         QStringLiteral("Alt+1 – 6")},
        {FullScreen, all, keys({Qt::Key_F11}), QT_TRANSLATE_NOOP("Shortcuts", "Full screen"), "fit"},
        {Help, all, keys({Qt::Key_F1}), QT_TRANSLATE_NOOP("Shortcuts", "All keys"), "help"},
        {Quit, all, keys({Qt::CTRL | Qt::Key_Q}), QT_TRANSLATE_NOOP("Shortcuts", "Quit"), ""},
    };
}

std::vector<Shortcut> placeShortcuts()
{
    constexpr auto tables = Place::Tables;
    constexpr auto diagram = Place::Diagram;
    return {
        {std::nullopt, tables, keys({Qt::Key_Return}),
         QT_TRANSLATE_NOOP("Shortcuts", "Open the row, one level deeper")},
        {std::nullopt, tables, keys({Qt::CTRL | Qt::Key_C}),
         QT_TRANSLATE_NOOP("Shortcuts", "Copy the rows as a table, numbers without blanks")},
        {std::nullopt, tables, keys({Qt::CTRL | Qt::Key_A}),
         QT_TRANSLATE_NOOP("Shortcuts", "Select all rows")},
        {std::nullopt, Place::Money, keys({Qt::Key_P}),
         QT_TRANSLATE_NOOP("Shortcuts", "Make request sheets that ask banks to stop payment")},
        {std::nullopt, Place::Money, keys({Qt::Key_R}),
         QT_TRANSLATE_NOOP("Shortcuts", "Open the rows behind the selected accounts or transfers")},
        {std::nullopt, Place::Money, keys({Qt::Key_G}),
         QT_TRANSLATE_NOOP("Shortcuts", "Show the selected account in the layered diagram")},
        {std::nullopt, Place::Money, keys({Qt::Key_B}),
         QT_TRANSLATE_NOOP("Shortcuts", "Balance of the selected account over time")},
        {std::nullopt, Place::Money, keys({Qt::Key_D}),
         QT_TRANSLATE_NOOP("Shortcuts", "Follow from here: select all that its money reached")},
        {std::nullopt, Place::Money, keys({Qt::Key_Space}),
         QT_TRANSLATE_NOOP("Shortcuts", "Play how the money moved, or pause")},
        {std::nullopt, Place::Money, keys({Qt::CTRL | Qt::SHIFT | Qt::Key_P}),
         QT_TRANSLATE_NOOP("Shortcuts", "Paths of money between two selected accounts")},
        {std::nullopt, Place::Money, keys({Qt::CTRL | Qt::SHIFT | Qt::Key_C}),
         QT_TRANSLATE_NOOP("Shortcuts", "Copy the numbers of the selected accounts")},
        {std::nullopt, diagram, keys({Qt::Key_V}), QT_TRANSLATE_NOOP("Shortcuts", "Select")},
        {std::nullopt, diagram, keys({Qt::Key_L}), QT_TRANSLATE_NOOP("Shortcuts", "Lasso")},
        {std::nullopt, diagram, keys({Qt::Key_H, Qt::Key_Space}),
         QT_TRANSLATE_NOOP("Shortcuts", "Pan (hold space)")},
        {std::nullopt, diagram, keys({Qt::Key_R, Qt::Key_O}),
         QT_TRANSLATE_NOOP("Shortcuts", "Rectangle; ellipse (Enter: round what is selected)"), "",
         QStringLiteral("R, O")},
        {std::nullopt, diagram, keys({Qt::Key_F2}),
         QT_TRANSLATE_NOOP("Shortcuts", "Write on a note or shape (Del takes it away)")},
        {std::nullopt, diagram, keys({Qt::Key_F}), QT_TRANSLATE_NOOP("Shortcuts", "Show everything")},
        {std::nullopt, diagram, keys({Qt::Key_D}),
         QT_TRANSLATE_NOOP("Shortcuts", "Choose which diagram is shown")},
        {std::nullopt, diagram, keys({Qt::CTRL | Qt::Key_L}),
         QT_TRANSLATE_NOOP("Shortcuts", "Choose how it is laid out (then 1 to 7)")},
        {std::nullopt, diagram, keys({Qt::Key_T}),
         QT_TRANSLATE_NOOP("Shortcuts", "Relations, or each transfer")},
        {std::nullopt, diagram, keys({Qt::Key_E, Qt::SHIFT | Qt::Key_E}),
         QT_TRANSLATE_NOOP("Shortcuts", "Expand with conditions; by one step")},
        {std::nullopt, diagram, keys({Qt::Key_S}), QT_TRANSLATE_NOOP("Shortcuts", "Only what surrounds it")},
        {std::nullopt, diagram, keys({Qt::Key_K, Qt::SHIFT | Qt::Key_K}),
         QT_TRANSLATE_NOOP("Shortcuts", "Fold into one; unfold")},
        {std::nullopt, diagram, keys({Qt::CTRL | Qt::SHIFT | Qt::Key_K}),
         QT_TRANSLATE_NOOP("Shortcuts", "Fold all leaves that are alike")},
        {std::nullopt, diagram, keys({Qt::Key_M, Qt::SHIFT | Qt::Key_M}),
         QT_TRANSLATE_NOOP("Shortcuts", "Merge as one and the same; part again")},
        {std::nullopt, diagram, keys({Qt::Key_Delete, Qt::SHIFT | Qt::Key_Delete}),
         QT_TRANSLATE_NOOP("Shortcuts", "Hide; show what is hidden")},
        {std::nullopt, diagram, keys({Qt::CTRL | Qt::Key_Delete}),
         QT_TRANSLATE_NOOP("Shortcuts", "Take off the diagram")},
        {std::nullopt, diagram, keys({Qt::Key_P, Qt::SHIFT | Qt::Key_P}),
         QT_TRANSLATE_NOOP("Shortcuts", "Pin; let go")},
        {std::nullopt, diagram, keys({Qt::Key_G, Qt::SHIFT | Qt::Key_G}),
         QT_TRANSLATE_NOOP("Shortcuts", "Group; out of the group")},
        {std::nullopt, diagram, keys({Qt::Key_N}),
         QT_TRANSLATE_NOOP("Shortcuts", "Write a note on the paper")},
        {std::nullopt, diagram, keys({Qt::CTRL | Qt::SHIFT | Qt::Key_P}),
         QT_TRANSLATE_NOOP("Shortcuts", "Mark the shortest path between two")},
        {std::nullopt, diagram, keys({Qt::CTRL | Qt::Key_B, Qt::CTRL | Qt::SHIFT | Qt::Key_B}),
         QT_TRANSLATE_NOOP("Shortcuts", "Select neighbours; everything connected")},
        {std::nullopt, diagram, keys({Qt::CTRL | Qt::Key_I, Qt::CTRL | Qt::SHIFT | Qt::Key_A}),
         QT_TRANSLATE_NOOP("Shortcuts", "Select the others; all of this kind")},
        {std::nullopt, diagram, keys({Qt::CTRL | Qt::Key_F, Qt::CTRL | Qt::Key_G}),
         QT_TRANSLATE_NOOP("Shortcuts", "Find; next hit (with Shift the one before)")},
        {std::nullopt, diagram, keys({Qt::CTRL | Qt::SHIFT | Qt::Key_F, Qt::ALT | Qt::Key_Down}),
         QT_TRANSLATE_NOOP("Shortcuts", "Type the least sum; choose one there")},
        {std::nullopt, diagram, keys({Qt::CTRL | Qt::Key_D}),
         QT_TRANSLATE_NOOP("Shortcuts", "Remember this view")},
        {std::nullopt, diagram, keys({Qt::CTRL | Qt::Key_C, Qt::CTRL | Qt::SHIFT | Qt::Key_C}),
         QT_TRANSLATE_NOOP("Shortcuts", "Copy as a table; as a picture")},
        {std::nullopt, diagram, keys({Qt::CTRL | Qt::Key_E}),
         QT_TRANSLATE_NOOP("Shortcuts", "Export the diagram")},
        {std::nullopt, diagram, keys({Qt::CTRL | Qt::SHIFT | Qt::Key_T}),
         QT_TRANSLATE_NOOP("Shortcuts", "The diagram as tables")},
        {std::nullopt,
         diagram,
         {},
         QT_TRANSLATE_NOOP("Shortcuts", "Move what is selected by 10 (with Shift by 1)"),
         "",
         QStringLiteral("Alt+← ↑ → ↓")},
        {std::nullopt,
         diagram,
         {},
         QT_TRANSLATE_NOOP("Shortcuts", "Larger or smaller note or shape (with Shift by 1)"),
         "",
         QStringLiteral("Ctrl+← ↑ → ↓")},
        {std::nullopt,
         diagram,
         {},
         QT_TRANSLATE_NOOP("Shortcuts", "Zoom at the pointer"),
         "",
         QStringLiteral(QT_TRANSLATE_NOOP("Shortcuts", "wheel"))},
        {std::nullopt, Place::Series,
         keys({Qt::ALT | Qt::SHIFT | Qt::Key_1, Qt::ALT | Qt::SHIFT | Qt::Key_2,
               Qt::ALT | Qt::SHIFT | Qt::Key_3, Qt::ALT | Qt::SHIFT | Qt::Key_4,
               Qt::ALT | Qt::SHIFT | Qt::Key_5}),
         QT_TRANSLATE_NOOP("Shortcuts", "Series, same person, same account, reported twice, categories"), "",
         QStringLiteral("Alt+Shift+1 – 5")},
        {std::nullopt, Place::Series, keys({Qt::Key_1, Qt::Key_2, Qt::Key_3}),
         QT_TRANSLATE_NOOP("Shortcuts",
                           "The same; different; undecided (categories: as suggested; none; another)"),
         "", QStringLiteral("1, 2, 3")},
        {std::nullopt, Place::Series, keys({Qt::Key_A, Qt::Key_S, Qt::Key_D, Qt::Key_F, Qt::Key_G}),
         QT_TRANSLATE_NOOP("Shortcuts", "Reasons of a decision, on and off"), "",
         QStringLiteral("A, S, D, F, G")},
        {std::nullopt, Place::Series, keys({Qt::Key_Slash}),
         QT_TRANSLATE_NOOP("Shortcuts", "Write a reason in your own words (Enter or Esc: back)")},
        {std::nullopt, Place::Series, keys({Qt::Key_Space}),
         QT_TRANSLATE_NOOP("Shortcuts", "Skip to the next pair")},
        {std::nullopt, Place::Series, keys({Qt::Key_X}),
         QT_TRANSLATE_NOOP("Shortcuts", "See what would be without this fact")},
        {std::nullopt, Place::Series, keys({Qt::SHIFT | Qt::Key_X}),
         QT_TRANSLATE_NOOP("Shortcuts", "Everybody has this fact: count it nowhere, or count it again")},
        {std::nullopt, Place::Series, keys({Qt::Key_Delete}),
         QT_TRANSLATE_NOOP("Shortcuts", "Take the selected decision back")},
        {std::nullopt, Place::Brief, keys({Qt::CTRL | Qt::Key_P}),
         QT_TRANSLATE_NOOP("Shortcuts", "Export the brief as PDF")},
        {std::nullopt, Place::Evidence, keys({Qt::CTRL | Qt::Key_V}),
         QT_TRANSLATE_NOOP("Shortcuts", "Take in copied files or text")},
        {std::nullopt, Place::Evidence, keys({Qt::Key_F2}),
         QT_TRANSLATE_NOOP("Shortcuts", "Write the number of the legal document")},
    };
}

const Shortcut& lineOf(Command command)
{
    const auto table = shortcutTable();
    return *std::find_if(table.begin(), table.end(),
                         [command](const Shortcut& line) { return line.command == command; });
}

constexpr auto commandProperty = "jingwei.command";

} // namespace

std::span<const Shortcut> shortcutTable()
{
    static const auto table = [] {
        auto lines = windowShortcuts();
        auto more = placeShortcuts();
        lines.insert(lines.end(), more.begin(), more.end());
        return lines;
    }();
    return table;
}

QString shortcutText(const Shortcut& shortcut)
{
    return QCoreApplication::translate(context, shortcut.text);
}

QString commandText(Command command)
{
    return shortcutText(lineOf(command));
}

QString keysText(const Shortcut& shortcut)
{
    if (!shortcut.keysShown.isEmpty())
        return QCoreApplication::translate(context, shortcut.keysShown.toUtf8().constData());
    return shortcut.keys.empty() ? QString{} : shortcut.keys.front().toString(QKeySequence::NativeText);
}

QString commandKeys(Command command)
{
    return keysText(lineOf(command));
}

QString placeText(Place place)
{
    switch (place) {
    case Place::Everywhere: return QCoreApplication::translate(context, "Everywhere");
    case Place::Tables: return QCoreApplication::translate(context, "In tables");
    case Place::Diagram: return QCoreApplication::translate(context, "In the diagram");
    case Place::Money: return QCoreApplication::translate(context, "On the money page");
    case Place::Series: return QCoreApplication::translate(context, "In the review of series");
    case Place::Brief: return QCoreApplication::translate(context, "In the brief");
    case Place::Evidence: return QCoreApplication::translate(context, "In Evidence");
    }
    return {};
}

QString commandToolTip(Command command)
{
    const auto text = commandText(command);
    const auto pressed = commandKeys(command);
    return pressed.isEmpty()
               ? text
               : QCoreApplication::translate(context, "%1 (%2)", "act, its keys").arg(text, pressed);
}

QAction* makeAction(Command command, QObject* parent)
{
    const auto& line = lineOf(command);
    auto* action = new QAction{parent};
    action->setProperty(commandProperty, static_cast<int>(command));
    action->setShortcuts(QList<QKeySequence>{line.keys.begin(), line.keys.end()});
    if (*line.iconName != '\0')
        action->setIcon(icon(QLatin1String{line.iconName}));
    retranslateAction(*action);
    return action;
}

void retranslateAction(QAction& action)
{
    const auto command = static_cast<Command>(action.property(commandProperty).toInt());
    action.setText(commandText(command));
    action.setToolTip(commandToolTip(command));
}

} // namespace jingwei::ui
