#include "ui/workspaces/read_diagram.h"

#include "core/exchange/diagram_files.h"
#include "core/session/kept_file.h"
#include "ui/jobs/job.h"
#include "ui/support/file_dialog.h"
#include "ui/support/format.h"
#include "ui/support/settings.h"
#include "ui/text/error_text.h"
#include "ui/workspaces/ask_dialog.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QWidget>

#include <array>
#include <chrono>
#include <filesystem>
#include <memory>
#include <utility>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReadDiagram)
};

QString nameOf(const Error& error)
{
    return QFileInfo{toQString(error.place)}.fileName();
}

/// Beginnings of what core says of a line, each with its sentence; what follows is the text that stands
/// there.
QString lineFault(const QString& said)
{
    const std::array<std::pair<QLatin1String, QString>, 16> sentences{{
        {QLatin1String{"amount"}, Words::tr("“%1” is no amount")},
        {QLatin1String{"currency"}, Words::tr("there is no currency “%1”")},
        {QLatin1String{"time"}, Words::tr("“%1” is no time")},
        {QLatin1String{"until"}, Words::tr("“%1” is no time")},
        {QLatin1String{"count"}, Words::tr("“%1” is no number")},
        {QLatin1String{"level"}, Words::tr("“%1” is no level")},
        {QLatin1String{"row"}, Words::tr("“%1” is no row")},
        {QLatin1String{"folded"}, Words::tr("“%1” is no entity that could be folded there")},
        {QLatin1String{"node id again"}, Words::tr("the node “%1” is there twice")},
        {QLatin1String{"source"}, Words::tr("the link begins at “%1”, which is not in the file")},
        {QLatin1String{"target"}, Words::tr("the link ends at “%1”, which is not in the file")},
        {QLatin1String{"event without its end"}, Words::tr("the event “%1” has no link to its account")},
        {QLatin1String{"no column"}, Words::tr("the column “%1” is missing")},
        {QLatin1String{"columns"}, Words::tr("there are %1 columns, not as many as in the head")},
        {QLatin1String{"no value"}, Words::tr("the column “%1” is empty")},
        {QLatin1String{"XML"}, Words::tr("the file is cut off or was changed by hand there")},
    }};
    for (const auto& [begin, sentence] : sentences) {
        if (said != begin && !said.startsWith(begin + QLatin1Char{' '}))
            continue;
        return sentence.contains(QLatin1String{"%1"}) ? sentence.arg(said.mid(begin.size() + 1)) : sentence;
    }
    return Words::tr("“%1” is not as it must be").arg(said);
}

/// Keeps the bytes of a file in the case; beside a .csv of links those of its nodes too.
Result<KeptFile> keepWhole(const std::filesystem::path& caseFile, const std::filesystem::path& file)
{
    std::error_code problem;
    const auto nodes = nodesBeside(file);
    if (diagramFormatOf(file) == DiagramFormat::Csv && std::filesystem::exists(nodes, problem))
        if (const auto kept = keepFile(caseFile, nodes); !kept)
            return kept;
    return keepFile(caseFile, file);
}

/// What a file holds, and which file it was.
Result<ReadDiagram> readWhole(const std::filesystem::path& caseFile, const std::filesystem::path& file,
                              ZoneOffset zone, Progress& progress)
{
    auto diagram = readDiagram(file, progress, zone);
    if (!diagram)
        return tl::unexpected{diagram.error()};
    return keepWhole(caseFile, file).map([&](const KeptFile& kept) {
        return ReadDiagram{.file = toUtf8(pathText(file.filename())),
                           .sha256 = kept.sha256,
                           .bytes = kept.bytes,
                           .readAt =
                               std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()),
                           .content = std::make_shared<const Diagram>(*std::move(diagram))};
    });
}

void sayFault(QWidget& owner, SessionBridge& bridge, const Error& error,
              std::function<void(const ReadDiagram&)> done)
{
    auto* dialog = new AskDialog{{.name = QStringLiteral("diagramFault"),
                                  .title = Words::tr("The diagram was not read"),
                                  .about = nameOf(error),
                                  .what = diagramFileFault(error),
                                  .keep = Words::tr("Close"),
                                  .go = Words::tr("Choose another file …"),
                                  .look = Look::Main},
                                 &owner};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, &owner, [&owner, &bridge, done = std::move(done)] {
        chooseAndReadDiagram(owner, bridge, done);
    });
    dialog->open();
}

} // namespace

QString diagramFileFault(const Error& error)
{
    static const QRegularExpression atLine{QStringLiteral("^line (\\d+): (.*)$"),
                                           QRegularExpression::DotMatchesEverythingOption};
    const auto file = nameOf(error);
    const auto detail = toQString(error.detail);
    if (const auto match = atLine.match(detail); error.code == ErrorCode::FileDamaged && match.hasMatch())
        return Words::tr(
                   "Line %1 of “%2”: %3. Correct the line, or export the diagram anew in the program it "
                   "comes from.")
            .arg(match.captured(1), file, lineFault(match.captured(2)));
    if (error.code == ErrorCode::FormatUnsupported)
        return Words::tr(
                   "“%1” holds no diagram: it begins with %2. Export it as .anx, .graphml, .gexf or .csv "
                   "in the program it comes from.")
            .arg(file, detail);
    if (error.code == ErrorCode::OutputKindUnknown)
        return Words::tr("“%1” is none of the kinds that are read: .anx, .graphml, .gexf and .csv.")
            .arg(file);
    return describe(error);
}

void chooseAndReadDiagram(QWidget& owner, SessionBridge& bridge, std::function<void(const ReadDiagram&)> done)
{
    const auto file = askForFile(
        &owner, Words::tr("Read a diagram of another program"), Settings{}.fileFolder(),
        Words::tr("Diagrams of i2, yEd and Gephi, tables of links (*.anx *.graphml *.gexf *.csv)"));
    if (file.isEmpty())
        return;
    Settings{}.setFileFolder(QFileInfo{file}.absolutePath());
    readDiagramFrom(owner, bridge, file, std::move(done));
}

void readDiagramFrom(QWidget& owner, SessionBridge& bridge, const QString& file,
                     std::function<void(const ReadDiagram&)> done)
{
    if (!bridge.hasCase())
        return;
    auto* job =
        bridge.newJob(Words::tr("Reading %1", "name of a file").arg(QFileInfo{file}.fileName()), &owner);
    job->start(
        bridge.pool(),
        [caseFile = bridge.session().file(), path = toPath(file), zone = bridge.snapshot()->zone](
            Progress& progress) { return readWhole(caseFile, path, zone, progress); },
        [job, &owner, &bridge, done = std::move(done)](const Result<ReadDiagram>& read) {
            job->deleteLater();
            if (read)
                done(*read);
            else if (read.error().code != ErrorCode::Cancelled)
                sayFault(owner, bridge, read.error(), done);
        });
}

} // namespace jingwei::ui
