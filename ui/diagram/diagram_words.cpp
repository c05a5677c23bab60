#include "ui/diagram/diagram_words.h"

#include "core/layout/layering.h"
#include "ui/text/trace_text.h"
#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace jingwei::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Diagram)
};

/// Whether the second line of a node begins with the name of a person.
bool tailNamesAPerson(NodeFamily family)
{
    return family == NodeFamily::Incident;
}

QString countedTransfers(std::int64_t count)
{
    return Words::tr("%n transfer(s)", "behind a link", static_cast<int>(count));
}

/// Whether many light ends stand here, which are not one and the same.
bool isStack(const DiagramNode& node)
{
    return !node.folded.empty() && !node.merged;
}

/// "25 more accounts", "40 more: cash", "12 more: phone".
QString foldName(const DiagramNode& node)
{
    const auto count = static_cast<int>(node.folded.size());
    if (node.family == NodeFamily::Victim)
        return Words::tr("%n more victim(s)", "ends of a trace shown as one", count);
    if (!leavesTheBanks(node) && node.family != NodeFamily::Account)
        return Words::tr("%n more: %1", "ends of one kind shown as one", count).arg(familyText(node.family));
    if (!leavesTheBanks(node))
        return node.queried ? Words::tr("%n more account(s)", "ends of a trace shown as one", count)
                            : Words::tr("%n more not queried", "accounts of a trace shown as one", count);
    constexpr std::array kinds{std::pair{"cash", ExitKind::Cash}, std::pair{"merchant", ExitKind::Merchant},
                               std::pair{"platform", ExitKind::PaymentPlatform},
                               std::pair{"crypto", ExitKind::Crypto},
                               std::pair{"bank", ExitKind::BankInternal}};
    const auto kind = std::ranges::find(kinds, node.icon, [](const auto& known) { return known.first; });
    return kind == kinds.end() ? Words::tr("%n more exit(s)", "ends of a trace shown as one", count)
                               : Words::tr("%n more: %1", "exits of one kind shown as one", count)
                                     .arg(exitText(kind->second));
}

} // namespace

QString nodeName(const DiagramNode& node, Masking masking)
{
    if (isStack(node))
        return foldName(node);
    if (node.entity.kind == EntityKind::Cash)
        return exitText(ExitKind::Cash);
    if (node.entity.kind == EntityKind::BankInternal)
        return exitText(ExitKind::BankInternal);
    if (node.name.empty())
        return node.entity.kind == EntityKind::Account || node.entity.kind == EntityKind::Unnamed
                   ? Words::tr("Holder unknown")
                   : entityText(node.entity, masking);
    if (masking == Masking::Shown)
        return toQString(node.name);
    if (node.name == node.entity.value)
        return valueText(node.entity.kind, node.name, masking);
    switch (node.family) {
    case NodeFamily::Victim:
    case NodeFamily::Suspect:
    case NodeFamily::Person:
    case NodeFamily::Account:
    case NodeFamily::Organisation: return personName(node.name, masking);
    case NodeFamily::Incident:
    case NodeFamily::Phone:
    case NodeFamily::Network:
    case NodeFamily::Crypto:
    case NodeFamily::Exit: return proseText(node.name, {}, masking);
    }
    return {};
}

QString nodeTail(const DiagramNode& node, Masking masking, MoneyUnit unit, Currency currency)
{
    if (isStack(node)) // what came back to victims is not what they lost: the links say that
        return node.received && node.family != NodeFamily::Victim
                   ? Words::tr("together %1", "sum").arg(moneyOnLink(*node.received, currency, unit))
                   : QString{};
    if (node.entity.kind == EntityKind::Cash || node.entity.kind == EntityKind::BankInternal)
        return QStringLiteral("…%1").arg(toQString(node.entity.value).right(4)); // the account it left
    if (masking == Masking::Shown || node.tail.empty())
        return toQString(node.tail);
    if (tailNamesAPerson(node.family)) {
        const auto blank = node.tail.find(' ');
        const auto name = personName(std::string_view{node.tail}.substr(0, blank), masking);
        return blank == std::string::npos ? name
                                          : name + toQString(std::string_view{node.tail}.substr(blank));
    }
    return proseText(node.tail, {}, masking);
}

QString linkLabel(const DiagramLink& link, MoneyUnit unit, LinkLabel form)
{
    switch (link.kind) {
    case LinkKind::Transfer: {
        const auto sum = moneyOnLink(link.amount, link.currency, unit);
        return form == LinkLabel::SumOnly || link.count <= 1
                   ? sum
                   : Words::tr("%1 × %2", "on a link: count of transfers, sum")
                         .arg(countText(link.count), sum);
    }
    case LinkKind::Call: return Words::tr("%n call(s)", "on a link", static_cast<int>(link.count));
    case LinkKind::Use: return {};
    }
    return {};
}

QString linkFirstText(const DiagramLink& link)
{
    if (link.first == Instant{})
        return {};
    return link.firstIsDay ? dayText(link.first) : timeText(link.first);
}

QString linkLastText(const DiagramLink& link)
{
    if (link.first == Instant{})
        return {};
    return link.lastIsDay ? dayText(link.last) : timeText(link.last);
}

QString linkTimes(const DiagramLink& link)
{
    const auto first = linkFirstText(link);
    const auto last = linkLastText(link);
    return first == last ? first : Words::tr("%1 – %2", "hover: first, last").arg(first, last);
}

QString badgeText(Badge badge)
{
    switch (badge) {
    case Badge::Danger: return Words::tr("Money can be stopped now", "legend");
    case Badge::Watch: return Words::tr("On a watch list", "legend");
    case Badge::StopClock: return Words::tr("Stop payment running", "legend");
    case Badge::Frozen: return Words::tr("Frozen", "legend");
    case Badge::NotQueried: return Words::tr("Not queried", "legend");
    case Badge::Tag: return Words::tr("Tagged", "legend");
    }
    return {};
}

QString badgeIconName(Badge badge)
{
    switch (badge) {
    case Badge::Danger: return QStringLiteral("warn");
    case Badge::Watch: return QStringLiteral("watch");
    case Badge::StopClock: return QStringLiteral("clock");
    case Badge::Frozen: return QStringLiteral("freeze");
    case Badge::NotQueried: return QStringLiteral("question");
    case Badge::Tag: return QStringLiteral("tag");
    }
    return {};
}

namespace {

/// What a column adds up to.
struct ColumnSums {
    bool exits = false;
    std::optional<std::uint32_t> level;
    int nodes = 0;
    Minor sent = 0; ///< by its nodes
    Minor received = 0;
    Minor held = 0;
    Minor notQueried = 0;
};

void add(Minor& sum, Minor amount)
{
    if (const auto both = addChecked(sum, amount))
        sum = *both;
}

std::vector<ColumnSums> columnSums(const Diagram& diagram)
{
    const auto columns = layered::columnsOf(diagram);
    std::vector<ColumnSums> sums;
    for (std::size_t index = 0; index < columns.size(); ++index) {
        const auto& node = diagram.nodes[index];
        if (sums.size() <= columns[index])
            sums.resize(columns[index] + 1U);
        auto& column = sums[columns[index]];
        column.exits = leavesTheBanks(node);
        column.level = node.level;
        column.nodes += node.folded.empty() ? 1 : static_cast<int>(node.folded.size());
        if (!column.exits)
            add(node.queried ? column.held : column.notQueried,
                node.queried ? node.held.value_or(0) : node.received.value_or(0));
    }
    for (const auto& link : diagram.links) {
        if (link.kind != LinkKind::Transfer)
            continue;
        add(sums[columns[link.from]].sent, link.amount);
        add(sums[columns[link.to]].received, link.amount);
    }
    return sums;
}

QString sumsText(const ColumnSums& column, MoneyUnit unit)
{
    const auto money = [unit](Minor amount) { return moneyOnLink(amount, cny, unit); };
    if (column.exits)
        return Words::tr("%n place(s) · %1", "head of the exits' column: count, sum", column.nodes)
            .arg(money(column.received));
    if (column.level == 0U)
        return Words::tr("lost %1", "head of the victims' column").arg(money(column.sent));
    if (column.notQueried > 0)
        return Words::tr("%n account(s) · held %1 · not queried %2", "head of a level's column", column.nodes)
            .arg(money(column.held), money(column.notQueried));
    return Words::tr("%n account(s) · held %1", "head of a level's column", column.nodes)
        .arg(money(column.held));
}

} // namespace

std::vector<ColumnHead> traceHeads(const Diagram& diagram, MoneyUnit unit)
{
    std::vector<ColumnHead> heads;
    if (diagram.unit != DiagramUnit::Levels)
        return heads;
    const auto sums = columnSums(diagram);
    for (std::uint32_t number = 0; number < sums.size(); ++number) {
        const auto& column = sums[number];
        if (column.nodes == 0)
            heads.emplace_back();
        else
            heads.push_back(
                {column.exits ? Words::tr("Exits", "head of a column")
                              : levelHead(column.level.value_or(number)),
                 sumsText(column, unit),
                 column.exits ? Words::tr("%n place(s)", "head of the exits' column, short", column.nodes)
                 : column.level == 0U ? QString{}
                                      : Words::tr("%n account(s)", "head of a column, short", column.nodes)});
    }
    return heads;
}

QStringList hoverLines(const DiagramScene& scene, std::uint32_t node)
{
    const auto& facts = scene.diagram().nodes[node];
    const auto& look = scene.look();
    QStringList lines{scene.nameOf(node)};
    const auto number = valueText(facts.entity.kind, facts.entity.value, look.masking);
    if (isStack(facts))
        lines.push_back(Words::tr("Double-click shows them one by one", "hover over ends shown as one"));
    else
        lines.push_back(
            number == lines.front()
                ? familyText(facts.family)
                : Words::tr("%1 · %2", "hover: kind, number").arg(familyText(facts.family), number));
    if (facts.merged)
        lines.push_back(Words::tr("%n as one: held for one and the same", "hover over a merged node",
                                  static_cast<int>(facts.folded.size())));

    Minor in = 0;
    Minor out = 0;
    std::int64_t countIn = 0;
    std::int64_t countOut = 0;
    bool oneCurrency = true;
    std::optional<Currency> currency;
    const auto add = [&](std::uint32_t link, Minor& sum, std::int64_t& count) {
        const auto& one = scene.diagram().links[link];
        if (one.kind != LinkKind::Transfer)
            return;
        oneCurrency = oneCurrency && currency.value_or(one.currency) == one.currency;
        currency = one.currency;
        if (const auto both = addChecked(sum, one.amount))
            sum = *both;
        count += one.count;
    };
    for (const auto link : scene.linksIn(node))
        add(link, in, countIn);
    for (const auto link : scene.linksOut(node))
        add(link, out, countOut);
    const auto sumLine = [&](const QString& one, const QString& several, Minor sum, std::int64_t count) {
        lines.push_back(
            oneCurrency ? one.arg(countedTransfers(count), moneyText(sum, currency.value_or(cny), look.unit))
                        : several.arg(countedTransfers(count)));
    };
    if (countIn > 0)
        sumLine(Words::tr("In: %1, %2", "hover: count, sum"), Words::tr("In: %1, several currencies"), in,
                countIn);
    if (countOut > 0)
        sumLine(Words::tr("Out: %1, %2", "hover: count, sum"), Words::tr("Out: %1, several currencies"), out,
                countOut);
    if (facts.held && facts.queried)
        lines.push_back(Words::tr("Held: %1", "hover: stolen money still there")
                            .arg(moneyText(*facts.held, cny, look.unit)));
    if (!facts.queried)
        lines.push_back(Words::tr("Not queried", "hover: no statement of this account yet"));
    return lines;
}

QStringList linkHoverLines(const DiagramScene& scene, std::uint32_t link)
{
    const auto& facts = scene.diagram().links[link];
    QStringList lines{
        Words::tr("%1 → %2", "hover: from, to").arg(scene.nameOf(facts.from), scene.nameOf(facts.to))};
    switch (facts.kind) {
    case LinkKind::Transfer:
        lines.push_back(Words::tr("%1, %2", "hover: count, sum")
                            .arg(countedTransfers(facts.count),
                                 moneyText(facts.amount, facts.currency, scene.look().unit)));
        break;
    case LinkKind::Call: lines.push_back(linkLabel(facts, scene.look().unit, LinkLabel::WithCount)); break;
    case LinkKind::Use: lines.push_back(linkKindText(facts.kind)); break;
    }
    if (const auto times = linkTimes(facts); !times.isEmpty())
        lines.push_back(times);
    return lines;
}

} // namespace jingwei::ui
