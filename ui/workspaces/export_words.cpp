#include "ui/workspaces/export_words.h"

#include "core/diagram/document_acts.h"
#include "core/diagram/style_rules.h"
#include "ui/support/format.h"
#include "ui/workspaces/export_diagram.h"

#include <QCoreApplication>
#include <QStringList>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::ExportWords)
};

/// Name of the diagram and what of the facts it leaves out.
QString titleOf(const DiagramDocument& document, std::size_t filteredOut, ZoneOffset zone, Masking masking)
{
    QStringList parts{toQString(document.name)};
    const auto& settings = document.settings;
    if (settings.least != 0)
        parts.push_back(Words::tr("transfers of at least %1 yuan").arg(moneyOnLink(settings.least)));
    if (settings.since)
        parts.push_back(Words::tr("from %1", "a moment").arg(momentText(*settings.since, zone)));
    if (settings.until)
        parts.push_back(Words::tr("until %1", "a moment").arg(momentText(*settings.until, zone)));
    const auto left = static_cast<int>(filteredOut + hiddenNodes(document));
    if (left > 0)
        parts.push_back(Words::tr("%n node(s) not shown", nullptr, left));
    if (document.read)
        parts.push_back(readText(*document.read, zone, masking));
    return parts.join(QStringLiteral(" · "));
}

ExportOptions titled(const QString& title, Masking masking)
{
    ExportOptions options;
    options.look.masking = masking;
    options.title = title;
    return options;
}

} // namespace

QString lookName(const LookWish& look, Masking masking)
{
    switch (look.kind) {
    case LookKind::Trace: return Words::tr("Money trail");
    case LookKind::Surroundings:
        return look.around
                   ? Words::tr("Around %1", "an account or phone").arg(entityText(*look.around, masking))
                   : Words::tr("Surroundings");
    case LookKind::WholeCase: return Words::tr("Whole case");
    }
    return {};
}

ExportOptions exportOptionsOf(const LookWish& look, Masking masking)
{
    const bool ofTrace = look.kind == LookKind::Trace && look.trace;
    return titled(ofTrace ? diagramTitle(*look.trace) : lookName(look, masking), masking);
}

ExportOptions exportOptionsOf(const DiagramDocument& document, std::size_t filteredOut, ZoneOffset zone,
                              Masking masking)
{
    auto options = titled(titleOf(document, filteredOut, zone, masking), masking);
    options.look = lookOf(document, masking);
    options.ofFile = document.read.has_value();
    return options;
}

DiagramLook lookOf(const DiagramDocument& document, Masking masking)
{
    DiagramLook look{.masking = masking};
    if (document.settings.style.empty())
        return look;
    look.rules = rulesFromText(document.settings.style).value_or(std::vector<StyleRule>{});
    for (const auto& shown : document.entities)
        if (!shown.colour.empty())
            look.colouredByHand.push_back(shown.entity);
    return look;
}

QString readText(const ReadDiagram& read, ZoneOffset zone, Masking masking)
{
    constexpr qsizetype hashShown = 12;
    return Words::tr("read from %1 (SHA-256 %2…), %3", "file, hash, moment")
        .arg(proseText(read.file, {}, masking), toQString(read.sha256).left(hashShown),
             momentText(read.readAt, zone));
}

} // namespace jingwei::ui
