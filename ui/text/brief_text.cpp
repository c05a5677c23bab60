#include "ui/text/brief_text.h"

#include "core/identifiers/mask.h"
#include "ui/text/brief_phrases.h"
#include "ui/text/error_text.h"
#include "ui/text/ground_text.h"
#include "ui/text/reason_text.h"
#include "ui/text/review_text.h"
#include "ui/text/same_text.h"
#include "ui/text/series_text.h"
#include "ui/text/trace_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <variant>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BriefText)
};

constexpr std::size_t runsPerPiece = 12; ///< of rows; about three lines of the table
constexpr std::size_t mostRuns = 6'000;  ///< of one figure; the case file has them all

template <class... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};

QString known(const QString& text)
{
    return text.isEmpty() ? unknownText() : text;
}

/// "F21–F24, F27"
QString figureNames(std::span<const std::uint32_t> figures)
{
    QStringList names;
    for (std::size_t i = 0; i < figures.size();) {
        auto last = i;
        while (last + 1 < figures.size() && figures[last + 1] == figures[last] + 1)
            ++last;
        const auto name = figureName(figures[i]);
        names += last > i + 1 ? QStringLiteral("%1–%2").arg(name, figureName(figures[last])) : name;
        i = last > i + 1 ? last + 1 : i + 1;
    }
    return names.join(Words::tr(", ", "between the names of figures"));
}

QString aboutText(const std::string& about, Masking masking)
{
    constexpr std::string_view source = "source:";
    if (about.starts_with(source))
        return Words::tr("source %1").arg(toQString(std::string_view{about}.substr(source.size())));
    const auto entity = parseEntityRef(about);
    return entity ? entityText(*entity, masking) : toQString(about);
}

} // namespace

QString figureName(std::uint32_t figure)
{
    return QStringLiteral("F%1").arg(figure);
}

QString plainText(const BriefRuns& runs)
{
    QString text;
    for (const auto& run : runs)
        text += run.text;
    return text;
}

QString BriefText::title() const
{
    for (const auto& block : m_brief.blocks) {
        const auto* const heading = std::get_if<HeadingBlock>(&block);
        if (heading != nullptr && heading->level == 0)
            return plainText(fill(briefPhrase(heading->phrase), heading->args));
    }
    return {};
}

BriefRuns BriefText::heading(const HeadingBlock& heading, std::uint32_t section) const
{
    auto runs = fill(briefPhrase(heading.phrase), heading.args);
    if (heading.level == 2)
        runs.insert(runs.begin(),
                    {Words::tr("%1 ", "number of a section before its words").arg(sectionNumber(section)),
                     std::nullopt});
    return runs;
}

BriefRuns BriefText::paragraph(const ParagraphBlock& paragraph) const
{
    return fill(inCurrency(briefPhrase(paragraph.phrase)), paragraph.args);
}

QString BriefText::head(BriefColumn column) const
{
    return inCurrency(briefColumnText(column, MoneyUnit::Yuan));
}

/// A phrase that speaks of yuan for a brief in another currency: sums have their currency with them,
/// elsewhere its code takes the word's place.
QString BriefText::inCurrency(QString phrase) const
{
    if (m_brief.currency == cny)
        return phrase;
    const auto yuan = moneyUnitWord(MoneyUnit::Yuan);
    for (QChar place = u'1'; place <= u'9'; place = QChar{place.unicode() + 1}) {
        const auto sum = QStringLiteral("%") + place;
        phrase.replace(sum + u' ' + yuan, sum).replace(sum + yuan, sum);
    }
    const auto code = toQString(m_brief.currency.code());
    return phrase.replace(moneyUnitWord(MoneyUnit::TenThousand), code).replace(yuan, code);
}

BriefRuns BriefText::assumption(const AssumptionBlock& block) const
{
    const auto& assumption = block.assumption;
    const auto account = block.account ? BriefArgument{MaskedText{block.account->kind, block.account->value}}
                                       : BriefArgument{PlainText{}};
    const bool isLevel = assumption.kind == TraceAssumption::Kind::LevelLimit;
    const auto written =
        isLevel ? std::to_string(assumption.amount) : toUtf8(assumptionSum(assumption, MoneyUnit::Yuan));
    const auto sum = block.sum ? BriefArgument{*block.sum} : BriefArgument{PlainText{written}};
    auto phrase = assumptionPhrase(assumption.kind);
    if (block.sum && m_brief.currency != cny) // a figure has its currency with it
        phrase.replace(QLatin1String{"%2 %3"}, QLatin1String{"%2"}).remove(QLatin1String{"%3"});
    auto runs = fill(phrase, {account, sum, PlainText{toUtf8(assumptionUnit(assumption, MoneyUnit::Yuan))}});
    runs.insert(runs.begin(), {Words::tr("Assumed: ", "before a sentence"), std::nullopt});
    return runs;
}

BriefRuns BriefText::fill(const QString& phrase, const std::vector<BriefArgument>& args) const
{
    BriefRuns runs;
    qsizetype start = 0;
    for (qsizetype i = 0; i + 1 < phrase.size(); ++i) {
        const auto place = phrase[i + 1].digitValue();
        if (phrase[i] != QLatin1Char{'%'} || place < 1 || static_cast<std::size_t>(place) > args.size())
            continue;
        if (i > start)
            runs.push_back({phrase.mid(start, i - start), std::nullopt});
        runs.push_back(run(args[static_cast<std::size_t>(place - 1)]));
        start = i + 2;
        ++i;
    }
    if (start < phrase.size())
        runs.push_back({phrase.mid(start), std::nullopt});
    return runs;
}

BriefRun BriefText::run(const BriefArgument& argument) const
{
    const auto words = [](QString text) { return BriefRun{std::move(text), std::nullopt}; };
    return std::visit(
        Overloaded{
            [&](const PlainText& plain) { return words(known(toQString(plain.text))); },
            [&](const MaskedText& masked) {
                return words(entityText({masked.kind, masked.value}, masking()));
            },
            [&](const ProseText& prose) {
                return words(known(proseText(prose.text, prose.known, masking())));
            },
            [&](const AddressText& address) {
                return words(known(toQString(m_brief.masked ? maskAddress(address.text) : address.text)));
            },
            [&](const FigureMark& mark) {
                return BriefRun{figureValue(m_brief.figures[mark.figure - 1]), mark.figure};
            },
            [&](const TimeText& time) { return words(timeText(time.at, m_brief.zone, time.precision)); },
            [&](const LevelText& level) { return words(levelHead(level.level)); },
            [&](const StateText& state) {
                return words(state.exit == ExitKind::None ? traceStateText(state.state)
                                                          : exitText(state.exit));
            },
            [&](const MethodText& method) { return words(traceMethodText(method.method)); },
            [&](const SumText& sum) { return words(moneyText(sum.amount, m_brief.currency)); },
            [&](const MeasureText& text) {
                const auto measure = measureText(text.measure, text.at, m_brief.zone);
                return words(measure.isEmpty() ? Words::tr("none", "measure in force") : measure);
            },
            [&](const ReasonText& reason) { return words(nothingStolenText(reason.reason)); },
            [&](const VerdictText& verdict) { return words(voteText(verdict)); },
            [&](const HeldText& held) { return words(heldText(held)); },
            [&](const PresetReason& reason) { return words(reasonText(reason.word)); },
            [&](const GroundText& ground) {
                return words(ground.matter == ReviewMatter::Series
                                 ? writtenGroundText(ground.ground, masking())
                                 : writtenSameText(ground.ground, masking()));
            },
            [&](const GroundsInAll& all) {
                return words(
                    Words::tr("; %n in all", "behind the strongest grounds", static_cast<int>(all.count)));
            },
            [&](const ThingText& thing) { return words(sameThingText(thing.ref, masking())); },
            [&](const SeriesSummary& summary) {
                return words(seriesSummaryText(summary, m_brief.zone, masking()));
            },
            [&](BriefWord word) {
                // the register's loss is in yuan, whatever was followed
                return words(word == BriefWord::Loss ? briefWordText(word) : inCurrency(briefWordText(word)));
            },
        },
        argument);
}

BriefRuns BriefText::cell(BriefColumn column, const std::vector<BriefArgument>& parts) const
{
    constexpr std::array ofFigures{BriefColumn::FigureNumber, BriefColumn::FigureValue,
                                   BriefColumn::FigureMeaning, BriefColumn::FigureRows};
    BriefRuns runs;
    for (const auto& part : parts) {
        const auto* const mark = std::get_if<FigureMark>(&part);
        const auto* const level = std::get_if<LevelText>(&part);
        if (level != nullptr && column == BriefColumn::Level)
            runs.push_back(
                {Words::tr("%1", "level, in a cell below the head “Level”").arg(level->level), std::nullopt});
        else if (mark != nullptr && std::ranges::find(ofFigures, column) != ofFigures.end())
            runs.push_back({figureCell(column, m_brief.figures[mark->figure - 1]), std::nullopt});
        else
            runs.push_back(run(part));
    }
    return runs;
}

QString BriefText::figureCell(BriefColumn column, const Figure& figure) const
{
    if (column == BriefColumn::FigureNumber)
        return figureName(figure.id);
    if (column == BriefColumn::FigureValue)
        return figureValue(figure);
    if (column == BriefColumn::FigureMeaning)
        return figureMeaning(figure);
    return figureRows(figure).front();
}

QString BriefText::figureValue(const Figure& figure) const
{
    const auto amount = parseAmount(figure.value, figure.currency ? figure.currency->decimals() : 0);
    if (!amount)
        return toQString(figure.value);
    return figure.currency ? moneyText(*amount, *figure.currency) : countText(*amount);
}

QString BriefText::figureMeaning(const Figure& figure) const
{
    const auto meaning = figureMeaningText(figure.meaning);
    if (figure.about.empty())
        return meaning;
    return Words::tr("%1: %2", "meaning of a figure: what it is about")
        .arg(meaning, aboutText(figure.about, masking()));
}

std::vector<QString> BriefText::figureRows(const Figure& figure) const
{
    if (!figure.parts.empty())
        return {figureNames(figure.parts)};
    const auto before = std::span{m_brief.figures}.first(figure.id - 1);
    const auto same = std::ranges::find_if(
        before, [&](const Figure& other) { return other.parts.empty() && other.facts == figure.facts; });
    const auto all = rowRuns(figure.facts);
    if (same != before.end() && all.size() > 1)
        return {Words::tr("as %1", "rests on the same rows as another figure").arg(figureName(same->id))};

    std::vector<QString> pieces;
    const auto runs = std::span{all}.first(std::min(all.size(), mostRuns));
    for (std::size_t first = 0; first < runs.size(); first += runsPerPiece)
        pieces.push_back(toQString(toText(runs.subspan(first, std::min(runsPerPiece, runs.size() - first)))));
    if (runs.size() < all.size()) {
        std::int64_t left = 0;
        for (const auto& run : std::span{all}.subspan(runs.size()))
            left += run.last - run.first + 1;
        pieces.push_back(Words::tr("and %1 more rows, which the case file names").arg(countText(left)));
    }
    return pieces;
}

} // namespace jingwei::ui
