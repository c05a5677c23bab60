#include "app/output_files.h"

#include "app/arguments.h"
#include "ui/support/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace jingwei::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

std::string endingOf(const std::string& file)
{
    auto ending = toPath(file).extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return ending;
}

QString wrongEnding(const std::string& file, std::span<const std::string_view> written)
{
    if (std::ranges::find(written, endingOf(file)) != written.end())
        return {};
    QStringList list;
    for (const auto ending : written)
        list << ui::toQString(ending);
    return Words::tr("“%1” cannot be written: its ending must be one of %2.")
        .arg(ui::toQString(file), list.join(QStringLiteral(" ")));
}

ExitStatus told(const Result<void>& written, const std::string& file)
{
    if (!written)
        return fail(written.error());
    say(Words::tr("Written: %1").arg(ui::toQString(file)));
    return ExitStatus::Done;
}

} // namespace jingwei::app
