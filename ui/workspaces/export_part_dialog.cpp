#include "ui/workspaces/export_part_dialog.h"

#include "ui/theme/buttons.h"
#include "ui/theme/tokens.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace jingwei::ui {

namespace {

constexpr int dialogWidth = 340;

} // namespace

ExportPartDialog::ExportPartDialog(const ExportParts& parts, QWidget* parent) : QDialog{parent}
{
    setObjectName(QStringLiteral("exportPartDialog"));
    setWindowTitle(tr("Export the diagram"));
    setMinimumWidth(scaled(dialogWidth));
    auto* column = new QVBoxLayout{this};
    column->setSpacing(scaled(measure::gap2));
    const auto choice = [&](ExportPart part, const char* name, const QString& text, std::size_t nodes) {
        auto* made = new QRadioButton{text, this};
        made->setObjectName(QLatin1String{name});
        made->setEnabled(nodes > 0);
        m_choices.at(static_cast<std::size_t>(part)) = made;
        column->addWidget(made);
    };
    const auto count = [](std::size_t nodes) { return static_cast<int>(nodes); };
    choice(ExportPart::Everything, "exportEverything",
           tr("&Everything: %n node(s)", nullptr, count(parts.everything)), parts.everything);
    choice(ExportPart::Seen, "exportSeen", tr("What is in &view: %n node(s)", nullptr, count(parts.seen)),
           parts.seen);
    choice(ExportPart::Selected, "exportSelected",
           tr("What is &selected: %n node(s)", nullptr, count(parts.selected)), parts.selected);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    auto* cancel = makeButton(QStringLiteral("exportPartCancel"), tr("Cancel"), {}, Look::Plain, this);
    auto* go = makeButton(QStringLiteral("exportPartGo"), tr("Choose a file …"), {}, Look::Main, this);
    cancel->setAutoDefault(false);
    go->setDefault(true);
    row->addWidget(cancel);
    row->addWidget(go);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, &QDialog::accept);
    m_choices.front()->setChecked(true);
    m_choices.front()->setFocus(Qt::OtherFocusReason);
}

ExportPart ExportPartDialog::part() const
{
    const auto chosen = std::ranges::find_if(m_choices, &QRadioButton::isChecked);
    return static_cast<ExportPart>(chosen - m_choices.begin());
}

std::optional<ExportPart> askForPart(QWidget* parent, const ExportParts& parts)
{
    if (!parts.differ())
        return ExportPart::Everything;
    ExportPartDialog dialog{parts, parent};
    return dialog.exec() == QDialog::Accepted ? std::optional{dialog.part()} : std::nullopt;
}

} // namespace jingwei::ui
