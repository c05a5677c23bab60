// Forms are tried in the order of `CellForm`: those that chance cannot make (a check digit over two hundred
// cells) first, what is merely a number or a word last. Nothing here knows of headers or kinds of table.
#include "core/intake/column_form.h"

#include "core/base/money.h"
#include "core/base/text.h"
#include "core/base/time.h"
#include "core/identifiers/identifier.h"
#include "core/intake/profile.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace jingwei {

namespace {

constexpr std::size_t shortestAccount = 10;
constexpr std::size_t longestAccount = 32;
constexpr std::size_t shortestSerial = 5;
constexpr std::size_t imeiDigits = 15;
/// Longer numbers without a point are no sums.
constexpr std::size_t longestWholeAmount = 9;
/// Share of values that are different: serial numbers have more, accounts that come again fewer.
constexpr double mostlyDifferent = 0.95;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool allDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

/// Years of which returns tell. A number of seconds since 1970 looks like any other number, so that its years
/// are fewer.
bool isPlausible(Instant at, bool countsSeconds)
{
    using namespace std::chrono;
    const auto first = countsSeconds ? 2010y : 1930y;
    const auto last = countsSeconds ? 2035y : 2100y;
    return at >= Instant{sys_days{first / 1 / 1}} && at < Instant{sys_days{last / 1 / 1}};
}

bool isMomentOf(std::string_view text, bool dayOnly)
{
    const auto time = parseTime(text, chinaZone);
    const bool countsSeconds = allDigits(text) && (text.size() == 10 || text.size() == 13);
    return time && isPlausible(time->at, countsSeconds) && (time->precision == TimePrecision::Day) == dayOnly;
}

bool isClock(std::string_view text)
{
    const bool written = text.find(':') != std::string_view::npos;
    const bool digits = allDigits(text) && (text.size() == 5 || text.size() == 6);
    return (written || digits) && parseTimeOfDay(text).has_value();
}

bool isDirection(const std::string& text)
{
    if (text.empty() || allDigits(text))
        return false;
    static const auto words = [] {
        std::pair<std::set<std::string>, std::set<std::string>> all;
        if (const auto profile = findProfile("bank-transactions"))
            all = {profile->outWords, profile->inWords};
        return all;
    }();
    return words.first.contains(text) || words.second.contains(text);
}

std::size_t decimalsOf(std::string_view text)
{
    const auto point = text.find('.');
    return point == std::string_view::npos ? 0 : text.size() - point - 1;
}

bool isAmount(std::string_view text)
{
    if (allDigits(text) && (text.size() > longestWholeAmount || (text.size() > 1 && text.front() == '0')))
        return false;
    return parseAmount(text, 2).has_value();
}

bool isDegrees(std::string_view text)
{
    const auto whole = text.substr(0, text.find('.'));
    return decimalsOf(text) >= 3 && allDigits(whole) && whole.size() <= 3
           && allDigits(text.substr(whole.size() + 1));
}

bool isAccount(std::string_view text)
{
    const auto number = normaliseAccount(text);
    return !number.damaged && allDigits(number.value) && number.value.size() >= shortestAccount
           && number.value.size() <= longestAccount;
}

/// The surnames of nine people in ten (Ministry of Public Security, names of 2020), and what companies are.
bool isName(const std::string& text)
{
    constexpr std::string_view surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任"
        "卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔"
        "向常汤康易乔赖文施洪辛柯倪俞颜季樊芦岳齐";
    constexpr std::array<std::string_view, 10> bodies{"公司",   "商行", "经营部", "商店",   "超市",
                                                      "工作室", "中心", "合作社", "事务所", "服务部"};
    if (std::ranges::any_of(bodies, [&](auto body) { return text.ends_with(body); }))
        return true;
    constexpr std::size_t bytesOfHan = 3;
    const auto letters = lengthInCharacters(text);
    if (letters < 2 || letters > 3 || text.size() != letters * bytesOfHan)
        return false;
    return surnames.find(std::string_view{text}.substr(0, bytesOfHan)) != std::string_view::npos;
}

bool isSerial(std::string_view text)
{
    return text.size() >= shortestSerial && std::ranges::any_of(text, isDigit)
           && std::ranges::all_of(text, [](char c) {
                  return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-'
                         || c == '_';
              });
}

bool hasForm(CellForm form, const std::string& text)
{
    switch (form) {
    case CellForm::IdNumber: return idNumberCheckHolds(normaliseIdNumber(text)) == std::optional{true};
    case CellForm::MacAddress: // 2025-03-01 10:00 has twelve places too
        return !normaliseMac(text).empty() && !parseTime(text, chinaZone);
    case CellForm::IpAddress: return !normaliseIp(text).empty();
    case CellForm::Card: {
        const auto number = normaliseAccount(text);
        return carriesLuhnDigit(number.value) && luhnHolds(number.value);
    }
    case CellForm::Imsi: return allDigits(text) && text.size() == imeiDigits && text.starts_with("460");
    case CellForm::Imei: return text.size() == imeiDigits && imeiCheckHolds(text) == std::optional{true};
    case CellForm::Mobile: {
        const auto phone = normalisePhone(text);
        return phone.kind == PhoneKind::Mobile || phone.kind == PhoneKind::VirtualOperator;
    }
    case CellForm::Moment: return isMomentOf(text, false);
    case CellForm::Day: return isMomentOf(text, true);
    case CellForm::Direction: return isDirection(text);
    case CellForm::Currency: return parseCurrency(text).has_value();
    case CellForm::Degrees: return isDegrees(text);
    case CellForm::Amount: return isAmount(text);
    case CellForm::Clock: return isClock(text);
    case CellForm::Account: return isAccount(text);
    case CellForm::Name: return isName(text);
    case CellForm::Serial: return isSerial(text);
    }
    return false;
}

/// Whole numbers of one length, no two alike: a running number sooner than sums.
bool looksNumbered(const ColumnForm& column, std::span<const std::string> texts)
{
    return column.distinct == column.cells && texts.front().size() >= shortestSerial
           && std::ranges::all_of(texts, [&](const std::string& text) {
                  return allDigits(text) && text.size() == texts.front().size();
              });
}

/// What one form alone does not tell but the column as a whole does.
bool fitsAsWhole(CellForm form, const ColumnForm& column, std::span<const std::string> texts)
{
    const double different = static_cast<double>(column.distinct) / static_cast<double>(column.cells);
    switch (form) {
    case CellForm::Serial: return different >= mostlyDifferent;
    case CellForm::Account: return different < mostlyDifferent;
    case CellForm::Amount: // marks such as 0 and 1 are no sums, and times of day are none
        return std::ranges::any_of(texts, [](const auto& text) { return text.size() > 1; })
               && !std::ranges::all_of(texts, isClock) && !looksNumbered(column, texts);
    case CellForm::IdNumber:
    case CellForm::MacAddress:
    case CellForm::IpAddress:
    case CellForm::Card:
    case CellForm::Imsi:
    case CellForm::Imei:
    case CellForm::Mobile:
    case CellForm::Moment:
    case CellForm::Day:
    case CellForm::Direction:
    case CellForm::Currency:
    case CellForm::Degrees:
    case CellForm::Clock:
    case CellForm::Name: break;
    }
    return true;
}

/// The cells that say something, as they are compared.
std::vector<std::string> textsOf(std::span<const std::string> cells)
{
    std::vector<std::string> texts;
    for (const auto& cell : cells) {
        if (texts.size() == columnSample)
            break;
        auto text = normaliseText(cell);
        if (!text.empty() && text != "-")
            texts.push_back(std::move(text));
    }
    return texts;
}

} // namespace

bool holdsSumsOnly(std::span<const std::string> cells)
{
    const auto texts = textsOf(cells);
    return !texts.empty() && std::ranges::all_of(texts, isAmount);
}

std::optional<ColumnForm> formOf(std::span<const std::string> cells)
{
    const auto texts = textsOf(cells);
    if (texts.size() < columnFewestCells)
        return std::nullopt;
    ColumnForm column;
    column.cells = texts.size();
    column.distinct = std::unordered_set<std::string_view>{texts.begin(), texts.end()}.size();
    for (auto form = CellForm::IdNumber; form <= CellForm::Serial;
         form = static_cast<CellForm>(static_cast<int>(form) + 1)) {
        const auto count =
            std::ranges::count_if(texts, [form](const std::string& text) { return hasForm(form, text); });
        column.form = form;
        column.share = static_cast<double>(count) / static_cast<double>(column.cells);
        if (column.share >= columnFormShare && fitsAsWhole(form, column, texts))
            return column;
    }
    return std::nullopt;
}

} // namespace jingwei
