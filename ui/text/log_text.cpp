#include "ui/text/log_text.h"

#include "core/store/edit_json.h"
#include "ui/support/format.h"
#include "ui/text/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace jingwei::ui {

namespace {

/// Context of the translations of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(jingwei::ui::Log)
};

constexpr qsizetype filesNamed = 3;

/// "3 source(s): bank.csv, … and more"
QString countedFiles(const QString& count, const QJsonArray& files)
{
    QStringList names;
    for (const auto& file : files)
        if (names.size() < filesNamed)
            names << file.toObject()[QLatin1String{"file"}].toString();
    const auto named = names.join(QStringLiteral(", "));
    return files.size() > filesNamed
               ? Words::tr("%1: %2 and more", "number of sources, names of files").arg(count, named)
               : Words::tr("%1: %2", "number of sources, names of files").arg(count, named);
}

QString importText(const QJsonObject& detail)
{
    const auto sources = detail[QLatin1String{"sources"}].toArray();
    const auto refused = detail[QLatin1String{"refused"}].toArray();
    const auto taken =
        countedFiles(Words::tr("%n source(s)", nullptr, static_cast<int>(sources.size())), sources);
    if (refused.isEmpty())
        return taken;
    const auto left = countedFiles(
        Words::tr("%n file(s) not taken in", nullptr, static_cast<int>(refused.size())), refused);
    return sources.isEmpty() ? left : Words::tr("%1; %2", "files taken in, files refused").arg(taken, left);
}

/// What an edit did, and of a source that was read again how many rows it gave before and gives now.
QString editedText(const Edit& edit, const QJsonObject& detail, Masking masking)
{
    const auto text = editText(edit, masking);
    const auto rows = detail[QLatin1String{"rows"}].toObject();
    if (!std::holds_alternative<ReadingEdit>(edit) || rows.isEmpty())
        return text;
    const auto accepted = [&rows](QLatin1String when) {
        return countText(rows[when].toObject()[QLatin1String{"accepted"}].toInteger());
    };
    return Words::tr("%1; accepted rows: %2 before, %3 now", "what was read again")
        .arg(text, accepted(QLatin1String{"before"}), accepted(QLatin1String{"now"}));
}

/// "rows: 8 · file: rejects.csv": names and values as stored.
QString asStored(const QJsonObject& detail)
{
    QStringList parts;
    for (auto part = detail.begin(); part != detail.end(); ++part) {
        const auto value = part.value().toVariant().toString();
        parts << QStringLiteral("%1: %2").arg(
            part.key(), value.isEmpty() && (part.value().isObject() || part.value().isArray())
                            ? QString::fromUtf8(QJsonDocument{part.value().isArray()
                                                                  ? QJsonDocument{part.value().toArray()}
                                                                  : QJsonDocument{part.value().toObject()}}
                                                    .toJson(QJsonDocument::Compact))
                            : value);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString logDetailText(const LogEntry& entry, Masking masking)
{
    const auto detail = QJsonDocument::fromJson(QByteArray::fromStdString(entry.detail)).object();
    if (const auto edit = editIn(entry, "edit"))
        return editedText(*edit, detail, masking);
    if (entry.act == "create")
        return Words::tr("format %1 of case files").arg(detail[QLatin1String{"schema"}].toInt());
    if (entry.act == "import")
        return importText(detail);
    if (entry.act == "withdraw")
        return Words::tr("source %1").arg(detail[QLatin1String{"source"}].toInt());
    if (entry.act == "alert")
        return Words::tr("incident %1, source %2")
            .arg(detail[QLatin1String{"no"}].toString())
            .arg(detail[QLatin1String{"source"}].toInt());
    return proseText(toUtf8(asStored(detail)), {}, masking);
}

} // namespace jingwei::ui
