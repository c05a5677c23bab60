// Edits in words.
#include "ui/support/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <variant>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString tagText(const TagEdit& edit, Masking masking)
{
    const auto entity = entityText(edit.entity, masking);
    return edit.present ? Words::tr("tag “%1” on %2").arg(toQString(edit.tag), entity)
                        : Words::tr("take the tag “%1” off %2").arg(toQString(edit.tag), entity);
}

QString joinText(const JoinEdit& edit)
{
    const auto one = rowName(RowId{edit.row});
    const auto other = rowName(RowId{edit.otherRow});
    if (!edit.joined)
        return Words::tr("leave %1 and %2 to the rules").arg(one, other);
    return *edit.joined ? Words::tr("join %1 and %2 as one payment").arg(one, other)
                        : Words::tr("take %1 and %2 apart as two payments").arg(one, other);
}

QString stolenText(const StolenEdit& edit)
{
    const auto row = rowName(RowId{edit.row});
    const auto incident = toQString(edit.incident);
    if (!edit.stolen)
        return Words::tr("leave whether %1 was stolen in %2 to the proposal").arg(row, incident);
    return *edit.stolen ? Words::tr("%1 was stolen in %2", "row, incident").arg(row, incident)
                        : Words::tr("%1 was not stolen in %2", "row, incident").arg(row, incident);
}

QString diagramActText(const DiagramEdit& edit)
{
    const auto count = static_cast<int>(edit.count);
    if (edit.act == "create")
        return Words::tr("new diagram", "act on a diagram");
    if (edit.act == "read")
        return Words::tr("read from a file", "act on a diagram");
    if (edit.act == "remove")
        return Words::tr("diagram removed", "act on a diagram");
    if (edit.act == "rename")
        return Words::tr("renamed", "act on a diagram");
    if (edit.act == "show")
        return Words::tr("%n added", "act on a diagram", count);
    if (edit.act == "take-off")
        return Words::tr("%n taken off", "act on a diagram", count);
    if (edit.act == "hide")
        return Words::tr("%n hidden", "act on a diagram", count);
    if (edit.act == "unhide")
        return Words::tr("%n shown again", "act on a diagram", count);
    if (edit.act == "pin")
        return Words::tr("%n pinned", "act on a diagram", count);
    if (edit.act == "unpin")
        return Words::tr("%n unpinned", "act on a diagram", count);
    if (edit.act == "move")
        return Words::tr("%n moved", "act on a diagram", count);
    if (edit.act == "layout")
        return Words::tr("%n laid out", "act on a diagram", count);
    if (edit.act == "group")
        return Words::tr("%n grouped", "act on a diagram", count);
    if (edit.act == "colour")
        return Words::tr("%n coloured", "act on a diagram", count);
    if (edit.act == "fold")
        return Words::tr("%n folded", "act on a diagram", count);
    if (edit.act == "unfold")
        return Words::tr("%n unfolded", "act on a diagram", count);
    if (edit.act == "merge")
        return Words::tr("%n merged", "act on a diagram", count);
    if (edit.act == "part")
        return Words::tr("%n parted again", "act on a diagram", count);
    if (edit.act == "note")
        return Words::tr("note", "act on a diagram");
    if (edit.act == "shape")
        return Words::tr("shape", "act on a diagram");
    if (edit.act == "path")
        return Words::tr("marked path", "act on a diagram");
    if (edit.act == "view")
        return Words::tr("named view", "act on a diagram");
    if (edit.act == "settings")
        return Words::tr("settings", "act on a diagram");
    return toQString(edit.act); // of a later version
}

/// A verdict on whether two things are one, in the words of its matter.
QString verdictOnTwoText(const ReviewRecord& record, const QString& a, const QString& b)
{
    const bool same = record.verdict == Verdict::Same;
    switch (record.matter) {
    case ReviewMatter::Report:
        return (same ? Words::tr("%1 and %2 held one event") : Words::tr("%1 and %2 held two events"))
            .arg(a, b);
    case ReviewMatter::Person:
        return (same ? Words::tr("%1 and %2 held one person") : Words::tr("%1 and %2 held two persons"))
            .arg(a, b);
    case ReviewMatter::Account:
        return (same ? Words::tr("%1 and %2 held one account") : Words::tr("%1 and %2 held two accounts"))
            .arg(a, b);
    case ReviewMatter::Series: break;
    }
    return (same ? Words::tr("%1 and %2 held one series") : Words::tr("%1 and %2 held different")).arg(a, b);
}

/// An incident by its number, another thing by what it is.
QString votedOnText(const std::string& ref, Masking masking)
{
    const auto entity = parseEntityRef(ref);
    return entity ? entityText(*entity, masking) : toQString(ref);
}

QString reviewText(const ReviewEdit& edit, Masking masking)
{
    if (edit.records.size() != 1)
        return Words::tr("%n line(s) of the review", nullptr, static_cast<int>(edit.records.size()));
    const auto& record = edit.records.front();
    if (record.act == ReviewAct::Session)
        return Words::tr("review session “%1”").arg(toQString(record.title));
    if (record.act == ReviewAct::Setting)
        return Words::tr("reviewers that must agree: %1").arg(record.needed);
    const auto a = votedOnText(record.a, masking);
    const auto b = votedOnText(record.b, masking);
    return record.verdict == Verdict::Undecided ? Words::tr("%1 and %2 left undecided").arg(a, b)
                                                : verdictOnTwoText(record, a, b);
}

QString sourceDocumentText(const DocumentEdit& edit)
{
    return Words::tr("legal document of source %1").arg(edit.source);
}

} // namespace

QString editText(const Edit& edit, Masking masking)
{
    if (const auto* const tag = std::get_if<TagEdit>(&edit))
        return tagText(*tag, masking);
    if (const auto* const holder = std::get_if<HolderEdit>(&edit))
        return Words::tr("holder of %1").arg(entityText(holder->entity, masking));
    if (const auto* const note = std::get_if<NoteEdit>(&edit))
        return Words::tr("note on %1").arg(entityText(note->entity, masking));
    if (const auto* const join = std::get_if<JoinEdit>(&edit))
        return joinText(*join);
    if (const auto* const reading = std::get_if<ReadingEdit>(&edit))
        return Words::tr("source %1 as read otherwise, in place of source %2")
            .arg(reading->source)
            .arg(reading->instead);
    if (const auto* const stolen = std::get_if<StolenEdit>(&edit))
        return stolenText(*stolen);
    if (const auto* const diagram = std::get_if<DiagramEdit>(&edit))
        return Words::tr("link diagram “%1”: %2", "name, act")
            .arg(toQString(diagram->name), diagramActText(*diagram));
    if (const auto* const review = std::get_if<ReviewEdit>(&edit))
        return reviewText(*review, masking);
    if (const auto* const category = std::get_if<CategoryEdit>(&edit)) {
        const auto number = toQString(category->incident);
        if (category->category && category->category->empty())
            return Words::tr("%1 left without a category").arg(number);
        return category->category
                   ? Words::tr("category of %1: %2").arg(number, toQString(*category->category))
                   : Words::tr("category of %1 as the register has it").arg(number);
    }
    if (const auto* const model = std::get_if<LinkModelEdit>(&edit))
        return model->model.empty() ? Words::tr("parameters of linking as estimated")
                                    : Words::tr("parameters of linking");
    return sourceDocumentText(std::get<DocumentEdit>(edit));
}

QString undoText(const Edit& next, Masking masking)
{
    return Words::tr("Undo: %1", "what will be taken back").arg(editText(next, masking));
}

QString redoText(const Edit& next, Masking masking)
{
    return Words::tr("Redo: %1", "what will be done again").arg(editText(next, masking));
}

} // namespace jingwei::ui
