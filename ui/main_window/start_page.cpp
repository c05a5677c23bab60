#include "ui/main_window/start_page.h"

#include "ui/main_window/shortcuts.h"
#include "ui/theme/buttons.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <array>

namespace jingwei::ui {

namespace {

/// The field files are dropped on; the whole window takes them, this says so.
class DropField : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen{inkColour(Ink::Accent), 1.5, Qt::CustomDashLine};
        pen.setDashPattern({4.0, 3.0});
        painter.setPen(pen);
        painter.setBrush(groundColour(Ground::AccentBg));
        painter.drawRoundedRect(QRectF{rect()}.adjusted(1.0, 1.0, -1.0, -1.0), scaled(measure::dropRadius),
                                scaled(measure::dropRadius));
    }
};

QPushButton* actButton(const QString& name, const QString& text, QAction* action, Look look,
                       const QString& iconName = {})
{
    auto* button = makeButton(name, text, iconName, look);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    button->setToolTip(action->toolTip());
    return button;
}

QHBoxLayout* line(const QString& iconName, Ink ink, const QString& text, const QString& aside = {})
{
    auto* layout = new QHBoxLayout;
    layout->setSpacing(scaled(8));
    layout->addWidget(new IconLabel{iconName, 16, ink});
    layout->addWidget(new TextLabel{text, type::body}, 1);
    if (!aside.isEmpty())
        layout->addWidget(new TextLabel{aside, type::small, Ink::Ink2});
    return layout;
}

Panel* card(QVBoxLayout*& layout, const QString& title)
{
    auto* panel =
        new Panel{Ground::Bg2, nullptr, Qt::TopEdge | Qt::LeftEdge | Qt::RightEdge | Qt::BottomEdge};
    panel->setRadius(measure::popupRadius);
    layout = new QVBoxLayout{panel};
    layout->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    layout->setSpacing(scaled(8));
    layout->addWidget(new TextLabel{title, type::bodyBold});
    return panel;
}

} // namespace

StartPage::StartPage(ActionOf actionOf, QWidget* parent) : QWidget{parent}, m_actionOf{std::move(actionOf)}
{
    setObjectName(QStringLiteral("startPage"));
    build();
}

/// Made anew for each language: the page holds no state of its own.
void StartPage::build()
{
    qDeleteAll(findChildren<QWidget*>(QString{}, Qt::FindDirectChildrenOnly));
    delete layout();
    auto* outer = new QVBoxLayout{this};
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);

    auto* head = new Panel{Ground::Bg1, nullptr, Qt::BottomEdge};
    head->setFixedHeight(scaled(measure::workspaceHead));
    auto* headLayout = new QHBoxLayout{head};
    headLayout->setContentsMargins(scaled(12), 0, scaled(12), 0);
    headLayout->setSpacing(scaled(8));
    headLayout->addWidget(new IconLabel{QStringLiteral("cases"), 16, Ink::Ink});
    headLayout->addWidget(new TextLabel{tr("No case yet"), type::title});
    headLayout->addStretch(1);
    auto* languages = new SegmentedSwitch;
    languages->setObjectName(QStringLiteral("startLanguage"));
    languages->setChoices({{QStringLiteral("zh_CN"), QStringLiteral("中文")},
                           {QStringLiteral("en"), QStringLiteral("English")}});
    languages->setCurrent(m_language);
    connect(languages, &SegmentedSwitch::chosen, this, &StartPage::languageChosen, Qt::QueuedConnection);
    headLayout->addWidget(languages);
    outer->addWidget(head);

    auto* column = new QWidget;
    column->setMaximumWidth(scaled(780));
    column->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* content = new QVBoxLayout{column};
    content->setContentsMargins(scaled(12), scaled(12), scaled(12), scaled(12));
    content->setSpacing(scaled(16));
    content->addWidget(makeDropField());
    content->addWidget(makeWays());
    auto* cards = new QHBoxLayout;
    cards->setSpacing(scaled(16));
    cards->addWidget(makeRecognised(), 1);
    cards->addWidget(makePlace(), 1);
    content->addLayout(cards);
    outer->addStretch(1);
    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(column, 100);
    centred->addStretch(1);
    outer->addLayout(centred);
    outer->addStretch(1);
}

QWidget* StartPage::makeDropField()
{
    auto* field = new DropField;
    field->setObjectName(QStringLiteral("startDropField"));
    field->setMinimumHeight(scaled(200));
    auto* layout = new QVBoxLayout{field};
    layout->setSpacing(scaled(8));
    layout->addStretch(1);
    layout->addWidget(new IconLabel{QStringLiteral("import"), 40, Ink::Accent}, 0, Qt::AlignHCenter);
    layout->addWidget(new TextLabel{tr("Drop files from banks, operators and reports here"), type::figure}, 0,
                      Qt::AlignHCenter);
    layout->addWidget(
        new TextLabel{tr("Whole folders too. What is recognised goes in by itself; what is not says why. "
                         "Originals are kept to the byte."),
                      type::body, Ink::Ink2},
        0, Qt::AlignHCenter);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addStretch(1);
    auto* files = actButton(QStringLiteral("startFiles"), tr("Choose files"), m_actionOf(Command::AddFiles),
                            Look::Main, QStringLiteral("plus"));
    setFocusProxy(files); // the main thing: Enter begins
    buttons->addWidget(files);
    buttons->addWidget(actButton(QStringLiteral("startFolder"), tr("Choose a folder"),
                                 m_actionOf(Command::AddFolder), Look::Plain, QStringLiteral("cases")));
    buttons->addStretch(1);
    layout->addLayout(buttons);
    layout->addStretch(1);
    return field;
}

QWidget* StartPage::makeWay(const QString& iconName, const QString& title, const QString& text,
                            Command command, const QString& act)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout{row};
    layout->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    layout->setSpacing(scaled(12));
    layout->addWidget(new IconLabel{iconName, 24, Ink::Ink2});
    auto* words = new QVBoxLayout;
    words->setSpacing(scaled(2));
    words->addWidget(new TextLabel{title, type::bodyBold});
    auto* second = new TextLabel{text, type::small, Ink::Ink2};
    second->setWordWrap(true);
    words->addWidget(second);
    layout->addLayout(words, 1);
    layout->addWidget(actButton(QStringLiteral("start%1").arg(static_cast<int>(command)), act,
                                m_actionOf(command), Look::Plain));
    if (const auto keys = commandKeys(command); !keys.isEmpty())
        layout->addWidget(makeKeyCap(keys));
    return row;
}

QWidget* StartPage::makeWays()
{
    auto* panel =
        new Panel{Ground::Bg2, nullptr, Qt::TopEdge | Qt::LeftEdge | Qt::RightEdge | Qt::BottomEdge};
    panel->setRadius(measure::popupRadius);
    auto* layout = new QVBoxLayout{panel};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeWay(
        QStringLiteral("calls"), tr("No file yet, only a phone call"),
        tr("Note who, from which account, to which account, how much, when: enough to ask for a stop."),
        Command::TakeAlert, tr("Take a report")));
    layout->addWidget(makeWay(QStringLiteral("cases"), tr("Open an existing case"),
                              tr("A case file, .jwcase"), Command::OpenCase, tr("Open a case")));
    layout->addWidget(makeWay(QStringLiteral("diagram"), tr("Walk through the sample case first"),
                              tr("Invented: from files to the brief in about five minutes"),
                              Command::OpenSample, tr("Open the sample")));
    return panel;
}

QWidget* StartPage::makeRecognised()
{
    QVBoxLayout* layout = nullptr;
    auto* panel = card(layout, tr("Files that are recognised"));
    layout->addLayout(line(QStringLiteral("card"), Ink::Accent, tr("Bank statements, account information"),
                           QStringLiteral("csv txt xlsx xls")));
    layout->addLayout(line(QStringLiteral("incident"), Ink::Ink, tr("Registers of reports and cases"),
                           QStringLiteral("csv txt xlsx xls")));
    layout->addLayout(
        line(QStringLiteral("phone"), Ink::Ok, tr("Call records"), QStringLiteral("csv txt xlsx xls")));
    layout->addLayout(line(QStringLiteral("table"), Ink::Ink2, tr("Plain ledgers of transfers and calls"),
                           QStringLiteral("csv txt xlsx xls")));
    layout->addStretch(1);
    return panel;
}

QWidget* StartPage::makePlace()
{
    QVBoxLayout* layout = nullptr;
    auto* panel = card(layout, tr("Where the case lies"));
    layout->addLayout(
        line(QStringLiteral("lock"), Ink::Ink, tr("On this machine only, one file, readable by you alone")));
    layout->addLayout(
        line(QStringLiteral("check"), Ink::Ok, tr("Saved at all times; every step can be undone")));
    layout->addLayout(
        line(QStringLiteral("evidence"), Ink::Ink, tr("Originals are kept, each with its SHA-256")));
    layout->addLayout(
        line(QStringLiteral("warn"), Ink::Warn, tr("Not encrypted: put it on an encrypted disk")));
    auto* place = new QHBoxLayout;
    place->setSpacing(scaled(8));
    auto* folder = new TextLabel{m_folder, type::small, Ink::Ink2};
    folder->setElided();
    place->addWidget(folder, 1);
    auto* change = makeButton(QStringLiteral("startChangeFolder"), tr("Change"));
    // queued: a new folder makes the page anew, this button with it
    connect(change, &QPushButton::clicked, this, &StartPage::folderRequested, Qt::QueuedConnection);
    place->addWidget(change);
    layout->addLayout(place);
    layout->addStretch(1);
    return panel;
}

void StartPage::setFolder(const QString& folder)
{
    if (folder == m_folder)
        return;
    m_folder = folder;
    build();
}

void StartPage::setLanguage(const QString& language)
{
    if (language == m_language)
        return;
    m_language = language;
    build();
}

void StartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        build();
}

void StartPage::paintEvent(QPaintEvent*)
{
    QPainter{this}.fillRect(rect(), groundColour(Ground::Bg0));
}

} // namespace jingwei::ui
