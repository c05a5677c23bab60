#include "core/base/money.h"
#include "core/intake/narrative_parts.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

// An amount is figures and units in turn: 3万5千, 一百二十, 1.2亿, 三万五. Figures (digits with `,` and a
// decimal point, or one Chinese numeral) wait for their unit; units below 万 add to a section, 万 and 亿
// close it. Behind it may stand 余 or 多, then 元 or 块, then 角 and 分. Without 元 the unit must be 万 or
// more, and no measure word may follow (5万人, 3千米). All is reckoned in millionths of a yuan, so
// that 1.23456万 is exact.
//
// Left out: figures that are not known (几万, 数十万), and other currencies.

namespace jingwei::narrative {

namespace {

constexpr std::int64_t millionths = 1'000'000;
constexpr std::int64_t millionthsPerFen = 10'000;
constexpr std::int64_t largest = 1'000'000'000'000; ///< yuan; beyond it, it is no amount
constexpr std::size_t longest = 32;                 ///< characters

struct Figure {
    std::int64_t value = 0; ///< in millionths
    std::size_t end = 0;
    bool isChinese = false;
    bool isSingle = false; ///< one digit, no decimals
};

std::optional<std::int64_t> times(std::int64_t a, std::int64_t b) noexcept
{
    std::int64_t product = 0;
    const bool fits = !__builtin_mul_overflow(a, b, &product) && product / millionths <= largest;
    return fits ? std::optional{product} : std::nullopt;
}

std::optional<int> chineseDigit(char32_t c) noexcept
{
    constexpr std::u32string_view plain = U"零一二三四五六七八九";
    constexpr std::u32string_view formal = U"〇壹贰叁肆伍陆柒捌玖";
    if (c == U'两')
        return 2;
    for (const auto digits : {plain, formal}) {
        if (const auto place = digits.find(c); place != std::u32string_view::npos)
            return static_cast<int>(place);
    }
    return std::nullopt;
}

/// 10 for 十 and so on; 0 for what is no unit. `w` and `k` stand for 万 and 千 behind digits.
std::int64_t unitAt(const NarrativeText& text, std::size_t place)
{
    switch (text.at(place)) {
    case U'十':
    case U'拾': return 10;
    case U'百':
    case U'佰': return 100;
    case U'千':
    case U'仟': return 1000;
    case U'万':
    case U'萬': return 10'000;
    case U'亿':
    case U'億': return 100'000'000;
    case U'w':
    case U'W': return text.isWord(place + 1) ? 0 : 10'000;
    case U'k':
    case U'K': return text.isWord(place + 1) ? 0 : 1000;
    default: return 0;
    }
}

/// The end of whole digits with `,` between groups of three; `place` where they are grouped otherwise.
std::size_t wholeEnd(const NarrativeText& text, std::size_t place)
{
    constexpr std::size_t mostDigits = 13;
    auto end = text.digitsEnd(place);
    if (end - place > mostDigits)
        return place;
    const bool mayBeGrouped = end - place <= 3;
    while (mayBeGrouped && text.at(end) == U',' && text.isDigit(end + 1) && end - place < longest) {
        if (text.digitsEnd(end + 1) != end + 4)
            return place;
        end += 4;
    }
    return end;
}

std::optional<Figure> digitFigure(const NarrativeText& text, std::size_t place)
{
    constexpr std::size_t mostDecimals = 6;
    Figure figure{.end = wholeEnd(text, place)};
    if (figure.end == place)
        return std::nullopt;
    std::int64_t scale = millionths;
    for (auto i = place; i < figure.end; ++i) {
        if (text.isDigit(i))
            figure.value = figure.value * 10 + static_cast<std::int64_t>(text.at(i) - U'0');
    }
    figure.isSingle = figure.end == place + 1;
    const auto scaled = times(figure.value, scale);
    if (!scaled)
        return std::nullopt;
    figure.value = *scaled;
    if (text.at(figure.end) != U'.' || !text.isDigit(figure.end + 1))
        return figure;
    const auto end = text.digitsEnd(figure.end + 1);
    if (end - figure.end - 1 > mostDecimals)
        return std::nullopt;
    for (auto i = figure.end + 1; i < end; ++i) {
        scale /= 10;
        figure.value += static_cast<std::int64_t>(text.at(i) - U'0') * scale;
    }
    figure.isSingle = false;
    figure.end = end;
    return figure;
}

std::optional<Figure> figureAt(const NarrativeText& text, std::size_t place)
{
    if (text.isDigit(place))
        return digitFigure(text, place);
    const auto digit = chineseDigit(text.at(place));
    if (!digit)
        return std::nullopt;
    return Figure{.value = *digit * millionths, .end = place + 1, .isChinese = true, .isSingle = true};
}

/// What figures and units say, and where they end.
class Reckoning {
public:
    /// Reads what begins at `place`; nothing if it is no number.
    static std::optional<Reckoning> read(const NarrativeText& text, std::size_t place)
    {
        Reckoning reckoning;
        reckoning.m_end = place;
        while (reckoning.m_end < place + longest && reckoning.step(text))
            ;
        if (reckoning.m_failed || !reckoning.close())
            return std::nullopt;
        return reckoning;
    }

    [[nodiscard]] std::int64_t value() const noexcept { return m_total; }
    [[nodiscard]] std::size_t end() const noexcept { return m_end; }
    [[nodiscard]] std::int64_t largestUnit() const noexcept { return m_largestUnit; }
    [[nodiscard]] bool isChinese() const noexcept { return m_isChinese; }

private:
    /// Takes the next figure or unit. False at the end of the number.
    bool step(const NarrativeText& text)
    {
        const auto unit = unitAt(text, m_end);
        const bool beginsWithTen = unit == 10 && !m_begun;
        if (unit != 0 && (m_pending || beginsWithTen || (m_begun && unit >= 10'000)))
            return takeUnit(unit);
        if (m_pending) {
            // 二〇二五 is no number that is counted with, but 零 may stand before a figure
            m_failed = m_failed || chineseDigit(text.at(m_end)).has_value();
            return false;
        }
        const auto figure = figureAt(text, m_end);
        if (!figure || (m_begun && figure->value == 0 && !figure->isChinese))
            return false;
        m_isChinese = m_isChinese || figure->isChinese;
        m_end = figure->end;
        if (figure->isChinese && figure->value == 0 && m_begun)
            m_zeroSeen = true;
        else
            m_pending = figure;
        m_begun = true;
        return true;
    }

    bool takeUnit(std::int64_t unit)
    {
        const auto figure = m_pending ? m_pending->value : (m_begun ? 0 : millionths);
        m_isChinese = m_isChinese || !m_begun;
        m_begun = true;
        m_pending.reset();
        ++m_end;
        m_lastUnit = unit;
        m_largestUnit = std::max(m_largestUnit, unit);
        if (unit < 10'000) {
            add(m_section, times(figure, unit));
            return !m_failed;
        }
        auto counted = m_section + figure;
        m_section = 0;
        if (unit > 10'000)
            counted += std::exchange(m_total, 0);
        add(m_total, times(counted, unit));
        m_failed = m_failed || counted == 0;
        return !m_failed;
    }

    void add(std::int64_t& sum, std::optional<std::int64_t> value) noexcept
    {
        m_failed = m_failed || !value || *value > largest * millionths - sum;
        sum += m_failed ? 0 : *value;
    }

    bool close() noexcept
    {
        if (m_pending) {
            const bool isColloquial = m_pending->isSingle && m_lastUnit >= 100 && !m_zeroSeen; // 三万五
            add(m_section, times(m_pending->value, isColloquial ? m_lastUnit / 10 : 1));
        }
        add(m_total, m_section);
        return m_begun && !m_failed;
    }

    std::int64_t m_total = 0;
    std::int64_t m_section = 0; ///< below 万
    std::optional<Figure> m_pending;
    std::int64_t m_lastUnit = 1;
    std::int64_t m_largestUnit = 1;
    std::size_t m_end = 0;
    bool m_begun = false;
    bool m_isChinese = false;
    bool m_zeroSeen = false;
    bool m_failed = false;
};

bool startsWithAny(const NarrativeText& text, std::size_t place, std::span<const std::u32string_view> list)
{
    return std::ranges::any_of(list, [&](std::u32string_view word) { return text.startsWith(place, word); });
}

/// The end of 元 or 块 at `place`; `place` where it is part of another word (元旦, 块砖).
std::size_t yuanEnd(const NarrativeText& text, std::size_t place)
{
    if (text.isOneOf(place, U"元圆"))
        return text.isOneOf(place + 1, U"旦月宵素件首帅年代") ? place : place + 1;
    if (text.at(place) != U'块' || text.isOneOf(place + 1, U"砖地表板手屏石玉布"))
        return place;
    return text.at(place + 1) == U'钱' ? place + 2 : place + 1;
}

bool isForeign(const NarrativeText& text, std::size_t place)
{
    constexpr std::array<std::u32string_view, 20> currencies{
        U"美元", U"美金", U"美刀", U"港币", U"港元", U"日元",   U"欧元", U"英镑", U"韩元", U"泰铢",
        U"卢布", U"台币", U"澳元", U"加元", U"新币", U"越南盾", U"usdt", U"usd",  U"u币",  U"比特币"};
    return startsWithAny(text, place, currencies) || (text.startsWith(place, U"u") && !text.isWord(place + 1))
           || text.startsWith(place, U"个u");
}

/// Whether the text says before `place` that money follows.
bool hasMoneyMark(const NarrativeText& text, std::size_t place)
{
    const auto begin = text.at(place - 1) == U' ' ? place - 1 : place;
    if (text.isOneOf(begin - 1, U"￥¥"))
        return true;
    const auto stem = text.isOneOf(begin - 1, U":：为") ? begin - 1 : begin;
    constexpr std::array<std::u32string_view, 4> marks{U"人民币", U"rmb", U"cny", U"金额"};
    return std::ranges::any_of(marks, [&](std::u32string_view mark) { return text.endsWith(stem, mark); });
}

bool isAbout(const NarrativeText& text, std::size_t begin)
{
    if (text.at(begin - 1) == U'近')
        return !text.isOneOf(begin - 2, U"最附靠临");
    return text.isOneOf(begin - 1, U"约逾") || text.endsWith(begin, U"将近") || text.endsWith(begin, U"大概");
}

/// Whether an amount may end here although 元 does not follow: not before a word of measure.
bool mayEndWithoutYuan(const NarrativeText& text, const Reckoning& reckoning, std::size_t end)
{
    constexpr std::u32string_view measures =
        U"人名位次户条个张股件公里米平亩吨斤克瓦卡只台套份部辆字步枚粉票点"
        U"级分余岁天年月日时小秒年起例家所倍像毫美分之";
    constexpr std::u32string_view mayFollow =
        U"，。；、,;.!！?？）)】”\"’给到转至并后被左右的整等是和及与\n ";
    const bool isSlang = text.isOneOf(reckoning.end() - 1, U"kK"); // 4K电视
    if (reckoning.largestUnit() < 1000 || isSlang || text.isOneOf(end, measures))
        return false;
    const bool isPlain = end >= text.size() || text.isOneOf(end, mayFollow);
    return isPlain || (!reckoning.isChinese() && !text.isWord(end));
}

/// 角 and 分 behind 元, in millionths; `end` moves behind them.
std::int64_t smallChange(const NarrativeText& text, std::size_t& end)
{
    std::int64_t value = 0;
    for (const auto& [mark, worth] : {std::pair{U'角', 10}, std::pair{U'分', 1}}) {
        const auto figure = figureAt(text, end);
        if (!figure || !figure->isSingle || text.at(figure->end) != mark)
            continue;
        value += figure->value / 100 * worth;
        end = figure->end + 1;
    }
    return value;
}

/// Whether 余, 多 or 来 at `place` says that it is somewhat more.
bool isMoreAt(const NarrativeText& text, std::size_t place)
{
    if (text.at(place) == U'来')
        return text.isOneOf(place + 1, U"元块万");
    return text.isOneOf(place, U"余多") && !text.isOneOf(place + 1, U"人次名笔户");
}

bool mayBeginAt(const NarrativeText& text, std::size_t place)
{
    const bool isNumeral =
        text.isDigit(place) || chineseDigit(text.at(place)) || text.isOneOf(place, U"十拾");
    const bool goesOn =
        chineseDigit(text.at(place - 1)) || (unitAt(text, place - 1) != 0 && !text.isWord(place - 1));
    const bool isPart = text.isOneOf(place - 1, U",.") && text.isDigit(place - 2); // of 12,50 or 3.14159
    const bool isTail = text.isDigit(place) && text.isDigit(place - 1);
    return isNumeral && !goesOn && !isPart && !isTail && !text.isOneOf(place - 1, U"几数好第上")
           && !text.isOneOf(place, U"零〇");
}

} // namespace

std::optional<Mention> readAmount(const NarrativeText& text, std::size_t place)
{
    const auto reckoning = mayBeginAt(text, place) ? Reckoning::read(text, place) : std::nullopt;
    if (!reckoning)
        return std::nullopt;
    auto end = reckoning->end();
    const bool isMore = isMoreAt(text, end);
    const auto behind = end + (isMore ? 1 : 0);
    // 10余万, 2000多万: the unit comes behind
    const auto lateUnit = isMore && text.isOneOf(behind, U"万萬亿億") ? unitAt(text, behind) : 1;
    const auto unitEnd = behind + (lateUnit == 1 ? 0 : 1);
    const auto money = text.at(unitEnd) == U' ' ? unitEnd + 1 : unitEnd;
    const auto yuan = yuanEnd(text, money);
    const bool hasYuan = yuan != money;
    const bool isLarge =
        lateUnit > 1 ? !text.isOneOf(unitEnd, U"人次名") : mayEndWithoutYuan(text, *reckoning, unitEnd);
    const auto value = times(reckoning->value(), lateUnit);
    if (isForeign(text, money) || !value || *value == 0
        || !(hasYuan || isLarge || (hasMoneyMark(text, place) && !text.isWord(end) && text.at(end) != U'.')))
        return std::nullopt;
    end = hasYuan ? yuan : unitEnd;
    const auto whole = *value + (hasYuan && !isMore ? smallChange(text, end) : 0);
    if (whole % millionthsPerFen != 0)
        return std::nullopt;
    return Mention{.kind = MentionKind::Amount,
                   .value = formatAmount(whole / millionthsPerFen, 2),
                   .begin = place,
                   .length = end - place,
                   .approximate = isMore || isAbout(text, place) || text.startsWith(end, U"左右")
                                  || text.startsWith(end, U"上下")};
}

} // namespace jingwei::narrative
