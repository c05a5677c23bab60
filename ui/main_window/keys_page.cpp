#include "ui/main_window/keys_page.h"

#include "ui/main_window/shortcuts.h"
#include "ui/theme/buttons.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/tokens.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace jingwei::ui {

KeysPage::KeysPage(QWidget* parent) : QDialog{parent}
{
    setObjectName(QStringLiteral("keysPage"));
    setWindowTitle(tr("All keys"));
    auto* list = new QWidget;
    auto* grid = new QGridLayout{list};
    grid->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    grid->setVerticalSpacing(scaled(6));
    grid->setHorizontalSpacing(scaled(24));
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const auto place :
         {Place::Everywhere, Place::Tables, Place::Money, Place::Diagram, Place::Brief, Place::Evidence}) {
        bool headed = false;
        for (const auto& line : shortcutTable()) {
            const auto keys = keysText(line);
            if (line.place != place || keys.isEmpty())
                continue;
            if (!headed)
                grid->addWidget(new TextLabel{placeText(place), type::title}, row++, 0, 1, 2);
            headed = true;
            grid->addWidget(new TextLabel{shortcutText(line), type::body}, row, 0);
            grid->addWidget(makeKeyCap(keys), row++, 1, Qt::AlignRight);
        }
    }
    grid->setRowStretch(row, 1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    resize(scaled(520), scaled(640));
}

} // namespace jingwei::ui
