#include "core/simulate/csv_file.h"
#include "core/simulate/register_text.h"
#include "core/simulate/returns.h"

#include <algorithm>

namespace jingwei::simulation {

namespace {

constexpr std::array<std::string_view, 17> columns{
    "序号",     "警情编号", "案发时间",     "报警时间",       "分县局",        "派出所",
    "报警电话", "报警人",   "报警人身份证", "银行账号",       "涉案账号",      "涉案电话",
    "案发地址", "简要案情", "警情类别",     "损失金额(万元)", "并案主案件编号"};

constexpr std::array<std::string_view, 8> columnsOfMixes{"涉案网址", "QQ",       "微信", "涉案APP",
                                                         "引流方式", "支付方式", "经度", "纬度"};

/// Of rings whose series number the register already knows, every other one, the first incident's number.
std::string knownSeries(const Story& story, const Gang& gang)
{
    if (!gang.ring || *gang.ring % 2 != 0)
        return {};
    const auto& first = story.offenders.gangs[story.offenders.rings[*gang.ring].gangs.front()];
    return story.reports[first.incidents.front()].number;
}

void writeReport(CsvFile& file, const Story& story, const Report& report, std::size_t line)
{
    const auto& gang = story.offenders.gangs[report.gang];
    file.cell(std::to_string(line));
    file.cell(report.number);
    file.cell(formatPlain(report.occurred, chinaZone));
    file.cell(formatPlain(report.reported, chinaZone));
    file.cell(report.victim.district);
    file.cell(report.victim.district + "派出所");
    file.cell(report.victim.phone);
    file.cell(report.victim.name);
    file.cell(report.victim.idNumber);
    file.cell(joined(story.city, report.victimAccounts, ","));
    file.cell(joined(story.city, report.suspectAccounts, "、"));
    file.cell(joinedPhones(gang, report, story.noise));
    file.cell(report.victim.address);
    file.cell(story.mixed ? report.telling.narrative : plainNarrative(story.city, gang, report));
    file.cell(fraudKinds[gang.kind].category);
    file.cell(inTenThousands(report.stolen));
    file.cell(knownSeries(story, gang));
    if (story.mixed) {
        const auto& telling = report.telling;
        for (const auto& text : {telling.domain, telling.qq, telling.weChat, telling.app, telling.lure,
                                 telling.payment, telling.longitude, telling.latitude})
            file.cell(text);
    }
    file.endRow();
}

} // namespace

Result<void> writeRegister(const Story& story, const std::filesystem::path& folder,
                           std::vector<WrittenFile>& files)
{
    CsvFile file{folder / "警情登记.csv", TextEncoding::Utf8WithMark, TabGuard::None};
    for (const auto column : columns)
        file.cell(column);
    if (story.mixed)
        for (const auto column : columnsOfMixes)
            file.cell(column);
    file.endRow();
    std::vector<const Report*> byNumber;
    for (const auto& report : story.reports)
        byNumber.push_back(&report);
    std::ranges::sort(byNumber, {}, [](const Report* report) { return report->number; });
    for (std::size_t line = 0; line < byNumber.size(); ++line)
        writeReport(file, story, *byNumber[line], line + 1);
    files.push_back({file.path(), file.rows() - 1});
    return file.close();
}

} // namespace jingwei::simulation
