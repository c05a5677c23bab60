#include "app/sheets.h"

#include "app/arguments.h"
#include "app/console.h"
#include "ui/brief/brief_pdf.h"
#include "ui/brief/brief_workbook.h"
#include "ui/support/format.h"

#include <QCoreApplication>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

Result<void> writeSheets(const Brief& sheets, const SheetFiles& files, Progress& progress,
                         const std::function<Result<void>(const std::string& file)>& written)
{
    const auto done = [&](const std::string& file) {
        say(Words::tr("Written: %1").arg(ui::toQString(file)));
        return written(file);
    };
    if (!files.xlsx.empty()) {
        auto workbook =
            ui::writeBriefWorkbook(sheets, toPath(files.xlsx)).and_then([&] { return done(files.xlsx); });
        if (!workbook)
            return workbook;
    }
    if (files.pdf.empty())
        return {};
    return ui::writeBriefPdf(sheets, toPath(files.pdf), progress).and_then([&] { return done(files.pdf); });
}

} // namespace jingwei::app
